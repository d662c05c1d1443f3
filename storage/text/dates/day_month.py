"""Dates with the name of a month: the day before or after it, a second name of it, and the year or الماضي behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from storage.text.dates.calendar_names import MonthName, month_names
from storage.text.dates.calendars import UNKNOWN_YEAR
from storage.text.dates.mention import Found, PartialDate
from storage.text.dates.vocabulary import (
    BEFORE,
    BEFORE_YEARS,
    COMMAS,
    COUNTED,
    COUNTS,
    DASHES,
    DEFINITES,
    EDGES,
    ELEVENTH,
    FIRST,
    FROM,
    GREGORIAN_SIGNS,
    HIJRI_SIGNS,
    MONTH,
    ORDINALS,
    SOLAR_SIGNS,
    TEEN,
    TENS,
    THIS,
    TURNS,
    UNTIL,
    YEAR_WORDS,
)

if TYPE_CHECKING:
    from storage.text.dates.mention import Calendar
    from storage.text.dates.wording import Wording

_DAYS = range(1, 32)
_DAY_OF = frozenset({FROM, "of"})
_SURE = MonthName("gregorian", 1, doubtful=False)
_NO_DAY_BEFORE = COUNTED | {":"}
_NAMED_EVENTS = frozenset("ثوره مدينه حرب هجمات ميدان شارع جسر كوبري محور جامعه ساحه انتفاضه حركه تيار طوفان".split())
"""What is called after a day or month without a year (ثورة 25 يناير): a name, not a date."""


class _Tail(NamedTuple):
    """What stands behind a month: a year, or which one by its turn; ``end`` is the word after it."""

    end: int
    year: int | None = None
    turn: int | None = None
    calendar: Calendar | None = None


def read_month_date(words: Wording, start: int) -> Found | None:
    """Read a day and its month either way round, or a month alone; with the year, if it is there."""
    day = read_day(words, start)
    if day is not None:
        end, number = day
        dashed = words[end] in DASHES or words[end] == "/"
        end += dashed or words[end] in _DAY_OF
        if dashed and month_names().get(words[end], _SURE).doubtful:  # 1-صفر is a score
            return None
        return read_month(words, end, number) or month_of_turn(words, end, number)
    month = _month_name(words, start)
    if month is None:
        return None
    end, name, named_so = month
    latin = words[start].isascii()
    end += latin and words[end] == "." and words[end + 1].isdecimal()  # Oct. 7
    following = _day_behind(words, end, latin=latin)
    if following is not None:
        return _with_tail(words, following[0], name, following[1], start)
    found = _with_tail(words, end, name, None, start)
    sure = named_so or found.end > end or words[start - 1] in BEFORE_YEARS or words[start - 1] in EDGES
    opens_range = words[start - 1] == FROM and words[end] in UNTIL
    return found if sure or opens_range or not name.doubtful else None


def read_month(words: Wording, start: int, day: int | None) -> Found | None:
    """Read a month behind its day, and its year."""
    month = _month_name(words, start)
    return None if month is None else _with_tail(words, month[0], month[1], day, start)


def read_day(words: Wording, start: int) -> tuple[int, int] | None:
    """Read a day of a month in figures or as an ordinal; return the word after it and the day."""
    number = words.number(start)
    if number is not None:
        return (start + 1, number) if number in _DAYS and len(words[start]) <= 2 else None
    word, following = words[start], words[start + 1]
    if word in TENS:
        return start + 1, TENS[word]
    if word == FIRST:
        return start + 1, 1
    unit = 1 if word == ELEVENTH else ORDINALS.get(word)
    if unit is None:
        return (start + 1, COUNTS[word]) if COUNTS.get(word, 31) < 31 and following in month_names() else None
    if following == TEEN:
        return start + 2, 10 + unit
    if following in TENS and words.has_before(start + 1):
        return start + 2, TENS[following] + unit
    return (start + 1, unit) if word != ELEVENTH else None


def is_event_name(words: Wording, start: int, date: PartialDate) -> bool:
    """Tell whether a month is part of what an event or a place is called, as in حرب أكتوبر and مدينة 6 أكتوبر."""
    return date.year is None and date.turn is None and words[start - 1].removeprefix("ال") in _NAMED_EVENTS


def _month_name(words: Wording, start: int) -> tuple[int, MonthName, bool] | None:
    """Read [هذا] [شهر] أكتوبر[/تشرين الأول]; return the word after it, the month, and whether شهر says it is one."""
    at = start
    while at < start + 2 and (words[at] == MONTH or words[at] in THIS):
        at += 1
    names = month_names()
    name = names.get(words[at])
    if name is None:
        return None
    end = at + 1
    second = names.get(words[end + 1])
    if _is_same(names.get(words[end]), name):  # يونيو حزيران
        end += 1
    elif _is_same(second, name):
        if words[end] == "/" or words[end] in DASHES:
            end += 2
        elif words[end] == "(" and words[end + 2] == ")":
            end += 3
    return end, name, at > start


def _is_same(one: MonthName | None, other: MonthName) -> bool:
    return one is not None and one[:2] == other[:2]


def _day_behind(words: Wording, start: int, *, latin: bool) -> tuple[int, int] | None:
    """Read the day in December 9, يناير الثاني والعشرين and يناير 22, 2018; not the number that counts something."""
    day = read_day(words, start)
    if day is None or (words[start].isdecimal() and words[day[0]] in _NO_DAY_BEFORE):
        return None
    if latin or not words[start].isdecimal():
        return day
    after = day[0] + (words[day[0]] in COMMAS)
    return day if words.year(after) is not None else None


def _with_tail(words: Wording, end: int, name: MonthName, day: int | None, start: int) -> Found:
    tail = _read_tail(words, end)
    turn = 0 if tail.turn is None and words[start] in THIS else tail.turn
    calendar = _year_calendar(name.calendar, tail)
    ahead = tail.year is None and turn is None and words.speaks_of_what_comes(start)
    return Found(tail.end, PartialDate(name.calendar, tail.year, name.number, day, turn, ahead, None, calendar))


def _year_calendar(month: Calendar, tail: _Tail) -> Calendar:
    """Return the calendar of a year: as its sign says, else by its size, for lunar and solar years are 600 behind."""
    if tail.calendar is not None:
        return tail.calendar
    return month if tail.year is not None and tail.year <= 1500 else "gregorian"


def _read_tail(words: Wording, start: int) -> _Tail:
    if words[start] in TURNS:
        return _Tail(start + 1, turn=TURNS[words[start]])
    year = words.year(start + (words[start] in COMMAS))
    if year is not None:
        return read_sign(words, start + 1 + (words[start] in COMMAS), year)
    at = start + (words[start] == FROM)
    if words[at] in THIS and words[at + 1] in YEAR_WORDS:
        return _Tail(at + 2, _year_by_turn(words, 0))
    if words[at] not in YEAR_WORDS:
        return _Tail(start)
    year = words.year(at + 1)
    if year is not None:
        return read_sign(words, at + 2, year)
    if words[at + 1] in TURNS:
        return _Tail(at + 2, _year_by_turn(words, TURNS[words[at + 1]]))
    if words[at + 1] == BEFORE and words[at + 2] in TURNS:
        return _Tail(at + 3, _year_by_turn(words, -2))
    return _Tail(start)


def read_sign(words: Wording, start: int, year: int) -> _Tail:
    """Read the sign of an era behind a year: م, هـ, ش or ه ش."""
    word = words[start]
    if word in HIJRI_SIGNS:
        after = start + 1 + (words[start + 1] == ".")
        if words[after] in SOLAR_SIGNS:
            return _Tail(after + 1, year, calendar="solar")
        return _Tail(start + 1, year, calendar="hijri")
    if word in SOLAR_SIGNS:
        return _Tail(start + 1, year, calendar="solar")
    return _Tail(start + 1, year, calendar="gregorian") if word in GREGORIAN_SIGNS else _Tail(start, year)


def _year_by_turn(words: Wording, turn: int) -> int:
    return UNKNOWN_YEAR if words.published is None else words.published.year + turn


def month_of_turn(words: Wording, start: int, day: int) -> Found | None:
    """Read the month in العاشر من الشهر الجاري: this one, the last or the next."""
    this = words[start] in THIS
    at = start + this
    if DEFINITES.get(words[at]) != "month" or not (this or words[at + 1] in TURNS):
        return None
    turn = 0 if this else TURNS[words[at + 1]]
    end = at + 1 + (not this)
    if words.published is None:
        return Found(end, PartialDate(year=UNKNOWN_YEAR, month=1, day=day))
    months = words.published.year * 12 + words.published.month - 1 + turn
    return Found(end, PartialDate(year=months // 12, month=months % 12 + 1, day=day))
