"""In what order the articles that answer a query are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from storage.records import SearchSort
from storage.search.asked import Asked
from storage.search.candidates import (
    ENOUGH,
    MOST_READ,
    best_matches,
    count_articles,
    count_matches,
    count_stem_matches,
    count_stems,
    list_articles,
    list_by_date,
    list_matches,
    nearest_matches,
    stem_matches,
)
from storage.search.index_query import all_of, last_parts, matching_stems, one_of, phrase_of
from storage.search.ranking import Ranker
from storage.search.reading import LatestTexts

FEW = 20
"""Where fewer articles have all that was asked, those with most of it follow."""

READ_TO_SHOW = 300_000
"""Letters of a text in which hits are looked for."""

_FEW_LETTERS, _MANY_LETTERS = 18_000, 50_000
_MOST_VERIFIED = 2_000


class Order(NamedTuple):
    """The articles found, in order: first ``complete`` that have everything, then those with most of it."""

    ids: list[int]
    complete: int
    total: int


class Ordering:
    """Puts what answers one query in order, and remembers what it read and how it was judged."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._db = asked.db
        self._kinds = {term.kind for term in asked.terms}
        self.texts = LatestTexts(asked.db)
        self.scores: dict[int, float] = {}

    def order(self, sort: SearchSort, wanted: int | None) -> Order:
        """Return what is found in order, at least so many articles if there are, or all of them (None)."""
        asked = self._asked
        if not asked.terms:
            return self._order_of_filters(sort)
        if asked.is_sentence and count_stem_matches(self._db, matching_stems(asked.query)) <= MOST_READ:
            return self._order_of_sentence(sort)
        matches, number = self._matches(wanted if sort == "relevance" else None)
        noted = self._only_noted(matches, number)
        complete = [*matches, *noted]
        complete = self._by_relevance(matches, noted) if sort == "relevance" else self._by_date(complete, sort)
        number += len(noted)
        partly = self._partly(set(complete), sort) if number < FEW else []
        return Order([*complete, *partly], number, number + len(partly))

    def _order_of_filters(self, sort: SearchSort) -> Order:
        """Order what a query without words to find lets through; an empty one finds nothing."""
        asked = self._asked
        anything = asked.query.clauses or asked.query.filters
        ids = list_articles(self._db, asked.unwanted, asked.condition) if anything else []
        ids = self._by_date(ids, "newest" if sort == "relevance" else sort)
        return Order(ids, len(ids), len(ids))

    def _order_of_sentence(self, sort: SearchSort) -> Order:
        """Order by nearness alone: who asks in a sentence wants the answer, whether or not it has each of the words."""
        asked = self._asked
        whole = stem_matches(self._db, matching_stems(asked.query), asked.unwanted, asked.condition)
        if asked.joined_names:
            known = set(whole)
            whole += [one for one in list_matches(self._db, asked.match, asked.condition) if one not in known]
        near = [] if len(whole) >= FEW else self._nearest()
        ids = self._ranked(list(dict.fromkeys((*whole, *asked.annotations, *near))), _MANY_LETTERS)
        if sort != "relevance":
            ids = self._by_date(ids, sort)
        having_all = {*whole, *asked.annotations}
        leading = next((place for place, article_id in enumerate(ids) if article_id not in having_all), len(ids))
        return Order(ids, leading, len(ids))

    def _matches(self, wanted: int | None) -> tuple[list[int], int]:
        """Return the articles that have everything, and how many; if some are wanted, so many of the newest will do."""
        asked = self._asked
        if "exact" in self._kinds:
            matches = self._verified(list_matches(self._db, asked.match, asked.condition, _MOST_VERIFIED))
            return matches, len(matches)
        # each evaluation of a prefix costs the same, so that one has to do
        if wanted is None or "prefix" in self._kinds:
            matches = list_matches(self._db, asked.match, asked.condition)
            return matches, len(matches)
        most = max(wanted, ENOUGH)
        matches = list_matches(self._db, asked.match, asked.condition, most)
        if len(matches) < most:
            return matches, len(matches)
        return matches, count_matches(self._db, asked.match, asked.condition)

    def _verified(self, article_ids: Iterable[int]) -> list[int]:
        """Return those that have every clause to the letter."""
        wanted = {number for number, clause in enumerate(self._asked.query.clauses) if not clause.negated}
        kept = []
        for article_id in article_ids:
            reading = self.texts.read(article_id, READ_TO_SHOW)
            found = self._asked.matcher.find_with_clauses(f"{reading.headline}\n{reading.text}")
            if wanted <= {clause for clause, _hit in found}:
                kept.append(article_id)
        return kept

    def _only_noted(self, matches: Sequence[int], number: int) -> list[int]:
        """Return the articles in which only something of the analyst's answers, and not the text."""
        asked = self._asked
        if not asked.annotations:
            return []
        known = set(matches if number == len(matches) else list_matches(self._db, asked.match, asked.condition))
        return [article_id for article_id in asked.annotations if article_id not in known]

    def _by_relevance(self, matches: Sequence[int], noted: Sequence[int]) -> list[int]:
        """Put the most promising in order; the rest follows, the newest in the library first."""
        best = matches
        if "exact" not in self._kinds:
            best = best_matches(self._db, self._asked.match, self._asked.condition, matches)
        ranked = self._ranked(list(dict.fromkeys((*noted, *best))), _FEW_LETTERS)
        first = set(ranked)
        return [*ranked, *(article_id for article_id in matches if article_id not in first)]

    def _by_date(self, article_ids: Sequence[int], sort: SearchSort) -> list[int]:
        return list_by_date(self._db, article_ids, oldest_first=sort == "oldest")

    def _partly(self, complete: set[int], sort: SearchSort) -> list[int]:
        near = [article_id for article_id in dict.fromkeys(self._nearest()) if article_id not in complete]
        return self._ranked(near, _FEW_LETTERS) if sort == "relevance" else self._by_date(near, sort)

    def _nearest(self) -> list[int]:
        """Return the most promising of the articles that have some of the words."""
        asked = self._asked
        near = nearest_matches(self._db, self._counts, asked.words, asked.unwanted, asked.condition)
        joined = dict.fromkeys(form for forms in asked.joined_names.values() for form in forms)
        named = (one_of(phrase_of(name.split()) for name in names) for names in asked.other_names.values())
        for match in (one_of(map(phrase_of, zip(joined))), all_of(named)):
            if match:
                matches = list_matches(self._db, match, asked.condition, ENOUGH)
                near = [*best_matches(self._db, match, asked.condition, matches), *near]
        return near

    def _ranked(self, article_ids: Sequence[int], most_letters: int) -> list[int]:
        """Put articles in the order of how well they answer, reading so many letters; the rest stay behind."""
        readings = []
        letters = 0
        for article_id in article_ids:
            if letters > most_letters:
                break
            readings.append(self.texts.read_to_rank(article_id))
            letters += len(readings[-1].text)
        apart = self._ranker.minds_prepositions
        texts = [reading.indexed_words() if apart else reading.all_words() for reading in readings]
        read, rest = article_ids[: len(readings)], article_ids[len(readings) :]
        self.scores.update(zip(read, self._ranker.scores(texts), strict=True))
        return [*sorted(read, key=lambda article_id: -self.scores[article_id]), *rest]

    @cached_property
    def _counts(self) -> dict[str, int]:
        words = self._asked.words
        # one word alone is as telling as itself
        return count_stems(self._db, words) if len(words) > 1 else dict.fromkeys(words, 1)

    @cached_property
    def _ranker(self) -> Ranker:
        asked = self._asked
        names: dict[str, list[str]] = {}
        for word in asked.words:
            parts = [part for name in asked.other_names.get(word, ()) for part in name.split()]
            names[word] = [*parts, *last_parts(word), *asked.joined_names.get(word, ())]
        prefixes = [term.words[0] for term in asked.terms if term.kind == "prefix"]
        prefixes = [prefix for prefix in prefixes if prefix in self._counts]
        return Ranker(self._counts, count_articles(self._db), names, prefixes)
