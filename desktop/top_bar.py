"""The bar along the top of the window: the name, the way back and forward, and what concerns the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QActionEvent

    from desktop.actions import Actions
    from desktop.language import Language

HEIGHT: Final = 46
_ICON: Final = QSize(18, 18)
_BUTTON: Final = 32


class ActionButton(QToolButton):
    """A button of one action, named for screen readers as the action is named now."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{action.objectName()}Button")
        self.setIconSize(_ICON)
        self.setFixedSize(_BUTTON, _BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDefaultAction(action)

    def actionEvent(self, event: QActionEvent) -> None:
        """Follow what the action says of itself."""
        super().actionEvent(event)
        self.setAccessibleName(event.action().text())


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
            layout.addWidget(ActionButton(action, self))
        layout.addStretch(1)
        for action in (actions.undo, actions.redo, actions.add_files, actions.toggle_dark):
            layout.addWidget(ActionButton(action, self))
        self.appearance_button = ActionButton(actions.appearance, self)
        layout.addWidget(self.appearance_button)
        layout.addWidget(ActionButton(actions.switch_language, self))
        layout.addWidget(ActionButton(actions.help, self))
