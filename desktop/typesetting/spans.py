"""Marked ranges of a text that are looked up by place, thousands of them at once.

Positions are code points, half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """Anything with an id and a range."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


S = TypeVar("S", bound=Span)
_place = attrgetter("start", "id")
_age = attrgetter("id")


class Spans(Generic[S]):
    """Ranges by start, with the farthest end so far: what overlaps a range is then one run of the list."""

    def __init__(self, spans: Iterable[S] = ()) -> None:
        self._spans = sorted(spans, key=_place)
        self._by_id = {span.id: span for span in self._spans}
        self._index()

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[S]:
        return iter(self._spans)

    def get(self, span_id: int) -> S | None:
        """Return one by its id."""
        return self._by_id.get(span_id)

    def replace(self, span_id: int, span: S | None) -> None:
        """Put in, change, or with None take out one."""
        old = self._by_id.pop(span_id, None)
        if old is not None:
            self._spans.remove(old)
        if span is not None:
            self._by_id[span_id] = span
            self._spans.insert(bisect_left(self._spans, _place(span), key=_place), span)
        self._index()

    def overlapping(self, start: int, end: int) -> list[S]:
        """Return those that share a letter with a range, by start."""
        low, high = bisect_right(self._farthest, start), bisect_left(self._starts, end)
        return [span for span in self._spans[low:high] if span.end > start]

    def touching(self, start: int, end: int) -> list[S]:
        """Return those that overlap a range or end or begin at its edges, by start."""
        low, high = bisect_left(self._farthest, start), bisect_right(self._starts, end)
        return [span for span in self._spans[low:high] if span.end >= start]

    def beginning_in(self, start: int, end: int) -> list[S]:
        """Return those that begin in a range, by start."""
        return self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, position: int) -> list[S]:
        """Return those over the letter at a position, else those that end there; the shortest first."""
        found = self.overlapping(position, position + 1) or [
            span for span in self.touching(position, position) if span.end == position
        ]
        return sorted(found, key=lambda span: (span.end - span.start, -span.id))

    def _index(self) -> None:
        self._starts = [span.start for span in self._spans]
        self._farthest = list(accumulate((span.end for span in self._spans), max))


def flattened(spans: Sequence[S], low: int, high: int) -> list[tuple[int, int, tuple[S, ...]]]:
    """Cut overlapping ranges into stretches, each with all that cover it, by a sweep over the edges."""
    edges: list[tuple[int, int, S]] = []
    for mark in spans:
        start, end = max(low, mark.start), min(high, mark.end)
        if start < end:
            edges.append((start, 1, mark))
            edges.append((end, 0, mark))
    edges.sort(key=lambda edge: (edge[0], edge[1]))
    stretches: list[tuple[int, int, tuple[S, ...]]] = []
    open_marks: dict[int, S] = {}
    place = low
    for position, opens, mark in edges:
        if open_marks and position > place:
            stretches.append((place, position, tuple(sorted(open_marks.values(), key=_age))))
        place = position
        if opens:
            open_marks[mark.id] = mark
        else:
            del open_marks[mark.id]
    return stretches
