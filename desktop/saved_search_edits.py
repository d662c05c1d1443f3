"""What the analyst does to saved searches: each act undoable under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.acts import Acts
from storage import saved_searches

if TYPE_CHECKING:
    from storage.records import SavedSearch, SearchSort


class SavedSearchEdits(Acts):
    """The acts on saved searches."""

    @Slot(str, str, str)
    def add(self, name: str, query: str, sort: SearchSort) -> SavedSearch | None:
        """Keep a search."""
        return self._do(lambda: self.tr("saved search"), saved_searches.add_saved_search, name, query, sort)

    @Slot(int, str)
    def rename(self, saved_id: int, name: str) -> None:
        """Call a saved search otherwise."""
        self._do(lambda: self.tr("name of a search"), saved_searches.rename_saved_search, saved_id, name)

    @Slot(int)
    def remove(self, saved_id: int) -> None:
        """Forget a saved search."""
        self._do(lambda: self.tr("removal of a saved search"), saved_searches.remove_saved_search, saved_id)
