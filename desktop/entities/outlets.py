"""How an entity is named by each outlet, from when to when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from desktop.entities.part import Part
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.rows_model import RowsModel
from storage.entities.places import PlaceFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.entities.questions import OutletName
    from storage.records import EntityKind

_MOST_CHIPS: Final = 8


class OutletRow(NamedTuple):
    """One outlet, and a chip for each of its spellings."""

    title: str
    description: str
    outlet: str
    chips: tuple[Chip, ...]


class Outlets(Part):
    """Lists outlets; ``narrowing_requested(PlaceFilter)`` by one of them or by a spelling of its."""

    narrowing_requested = Signal(object)

    def __init__(self, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Named by outlet"))
        self._words = words
        self.outlets: RowsModel[OutletRow] = RowsModel(self)
        self.list = ComposedList(_compose, theme, cards=True, parent=self)
        self.list.setObjectName("outletList")
        self.list.setAccessibleName(self.tr("Named by outlet"))
        self.list.setModel(self.outlets)
        self.rows.addWidget(self.list)
        self.list.chosen.connect(self._choose)
        self.list.chip_chosen.connect(self._choose_spelling)

    def show_names(self, names: Sequence[OutletName], kind: EntityKind) -> None:
        """Show who writes what; hidden while no outlet is known."""
        grouped = [(outlet, list(group)) for outlet, group in groupby(names, key=lambda name: name.outlet)]
        self.outlets.set_rows([self._make_row(outlet, group, kind) for outlet, group in grouped])
        self.list.fit()
        self.setVisible(any(outlet for outlet, _group in grouped))

    def _make_row(self, outlet: str, names: Sequence[OutletName], kind: EntityKind) -> OutletRow:
        title = outlet or self.tr("Outlet not known")
        chips = tuple(self._make_chip(name, kind) for name in names[:_MOST_CHIPS])
        said = [self._words.sentence([name.spelling, self._tell(name)]) for name in names]
        return OutletRow(title, self._words.sentence([title, *said]), outlet, chips)

    def _make_chip(self, name: OutletName, kind: EntityKind) -> Chip:
        number = self._words.language.number(name.mentions)
        wanted = PlaceFilter(outlet=name.outlet, spelling=name.spelling)
        return Chip(name.spelling, kind, "line", "", number, wanted, self._tell(name))

    def _tell(self, name: OutletName) -> str:
        """Say how often, and from when to when."""
        mentions = self._words.mentions(name.mentions)
        if not name.first_month:
            return mentions
        first, last = self._words.month(name.first_month), self._words.month(name.last_month)
        if first == last:
            return f"{mentions} · {first}"
        period = self.tr("%1 to %2").replace("%1", first).replace("%2", last)
        return f"{mentions} · {period}"

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.narrowing_requested.emit(PlaceFilter(outlet=self.outlets.rows[index.row()].outlet))

    @Slot(QModelIndex, object)
    def _choose_spelling(self, _index: QModelIndex, wanted: PlaceFilter) -> None:
        self.narrowing_requested.emit(wanted)


def _compose(row: OutletRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the spellings below the outlet's name."""
    composer = Composer(width, (12, 7, 12, 9), direction)
    composer.text(row.title, chip_font(QFont()), "muted", 1)
    composer.gap(4)
    composer.chips(row.chips, chip_font(QFont()))
    return composer.finish()
