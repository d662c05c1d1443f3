"""The ground of a row that can be chosen: whether it is, whether the pointer is on it, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

if TYPE_CHECKING:
    from desktop.theme import Theme


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    view: QAbstractItemView,
    theme: Theme,
    ring: QRectF,
) -> None:
    """Paint what lies below a row's words; ``ring`` is drawn where the keyboard is."""
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, theme.colour("wash"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, theme.colour("hover"))
    if view.hasFocus() and view.currentIndex() == index:
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.drawRoundedRect(ring, 6, 6)
