"""Saving the network that is shown as a picture, a drawing or data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.exporting import Exporting
from desktop.network.exporting import export_png, export_svg
from storage.exporting.graphml import export_graphml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.network.answer import Answer
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.library import Connection

Form = Literal["png", "svg", "graphml"]


class NetworkExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._exporting = Exporting(tasks, "network export", page)
        self._exporting.told.connect(self.told)
        self._theme = theme
        self._page = page
        self._shown: Answer | None = None

    def show_network(self, answer: Answer) -> None:
        """Take what is shown now."""
        self._shown = answer

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        kinds = {"png": self.tr("Pictures"), "svg": self.tr("Drawings"), "graphml": self.tr("Networks")}
        name = f"{self.tr('network')}.{form}"
        path = self._exporting.ask(self.tr("Export the network"), name, f"{kinds[form]} (*.{form})")
        if path is not None:
            self.export_to(form, path)

    def export_to(self, form: Form, path: Path) -> None:
        """Write the network to a file: a picture with all that is drawn, or as GraphML all of its edges."""
        answer = self._shown
        if answer is None or answer.picture is None:
            return
        write: Callable[[Path], object]
        if form == "graphml":
            write = partial(export_graphml, answer.network, answer.question.unit)
        else:
            export = export_png if form == "png" else export_svg
            write = partial(export, answer.picture, self._theme, self._page.font(), self.tr("Network"))
        self._exporting.write(path, partial(_write, write=write), self._sentence)

    def _sentence(self, _written: None) -> str:
        return self.tr("The network was exported to %1")


def _write(_db: Connection, path: Path, write: Callable[[Path], object]) -> None:
    write(path)
