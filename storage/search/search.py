"""Searching the library: which articles answer a query, in what order, and where in them the answer stands."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import RecordMissing
from storage.records import SearchSort
from storage.search.asked import Asked
from storage.search.facets import count_facets
from storage.search.matching import merge_hits
from storage.search.ordering import READ_TO_SHOW, Ordering
from storage.search.passages import best_passages, opening
from storage.search.results import Facets, Found, FoundArticle, Hit
from storage.search.spelling import did_you_mean

_ALL = 1 << 30


def find_articles(
    db: Connection,
    query: str,
    *,
    limit: int = 20,
    offset: int = 0,
    sort: SearchSort = "relevance",
    with_facets: bool = True,
    whole_texts: bool = False,
) -> Found:
    """Return one page of the articles that answer a typed query. Every string is a query; none is an error.

    Hits are looked for in the first 300,000 letters of an article, or with ``whole_texts`` in all of it.
    """
    asked = Asked(db, query)
    ordering = Ordering(asked)
    order = ordering.order(sort, None if with_facets else offset + limit)
    page = tuple(
        _show(asked, ordering, article_id, place < order.complete, _ALL if whole_texts else READ_TO_SHOW)
        for place, article_id in enumerate(order.ids[offset : offset + limit], start=offset)
    )
    facets = count_facets(db, order.ids) if with_facets and order.total else Facets()
    better = "" if order.total else did_you_mean(db, query, asked.query)
    places = sum(article.places for article in page)
    return Found(query, page, order.total, order.complete, places, facets, better)


def find_hits(db: Connection, query: str, article_id: int) -> list[Hit]:
    """Return every place in an article's latest text that answers a query, in order; raise RecordMissing."""
    row = db.execute(
        "SELECT text FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (article_id,)
    ).fetchone()
    if row is None:
        raise RecordMissing("article", article_id)
    return merge_hits(Asked(db, query).find(row[0]), row[0])


def list_found_ids(db: Connection, query: str, sort: SearchSort = "relevance") -> list[int]:
    """Return every article that has all a query asks for, in order; if none has, those with most of it."""
    order = Ordering(Asked(db, query)).order(sort, None)
    return order.ids[: order.complete] or order.ids


def _show(asked: Asked, ordering: Ordering, article_id: int, complete: bool, letters: int) -> FoundArticle:
    """Return what is shown of an article found, having read so many letters of its text."""
    reading = ordering.texts.read(article_id, letters)
    text, found = reading.text, asked.find_in(reading)
    hits = merge_hits(found, text)
    return FoundArticle(
        article_id,
        reading.version_id,
        reading.headline,
        reading.outlet,
        reading.published,
        ordering.scores.get(article_id, 0.0),
        complete,
        len(hits),
        best_passages(text, found, hits) if hits else (opening(text),),
        tuple(asked.annotations.get(article_id, ())),
        tuple(hits),
    )
