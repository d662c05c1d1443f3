"""A one-line field whose words stand at the side where they begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.widgets.own_direction import direction_of


class LineField(QLineEdit):
    """Aligns by the direction of its words; without any, by the interface's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._align)
        self._align("")

    @Slot(str)
    def _align(self, text: str) -> None:
        rtl = direction_of(text, QApplication.layoutDirection()) == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
