"""Adding files from the window: read in the background, written in small batches, told as it goes on."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QLocale, QObject, QTimer, Signal, Slot

from desktop.wording import Wording

if TYPE_CHECKING:
    from desktop.edits import Edits
    from desktop.tasks import Progress, Tasks
    from storage.importing.files import Place
    from storage.importing.refusals import RefusalTally
    from storage.library import Connection
    from storage.records import Change, NewArticle

_KEY = "adding"
_SHOWN_AFTER_MS: Final = 100
_BATCH_MS: Final = 150
_WRITING_MS: Final = 20
"""How long the window's thread may be busy with a batch, and how long reading one may take at most."""

_FIRST_COST: Final = 30_000
_LEAST_COST: Final = 5_000
_MOST_COST: Final = 100_000
_ARTICLE_COST: Final = 1_000
"""What a batch costs is counted in letters; an article by itself costs as much as so many of them."""

_ROOM_CHECK_S = 0.05


class FileAdder(QObject):
    """Adds files and folders.

    ``progressed(text, share)`` comes while it lasts, with the share that is done from 0 to 1, and ``ended()``
    after it. ``refused(sentences)`` names what was not added and why; ``told(sentence)`` sums up.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)
    refused = Signal(list)
    _batch_read = Signal(list)

    def __init__(self, tasks: Tasks, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._edits = edits
        self._wording = Wording(self)
        self._added = 0
        self._known = 0
        self._runs = 0
        self._stopped = False
        self._cost = _FIRST_COST
        self._room = threading.Semaphore()
        self._batch_read.connect(self._write_batch)
        edits.retraced.connect(self._follow_retraced)

    def add(self, paths: list[Path]) -> None:
        """Begin to add files; while others are being added, say so."""
        if self._tasks.busy(_KEY):
            self.told.emit(self.tr("Files are being added already; try again when that is done."))
            return
        self._added, self._known, self._stopped = 0, 0, False
        self._cost = _FIRST_COST
        self._runs += 1
        self._room = threading.Semaphore()
        work = partial(self._read, paths=paths, room=self._room)
        self._tasks.run(_KEY, work, self._finish, self._fail, self._report)
        QTimer.singleShot(_SHOWN_AFTER_MS, self, self._show_begun)

    @Slot()
    def stop(self) -> None:
        """Stop after the batch under way; what is in the library by then stays."""
        self._stopped = True
        self._tasks.stop(_KEY)

    def _read(
        self, _reader: Connection, progress: Progress, *, paths: list[Path], room: threading.Semaphore
    ) -> RefusalTally:
        """Read in the background, handing over to the window's thread one batch at a time.

        The next is read meanwhile and waits until there is room, so that memory stays as it is.
        """
        # the importers cost a start some milliseconds, and most starts add nothing
        from storage.importing.files import Reading  # noqa: PLC0415
        from storage.importing.refusals import Refusal, RefusalTally  # noqa: PLC0415

        tally = RefusalTally()
        batch: list[NewArticle] = []
        cost = 0
        clock = QElapsedTimer()
        clock.start()
        reading = Reading(paths, progress.cancelled)
        for found in reading:
            if progress.due():
                progress.report(reading.place())
            if isinstance(found, Refusal):
                tally.add(found)
            else:
                batch.append(found)
                cost += len(found.text) + _ARTICLE_COST
            if batch and (cost > self._cost or clock.hasExpired(_BATCH_MS)):
                if not _wait_for(room, progress):
                    return tally
                self._batch_read.emit(batch)
                batch, cost = [], 0
                clock.restart()
        if batch and not progress.cancelled() and _wait_for(room, progress):
            self._batch_read.emit(batch)
        return tally

    @Slot(list)
    def _write_batch(self, batch: list[NewArticle]) -> None:
        if not self._tasks.busy(_KEY):  # the program is being closed
            return
        clock = QElapsedTimer()
        clock.start()
        try:
            added, known = self._edits.add_articles(batch, self._runs)
        except BaseException:
            self.stop()
            raise
        finally:
            # after whatever the reader did meanwhile has been answered
            QTimer.singleShot(0, self, self._give_room)
        self._added += len(added)
        self._known += len(known)
        pace = min(max(_WRITING_MS / max(clock.elapsed(), 1), 0.5), 2)
        self._cost = int(min(max(self._cost * pace, _LEAST_COST), _MOST_COST))

    @Slot()
    def _give_room(self) -> None:
        self._room.release()

    def _report(self, place: Place) -> None:
        locale = QLocale()
        added = locale.toString(self._added)
        share = min(place.done / max(place.total, 1), 1.0)
        if place.articles:
            text = self.tr("%1 of %2 added").replace("%1", added).replace("%2", locale.toString(place.articles))
        else:
            text = self.tr("%1 added · %2%").replace("%2", locale.toString(int(100 * share))).replace("%1", added)
        self.progressed.emit(text, share)

    @Slot()
    def _show_begun(self) -> None:
        if self._tasks.busy(_KEY) and not self._added:
            self.progressed.emit(self.tr("Reading…"), 0.0)

    def _finish(self, tally: RefusalTally) -> None:
        self.ended.emit()
        parts = [self.tr("Stopped")] if self._stopped else []
        parts.append(self.tr("%n article(s) added", "", self._added))
        if self._known:
            parts.append(self.tr("%n here already", "", self._known))
        if tally.total:
            parts.append(self.tr("%n not added", "", tally.total))
            sentences = [self._wording.refusal(refusal) for refusal in tally.files]
            self.refused.emit(sentences + [self._wording.refused_records(records) for records in tally.records])
        self.told.emit(" · ".join(parts))

    def _fail(self, error: BaseException) -> None:
        self.ended.emit()
        raise error

    @Slot(object)
    def _follow_retraced(self, change: Change) -> None:
        """Stop when an addition is undone: it would be odd if it went on."""
        if self._tasks.busy(_KEY) and change.touches("versions"):
            self.stop()


def _wait_for(room: threading.Semaphore, progress: Progress) -> bool:
    """Wait until a batch may be handed over; tell False if the work is to stop first."""
    while not room.acquire(timeout=_ROOM_CHECK_S):
        if progress.cancelled():
            return False
    return True
