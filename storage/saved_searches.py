"""Saved searches: words the analyst asks again and again, under a name."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import EmptyName, RecordMissing
from storage.records import SavedSearch, SearchSort
from storage.values import clean_line, now

_SAVED = "id, name, query, sort, created_at"


def list_saved_searches(db: Connection) -> list[SavedSearch]:
    """Return all saved searches, the oldest first."""
    return [SavedSearch(*row) for row in db.execute(f"SELECT {_SAVED} FROM saved_searches ORDER BY id")]


def get_saved_search(db: Connection, saved_id: int) -> SavedSearch:
    """Return a saved search, or raise RecordMissing."""
    row = db.execute(f"SELECT {_SAVED} FROM saved_searches WHERE id = ?", (saved_id,)).fetchone()
    if row is None:
        raise RecordMissing("saved search", saved_id)
    return SavedSearch(*row)


def add_saved_search(db: Connection, name: str, query: str, sort: SearchSort) -> SavedSearch:
    """Keep a search; without a name it is called as it is typed.

    The same words in the same order are kept once: what is there already is returned as it is.
    Raises EmptyName for a query without words.
    """
    query = clean_line(query)
    if not query:
        raise EmptyName(query)
    known = db.execute("SELECT id FROM saved_searches WHERE query = ? AND sort = ?", (query, sort)).fetchone()
    if known is not None:
        return get_saved_search(db, known[0])
    cursor = db.execute(
        "INSERT INTO saved_searches (name, query, sort, created_at) VALUES (?, ?, ?, ?)",
        (clean_line(name) or query, query, sort, now()),
    )
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return get_saved_search(db, cursor.lastrowid)


def rename_saved_search(db: Connection, saved_id: int, name: str) -> None:
    """Call a saved search otherwise; raise EmptyName or RecordMissing."""
    if not clean_line(name):
        raise EmptyName(name)
    if db.execute("UPDATE saved_searches SET name = ? WHERE id = ?", (clean_line(name), saved_id)).rowcount != 1:
        raise RecordMissing("saved search", saved_id)


def remove_saved_search(db: Connection, saved_id: int) -> None:
    """Forget a saved search; raise RecordMissing."""
    if db.execute("DELETE FROM saved_searches WHERE id = ?", (saved_id,)).rowcount != 1:
        raise RecordMissing("saved search", saved_id)
