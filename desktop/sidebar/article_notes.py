"""The notes on an article as a whole, written in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.widgets.note_cards import NoteCards

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import Note


class ArticleNotes(QWidget):
    """A card for each note and a button for another.

    ``note_requested(article_id)``, ``note_edited(id, body)`` while typing, and ``note_removed(id)``
    when a note is left empty.
    """

    note_requested = Signal(int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = NoteCards("articleNote", self.tr("Write a note"), self.tr("Note on the article"), self)
        self.button = QPushButton(theme.icon("add", "accent"), self.tr("Note on the article"), self)
        self.button.setObjectName("addArticleNote")
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(self.tr("Write a note on the article as a whole"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.cards)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self.cards.ask)
        self.cards.note_requested.connect(self.note_requested)
        self.cards.note_edited.connect(self.note_edited)
        self.cards.note_removed.connect(self.note_removed)
        self.cards.escaped.connect(self.button.setFocus)

    def show_notes(self, article_id: int | None, notes: Sequence[Note]) -> None:
        """Show these notes; what is being typed and not yet stored stays."""
        self.cards.show_notes(article_id, notes)

    def flush(self) -> None:
        """Report everything typed now; a note left empty goes."""
        self.cards.flush()
