"""Where in a text a query is answered, and how what stands there differs from what was typed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from storage.search.lexicon import NEARNESS, Lexicon, Place, Sought
from storage.search.query import Query, Term
from storage.search.results import Hit, Via
from storage.text.folding import Folded, fold
from storage.text.prepositions import KEPT_APART
from storage.text.words import find_words, split_words

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_OF_A_WORD = re.compile("[^\\W_]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_MOST_JOINED = 3


def merge_hits(found: Iterable[tuple[int, Hit]], text: str) -> list[Hit]:
    """Return the hits of all clauses, given in order; those that overlap become one, with the best of their ways."""
    merged: list[Hit] = []
    for _clause, hit in found:
        if not merged or hit.start >= merged[-1].end:
            merged.append(hit)
            continue
        start, end = merged[-1].start, max(merged[-1].end, hit.end)
        via = min(merged[-1].via, hit.via, key=NEARNESS.__getitem__)
        merged[-1] = Hit(start, end, text[start:end], via)
    return merged


class Matcher:
    """Finds every place of a text that answers a query. Build it once: it gets faster with each text.

    ``other_names`` gives for a folded term (its words with a space between) the folded phrases that
    it also stands for: names that were typed in Latin letters, the aliases of an entity.
    """

    def __init__(self, query: Query, other_names: Mapping[str, Collection[str]] | None = None) -> None:
        self._lexicon = Lexicon([*_all_sought(query, other_names or {})])
        self._literals = [(number, term.source) for number, term in _terms(query) if term.kind == "exact"]

    def find(self, text: str) -> list[Hit]:
        """Return the hits in order, none overlapping another."""
        return merge_hits(self.find_with_clauses(text), text)

    def find_with_clauses(self, text: str) -> list[tuple[int, Hit]]:
        """Return each hit with the number of the query's clause that it answers, in order; hits may overlap."""
        folded = fold(text)
        return self.find_in(folded, split_words(folded.text))

    def find_in(self, folded: Folded, words: Sequence[str]) -> list[tuple[int, Hit]]:
        """Return the same for a text that is folded already, and its folded words."""
        text = folded.source
        found: list[tuple[int, Hit]] = []
        for place in self._lexicon.places(folded.text, words):
            start, end = folded.source_range(place.start, place.end)
            written = text[start:end]
            if not _is_kept_apart(place.sought, written):
                hit = Hit(start, end, written, _via(place, folded, written))
                found += ((clause, hit) for clause in place.sought.clauses)
        for clause, literal in self._literals:
            found += ((clause, Hit(start, end, text[start:end], "exact")) for start, end in _literally(literal, text))
        return sorted(set(found), key=lambda one: (one[1].start, -one[1].end, NEARNESS[one[1].via], one[0]))


def _terms(query: Query) -> Iterator[tuple[int, Term]]:
    """Yield the terms that may be found, each with its clause's number."""
    for number, clause in enumerate(query.clauses):
        if not clause.negated:
            for term in clause.terms:
                yield number, term


def _all_sought(query: Query, other_names: Mapping[str, Collection[str]]) -> Iterator[Sought]:
    for number, term in _terms(query):
        if term.kind == "exact":
            continue
        typed = tuple(term.source[word.start : word.end] for word in find_words(fold(term.source)))
        yield Sought(term.kind, term.words, typed[: len(term.words)], (number,), term.distance)
        for name in other_names.get(" ".join(term.words), ()):
            words = tuple(name.split())
            if words:
                yield Sought("phrase" if len(words) > 1 else "word", words, (), (number,), latin=True)
    # Two or three words typed apart may stand as one: عبد اللهيان is عبداللهيان.
    for first in range(len(query.clauses)):
        for last in range(first + 2, first + _MOST_JOINED + 1):
            clauses = query.clauses[first:last]
            if len(clauses) == last - first and all(_is_plain_word(clause.terms, clause.negated) for clause in clauses):
                words = tuple(clause.terms[0].words[0] for clause in clauses)
                yield Sought("joined", words, (), tuple(range(first, last)))


def _is_plain_word(terms: tuple[Term, ...], negated: bool) -> bool:
    return not negated and len(terms) == 1 and terms[0].kind == "word"


def _is_kept_apart(sought: Sought, written: str) -> bool:
    """Tell whether this is the preposition على where the name علي was typed, or the other way round."""
    if sought.kind != "word" or not sought.typed:
        return False
    return KEPT_APART.get(written) != KEPT_APART.get(sought.typed[0])


def _via(place: Place, folded: Folded, written: str) -> Via:
    """Return by what way a place was found; only what is written there tells whether it is the very one typed."""
    sought = place.sought
    if sought.latin:
        return "latin"
    if place.via != "folded":
        return place.via
    for part in place.parts or (place,):
        if part is not place:
            start, end = folded.source_range(part.start, part.end)
            written = folded.source[start:end]
        typed = " ".join(sought.typed[part.first : part.last])
        if written != typed and not (sought.kind == "prefix" and written.startswith(typed)):
            return "folded"
    return "exact"


def _literally(literal: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where whole words stand letter by letter, passing over controls of direction."""
    plain, places = text, None
    if _CONTROLS.search(text):
        places = [place for place, character in enumerate(text) if not _CONTROLS.match(character)]
        plain = "".join(map(text.__getitem__, places))
    start = plain.find(literal)
    while start >= 0:
        end = start + len(literal)
        if not (_OF_A_WORD.match(plain, start - 1) if start else None) and not _OF_A_WORD.match(plain, end):
            yield (start, end) if places is None else (places[start], places[end - 1] + 1)
        start = plain.find(literal, start + 1)
