"""A quiet sentence where there is nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def make_hint(sentence: str, parent: QWidget) -> QLabel:
    """Return a muted label of plain text that wraps, and never makes its column wider, however long a word is."""
    label = QLabel(sentence, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    label.setProperty("look", "muted")
    return label


def make_message(name: str, parent: QWidget) -> QLabel:
    """Return such a label for the middle of a page on which there is nothing to show, still without a sentence."""
    label = make_hint("", parent)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(40)
    return label
