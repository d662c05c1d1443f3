"""The name of an entity in the reader's typeface, as large as a headline."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.widgets.own_direction import direction_of
from desktop.widgets.tooltip import tooltip_of

_POINTS = 20.0
_SIDE = 2


class NameButton(QAbstractButton):
    """Shows a name on one line, cut off where there is no room, and can be pressed to change it."""

    def __init__(self, reading_font: str, parent: QWidget) -> None:
        super().__init__(parent)
        font = QFont(reading_font)
        font.setPointSizeF(_POINTS)
        font.setBold(True)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show a name."""
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("The name of the entity; press to change it (F2)"))
        self.setToolTip(tooltip_of(f"{name}\n{self.tr('Change the name (F2)')}"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the whole name."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _SIDE + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Do with the beginning of it."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setLayoutDirection(direction_of(self.text(), self.layoutDirection()))
        palette = self.palette()
        painter.setPen(palette.color(palette.ColorRole.WindowText))
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        if self.hasFocus() or self.underMouse():
            focused = self.hasFocus()
            line = palette.color(palette.ColorRole.Accent if focused else palette.ColorRole.PlaceholderText)
            style = Qt.PenStyle.SolidLine if focused else Qt.PenStyle.DotLine
            painter.setPen(QPen(line, 2.0 if focused else 1.0, style))
            painter.drawLine(room.left(), room.bottom() - 2, room.right(), room.bottom() - 2)
        painter.end()
        event.accept()
