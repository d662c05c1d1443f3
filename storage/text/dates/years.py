"""Years, and what is told by them: عام 2024, في 2020, الربع الثالث من 2016, ثمانينيات القرن الماضي."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.text.dates.day_month import read_sign
from storage.text.dates.mention import Found, PartialDate, Span
from storage.text.dates.relative import read_period
from storage.text.dates.vocabulary import (
    AND,
    BEFORE_YEARS,
    CENTURIES,
    CENTURY,
    DECADES,
    FROM,
    ORDINALS,
    PARTS,
    TEEN,
    TEEN_CENTURIES,
    TWO_YEARS,
    YEAR_WORDS,
)
from storage.text.word_lists import folded_words

if TYPE_CHECKING:
    from storage.text.dates.wording import Wording

_BARE_YEARS = range(1800, 2101)
"""Years that are taken for such without عام before them."""
_LATEST_LUNAR = 1500
_OF_LIFE = folded_words("عمره عمرها العمر عمرهم")
_LAST_CENTURY = 1900
_FORTIES = 1930


def read_year(words: Wording, start: int) -> Found | None:
    """Read a year behind عام or, as number alone, behind في and the like."""
    if words[start] in YEAR_WORDS or words[start] in TWO_YEARS:
        bracketed = words[start + 1] == "(" and words[start + 3] == ")"
        number = words.number(start + 1 + bracketed)
        if number is None or not 100 <= number < 2200:
            return None
        tail = read_sign(words, start + 2 + 2 * bracketed, number)
        calendar = tail.calendar or "gregorian"
        return Found(tail.end, PartialDate(calendar, number, year_calendar=calendar))
    number = words.year(start)
    if number is None:
        return None
    tail = read_sign(words, start + 1, number)
    if tail.calendar in {"hijri", "solar"} and number <= _LATEST_LUNAR:
        return Found(tail.end, PartialDate(tail.calendar, number, year_calendar=tail.calendar))
    if number not in _BARE_YEARS or not (words[start - 1] in BEFORE_YEARS or _second_of_two(words, start)):
        return None
    return Found(tail.end, PartialDate(year=number))


def read_part_of_year(words: Wording, start: int) -> Found | None:
    """Read a quarter or a half of a year: its first and its last month."""
    months, ordinal = PARTS.get(words[start]), ORDINALS.get(words[start + 1])
    if months is None or ordinal is None or ordinal > 12 // months:
        return None
    at = start + 2 + (words[start + 2] == FROM)
    number = words.year(at)
    found = Found(at + 1, PartialDate(year=number)) if number else read_year(words, at) or read_period(words, at)
    if found is None:
        return None
    if isinstance(found.date, PartialDate):
        year = f"{found.date.year:04}"
        if found.date.calendar != "gregorian":
            return None
    elif found.date.precision == "year":
        year = found.date.value or ""
    else:
        return None
    if not year:
        return Found(found.end, Span(None, "month"))
    last = ordinal * months
    return Found(found.end, Span(f"{year}-{last - months + 1:02}", "month", f"{year}-{last:02}"))


def read_decade(words: Wording, start: int) -> Found | None:
    """Read a decade and its century; without one it is of the last, and العشرينيات may be of two."""
    years = DECADES.get(words[start])
    if years is None:
        return None
    at = start + 1 + (words[start + 1] == FROM)
    if words[at] in _OF_LIFE:
        return None
    if words[at] == CENTURY:
        if words[at + 1] in TEEN_CENTURIES and words[at + 2] == TEEN:
            return _decade(at + 3, TEEN_CENTURIES[words[at + 1]] + years)
        if words[at + 1] in CENTURIES:
            return _decade(at + 2, CENTURIES[words[at + 1]] + years)
    if _LAST_CENTURY + years < _FORTIES:
        return Found(start + 1, Span(None, "decade"))
    return _decade(start + 1, _LAST_CENTURY + years)


def _decade(end: int, first: int) -> Found:
    return Found(end, Span(str(first), "decade", str(first + 9)))


def _second_of_two(words: Wording, start: int) -> bool:
    """Tell whether a year is the second in عامي 2014 و2018."""
    return words[start - 1] == AND and words[start - 3] in TWO_YEARS
