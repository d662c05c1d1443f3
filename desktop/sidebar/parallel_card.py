"""What a card of a parallel passage says, and the row of a quotation that stands elsewhere too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.difference_words import word_difference
from desktop.sidebar.distance import word_distance
from desktop.sidebar.passage import Passage, cut_fullest
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from storage.parallels.records import Parallel, Quotation, QuotationPlace

_PASSAGE_LINES: Final = 5
_DIFFERENCE_LINES: Final = 2
_FACT_LINES: Final = 2
_QUOTE_LINES: Final = 2
_MOST_DIFFERENCES: Final = 3
_LONGEST: Final = 240
_BAR: Final = 7
_LIT: Final = "highlight3"
BESIDE: Final = "beside"
"""The target of the chip that asks for both articles side by side."""


class ParallelCard(NamedTuple):
    """One parallel passage in words."""

    title: str
    description: str
    passage: Passage
    differences: tuple[str, ...]
    facts: str
    beside: Chip
    parallel: Parallel
    certain: bool


class QuoteRow(NamedTuple):
    """One place where a quotation stands too; the first of each quotation also quotes it."""

    title: str
    description: str
    heading: str
    facts: str
    place: QuotationPlace


def make_card(parallel: Parallel, published: str, language: Language, *, certain: bool = True) -> ParallelCard:
    """Word a passage that is parallel to one of an article with a publication date, or less certainly so."""
    translate = QCoreApplication.translate
    comma = translate("ParallelCard", ", ")
    title = parallel.headline or translate("ParallelCard", "Without a headline")
    distance = _word_days(published, parallel.published)
    facts = [part for part in (distance, language.format_date(parallel.published), parallel.outlet) if part]
    lit = [(start - parallel.start, end - parallel.start) for start, end in parallel.shared]
    passage = cut_fullest(parallel.text, lit) or Passage(parallel.text[:_LONGEST], ())
    differences = tuple(word_difference(each) for each in parallel.differs[:_MOST_DIFFERENCES])
    hint = translate("ParallelCard", "Put both articles side by side (Space)")
    beside = Chip("", "muted", "", "compare", target=BESIDE, hint=hint)
    doubt = () if certain else (translate("ParallelCard", "Less certain"),)
    sentence = comma.join([*doubt, title, passage.words, *differences, *facts])
    about = " · ".join(map(isolated, [*doubt, *facts]))
    return ParallelCard(title, sentence, passage, differences, about, beside, parallel, certain)


def _word_days(published: str, other: str) -> str:
    """Say how much later or earlier the other article was published, where both days are known."""
    from datetime import date  # noqa: PLC0415 - the article is to be seen before it

    try:
        return word_distance((date.fromisoformat(other[:10]) - date.fromisoformat(published[:10])).days)
    except ValueError:  # only the year or the month is known, or nothing
        return ""


def make_quote_rows(quotations: list[Quotation], most: int) -> list[QuoteRow]:
    """Word the places where quotations stand too, at most so many."""
    translate = QCoreApplication.translate
    comma = translate("ParallelCard", ", ")
    rows: list[QuoteRow] = []
    for quotation in quotations:
        for number, place in enumerate(quotation.elsewhere):
            title = place.headline or translate("ParallelCard", "Without a headline")
            said = ""
            if place.speaker:
                said = translate("ParallelCard", "said there by %1").replace("%1", isolated(place.speaker))
            facts = [part for part in (place.outlet, said) if part]
            quote = translate("ParallelCard", "“%1”").replace("%1", quotation.text)
            sentence = comma.join([quote, title, *facts])
            heading = "" if number else quote
            rows.append(QuoteRow(title, sentence, heading, " · ".join(map(isolated, facts)), place))
    return rows[:most]


def compose_card(card: ParallelCard, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put headline, passage, differences and facts below one another."""
    bold = QFont()
    bold.setWeight(QFont.Weight.DemiBold)
    small = chip_font(QFont())
    composer = Composer(width, (16, 10, 14, 10), direction)
    composer.text(card.title, bold, "ink", 1)
    composer.gap(5)
    top = composer.bottom
    composer.text(card.passage.words, QFont(), "ink", _PASSAGE_LINES, lit=card.passage.lit, lit_token=_LIT)
    composer.bar(_LIT if card.certain else "line", 3, top, composer.bottom, inset=_BAR)
    for difference in card.differences:
        composer.gap(5)
        composer.text(f"⚠ {difference}", small, "rubric", _DIFFERENCE_LINES, own_words=False)
    composer.gap(7)
    composer.text_and_chip(card.facts, small, "muted", _FACT_LINES, card.beside)
    return composer.finish()


def compose_quote(row: QuoteRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the quotation, where another one begins, above the article that has it too."""
    small = chip_font(QFont())
    composer = Composer(width, (8, 8 if row.heading else 3, 8, 3), direction)
    if row.heading:
        composer.text(row.heading, QFont(), "ink", _QUOTE_LINES)
        composer.gap(4)
    composer.text(row.title, small, "accent", 1, exact_lines=1)
    if row.facts:
        composer.text(row.facts, small, "muted", 1, exact_lines=1, own_words=False)
    return composer.finish()
