"""The field where a search is typed, with a memory."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.widgets.line_field import LineField

_MOST_KEPT: Final = 100


class SearchField(LineField):
    """Up walks back through what was asked; Down comes forward again and, from the newest, goes to the results.

    ``left_downwards()``, ``escaped()``; ``confirmed()`` on Enter.
    """

    left_downwards = Signal()
    escaped = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: list[str] = []
        self._place: int | None = None
        self._draft = ""

    def remember(self) -> None:
        """Keep what stands here as something that was asked, as the newest."""
        asked = self.text().strip()
        if asked:
            self._asked = [*[other for other in self._asked if other != asked], asked][-_MOST_KEPT:]
        self._place = None

    @Slot(str)
    def type_on(self, text: str) -> None:
        """Take the keyboard, and go on behind what stands here with what was typed elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        self.insert(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the memory, go on to the results, or leave."""
        key = event.key()
        if key == Qt.Key.Key_Up:
            self._go_back()
        elif key == Qt.Key.Key_Down:
            self._go_forward()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            self._place = None
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        place = len(self._asked) if self._place is None else self._place
        if self._place is None:
            self._draft = self.text()
            if place and self._asked[-1] == self._draft.strip():
                place -= 1
        if place > 0:
            self._place = place - 1
            self.setText(self._asked[self._place])

    def _go_forward(self) -> None:
        if self._place is None:
            self.left_downwards.emit()
            return
        self._place += 1
        newest = len(self._asked) - (1 if self._asked[-1] == self._draft.strip() else 0)
        if self._place < newest:
            self.setText(self._asked[self._place])
        else:
            self._place = None
            self.setText(self._draft)
