"""The lines of a concordance as a list to walk with mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.search.concordance_model import ConcordanceModel, Heading
from desktop.search.concordance_row import ConcordanceRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.theme import Theme
    from storage.search.concordance import Line


class ConcordanceList(QListView):
    """Lists lines; ``place_requested(article_id, start, end)`` by a click or Enter, ``let_go()`` by Esc."""

    place_requested = Signal(int, int, int)
    let_go = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = ConcordanceModel(language, self)
        self.row = ConcordanceRow(theme, language, self)
        self.setObjectName("concordanceList")
        self.setAccessibleName(self.tr("Lines in context"))
        self.setModel(self.lines)
        self.setItemDelegate(self.row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        theme.changed.connect(self._repaint)
        language.changed.connect(self._repaint)

    def show_rows(self, rows: Sequence[Line | Heading]) -> None:
        """List other rows; the line that the keyboard is on stays chosen where it is listed again."""
        current = self.lines.line_at(self.currentIndex())
        self.row.forget()
        self.lines.set_rows(rows)
        if current is not None and current in rows:
            index = self.lines.index(rows.index(current))
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, walk with the arrows; letters are left to the window's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
            event.ignore()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = self.lines.line_at(index)
        if line is not None:
            self.place_requested.emit(line.article_id, line.start, line.end)

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
