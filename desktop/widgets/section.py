"""A part of a column under a heading that folds it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

_HEIGHT = 32
_SIDE = 6


class SectionHeader(QAbstractButton):
    """The title at the start and a count at the end; pressed, it folds or unfolds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as tall as a line with air."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title, the count, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        vertical = Qt.AlignmentFlag.AlignVCenter
        font = self.font()
        painter.setPen(palette.color(palette.ColorRole.PlaceholderText))
        count = self.count if self.isChecked() else f"{self.count} …".strip()
        painter.drawText(room, Qt.AlignmentFlag.AlignTrailing | vertical, count)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(palette.ColorRole.WindowText))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | vertical, self.text())
        if self.hasFocus():
            painter.setPen(QPen(palette.color(palette.ColorRole.Accent), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 3, -2, -4), 6, 6)
        painter.end()
        event.accept()


class Section(QWidget):
    """A heading over ``body``; ``folded_changed(bool)`` when the reader folds or unfolds it."""

    folded_changed = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = SectionHeader(self)
        self.header.setObjectName(f"{name}Header")
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(_SIDE, 0, _SIDE, 8)
        self.rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.body)
        self.header.toggled.connect(self._toggled)

    def set_title(self, title: str) -> None:
        """Name the section."""
        self.header.setText(title)
        self.header.setAccessibleName(title)

    def set_count(self, count: str) -> None:
        """Show a count, or nothing, at the end of the heading."""
        if count != self.header.count:
            self.header.count = count
            self.header.setAccessibleDescription(count)
            self.header.update()

    @Slot(bool)
    def _toggled(self, unfolded: bool) -> None:
        self.body.setVisible(unfolded)
        self.folded_changed.emit(not unfolded)
