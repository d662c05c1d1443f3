"""The immutable records that cross the border between storage and its users.

Positions in text are code points of a version's text, half-open: ``text[start:end]``.
Dates are ISO 8601 strings cut to what is known (``2021-10-12``, ``2023-01``, ``2024``), moments are
UTC (``2021-10-12T09:30:00.123Z``); an empty string means "not known".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Status = Literal["unread", "reading", "done"]
Direction = Literal["rtl", "ltr"]
EntityKind = Literal["person", "place", "organisation", "event", "other"]
AliasOrigin = Literal["typed", "marked", "similar", "surname", "bracket", "imported", "merged"]
Anchoring = Literal["anchored", "moved", "orphan"]
ArticleSort = Literal["published", "headline", "added", "read"]
SearchSort = Literal["relevance", "newest", "oldest"]

ENTITY_KINDS: tuple[EntityKind, ...] = ("person", "place", "organisation", "event", "other")


class NewArticle(NamedTuple):
    """What an importer found in one file, or in one record of a file, before it is in the library.

    ``details`` are names and values of what the file told beside all this.
    """

    text: str
    raw_sha256: str
    headline: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    link: str = ""
    file_name: str = ""
    encoding: str = ""
    details: tuple[tuple[str, str], ...] = ()


class Article(NamedTuple):
    """An article's own data, without its text."""

    id: int
    headline: str
    outlet: str
    author: str
    published: str
    language: str
    link: str
    file_name: str
    status: Status
    starred: bool
    added_at: str
    last_read_at: str
    reading_place: int


class Version(NamedTuple):
    """The text of an article as it was imported; it never changes."""

    id: int
    article_id: int
    number: int
    text: str
    sha256: str
    raw_sha256: str
    encoding: str
    imported_at: str


class ArticleSummary(NamedTuple):
    """One row of the article list."""

    id: int
    headline: str
    outlet: str
    published: str
    status: Status
    starred: bool
    added_at: str
    last_read_at: str
    highlights: int
    notes: int


class ArticleFilter(NamedTuple):
    """Which articles to list: those where each word of ``text`` is found, of this status, starred or not."""

    text: str = ""
    status: Status | None = None
    starred: bool | None = None


class LibraryCounts(NamedTuple):
    """How much a library holds."""

    articles: int
    unread: int
    starred: int
    highlights: int
    notes: int


class Highlight(NamedTuple):
    """A marked range of a version with one of five colours (1–5)."""

    id: int
    article_id: int
    version_id: int
    start: int
    end: int
    colour: int
    exact: str
    prefix: str
    suffix: str
    anchoring: Anchoring
    created_at: str
    modified_at: str


class HighlightSpan(NamedTuple):
    """A highlight's place and colour alone, for views that show very many."""

    id: int
    start: int
    end: int
    colour: int


class Note(NamedTuple):
    """The analyst's text on a highlight, or on the article as a whole (``highlight_id`` is None)."""

    id: int
    article_id: int
    highlight_id: int | None
    body: str
    created_at: str
    modified_at: str


class Tag(NamedTuple):
    """A label of the analyst's, nested by ``/``, and how often it is used."""

    id: int
    name: str
    uses: int


class Tagging(NamedTuple):
    """One tag on one article, or on one highlight in it."""

    id: int
    tag_id: int
    name: str
    article_id: int
    highlight_id: int | None


class Entity(NamedTuple):
    """A person, place, organisation, event or other thing, under its main name."""

    id: int
    name: str
    kind: EntityKind


class EntityCount(NamedTuple):
    """An entity and how often it is mentioned in what was asked about."""

    entity: Entity
    mentions: int


class Mention(NamedTuple):
    """One place in one version where an entity stands."""

    id: int
    entity_id: int
    kind: EntityKind
    name: str
    article_id: int
    version_id: int
    start: int
    end: int
    exact: str
    anchoring: Anchoring


class MentionPlace(NamedTuple):
    """A mention with the words around it, to be read away from its article.

    ``excerpt[start:end]`` is the mention itself.
    """

    mention: Mention
    headline: str
    published: str
    excerpt: str
    start: int
    end: int


class SavedSearch(NamedTuple):
    """A search the analyst keeps: what it is called, the words as typed, and the order of what it finds."""

    id: int
    name: str
    query: str
    sort: SearchSort
    created_at: str


Value = str | int | float | bytes | None


class RowChange(NamedTuple):
    """What one statement did to one row: ``before`` is None for a new row, ``after`` for a removed one.

    For a changed row both hold only the columns that changed. ``article_id`` is the article the
    row belongs to, or None.
    """

    table: str
    id: int
    before: Mapping[str, Value] | None
    after: Mapping[str, Value] | None
    article_id: int | None


class Change(NamedTuple):
    """Which rows a transaction touched, by table, and which articles they belong to."""

    rows: Mapping[str, frozenset[int]]
    articles: frozenset[int]

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of any of these tables was touched."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """Return the touched ids of one table."""
        return self.rows.get(table, frozenset())
