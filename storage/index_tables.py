"""The tables of the full-text indexes, made empty, whatever state they are in."""

from __future__ import annotations

from sqlite3 import Connection, DatabaseError

from storage.parallels import index as passages
from storage.related import index as runs
from storage.tables import ANNOTATION_INDEX, INDEX_STATEMENTS
from storage.timeline import index as dates

_TABLES = (
    "article_words", "article_stems", "passage_terms", "article_index", "stem_index", "run_index", "passage_index",
    "annotation_index", "word_skeletons", "copies", "dated_passages",
)  # fmt: skip


def make_tables(db: Connection) -> None:
    """Put empty tables in the place of those that are there, in the running transaction."""
    for table in _TABLES:
        _drop(db, table)
    for statement in INDEX_STATEMENTS:
        db.execute(statement)
    for each in (runs, passages, dates):
        each.make_tables(db)


def make_annotation_table(db: Connection) -> None:
    """Put an empty index of annotations in the place of the one that is there, in the running transaction."""
    _drop(db, "annotation_index")
    db.execute(ANNOTATION_INDEX)


def _drop(db: Connection, table: str) -> None:
    """Drop a table, if need be by hand: SQLite opens an index before it drops it, and a damaged one may not open."""
    try:
        db.execute(f"DROP TABLE IF EXISTS {table}")
    except DatabaseError:
        if not _is_virtual(db, table):
            raise
        db.execute("PRAGMA writable_schema = ON")
        db.execute("DELETE FROM sqlite_schema WHERE name = ?", (table,))
        db.execute("PRAGMA writable_schema = RESET")
        parts = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB ?", (f"{table}_*",))
        for (part,) in parts.fetchall():
            db.execute(f"DROP TABLE {part}")


def _is_virtual(db: Connection, table: str) -> bool:
    found = db.execute("SELECT 1 FROM sqlite_schema WHERE name = ? AND sql LIKE 'CREATE VIRTUAL%'", (table,))
    return found.fetchone() is not None
