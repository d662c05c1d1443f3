"""Versions: an article that comes again with another text gets a further one, and what was marked goes over to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import NamedTuple

from storage import index
from storage.articles import VERSION, check_unknown, get_article, get_version, insert_article, insert_version
from storage.carrying import carry_marks, carry_reading
from storage.details import add_details, list_details
from storage.errors import DuplicateArticle, RecordMissing
from storage.recognition import find_earlier
from storage.records import Article, NewArticle, Version
from storage.values import clean, clean_line, now

_COMPLETED = ("headline", "outlet", "author", "published", "language", "link", "file_name")


class Carried(NamedTuple):
    """A new version of an article, and what became of the marks that were to go over to it.

    Together they are all there were, but for those the analyst chose to leave on an older version.
    """

    article_id: int
    version_id: int
    number: int
    kept: int
    moved: int
    orphans: int


class Received(NamedTuple):
    """What became of texts that were to be added: new articles, new versions, and what was here already."""

    added: list[Article]
    updated: list[Carried]
    known: list[DuplicateArticle]


class VersionSummary(NamedTuple):
    """One version in a list; ``marks`` are the highlights and mentions that stand in it."""

    id: int
    number: int
    imported_at: str
    marks: int


@contextmanager
def folding_ahead() -> Iterator[Callable[[NewArticle], None]]:
    """Give what folds a text that is about to be received, in whatever thread: receiving it takes less long then."""
    try:
        yield _fold_ahead
    finally:
        index.forget_ahead()


def _fold_ahead(new: NewArticle) -> None:
    lines = map(clean_line, (new.published, new.language))
    index.fold_ahead(index.Shown(clean_line(new.headline), clean(new.text), *lines))


def receive(db: Connection, new: NewArticle) -> Article | Carried:
    """Add a new article, or a new version of the article that this is a new text of.

    Raises DuplicateArticle if its bytes or its text are here already, be it in an older version.
    """
    text, digest = check_unknown(db, new)
    earlier = find_earlier(db, new)
    if earlier is None:
        return insert_article(db, new, text, digest)
    return _insert_further(db, earlier, new, text, digest)


def receive_all(db: Connection, found: Iterable[NewArticle]) -> Received:
    """Add texts one after another, as `receive` does."""
    received = Received([], [], [])
    for new in found:
        try:
            outcome = receive(db, new)
        except DuplicateArticle as duplicate:
            received.known.append(duplicate)
        else:
            if isinstance(outcome, Carried):
                received.updated.append(outcome)
            else:
                received.added.append(outcome)
    return received


def add_version(db: Connection, article_id: int, new: NewArticle) -> Carried:
    """Give an article a new text and carry over its marks, the directions of its paragraphs and the reading place.

    What is known of the article stays as it is; what was not known is taken from the new one. Raises RecordMissing,
    and DuplicateArticle if the bytes or the text are here already.
    """
    get_article(db, article_id)
    return _insert_further(db, article_id, new, *check_unknown(db, new))


def _insert_further(db: Connection, article_id: int, new: NewArticle, text: str, digest: str) -> Carried:
    old = get_version(db, article_id)
    version_id = insert_version(db, article_id, old.number + 1, new, text, digest, now())
    outcomes = carry_marks(db, old, version_id, text)
    carry_reading(db, old, version_id, text)
    _complete(db, article_id, new)
    return Carried(article_id, version_id, old.number + 1, outcomes["anchored"], outcomes["moved"], outcomes["orphan"])


def _complete(db: Connection, article_id: int, new: NewArticle) -> None:
    """Fill in what was not known of an article."""
    known = get_article(db, article_id)
    for field in _COMPLETED:
        value = clean_line(getattr(new, field))
        if value and not getattr(known, field):
            db.execute(f"UPDATE articles SET {field} = ? WHERE id = ?", (value, article_id))
    names = {name for name, _value in list_details(db, article_id)}
    add_details(db, article_id, (detail for detail in new.details if clean_line(detail[0]) not in names))


def list_versions(db: Connection, article_id: int) -> list[VersionSummary]:
    """Return the versions of an article, the latest first; raise RecordMissing if there is no such article."""
    get_article(db, article_id)
    rows = db.execute(
        "SELECT id, number, imported_at, "
        "(SELECT count(*) FROM highlights WHERE article_id = ?1 AND version_id = versions.id) "
        "+ (SELECT count(*) FROM mentions WHERE article_id = ?1 AND version_id = versions.id) "
        "FROM versions WHERE article_id = ?1 ORDER BY number DESC",
        (article_id,),
    )
    return [VersionSummary(*row) for row in rows]


def get_version_by_id(db: Connection, version_id: int) -> Version:
    """Return any version with its text, be it the latest or not, or raise RecordMissing."""
    row = db.execute(f"SELECT {VERSION} FROM versions WHERE id = ?", (version_id,)).fetchone()
    if row is None:
        raise RecordMissing("version", version_id)
    return Version(*row)
