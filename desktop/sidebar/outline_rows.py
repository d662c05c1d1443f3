"""The highlights of an article as rows, in the order of the text, each with its notes and tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop.widgets.chip import chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from storage.records import Highlight, Note, Tagging

_BAR: Final = 4
_MOST_LINES: Final = 2
MOST_WHOLE: Final = 300
"""More rows than these are compact, so that none has to be measured before it is seen."""

# letters of one text differ in width, but over a line by no more than this
_SURELY: Final = 1.4


class OutlineRow(NamedTuple):
    """One highlight; ``tags`` is one line of them. ``compact`` rows are all of one height."""

    title: str
    description: str
    highlight: Highlight
    notes: tuple[str, ...]
    tags: str
    compact: bool


def make_outline(
    highlights: Sequence[Highlight], notes: Iterable[Note], taggings: Iterable[Tagging]
) -> list[OutlineRow]:
    """Word the highlights with what hangs on them."""
    bodies: defaultdict[int | None, list[str]] = defaultdict(list)
    names: defaultdict[int | None, list[str]] = defaultdict(list)
    for note in notes:
        if note.body.strip():
            bodies[note.highlight_id].append(note.body.strip())
    for tagging in taggings:
        names[tagging.highlight_id].append(isolated(f"#{tagging.name}"))
    colours = _colour_names()
    compact = len(highlights) > MOST_WHOLE
    comma = QCoreApplication.translate("OutlineRow", ", ")
    rows = []
    for highlight in highlights:
        own_notes, tags = tuple(bodies[highlight.id]), " ".join(names[highlight.id])
        parts = [highlight.exact, colours[highlight.colour - 1], *own_notes, tags]
        sentence = comma.join(part for part in parts if part)
        rows.append(OutlineRow(highlight.exact, sentence, highlight, own_notes, tags, compact))
    return rows


def compose_outline_row(row: OutlineRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put quote, notes and tags below one another beside a bar in the highlight's colour.

    The heights are known without laying out a line. A compact row only says that there are notes.
    """
    font, small = QFont(), chip_font(QFont())
    composer = Composer(width, (16, 6, 8, 6), direction)
    if row.compact:
        signs = "✎ " if row.notes else ""
        composer.text(f"{signs}{row.title}", font, "ink", 1, exact_lines=1)
        composer.bar(f"highlight{row.highlight.colour}", _BAR, 6, composer.bottom)
        return composer.finish()
    lines = _count_lines(row.title, int(composer.inner_width), small=False)
    composer.text(row.title, font, "ink", _MOST_LINES, exact_lines=lines)
    for note in row.notes:
        composer.gap(3)
        lines = _count_lines(note, int(composer.inner_width), small=True)
        composer.text(f"✎ {note}", small, "muted", _MOST_LINES, exact_lines=lines)
    if row.tags:
        composer.gap(3)
        composer.text(row.tags, small, "accent", 1, exact_lines=1)
    composer.bar(f"highlight{row.highlight.colour}", _BAR, 6, composer.bottom)
    return composer.finish()


@lru_cache(maxsize=4096)
def _count_lines(words: str, width: int, *, small: bool) -> int:
    """Return 1 or 2: how many lines the words need, measured only where their number does not tell."""
    metrics = QFontMetricsF(chip_font(QFont()) if small else QFont())
    guess = len(words) * metrics.averageCharWidth()
    if guess > width * _SURELY:
        return _MOST_LINES
    if guess * _SURELY < width:
        return 1
    return 1 if metrics.horizontalAdvance(words) <= width else _MOST_LINES


def _colour_names() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("OutlineRow", "yellow"),
        translate("OutlineRow", "green"),
        translate("OutlineRow", "blue"),
        translate("OutlineRow", "pink"),
        translate("OutlineRow", "violet"),
    )
