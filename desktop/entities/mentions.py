"""All mentions of an entity in their context, by date, by article or as a table, and by what they are narrowed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.entities.place_list import PlaceList
from desktop.widgets.announce import announce
from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import isolated
from desktop.widgets.segmented import Segmented
from desktop.widgets.tag_chip import TagChip
from storage.entities.places import EVERYWHERE, PlaceFilter, list_places
from storage.entities.questions import list_companion_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.bridge import Bridge
    from desktop.entities.place_model import Arrangement
    from desktop.entities.words import EntityWords
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.entities.places import PlaceKeys
    from storage.entities.questions import CompanionPlace
    from storage.library import Connection
    from storage.records import Entity

_KEY: Final = "entity places"
_MOST_TOGETHER: Final = 500
_MONTH, _SPELLING, _OUTLET, _COMPANION = range(4)


class KeptMentions(NamedTuple):
    """Which mentions are listed and how, the row the keyboard is on, and how far one has scrolled."""

    filter: PlaceFilter
    companion: Entity | None
    arrangement: str
    row: int
    scrolled: int


class Mentions(QWidget):
    """Lists where the entity stands.

    ``place_requested(article_id, start, end)`` and ``mention_removed(id)`` come from the list; ``narrowed()`` when
    something else decides what is listed.
    """

    place_requested = Signal(int, int, int)
    mention_removed = Signal(int)
    narrowed = Signal()

    def __init__(
        self, bridge: Bridge, tasks: Tasks, theme: Theme, words: EntityWords, reading_font: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._theme = theme
        self._words = words
        self._entity: Entity | None = None
        self.filter: PlaceFilter = EVERYWHERE
        self.companion: Entity | None = None
        self._kept: KeptMentions | None = None
        self._chips: list[TagChip] = []
        self.title = QLabel(self.tr("Mentions"), self)
        self.title.setObjectName("sectionTitle")
        self.arrangement = Segmented(
            "placesBy",
            [("date", self.tr("by date")), ("article", self.tr("by article")), ("table", self.tr("as a table"))],
            self,
        )
        self.arrangement.setAccessibleName(self.tr("How the mentions are listed"))
        self.arrangement.set_value("date")
        self.hint = make_hint("", self)
        self.list = PlaceList(bridge, theme, words, reading_font, self)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.arrangement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        self.arrangement.chosen.connect(self._arrange)
        self.list.place_requested.connect(self.place_requested)
        self.list.mention_removed.connect(self.mention_removed)

    def show_entity(self, entity: Entity) -> None:
        """List the mentions of another entity, or of the same after a change."""
        if self._entity is None or entity.id != self._entity.id:
            self.filter, self.companion = EVERYWHERE, None
            self.list.places.show_nothing()
            self.hint.hide()
        if self._kept is not None:
            self._take_up(self._kept)
        self._entity = entity
        self.list.set_kind(entity.kind)
        self._read()

    def kept(self) -> KeptMentions:
        """Return what is listed, and where in it one is."""
        row, scrolled = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        return self._kept or KeptMentions(self.filter, self.companion, self.arrangement.value, row, scrolled)

    def put_back(self, kept: KeptMentions | None) -> None:
        """List that again with the entity that is shown next; None to list all its mentions."""
        self._kept = kept

    def narrow(self, wanted: PlaceFilter) -> None:
        """List only what fits."""
        self.filter, self.companion = wanted, None
        self._narrowed()

    def show_together(self, companion: Entity) -> None:
        """List the passages that speak of another entity too."""
        self.filter, self.companion = EVERYWHERE, companion
        self._narrowed()

    @property
    def is_narrowed(self) -> bool:
        """Whether not all mentions are listed."""
        return self.companion is not None or self.filter != EVERYWHERE

    def widen(self) -> None:
        """List all mentions again."""
        self.narrow(EVERYWHERE)

    def stop(self) -> None:
        """Read no further."""
        self._tasks.cancel(_KEY)

    # what is listed -----------------------------------------------------------------------------

    def _take_up(self, kept: KeptMentions) -> None:
        self.filter, self.companion = kept.filter, kept.companion
        self.arrangement.set_value(kept.arrangement)
        self._arrange(kept.arrangement)
        self.narrowed.emit()

    def _narrowed(self) -> None:
        self.narrowed.emit()
        self._show_chips()
        self._read()

    def _read(self) -> None:
        if self._entity is None:
            return
        self._show_chips()
        if self.companion is None:
            places = partial(_list, entity_id=self._entity.id, wanted=self.filter)
            self._tasks.run(_KEY, places, self._show_keys)
        else:
            passages = partial(_list_together, entity_id=self._entity.id, other_id=self.companion.id)
            self._tasks.run(_KEY, passages, self._show_together)

    def _show_keys(self, keys: PlaceKeys) -> None:
        self.list.show_keys(keys)
        self._go_to_kept()
        self._tell()

    def _show_together(self, found: Sequence[CompanionPlace]) -> None:
        if self.companion is not None:
            self.list.places.show_both(found, self.companion.kind)
            self._go_to_kept()
            self._tell()

    def _go_to_kept(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            self.list.setCurrentIndex(self.list.places.index(min(kept.row, self.list.places.rowCount() - 1)))
            self.list.verticalScrollBar().setValue(kept.scrolled)

    def _tell(self) -> None:
        """Say how many places are listed, where that is not told above, and what there is to do where there is none."""
        number = self.list.places.places
        if not number:
            self.hint.setText(
                self.tr("No mention fits.")
                if self.is_narrowed
                else self.tr("Not mentioned anywhere yet. Select a name in an article and press E.")
            )
        self.hint.setVisible(not number)
        self.list.setAccessibleDescription(self._words.mentions(number))
        if self.is_narrowed:
            announce(self.list, self._words.mentions(number))

    @Slot(str)
    def _arrange(self, value: str) -> None:
        self.list.arrange(cast("Arrangement", value))

    # what it is narrowed by -----------------------------------------------------------------------

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._head.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        wanted = self.filter
        if wanted.month:
            self._add_chip(_MONTH, self._words.month(wanted.month))
        if wanted.spelling:
            self._add_chip(_SPELLING, wanted.spelling)
        if wanted.outlet is not None:
            self._add_chip(_OUTLET, wanted.outlet or self.tr("outlet not known"))
        if self.companion is not None:
            self._add_chip(_COMPANION, self.tr("with %1").replace("%1", isolated(self.companion.name)))

    def _add_chip(self, key: int, word: str) -> None:
        chip = TagChip(word, key, self.tr("List all mentions again: without %1").replace("%1", word), self._theme, self)
        chip.removed.connect(self._remove)
        self._chips.append(chip)
        self._head.insertWidget(len(self._chips), chip, 0, Qt.AlignmentFlag.AlignVCenter)
        chip.show()

    @Slot(int)
    def _remove(self, key: int) -> None:
        without = {
            _MONTH: self.filter._replace(month=""),
            _SPELLING: self.filter._replace(spelling=""),
            _OUTLET: self.filter._replace(outlet=None),
            _COMPANION: EVERYWHERE,
        }
        self.narrow(without[key])


def _list(db: Connection, _progress: Progress, entity_id: int, wanted: PlaceFilter) -> PlaceKeys:
    return list_places(db, entity_id, wanted)


def _list_together(db: Connection, _progress: Progress, entity_id: int, other_id: int) -> list[CompanionPlace]:
    return list_companion_places(db, entity_id, other_id, _MOST_TOGETHER)
