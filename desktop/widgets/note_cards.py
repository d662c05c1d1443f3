"""The notes on one thing, each on a card where it is written in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.widgets.note_edit import NoteEdit


class Written(Protocol):
    """Anything with an id and a text."""

    @property
    def id(self) -> int:
        """Its number."""
        ...

    @property
    def body(self) -> str:
        """What it says."""
        ...


class NoteCards(QWidget):
    """A field for each note; seen only where there is one.

    ``note_requested(owner_id)`` for another, ``note_edited(id, body)`` while typing, ``note_removed(id)`` when a note
    is left empty, ``escaped()`` on Esc in a field.
    """

    note_requested = Signal(int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)
    escaped = Signal()

    def __init__(self, name: str, placeholder: str, label: str, parent: QWidget) -> None:
        """Name the fields, for the program by ``name`` and for whoever hears them by ``label``."""
        super().__init__(parent)
        self._words = (name, placeholder, label)
        self._owner_id: int | None = None
        self._asked_at: QWidget | None = None
        self._stored: dict[int, str] = {}
        self._editors: dict[int, NoteEdit] = {}
        self._cards: dict[int, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    def editor(self, note_id: int) -> NoteEdit:
        """Return the field of a note."""
        return self._editors[note_id]

    def show_notes(self, owner_id: int | None, notes: Sequence[Written]) -> None:
        """Show the notes on one thing, None being nothing; what is being typed and not yet stored stays."""
        self._owner_id = owner_id
        wanted = {note.id: note.body for note in notes}
        for note_id in self._editors.keys() - wanted.keys():
            self.drop(note_id)
        for note_id, body in wanted.items():
            if note_id not in self._editors:
                self._add(note_id, body)
            elif body != self._stored[note_id]:
                self._editors[note_id].set_body(body)
                self._stored[note_id] = body

    def flush(self) -> None:
        """Report everything typed now; a note left empty goes."""
        for note_id, editor in list(self._editors.items()):
            if editor.toPlainText().strip():
                editor.flush()
            elif note_id in self._editors:
                self.note_removed.emit(note_id)

    def drop(self, note_id: int) -> None:
        """Show a note no longer."""
        # losing the focus while going must not be taken for being left empty
        self._editors.pop(note_id).blockSignals(True)
        del self._stored[note_id]
        card = self._cards.pop(note_id)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self.setVisible(bool(self._cards))

    @Slot()
    def ask(self) -> None:
        """Wish for another note; once it is there, the keyboard goes there unless it has gone elsewhere meanwhile."""
        if self._owner_id is not None:
            self._asked_at = self.window().focusWidget()
            self.note_requested.emit(self._owner_id)

    def _add(self, note_id: int, body: str) -> None:
        name, placeholder, label = self._words
        card = QFrame(self)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 10, 8)
        editor = NoteEdit(body, card)
        editor.setObjectName(name)
        editor.setPlaceholderText(placeholder)
        editor.setAccessibleName(label)
        editor.setProperty("note", note_id)
        editor.body_edited.connect(self._edited)
        editor.left_empty.connect(self._left_empty)
        editor.escaped.connect(self.escaped)
        inside.addWidget(editor)
        self._editors[note_id] = editor
        self._stored[note_id] = body
        self._cards[note_id] = card
        self._column.addWidget(card)
        self.show()
        card.show()
        if self._asked_at is not None and not body:
            if self.window().focusWidget() is self._asked_at:
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked_at = None

    @Slot(str)
    def _edited(self, body: str) -> None:
        if body.strip():
            note_id = self.sender().property("note")
            self._stored[note_id] = body
            self.note_edited.emit(note_id, body)

    @Slot()
    def _left_empty(self) -> None:
        self.note_removed.emit(self.sender().property("note"))
