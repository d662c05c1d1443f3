"""Where the line of time is marked, and what is written there: in days, months or years of three calendars."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.dates.calendars import days_of, year_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.timeline.camera import Camera
    from storage.text.dates.mention import Calendar

_LEAST_PIXELS: Final = 92.0
"""A day is written with ten signs, and wants to stand apart from the next."""
_DAY_STEPS: Final = (1, 5, 10)
_MONTH_STEPS: Final = (1, 3, 6)
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_DAYS_OF_MONTH: Final = 29.5
_DAYS_OF_YEAR: Final = 354.0
_YEARS: Final = (1, 10_000)


class Tick(NamedTuple):
    """A mark on the line where a day, month or year begins; ``text`` is in the form of ISO 8601, in its calendar."""

    day: int
    text: str


class Step(NamedTuple):
    """From one mark to the next: so many days, months or years."""

    unit: str
    number: int


def step_for(camera: Camera) -> Step:
    """Return the smallest step whose marks do not stand too close."""
    least = _LEAST_PIXELS / camera.scale
    for number in _DAY_STEPS:
        if number >= least:
            return Step("day", number)
    for number in _MONTH_STEPS:
        if number * _DAYS_OF_MONTH >= least:
            return Step("month", number)
    for number in _YEAR_STEPS:
        if number * _DAYS_OF_YEAR >= least:
            return Step("year", number)
    return Step("year", _YEAR_STEPS[-1])


def find_ticks(calendar: Calendar, camera: Camera) -> list[Tick]:
    """Return the marks in view; none where the calendar is not reckoned, as the Hijri one before 1924."""
    step = step_for(camera)
    if step.unit == "day":
        found = _find_days(calendar, camera, step.number)
    elif step.unit == "month":
        found = _find_months(calendar, camera, step.number)
    else:
        found = _find_years(calendar, camera, step.number)
    return list(found)


def _find_years(calendar: Calendar, camera: Camera, number: int) -> Iterator[Tick]:
    for year in _years_in_view(calendar, camera, number):
        day = _first_day(calendar, year, 1)
        if day is not None and camera.start <= day <= camera.end:
            yield Tick(day, f"{year:04}")


def _find_months(calendar: Calendar, camera: Camera, number: int) -> Iterator[Tick]:
    for year in _years_in_view(calendar, camera, 1):
        for month in range(1, 13, number):
            day = _first_day(calendar, year, month)
            if day is not None and camera.start <= day <= camera.end:
                yield Tick(day, f"{year:04}-{month:02}")


def _find_days(calendar: Calendar, camera: Camera, number: int) -> Iterator[Tick]:
    for year in _years_in_view(calendar, camera, 1):
        for month in range(1, 13):
            first = _first_day(calendar, year, month)
            if first is None or not camera.start - 31 <= first <= camera.end:
                continue
            for day in range(first, first + _length(calendar, year, month), number):
                # the 31st would stand too close to the first of the next month
                close = number > 1 and day - first > 28 - number // 2
                if camera.start <= day <= camera.end and not close:
                    yield Tick(day, f"{year:04}-{month:02}-{day - first + 1:02}")


def _years_in_view(calendar: Calendar, camera: Camera, number: int) -> range:
    first = max(_year_at(calendar, camera.start) - 1, _YEARS[0])
    last = min(_year_at(calendar, camera.end) + 2, _YEARS[1])
    return range(first // number * number, last, number)


def _year_at(calendar: Calendar, day: float) -> int:
    ordinal = min(max(int(day), date.min.toordinal()), date.max.toordinal())
    return year_in(calendar, date.fromordinal(ordinal))


@lru_cache(maxsize=20_000)
def _first_day(calendar: Calendar, year: int, month: int) -> int | None:
    days = days_of(calendar, year, month, 1)
    return None if days is None else days[0].toordinal()


def _length(calendar: Calendar, year: int, month: int) -> int:
    following = _first_day(calendar, year + month // 12, month % 12 + 1)
    first = _first_day(calendar, year, month)
    return 30 if first is None or following is None else following - first


def write_in(calendar: Calendar, day: int) -> str:
    """Return a day in a calendar, in the form of ISO 8601; empty where the calendar is not reckoned."""
    for year in range(_year_at(calendar, day) - 1, _year_at(calendar, day) + 2):
        for month in range(1, 13):
            first = _first_day(calendar, year, month)
            if first is not None and first <= day < first + _length(calendar, year, month):
                return f"{year:04}-{month:02}-{day - first + 1:02}"
    return ""
