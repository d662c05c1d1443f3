"""What all marks on a text have in common: a place in a version and the words that stand there."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final, Literal, NamedTuple

from storage.errors import RecordMissing
from storage.text.anchors import CONTEXT, Quote, quote

MarkKind = Literal["highlight", "mention"]

MARK_TABLES: Final[dict[MarkKind, str]] = {"highlight": "highlights", "mention": "mentions"}

OUTDATED: Final = (
    "(SELECT old.id FROM versions AS later JOIN versions AS old "
    "ON old.article_id = later.article_id AND old.number < later.number WHERE later.number > 1)"
)
"""The versions that are not the latest of their article, for ``version_id NOT IN``: few, and read once a question."""


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


def list_outdated(db: Connection) -> set[int]:
    """Return the versions that are not the latest of their article."""
    return {version_id for (version_id,) in db.execute(f"SELECT id FROM {OUTDATED}")}


def is_outdated(db: Connection, version_id: int) -> bool:
    """Tell whether its article has a later version."""
    (outdated,) = db.execute(f"SELECT ? IN {OUTDATED}", (version_id,)).fetchone()
    return bool(outdated)


def find_mention(db: Connection, entity_id: int, version_id: int, start: int, end: int) -> int | None:
    """Return the mention of an entity at just this range, if there is one."""
    row = db.execute(
        "SELECT id FROM mentions WHERE entity_id = ? AND version_id = ? AND range_start = ? AND range_end = ?",
        (entity_id, version_id, start, end),
    ).fetchone()
    return None if row is None else int(row[0])
