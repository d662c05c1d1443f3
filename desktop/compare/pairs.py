"""What of a comparison is shown: its rows, those filtered out left out, and overlong passages in pieces."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.comparison.standing_out import StandingOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.comparison.records import Comparison, Difference, Range, Row

_LONGEST_PIECE: Final = 8_000
"""Qt's line breaking grows faster than the text, and what is longer than a screen need not be one card."""

_MOST_UNEQUAL: Final = 0.99
"""As alike as two passages can be called that are not the same to the letter."""

_start, _end = itemgetter(0), itemgetter(1)


class Shown(NamedTuple):
    """Which kinds of rows are shown; with ``differing`` just those that differ in something."""

    shared: bool = True
    first: bool = True
    second: bool = True
    differing: bool = False

    def includes(self, row: Row) -> bool:
        """Tell whether a row is shown."""
        if self.differing:
            return bool(row.differences)
        if row.first is None or row.second is None:
            return self.second if row.first is None else self.first
        return self.shared


class Pair(NamedTuple):
    """What stands in one row of the page: two passages that say the same, or beside each other what only one says.

    ``passages`` are ranges of the first and the second text, and what of ``lit`` lies in them stands out. An overlong
    passage goes on in further rows; the one that ``opens`` tells how alike the two are. ``repeated`` is the side
    whose passage stands in another row too.
    """

    passages: tuple[Range | None, Range | None]
    shared: bool
    score: float
    lit: tuple[Sequence[Range], Sequence[Range]]
    differences: tuple[Difference, ...]
    opens: bool
    repeated: int | None = None

    def lit_on(self, side: int, text: str) -> list[Range]:
        """Return what stands out in this side's passage; words that follow one another are one stretch."""
        passage = self.passages[side]
        if passage is None:
            return []
        low, high = passage
        ranges = self.lit[side]
        joined: list[Range] = []
        for start, end in ranges[bisect_right(ranges, low, key=_end) : bisect_left(ranges, high, key=_start)]:
            begin, stop = max(start, low), min(end, high)
            if joined and not text[joined[-1][1] : begin].strip():
                joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
            else:
                joined.append((begin, stop))
        return joined


def pairs_of(comparison: Comparison, shown: Shown) -> list[Pair]:
    """Return what is shown, from top to bottom.

    What only one of the articles says between two passages that both share stands beside what only the other says
    there. Of two copies of one text what differs is lit (it says nothing of what is shown again), of other articles
    what is the same.
    """
    texts = (comparison.first.version.text, comparison.second.version.text)
    standing_out = StandingOut(comparison)
    pairs: list[Pair] = []
    alone: tuple[list[Range], list[Range]] = ([], [])
    for row in comparison.rows:
        if not shown.includes(row):
            continue
        if row.first is not None and row.second is not None:
            pairs += _beside(*alone)
            alone = ([], [])
            pairs += _side_by_side(row, texts, standing_out.of(row))
        else:
            for pieces, text, passage in zip(alone, texts, (row.first, row.second), strict=True):
                if passage is not None:
                    pieces.extend(_cut(text, passage))
    return pairs + _beside(*alone)


def _beside(firsts: Sequence[Range], seconds: Sequence[Range]) -> list[Pair]:
    """Return rows of what only the first and only the second article says."""
    return [Pair(passages, False, 0.0, ((), ()), (), True) for passages in zip_longest(firsts, seconds)]


def _side_by_side(row: Row, texts: tuple[str, str], lit: tuple[Sequence[Range], Sequence[Range]]) -> list[Pair]:
    """Return the rows of two passages that say the same: one, unless they are overlong."""
    firsts = [] if row.first is None else _cut(texts[0], row.first)
    seconds = [] if row.second is None else _cut(texts[1], row.second)
    score = row.score
    repeated = None if row.repeated is None else ("first", "second").index(row.repeated)
    if score > _MOST_UNEQUAL and texts[0][slice(*firsts[0])] != texts[1][slice(*seconds[0])]:
        score = _MOST_UNEQUAL
    return [
        Pair(passages, True, score, lit, row.differences, number == 0, repeated)
        for number, passages in enumerate(zip_longest(firsts, seconds))
    ]


def _cut(text: str, passage: Range) -> list[Range]:
    """Cut a passage after spaces into pieces that are laid out quickly."""
    pieces: list[Range] = []
    start, end = passage
    while end - start > _LONGEST_PIECE:
        space = text.rfind(" ", start + _LONGEST_PIECE // 2, start + _LONGEST_PIECE)
        border = space + 1 if space >= 0 else start + _LONGEST_PIECE
        pieces.append((start, border))
        start = border
    return [*pieces, (start, end)]
