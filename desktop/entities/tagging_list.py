"""The places that are about to be tagged: Space leaves one out, Enter tags the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView

from desktop.passages.ticking import TickList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme


_LAID_OUT_AT_ONCE: Final = 1_000
"""Rows of a list of very many; the others follow while the first can be seen."""


class TaggingList(TickList):
    """``confirmed()`` on Enter; Ctrl+A ticks all, or none where all are ticked."""

    confirmed = Signal()

    def __init__(self, theme: Theme, reading_font: str, parent: QWidget) -> None:
        super().__init__(theme, reading_font, parent)
        self.setObjectName("taggingList")
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_LAID_OUT_AT_ONCE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm with Enter, tick all or none with the key that selects all elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            places = [number for number, row in enumerate(self.rows.rows) if row.kind == "passage"]
            self.tick(places, ticked=not all(self.rows.rows[number].ticked for number in places))
        else:
            super().keyPressEvent(event)
