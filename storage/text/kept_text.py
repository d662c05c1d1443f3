"""The text that two versions have in common, asked about single places."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise, takewhile
from math import inf
from typing import TYPE_CHECKING, Final

from storage.text.differences import Run, equal_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Range = tuple[int, int]

_STEP: Final = 1 << 8
_FURTHEST: Final = 1 << 16


class KeptText:
    """What stayed from an old text to a new one, and where places of the old have gone by it."""

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        end = Run(len(old), len(new), 0)
        self._runs = [Run(0, 0, 0), *equal_runs(old, new), end]
        self._olds = [run.old for run in self._runs]
        self._news = [run.new for run in self._runs]

    def run_holding(self, start: int, end: int) -> Run | None:
        """Return the run that holds a whole range of the old text."""
        run = self._runs[bisect_right(self._olds, start) - 1]
        return run if end <= run.old + run.length else None

    def gaps(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield the ranges between the runs, old and new: what was removed, and what was added for it."""
        for run, following in pairwise(self._runs):
            yield run.old + run.length, following.old, run.new + run.length, following.new

    def carried_exactly(self, place: int) -> int | None:
        """Return where a character of the old text stands in the new; None if it did not stay."""
        run = self._runs[bisect_right(self._olds, place) - 1]
        return place - run.old + run.new if place < run.old + run.length else None

    def origin(self, start: int, end: int, beside: int) -> Range | None:
        """Return which old text a range of the new was, if it stayed with so many characters beside it."""
        run = self._runs[bisect_right(self._news, start) - 1]
        if end > run.new + run.length or run.length < end - start + beside:
            return None
        return start - run.new + run.old, end - run.new + run.old

    def carried(self, place: int) -> int:
        """Return where a place of the old text is expected in the new: exact where it stayed, else in proportion."""
        index = min(bisect_right(self._olds, place), len(self._runs) - 1)
        run, following = self._runs[index - 1], self._runs[index]
        gap_old, gap_new = run.old + run.length, run.new + run.length
        if place <= gap_old:
            return place - run.old + run.new
        return gap_new + (place - gap_old) * (following.new - gap_new) // (following.old - gap_old)

    def pieces_before(self, place: int, furthest: int) -> Iterator[Run]:
        """Yield what stayed before a place of the old text, the nearest first, each cut off at the place."""
        for index in range(bisect_right(self._olds, place) - 1, 0, -1):
            run = self._runs[index]
            if run.old + run.length < place - furthest:
                return
            yield run._replace(length=min(run.length, place - run.old))

    def pieces_behind(self, place: int, furthest: int) -> Iterator[Run]:
        """Yield what stayed behind a place of the old text, the nearest first, each cut off at the place."""
        for index in range(max(1, bisect_right(self._olds, place) - 1), len(self._runs) - 1):
            run = self._runs[index]
            if run.old > place + furthest:
                return
            cut = min(run.length, max(0, place - run.old))
            yield Run(run.old + cut, run.new + cut, run.length - cut)

    def same_around(self, old: int, new: int, length: int) -> tuple[float, float]:
        """Return how many characters are the same before and behind a stretch in the two texts.

        It is endless if both texts end there; beyond some 65,000 it is not counted.
        """
        before = _same_length(
            lambda same: self.old[max(0, old - same - _STEP) : old - same][::-1],
            lambda same: self.new[max(0, new - same - _STEP) : new - same][::-1],
        )
        behind = _same_length(
            lambda same: self.old[old + length + same : old + length + same + _STEP],
            lambda same: self.new[new + length + same : new + length + same + _STEP],
        )
        return before, behind


def _same_length(ours: Callable[[int], str], theirs: Callable[[int], str]) -> float:
    same = 0
    while same < _FURTHEST:
        our_piece, their_piece = ours(same), theirs(same)
        if our_piece != their_piece:
            pairs = zip(our_piece, their_piece, strict=False)
            return same + sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if len(our_piece) < _STEP:
            return inf
        same += _STEP
    return same
