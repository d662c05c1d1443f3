"""Marking very many places: written in small batches, so that the window never waits, undone as one step."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.edits import Edits
    from storage.places import Place

_FIRST_BATCH: Final = 20
_AIM_MS: Final = 20
"""How long writing one batch should take; the next one is made larger or smaller after it."""

_runs = count(1)


class AllMarker(QObject):
    """Highlights or tags ranges ``(version_id, start, end)``.

    ``progressed(done)`` after each batch; ``finished(marked, skipped)`` at the end, also when undo
    has ended it early.
    """

    progressed = Signal(int)
    finished = Signal(int, int)

    def __init__(self, edits: Edits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._left: list[Place] = []
        self._tag = ""
        self._colour = 1
        self._run = 0
        self._batch = _FIRST_BATCH
        self._done = 0
        self._skipped = 0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._write_batch)
        edits.retraced.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether a run is under way."""
        return self._next.isActive()

    @Slot(list, int)
    def highlight(self, ranges: Sequence[Place], colour: int) -> None:
        """Begin to highlight ranges in a colour from 1 to 5."""
        self._begin(ranges, colour, "")

    @Slot(list, str, int)
    def tag(self, ranges: Sequence[Place], name: str, colour: int) -> None:
        """Begin to put a tag on ranges; those without a highlight of their own get one of this colour."""
        self._begin(ranges, colour, name)

    def _begin(self, ranges: Sequence[Place], colour: int, tag: str) -> None:
        if self.busy:
            return
        self._left = list(ranges)
        self._colour, self._tag = colour, tag
        self._run = next(_runs)
        self._batch = _FIRST_BATCH
        self._done = self._skipped = 0
        self._next.start(0)
        self.progressed.emit(0)

    @Slot()
    def _write_batch(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        batch, self._left = self._left[: self._batch], self._left[self._batch :]
        if self._tag:
            skipped = self._edits.tag_all(batch, self._tag, self._colour, self._run)
        else:
            skipped = self._edits.highlight_all(batch, self._colour, self._run)
        self._skipped += skipped
        self._done += len(batch) - skipped
        share = _AIM_MS / max(1, clock.elapsed())
        self._batch = max(1, int(self._batch * min(2.0, share)))
        if self._left:
            self._next.start(0)
            self.progressed.emit(self._done + self._skipped)
        else:
            self.finished.emit(self._done, self._skipped)

    @Slot()
    def _stop(self) -> None:
        """Leave the rest when what is being done was just taken back."""
        if self.busy:
            self._next.stop()
            self._left = []
            self.finished.emit(self._done, self._skipped)
