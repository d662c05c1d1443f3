"""What the timeline says in words: dates, counts, and events as a card and as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from desktop.timeline.ticks import write_in
from desktop.widgets.own_direction import directed, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from storage.text.dates.mention import Calendar
    from storage.timeline.records import Dated, Event

_DAY, _MONTH, _YEAR = len("2021-10-12"), len("2021-10"), len("2021")
_LTR = Qt.LayoutDirection.LeftToRight
_NO_BREAK = "\u00a0"


class Face(NamedTuple):
    """What is shown of an event.

    ``key`` tells it from all others at hand, by its first passage; ``middle`` is the middle of its time; ``warning`` is
    empty where its dates agree.
    """

    key: tuple[int, int]
    event: Event
    middle: float
    articles: int
    counted: str
    date: str
    words: str
    warning: str
    description: str


class TimelineWords(QObject):
    """Words everything in the interface's language."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def face(self, event: Event) -> Face:
        """Word an event."""
        articles = len({one.article_id for one in event.dated})
        counted = self.tr("%Ln article(s)", "", articles)
        date = self.date_of(event)
        warning = self.tr("%Ln different date(s)", "", len(event.values)) if event.differ else ""
        parts = [part for part in (date, isolated(event.words), counted, warning) if part]
        middle = (event.first_day + event.last_day + 1) / 2
        key = (event.dated[0].article_id, event.dated[0].start)
        return Face(key, event, middle, articles, counted, date, event.words, warning, "\n".join(parts))

    def date_of(self, event: Event) -> str:
        """Write when an event was: the date, or from the first to the last of those that are given."""
        if event.differ:
            return self._write_range(event.values[0], event.values[-1])
        return self.date(next(one for one in event.dated if one.value == event.values[0]))

    def date(self, dated: Dated) -> str:
        """Write the date of a passage as far as it is known."""
        if dated.end_value is None or dated.end_value == dated.value:
            return directed(self._write(dated.value), _LTR)
        return self._write_range(dated.value, dated.end_value)

    def tick(self, text: str) -> str:
        """Write a day, month or year of any calendar, given in the form of ISO 8601."""
        return self._write(text)

    def calendar(self, calendar: Calendar) -> str:
        """Name a calendar."""
        if calendar == "hijri":
            return self.tr("Hijri")
        return self.tr("Solar Hijri") if calendar == "solar" else self.tr("Gregorian")

    def other_calendars(self, dated: Dated, calendars: Sequence[Calendar]) -> str:
        """Write the day of a passage in other calendars, each with its name; empty for what lasts longer than a day."""
        if dated.first_day != dated.last_day:
            return ""
        parts = []
        for calendar in calendars:
            text = "" if calendar == "gregorian" else write_in(calendar, dated.first_day)
            if text:
                name = self.calendar(calendar).replace(" ", _NO_BREAK)
                parts.append(f"{name}{_NO_BREAK}{directed(self._write(text), _LTR)}")
        return " · ".join(parts)

    def publication(self, outlet: str, published: str) -> str:
        """Say where and when an article was published."""
        date = self.tr("published %1").replace("%1", self._language.format_date(published)) if published else ""
        return " · ".join(isolated(part) for part in (outlet, date) if part)

    def passages(self, passages: int, articles: int) -> str:
        """Say how much the timeline is made of."""
        counted = self.tr("%Ln dated passage(s)", "", passages)
        return self.tr("%1 in %2").replace("%1", counted).replace("%2", self.tr("%Ln article(s)", "", articles))

    def events(self, number: int) -> str:
        """Say how many events are in sight."""
        return self.tr("%Ln event(s) in view", "", number)

    def differing(self, number: int) -> str:
        """Say of how many events in sight the dates differ."""
        return self.tr("%Ln with different dates", "", number)

    def _write(self, iso: str) -> str:
        return self._language.format_date(iso.lstrip("0"))

    def _write_range(self, first: str, last: str) -> str:
        """Write two dates as one: their month or year once where it is the same."""
        begin = self._write(first)
        for shared in (_MONTH, _YEAR):
            if len(first) == len(last) > shared and first[:shared] == last[:shared]:
                begin = self._language.format_date(first[shared + 1 :])
                # a day and month that miss their year end with a dot, as in 30.11.–06.12.2020
                begin += "." if shared == _YEAR and len(first) == _DAY else ""
                break
        return directed(f"{begin}–{self._write(last)}", _LTR)
