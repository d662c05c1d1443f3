"""Times told from the day of publication: today, Tuesday, the last week, the coming year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from storage.text.dates.calendar_names import weekday_names
from storage.text.dates.calendars import cut
from storage.text.dates.day_month import read_month_date
from storage.text.dates.mention import Found, PartialDate, Span
from storage.text.dates.numeric import read_figures
from storage.text.dates.vocabulary import (
    AFTER,
    AGREEING,
    BEFORE,
    COMMAS,
    DASHES,
    DAY,
    DAYS_OFF,
    DEFINITES,
    FIRST,
    FROM,
    ORDINALS,
    PERSIAN_TOMORROW,
    THIS,
    TOMORROW,
    TURNS,
    YESTERDAY,
    Unit,
)
from storage.text.folding import fold_text
from storage.text.word_lists import folded_words

if TYPE_CHECKING:
    from storage.text.dates.wording import Wording

_NOT_TODAY_BEFORE = folded_words("أخبار روسيا المصري عين عرب رأي ذلك نفس ذات طوال مدار قناة حزب تيار صحيفة جريدة")
_NOT_TODAY_AFTER = folded_words("التالي السابق العالمي الوطني الدولي الأخير الموالي ذاته نفسه الواحد الذي التي") | set(
    ORDINALS
)
_NOT_FRIDAY_BEFORE = folded_words("صلاة خطبة إمام خطيب بين كلا")
_TODAY, _PER = fold_text("اليوم"), "ب"
_UTMOST_NEED = folded_words("الحاجة")
"""Behind أمسّ, which is written like yesterday."""
_OFFICES = folded_words(
    "الأمين أمين المدير مدير القائد قائد النائب المدعي المفوض المراقب الوكيل المفتش المرشد المحامي السكرتير المنسق"
    " الرأي القطاع"
)
"""Before العام, which then means general: الأمين العام الحالي."""


def read_today(words: Wording, start: int) -> Found | None:
    """Read اليوم, أمس, غداً and their like, with the weekday and the date that explain them."""
    read = _day_off(words, start)
    if read is None:
        return None
    end, days = read
    day = None if words.published is None else _shifted(words.published, days)
    found = Found(end, Span(None if day is None else day.isoformat(), "day"))
    bracketed = words[end] == "(" and words[end + 2] == ")"
    at = end + (bracketed or words[end] in COMMAS)
    weekday = weekday_names().get(words[at])
    if weekday is not None and words[at + 1] not in TURNS and (day is None or day.weekday() == weekday):
        found = found._replace(end=at + 1 + bracketed)
        at = skip_separators(words, found.end)
    dated = read_month_date(words, at) or read_figures(words, at)
    if dated is None or not isinstance(dated.date, PartialDate) or dated.date.day is None:
        return found
    return dated


def read_weekday(words: Wording, start: int) -> Found | None:
    """Read a weekday: with the date behind it, in a week that is named, the last, the next, or the nearest one."""
    weekday = weekday_names().get(words[start])
    if weekday is None or words[start - 1] in _NOT_FRIDAY_BEFORE:
        return None
    turn = TURNS.get(words[start + 1])
    end = start + 1 if turn is None else start + 2
    at = skip_separators(words, end)
    dated = read_month_date(words, at) or read_figures(words, at)
    if dated is not None and isinstance(dated.date, PartialDate) and dated.date.day is not None:
        return Found(dated.end, dated.date._replace(weekday=weekday))
    if words[end] in ORDINALS:  # the second Sunday of something
        return None
    if turn is None:
        week = read_period(words, end + (words[end] == FROM))
        if week is not None and isinstance(week.date, Span) and week.date.precision == "week":
            first = week.date.value
            day = None if first is None else date.fromisoformat(first) + timedelta(days=weekday)
            return Found(week.end, Span(None if day is None else day.isoformat(), "day"))
    return Found(end, Span(_nearest(words, start, weekday, turn), "day"))


def read_period(words: Wording, start: int) -> Found | None:
    """Read the last, present or next week, month, year or decade: الأسبوع الماضي, هذا العام, الشهر بعد المقبل."""
    this = words[start] in THIS
    at = start + this
    unit = DEFINITES.get(words[at])
    if unit is None or (unit == "year" and words[at - 1] in _OFFICES):
        return None
    if this:
        end, turn = at + 1 + (TURNS.get(words[at + 1]) == 0), 0
    elif words[at + 1] in TURNS:
        end, turn = at + 2, TURNS[words[at + 1]]
    elif words[at + 1] in {BEFORE, AFTER} and words[at + 2] in TURNS:
        end, turn = at + 3, 2 * TURNS[words[at + 2]]
    else:
        return None
    return Found(end, period(words.published, unit, turn))


def period(published: date | None, unit: Unit, turn: int) -> Span:
    """Return the day, week, month, year or decade that lies so many after that of the publication."""
    first = None if published is None else shift(published, unit, turn)
    if first is None:
        return Span(None, unit)
    if unit == "week":
        monday = first - timedelta(days=first.weekday())
        return Span(monday.isoformat(), unit, (monday + timedelta(days=6)).isoformat())
    if unit == "decade":
        return Span(f"{first.year // 10 * 10:04}", unit, f"{first.year // 10 * 10 + 9:04}")
    return Span(cut(first, unit), unit)


def shift(day: date, unit: Unit, turn: int) -> date | None:
    """Return a day so many units later, the first of its month for months and longer; None beyond the calendar."""
    if unit in {"day", "week"}:
        return _shifted(day, turn if unit == "day" else 7 * turn)
    months = day.year * 12 + day.month - 1 + turn * {"month": 1, "year": 12, "decade": 120}[unit]
    return date(months // 12, months % 12 + 1, 1) if 1 <= months // 12 <= 9999 else None


def skip_separators(words: Wording, start: int) -> int:
    """Skip the comma, the dash or الموافق between a weekday and its date."""
    at = start
    while at < start + 2 and (words[at] in COMMAS or words[at] in DASHES or words[at] == AGREEING):
        at += 1
    return at


def _day_off(words: Wording, start: int) -> tuple[int, int] | None:
    """Read a word or two for a day; return the word after them and how many days from today."""
    word, following = words[start], words[start + 1]
    if word in {FIRST, BEFORE}:
        at = start + 1 + (following in {FROM, DAY})
        return (at + 1, -2) if DAYS_OFF.get(words[at]) == -1 else None
    if word == AFTER:
        return (start + 2, 2) if following in TOMORROW else None
    days = DAYS_OFF.get(word)
    if (word == TOMORROW[0] and words[start - 1] != DAY) or (word == PERSIAN_TOMORROW and words.language != "fa"):
        return None
    if days is None or words[start - 1] in _NOT_TODAY_BEFORE or following in TURNS:
        return None
    if days == -1:
        if following in _UTMOST_NEED:
            return None
        return (start + 2, -2) if following == "الاول" and YESTERDAY in word else (start + 1, -1)
    if following in _NOT_TODAY_AFTER or (word == _TODAY and words.has_before(start, _PER)):
        return None
    return start + 1, days


def _nearest(words: Wording, start: int, weekday: int, turn: int | None) -> str | None:
    published = words.published
    if published is None:
        return None
    back = (published.weekday() - weekday) % 7
    if turn is not None:
        days = {-1: -(back or 7), 0: -back, 1: 7 - back}[turn]
    elif words[start - 1] in THIS or words.speaks_of_what_comes(start):
        days = -back % 7
    else:
        days = -back
    day = _shifted(published, days)
    return None if day is None else day.isoformat()


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:  # before the year 1 or after 9999
        return None
