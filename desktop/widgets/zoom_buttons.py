"""The buttons that show a picture from farther, from nearer, or as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from desktop.theme import Theme

_SPACING = 8


class ZoomButtons(QWidget):
    """The buttons ``farther``, ``nearer`` and ``whole``, which the page joins to its picture."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        """Make buttons whose names begin with ``name``."""
        super().__init__(parent)
        self.farther = self._make_button(f"{name}ZoomOut", self.tr("Farther (-)"))
        self.farther.setIcon(theme.icon("minus"))
        self.nearer = self._make_button(f"{name}ZoomIn", self.tr("Nearer (+)"))
        self.nearer.setIcon(theme.icon("add"))
        for button in (self.farther, self.nearer):
            button.setAutoRepeat(True)
        self.whole = self._make_button(f"{name}Whole", self.tr("Whole"))
        self.whole.setText(self.whole.accessibleName())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        for button in (self.farther, self.nearer, self.whole):
            row.addWidget(button)

    def explain_whole(self, hint: str) -> None:
        """Say what is shown as the whole."""
        self.whole.setToolTip(hint)

    def _make_button(self, name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(words)
        return button
