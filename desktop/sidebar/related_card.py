"""What a card of a related article says, and how it is composed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.sidebar.distance import word_distance
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.sidebar.passage import Passage
    from storage.records import Reason, Related

_MOST_CHIPS: Final = 6
_PASSAGE_LINES: Final = 5


class RelatedCard(NamedTuple):
    """One card; with ``reason`` unfolded it shows a passage of the other article."""

    title: str
    description: str
    facts: str
    related: Related
    chips: tuple[Chip, ...]
    reason: Reason | None = None
    passage: Passage | None = None


def make_card(related: Related, language: Language) -> RelatedCard:
    """Word a related article and its reasons."""
    translate = QCoreApplication.translate
    title = related.headline or translate("RelatedCard", "Without a headline")
    distance = next((word_distance(reason.days) for reason in related.reasons if reason.days is not None), "")
    facts = [part for part in (distance, language.format_date(related.published), related.outlet) if part]
    shown = [reason for reason in related.reasons if reason.kind != "time"][:_MOST_CHIPS]
    common = translate("RelatedCard", ", ").join(reason.text for reason in shown)
    sentence = [title, *facts, translate("RelatedCard", "in common: %1").replace("%1", common) if common else ""]
    return RelatedCard(
        title,
        translate("RelatedCard", ", ").join(part for part in sentence if part),
        " · ".join(map(isolated, facts)),
        related,
        tuple(_make_chip(reason) for reason in shown),
    )


def _make_chip(reason: Reason) -> Chip:
    hint = QCoreApplication.translate("RelatedCard", "Show “%1” in both articles").replace("%1", isolated(reason.text))
    if reason.entity_kind is None:
        return Chip(reason.text, target=reason, hint=hint)
    kind = reason.entity_kind
    return Chip(reason.text, token=kind, outline=kind, icon=kind, target=reason, hint=hint)


def compose_card(card: RelatedCard, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put headline, reasons, an unfolded passage, and the facts below one another."""
    bold = QFont()
    bold.setWeight(QFont.Weight.DemiBold)
    small = chip_font(QFont())
    composer = Composer(width, (14, 10, 14, 10), direction)
    composer.text(card.title, bold, "ink", 2)
    if card.chips:
        composer.gap(6)
        composer.chips(card.chips, small)
    if card.passage is not None:
        composer.gap(8)
        composer.text(
            card.passage.words, QFont(), "ink", _PASSAGE_LINES, lit=card.passage.lit, lit_token="highlight3"  # noqa: S106
        )  # fmt: skip
    if card.facts:
        composer.gap(6)
        composer.text(card.facts, small, "muted", 1)
    return composer.finish()
