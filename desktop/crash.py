"""What remains of a crash: a report with version and trace in the log folder, and a word to the window.

Qt is not known here. Python's own exceptions are written to ``crash.log`` and the program goes on; faults that
end the process (a segmentation fault, an abort of Qt's) leave the threads' traces in the same file.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TextIO

from desktop import __version__

LARGEST_LOG = 256 * 1024
Listener = Callable[[BaseException], object]


def log_folder() -> Path:
    """Return the folder where this system keeps the logs of the user's programs."""
    from platformdirs import user_log_path  # noqa: PLC0415 - a start with a folder of its own needs no search

    return user_log_path("hashiya", appauthor=False)


def details_of(error: BaseException) -> str:
    """Return what whoever mends the program needs: its version, the system, and where the error came from."""
    import platform  # noqa: PLC0415 - only a crash needs these
    import traceback  # noqa: PLC0415

    python = f"Python {platform.python_version()}"
    trace = "".join(traceback.format_exception(error))
    return f"hashiya {__version__}, {python} on {platform.platform()}\n{trace}"


class CrashReports:
    """Writes down every exception that nothing else has caught.

    ``listener``, once set, is called with the exception after each report, in the thread that failed.
    """

    def __init__(self, find_folder: Callable[[], Path], foreseen: tuple[type[Exception], ...] = ()) -> None:
        """Log in the folder that ``find_folder()`` returns; ``foreseen`` errors are only told, not logged."""
        self._foreseen = foreseen
        self.listener: Listener | None = None
        self._find_folder = find_folder
        self._hooks_before = sys.excepthook, threading.excepthook

    @cached_property
    def log(self) -> TextIO:
        """The log, opened when it is first needed; a large one makes room for a new one first."""
        folder = self._find_folder()
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / "crash.log"
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.replace(folder / "crash.1.log")
        return log.open("a", encoding="utf-8", errors="backslashreplace")

    def install(self) -> None:
        """Take over from Python's hooks for exceptions in the main thread and in other threads."""
        sys.excepthook = self._main_failed
        threading.excepthook = self._thread_failed

    def watch_faults(self) -> None:
        """Have faults that end the process leave their traces too; this opens the log."""
        faulthandler.enable(self.log)

    def uninstall(self) -> None:
        """Give the hooks back and close the log."""
        faulthandler.disable()
        sys.excepthook, threading.excepthook = self._hooks_before
        if "log" in self.__dict__:
            self.log.close()

    def report(self, error: BaseException, where: str) -> None:
        """Write one exception down, show it on the terminal, and tell the listener."""
        details = details_of(error)
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        with suppress(OSError):  # a full disk must not keep it from being told
            self.log.write(f"--- {moment}, {where}: {details}\n")
            self.log.flush()
        if sys.stderr is not None:  # a program started without a terminal on Windows has none
            sys.stderr.write(details)
        if self.listener is not None:
            self.listener(error)

    def _main_failed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, self._foreseen) and self.listener is not None:
            self.listener(error)
        else:
            self.report(error, "main thread")

    def _thread_failed(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.report(failure.exc_value, f"thread {failure.thread.name if failure.thread else 'unknown'}")
