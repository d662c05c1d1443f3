"""A list of very many painted rows of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme


class LongList(QListView):
    """Its model is a ``LongModel``; painter, words and keys are the subclass's."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def menu_place(self, event: QContextMenuEvent) -> QPoint:
        """Return where a menu was asked for, in the viewport: by key on the current row, else at the pointer."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        return self.visualRect(self.currentIndex()).center() if by_key else event.pos()
