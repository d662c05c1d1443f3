"""The whole article as a column of blocks, of which only those near the window are laid out.

Heights of the others are estimated; all positions are code points, all lengths pixels.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import sub
from typing import TYPE_CHECKING, NamedTuple

from desktop.typesetting.block_layout import BlockLayout
from desktop.typesetting.column import Column
from desktop.typesetting.reading_style import ReadingStyle
from storage.text.direction import base_direction

if TYPE_CHECKING:
    from storage.records import Direction
    from storage.text.paragraphs import Paragraphs

LONGEST_BLOCK = 20_000
"""Qt's line breaking grows faster than the text, so longer paragraphs are laid out in pieces."""

_KEPT_LAYOUTS = 400
_DIRECTION_SAMPLE = 2_000


class Block(NamedTuple):
    """A paragraph, or a piece of an overlong one; with a ``label`` a line of the window's own."""

    start: int
    end: int
    role: str
    paragraph: int
    label: str | None


class Sheet(Column[BlockLayout]):
    """Blocks from top to bottom and the way between heights and positions.

    The headline and the meta line come first, whether the headline is the text's own or a label.
    """

    def __init__(
        self,
        text: str,
        paragraphs: Paragraphs,
        direction: Direction,
        overrides: Mapping[int, Direction],
        labels: tuple[str, str],
        folds: Sequence[tuple[int, str]] = (),
    ) -> None:
        """Build the blocks; ``labels`` are the headline, used where the text has none of its own, and the meta line.

        Each fold is a line of words before the paragraph of a number, or behind the last, for what is not shown there.
        """
        self.text = text
        self.paragraphs = paragraphs
        self.direction = direction
        self.overrides = dict(overrides)
        self._starts = list(paragraphs.starts)
        self._ends = list(paragraphs.ends)
        self._paragraph_of: range | list[int] = range(len(paragraphs))
        self._cut_overlong()
        self._labels: dict[int, tuple[str, str]] = {}
        self._place_labels(*labels, folds)
        self.style = ReadingStyle()
        self.width = 100.0
        super().__init__(len(self._starts), _KEPT_LAYOUTS)

    def block(self, index: int) -> Block:
        """Return a block."""
        if index in self._labels:
            role, label = self._labels[index]
            return Block(self._starts[index], self._ends[index], role, -1, label)
        paragraph = self._paragraph_of[index]
        start = self._starts[index]
        role = self.paragraphs.role(paragraph) if start == self.paragraphs.starts[paragraph] else "continued"
        return Block(start, self._ends[index], role, paragraph, None)

    def set_measure(self, style: ReadingStyle, width: float) -> None:
        """Set the type and the column width; every layout is dropped and every height estimated anew."""
        self.style, self.width = style, width
        letters = max(1, int(width / style.letter_width * 0.96))
        advance = style.line_advance("body")
        first = style.gap_before("body") + advance
        lengths = map(sub, self._ends, self._starts)
        self._estimate(first + advance * (length // letters) for length in lengths)
        for index, (role, _words) in self._labels.items():
            if role != "fold":
                self.lay_out(index)

    def _make(self, index: int) -> tuple[BlockLayout, float]:
        block = self.block(index)
        text = self.text[block.start : block.end] if block.label is None else block.label
        layout = BlockLayout(text, block.start, block.role, self.direction_of(index), self.style, self.width)
        return layout, layout.height + self.style.gap_before(block.role)

    def direction_of(self, index: int) -> Direction:
        """Return a block's direction: the reader's choice, else by its words, else the article's."""
        block = self.block(index)
        if block.label is not None:
            return base_direction(block.label, self.direction) if block.role == "headline" else self.direction
        start = self.paragraphs.starts[block.paragraph]
        if (chosen := self.overrides.get(start)) is not None:
            return chosen
        end = min(self.paragraphs.ends[block.paragraph], start + _DIRECTION_SAMPLE)
        return base_direction(self.text[start:end], self.direction)

    def set_overrides(self, overrides: Mapping[int, Direction]) -> None:
        """Set the paragraphs' directions chosen by the reader, by the paragraph's start."""
        self.overrides = dict(overrides)
        self._layouts.clear()

    def top(self, index: int) -> float:
        """Return the height at which a block's text begins, below its gap."""
        return super().top(index) + self.style.gap_before(self.block(index).role)

    def block_of(self, position: int) -> int:
        """Return the index of the block that holds a position; between two blocks the earlier."""
        index = max(0, bisect_right(self._starts, position) - 1)
        if index not in self._labels:
            return index
        before = self.neighbour(index, forward=False)
        after = self.neighbour(index, forward=True)
        if before is not None and (after is None or position <= self._ends[before]):
            return before
        return index if after is None else after

    def blocks_of(self, start: int, end: int) -> range:
        """Return the indices of the blocks a range touches."""
        return range(self.block_of(start), self.block_of(max(start, end - 1)) + 1)

    def share_of(self, position: int) -> float:
        """Return how far down a position stands, as a share of the whole height."""
        tops = self._all_tops()
        return tops[max(0, bisect_right(self._starts, position) - 1)] / max(1.0, tops[-1])

    def neighbour(self, index: int, forward: bool) -> int | None:
        """Return the next or previous block that holds text of the article."""
        step = 1 if forward else -1
        index += step
        while 0 <= index < len(self):
            if index not in self._labels:
                return index
            index += step
        return None

    def meta_line(self) -> int:
        """Return the index of the meta line."""
        return next(index for index, (role, _words) in self._labels.items() if role == "meta")

    def first(self) -> int:
        """Return the first position a reader can stand on."""
        return self.paragraphs.starts[0] if len(self.paragraphs) else 0

    def last(self) -> int:
        """Return the last position a reader can stand on."""
        return self.paragraphs.ends[-1] if len(self.paragraphs) else 0

    def _cut_overlong(self) -> None:
        """Cut overlong paragraphs into blocks that follow one another without a gap."""
        if max(map(sub, self._ends, self._starts), default=0) <= LONGEST_BLOCK:
            return
        pieces = [
            (number, *piece)
            for number, span in enumerate(zip(self._starts, self._ends, strict=True))
            for piece in _pieces(self.text, *span)
        ]
        self._paragraph_of = [number for number, _start, _end in pieces]
        self._starts = [start for _number, start, _end in pieces]
        self._ends = [end for _number, _start, end in pieces]

    def _place_labels(self, headline: str, meta: str, folds: Sequence[tuple[int, str]]) -> None:
        """Put the meta line below the text's own headline, or below the given one at the very top, and the folds."""
        own = next((number for number in range(min(3, len(self.paragraphs))) if self._is_headline(number)), None)
        place = 0 if own is None else own + 1
        placed = [(place, "meta", meta)] if own is not None else [(0, "headline", headline), (0, "meta", meta)]
        for number, words in folds:
            inside = number < len(self.paragraphs)
            index = bisect_left(self._starts, self.paragraphs.starts[number]) if inside else len(self._starts)
            placed.append((index, "fold", words))
        numbers = list(self._paragraph_of)
        for shift, (before, role, words) in enumerate(placed):
            index = before + shift
            position = self._ends[index - 1] if index else 0
            self._labels[index] = (role, words)
            self._starts.insert(index, position)
            self._ends.insert(index, position)
            numbers.insert(index, -1)
        self._paragraph_of = numbers

    def _is_headline(self, number: int) -> bool:
        return self.paragraphs.role(number) == "headline"


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a range after spaces into ranges that Qt lays out quickly."""
    pieces: list[tuple[int, int]] = []
    low = start
    while low < end:
        high = min(end, low + LONGEST_BLOCK)
        if high < end and (space := text.rfind(" ", low + LONGEST_BLOCK // 2, high)) > low:
            high = space + 1
        pieces.append((low, high))
        low = high
    return pieces
