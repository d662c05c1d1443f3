"""Asking for a comparison: what is under way, what takes long, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.compare.answer import Answer, arrange, read_answer
from storage.errors import RecordMissing

if TYPE_CHECKING:
    from desktop.compare.pairs import Shown
    from desktop.tasks import Tasks
    from desktop.widgets.progress_strip import ProgressStrip

_COMPARE, _ARRANGE = "comparison", "rows of the comparison"


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
        strip.stop_requested.connect(self.stop)

    def compare(self, ids: tuple[int, int], shown: Shown) -> None:
        """Ask what two articles share, and for the rows that are to be shown."""
        self._tasks.cancel(_ARRANGE)
        self._strip.show_soon(self.tr("Comparing…"))
        self._tasks.run(_COMPARE, partial(read_answer, ids=ids, shown=shown), self._compared, self._failed)

    def arrange(self, answer: Answer, shown: Shown) -> None:
        """Ask for other rows of what was compared, unless it is being compared anew."""
        if not self._tasks.busy(_COMPARE):
            self._tasks.run(_ARRANGE, partial(arrange, answer=answer, shown=shown), self._arranged)

    def cancel(self) -> None:
        """Ask for nothing any more."""
        self._tasks.cancel(_ARRANGE)
        self._tasks.cancel(_COMPARE)
        self._strip.put_away()

    @Slot()
    def stop(self) -> None:
        """Leave what is shown as it is."""
        self.cancel()
        self.stopped.emit()

    def _compared(self, answer: Answer) -> None:
        self._strip.put_away()
        self.compared.emit(answer)

    def _arranged(self, answer: Answer) -> None:
        self.arranged.emit(answer)

    def _failed(self, error: BaseException) -> None:
        self._strip.put_away()
        if not isinstance(error, RecordMissing):
            raise error
        self.missing.emit()
