"""What becomes of a mark when its article gets a new text: it is put elsewhere, and where it was is remembered."""

from __future__ import annotations

from sqlite3 import Connection

from storage.marks import MARK_TABLES, MarkKind
from storage.records import Anchoring
from storage.text.anchors import Quote

_PLACE = "version_id, range_start, range_end, exact, prefix, suffix"


def put_mark(db: Connection, kind: MarkKind, mark_id: int, version_id: int, start: int, end: int, words: Quote) -> None:
    """Let a mark stand in a version, where these words are."""
    db.execute(
        f"UPDATE {MARK_TABLES[kind]} SET ({_PLACE}) = (?, ?, ?, ?, ?, ?) WHERE id = ?",
        (version_id, start, end, *words, mark_id),
    )


def set_anchoring(db: Connection, kind: MarkKind, mark_id: int, anchoring: Anchoring) -> None:
    """Say how a mark was found again."""
    db.execute(f"UPDATE {MARK_TABLES[kind]} SET anchoring = ? WHERE id = ?", (anchoring, mark_id))


def remember_place(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Remember where a mark is, before it is put elsewhere."""
    db.execute(
        f"INSERT INTO moves (article_id, {kind}_id, {_PLACE}) "
        f"SELECT article_id, id, {_PLACE} FROM {MARK_TABLES[kind]} WHERE id = ?",
        (mark_id,),
    )


def forget_place(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Forget where a mark was, if it is remembered."""
    db.execute(f"DELETE FROM moves WHERE {kind}_id = ?", (mark_id,))


def put_back(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Put a mark where it was, and forget that place."""
    db.execute(
        f"UPDATE {MARK_TABLES[kind]} SET ({_PLACE}) = (SELECT {_PLACE} FROM moves WHERE {kind}_id = ?1) WHERE id = ?1",
        (mark_id,),
    )
    forget_place(db, kind, mark_id)
