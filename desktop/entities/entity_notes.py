"""The notes on an entity, written in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.entities.part import Part
from desktop.widgets.note_cards import NoteCards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.entities.wishes import Wishes
    from storage.entities.records import EntityNote


class EntityNotes(Part):
    """A card for each note."""

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Notes"))
        self._wishes = wishes
        self.cards = NoteCards("entityNote", self.tr("Write a note"), self.tr("Note on the entity"), self)
        self.rows.addWidget(self.cards)
        self.button = self.add_action("addEntityNote", "+", self.tr("Write a note"), self.cards.ask)
        self.cards.note_requested.connect(wishes.add_note)
        self.cards.note_edited.connect(wishes.set_note_body)
        self.cards.note_removed.connect(self._remove)
        self.cards.escaped.connect(self.button.setFocus)

    def show_notes(self, entity_id: int, notes: Sequence[EntityNote]) -> None:
        """Show these notes; what is being typed and not yet stored stays. One that was asked for is written at once."""
        self.cards.show_notes(entity_id, notes)

    def flush(self) -> None:
        """Report everything typed now; a note left empty goes."""
        self.cards.flush()

    @Slot(int)
    def _remove(self, note_id: int) -> None:
        """Wish for a note to go; its card does at once, so that this is wished once."""
        self.cards.drop(note_id)
        self._wishes.remove_note.emit(note_id)
