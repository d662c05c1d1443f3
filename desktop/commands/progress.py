"""Long work on a terminal: a line that says how far it is, and Ctrl+C that stops it at a good place."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY_S = 0.1


class ProgressLine:
    """One line on the error stream, written over again and again; only on a terminal, and not for short work."""

    def __init__(self) -> None:
        self._wanted = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + _EVERY_S
        self._shown = False

    def show(self, text: str) -> None:
        """Say how far it is, unless that was said a moment ago."""
        if self._wanted and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY_S
            self._shown = True
            self._write(f"\r{text}\x1b[K")

    def clear(self) -> None:
        """Make room for what is to be printed."""
        if self._shown:
            self._shown = False
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


@contextmanager
def stopped_by_interrupt() -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether Ctrl+C was pressed; pressed once more, it interrupts as usual."""
    asked = threading.Event()

    def ask(_number: int, _frame: object) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
