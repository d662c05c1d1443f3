"""One row laid out: a card for each passage, and the middle between them.

Positions are code points of the article's text; rectangles are in pixels from the row's top, and the viewport's left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.compare.middle import Middle
from desktop.typesetting.block_layout import BlockLayout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont

    from desktop.compare.columns import Columns
    from desktop.compare.middle import MiddleWords
    from desktop.compare.pairs import Pair
    from desktop.typesetting.reading_style import ReadingStyle
    from storage.records import Direction

PADDING: Final = 14
_ABOVE_AND_BELOW: Final = 7
_BELOW_CAPTION: Final = 3
_BETWEEN_STACKED: Final = 6
_RULE_SHARE: Final = 0.5


class Card(NamedTuple):
    """A passage on its card; ``place`` is the top left corner of its text.

    One that is shown a second time says so in a ``caption``, a line of small print above its text.
    """

    side: int
    box: QRectF
    block: BlockLayout
    place: QPointF
    passage: tuple[int, int]
    caption: str = ""
    caption_box: QRectF = QRectF()

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield the boxes of what of a range is on the card."""
        low, high = max(start, self.passage[0]), min(end, self.passage[1])
        for box in self.block.rectangles(low, high):
            yield box.translated(self.place)


class Setting(NamedTuple):
    """What rows are laid out with: the type, the columns, the small print, and which way the window runs."""

    style: ReadingStyle
    columns: Columns
    small: QFont
    direction: Qt.LayoutDirection


class PairLayout:
    """Cards side by side, or one below the other with the middle between them; ``height`` in pixels."""

    def __init__(
        self,
        pair: Pair,
        texts: tuple[str, str],
        directions: tuple[Direction, Direction],
        words: MiddleWords | None,
        again: str,
        setting: Setting,
    ) -> None:
        self.cards: list[Card | None] = [None, None]
        self.middle: Middle | None = None
        self.middle_place = QPointF()
        blocks = [self._lay_out(side, pair, texts, directions, setting) for side in (0, 1)]
        columns = setting.columns
        if words is not None:
            self.middle = Middle(words, setting.small, columns.middle[1], setting.direction)
        y = 0.0
        for side, block in enumerate(blocks):
            if block is None:
                continue
            card = _stand(side, pair, block, again if pair.repeated == side else "", y, setting)
            self.cards[side] = card
            box = card.box
            if columns.stacked and side == 0:
                y = box.bottom() + (_BETWEEN_STACKED if pair.shared else 2 * _ABOVE_AND_BELOW)
                if self.middle is not None:
                    self.middle_place = QPointF(columns.middle[0], y)
                    y += self.middle.height + _BETWEEN_STACKED
        self.height = max(card.box.bottom() for card in self.cards if card is not None) + 2 * _ABOVE_AND_BELOW
        if self.middle is not None and not columns.stacked:
            top = PADDING + _RULE_SHARE * setting.style.line_advance("body")
            self.middle_place = QPointF(columns.middle[0], top)
            self.height = max(self.height, top + self.middle.height + 2 * _ABOVE_AND_BELOW)

    def card_at(self, point: QPointF) -> Card | None:
        """Return the card that holds a point."""
        return next((card for card in self.cards if card is not None and card.box.contains(point)), None)

    def difference_box(self, number: int) -> QRectF:
        """Return where a difference is told, in the row."""
        return QRectF() if self.middle is None else self.middle.boxes[number].translated(self.middle_place)

    def difference_at(self, point: QPointF) -> int | None:
        """Return the number of the difference that is told at a point."""
        return None if self.middle is None else self.middle.difference_at(point - self.middle_place)

    @staticmethod
    def _lay_out(
        side: int, pair: Pair, texts: tuple[str, str], directions: tuple[Direction, Direction], setting: Setting
    ) -> BlockLayout | None:
        passage = pair.passages[side]
        if passage is None:
            return None
        width = setting.columns.card(side)[1] - 2 * PADDING
        words = texts[side][slice(*passage)]
        return BlockLayout(words, passage[0], "body", directions[side], setting.style, width)


def _stand(side: int, pair: Pair, block: BlockLayout, caption: str, y: float, setting: Setting) -> Card:
    """Return the card of a text at a height."""
    left, width = setting.columns.card(side)
    room = QFontMetricsF(setting.small).height() + _BELOW_CAPTION if caption else 0.0
    box = QRectF(left, y, width, room + block.height + 2 * PADDING)
    above = QRectF(left + PADDING, y + PADDING, width - 2 * PADDING, room)
    place = above.topLeft() + QPointF(0.0, room)
    return Card(side, box, block, place, pair.passages[side] or (0, 0), caption, above)
