"""The bar along the top of the window: the name, the way back and forward, and what concerns the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.actions import Actions
    from desktop.language import Language

HEIGHT: Final = 46
_ICON: Final = QSize(18, 18)
_BUTTON: Final = 32


class TopBar(QFrame):
    """Shows actions as quiet icons; ``appearance_button`` is where the appearance popover opens."""

    def __init__(self, actions: Actions, language: Language) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        brand = QLabel("حاشية" if language.code == "ar" else "Hashiya · حاشية")
        brand.setObjectName("brand")
        brand.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 1)
        layout.setSpacing(4)
        layout.addWidget(brand)
        layout.addSpacing(8)
        for action in (actions.back, actions.forward):
            layout.addWidget(self._button(action))
        layout.addStretch(1)
        for action in (actions.undo, actions.redo, actions.add_files, actions.toggle_dark):
            layout.addWidget(self._button(action))
        self.appearance_button = self._button(actions.appearance)
        layout.addWidget(self.appearance_button)
        layout.addWidget(self._button(actions.switch_language))
        layout.addWidget(self._button(actions.help))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{action.objectName()}Button")
        button.setIconSize(_ICON)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        button.setDefaultAction(action)
        return button
