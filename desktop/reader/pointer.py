"""The mouse and the touchpad over the reading view: select, drag with autoscroll, zoom, point at marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reader.view import ReadingView

_AUTOSCROLL_MS = 30
_WHEEL_STEP = 120
_LINES_PER_WHEEL_STEP = 3
_ZOOM_PER_STEP = 1.08


class Pointer(QObject):
    """Turns mouse events into caret moves. A drag keeps the unit it began with: letter, word or paragraph."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed = False
        self._dragged = False
        self._unit: Callable[[int], tuple[int, int]] | None = None
        self._origin = (0, 0)
        self._press_point = QPointF()
        self._last_point = QPointF()
        self._since_double_click = QElapsedTimer()
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_AUTOSCROLL_MS)
        self._autoscroll.timeout.connect(self._scroll_along)
        self.tooltip_for: Callable[[QPointF], str] = _no_tooltip

    def press(self, event: QMouseEvent) -> None:
        """Put the caret, extend with Shift, or select the paragraph on the third click."""
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(event.position())
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        view = self._view
        view.smooth.stop()
        position = view.position_at(event.position())
        self._pressed, self._dragged = True, False
        self._press_point = self._last_point = event.position()
        third = self._since_double_click.isValid() and not self._since_double_click.hasExpired(
            QApplication.doubleClickInterval()
        )
        self._since_double_click.invalidate()
        if third:
            self._begin(view.cursor_.paragraph_at, event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._unit = None
            self._origin = (view.cursor_.anchor, view.cursor_.anchor)
            self._extend_to(event.position())
        else:
            self._unit = None
            self._origin = (position, position)
            view.cursor_.move_to(position)
            self._changed()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = True, False
            self._press_point = self._last_point = event.position()
            self._begin(self._view.cursor_.word_at, event.position())
            self._since_double_click.start()

    def move(self, event: QMouseEvent) -> None:
        """Extend while the button is held; else show what the mouse is over."""
        self._last_point = event.position()
        if not (event.buttons() & Qt.MouseButton.LeftButton and self._pressed):
            marked = any(self._view.marks_at(event.position())) or self._view.suggested_at(event.position())
            over = Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.IBeamCursor
            if self._view.viewport().cursor().shape() != over:
                self._view.viewport().setCursor(over)
            return
        far = (event.position() - self._press_point).manhattanLength() >= QApplication.startDragDistance()
        self._dragged = self._dragged or far
        if self._dragged:
            self._extend_to(event.position())
        outside = not 0 <= event.position().y() <= self._view.viewport().height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()

    def release(self, event: QMouseEvent) -> None:
        """Settle the selection, or report a click on a mark."""
        if event.button() != Qt.MouseButton.LeftButton or not self._pressed:
            return
        self._pressed = False
        self._autoscroll.stop()
        if self._view.cursor_.has_selection:
            self._view.selection_settled.emit()
        elif not self._dragged:
            self._click(event.position())

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll by what the device says, or zoom with Ctrl."""
        view = self._view
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            view.zoomed.emit(_ZOOM_PER_STEP ** (event.angleDelta().y() / _WHEEL_STEP))
        elif not event.pixelDelta().isNull():
            view.smooth.stop()
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - event.pixelDelta().y())
        else:
            lines = event.angleDelta().y() / _WHEEL_STEP * _LINES_PER_WHEEL_STEP
            view.smooth.by(-lines * view.style_.line_advance("body"))
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the viewport's tooltips and pinches, which have no handlers of their own."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tooltip_for(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip_of(text), self._view)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._view.zoomed.emit(1.0 + event.value())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
                    self._view.zoomed.emit(pinch.scaleFactor())
                return True
        return super().eventFilter(watched, event)

    def _press_right(self, point: QPointF) -> None:
        """Put the caret where the menu will act, unless that is inside the selection."""
        cursor = self._view.cursor_
        position = self._view.position_at(point)
        start, end = cursor.selection
        if not start <= position < end:
            cursor.move_to(position)
            self._changed()

    def _click(self, point: QPointF) -> None:
        """Report a click on a mention, else on a suggestion, else on a highlight."""
        highlights, mentions = self._view.marks_at(point)
        suggested = self._view.suggested_at(point)
        if suggested is not None and not mentions:
            self._view.suggestion_clicked.emit(suggested)
            return
        ranges = [(mark.start, mark.end) for mark in mentions] + [(mark.start, mark.end) for mark in highlights]
        if ranges:
            self._view.mark_clicked.emit(self._position_within(*ranges[0], point))

    def _begin(self, unit: Callable[[int], tuple[int, int]], point: QPointF) -> None:
        self._unit = unit
        self._origin = unit(self._view.letter_at(point))
        self._view.cursor_.select(*self._origin)
        self._changed()

    def _extend_to(self, point: QPointF) -> None:
        """Select from the origin to a point, in whole units."""
        cursor = self._view.cursor_
        if self._unit is None:
            start = end = self._view.position_at(point)
        else:
            start, end = self._unit(self._view.letter_at(point))
        if start >= self._origin[0]:
            cursor.anchor, cursor.caret = self._origin[0], max(end, self._origin[1])
        else:
            cursor.anchor, cursor.caret = self._origin[1], start
        cursor.keep_wished_x(None)
        self._changed()

    def _changed(self) -> None:
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def _position_within(self, start: int, end: int, point: QPointF) -> int:
        """Return the clicked position, kept inside the mark: at its edge the nearest border may lie outside."""
        return max(start, min(end - 1, self._view.letter_at(point)))

    @Slot()
    def _scroll_along(self) -> None:
        """Scroll while the mouse is held outside, faster the farther out it is."""
        height = self._view.viewport().height()
        y = self._last_point.y()
        beyond = y if y < 0 else max(0.0, y - height)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond * 0.5))
        edge = QPointF(self._last_point.x(), min(max(y, 0.0), height - 1.0))
        self._extend_to(edge)


def _no_tooltip(_point: QPointF) -> str:
    return ""
