"""The sheet of keys that ``?`` shows: every action with its key, found by looking, not by a manual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel

from desktop.widgets.popover import Popover

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions

_ROWS = 16


class KeySheet(Popover):
    """Lists the actions that have a key, in columns."""

    def __init__(self, anchor: QWidget, actions: Actions) -> None:
        super().__init__(anchor)
        self._actions = actions
        self.setObjectName("keySheet")
        self.setAccessibleName(self.tr("Keys"))

    def fill(self) -> None:
        """List the actions."""
        grid = QGridLayout(self.content)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        shown = [action for action in self._actions.all_actions if not action.shortcut().isEmpty()]
        for number, action in enumerate(shown):
            column, row = divmod(number, _ROWS)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            key = self._label(f"\u2066{keys}\u2069", "keySheetKey")
            key.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(key, row, column * 2)
            grid.addWidget(self._label(action.text(), "keySheetName"), row, column * 2 + 1)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text, self.content)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName(name)
        return label
