"""What an article is about: of two passages whose articles tell of one thing, more of what they share is no chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from math import log1p, sqrt
from typing import Final, NamedTuple

from storage.parallels.terms import FRAME_SHARE, find_terms
from storage.text.folding import fold_text
from storage.text.words import split_words

_READ: Final = 6_000
"""Letters from the beginning of a text, which says what it is about."""

_COUNTED: Final = 40
_TOLD: Final = 24
"""Terms that say what an article is about: of those it says most often the rarest."""

_STRESS: Final = 2
"""Rare terms say more: what articles of a kind have in common, receptions or accidents, they have not in common."""

_REPEATED: Final = 0.8
"""How much less a word counts that is repeated, in articles wholly about the same."""

_MOST_REMEMBERED: Final = 256


class Subject(NamedTuple):
    """The terms of an article, and of those that say what it is about the weight."""

    terms: frozenset[str]
    weights: Mapping[str, float]
    counts: Counter[str]
    """How often it says each of the terms."""


class Stories(NamedTuple):
    """The articles in which two passages stand."""

    first: Subject
    second: Subject
    likeness: float
    """From 0 to 1 how much the two are about the same."""

    def particular(self, key: str) -> float:
        """Return from 0 to 1 how much a term that two passages share tells of them.

        What two articles about the same both say again and again, many of their passages share.
        """
        often = min(self.first.counts[key], self.second.counts[key])
        return 1 / often ** (_REPEATED * self.likeness) if often > 1 else 1.0


def read_subject(text: str, rarity: Callable[[str], float]) -> Subject:
    """Return what a text is about in a library where terms are so rare (0–1)."""
    counted = _count(text[:_READ])
    weights = {key: rarity(key) ** _STRESS * log1p(number) for key, number in counted.most_common(_COUNTED)}
    told = sorted(weights, key=weights.__getitem__, reverse=True)[:_TOLD]
    return Subject(frozenset(counted), {key: weights[key] for key in told}, counted)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _count(text: str) -> Counter[str]:
    terms = find_terms(split_words(fold_text(text)))
    return Counter(term.key for term in terms if term.telling > FRAME_SHARE and term.kind != "number")


def set_side_by_side(first: Subject, second: Subject) -> Stories:
    """Return two articles with how much they are about the same."""
    return Stories(first, second, sqrt(_share(first, second.terms) * _share(second, first.terms)))


def _share(subject: Subject, terms: frozenset[str]) -> float:
    total = sum(subject.weights.values())
    return sum(weight for key, weight in subject.weights.items() if key in terms) / total if total else 0.0
