"""The one crossing between the window and the library: write, read, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from storage import notes
from storage.errors import LibraryUnavailable, RecordMissing
from storage.journal import change_of

if TYPE_CHECKING:
    from storage.library import Connection, Library, Written
    from storage.records import Note, RowChange

P = ParamSpec("P")
T = TypeVar("T")


class Bridge(QObject):
    """Runs storage verbs on the window's connection.

    ``changed(Change)`` follows every write, undo and redo, after it is on disk. ``typed`` has the words the library
    refused, by the verb that writes them and what they are about: they are shown until they are saved.
    """

    changed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.typed: Mapping[tuple[Callable[..., object], int], str] = {}

    def write(self, verb: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> Written[T]:
        """Run one verb in one transaction and tell everybody what changed."""
        written = self.library.write(verb, *args, **kwargs)
        self._announce(written.steps)
        return written

    def take_in(self, written: Written[T]) -> T:
        """Tell everybody what was written apart from here, and return what came of it."""
        self._announce(written.steps)
        return written.result

    def remember(self, verb: Callable[Concatenate[Connection, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Write what the analyst did not ask for, such as a reading place; where the library refuses, it is left."""
        if not self.library.read_only:
            with suppress(LibraryUnavailable):
                self.write(verb, *args, **kwargs)

    def read(self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Ask the library something small; what may take long goes through ``Tasks``."""
        return question(self.library.db, *args, **kwargs)

    def find(self, question: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Ask for a record that may be gone; None if it is."""
        try:
            return question(self.library.db, *args, **kwargs)
        except RecordMissing:
            return None

    def list_notes(self, article_id: int) -> list[Note]:
        """Return an article's notes, oldest first, as they were typed: also what is not saved yet."""
        stored = self.read(notes.list_notes, article_id)
        return [note._replace(body=self.as_typed(notes.set_note_body, note.id, note.body)) for note in stored]

    def as_typed(self, verb: Callable[..., object], subject_id: int, stored: str) -> str:
        """Return the words that ``verb`` is to write about something and the library refused, else those stored."""
        return self.typed.get((verb, subject_id), stored)

    def revert(self, steps: Sequence[RowChange]) -> tuple[RowChange, ...]:
        """Take row changes back, as one transaction, and return what that changed."""
        undone = self.library.revert(steps)
        self._announce(undone)
        return undone

    def repeat(self, steps: Sequence[RowChange]) -> None:
        """Make reverted row changes again, as one transaction."""
        self.library.repeat(steps)
        self._announce(steps)

    def _announce(self, steps: Sequence[RowChange]) -> None:
        if steps:
            self.changed.emit(change_of(steps))
