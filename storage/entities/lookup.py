"""What is looked up of entities at every key: how often each is mentioned, and what it is called in Latin letters.

It is made from the rest of the library. Triggers count the mentions, so that whoever writes them need not; the
Latin name follows the row changes of a transaction, as the full-text indexes do. Whoever changes how names are
written in Latin letters adds a migration that makes this anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from sqlite3 import Connection, DatabaseError
from typing import Final

from storage.entities.romanisation import romanise
from storage.marks import OUTDATED
from storage.records import RowChange
from storage.text.words import words_of

_TABLE: Final = """
CREATE TABLE entity_lookup (
    -- What is looked up of an entity at every key; made from entities and mentions
    entity_id INTEGER PRIMARY KEY, -- the entity
    mentions INTEGER NOT NULL, -- how often it is mentioned, in whatever version
    latin TEXT NOT NULL -- its name in Latin letters, by rule or the analyst's own, as it is compared
) STRICT
"""
_COUNTED: Final = (
    "INSERT INTO entity_lookup VALUES (NEW.{id}, {number}, '') "
    "ON CONFLICT (entity_id) DO UPDATE SET mentions = mentions + {number};"
)
_TAKEN_OFF: Final = "UPDATE entity_lookup SET mentions = mentions - 1 WHERE entity_id = OLD.entity_id;"
_TRIGGERS: Final = {
    "entity_made": f"INSERT ON entities BEGIN {_COUNTED.format(id='id', number=0)} END",
    "entity_gone": "DELETE ON entities BEGIN DELETE FROM entity_lookup WHERE entity_id = OLD.id; END",
    "mention_made": f"INSERT ON mentions BEGIN {_COUNTED.format(id='entity_id', number=1)} END",
    "mention_gone": f"DELETE ON mentions BEGIN {_TAKEN_OFF} END",
    "mention_given": "UPDATE OF entity_id ON mentions "
    f"BEGIN {_TAKEN_OFF} {_COUNTED.format(id='entity_id', number=1)} END",
}
_NAMED_BY: Final = ("name", "kind", "latin_name")
_COUNTS: Final = "SELECT entity_id, count(*) FROM mentions GROUP BY entity_id"

NAMES: Final = (
    "SELECT entity_id, folded FROM aliases UNION ALL SELECT entity_id, latin FROM entity_lookup WHERE latin <> ''"
)
"""All names of all entities as they are compared: the spellings, and the Latin name as ``folded`` too."""


def make(db: Connection) -> None:
    """Make all of it anew, in the running transaction."""
    for trigger in _TRIGGERS:
        db.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    db.execute("DROP TABLE IF EXISTS entity_lookup")
    db.execute(_TABLE)
    db.execute("CREATE INDEX entity_lookup_by_latin ON entity_lookup (latin) WHERE latin <> ''")
    counts = dict(db.execute(_COUNTS).fetchall())
    db.executemany(
        "INSERT INTO entity_lookup VALUES (?, ?, ?)",
        [(entity_id, counts.get(entity_id, 0), latin) for entity_id, latin in _latin_names(db)],
    )
    for name, body in _TRIGGERS.items():
        db.execute(f"CREATE TRIGGER {name} AFTER {body}")


def follow(db: Connection, step: RowChange) -> None:
    """Bring the Latin name, in the running transaction, into step with a row change of ``entities``."""
    if step.after is not None and (step.before is None or any(column in step.after for column in _NAMED_BY)):
        for entity_id, latin in _latin_names(db, step.id):
            db.execute("UPDATE entity_lookup SET latin = ? WHERE entity_id = ?", (latin, entity_id))


def _latin_names(db: Connection, entity_id: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield the Latin names of all entities or of one, folded to their words."""
    which = "" if entity_id is None else "WHERE id = ?"  # a condition that fits both would walk through all
    rows = db.execute(f"SELECT id, name, kind, latin_name FROM entities {which}", () if which == "" else (entity_id,))
    for row_id, name, kind, own in rows.fetchall():
        yield row_id, " ".join(words_of(romanise(name, kind, own)))


def find_faults(db: Connection) -> Iterator[str]:
    """Yield a sentence if this is not there, or is not what it would be if it were made anew."""
    try:
        found = {row[0]: row for row in db.execute("SELECT entity_id, mentions, latin FROM entity_lookup")}
    except DatabaseError as error:
        yield f"entity_lookup cannot be read: {error}"
        return
    counts = dict(db.execute(_COUNTS).fetchall())
    if found != {row_id: (row_id, counts.get(row_id, 0), latin) for row_id, latin in _latin_names(db)}:
        yield "entity_lookup is out of step"
    triggers = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
    if not triggers >= _TRIGGERS.keys():
        yield "entity_lookup is not kept in step"


def count_mentions(db: Connection, entity_ids: Collection[int] | None = None) -> dict[int, int]:
    """Count the mentions of some entities, or of all, in the latest texts, without walking through the mentions."""
    wanted, ids = "", list(entity_ids or ())
    if entity_ids is not None:
        wanted = f"WHERE entity_id IN ({', '.join('?' * len(ids))})"
    counts = dict.fromkeys(ids, 0)
    counts.update(db.execute(f"SELECT entity_id, mentions FROM entity_lookup {wanted}", ids).fetchall())
    for entity_id, outdated in _count_outdated(db, wanted, ids, sum(counts.values())):
        counts[entity_id] -= outdated
    return counts


def _count_outdated(db: Connection, wanted: str, ids: Sequence[int], total: int) -> list[tuple[int, int]]:
    """Count the mentions of entities in texts that are no longer the latest; most libraries have few such texts."""
    (texts,) = db.execute("SELECT count(*) FROM versions WHERE number > 1").fetchone()
    if not texts or not total:
        return []
    if not ids:
        return db.execute(
            "SELECT entity_id, count(*) FROM versions CROSS JOIN mentions "
            "ON mentions.article_id = versions.article_id AND version_id = versions.id "
            f"WHERE versions.id IN {OUTDATED} GROUP BY entity_id"
        ).fetchall()
    # either each text is looked for among an entity's mentions, or each mention among the texts
    column = "version_id" if texts * len(ids) < total else "+version_id"
    return db.execute(
        f"SELECT entity_id, count(*) FROM mentions {wanted} AND {column} IN {OUTDATED} GROUP BY entity_id", ids
    ).fetchall()
