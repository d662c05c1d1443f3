"""Marking very many places: written in portions, so that the window never waits, undone as one step."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.portions import Pace, Portions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.edits import Edits
    from storage.places import Place
    from storage.records import EntityKind

    Mark = Callable[..., int | None]

_FIRST: Final = 20
_LEAST: Final = 1
_MOST: Final = 2_000

_runs = count(1)


class AllMarker(QObject):
    """Highlights or tags ranges ``(version_id, start, end)``, or says that an entity stands in them.

    ``progressed(done)`` after each portion; ``finished(marked, skipped)`` at the end, also when it was stopped or undo
    has ended it early.
    """

    progressed = Signal(int)
    finished = Signal(int, int)

    def __init__(self, edits: Edits, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._places: Sequence[Place] = []
        self._mark: Mark = edits.marks.highlight_all
        self._arguments: tuple[object, ...] = ()
        self._run = 0
        self._done = 0
        self._skipped = 0
        self._portions = Portions(self)
        self._portions.ended.connect(self._end)
        edits.retracing.connect(self._portions.stop)

    @property
    def busy(self) -> bool:
        """Whether a run is under way."""
        return self._portions.busy

    @Slot(list, int)
    def highlight(self, ranges: Sequence[Place], colour: int) -> None:
        """Begin to highlight ranges in a colour from 1 to 5."""
        self._begin(ranges, self._edits.marks.highlight_all, colour)

    @Slot(list, str, int)
    def tag(self, ranges: Sequence[Place], name: str, colour: int) -> None:
        """Begin to put a tag on ranges; those without a highlight of their own get one of this colour."""
        self._begin(ranges, self._edits.marks.tag_all, name, colour)

    @Slot(object, int)
    def mention(self, ranges: Sequence[Place], entity_id: int) -> None:
        """Begin to say that an entity stands in ranges."""
        self._begin(ranges, self._edits.entities.mention_all, entity_id)

    @Slot(object, str, str)
    def mention_new(self, ranges: Sequence[Place], name: str, kind: EntityKind) -> None:
        """Make an entity and begin to say that it stands in ranges; where it cannot be made now, in none of them."""
        if self.busy:
            return
        run = next(_runs)
        self.progressed.emit(0)
        entity = self._edits.entities.add_for_all(name, kind, run)
        if entity is None:
            self.finished.emit(0, 0)
        else:
            self._begin(ranges, self._edits.entities.mention_all, entity.id, run=run)

    @Slot()
    def stop(self) -> None:
        """Mark no more; what is marked by then stays."""
        self._portions.stop()

    def _begin(self, ranges: Sequence[Place], mark: Mark, *arguments: object, run: int | None = None) -> None:
        if self.busy:
            return
        self._places = list(ranges)
        self._mark, self._arguments = mark, arguments
        self._run = next(_runs) if run is None else run
        self._done = self._skipped = 0
        self.progressed.emit(0)
        self._portions.begin(self._write, len(self._places), Pace(_FIRST, _LEAST, _MOST))

    def _write(self, size: int) -> int:
        batch = self._places[self._done : self._done + size]
        skipped = self._mark(batch, *self._arguments, self._run)
        self._done += len(batch)
        self._skipped += skipped or 0
        self.progressed.emit(self._done)
        return len(batch)

    @Slot()
    def _end(self) -> None:
        self._places = []
        self.finished.emit(self._done - self._skipped, self._skipped)
