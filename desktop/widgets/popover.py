"""A rounded panel that opens below a button, inside the window, and goes away by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

_SHADOW: Final = 12
_SHADOW_ALPHA: Final = 5
_RADIUS: Final = 8
_GAP: Final = 8


class Popover(QWidget):
    """Opens under its anchor, or above one at the bottom of the window, over everything else in it.

    A subclass fills its ``content`` in ``fill``, which waits for the first opening, so that a start does
    not pay for what nobody may open; what changes from one opening to the next it shows in ``refresh``.
    ``closed()`` when it goes away: by Esc, by a click outside, or by the anchor itself.
    """

    closed = Signal()

    def __init__(self, anchor: QWidget) -> None:
        """Make one for ``anchor``, the button in a window that opens it."""
        super().__init__(anchor.window())
        self._anchor = anchor
        self._window = anchor.window()
        self.content = QFrame(self)
        self.content.setProperty("floating", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SHADOW, _SHADOW, _SHADOW, _SHADOW)
        layout.addWidget(self.content)
        self._filled = False
        self.hide()

    def fill(self) -> None:
        """Fill the content; called once, before the first opening."""

    def refresh(self) -> None:
        """Show what holds now; called before each opening."""

    @Slot()
    def toggle(self) -> None:
        """Open it where it is closed, close it where it is open."""
        if self.isVisible():
            self.hide()
        else:
            self.open()

    def open(self) -> None:
        """Show it beside the anchor and put the keyboard into it."""
        if not self._filled:
            self._filled = True
            self.fill()
        self.refresh()
        self._place()
        self.show()
        self.raise_()
        self.focusNextPrevChild(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for clicks outside."""
        super().showEvent(event)
        if app := QCoreApplication.instance():
            app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop watching for clicks outside, and give the keyboard back to the anchor."""
        if app := QCoreApplication.instance():
            app.removeEventFilter(self)
        super().hideEvent(event)
        if self._holds(QApplication.focusWidget()):
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close at a click outside, and keep to the anchor when the window changes its size."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self._holds(watched) and watched is not self._anchor:
                self.hide()
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep Esc from being taken by an action of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if _is_escape(event):
            self.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on the shadow as one outside; on the panel it goes no further."""
        if not self.content.geometry().contains(event.position().toPoint()):
            self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go round inside."""
        stops = [widget for widget in self.content.findChildren(QWidget) if self._is_stop(widget)]
        if not stops:
            return False
        focused = QApplication.focusWidget()
        step = 1 if forward else -1
        here = stops.index(focused) if focused in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(here + step) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's own signature
        """Draw a soft shadow round the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _SHADOW_ALPHA))
        panel = QRectF(self.content.geometry())
        for spread in range(1, _SHADOW):
            reach = spread - 1.0
            painter.drawRoundedRect(
                panel.adjusted(-reach, 2 - reach, reach, min(reach + 2, _SHADOW)), _RADIUS + reach, _RADIUS + reach
            )

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + _GAP - _SHADOW))
        rtl = self._anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = below.x() - _SHADOW if rtl else below.x() + self._anchor.width() + _SHADOW - self.width()
        y = below.y()
        if y + self.height() > window.height():
            y = max(0, self._anchor.mapTo(window, QPoint(0, _SHADOW - _GAP)).y() - self.height())
        self.move(max(0, min(x, window.width() - self.width())), y)

    def _holds(self, widget: QObject | None) -> bool:
        # by parents and not by isAncestorOf, which does not see into the list that a combo box drops down
        while widget is not None and widget is not self:
            widget = widget.parent()
        return widget is self

    def _is_stop(self, widget: QWidget) -> bool:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes_tab and widget.isEnabled() and widget.isVisibleTo(self)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
