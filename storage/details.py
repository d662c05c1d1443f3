"""What else a file told of an article, beside headline, outlet and the like: names and values, as they stood there."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from storage.values import clean, clean_line


def add_details(db: Connection, article_id: int, details: Iterable[tuple[str, str]]) -> None:
    """Keep details of an article; the values of one name stand under it line by line."""
    db.executemany(
        "INSERT INTO details (article_id, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT (article_id, name) DO UPDATE SET value = value || char(10) || excluded.value",
        [(article_id, clean_line(name), clean(value)) for name, value in details],
    )


def list_details(db: Connection, article_id: int) -> list[tuple[str, str]]:
    """Return the names and values of an article's details, in the file's order."""
    return db.execute("SELECT name, value FROM details WHERE article_id = ? ORDER BY id", (article_id,)).fetchall()
