"""The steps of the undo stack: the rows as they were before and after, never a widget.

A step knows the parts in which it was written, one transaction each, so that a large one can be taken back and made
again part by part.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QUndoCommand

from storage.journal import change_of, opposite_of
from storage.records import Change

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from storage.records import RowChange, Value

Name = Callable[[], str]
Part = tuple["RowChange", ...]

_MERGE_WITHIN_S = 20.0


class Act(NamedTuple):
    """Something the analyst does: a verb of the library's with its arguments, and how it is called when undone.

    ``merges_as`` is the key under which it joins the step before (see ``Step``), or tells it from the verb's result.
    Of kept acts with one key only the newest counts where ``latest_counts``: the text of one note.
    ``weigh`` tells of each of the things that are the first argument how much work it is, where that differs much.
    ``typed`` are words that would be lost where it can never be written: it is told with them, not only raised.
    """

    name: Name
    verb: Callable[..., Any]
    args: tuple[Any, ...]
    merges_as: str | Callable[[Any], str] = ""
    latest_counts: bool = False
    weigh: Callable[[Any], int] | None = None
    typed: str | None = None


class Step(QUndoCommand):
    """One entry of the undo stack. The rows are changed by the writer; the stack only keeps the order.

    ``name()`` gives its name in the interface's present language. Steps with the same ``merges_as``
    that follow within some seconds become one: a note's typing. ``done`` are the parts that are in the library,
    ``undone`` those that were taken back, the newest first.
    """

    merges_within = _MERGE_WITHIN_S

    def __init__(self, name: Name, rows: Sequence[RowChange], merges_as: str) -> None:
        super().__init__(name())
        self.name = name
        self.done: list[Part] = self._kept(rows)
        self.undone: list[Part] = []
        self.merges_as = merges_as
        self.made_at = time.monotonic()
        # how many rows more were made than removed
        self._left_over = sum((row.before is None) - (row.after is None) for part in self.done for row in part)

    def id(self) -> int:
        """Return the same number for all steps that may merge."""
        return 1 if self.merges_as else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a following step in, if it goes on with the same thing soon enough."""
        if not isinstance(other, Step) or not self.goes_on_with(other):
            return False
        self.take_in(other)
        if self._left_over or all(row.after is not None for part in other.done for row in part):
            return True
        rows = list(chain.from_iterable(self.done))
        born = {(row.table, row.id) for row in rows if row.before is None}
        died = {(row.table, row.id) for row in rows if row.after is None}
        self.setObsolete(bool(born) and born == died)
        return True

    def goes_on_with(self, other: Step) -> bool:
        """Tell whether a later step does more of the same thing; not with one that is half taken back."""
        if not self.merges_as or other.merges_as != self.merges_as or self.undone:
            return False
        return other.made_at - self.made_at <= self.merges_within

    def take_in(self, other: Step) -> None:
        """Become one with a later step."""
        self.done += other.done
        self._left_over += other._left_over
        self.made_at = other.made_at

    def size(self, *, back: bool) -> int:
        """Return how many rows there are to take back, or to make again."""
        return sum(map(len, self.done if back else self.undone))

    def coming(self, size: int, weigh: Callable[[Part], int], *, back: bool) -> list[Part]:
        """Return the parts to take back, or to make again, next: as many as weigh ``size``, and one at least."""
        parts: list[Part] = []
        weight = 0
        for part in reversed(self.done if back else self.undone):
            weight += weigh(part)
            if parts and weight > size:
                break
            parts.append(part)
        return parts

    def take_back(self, bridge: Bridge, parts: Sequence[Part]) -> Change:
        """Take the coming parts back in one transaction."""
        undone = bridge.revert(list(chain.from_iterable(reversed(parts))))
        del self.done[-len(parts) :]
        self.undone += self._went(parts, undone)
        return change_of(undone)

    def make_again(self, bridge: Bridge, parts: Sequence[Part]) -> Change:
        """Make the coming parts again in one transaction."""
        rows = list(chain.from_iterable(parts))
        bridge.repeat(rows)
        del self.undone[-len(parts) :]
        for part in parts:
            self.done += self._kept(part)
        return change_of(rows)

    def _kept(self, rows: Sequence[RowChange]) -> list[Part]:
        """Return the parts to keep of what was written in one transaction."""
        return [tuple(rows)] if rows else []

    def _went(self, parts: Sequence[Part], _undone: Sequence[RowChange]) -> list[Part]:
        """Return the parts to make again, given those taken back and what that did."""
        return list(parts)


class Addition(Step):
    """The addition of articles, however many and however long it takes.

    To undo it their numbers are enough, for all that is theirs goes with them; their texts would fill the
    memory. Once it is undone it holds what went, so that it can be made again. It may be cut between any two articles.
    """

    merges_within = math.inf

    def is_apart(self) -> bool:
        """Tell whether it added new articles only, so that nothing done since it began has to do with it."""
        return all(row.table == "articles" and row.before is None for part in self.done for row in part)

    def _kept(self, rows: Sequence[RowChange]) -> list[Part]:
        nothing: dict[str, Value] = {}
        new = [row._replace(after=nothing) for row in rows if row.table == "articles" and row.before is None]
        numbers = {row.id for row in new}
        others = tuple(row for row in rows if row.article_id not in numbers)
        return [*([others] if others else []), *((row,) for row in new)]

    def _went(self, _parts: Sequence[Part], undone: Sequence[RowChange]) -> list[Part]:
        if any(row.article_id is None for row in undone):
            return [opposite_of(undone)]
        articles: defaultdict[int | None, list[RowChange]] = defaultdict(list)
        for row in undone:
            articles[row.article_id].append(row)
        return list(map(opposite_of, articles.values()))


def ground_of(rows: Iterable[RowChange]) -> set[tuple[str, Value]]:
    """Return what row changes stand on: articles, tags and entities, and rows that belong to none of these."""
    ground: set[tuple[str, Value]] = set()
    for row in rows:
        fields = {**(row.before or {}), **(row.after or {})}
        ground |= {(name, fields[name]) for name in ("tag_id", "entity_id") if name in fields}
        if row.article_id is not None:
            ground.add(("article_id", row.article_id))
        else:
            ground.add(({"tags": "tag_id", "entities": "entity_id"}.get(row.table, row.table), row.id))
    return ground


def joined(changes: Sequence[Change]) -> Change:
    """Return all that these changes touched."""
    rows: defaultdict[str, set[int]] = defaultdict(set)
    articles: set[int] = set()
    for change in changes:
        articles |= change.articles
        for table, ids in change.rows.items():
            rows[table] |= ids
    return Change({table: frozenset(ids) for table, ids in rows.items()}, frozenset(articles))
