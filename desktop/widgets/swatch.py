"""A button that shows a theme by being a small piece of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.colours import Colours

_HEIGHT: Final = 48
_RADIUS: Final = 8
_RING: Final = 2.0


class Swatch(QAbstractButton):
    """Paints its text on the theme's paper, with the theme's highlight under it; a check mark tells the chosen one."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be wide enough for the word."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 32, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own signature
        """Draw the piece of paper, its word, and a ring where it is chosen or has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        ring = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(QColor(self._colours.accent if ring else self._colours.line), _RING if ring else 1.0))
        painter.setBrush(QColor(self._colours.paper))
        painter.drawRoundedRect(page, _RADIUS, _RADIUS)
        words = painter.fontMetrics().boundingRect(self.text())
        mark = QRectF(0, 0, words.width() + 8, 4)
        mark.moveCenter(page.center())
        painter.fillRect(mark.translated(0, words.height() / 2 - 1), QColor(self._colours.highlights[0]))
        painter.setPen(QColor(self._colours.ink))
        painter.drawText(page, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked():
            painter.setPen(QColor(self._colours.accent))
            corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            painter.drawText(page.adjusted(6, 1, -6, 0), corner, "✓")
