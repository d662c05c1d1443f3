"""What the analyst decides on marks that a new version moved or lost: each act undoable under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.acts import Acts
from storage import settling

if TYPE_CHECKING:
    from storage.marks import MarkKind


class MovedMarkEdits(Acts):
    """The acts on marks to decide on; what is gone meanwhile is a RecordMissing."""

    @Slot(str, int)
    def accept(self, kind: MarkKind, mark_id: int) -> None:
        """Let a moved mark stand where it was found again."""
        self._do(lambda: self.tr("acceptance of a moved mark"), settling.accept_move, kind, mark_id)

    @Slot(int)
    def accept_all(self, article_id: int) -> None:
        """Let all moved marks of an article stand where they were found again, as one step."""
        self._do(lambda: self.tr("acceptance of all moved marks"), settling.accept_all_moves, article_id)

    @Slot(str, int)
    def keep_on_old_version(self, kind: MarkKind, mark_id: int) -> None:
        """Let a mark stay on the version it was made in."""
        name = lambda: self.tr("keeping of a mark on its old version")  # noqa: E731 - as all names of acts
        self._do(name, settling.keep_on_old_version, kind, mark_id)

    @Slot(str, int, int, int, int)
    def place(self, kind: MarkKind, mark_id: int, version_id: int, start: int, end: int) -> None:
        """Put a mark on a range of a version."""
        self._do(lambda: self.tr("placing of a mark"), settling.place_mark, kind, mark_id, version_id, start, end)
