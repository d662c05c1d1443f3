"""What other articles say: joins the sidebar's links, the comparison and the timeline with what is written."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from desktop.reader.parallel_marks import ParallelMarks
from desktop.reader.reading_place import ReadingPlace
from desktop.reader.shared_light import SharedLight
from storage.entities.identity import get_entity

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.compare.page import ComparePage
    from desktop.edits import Edits
    from desktop.language import Language
    from desktop.main_window import MainWindow
    from desktop.naming import Naming
    from desktop.page_way import PageWay
    from desktop.settings import Settings
    from desktop.sidebar.link_wishes import LinkWishes
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from desktop.timeline.page import TimelinePage
    from storage.library import Connection
    from storage.timeline.records import Scope

_SCOPE: Final = "timeline scope"
_TWO: Final = 2


class Crossing(QObject):
    """Shows two articles side by side, or what is told day by day, in the place of the panes.

    Both pages are made when they are first asked for. ``told(sentence)`` is for the status line.
    """

    told = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        bridge: Bridge,
        edits: Edits,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        settings: Settings,
        way: PageWay,
        naming: Naming,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._edits = edits
        self._tasks = tasks
        self._parts = (bridge, tasks, theme, language, settings)
        self._way = way
        self._query = ""
        way.lead_to("comparison", self.compare)
        way.lead_to("timeline", self._show_timeline)
        actions, sidebar, reading = window.actions_, window.sidebar, window.reading_pane
        actions.timeline.triggered.connect(self.open_timeline)
        actions.parallels.triggered.connect(sidebar.focus_parallels)
        actions.compare.triggered.connect(self._compare_nearest)
        window.library_pane.comparison_requested.connect(self.compare)
        sidebar.pair_comparison_requested.connect(self.compare)
        sidebar.comparison_requested.connect(self._compare_place)
        place = ReadingPlace(reading)
        marks = ParallelMarks(reading, place, bridge, tasks, theme)
        place.changed.connect(sidebar.show_passage)
        marks.requested.connect(sidebar.show_parallels)
        sidebar.text_requested.connect(reading.view.setFocus)
        sidebar.shared_pointed.connect(SharedLight(reading, place).show)
        self._join_links(sidebar.column.link_wishes)
        naming.timeline_requested.connect(self.open_entity_timeline)
        window.searching.timeline_requested.connect(self._open_search_timeline)
        window.flushing.connect(self.flush)

    # the pages ------------------------------------------------------------------------------------

    @cached_property
    def comparison(self) -> ComparePage:
        """The page of two articles side by side."""
        from desktop.compare.page import ComparePage  # noqa: PLC0415 - only for who compares

        page = ComparePage(*self._parts)
        edits, marking = self._edits, page.marking
        page.closed.connect(self._way.leave)
        page.place_requested.connect(self._window.navigation.open_place)
        page.note_edited.connect(edits.marks.set_note_body)
        page.note_removed.connect(edits.marks.remove_note)
        page.told.connect(self.told)
        self._window.looks.reading_style_changed.connect(page.apply_style)
        actions = self._window.actions_
        for action in (actions.larger, actions.smaller, actions.default_size):
            action.triggered.connect(page.apply_style)
        marking.highlight_requested.connect(edits.marks.add_highlight)
        marking.colour_requested.connect(edits.marks.set_highlight_colour)
        marking.range_requested.connect(edits.marks.set_highlight_range)
        marking.highlight_removed.connect(edits.marks.remove_highlight)
        marking.note_requested.connect(self._begin_note)
        marking.range_note_requested.connect(self._begin_note_on_range)
        self._window.pages.addWidget(page)
        return page

    @cached_property
    def timeline(self) -> TimelinePage:
        """The page of the timeline."""
        from desktop.timeline.page import TimelinePage  # noqa: PLC0415 - only for who looks at it

        page = TimelinePage(*self._parts)
        page.closed.connect(self._way.leave)
        page.place_requested.connect(self._window.navigation.open_place)
        page.whole_library_requested.connect(self.open_timeline)
        page.told.connect(self.told)
        self._window.pages.addWidget(page)
        return page

    def flush(self) -> None:
        """Save what was typed on a page and is not saved yet."""
        if "comparison" in self.__dict__:
            self.comparison.flush()

    def _join_links(self, wishes: LinkWishes) -> None:
        from desktop.sidebar.link_wishes import ACTS  # noqa: PLC0415 - the article is to be seen before it

        for act in ACTS:
            getattr(wishes, act).connect(getattr(self._edits.links, act))

    # comparing ------------------------------------------------------------------------------------

    @Slot(int, int)
    def compare(self, first_id: int, second_id: int, place: tuple[int, int] | None = None) -> None:
        """Show two articles side by side, at a range of the second one or from the beginning."""
        self._way.go(self.comparison, "comparison", first_id, second_id)
        self.comparison.show_articles(first_id, second_id, place)
        self.comparison.take_focus()

    @Slot()
    def _compare_nearest(self) -> None:
        """Compare the two articles chosen in the list, else the open one with what is nearest to it."""
        chosen = self._window.library_pane.list.selected_ids()
        if len(chosen) == _TWO:
            self.compare(chosen[0], chosen[1])
        elif not self._window.sidebar.compare_nearest():
            self.told.emit(self.tr("Nothing near to compare with; choose two articles in the list"))

    @Slot(int, int, int)
    def _compare_place(self, other_id: int, start: int, end: int) -> None:
        """Show the open article beside another, where that says the same."""
        article_id = self._window.navigation.article_id
        if article_id is not None:
            self.compare(article_id, other_id, (start, end))

    @Slot(int, int)
    def _begin_note(self, article_id: int, highlight_id: int) -> None:
        note = self._edits.marks.add_note(article_id, highlight_id)
        if note is not None:
            self.comparison.focus_note(highlight_id, note.id)

    @Slot(int, int, int, int, int)
    def _begin_note_on_range(self, article_id: int, version_id: int, start: int, end: int, colour: int) -> None:
        note = self._edits.marks.add_note_on_range(article_id, version_id, start, end, colour)
        if note is not None and note.highlight_id is not None:
            self.comparison.focus_note(note.highlight_id, note.id)

    # the timeline ---------------------------------------------------------------------------------

    @Slot()
    def open_timeline(self) -> None:
        """Show the timeline of the whole library."""
        from storage.timeline.records import Scope  # noqa: PLC0415 - only for who looks at it

        self._show_timeline(Scope(), "")

    @Slot(int)
    def open_entity_timeline(self, entity_id: int) -> None:
        """Show what is told of an entity, day by day."""
        from storage.timeline.records import Scope  # noqa: PLC0415 - only for who looks at it

        entity = self._bridge.find(get_entity, entity_id)
        if entity is not None:
            self._show_timeline(Scope(entity_id=entity_id), entity.name)

    @Slot(str)
    def _open_search_timeline(self, query: str) -> None:
        """Show what the articles that a query finds tell, day by day."""
        self._query = query
        self._tasks.run(_SCOPE, partial(_find_scope, query=query), self._show_search_timeline)

    def _show_search_timeline(self, scope: Scope) -> None:
        self._show_timeline(scope, self._query)

    def _show_timeline(self, scope: Scope, title: str) -> None:
        self._way.go(self.timeline, "timeline", scope, title)
        self.timeline.show_scope(scope, title)
        self.timeline.take_focus()


def _find_scope(db: Connection, _progress: Progress, query: str) -> Scope:
    from storage.search.search import list_found_ids  # noqa: PLC0415 - a start searches nothing
    from storage.timeline.records import Scope  # noqa: PLC0415 - the same

    return Scope(article_ids=tuple(list_found_ids(db, query)))
