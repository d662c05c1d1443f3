"""Adding files from the window: read in the background, written in small batches, told as it goes on."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QLocale, QObject, QTimer, Signal, Slot

from desktop.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.edits import Edits
    from desktop.portions import Pace
    from desktop.tasks import Progress, Tasks
    from storage.backups import Reason
    from storage.importing.files import Place
    from storage.importing.refusals import RefusalTally
    from storage.library import Connection, Library, Written
    from storage.records import Change, NewArticle
    from storage.versions import Carried, Received

_KEY = "adding"
_APART: Final = "adding a long text"
LONG: Final = 50_000
"""Letters; to write an article of more would hold up the window, so that is done in the background."""

_SHOWN_AFTER_MS: Final = 100
_BATCH_MS: Final = 150
"""How long reading a batch may take."""

_BREATH_MS: Final = 4
"""How long the window has to itself between two batches."""

_FIRST_COST: Final = 30_000
_LEAST_COST: Final = 5_000
_MOST_COST: Final = 100_000
_ARTICLE_COST: Final = 1_000
"""What a batch costs is counted in letters; an article by itself costs as much as so many of them."""

_ROOM_CHECK_S = 0.05

_MANY: Final = 200
_LARGE_BYTES: Final = 5_000_000
"""An addition of more articles, or of larger files, begins once a backup is under way."""


class FileAdder(QObject):
    """Adds files and folders.

    ``progressed(text, share)`` comes while it lasts, with the share that is done from 0 to 1, and ``ended()``
    after it. ``refused(sentences)`` names what was not added and why; ``told(sentence)`` sums up.
    ``versions_added(list[Carried])`` comes last, with the articles that got a new text in which some of their marks
    were not found to the letter.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)
    refused = Signal(list)
    versions_added = Signal(list)
    _batch_read = Signal(list, bool)

    def __init__(
        self,
        tasks: Tasks,
        edits: Edits,
        secure: Callable[[Reason, Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        """Before a large addition, ``secure(reason, go_on)`` calls ``go_on()`` once the state before it is safe."""
        super().__init__(parent)
        self._tasks = tasks
        self._edits = edits
        self._secure = secure
        self._handed_over = 0
        self._secured = False
        self._wording = Wording(self)
        self._added = 0
        self._known = 0
        self._updated: list[Carried] = []
        self._runs = 0
        self._stopped = False
        self._pace: Pace | None = None
        self._writing_apart = False
        self._room = threading.Semaphore(0)
        self._batch_read.connect(self._take_batch)
        edits.retracing.connect(self._follow_retracing)

    def add(self, paths: list[Path]) -> None:
        """Begin to add files; while others are being added, say so."""
        if self._tasks.busy(_KEY):
            self.told.emit(self.tr("Files are being added already; try again when that is done."))
            return
        from desktop.portions import Pace  # noqa: PLC0415 - most starts add nothing

        self._added, self._known, self._updated, self._stopped = 0, 0, [], False
        self._pace = Pace(_FIRST_COST, _LEAST_COST, _MOST_COST)
        self._runs += 1
        self._handed_over, self._secured = 0, False
        self._room = threading.Semaphore(0)
        work = partial(self._read, paths=paths, room=self._room, pace=self._pace)
        self._tasks.run(_KEY, work, self._finish, self._fail, self._report)
        QTimer.singleShot(_SHOWN_AFTER_MS, self, self._show_begun)

    @Slot()
    def stop(self) -> None:
        """Stop; what is in the library by now stays."""
        self._stopped = True
        self._tasks.stop(_KEY)

    def _read(
        self, _reader: Connection, progress: Progress, *, paths: list[Path], room: threading.Semaphore, pace: Pace
    ) -> RefusalTally:
        """Read in the background, handing over to the window's thread one batch at a time.

        The next is read once that is written: Python would share the time between both, and the window would wait
        twice as long.
        """
        # the importers cost a start some milliseconds, and most starts add nothing
        from desktop.uncollected import uncollected  # noqa: PLC0415
        from storage.importing.files import Reading  # noqa: PLC0415
        from storage.importing.refusals import Refusal, RefusalTally  # noqa: PLC0415
        from storage.versions import folding_ahead  # noqa: PLC0415

        tally = RefusalTally()
        batch: list[NewArticle] = []
        cost = 0
        clock = QElapsedTimer()
        clock.start()
        reading = Reading(paths, progress.cancelled)

        def hand_over() -> bool:
            nonlocal batch, cost
            self._batch_read.emit(batch, _is_large(reading.place()))
            batch, cost = [], 0
            is_written = self._wait_for(room, progress)
            clock.restart()
            return is_written

        with uncollected(), folding_ahead() as fold_ahead:
            for found in reading:
                if progress.due():
                    progress.report(reading.place())
                if isinstance(found, Refusal):
                    tally.add(found)
                    continue
                costs = len(found.text) + _ARTICLE_COST
                # a long article goes by itself rather than with those before it
                if batch and (cost + costs > pace.size or clock.hasExpired(_BATCH_MS)) and not hand_over():
                    return tally
                fold_ahead(found)
                batch.append(found)
                cost += costs
            if batch and not progress.cancelled():
                hand_over()
        return tally

    def _wait_for(self, room: threading.Semaphore, progress: Progress) -> bool:
        """Wait until a batch is written; tell False if the work is to stop first, which no long text does half-way."""
        while not room.acquire(timeout=_ROOM_CHECK_S):
            if progress.overtaken() or (progress.cancelled() and not self._writing_apart):
                return False
        return True

    @Slot(list, bool)
    def _take_batch(self, batch: list[NewArticle], large: bool) -> None:
        """Write a batch; the first of a large addition once the state before is safe."""
        self._handed_over += len(batch)
        write = partial(self._write_batch, batch, self._runs)
        if self._secured or not (large or self._handed_over > _MANY):
            write()
        else:
            self._secured = True
            self._secure("import", write)

    def _write_batch(self, batch: list[NewArticle], run: int) -> None:
        if run != self._runs or self._stopped or self._pace is None:
            return
        if not self._tasks.busy(_KEY):  # the program is being closed
            return
        if any(len(new.text) > LONG for new in batch):
            self._writing_apart = True
            work = partial(_receive, library=self._tasks.library, batch=batch)
            self._tasks.run(f"{_APART} {run}", work, self._take_in, self._fail_apart)
            return
        clock = QElapsedTimer()
        clock.start()
        try:
            received = self._edits.articles.add(batch, self._runs)
        except BaseException:
            self.stop()
            raise
        finally:
            # after whatever the reader did meanwhile has been answered
            QTimer.singleShot(_BREATH_MS, self, self._give_room)
        self._count(received)
        self._pace.follow(clock.elapsed())

    def _take_in(self, written: Written[Received]) -> None:
        """Take in what was written in the background."""
        self._count(self._edits.articles.take_in_addition(written, self._runs))
        self._end_apart()

    def _fail_apart(self, error: BaseException) -> None:
        self.stop()
        self._end_apart()
        raise error

    def _end_apart(self) -> None:
        self._writing_apart = False
        QTimer.singleShot(_BREATH_MS, self, self._give_room)

    def _count(self, received: Received) -> None:
        self._added += len(received.added)
        self._known += len(received.known)
        self._updated += received.updated

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
        if self._tasks.busy(_KEY) and not self._added and not self._updated:
            self.progressed.emit(self.tr("Reading…"), 0.0)

    def _finish(self, tally: RefusalTally) -> None:
        self.ended.emit()
        parts = [self.tr("Stopped")] if self._stopped else []
        parts.append(self.tr("%n article(s) added", "", self._added))
        if self._updated:
            parts.append(self.tr("%n article(s) updated", "", len(self._updated)))
        if self._known:
            parts.append(self.tr("%n here already", "", self._known))
        if tally.total:
            parts.append(self.tr("%n not added", "", tally.total))
            sentences = [self._wording.refusal(refusal) for refusal in tally.files]
            self.refused.emit(sentences + [self._wording.refused_records(records) for records in tally.records])
        self.told.emit(" · ".join(parts))
        self._tell_marks()

    def _fail(self, error: BaseException) -> None:
        self.ended.emit()
        self._tell_marks()
        raise error

    def _tell_marks(self) -> None:
        unsure = [carried for carried in self._updated if carried.moved or carried.orphans]
        if unsure:
            self.versions_added.emit(unsure)

    @Slot(object)
    def _follow_retracing(self, change: Change) -> None:
        """Stop when an addition is undone: it would be odd if it went on."""
        if self._tasks.busy(_KEY) and change.touches("versions"):
            self.stop()


def _receive(_db: Connection, _progress: Progress, library: Library, batch: list[NewArticle]) -> Written[Received]:
    from storage.versions import receive_all  # noqa: PLC0415 - most starts add nothing

    return library.write_apart(receive_all, batch)


def _is_large(place: Place) -> bool:
    return place.articles > _MANY or place.total > _LARGE_BYTES
