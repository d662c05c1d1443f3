"""Deciding on suggested names: joins the sidebar's cards with the text and the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from desktop.entity_edits import EntityEdits
    from desktop.library.pane import LibraryPane
    from desktop.navigation import Navigation
    from desktop.reader.pane import ReadingPane
    from desktop.sidebar.pane import Sidebar
    from desktop.sidebar.suggestions import SuggestionsSection


class Deciding(QObject):
    """Shows in the text what is decided on beside it, and the other way round.

    To be made once the sidebar has its column. ``told(sentence)`` is for the status line.
    """

    told = Signal(str)

    def __init__(
        self,
        edits: EntityEdits,
        navigation: Navigation,
        reading: ReadingPane,
        sidebar: Sidebar,
        library_pane: LibraryPane,
    ) -> None:
        super().__init__(reading)
        self._navigation = navigation
        self._reading = reading
        self._sidebar = sidebar
        self._library_pane = library_pane
        self._suggested = suggested = reading.suggested
        self._suggesting = suggesting = sidebar.column.suggesting
        suggesting.changed.connect(self._show)
        suggesting.accepted.connect(edits.accept)
        suggesting.all_accepted.connect(edits.accept_all)
        suggesting.rejected.connect(edits.reject)
        suggested.accepted.connect(suggesting.accept)
        suggested.chosen.connect(suggesting.accept)
        suggested.rejected.connect(suggesting.reject)
        suggested.turned_to.connect(suggesting.go_to)
        suggested.answered.connect(self.begin)
        sidebar.column.suggestions_made.connect(self._join_section)
        if sidebar.column.suggestions is not None:
            self._join_section(sidebar.column.suggestions)
        self._show()

    @Slot()
    def begin(self) -> None:
        """Put the keyboard on the suggestion at the caret, else on one that is seen, else on the one on top."""
        if self._reading.opened is not None:
            view = self._reading.view
            self._sidebar.show_suggestions(view.cursor_.caret, view.visible_range())

    @Slot(object)
    def _join_section(self, section: SuggestionsSection) -> None:
        section.pointed.connect(self._suggested.point_to)
        section.place_requested.connect(self._suggested.show_next_place)
        section.other_requested.connect(self._suggested.ask_for_other)
        section.text_requested.connect(self._back_to_text)
        section.article_requested.connect(self._go_on)

    @Slot()
    def _show(self) -> None:
        suggesting = self._suggesting
        self._suggested.show_suggestions(suggesting.version_id, suggesting.deck.suggestions, suggesting.apart)

    @Slot()
    def _back_to_text(self) -> None:
        self._reading.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_on(self) -> None:
        """Open the next article of the list with the keyboard on its suggestions; after the last there is none."""
        ids = self._library_pane.articles.ids
        here = self._navigation.article_id
        following = ids[ids.index(here) + 1 :] if here in ids else ids
        if not following:
            self._back_to_text()
            self.told.emit(self.tr("This is the last article of the list"))
            return
        self._navigation.open_article(following[0])
        self.begin()
