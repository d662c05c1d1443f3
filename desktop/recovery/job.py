"""One piece of work on a library that is closed, in a thread of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.stopping import Cancelled, Told

    Work = Callable[[Told, Cancelled], Any]


class Job(QThread):
    """Runs ``work(told, cancelled)``; once ``finished()``, ``outcome`` or ``error`` is what came of it.

    ``told(done, total)`` says how far it is.
    """

    told = Signal(int, int)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False
        self.outcome: Any = None
        self.error: Exception | None = None

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled = True

    def run(self) -> None:
        """Do the work."""
        try:
            self.outcome = self._work(self.told.emit, self._is_cancelled)
        except Exception as error:  # noqa: BLE001 - carried to the window's thread and told there
            self.error = error

    def _is_cancelled(self) -> bool:
        return self._cancelled
