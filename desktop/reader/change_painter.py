"""Paints what changed: removed words muted and struck through, added words underlined on a quiet ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from desktop.reader.changes import DrawnChanges
    from desktop.theme import Theme
    from desktop.typesetting.block_layout import BlockLayout

_ADDED_GROUND = 0.13
_STRIKE_AT = 0.24
"""How high above the base line a word is struck through, as a part of what letters reach."""


class ChangePainter:
    """Knows the theme's colours; colour is never the only sign: a line runs through or below the words."""

    def __init__(self, theme: Theme) -> None:
        self._added = theme.colour("accent")
        self._ground = QColor(self._added)
        self._ground.setAlphaF(_ADDED_GROUND)
        self._removed = theme.colour("rubric")

    def paint_grounds(self, painter: QPainter, layout: BlockLayout, changes: DrawnChanges) -> None:
        """Paint what lies under the text."""
        for box in changes.added:
            painter.fillRect(box.adjusted(-1, 3, 1, -3), self._ground)
        painter.setPen(_flat_pen(self._added, 1.6))
        for box in changes.added:
            y = min(box.bottom() - 2, layout.baseline(box.center().y()) + layout.descent() * 0.72)
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
        painter.setPen(QPen(self._removed, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in changes.current:
            painter.drawRoundedRect(box.adjusted(-2.5, 1.5, 2.5, -1.5), 4, 4)

    def strike(self, painter: QPainter, layout: BlockLayout, changes: DrawnChanges, origin: QPointF) -> None:
        """Strike removed words through, over the text; the block's top left corner is at ``origin``."""
        painter.setPen(_flat_pen(self._removed, 1.4))
        for box in changes.removed:
            y = layout.baseline(box.center().y()) - layout.ascent() * _STRIKE_AT
            painter.drawLine(QLineF(box.left(), y, box.right(), y).translated(origin))


def _flat_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
