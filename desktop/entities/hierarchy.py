"""What an entity is a part of, and what is part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.entities.companions import CompanionRow
from desktop.entities.part import Part
from desktop.widgets.chip import Chip
from desktop.widgets.chip_list import ChipList
from desktop.widgets.hint import make_hint
from desktop.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.entities.wishes import Wishes
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.records import Entity


class Hierarchy(Part):
    """Chips of the whole and of the parts; ``entity_requested(id)`` by one, ``whole_wanted()`` to choose the whole."""

    entity_requested = Signal(int)
    whole_wanted = Signal()

    def __init__(self, theme: Theme, words: EntityWords, wishes: Wishes, parent: QWidget) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Part of"))
        self._words = words
        self._wishes = wishes
        self._entity_id = 0
        self.choose_button = self.add_action(
            "chooseWhole", self.tr("choose…"), self.tr("Choose what this is a part of"), self.whole_wanted
        )
        self.clear_button = self.add_action(
            "clearWhole", self.tr("remove"), self.tr("This is a part of nothing any more"), self._clear
        )
        self.whole: RowsModel[CompanionRow] = RowsModel(self)
        self.whole_list = self._make_list("wholeList", self.tr("Part of"), self.whole, theme)
        self.parts_hint = make_hint(self.tr("Parts of it"), self)
        self.parts: RowsModel[CompanionRow] = RowsModel(self)
        self.parts_list = self._make_list("partsList", self.tr("Parts of it"), self.parts, theme)
        for widget in (self.whole_list, self.parts_hint, self.parts_list):
            self.rows.addWidget(widget)

    def show_hierarchy(self, entity_id: int, whole: Entity | None, parts: Sequence[Entity]) -> None:
        """Show what an entity is part of, and its parts."""
        self._entity_id = entity_id
        self.whole.set_rows([] if whole is None else [self._make_row(whole)])
        self.parts.set_rows([self._make_row(part) for part in parts])
        self.whole_list.setVisible(whole is not None)
        self.clear_button.setVisible(whole is not None)
        self.parts_hint.setVisible(bool(parts))
        self.parts_list.setVisible(bool(parts))

    def _make_list(self, name: str, said: str, rows: RowsModel[CompanionRow], theme: Theme) -> ChipList:
        chips = ChipList(theme, self)
        chips.setObjectName(name)
        chips.setAccessibleName(said)
        chips.setModel(rows)
        chips.chip_chosen.connect(self._open)
        return chips

    def _make_row(self, entity: Entity) -> CompanionRow:
        hint = self.tr("Open its page")
        chip = Chip(entity.name, entity.kind, entity.kind, entity.kind, "", entity.id, hint)
        return CompanionRow(entity.name, self._words.sentence([entity.name, self._words.kind(entity.kind)]), chip)

    @Slot(object)
    def _open(self, entity_id: int) -> None:
        self.entity_requested.emit(entity_id)

    @Slot()
    def _clear(self) -> None:
        self._wishes.set_part_of.emit(self._entity_id, None)
