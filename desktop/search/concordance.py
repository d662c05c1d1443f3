"""The concordance: a query's places one below the other, each keyword in the middle of its line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.exporting import Exporting
from desktop.search.concordance_answer import Answer, read_answer
from desktop.search.concordance_bar import ConcordanceBar
from desktop.search.concordance_collocates import CollocateTable
from desktop.search.concordance_list import ConcordanceList
from desktop.search.concordance_model import Heading
from desktop.widgets.announce import announce
from desktop.widgets.own_direction import isolated
from storage.exporting.concordance_csv import export_concordance
from storage.search.line_order import LineGroup, group_lines

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.library import Connection
    from storage.records import Change
    from storage.search.concordance import Line

_TASK: Final = "concordance"
_WAITING_MS: Final = 150
_CALM_MS: Final = 300
"""How long the library must rest before it is read again after a change."""


class ConcordanceView(QWidget):
    """Shows where a query's words stand, and the words beside them.

    ``place_requested(article_id, start, end)`` asks for a place to be opened; ``told(sentence)`` says what was done.
    """

    place_requested = Signal(int, int, int)
    told = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__()
        self._tasks = tasks
        self._language = language
        self._query = ""
        self._behind = False
        self._answer: Answer | None = None
        self._chosen = -1
        self._groups: list[LineGroup] = []
        self.setObjectName("concordance")
        self.setAccessibleName(self.tr("In context"))
        self.bar = ConcordanceBar(theme, self)
        self.list = ConcordanceList(theme, language, self)
        self.collocates = CollocateTable(theme, language, self)
        self._empty = QLabel(self)
        self._empty.setObjectName("concordanceEmpty")
        self._exporting = Exporting(tasks, "concordance export", self)
        self._exporting.told.connect(self.told)
        self._lay_out()
        self._waiting = QTimer(self, singleShot=True, interval=_WAITING_MS)
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._waiting.timeout.connect(self._tell_waiting)
        self._calm.timeout.connect(self._read)
        self.list.place_requested.connect(self.place_requested)
        self.list.let_go.connect(self.collocates.release)
        self.collocates.chosen.connect(self._narrow)
        self.bar.order_changed.connect(self._show_lines)
        self.bar.collocates_toggled.connect(self.collocates.setVisible)
        self.bar.all_requested.connect(self.collocates.release)
        self.bar.export_requested.connect(self._choose_file)
        bridge.changed.connect(self._follow_change)
        language.changed.connect(self._show_lines)
        self._show_lines()

    def show_query(self, text: str) -> None:
        """Show the places of a query; read in the background, and not before this is to be seen."""
        if text.strip() == self._query:
            return
        self._query = text.strip()
        self._tasks.cancel(_TASK)
        self._waiting.stop()
        self._behind = True
        if self.isVisible():
            self._read()

    def set_reading_font(self, family: str) -> None:
        """Set the lines in another typeface."""
        self.list.row.set_reading_font(family)
        self.list.doItemsLayout()

    def shown_lines(self) -> list[Line]:
        """Return the lines that are shown, in their order."""
        if self._answer is None:
            return []
        lines = self._answer.concordance.lines
        return [lines[number] for group in self._groups for number in group.lines]

    def export_to(self, path: Path) -> None:
        """Write the lines that are shown to a CSV file, and tell so."""
        self._exporting.write(path, partial(_export, lines=self.shown_lines()), self._sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was asked for while nobody could see it."""
        super().showEvent(event)
        if self._behind:
            self._read()

    def _lay_out(self) -> None:
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "muted")
        table = QWidget(self)
        beside = QHBoxLayout(table)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.list, 1)
        beside.addWidget(self.collocates)
        self._table = table
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)

    # reading ---------------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        self._behind = False
        self._calm.stop()
        if not self._query:
            self._show_answer(None)
            return
        self._waiting.start()
        self._tasks.run(_TASK, partial(read_answer, query=self._query), self._show_answer)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        """Read again where texts or the places of entities are others."""
        if self._query and change.touches("versions", "mentions", "aliases", "entities"):
            self._behind = True
            if self.isVisible():
                self._calm.start()

    def _show_answer(self, answer: Answer | None) -> None:
        self._waiting.stop()
        self._answer = answer
        self._chosen = -1
        self.collocates.set_collocates(answer.collocates if answer is not None else ())
        self._show_lines()
        if answer is not None:
            announce(self, self._count_sentence())

    # showing ---------------------------------------------------------------------------------------

    @Slot(int)
    def _narrow(self, number: int) -> None:
        """Show only the lines with one of the words beside them, or all again."""
        self._chosen = number
        self._show_lines()

    @Slot()
    def _show_lines(self) -> None:
        self._groups = self._arranged()
        rows: list[Line | Heading] = []
        if self._answer is not None:
            lines = self._answer.concordance.lines
            for group in self._groups:
                if self.bar.grouping != "none":
                    rows.append(Heading(self._label(group), len(group.lines)))
                rows.extend(lines[number] for number in group.lines)
        self.list.show_rows(rows)
        self._pages.setCurrentWidget(self._table if rows else self._empty)
        self._empty.setText(self._empty_sentence())
        self.bar.set_usable(bool(rows))
        self.bar.show_count(self._count_sentence(), narrowed=self._chosen != -1)

    def _arranged(self) -> list[LineGroup]:
        if self._answer is None:
            return []
        order = self._answer.orders[self.bar.sort]
        if self._chosen != -1:
            wanted = self._answer.collocates[self._chosen].lines
            order = tuple(number for number in order if number in wanted)
        return group_lines(self._answer.concordance.lines, order, self.bar.grouping)

    def _label(self, group: LineGroup) -> str:
        if self.bar.grouping == "year":
            return self._language.format_date(group.label) or self.tr("Without a date")
        return group.label or self.tr("Without an outlet")

    def _count_sentence(self) -> str:
        if self._answer is None:
            return ""
        number = sum(len(group.lines) for group in self._groups)
        if self._chosen != -1:
            word = isolated(self._answer.collocates[self._chosen].word)
            return self.tr("%Ln place(s) beside %1", "", number).replace("%1", word)
        if self._answer.concordance.complete:
            return self.tr("%Ln place(s)", "", number)
        found = self.tr("%Ln article(s) found", "", self._answer.concordance.articles)
        return self.tr("The newest %Ln place(s)", "", number) + " · " + found

    def _empty_sentence(self) -> str:
        if not self._query:
            return self.tr("Search for a word, a phrase or an entity to see it in context.")
        return self.tr("Nothing in the library has this.")

    @Slot()
    def _tell_waiting(self) -> None:
        self._empty.clear()
        self.bar.show_count(self.tr("Reading the articles…"), narrowed=False)

    # exporting -------------------------------------------------------------------------------------

    @Slot()
    def _choose_file(self) -> None:
        kinds = self.tr("Tables (*.csv);;All files (*)")
        path = self._exporting.ask(self.tr("Export the lines"), self.tr("concordance.csv"), kinds)
        if path is not None:
            self.export_to(path)

    def _sentence(self, number: int) -> str:
        return self.tr("%Ln line(s) exported to %1", "", number)


def _export(_db: Connection, path: Path, lines: list[Line]) -> int:
    return export_concordance(lines, path)
