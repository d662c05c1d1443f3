"""From one date to another: من 5 إلى 8 أكتوبر, بين عامي 2014 و2018, 2 أكتوبر حتى 22 أكتوبر."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.text.dates.calendars import resolve
from storage.text.dates.day_month import month_of_turn, read_day, read_month_date
from storage.text.dates.mention import Found, PartialDate, Span
from storage.text.dates.vocabulary import AND, BETWEEN, COUNTED, DASHES, DAY, FROM, TWO_YEARS, UNTIL, YEAR_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.text.dates.wording import Wording

    Reader = Callable[[Wording, int], Found | None]

_YEARS = range(1800, 2101)
_LONGEST_YEARS = 200
_UNTIL_THEN, _IN = "حتي", "في"


def read_range(words: Wording, start: int, at_start: Found | None, read_one: Reader) -> Found | None:
    """Read two dates and what joins them; the first may leave to the second what they share.

    ``at_start`` is the date that was read at ``start``, if there is one.
    """
    opener = words[start] if words[start] in {FROM, BETWEEN} else ""
    at = start + 1 if opener else start
    return (
        _days_of_one_month(words, at, opener)
        or _years(words, at, opener)
        or _two_dates(words, at, opener, at_start, read_one)
    )


def _joint(words: Wording, at: int, opener: str) -> int | None:
    """Return the word after what joins two dates, None if nothing does."""
    if words[at] in UNTIL or words[at] in DASHES:
        return at + 1
    if words[at] == AND:
        return at + 1 if opener == BETWEEN else None
    return at if opener == BETWEEN and words.has_before(at) else None


def _days_of_one_month(words: Wording, start: int, opener: str) -> Found | None:
    first = read_day(words, start)
    if first is None:
        return None
    at = _joint(words, first[0], opener)
    neighbours = at is None and words[first[0]] == AND
    if neighbours:
        at = first[0] + 1
    if at is None:
        return None
    number = words.figure(at)
    second = (at + 1, number) if number is not None and 1 <= number <= 31 else read_day(words, at)
    if second is None or second[1] <= first[1] or (neighbours and second[1] != first[1] + 1):
        return None
    found = _read_month_of(words, second)
    if found is None or not isinstance(found.date, PartialDate):
        return None
    last = resolve(found.date, words.published)
    whole = resolve(found.date._replace(day=first[1]), words.published)
    if last.value is not None and whole.value is not None and whole.value > last.value:
        return None
    return Found(found.end, Span(whole.value, "day", last.value))


def _years(words: Wording, start: int, opener: str) -> Found | None:
    at = start + (words[start] in YEAR_WORDS or words[start] in TWO_YEARS)
    first = words.number(at)
    if first is None or first not in _YEARS:
        return None
    joint = _joint(words, at + 1, opener)
    if joint is None or not (opener or at > start or words[at + 1] in DASHES):
        return None
    joint += words[joint] in YEAR_WORDS
    second = words.figure(joint)
    if (
        second is None
        or second not in _YEARS
        or not 0 < second - first <= _LONGEST_YEARS
        or words[joint + 1] in COUNTED
    ):
        return None
    if words[joint + 1] in DASHES and words.touches_next(joint):
        return None
    return Found(joint + 1, Span(str(first), "year", str(second)))


def _two_dates(words: Wording, start: int, opener: str, at_start: Found | None, read_one: Reader) -> Found | None:
    first = read_one(words, start + (words[start] == DAY)) if opener else at_start
    if first is None:
        return None
    joint = _joint(words, first.end, opener)
    if joint is None:
        return None
    second = read_one(words, joint + (words[joint] == DAY))
    sure = opener or words[first.end] == _UNTIL_THEN or (_is_full(first) and _is_full(second))
    if second is None or not sure:
        return None
    last = second.date if isinstance(second.date, Span) else resolve(second.date, words.published)
    one = first.date
    if isinstance(one, PartialDate) and isinstance(second.date, PartialDate):
        one = _completed(one, second.date, last)
    whole = one if isinstance(one, Span) else resolve(one, words.published)
    end = last.end_value or last.value
    if whole.precision != last.precision or whole.value is None or end is None or whole.value >= end:
        return None
    return Found(second.end, Span(whole.value, whole.precision, end))


def _read_month_of(words: Wording, day: tuple[int, int]) -> Found | None:
    """Read the month behind a day that was read already; the day may be joined by a dash to the one before it."""
    found = read_month_date(words, day[0] - 1)
    if found is None:
        after = day[0] + (words[day[0]] == FROM)
        found = read_month_date(words, after) or month_of_turn(words, after + (words[after] == _IN), day[1])
    if found is None or not isinstance(found.date, PartialDate) or found.date.month is None:
        return None
    return Found(found.end, found.date._replace(day=day[1]))


def _completed(first: PartialDate, second: PartialDate, last: Span) -> PartialDate:
    """Give the first date the year of the second, or the year before if it would come later in it."""
    if first.year is not None or first.turn is not None or first.calendar != second.calendar:
        return first
    if first.calendar != "gregorian" or last.value is None:
        return first
    year = int(last.value[:4])
    later = (first.month or 0, first.day or 0) > (second.month or 0, second.day or 0)
    return first._replace(year=year - later)


def _is_full(found: Found | None) -> bool:
    return found is not None and isinstance(found.date, PartialDate) and found.date.day is not None
