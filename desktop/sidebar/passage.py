"""The few words of another article that show a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.articles import get_article, get_version
from storage.related.reasons import find_reason

if TYPE_CHECKING:
    from storage.library import Connection
    from storage.related.records import Reason

_BEFORE: Final = 70
_LENGTH: Final = 220
_TIED: Final = "\u00a0"
"""A space at which no line is broken: three dots on a line of their own would look like a mistake."""


class Passage(NamedTuple):
    """Some words of a text; ``lit`` are half-open ranges of them, in code points."""

    words: str
    lit: tuple[tuple[int, int], ...]


def read_passage(db: Connection, article_id: int, reason: Reason) -> Passage | None:
    """Return the first passage of an article that shows the reason, or None if none does.

    The headline, under which it is read, is not shown a second time where the text goes on to speak of the same.
    """
    headline, text = get_article(db, article_id).headline.strip(), get_version(db, article_id).text
    ranges = find_reason(db, article_id, reason)
    begin = len(text) - len(text.lstrip())
    told = begin + len(headline) if headline and text.startswith(headline, begin) else 0
    return cut_passage(text, [each for each in ranges if each[0] >= told] or ranges)


def cut_fullest(text: str, ranges: Sequence[tuple[int, int]]) -> Passage | None:
    """Cut as `cut_passage` does, but where most of the ranges stand together."""
    lengths = [
        sum(stop - begin for begin, stop in ranges[number:] if stop <= first - _BEFORE + _LENGTH)
        for number, (first, _last) in enumerate(ranges)
    ]
    return cut_passage(text, ranges, lengths.index(max(lengths))) if ranges else None


def cut_passage(text: str, ranges: Sequence[tuple[int, int]], around: int = 0) -> Passage | None:
    """Cut about 200 characters around one of some ranges, in order, out of its paragraph, between words."""
    if not ranges:
        return None
    first, last = ranges[around]
    paragraph = text.rfind("\n", 0, first) + 1
    ending = text.find("\n", last)
    ending = len(text) if ending < 0 else ending
    start, end = max(paragraph, first - _BEFORE), min(ending, max(last, first - _BEFORE + _LENGTH))
    while paragraph < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < ending and not text[end].isspace():
        end -= 1
    opening = f"…{_TIED}" if start > paragraph else ""
    closing = f"{_TIED}…" if end < ending else ""
    shift = len(opening) - start
    lit = tuple((begin + shift, stop + shift) for begin, stop in ranges if begin >= start and stop <= end)
    return Passage(opening + text[start:end] + closing, lit)
