"""Related articles: which others speak of the same, how strongly, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from math import log10
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.articles import get_article, get_version
from storage.marks import OUTDATED
from storage.records import Article
from storage.related.candidates import Candidate, find_candidates, find_quoting, is_wanted, read_candidates
from storage.related.choices import list_choices
from storage.related.copies import list_copies
from storage.related.evidence import (
    READ,
    Evidence,
    Held,
    OtherText,
    Shares,
    read_other,
    score_of,
    share_of_quotations,
    share_of_time,
)
from storage.related.quoted import find_longest_quotation
from storage.related.reasons import days_between, time_reasons
from storage.related.records import Part, Reason, Related, Wanted
from storage.related.shared_terms import SharedTerms

_WORD_REASONS: Final = 4
_LEAST_SAME_TEXT: Final = 0.05
_LEAST_WORDS: Final = 0.12
_LEAST_AMONG_MORE: Final = 0.07
_MOST_ASKED: Final = 0.3
_FEW: Final = 100
_FEWEST_WORDS: Final = 2
"""Of the weighty words, by which alone articles are shown as related: better none than a wrong one.

Of each ten times so many articles a greater share must be in common: the best of many strangers have some.
"""

_ALL: Final = Wanted()


class _Compared(NamedTuple):
    candidate: Candidate
    score: float
    parts: tuple[Part, ...]
    text: OtherText
    shared: tuple[Held, ...]
    days: int | None
    same_text: float | None
    pinned: bool
    copies: tuple[int, ...] = ()


def list_related(db: Connection, article_id: int, limit: int = 10, wanted: Wanted = _ALL) -> list[Related]:
    """Return the articles most related to one, with their reasons; raise RecordMissing.

    What the analyst pinned comes first, then the best; what is dismissed does not come, nor do copies of the article.
    Of several copies of another one the best comes. The score weighs how much of the article's 25 weightiest words,
    of its runs of words and of its entities the other has too, and how close in time the two are. Closeness in time
    alone relates nothing, nor does what cannot be said in a word.
    """
    article = get_article(db, article_id)
    choices = list_choices(db, article_id)
    pinned = [other_id for other_id, choice in choices.items() if choice == "pinned"]
    left_out = {*choices, *(copy.article_id for copy in list_copies(db, article_id))}
    evidence = Evidence(db, article_id, article.headline, get_version(db, article_id).text)
    quoting = find_quoting(db, evidence)
    first = [other for other in read_candidates(db, pinned, quoting) if is_wanted(other, article, wanted)]
    found = find_candidates(db, article, evidence, quoting, left_out, wanted)
    related = sorted(_compare(db, article, evidence, first, pinned=True), key=_order)
    rest = sorted(_compare(db, article, evidence, found, pinned=False), key=_order)
    related += _without_copies(db, (one for one in rest if _speaks_of_the_same(evidence, one)))
    terms = SharedTerms(evidence.folded, evidence.places, evidence.subject, [one.text.words for one in related[:limit]])
    told = (_tell(evidence, terms, one) for one in related[:limit])
    return [one for one in told if one.choice == "pinned" or any(reason.kind != "time" for reason in one.reasons)]


def _order(one: _Compared) -> tuple[float, int]:
    return -one.score, one.candidate.article_id


def _compare(
    db: Connection, article: Article, evidence: Evidence, candidates: Collection[Candidate], *, pinned: bool
) -> Iterator[_Compared]:
    for candidate in candidates:
        other = read_other(candidate.headline, _read(db, candidate.article_id))
        mentioned = _read_mentioned(db, candidate.article_id) if evidence.entities else frozenset()
        days = days_between(article.published, candidate.published)
        same_text = evidence.share_of_runs(other.words) if candidate.may_quote else 0.0
        parts = Shares(
            evidence.share_of_words(other.stems),
            share_of_quotations(same_text),
            evidence.share_of_entities(mentioned),
            share_of_time(days),
        ).parts()
        shared = tuple(held for held in evidence.entities if held.entity.id in mentioned)
        told = same_text if same_text >= _LEAST_SAME_TEXT else None
        yield _Compared(candidate, score_of(parts), parts, other, shared, days, told, pinned)


def _speaks_of_the_same(evidence: Evidence, one: _Compared) -> bool:
    """Tell whether there is more than a chance word in common."""
    shares = {part.kind: part.share for part in one.parts}
    words = sum(root in one.text.stems for root in evidence.words)
    more = _LEAST_AMONG_MORE * log10(max(1.0, evidence.vocabulary.articles / _FEW))
    enough = words >= _FEWEST_WORDS and shares["words"] >= min(_MOST_ASKED, _LEAST_WORDS + more)
    return bool(one.shared) or one.same_text is not None or enough


def _without_copies(db: Connection, compared: Iterable[_Compared]) -> Iterator[_Compared]:
    """Leave out what is a copy of one before it."""
    known: set[int] = set()
    for one in compared:
        if one.candidate.article_id not in known:
            copies = tuple(copy.article_id for copy in list_copies(db, one.candidate.article_id))
            known.update(copies)
            yield one._replace(copies=copies)


def _read(db: Connection, article_id: int) -> str:
    """Return the beginning of an article's latest text."""
    row = db.execute(
        "SELECT substr(text, 1, ?) FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (READ, article_id)
    ).fetchone()
    return str(row[0])


def _read_mentioned(db: Connection, article_id: int) -> frozenset[int]:
    """Return the entities that an article mentions."""
    rows = db.execute(
        f"SELECT DISTINCT entity_id FROM mentions WHERE article_id = ? AND version_id NOT IN {OUTDATED}", (article_id,)
    )
    return frozenset(entity_id for (entity_id,) in rows)


def _tell(evidence: Evidence, terms: SharedTerms, one: _Compared) -> Related:
    """Put into words why an article is related."""
    reasons = (
        *(
            Reason("entity", held.entity.name, entity_id=held.entity.id, entity_kind=held.entity.kind)
            for held in one.shared
        ),
        *_word_reasons(terms, one),
        *_quotation(evidence, one),
        *time_reasons(one.days),
    )
    other = one.candidate
    return Related(
        other.article_id, other.headline, other.outlet, other.published, one.score, reasons, one.parts,
        "pinned" if one.pinned else None, one.same_text, other.marked, one.copies,
    )  # fmt: skip


def _word_reasons(terms: SharedTerms, one: _Compared) -> Iterator[Reason]:
    """Yield the shared terms, but for those that only say again which entities are shared."""
    hidden = {word for held in one.shared for spelling in held.spellings for word in spelling.split()}
    for term in terms.list_shared(one.text.folded, _WORD_REASONS, hidden):
        yield Reason("word", term)


def _quotation(evidence: Evidence, one: _Compared) -> Iterator[Reason]:
    if one.same_text is not None:
        quotation = find_longest_quotation(evidence.folded, evidence.places, one.text.words)
        if quotation:
            yield Reason("quotation", quotation)
