"""Acts on entities in one go, which the window does one by one or in portions."""

from __future__ import annotations

from collections.abc import Iterable

from storage.entities.identity import rename_entity, set_kind
from storage.entities.merging import list_leaving, split_some
from storage.library import Connection
from storage.records import Entity, EntityKind


def set_entity(db: Connection, entity_id: int, name: str, kind: EntityKind) -> None:
    """Give an entity another main name and kind."""
    rename_entity(db, entity_id, name)
    set_kind(db, entity_id, kind)


def split_entity(db: Connection, entity_id: int, alias_ids: Iterable[int], name: str, kind: EntityKind) -> Entity:
    """Make an entity of its own of some spellings of one, with the mentions that are spelled so."""
    alias_ids = list(alias_ids)
    return split_some(db, list_leaving(db, entity_id, alias_ids), entity_id, alias_ids, name, kind)
