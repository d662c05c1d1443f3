"""What stands above the comparison: the way back, what the two are to each other, what is shown, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.compare.pairs import Shown
from desktop.widgets.back_button import BackButton
from desktop.widgets.export_button import ExportButton
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.progress_strip import ProgressStrip
from storage.comparison.records import Counts

if TYPE_CHECKING:
    from desktop.theme import Theme


class CompareHead(QWidget):
    """``closed()`` by the button back; ``filtered()`` when other rows are to be shown, which are in ``shown``.

    ``export_requested(form)`` with ``html`` or ``docx``.
    """

    closed = Signal()
    filtered = Signal()
    export_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compareHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = BackButton("compareBack", theme, self)
        self.title = QLabel(self.tr("Two articles side by side"), self)
        self.title.setObjectName("compareTitle")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.summary = QLabel(self)
        self.summary.setObjectName("compareSummary")
        self.summary.setProperty("look", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self.title, self.summary):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = ProgressStrip(self)
        self.progress.hide()
        self.shared = self._make_chip("compareShared", self.tr("Show or leave out what both articles say"))
        self.first = self._make_chip("compareOnlyFirst", self.tr("Show or leave out what only the first article says"))
        self.second = self._make_chip(
            "compareOnlySecond", self.tr("Show or leave out what only the second article says")
        )
        self.differing = self._make_chip(
            "compareDifferences", self.tr("Show only passages that differ; [ and ] go from one to the next"), on=False
        )
        self.export = ExportButton("compareExport", self)
        forms = (("html", self.tr("Page (HTML)…")), ("docx", self.tr("Document (DOCX)…")))
        self.export.offer(self.tr("Save the comparison as a file"), forms)
        self.export.requested.connect(self.export_requested)
        self.back_button.clicked.connect(self.closed)
        self._lay_out()
        self.show_counts(None)

    @property
    def shown(self) -> Shown:
        """Which rows are shown."""
        return Shown(
            self.shared.isChecked(), self.first.isChecked(), self.second.isChecked(), self.differing.isChecked()
        )

    def show_counts(self, counts: Counts | None) -> None:
        """Tell how much there is of what, or with None, while it is not known, nothing.

        What is not there cannot be chosen.
        """
        numbers = counts or Counts(0, 0, 0, 0)
        for chip, words, number in (
            (self.shared, self.tr("%Ln shared passage(s)", "", numbers.shared), numbers.shared),
            (self.first, self.tr("%Ln only in the first", "", numbers.first), numbers.first),
            (self.second, self.tr("%Ln only in the second", "", numbers.second), numbers.second),
            (self.differing, self.tr("%Ln difference(s)", "", numbers.differences), numbers.differences),
        ):
            chip.setText(words)
            chip.setAccessibleName(words)
            chip.setEnabled(number > 0)
            chip.setVisible(counts is not None)
        self.export.setEnabled(counts is not None)

    def show_only(self, shown: Shown) -> None:
        """Choose what is shown, without telling so."""
        for chip, on in zip((self.shared, self.first, self.second, self.differing), shown, strict=True):
            chip.blockSignals(True)
            chip.setChecked(on)
            chip.blockSignals(False)

    def _make_chip(self, name: str, hint: str, *, on: bool = True) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName(name)
        chip.setProperty("look", "chip")
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.setToolTip(hint)
        chip.toggled.connect(self.filtered)
        return chip

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back_button)
        top.addWidget(self.title)
        top.addWidget(self.summary, 1)
        top.addWidget(self.progress)
        top.addWidget(self.export)
        chips = FlowLayout(8)
        for chip in (self.shared, self.first, self.second, self.differing):
            chips.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(chips)
