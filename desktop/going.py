"""Going to anything by its name: the palette that Ctrl+K opens, and the roads from it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from storage import highlights, marks, notes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.goto.palette import Palette
    from desktop.language import Language
    from desktop.navigation import Navigation
    from desktop.reader.pane import ReadingPane
    from desktop.tasks import Tasks
    from desktop.theme import Theme


class Going(QObject):
    """Opens the palette and follows what is chosen in it.

    ``entity_requested(id)``, ``search_requested(query)`` and ``saved_search_requested(query, sort)`` are wishes.
    """

    entity_requested = Signal(int)
    search_requested = Signal(str)
    saved_search_requested = Signal(str, str)

    def __init__(
        self,
        anchor: QWidget,
        actions: Actions,
        bridge: Bridge,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        navigation: Navigation,
        reading: ReadingPane,
        parent: QObject,
    ) -> None:
        """Open the palette in the place of ``anchor``."""
        super().__init__(parent)
        self._anchor = anchor
        self._actions = actions
        self._parts = (bridge, tasks, theme, language)
        self._bridge = bridge
        self._navigation = navigation
        self._reading = reading
        actions.go_to.triggered.connect(self._toggle)

    @cached_property
    def palette(self) -> Palette:
        """The palette, made when it is first asked for."""
        from desktop.goto.palette import Palette  # noqa: PLC0415 - not at every start

        commands = [action for action in self._actions.all_actions if action is not self._actions.go_to]
        palette = Palette(self._anchor, self._actions.go_to, commands, *self._parts)
        palette.article_requested.connect(self._open_article)
        palette.note_requested.connect(self._open_note)
        palette.entity_requested.connect(self.entity_requested)
        palette.tag_requested.connect(self._search_tag)
        palette.saved_search_requested.connect(self.saved_search_requested)
        palette.search_requested.connect(self.search_requested)
        return palette

    @Slot()
    def _toggle(self) -> None:
        self.palette.open_article = self._navigation.article_id
        self.palette.toggle()

    @Slot(int)
    def _open_article(self, article_id: int) -> None:
        self._navigation.open_article(article_id)
        self._reading.view.setFocus()

    @Slot(int, int)
    def _open_note(self, article_id: int, note_id: int) -> None:
        """Open the article at the passage that the note is on, if that stands in the latest text."""
        note = self._bridge.find(notes.get_note, note_id)
        place = None
        if note is not None and note.highlight_id is not None:
            place = self._bridge.read(highlights.get_highlight, note.highlight_id)
        if place is None or self._bridge.read(marks.is_outdated, place.version_id):
            self._open_article(article_id)
        else:
            self._navigation.open_place(article_id, place.start, place.end)
            self._reading.view.setFocus()

    @Slot(str)
    def _search_tag(self, name: str) -> None:
        self.search_requested.emit(f'tag:"{_unquoted(name)}"')


def _unquoted(name: str) -> str:
    """Return a name that can stand between quotes; the search folds what is left out anyway."""
    return " ".join(name.replace('"', " ").split())
