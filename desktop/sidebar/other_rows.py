"""Rows about other articles: copies of the open one, and those that are never shown as related to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.share_words import show_percent
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.related.records import Copy, Other

_MARGINS: Final = (8, 5, 8, 5)

RowAct = Literal["compare", "restore"]


class OtherRow(NamedTuple):
    """One line on another article, quiet facts below it, and what can be done; the line may be its own headline."""

    title: str
    description: str
    facts: str
    article_id: int
    chips: tuple[Chip, ...]
    own_title: bool = False


def make_copy_row(copy: Copy, headline: str, language: Language) -> OtherRow:
    """Word a copy by its outlet and how much of it is the same; its headline is told where it is another one."""
    translate = QCoreApplication.translate
    hundredths = int(100 * copy.share)  # rounded up it would say of the last word that it is the same
    outlet = copy.outlet or translate("OtherRow", "outlet not known")
    title = translate("OtherRow", "Also in: %1, %2 the same text")
    said = title.replace("%2", language.percent(hundredths)).replace("%1", outlet)
    own = copy.headline if copy.headline != headline else ""
    facts = [part for part in (language.format_date(copy.published), own) if part]
    return OtherRow(
        title.replace("%2", show_percent(hundredths, language)).replace("%1", isolated(outlet)),
        translate("OtherRow", ", ").join((said, *facts)),
        " · ".join(map(isolated, facts)),
        copy.article_id,
        (_make_act("compare", translate("OtherRow", "Compare"), translate("OtherRow", "Compare side by side (=)")),),
    )


def make_dismissed_row(other: Other, language: Language) -> OtherRow:
    """Word an article that is not shown any more."""
    translate = QCoreApplication.translate
    title = other.headline or translate("OtherRow", "Without a headline")
    facts = [part for part in (language.format_date(other.published), other.outlet) if part]
    hint = translate("OtherRow", "Show it among the related articles again (Delete)")
    return OtherRow(
        title,
        translate("OtherRow", ", ").join((title, *facts, translate("OtherRow", "not shown as related"))),
        " · ".join(map(isolated, facts)),
        other.article_id,
        (_make_act("restore", translate("OtherRow", "Show again"), hint),),
        own_title=True,
    )


def _make_act(act: RowAct, words: str, hint: str) -> Chip:
    return Chip(words, "accent", target=act, hint=hint)


def compose_other(row: OtherRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the line, its facts and what can be done below one another."""
    small = chip_font(QFont())
    composer = Composer(width, _MARGINS, direction)
    composer.text(row.title, QFont(), "ink", 2, own_words=row.own_title)
    if row.facts:
        composer.text(row.facts, small, "muted", 2, own_words=False)
    composer.gap(4)
    composer.chips(row.chips, small)
    return composer.finish()
