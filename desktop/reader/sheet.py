"""The whole article as a column of blocks, of which only those near the window are laid out.

Heights of the others are estimated; all positions are code points, all lengths pixels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.reader.block_layout import BlockLayout
from desktop.reader.style import ReadingStyle
from storage.text.direction import base_direction

if TYPE_CHECKING:
    from storage.records import Direction
    from storage.text.paragraphs import Paragraph

LONGEST_BLOCK = 20_000
"""Qt's line breaking grows faster than the text, so longer paragraphs are laid out in pieces."""

_KEPT_LAYOUTS = 400


class Block:
    """A paragraph's range (or a line of the window's own, in ``label``), its height and, when near, its layout."""

    __slots__ = ("end", "height", "label", "layout", "paragraph", "role", "start")

    def __init__(self, start: int, end: int, role: str, paragraph: int, label: str | None = None) -> None:
        self.start = start
        self.end = end
        self.role = role
        self.paragraph = paragraph
        self.label = label
        self.height = 0.0
        self.layout: BlockLayout | None = None


class Sheet:
    """Blocks from top to bottom and the way between heights and positions."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        direction: Direction,
        overrides: Mapping[int, Direction],
        labels: tuple[str, str],
    ) -> None:
        """Build the blocks; ``labels`` are the headline, used where the text has none of its own, and the meta line."""
        self.text = text
        self.paragraphs = paragraphs
        self.direction = direction
        self.overrides = dict(overrides)
        self.blocks = _blocks(text, paragraphs, labels)
        self._block_starts = [block.start for block in self.blocks]
        self._laid: dict[int, None] = {}
        self._tops: list[float] = [0.0]
        self._stale = True
        self.style = ReadingStyle()
        self.width = 100.0

    @property
    def height(self) -> float:
        """The height of everything, estimates included."""
        return self._all_tops()[-1]

    def set_measure(self, style: ReadingStyle, width: float) -> None:
        """Set the type and the column width; every layout is dropped and every height estimated anew."""
        self.style, self.width = style, width
        self._laid.clear()
        per_line: dict[str, float] = {}
        advances: dict[str, float] = {}
        gaps: dict[str, float] = {}
        for block in self.blocks:
            role = block.role
            if role not in per_line:
                per_line[role] = max(1.0, width / style.letter_width(role) * 0.96)
                advances[role] = style.line_advance(role)
                gaps[role] = style.gap_before(role)
            length = block.end - block.start if block.label is None else len(block.label)
            block.layout = None
            block.height = gaps[role] + advances[role] * (int(length / per_line[role]) + 1)
        self._stale = True

    def lay_out(self, index: int) -> BlockLayout:
        """Return a block's layout, made now if it is not there."""
        block = self.blocks[index]
        if block.layout is None:
            text = self.text[block.start : block.end] if block.label is None else block.label
            layout = BlockLayout(text, block.start, block.role, self.direction_of(index), self.style, self.width)
            block.layout = layout
            self._laid[index] = None
            height = layout.height + self.style.gap_before(block.role)
            if height != block.height:
                block.height = height
                self._stale = True
            self._forget_far_layouts(index)
        return block.layout

    def direction_of(self, index: int) -> Direction:
        """Return a block's direction: the reader's choice, else by its words, else the article's."""
        block = self.blocks[index]
        if block.label is not None:
            return self.direction if block.role == "meta" else base_direction(block.label, self.direction)
        paragraph = self.paragraphs[block.paragraph]
        if (chosen := self.overrides.get(paragraph.start)) is not None:
            return chosen
        return base_direction(self.text[paragraph.start : min(paragraph.end, paragraph.start + 2_000)], self.direction)

    def set_overrides(self, overrides: Mapping[int, Direction]) -> None:
        """Set the paragraphs' directions chosen by the reader, by the paragraph's start."""
        self.overrides = dict(overrides)
        for index in self._laid:
            self.blocks[index].layout = None
        self._laid.clear()

    def top(self, index: int) -> float:
        """Return the height at which a block's text begins, below its gap."""
        return self._all_tops()[index] + self.style.gap_before(self.blocks[index].role)

    def bottom(self, index: int) -> float:
        """Return the height at which a block ends."""
        return self._all_tops()[index + 1]

    def block_at(self, y: float) -> int:
        """Return the index of the block that stands at a height, the nearest if none does."""
        return max(0, min(len(self.blocks) - 1, bisect_right(self._all_tops(), y) - 1))

    def block_of(self, position: int) -> int:
        """Return the index of the block that holds a position; between two blocks the earlier."""
        index = max(0, bisect_right(self._block_starts, position) - 1)
        if self.blocks[index].label is None:
            return index
        before = self.neighbour(index, forward=False)
        after = self.neighbour(index, forward=True)
        if before is not None and (after is None or position <= self.blocks[before].end):
            return before
        return index if after is None else after

    def blocks_of(self, start: int, end: int) -> range:
        """Return the indices of the blocks a range touches."""
        return range(self.block_of(start), self.block_of(max(start, end - 1)) + 1)

    def neighbour(self, index: int, forward: bool) -> int | None:
        """Return the next or previous block that holds text of the article."""
        step = 1 if forward else -1
        index += step
        while 0 <= index < len(self.blocks):
            if self.blocks[index].label is None:
                return index
            index += step
        return None

    def first(self) -> int:
        """Return the first position a reader can stand on."""
        return min((block.start for block in self.blocks[:3] if block.label is None), default=0)

    def last(self) -> int:
        """Return the last position a reader can stand on."""
        block = self.blocks[-1]
        return block.end if block.label is None else block.start

    def _all_tops(self) -> list[float]:
        if self._stale:
            self._tops = list(accumulate((block.height for block in self.blocks), initial=0.0))
            self._stale = False
        return self._tops

    def _forget_far_layouts(self, index: int) -> None:
        """Drop the layouts farthest back in time; their heights stay known."""
        while len(self._laid) > _KEPT_LAYOUTS:
            oldest = next(iter(self._laid))
            del self._laid[oldest]
            if oldest != index:
                self.blocks[oldest].layout = None


def _blocks(text: str, paragraphs: Sequence[Paragraph], labels: tuple[str, str]) -> list[Block]:
    headline, meta = labels
    blocks: list[Block] = []
    begins_with_headline = bool(paragraphs) and paragraphs[0].role == "headline"
    if not begins_with_headline:
        blocks.append(Block(0, 0, "headline", -1, headline))
        blocks.append(Block(0, 0, "meta", -1, meta))
    for number, paragraph in enumerate(paragraphs):
        role = paragraph.role
        if paragraph.end - paragraph.start <= LONGEST_BLOCK:
            blocks.append(Block(paragraph.start, paragraph.end, role, number))
        else:
            blocks.extend(_pieces(text, paragraph.start, paragraph.end, role, number))
        if number == 0 and begins_with_headline:
            blocks.append(Block(paragraph.end, paragraph.end, "meta", -1, meta))
    return blocks


def _pieces(text: str, start: int, end: int, role: str, number: int) -> list[Block]:
    """Cut an overlong paragraph after spaces into blocks without a gap between them."""
    pieces: list[Block] = []
    low = start
    while low < end:
        high = min(end, low + LONGEST_BLOCK)
        if high < end and (space := text.rfind(" ", low + LONGEST_BLOCK // 2, high)) > low:
            high = space + 1
        pieces.append(Block(low, high, role if low == start else "continued", number))
        low = high
    return pieces
