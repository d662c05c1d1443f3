"""Saving a timeline: asks for a file, writes it in the background, and tells so."""

from __future__ import annotations

from copy import copy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.timeline.artist import Artist
from desktop.timeline.exporting import Picture, export_svg
from desktop.widgets.own_direction import isolated
from storage.errors import ExportFailed
from storage.exporting.timeline_csv import export_timeline

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from desktop.timeline.canvas import Canvas
    from desktop.timeline.passages import Passages
    from desktop.timeline.words import TimelineWords
    from storage.library import Connection

Form = Literal["csv", "svg"]

_KEY = "timeline export"


class TimelineExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, theme: Theme, words: TimelineWords, view: Canvas, page: QWidget) -> None:
        super().__init__(page)
        self._tasks = tasks
        self._theme = theme
        self._words = words
        self._view = view
        self._page = page

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only an export needs it

        kinds = {"csv": self.tr("Tables"), "svg": self.tr("Drawings")}
        name, _filter = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the timeline"), f"{self.tr('timeline')}.{form}", f"{kinds[form]} (*.{form})"
        )
        if name:
            self.export_to(form, Path(name))

    def export_to(self, form: Form, path: Path) -> None:
        """Write all dated passages as a table, or what is in view as a drawing."""
        if form == "csv":
            work = partial(_write_table, passages=self._view.scene.passages, path=path)
        else:
            work = partial(_write_drawing, picture=self._picture(), theme=self._theme, path=path)
        self._tasks.run(_KEY, work, self._tell_done, self._tell_failure)

    def _picture(self) -> Picture:
        """Return what is in view, with nothing in it that the window goes on drawing with."""
        view = self._view
        artist = Artist(self._theme, view.font(), self._words, view.layoutDirection())
        return Picture(artist, view.scene, copy(view.camera), view.size(), self.tr("Timeline"))

    def _tell_done(self, file_name: str) -> None:
        self.told.emit(self.tr("The timeline was exported to %1").replace("%1", isolated(file_name)))

    def _tell_failure(self, error: BaseException) -> None:
        if not isinstance(error, ExportFailed):
            raise error
        sentence = self.tr("%1 could not be written (%2); choose another place, or check the disk.")
        self.told.emit(sentence.replace("%1", isolated(error.path.name)).replace("%2", isolated(error.reason)))


def _write_table(db: Connection, _progress: Progress, passages: Passages, path: Path) -> str:
    export_timeline(db, passages.dated, path)
    return path.name


def _write_drawing(_db: Connection, _progress: Progress, picture: Picture, theme: Theme, path: Path) -> str:
    export_svg(picture, theme, path)
    return path.name
