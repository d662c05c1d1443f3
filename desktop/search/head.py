"""The head of the search page: the field, the line that sums up, and what can be done with all results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.search.field import SearchField
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.segmented import Segmented
from storage.saved_searches import list_saved_searches

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.search.asking import Answer
    from desktop.search.results import ResultView
    from desktop.theme import Theme
    from storage.records import SearchSort
    from storage.search.results import Found

_ICON: Final = QSize(15, 15)


class SearchHead(QWidget):
    """Holds ``field``, ``summary`` and the buttons.

    ``sort_chosen()``, ``view_chosen(view)``; ``save_requested(query, sort)``, ``unsave_requested(id)``;
    ``review_requested("highlight" or "tag")``; ``timeline_requested(query)``.
    """

    sort_chosen = Signal()
    view_chosen = Signal(str)
    save_requested = Signal(str, str)
    unsave_requested = Signal(int)
    review_requested = Signal(str)
    timeline_requested = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._language = language
        self.field = SearchField(self)
        self.field.setObjectName("searchField")
        self.field.setPlaceholderText(self.tr('Words, "phrase", OR, -not, entity: tag: source: after:2021'))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.field.setToolTip(self.tr("Search the library (Ctrl+Shift+F); Up brings back what was asked before"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(36)
        self.summary = self._make_label("searchSummary", "")
        font = self.summary.font()
        font.setWeight(font.Weight.DemiBold)
        self.summary.setFont(font)
        self.took = self._make_label("searchTook", "muted")
        views = [("articles", self.tr("Articles")), ("context", self.tr("In context"))]
        sorts = [
            ("relevance", self.tr("Relevance")),
            ("newest", self.tr("Newest")),
            ("oldest", self.tr("Oldest")),
        ]
        self.views = Segmented("searchView", views, self)
        self.views.setAccessibleName(self.tr("How the results are shown"))
        self.views.set_value("articles")
        self.sorts = Segmented("searchSort", sorts, self)
        self.sorts.setAccessibleName(self.tr("Order of the results"))
        self.sorts.set_value("relevance")
        self.save_button = self._make_button("saveSearch", self.tr("Save search"), "star")
        self.highlight_button = self._make_button("highlightAll", self.tr("Highlight all…"), "highlight")
        self.tag_button = self._make_button("tagAll", self.tr("Tag all…"), "tag")
        self.timeline_button = self._make_button("searchTimeline", self.tr("Timeline"), "timeline")
        self.timeline_button.setToolTip(self.tr("What the found articles tell, day by day"))
        self.timeline_button.clicked.connect(self._request_timeline)
        self.field.textChanged.connect(self.follow_saved)
        self.views.chosen.connect(self._view_chosen)
        self.sorts.chosen.connect(self._sort_chosen)
        self.save_button.clicked.connect(self._toggle_saved)
        self.highlight_button.clicked.connect(self._review_highlights)
        self.tag_button.clicked.connect(self._review_tags)
        self._lay_out()
        self.show_answer(None)

    @property
    def query(self) -> str:
        """What stands in the field, without the space around it."""
        return self.field.text().strip()

    @property
    def sort(self) -> SearchSort:
        """The order that is chosen."""
        value = self.sorts.value
        return "newest" if value == "newest" else "oldest" if value == "oldest" else "relevance"

    @property
    def view(self) -> ResultView:
        """How the results are to be shown."""
        return "context" if self.views.value == "context" else "articles"

    def set_sort(self, sort: SearchSort) -> None:
        """Choose an order without asking."""
        self.sorts.set_value(sort)
        self.follow_saved()

    def show_answer(self, answer: Answer | None) -> None:
        """Sum up what was found, or nothing while nothing is asked."""
        found = answer.found if answer is not None else None
        some = found is not None and bool(found.articles)
        self.summary.setText("" if found is None else self._sum_up(found))
        took = "" if answer is None else self.tr("%1 ms").replace("%1", self._language.number(_whole(answer)))
        self.took.setText(took)
        self.highlight_button.setEnabled(some)
        self.tag_button.setEnabled(some)
        self.timeline_button.setEnabled(some)
        self.tools.setVisible(found is not None)
        self.follow_saved()

    @Slot()
    def follow_saved(self) -> None:
        """Let the star show whether these words are kept."""
        kept = self._saved_id() is not None
        self.save_button.setText(self.tr("Saved") if kept else self.tr("Save search"))
        self.save_button.setAccessibleName(self.save_button.text())
        self.save_button.setIcon(self._theme.icon("star-filled", "rubric") if kept else self._theme.icon("star"))
        self.save_button.setEnabled(bool(self.query))

    def _sum_up(self, found: Found) -> str:
        """Return how many places in how many articles; while not all are read, the articles alone."""
        if not found.articles:
            return self.tr("Nothing found")
        if len(found.articles) < found.total or not found.places:
            return self.tr("%Ln article(s)", "", found.total)
        places = self.tr("%Ln place(s)", "", found.places)
        articles = self.tr("in %Ln article(s)", "", found.total)
        return f"{places} {articles}"

    def _lay_out(self) -> None:
        self.tools = QWidget(self)
        flow = FlowLayout(10, self.tools)
        buttons = (self.save_button, self.highlight_button, self.tag_button, self.timeline_button)
        for part in (self.summary, self.took, self.views, self.sorts, *buttons):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.tools)

    def _make_label(self, name: str, look: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", look)
        return label

    def _make_button(self, name: str, words: str, icon: str) -> QPushButton:
        button = QPushButton(self._theme.icon(icon), words, self)
        button.setObjectName(name)
        button.setIconSize(_ICON)
        button.setAccessibleName(words)
        return button

    def _saved_id(self) -> int | None:
        query = " ".join(self.field.text().split())
        saved = self._bridge.read(list_saved_searches) if query else []
        return next((one.id for one in saved if one.query == query and one.sort == self.sort), None)

    @Slot()
    def _view_chosen(self) -> None:
        """In their contexts the places have orders of their own."""
        self.sorts.setVisible(self.view == "articles")
        self.view_chosen.emit(self.view)

    @Slot()
    def _sort_chosen(self) -> None:
        self.follow_saved()
        self.sort_chosen.emit()

    @Slot()
    def _toggle_saved(self) -> None:
        saved_id = self._saved_id()
        if saved_id is None:
            self.save_requested.emit(self.query, self.sort)
        else:
            self.unsave_requested.emit(saved_id)

    @Slot()
    def _request_timeline(self) -> None:
        self.timeline_requested.emit(self.query)

    @Slot()
    def _review_highlights(self) -> None:
        self.review_requested.emit("highlight")

    @Slot()
    def _review_tags(self) -> None:
        self.review_requested.emit("tag")


def _whole(answer: Answer) -> int:
    return max(1, round(answer.milliseconds))
