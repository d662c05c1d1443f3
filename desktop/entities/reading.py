"""All that an entity's page shows beside the mentions themselves, read in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from storage.entities.details import list_parts, set_description, set_note_body
from storage.entities.likeness import list_alike
from storage.entities.questions import list_companions, mentions_by_month, names_by_outlet, read_entity
from storage.errors import RecordMissing

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.tasks import Progress
    from storage.entities.likeness import Alike
    from storage.entities.questions import EntityPage, OutletName
    from storage.library import Connection
    from storage.records import Entity, EntityCount

_MOST_COMPANIONS: Final = 200
_MOST_ALIKE: Final = 1


class PageContents(NamedTuple):
    """One entity, what is part of it, when and by whom it is named, and who appears with it."""

    page: EntityPage
    parts: list[Entity]
    months: list[tuple[str, int]]
    outlets: list[OutletName]
    companions: list[EntityCount]

    def as_typed(self, bridge: Bridge) -> PageContents:
        """Return the same with the words in it that were typed and are not saved yet."""
        details = self.page.details
        description = bridge.as_typed(set_description, details.entity.id, details.description)
        notes = (note._replace(body=bridge.as_typed(set_note_body, note.id, note.body)) for note in self.page.notes)
        page = self.page._replace(details=details._replace(description=description), notes=tuple(notes))
        return self._replace(page=page)


def read_page(db: Connection, _progress: Progress, entity_id: int) -> PageContents | None:
    """Read an entity's page; None if the entity is gone."""
    try:
        page = read_entity(db, entity_id)
    except RecordMissing:
        return None
    return PageContents(
        page,
        list_parts(db, entity_id),
        mentions_by_month(db, entity_id),
        names_by_outlet(db, entity_id),
        list_companions(db, entity_id, _MOST_COMPANIONS),
    )


def read_alike(db: Connection, progress: Progress, entity_id: int) -> Alike | None:
    """Find the entity that looks most like one; None if none does, or the entity is gone."""
    try:
        found = list_alike(db, entity_id, _MOST_ALIKE, progress.cancelled)
    except RecordMissing:
        return None
    return found[0] if found else None
