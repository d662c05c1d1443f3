"""The query language: what a person typed becomes words to look for and filters, and never an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from storage.search.filters import Filter, FilterField, read_filter, write_filter
from storage.text.folding import fold, fold_text
from storage.text.words import find_words, words_of

__all__ = ["Clause", "Filter", "FilterField", "Query", "Term", "TermKind", "add_filter", "parse_query", "remove_filter"]

TermKind = Literal["word", "prefix", "phrase", "near", "exact"]

MOST_CLAUSES = 64
MOST_WORDS = 64
"""Of one phrase; what comes after them is not looked for."""
FARTHEST = 1_000


class Term(NamedTuple):
    """Something to look for: its folded words, and the source as it was typed, without quotes and operators.

    A ``near`` term has all its words within ``distance`` words, in any order.
    """

    kind: TermKind
    words: tuple[str, ...]
    source: str
    distance: int = 0


class Clause(NamedTuple):
    """Terms of which an article must have at least one, or none if ``negated``."""

    terms: tuple[Term, ...]
    negated: bool = False


class Query(NamedTuple):
    """All of what an article must answer to; an empty query asks for nothing."""

    clauses: tuple[Clause, ...] = ()
    filters: tuple[Filter, ...] = ()


class _Piece(NamedTuple):
    """A term, a filter or (None) an OR, and where it was typed."""

    start: int
    end: int
    item: Term | Filter | None
    negated: bool = False


_DROPPED = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BLANKED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LITERAL_NAMES = frozenset(map(fold_text, ("exact", "literal", "بالضبط", "حرفيا", "حرفياً")))

_QUOTED = r"""(?: "(?P<{0}_plain>[^"]*)" | «(?P<{0}_angled>[^«»]*)» | [“„](?P<{0}_curled>[^“”]*)[“”] )"""
_PIECE = re.compile(
    rf"""
      (?P<either> (?<!\S) (?: OR | \| ) (?!\S) )
    | (?P<sign> (?<![^\s("«»“”]) [-−–] (?=[^\s\-−–]) )?
      (?:
          (?= (?P<plain> [^\s"«»“”„]+ ) )
          (?P<name> [^\s:"«»“”„]+ ) : (?: {_QUOTED.format("value")} | (?P<value> [^\s"«»“”„]+ ) )
        | {_QUOTED.format("phrase")} (?: ~ (?P<distance> [0-9٠-٩۰-۹]+ ) )?
        | (?P<bare> [^\s"«»“”„]+ )
      )
    """,
    re.VERBOSE,
)


def parse_query(text: str) -> Query:
    """Return what a typed query asks for. Every string is a query; one without words or filters is empty.

    Terms that follow one another must all be found; OR or | between two means either. A minus before
    a term or a filter rules it out. What looks like a filter but is none counts as words.
    """
    clauses: list[Clause] = []
    filters: list[Filter] = []
    joins = joinable = False
    for _start, _end, item, negated in _pieces(_cleaned(text)):
        if item is None:
            joins = joinable
            continue
        if isinstance(item, Filter):
            filters.append(item)
        elif joins and not negated:
            clauses[-1] = Clause((*clauses[-1].terms, item))
        else:
            clauses.append(Clause((item,), negated))
        joins, joinable = False, isinstance(item, Term) and not negated
    return Query(tuple(dict.fromkeys(clauses)), tuple(dict.fromkeys(filters)))


def add_filter(text: str, field: FilterField, value: str) -> str:
    """Return the typed query with a filter more; raise ValueError if the field cannot have such a value."""
    wanted = read_filter(field, _cleaned(value))
    if wanted is None:
        raise ValueError(f"{field} cannot be {value!r}")
    kept = _cleaned(text).strip()
    before = parse_query(kept)
    if any(_same(wanted, known) for known in before.filters):
        return kept
    typed = write_filter(wanted)
    appended = f"{kept} {typed}".lstrip()
    # An open quote would swallow what comes after it; nothing can swallow what stands before.
    unharmed = parse_query(appended) == Query(before.clauses, (*before.filters, wanted))
    return appended if unharmed else f"{typed} {kept}"


def remove_filter(text: str, unwanted: Filter) -> str:
    """Return the typed query without a filter, wherever and however often it stands."""
    kept = _cleaned(text)
    places = [p for p in _pieces(kept) if isinstance(p.item, Filter) and _same(p.item, unwanted)]
    for start, end, _item, _negated in reversed(places):
        kept = f"{kept[:start].rstrip()} {kept[end:].lstrip()}"
    return kept.strip()


def _same(one: Filter, other: Filter) -> bool:
    return one[0] == other[0] and one[2] == other[2] and fold_text(one[1]) == fold_text(other[1])


def _cleaned(text: str) -> str:
    return _BLANKED.sub(" ", _DROPPED.sub("", text))


def _pieces(text: str) -> Iterator[_Piece]:
    """Yield what a typed query consists of, in order, passing over what means nothing, up to a limit."""
    place = found = 0
    while found < MOST_CLAUSES and (match := _PIECE.search(text, place)):
        place = match.end()
        if match["either"]:
            yield _Piece(*match.span(), None)
            continue
        negated = match["sign"] is not None
        item = _read_named(match, negated=negated) if match["name"] is not None else _read_term(match)
        if item is None and match["name"] is not None:
            place = match.end("plain")
            item = _read_bare(match["plain"])
        if item is not None:
            found += 1
            yield _Piece(match.start(), place, item, negated)


def _between(match: re.Match[str], group: str) -> str | None:
    """Return what stands between quotes of any kind; None if there are no quotes."""
    kinds = (f"{group}_plain", f"{group}_angled", f"{group}_curled")
    return next((match[kind] for kind in kinds if match[kind] is not None), None)


def _read_named(match: re.Match[str], *, negated: bool) -> Term | Filter | None:
    """Read ``name:value``; None if there is no such name or no such value."""
    quoted = _between(match, "value")
    value = match["value"] if quoted is None else quoted
    if fold_text(match["name"]) not in _LITERAL_NAMES:
        return read_filter(match["name"], value, negated=negated)
    words = tuple(words_of(value)[:MOST_WORDS])
    return Term("exact", words, value.strip()) if words else None


def _read_term(match: re.Match[str]) -> Term | None:
    quoted = _between(match, "phrase")
    if quoted is None:
        return _read_bare(match["bare"])
    distance = min(int(fold_text(match["distance"] or "0")[:9]), FARTHEST)
    words, source = _words(quoted)
    if len(words) > 1 and distance:
        return Term("near", words, source, distance)
    return Term("phrase", words, source) if words else None


def _read_bare(typed: str) -> Term | None:
    """Read a word without quotes; several, as in COVID-19, are a phrase."""
    words, source = _words(typed)
    if len(words) > 1:
        return Term("phrase", words, source)
    return Term("prefix" if typed.endswith(("*", "٭")) else "word", words, source) if words else None


def _words(typed: str) -> tuple[tuple[str, ...], str]:
    """Return the folded words of something typed, and from the first to the last of them as they were typed."""
    words = list(islice(find_words(fold(typed)), MOST_WORDS))
    source = typed[words[0].start : words[-1].end] if words else ""
    return tuple(word.text for word in words), source
