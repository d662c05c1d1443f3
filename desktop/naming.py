"""Persons, places and all that has a name: joins their pages, the suggestions and the text with what is written."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.deciding import Deciding
from desktop.reader.everywhere import Everywhere
from desktop.widgets.own_direction import isolated
from storage.entities.identity import get_entity
from storage.search.known_names import Subject

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.entities.list import EntityListPage
    from desktop.entities.page import EntityPage
    from desktop.entities.tagging import TaggingPage
    from desktop.entities.wishes import Wishes
    from desktop.entity_files import EntityFiles
    from desktop.language import Language
    from desktop.main_window import MainWindow
    from desktop.marking_all import AllMarker
    from desktop.network.page import NetworkPage
    from desktop.page_way import PageWay
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme


class Naming(QObject):
    """Shows the pages about entities in the place of the panes.

    Everything is made when it is first asked for; the suggestions once the sidebar is there. ``told(sentence)`` is for
    the status line, ``timeline_requested(entity_id)`` a wish.
    """

    told = Signal(str)
    timeline_requested = Signal(int)

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
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._edits = edits
        self._tasks = tasks
        self._look = (theme, language)
        self._settings = settings
        self._subject: Subject | None = None
        self._way = way
        way.lead_to("entity", self.open_entity)
        way.lead_to("entities", self.open_list)
        way.lead_to("network", self._show_network)
        actions, reading, sidebar = window.actions_, window.reading_pane, window.sidebar
        self.deciding = Deciding(edits.entities, window.navigation, reading, sidebar, window.library_pane)
        self.deciding.told.connect(self.told)
        actions.suggestions.triggered.connect(self.deciding.begin)
        everywhere = Everywhere(reading, bridge)
        everywhere.requested.connect(self._begin_tagging)
        everywhere.selection_needed.connect(self._tell_selection)
        actions.entity_everywhere.triggered.connect(everywhere.ask)
        actions.entities.triggered.connect(self.open_list)
        actions.network.triggered.connect(self._open_whole_network)
        reading.marking.mention_requested.connect(edits.entities.add_mention)
        reading.marking.entity_requested.connect(edits.entities.add_mentioned)
        for place in (reading.marking, sidebar):
            place.mention_removed.connect(edits.entities.remove_mention)
        sidebar.entity_requested.connect(self.open_entity)
        window.going.entity_requested.connect(self.open_entity)
        window.flushing.connect(self.flush)

    # the pages ------------------------------------------------------------------------------------

    @cached_property
    def page(self) -> EntityPage:
        """The page of one entity."""
        from desktop.entities.page import EntityPage  # noqa: PLC0415 - only for who looks at it

        page = EntityPage(self._bridge, self._tasks, *self._look, self._settings)
        self._join_acts(page.wishes)
        page.closed.connect(self._leave)
        page.place_requested.connect(self._window.navigation.open_place)
        page.mention_removed.connect(self._edits.entities.remove_mention)
        page.entity_requested.connect(self.open_entity)
        page.list_requested.connect(self.open_list)
        page.network_requested.connect(self.open_network)
        page.timeline_requested.connect(self.timeline_requested)
        page.everywhere_requested.connect(self._tag_everywhere)
        self._window.pages.addWidget(page)
        return page

    @cached_property
    def list(self) -> EntityListPage:
        """The page of all entities."""
        from desktop.entities.list import EntityListPage  # noqa: PLC0415 - only for who looks at it

        page = EntityListPage(self._bridge, self._tasks, *self._look, self._settings)
        self._join_acts(page.wishes)
        page.closed.connect(self._leave)
        page.entity_requested.connect(self.open_entity)
        page.network_requested.connect(self._open_whole_network)
        page.import_requested.connect(self.files.choose_import)
        page.export_requested.connect(self.files.choose_export)
        self._window.pages.addWidget(page)
        return page

    @cached_property
    def files(self) -> EntityFiles:
        """The way in and out for lists of entities."""
        from desktop.entity_files import EntityFiles  # noqa: PLC0415 - only for who looks at the list

        files = EntityFiles(self._window, self._edits.entities, self._tasks)
        files.told.connect(self.told)
        return files

    @cached_property
    def network(self) -> NetworkPage:
        """The page of the network."""
        from desktop.network.page import NetworkPage  # noqa: PLC0415 - only for who looks at it

        page = NetworkPage(self._bridge, self._tasks, *self._look)
        page.closed.connect(self._leave)
        page.place_requested.connect(self._window.navigation.open_place)
        page.entity_requested.connect(self.open_entity)
        page.told.connect(self.told)
        self._window.pages.addWidget(page)
        return page

    @cached_property
    def tagging(self) -> TaggingPage:
        """The page on which all mentions of an entity are looked through."""
        from desktop.entities.tagging import TaggingPage  # noqa: PLC0415 - only for who looks at it

        page = TaggingPage(self._bridge, self._tasks, *self._look, self._settings)
        page.closed.connect(self._way.go_back)
        page.stop_requested.connect(self._marker.stop)
        page.mentions_requested.connect(self._marker.mention)
        page.new_mentions_requested.connect(self._marker.mention_new)
        self._marker.progressed.connect(page.show_progress)
        self._window.pages.addWidget(page)
        return page

    @cached_property
    def _marker(self) -> AllMarker:
        from desktop.marking_all import AllMarker  # noqa: PLC0415 - only for who tags everywhere

        marker = AllMarker(self._edits, self)
        marker.finished.connect(self._tell_tagged)
        return marker

    def flush(self) -> None:
        """Save what was typed on a page and is not saved yet."""
        if "page" in self.__dict__:
            self.page.flush()
        if "list" in self.__dict__:
            self.list.head.new.take()

    def _join_acts(self, wishes: Wishes) -> None:
        from desktop.entities.wishes import ACTS  # noqa: PLC0415 - only for who looks at a page

        for act in ACTS:
            getattr(wishes, act).connect(getattr(self._edits.entities, act))

    # coming and going -----------------------------------------------------------------------------

    @Slot(int)
    def open_entity(self, entity_id: int) -> None:
        """Show the page of an entity."""
        self._way.go(self.page, "entity", entity_id)
        self.page.show_entity(entity_id)
        self.page.take_focus()

    @Slot()
    def open_list(self) -> None:
        """Show all entities."""
        self._way.go(self.list, "entities")
        self.list.take_focus()

    @Slot(int)
    def open_network(self, entity_id: int) -> None:
        """Show the network around an entity."""
        self._show_network(entity_id)

    @Slot()
    def _open_whole_network(self) -> None:
        self._show_network(None)

    def _show_network(self, around: int | None) -> None:
        self._way.go(self.network, "network", around)
        self.network.show_network(around)
        self.network.take_focus()

    @Slot()
    def _leave(self) -> None:
        self.flush()
        self._way.leave()

    # tagging every mention --------------------------------------------------------------------------

    @Slot(int)
    def _tag_everywhere(self, entity_id: int) -> None:
        entity = self._bridge.find(get_entity, entity_id)
        if entity is not None:
            self._begin_tagging(Subject(entity.id, entity.name, entity.kind))

    @Slot(object)
    def _begin_tagging(self, subject: Subject) -> None:
        self._way.begin()
        self._subject = subject
        searching = self._window.searching
        query = searching.page.query if "page" in searching.__dict__ else ""
        self._window.searching.show_page(self.tagging)
        self.tagging.begin(subject, self._window.navigation.article_id, query)
        self.tagging.take_focus()

    @Slot(int, int)
    def _tell_tagged(self, tagged: int, skipped: int) -> None:
        self.tagging.finish()
        name = "" if self._subject is None else self._subject.name
        parts = [self.tr("%Ln mention(s) of %1 tagged", "", tagged).replace("%1", isolated(name))]
        if skipped:
            parts.append(self.tr("%Ln had been before", "", skipped))
        self.told.emit(" · ".join(parts))

    @Slot()
    def _tell_selection(self) -> None:
        self.told.emit(self.tr("Select a name first"))
