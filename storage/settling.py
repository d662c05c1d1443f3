"""Marks that a new text did not keep to the letter, and what the analyst decides on each."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.errors import AlreadyMentioned, RecordMissing
from storage.marks import MARK_TABLES, MarkKind, find_anchor, find_mention
from storage.moves import forget_place, put_back, put_mark, set_anchoring
from storage.records import Anchoring, EntityKind
from storage.values import now

_OF_KIND: Final[dict[MarkKind, str]] = {
    "highlight": "colour, NULL, NULL FROM highlights AS marks",
    "mention": "NULL, entities.name, kind FROM mentions AS marks JOIN entities ON entities.id = entity_id",
}


class UnsettledMark(NamedTuple):
    """A mark the analyst has not decided on.

    ``exact`` stood from ``start`` to ``end`` of the old version. A moved mark now stands in the latest version, from
    ``new_start`` to ``new_end``, where ``new_exact`` is; of an orphan these are None. A highlight has a colour and
    perhaps notes, in the order they were made; a mention has the entity's name and kind.
    """

    kind: MarkKind
    id: int
    anchoring: Anchoring
    version_id: int
    version_number: int
    start: int
    end: int
    exact: str
    new_start: int | None
    new_end: int | None
    new_exact: str | None
    colour: int | None
    entity_name: str | None
    entity_kind: EntityKind | None
    notes: tuple[str, ...]


class ArticleToSettle(NamedTuple):
    """An article with marks the analyst has not decided on, and how many."""

    article_id: int
    headline: str
    moved: int
    orphans: int


def list_unsettled(db: Connection, article_id: int) -> list[UnsettledMark]:
    """Return the marks of an article to decide on: the moved ones as they now stand, then the orphans."""
    marks = [mark for kind in MARK_TABLES for mark in _list_of_kind(db, article_id, kind)]
    return sorted(
        marks,
        key=lambda mark: (
            (0, 0, mark.new_start) if mark.new_start is not None else (1, -mark.version_number, mark.start),
            mark.kind,
            mark.id,
        ),
    )


def _list_of_kind(db: Connection, article_id: int, kind: MarkKind) -> list[UnsettledMark]:
    rows = db.execute(
        "SELECT marks.id, anchoring, versions.id, number, ifnull(moves.range_start, marks.range_start), "
        "ifnull(moves.range_end, marks.range_end), ifnull(moves.exact, marks.exact), "
        "iif(moves.id, marks.range_start, NULL), iif(moves.id, marks.range_end, NULL), "
        f"iif(moves.id, marks.exact, NULL), {_OF_KIND[kind]} "
        f"LEFT JOIN moves ON moves.{kind}_id = marks.id "
        "JOIN versions ON versions.id = ifnull(moves.version_id, marks.version_id) "
        "WHERE marks.article_id = ? AND anchoring <> 'anchored'",
        (article_id,),
    ).fetchall()
    notes = _list_notes(db, article_id) if kind == "highlight" else {}
    return [UnsettledMark._make((kind, *row, tuple(notes.get(row[0], ())))) for row in rows]


def _list_notes(db: Connection, article_id: int) -> dict[int, list[str]]:
    notes: dict[int, list[str]] = {}
    for highlight_id, body in db.execute(
        "SELECT highlight_id, body FROM notes WHERE article_id = ? AND highlight_id IS NOT NULL ORDER BY id",
        (article_id,),
    ):
        notes.setdefault(highlight_id, []).append(body)
    return notes


def list_articles_to_settle(db: Connection) -> list[ArticleToSettle]:
    """Return the articles that have marks to decide on, the newest article first."""
    unsettled = " UNION ALL ".join(
        f"SELECT article_id, anchoring FROM {table} WHERE anchoring <> 'anchored'" for table in MARK_TABLES.values()
    )
    rows = db.execute(
        "SELECT articles.id, headline, count(*) FILTER (WHERE anchoring = 'moved'), "
        f"count(*) FILTER (WHERE anchoring = 'orphan') FROM ({unsettled}) JOIN articles ON articles.id = article_id "
        "GROUP BY articles.id ORDER BY published = '', published DESC, articles.id DESC"
    )
    return [ArticleToSettle(*row) for row in rows]


def accept_move(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Let a moved mark stand where it was found again. Raises RecordMissing; ValueError if it did not move."""
    if _get_anchoring(db, kind, mark_id) != "moved":
        raise ValueError(f"{kind} {mark_id} did not move")
    _settle(db, kind, mark_id)


def accept_all_moves(db: Connection, article_id: int) -> int:
    """Let all moved marks of an article stand where they were found again, and return how many these were."""
    for table in MARK_TABLES.values():
        db.execute(
            f"UPDATE {table} SET anchoring = 'anchored' WHERE article_id = ? AND anchoring = 'moved'", (article_id,)
        )
    return db.execute("DELETE FROM moves WHERE article_id = ?", (article_id,)).rowcount


def keep_on_old_version(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Let a moved mark or an orphan stay on the old version, where it was, for good.

    Raises RecordMissing; ValueError if it is neither; AlreadyMentioned if its entity was marked there since.
    """
    anchoring = _get_anchoring(db, kind, mark_id)
    if anchoring == "anchored":
        raise ValueError(f"{kind} {mark_id} is neither moved nor an orphan")
    if anchoring == "moved":
        if kind == "mention":
            place = db.execute(
                "SELECT version_id, range_start, range_end FROM moves WHERE mention_id = ?", (mark_id,)
            ).fetchone()
            _refuse_second(db, mark_id, *place)
        put_back(db, kind, mark_id)
    set_anchoring(db, kind, mark_id, "anchored")


def place_mark(db: Connection, kind: MarkKind, mark_id: int, version_id: int, start: int, end: int) -> None:
    """Put a mark where the analyst says, in any version of its article; with that it is decided on.

    Raises RecordMissing; ValueError if the range is empty or outside the text, or the version is another article's;
    AlreadyMentioned if the entity has another mention just there.
    """
    _get_anchoring(db, kind, mark_id)
    article_id, words = find_anchor(db, version_id, start, end)
    (own_article,) = db.execute(f"SELECT article_id FROM {MARK_TABLES[kind]} WHERE id = ?", (mark_id,)).fetchone()
    if own_article != article_id:
        raise ValueError(f"version {version_id} is not of the article of {kind} {mark_id}")
    if kind == "mention":
        _refuse_second(db, mark_id, version_id, start, end)
    put_mark(db, kind, mark_id, version_id, start, end, words)
    if kind == "highlight":
        db.execute("UPDATE highlights SET modified_at = ? WHERE id = ?", (now(), mark_id))
    _settle(db, kind, mark_id)


def _settle(db: Connection, kind: MarkKind, mark_id: int) -> None:
    """Let a mark stand where it is."""
    forget_place(db, kind, mark_id)
    set_anchoring(db, kind, mark_id, "anchored")


def _get_anchoring(db: Connection, kind: MarkKind, mark_id: int) -> Anchoring:
    row: tuple[Anchoring] | None = db.execute(
        f"SELECT anchoring FROM {MARK_TABLES[kind]} WHERE id = ?", (mark_id,)
    ).fetchone()
    if row is None:
        raise RecordMissing(kind, mark_id)
    return row[0]


def _refuse_second(db: Connection, mention_id: int, version_id: int, start: int, end: int) -> None:
    """Raise AlreadyMentioned if another mention of the same entity is just there."""
    (entity_id,) = db.execute("SELECT entity_id FROM mentions WHERE id = ?", (mention_id,)).fetchone()
    other = find_mention(db, entity_id, version_id, start, end)
    if other not in {None, mention_id}:
        raise AlreadyMentioned(entity_id)
