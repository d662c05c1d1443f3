"""A part of an entity's page: a title, what can be done beside it, and what it is about below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Callable


class Part(QWidget):
    """A title over ``rows``; its words and wishes are the subclass's."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(title, self)
        self.title.setObjectName("sectionTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.head = QHBoxLayout()
        self.head.setSpacing(14)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(6)
        self.rows.addLayout(self.head)

    def add_action(self, name: str, words: str, hint: str, act: Callable[[], object] | SignalInstance) -> QPushButton:
        """Put a quiet button beside the title; ``act`` is called, or sent, when it is pressed."""
        button = make_link(name, words, hint, self)
        button.clicked.connect(act)
        self.head.addWidget(button)
        return button


def make_link(name: str, words: str, hint: str, parent: QWidget) -> QPushButton:
    """Return a button that looks like words."""
    button = QPushButton(words.replace("&", "&&"), parent)
    button.setObjectName(name)
    button.setProperty("look", "link")
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleName(hint)
    button.setToolTip(tooltip_of(hint))
    return button
