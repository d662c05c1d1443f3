"""Which characters of a text are taken by something already."""

from __future__ import annotations

from collections.abc import Iterable


class TakenRanges:
    """Half-open ranges that were taken, to be asked about in a time that does not depend on how many there are."""

    def __init__(self, size: int, ranges: Iterable[tuple[int, int]] = ()) -> None:
        """Begin with these ranges of a text of so many characters."""
        self._taken = bytearray(size)
        for start, end in ranges:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Take a range."""
        self._taken[start:end] = b"\1" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether no character of a range is taken."""
        return 1 not in self._taken[start:end]
