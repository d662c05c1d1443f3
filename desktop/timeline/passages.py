"""The dated passages of a timeline: how many there are on which day, and which of them to show at a distance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from storage.timeline.records import Dated

MOST_IN_SIGHT: Final = 240
"""Up to so many passages in sight are all gathered into events; of more, those of the days that are told of most."""
_MOST_OF_A_DAY: Final = 24
_MOST: Final = 0.85
"""How many of the passages lie in the time that is shown first; the others tell of long ago, or of far ahead.

Of 38,351 dated passages in a year's news .85 lie in four years, .95 in thirty-six.
"""
_HARDLY_LONGER: Final = 2.0


class Days(NamedTuple):
    """Time from the beginning of one day to that of another."""

    first: float
    last: float


class _Run(NamedTuple):
    """The passages from ``begin`` to ``end``, which all tell of the same days; ``exact`` of a single one."""

    middle: float
    begin: int
    end: int
    exact: bool


class Passages:
    """All passages of a timeline in the order of the middles of the time that they tell of.

    Each passage weighs one, spread evenly over its days: what is told of 2021 counts a little on each day of the year.
    ``busy`` is the time of which most tell.
    """

    def __init__(self, dated: Sequence[Dated]) -> None:
        self.dated = sorted(dated, key=_order)
        self._middles = [middle_of(one) for one in self.dated]
        self.articles = len({one.article_id for one in dated})
        self._turns: list[int] = []
        self._rates: list[float] = []
        self._sums: list[float] = []
        self._weigh()
        self._runs = list(_find_runs(self.dated))
        self.busy = self._find_busy()

    def __len__(self) -> int:
        return len(self.dated)

    @property
    def whole(self) -> Days:
        """From the first day that is told of to the last."""
        return Days(self._turns[0], self._turns[-1]) if self._turns else Days(0, 1)

    def weights(self, edges: Sequence[int]) -> list[float]:
        """Return how much is told of the time between each of these days and the next."""
        sums = [self._sum(edge) for edge in edges]
        return [after - before for before, after in pairwise(sums)]

    def between(self, first: float, last: float) -> Sequence[Dated]:
        """Return the passages whose middles lie between two days."""
        return self.dated[bisect_left(self._middles, first) : bisect_left(self._middles, last)]

    def holds(self, dated: Dated) -> bool:
        """Tell whether a passage is among them."""
        middle = middle_of(dated)
        return dated in self.between(middle, middle + 0.5)

    def number_between(self, first: float, last: float) -> int:
        """Count the passages whose middles lie between two days."""
        return bisect_left(self._middles, last) - bisect_left(self._middles, first)

    def pick(self, first: float, last: float, slots: int) -> list[Dated]:
        """Return what to show of the time between two days: all of it, or of many slots of it the fullest day each."""
        if self.number_between(first, last) <= MOST_IN_SIGHT:
            return list(self.between(first, last))
        picked: list[Dated] = []
        step = (last - first) / slots
        # the slots stay where they are in time, so that moving aside changes none of them
        slot = first // step
        while slot * step < last:
            picked.extend(self._fullest_day(slot * step, (slot + 1) * step))
            slot += 1
        return picked

    def _find_busy(self) -> Days:
        """Return the shortest time of which most passages tell; all time where that is hardly longer."""
        number = ceil(len(self._middles) * _MOST)
        ends = zip(self._middles, self._middles[max(number - 1, 0) :], strict=False)
        first, last = min(ends, key=_length, default=(0.0, 0.0))
        whole = self.whole
        if whole.last - whole.first <= _HARDLY_LONGER * (last - first + 1):
            return whole
        return Days(first - 0.5, last + 0.5)

    def _fullest_day(self, first: float, last: float) -> Sequence[Dated]:
        """Return passages of the day, or where no single day is told of the time, of which is told most."""
        begin = bisect_left(self._runs, first, key=_middle_of_run)
        end = bisect_left(self._runs, last, lo=begin, key=_middle_of_run)
        fullest = max(self._runs[begin:end], key=_fullness, default=None)
        if fullest is None:
            return ()
        return self.dated[fullest.begin : min(fullest.end, fullest.begin + _MOST_OF_A_DAY)]

    def _weigh(self) -> None:
        """Work out how much is told of all time before each day, so that any bar is known by two look-ups."""
        changes: dict[int, float] = {}
        for one in self.dated:
            share = 1 / (one.last_day - one.first_day + 1)
            changes[one.first_day] = changes.get(one.first_day, 0.0) + share
            changes[one.last_day + 1] = changes.get(one.last_day + 1, 0.0) - share
        self._turns = sorted(changes)
        self._rates = list(accumulate(changes[turn] for turn in self._turns))
        lengths = [after - before for before, after in pairwise(self._turns)]
        self._sums = [0.0, *accumulate(rate * days for rate, days in zip(self._rates, lengths, strict=False))]

    def _sum(self, day: float) -> float:
        place = bisect_right(self._turns, day) - 1
        if place < 0:
            return 0.0
        return self._sums[place] + self._rates[place] * (day - self._turns[place])


def middle_of(one: Dated) -> float:
    """Return the middle of the time that a passage tells of; of one day its noon."""
    return (one.first_day + one.last_day + 1) / 2


def _order(one: Dated) -> tuple[float, int, int]:
    return (middle_of(one), one.first_day, one.article_id)


def _length(ends: tuple[float, float]) -> float:
    return ends[1] - ends[0]


def _middle_of_run(run: _Run) -> float:
    return run.middle


def _fullness(run: _Run) -> tuple[bool, int]:
    return (run.exact, run.end - run.begin)


def _find_runs(dated: Sequence[Dated]) -> Iterator[_Run]:
    """Yield the passages that tell of the same days, among passages in their order."""
    begin = 0
    for place, one in enumerate(dated):
        following = dated[place + 1] if place + 1 < len(dated) else None
        if following is None or (following.first_day, following.last_day) != (one.first_day, one.last_day):
            yield _Run(middle_of(one), begin, place + 1, one.first_day == one.last_day)
            begin = place + 1
