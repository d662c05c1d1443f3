"""What stands between two passages: how alike they are, and in what they differ, with both quotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption

if TYPE_CHECKING:
    from desktop.theme import Theme

_GAP: Final = 6.0
_RULE: Final = 2.0
_PADDING: Final = 4.0


class MiddleWords(NamedTuple):
    """The words of a middle: the score, and of each difference its kind and both quotes."""

    score: str
    differences: Sequence[tuple[str, str]]


class _Line(NamedTuple):
    layout: QTextLayout
    y: float
    token: str


class Middle:
    """Lines of small print in the middle of their room; each difference has a box that can be clicked."""

    def __init__(self, words: MiddleWords, font: QFont, width: float, direction: Qt.LayoutDirection) -> None:
        self._width = width
        self._lines: list[_Line] = []
        self.boxes: list[QRectF] = []
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        y = _RULE + _GAP
        y = self._add(words.score, font, "muted", y, direction)
        for kind, quotes in words.differences:
            top = y + _GAP - _PADDING
            y = self._add(kind, bold, "rubric", y + _GAP, direction)
            y = self._add(quotes, font, "rubric", y, direction)
            self.boxes.append(QRectF(0, top, width, y - top + _PADDING))
        self.height = y + _PADDING

    def draw(self, painter: QPainter, origin: QPointF, theme: Theme, lit: int | None, pointed: int | None) -> None:
        """Draw with the top left corner at ``origin``: a rule from card to card, the score, the differences."""
        painter.setPen(QPen(theme.colour("accent"), _RULE))
        painter.drawLine(QLineF(0, _RULE / 2, self._width, _RULE / 2).translated(origin))
        for number, box in enumerate(self.boxes):
            if number in (lit, pointed):
                painter.setPen(QPen(theme.colour("rubric"), 1.4) if number == lit else Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("hover") if number == pointed else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.translated(origin).adjusted(1, 1, -1, -1), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._lines:
            painter.setPen(theme.colour(line.token))
            line.layout.draw(painter, origin + QPointF(_PADDING, line.y))

    def difference_at(self, point: QPointF) -> int | None:
        """Return the number of the difference whose box holds a point."""
        return next((number for number, box in enumerate(self.boxes) if box.contains(point)), None)

    def _add(self, words: str, font: QFont, token: str, y: float, direction: Qt.LayoutDirection) -> float:
        """Lay out words at a height and return where they end."""
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self._width - 2 * _PADDING))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        self._lines.append(_Line(layout, y, token))
        return y + height
