"""The keyboard over the comparison: the caret on a card, rows, differences, and the way to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.widgets.shortcut import add_shortcut

if TYPE_CHECKING:
    from desktop.compare.view import CompareView

_Key = Qt.Key


class KeyMoves(QObject):
    """Arrows as in any text field; Ctrl with up and down, J and K walk the rows, [ and ] the differences."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        # shortcuts and not key events: they find the letter's key on an Arabic keyboard too
        for keys, act in (
            ("J", self._next_row),
            ("K", self._previous_row),
            ("]", self._next_difference),
            ("[", self._previous_difference),
        ):
            add_shortcut(keys, act, view)

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key; return False for one that means nothing here."""
        if self._let_go_or_open(event):
            return True
        return self._view.cursor_.enter() and (self._move(event) or self._walk(event))

    @Slot()
    def open_here(self) -> None:
        """Open the article where the selection is, else at the passage the caret is in."""
        cursor = self._view.cursor_
        if cursor.enter() and (card := cursor.card) is not None:
            place = cursor.selection if cursor.has_selection else card.passage
            self._view.opened.emit(cursor.side, *place)

    @Slot()
    def _next_row(self) -> None:
        self._change_row(forward=True)

    @Slot()
    def _previous_row(self) -> None:
        self._change_row(forward=False)

    @Slot()
    def _next_difference(self) -> None:
        self._view.differences.walk(forward=True)

    @Slot()
    def _previous_difference(self) -> None:
        self._view.differences.walk(forward=False)

    def _change_row(self, *, forward: bool) -> None:
        if self._view.cursor_.enter():
            self._view.cursor_.change_row(forward=forward)
            self._follow()

    def _let_go_or_open(self, event: QKeyEvent) -> bool:
        view, cursor = self._view, self._view.cursor_
        if event.key() == _Key.Key_Escape:
            if cursor.has_selection:
                cursor.move_to(cursor.caret)
                view.told_caret()
            elif view.differences.lit is not None:
                view.differences.light(None)
            else:
                view.escaped.emit()
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter):
            self.open_here()
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> bool:
        """Move the caret on its card, or on from there; return False for other keys."""
        cursor, key = self._view.cursor_, _Key(event.key())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (_Key.Key_Left, _Key.Key_Right):
            rtl = (card := cursor.card) is not None and card.block.direction == "rtl"
            forward = (key == _Key.Key_Left) == rtl
            if cursor.has_selection and not extend and not control:
                cursor.move_to(cursor.selection[1 if forward else 0])
            else:
                cursor.step(forward=forward, by_word=control, extend=extend)
        elif key in (_Key.Key_Up, _Key.Key_Down) and not control:
            cursor.line(down=key == _Key.Key_Down, extend=extend)
        elif key in (_Key.Key_Home, _Key.Key_End) and not control:
            cursor.line_edge(end=key == _Key.Key_End, extend=extend)
        elif event.matches(QKeySequence.StandardKey.SelectAll) and (card := cursor.card) is not None:
            cursor.select(*card.passage)
        else:
            return False
        self._follow()
        return True

    def _walk(self, event: QKeyEvent) -> bool:
        """Walk from row to row, or by screens; return False for other keys."""
        view, cursor, key = self._view, self._view.cursor_, _Key(event.key())
        if key in (_Key.Key_Up, _Key.Key_Down):
            cursor.change_row(forward=key == _Key.Key_Down)
        elif key in (_Key.Key_Home, _Key.Key_End):
            cursor.go_to_end(end=key == _Key.Key_End)
        elif key in (_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Space):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            back = key == _Key.Key_PageUp or (key == _Key.Key_Space and shift)
            page = view.viewport().height() - view.style_.line_advance("body")
            view.smooth.by(-page if back else page)
            return True
        else:
            return False
        self._follow()
        return True

    def _follow(self) -> None:
        self._view.show_caret()
        self._view.told_caret()
