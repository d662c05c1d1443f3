"""How far a piece of work is: a few words, a thin bar, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.widgets.tooltip import tooltip_of

_BAR = QSize(120, 4)
_BUTTON = QSize(20, 20)
_SOON_MS = 150
"""Work that is done by then need not be told of."""


class ProgressStrip(QWidget):
    """Shows words and a share; ``stop_requested()`` by the button, or by Esc on it."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.label = QLabel(self)
        self.label.setObjectName("progressText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = ProgressBar(self)
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = StopButton(self)
        self.stop_button.setObjectName("progressStop")
        self.stop_button.setAccessibleName(self.tr("Stop"))
        self.stop_button.setToolTip(tooltip_of(self.tr("Stop; what is done by then stays (Esc)")))
        self.stop_button.clicked.connect(self.stop_requested)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._show_begun)
        self._begun = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)

    def show_soon(self, text: str) -> None:
        """Say what was begun, if it is not done in a moment."""
        self._begun = text
        self._soon.start()

    def put_away(self) -> None:
        """Say nothing more: the work is done, or given up."""
        self._soon.stop()
        self.hide()

    def show_state(self, text: str, share: float) -> None:
        """Say how far it is; ``share`` is what is done, from 0 to 1."""
        self._soon.stop()
        self.label.setText(text)
        self.bar.set_share(share)
        self.setVisible(True)

    @Slot()
    def _show_begun(self) -> None:
        self.show_state(self._begun, 0.0)


class ProgressBar(QWidget):
    """A thin bar that fills from the side where reading begins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def set_share(self, share: float) -> None:
        """Fill so much of it, from 0 to 1."""
        self.share = share
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """Be slim."""
        return _BAR

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the whole in the colour of lines and what is done in the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = _BAR.height()
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        done = QRectF(whole)
        done.setWidth(max(whole.width() * self.share, height))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(whole.right())
        palette = self.palette()
        for rect, role in ((whole, palette.ColorRole.Mid), (done, palette.ColorRole.Accent)):
            painter.setBrush(palette.color(role))
            painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.end()
        event.accept()


class StopButton(QAbstractButton):
    """A small cross; Esc presses it too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be big enough to be hit."""
        return _BUTTON

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop on Esc, and as any button does on the space bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a cross, darker under the mouse, and a ring where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        strong = self.underMouse() or self.hasFocus()
        role = palette.ColorRole.WindowText if strong else palette.ColorRole.PlaceholderText
        painter.setPen(QPen(palette.color(role), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        cross = QRectF(0, 0, 8, 8)
        cross.moveCenter(QRectF(self.rect()).center())
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())
        if self.hasFocus():
            painter.setPen(QPen(palette.color(palette.ColorRole.Accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
        event.accept()
