"""Concordance: every place of a word, a phrase or an entity, each with the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.search.latin_names import spellings_of_names
from storage.search.matching import Matcher
from storage.search.named_places import NamedPlaces
from storage.search.query import parse_query
from storage.search.results import Hit
from storage.search.search import list_found_ids
from storage.text.paragraphs import Paragraphs, split_paragraphs
from storage.text.words import words_of

MOST_LINES = 2_000
_SIDE = 60
_ARTICLES_AT_ONCE = 64
_SPACE = re.compile(r"\s")


class Line(NamedTuple):
    """One place: ``keyword`` stands from ``start`` to ``end`` of the article's text, between ``before`` and ``after``.

    Both are cut to about 60 characters of the same paragraph, at the borders of words. For showing, white space
    is one space; ``before + keyword + after`` reads as the text does.
    """

    article_id: int
    version_id: int
    headline: str
    outlet: str
    published: str
    start: int
    end: int
    before: str
    keyword: str
    after: str


class Concordance(NamedTuple):
    """The lines in the order of the articles, newest first, and of their places in the text.

    ``articles`` were found in all; ``complete`` tells whether the lines are all their places, or the first of
    them. ``words`` counts the folded words of the texts that the lines are from.
    """

    query: str
    lines: tuple[Line, ...]
    articles: int
    complete: bool
    words: Mapping[str, int]


class _Source(NamedTuple):
    """An article with its latest text."""

    article_id: int
    version_id: int
    headline: str
    outlet: str
    published: str
    text: str


class _Collected(NamedTuple):
    lines: list[Line]
    complete: bool
    words: Counter[str]


_Find = Callable[[int, str], list[Hit]]
"""Finds the places in a version's text."""


def list_concordance(
    db: Connection, query: str, *, limit: int = MOST_LINES, cancelled: Callable[[], bool] = lambda: False
) -> Concordance:
    """Return the places that answer a query of the search's own language, at most ``limit``.

    A query of nothing but the names of entities (``entity:"…"``) asks for where they are mentioned, and for
    where any of their spellings stands. Words that only share the stem are left out where the word itself
    is found. ``cancelled`` is asked before each article; what was read until then is returned.
    """
    named = NamedPlaces.read(db, query)
    if named is None:
        ids, find = list_found_ids(db, query, "newest"), _finder(db, query)
    else:
        ids, find = named.article_ids, named.find
    found = _collect(_read(db, ids), lambda *text: [hit for hit in find(*text) if hit.via != "stem"], limit, cancelled)
    if not found.lines:
        found = _collect(_read(db, ids), find, limit, cancelled)
    return Concordance(query, tuple(found.lines), len(ids), found.complete, found.words)


def _finder(db: Connection, query: str) -> _Find:
    asked = parse_query(query)
    matcher = Matcher(asked, spellings_of_names(db, asked))
    if sum(not clause.negated for clause in asked.clauses) == 1:
        return lambda _version_id, text: matcher.find(text)
    return lambda _version_id, text: _joined(matcher.find(text), text)


def _joined(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Return words typed one after the other as one place where they stand so."""
    joined: list[Hit] = []
    for hit in hits:
        if joined and text[joined[-1].end : hit.start].isspace():
            start = joined[-1].start
            hit = hit._replace(start=start, text=text[start : hit.end])  # noqa: PLW2901 - the two are one now
            joined.pop()
        joined.append(hit)
    return joined


def _collect(sources: Iterable[_Source], find: _Find, limit: int, cancelled: Callable[[], bool]) -> _Collected:
    """Return the lines of the places found in some articles, at most ``limit``."""
    lines: list[Line] = []
    words: Counter[str] = Counter()
    for source in sources:
        if len(lines) >= limit or cancelled():
            return _Collected(lines[:limit], complete=False, words=words)
        hits = find(source.version_id, source.text)
        if hits:
            paragraphs = split_paragraphs(source.text, "")
            lines.extend(_line(source, paragraphs, hit) for hit in hits)
            words.update(words_of(source.text))
    return _Collected(lines[:limit], complete=len(lines) <= limit, words=words)


def _read(db: Connection, article_ids: Sequence[int]) -> Iterator[_Source]:
    """Yield the articles in the order of the ids, some dozens read at a time."""
    for first in range(0, len(article_ids), _ARTICLES_AT_ONCE):
        some = article_ids[first : first + _ARTICLES_AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = db.execute(
            "SELECT articles.id, versions.id, headline, outlet, published, text "
            f"FROM articles JOIN versions ON versions.article_id = articles.id WHERE articles.id IN ({marks}) "
            "AND number = (SELECT max(number) FROM versions WHERE versions.article_id = articles.id)",
            some,
        )
        found = {row[0]: _Source(*row) for row in rows}
        yield from (found[article_id] for article_id in some if article_id in found)


def _line(source: _Source, paragraphs: Paragraphs, hit: Hit) -> Line:
    text = source.text
    begin = paragraphs.starts[max(0, bisect_right(paragraphs.starts, hit.start) - 1)]
    end = paragraphs.ends[min(bisect_left(paragraphs.ends, hit.end), len(paragraphs) - 1)]
    before = text[_first(text, min(begin, hit.start), hit.start) : hit.start]
    after = text[hit.end : _last(text, hit.end, max(end, hit.end))]
    return Line(
        source.article_id,
        source.version_id,
        source.headline,
        source.outlet,
        source.published,
        hit.start,
        hit.end,
        _collapsed(before) + (" " if before[-1:].isspace() and before.strip() else ""),
        _collapsed(text[hit.start : hit.end]),
        (" " if after[:1].isspace() and after.strip() else "") + _collapsed(after),
    )


def _first(text: str, begin: int, start: int) -> int:
    """Return where the words before a place begin, at the paragraph's or at a word's beginning."""
    first = start - _SIDE
    if first <= begin:
        return begin
    if text[first - 1].isspace():
        return first
    space = _SPACE.search(text, first, start)
    return first if space is None else space.end()


def _last(text: str, end: int, stop: int) -> int:
    """Return where the words after a place end, at the paragraph's or at a word's end."""
    last = end + _SIDE
    if last >= stop:
        return stop
    while last > end and not text[last].isspace():
        last -= 1
    return last if last > end else end + _SIDE


def _collapsed(text: str) -> str:
    return " ".join(text.split())
