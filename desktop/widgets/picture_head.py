"""What stands above a picture of the library: the way back, of what it is, how near, how far the work is, and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.widgets.back_button import BackButton
from desktop.widgets.export_button import ExportButton
from desktop.widgets.progress_strip import ProgressStrip
from desktop.widgets.zoom_buttons import ZoomButtons

if TYPE_CHECKING:
    from desktop.theme import Theme

_TITLE_SCALE = 1.2


class PictureHead(QWidget):
    """The head of a page with a picture; what is said in it, and of what the picture is, are the page's own.

    ``closed()`` by the button back; ``widened()`` to see all again; ``stop_requested()``; ``export_requested(form)``
    with a form that the export offers. The buttons of ``zoom`` are to be joined to the picture.
    """

    closed = Signal()
    widened = Signal()
    export_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        """Make a head whose parts have names that begin with ``name``; ``lay_out`` completes it."""
        super().__init__(parent)
        self.back_button = BackButton(f"{name}Back", theme, self)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.progress = ProgressStrip(self)
        self.progress.hide()
        self.zoom = ZoomButtons(name, theme, self)
        self.export = ExportButton(f"{name}Export", self)
        self.back_button.clicked.connect(self.closed)
        self.progress.stop_requested.connect(self.stop_requested)
        self.export.requested.connect(self.export_requested)

    def set_usable(self, usable: bool) -> None:
        """Let the picture be looked at and exported, where there is something."""
        self.zoom.setEnabled(usable)
        self.export.setEnabled(usable)

    def lay_out(self, chip: QPushButton, summary: QLabel) -> None:
        """Put the parts into a row, among them what the picture is of, which ``chip`` lets go of, and a summary."""
        chip.clicked.connect(self.widened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self.title)
        row.addWidget(chip)
        row.addWidget(summary, 1)
        row.addWidget(self.progress)
        row.addWidget(self.zoom)
        row.addWidget(self.export)
