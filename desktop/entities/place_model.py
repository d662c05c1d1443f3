"""The mentions of an entity as a list model: it holds which there are, and reads their words when they are shown."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.widgets.long_model import LongModel
from desktop.widgets.own_direction import isolated
from desktop.widgets.rows_model import ROW_ROLE
from storage.entities.places import PlaceKeys, get_places
from storage.search.results import Hit, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.bridge import Bridge
    from desktop.entities.words import EntityWords
    from storage.entities.places import EntityPlace
    from storage.entities.questions import CompanionPlace
    from storage.records import EntityKind

_PAGE: Final = 32
_MOST_KEPT: Final = 2048
_NONE: Final = PlaceKeys(array("q"), array("q"))

Arrangement = Literal["date", "article", "table"]
_Index = QModelIndex | QPersistentModelIndex


class PlaceRow(NamedTuple):
    """One place in a text, or the article that the rows below belong to.

    The passage's hits are the entity's; ``others`` are ranges of its text, where ``other_kind`` stands. ``number`` is
    for a heading: how many places are below it. ``ends`` tells that it is the last of its article.
    """

    place: tuple[int, int, int]
    headline: str
    outlet: str
    published: str
    exact: str
    passage: Passage
    others: tuple[tuple[int, int], ...] = ()
    other_kind: EntityKind | None = None
    number: int = 0
    ends: bool = False
    mention_id: int | None = None


class PlaceModel(LongModel):
    """Lists mentions by their ids; what is read is kept while there is room."""

    def __init__(self, bridge: Bridge, words: EntityWords, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = words
        self._keys = _NONE
        self._both: Sequence[PlaceRow] | None = None
        self._starts: list[int] = []
        self._headings: list[int] = []
        self._kept: OrderedDict[int, PlaceRow] = OrderedDict()
        self.arrangement: Arrangement = "date"

    @property
    def places(self) -> int:
        """How many places are listed."""
        return len(self._keys.mentions) if self._both is None else len(self._both)

    def show_keys(self, keys: PlaceKeys) -> None:
        """List these mentions; where they are the same as before only their words are read anew."""
        same = self._both is None and keys == self._keys
        self._kept.clear()
        if same:
            if keys.mentions:
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self._keys, self._both = keys, None
        self._arrange()

    def show_nothing(self) -> None:
        """List nothing."""
        self.show_keys(_NONE)

    def show_both(self, found: Sequence[CompanionPlace], other_kind: EntityKind) -> None:
        """List passages that speak of the entity and of another."""
        self._kept.clear()
        self._both = [_make_both(place, other_kind) for place in found]
        self._arrange()

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """List the same otherwise: by article each has a heading of its own."""
        self.arrangement = arrangement
        self._arrange()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or all of it as a sentence for screen readers."""
        if role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row = self._row(index.row())
        if row is None or role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headline(row) if row.number else row.passage.text
        return self._sentence(row)

    def headline(self, row: PlaceRow) -> str:
        """Return the article's headline, or what stands for a missing one."""
        return row.headline or self.tr("Without a headline")

    def facts(self, row: PlaceRow) -> str:
        """Return date and outlet, and for a heading how often the entity is mentioned below it."""
        number = self._words.mentions(row.number) if row.number else ""
        return " · ".join(isolated(part) for part in (self.date(row), row.outlet, number) if part)

    def date(self, row: PlaceRow) -> str:
        """Return when the article was published."""
        return self._words.language.format_date(row.published)

    def _sentence(self, row: PlaceRow) -> str:
        parts = [self.headline(row), self.date(row), row.outlet]
        number = [self._words.mentions(row.number)] if row.number else []
        return self._words.sentence([*parts, *number] if row.number else [row.passage.text, *parts])

    def _arrange(self) -> None:
        """Begin anew; by article, find the first place of each, and the rows of their headings."""
        self._starts = []
        if self.arrangement == "article":
            articles = self._keys.articles if self._both is None else [row.place[0] for row in self._both]
            self._starts = [
                place for place, article in enumerate(articles) if not place or articles[place - 1] != article
            ]
        self._headings = [place + number for number, place in enumerate(self._starts)]
        self.set_row_count(self.places + len(self._starts))

    def _row(self, number: int) -> PlaceRow | None:
        """Return a row; None if its mention has just gone."""
        if not self._starts:
            return self._place(number)
        article = bisect_right(self._headings, number) - 1
        begin = self._starts[article]
        end = self._starts[article + 1] if article + 1 < len(self._starts) else self.places
        if number == self._headings[article]:
            row = self._place(begin)
            return None if row is None else row._replace(number=end - begin)
        place = number - article - 1
        row = self._place(place)
        return None if row is None else row._replace(ends=place + 1 == end)

    def _place(self, place: int) -> PlaceRow | None:
        """Return a place, read with those around it if it is not at hand."""
        if self._both is not None:
            return self._both[place]
        mention_id = self._keys.mentions[place]
        if mention_id not in self._kept:
            first = place - place % _PAGE
            self._read(self._keys.mentions[first : first + _PAGE])
        return self._kept.get(mention_id)

    def _read(self, mention_ids: Sequence[int]) -> None:
        for place in self._bridge.read(get_places, mention_ids):
            self._kept[place.mention_id] = _make_row(place)
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def _make_row(place: EntityPlace) -> PlaceRow:
    return PlaceRow(
        place.range, place.headline, place.outlet, place.published, place.exact, place.passage,
        mention_id=place.mention_id,
    )  # fmt: skip


def _make_both(found: CompanionPlace, other_kind: EntityKind) -> PlaceRow:
    text = found.excerpt
    hits = tuple(Hit(start, end, text[start:end], "exact") for start, end in found.spans)
    place = (found.article_id, found.start, found.end)
    exact = hits[0].text if hits else ""
    passage = Passage(0, len(text), text, hits)
    return PlaceRow(
        place, found.headline, "", found.published, exact, passage, found.other_spans, other_kind
    )  # fmt: skip
