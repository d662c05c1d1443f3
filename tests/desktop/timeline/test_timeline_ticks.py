"""The marks of the line in three calendars."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from desktop.timeline.camera import FIRST_DAY, LAST_DAY, Camera
from desktop.timeline.ticks import find_ticks, write_in
from storage.text.dates.mention import Calendar
from tests.desktop.timeline.dated import day

CALENDARS: tuple[Calendar, ...] = ("gregorian", "hijri", "solar")


def looking(first: float, last: float, width: float = 1000) -> Camera:
    camera = Camera()
    camera.width = width
    camera.set_limits(FIRST_DAY, LAST_DAY)
    camera.fit(first, last, 0)
    return camera


@pytest.mark.parametrize("calendar", CALENDARS)
@pytest.mark.parametrize("days", [3, 9, 20, 45, 100, 400, 1500, 5000, 40_000, 300_000, 3_600_000])
def test_marks_stand_apart_and_there_are_some(calendar: Calendar, days: float) -> None:
    middle = day("2021-06-15")
    camera = looking(middle - days / 2, middle + days / 2)
    ticks = sorted(camera.x_of(tick.day) for tick in find_ticks(calendar, camera))
    assert all(after - before >= 70 for before, after in pairwise(ticks))
    assert len(ticks) <= 12
    if calendar != "hijri" and days > 3 and days < 300_000:
        assert len(ticks) >= 2


def test_gregorian_marks_say_their_day() -> None:
    for first, last in (("2021-10-01", "2021-10-12"), ("2021-01-01", "2021-12-31"), ("1990-01-01", "2025-01-01")):
        for tick in find_ticks("gregorian", looking(day(first), day(last))):
            year, month, of_month = (*map(int, tick.text.split("-")), 1, 1)[:3]
            assert date(year, month, of_month).toordinal() == tick.day


@pytest.mark.parametrize(
    ("calendar", "value", "written"),
    [
        ("gregorian", "2021-10-12", "2021-10-12"),
        ("hijri", "2023-07-19", "1445-01-01"),
        ("hijri", "2024-03-11", "1445-09-01"),
        ("solar", "2021-03-21", "1400-01-01"),
        ("solar", "2025-03-20", "1403-12-30"),
        ("solar", "1979-02-11", "1357-11-22"),
    ],
)
def test_a_day_in_other_calendars(calendar: Calendar, value: str, written: str) -> None:
    assert write_in(calendar, day(value)) == written


def test_the_hijri_calendar_has_no_marks_where_it_is_not_reckoned() -> None:
    assert write_in("hijri", day("1453-05-29")) == ""
    assert find_ticks("hijri", looking(day("1453-01-01"), day("1455-01-01"))) == []


@pytest.mark.parametrize("calendar", CALENDARS)
def test_marks_at_the_ends_of_time(calendar: Calendar) -> None:
    for first, last in ((FIRST_DAY, FIRST_DAY + 40), (LAST_DAY - 400, LAST_DAY + 1)):
        camera = looking(first, last)
        assert all(camera.start <= tick.day <= camera.end for tick in find_ticks(calendar, camera))
