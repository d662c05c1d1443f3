"""Related articles: which others speak of the same, how strongly, why, and where the reasons stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from sqlite3 import Connection
from typing import NamedTuple

from storage.articles import get_article, get_version
from storage.entities.mentions import list_mentions
from storage.index import any_of
from storage.marks import OUTDATED
from storage.records import Entity, Reason, Related
from storage.terms import Subject, Vocabulary, forms_of, forms_within
from storage.text.folding import Folded, fold, fold_text
from storage.text.words import words_of

_WORDS = 25
_WORD_REASONS = 4
_CANDIDATES = 50
_CANDIDATES_BY_ENTITIES = 500
_READ_OF_EACH = 100_000
_WORD_SHARE, _ENTITY_SHARE, _TIME_SHARE = 0.6, 0.3, 0.1
_DAYS_HALVED = 30
_DAYS_SHOWN = 366
_DAYS_OF_MONTH = 30.4
_MONTH_KNOWN = len("2021-10")


class _Held(NamedTuple):
    """An entity of the article in question, in how many articles it is mentioned, and its weight."""

    entity: Entity
    articles: int
    weight: float
    spellings: tuple[str, ...]


def list_related(db: Connection, article_id: int, limit: int = 10) -> list[Related]:
    """Return the articles most related to one, best first, with their reasons; raise RecordMissing.

    The score weighs how much of the article's 25 weightiest words, and of its entities, the other has
    too, and how close in time the two are. Closeness in time alone relates nothing.
    """
    published = get_article(db, article_id).published
    vocabulary = Vocabulary(db)
    subject = Subject(fold(get_version(db, article_id).text[:_READ_OF_EACH]), vocabulary)
    words = subject.weighty_words(_WORDS)
    forms = {key: subject.forms(key) for key in words}
    entities = _list_entities(db, article_id, vocabulary)
    candidates = (_find_by_words(db, forms.values()) | _find_by_entities(db, entities)) - {article_id}
    mentioned = _read_mentioned(db, candidates, entities)
    scored = []
    for other_id, other_published, body in _read(db, candidates):
        there = set(words_of(body))
        shared = [held for held in entities if (other_id, held.entity.id) in mentioned]
        word_share = _share([words[key] for key in words if not there.isdisjoint(forms[key])], words.values())
        entity_share = _share([held.weight for held in shared], [held.weight for held in entities])
        days = _days_between(published, other_published)
        if word_share or entity_share:
            scored.append((_score(word_share, entity_share if entities else None, days), other_id, body, shared, days))
    scored.sort(key=lambda link: (-link[0], link[1]))
    related = []
    for score, other_id, body, shared, days in scored[:limit]:
        other = get_article(db, other_id)
        reasons = (*_entity_reasons(shared), *_word_reasons(subject, body, shared), *_time_reasons(days))
        related.append(Related(other_id, other.headline, other.outlet, other.published, score, reasons))
    return related


def _find_by_words(db: Connection, forms: Iterable[Collection[str]]) -> set[int]:
    query = any_of(form for some in forms for form in some)
    if not query:
        return set()
    rows = db.execute(
        "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT ?", (query, _CANDIDATES)
    )
    return {article_id for (article_id,) in rows}


def _find_by_entities(db: Connection, entities: Iterable[_Held]) -> set[int]:
    """Return articles that mention the rarest of the entities; what everybody mentions relates nothing."""
    found: set[int] = set()
    for held in entities:
        if len(found) + held.articles > _CANDIDATES_BY_ENTITIES:
            break
        rows = db.execute(
            f"SELECT DISTINCT article_id FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
            (held.entity.id,),
        )
        found.update(article_id for (article_id,) in rows)
    return found


def _read_mentioned(db: Connection, articles: Collection[int], entities: Iterable[_Held]) -> set[tuple[int, int]]:
    """Return which of these articles mention which of these entities."""
    wanted = {held.entity.id for held in entities}
    return {
        (article_id, entity_id)
        for article_id in articles
        for (entity_id,) in db.execute(
            f"SELECT entity_id FROM mentions WHERE article_id = ? AND version_id NOT IN {OUTDATED}", (article_id,)
        )
        if entity_id in wanted
    }


def _list_entities(db: Connection, article_id: int, vocabulary: Vocabulary) -> list[_Held]:
    """Return the entities mentioned in an article, the rarest first."""
    rows = db.execute(
        "SELECT id, name, kind FROM entities WHERE id IN ("
        f"SELECT entity_id FROM mentions WHERE article_id = ? AND version_id NOT IN {OUTDATED})",
        (article_id,),
    ).fetchall()
    entities = []
    for entity_id, name, kind in rows:
        (articles,) = db.execute(
            f"SELECT count(DISTINCT version_id) FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
            (entity_id,),
        ).fetchone()
        weight = vocabulary.rarity(articles)
        entities.append(_Held(Entity(entity_id, name, kind), articles, weight, _spellings(db, entity_id)))
    return sorted(entities, key=lambda held: (-held.weight, held.entity.id))


def _spellings(db: Connection, entity_id: int) -> tuple[str, ...]:
    return tuple(folded for (folded,) in db.execute("SELECT folded FROM aliases WHERE entity_id = ?", (entity_id,)))


def _read(db: Connection, article_ids: Iterable[int]) -> Iterable[tuple[int, str, str]]:
    """Yield the id, date and folded text of each article."""
    for article_id in article_ids:
        published, text = db.execute(
            "SELECT published, substr(text, 1, ?) FROM articles JOIN versions ON versions.article_id = articles.id "
            "WHERE articles.id = ? ORDER BY number DESC LIMIT 1",
            (_READ_OF_EACH, article_id),
        ).fetchone()
        yield article_id, published, fold_text(text)


def _share(some: Collection[float], everything: Collection[float]) -> float:
    return sum(some) / sum(everything) if some else 0.0


def _score(word_share: float, entity_share: float | None, days: int | None) -> float:
    """Weigh the shares that are known against each other; the result is between 0 and 1."""
    parts = [(_WORD_SHARE, word_share)]
    if entity_share is not None:
        parts.append((_ENTITY_SHARE, entity_share))
    if days is not None:
        parts.append((_TIME_SHARE, 0.5 ** (abs(days) / _DAYS_HALVED)))
    return sum(share * part for share, part in parts) / sum(share for share, _ in parts)


def _entity_reasons(shared: Iterable[_Held]) -> Iterable[Reason]:
    for held in shared:
        yield Reason("entity", held.entity.name, entity_id=held.entity.id, entity_kind=held.entity.kind)


def _word_reasons(subject: Subject, body: str, shared: Iterable[_Held]) -> Iterable[Reason]:
    """Yield the shared terms, but for those that only say again which entities are shared."""
    hidden = {word for held in shared for spelling in held.spellings for word in spelling.split()}
    for term in subject.shared_terms(Folded(body, body), _WORD_REASONS, hidden):
        yield Reason("word", term)


def _time_reasons(days: int | None) -> Iterable[Reason]:
    if days is None or abs(days) > _DAYS_SHOWN:
        return
    if days == 0:
        yield Reason("time", "same day", days=0)
        return
    count, unit = abs(days), "day"
    if count > _DAYS_OF_MONTH:
        count, unit = round(count / _DAYS_OF_MONTH), "month"
    plural = "" if count == 1 else "s"
    yield Reason("time", f"{count} {unit}{plural} {'later' if days > 0 else 'earlier'}", days=days)


def _days_between(one: str, other: str) -> int | None:
    """Return the days from one ISO date to another; of a date without its day, the middle of the month counts."""
    if min(len(one), len(other)) < _MONTH_KNOWN:
        return None
    days = (f"{text}-15" if len(text) == _MONTH_KNOWN else text[:10] for text in (one, other))
    try:
        first, second = map(date.fromisoformat, days)
    except ValueError:  # a date typed by hand may be none
        return None
    return (second - first).days


def find_reason(db: Connection, article_id: int, reason: Reason) -> list[tuple[int, int]]:
    """Return where a reason shows in the latest text of an article, as ranges of code points in order.

    A word or phrase shows wherever it stands, whatever clitics it carries; an entity where it is
    mentioned, or where one of its spellings stands if it is not; closeness in time nowhere.
    """
    version = get_version(db, article_id)
    if reason.kind == "word":
        return _find_terms(db, version.text, [" ".join(words_of(reason.text))])
    if reason.kind == "entity" and reason.entity_id is not None:
        mentions = [mention for mention in list_mentions(db, version.id) if mention.entity_id == reason.entity_id]
        if mentions:
            return [(mention.start, mention.end) for mention in mentions]
        return _find_terms(db, version.text, _spellings(db, reason.entity_id))
    return []


def _find_terms(db: Connection, text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Return the ranges of these terms: folded words joined by spaces."""
    vocabulary = Vocabulary(db)

    def pattern(term: str) -> str:
        first, *rest = term.split()
        forms = [forms_of(first) | forms_of(vocabulary.stem(first))]
        forms += [forms_within(word) | forms_within(vocabulary.stem(word)) for word in rest]
        return r"[\W_]+".join(f"(?:{'|'.join(sorted(some))})" for some in forms)

    patterns = [pattern(term) for term in terms if term]
    if not patterns:
        return []
    patterns.sort(key=len, reverse=True)
    folded = fold(text)
    matches = re.finditer(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])", folded.text)
    return [folded.source_range(*match.span()) for match in matches]
