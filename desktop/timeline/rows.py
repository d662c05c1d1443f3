"""What is listed beside the timeline: the events in view, or where the chosen one is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from desktop.widgets.chip import chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.timeline.answer import Sentence
    from desktop.timeline.words import Face, TimelineWords
    from storage.text.dates.mention import Calendar

_EVENT_LINES: Final = 2
_SENTENCE_LINES: Final = 8
_MARGINS: Final = (12, 8, 12, 8)


class EventRow(NamedTuple):
    """An event in view."""

    title: str
    description: str
    heading: str
    face: Face


class SentenceRow(NamedTuple):
    """A sentence that dates the chosen event, with its article and when that was published."""

    title: str
    description: str
    headline: str
    facts: str
    calendars: str
    differs: bool
    sentence: Sentence


def make_event_rows(faces: Sequence[Face]) -> list[EventRow]:
    """Put events into rows."""
    return [EventRow(face.words, face.description, f"{face.date} · {face.counted}", face) for face in faces]


def make_sentence_rows(
    sentences: Sequence[Sentence], words: TimelineWords, calendars: Sequence[Calendar], *, differ: bool
) -> list[SentenceRow]:
    """Put the places at which an event is told into rows."""
    untitled = QCoreApplication.translate("TimelineSentenceRow", "Without a headline")
    comma = QCoreApplication.translate("TimelineSentenceRow", ", ")
    rows = []
    for sentence in sentences:
        facts = words.publication(sentence.outlet, sentence.published)
        headline = sentence.headline or untitled
        days = words.other_calendars(sentence.dated, calendars)
        date = words.date(sentence.dated)
        heading = f"{date} · {days}" if days else date
        parts = [part for part in (date, days, sentence.excerpt, headline, facts) if part]
        rows.append(SentenceRow(sentence.excerpt, comma.join(parts), headline, facts, heading, differ, sentence))
    return rows


def compose_event(row: EventRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put when and by how many above what happened, and below that the dates differ."""
    composer = Composer(width, _MARGINS, direction)
    small = chip_font(QFont())
    composer.text(row.heading, small, "muted", 1, exact_lines=1)
    composer.gap(2)
    composer.text(row.face.words, QFont(), "ink", _EVENT_LINES, exact_lines=_EVENT_LINES)
    if row.face.warning:
        composer.gap(2)
        composer.text(f"⚠ {row.face.warning}", small, "rubric", 1, exact_lines=1)
    return composer.finish()


def compose_sentence(row: SentenceRow, width: float, direction: Qt.LayoutDirection) -> Composition:
    """Put the date above the sentence, and below it the article and its publication."""
    composer = Composer(width, _MARGINS, direction)
    small = chip_font(QFont())
    composer.text(row.calendars, small, "rubric" if row.differs else "accent", 2)
    composer.gap(3)
    lit = [(row.sentence.start, row.sentence.end)]
    token = "rubric" if row.differs else "accent"
    composer.text(row.sentence.excerpt, QFont(), "ink", _SENTENCE_LINES, lit=lit, lit_token=token, line="under")
    composer.gap(4)
    composer.text(isolated(row.headline), small, "ink", 2)
    if row.facts:
        composer.text(row.facts, small, "muted", 1, exact_lines=1)
    return composer.finish()
