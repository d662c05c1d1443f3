"""What all marks on a text have in common: a place in a version and the words that stand there."""

from __future__ import annotations

from sqlite3 import Connection
from typing import NamedTuple

from storage.errors import RecordMissing
from storage.text.anchors import CONTEXT, Quote, quote


class Anchor(NamedTuple):
    """Where a mark stands, by its article, its place and its words."""

    article_id: int
    quote: Quote


def find_anchor(db: Connection, version_id: int, start: int, end: int) -> Anchor:
    """Quote a range of a version, reading no more of its text than needed.

    Raises RecordMissing for the version and ValueError for a range that is empty or outside the text.
    """
    before = max(0, start - CONTEXT)
    row = db.execute(
        "SELECT article_id, substr(text, ?, ?) FROM versions WHERE id = ?",
        (before + 1, max(0, end + CONTEXT - before), version_id),
    ).fetchone()
    if row is None:
        raise RecordMissing("version", version_id)
    return Anchor(row[0], quote(row[1], start - before, end - before))
