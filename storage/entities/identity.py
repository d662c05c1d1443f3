"""Entities: persons, places, organisations, events and other things."""

from __future__ import annotations

from sqlite3 import Connection

from storage.entities.aliases import insert_alias
from storage.entities.names import normalise_name
from storage.errors import RecordMissing
from storage.records import AliasOrigin, Entity, EntityKind
from storage.tags import remove_unused_tags
from storage.values import now


def add_entity(db: Connection, name: str, kind: EntityKind, origin: AliasOrigin = "typed") -> Entity:
    """Make an entity; its name becomes its first spelling. Raises EmptyName or NameTooLong."""
    entity = insert_entity(db, normalise_name(name), kind)
    insert_alias(db, entity.id, entity.name, origin)
    return entity


def insert_entity(db: Connection, name: str, kind: EntityKind) -> Entity:
    """Make an entity of a normalised name, which has still to become a spelling of it."""
    cursor = db.execute("INSERT INTO entities (name, kind, created_at) VALUES (?, ?, ?)", (name, kind, now()))
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return Entity(cursor.lastrowid, name, kind)


def get_entity(db: Connection, entity_id: int) -> Entity:
    """Return an entity, or raise RecordMissing."""
    row = db.execute("SELECT id, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        raise RecordMissing("entity", entity_id)
    return Entity(*row)


def rename_entity(db: Connection, entity_id: int, name: str) -> None:
    """Give an entity another main name; the old one stays as a spelling. Raises EmptyName or NameTooLong."""
    name = normalise_name(name)
    if get_entity(db, entity_id).name != name:
        db.execute("UPDATE entities SET name = ? WHERE id = ?", (name, entity_id))
        insert_alias(db, entity_id, name, "typed")


def set_kind(db: Connection, entity_id: int, kind: EntityKind) -> None:
    """Say that an entity is of another kind."""
    if db.execute("UPDATE entities SET kind = ? WHERE id = ?", (kind, entity_id)).rowcount != 1:
        raise RecordMissing("entity", entity_id)


def remove_entity(db: Connection, entity_id: int) -> None:
    """Remove an entity with its spellings and mentions and all that is known of it; its parts stay."""
    if db.execute("DELETE FROM entities WHERE id = ?", (entity_id,)).rowcount != 1:
        raise RecordMissing("entity", entity_id)
    remove_unused_tags(db)
