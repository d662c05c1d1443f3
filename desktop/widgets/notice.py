"""A quiet strip below the top bar for what the reader should know, and for what can be done about it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.widgets.announce import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QIcon
    from PySide6.QtWidgets import QPushButton

_MOST_LINES = 6


class Notice(QFrame):
    """Shows a few sentences in plain text, a button for each thing to be done, and one that closes it."""

    def __init__(self, close_icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = self._close = QToolButton(self)
        close.setObjectName("noticeClose")
        close.setIcon(close_icon)
        close.setIconSize(QSize(14, 14))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the notice"))
        close.clicked.connect(self.hide)
        self._buttons: list[QPushButton] = []
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_sentences(self, sentences: Sequence[str], actions: Sequence[QAction] = ()) -> None:
        """Show sentences, one a line; of very many the first ones and how many more there are.

        Each action gets a button with its text and its object name; those of the sentences before go.
        """
        self._offer(actions)
        lines = list(sentences[:_MOST_LINES])
        if len(sentences) > _MOST_LINES:
            lines.append(self.tr("… and %n more", "", len(sentences) - _MOST_LINES))
        self._label.setText("\n".join(lines))
        self.show()
        announce(self._label, self._label.text())

    def _offer(self, actions: Sequence[QAction]) -> None:
        if [button.actions() for button in self._buttons] == [[action] for action in actions]:
            for button, action in zip(self._buttons, actions, strict=True):
                button.setText(action.text())
            return
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        for place, button in enumerate(self._buttons, start=1):
            self._row.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
        for one, following in pairwise([self._label, *self._buttons, self._close]):
            QWidget.setTabOrder(one, following)

    def _button(self, action: QAction) -> QPushButton:
        from PySide6.QtWidgets import QPushButton  # noqa: PLC0415 - a start that goes well offers nothing

        button = QPushButton(action.text(), self)
        button.setObjectName(action.objectName())
        button.setToolTip(action.toolTip())
        button.setAutoDefault(True)  # the return key presses it too
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret where one writes
        button.addAction(action)
        button.clicked.connect(action.trigger)
        return button

    def text(self) -> str:
        """Return what is shown."""
        return self._label.text()

    @Slot()
    def hide(self) -> None:
        """Put it away."""
        super().hide()
