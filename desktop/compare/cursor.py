"""The caret and the selection on the cards: every move stays in reading order and on one article's side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from desktop.compare.area import PairArea
    from desktop.compare.pair_layout import Card


class CardCursor:
    """A row, a side, and an anchor and a caret in that article's text; what is selected lies on one card."""

    def __init__(self, area: PairArea) -> None:
        self._area = area
        self.index: int | None = None
        self.side = 0
        self.anchor = 0
        self.caret = 0
        self._wished_x: float | None = None

    @property
    def selection(self) -> tuple[int, int]:
        """The selected range; empty where both ends are the caret's place."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.anchor != self.caret

    @property
    def card(self) -> Card | None:
        """The card the caret is on, laid out; None before the first move."""
        return None if self.index is None else self._area.card(self.side, self.index)

    def row_with(self, side: int, position: int) -> int | None:
        """Return the row the caret is in if a position of one of the texts stands there too."""
        passage = None if self.index is None else self._area.sheet.pairs[self.index].passages[side]
        return self.index if passage is not None and passage[0] <= position <= passage[1] else None

    def put(self, index: int, side: int, position: int) -> None:
        """Put the caret on a card."""
        self.index, self.side, self.anchor, self.caret = index, side, position, position
        self._wished_x = None

    def put_at(self, side: int, anchor: int, caret: int) -> None:
        """Stand at a place in one of the texts and select from there to another, if their passage is shown."""
        index = self._area.sheet.index_of(side, anchor)
        passage = None if index is None else self._area.sheet.pairs[index].passages[side]
        if (
            index is not None
            and passage is not None
            and all(passage[0] <= one <= passage[1] for one in (anchor, caret))
        ):
            self.put(index, side, anchor)
            self.move_to(caret, extend=True)

    def move_to(self, position: int, *, extend: bool = False) -> None:
        """Move on the same card; with ``extend`` the anchor stays."""
        self.caret = position
        if not extend:
            self.anchor = position
        self._wished_x = None

    def select(self, start: int, end: int) -> None:
        """Select a range of the card, grown to whole grapheme clusters."""
        if (card := self.card) is not None:
            self.anchor = card.block.snapped(max(start, card.passage[0]), forward=False)
            self.caret = card.block.snapped(min(end, card.passage[1]), forward=True)
            self._wished_x = None

    def enter(self) -> bool:
        """Stand on a card: where the caret is, else on the first that is seen; return False where there is none."""
        if self.index is not None and self.index < len(self._area.sheet) and self.card is not None:
            return True
        for index in self._area.visible_indices():
            for side in (0, 1):
                if (passage := self._area.sheet.pairs[index].passages[side]) is not None:
                    self.put(index, side, passage[0])
                    return True
        return False

    def step(self, *, forward: bool, by_word: bool, extend: bool) -> None:
        """Go to the next or previous letter or word; from a card's edge to the next card unless ``extend``."""
        card = self.card
        if card is None:
            return
        position = card.block.stepped(self.caret, forward, by_word)
        if position != self.caret or extend:
            self.move_to(position, extend=extend)
        else:
            self.change_card(forward=forward, at_end=not forward)

    def line(self, *, down: bool, extend: bool) -> None:
        """Go a line down or up, as near as may be to where the walk began; over the edge to the next card."""
        card = self.card
        if card is None:
            return
        box = card.block.caret(self.caret)
        x = box.x() if self._wished_x is None else self._wished_x
        y = box.center().y() + (box.height() if down else -box.height())
        if 0 <= y <= card.block.height:
            self.move_to(card.block.position_at(QPointF(x, y)), extend=extend)
        elif extend:
            self.move_to(card.passage[1 if down else 0], extend=True)
        elif self.change_card(forward=down, at_end=not down) and (entered := self.card) is not None:
            self.move_to(entered.block.position_at(QPointF(x, 0.0 if down else entered.block.height - 1.0)))
        self._wished_x = x

    def line_edge(self, *, end: bool, extend: bool) -> None:
        """Go to the start or the end of the line."""
        if (card := self.card) is not None:
            self.move_to(card.block.line_range(self.caret)[1 if end else 0], extend=extend)

    def change_card(self, *, forward: bool, at_end: bool = False) -> bool:
        """Go to the next or previous card on this side; return False where there is none."""
        if self.index is None:
            return False
        index = self._area.sheet.neighbour(self.side, self.index, forward=forward)
        return index is not None and self._stand(index, self.side, at_end=at_end)

    def change_row(self, *, forward: bool) -> bool:
        """Go to the next or previous row, on this side if it has a card there."""
        if self.index is None:
            return False
        index = self.index + (1 if forward else -1)
        if not 0 <= index < len(self._area.sheet):
            return False
        side = self.side if self._area.sheet.pairs[index].passages[self.side] is not None else 1 - self.side
        return self._stand(index, side)

    def change_side(self, side: int) -> bool:
        """Go to the other card of the row; return False where there is none."""
        return self.index is not None and self.side != side and self._stand(self.index, side)

    def go_to_end(self, *, end: bool) -> None:
        """Go to the first or the last row."""
        if len(self._area.sheet):
            index = len(self._area.sheet) - 1 if end else 0
            side = self.side if self._area.sheet.pairs[index].passages[self.side] is not None else 1 - self.side
            self._stand(index, side, at_end=end)

    def _stand(self, index: int, side: int, *, at_end: bool = False) -> bool:
        passage = self._area.sheet.pairs[index].passages[side]
        if passage is None:
            return False
        self.put(index, side, passage[1 if at_end else 0])
        return True
