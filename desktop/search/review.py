"""Looking through all places of a search before they are highlighted or tagged in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.passages.ticking import TickList
from desktop.search.colour_choice import ColourChoice
from desktop.search.review_answer import MOST_PLACES, ReviewAnswer, read_places
from desktop.widgets.hint import make_hint
from desktop.widgets.line_field import LineField
from desktop.widgets.own_direction import isolated
from storage.tags import list_tags
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import SearchSort

Purpose = Literal["highlight", "tag"]

_KEY: Final = "search review"


class Review(QWidget):
    """Shows every place, all ticked at first.

    ``highlights_requested(ranges, colour)`` and ``tags_requested(ranges, name, colour)`` with ranges
    ``(version_id, start, end)``; ``closed()`` when it is left.
    """

    highlights_requested = Signal(list, int)
    tags_requested = Signal(list, str, int)
    closed = Signal()

    def __init__(
        self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("searchReview")
        self._bridge = bridge
        self._tasks = tasks
        self._language = language
        self._settings = settings
        self._purpose: Purpose = "highlight"
        self._versions: Mapping[int, int] = {}
        self.busy = False
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.hint = make_hint("", self)
        self.back_button = QPushButton(theme.icon("back"), self.tr("Back to the results"), self)
        self.back_button.setObjectName("leaveReview")
        self.back_button.setAccessibleName(self.back_button.text())
        self.colours = ColourChoice(theme, self)
        self.tag_field = LineField(self)
        self.tag_field.setObjectName("tagAllField")
        self.tag_field.setPlaceholderText(self.tr("Tag; a / nests it"))
        self.tag_field.setAccessibleName(self.tr("Tag for all places"))
        self.tag_field.setMinimumWidth(180)
        self.act_button = QPushButton(self)
        self.act_button.setObjectName("markAll")
        self.act_button.setProperty("look", "primary")
        self.list = TickList(theme, settings.reading_font, self)
        self.list.setAccessibleName(self.tr("Places to be marked"))
        self.list.ticks_changed.connect(self._count)
        self.list.escaped.connect(self._close)
        self.list.typed.connect(self._take_number)
        self.back_button.clicked.connect(self._close)
        self.tag_field.textChanged.connect(self._count)
        self.tag_field.returnPressed.connect(self._act)
        self.act_button.clicked.connect(self._act)
        self._lay_out()

    def begin(self, purpose: Purpose, query: str, sort: SearchSort) -> None:
        """Read all places that a search finds."""
        self._purpose = purpose
        self.list.show_rows([], keep_place=False)
        self.colours.set_colour(self._settings.highlight_colour)
        self.colours.setVisible(purpose == "highlight")
        self.tag_field.setVisible(purpose == "tag")
        if purpose == "tag":
            names = [tag.name for tag in self._bridge.read(list_tags)]
            completer = QCompleter(names, self.tag_field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.tag_field.setCompleter(completer)
        words = self.tr("Highlight the places of “%1”") if purpose == "highlight" else self.tr("Tag the places of “%1”")
        self.title.setText(words.replace("%1", isolated(query)))
        self.hint.setText(self.tr("Looking for all places…"))
        work = partial(read_places, query=query, sort=sort, language=self._language)
        self._tasks.run(_KEY, work, self._show)
        self._count()

    def show_progress(self, done: int) -> None:
        """Tell how far the marking has come."""
        self.busy = True
        self.act_button.setEnabled(False)
        self.act_button.setText(self.tr("%Ln place(s) done…", "", done))

    def finish(self) -> None:
        """Go back to the results when all is marked."""
        self.busy = False
        self._close()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(10)
        bar.addWidget(self.back_button)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.colours)
        bar.addWidget(self.tag_field)
        bar.addWidget(self.act_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)

    def _show(self, answer: ReviewAnswer) -> None:
        self._versions = answer.versions
        self.list.show_rows(answer.rows, keep_place=False)
        if answer.cut:
            words = self.tr("These are the first %Ln places; narrow the search for the others.", "", MOST_PLACES)
        elif answer.rows:
            words = self.tr("Space leaves a place out, and on a headline all of its article.")
        else:
            words = self.tr("The words stand in no text here, only in headlines, notes or tags.")
        self.hint.setText(words)
        self._count()
        if self.list.hasFocus():
            self.list.go_to(0)

    @Slot()
    def _count(self) -> None:
        """Say on the button what it would do."""
        if self.busy:
            return
        number = len(self.list.ticked())
        if self._purpose == "highlight":
            self.act_button.setText(self.tr("Highlight %Ln place(s)", "", number))
        else:
            self.act_button.setText(self.tr("Tag %Ln place(s)", "", number))
        named = self._purpose == "highlight" or bool(words_of(self.tag_field.text()))
        self.act_button.setEnabled(number > 0 and named and not self._bridge.library.read_only)
        self.act_button.setAccessibleName(self.act_button.text())

    @Slot(str)
    def _take_number(self, text: str) -> None:
        """Choose a colour by its number, as in the text."""
        if self._purpose == "highlight" and text in {"1", "2", "3", "4", "5"}:
            self.colours.set_colour(int(text))

    @Slot()
    def _act(self) -> None:
        if not self.act_button.isEnabled():
            return
        ranges = [
            (self._versions[row.article_id], hit.start, hit.end)
            for row in self.list.ticked()
            if row.passage is not None
            for hit in row.passage.hits
        ]
        if self._purpose == "highlight":
            self._settings.highlight_colour = self.colours.colour
            self.highlights_requested.emit(ranges, self.colours.colour)
        else:
            self.tags_requested.emit(ranges, self.tag_field.text(), self._settings.highlight_colour)

    @Slot()
    def _close(self) -> None:
        if not self.busy:
            self._tasks.cancel(_KEY)
            self.closed.emit()
