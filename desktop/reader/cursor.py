"""The caret and the selection, in reading order: every move returns a position in code points."""

from __future__ import annotations

from unicodedata import category

from PySide6.QtCore import QPointF

from desktop.reader.sheet import Sheet
from desktop.typesetting.block_layout import BlockLayout


class Cursor:
    """An anchor and a caret on one article's sheet. The selection is what lies between them."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.anchor = sheet.first()
        self.caret = self.anchor
        self._wished_x: float | None = None

    @property
    def selection(self) -> tuple[int, int]:
        """The selected range; empty where both ends are the caret's place."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.anchor != self.caret

    def move_to(self, position: int, extend: bool = False) -> None:
        """Put the caret somewhere; with ``extend`` the anchor stays."""
        self.caret = position
        if not extend:
            self.anchor = position
        self._wished_x = None

    def select(self, start: int, end: int) -> None:
        """Select a range, grown to whole grapheme clusters."""
        self.anchor = self.snapped(start, forward=False)
        self.caret = self.snapped(end, forward=True)
        self._wished_x = None

    def snapped(self, position: int, forward: bool) -> int:
        """Return the position, or the nearest grapheme border in a direction if it is inside a cluster."""
        return self._sheet.lay_out(self._sheet.block_of(position)).snapped(position, forward)

    def stepped(self, forward: bool, by_word: bool = False) -> int:
        """Return the next or previous letter's or word's border; block edges are stepped over."""
        index = self._sheet.block_of(self.caret)
        layout = self._sheet.lay_out(index)
        position = layout.stepped(self.caret, forward, by_word)
        if position != self.caret:
            return position
        neighbour = self._sheet.neighbour(index, forward)
        if neighbour is None:
            return self.caret
        block = self._sheet.block(neighbour)
        if block.paragraph != self._sheet.block(index).paragraph:
            return block.start if forward else block.end
        inner = self._sheet.lay_out(neighbour)
        return inner.stepped(block.start if forward else block.end, forward, by_word)

    def line_edge(self, forward: bool) -> int:
        """Return the end or the start of the caret's line."""
        layout = self._sheet.lay_out(self._sheet.block_of(self.caret))
        return layout.line_range(self.caret)[1 if forward else 0]

    def paragraph_edge(self, forward: bool) -> int:
        """Return the next paragraph's start, or this one's (the previous one's if the caret is there already)."""
        if not self._sheet.paragraphs:
            return self.caret
        index = self._sheet.block_of(self.caret)
        number = self._sheet.block(index).paragraph
        if not forward and self.caret > self._sheet.paragraphs[number].start:
            return self._sheet.paragraphs[number].start
        number += 1 if forward else -1
        if 0 <= number < len(self._sheet.paragraphs):
            return self._sheet.paragraphs[number].start
        return self._sheet.last() if forward else self._sheet.first()

    def vertical(self, distance: float) -> int:
        """Return the position a distance above or below, as near as may be to where the walk up or down began."""
        index = self._sheet.block_of(self.caret)
        box = self._sheet.lay_out(index).caret(self.caret)
        here = self._sheet.top(index) + box.center().y()
        position = self.position_at(QPointF(self.wished_x, here + distance), beyond=distance > 0)
        if (self._line_middle(position) - here) * distance > 1.0:
            return position
        neighbour = self._sheet.neighbour(index, forward=distance > 0)
        if neighbour is None:
            return self._sheet.last() if distance > 0 else self._sheet.first()
        layout = self._sheet.lay_out(neighbour)
        return layout.position_at(QPointF(self.wished_x, 0.0 if distance > 0 else layout.height - 1.0))

    def _line_middle(self, position: int) -> float:
        index = self._sheet.block_of(position)
        return self._sheet.top(index) + self._sheet.lay_out(index).caret(position).center().y()

    def keep_wished_x(self, x: float | None) -> None:
        """Remember the column of a walk up or down, so that short lines on the way do not lose it."""
        self._wished_x = x

    @property
    def wished_x(self) -> float:
        """The column a walk up or down keeps to."""
        if self._wished_x is not None:
            return self._wished_x
        return self._sheet.lay_out(self._sheet.block_of(self.caret)).caret(self.caret).x()

    def position_at(self, point: QPointF, beyond: bool = True) -> int:
        """Return the position nearest to a point of the sheet; over a label, that of the text after or before it."""
        found = self._layout_at(point, beyond)
        return self._sheet.first() if found is None else found[0].position_at(found[1])

    def letter_at(self, point: QPointF) -> int:
        """Return where the letter under a point of the sheet begins, or the nearest one of its line."""
        found = self._layout_at(point, beyond=True)
        return self._sheet.first() if found is None else found[0].letter_at(found[1])

    def _layout_at(self, point: QPointF, beyond: bool) -> tuple[BlockLayout, QPointF] | None:
        """Return the layout at a point and the point within it; None where the sheet has no text at all."""
        index: int | None = self._sheet.index_at(point.y())
        if index is not None and self._sheet.block(index).label is not None:
            after, before = self._sheet.neighbour(index, forward=True), self._sheet.neighbour(index, forward=False)
            index = (before if after is None else after) if beyond else (after if before is None else before)
        if index is None:
            return None
        layout = self._sheet.lay_out(index)
        y = min(max(point.y() - self._sheet.top(index), 0.0), max(0.0, layout.height - 1.0))
        return layout, QPointF(point.x(), y)

    def word_at(self, place: int) -> tuple[int, int]:
        """Return the word that a letter belongs to: letters, digits and marks; a sign by itself is a word of one."""
        block = self._sheet.block(self._sheet.block_of(place))
        text = self._sheet.text
        place = min(max(place, block.start), max(block.start, block.end - 1))
        if not _in_word(text, place):
            return place, min(place + 1, block.end)
        start = end = place
        while start > block.start and _in_word(text, start - 1):
            start -= 1
        while end < block.end and _in_word(text, end):
            end += 1
        return start, end

    def word_here(self) -> tuple[int, int]:
        """Return the word that the caret stands in, before or behind; a sign or a space where there is none."""
        index = self._sheet.block_of(self.caret)
        behind_word = self.caret > self._sheet.block(index).start and _in_word(self._sheet.text, self.caret - 1)
        return self.word_at(self.caret - 1 if behind_word else self.caret)

    def paragraph_at(self, position: int) -> tuple[int, int]:
        """Return the range of the paragraph around a position; an empty one where there is no paragraph at all."""
        if not self._sheet.paragraphs:
            return position, position
        paragraph = self._sheet.paragraphs[self._sheet.block(self._sheet.block_of(position)).paragraph]
        return paragraph.start, paragraph.end


def _in_word(text: str, place: int) -> bool:
    letter = text[place] if place < len(text) else " "
    return letter.isalnum() or letter in "_ـ\u200c\u200d" or category(letter).startswith("M")
