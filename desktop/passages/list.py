"""The list of passages: walking it by key, and opening an article at a hit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.passages.painter import PassagePainter
from desktop.passages.row import PassageRow, PassageRows
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from desktop.theme import Theme

_AHEAD: Final = 2
"""How many screens before the end the next page is wished for."""


class PassageList(QListView):
    """Shows ``PassageRow``s.

    ``place_requested(article_id, start, end)`` by a click or Enter; ``more_needed()`` near the end;
    ``left_upwards()`` on Up in the first row; ``escaped()`` on Esc; ``typed(text)`` when letters are typed.
    """

    place_requested = Signal(int, int, int)
    more_needed = Signal()
    left_upwards = Signal()
    escaped = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, reading_font: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = PassageRows(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(PassagePainter(theme, reading_font, self))
        self.setModel(self.rows)
        self.clicked.connect(self.click_row)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[PassageRow], *, keep_place: bool) -> None:
        """Show other rows; what the keyboard is on and what is scrolled to may stay."""
        current = self.currentIndex().row()
        key = self.rows.rows[current].key if keep_place and 0 <= current < len(self.rows.rows) else None
        scrolled = self.verticalScrollBar().value() if keep_place else 0
        self.rows.set_rows(rows)
        if not keep_place:
            self.setCurrentIndex(QModelIndex())
        elif key is not None:
            number = next((number for number, row in enumerate(rows) if row.key == key), None)
            if number is not None:
                self.selectionModel().setCurrentIndex(
                    self.rows.index(number), self.selectionModel().SelectionFlag.NoUpdate
                )
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def go_to(self, number: int) -> None:
        """Put the keyboard on a row, if there is one, and bring it into view."""
        while 0 <= number < len(self.rows.rows) and self.rows.rows[number].kind == "divider":
            number += 1
        if 0 <= number < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(number))

    def open_current(self) -> bool:
        """Open the row the keyboard is on, else the first; return False if there is none."""
        if not self.currentIndex().isValid():
            self.go_to(0)
        self._choose(self.currentIndex())
        return self.currentIndex().isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, from article to article with Ctrl; open with Enter; type on in the field."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk_articles(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            self._leave_divider(event.key())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to begin with."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.go_to(0)

    def _walk_articles(self, step: int) -> None:
        number = self.currentIndex().row() + step
        while 0 <= number < len(self.rows.rows) and self.rows.rows[number].kind != "heading":
            number += step
        self.go_to(number)

    def _leave_divider(self, key: int) -> None:
        """Step over a row that opens nothing, in the direction of the walk."""
        number = self.currentIndex().row()
        if 0 <= number < len(self.rows.rows) and self.rows.rows[number].kind == "divider":
            self.go_to(number - 1 if key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) and number else number + 1)

    @Slot(QModelIndex)
    def click_row(self, index: QModelIndex) -> None:
        """Open what was clicked."""
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        row: PassageRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None and row.place is not None:
            self.place_requested.emit(*row.place)

    @Slot(int)
    def _look_ahead(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum() - _AHEAD * self.viewport().height():
            self.more_needed.emit()
