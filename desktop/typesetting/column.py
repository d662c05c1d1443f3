"""Texts one below the other, of which only those near the window are laid out; the heights of others are estimates.

All lengths are pixels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

Laid = TypeVar("Laid")


class Column(Generic[Laid]):
    """The way between heights and the numbers of what stands there. Nothing is laid out before ``estimate``."""

    def __init__(self, number: int, most_kept: int) -> None:
        """Make a column of ``number`` texts; layouts beyond ``most_kept`` are let go, the oldest first."""
        self._most_kept = most_kept
        self._layouts: dict[int, Laid] = {}
        self._heights = [0.0] * number
        self._tops = [0.0]
        self._stale = True
        self._tell_height: Callable[[int, float], None] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def height(self) -> float:
        """The height of everything, estimates included."""
        return self._all_tops()[-1]

    @property
    def laid_out(self) -> int:
        """How many texts are laid out at present."""
        return len(self._layouts)

    def watch_heights(self, tell: Callable[[int, float], None]) -> None:
        """Have ``tell(index, by)`` called whenever a text turns out higher (lower) than was estimated."""
        self._tell_height = tell

    def lay_out(self, index: int) -> Laid:
        """Return the layout of a text, made now if it is not there."""
        layout = self._layouts.get(index)
        if layout is None:
            layout, height = self._make(index)
            self._layouts[index] = layout
            if height != self._heights[index]:
                grown = height - self._heights[index]
                self._heights[index] = height
                self._stale = True
                if self._tell_height is not None:
                    self._tell_height(index, grown)
            if len(self._layouts) > self._most_kept:
                del self._layouts[next(iter(self._layouts))]
        return layout

    def top(self, index: int) -> float:
        """Return the height at which a text begins."""
        return self._all_tops()[index]

    def index_at(self, y: float) -> int:
        """Return the number of the text that stands at a height, the nearest if none does."""
        return max(0, min(len(self) - 1, bisect_right(self._all_tops(), y) - 1))

    def _estimate(self, heights: Iterable[float]) -> None:
        """Let go of every layout, and take these heights until others are known."""
        self._layouts.clear()
        self._heights = list(heights)
        self._stale = True

    def _all_tops(self) -> list[float]:
        if self._stale:
            self._tops = list(accumulate(self._heights, initial=0.0))
            self._stale = False
        return self._tops

    def _make(self, index: int) -> tuple[Laid, float]:
        """Lay a text out, and return that with its height; every kind of column does it in its own way."""
        raise NotImplementedError
