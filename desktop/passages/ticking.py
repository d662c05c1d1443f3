"""The list of places to look through: each can be unticked, alone or with its whole article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.passages.list import PassageList

if TYPE_CHECKING:
    from desktop.passages.row import PassageRow
    from desktop.theme import Theme


class TickList(PassageList):
    """``ticks_changed()`` when something was ticked or unticked, by Space or a click."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, reading_font: str, parent: QWidget) -> None:
        super().__init__(theme, reading_font, parent)
        self.setObjectName("reviewList")

    def ticked(self) -> list[PassageRow]:
        """Return the places that are ticked."""
        return [row for row in self.rows.rows if row.kind == "passage" and row.ticked]

    def tick(self, numbers: Iterable[int], *, ticked: bool) -> None:
        """Tick or untick the rows of these places; a heading is ticked when all of its article is."""
        rows = self.rows.rows
        chosen = {number: rows[number]._replace(ticked=ticked) for number in numbers}
        changed = dict(chosen)
        end = 0
        for number in sorted(chosen):
            if number >= end:
                first, end = _article_around(rows, number)
                whole = all(chosen.get(place, rows[place]).ticked for place in range(first + 1, end))
                changed[first] = rows[first]._replace(ticked=whole)
        self.rows.set_some(changed)
        self.ticks_changed.emit()

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
        row = self.rows.rows[index.row()]
        first, end = _article_around(self.rows.rows, index.row())
        self.tick(range(first + 1, end) if row.kind == "heading" else [index.row()], ticked=not row.ticked)


def _article_around(rows: Sequence[PassageRow], number: int) -> tuple[int, int]:
    """Return the half-open range of rows, from its heading on, of the article that a row belongs to."""
    first = number
    while rows[first].kind != "heading":
        first -= 1
    end = first + 1
    while end < len(rows) and rows[end].kind == "passage":
        end += 1
    return first, end
