"""The mouse over the comparison: select on one card, point at differences, wheel through both articles at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from storage.text.differences import is_inside_word

if TYPE_CHECKING:
    from desktop.compare.view import CompareView

_HANDS: Final = Qt.CursorShape.PointingHandCursor
_LETTERS: Final = Qt.CursorShape.IBeamCursor


class Pointer(QObject):
    """Turns mouse events into caret moves; a drag never leaves the card it began on."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._dragging = False
        self._since_double_click = QElapsedTimer()

    def press(self, event: QMouseEvent) -> None:
        """Put the caret, extend with Shift, select the passage on the third click; light up what is told between."""
        point, view = event.position(), self._view
        view.smooth.stop()
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(point)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (lit := view.differences.at(point)) is not None:
            view.differences.light(None if lit == view.differences.lit else lit)
            return
        found = view.card_at(point)
        if found is not None and (noted := view.note_at(point)) is not None:
            self._open_note(found[0], *noted)
            return
        if found is None:
            view.differences.light(None)
            return
        index, card = found
        third = self._since_double_click.isValid() and not self._since_double_click.hasExpired(
            QApplication.doubleClickInterval()
        )
        self._since_double_click.invalidate()
        same = (view.cursor_.index, view.cursor_.side) == (index, card.side)
        self._dragging = True
        if third and same:
            view.cursor_.select(*card.passage)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and same:
            view.cursor_.move_to(self._position(point), extend=True)
        else:
            view.cursor_.put(index, card.side, card.passage[0])
            view.cursor_.move_to(self._position(point))
        view.told_caret()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        found = self._view.card_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        index, card = found
        letter = card.block.letter_at(self._inner(event.position(), index, card.place))
        text = self._view.sheet.texts[card.side]
        start, end = letter, letter + 1
        while is_inside_word(text, start):
            start -= 1
        while is_inside_word(text, end):
            end += 1
        self._view.cursor_.put(index, card.side, start)
        self._view.cursor_.select(start, end)
        self._since_double_click.start()
        self._view.told_caret()

    def move(self, event: QMouseEvent) -> None:
        """Extend while the button is held; else show what the pointer is over."""
        view, point = self._view, event.position()
        if self._dragging and event.buttons() & Qt.MouseButton.LeftButton:
            view.cursor_.move_to(self._position(point), extend=True)
            if not 0 <= point.y() <= view.viewport().height():
                view.show_caret()
            view.told_caret()
            return
        pointed = view.differences.at(point)
        view.differences.point_at(pointed)
        over_card = view.card_at(point) is not None
        clickable = pointed is not None or (over_card and view.note_at(point) is not None)
        shape = _HANDS if clickable else _LETTERS if over_card else Qt.CursorShape.ArrowCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)

    def release(self, event: QMouseEvent) -> None:
        """End the selection; a plain click on a quote lights up what differs."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragging:
            self._dragging = False
            quoted = None if self._view.cursor_.has_selection else self._view.quote_at(event.position())
            if quoted is not None:
                self._view.differences.light(quoted)

    def _open_note(self, index: int, side: int, highlight_id: int) -> None:
        """Put the caret on the mark, on the card where its note was asked for."""
        view = self._view
        mark = None if view.marks is None else view.marks[side].highlights.get(highlight_id)
        passage = view.sheet.pairs[index].passages[side]
        if mark is not None and passage is not None:
            view.cursor_.put(index, side, max(mark.start, passage[0]))
            view.told_caret()
            view.note_clicked.emit(side, highlight_id)

    def _press_right(self, point: QPointF) -> None:
        """Put the caret where the menu will act, unless that is inside the selection."""
        found = self._view.card_at(point)
        if found is None:
            return
        index, card = found
        cursor = self._view.cursor_
        position = card.block.letter_at(self._inner(point, index, card.place))
        start, end = cursor.selection
        if (cursor.index, cursor.side) != (index, card.side) or not start <= position < end:
            cursor.put(index, card.side, position)
            self._view.told_caret()

    def _position(self, point: QPointF) -> int:
        """Return the caret position on the cursor's card that is nearest to a viewport point."""
        cursor = self._view.cursor_
        card = cursor.card
        if card is None or cursor.index is None:
            return cursor.caret
        inner = self._inner(point, cursor.index, card.place)
        if inner.y() < 0:
            return card.passage[0]
        return card.passage[1] if inner.y() > card.block.height else card.block.position_at(inner)

    def _inner(self, point: QPointF, index: int, place: QPointF) -> QPointF:
        """Return a viewport point in the coordinates of a card's text."""
        return point - self._view.origin(index) - place
