"""The hits of finding as they stand in the text: their boxes, block by block, and their ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from desktop.reader.sheet import Sheet
    from desktop.typesetting.block_layout import BlockLayout
    from storage.text.finding import Hits

_LONG_BLOCK = 3_000
"""Letters from which on only the lines in view are looked at: a query may be one letter."""

_KEPT = 100


class FoundBoxes(NamedTuple):
    """The boxes of hits under one block's text, in the block's own coordinates."""

    others: tuple[QRectF, ...]
    current: tuple[QRectF, ...]


class Found:
    """Hits on one sheet, of which one may be the current one."""

    def __init__(self, sheet: Sheet, hits: Hits, current: int | None) -> None:
        self._sheet = sheet
        self._hits = hits
        self._current = current
        self._drawn: dict[tuple[int, int, int], tuple[BlockLayout, FoundBoxes]] = {}

    def boxes(self, index: int, top: float, bottom: float) -> FoundBoxes:
        """Return the boxes in a block, at least those between two heights of its own."""
        block, layout = self._sheet.block(index), self._sheet.lay_out(index)
        start, end = block.start, block.end
        if end - start > _LONG_BLOCK:
            start, end = layout.range_between(top, bottom)
        kept = self._drawn.get((index, start, end))
        if kept is not None and kept[0] is layout:
            return kept[1]
        others: list[QRectF] = []
        current: list[QRectF] = []
        if block.label is None:
            for number in self._hits.within(start, end):
                (current if number == self._current else others).extend(layout.rectangles(*self._hits[number]))
        if len(self._drawn) >= _KEPT:
            self._drawn.clear()
        drawn = FoundBoxes(tuple(others), tuple(current))
        self._drawn[index, start, end] = (layout, drawn)
        return drawn

    def shares(self, rows: int) -> list[float]:
        """Return how far down hits stand, as shares of the whole height, at most one for each of ``rows``."""
        sheet = self._sheet
        height = sheet.height
        starts = sorted({sheet.block(sheet.index_at(height * row / rows)).start for row in range(rows)})
        return [sheet.share_of(starts[number]) for number in self._hits.occupied(starts)]

    def current_share(self) -> float | None:
        """Return how far down the current hit stands."""
        return None if self._current is None else self._sheet.share_of(self._hits[self._current][0])
