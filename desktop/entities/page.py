"""The page of one entity: who it is, when, where and with whom it is named, and what is done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.entities.header import Header
from desktop.entities.mentions import Mentions
from desktop.entities.month_bars import MonthBars
from desktop.entities.reading import read_alike, read_page
from desktop.entities.side import Side
from desktop.entities.top_line import TopLine
from desktop.entities.wishes import Wishes
from desktop.entities.words import EntityWords
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.shortcut import add_shortcut
from storage.entities.places import EVERYWHERE, PlaceFilter

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from desktop.bridge import Bridge
    from desktop.entities.mentions import KeptMentions
    from desktop.entities.reading import PageContents
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Change, Entity

_PAGE, _ALIKE = "entity page", "entity alike"
_SHOWN: Final = (
    "entities", "aliases", "mentions", "entity_notes", "entity_taggings", "entity_links", "tags", "rejections",
    "articles", "versions",
)  # fmt: skip
_WIDE: Final = 1100
"""From so many pixels on the page has air at its sides."""


class EntityPage(QWidget):
    """Shows one entity at a time; acts are ``wishes``.

    ``closed()`` on Esc or by the button, ``place_requested(article_id, start, end)`` by a mention,
    ``mention_removed(id)``, ``entity_requested(id)`` for another entity's page, ``list_requested()`` for all entities,
    ``network_requested(id)``, ``timeline_requested(id)``, ``everywhere_requested(id)`` to tag it wherever it stands.
    """

    closed = Signal()
    place_requested = Signal(int, int, int)
    mention_removed = Signal(int)
    entity_requested = Signal(int)
    list_requested = Signal()
    network_requested = Signal(int)
    timeline_requested = Signal(int)
    everywhere_requested = Signal(int)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._stale = False
        self._alike_asked = 0
        self.entity_id = 0
        self.contents: PageContents | None = None
        self.setObjectName("entityPage")
        self.setAccessibleName(self.tr("Entity"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = EntityWords(language, self)
        self.wishes = Wishes(self)
        font = settings.reading_font
        self.top = TopLine(theme, self)
        self.header = Header(theme, self.words, self.wishes, font, self)
        self.bars = MonthBars(theme, self.words, self)
        self.mentions = Mentions(bridge, tasks, theme, self.words, font, self)
        self.side = Side(bridge, tasks, theme, self.words, self.wishes, font, self)
        self.gone = EmptyState(
            "entityGone",
            self.tr("This entity is not in the library any more. Undo (Ctrl+Z) brings back what was removed last."),
            self.tr("All entities"),
            self,
        )
        self._lay_out()
        self._connect()
        language.changed.connect(self.refresh)

    def show_entity(self, entity_id: int) -> None:
        """Show another entity, from the top."""
        self.flush()
        if entity_id != self.entity_id:
            self.bars.set_month("")
            self.side.merging.close_panel()
            self.side.same.show_alike(None)
            self.mentions.stop()
        self.mentions.put_back(None)
        self.entity_id = entity_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the entity again if the page can be seen; else when it is shown."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._tasks.run(_PAGE, partial(read_page, entity_id=self.entity_id), self._show)

    def flush(self) -> None:
        """Report everything typed and not yet reported."""
        if self.contents is not None:
            self.header.flush()
            self.side.spellings.flush()
            self.side.notes.flush()

    def kept(self) -> KeptMentions:
        """Return which mentions are listed, and where in the list one is."""
        return self.mentions.kept()

    def put_back(self, kept: KeptMentions) -> None:
        """Show that again, once the entity is read."""
        self.mentions.put_back(kept)

    def take_focus(self) -> None:
        """Put the keyboard on the mentions."""
        self.mentions.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what has changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Report what was typed, and read no further."""
        super().hideEvent(event)
        self.flush()
        for key in (_PAGE, _ALIKE):
            if self._tasks.busy(key):
                self._tasks.cancel(key)
                self._stale, self._alike_asked = True, 0
        self.mentions.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On Esc list all mentions again if they are narrowed; else leave."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.side.merging.isVisible():
            self.side.merging.close_panel()
        elif self.side.spellings.splitting:
            self.side.spellings.end_split()
        elif self.mentions.is_narrowed:
            self.mentions.widen()
            self.take_focus()
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page air where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        side = 40 if wide else 20
        self._columns.setContentsMargins(side, 0, side, 0)
        self._columns.setSpacing(36 if wide else 20)
        self.top.setContentsMargins(side, 0, side, 0)

    # parts ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        main = QWidget(self)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.header)
        column.addWidget(self.bars)
        column.addWidget(self.mentions, 1)
        both = QWidget(self)
        self._columns = QHBoxLayout(both)
        self._columns.addWidget(main, 61)
        self._columns.addWidget(self.side, 39)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(both)
        self.stack.addWidget(self.gone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.top)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        side = self.side
        self.top.left.connect(self.closed)
        self.top.list_requested.connect(self.list_requested)
        self.top.timeline_requested.connect(self._request_timeline)
        self.gone.pressed.connect(self.list_requested)
        self.header.merge_requested.connect(side.choose_other)
        self.header.split_requested.connect(side.spellings.begin_split)
        self.header.everywhere_requested.connect(self._request_everywhere)
        self.header.dropped.connect(side.ask_merge)
        self.header.removal_requested.connect(self._remove)
        self.bars.chosen.connect(self._choose_month)
        self.mentions.place_requested.connect(self.place_requested)
        self.mentions.mention_removed.connect(self.mention_removed)
        self.mentions.narrowed.connect(self._follow_narrowing)
        side.spellings.spelling_chosen.connect(self._choose_spelling)
        side.outlets.narrowing_requested.connect(self._narrow)
        side.companions.together_requested.connect(self._show_together)
        side.companions.network_requested.connect(self._request_network)
        side.entity_requested.connect(self.entity_requested)
        side.merged.connect(self._merge)
        self._bridge.changed.connect(self._follow_change)
        if self._bridge.library.read_only:  # what was wished away is shown again
            self.wishes.remove_link.connect(self.refresh)
            self.wishes.remove_alias.connect(self.refresh)
        self._shortcuts = [
            add_shortcut("F2", self.header.rename, self),
            add_shortcut("Ctrl+M", side.choose_other, self),
        ]

    # what is shown ----------------------------------------------------------------------------

    def _show(self, read: PageContents | None) -> None:
        contents = self.contents = None if read is None else read.as_typed(self._bridge)
        self.stack.setCurrentIndex(0 if contents is not None else 1)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(contents is not None)
        if contents is None:
            self.mentions.stop()
            return
        entity = contents.page.details.entity
        self.setAccessibleName(self.tr("Entity: %1").replace("%1", entity.name))
        self.header.show_page(contents)
        self.bars.show_months(contents.months, entity.kind)
        self.mentions.show_entity(entity)
        self.side.show_page(contents, self.mentions.companion)
        if self._alike_asked != entity.id:
            self._alike_asked = entity.id
            self._tasks.run(_ALIKE, partial(read_alike, entity_id=entity.id), self.side.same.show_alike)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if self.entity_id and change.touches(*_SHOWN):
            if change.touches("aliases", "rejections"):
                self._alike_asked = 0
            self.side.merging.refresh()
            self.refresh()

    # what is listed ---------------------------------------------------------------------------

    @Slot(str)
    def _choose_month(self, month: str) -> None:
        self.mentions.narrow(self.mentions.filter._replace(month=month))

    @Slot(str)
    def _choose_spelling(self, spelling: str) -> None:
        self._narrow(PlaceFilter(spelling=spelling))

    @Slot(object)
    def _narrow(self, wanted: PlaceFilter) -> None:
        """List what fits; what is asked for a second time is taken back."""
        self.mentions.narrow(EVERYWHERE if wanted == self.mentions.filter else wanted)

    @Slot(object)
    def _show_together(self, other: Entity) -> None:
        if self.mentions.companion == other:
            self.mentions.widen()
        else:
            self.mentions.show_together(other)

    @Slot()
    def _follow_narrowing(self) -> None:
        self.bars.set_month(self.mentions.filter.month)
        self.side.companions.mark(self.mentions.companion)

    # what is done -----------------------------------------------------------------------------

    @Slot()
    def _request_timeline(self) -> None:
        self.timeline_requested.emit(self.entity_id)

    @Slot()
    def _request_network(self) -> None:
        self.network_requested.emit(self.entity_id)

    @Slot()
    def _request_everywhere(self) -> None:
        self.everywhere_requested.emit(self.entity_id)

    @Slot()
    def _remove(self) -> None:
        """Wish for the entity to go, with what was typed about it: undo brings back all of it."""
        self.flush()
        self.wishes.remove.emit(self.entity_id)

    @Slot(int, int)
    def _merge(self, kept_id: int, gone_id: int) -> None:
        """Wish for two to become one, and go on with the one that is kept."""
        if gone_id == self.entity_id:
            self.entity_requested.emit(kept_id)
        self.wishes.merge.emit(kept_id, gone_id)
