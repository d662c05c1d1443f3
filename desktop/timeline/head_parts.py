"""Parts of the timeline's head that give way where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.theme import Theme

_LONGEST_TITLE: Final = 32
"""How many letters of a search, an entity or a tag are written above its timeline."""
_LEAST: Final = 56


class ScopeChip(QPushButton):
    """Says of what the timeline is, as far as there is room for it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme.icon("close", "muted"), "", parent)
        self._title = ""
        self._wanted = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)

    def set_title(self, title: str) -> None:
        """Write a title, the beginning of a very long one."""
        metrics = self.fontMetrics()
        self._title = metrics.elidedText(
            title, Qt.TextElideMode.ElideRight, metrics.averageCharWidth() * _LONGEST_TITLE
        )
        self._wanted = QSize()
        self._write(self._title)
        self._wanted = super().sizeHint()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Want room for all of the title."""
        return self._wanted if self._wanted.isValid() else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as much of the title as there is room for."""
        super().resizeEvent(event)
        missing = self.sizeHint().width() - event.size().width()
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(isolated(self._title)) - max(missing, 0)
        self._write(
            metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, max(room, 0)) if missing > 0 else self._title
        )

    def _write(self, title: str) -> None:
        self.setText(isolated(title).replace("&", "&&") if title else "")


class Summary(QLabel):
    """A line of plain text that is cut with an ellipsis where there is no room for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own
        """Paint what fits."""
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter = QPainter(self)
        upright = self.style().visualAlignment(self.layoutDirection(), side)
        self.style().drawItemText(
            painter, self.rect(), upright.value, self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
        painter.end()
