"""A one-line field that runs in the direction of what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.widgets.own_direction import direction_of


class LineField(QLineEdit):
    """Turns with its words; empty it runs like the interface, as its placeholder does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._turn)

    @Slot(str)
    def _turn(self, text: str) -> None:
        direction = direction_of(text, QApplication.layoutDirection())
        if direction != self.layoutDirection():
            self.setLayoutDirection(direction)
