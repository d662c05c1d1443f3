"""What is put in the place of the tags and entities that a damaged library lost, and the names it compares wrongly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from sqlite3 import Connection

from storage.entities.names import fold_name
from storage.text.folding import fold_text
from storage.values import now

FOLDED: Mapping[str, Callable[[str], str]] = {"tags": fold_text, "aliases": fold_name}
"""How the tables with a name and its folded form fold it."""

_TAGGED = ("taggings", "entity_taggings")
_KNOWN = ("entity_notes", "entity_taggings", "entity_links")
"""What the analyst knew of an entity, for which it is worth a stand-in."""


def mend_names(db: Connection, tables: Collection[str]) -> Counter[str]:
    """Make tags and entities whole, in the running transaction, with foreign keys off; return the stand-ins by table.

    Of ``tables`` an earlier release did not have all.
    """
    for table, fold in FOLDED.items():
        for row_id, name, folded in db.execute(f"SELECT id, name, folded FROM {table}").fetchall():
            if folded != fold(name):
                db.execute(f"UPDATE OR IGNORE {table} SET folded = ? WHERE id = ?", (fold(name), row_id))
    if "entity_notes" in tables:
        db.execute("UPDATE entities SET part_of = NULL WHERE part_of NOT IN (SELECT id FROM entities)")
    return Counter(tags=_stand_in_for_tags(db, tables), entities=_stand_in_for_entities(db, tables))


def _stand_in_for_tags(db: Connection, tables: Collection[str]) -> int:
    lost = {
        tag_id
        for table in _TAGGED
        if table in tables
        for (tag_id,) in db.execute(f"SELECT DISTINCT tag_id FROM {table} WHERE tag_id NOT IN (SELECT id FROM tags)")
    }
    for tag_id in lost:
        name = f"tag-{tag_id}"
        db.execute("INSERT OR IGNORE INTO tags VALUES (?, ?, ?)", (tag_id, name, fold_text(name)))
    return len(lost)


def _stand_in_for_entities(db: Connection, tables: Collection[str]) -> int:
    lost = "entity_id NOT IN (SELECT id FROM entities)"
    questions = [
        f"SELECT entity_id, name, 0 AS worse, id FROM aliases WHERE {lost}",
        f"SELECT entity_id, exact, 1, id FROM mentions WHERE {lost}",
        *(
            f"SELECT entity_id, 'entity-' || entity_id, 2, id FROM {one} WHERE {lost}"
            for one in _KNOWN
            if one in tables
        ),
    ]
    rows = db.execute(" UNION ALL ".join(questions) + " ORDER BY worse DESC, id DESC")
    names = {entity_id: name for entity_id, name, *_ in rows.fetchall()}  # the last is the first spelling
    for entity_id, name in names.items():
        db.execute(
            "INSERT INTO entities (id, name, kind, created_at) VALUES (?, ?, 'other', ?)", (entity_id, name, now())
        )
    db.executemany(
        "INSERT OR IGNORE INTO aliases (entity_id, name, folded) VALUES (?, ?, ?)",
        [(entity_id, name, fold_name(name)) for entity_id, name in db.execute("SELECT id, name FROM entities")],
    )
    return len(names)
