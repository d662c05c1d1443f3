"""The words and phrases that two articles share, as the first of them spells them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import takewhile
from math import log1p
from typing import Final

from storage.parallels.states import state_of
from storage.parallels.terms import is_name
from storage.related.subject import Subject, generic_words, may_matter
from storage.terms import without_article
from storage.text.common_words import common_stems
from storage.text.folding import Folded
from storage.text.words import Word, is_stop_word, stem, strip_clitics

Term = tuple[str, ...]

_SHORTEST_WORD: Final = 3
_LONGEST_TERM: Final = 4
_LEAST_OF_LONGER: Final = 0.7
"""Of a term's weight, from which a phrase that it is part of is told in its place: a full name for a surname."""

_SHORT: Final = 400
"""Letters."""

_OFTEN: Final = 3
_RARE: Final = 3.0
"""What a word that is said but once must be: it stands in about one article of ten at most."""

_CONJUNCTIONS: Final = "وف"
_WORD: Final = re.compile(r"[^\W_]+")


class SharedTerms:
    """The terms of one article, to be looked for in others.

    Their words go by keys: folded, without clitics and article. A clitic is cut off only where what is left stands by
    itself in one of the articles that are compared.
    """

    def __init__(
        self, folded: Folded, words: Sequence[Word], subject: Subject, others: Iterable[Collection[str]]
    ) -> None:
        self._folded = folded
        forms = {word.text for word in words}
        known = forms.union(*others)
        own = {form: without_article(_strip(form, known)) for form in forms if may_matter(form)}
        roots = set(map(stem, own))
        theirs = (form for form in known - forms if stem(form) in roots and may_matter(form))
        self._keys = {form: without_article(_strip(form, known)) for form in theirs} | own
        self._places = self._find_places(words)
        self._forms = self._find_forms()
        rarities: dict[str, float] = {}
        for form, key in own.items():
            rarities[key] = max(rarities.get(key, 0.0), subject.rarity(stem(form)))
        self._weights = {
            term: sum(rarities.get(key, 0.0) for key in term) * log1p(len(places))
            for term, places in self._places.items()
        }

    def list_shared(self, other: str, limit: int, hidden: Collection[str]) -> list[str]:
        """Return the weightiest terms that another folded text has too.

        Terms made of ``hidden`` folded words only are left out, and words that one of the two says but once, if they
        are common: an attack here and an attack there need not be the same.
        """
        theirs = Counter(self._terms_of(other))
        hidden_keys = {self._key(word) for word in hidden}
        scores = {term: self._weights[term] * log1p(number) for term, number in theirs.items()}
        ranked = sorted(scores, key=scores.__getitem__, reverse=True)
        chosen: list[Term] = []
        for place, term in enumerate(ranked):
            if len(chosen) == limit or not scores[term]:
                break
            said = hidden_keys.issuperset(term) or generic_words().issuperset(term)
            if not said and not self._is_by_the_way(term, theirs[term], other) and _is_apart(term, chosen):
                least = scores[term] * _LEAST_OF_LONGER
                begun = takewhile(partial(_is_at_least, scores, least), ranked[place:])
                wholes = [longer for longer in begun if term[0] in longer and self._is_whole(longer, term)]
                chosen.append(max((one for one in wholes if _is_apart(one, chosen)), key=len, default=term))
        return [self._spell(self._places[term]) for term in chosen]

    def _is_by_the_way(self, term: Term, number: int, other: str) -> bool:
        """Tell whether a term is one word that one of the articles says only once, and that says little by itself.

        What a short article says once may be all it says.
        """
        here = len(self._places[term])
        by_the_way = (here == 1 and len(self._folded.text) > _SHORT) or (number == 1 and len(other) > _SHORT)
        if len(term) > 1 or not by_the_way or state_of(term[0]) or is_name(term[0]):
            return False
        rare = self._weights[term] >= _RARE * log1p(here)
        return stem(term[0]) in common_stems() or (max(here, number) < _OFTEN and not rare)

    def _is_whole(self, longer: Term, term: Term) -> bool:
        """Tell whether a phrase says a term and more, and not only which office somebody holds."""
        return (
            set(term) < set(longer)
            and generic_words().isdisjoint(set(longer) - set(term))
            and (not self._is_definite(longer) or self._is_definite(term))
        )

    def _is_definite(self, term: Term) -> bool:
        return self._places[term][0][0].text == f"ال{term[0]}"

    def _key(self, form: str) -> str:
        return self._keys.get(form, form)

    def _find_places(self, words: Iterable[Word]) -> dict[Term, list[list[Word]]]:
        """Find every word that may matter, and every phrase of two to four words with only a space between them."""
        places: defaultdict[Term, list[list[Word]]] = defaultdict(list)
        run: list[Word] = []
        for word in words:
            if run and self._folded.text[run[-1].folded_end : word.folded_start] != " ":
                run = []
            if is_stop_word(word.text) or word.text.isdigit():
                run = []
                continue
            if word.text[0] in _CONJUNCTIONS and self._key(word.text) != word.text:  # which begins a phrase
                run = []
            run = [*run[1 - _LONGEST_TERM :], word]
            if may_matter(word.text):
                places[(self._key(word.text),)].append([word])
            for size in range(2, len(run) + 1):
                phrase = run[-size:]
                places[tuple(self._key(part.text) for part in phrase)].append(phrase)
        return dict(places)

    def _find_forms(self) -> dict[str, str]:
        """Return the keys that terms are made of, by the forms that another article may have of them."""
        parts = {key for term in self._places for key in term}
        keys = {key: key for key in parts} | {form: key for form, key in self._keys.items() if key in parts}
        return {form: key for form, key in keys.items() if not is_stop_word(form) and not form.isdigit()}

    def _terms_of(self, folded: str) -> Iterator[Term]:
        """Yield the terms of this article as often as they stand in another folded text."""
        known, places = self._forms.get, self._places
        run: Term = ()
        last = 0
        for match in _WORD.finditer(folded):
            form = match[0]
            key = known(form)
            if key is None:
                run = ()
                continue
            start = match.start()
            if run and (folded[last:start] != " " or (form[0] in _CONJUNCTIONS and key != form)):
                run = ()
            last = match.end()
            run = (*run[1 - _LONGEST_TERM :], key)
            for size in range(1, len(run) + 1):
                if run[-size:] in places:
                    yield run[-size:]

    def _spell(self, places: list[list[Word]]) -> str:
        """Return a term as this article mostly writes it, without the clitics before it."""
        return Counter(map(self._spelling, places)).most_common(1)[0][0]

    def _spelling(self, words: list[Word]) -> str:
        first = words[0].text
        bare = self._key(first).removeprefix("ال")
        joined = len(first) - len(bare) if first.endswith(bare) else 0
        if first[:joined].endswith("ال"):
            joined -= len("ال")
        start, end = self._folded.source_range(words[0].folded_start + joined, words[-1].folded_end)
        return self._folded.source[start:end]


def _is_apart(term: Term, chosen: Iterable[Term]) -> bool:
    return not any(set(term) & set(earlier) for earlier in chosen)


def _is_at_least(scores: Mapping[Term, float], least: float, term: Term) -> bool:
    return scores[term] >= least


def _strip(form: str, known: AbstractSet[str]) -> str:
    return strip_clitics(form, _Others(form, known))


class _Others:
    """The known words but for one, and for those too short to be told from a part of another."""

    def __init__(self, form: str, known: AbstractSet[str]) -> None:
        self._form = form
        self._known = known

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word != self._form and len(word) >= _SHORTEST_WORD and word in self._known
