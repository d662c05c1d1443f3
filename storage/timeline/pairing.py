"""Which two dated passages tell of one event: by the words they share, and by how far their dates lie apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from storage.timeline.telling import Likeness, Telling

_SAME_DAYS, _SAME_DAYS_AND_ARTICLE = Likeness(2.0, 0.3, 1), Likeness(1.2, 0.15, 1)
_SAME_YEAR = Likeness(2.4, 0.35, 2)
_NEXT_DAYS, _PART_OF_DAYS, _OTHER_DAYS = Likeness(2.5, 0.3, 2), Likeness(2.4, 0.33, 2), Likeness(3.2, 0.5, 3)
"""How much two passages of one event have in common at least, by what their dates have."""
_NEXT = 1
"""So many days apart one of two dates is more likely mistaken, or of another time zone, than both right."""
_MOST_DAYS_APART = {"day": 10, "week": 14, "month": 31, "year": 366, "decade": 366}
"""How far two dates of one event may lie apart, by the less exact of them."""
_YEARS = frozenset({"year", "decade"})
_MOST_WITH_A_TERM = 200
"""Where more passages than these have a term, the others decide."""

Pairs = dict[tuple[int, int], float]
"""Pairs of passages, by their numbers, the lower first, with how much alike they are."""


class EventPairs(NamedTuple):
    """The pairs of passages of one event: those that give the same days, and those that give others."""

    same: Pairs
    apart: Pairs


def find_pairs(told: Sequence[Telling]) -> EventPairs:
    """Return the pairs of passages that tell of one event."""
    found = EventPairs({}, {})
    for first, second in _candidates(told):
        one, other = told[first], told[second]
        likeness = one.likeness(other)
        if not likeness.reaches(_least(one, other)):
            continue
        if one.days == other.days:
            found.same[first, second] = likeness.share
        elif _may_be_one(one, other):
            found.apart[first, second] = likeness.share
    return found


def are_near(one: Telling, other: Telling) -> bool:
    """Tell whether two dates may be of one event."""
    return _days_between(one, other) <= max(_MOST_DAYS_APART[telling.dated.precision] for telling in (one, other))


def _candidates(told: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield each pair near enough in time that has a telling term in common."""
    with_term = defaultdict[str, list[int]](list)
    for number, telling in enumerate(told):
        for key in telling.telling_terms:
            with_term[key].append(number)
    met = set[tuple[int, int]]()
    for numbers in with_term.values():
        if len(numbers) <= _MOST_WITH_A_TERM:
            met.update(combinations(numbers, 2))
    return (pair for pair in met if are_near(told[pair[0]], told[pair[1]]))


def _least(one: Telling, other: Telling) -> Likeness:
    """Return how much two passages must have in common to be of one event."""
    by_year = one.dated.precision in _YEARS or other.dated.precision in _YEARS
    if one.days == other.days:
        if one.dated.article_id == other.dated.article_id:
            return _SAME_DAYS_AND_ARTICLE
        return _SAME_YEAR if by_year else _SAME_DAYS
    between = _days_between(one, other)
    if between == 0 and not by_year:
        return _PART_OF_DAYS
    by_day = one.dated.precision == other.dated.precision == "day"
    return _NEXT_DAYS if by_day and between <= _NEXT else _OTHER_DAYS


def _days_between(one: Telling, other: Telling) -> int:
    """Return how many days lie from the end of the earlier time to the beginning of the later, 0 if they meet."""
    later, earlier = max(one.days, other.days), min(one.days, other.days)
    return max(0, later[0] - earlier[1])


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Tell whether passages that give other days can be of one event.

    An article that gives two days speaks of two events, and so do the beginning of something and its end.
    """
    if one.dated.article_id == other.dated.article_id or one.side * other.side < 0:
        return False
    return one.stated and other.stated
