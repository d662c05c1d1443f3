"""All entities as a list model: which there are is read at once, what is known of each when it is shown."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.long_model import LongModel
from desktop.widgets.rows_model import ROW_ROLE
from storage.entities.details import get_details
from storage.entities.romanisation import latin_name
from storage.errors import RecordMissing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.bridge import Bridge
    from desktop.entities.words import EntityWords
    from storage.library import Connection
    from storage.records import Entity, EntityCount

PAGE: Final = 48
"""How many rows are read at once."""

_MOST_KEPT: Final = 2048
_Index = QModelIndex | QPersistentModelIndex


class Known(NamedTuple):
    """What is known of an entity in short."""

    latin_name: str
    description: str


class EntityListRow(NamedTuple):
    """One entity of the list."""

    entity: Entity
    mentions: int
    known: Known


class Listed(NamedTuple):
    """Entities in their order, their ids, and what is known of the first of them."""

    counts: Sequence[EntityCount]
    ids: array[int]
    known: dict[int, Known]


def read_known(db: Connection, entity_ids: Iterable[int]) -> dict[int, Known]:
    """Read what is known of entities; those that are gone are left out."""
    known: dict[int, Known] = {}
    for entity_id in entity_ids:
        try:
            details = get_details(db, entity_id)
        except RecordMissing:
            continue
        first, _break, _rest = details.description.partition("\n")
        known[entity_id] = Known(latin_name(details), first)
    return known


class EntityListModel(LongModel):
    """Lists entities; what is read of them is kept while there is room."""

    def __init__(self, bridge: Bridge, words: EntityWords, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = words
        self.counts: Sequence[EntityCount] = ()
        self._ids = array("q")
        self._kept: OrderedDict[int, Known] = OrderedDict()

    def show_entities(self, listed: Listed) -> None:
        """List others, or the same with what has changed of them."""
        same = listed.ids == self._ids
        self.counts, self._ids = listed.counts, listed.ids
        self._kept = OrderedDict(listed.known)
        if not same:
            self.set_row_count(len(listed.counts))
        elif listed.counts:
            self.dataChanged.emit(self.index(0), self.index(len(listed.counts) - 1))

    def row_of(self, entity_id: int) -> int:
        """Return the row of an entity, or -1 if it is not listed."""
        return self._ids.index(entity_id) if entity_id in self._ids else -1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be dragged onto one another."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, the name, or all of it as a sentence for screen readers."""
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not index.isValid() or index.row() >= len(self.counts):
            return None
        count = self.counts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return count.entity.name
        row = EntityListRow(count.entity, count.mentions, self._known(index.row()))
        return row if role == ROW_ROLE else self._sentence(row)

    def _sentence(self, row: EntityListRow) -> str:
        kind, mentions = self._words.kind(row.entity.kind), self._words.mentions(row.mentions)
        return self._words.sentence([row.entity.name, *row.known, kind, mentions])

    def _known(self, row: int) -> Known:
        entity_id = self.counts[row].entity.id
        if entity_id not in self._kept:
            first = row - row % PAGE
            self._kept.update(self._bridge.read(read_known, self._ids[first : first + PAGE]))
            self._kept.setdefault(entity_id, Known("", ""))
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return self._kept[entity_id]
