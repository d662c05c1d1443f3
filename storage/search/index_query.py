"""A query as the full-text indexes are asked: every spelling of each clause, and the stems behind them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice, product
from sqlite3 import Connection

from storage.index import is_learned
from storage.search.query import Clause, Query, Term
from storage.text.folding import fold
from storage.text.prepositions import KEPT_APART
from storage.text.words import COMPOUND_HEADS, find_words, is_function_word, search_forms, stem

OtherNames = Mapping[str, Collection[str]]

_KNOWN = "SELECT word FROM word_skeletons WHERE word IN (SELECT value FROM json_each(?))"
_ARTICLE = "ال"
_MOST_PHRASES = 48
_SHORTEST_HEAD = 2
_SHORTEST_JOINED = 5
_MOST_JOINED = 3
_FEWEST_OF_A_SENTENCE = 3


def phrase_of(words: Iterable[str]) -> str:
    """Return the index's query for these folded words in a row."""
    return f'"{" ".join(words)}"'


def all_of(expressions: Iterable[str]) -> str:
    """Return the index's query for what answers all of these; empty if there are none."""
    return " AND ".join(f"({expression})" for expression in expressions)


def one_of(expressions: Iterable[str]) -> str:
    """Return the index's query for what answers at least one of these; empty if there are none."""
    return " OR ".join(expressions)


class KnownWords:
    """The words of the index. Asking for the forms that stand nowhere would take longer than finding the others."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._met: set[str] = set()
        self._known: set[str] = set()

    def among(self, words: Iterable[str]) -> list[str]:
        """Return those of some folded words that may stand in the index, in their order."""
        words = list(words)
        if new := set(words) - self._met:
            self._met |= new
            learned = list(filter(is_learned, new))
            self._known.update(new.difference(learned))
            self._known.update(word for (word,) in self._db.execute(_KNOWN, (json.dumps(learned),)))
        return [word for word in words if word in self._known]

    def __contains__(self, word: str) -> bool:
        return bool(self.among((word,)))


class Speller:
    """Puts a query into the words of the index: every form and other name of what was typed that stands there."""

    def __init__(self, query: Query, other_names: OtherNames, known: KnownWords) -> None:
        self._query = query
        self._other_names = other_names
        self._known = known
        self._wanted = [clause for clause in query.clauses if not clause.negated]

    def match(self) -> str:
        """Return the index's query for all that is asked; empty if that is no words."""
        wanted, unwanted = all_of(self._required()), self.unwanted()
        return f"({wanted}) NOT ({unwanted})" if wanted and unwanted else wanted

    def unwanted(self) -> str:
        """Return what finds the negated clauses; empty if there are none."""
        return one_of(f"({one_of(self._spellings(clause))})" for clause in self._query.clauses if clause.negated)

    @cached_property
    def joined_names(self) -> dict[str, list[str]]:
        """Return for each plain word the forms in which it stands as one with the words typed beside it."""
        names: dict[str, list[str]] = {}
        for first, number in product(range(len(self._wanted)), range(2, _MOST_JOINED + 1)):
            row = self._wanted[first : first + number]
            if len(row) == number and all(map(_is_one_word, row)) and self._may_be_joined(row[0]):
                together = "".join(clause.terms[0].words[0] for clause in row)
                if len(together) >= _SHORTEST_JOINED:
                    for form in self._known_forms(together, always=False):
                        for clause in row:
                            names.setdefault(clause.terms[0].words[0], []).append(form)
        return names

    def _may_be_joined(self, clause: Clause) -> bool:
        """Tell whether a word may begin a name of several: of few words any may, of a sentence the usual ones."""
        return len(self._wanted) < _FEWEST_OF_A_SENTENCE or clause.terms[0].words[0] in COMPOUND_HEADS

    def _required(self) -> list[str]:
        """Return what finds the clauses that must be answered."""
        joined = self.joined_names
        required = telling_clauses(self._query)
        return [one_of(dict.fromkeys((*self._spellings(clause), *self._joined(clause, joined)))) for clause in required]

    def _joined(self, clause: Clause, joined: Mapping[str, list[str]]) -> Iterator[str]:
        if _is_one_word(clause):
            yield from map(phrase_of, zip(joined.get(clause.terms[0].words[0], ())))

    def _spellings(self, clause: Clause) -> Iterator[str]:
        for term in clause.terms:
            yield from self._spellings_of(term)
            for name in self._other_names.get(" ".join(term.words), ()):
                yield phrase_of(name.split())

    def _spellings_of(self, term: Term) -> Iterator[str]:
        words = as_indexed(term)
        if term.kind == "prefix":
            yield from (f"{phrase_of((form,))} *" for form in search_forms(words[0]))
        elif term.kind == "near":
            forms = [self._known_forms(word) for word in words]
            for row in islice(product(*forms), _MOST_PHRASES):
                near = " ".join(map(phrase_of, zip(row)))
                yield f"NEAR({near}, {term.distance})"
        elif len(words) == 1:
            yield from map(phrase_of, zip(self._known_forms(words[0])))
            yield from (phrase_of(parts) for parts in _apart(words[0]) if all(part in self._known for part in parts))
        else:
            rest = [self._forms_within(word) for word in words[1:]]
            rows = product(self._known_forms(words[0]), *rest)
            yield from map(phrase_of, islice(rows, _MOST_PHRASES))
            for place in range(len(words) - 1):
                together = words[place] + words[place + 1]
                if together in self._known:
                    yield phrase_of((*words[:place], together, *words[place + 2 :]))

    def _known_forms(self, word: str, *, always: bool = True) -> list[str]:
        """Return the forms of a word that stand in the index, with ``always`` first the word itself in any case."""
        if word in KEPT_APART:
            return [word]
        forms = search_forms(word)
        known = self._known.among(forms)
        return [word, *known] if always and word not in known else known

    def _forms_within(self, word: str) -> list[str]:
        """Return the forms a word of a phrase takes: as typed, and with or without the article."""
        if word in KEPT_APART or len(word) < _SHORTEST_JOINED:
            return [word]
        other = word.removeprefix(_ARTICLE) if word.startswith(_ARTICLE) else _ARTICLE + word
        return [word, other] if other in self._known else [word]


def is_sentence(query: Query) -> bool:
    """Tell whether a query is rather a sentence than a few words that must be found: three or more plain words."""
    wanted = [clause for clause in query.clauses if not clause.negated]
    return len(wanted) >= _FEWEST_OF_A_SENTENCE and all(map(_is_one_word, wanted))


def matching_stems(query: Query) -> str:
    """Return what finds articles with all words of a sentence in any of their forms; empty if it is no sentence."""
    if not is_sentence(query):
        return ""
    return all_of(phrase_of((stem(as_indexed(clause.terms[0])[0]),)) for clause in telling_clauses(query))


def is_grammar(clause: Clause) -> bool:
    """Tell whether a clause is a particle or a pronoun."""
    return all(term.kind == "word" and is_function_word(as_indexed(term)[0]) for term in clause.terms)


def telling_clauses(query: Query) -> list[Clause]:
    """Return the clauses that must be answered: في and من need not be, unless nothing else is asked."""
    wanted = [clause for clause in query.clauses if not clause.negated]
    return [clause for clause in wanted if not is_grammar(clause)] or wanted


def wanted_terms(query: Query) -> list[Term]:
    """Return the terms of the clauses that are not negated."""
    return [term for clause in query.clauses if not clause.negated for term in clause.terms]


def words_asked(query: Query) -> list[str]:
    """Return the wanted words as the index has them, each once, in the order they were typed."""
    words = (word for term in wanted_terms(query) for word in as_indexed(term))
    return list(dict.fromkeys(word for word in words if word != "ال"))


def last_parts(word: str) -> list[str]:
    """Return what a word that is as often written apart ends with then: اللهيان for عبداللهيان."""
    return list(dict.fromkeys(parts[-1] for parts in _apart(word)))


def _is_one_word(clause: Clause) -> bool:
    return len(clause.terms) == 1 and clause.terms[0].kind == "word"


def as_indexed(term: Term) -> tuple[str, ...]:
    """Return the folded words of a term, but prepositions as the index has them."""
    typed = [term.source[word.start : word.end] for word in find_words(fold(term.source))]
    if len(typed) != len(term.words):
        return term.words
    return tuple(KEPT_APART.get(source, word) for source, word in zip(typed, term.words, strict=True))


def _apart(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the pairs and triples of words that may stand for one: عبداللهيان for عبد اللهيان."""
    for form, joined in search_forms(word).items():
        if joined or word.endswith(form):
            lead, name = form[:joined], form[joined:]
            for parts in _parts(name):
                yield (lead + parts[0], *parts[1:])


def _parts(name: str) -> Iterator[tuple[str, ...]]:
    for cut in range(_SHORTEST_HEAD, len(name) - 1):
        head, rest = name[:cut], name[cut:]
        if head in COMPOUND_HEADS:
            yield (head, rest)
            for parts in _parts(rest):
                yield (head, *parts)
                yield (head + parts[0], *parts[1:])
