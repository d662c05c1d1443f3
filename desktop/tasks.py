"""Work off the window's thread: each run has a connection of its own, a key, and can be overtaken."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from storage.library import Connection, Library


_SWITCH_S = 0.0001
"""How long the window's thread may have to wait for Python while a worker computes; by itself fifty times that."""


_LOOK_EVERY_STEPS = 2_000
"""Of SQLite's machine, which takes them in some tens of microseconds."""

_REPORT_EVERY_S = 0.1
"""More often nobody reads how far a piece of work is."""


class Progress:
    """What a piece of work sees of the window: it must ask now and then whether to stop, and may say how far it is."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        """Pass on to ``tell`` what is reported, in the thread of the work."""
        self._cancelled = False
        self._overtaken = False
        self._tell = tell
        self._next = time.monotonic() + _REPORT_EVERY_S

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Tell whether to stop."""
        return self._cancelled

    def overtake(self) -> None:
        """Ask the work to stop, whose answer nobody waits for: its next question to the library fails."""
        self._cancelled = self._overtaken = True

    def overtaken(self) -> bool:
        """Tell whether nobody waits for the answer any more."""
        return self._overtaken

    def due(self) -> bool:
        """Tell whether it is time to report; ten times a second it is."""
        return time.monotonic() >= self._next

    def report(self, state: object) -> None:
        """Say how far the work is, as both sides understand it; what comes before it is due is dropped."""
        if self.due():
            self._next = time.monotonic() + _REPORT_EVERY_S
            self._tell(state)


Work = Callable[["Connection", Progress], Any]
Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Reported = Callable[[Any], None]


class _Run(QRunnable):
    """One piece of work in a pool thread; its outcome travels back as a queued signal."""

    def __init__(self, tasks: Tasks, key: str, generation: int, work: Work) -> None:
        super().__init__()
        self._tasks = tasks
        self._key = key
        self._generation = generation
        self._work = work
        self.progress = Progress(self._tell)

    def run(self) -> None:
        outcome: object = None
        error: BaseException | None = None
        if not self.progress.cancelled():
            try:
                reader = self._tasks.library.open_reader()
                reader.set_progress_handler(self.progress.overtaken, _LOOK_EVERY_STEPS)
                try:
                    outcome = self._work(reader, self.progress)
                finally:
                    reader.close()
            except Exception as caught:  # noqa: BLE001 - carried to the window's thread and raised or told there
                error = caught
        self._tasks.ended_in_thread.emit(self._key, self._generation, outcome, error)
        del error  # its traceback knows this frame: in a circle they would keep the reader's last question open

    def _tell(self, state: object) -> None:
        self._tasks.reported_in_thread.emit(self._key, self._generation, state)


def _is_gone(receiver: Callable[..., Any]) -> bool:
    """Tell whether a bound method's widget was destroyed while the answer was on its way."""
    owner = getattr(receiver, "__self__", None)
    return isinstance(owner, QObject) and not shiboken6.isValid(owner)


class Tasks(QObject):
    """Runs questions in the background and hands answers back in the window's thread.

    Meanwhile no garbage is collected: of what a question makes very many hardly any is garbage, and the window would
    wait while all of it is looked over again and again.
    """

    ended_in_thread = Signal(str, int, object, object)
    reported_in_thread = Signal(str, int, object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        sys.setswitchinterval(_SWITCH_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._generations: dict[str, int] = {}
        self._running: dict[tuple[str, int], tuple[_Run, Done, Failed | None, Reported | None]] = {}
        self._collecting = False
        self.ended_in_thread.connect(self._ended)
        self.reported_in_thread.connect(self._reported)

    def run(
        self,
        key: str,
        work: Work,
        done: Done,
        failed: Failed | None = None,
        reported: Reported | None = None,
    ) -> None:
        """Start ``work(reader, progress)`` in a thread and call ``done(answer)`` in this one.

        A newer run with the same key overtakes: the older one is asked to stop and its answer is
        dropped. Without ``failed`` an error is raised in the window's thread. What the work reports
        comes to ``reported(state)``, in the window's thread too.
        """
        self.cancel(key)
        generation = self._generations.get(key, 0) + 1
        self._generations[key] = generation
        run = _Run(self, key, generation, work)
        run.setAutoDelete(False)
        if not self._running:
            self._collecting = gc.isenabled()
            gc.disable()
        self._running[key, generation] = (run, done, failed, reported)
        self._pool.start(run)

    def cancel(self, key: str) -> None:
        """Ask the current run of this key to stop; its answer is dropped."""
        generation = self._generations.get(key, 0)
        self._generations[key] = generation + 1
        if (key, generation) in self._running:
            self._running[key, generation][0].progress.overtake()

    def stop(self, key: str) -> None:
        """Ask the current run of this key to finish early; its answer still comes."""
        current = self._running.get((key, self._generations.get(key, 0)))
        if current is not None:
            current[0].progress.cancel()

    def busy(self, key: str) -> bool:
        """Tell whether the newest run of this key is still under way."""
        return (key, self._generations.get(key, 0)) in self._running

    def any_busy(self) -> bool:
        """Tell whether anything is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Ask everything to stop and wait for it; a thread destroyed while running would abort the program."""
        for run, *_ in self._running.values():
            run.progress.overtake()
        self._generations = {key: generation + 1 for key, generation in self._generations.items()}
        self._pool.waitForDone()
        self._collect_again()

    @Slot(str, int, object, object)
    def _ended(self, key: str, generation: int, outcome: object, error: BaseException | None) -> None:
        _run, done, failed, _reported = self._running.pop((key, generation))
        try:
            if self._generations.get(key) != generation or _is_gone(done):
                return
            if error is None:
                done(outcome)
            elif failed is not None:
                failed(error)
            else:
                raise error
        finally:
            if not self._running:
                self._collect_again()

    def _collect_again(self) -> None:
        """Collect garbage again, if that was so before."""
        if self._collecting:
            gc.enable()

    @Slot(str, int, object)
    def _reported(self, key: str, generation: int, state: object) -> None:
        current = self._running.get((key, generation))
        if current is None or self._generations.get(key) != generation:
            return
        reported = current[3]
        if reported is not None and not _is_gone(reported):
            reported(state)
