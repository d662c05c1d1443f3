"""A passage as it is compared with others: its terms, and which of them another passage has too."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final

from storage.parallels.records import Ranges
from storage.parallels.terms import FRAME_SHARE, Term, find_terms, name_term, put_names, root_of
from storage.text.folding import fold, fold_text
from storage.text.name_likeness import word_likeness
from storage.text.words import find_words, split_words, stem

_MOST_WORDS: Final = 400
"""Of a passage that are compared."""

_USUAL_RARITY: Final = 0.6
_SAME_NAME: Final = 0.8
_LONGEST_HEADING: Final = 90
_END_MARKS: Final = '.!?؟…:،"»”)'
_NEAR: Final = 7
"""Words between two terms at most, for them to be of one statement."""

Named = tuple[int, int, int]
"""Where an entity is mentioned in a whole text, and its id."""


class Passage:
    """A passage as it is compared; ``start`` and ``end`` are where it stands in its text.

    What the analyst marked as an entity is that, however it is spelled.
    """

    def __init__(self, text: str, start: int, end: int, named: Sequence[Named] = ()) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.words = split_words(fold_text(text))[:_MOST_WORDS]
        self.found = find_terms(self.words)
        within = [each for each in named if start <= each[0] and each[1] <= end]
        if within:
            self._name(within)
        self.terms: dict[str, Term] = {}
        for term in self.found:
            known = self.terms.get(term.key)
            if known is None or known.telling < term.telling:
                self.terms[term.key] = term
        self.length = _USUAL_RARITY * sum(term.telling for term in self.terms.values())
        self.actors = {key for key, term in self.terms.items() if term.kind in {"name", "state"}}
        self.numbers = {key for key, term in self.terms.items() if term.kind == "number"}

    def _name(self, named: Sequence[Named]) -> None:
        words = list(find_words(fold(self.text)))[: len(self.words)]
        entities = []
        for start, end, entity_id in named:
            inside = [
                number
                for number, word in enumerate(words)
                if word.start < end - self.start and start - self.start < word.end
            ]
            if inside:
                entities.append(name_term(entity_id, inside[0], inside[-1] + 1))
        self.found = put_names(self.found, entities)

    @property
    def is_heading(self) -> bool:
        """Tell whether this is a short line without an end: it says too little."""
        return len(self.text) <= _LONGEST_HEADING and self.text[-1] not in _END_MARKS

    def roots(self, without: Mapping[str, Term]) -> dict[str, Term]:
        """Return the words by their roots, without those that have a key among others."""
        roots = {root_of(term, self.words[term.first]): term for key, term in self.terms.items() if key not in without}
        roots.pop("", None)
        return roots

    def names(self, without: Mapping[str, Term]) -> dict[str, Term]:
        """Return the names as they are written, without those that have a key among others."""
        named = [term for key, term in self.terms.items() if term.kind == "name" and key not in without]
        return {self.words[term.first]: term for term in named}

    def spellings(self, key: str) -> set[tuple[str, ...]]:
        """Return the words that a term stands for here, by their stems."""
        terms = (term for term in self.found if term.key == key)
        return {tuple(map(stem, self.words[term.first : term.last])) for term in terms}

    def neighbours(self, keys: Collection[str]) -> set[tuple[str, str]]:
        """Return which of the terms with these keys stand near each other, each pair once."""
        found = [term for term in self.found if term.key in keys]
        near: set[tuple[str, str]] = set()
        for number, term in enumerate(found):
            for other in found[number + 1 :]:
                if other.first - term.first > _NEAR:
                    break
                near.add((min(term.key, other.key), max(term.key, other.key)))
        return near

    def places(self, keys: Collection[str]) -> Ranges:
        """Return the ranges of the terms with these keys in the whole text; what only a space parts is joined."""
        wanted = [term for term in self.found if term.key in keys]
        if not wanted:
            return ()
        words = list(find_words(fold(self.text)))
        spans = [(words[term.first].start, words[term.last - 1].end) for term in wanted]
        joined = [spans[0]]
        for before, span in pairwise(spans):
            if self.text[before[1] : span[0]].strip():
                joined.append(span)
            else:
                joined[-1] = (joined[-1][0], span[1])
        return tuple((self.start + start, self.start + end) for start, end in joined)


def stand_alone(first: Passage, second: Passage) -> set[str]:
    """Return the shared terms that no other shared term stands near in both passages.

    What is said is said in words that stand together; words found far apart were rather met by chance.
    """
    shared = {key for key in first.terms.keys() & second.terms.keys() if first.terms[key].telling > FRAME_SHARE}
    together = first.neighbours(shared) & second.neighbours(shared)
    return shared.difference(*together)


def alike_in_root(first: Passage, second: Passage) -> list[tuple[Term, Term]]:
    """Return the words that differ, of which only the root is the same."""
    ours, theirs = first.roots(second.terms), second.roots(first.terms)
    return [(ours[root], theirs[root]) for root in sorted(ours.keys() & theirs.keys())]


def alike_in_name(first: Passage, second: Passage) -> list[Term]:
    """Return the names of the second that the first spells otherwise."""
    ours = first.names(second.terms)
    theirs = second.names(first.terms)
    return [term for word, term in theirs.items() if any(word_likeness(word, other) >= _SAME_NAME for other in ours)]
