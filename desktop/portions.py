"""Long writing, done a portion at a time, so that the window's thread is hardly ever busy for 20 ms."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

PORTION_MS: Final = 6
"""How long the window's thread may be busy with one portion."""

_BREATH_MS: Final = 4
"""How long it has to itself between two; what is due at once would come before whatever else is due."""

_TOLD_EVERY_MS: Final = 100
"""What is done sooner is not told at all."""


class Pace:
    """How much to do at once, found by trying: as much as took about ``PORTION_MS`` the last time."""

    def __init__(self, first: int, least: int, most: int) -> None:
        self.size = first
        self._least = least
        self._most = most

    def follow(self, elapsed_ms: int) -> None:
        """Do more or less the next time, after a portion that took so long."""
        share = min(max(PORTION_MS / max(elapsed_ms, 1), 0.5), 2.0)
        self.size = int(min(max(self.size * share, self._least), self._most))


class Portions(QObject):
    """One piece of long writing at a time.

    ``progressed(done, total)`` comes now and then while it lasts, ``ended(complete)`` once after it: at once where
    one portion was enough.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.busy = False
        self._write: Callable[[int], int] = _write_nothing
        self._pace = Pace(1, 1, 1)
        self._done = 0
        self._total = 0
        self._told = QElapsedTimer()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._go_on)

    def begin(self, write: Callable[[int], int], total: int, pace: Pace) -> None:
        """Write the first portion now and the others from the event loop.

        ``write(size)`` writes about ``size`` more of the ``total`` things, in one transaction, and returns how many
        it were. What it raises ends the work; what was written before stays.
        """
        if self.busy:
            raise RuntimeError("another piece of long writing is under way")
        self.busy = True
        gc.disable()
        self._write, self._pace = write, pace
        self._done, self._total = 0, total
        self._told.start()
        self._go_on()

    @Slot()
    def stop(self) -> None:
        """End after what is written by now, if anything is under way."""
        if self.busy:
            self._end(complete=False)

    @Slot()
    def _go_on(self) -> None:
        turn = QElapsedTimer()
        turn.start()
        while self._write_portion():
            if 2 * turn.elapsed() >= PORTION_MS:  # one more would most likely take longer than there is
                self._next.start(_BREATH_MS)
                if self._told.hasExpired(_TOLD_EVERY_MS):
                    self._told.start()
                    self.progressed.emit(self._done, self._total)
                break

    def _write_portion(self) -> bool:
        """Write a portion and return whether there is more to write."""
        portion = QElapsedTimer()
        portion.start()
        try:
            self._done += self._write(self._pace.size)
        except BaseException:
            self.stop()
            raise
        self._pace.follow(portion.elapsed())
        if self.busy and self._done >= self._total:
            self._end(complete=True)
        return self.busy

    def _end(self, *, complete: bool) -> None:
        self.busy = False
        self._write = _write_nothing
        self._next.stop()
        gc.freeze()  # what undo keeps is no garbage, and to look it over would take longer than a portion
        gc.enable()
        self.ended.emit(complete)


def _write_nothing(_size: int) -> int:
    return 0
