"""From a mark, a selection or the word at the caret to whom or what is to be tagged everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.reader.marking import trim_range
from storage.entities.identity import get_entity
from storage.search.known_names import Subject, list_entities_called
from storage.text.names import name_key

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.reader.pane import ReadingPane
    from storage.records import Entity, EntityKind, Mention


class Everywhere(QObject):
    """``requested(subject)`` when it is known who is meant; ``selection_needed()`` where there is no word."""

    requested = Signal(object)
    selection_needed = Signal()

    def __init__(self, pane: ReadingPane, bridge: Bridge) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = pane.view
        self._bridge = bridge
        self._written = ""
        pane.marking.pickers.everywhere_chosen.connect(self._choose)

    @Slot()
    def ask(self) -> None:
        """Take the entity that is marked or named here; where that is not one and only one, ask who is meant."""
        if self._pane.opened is None:
            self.selection_needed.emit()
            return
        cursor, text = self._view.cursor_, self._view.sheet.text
        mention = self._mention_here()
        if mention is not None:
            self.requested.emit(Subject(mention.entity_id, mention.name, mention.kind))
            return
        start, end = trim_range(text, *(cursor.selection if cursor.has_selection else cursor.word_here()))
        self._written = text[start:end]
        if not name_key(self._written):
            self.selection_needed.emit()
            return
        called = self._bridge.read(list_entities_called, self._written)
        if len(called) == 1:
            self.requested.emit(_subject(called[0]))
        else:
            cursor.select(start, end)
            self._view.viewport().update()
            self._pane.marking.pickers.everywhere.open(self._written, self._view.selection_rect())

    def _mention_here(self) -> Mention | None:
        """Return the mention that is exactly selected, or without a selection the shortest one at the caret."""
        cursor, mentions = self._view.cursor_, self._view.marks.mentions
        if not cursor.has_selection:
            return next(iter(mentions.at(cursor.caret)), None)
        touching = mentions.touching(*cursor.selection)
        return next((mention for mention in touching if (mention.start, mention.end) == cursor.selection), None)

    @Slot(object)
    def _choose(self, value: int | tuple[str, EntityKind]) -> None:
        if isinstance(value, tuple):
            name, kind = value
            self.requested.emit(Subject(None, name, kind, self._written))
            return
        entity = self._bridge.find(get_entity, value)
        if entity is not None:
            self.requested.emit(_subject(entity)._replace(written=self._written))


def _subject(entity: Entity) -> Subject:
    return Subject(entity.id, entity.name, entity.kind)
