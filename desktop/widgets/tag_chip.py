"""A word that can be taken away: a chip with a small cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import direction_of
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.theme import Theme

_CROSS = 22


class TagChip(QFrame):
    """Shows a word; ``removed(key)`` when its cross is pressed."""

    removed = Signal(int)

    def __init__(self, word: str, key: int, remove: str, theme: Theme, parent: QWidget) -> None:
        """Show ``word``; ``remove`` says what the cross does."""
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setObjectName("tagChip")
        self.setLayoutDirection(direction_of(word, self.layoutDirection()))
        self.label = QLabel(word, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFont(chip_font(self.font()))
        self.label.setMinimumWidth(_CROSS)
        self.button = QToolButton(self)
        self.button.setObjectName("removeTag")
        self.button.setIcon(theme.icon("close", "muted"))
        self.button.setIconSize(QSize(12, 12))
        self.button.setFixedSize(_CROSS, _CROSS)
        self.button.setAutoRaise(True)
        self.button.setAccessibleName(remove)
        self.button.setToolTip(tooltip_of(remove))
        layout = QHBoxLayout(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout.setContentsMargins(*((4, 1, 9, 1) if rtl else (9, 1, 4, 1)))
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._pressed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(self._theme.colour("card"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.end()
        event.accept()

    @Slot()
    def _pressed(self) -> None:
        self.removed.emit(self._key)
