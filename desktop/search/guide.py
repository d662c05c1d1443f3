"""What stands where there are no results: examples while nothing is typed, and the way out where nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import directed, isolated

if TYPE_CHECKING:
    from desktop.language import Language


class Examples(QWidget):
    """Says what can be asked, by queries that can be clicked; ``chosen(query)``."""

    chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchExamples")
        since = "بعد:2021" if language.code == "ar" else "after:2021"
        examples = (
            ("اذربيجان", self.tr("a word, however it is spelled")),
            ('"وقف إطلاق النار"', self.tr("these words, one after the other")),
            ("karabakh", self.tr("a name in Latin letters")),
            ("باكو OR طهران", self.tr("either of the two")),
            (f"علييف {since}", self.tr("only what was published after a year")),
            ("إيران -تركيا", self.tr("without a word")),
            ('"إيران اتفاق"~8', self.tr("words near one another")),
        )
        title = QLabel(self.tr("Ask for anything, for example:"), self)
        title.setProperty("look", "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self.buttons: list[QPushButton] = []
        for row, (query, words) in enumerate(examples):
            button = QPushButton(directed(query, Qt.LayoutDirection.LeftToRight), self)
            button.setObjectName(f"example{row}")
            button.setProperty("query", query)
            button.setAccessibleName(f"{query}: {words}")
            button.clicked.connect(self._choose)
            label = QLabel(words, self)
            label.setProperty("look", "muted")
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self.buttons.append(button)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 20, 4, 4)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addLayout(grid)
        layout.addStretch(1)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("query"))


class NothingFound(QWidget):
    """Says that nothing was found; ``suggestion_chosen(query)``, ``filters_dropped()``."""

    suggestion_chosen = Signal(str)
    filters_dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("nothingFoundPage")
        self._suggested = ""
        self.label = make_hint("", self)
        self.suggestion = QPushButton(self)
        self.suggestion.setObjectName("didYouMean")
        self.suggestion.clicked.connect(self._choose)
        self.without_filters = QPushButton(self.tr("Search without the filters"), self)
        self.without_filters.setObjectName("dropFilters")
        self.without_filters.clicked.connect(self.filters_dropped)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 20, 4, 4)
        layout.setSpacing(12)
        layout.addWidget(self.label)
        layout.addWidget(self.suggestion, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.without_filters, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)

    def show_query(self, query: str, did_you_mean: str, *, filtered: bool) -> None:
        """Say what was not found and what may be."""
        self.label.setText(self.tr("Nothing answers to “%1”.").replace("%1", isolated(query)))
        self._suggested = did_you_mean
        words = self.tr("Did you mean “%1”?").replace("%1", isolated(did_you_mean))
        self.suggestion.setText(words.replace("&", "&&"))
        self.suggestion.setAccessibleName(words)
        self.suggestion.setVisible(bool(did_you_mean))
        self.without_filters.setVisible(filtered)

    @Slot()
    def _choose(self) -> None:
        self.suggestion_chosen.emit(self._suggested)
