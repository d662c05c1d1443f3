"""Saving the comparison that is shown as a page or a document."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from desktop.exporting import Exporting

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.tasks import Tasks
    from storage.comparison.records import Comparison
    from storage.library import Connection

Form = Literal["html", "docx"]


class CompareExports(QObject):
    """``told(sentence)`` says what was written, or why not."""

    told = Signal(str)

    def __init__(self, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._exporting = Exporting(tasks, "comparison export", page)
        self._exporting.told.connect(self.told)
        self._shown: Comparison | None = None

    def show_comparison(self, comparison: Comparison) -> None:
        """Take what is shown now."""
        self._shown = comparison

    @Slot(str)
    def choose_file(self, form: Form) -> None:
        """Ask where to, and write."""
        kinds = {"html": self.tr("Pages"), "docx": self.tr("Documents")}
        name = f"{self.tr('comparison')}.{form}"
        path = self._exporting.ask(self.tr("Export the comparison"), name, f"{kinds[form]} (*.{form})")
        if path is not None:
            self.export_to(form, path)

    def export_to(self, form: Form, path: Path) -> None:
        """Write the whole comparison to a file, whatever of it is shown."""
        if self._shown is not None:
            self._exporting.write(path, partial(_write, comparison=self._shown, form=form), self._sentence)

    def _sentence(self, _written: None) -> str:
        return self.tr("The comparison was exported to %1")


def _write(_db: Connection, path: Path, comparison: Comparison, form: Form) -> None:
    if form == "html":
        from storage.exporting.comparison_html import export_html  # noqa: PLC0415 - only an export needs it

        export_html(comparison, path)
    else:
        from storage.exporting.comparison_docx import export_docx  # noqa: PLC0415 - only an export needs it

        export_docx(comparison, path)
