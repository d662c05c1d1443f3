"""All rows of a comparison from top to bottom, of which only those near the window are laid out.

Heights of the others are estimated; all positions are code points, all lengths pixels.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from desktop.compare.middle import MiddleWords
from desktop.compare.pair_layout import PADDING, PairLayout
from desktop.typesetting.column import Column
from storage.text.direction import article_direction, base_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.compare.pair_layout import Setting
    from desktop.compare.pairs import Pair
    from desktop.compare.words import CompareWords
    from storage.records import Direction

_KEPT_LAYOUTS: Final = 200
_DIRECTION_SAMPLE: Final = 2_000
_BELOW: Final = 14
_MIDDLE_ROOM: Final = 34.0
"""About as high as the middle of a row without differences is."""


class PairSheet(Column[PairLayout]):
    """The way between heights, rows and positions. Nothing is laid out before ``set_setting``."""

    def __init__(self, pairs: Sequence[Pair], texts: tuple[str, str], words: CompareWords) -> None:
        super().__init__(len(pairs), _KEPT_LAYOUTS)
        self.pairs = pairs
        self.texts = texts
        self._words = words
        self._fallbacks = (article_direction(texts[0]), article_direction(texts[1]))
        self._setting: Setting | None = None

    def set_setting(self, setting: Setting) -> None:
        """Set type and columns; every layout is dropped and every height estimated anew."""
        self._setting = setting
        advance = setting.style.line_advance("body")
        letters = max(1, int((setting.columns.first[1] - 2 * PADDING) / setting.style.letter_width * 0.96))
        self._estimate(_estimate(pair, letters, advance, stacked=setting.columns.stacked) for pair in self.pairs)

    def index_of(self, side: int, position: int) -> int | None:
        """Return the row with a position of one article's text, or the last before it; None where there is none."""
        places = self._places[side]
        number = bisect_right(places, (position, len(self.pairs))) - 1
        return places[max(0, number)][1] if places else None

    def neighbour(self, side: int, index: int, *, forward: bool) -> int | None:
        """Return the next or previous row that has a card on a side."""
        step = 1 if forward else -1
        index += step
        while 0 <= index < len(self):
            if self.pairs[index].passages[side] is not None:
                return index
            index += step
        return None

    @cached_property
    def _places(self) -> tuple[list[tuple[int, int]], ...]:
        """Where the passages of each article begin, with their rows; one article's may cross the other's."""
        return tuple(sorted(self._rows_by_start(side).items()) for side in (0, 1))

    def _rows_by_start(self, side: int) -> dict[int, int]:
        """Return the rows of a side's passages; where one is shown again only if it is shown nowhere else."""
        rows: dict[int, int] = {}
        for number, pair in enumerate(self.pairs):
            passage = pair.passages[side]
            if passage is not None and (pair.repeated != side or passage[0] not in rows):
                rows[passage[0]] = number
        return rows

    def _make(self, index: int) -> tuple[PairLayout, float]:
        if self._setting is None:
            raise ValueError("a row is laid out only with a setting")
        pair = self.pairs[index]
        words = None
        if pair.shared and pair.opens:
            differences = [(self._words.difference(one), self._words.quotes(one)) for one in pair.differences]
            words = MiddleWords(self._words.share(pair.score), differences)
        directions = (self._direction(pair, 0), self._direction(pair, 1))
        again = self._words.again() if pair.opens else ""
        layout = PairLayout(pair, self.texts, directions, words, again, self._setting)
        return layout, layout.height

    def _direction(self, pair: Pair, side: int) -> Direction:
        passage = pair.passages[side]
        if passage is None:
            return self._fallbacks[side]
        sample = self.texts[side][passage[0] : min(passage[1], passage[0] + _DIRECTION_SAMPLE)]
        return base_direction(sample, self._fallbacks[side])


def _estimate(pair: Pair, letters: int, advance: float, *, stacked: bool) -> float:
    """Return about how high a row is, with so many letters to a line."""
    heights = [
        2 * PADDING + advance * (1 + (passage[1] - passage[0]) // letters)
        for passage in pair.passages
        if passage is not None
    ]
    if len(heights) > 1 and stacked:
        return sum(heights) + _MIDDLE_ROOM + _BELOW
    return max(heights) + _BELOW
