"""Highlights: marked ranges of a version."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import RecordMissing
from storage.marks import find_anchor
from storage.records import Highlight, HighlightSpan
from storage.tags import remove_unused_tags
from storage.values import now

LONGEST_TEXT = 2**31
"""Code points; SQLite keeps no longer text than this."""

_HIGHLIGHT = (
    "id, article_id, version_id, range_start, range_end, colour, "
    "exact, prefix, suffix, anchoring, created_at, modified_at"
)


def add_highlight(db: Connection, version_id: int, start: int, end: int, colour: int) -> Highlight:
    """Mark a range with a colour from 1 to 5; ValueError if the range is empty or outside the text."""
    article_id, quote = find_anchor(db, version_id, start, end)
    moment = now()
    cursor = db.execute(
        "INSERT INTO highlights (article_id, version_id, range_start, range_end, colour, exact, prefix, suffix, "
        "anchoring, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'anchored', ?, ?)",
        (article_id, version_id, start, end, colour, quote.exact, quote.prefix, quote.suffix, moment, moment),
    )
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return Highlight(
        cursor.lastrowid,
        article_id,
        version_id,
        start,
        end,
        colour,
        *quote,
        "anchored",
        created_at=moment,
        modified_at=moment,
    )


def get_highlight(db: Connection, highlight_id: int) -> Highlight:
    """Return a highlight, or raise RecordMissing."""
    row = db.execute(f"SELECT {_HIGHLIGHT} FROM highlights WHERE id = ?", (highlight_id,)).fetchone()
    if row is None:
        raise RecordMissing("highlight", highlight_id)
    return Highlight(*row)


def list_highlights(db: Connection, version_id: int) -> list[Highlight]:
    """Return a version's highlights in the order of the text."""
    rows = db.execute(
        f"SELECT {_HIGHLIGHT} FROM highlights "
        "WHERE article_id = (SELECT article_id FROM versions WHERE id = ?1) AND version_id = ?1 "
        "ORDER BY range_start, id",
        (version_id,),
    )
    return [Highlight(*row) for row in rows]


def list_highlight_spans(
    db: Connection, version_id: int, start: int = 0, end: int = LONGEST_TEXT
) -> list[HighlightSpan]:
    """Return the places and colours of the highlights that share a letter with a range, in the order of the text."""
    # All in one row: at each row Python lets another thread run, and a worker that reads too would take most turns.
    (together,) = db.execute(
        "SELECT group_concat(id || ' ' || range_start || ' ' || range_end || ' ' || colour, ' ') FROM ("
        "SELECT id, range_start, range_end, colour FROM highlights "
        "WHERE article_id = (SELECT article_id FROM versions WHERE id = ?1) AND version_id = ?1 "
        "AND range_start < ?3 AND range_end > ?2 ORDER BY range_start, id)",
        (version_id, start, end),
    ).fetchone()
    numbers = map(int, (together or "").split())
    return list(map(HighlightSpan, numbers, numbers, numbers, numbers))


def set_colour(db: Connection, highlight_id: int, colour: int) -> None:
    """Give a highlight another colour, 1 to 5."""
    changed = db.execute(
        "UPDATE highlights SET colour = ?1, modified_at = ?2 WHERE id = ?3", (colour, now(), highlight_id)
    )
    if changed.rowcount != 1:
        raise RecordMissing("highlight", highlight_id)


def set_range(db: Connection, highlight_id: int, start: int, end: int) -> None:
    """Let a highlight cover another range of its version; if it had moved there, that is settled then."""
    quote = find_anchor(db, get_highlight(db, highlight_id).version_id, start, end).quote
    db.execute(
        "UPDATE highlights SET range_start = ?, range_end = ?, exact = ?, prefix = ?, suffix = ?, modified_at = ?, "
        "anchoring = iif(anchoring = 'moved', 'anchored', anchoring) WHERE id = ?",
        (start, end, quote.exact, quote.prefix, quote.suffix, now(), highlight_id),
    )
    db.execute("DELETE FROM moves WHERE highlight_id = ?", (highlight_id,))


def remove_highlight(db: Connection, highlight_id: int) -> None:
    """Remove a highlight with its notes and tags."""
    if db.execute("DELETE FROM highlights WHERE id = ?", (highlight_id,)).rowcount != 1:
        raise RecordMissing("highlight", highlight_id)
    remove_unused_tags(db)
