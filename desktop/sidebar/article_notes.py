"""The notes on an article as a whole, written in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.note_edit import NoteEdit

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import Note


class ArticleNotes(QWidget):
    """A field for each note and a button for another.

    ``note_requested(article_id)``, ``note_edited(id, body)`` while typing, and ``note_removed(id)``
    when a note is left empty.
    """

    note_requested = Signal(int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._article_id: int | None = None
        self._stored: dict[int, str] = {}
        self._editors: dict[int, NoteEdit] = {}
        self._cards: dict[int, QFrame] = {}
        self._awaited = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.button = QPushButton(theme.icon("add", "accent"), self.tr("Note on the article"), self)
        self.button.setObjectName("addArticleNote")
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(self.tr("Write a note on the article as a whole"))
        self._layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self._ask)

    def editor(self, note_id: int) -> NoteEdit:
        """Return the field of a note."""
        return self._editors[note_id]

    def show_notes(self, article_id: int | None, notes: Sequence[Note]) -> None:
        """Show these notes; what is being typed and not yet stored stays."""
        self._article_id = article_id
        wanted = {note.id: note.body for note in notes}
        for note_id in self._editors.keys() - wanted.keys():
            self._drop(note_id)
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

    def _add(self, note_id: int, body: str) -> None:
        card = QFrame(self)
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 10, 8)
        editor = NoteEdit(body, card)
        editor.setObjectName("articleNote")
        editor.setPlaceholderText(self.tr("Write a note"))
        editor.setAccessibleName(self.tr("Note on the article"))
        editor.setProperty("note", note_id)
        editor.body_edited.connect(self._edited)
        editor.left_empty.connect(self._left_empty)
        editor.escaped.connect(self.button.setFocus)
        inside.addWidget(editor)
        self._editors[note_id] = editor
        self._cards[note_id] = card
        self._layout.insertWidget(self._layout.count() - 1, card)
        card.show()
        if self._awaited:
            self._awaited = False
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, note_id: int) -> None:
        editor = self._editors.pop(note_id)
        del self._stored[note_id]
        card = self._cards.pop(note_id)
        # losing the focus while going must not be taken for being left empty
        editor.blockSignals(True)
        self._layout.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot()
    def _ask(self) -> None:
        if self._article_id is not None:
            self._awaited = True
            self.note_requested.emit(self._article_id)
            self._awaited = False

    @Slot(str)
    def _edited(self, body: str) -> None:
        if body.strip():
            note_id = self.sender().property("note")
            self._stored[note_id] = body
            self.note_edited.emit(note_id, body)

    @Slot()
    def _left_empty(self) -> None:
        self.note_removed.emit(self.sender().property("note"))
