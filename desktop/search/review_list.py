"""The list of places to look through: each can be unticked, alone or with its whole article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.search.result_list import ResultList

if TYPE_CHECKING:
    from desktop.search.rows import ResultRow
    from desktop.theme import Theme


class ReviewList(ResultList):
    """``ticks_changed()`` when something was ticked or unticked, by Space or a click."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, reading_font: str, parent: QWidget) -> None:
        super().__init__(theme, reading_font, parent)
        self.setObjectName("reviewList")

    def ticked(self) -> list[ResultRow]:
        """Return the places that are ticked."""
        return [row for row in self.rows.rows if row.kind == "passage" and row.ticked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick and untick with Space."""
        if event.key() == Qt.Key.Key_Space:
            self.click_row(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def click_row(self, index: QModelIndex) -> None:
        """Tick or untick a place, or all of an article by its heading."""
        if not index.isValid():
            return
        rows = self.rows.rows
        first, end = _article_around(rows, index.row())
        row = rows[index.row()]
        ticked = not row.ticked
        changed = range(first, end) if row.kind == "heading" else [index.row()]
        for number in changed:
            self.rows.set_row(number, rows[number]._replace(ticked=ticked))
        whole = all(rows[number].ticked for number in range(first + 1, end))
        if rows[first].ticked != whole:
            self.rows.set_row(first, rows[first]._replace(ticked=whole))
        self.ticks_changed.emit()


def _article_around(rows: Sequence[ResultRow], number: int) -> tuple[int, int]:
    """Return the half-open range of rows, from its heading on, of the article that a row belongs to."""
    first = number
    while rows[first].kind != "heading":
        first -= 1
    end = first + 1
    while end < len(rows) and rows[end].kind == "passage":
        end += 1
    return first, end
