"""How much two passages say the same: by what they share of what is said, and by whom, where and when it is said.

A telling word or meaning that few passages have counts most. Names, states and offices tell only who speaks of whom,
so they count no more than half of what is said besides, and never alone. The length of both passages
counts against them, the longer one's more, since long passages share words by chance. What their articles are about
counts too: of two stories the same sentence is told, of accidents and receptions, and it is not the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import exp, log, log10, sqrt
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.parallels.index import count_passages
from storage.parallels.records import Ranges
from storage.parallels.terms import FRAME_SHARE, Term, find_terms, name_term, put_names, root_of
from storage.text.folding import fold, fold_text
from storage.text.name_likeness import word_likeness
from storage.text.words import find_words, split_words

SAME: Final = 0.338
"""From this score on two passages that were taken for themselves say the same."""

_SAME_AMONG_MORE: Final = 0.0943
_FEW: Final = 100

_MOST_WORDS: Final = 400
"""Of a passage that are compared."""

_FRAME_LIMIT: Final = 0.5
"""How much names and states may add to what is said."""

_NAME_EVIDENCE: Final = 0.34
_ROOT_EVIDENCE: Final = 0.5
_ENOUGH_EVIDENCE: Final = 1.5
"""Shared words that say something, below which a score falls."""

_OTHER_ACTORS: Final = 0.6
"""What is left of what passages share that name others."""

_OTHER_NAMES: Final = 0.1
"""How much less it is if both name persons or places, none in common; of some in common accordingly less."""

_TELLING: Final = 0.5
_ACTORS: Final = 2
_STATE_SHARE: Final = 0.35
_SAME_ROOT: Final = 0.5
_SAME_NAME: Final = 0.8
_FRAME_RARITY: Final = 0.4
_USUAL_RARITY: Final = 0.6
_SPARE_LENGTH: Final = 2.0
_SHORTER: Final = 0.3
_NEAR_IN_TIME: Final = 0.5
_DAYS_HALVED: Final = 7
_OTHER_SUBJECT: Final = 0.6
_SAME_SUBJECT: Final = 1.3
"""What of a score is left between articles about other things, and what comes to it between such about the same."""

_STRAIGHT: Final = 0.7
"""Up to this a score is what it is; above, it only comes near 1, which the same words have."""


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

    def roots(self, without: Mapping[str, Term]) -> dict[str, Term]:
        """Return the words by their roots, without those that have a key among others."""
        roots = {root_of(term, self.words[term.first]): term for key, term in self.terms.items() if key not in without}
        roots.pop("", None)
        return roots

    def names(self, without: Mapping[str, Term]) -> dict[str, Term]:
        """Return the names as they are written, without those that have a key among others."""
        named = [term for key, term in self.terms.items() if term.kind == "name" and key not in without]
        return {self.words[term.first]: term for term in named}


class Shared(NamedTuple):
    """Where two passages have their words in common, each in its own text."""

    first: Ranges
    second: Ranges


class PassageMeasure:
    """Scores pairs of passages; keeps what it learns of words, so one should serve for a whole piece of work."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known: dict[str, int] = {}
        self._passages = count_passages(db)

    def read(self, text: str, spans: Iterable[tuple[int, int]], named: Sequence[Named] = ()) -> list[Passage]:
        """Read the passages at these ranges of a text, in which these entities are mentioned."""
        return [Passage(text[start:end], start, end, named) for start, end in spans]

    def passages_with(self, key: str) -> int:
        """Return how many passages of the library have a term."""
        if key not in self._known:
            row = self._db.execute("SELECT doc FROM passage_terms WHERE term = ?", (key,)).fetchone()
            self._known[key] = 0 if row is None else row[0]
        return self._known[key]

    def rarity(self, key: str) -> float:
        """Return from 0 to 1 how rare a term is in the library; 1 for what stands nowhere."""
        if self._passages < 1:
            return 1.0
        every = log(self._passages + 1)
        return min(1.0, max(0.0, (every - log(self.passages_with(key) + 0.5)) / every))

    @property
    def same(self) -> float:
        """The score from which on two passages are shown as saying the same: the more there are, the more is chance."""
        return SAME + _SAME_AMONG_MORE * log10(max(1.0, self._passages / _FEW))

    def score(self, first: Passage, second: Passage, days: int | None = None, about_same: float | None = None) -> float:
        """Return from 0 to 1 how much two passages say the same.

        It is more if their articles are few days apart, and if they are about the same (0–1), where that is known.
        """
        if first.words == second.words and first.terms:
            return 1.0
        said, frame, evidence = self._weigh_shared(first, second)
        for ours, theirs in _alike_in_root(first, second):
            said += _SAME_ROOT * min(self._weigh(ours), self._weigh(theirs))
            evidence += _ROOT_EVIDENCE
        for name in _alike_in_name(first, second):
            frame += self._weigh(name)
            evidence += _NAME_EVIDENCE
        shared = (said + min(frame, _FRAME_LIMIT * said)) * min(1.0, evidence / _ENOUGH_EVIDENCE)
        shorter, longer = sorted((first.length, second.length))
        length = (shorter + _SPARE_LENGTH) ** _SHORTER * (longer + _SPARE_LENGTH) ** (1 - _SHORTER)
        if first.actors and second.actors and first.actors.isdisjoint(second.actors):
            shared *= _OTHER_ACTORS
        shared *= 1 - _OTHER_NAMES * self._share_of_other_names(first, second)
        near = 1.0 if days is None else 1 + _NEAR_IN_TIME * 0.5 ** (abs(days) / _DAYS_HALVED)
        if about_same is not None:
            near *= _OTHER_SUBJECT + _SAME_SUBJECT * about_same
        return _bounded(sqrt(near * shared / length))

    def _share_of_other_names(self, first: Passage, second: Passage) -> float:
        """Return how much of the names of the passage that names fewer the other has not; 0 if one names nobody."""
        ours, theirs = ({key for key in each.actors if each.terms[key].kind == "name"} for each in (first, second))
        fewer = min(sum(map(self.rarity, ours)), sum(map(self.rarity, theirs)))
        return 1 - min(1.0, sum(map(self.rarity, ours & theirs)) / fewer) if fewer else 0.0

    def _weigh(self, term: Term) -> float:
        rarity = self.rarity(term.key) if term.telling > FRAME_SHARE else _FRAME_RARITY
        return term.telling * rarity

    def _weigh_shared(self, first: Passage, second: Passage) -> tuple[float, float, float]:
        """Weigh the terms both have: what is said, who and where, and how many of them say something."""
        said = frame = evidence = 0.0
        states = []
        for key in first.terms.keys() & second.terms.keys():
            term = min(first.terms[key], second.terms[key], key=_telling)
            weight = self._weigh(term)
            if term.kind == "state":
                states.append(weight)
            elif term.kind == "name":
                frame += weight
                evidence += _NAME_EVIDENCE
            elif term.telling <= FRAME_SHARE:
                frame += weight
            else:
                said += weight
                evidence += term.telling if term.telling >= _TELLING else 0
        states.sort()
        frame += sum(states[:_ACTORS])
        if len(states) > _ACTORS:  # two states are between whom it is; a third is what it is about
            said += states[-1] / _STATE_SHARE
            evidence += 1
        return said, frame, evidence

    def shared(self, first: Passage, second: Passage) -> Shared:
        """Return where the words stand that the two have in common, each in its own text.

        Common words that have but their root in common are not among them: they may mean anything.
        """
        common = first.terms.keys() & second.terms.keys()
        alike = [*_alike_in_root(first, second), *_alike_in_root(second, first)]
        keys = {*common, *(term.key for pair in alike for term in pair if min(map(_telling, pair)) == 1.0)}
        names = {*_alike_in_name(first, second), *_alike_in_name(second, first)}
        keys.update(term.key for term in names)
        return Shared(_places(first, keys), _places(second, keys))


def _bounded(score: float) -> float:
    """Return a score that never reaches 1, in the same order."""
    above = max(0.0, score - _STRAIGHT)
    rest = 1 - _STRAIGHT
    return min(score, _STRAIGHT) + rest * (1 - exp(-above / rest))


def _telling(term: Term) -> float:
    return term.telling


def _alike_in_root(first: Passage, second: Passage) -> list[tuple[Term, Term]]:
    """Return the words that differ, of which only the root is the same."""
    ours, theirs = first.roots(second.terms), second.roots(first.terms)
    return [(ours[root], theirs[root]) for root in sorted(ours.keys() & theirs.keys())]


def _alike_in_name(first: Passage, second: Passage) -> list[Term]:
    """Return the names of the second that the first spells otherwise."""
    ours = first.names(second.terms)
    theirs = second.names(first.terms)
    return [term for word, term in theirs.items() if any(word_likeness(word, other) >= _SAME_NAME for other in ours)]


def _places(passage: Passage, keys: set[str]) -> Ranges:
    """Return the ranges of the terms with these keys, those joined between which only a space stands."""
    wanted = [term for term in passage.found if term.key in keys]
    if not wanted:
        return ()
    words = list(find_words(fold(passage.text)))
    spans = [(words[term.first].start, words[term.last - 1].end) for term in wanted]
    joined = [spans[0]]
    for before, span in pairwise(spans):
        if passage.text[before[1] : span[0]].strip():
            joined.append(span)
        else:
            joined[-1] = (joined[-1][0], span[1])
    return tuple((passage.start + start, passage.start + end) for start, end in joined)
