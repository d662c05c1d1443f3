"""A list as tall as its rows, for a column that scrolls as a whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget


class FittedList(QListView):
    """Takes the height that its rows need and never scrolls by itself.

    ``chosen(index)`` on Enter; ``unfold_requested(index)`` on Space; ``removal_requested(index)``
    on Delete; ``revealed(QRect)`` tells, in the viewport's pixels, which part the keyboard has
    reached and should be in view.
    """

    chosen = Signal(QModelIndex)
    unfold_requested = Signal(QModelIndex)
    removal_requested = Signal(QModelIndex)
    revealed = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy: Qt.FocusPolicy | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._signals: dict[int, SignalInstance] = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Space: self.unfold_requested,
            Qt.Key.Key_Delete: self.removal_requested,
        }

    def fit(self) -> None:
        """Lay the rows out again and take their height."""
        self.doItemsLayout()

    def updateGeometries(self) -> None:
        """Follow the height of the rows after each layout."""
        super().updateGeometries()
        height = self.contentsSize().height() if self.model() is not None and self.model().rowCount() else 0
        height = max(0, height)  # -1 while there are rows that are not laid out yet
        if height != self.height():
            self.setFixedHeight(height)
            self._be_reached(reached=height > 0)

    def _be_reached(self, *, reached: bool) -> None:
        """Let no key lead to a list of nothing; one that no key ever reaches stays so."""
        if not reached and self._policy is None:
            self._policy = self.focusPolicy()
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        elif reached and self._policy is not None:
            self.setFocusPolicy(self._policy)
            self._policy = None

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the column wants."""
        return QSize(40, 0)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,  # noqa: ARG002 - Qt's own
    ) -> None:
        """Ask the column to show the row, if it was reached from the keyboard."""
        if self.hasFocus():
            self.revealed.emit(self.visualRect(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, unfold with Space, and leave letters to the window's keys."""
        signal = self._signals.get(event.key())
        if signal is not None:
            if self.currentIndex().isValid():
                signal.emit(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to begin with."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()
