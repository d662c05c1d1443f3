"""Links between articles, made by hand: of which kind they are, and why, in the analyst's words."""

from __future__ import annotations

from sqlite3 import Connection

from storage.articles import get_article
from storage.errors import AlreadyLinked, LinkedWithItself, RecordMissing
from storage.related.records import Link, LinkKind
from storage.values import clean_lines, now

_LINK = (
    "SELECT article_links.id, article_id, other_id, kind, note, {outgoing}, headline, outlet, published "
    "FROM article_links JOIN articles ON articles.id = {far} WHERE {which}"
)


def add_link(db: Connection, article_id: int, other_id: int, kind: LinkKind, note: str = "") -> Link:
    """Say that an article continues another, contradicts it, and so on, and return the link.

    Raises RecordMissing, LinkedWithItself, or AlreadyLinked where just this was said before.
    """
    if article_id == other_id:
        raise LinkedWithItself(article_id)
    get_article(db, article_id)
    get_article(db, other_id)
    _refuse_second(db, None, article_id, other_id, kind)
    moment = now()
    cursor = db.execute(
        "INSERT INTO article_links (article_id, other_id, kind, note, created_at, modified_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, other_id, kind, clean_lines(note), moment, moment),
    )
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    return get_link(db, cursor.lastrowid)


def set_link(db: Connection, link_id: int, kind: LinkKind, note: str) -> None:
    """Let a link be of another kind, or give it another note; raise RecordMissing or AlreadyLinked."""
    link = get_link(db, link_id)
    note = clean_lines(note)
    if (kind, note) == (link.kind, link.note):
        return
    _refuse_second(db, link_id, link.article_id, link.other_id, kind)
    db.execute(
        "UPDATE article_links SET kind = ?, note = ?, modified_at = ? WHERE id = ?", (kind, note, now(), link_id)
    )


def remove_link(db: Connection, link_id: int) -> None:
    """Remove a link; raise RecordMissing."""
    if not db.execute("DELETE FROM article_links WHERE id = ?", (link_id,)).rowcount:
        raise RecordMissing("link", link_id)


def get_link(db: Connection, link_id: int) -> Link:
    """Return a link as its first article sees it; raise RecordMissing."""
    sql = _LINK.format(outgoing="1", far="other_id", which="article_links.id = ?")
    row = db.execute(sql, (link_id,)).fetchone()
    if row is None:
        raise RecordMissing("link", link_id)
    return _link(row)


def list_links(db: Connection, article_id: int) -> list[Link]:
    """Return the links from an article and to it, in the order they were made."""
    rows = [
        row
        for outgoing, near, far in (("1", "article_id", "other_id"), ("0", "other_id", "article_id"))
        for row in db.execute(_LINK.format(outgoing=outgoing, far=far, which=f"{near} = ?"), (article_id,))
    ]
    return [_link(row) for row in sorted(rows)]


def _link(row: tuple[int, int, int, LinkKind, str, int, str, str, str]) -> Link:
    link_id, article_id, other_id, kind, note, outgoing, *facts = row
    return Link(link_id, article_id, other_id, kind, note, bool(outgoing), *facts)


def _refuse_second(db: Connection, link_id: int | None, article_id: int, other_id: int, kind: LinkKind) -> None:
    """Raise AlreadyLinked if another link says just this."""
    there = db.execute(
        "SELECT id FROM article_links WHERE article_id = ? AND other_id = ? AND kind = ? AND id IS NOT ?",
        (article_id, other_id, kind, link_id),
    ).fetchone()
    if there is not None:
        raise AlreadyLinked(there[0])
