"""Dates in figures alone: 2023-10-05, ٠٥/١٠/٢٠٢٣, 1442/09/15هـ, 10/2023."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storage.text.dates.calendars import UNKNOWN_YEAR, year_in
from storage.text.dates.day_month import read_sign
from storage.text.dates.mention import Found, PartialDate

if TYPE_CHECKING:
    from datetime import date

    from storage.text.dates.mention import Calendar
    from storage.text.dates.wording import Wording

_BEFORE, _AFTER = r"(?<![\w.+/\-:])", r"(?![\d+]|[./\-]\d)"
_FULL = re.compile(
    rf"{_BEFORE}(?:(?P<first>\d{{1,2}})(?P<sign>[-.]|[ ]?/[ ]?)(?P<second>\d{{1,2}})(?P=sign)(?P<year>[12]\d{{3}})"
    rf"|(?P<year_first>[12]\d{{3}})(?P<other>[-.]|[ ]?/[ ]?)(?P<month>\d{{1,2}})(?P=other)(?P<day>\d{{1,2}})){_AFTER}"
)
_MONTH_AND_YEAR = re.compile(rf"{_BEFORE}(?P<month>\d{{1,2}})/(?P<year>(?:19|20)\d\d){_AFTER}")
_NUMBERED = frozenset("رقم قانون القانون قرار القرار مرسوم المرسوم قضيه القضيه الدعوي ماده الماده ايه".split())
_LATEST_SOLAR_OR_LUNAR, _YEARS_ABOUT = 1500, 10
_UNSIGNED: tuple[Calendar, ...] = ("hijri", "solar")


def read_figures(words: Wording, start: int) -> Found | None:
    """Read a date in figures: the day first unless the text is English or only the other order is a date."""
    if not words[start].isdecimal():
        return None
    text, at = words.folded.text, words.starts[start]
    match = _FULL.match(text, at)
    if match is not None:
        if match["year"] is None:
            year, month, day = int(match["year_first"]), int(match["month"]), int(match["day"])
        else:
            year, day, month = int(match["year"]), int(match["first"]), int(match["second"])
            if month > 12 or (words.language == "en" and day <= 12):
                day, month = month, day
        return _dated(words, _index_of(words, start, match.end()), year, month, day)
    match = _MONTH_AND_YEAR.match(text, at)
    if match is not None and words[start - 1] not in _NUMBERED and 1 <= int(match["month"]) <= 12:
        return _dated(words, _index_of(words, start, match.end()), int(match["year"]), int(match["month"]), None)
    return None


def _dated(words: Wording, end: int, year: int, month: int, day: int | None) -> Found | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    tail = read_sign(words, end, year)
    calendar: Calendar | None = tail.calendar
    if calendar is None and year <= _LATEST_SOLAR_OR_LUNAR:
        calendar = "solar" if words.language == "fa" else _lunar_or_solar(words.published, year)
        if calendar is None:
            return Found(end, PartialDate(year=UNKNOWN_YEAR, month=month, day=day))
    calendar = calendar or "gregorian"
    return Found(tail.end, PartialDate(calendar, year, month, day, year_calendar=calendar))


def _lunar_or_solar(published: date | None, year: int) -> Calendar | None:
    """Return in which calendar a year without a sign is one of those about the publication; None if in none."""
    if published is not None:
        for calendar in _UNSIGNED:
            if abs(year_in(calendar, published) - year) <= _YEARS_ABOUT:
                return calendar
    return None


def _index_of(words: Wording, start: int, end: int) -> int:
    """Return the first word that begins at or after a place."""
    while start < len(words) and words.starts[start] < end:
        start += 1
    return start
