"""Which dates and numbers of two parallel passages are of one thing, and yet differ."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.comparison.facts import Fact, agree, may_differ, read_facts
from storage.comparison.names import Names, speak_of_elsewhere
from storage.comparison.occasions import (
    are_about_same,
    are_days_apart,
    are_given,
    are_of_two_hours,
    are_of_two_turns,
    count_with_another,
    facts_around,
    is_given,
    is_of_many,
)
from storage.comparison.surroundings import Likeness, Wordings, compare_around, sentence_of, stand_alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.comparison.records import Place

_LEAST_OF_DATE: Final = Likeness(3, 0.3)
_LEAST_OF_NUMBER: Final = Likeness(3, 0.4)
_LEAST_IF_DOUBTFUL: Final = Likeness(3, 0.6)
"""How much around two facts must be the same for both to be of one thing; more for a year, and of other places."""


class FactPair(NamedTuple):
    """A fact of each passage, and how alike their surroundings are."""

    one: Fact
    other: Fact
    likeness: Likeness


class FactPairs:
    """The dates and numbers of two passages."""

    def __init__(
        self, places: tuple[Place, Place], names: tuple[Names, Names], words: tuple[Wordings, Wordings]
    ) -> None:
        self._places, self._names, self._words = places, names, words
        self._facts = read_facts(places[0]), read_facts(places[1])
        self._agreeing = [fact for fact in self._facts[0] if is_given(fact, self._facts[1])]

        self._ours = [fact for fact in self._facts[0] if fact not in self._agreeing]
        self._theirs = [fact for fact in self._facts[1] if not is_given(fact, self._facts[0])]

    def count_otherwise(self) -> bool:
        """Tell whether both passages count things of one sort, and otherwise: then a date or a place is another's."""
        pairs = product(self._ours, self._theirs)
        return any(one.kind == other.kind == "number" and one.unit == other.unit for one, other in pairs)

    def differing(self) -> list[FactPair]:
        """Return the pairs that differ, if both passages are of one occasion and differ in little."""
        pairs = [pair for pair in product(self._ours, self._theirs) if may_differ(*pair)]
        if not pairs or any(map(is_of_many, self._words)):
            return []
        if self.count_otherwise():
            pairs = [pair for pair in pairs if pair[0].kind == "number"]
        found = [pair for one, other in pairs for pair in self._of_one_thing(one, other)]
        if not found:
            return []
        around = facts_around(self._places[0]), facts_around(self._places[1])
        if not are_about_same(self._names, self._agreeing, *around):
            return []
        found = [pair for pair in found if not are_given(pair.one, pair.other, *around)]
        several = min(len({pair.one for pair in found}), len({pair.other for pair in found}))
        return found if several <= max(1, len(self._agreeing)) else []

    def _of_one_thing(self, one: Fact, other: Fact) -> Iterator[FactPair]:
        """Yield a pair if what is around both facts says that they are of one thing."""
        if one.unit != "day" and are_days_apart(*self._places):
            return
        elsewhere = speak_of_elsewhere(*self._names)
        if one.kind == "number":
            if elsewhere or self._are_of_two_times(one, other) or self._are_counted_otherwise(one, other):
                return
        elif one.unit == "day" and are_of_two_hours(self._places, (one, other)):
            return
        least = _LEAST_OF_NUMBER if one.kind == "number" else _LEAST_OF_DATE
        likeness = self._likeness(one, other)
        if elsewhere or one.unit == "year" or self._are_listed(one):
            least = _LEAST_IF_DOUBTFUL
        if likeness.reaches(least) and self._stand_alike(one, other) and self._is_best(one, other, likeness):
            yield FactPair(one, other, likeness)

    def _are_listed(self, fact: Fact) -> bool:
        """Tell whether one of the passages gives several of a sort that the other does not."""
        return any(sum(_is_of_sort(each, fact) for each in facts) > 1 for facts in (self._ours, self._theirs))

    def _stand_alike(self, one: Fact, other: Fact) -> bool:
        ranges = self._words[0], one.place, self._words[1], other.place
        return one.unit == "day" or stand_alike(*ranges, either_side=one.kind == "date")

    def _likeness(self, one: Fact, other: Fact) -> Likeness:
        return compare_around(self._words[0], one.place, self._words[1], other.place)

    def _is_best(self, one: Fact, other: Fact, likeness: Likeness) -> bool:
        """Tell whether nothing of the same sort stands more alike to either, be it one that both passages give."""
        firsts, seconds = self._facts
        others = [self._likeness(one, each) for each in seconds if each != other and _is_of_sort(each, other)]
        others += [self._likeness(each, other) for each in firsts if each != one and _is_of_sort(each, one)]
        return all(each.share <= likeness.share for each in others)

    def _are_of_two_times(self, one: Fact, other: Fact) -> bool:
        """Tell whether the dates that two numbers stand with, if they do, are two."""
        dates = [_nearest_date(*each) for each in zip((one, other), self._facts, self._words, strict=True)]
        return dates[0] is not None and dates[1] is not None and not agree(dates[0], dates[1])

    def _are_counted_otherwise(self, one: Fact, other: Fact) -> bool:
        pair = one, other
        return are_of_two_turns(self._places, pair) or count_with_another(self._places, pair)


def _is_of_sort(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind and one.unit == other.unit


def _nearest_date(fact: Fact, others: Sequence[Fact], words: Wordings) -> Fact | None:
    """Return the date nearest to a number in its sentence."""
    sentence = sentence_of(words, fact.start)
    dates = [other for other in others if other.kind == "date" and sentence_of(words, other.start) == sentence]
    return min(dates, key=lambda date: max(date.start - fact.end, fact.start - date.end), default=None)
