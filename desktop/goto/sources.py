"""The names of what can be gone to: read in the background when they are first needed, and again after changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, Signal, Slot

from storage.search.anything import TABLES, ThingKind, read_shelf
from storage.search.shelf import Match, Shelf

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.tasks import Progress, Tasks
    from storage.library import Connection
    from storage.records import Change

Shelves = dict[ThingKind, Shelf]
Similar = dict[ThingKind, list[Match]]

_SIMILAR = "go to: similar names"


class Sources(QObject):
    """Holds one shelf for each kind of thing in the library.

    ``changed()`` when names have come; ``similar_found(words, matches)`` answers ``look_for_similar``.
    """

    changed = Signal()
    similar_found = Signal(tuple, dict)

    def __init__(self, bridge: Bridge, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._shelves: Shelves = {}
        self._stale: set[ThingKind] = set(get_args(ThingKind))
        bridge.changed.connect(self._follow_change)

    @property
    def complete(self) -> bool:
        """Whether the names of every kind have been read once."""
        return len(self._shelves) == len(get_args(ThingKind))

    def refresh(self) -> None:
        """Have the names read again that may have changed; until they are there, those from before hold."""
        for kind in sorted(self._stale, key=lambda kind: kind == "article"):  # the longest work last
            self._tasks.run(f"go to: {kind}", partial(_read, kind=kind), self._put_up)
        self._stale.clear()

    def find(self, kind: ThingKind, words: tuple[str, ...], limit: int) -> list[Match]:
        """Return the things of a kind whose names have these folded words, best first."""
        shelf = self._shelves.get(kind)
        return [] if shelf is None else shelf.find(words, limit)

    def look_for_similar(self, kinds: tuple[ThingKind, ...], words: tuple[str, ...], limit: int) -> None:
        """Look in the background for names that are spelled alike."""
        shelves = {kind: self._shelves[kind] for kind in kinds if kind in self._shelves}
        work = partial(_find_similar, shelves=shelves, words=words, limit=limit)
        self._tasks.run(_SIMILAR, work, self._tell_similar)

    def forget_similar(self) -> None:
        """Drop an answer that is still on its way."""
        self._tasks.cancel(_SIMILAR)

    def _put_up(self, answer: tuple[ThingKind, Shelf]) -> None:
        kind, shelf = answer
        self._shelves[kind] = shelf
        self.changed.emit()

    def _tell_similar(self, answer: tuple[tuple[str, ...], Similar]) -> None:
        self.similar_found.emit(*answer)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        self._stale.update(kind for kind, tables in TABLES.items() if change.touches(*tables))


def _read(db: Connection, progress: Progress, kind: ThingKind) -> tuple[ThingKind, Shelf]:
    return kind, read_shelf(db, kind, progress.cancelled)


def _find_similar(
    _db: Connection, progress: Progress, shelves: Shelves, words: tuple[str, ...], limit: int
) -> tuple[tuple[str, ...], Similar]:
    found: Similar = {}
    for kind, shelf in shelves.items():
        if not progress.cancelled():
            found[kind] = shelf.find_similar(words, limit)
    return words, found
