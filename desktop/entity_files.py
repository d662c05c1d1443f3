"""Lists of entities in files: chosen, read and written in the background, refused in words."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.exporting import Exporting
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

_IMPORT: Final = "entity import"


class EntityFiles(QObject):
    """Imports and exports all entities as CSV. ``told(sentence)`` is for the status line."""

    told = Signal(str)

    def __init__(self, window: MainWindow, edits: EntityEdits, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._edits = edits
        self._tasks = tasks
        self._exporting = Exporting(tasks, "entity export", window)
        self._exporting.told.connect(self.told)

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
        path = self._exporting.ask(self.tr("Export entities"), "entities.csv", self.tr("Tables (*.csv)"))
        if path is not None:
            self.export_file(path)

    def import_file(self, path: Path) -> None:
        """Add the entities of a file, or what those that are known lack, as one step."""
        self._tasks.run(_IMPORT, partial(_read, path=path), self._add, self._tell_refused)

    def export_file(self, path: Path) -> None:
        """Write all entities to a file."""
        self._exporting.write(path, _write, self._sentence)

    def _add(self, rows: Sequence[EntityRow]) -> None:
        self._edits.import_entities(rows)
        self.told.emit(self.tr("%Ln entity(ies) read", "", len(rows)))

    def _tell_refused(self, error: BaseException) -> None:
        if not isinstance(error, EntityTableRefused):
            raise error
        self._window.notice.show_sentences([Wording(self).refused_table(error)])

    def _sentence(self, number: int) -> str:
        return self.tr("%Ln entity(ies) exported", "", number)


def _read(_db: Connection, _progress: Progress, path: Path) -> Sequence[EntityRow]:
    return read_entities(path)


def _write(db: Connection, path: Path) -> int:
    return export_entities(list_rows(db), path)
