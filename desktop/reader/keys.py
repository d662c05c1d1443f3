"""The keyboard in the reading view: the caret moves in reading order, as in any text field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from desktop.reader.view import ReadingView

_SETTLE_MS = 350
"""How long the hand must rest after Shift and arrows until the selection counts as made."""

_Standard = QKeySequence.StandardKey

_UP_DOWN = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class KeyMoves(QObject):
    """Moves the view's caret, and shows it blinking while keys are in use."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self.caret_shown = False
        self._in_use = False
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._toggle_caret)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._settled)

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key; return False for one that means nothing here."""
        target = self._target(event)
        if target is None:
            return self._scroll(event)
        position, wished_x = target
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.cursor_.move_to(position, extend)
        self._view.cursor_.keep_wished_x(wished_x)
        self.show_caret(True)
        self._view.keep_caret_in_view()
        self._view.viewport().update()
        self._view.selection_changed.emit()
        if extend:
            self._settle.start()
        return True

    def show_caret(self, shown: bool) -> None:
        """Show the caret and let it blink, or hide it until a key is used."""
        self.caret_shown = shown
        self._in_use = shown
        period = QGuiApplication.styleHints().cursorFlashTime()
        if shown and period > 0:
            self._blink.start(period // 2)
        else:
            self._blink.stop()
        self._view.viewport().update()

    def select_all(self) -> None:
        """Select the article from its first to its last letter."""
        self._view.cursor_.select(self._view.sheet.first(), self._view.sheet.last())
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def _target(self, event: QKeyEvent) -> tuple[int, float | None] | None:
        """Return where the caret goes and the column it keeps to, or None."""
        cursor, sheet = self._view.cursor_, self._view.sheet
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            rtl = sheet.direction_of(sheet.block_of(cursor.caret)) == "rtl"
            forward = (key == Qt.Key.Key_Left) == rtl
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if cursor.has_selection and not shift and not control:
                return cursor.selection[1 if forward else 0], None
            return cursor.stepped(forward, control), None
        if key in _UP_DOWN:
            if control:
                return cursor.paragraph_edge(forward=key == Qt.Key.Key_Down), None
            return self._vertical(_UP_DOWN[key] * self._view.style_.line_advance("body"))
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            forward = key == Qt.Key.Key_End
            if control:
                return (sheet.last() if forward else sheet.first()), None
            return cursor.line_edge(forward), None
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            page = self._view.viewport().height() - 2 * self._view.style_.line_advance("body")
            return self._vertical(page if key == Qt.Key.Key_PageDown else -page)
        return None

    def _vertical(self, distance: float) -> tuple[int, float | None]:
        cursor = self._view.cursor_
        wished = cursor.wished_x
        return cursor.vertical(distance), wished

    def _scroll(self, event: QKeyEvent) -> bool:
        if event.matches(_Standard.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            page = self._view.viewport().height() - self._view.style_.line_advance("body")
            self._view.smooth.by(-page if back else page)
        elif event.key() == Qt.Key.Key_Escape and self._view.cursor_.has_selection:
            self._view.cursor_.move_to(self._view.cursor_.caret)
            self._view.viewport().update()
            self._view.selection_changed.emit()
        else:
            return False
        return True

    @Slot()
    def _toggle_caret(self) -> None:
        self.caret_shown = self._in_use and (not self.caret_shown or not self._view.hasFocus())
        self._view.viewport().update(self._view.caret_box().adjusted(-3, -2, 3, 2).toAlignedRect())

    @Slot()
    def _settled(self) -> None:
        if self._view.cursor_.has_selection:
            self._view.selection_settled.emit()
