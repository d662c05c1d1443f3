"""From what is typed to the rows that are listed: which kinds, how many of each, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.goto.rows import Row, RowKind, RowMaker
from desktop.goto.sources import Similar, Sources
from storage.saved_searches import list_saved_searches
from storage.search.anything import ThingKind, list_last_read
from storage.search.shelf import EQUAL, Match, Shelf, words_typed

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Tasks
    from storage.records import SavedSearch

MOST_NARROWED: Final = 60
MOST_RECENT: Final = 8
FEW: Final = 5
"""With fewer rows than this, names that are spelled alike are looked for too."""

_MOST: Final[dict[RowKind, int]] = {
    "entity": 4,
    "tag": 4,
    "saved search": 4,
    "command": 4,
    "article": 20,
    "note": 5,
}
"""How many of each kind are listed where all are looked for; of equally good ones they come in this order."""

# A key for the sign > gives < on some keyboards while the text runs from the right.
_NARROWING: Final[dict[str, RowKind]] = {"@": "entity", "#": "tag", ">": "command", "<": "command"}
_THINGS: Final[tuple[ThingKind, ...]] = ("entity", "tag", "article", "note")


class Finder(QObject):
    """Lists what fits; ``changed()`` when the same words would now find other things."""

    changed = Signal()

    def __init__(
        self, bridge: Bridge, tasks: Tasks, language: Language, commands: Sequence[QAction], parent: QObject
    ) -> None:
        """Offer ``commands`` beside what is in the library."""
        super().__init__(parent)
        self._bridge = bridge
        self._all_commands = commands
        self._sources = Sources(bridge, tasks, self)
        self._make = RowMaker(bridge, language, self)
        self._commands: list[QAction] = []
        self._command_names = Shelf(())
        self._saved: list[SavedSearch] = []
        self._saved_names = Shelf(())
        self._similar: tuple[tuple[str, ...], Similar] = ((), {})
        self._last_read: list[Match] = []
        self._sources.changed.connect(self.changed)
        self._sources.similar_found.connect(self._keep_similar)

    @property
    def complete(self) -> bool:
        """Whether everything in the library can be found."""
        return self._sources.complete

    def refresh(self, open_article: int | None) -> None:
        """See what there is now; the open article need not be gone to."""
        read = self._bridge.read(list_last_read, MOST_RECENT + 1)
        self._last_read = [Match(key, EQUAL, ()) for key in read if key != open_article][:MOST_RECENT]
        self._commands = [action for action in self._all_commands if action.isEnabled() and action.isVisible()]
        self._command_names = Shelf(enumerate(action.text() for action in self._commands))
        self._saved = self._bridge.read(list_saved_searches)[::-1]  # the latest first
        self._saved_names = Shelf(enumerate(saved.name for saved in self._saved))
        self._similar = ((), {})
        self._sources.refresh()

    def rows_for(self, typed: str) -> list[Row]:
        """Return the rows for what is typed; the last searches the library for it."""
        narrowed, asked = _narrowing(typed)
        words = words_typed(asked)
        if narrowed is None and not words:
            ranked = self._recent()
        elif narrowed is None:
            ranked = [row for kind, most in _MOST.items() for row in self._find(kind, words, most)]
            ranked.sort(key=lambda row: row[0])
        else:
            ranked = self._find(narrowed, words, MOST_NARROWED)
        rows = [row for _rank, row in ranked]
        if asked and narrowed != "command":
            rows.append(self._make.search(asked))
        return rows

    def asked(self, typed: str) -> str:
        """Return what is typed without the sign that narrows."""
        return _narrowing(typed)[1]

    def look_further(self, typed: str) -> None:
        """Look for names that are spelled alike, in the background."""
        narrowed, asked = _narrowing(typed)
        kinds = tuple(kind for kind in _THINGS if narrowed in {None, kind})
        words = words_typed(asked)
        if words and kinds:
            self._sources.look_for_similar(kinds, words, FEW)

    def stop_looking(self) -> None:
        """Drop what ``look_further`` may still find."""
        self._sources.forget_similar()

    def _recent(self) -> list[tuple[int, Row]]:
        return self._make.things("article", self._last_read) + self._find("saved search", (), MOST_RECENT)

    def _find(self, kind: RowKind, words: tuple[str, ...], most: int) -> list[tuple[int, Row]]:
        if kind == "command":
            found = self._command_names.find(words, most)
            return [(match.rank, self._make.command(self._commands[match.id], match.words)) for match in found]
        if kind == "saved search":
            found = self._saved_names.find(words, most)
            return [(match.rank, self._make.saved_search(self._saved[match.id], match.words)) for match in found]
        assert kind != "search"  # noqa: S101 - it is made of what is typed
        found = self._sources.find(kind, words, most)
        if self._similar[0] == words:
            here = {match.id for match in found}
            found = [*found, *(match for match in self._similar[1].get(kind, ()) if match.id not in here)]
        return self._make.things(kind, found)

    @Slot(tuple, dict)
    def _keep_similar(self, words: tuple[str, ...], found: Similar) -> None:
        self._similar = (words, found)
        if any(found.values()):
            self.changed.emit()


def _narrowing(typed: str) -> tuple[RowKind | None, str]:
    """Return the kind that the first sign asks for, if it does, and the words."""
    typed = typed.strip()
    kind = _NARROWING.get(typed[:1])
    return (None, typed) if kind is None else (kind, typed[1:].strip())
