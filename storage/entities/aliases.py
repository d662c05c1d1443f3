"""The spellings of an entity, its main name among them, and where each comes from."""

from __future__ import annotations

from sqlite3 import Connection

from storage.entities.names import MOST_LETTERS, fold_name, normalise_name
from storage.entities.records import Alias
from storage.errors import MainNameKept, RecordMissing
from storage.records import AliasOrigin
from storage.text.words import words_of
from storage.values import clean_line

_ALIAS = "id, entity_id, name, origin"


def list_aliases(db: Connection, entity_id: int) -> list[Alias]:
    """Return an entity's spellings in the order in which they came."""
    rows = db.execute(f"SELECT {_ALIAS} FROM aliases WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [Alias(*row) for row in rows]


def add_alias(db: Connection, entity_id: int, name: str, origin: AliasOrigin = "typed") -> Alias:
    """Give an entity a spelling; one it has already is returned as it is.

    Other entities may have it too. Raises EmptyName, NameTooLong or RecordMissing.
    """
    name = normalise_name(name)
    if db.execute("SELECT 1 FROM entities WHERE id = ?", (entity_id,)).fetchone() is None:
        raise RecordMissing("entity", entity_id)
    insert_alias(db, entity_id, name, origin)
    row = db.execute(f"SELECT {_ALIAS} FROM aliases WHERE entity_id = ? AND name = ?", (entity_id, name)).fetchone()
    return Alias(*row)


def insert_alias(db: Connection, entity_id: int, name: str, origin: AliasOrigin) -> None:
    """Give an entity a normalised name, unless it has it."""
    # asked first, since a refused row uses up a number
    if db.execute("SELECT 1 FROM aliases WHERE entity_id = ? AND name = ?", (entity_id, name)).fetchone() is None:
        db.execute(
            "INSERT INTO aliases (entity_id, name, folded, origin) VALUES (?, ?, ?, ?)",
            (entity_id, name, fold_name(name), origin),
        )


def remember_spelling(db: Connection, entity_id: int, written: str, origin: AliasOrigin = "marked") -> None:
    """Give an entity the spelling that was found in a text, if it can be a name."""
    name = clean_line(written)
    if len(name) <= MOST_LETTERS and words_of(name) and not _is_known_after_preposition(db, entity_id, name):
        insert_alias(db, entity_id, name, origin)


def _is_known_after_preposition(db: Connection, entity_id: int, name: str) -> bool:
    """Tell whether a spelling is another one of the entity's after ل, which takes the article's alif: للجيش."""
    if not name.startswith("لل"):
        return False
    row = (entity_id, fold_name(f"ال{name[2:]}"))
    return db.execute("SELECT 1 FROM aliases WHERE entity_id = ? AND folded = ?", row).fetchone() is not None


def remove_alias(db: Connection, alias_id: int) -> None:
    """Take a spelling from an entity; mentions that are spelled so stay. Raises RecordMissing or MainNameKept."""
    row = db.execute(
        "SELECT aliases.name, aliases.name = entities.name FROM aliases JOIN entities ON entities.id = entity_id "
        "WHERE aliases.id = ?",
        (alias_id,),
    ).fetchone()
    if row is None:
        raise RecordMissing("alias", alias_id)
    name, is_main = row
    if is_main:
        raise MainNameKept(name)
    db.execute("DELETE FROM aliases WHERE id = ?", (alias_id,))
