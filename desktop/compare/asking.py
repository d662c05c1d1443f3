"""Asking for a comparison: what is under way, what takes long, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.compare.answer import Answer, arrange, read_answer
from storage.errors import RecordMissing

if TYPE_CHECKING:
    from desktop.compare.pairs import Shown
    from desktop.tasks import Tasks
    from desktop.widgets.progress_strip import ProgressStrip

_COMPARE, _ARRANGE = "comparison", "rows of the comparison"
_WAITING_MS: Final = 150


class Asking(QObject):
    """Runs the work and shows in ``strip`` that it takes a while.

    ``compared(Answer)`` and ``arranged(Answer)`` bring what was asked for; ``missing()`` says that an article is gone,
    ``stopped()`` that the analyst would not wait.
    """

    compared = Signal(object)
    arranged = Signal(object)
    missing = Signal()
    stopped = Signal()

    def __init__(self, tasks: Tasks, strip: ProgressStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._strip = strip
        self._waiting = QTimer(self, singleShot=True, interval=_WAITING_MS)
        self._waiting.timeout.connect(self._tell_waiting)
        strip.stop_requested.connect(self.stop)

    def compare(self, ids: tuple[int, int], shown: Shown) -> None:
        """Ask what two articles share, and for the rows that are to be shown."""
        self._tasks.cancel(_ARRANGE)
        self._waiting.start()
        self._tasks.run(_COMPARE, partial(read_answer, ids=ids, shown=shown), self._compared, self._failed)

    def arrange(self, answer: Answer, shown: Shown) -> None:
        """Ask for other rows of what was compared, unless it is being compared anew."""
        if not self._tasks.busy(_COMPARE):
            self._tasks.run(_ARRANGE, partial(arrange, answer=answer, shown=shown), self._arranged)

    def cancel(self) -> None:
        """Ask for nothing any more."""
        self._tasks.cancel(_ARRANGE)
        self._tasks.cancel(_COMPARE)
        self._end()

    @Slot()
    def stop(self) -> None:
        """Leave what is shown as it is."""
        self.cancel()
        self.stopped.emit()

    def _end(self) -> None:
        self._waiting.stop()
        self._strip.hide()

    def _compared(self, answer: Answer) -> None:
        self._end()
        self.compared.emit(answer)

    def _arranged(self, answer: Answer) -> None:
        self.arranged.emit(answer)

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, RecordMissing):
            raise error
        self.missing.emit()

    @Slot()
    def _tell_waiting(self) -> None:
        self._strip.show_state(self.tr("Comparing…"), 0.0)
