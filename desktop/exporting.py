"""Exports: where to is asked, the file is written in the background, and what became of it is told."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.widgets.own_direction import isolated
from storage.errors import ExportFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.tasks import Progress, Tasks
    from storage.library import Connection

Written = TypeVar("Written")


class Exporting(QObject):
    """Writes one kind of thing to files; ``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, key: str, page: QWidget) -> None:
        """Ask over ``page``, and write as the task ``key``: an export that is asked for later overtakes."""
        super().__init__(page)
        self._tasks = tasks
        self._key = key
        self._page = page
        self._sentence: Callable[[Any], str] = str

    def ask(self, title: str, name: str, kinds: str) -> Path | None:
        """Return the file the analyst chooses, or None; ``name`` is proposed, and its ending given to one without.

        ``kinds`` is a filter of Qt's, as ``Tables (*.csv)``.
        """
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only an export needs it

        dialog = QFileDialog(self._page, title, "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.selectFile(name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def write(
        self, path: Path, work: Callable[[Connection, Path], Written], sentence: Callable[[Written], str]
    ) -> None:
        """Do ``work`` in the background and tell the ``sentence`` for what it returns, its ``%1`` the file's name."""
        self._sentence = sentence
        self._tasks.run(self._key, partial(_write, work=work, path=path), self._tell_done, self._tell_failure)

    def _tell_done(self, done: tuple[Path, Any]) -> None:
        path, written = done
        self.told.emit(self._sentence(written).replace("%1", isolated(path.name)))

    def _tell_failure(self, error: BaseException) -> None:
        if not isinstance(error, ExportFailed):
            raise error
        sentence = self.tr("%1 could not be written (%2); choose another place, or check the disk.")
        self.told.emit(sentence.replace("%1", isolated(error.path.name)).replace("%2", isolated(error.reason)))


def _write(
    db: Connection, _progress: Progress, work: Callable[[Connection, Path], object], path: Path
) -> tuple[Path, object]:
    return path, work(db, path)
