"""Saving the comparison that is shown: asks for a file, writes it in the background, and tells so."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.widgets.own_direction import isolated
from storage.errors import ExportFailed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.tasks import Progress, Tasks
    from storage.comparison.records import Comparison
    from storage.library import Connection

Form = Literal["html", "docx"]

_KEY = "comparison export"


class CompareExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._tasks = tasks
        self._page = page
        self._shown: Comparison | None = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Take what is shown now."""
        self._shown = comparison

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only an export needs it

        kinds = {"html": self.tr("Pages"), "docx": self.tr("Documents")}
        name, _filter = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the comparison"), f"{self.tr('comparison')}.{form}", f"{kinds[form]} (*.{form})"
        )
        if name:
            self.export_to(form, Path(name))

    def export_to(self, form: Form, path: Path) -> None:
        """Write the whole comparison to a file, whatever of it is shown."""
        if self._shown is not None:
            work = partial(_write, comparison=self._shown, form=form, path=path)
            self._tasks.run(_KEY, work, self._tell_done, self._tell_failure)

    def _tell_done(self, file_name: str) -> None:
        self.told.emit(self.tr("The comparison was exported to %1").replace("%1", isolated(file_name)))

    def _tell_failure(self, error: BaseException) -> None:
        if not isinstance(error, ExportFailed):
            raise error
        sentence = self.tr("%1 could not be written (%2); choose another place, or check the disk.")
        self.told.emit(sentence.replace("%1", isolated(error.path.name)).replace("%2", isolated(error.reason)))


def _write(_db: Connection, _progress: Progress, comparison: Comparison, form: Form, path: Path) -> str:
    if form == "html":
        from storage.exporting.comparison_html import export_html  # noqa: PLC0415 - only an export needs it

        export_html(comparison, path)
    else:
        from storage.exporting.comparison_docx import export_docx  # noqa: PLC0415 - only an export needs it

        export_docx(comparison, path)
    return path.name
