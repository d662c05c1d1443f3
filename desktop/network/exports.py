"""Saving the network that is shown: asks for a file, writes it in the background, and tells so."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.network.exporting import export_png, export_svg
from desktop.widgets.own_direction import isolated
from storage.errors import ExportFailed
from storage.exporting.graphml import export_graphml

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.network.answer import Answer
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection

Form = Literal["png", "svg", "graphml"]

_KEY = "network export"


class NetworkExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._tasks = tasks
        self._theme = theme
        self._page = page
        self._shown: Answer | None = None

    def show_network(self, answer: Answer) -> None:
        """Take what is shown now."""
        self._shown = answer

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only an export needs it

        kinds = {"png": self.tr("Pictures"), "svg": self.tr("Drawings"), "graphml": self.tr("Networks")}
        name, _filter = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the network"), f"{self.tr('network')}.{form}", f"{kinds[form]} (*.{form})"
        )
        if name:
            self.export_to(form, Path(name))

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
        self._tasks.run(_KEY, partial(_write, write=write, path=path), self._tell_done, self._tell_failure)

    def _tell_done(self, file_name: str) -> None:
        self.told.emit(self.tr("The network was exported to %1").replace("%1", isolated(file_name)))

    def _tell_failure(self, error: BaseException) -> None:
        if not isinstance(error, ExportFailed):
            raise error
        sentence = self.tr("%1 could not be written (%2); choose another place, or check the disk.")
        self.told.emit(sentence.replace("%1", isolated(error.path.name)).replace("%2", isolated(error.reason)))


def _write(_db: Connection, _progress: Progress, write: Callable[[Path], object], path: Path) -> str:
    write(path)
    return path.name
