"""Keys that do something only while the keyboard is on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def add_shortcut(keys: QKeySequence.StandardKey | str, act: Callable[[], object], page: QWidget) -> QShortcut:
    """Let ``act`` be called on these keys while the keyboard is on ``page`` or in it."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut
