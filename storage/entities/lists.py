"""All entities as rows of a table, and rows of a table as entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.aliases import insert_alias, list_aliases
from storage.entities.details import add_link, list_links, set_description
from storage.entities.identity import add_entity
from storage.entities.names import fold_name
from storage.entities.table import EntityRow


class Imported(NamedTuple):
    """How many entities of a table are new, how many got something new, and how many were here with all of it."""

    added: int
    changed: int
    known: int


def list_rows(db: Connection) -> Iterator[EntityRow]:
    """Yield all entities as rows, in the order in which they were made."""
    for entity_id, name, kind, description in db.execute(
        "SELECT id, name, kind, description FROM entities ORDER BY id"
    ):
        yield EntityRow(
            name,
            kind,
            tuple(alias.name for alias in list_aliases(db, entity_id) if alias.name != name),
            description,
            tuple(link.address for link in list_links(db, entity_id)),
        )


def add_rows(db: Connection, rows: Iterable[EntityRow]) -> Imported:
    """Make the entities of a table, and give those that are here what they lack.

    An entity is here if there is one of the same main name and kind; of several twins, the first row is the first of
    them. A description takes the place of another; an empty one does not.
    """
    outcomes = [_add_row(db, row) for row in rows]
    return Imported(*(outcomes.count(outcome) for outcome in ("added", "changed", "known")))


def _add_row(db: Connection, row: EntityRow) -> str:
    before = db.total_changes
    found = db.execute(
        "SELECT entities.id, description FROM aliases JOIN entities ON entities.id = entity_id "
        "AND entities.name = aliases.name WHERE folded = ? AND entities.name = ? AND kind = ? "
        "ORDER BY entities.id LIMIT 1 OFFSET ?",
        (fold_name(row.name), row.name, row.kind, row.twins),
    ).fetchone()
    entity_id, description = found or (add_entity(db, row.name, row.kind, "imported").id, "")
    for name in row.aliases:
        insert_alias(db, entity_id, name, "imported")
    for address in row.links:
        add_link(db, entity_id, address)
    if row.description not in {"", description}:
        set_description(db, entity_id, row.description)
    if found is None:
        return "added"
    return "changed" if db.total_changes != before else "known"
