"""What a card of a mark to decide on says, and how it is composed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.widgets.chip import Chip, chip_font
from desktop.widgets.composition import Composer, Composition
from storage.text.differences import word_differences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from storage.settling import UnsettledMark

Decision = Literal["accept", "show", "place", "keep"]
Spans = tuple[tuple[int, int], ...]

_BAR: Final = 4
_MOST_LINES: Final = 3
_LONGEST: Final = 300
"""Letters of a mark's words that are looked at; three lines hold fewer."""


class ReviewRow(NamedTuple):
    """One mark; the words that differ are known by their spans, and only the ``current`` card offers what to do."""

    title: str
    description: str
    state: str
    mark: UnsettledMark
    removed: Spans
    added: Spans
    chips: tuple[Chip, ...]
    current: bool


def make_review_rows(marks: Sequence[UnsettledMark], current: int, language: Language) -> list[ReviewRow]:
    """Word marks, of which the one with a number is the current one."""
    return [_make_row(mark, language, current=number == current) for number, mark in enumerate(marks)]


def _make_row(mark: UnsettledMark, language: Language, *, current: bool) -> ReviewRow:
    translate = QCoreApplication.translate
    number = language.number(mark.version_number)
    moved = mark.new_exact is not None
    state = translate("ReviewRow", "Moved") if moved else translate("ReviewRow", "Without a place in the new text")
    removed, added = _differing(mark.exact[:_LONGEST], (mark.new_exact or "")[:_LONGEST]) if moved else ((), ())
    show = translate("ReviewRow", "Show in version %1").replace("%1", number)
    first: tuple[str, Decision] = (translate("ReviewRow", "Accept"), "accept") if moved else (show, "show")
    acts: list[tuple[str, Decision, str]] = [
        (*first, "\u23ce"),
        (translate("ReviewRow", "Place by hand"), "place", "P"),
        (translate("ReviewRow", "Keep on version %1").replace("%1", number), "keep", "O"),
    ]
    hints = {
        "accept": translate("ReviewRow", "Let the mark stand where it was found again (Enter)"),
        "show": translate("ReviewRow", "Show the words in the older version (Enter)"),
        "place": translate("ReviewRow", "Select the new place in the text, then press P"),
        "keep": translate("ReviewRow", "Leave the mark on the older version for good (O)"),
    }
    chips = tuple(Chip(words, "accent", number=key, target=act, hint=hints[act]) for words, act, key in acts)
    parts = [state, mark.entity_name or "", mark.exact[:_LONGEST]]
    if mark.new_exact is not None:
        parts.append(translate("ReviewRow", "now: %1").replace("%1", mark.new_exact[:_LONGEST]))
    parts += [*mark.notes, *(hints[act] for _words, act, _key in acts)]
    sentence = translate("ReviewRow", ", ").join(part for part in parts if part)
    return ReviewRow(mark.exact[:_LONGEST], sentence, state, mark, removed, added, chips, current)


def _differing(old: str, new: str) -> tuple[Spans, Spans]:
    """Return what of the old words is gone and what of the new ones was not there."""
    pieces = word_differences(old, new)
    return (
        tuple((piece.old_start, _end(old, piece.old_end)) for piece in pieces if piece.change == "removed"),
        tuple((piece.new_start, _end(new, piece.new_end)) for piece in pieces if piece.change == "added"),
    )


def _end(text: str, end: int) -> int:
    return len(text[:end].rstrip())


def compose_review_row(row: ReviewRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put what became of the mark, its old words, its new ones, its notes and what can be done below one another."""
    mark, small = row.mark, chip_font(QFont())
    composer = Composer(width, (16, 8, 12, 10), direction)
    composer.text(row.state, small, "muted", 1)
    if mark.entity_kind is not None:
        composer.gap(4)
        kind = mark.entity_kind
        composer.chips([Chip(mark.entity_name or "", kind, kind, kind)], small)
    composer.gap(4)
    if mark.new_exact is None:
        composer.text(row.title, QFont(), "ink", _MOST_LINES)
    else:
        gone, come = "rubric", "accent"
        composer.text(row.title, QFont(), "muted", _MOST_LINES, lit=row.removed, lit_token=gone, line="through")
        composer.gap(2)
        new = mark.new_exact[:_LONGEST]
        composer.text(new, QFont(), "ink", _MOST_LINES, lit=row.added, lit_token=come, line="under")
    for note in mark.notes:
        if note.strip():
            composer.gap(3)
            composer.text(f"✎ {note.strip()}", small, "muted", 2)
    if mark.colour is not None:
        composer.bar(f"highlight{mark.colour}", _BAR, 8, composer.bottom)
    if row.current:
        composer.gap(8)
        composer.chips(row.chips, small)
    return composer.finish()
