"""From what is written to Gregorian days: three calendars, and the year that a text leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from storage.text.dates.mention import Span

if TYPE_CHECKING:
    from storage.text.dates.mention import Calendar, PartialDate, Precision

UNKNOWN_YEAR = 0
"""Stands for a year that is told relative to an unknown one; no calendar has it, so it yields no days."""

_YEARS_TRIED = 4  # each way, which reaches the next 29 February
_SOON: dict[Precision, timedelta] = {"day": timedelta(days=120), "month": timedelta(days=30)}
"""A day or month without its year is taken for the coming one if it is no farther away than this."""

_CUT: dict[Precision, int] = {"day": 10, "week": 10, "month": 7, "year": 4, "decade": 4}

Days = tuple[date, date]


def days_of(calendar: Calendar, year: int, month: int | None, day: int | None) -> Days | None:
    """Return the first and the last Gregorian day of a day, month or year; None if the calendar has no such."""
    try:
        if day is not None and month is not None:
            only = _first_day(calendar, year, month, day)
            return only, only
        if month is not None:
            following = (year, month + 1) if month < 12 else (year + 1, 1)
            return _first_day(calendar, year, month), _first_day(calendar, *following) - timedelta(days=1)
        return _first_day(calendar, year, 1), _first_day(calendar, year + 1, 1) - timedelta(days=1)
    except (ValueError, OverflowError):  # both libraries raise the one for days, the other for years out of range
        return None


def _first_day(calendar: Calendar, year: int, month: int, day: int = 1) -> date:
    if calendar == "hijri":
        from hijridate import Hijri  # noqa: PLC0415 - few texts need it

        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    if calendar == "solar":
        from jdatetime import date as solar_date  # noqa: PLC0415 - as above

        return date.fromisoformat(solar_date(year, month, day).togregorian().isoformat())
    return date(year, month, day)


def year_in(calendar: Calendar, day: date) -> int:
    """Return about which year of a calendar a day lies in; it may be one too many or too few."""
    if calendar == "hijri":
        return (day.year - 622) * 33 // 32 + 1
    return day.year - 621 if calendar == "solar" else day.year


def resolve(partial: PartialDate, published: date | None) -> Span:
    """Work out a date; without a value if it does not exist or its year cannot be told."""
    precision: Precision = "year" if partial.month is None else "month" if partial.day is None else "day"
    days = _days(partial, published)
    if days is None:
        return Span(None, precision)
    if precision == "day" or partial.calendar == "gregorian":
        return Span(cut(days[0], precision), precision)
    return Span(days[0].isoformat(), precision, days[1].isoformat())


def cut(day: date, precision: Precision) -> str:
    """Return a day in ISO 8601 as far as it is known."""
    return day.isoformat()[: _CUT[precision]]


def _days(partial: PartialDate, published: date | None) -> Days | None:
    calendar, year = partial.calendar, partial.year
    if year is not None and partial.year_calendar == calendar:
        return days_of(calendar, year, partial.month, partial.day)
    if year is not None:
        if not 1 < year < 9999:
            return None
        candidates = _candidates(partial, year_in(calendar, date(year, 6, 30)))
        return next((days for days in candidates if days[0].year == year), None)
    if published is None:
        return None
    return _choose(_candidates(partial, year_in(calendar, published)), partial, published)


def _candidates(partial: PartialDate, about: int) -> list[Days]:
    years = range(about - _YEARS_TRIED, about + _YEARS_TRIED + 1)
    found = (days_of(partial.calendar, year, partial.month, partial.day) for year in years)
    return [days for days in found if days is not None]


def _choose(candidates: list[Days], partial: PartialDate, published: date) -> Days | None:
    """Choose the year that a text leaves out: what has been, unless it says or is likely to mean what comes."""

    def distance(days: Days) -> timedelta:
        return max(days[0] - published, published - days[1], timedelta())

    if partial.turn == 0:
        return min(candidates, key=distance, default=None)
    if partial.turn == -1:
        return max((days for days in candidates if days[1] < published), default=None)
    if partial.turn == 1:
        return min((days for days in candidates if days[0] > published), default=None)
    fitting = [days for days in candidates if days[0].weekday() == partial.weekday]
    if fitting and min(map(distance, fitting)) < timedelta(days=366):
        return min(fitting, key=distance)
    if partial.ahead:
        return min((days for days in candidates if days[1] >= published), default=None)
    soon = _SOON["day" if partial.day is not None else "month"]
    return max((days for days in candidates if days[0] - published <= soon), default=None)
