"""Articles: adding and removing them, their texts and details, where the reader is in them, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from storage.details import add_details
from storage.errors import DuplicateArticle, RecordMissing
from storage.index import any_of
from storage.records import (
    Article,
    ArticleFilter,
    ArticleSort,
    ArticleSummary,
    Direction,
    LibraryCounts,
    NewArticle,
    Status,
    Version,
)
from storage.tags import remove_unused_tags
from storage.text.folding import fold_text
from storage.text.words import clitic_variants, words_of
from storage.values import clean, clean_line, now

_ARTICLE = (
    "id, headline, outlet, author, published, language, link, file_name, "
    "status, starred, added_at, last_read_at, reading_place"
)
VERSION = "id, article_id, number, text, sha256, raw_sha256, encoding, imported_at"
_DETAILS = ("headline", "outlet", "author", "published", "language", "link")
_SUMMARY = (
    "id, headline, outlet, published, status, starred, added_at, last_read_at, "
    "(SELECT count(*) FROM highlights WHERE highlights.article_id = articles.id), "
    "(SELECT count(*) FROM notes WHERE notes.article_id = articles.id)"
)
_ROWS_AT_ONCE = 500
_SORT_COLUMNS = {"published": "published", "added": "added_at", "read": "last_read_at"}


def add_article(db: Connection, new: NewArticle) -> Article:
    """Add an article with its first version; raise DuplicateArticle if its bytes or its text are here already."""
    return insert_article(db, new, *check_unknown(db, new))


def check_unknown(db: Connection, new: NewArticle) -> tuple[str, str]:
    """Return a text as it is kept, and its hash; raise DuplicateArticle if it is, or was, the text of an article."""
    from hashlib import sha256  # noqa: PLC0415 - loads a cryptographic library that the start does not need

    text = clean(new.text)
    digest = sha256(text.encode()).hexdigest()
    twin = db.execute(
        "SELECT articles.id, articles.headline FROM versions JOIN articles ON articles.id = versions.article_id "
        "WHERE versions.sha256 = ? OR versions.raw_sha256 = ? LIMIT 1",
        (digest, new.raw_sha256),
    ).fetchone()
    if twin is not None:
        raise DuplicateArticle(*twin)
    return text, digest


def insert_article(db: Connection, new: NewArticle, text: str, digest: str) -> Article:
    """Add an article with its first version, of which is known that it is not here yet."""
    lines = (new.headline, new.outlet, new.author, new.published, new.language, new.link, new.file_name)
    moment = now()
    article_id = db.execute(
        "INSERT INTO articles (headline, outlet, author, published, language, link, file_name, "
        "status, starred, added_at, last_read_at, reading_place) VALUES (?, ?, ?, ?, ?, ?, ?, 'unread', 0, ?, '', 0)",
        (*map(clean_line, lines), moment),
    ).lastrowid
    assert article_id is not None  # noqa: S101 - an INSERT always has one
    insert_version(db, article_id, 1, new, text, digest, moment)
    add_details(db, article_id, new.details)
    return get_article(db, article_id)


def insert_version(
    db: Connection, article_id: int, number: int, new: NewArticle, text: str, digest: str, moment: str
) -> int:
    """Add a version that came at a moment (UTC) and return its id."""
    version_id = db.execute(
        "INSERT INTO versions (article_id, number, sha256, raw_sha256, encoding, imported_at, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (article_id, number, digest, new.raw_sha256, new.encoding, moment, text),
    ).lastrowid
    assert version_id is not None  # noqa: S101 - an INSERT always has one
    return version_id


def get_article(db: Connection, article_id: int) -> Article:
    """Return an article without its text, or raise RecordMissing."""
    row = db.execute(f"SELECT {_ARTICLE} FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise RecordMissing("article", article_id)
    fields = dict(zip(_ARTICLE.split(", "), row, strict=True))
    return Article(**fields | {"starred": bool(fields["starred"])})


def get_version(db: Connection, article_id: int) -> Version:
    """Return the latest text of an article, or raise RecordMissing."""
    row = db.execute(
        f"SELECT {VERSION} FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (article_id,)
    ).fetchone()
    if row is None:
        raise RecordMissing("article", article_id)
    return Version(*row)


def count_letters(db: Connection, article_id: int) -> int:
    """Return how long the texts of an article are, all versions together; 0 if there is no such article."""
    letters: int = db.execute(
        "SELECT ifnull(sum(length(text)), 0) FROM versions WHERE article_id = ?", (article_id,)
    ).fetchone()[0]
    return letters


def list_article_ids(
    db: Connection, wanted: ArticleFilter, sort: ArticleSort = "published", descending: bool = True
) -> list[int]:
    """Return the ids of the wanted articles in order; those without a date or a headline come last.

    A word of the filter is found anywhere in a headline, outlet or author, and in the text at the
    beginning of words, with or without conjunctions, prepositions and article before it.
    """
    way = "DESC" if descending else "ASC"
    if sort == "headline":
        order = "id"
    else:
        column = _SORT_COLUMNS[sort]
        order = f"{column} = '', {column} {way}, id {way}"
    rows = db.execute(
        f"SELECT id FROM articles WHERE status = ifnull(?, status) AND starred = ifnull(?, starred) ORDER BY {order}",
        (wanted.status, wanted.starred),
    )
    ids = [article_id for (article_id,) in rows]
    words = words_of(wanted.text)
    if words:
        found = _find_words(db, words)
        ids = [article_id for article_id in ids if article_id in found]
    if sort == "headline":
        keys = {key: _headline_key(fold_text(text)) for key, text in db.execute("SELECT id, headline FROM articles")}
        ids.sort(key=lambda article_id: (keys[article_id], article_id), reverse=descending)
        ids.sort(key=lambda article_id: not keys[article_id])
    return ids


def _headline_key(folded: str) -> str:
    """Return what a folded headline is sorted by: its letters in alphabetical order, opening quotes ignored."""
    from storage.text.alphabet import alphabetical  # noqa: PLC0415 - a start sorts by date

    return alphabetical(folded.lstrip("«»\"'“”‘’()[]#*-–—•.:،… "))


def _find_words(db: Connection, words: Iterable[str]) -> set[int]:
    labels = [
        (article_id, fold_text(label))
        for article_id, label in db.execute(
            "SELECT id, headline || char(10) || outlet || char(10) || author FROM articles"
        )
    ]
    found = {article_id for article_id, _ in labels}
    for word in words:
        query = any_of(clitic_variants(word), prefix=True)
        in_text = db.execute("SELECT rowid FROM article_index WHERE article_index MATCH ?", (query,))
        found &= {article_id for (article_id,) in in_text} | {key for key, label in labels if word in label}
    return found


def get_summaries(db: Connection, article_ids: Sequence[int]) -> list[ArticleSummary]:
    """Return what the rows of a list show, in the order of the ids; ids that are gone are left out."""
    found: dict[int, ArticleSummary] = {}
    for first in range(0, len(article_ids), _ROWS_AT_ONCE):
        some = article_ids[first : first + _ROWS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        for row in db.execute(f"SELECT {_SUMMARY} FROM articles WHERE id IN ({marks})", some):
            key, headline, outlet, published, status, starred, *rest = row
            found[key] = ArticleSummary(key, headline, outlet, published, status, bool(starred), *rest)
    return [found[article_id] for article_id in article_ids if article_id in found]


def set_details(db: Connection, /, article_id: int, **fields: str) -> None:
    """Set any of headline, outlet, author, published, language and link; other names are a ValueError."""
    unknown = fields.keys() - set(_DETAILS)
    if unknown:
        raise ValueError(f"an article has no {', '.join(sorted(unknown))} to set")
    if fields:
        places = ", ".join(f"{name} = ?" for name in fields)
        _update(db, article_id, places, *map(clean_line, fields.values()))


def set_status(db: Connection, article_id: int, status: Status) -> None:
    """Mark an article as unread, being read or done."""
    _update(db, article_id, "status = ?", status)


def set_starred(db: Connection, article_id: int, starred: bool) -> None:
    """Star an article, or take the star away."""
    _update(db, article_id, "starred = ?", int(starred))


def set_reading_place(db: Connection, article_id: int, place: int) -> None:
    """Remember the code point at the top of the view."""
    _update(db, article_id, "reading_place = ?", place)


def set_last_read(db: Connection, article_id: int) -> None:
    """Remember that an article is being read now."""
    _update(db, article_id, "last_read_at = ?", now())


def _update(db: Connection, article_id: int, places: str, *values: str | int) -> None:
    if db.execute(f"UPDATE articles SET {places} WHERE id = ?", (*values, article_id)).rowcount != 1:
        raise RecordMissing("article", article_id)


def remove_articles(db: Connection, article_ids: Iterable[int]) -> None:
    """Remove articles with their texts and every mark on them; entities stay."""
    db.executemany("DELETE FROM articles WHERE id = ?", [(article_id,) for article_id in article_ids])
    remove_unused_tags(db)


def set_paragraph_direction(db: Connection, version_id: int, start: int, direction: Direction | None) -> None:
    """Choose the direction of the paragraph that begins at ``start``; None leaves it to its words again."""
    if direction is None:
        db.execute("DELETE FROM paragraph_directions WHERE version_id = ? AND range_start = ?", (version_id, start))
        return
    inserted = db.execute(
        "INSERT INTO paragraph_directions (article_id, version_id, range_start, direction) "
        "SELECT article_id, id, ?, ? FROM versions WHERE id = ? "
        "ON CONFLICT (version_id, range_start) DO UPDATE SET direction = excluded.direction",
        (start, direction, version_id),
    )
    if inserted.rowcount != 1:
        raise RecordMissing("version", version_id)


def list_paragraph_directions(db: Connection, version_id: int) -> dict[int, Direction]:
    """Return the directions chosen by hand, by the code point where the paragraph begins."""
    rows = db.execute("SELECT range_start, direction FROM paragraph_directions WHERE version_id = ?", (version_id,))
    return dict(rows.fetchall())


def count_library(db: Connection) -> LibraryCounts:
    """Count what the library holds."""
    return LibraryCounts(
        *db.execute(
            "SELECT count(*), count(*) FILTER (WHERE status = 'unread'), count(*) FILTER (WHERE starred), "
            "(SELECT count(*) FROM highlights), (SELECT count(*) FROM notes) FROM articles"
        ).fetchone()
    )
