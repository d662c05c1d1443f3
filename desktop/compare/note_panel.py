"""The notes on one highlight, read and written by it over the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.widgets.note_cards import NoteCards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.records import Note

_WIDTH: Final = 300
_GAP: Final = 6


class NotePanel(QFrame):
    """Floats over its ground while notes are read; ``left()`` when the keyboard should go back to the cards."""

    left = Signal()

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self._noted, self._card = QRect(), QRect()
        self.highlight_id: int | None = None
        self.setObjectName("compareNotes")
        self.setProperty("floating", True)
        self.setAccessibleName(self.tr("Notes on the passage"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.cards = NoteCards("compareNote", self.tr("Write a note"), self.tr("Note on the passage"), self)
        self.cards.escaped.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.cards)
        self.hide()

    def show_notes(self, highlight_id: int, notes: Sequence[Note], noted: QRect, card: QRect) -> None:
        """Show the notes on a highlight, given where it and the card it is on stand in the ground."""
        if self.highlight_id is not None and self.highlight_id != highlight_id:
            self.cards.flush()
        self.highlight_id = highlight_id
        self._noted, self._card = noted, card
        self.cards.show_notes(highlight_id, notes)
        if not notes:
            self.hide()
            return
        self.show()
        self.raise_()
        self._place()

    def focus_note(self, note_id: int) -> None:
        """Put the keyboard into a note."""
        editor = self.cards.editor(note_id)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.moveCursor(editor.textCursor().MoveOperation.End)

    def flush(self) -> None:
        """Report everything typed now; a note left empty goes."""
        if self.highlight_id is not None:
            self.cards.flush()

    @Slot()
    def put_away(self) -> None:
        """Save what is typed and go away."""
        if self.highlight_id is None:
            return
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        self.flush()
        self.highlight_id = None
        self.hide()
        self.cards.show_notes(None, ())
        if inside:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Take the height the notes need when one of them grows."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return handled

    def _place(self) -> None:
        """Stand within the card, below what is noted or where there is no room above it; else beside the card.

        With what is noted it leaves the window.
        """
        self.setFixedWidth(min(_WIDTH, self._card.width()))
        self.adjustSize()
        noted, card, room = self._noted, self._card, self._ground.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        x = noted.center().x() - self.width() // 2
        x = max(card.left(), min(x, card.right() + 1 - self.width()))
        y, above = noted.bottom() + _GAP, noted.top() - _GAP - self.height()
        if noted.intersects(room) and y + self.height() > room.bottom():
            if above >= room.top():
                y = above
            else:
                x = self._beside(card, room)
                y = max(room.top(), min(noted.bottom(), room.bottom()) - self.height())
        self.move(QPoint(x, y))

    def _beside(self, card: QRect, room: QRect) -> int:
        """Return how far to the right it stands on the side of a card on which there is more room."""
        at_right = room.right() - card.right() > card.left() - room.left()
        x = card.right() + _GAP if at_right else card.left() - _GAP - self.width()
        return max(room.left(), min(x, room.right() - self.width()))
