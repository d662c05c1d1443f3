"""The passages behind an edge as rows: where from, and the words with both names underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.widgets.chip import chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.network.places import EdgePlace

_LINES: Final = 4
_MARKED: Final = "accent"


class PlaceRow(NamedTuple):
    """One passage and the article it is in."""

    title: str
    description: str
    heading: str
    place: EdgePlace


def make_place_rows(places: Sequence[EdgePlace], language: Language) -> list[PlaceRow]:
    """Word the passages in which two entities stand together."""
    untitled = QCoreApplication.translate("NetworkPlaceRow", "Without a headline")
    comma = QCoreApplication.translate("NetworkPlaceRow", ", ")
    rows = []
    for place in places:
        facts = [fact for fact in (language.format_date(place.published), place.outlet) if fact]
        facts.append(place.headline or untitled)
        heading = " · ".join(map(isolated, facts))
        rows.append(PlaceRow(place.excerpt, comma.join([place.excerpt, *facts]), heading, place))
    return rows


def compose_place(row: PlaceRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the article above the words of the passage."""
    composer = Composer(width, (12, 8, 12, 8), direction)
    composer.text(row.heading, chip_font(QFont()), "muted", 1, exact_lines=1)
    composer.gap(3)
    place = row.place
    marks = sorted(place.marks)
    composer.text(place.excerpt, QFont(), "ink", _LINES, lit=marks, lit_token=_MARKED, line="under")
    return composer.finish()
