"""Which articles are worth being compared with one: by runs of words, weighty words and rare entities in common."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.marks import OUTDATED
from storage.records import Article
from storage.related.evidence import Evidence
from storage.related.index import count_shared
from storage.related.records import Wanted

_MET_BY_WORDS: Final = 5_000
_MET_BY_ENTITIES: Final = 6_000
"""Rows of an index that are looked at, of what is rarest first: what very many articles have tells little."""

_RUNS_ASKED: Final = 40
"""Of the samples of a long text; the lowest are the same in every text that has them."""

_LOOKED_UP: Final = 400
_COMPARED: Final = 16


class Candidate(NamedTuple):
    """An article that may be related, with what a list shows of it."""

    article_id: int
    headline: str
    outlet: str
    published: str
    marked: bool
    may_quote: bool
    """Whether it is known to have some runs of words in common."""


def find_candidates(
    db: Connection,
    article: Article,
    evidence: Evidence,
    by_runs: Mapping[int, float],
    left_out: Collection[int],
    wanted: Wanted,
) -> list[Candidate]:
    """Return the articles that promise most, of those that are wanted and not left out."""
    promise = defaultdict(float, by_runs)
    for found in (_by_words(db, evidence), _by_entities(db, evidence)):
        for article_id, share in found.items():
            promise[article_id] += share
    for article_id in (article.id, *left_out):
        promise.pop(article_id, None)
    number = _COMPARED if wanted == Wanted() else _LOOKED_UP
    best = nlargest(number, promise, key=promise.__getitem__)
    known = (one for one in read_candidates(db, best, by_runs) if is_wanted(one, article, wanted))
    return list(islice(known, _COMPARED))


def read_candidates(db: Connection, article_ids: Sequence[int], quoting: Container[int]) -> list[Candidate]:
    """Return what a list shows of articles, in their order; some are known to have runs of words in common."""
    rows: Iterable[tuple[int, str, str, str, int]] = db.execute(
        "SELECT articles.id, headline, outlet, published, "
        "EXISTS (SELECT 1 FROM highlights WHERE article_id = articles.id) "
        "OR EXISTS (SELECT 1 FROM notes WHERE article_id = articles.id) "
        "FROM json_each(?) AS asked JOIN articles ON articles.id = asked.value ORDER BY asked.key",
        (json.dumps(article_ids),),
    )
    return [
        Candidate(article_id, headline, outlet, published, bool(marked), article_id in quoting)
        for article_id, headline, outlet, published, marked in rows
    ]


def is_wanted(candidate: Candidate, article: Article, wanted: Wanted) -> bool:
    """Tell whether an article is one of those that are to be listed beside this one."""
    return (
        (not wanted.other_outlets or candidate.outlet not in ("", article.outlet))
        and (not wanted.only_after or "" != article.published < candidate.published)
        and (not wanted.with_notes or candidate.marked)
    )


def find_quoting(db: Connection, evidence: Evidence) -> dict[int, float]:
    """Return which articles have some of an article's runs of words, and of those that were sampled the share."""
    sample = evidence.sample[:_RUNS_ASKED]
    shared = count_shared(db, sample)
    return {article_id: number / len(sample) for article_id, number in shared.items()}


def _by_words(db: Connection, evidence: Evidence) -> Mapping[int, float]:
    """Return how much of the weighty words articles have, as far as the rarer words tell."""
    total, left = sum(evidence.words.values()), _MET_BY_WORDS
    shares: defaultdict[int, float] = defaultdict(float)
    for root in sorted(evidence.words, key=lambda root: (evidence.vocabulary.articles_with_stem(root), root)):
        if (left := left - int(evidence.vocabulary.articles_with_stem(root))) < 0:
            break
        share = evidence.words[root] / total
        for (article_id,) in db.execute("SELECT rowid FROM stem_index WHERE stem_index MATCH ?", (f'"{root}"',)):
            shares[article_id] += share
    return shares


def _by_entities(db: Connection, evidence: Evidence) -> Mapping[int, float]:
    """Return how much of the entities articles mention, as far as the rarer ones tell."""
    total, left = sum(held.weight for held in evidence.entities), _MET_BY_ENTITIES
    shares: defaultdict[int, float] = defaultdict(float)
    for held in evidence.entities:
        if (left := left - int(held.articles)) < 0:
            break
        rows = db.execute(
            f"SELECT DISTINCT article_id FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
            (held.entity.id,),
        )
        for (article_id,) in rows:
            shares[article_id] += held.weight / total
    return shares
