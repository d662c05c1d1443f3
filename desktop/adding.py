"""Adding files from the window: read in the background, written in small batches, told in one line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

if TYPE_CHECKING:
    from desktop.edits import Edits
    from desktop.tasks import Progress, Tasks
    from desktop.wording import Wording
    from storage.importing.refusals import Refusal
    from storage.library import Connection
    from storage.records import NewArticle

_KEY = "adding"
_BATCH_MS = 150
_BATCH_LETTERS = 60_000
"""A batch ends after this time or this much text, so that writing it never holds the window up."""


class FileAdder(QObject):
    """Adds files and folders.

    ``refused(sentences)`` names each file that was not added and why; ``told(sentence)`` sums up.
    """

    told = Signal(str)
    refused = Signal(list)
    _batch_read = Signal(list)

    def __init__(self, tasks: Tasks, edits: Edits, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._edits = edits
        self._wording = wording
        self._added = 0
        self._known = 0
        self._runs = 0
        self._batch_read.connect(self._write_batch)

    def add(self, paths: list[Path]) -> None:
        """Begin to add files; a run under way is finished first by the one worker there is for it."""
        if self._tasks.busy(_KEY):
            self.told.emit(self.tr("Files are being added already; try again when that is done."))
            return
        self._added, self._known = 0, 0
        self._runs += 1

        def read(_reader: Connection, progress: Progress) -> list[Refusal]:
            return self._read(paths, progress)

        self._tasks.run(_KEY, read, self._finish)

    def _read(self, paths: list[Path], progress: Progress) -> list[Refusal]:
        """Read in the background, handing batches over to the window's thread."""
        # the importers cost a start some milliseconds, and most starts add nothing
        from storage.importing.files import read_articles  # noqa: PLC0415
        from storage.importing.refusals import Refusal  # noqa: PLC0415

        refusals: list[Refusal] = []
        batch: list[NewArticle] = []
        letters = 0
        clock = QElapsedTimer()
        clock.start()
        for outcome in read_articles(paths, progress.cancelled):
            if isinstance(outcome, Refusal):
                refusals.append(outcome)
                continue
            batch.append(outcome)
            letters += len(outcome.text)
            if letters > _BATCH_LETTERS or clock.hasExpired(_BATCH_MS):
                self._batch_read.emit(batch)
                batch, letters = [], 0
                clock.restart()
        if batch:
            self._batch_read.emit(batch)
        return refusals

    @Slot(list)
    def _write_batch(self, batch: list[NewArticle]) -> None:
        added, known = self._edits.add_articles(batch, self._runs)
        self._added += len(added)
        self._known += len(known)

    def _finish(self, refusals: list[Refusal]) -> None:
        parts = [self.tr("%n article(s) added", "", self._added)]
        if self._known:
            parts.append(self.tr("%n here already", "", self._known))
        if refusals:
            parts.append(self.tr("%n not added", "", len(refusals)))
            self.refused.emit([self._wording.refusal(refusal) for refusal in refusals])
        self.told.emit(" · ".join(parts))
