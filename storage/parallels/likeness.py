"""How much two passages say the same: by what they share of what is said, and by whom, where and when it is said.

A telling word or meaning that few passages have counts most. Names, states and offices tell only who speaks of whom,
so they count no more than half of what is said besides, and never alone. The length of both passages
counts against them, the longer one's more, since long passages share words by chance. What their articles are about
counts too: of two stories the same sentence is told, of accidents and receptions, and it is not the same. And of one
story every passage has the same words, which therefore tell little of any.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import exp, log, log10, sqrt
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.parallels.index import count_passages, read_totals
from storage.parallels.passage import Named, Passage, alike_in_name, alike_in_root, stand_alone
from storage.parallels.records import Ranges
from storage.parallels.subject import Stories
from storage.parallels.terms import FRAME_SHARE, Term

SAME: Final = 0.308
"""From this score on two passages of a few articles say the same."""

_SAME_AMONG_MORE: Final = 0.28
_SAME_AMONG_MANY: Final = 0.42
_FEW: Final = 100
"""Passages; the more there are the likelier is likeness by chance, up to some hundred: of more, more are let by."""

_FRAME_LIMIT: Final = 0.5
"""How much names and states may add to what is said."""

_SAME_MEANING: Final = 0.7
"""What a meaning counts that the two say in other words."""

_ALONE: Final = 0.7
"""What a shared term counts that stands with no other shared one."""

_OTHER_NUMBERS: Final = 0.7
"""What is left of what is shared if both give numbers or days, none in common."""

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
_FRAME_RARITY: Final = 0.4
_SPARE_LENGTH: Final = 2.0
_SHORTER: Final = 0.3
_NEAR_IN_TIME: Final = 0.5
_DAYS_HALVED: Final = 7
_OTHER_SUBJECT: Final = 0.6
_SAME_SUBJECT: Final = 1.3
_MOST_SUBJECT: Final = 0.2
"""What is left between articles about other things; what comes to it between such about the same, up to so much."""

_MOST_KNOWN: Final = 100_000
"""Terms of which is kept how common they are: to look up a common one takes as long as to score a passage."""

_STRAIGHT: Final = 0.7
"""Up to this a score is what it is; above, it only comes near 1, which the same words have."""


class Shared(NamedTuple):
    """Where two passages have their words in common, each in its own text."""

    first: Ranges
    second: Ranges


@lru_cache(maxsize=2)
def _counts_of(library: str, totals: bytes) -> dict[str, int]:  # noqa: ARG001 - only tell one from another
    """Return where to keep in how many passages terms stand, as long as a library's index is in one state."""
    return {}


class PassageMeasure:
    """Scores pairs of passages; keeps what it learns of words, also for the next of the same library."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        totals = read_totals(db)
        (_number, _name, file) = db.execute("PRAGMA database_list").fetchone()
        self._known = _counts_of(file, totals) if file else {}
        self._passages = count_passages(totals)

    def read(self, text: str, spans: Iterable[tuple[int, int]], named: Sequence[Named] = ()) -> list[Passage]:
        """Read the passages at these ranges of a text, in which these entities are mentioned."""
        return [Passage(text[start:end], start, end, named) for start, end in spans]

    def passages_with(self, key: str) -> int:
        """Return how many passages of the library have a term."""
        number = self._known.get(key)
        if number is None:
            row = self._db.execute("SELECT doc FROM passage_terms WHERE term = ?", (key,)).fetchone()
            number = 0 if row is None else int(row[0])
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = number
        return number

    def rarity(self, key: str) -> float:
        """Return from 0 to 1 how rare a term is in the library; 1 for what stands nowhere."""
        if self._passages < 1:
            return 1.0
        every = log(self._passages + 1)
        return min(1.0, max(0.0, (every - log(self.passages_with(key) + 0.5)) / every))

    @property
    def same(self) -> float:
        """The score from which on two passages are shown as saying the same: the more there are, the more is chance."""
        return min(_SAME_AMONG_MANY, SAME + _SAME_AMONG_MORE * log10(max(1.0, self._passages / _FEW)))

    def score(self, first: Passage, second: Passage, days: int | None = None, stories: Stories | None = None) -> float:
        """Return from 0 to 1 how much two passages say the same.

        It is more if their articles are few days apart, and if they are about the same, where that is known.
        """
        if first.words == second.words and first.terms:
            return 1.0
        said, frame, evidence = self._weigh_shared(first, second, stories)
        for ours, theirs in alike_in_root(first, second):
            said += _SAME_ROOT * min(self._weigh(ours, stories), self._weigh(theirs, stories))
            evidence += _ROOT_EVIDENCE
        for name in alike_in_name(first, second):
            frame += self._weigh(name)
            evidence += _NAME_EVIDENCE
        shared = (said + min(frame, _FRAME_LIMIT * said)) * min(1.0, evidence / _ENOUGH_EVIDENCE)
        shorter, longer = sorted((first.length, second.length))
        length = (shorter + _SPARE_LENGTH) ** _SHORTER * (longer + _SPARE_LENGTH) ** (1 - _SHORTER)
        if _are_apart(first.actors, second.actors):
            shared *= _OTHER_ACTORS
        if _are_apart(first.numbers, second.numbers):
            shared *= _OTHER_NUMBERS
        shared *= 1 - _OTHER_NAMES * self._share_of_other_names(first, second)
        near = 1.0 if days is None else 1 + _NEAR_IN_TIME * 0.5 ** (abs(days) / _DAYS_HALVED)
        if stories is not None:
            near *= _OTHER_SUBJECT + _SAME_SUBJECT * min(stories.likeness, _MOST_SUBJECT)
        return _bounded(sqrt(near * shared / length))

    def _share_of_other_names(self, first: Passage, second: Passage) -> float:
        """Return how much of the names of the passage that names fewer the other has not; 0 if one names nobody."""
        ours, theirs = ({key for key in each.actors if each.terms[key].kind == "name"} for each in (first, second))
        fewer = min(sum(map(self.rarity, ours)), sum(map(self.rarity, theirs)))
        return 1 - min(1.0, sum(map(self.rarity, ours & theirs)) / fewer) if fewer else 0.0

    def _weigh(self, term: Term, stories: Stories | None = None) -> float:
        rarity = self.rarity(term.key) if term.telling > FRAME_SHARE else _FRAME_RARITY
        return term.telling * rarity * (1.0 if stories is None else stories.particular(term.key))

    def _weigh_shared(self, first: Passage, second: Passage, stories: Stories | None) -> tuple[float, float, float]:
        """Weigh the terms both have: what is said, who and where, and how many of them say something."""
        said = frame = evidence = 0.0
        states = []
        alone = stand_alone(first, second)
        for key in first.terms.keys() & second.terms.keys():
            term = min(first.terms[key], second.terms[key], key=_telling)
            if term.kind == "state":
                states.append(self._weigh(term))
            elif term.kind == "name":
                frame += self._weigh(term)
                evidence += _NAME_EVIDENCE
            elif term.telling <= FRAME_SHARE:
                frame += self._weigh(term)
            else:
                weight = self._weigh(term, stories) * (_ALONE if key in alone else 1.0)
                if term.kind == "meaning" and first.spellings(key).isdisjoint(second.spellings(key)):
                    weight *= _SAME_MEANING
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
        alike = [*alike_in_root(first, second), *alike_in_root(second, first)]
        keys = {*common, *(term.key for pair in alike for term in pair if min(map(_telling, pair)) == 1.0)}
        names = {*alike_in_name(first, second), *alike_in_name(second, first)}
        keys.update(term.key for term in names)
        return Shared(first.places(keys), second.places(keys))


def _bounded(score: float) -> float:
    """Return a score that never reaches 1, in the same order."""
    above = max(0.0, score - _STRAIGHT)
    rest = 1 - _STRAIGHT
    return min(score, _STRAIGHT) + rest * (1 - exp(-above / rest))


def _are_apart(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Tell whether both have some, none in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _telling(term: Term) -> float:
    return term.telling
