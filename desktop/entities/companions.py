"""Who appears with an entity, and in how many articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.entities.dragging import make_drag_data
from desktop.entities.part import Part
from desktop.widgets.chip import Chip
from desktop.widgets.chip_list import ChipList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QContextMenuEvent

    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.records import Entity, EntityCount

_FEWEST: Final = 14
"""So many are shown until all are asked for."""


class CompanionRow(NamedTuple):
    """One entity that appears with another."""

    title: str
    description: str
    chip: Chip


class Companions(Part):
    """Shows chips.

    ``together_requested(Entity)`` by one of them, ``entity_requested(id)`` and ``merge_requested(id)`` from its menu,
    ``network_requested()`` from the title.
    """

    together_requested = Signal(object)
    entity_requested = Signal(int)
    merge_requested = Signal(int)
    network_requested = Signal()

    def __init__(self, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Appears with"))
        self._words = words
        self._found: Sequence[EntityCount] = ()
        self._all = False
        self.all_button = self.add_action(
            "allCompanions", self.tr("all"), self.tr("Show all who appear with it"), self._show_all
        )
        self.add_action(
            "entityNetwork", self.tr("network"), self.tr("Who with whom, in one picture"), self.network_requested
        )
        self.companions: RowsModel[CompanionRow] = RowsModel(self)
        self.list = CompanionList(theme, self)
        self.list.setModel(self.companions)
        self.hint = make_hint(self.tr("Nobody else is marked in its articles yet."), self)
        self.rows.addWidget(self.list)
        self.rows.addWidget(self.hint)
        self.list.chip_chosen.connect(self.together_requested)
        self.list.entity_requested.connect(self.entity_requested)
        self.list.merge_requested.connect(self.merge_requested)

    def show_companions(self, found: Sequence[EntityCount], chosen: Entity | None) -> None:
        """Show who appears with the entity; the chip of the one whose passages are listed stays lit."""
        if not self._found or [count.entity.id for count in found] != [count.entity.id for count in self._found]:
            self._all = False
        self._found = found
        self.mark(chosen)
        self._show()

    def mark(self, chosen: Entity | None) -> None:
        """Light the chip of the one whose passages are listed."""
        self.list.unfolded = chosen
        self.list.viewport().update()

    def _show(self) -> None:
        shown = self._found if self._all else self._found[:_FEWEST]
        self.companions.set_rows([self._make_row(count) for count in shown])
        self.all_button.setVisible(len(shown) < len(self._found))
        self.hint.setVisible(not self._found)
        self.list.setVisible(bool(self._found))

    def _make_row(self, count: EntityCount) -> CompanionRow:
        entity = count.entity
        articles = self._words.articles(count.mentions)
        hint = self.tr("The passages that speak of both; drag it onto the name to merge")
        number = self._words.language.number(count.mentions)
        chip = Chip(entity.name, entity.kind, entity.kind, entity.kind, number, entity, hint)
        return CompanionRow(
            entity.name, self._words.sentence([entity.name, self._words.kind(entity.kind), articles]), chip
        )

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


class CompanionList(ChipList):
    """Chips that can be dragged; their menu leads to the entity itself, and to merging."""

    entity_requested = Signal(int)
    merge_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("companionList")
        self.setAccessibleName(self.tr("Appears with"))
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a chip once the pointer has left its place."""
        here = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        if (here - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        entity = self._entity(self.indexAt(self._pressed))
        self._pressed = None
        if entity is not None:
            drag = QDrag(self)
            drag.setMimeData(make_drag_data(entity.id))
            drag.exec(Qt.DropAction.LinkAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the ways from a chip."""
        by_key = event.reason() == event.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        index = self.indexAt(place)
        if self._entity(index) is None:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("companionMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Passages that speak of both")).triggered.connect(self._show_together)
        menu.addAction(self.tr("Open its page")).triggered.connect(self._open)
        menu.addAction(self.tr("Merge with this entity…")).triggered.connect(self._merge)
        menu.popup(self.viewport().mapToGlobal(place))

    def _entity(self, index: QModelIndex) -> Entity | None:
        row: CompanionRow | None = index.data(ROW_ROLE)
        entity: Entity | None = None if row is None else row.chip.target  # type: ignore[assignment]
        return entity

    @Slot()
    def _show_together(self) -> None:
        self.chip_chosen.emit(self._entity(self.currentIndex()))

    @Slot()
    def _open(self) -> None:
        entity = self._entity(self.currentIndex())
        if entity is not None:
            self.entity_requested.emit(entity.id)

    @Slot()
    def _merge(self) -> None:
        entity = self._entity(self.currentIndex())
        if entity is not None:
            self.merge_requested.emit(entity.id)
