"""A list whose items are chips, side by side and on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.widgets.chip import Chip, chip_font, chip_size, paint_chip
from desktop.widgets.fitted_list import FittedList
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from desktop.theme import Theme

_BETWEEN = 4


class _ChipDelegate(QStyledItemDelegate):
    """Paints the ``chip`` of each row."""

    def __init__(self, theme: Theme, parent: ChipList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        chip: Chip = index.data(ROW_ROLE).chip
        size = chip_size(chip, chip_font(option.font), self._list.viewport().width() - _BETWEEN)
        return size + QSize(_BETWEEN, _BETWEEN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chip: Chip = index.data(ROW_ROLE).chip
        room = QRectF(option.rect)
        size = chip_size(chip, chip_font(option.font), room.width() - _BETWEEN)
        left = room.left()
        if self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = room.right() - size.width()
        lit = bool(option.state & QStyle.StateFlag.State_MouseOver) or chip.target == self._list.unfolded
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(left, room.top(), size.width(), size.height())
        paint_chip(painter, box, chip, chip_font(option.font), self._theme, lit=lit, focused=focused)


class ChipList(FittedList):
    """Shows a ``RowsModel`` whose rows have a ``chip``.

    ``chip_chosen(target)`` on a click, Enter or Space; the chip with target ``unfolded`` stays lit.
    """

    chip_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unfolded: object = None
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setItemDelegate(_ChipDelegate(theme, self))
        self.chosen.connect(self._choose)
        self.unfold_requested.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the chip under the pointer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self.chip_chosen.emit(index.data(ROW_ROLE).chip.target)
