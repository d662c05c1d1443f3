"""Which part of time is seen, and how much room a day has."""

from __future__ import annotations

from typing import Final

FIRST_DAY: Final = 1
LAST_DAY: Final = 3_652_059
"""The last day of the year 9999, after which `datetime` has none."""
_CLOSEST: Final = 110.0
"""Pixels to a day where one can come no nearer."""
_LEAST_DAYS: Final = 1.0
_MARGIN_DAYS: Final = 36_525.0
"""How far beyond the first and the last day one can go: into the century beside."""


class Camera:
    """Turns days into pixels across a line ``width`` pixels long; from right to left where the interface runs so.

    A day is a number: its ordinal at its beginning, half a day more at noon. ``scale`` is pixels to a day; ``start``
    is the day where the line begins.
    """

    def __init__(self, *, rtl: bool = False) -> None:
        self.rtl = rtl
        self.width = 1.0
        self.scale = 1.0
        self.start = 0.0
        self._limits = (float(FIRST_DAY), float(LAST_DAY))

    @property
    def end(self) -> float:
        """The day at which the line ends."""
        return self.start + self.width / self.scale

    def set_limits(self, first: float, last: float) -> None:
        """Say from which day to which there is something to see."""
        self._limits = (max(first - _MARGIN_DAYS, FIRST_DAY), min(last + _MARGIN_DAYS, LAST_DAY + 1.0))

    def fit(self, first: float, last: float, margin: float) -> None:
        """Show all from one day to another, with so many pixels left free at both ends."""
        days = max(last - first, _LEAST_DAYS)
        self.scale = min(max(self.width - 2 * margin, 40.0) / days, _CLOSEST)
        self.start = (first + last) / 2 - self.width / self.scale / 2

    def x_of(self, day: float) -> float:
        """Return where a day is seen."""
        across = (day - self.start) * self.scale
        return self.width - across if self.rtl else across

    def day_at(self, x: float) -> float:
        """Return which day is seen at a place."""
        return self.start + (self.width - x if self.rtl else x) / self.scale

    def move(self, pixels: float) -> None:
        """Shift what is seen by so many pixels to the right."""
        self.start += (pixels if self.rtl else -pixels) / self.scale
        self._keep_inside()

    def zoom_at(self, x: float, factor: float) -> None:
        """Give days more room by a factor; the day that is seen at ``x`` stays there."""
        fixed = self.day_at(x)
        first, last = self._limits
        self.scale = min(max(self.scale * factor, self.width / (last - first)), _CLOSEST)
        self.start = fixed - (self.width - x if self.rtl else x) / self.scale
        self._keep_inside()

    def centre_on(self, day: float) -> None:
        """Bring a day into the middle."""
        self.start = day - self.width / self.scale / 2
        self._keep_inside()

    def resize(self, width: float) -> None:
        """Take another width; what is in the middle stays there."""
        middle = self.start + self.width / self.scale / 2
        self.width = max(width, 1.0)
        self.start = middle - self.width / self.scale / 2

    def _keep_inside(self) -> None:
        """Have nothing in view that is beyond the limits, but for what is left where all between them is in view."""
        first, last = self._limits
        self.start = max(min(self.start, last - self.width / self.scale), first)
