"""The mentions of one entity in all articles, as rows grouped by article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.widgets.chip import chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.records import MentionPlace

_EXCERPT_LINES = 2


class MentionRow(NamedTuple):
    """One mention; the first of each article also names the article."""

    title: str
    description: str
    heading: str
    place: MentionPlace


def make_mention_rows(places: Sequence[MentionPlace], language: Language) -> list[MentionRow]:
    """Word the places where an entity is mentioned."""
    untitled = QCoreApplication.translate("MentionRow", "Without a headline")
    comma = QCoreApplication.translate("MentionRow", ", ")
    rows: list[MentionRow] = []
    article_id: int | None = None
    for place in places:
        facts = [part for part in (place.headline or untitled, language.format_date(place.published)) if part]
        first = place.mention.article_id != article_id
        article_id = place.mention.article_id
        heading = " · ".join(map(isolated, reversed(facts))) if first else ""
        rows.append(MentionRow(place.excerpt, comma.join([place.excerpt, *facts]), heading, place))
    return rows


def compose_mention(row: MentionRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the article's name, where it begins, above the words around the mention, which is underlined."""
    composer = Composer(width, (8, 10 if row.heading else 4, 8, 4), direction)
    if row.heading:
        composer.text(row.heading, chip_font(QFont()), "muted", 1, exact_lines=1)
        composer.gap(2)
    place = row.place
    composer.text(
        place.excerpt,
        QFont(),
        "ink",
        _EXCERPT_LINES,
        lit=[(place.start, place.end)],
        lit_token=place.mention.kind,
        line="under",
    )
    return composer.finish()
