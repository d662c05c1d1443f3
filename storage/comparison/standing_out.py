"""What stands out in the passages of a comparison: what both say, or of two copies of one text what only one says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from storage.text.differences import word_differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from storage.comparison.records import Comparison, Range, Row

Spans = tuple[list["Range"], list["Range"]]

_start, _end = itemgetter(0), itemgetter(1)


class StandingOut:
    """Answers for the rows of one comparison; every range is one of code points of its own article's text."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self.copies = comparison.near_duplicate is not None
        """Whether it is what differs that stands out."""
        self._texts = (comparison.first.version.text, comparison.second.version.text)
        removed, added = comparison.changed()
        self._changed = _trimmed(self._texts[0], removed), _trimmed(self._texts[1], added)

    def of(self, row: Row) -> Spans:
        """Return what stands out in the passages of a row, in order.

        Of two copies that is what neither the passage beside it nor, where that was moved, the rest of the other text
        says; nothing of a passage that is shown again.
        """
        if not self.copies:
            return list(row.lit_first), list(row.lit_second)
        if row.repeated is not None:
            return [], []
        first, second = (
            [] if passage is None else _within(changed, passage)
            for changed, passage in zip(self._changed, (row.first, row.second), strict=True)
        )
        if row.first is None or row.second is None or not (first or second):
            return first, second
        beside = word_differences(self._texts[0][slice(*row.first)], self._texts[1][slice(*row.second)])
        removed, added = self._comparison._replace(changes=tuple(beside)).changed()
        return _both(first, removed, row.first[0]), _both(second, added, row.second[0])


def _trimmed(text: str, ranges: Iterable[Range]) -> list[Range]:
    """Leave out the white space behind changed words."""
    return [(start, start + len(text[start:end].rstrip())) for start, end in ranges]


def _within(ranges: Sequence[Range], passage: Range) -> list[Range]:
    """Return what of some ranges in order lies within a passage."""
    low, high = passage
    cut = ranges[bisect_right(ranges, low, key=_end) : bisect_left(ranges, high, key=_start)]
    return [(max(start, low), min(end, high)) for start, end in cut if start < end]


def _both(ranges: Sequence[Range], others: Sequence[Range], shift: int) -> list[Range]:
    """Return what lies in ranges of both lists, each in order; the ``others`` begin ``shift`` later than they say."""
    moved = [(start + shift, end + shift) for start, end in others]
    return [common for one in ranges for common in _within(moved, one)]
