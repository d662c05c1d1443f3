"""The order of a concordance's lines, and groups of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from storage.search.concordance import Line
from storage.search.neighbours import BareForms, words_after, words_before
from storage.text.alphabet import alphabetical

LineSort = Literal["place", "before", "after", "date"]
Grouping = Literal["none", "outlet", "year"]

_WORDS_COMPARED = 2
_YEAR = len("2021")


class LineGroup(NamedTuple):
    """Lines that share an outlet or a year: ``label``, empty where that is not known. ``lines`` are their numbers."""

    label: str
    lines: tuple[int, ...]


def order_lines(lines: Sequence[Line], sort: LineSort, forms: BareForms) -> tuple[int, ...]:
    """Return the numbers of the lines in order.

    ``place`` leaves them as they are. ``before`` and ``after`` go by the nearest word and then the next, without
    clitics and marks, in alphabetical order; ``date`` goes by the day of publication, the oldest first.
    Lines without such a word or day come last.
    """
    if sort == "place":
        return tuple(range(len(lines)))
    if sort == "date":
        days = [line.published for line in lines]
        return tuple(sorted(range(len(lines)), key=lambda number: (not days[number], days[number])))
    beside: Callable[[Line], list[str]] = words_before if sort == "before" else words_after
    keys = []
    for line in lines:
        words = [alphabetical(forms.bare(word)) for word in beside(line)[:_WORDS_COMPARED]]
        keys.append((not words, words))
    return tuple(sorted(range(len(lines)), key=keys.__getitem__))


def group_lines(lines: Sequence[Line], numbers: Iterable[int], grouping: Grouping) -> list[LineGroup]:
    """Part lines, keeping their order: outlets with the most lines first, years newest first, the unknown last."""
    groups: dict[str, list[int]] = {}
    for number in numbers:
        groups.setdefault(_label(lines[number], grouping), []).append(number)
    parted = [LineGroup(label, tuple(members)) for label, members in groups.items()]
    if grouping == "year":
        parted.sort(key=lambda group: group.label, reverse=True)
    elif grouping == "outlet":
        parted.sort(key=lambda group: (not group.label, -len(group.lines), group.label))
    return parted


def _label(line: Line, grouping: Grouping) -> str:
    if grouping == "none":
        return ""
    return line.outlet if grouping == "outlet" else line.published[:_YEAR]
