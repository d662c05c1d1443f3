"""The button that saves what a page shows as a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget


class ExportButton(QToolButton):
    """Opens a menu of the forms there are; ``requested(form)`` by a row of it."""

    requested = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(self.tr("Export"))
        self.setAccessibleName(self.text())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def offer(self, hint: str, forms: Sequence[tuple[str, str]]) -> None:
        """Say what is saved, and offer these forms, each with its words."""
        self.setToolTip(hint)
        menu = QMenu(self)
        for form, words in forms:
            menu.addAction(words).setData(form)
        menu.triggered.connect(self._choose)
        self.setMenu(menu)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.requested.emit(action.data())
