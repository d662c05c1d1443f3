"""The search page: what is asked on top, what it can be narrowed by beside, what was found below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.search.asking import Asking
from desktop.search.facets import FacetColumn
from desktop.search.filter_chips import FilterChips
from desktop.search.head import SearchHead
from desktop.search.narrowing import without_filters, without_value
from desktop.search.results import Results
from desktop.widgets.announce import announce
from desktop.widgets.shortcut import add_shortcut
from storage.search.query import add_filter, parse_query, remove_filter

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.search.asking import Answer
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Change, SearchSort
    from storage.search.query import Filter, FilterField

_SIDE = 20


class SearchPage(QWidget):
    """Asks as one types and shows what was found.

    ``place_requested(article_id, start, end)`` by a result; ``left()`` on Esc in the field. Wishes:
    ``save_requested(query, sort)``, ``unsave_requested(id)``, ``highlights_requested(ranges, colour)`` and
    ``tags_requested(ranges, name, colour)`` with ranges ``(version_id, start, end)``; ``timeline_requested(query)``.
    ``told(sentence)`` says what was done.
    """

    place_requested = Signal(int, int, int)
    left = Signal()
    save_requested = Signal(str, str)
    unsave_requested = Signal(int)
    highlights_requested = Signal(list, int)
    tags_requested = Signal(list, str, int)
    timeline_requested = Signal(str)
    told = Signal(str)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._stale = False
        self.setObjectName("searchPage")
        self.setAccessibleName(self.tr("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.asking = Asking(tasks, self)
        self.facets = FacetColumn(theme, language, self)
        self.head = SearchHead(bridge, theme, language, self)
        self.chips = FilterChips(theme, language, self)
        self.results = Results(bridge, tasks, theme, language, settings, self)
        self._lay_out()
        self._connect()

    @property
    def query(self) -> str:
        """What is asked now, as it is typed."""
        return self.head.query

    @property
    def sort(self) -> SearchSort:
        """The order that is asked for."""
        return self.asking.sort

    def search_for(self, query: str, sort: SearchSort | None = None) -> None:
        """Ask for something now."""
        if sort is not None:
            self.head.set_sort(sort)
        self.head.field.setText(query)
        self.head.field.remember()
        self._ask_now()

    def open_hit(self) -> bool:
        """Wish for the chosen result to be opened, else for the first; return False if nothing was found."""
        return self.results.list.open_current()

    def take_focus(self) -> None:
        """Put the keyboard where it was: on a result, or into the field with all of it selected."""
        results = self.results
        walking = results.reviewing or results.list.currentIndex().isValid()
        if not (walking and results.take_keyboard()):
            self.focus_field()

    @Slot()
    def focus_field(self) -> None:
        """Put the caret into the field, ready to be overwritten."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again if the library has changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was asked."""
        super().hideEvent(event)
        self.head.field.remember()

    # parts ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        main = QWidget(self)
        main.setObjectName("searchMain")
        main.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(main)
        column.setContentsMargins(_SIDE, 12, _SIDE, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.chips)
        column.addWidget(self.results, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        line = QWidget(self)
        line.setObjectName("searchLine")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line.setFixedWidth(1)
        row.addWidget(self.facets)
        row.addWidget(line)
        row.addWidget(main, 1)

    def _connect(self) -> None:
        head, field = self.head, self.head.field
        field.textChanged.connect(self._text_changed)
        field.confirmed.connect(self._confirm)
        field.left_downwards.connect(self._enter_results)
        field.escaped.connect(self.left)
        head.sort_chosen.connect(self._ask_now)
        head.view_chosen.connect(self.results.set_view)
        head.save_requested.connect(self.save_requested)
        head.unsave_requested.connect(self.unsave_requested)
        head.review_requested.connect(self._review)
        head.timeline_requested.connect(self.timeline_requested)
        self.asking.answered.connect(self._show_answer)
        self.asking.grown.connect(self._show_more)
        self.asking.refreshed.connect(self._show_again)
        self.facets.narrowed.connect(self._narrow)
        self.facets.widened.connect(self._widen)
        self.chips.removed.connect(self._remove_filter)
        results, review = self.results, self.results.review
        results.query_chosen.connect(self.search_for)
        results.filters_dropped.connect(self._drop_filters)
        results.place_requested.connect(self.place_requested)
        results.told.connect(self.told)
        results.currentChanged.connect(self._follow_page)
        results.list.more_needed.connect(self.asking.ask_more)
        results.list.left_upwards.connect(self.focus_field)
        results.list.escaped.connect(self.focus_field)
        results.list.typed.connect(field.type_on)
        review.closed.connect(self._close_review)
        review.highlights_requested.connect(self.highlights_requested)
        review.tags_requested.connect(self.tags_requested)
        self._bridge.changed.connect(self._follow_change)
        add_shortcut(QKeySequence.StandardKey.Find, self.focus_field, self)

    # asking -----------------------------------------------------------------------------------

    @Slot()
    def _text_changed(self) -> None:
        self.chips.show_filters(parse_query(self.query).filters)
        if self.query:
            self.asking.ask_soon(self.query)
        else:
            self._ask_now()

    @Slot()
    def _ask_now(self) -> None:
        if self.query:
            self.asking.ask(self.query, self.head.sort)
        else:
            self.asking.stop()
            self.asking.answer = None
            self._show_nothing_asked()

    @Slot()
    def _confirm(self) -> None:
        """Take Enter in the field: remember what was asked; answered already, go to it."""
        self.head.field.remember()
        if self.asking.waiting():
            self._ask_now()
        else:
            self._enter_results()

    @Slot()
    def _enter_results(self) -> None:
        self.head.field.remember()
        self.results.take_keyboard()

    @Slot(str, str)
    def _narrow(self, field: FilterField, value: str) -> None:
        self.search_for(add_filter(self.query, field, value))

    @Slot(str, str)
    def _widen(self, field: FilterField, value: str) -> None:
        self.search_for(without_value(self.query, field, value))

    @Slot(object)
    def _remove_filter(self, one: Filter) -> None:
        self.search_for(remove_filter(self.query, one))

    @Slot()
    def _drop_filters(self) -> None:
        self.search_for(without_filters(self.query))

    # answers ----------------------------------------------------------------------------------

    def _show_nothing_asked(self) -> None:
        self.head.show_answer(None)
        self.facets.hide_all()
        self.results.show_found(None)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        self._fill(answer, keep_place=False)
        announce(self.head.summary, self.head.summary.text())

    @Slot(object)
    def _show_again(self, answer: Answer) -> None:
        self._fill(answer, keep_place=True)

    @Slot(object)
    def _show_more(self, answer: Answer) -> None:
        self.results.show_more(answer.found)
        self.head.show_answer(answer)

    def _fill(self, answer: Answer, *, keep_place: bool) -> None:
        self._stale = False
        self.results.show_found(answer.found, keep_place=keep_place)
        self.facets.show_facets(answer.found.facets, parse_query(answer.found.query).filters)
        self.head.show_answer(answer)

    @Slot()
    def _follow_page(self) -> None:
        """Put away what would lead astray while the places are looked through."""
        reviewing = self.results.reviewing
        self.head.setVisible(not reviewing)
        self.facets.setVisible(not reviewing)
        self.chips.setVisible(not reviewing and bool(self.chips.chips))

    # what is done with all of it ---------------------------------------------------------------

    @Slot(str)
    def _review(self, purpose: Literal["highlight", "tag"]) -> None:
        answer = self.asking.answer
        if answer is not None and answer.found.articles:
            self.results.review.begin(purpose, answer.found.query, self.asking.sort)
            self.results.setCurrentWidget(self.results.review)
            self.results.take_keyboard()

    @Slot()
    def _close_review(self) -> None:
        self.results.show_results()
        self.take_focus()

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if change.touches("saved_searches"):
            self.head.follow_saved()
        if set(change.rows) - {"saved_searches"}:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        """Ask again, unless the places are just being marked one after the other."""
        if not self.results.review.busy:
            self.asking.ask_again()
