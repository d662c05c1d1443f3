"""Lists of entities in files: chosen, read and written in the background, refused in words."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.wording import Wording
from storage.entities.lists import list_rows
from storage.exporting.entity_csv import export_entities
from storage.importing.entity_csv import EntityTableRefused, read_entities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.entity_edits import EntityEdits
    from desktop.main_window import MainWindow
    from desktop.tasks import Progress, Tasks
    from storage.entities.table import EntityRow
    from storage.library import Connection

_EXPORT: Final = "entity export"
_IMPORT: Final = "entity import"


class EntityFiles(QObject):
    """Imports and exports all entities as CSV. ``told(sentence)`` is for the status line."""

    told = Signal(str)

    def __init__(self, window: MainWindow, edits: EntityEdits, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._edits = edits
        self._tasks = tasks

    @Slot()
    def choose_import(self) -> None:
        """Let the analyst choose a file, and add what is in it."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Import entities"), "", self.tr("Tables (*.csv);;All files (*)")
        )
        if name:
            self.import_file(Path(name))

    @Slot()
    def choose_export(self) -> None:
        """Let the analyst choose a file, and write all entities to it."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Export entities"), "entities.csv", self.tr("Tables (*.csv)")
        )
        if name:
            self.export_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Add the entities of a file, or what those that are known lack, as one step."""
        self._tasks.run(_IMPORT, partial(_read, path=path), self._add, self._tell_refused)

    def export_file(self, path: Path) -> None:
        """Write all entities to a file."""
        self._tasks.run(_EXPORT, partial(_write, path=path), self._tell_exported)

    def _add(self, rows: Sequence[EntityRow]) -> None:
        self._edits.import_entities(rows)
        self.told.emit(self.tr("%Ln entity(ies) read", "", len(rows)))

    def _tell_refused(self, error: BaseException) -> None:
        if not isinstance(error, EntityTableRefused):
            raise error
        self._window.notice.show_sentences([Wording(self).refused_table(error)])

    def _tell_exported(self, number: int) -> None:
        self.told.emit(self.tr("%Ln entity(ies) exported", "", number))


def _read(_db: Connection, _progress: Progress, path: Path) -> Sequence[EntityRow]:
    return read_entities(path)


def _write(db: Connection, _progress: Progress, path: Path) -> int:
    return export_entities(list_rows(db), path)
