"""The cards of parallel passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from desktop.sidebar.parallel_card import compose_card
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme


class ParallelList(ComposedList):
    """Shows the cards; what one can do with them is told by a tooltip.

    ``pointed()`` when another card is under the pointer, or has the keyboard: see `current`.
    """

    pointed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(compose_card, theme, cards=True, parent=parent)
        self.setObjectName("parallelList")
        self._under_pointer = QPersistentModelIndex()

    @property
    def current(self) -> QModelIndex | QPersistentModelIndex:
        """The card under the pointer, else the one that has the keyboard; invalid if none."""
        if self._under_pointer.isValid():
            return self._under_pointer
        return self.currentIndex() if self.hasFocus() else QModelIndex()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Point at nothing when there are other cards, until the pointer moves."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._forget)
            model.dataChanged.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._under_pointer = QPersistentModelIndex()
        self.pointed.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Point at the card that the keyboard is on now."""
        super().currentChanged(current, previous)
        self.pointed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the card that the keyboard begins with."""
        super().focusInEvent(event)
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at it no more."""
        super().focusOutEvent(event)
        self.pointed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the card under the pointer."""
        super().mouseMoveEvent(event)
        self._point(self.indexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the keys of a card, where the pointer rests on none of its chips; point at none when it leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index, chip = self._hit(QPointF(event.pos()))
            if index.isValid() and chip is None:
                words = self.tr("Go to this passage (Enter), or put both side by side (Space)")
                QToolTip.showText(event.globalPos(), tooltip_of(words), self.viewport())
                return True
        if event.type() == QEvent.Type.Leave:
            self._point(QModelIndex())
        return super().viewportEvent(event)

    def _point(self, index: QModelIndex) -> None:
        if self._under_pointer != QPersistentModelIndex(index):
            self._under_pointer = QPersistentModelIndex(index)
            self.pointed.emit()
