"""Long work on a library that its caller may stop, also in the middle of one long statement."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from sqlite3 import SQLITE_INTERRUPT, Connection, OperationalError

from storage.connecting import result_code

Told = Callable[[int, int], object]
"""Is told how much of how much is done."""
Cancelled = Callable[[], bool]

_LOOK_EVERY_S = 0.05


class Stopped(Exception):
    """The work was stopped as asked; its caller returns nothing."""


def untold(_done: int, _total: int) -> None:
    """Tell nobody."""


def never() -> bool:
    """Never ask to stop."""
    return False


@contextmanager
def stoppable(db: Connection, cancelled: Cancelled) -> Iterator[None]:
    """Interrupt what the connection is at once ``cancelled()`` is true, and raise Stopped.

    Some statements, such as a check of all pages, ask nobody for seconds; so a thread of its own asks.
    """
    if cancelled is never:
        yield
        return
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK_EVERY_S):
            if cancelled():
                db.interrupt()

    watcher = threading.Thread(target=watch, name="stoppable", daemon=True)
    watcher.start()
    try:
        yield
    except OperationalError as error:
        if result_code(error) == SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        over.set()
        watcher.join()
    if cancelled():
        raise Stopped
