"""The button that leaves a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from desktop.theme import Theme


class BackButton(QPushButton):
    """Leads back to where the page was opened from; Esc on the page does the same."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme.icon("back"), "", parent)
        self.setObjectName(name)
        self.setText(self.tr("Back"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Back (Esc)"))
