"""Notes: what the analyst writes on a highlight, or on an article as a whole."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import RecordMissing
from storage.records import Note
from storage.values import clean, now

_NOTE = "id, article_id, highlight_id, body, created_at, modified_at"


def add_note(db: Connection, article_id: int, highlight_id: int | None, body: str) -> Note:
    """Write a note on a highlight of the article, or with None on the article itself."""
    moment = now()
    cursor = db.execute(
        "INSERT INTO notes (article_id, highlight_id, body, created_at, modified_at) VALUES (?, ?, ?, ?, ?)",
        (article_id, highlight_id, clean(body), moment, moment),
    )
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return get_note(db, cursor.lastrowid)


def get_note(db: Connection, note_id: int) -> Note:
    """Return a note, or raise RecordMissing."""
    row = db.execute(f"SELECT {_NOTE} FROM notes WHERE id = ?", (note_id,)).fetchone()
    if row is None:
        raise RecordMissing("note", note_id)
    return Note(*row)


def list_notes(db: Connection, article_id: int) -> list[Note]:
    """Return an article's notes, oldest first."""
    rows = db.execute(f"SELECT {_NOTE} FROM notes WHERE article_id = ? ORDER BY id", (article_id,))
    return [Note(*row) for row in rows]


def set_note_body(db: Connection, note_id: int, body: str) -> None:
    """Replace what a note says; saying the same again changes nothing."""
    body = clean(body)
    if get_note(db, note_id).body != body:
        db.execute("UPDATE notes SET body = ?, modified_at = ? WHERE id = ?", (body, now(), note_id))


def remove_note(db: Connection, note_id: int) -> None:
    """Remove a note."""
    if db.execute("DELETE FROM notes WHERE id = ?", (note_id,)).rowcount != 1:
        raise RecordMissing("note", note_id)
