"""Why two articles are related, in words, and where that shows in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection

from storage.articles import get_version
from storage.entities.mentions import list_mentions
from storage.related.quoted import find_quotation
from storage.related.records import Reason
from storage.related.vocabulary import Vocabulary
from storage.terms import forms_of, forms_within
from storage.text.folding import fold
from storage.text.words import words_of

_DAYS_SHOWN = 366
_DAYS_OF_MONTH = 30.4
_MONTH_KNOWN = len("2021-10")


def spellings_of(db: Connection, entity_id: int) -> tuple[str, ...]:
    """Return the spellings of an entity, folded."""
    return tuple(folded for (folded,) in db.execute("SELECT folded FROM aliases WHERE entity_id = ?", (entity_id,)))


def time_reasons(days: int | None) -> Iterable[Reason]:
    """Yield how close in time two articles are that are so many days apart, if it is a year at most."""
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


def days_between(one: str, other: str) -> int | None:
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

    A word or phrase shows wherever it stands, whatever clitics it carries; a quotation wherever its words do; an
    entity where it is mentioned, or where one of its spellings stands if it is not; closeness in time nowhere.
    """
    version = get_version(db, article_id)
    if reason.kind == "word":
        return _find_terms(db, version.text, [" ".join(words_of(reason.text))])
    if reason.kind == "quotation":
        return find_quotation(fold(version.text), reason.text)
    if reason.kind == "entity" and reason.entity_id is not None:
        mentions = [mention for mention in list_mentions(db, version.id) if mention.entity_id == reason.entity_id]
        if mentions:
            return [(mention.start, mention.end) for mention in mentions]
        return _find_terms(db, version.text, spellings_of(db, reason.entity_id))
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
