"""What a search finds. Positions are code points of an article's latest text, half-open."""

from __future__ import annotations

from typing import Literal, NamedTuple

from storage.records import EntityKind, SearchSort

__all__ = ["Annotation", "FacetValue", "Facets", "Found", "FoundArticle", "Hit", "Passage", "SearchSort", "Via"]

Via = Literal["exact", "folded", "clitic", "stem", "latin"]


class Hit(NamedTuple):
    """One place that answers the query, and by what: the spelling typed, or how it differs from it.

    ``text`` is what stands there. ``via`` is ``exact`` for the very letters typed, ``folded`` for another
    spelling of them, ``clitic`` for the word with or without what Arabic joins before it, ``stem`` for
    a word of the same stem, ``latin`` for a name that was typed in Latin letters or under another alias.
    """

    start: int
    end: int
    text: str
    via: Via


class Passage(NamedTuple):
    """A piece of an article around hits; ``text`` is the article's from ``start`` to ``end``.

    The hits' positions are the article's.
    """

    start: int
    end: int
    text: str
    hits: tuple[Hit, ...]


class Annotation(NamedTuple):
    """Something of the analyst's that answers the query.

    A note, a highlight's words, a tag, an alias, an entity's description, or a note on an entity.
    """

    kind: Literal["note", "highlight", "tag", "alias", "entity", "entity_note"]
    text: str


class FoundArticle(NamedTuple):
    """An article that was found, with its best passages first, and what of the analyst's in it was found.

    ``complete`` tells whether it has everything that was asked for, or only most of the words.
    ``places`` counts the ``hits`` in its text.
    """

    article_id: int
    version_id: int
    headline: str
    outlet: str
    published: str
    score: float
    complete: bool
    places: int
    passages: tuple[Passage, ...]
    annotations: tuple[Annotation, ...] = ()
    hits: tuple[Hit, ...] = ()


class FacetValue(NamedTuple):
    """One value by which what was found can be narrowed; ``value`` is what the query's filter takes."""

    value: str
    label: str
    articles: int
    kind: EntityKind | None = None


class Facets(NamedTuple):
    """By what the articles found can be narrowed, the most frequent first (years: newest first)."""

    sources: tuple[FacetValue, ...] = ()
    years: tuple[FacetValue, ...] = ()
    entities: tuple[FacetValue, ...] = ()
    tags: tuple[FacetValue, ...] = ()
    languages: tuple[FacetValue, ...] = ()


class Found(NamedTuple):
    """The answer to a query: one page of articles, and how many there are in all.

    ``complete`` of the ``total`` have everything that was asked for; ``places`` counts the hits on this page.
    ``did_you_mean`` is a query that would find something where this one does not; else it is empty.
    """

    query: str
    articles: tuple[FoundArticle, ...]
    total: int
    complete: int
    places: int
    facets: Facets
    did_you_mean: str
