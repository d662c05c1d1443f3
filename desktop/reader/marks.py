"""What is marked in the article, looked up by block: highlights, mentions, and passages lit for a moment.

Positions are code points, half-open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from desktop.reader.block_layout import BlockLayout
    from desktop.reader.sheet import Sheet
    from storage.records import Highlight, Mention


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of text under one and the same highlights, oldest first, and the boxes it fills."""

    highlights: tuple[Highlight, ...]
    boxes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class Underline:
    """A mention and the boxes above its line."""

    mention: Mention
    boxes: tuple[QRectF, ...]


@dataclass(slots=True)
class Drawn:
    """Everything that is painted under one block's text, in the block's own coordinates."""

    bands: list[Band] = field(default_factory=list)
    underlines: list[Underline] = field(default_factory=list)
    lit: list[QRectF] = field(default_factory=list)


class Marks:
    """The marks of one article; geometry is computed when a block is first painted and kept with it."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.highlights: dict[int, Highlight] = {}
        self.mentions: dict[int, Mention] = {}
        self.lit: list[tuple[int, int]] = []
        self._highlights_of: dict[int, list[Highlight]] = {}
        self._mentions_of: dict[int, list[Mention]] = {}
        self._lit_of: dict[int, list[tuple[int, int]]] = {}
        self._drawn: dict[int, tuple[BlockLayout, Drawn]] = {}

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Replace all highlights."""
        self.highlights = {highlight.id: highlight for highlight in highlights}
        by_block: defaultdict[int, list[Highlight]] = defaultdict(list)
        for highlight in self.highlights.values():
            for index in self._sheet.blocks_of(highlight.start, highlight.end):
                by_block[index].append(highlight)
        self._highlights_of = by_block
        self._drawn.clear()

    def replace_highlight(self, highlight_id: int, highlight: Highlight | None) -> None:
        """Put in, change or (with None) take out one highlight, touching its own blocks only."""
        if (old := self.highlights.pop(highlight_id, None)) is not None:
            for index in self._sheet.blocks_of(old.start, old.end):
                self._highlights_of[index] = [other for other in self._highlights_of[index] if other.id != highlight_id]
                self._drawn.pop(index, None)
        if highlight is not None:
            self.highlights[highlight_id] = highlight
            for index in self._sheet.blocks_of(highlight.start, highlight.end):
                self._highlights_of.setdefault(index, []).append(highlight)
                self._drawn.pop(index, None)

    def set_mentions(self, mentions: Iterable[Mention]) -> None:
        """Replace all mentions."""
        self.mentions = {mention.id: mention for mention in mentions}
        by_block: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in self.mentions.values():
            for index in self._sheet.blocks_of(mention.start, mention.end):
                by_block[index].append(mention)
        self._mentions_of = by_block
        self._drawn.clear()

    def set_lit(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Replace the ranges that are lit for a moment."""
        self.lit = list(ranges)
        by_block: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for start, end in ranges:
            for index in self._sheet.blocks_of(start, end):
                by_block[index].append((start, end))
        self._lit_of = by_block
        self._drawn.clear()

    def drawn(self, index: int) -> Drawn:
        """Return what lies under a block's text."""
        layout = self._sheet.lay_out(index)
        kept = self._drawn.get(index)
        if kept is not None and kept[0] is layout:
            return kept[1]
        block = self._sheet.blocks[index]
        drawn = Drawn()
        if block.label is None:
            for start, end, highlights in flattened(self._highlights_of.get(index, ()), block.start, block.end):
                drawn.bands.append(Band(highlights, tuple(layout.rectangles(start, end))))
            for mention in self._mentions_of.get(index, ()):
                drawn.underlines.append(Underline(mention, tuple(layout.rectangles(mention.start, mention.end))))
            for start, end in self._lit_of.get(index, ()):
                drawn.lit.extend(layout.rectangles(start, end))
        self._drawn[index] = (layout, drawn)
        return drawn

    def highlights_at(self, position: int) -> list[Highlight]:
        """Return the highlights over a position, the shortest first."""
        found = self._highlights_of.get(self._sheet.block_of(position), ())
        touching = [mark for mark in found if mark.start <= position < mark.end]
        touching = touching or [mark for mark in found if mark.end == position]
        return sorted(touching, key=lambda mark: (mark.end - mark.start, -mark.id))

    def mentions_at(self, position: int) -> list[Mention]:
        """Return the mentions over a position, the shortest first."""
        found = self._mentions_of.get(self._sheet.block_of(position), ())
        touching = [mark for mark in found if mark.start <= position < mark.end]
        touching = touching or [mark for mark in found if mark.end == position]
        return sorted(touching, key=lambda mark: mark.end - mark.start)

    def touching(self, start: int, end: int) -> list[Highlight]:
        """Return the highlights that overlap a range or end where it begins."""
        found = {
            mark.id: mark
            for index in self._sheet.blocks_of(start, end)
            for mark in self._highlights_of.get(index, ())
            if mark.start <= end and start <= mark.end
        }
        return list(found.values())

    def in_blocks(self, first: int, last: int) -> list[Highlight]:
        """Return the highlights that begin in a run of blocks, in reading order."""
        starts = [
            mark
            for index in range(first, last + 1)
            for mark in self._highlights_of.get(index, ())
            if self._sheet.block_of(mark.start) == index
        ]
        return sorted(starts, key=lambda mark: (mark.start, mark.id))

    def all_starts(self) -> list[int]:
        """Return where highlights and mentions begin, sorted, each place once."""
        starts = {mark.start for mark in self.highlights.values()}
        starts.update(mark.start for mark in self.mentions.values())
        return sorted(starts)


def flattened(highlights: Sequence[Highlight], low: int, high: int) -> list[tuple[int, int, tuple[Highlight, ...]]]:
    """Cut overlapping highlights into stretches, each with all that cover it, by a sweep over the edges."""
    edges: list[tuple[int, int, Highlight]] = []
    for mark in highlights:
        start, end = max(low, mark.start), min(high, mark.end)
        if start < end:
            edges.append((start, 1, mark))
            edges.append((end, 0, mark))
    edges.sort(key=lambda edge: (edge[0], edge[1]))
    stretches: list[tuple[int, int, tuple[Highlight, ...]]] = []
    open_marks: dict[int, Highlight] = {}
    place = low
    for position, opens, mark in edges:
        if open_marks and position > place:
            stretches.append((place, position, tuple(sorted(open_marks.values(), key=lambda m: m.id))))
        place = position
        if opens:
            open_marks[mark.id] = mark
        else:
            del open_marks[mark.id]
    return stretches
