"""The full check of the library while it is in use: in the background, at ease, and by hand."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.language import written_share

if TYPE_CHECKING:
    from desktop.tasks import Progress, Tasks
    from storage.checking import Report, Step
    from storage.library import Connection

_KEY: Final = "check"
_LONGEST_REST_S: Final = 0.02
_SHARES: Final[dict[str, tuple[float, float]]] = {"pages": (0.0, 0.1), "texts": (0.1, 0.4), "search": (0.5, 0.5)}
"""Where each step begins and how much of the whole it is, as far as can be told before."""


class Checking(QObject):
    """Runs one check at a time.

    ``checked(Report, asked)`` with what was found, and whether the analyst asked for it; ``stopped()`` if it was
    stopped. ``progressed(text, share)`` comes while one lasts that was asked for, ``ended()`` after it.
    """

    checked = Signal(object, bool)
    stopped = Signal()
    progressed = Signal(str, float)
    ended = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked = False

    @Slot()
    def check_now(self) -> None:
        """Check because the analyst asks for it; a check at ease that is under way begins anew at full speed."""
        if not (self._asked and self._tasks.busy(_KEY)):
            self._asked = True
            self.progressed.emit(self.tr("Checking the library…"), 0.0)
            self._start(at_ease=False)

    @Slot()
    def check_at_ease(self) -> None:
        """Check without a word, resting as much as working."""
        if not self._tasks.busy(_KEY):
            self._start(at_ease=True)

    @Slot()
    def stop(self) -> None:
        """Stop; nothing was changed."""
        self._tasks.stop(_KEY)

    def _start(self, *, at_ease: bool) -> None:
        self._tasks.run(_KEY, partial(_check, at_ease=at_ease), self._finish, self._fail, self._report)

    def _report(self, state: tuple[Step, int, int]) -> None:
        if self._asked:
            step, done, total = state
            begins, part = _SHARES[step]
            share = begins + part * done / max(total, 1)
            self.progressed.emit(self.tr("Checking the library · %1").replace("%1", written_share(share)), share)

    def _finish(self, report: Report | None) -> None:
        asked = self._end()
        if report is None:
            self.stopped.emit()
        else:
            self.checked.emit(report, asked)

    def _fail(self, error: BaseException) -> None:
        self._end()
        raise error

    def _end(self) -> bool:
        asked, self._asked = self._asked, False
        if asked:
            self.ended.emit()
        return asked


def _check(reader: Connection, progress: Progress, *, at_ease: bool) -> Report | None:
    from storage import checking  # noqa: PLC0415 - loaded here, where the window does not wait for it

    last = time.monotonic()

    def told(step: Step, done: int, total: int) -> None:
        nonlocal last
        progress.report((step, done, total))
        if at_ease:
            time.sleep(min(time.monotonic() - last, _LONGEST_REST_S))
            last = time.monotonic()

    return checking.check(reader, told=told, cancelled=progress.cancelled)
