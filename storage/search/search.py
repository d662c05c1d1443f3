"""Searching the library: which articles answer a query, in what order, and where in them the answer stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from sqlite3 import Connection
from typing import NamedTuple

from storage.errors import RecordMissing
from storage.records import SearchSort
from storage.search.candidates import (
    MOST_READ,
    best_matches,
    count_articles,
    count_matches,
    count_stem_matches,
    count_stems,
    list_matches,
    nearest_matches,
    stem_matches,
)
from storage.search.conditions import condition_of
from storage.search.facets import count_facets
from storage.search.index_query import (
    KnownWords,
    Speller,
    all_of,
    any_of,
    is_grammar,
    is_sentence,
    last_parts,
    matching_stems,
    phrase_of,
    wanted_terms,
    words_asked,
)
from storage.search.latin_names import spellings_of_names
from storage.search.matching import Matcher, merge_hits
from storage.search.passages import best_passages, opening
from storage.search.query import parse_query
from storage.search.ranking import Ranker
from storage.search.results import Annotation, Facets, Found, FoundArticle, Hit
from storage.search.spelling import did_you_mean
from storage.text.prepositions import fold_words
from storage.text.words import split_words

FEW = 20
"""Where fewer articles have all that was asked, those with most of it follow."""

_READ_OF_EACH = 3_000
_FEW_LETTERS, _MANY_LETTERS = 18_000, 50_000
_READ_TO_SHOW = 300_000
_ALL = 1 << 30
_MOST_VERIFIED = 2_000
_LISTED = 5_000
_MOST_ANNOTATIONS = 200
_TAGGED = "SELECT DISTINCT article_id FROM taggings WHERE tag_id = ? LIMIT ?"
_MENTIONING = (
    "SELECT DISTINCT article_id FROM mentions WHERE entity_id = (SELECT entity_id FROM aliases WHERE id = ?) LIMIT ?"
)
_LATEST = (
    "SELECT headline, outlet, published, versions.id, substr(text, 1, ?) FROM articles "
    "JOIN versions ON versions.article_id = articles.id WHERE articles.id = ? ORDER BY number DESC LIMIT 1"
)
_OF_ANNOTATIONS = """
SELECT kind, text, coalesce(
    (SELECT article_id FROM notes WHERE kind = 'note' AND id = owner_id),
    (SELECT article_id FROM highlights WHERE kind = 'highlight' AND id = owner_id)
), owner_id
FROM annotation_index WHERE annotation_index MATCH ? LIMIT ?
"""


class _Order(NamedTuple):
    """The articles found, in order: first ``complete`` that have everything, then those with most of it."""

    ids: list[int]
    complete: int
    total: int


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
    asked = _Asked(db, query)
    order = asked.order(sort, None if with_facets else offset + limit)
    page = [
        asked.show(article_id, complete=place < order.complete, letters=_ALL if whole_texts else _READ_TO_SHOW)
        for place, article_id in enumerate(order.ids[offset : offset + limit], start=offset)
    ]
    facets = Facets()
    if with_facets and order.total:
        facets = count_facets(db, order.ids)
    better = did_you_mean(db, query, asked.query) if not order.total else ""
    places = sum(article.places for article in page)
    return Found(query, tuple(page), order.total, order.complete, places, facets, better)


def find_hits(db: Connection, query: str, article_id: int) -> list[Hit]:
    """Return every place in an article's latest text that answers a query, in order; raise RecordMissing."""
    row = db.execute(
        "SELECT text FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (article_id,)
    ).fetchone()
    if row is None:
        raise RecordMissing("article", article_id)
    return merge_hits(_Asked(db, query).find(row[0]), row[0])


def list_found_ids(db: Connection, query: str, sort: SearchSort = "relevance") -> list[int]:
    """Return every article that has all a query asks for, in order; if none has, those with most of it."""
    order = _Asked(db, query).order(sort, None)
    return order.ids[: order.complete] or order.ids


class _Asked:
    """A query with all that is needed to answer it on one connection."""

    def __init__(self, db: Connection, typed: str) -> None:
        self._db = db
        self.query = parse_query(typed)
        self._other_names = spellings_of_names(db, self.query)
        self._speller = Speller(self.query, self._other_names, KnownWords(db))
        self._unwanted = self._speller.unwanted()
        self._condition = condition_of(db, self.query.filters)
        self._words = words_asked(self.query)
        self._scores: dict[int, float] = {}
        # names in Latin letters have no stem by which they could be found
        self.is_sentence = is_sentence(self.query) and not self._other_names

    @cached_property
    def _match(self) -> str:
        return self._speller.match()

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the places."""
        return Matcher(self.query, self._other_names)

    def find(self, text: str) -> list[tuple[int, Hit]]:
        """Return where a text answers, by clause; في and من of a whole sentence are not pointed out."""
        found = self.matcher.find_with_clauses(text)
        return [one for one in found if one[0] in self._pointed_out] if self._pointed_out else found

    @cached_property
    def _pointed_out(self) -> set[int]:
        return {number for number, clause in enumerate(self.query.clauses) if not is_grammar(clause)}

    @cached_property
    def annotations(self) -> dict[int, list[Annotation]]:
        """What of the analyst's answers the whole query, by article."""
        found: dict[int, list[Annotation]] = {}
        if not self._words or not self._db.execute("SELECT 1 FROM annotation_index LIMIT 1").fetchone():
            return found
        rows = self._db.execute(_OF_ANNOTATIONS, (f"text : ({self._match})", _MOST_ANNOTATIONS)).fetchall()
        for kind, text, article_id, owner_id in rows:
            for of_article in [article_id] if article_id is not None else self._list_owners(kind, owner_id):
                found.setdefault(of_article, []).append(Annotation(kind, text))
        allowed = self._allowed(found)
        return {article_id: notes for article_id, notes in found.items() if article_id in allowed}

    def order(self, sort: SearchSort, wanted: int | None) -> _Order:
        """Return what is found in order, at least so many articles if there are, or all of them (None)."""
        if not any(not clause.negated for clause in self.query.clauses):
            ids = self._list_filtered() if self.query.clauses or self.query.filters else []
            ids = self._by_date(ids, "newest" if sort == "relevance" else sort)
            return _Order(ids, len(ids), len(ids))
        if self.is_sentence and count_stem_matches(self._db, matching_stems(self.query)) <= MOST_READ:
            return self._order_of_sentence(sort)
        terms = wanted_terms(self.query)
        if any(term.kind == "exact" for term in terms):
            matches = self._verified(list_matches(self._db, self._match, self._condition, _MOST_VERIFIED))
            number = len(matches)
        elif sort != "relevance" or wanted is None or wanted > _LISTED or any(term.kind == "prefix" for term in terms):
            # each evaluation of a prefix costs the same, so that one has to do
            matches = list_matches(self._db, self._match, self._condition)
            number = len(matches)
        else:
            matches = list_matches(self._db, self._match, self._condition, _LISTED)
            number = len(matches)
            if number == _LISTED:
                number = count_matches(self._db, self._match, self._condition)
        noted = self._only_noted(matches, number)
        complete = [*matches, *noted]
        complete = self._by_relevance(matches, noted) if sort == "relevance" else self._by_date(complete, sort)
        number += len(noted)
        partly = self._partly(set(complete), sort) if number < FEW else []
        return _Order([*complete, *partly], number, number + len(partly))

    def _only_noted(self, matches: Sequence[int], number: int) -> list[int]:
        """Return the articles in which only something of the analyst's answers, and not the text."""
        if not self.annotations:
            return []
        known = set(matches if number == len(matches) else list_matches(self._db, self._match, self._condition))
        return [article_id for article_id in self.annotations if article_id not in known]

    def _by_relevance(self, matches: Sequence[int], noted: Sequence[int]) -> list[int]:
        """Put the most promising in order; the rest follows, the newest in the library first."""
        if any(term.kind == "exact" for term in wanted_terms(self.query)):
            best: Sequence[int] = matches
        else:
            best = best_matches(self._db, self._match, self._condition, matches)
        ranked = self._ranked(list(dict.fromkeys((*noted, *best))), _FEW_LETTERS)
        first = set(ranked)
        return [*ranked, *(article_id for article_id in matches if article_id not in first)]

    def _order_of_sentence(self, sort: SearchSort) -> _Order:
        """Order by nearness alone: who asks in a sentence wants the answer, whether or not it has each of the words."""
        whole = stem_matches(self._db, matching_stems(self.query), self._unwanted, self._condition)
        if self._speller.joined_names:
            known = set(whole)
            whole += [one for one in list_matches(self._db, self._match, self._condition) if one not in known]
        near = [] if len(whole) >= FEW else self._nearest()
        ids = self._ranked(list(dict.fromkeys((*whole, *self.annotations, *near))), _MANY_LETTERS)
        if sort != "relevance":
            ids = self._by_date(ids, sort)
        having_all = {*whole, *self.annotations}
        leading = next((place for place, article_id in enumerate(ids) if article_id not in having_all), len(ids))
        return _Order(ids, leading, len(ids))

    def show(self, article_id: int, *, complete: bool, letters: int) -> FoundArticle:
        """Return what is shown of an article found, having read so many letters of its text."""
        headline, outlet, published, version_id, text = self._read(article_id, letters)
        found = self.find(text)
        hits = merge_hits(found, text)
        passages = best_passages(text, found, hits) if hits else (opening(text),)
        score = self._scores.get(article_id, 0.0)
        annotations = tuple(self.annotations.get(article_id, ()))
        return FoundArticle(
            article_id, version_id, headline, outlet, published, score, complete, len(hits), passages, annotations,
            tuple(hits),
        )  # fmt: skip

    def _read(self, article_id: int, letters: int) -> tuple[str, str, str, int, str]:
        row: tuple[str, str, str, int, str] = self._db.execute(_LATEST, (letters, article_id)).fetchone()
        return row

    def _ranked(self, article_ids: Sequence[int], most_letters: int) -> list[int]:
        """Put articles in the order of how well they answer, reading so many letters; the rest stay behind."""
        read: list[int] = []
        texts: list[list[str]] = []
        letters = 0
        for article_id in article_ids:
            if letters > most_letters:
                break
            headline, _outlet, _published, _version, text = self._read(article_id, _READ_OF_EACH)
            read.append(article_id)
            texts.append(split_words(fold_words(f"{headline}\n{text}")))
            letters += len(text)
        self._scores.update(zip(read, self._ranker.scores(texts), strict=True))
        return [*sorted(read, key=lambda article_id: -self._scores[article_id]), *article_ids[len(read) :]]

    @cached_property
    def _counts(self) -> dict[str, int]:
        # one word alone is as telling as itself
        return count_stems(self._db, self._words) if len(self._words) > 1 else dict.fromkeys(self._words, 1)

    @cached_property
    def _ranker(self) -> Ranker:
        names = {
            word: [part for name in self._other_names.get(word, ()) for part in name.split()] for word in self._words
        }
        joined = self._speller.joined_names
        names = {word: [*parts, *last_parts(word), *joined.get(word, ())] for word, parts in names.items()}
        prefixes = [term.words[0] for term in wanted_terms(self.query) if term.kind == "prefix"]
        prefixes = [prefix for prefix in prefixes if prefix in self._counts]
        return Ranker(self._counts, count_articles(self._db), names, prefixes)

    def _nearest(self) -> list[int]:
        """Return the most promising of the articles that have some of the words."""
        near = nearest_matches(self._db, self._counts, self._words, self._unwanted, self._condition)
        joined = dict.fromkeys(form for forms in self._speller.joined_names.values() for form in forms)
        named = (any_of(phrase_of(name.split()) for name in names) for names in self._other_names.values())
        for match in (any_of(map(phrase_of, zip(joined))), all_of(named)):
            if match:
                matches = list_matches(self._db, match, self._condition, _LISTED)
                near = [*best_matches(self._db, match, self._condition, matches), *near]
        return near

    def _partly(self, complete: set[int], sort: SearchSort) -> list[int]:
        near = [article_id for article_id in dict.fromkeys(self._nearest()) if article_id not in complete]
        return self._ranked(near, _FEW_LETTERS) if sort == "relevance" else self._by_date(near, sort)

    def _verified(self, article_ids: Iterable[int]) -> list[int]:
        """Return those that have every clause to the letter."""
        wanted = {number for number, clause in enumerate(self.query.clauses) if not clause.negated}
        kept = []
        for article_id in article_ids:
            headline, _outlet, _published, _version, text = self._read(article_id, _READ_TO_SHOW)
            found = {clause for clause, _hit in self.matcher.find_with_clauses(f"{headline}\n{text}")}
            if wanted <= found:
                kept.append(article_id)
        return kept

    def _list_filtered(self) -> list[int]:
        """Return the articles of a query without words to find."""
        sql, parameters = ("1", ()) if self._condition is None else self._condition
        ids = [article_id for (article_id,) in self._db.execute(f"SELECT id FROM articles WHERE {sql}", parameters)]
        if self._unwanted:
            out = set(list_matches(self._db, self._unwanted, None))
            ids = [article_id for article_id in ids if article_id not in out]
        return ids

    def _by_date(self, article_ids: Sequence[int], sort: SearchSort) -> list[int]:
        """Put articles in the order of their dates, those without one last."""
        way = "ASC" if sort == "oldest" else "DESC"
        among = f"[{','.join(map(str, article_ids))}]"
        rows = self._db.execute(
            "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) "
            f"ORDER BY published = '', published {way}, id {way}",
            (among,),
        )
        return [article_id for (article_id,) in rows]

    def _allowed(self, article_ids: Iterable[int]) -> set[int]:
        """Return those of some articles that the filters let through."""
        if self._condition is None:
            return set(article_ids)
        among = f"[{','.join(map(str, article_ids))}]"
        rows = self._db.execute(
            f"SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND ({self._condition.sql})",
            (among, *self._condition.parameters),
        )
        return {article_id for (article_id,) in rows}

    def _list_owners(self, kind: str, owner_id: int) -> list[int]:
        """Return the articles that a tag is on, or that mention the entity of an alias."""
        sql = _TAGGED if kind == "tag" else _MENTIONING
        return [article_id for (article_id,) in self._db.execute(sql, (owner_id, _MOST_ANNOTATIONS))]
