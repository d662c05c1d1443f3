"""What a card of a related article says, and how it is composed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.share_words import show_percent
from desktop.sidebar.distance import word_distance
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.sidebar.passage import Passage
    from storage.related.records import Part, PartKind, Reason, Related

CardAct = Literal["explain", "pin", "compare", "dismiss"]
"""What can be done with a card beside opening its article; the targets of the chips behind its score."""

Percent = Callable[[int], str]
"""How a number of hundredths is written."""

_MOST_CHIPS: Final = 6
_PASSAGE_LINES: Final = 5
_FACT_LINES: Final = 2
_LONGEST_REASON: Final = 60
_LEAST_SAME: Final = 0.2
"""Less of a text that is the same, a sentence or two, is told by the passages themselves."""
_TOKENS: Final[dict[PartKind, str]] = {
    "words": "accent",
    "entities": "person",
    "quotations": "event",
    "time": "muted",
}


class RelatedCard(NamedTuple):
    """One card; with ``reason`` unfolded it shows a passage of the other article, ``explained`` the parts of its score.

    ``meter`` is the score as parts of one, each with its token.
    """

    title: str
    description: str
    facts: str
    related: Related
    chips: tuple[Chip, ...]
    acts: tuple[Chip, ...]
    meter: tuple[tuple[float, str], ...]
    parts: str
    reason: Reason | None = None
    passage: Passage | None = None
    explained: bool = False


def make_card(related: Related, language: Language) -> RelatedCard:
    """Word a related article, its reasons, and the parts of its score."""
    translate = QCoreApplication.translate
    title = related.headline or translate("RelatedCard", "Without a headline")
    shown = [reason for reason in related.reasons if reason.kind != "time"][:_MOST_CHIPS]
    comma = translate("RelatedCard", ", ")
    common = comma.join(reason.text for reason in shown)
    score = round(100 * related.score)
    pinned = related.choice == "pinned"
    spoken = comma.join(_word_parts(related.parts, score, language.percent))
    sentence = [
        title,
        translate("RelatedCard", "pinned") if pinned else "",
        *_list_facts(related, language, language.percent),
        translate("RelatedCard", "in common: %1").replace("%1", common) if common else "",
        translate("RelatedCard", "related by %1: %2").replace("%2", spoken).replace("%1", language.percent(score)),
    ]
    show = partial(show_percent, language=language)
    parts = " · ".join(map(isolated, _word_parts(related.parts, score, show)))
    return RelatedCard(
        title,
        comma.join(part for part in sentence if part),
        " · ".join(map(isolated, _list_facts(related, language, show))),
        related,
        tuple(_make_chip(reason) for reason in shown),
        _make_acts(show(score), parts, pinned=pinned),
        tuple((part.share * part.weight, _TOKENS[part.kind]) for part in related.parts),
        parts,
    )


def _list_facts(related: Related, language: Language, percent: Percent) -> list[str]:
    """Return how far away it is in time, its date and outlet, how much is the same, and whether it is marked."""
    translate = QCoreApplication.translate
    distance = next((word_distance(reason.days) for reason in related.reasons if reason.days is not None), "")
    same, marked = "", ""
    if related.same_text is not None and related.same_text >= _LEAST_SAME:
        share = percent(round(100 * related.same_text))
        same = translate("RelatedCard", "%1 the same text").replace("%1", share)
    if related.marked:
        marked = translate("RelatedCard", "with your marks")
    parts = (distance, language.format_date(related.published), related.outlet, same, marked)
    return [part for part in parts if part]


def _word_parts(parts: tuple[Part, ...], score: int, percent: Percent) -> list[str]:
    """Say what each part adds to the score; one that adds nothing is left out."""
    translate = QCoreApplication.translate
    words: dict[PartKind, str] = {
        "words": translate("RelatedCard", "words %1"),
        "entities": translate("RelatedCard", "entities %1"),
        "quotations": translate("RelatedCard", "quotations %1"),
        "time": translate("RelatedCard", "time %1"),
    }
    hundredths = _round_to_sum([100 * part.share * part.weight for part in parts], score)
    told = zip(parts, hundredths, strict=True)
    return [words[part.kind].replace("%1", percent(number)) for part, number in told if number]


def _round_to_sum(numbers: Sequence[float], total: int) -> list[int]:
    """Round numbers so that they make up their rounded total: those with the most behind the point are rounded up."""
    rounded = [int(number) for number in numbers]
    rest = sorted(range(len(numbers)), key=lambda place: rounded[place] - numbers[place])
    for place in rest[: max(0, total - sum(rounded))]:
        rounded[place] += 1
    return rounded


def _make_chip(reason: Reason) -> Chip:
    text = " ".join(reason.text.split())  # a quotation may go over paragraphs, a chip is one line
    if len(text) > _LONGEST_REASON:
        text = text[:_LONGEST_REASON].rsplit(maxsplit=1)[0] + "…"
    if reason.kind == "quotation":
        text = QCoreApplication.translate("RelatedCard", "“%1”").replace("%1", text)
    hint = QCoreApplication.translate("RelatedCard", "Show “%1” in both articles").replace("%1", isolated(reason.text))
    if reason.entity_kind is None:
        return Chip(text, target=reason, hint=hint)
    kind = reason.entity_kind
    return Chip(text, token=kind, outline=kind, icon=kind, target=reason, hint=hint)


def _make_acts(score: str, parts: str, *, pinned: bool) -> tuple[Chip, ...]:
    translate = QCoreApplication.translate
    made_of = translate("RelatedCard", "How the score is made: %1").replace("%1", parts)
    pin = translate("RelatedCard", "Take the pin off (P)") if pinned else translate("RelatedCard", "Pin (P)")
    compare: CardAct = "compare"
    acts: tuple[tuple[CardAct, str, str], ...] = (
        ("pin", "pin-filled" if pinned else "pin", pin),
        (compare, "compare", translate("RelatedCard", "Compare side by side (=)")),
        ("dismiss", "close", translate("RelatedCard", "Never show as related (Delete)")),
    )
    shown = tuple(
        Chip("", "rubric" if icon == "pin-filled" else "muted", "", icon, target=act, hint=hint)
        for act, icon, hint in acts
    )
    return (Chip(score, "muted", "", target="explain", hint=made_of), *shown)


def compose_card(card: RelatedCard, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put headline, reasons, an unfolded passage, the score and the facts below one another."""
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
        composer.text(card.facts, small, "muted", _FACT_LINES, own_words=False)
    composer.gap(4)
    composer.meter(card.meter, card.acts, small)
    if card.explained and card.parts:
        composer.text(card.parts, small, "muted", _FACT_LINES, own_words=False)
    return composer.finish()
