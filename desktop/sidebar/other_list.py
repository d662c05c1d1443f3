"""A list of other articles, each with one thing that can be done, by a chip or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from desktop.sidebar.other_rows import OtherRow, RowAct, compose_other
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme

_KEYS: Final[dict[RowAct, tuple[Qt.Key, ...]]] = {
    "compare": (Qt.Key.Key_Equal,),
    "restore": (Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
}


class OtherList(ComposedList):
    """``article_requested(id)`` by a row, ``act_requested(id)`` by its chip or key."""

    article_requested = Signal(int)
    act_requested = Signal(int)

    def __init__(self, act: RowAct, theme: Theme, parent: QWidget) -> None:
        super().__init__(compose_other, theme, parent=parent)
        self._keys = _KEYS[act]
        self.others: RowsModel[OtherRow] = RowsModel(self)
        self.setModel(self.others)
        self.chosen.connect(self._open)
        self.chip_chosen.connect(self._act)
        self.hide()

    def show_rows(self, rows: Sequence[OtherRow]) -> None:
        """Show these, or be gone if there are none."""
        self.others.set_rows(rows)
        self.setVisible(bool(rows))

    def event(self, event: QEvent) -> bool:
        """Keep the rows' own key from the window's keys."""
        mine = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and event.key() in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what can be done with the row that the keyboard is on."""
        if event.key() in self._keys and self.currentIndex().isValid():
            self._act(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.article_requested.emit(index.data(ROW_ROLE).article_id)

    @Slot(QModelIndex)
    @Slot(QModelIndex, object)
    def _act(self, index: QModelIndex, _target: object = None) -> None:
        self.act_requested.emit(index.data(ROW_ROLE).article_id)
