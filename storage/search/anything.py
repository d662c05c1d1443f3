"""Everything one can go to by its name: what it is called, and what is shown of it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from sqlite3 import Connection
from typing import Final, Literal, NamedTuple

from storage.records import Entity
from storage.search.shelf import Shelf

ThingKind = Literal["article", "entity", "tag", "note"]

_NOTE_START: Final = 400
"""How many characters of a note are looked through."""

_ARTICLES: Final = "SELECT id FROM articles ORDER BY last_read_at DESC, published DESC, id DESC"
_OTHER_NAMES: Final[dict[ThingKind, str]] = {
    "entity": """
        SELECT entity_id, name FROM entity_lookup JOIN (
            SELECT entity_id, name, id AS number FROM aliases
            UNION ALL SELECT entity_id, latin, 0 FROM entity_lookup WHERE latin <> ''
        ) USING (entity_id) ORDER BY mentions DESC, entity_id, number
    """,
    "tag": """
        SELECT tags.id, name FROM tags JOIN taggings ON tag_id = tags.id
        GROUP BY tags.id ORDER BY count(*) DESC, tags.id
    """,
    "note": f"SELECT id, substr(body, 1, {_NOTE_START}) AS name FROM notes ORDER BY modified_at DESC, id DESC",
}

TABLES: Final[dict[ThingKind, tuple[str, ...]]] = {
    "article": ("articles",),
    "entity": ("entities", "aliases"),
    "tag": ("tags",),
    "note": ("notes",),
}
"""Where the names of each kind stand."""


class NamedEntity(NamedTuple):
    """An entity and all its spellings, the last in Latin letters if it has a name in them."""

    entity: Entity
    spellings: tuple[str, ...]


class NoteName(NamedTuple):
    """What a note says at its beginning, and on which article it is."""

    id: int
    article_id: int
    beginning: str
    headline: str


def read_shelf(db: Connection, kind: ThingKind, stopped: Callable[[], bool] = lambda: False) -> Shelf:
    """Put up the names of all things of a kind: articles last read first, then newest first; other kinds by use."""
    return Shelf(_read_headlines(db) if kind == "article" else db.execute(_OTHER_NAMES[kind]), stopped)


def _read_headlines(db: Connection) -> Iterator[tuple[int, str]]:
    """Yield headlines one by one, their order known beforehand: sorting would hold all of them at once."""
    for article_id in array("q", (key for (key,) in db.execute(_ARTICLES))):
        yield from db.execute("SELECT id, headline FROM articles WHERE id = ?", (article_id,))


def list_last_read(db: Connection, limit: int) -> list[int]:
    """Return the articles that were open last, the latest first."""
    rows = db.execute(
        "SELECT id FROM articles WHERE last_read_at <> '' ORDER BY last_read_at DESC, id DESC LIMIT ?", (limit,)
    )
    return [article_id for (article_id,) in rows]


def get_named_entities(db: Connection, entity_ids: Sequence[int]) -> dict[int, NamedEntity]:
    """Return entities with their spellings by id; those that are gone are left out."""
    rows = db.execute(
        "SELECT entities.id, entities.name, kind, latin_name, aliases.name FROM entities "
        f"JOIN aliases ON entity_id = entities.id WHERE entities.id IN ({_marks(entity_ids)}) ORDER BY aliases.id",
        entity_ids,
    )
    from storage.entities.romanisation import romanise  # noqa: PLC0415 - a start shows no name

    found: dict[int, NamedEntity] = {}
    own: dict[int, str] = {}
    for key, name, kind, own[key], spelling in rows:
        known = found.get(key, NamedEntity(Entity(key, name, kind), ()))
        found[key] = known._replace(spellings=(*known.spellings, spelling))
    for key, (entity, spellings) in found.items():
        latin = romanise(entity.name, entity.kind, own[key])
        if latin:
            found[key] = NamedEntity(entity, (*spellings, latin))
    return found


def get_tag_names(db: Connection, tag_ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return the names of tags and how often each is used, by id; those that are gone are left out."""
    rows = db.execute(
        "SELECT id, name, (SELECT count(*) FROM taggings WHERE tag_id = tags.id) "
        f"FROM tags WHERE id IN ({_marks(tag_ids)})",
        tag_ids,
    )
    return {key: (name, uses) for key, name, uses in rows}


def get_note_names(db: Connection, note_ids: Sequence[int]) -> dict[int, NoteName]:
    """Return the beginnings of notes by id; those that are gone are left out."""
    rows = db.execute(
        f"SELECT notes.id, article_id, substr(body, 1, {_NOTE_START}), headline "
        f"FROM notes JOIN articles ON articles.id = article_id WHERE notes.id IN ({_marks(note_ids)})",
        note_ids,
    )
    return {row[0]: NoteName(*row) for row in rows}


def _marks(values: Sequence[int]) -> str:
    return ", ".join("?" * len(values))
