"""What the analyst knows of an entity: description, Latin name, what it is a part of, links, notes and tags."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final

from storage.entities.identity import get_entity
from storage.entities.links import normalise_link
from storage.entities.names import normalise_name
from storage.entities.records import EntityDetails, EntityLink, EntityNote, EntityTagging
from storage.errors import PartOfItself, RecordMissing
from storage.records import Entity
from storage.tags import make_tag, remove_unused_tags
from storage.values import clean, clean_lines, now

_NOTE = "id, entity_id, body, created_at, modified_at"
_TAGGING = "entity_taggings.id, tag_id, tags.name, entity_id"
PARTS: Final = """
WITH RECURSIVE parts (id) AS (
    SELECT ?1 UNION SELECT entities.id FROM entities JOIN parts ON part_of = parts.id
) SELECT id FROM parts
"""
"""An entity and all that is part of it, and of its parts."""


def get_details(db: Connection, entity_id: int) -> EntityDetails:
    """Return what is known of an entity, or raise RecordMissing."""
    entity = get_entity(db, entity_id)
    description, latin_name, whole_id, created_at = db.execute(
        "SELECT description, latin_name, part_of, created_at FROM entities WHERE id = ?", (entity_id,)
    ).fetchone()
    whole = None if whole_id is None else get_entity(db, whole_id)
    return EntityDetails(entity, description, latin_name, whole, created_at)


def set_description(db: Connection, entity_id: int, description: str) -> None:
    """Say who or what an entity is, in lines of plain text."""
    _update(db, entity_id, "description", clean_lines(description))


def set_latin_name(db: Connection, entity_id: int, latin_name: str) -> None:
    """Write an entity so in Latin letters; empty: by rule. Raises EmptyName or NameTooLong."""
    _update(db, entity_id, "latin_name", normalise_name(latin_name) if latin_name.strip() else "")


def set_part_of(db: Connection, entity_id: int, whole_id: int | None) -> None:
    """Say what an entity is a part of; None: of nothing. Raises PartOfItself."""
    if whole_id is not None:
        get_entity(db, whole_id)
        if (whole_id,) in db.execute(PARTS, (entity_id,)):
            raise PartOfItself(entity_id, whole_id)
    _update(db, entity_id, "part_of", whole_id)


def list_parts(db: Connection, entity_id: int) -> list[Entity]:
    """Return the entities that are part of one, by name."""
    rows = db.execute("SELECT id, name, kind FROM entities WHERE part_of = ? ORDER BY name, id", (entity_id,))
    return [Entity(*row) for row in rows]


def _update(db: Connection, entity_id: int, column: str, value: str | int | None) -> None:
    if db.execute(f"UPDATE entities SET {column} = ? WHERE id = ?", (value, entity_id)).rowcount != 1:
        raise RecordMissing("entity", entity_id)


# links -----------------------------------------------------------------------------------------


def list_links(db: Connection, entity_id: int) -> list[EntityLink]:
    """Return an entity's links in the order in which they came."""
    rows = db.execute("SELECT id, entity_id, address FROM entity_links WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [EntityLink(*row) for row in rows]


def add_link(db: Connection, entity_id: int, typed: str) -> EntityLink:
    """Give an entity a link; one it has already is returned as it is. Raises NoLink."""
    address = normalise_link(typed)
    get_entity(db, entity_id)
    db.execute(
        "INSERT INTO entity_links (entity_id, address) VALUES (?, ?) ON CONFLICT DO NOTHING", (entity_id, address)
    )
    row = db.execute(
        "SELECT id, entity_id, address FROM entity_links WHERE entity_id = ? AND address = ?", (entity_id, address)
    ).fetchone()
    return EntityLink(*row)


def remove_link(db: Connection, link_id: int) -> None:
    """Take a link from an entity."""
    if db.execute("DELETE FROM entity_links WHERE id = ?", (link_id,)).rowcount != 1:
        raise RecordMissing("link", link_id)


# notes -----------------------------------------------------------------------------------------


def get_note(db: Connection, note_id: int) -> EntityNote:
    """Return a note on an entity, or raise RecordMissing."""
    row = db.execute(f"SELECT {_NOTE} FROM entity_notes WHERE id = ?", (note_id,)).fetchone()
    if row is None:
        raise RecordMissing("note", note_id)
    return EntityNote(*row)


def list_notes(db: Connection, entity_id: int) -> list[EntityNote]:
    """Return an entity's notes, oldest first."""
    rows = db.execute(f"SELECT {_NOTE} FROM entity_notes WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [EntityNote(*row) for row in rows]


def add_note(db: Connection, entity_id: int, body: str) -> EntityNote:
    """Write a note on an entity."""
    get_entity(db, entity_id)
    moment = now()
    cursor = db.execute(
        "INSERT INTO entity_notes (entity_id, body, created_at, modified_at) VALUES (?, ?, ?, ?)",
        (entity_id, clean(body), moment, moment),
    )
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return get_note(db, cursor.lastrowid)


def set_note_body(db: Connection, note_id: int, body: str) -> None:
    """Replace what a note says; saying the same again changes nothing."""
    body = clean(body)
    if get_note(db, note_id).body != body:
        db.execute("UPDATE entity_notes SET body = ?, modified_at = ? WHERE id = ?", (body, now(), note_id))


def remove_note(db: Connection, note_id: int) -> None:
    """Remove a note from an entity."""
    if db.execute("DELETE FROM entity_notes WHERE id = ?", (note_id,)).rowcount != 1:
        raise RecordMissing("note", note_id)


# tags ------------------------------------------------------------------------------------------


def list_tags(db: Connection, entity_id: int) -> list[EntityTagging]:
    """Return the tags on an entity, in the order in which they were put there."""
    rows = db.execute(
        f"SELECT {_TAGGING} FROM entity_taggings JOIN tags ON tags.id = tag_id WHERE entity_id = ? "
        "ORDER BY entity_taggings.id",
        (entity_id,),
    )
    return [EntityTagging(*row) for row in rows]


def add_tag(db: Connection, entity_id: int, name: str) -> EntityTagging:
    """Put a tag on an entity; one that is there already is returned as it is. Raises EmptyName."""
    get_entity(db, entity_id)
    tag_id = make_tag(db, name)
    db.execute(
        "INSERT INTO entity_taggings (tag_id, entity_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (tag_id, entity_id, now()),
    )
    row = db.execute(
        f"SELECT {_TAGGING} FROM entity_taggings JOIN tags ON tags.id = tag_id WHERE tag_id = ? AND entity_id = ?",
        (tag_id, entity_id),
    ).fetchone()
    return EntityTagging(*row)


def remove_tag(db: Connection, tagging_id: int) -> None:
    """Take a tag off an entity; with its last use the tag itself goes."""
    if db.execute("DELETE FROM entity_taggings WHERE id = ?", (tagging_id,)).rowcount != 1:
        raise RecordMissing("tagging", tagging_id)
    remove_unused_tags(db)
