"""Searching the library: joins the search page, the reader, the way about and what is written."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.marking_all import AllMarker
from storage.text.words import words_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.language import Language
    from desktop.library.pane import LibraryPane
    from desktop.navigation import Navigation
    from desktop.reader.pane import ReadingPane
    from desktop.search.page import SearchPage
    from desktop.search.strip import HitStrip
    from desktop.search.walk import HitWalk, Stand
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import SearchSort

_LONGEST_PASSAGE: Final = 300


class Searching(QObject):
    """Shows the search page in the place of the panes, and walks from hit to hit.

    Everything of the page is made when it is first asked for. ``told(sentence)`` is for the status line,
    ``timeline_requested(query)`` a wish.
    """

    told = Signal(str)
    timeline_requested = Signal(str)

    def __init__(
        self,
        pages: QStackedWidget,
        bridge: Bridge,
        edits: Edits,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        settings: Settings,
        actions: Actions,
        navigation: Navigation,
        reading: ReadingPane,
        library_pane: LibraryPane,
    ) -> None:
        """Take turns on ``pages`` with the panes, which are its first page."""
        super().__init__(reading)
        self._pages = pages
        self._bridge = bridge
        self._edits = edits
        self._parts = (bridge, tasks, theme, language, settings)
        self._tasks = tasks
        self._theme = theme
        self._language = language
        self._actions = actions
        self._navigation = navigation
        self._reading = reading
        actions.search.triggered.connect(self.open_page)
        actions.search_passage.triggered.connect(self._search_passage)
        actions.next_hit.triggered.connect(self._next_hit)
        actions.previous_hit.triggered.connect(self._previous_hit)
        navigation.article_opened.connect(self._follow_opened)
        library_pane.search_requested.connect(self.run_saved)
        self._reading_actions = (
            *actions.highlights, actions.note, actions.entity, actions.entity_everywhere, actions.suggestions,
            actions.tag, actions.cite, actions.search_passage, actions.find, actions.parallels, actions.compare,
            actions.next_paragraph, actions.previous_paragraph, actions.next_mark, actions.previous_mark,
        )  # fmt: skip

    # what is made when it is first asked for ------------------------------------------------------

    @cached_property
    def page(self) -> SearchPage:
        """The search page."""
        from desktop.search.page import SearchPage  # noqa: PLC0415 - a start searches nothing

        page = SearchPage(*self._parts)
        self._pages.addWidget(page)
        page.left.connect(self.show_reading)
        page.told.connect(self.told)
        page.place_requested.connect(self._open_hit)
        page.save_requested.connect(self._save)
        page.unsave_requested.connect(self._edits.saved_searches.remove)
        page.timeline_requested.connect(self.timeline_requested)
        page.highlights_requested.connect(self._marker.highlight)
        page.tags_requested.connect(self._marker.tag)
        self._marker.progressed.connect(page.results.review.show_progress)
        return page

    @cached_property
    def walk(self) -> HitWalk:
        """The walk from hit to hit."""
        from desktop.search.walk import HitWalk  # noqa: PLC0415 - a start searches nothing

        walk = HitWalk(self._tasks, self)
        walk.place_reached.connect(self._go_to_hit)
        walk.stood.connect(self._show_stand)
        walk.turned.connect(self._tell_turn)
        return walk

    @cached_property
    def strip(self) -> HitStrip:
        """The strip above the text."""
        from desktop.search.strip import HitStrip  # noqa: PLC0415 - a start searches nothing

        strip = HitStrip(self._actions, self._theme, self._language)
        strip.closed.connect(self.put_out)
        self._reading.add_above(strip)
        return strip

    @cached_property
    def _marker(self) -> AllMarker:
        marker = AllMarker(self._edits, self)
        marker.finished.connect(self._tell_marked)
        return marker

    # coming and going ---------------------------------------------------------------------------

    @property
    def is_shown(self) -> bool:
        """Whether the search page is shown."""
        return "page" in self.__dict__ and self._pages.currentWidget() is self.page

    @Slot()
    def open_page(self) -> None:
        """Show the page as it was left; on it already, go into its field."""
        if self._pages.currentWidget() is self.page:
            self.page.focus_field()
            return
        self.show_page(self.page)
        self.page.take_focus()

    def show_page(self, page: QWidget) -> None:
        """Show a page of its own in the place of the panes; ``show_reading`` leads back."""
        self._reading.flush()
        self._pages.setCurrentWidget(page)
        self._enable_reading(False)

    @Slot(str)
    def search_for(self, text: str) -> None:
        """Show the page with what this query finds."""
        self.open_page()
        self.page.search_for(text)

    @Slot(str, str)
    def run_saved(self, query: str, sort: SearchSort) -> None:
        """Show the page with what a saved search finds now."""
        self.open_page()
        self.page.search_for(query, sort)

    @Slot()
    def show_reading(self) -> None:
        """Go back to the article."""
        if self._pages.currentIndex() != 0:
            self._pages.setCurrentIndex(0)
            self._enable_reading(True)
            self._reading.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_out(self) -> None:
        """Forget the walk and its hits in the text."""
        self.walk.stop()
        self.strip.hide()
        self._reading.view.show_found(None, None)
        self._reading.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable_reading(self, enabled: bool) -> None:
        """Let letters typed on the page reach no article that nobody sees."""
        for action in self._reading_actions:
            action.setEnabled(enabled)

    @Slot()
    def _search_passage(self) -> None:
        """Search for what is selected, or for the word at the caret."""
        cursor = self._reading.view.cursor_
        start, end = cursor.selection if cursor.has_selection else cursor.word_here()
        query = _query_for(self._reading.view.sheet.text[start : min(end, start + _LONGEST_PASSAGE)])
        if query:
            self.search_for(query)
        else:
            self.told.emit(self.tr("Select a passage first"))

    # hits ---------------------------------------------------------------------------------------

    @Slot(int, int, int)
    def _open_hit(self, article_id: int, start: int, end: int) -> None:
        """Open an article at a hit of the page's search, and begin the walk there."""
        self.walk.begin(self.page.query, self.page.sort, article_id, start, end)
        self.strip.show_query(self.page.query)
        self.strip.show()
        self._go_to_hit(article_id, start, end)

    @Slot(int, int, int)
    def _go_to_hit(self, article_id: int, start: int, end: int) -> None:
        if start == end:
            self._navigation.open_article(article_id)
        else:
            other = article_id != self._navigation.article_id
            self._navigation.open_place(article_id, start, end)
            if other:  # a few lines before the hit are worth more than it at the very top
                bar = self._reading.view.bar
                bar.setValue(bar.value() - self._reading.view.viewport().height() // 4)
            self._reading.view.cursor_.select(start, end)
            self._reading.view.viewport().update()

    @Slot(object)
    def _show_stand(self, stand: Stand) -> None:
        from storage.text.finding import Hits  # noqa: PLC0415 - a start searches nothing

        self.strip.show_stand(stand)
        if self._reading.is_newest:  # it is that text's places they are
            hits = Hits([start for start, _end in self.walk.hits], [end for _start, end in self.walk.hits])
            self._reading.view.show_found(hits, self.walk.current)

    @Slot()
    def _next_hit(self) -> None:
        self._step(forward=True)

    @Slot()
    def _previous_hit(self) -> None:
        self._step(forward=False)

    def _step(self, *, forward: bool) -> None:
        if self._pages.currentIndex() != 0 and self.page.open_hit():
            return
        if "walk" in self.__dict__ and self.walk.query:
            self.walk.step(forward)
        else:
            self.told.emit(self.tr("Search first (Ctrl+Shift+F), then go from hit to hit"))

    @Slot(int)
    def _follow_opened(self, article_id: int) -> None:
        """Show what was opened, from wherever it was opened, and its hits."""
        self.show_reading()
        if "walk" in self.__dict__:
            self.walk.follow(article_id)

    @Slot()
    def _tell_turn(self) -> None:
        self.told.emit(self.tr("Once round: the hits begin again"))

    # writing ------------------------------------------------------------------------------------

    @Slot(str, str)
    def _save(self, query: str, sort: SearchSort) -> None:
        saved = self._edits.saved_searches.add("", query, sort)
        if saved is not None:
            self.told.emit(self.tr("Saved in the library pane: %1").replace("%1", saved.name))

    @Slot(int, int)
    def _tell_marked(self, marked: int, skipped: int) -> None:
        self.page.results.review.finish()
        parts = [self.tr("%Ln place(s) marked", "", marked)]
        if skipped:
            parts.append(self.tr("%Ln had it already", "", skipped))
        self.told.emit(" · ".join(parts))


def _query_for(passage: str) -> str:
    """Return the query for a passage: its word, or its words one after the other."""
    words = " ".join(passage.replace('"', " ").split())
    number = len(words_of(words))
    return "" if number == 0 else words if number == 1 and " " not in words else f'"{words}"'
