"""What was found, or what stands in its place: examples, the way out of nothing, contexts, or the review."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.passages.list import PassageList
from desktop.search.guide import Examples, NothingFound
from desktop.search.review import Review
from desktop.search.rows import make_rows
from storage.search.query import parse_query

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.search.concordance import ConcordanceView
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.search.results import Found

ResultView = Literal["articles", "context"]


class Results(QStackedWidget):
    """Shows one of its pages.

    ``place_requested(article_id, start, end)`` by a result; ``query_chosen(query)`` by an example or
    a suggestion; ``filters_dropped()``; ``told(sentence)`` says what was done.
    """

    place_requested = Signal(int, int, int)
    query_chosen = Signal(str)
    filters_dropped = Signal()
    told = Signal(str)

    def __init__(
        self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parts = (bridge, tasks, theme, language)
        self._language = language
        self._settings = settings
        self._found: Found | None = None
        self._view: ResultView = "articles"
        self.examples = Examples(language, self)
        self.nothing = NothingFound(self)
        self.list = PassageList(theme, settings.reading_font, self)
        self.list.setObjectName("resultList")
        self.list.setAccessibleName(self.tr("Results"))
        self.review = Review(bridge, tasks, theme, language, settings, self)
        for page in (self.examples, self.nothing, self.list, self.review):
            self.addWidget(page)
        self.examples.chosen.connect(self.query_chosen)
        self.nothing.suggestion_chosen.connect(self.query_chosen)
        self.nothing.filters_dropped.connect(self.filters_dropped)
        self.list.place_requested.connect(self.place_requested)
        self.review.list.place_requested.connect(self.place_requested)

    @cached_property
    def concordance(self) -> ConcordanceView:
        """What was found, aligned in its contexts; made when it is first asked for."""
        from desktop.search.concordance import ConcordanceView  # noqa: PLC0415 - most searches do without

        view = ConcordanceView(*self._parts)
        view.set_reading_font(self._settings.reading_font)
        view.place_requested.connect(self.place_requested)
        view.told.connect(self.told)
        self.addWidget(view)
        return view

    @property
    def reviewing(self) -> bool:
        """Whether the places are being looked through."""
        return self.currentWidget() is self.review

    def show_found(self, found: Found | None, *, keep_place: bool = False) -> None:
        """Show what was found, None while nothing is asked; with ``keep_place`` the same anew, where it stands."""
        self._found = found
        if found is not None:
            rows = list(make_rows(found.query, found.articles, self._language))
            self.list.show_rows(rows, keep_place=keep_place)
            filtered = bool(parse_query(found.query).filters)
            self.nothing.show_query(found.query, found.did_you_mean, filtered=filtered)
        if not (keep_place and self.reviewing):
            self.show_results()

    def show_more(self, found: Found) -> None:
        """Add what a further page brought."""
        self._found = found
        shown = {row.article_id for row in self.list.rows.rows}
        added = [article for article in found.articles if article.article_id not in shown]
        divided = any(row.kind == "divider" for row in self.list.rows.rows)
        self.list.rows.add_rows(list(make_rows(found.query, added, self._language, divided=divided)))

    @Slot(str)
    def set_view(self, view: ResultView) -> None:
        """Show the articles, or the places in their contexts."""
        self._view = view
        self.show_results()

    @Slot()
    def show_results(self) -> None:
        """Show the page that belongs to what was found."""
        if self._found is None:
            self.setCurrentWidget(self.examples)
        elif not self._found.articles:
            self.setCurrentWidget(self.nothing)
        elif self._view == "context":
            self.concordance.show_query(self._found.query)
            self.setCurrentWidget(self.concordance)
        else:
            self.setCurrentWidget(self.list)

    def take_keyboard(self) -> bool:
        """Put the keyboard on what is shown; return False where there is nothing to walk."""
        page = self.currentWidget()
        target: QWidget | None = page
        if page is self.examples:
            target = self.examples.buttons[0]
        elif page is self.review:
            target = self.review.list
        elif page is self.nothing:
            target = None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        return target is not None
