"""A headline that is pressed to open its article: up to two lines in its own direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme

_MOST_LINES: Final = 2
_NARROWEST: Final = 60
_SPARE: Final = 2


class HeadlineButton(QAbstractButton):
    """Shows its text in bold letters and takes the height that needs."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the lines that the text needs at the width there is."""
        return QSize(_NARROWEST, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return int(self._lay_out(width).height) + 2 * _SPARE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        colour = self._theme.colour("accent" if lit else "ink")
        self._lay_out(self.width()).draw(painter, QPointF(_SPARE, _SPARE), colour)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
        event.accept()

    def _lay_out(self, width: int) -> TextBlock:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        room = max(_NARROWEST, width) - 2 * _SPARE
        return TextBlock(self.text(), bold, room, _MOST_LINES, self.layoutDirection())
