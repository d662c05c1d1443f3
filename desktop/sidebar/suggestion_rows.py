"""What the card of a suggestion says, and those of the ones that follow; and how they are composed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.kind_words import word_for
from desktop.suggestion_words import name_apart, question_of, reason_for
from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import direction_of, isolated
from storage.records import ENTITY_KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.records import Entity, EntityKind
    from storage.suggestions.records import Suggestion

Act = Literal[
    "accept", "reject", "other", "rename", "kind", "choose", "place", "next", "previous", "accept_known", "article",
    "text",
]  # fmt: skip

KIND_KEYS: Final[dict[EntityKind, str]] = {"person": "P", "place": "L", "organisation": "O", "event": "V", "other": "X"}
_BAR: Final = 4
_TITLE_LINES: Final = 2
_REASON_LINES: Final = 2


class Wish(NamedTuple):
    """What the analyst wants of the card on top; ``choice`` is a kind, or the number of an entity."""

    act: Act
    choice: EntityKind | int = 0


class SuggestionRow(NamedTuple):
    """One card, with the chips of whom it is for, and of what can be done.

    Without a ``suggestion`` it says that nothing is left to decide on.
    """

    title: str
    description: str
    reason: str
    suggestion: Suggestion | None
    choices: tuple[Chip, ...] = ()
    acts: tuple[Chip, ...] = ()


def make_card(suggestion: Suggestion, apart: Mapping[int, str]) -> SuggestionRow:
    """Word the suggestion on top; ``apart`` tells entities of one name from each other."""
    translate = QCoreApplication.translate
    reason = reason_for(suggestion)
    number = len(suggestion.places)
    places = translate("SuggestionRow", "%Ln place(s)", "", number)
    choices = _choices(suggestion, apart)
    acts = _acts(suggestion)
    said = [suggestion.name, word_for(suggestion.kind), reason, places, *(chip.hint for chip in (*choices, *acts))]
    sentence = translate("SuggestionRow", ", ").join(part for part in said if part)
    shown = f"{reason} · {places}" if number > 1 else reason
    return SuggestionRow(suggestion.name, sentence, shown, suggestion, choices, acts)


def make_coming(suggestion: Suggestion) -> SuggestionRow:
    """Word a suggestion that follows."""
    sentence = QCoreApplication.translate("SuggestionRow", ", ").join((suggestion.name, question_of(suggestion)))
    chip = Chip(suggestion.name, suggestion.kind, "", suggestion.kind)
    return SuggestionRow(suggestion.name, sentence, "", suggestion, (chip,))


def make_last(*, pending: bool) -> SuggestionRow:
    """Word that nothing is left, or that there may be more in a moment."""
    translate = QCoreApplication.translate
    if pending:
        title = translate("SuggestionRow", "Looking for more names …")
        return SuggestionRow(title, title, "", None)
    title = translate("SuggestionRow", "No more suggestions in this article")
    article = translate("SuggestionRow", "Go on with the suggestions of the next article (Enter)")
    text = translate("SuggestionRow", "Go back to the text (Esc)")
    go_on, back = translate("SuggestionRow", "Next article"), translate("SuggestionRow", "Back to the text")
    acts = (
        Chip(go_on, "accent", "accent", number="\u23ce", target=Wish("article"), hint=article),
        Chip(back, "muted", number="Esc", target=Wish("text"), hint=text),
    )
    sentence = translate("SuggestionRow", ", ").join((title, article, text))
    return SuggestionRow(title, sentence, "", None, (), acts)


def _choices(suggestion: Suggestion, apart: Mapping[int, str]) -> tuple[Chip, ...]:
    """Return the chips of the entities with this name, of the one it is for, or of the kinds a new name may be of."""
    if suggestion.entity is None:
        return tuple(_make_kind(kind, chosen=kind == suggestion.kind) for kind in ENTITY_KINDS)
    if not suggestion.others:
        return (Chip(suggestion.entity.name, suggestion.entity.kind, "", suggestion.entity.kind),)
    entities = enumerate((suggestion.entity, *suggestion.others))
    return tuple(_make_candidate(number, entity, name_apart(entity, apart)) for number, entity in entities)


def _make_kind(kind: EntityKind, *, chosen: bool) -> Chip:
    words, key = word_for(kind), KIND_KEYS[kind]
    hint = QCoreApplication.translate("SuggestionRow", "It is: %1 (%2)").replace("%2", key).replace("%1", words)
    return Chip(words if chosen else "", kind, kind if chosen else "line", kind if chosen else "", key,
                Wish("kind", kind), hint)  # fmt: skip


def _make_candidate(number: int, entity: Entity, name: str) -> Chip:
    key = str(number + 1)
    hint = (
        QCoreApplication.translate("SuggestionRow", "It is: %1 (%2)").replace("%2", key).replace("%1", isolated(name))
    )
    return Chip(name, entity.kind, entity.kind, entity.kind, key, Wish("choose", number), hint)


def _acts(suggestion: Suggestion) -> tuple[Chip, ...]:
    translate = QCoreApplication.translate
    chips = []
    if not suggestion.others:
        hint = translate("SuggestionRow", "Yes: mark it in the text (Enter)")
        yes = translate("SuggestionRow", "Yes")
        chips.append(Chip(yes, "accent", "accent", "", "\u23ce", Wish("accept"), hint))
    hint = translate("SuggestionRow", "No: do not ask again (Backspace)")
    no = translate("SuggestionRow", "No")
    chips.append(Chip(no, "ink", "line", "", "\u232b", Wish("reject"), hint))
    if suggestion.entity is None:
        hint = translate("SuggestionRow", "Write the name otherwise before it is taken (F2)")
        chips.append(Chip(translate("SuggestionRow", "Edit"), "muted", "line", "", "F2", Wish("rename"), hint))
    hint = translate("SuggestionRow", "Say who or what it is (E)")
    chips.append(Chip(translate("SuggestionRow", "Other"), "muted", "line", "", "E", Wish("other"), hint))
    return tuple(chips)


def compose_card(row: SuggestionRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the name, why, whom it is for and what can be done below one another, always at the same heights."""
    bold, small = QFont(), chip_font(QFont())
    bold.setWeight(QFont.Weight.DemiBold)
    composer = Composer(width, (14, 10, 14, 10), direction)
    room = composer.bottom + QFontMetricsF(bold).height() + _REASON_LINES * QFontMetricsF(small).height()
    composer.text(row.title, bold, "ink", _TITLE_LINES)
    if row.reason:
        composer.text(row.reason, small, "muted", _REASON_LINES)
    composer.gap(max(0, round(room - composer.bottom)))
    composer.gap(6)
    blank = (Chip(" ", outline=""),)
    composer.chips(row.choices or blank, small)
    composer.gap(8)
    composer.chips(row.acts or blank, small)
    if row.suggestion is not None:
        composer.bar(row.suggestion.kind, _BAR, 10, composer.bottom)
    return composer.finish()


def compose_coming(row: SuggestionRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the name of one that follows on one line, from the side where it begins."""
    composer = Composer(width, (14, 1, 14, 1), direction_of(row.title, direction))
    composer.chips(row.choices, chip_font(QFont()))
    return composer.finish()
