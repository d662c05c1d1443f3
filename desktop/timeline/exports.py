"""Saving a timeline as a table or a drawing."""

from __future__ import annotations

from copy import copy
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.exporting import Exporting
from desktop.timeline.artist import Artist
from desktop.timeline.exporting import Picture, export_svg
from storage.exporting.timeline_csv import export_timeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from desktop.timeline.canvas import Canvas
    from desktop.timeline.passages import Passages
    from desktop.timeline.words import TimelineWords
    from storage.library import Connection

Form = Literal["csv", "svg"]


class TimelineExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, theme: Theme, words: TimelineWords, view: Canvas, page: QWidget) -> None:
        super().__init__(page)
        self._exporting = Exporting(tasks, "timeline export", page)
        self._exporting.told.connect(self.told)
        self._theme = theme
        self._words = words
        self._view = view

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        kinds = {"csv": self.tr("Tables"), "svg": self.tr("Drawings")}
        name = f"{self.tr('timeline')}.{form}"
        path = self._exporting.ask(self.tr("Export the timeline"), name, f"{kinds[form]} (*.{form})")
        if path is not None:
            self.export_to(form, path)

    def export_to(self, form: Form, path: Path) -> None:
        """Write all dated passages as a table, or what is in view as a drawing."""
        work: Callable[[Connection, Path], object]
        if form == "csv":
            work = partial(_write_table, passages=self._view.scene.passages)
        else:
            work = partial(_write_drawing, picture=self._picture(), theme=self._theme)
        self._exporting.write(path, work, self._sentence)

    def _picture(self) -> Picture:
        """Return what is in view, with nothing in it that the window goes on drawing with."""
        view = self._view
        artist = Artist(self._theme, view.font(), self._words, view.layoutDirection())
        return Picture(artist, view.scene, copy(view.camera), view.size(), self.tr("Timeline"))

    def _sentence(self, _written: object) -> str:
        return self.tr("The timeline was exported to %1")


def _write_table(db: Connection, path: Path, passages: Passages) -> None:
    export_timeline(db, passages.dated, path)


def _write_drawing(_db: Connection, path: Path, picture: Picture, theme: Theme) -> None:
    export_svg(picture, theme, path)
