"""The section of the entities mentioned in the open article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.kind_words import word_for
from desktop.sidebar.mention_rows import MentionRow, compose_mention, make_mention_rows
from desktop.widgets.chip import Chip
from desktop.widgets.chip_list import ChipList
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import isolated
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of
from storage.entities.mentions import count_places, list_entities_here, list_mention_places
from storage.records import EntityCount, MentionPlace

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection

_MOST_PLACES: Final = 300


class EntityRow(NamedTuple):
    """One entity and how often it is mentioned here."""

    title: str
    description: str
    chip: Chip


class _Found(NamedTuple):
    """The places to show of an entity, and how many mentions there are in how many articles."""

    places: Sequence[MentionPlace]
    mentions: int
    articles: int


_NOWHERE: Final = _Found((), 0, 0)


class EntitiesSection(Section):
    """Shows the entities of a version as chips; one of them unfolds into its mentions in all articles.

    ``place_requested(article_id, start, end)`` by a mention, ``mention_removed(id)`` by Delete on it,
    ``entity_requested(id)`` for the page of the one that is unfolded.
    """

    place_requested = Signal(int, int, int)
    entity_requested = Signal(int)
    mention_removed = Signal(int)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__("entities", parent)
        self.set_title(self.tr("Entities here"))
        self._bridge = bridge
        self._tasks = tasks
        self._theme = theme
        self._language = language
        self._unfolded: int | None = None
        self.entities: RowsModel[EntityRow] = RowsModel(self)
        self.list = ChipList(theme, self)
        self.list.setObjectName("entityList")
        self.list.setAccessibleName(self.tr("Entities here"))
        self.list.setModel(self.entities)
        self.mentions: RowsModel[MentionRow] = RowsModel(self)
        self.mention_list = ComposedList(compose_mention, theme, parent=self)
        self.mention_list.setObjectName("mentionList")
        self.mention_list.setModel(self.mentions)
        self.mention_list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._hint = make_hint(self.tr("Select a name and press E."), self)
        self._everywhere = make_hint("", self)
        self._everywhere.setObjectName("mentionCount")
        self.page_button = QPushButton(self.tr("Entity page"), self)
        self.page_button.setObjectName("openEntity")
        self.page_button.setToolTip(tooltip_of(self.tr("All that is known of this entity, and every mention")))
        self.page_button.setProperty("look", "link")
        self.page_button.clicked.connect(self._open_page)
        for widget in (self._hint, self.list, self._everywhere, self.page_button, self.mention_list):
            self.rows.addWidget(widget)
        self._show_places(_NOWHERE)
        self.list.chip_chosen.connect(self._toggle)
        self.mention_list.chosen.connect(self._go)
        self.mention_list.removal_requested.connect(self._remove)
        self.mention_list.customContextMenuRequested.connect(self._open_menu)

    def show_version(self, version_id: int | None) -> None:
        """Show the entities of another version, or of the same after a change."""
        found = [] if version_id is None else self._bridge.read(list_entities_here, version_id)
        self.entities.set_rows([self._make_row(counted) for counted in found])
        self._hint.setVisible(not found)
        self.set_count(self._language.number(len(found)) if found else "")
        if version_id is None:
            self._fold()
        elif self._unfolded is not None:
            self._read_places(self._unfolded)

    def show_entity(self, entity_id: int) -> None:
        """Unfold an entity's mentions, whether it is mentioned here or not."""
        self.header.setChecked(True)
        if entity_id != self._unfolded:
            self._unfold(entity_id)

    def _make_row(self, counted: EntityCount) -> EntityRow:
        entity, number = counted.entity, self._language.number(counted.mentions)
        chip = Chip(entity.name, entity.kind, entity.kind, entity.kind, number, entity.id)
        parts = (entity.name, word_for(entity.kind), self.tr("%Ln mention(s)", "", counted.mentions))
        return EntityRow(entity.name, self.tr(", ").join(parts), chip)

    @Slot(object)
    def _toggle(self, entity_id: int) -> None:
        if entity_id == self._unfolded:
            self._fold()
        else:
            self._unfold(entity_id)

    def _fold(self) -> None:
        self._unfolded = self.list.unfolded = None
        self._tasks.cancel("mentions")
        self._show_places(_NOWHERE)

    def _unfold(self, entity_id: int) -> None:
        self._unfolded = self.list.unfolded = entity_id
        self._read_places(entity_id)

    def _read_places(self, entity_id: int) -> None:
        self._tasks.run("mentions", partial(_list_places, entity_id=entity_id), self._show_places)
        self.list.viewport().update()

    def _show_places(self, found: _Found) -> None:
        places = found.places
        name = f"{isolated(places[0].mention.name)} · " if places else ""
        mentions = self.tr("%Ln mention(s)", "", found.mentions)
        self._everywhere.setText(f"{name}{mentions} · {self.tr('%Ln article(s)', '', found.articles)}")
        self._everywhere.setVisible(bool(places))
        self.page_button.setVisible(self._unfolded is not None)
        self.mention_list.setAccessibleName(self._everywhere.text())
        self.mentions.set_rows(make_mention_rows(places, self._language))
        self.mention_list.setVisible(bool(places))
        self.list.viewport().update()

    @Slot()
    def _open_page(self) -> None:
        if self._unfolded is not None:
            self.entity_requested.emit(self._unfolded)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        mention = index.data(ROW_ROLE).place.mention
        self.place_requested.emit(mention.article_id, mention.start, mention.end)

    @Slot(QModelIndex)
    def _remove(self, index: QModelIndex) -> None:
        self.mention_removed.emit(index.data(ROW_ROLE).place.mention.id)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        index = self.mention_list.indexAt(place)
        if not index.isValid():
            return
        self.mention_list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("mentionMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to this place")).triggered.connect(self._go_to_current)
        menu.addAction(self._theme.icon("trash"), self.tr("Remove this mention")).triggered.connect(
            self._remove_current
        )
        menu.popup(self.mention_list.viewport().mapToGlobal(place))

    @Slot()
    def _go_to_current(self) -> None:
        self._go(self.mention_list.currentIndex())

    @Slot()
    def _remove_current(self) -> None:
        self._remove(self.mention_list.currentIndex())


def _list_places(db: Connection, _progress: Progress, entity_id: int) -> _Found:
    return _Found(list_mention_places(db, entity_id, _MOST_PLACES), *count_places(db, entity_id))
