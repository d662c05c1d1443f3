"""What a passage states that can be compared: when, and how many."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.dates import DateMention, find_dates
from storage.text.dates.calendar_names import month_names, weekday_names
from storage.text.numbers import find_numbers
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.comparison.records import DifferenceKind, Place

_COMPARED_PRECISIONS: Final = frozenset({"day", "month", "year"})
_YEAR, _MONTH = len("2021"), len("2021-10")
_YEAR_WRITTEN: Final = re.compile(r"\d{4}")
_DAY_WRITTEN: Final = re.compile(r"\d[-/.]\d")
_NOTHING: Final = ""
"""The unit of a number of which nothing says what it counts."""
_ROUNDED: Final = 0.5
_DOUBTFUL: Final = 100
"""How many times the least a number may be the most it may be, to be held against another."""
_OF_OTHER_SIZE: Final = 4
"""How many times one number is the other where they are no two tellings of one: a part and the whole."""
_COUNTED_ON_FINGERS: Final = 10
"""Smaller numbers are so frequent that the same one may well count something else."""
_FIRST_YEAR: Final = 1500
"""Years before it are Hijri ones that do not say so."""
_DIGIT_OR_LETTER: Final = re.compile(r"\w")


class Fact(NamedTuple):
    """A date or a number as it is compared with another: between what it lies, and of what it is.

    ``unit`` is what is counted, of a date how exact it is. A ``reckoned`` date hangs on the day of publication alone
    (today, last Tuesday), one that is ``yearless`` in its year; a ``weekday`` says which of the week it is.
    """

    kind: DifferenceKind
    start: int
    end: int
    value: str
    unit: str
    least: float
    most: float
    reckoned: bool = False
    yearless: bool = False
    weekday: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.start, self.end


def read_facts(place: Place) -> list[Fact]:
    """Return the dates and numbers of a passage, in order."""
    passage = place.text[place.start : place.end]
    if _DIGIT_OR_LETTER.search(passage) is None:
        return []
    mentions = find_dates(passage, place.published or None, place.language or None)
    facts = [fact for mention in mentions for fact in _dated(mention, place.start)]
    for number in find_numbers(passage, place.language):
        dated = any(mention.start < number.end and number.start < mention.end for mention in mentions)
        if not dated:
            start, end = place.start + number.start, place.start + number.end
            value = f"{number.value:.15g}"
            facts.append(Fact("number", start, end, value, number.unit, number.least, number.most))
    return sorted(facts, key=lambda fact: fact.start)


def _dated(mention: DateMention, offset: int) -> Iterator[Fact]:
    if mention.value is None or mention.precision not in _COMPARED_PRECISIONS:
        return
    if int(mention.value[:_YEAR]) < _FIRST_YEAR:
        return
    first, _ = days_of(mention.value)
    _, last = days_of(mention.end_value or mention.value)
    value = mention.value if mention.end_value is None else f"{mention.value}/{mention.end_value}"
    words = words_of(mention.text)
    yearless = _YEAR_WRITTEN.search(mention.text) is None
    says_day = _names_month(words) or _DAY_WRITTEN.search(mention.text) is not None
    start, end = offset + mention.start, offset + mention.end
    yield Fact(
        "date", start, end, value, mention.precision, first, last,
        yearless and not says_day, yearless, not weekday_names().keys().isdisjoint(words),
    )  # fmt: skip


def _names_month(words: list[str]) -> bool:
    names = (*words, *(f"{first} {second}" for first, second in pairwise(words)))  # also تشرين الثاني
    return not month_names().keys().isdisjoint(names)


def days_of(value: str) -> tuple[int, int]:
    """Return the first and the last day, as proleptic ordinals, of an ISO 8601 date cut to what is known."""
    year = int(value[:_YEAR])
    if len(value) == _YEAR:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    month = int(value[_YEAR + 1 : _MONTH])
    if len(value) == _MONTH:
        return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
    day = date.fromisoformat(value).toordinal()
    return day, day


def agree(one: Fact, other: Fact) -> bool:
    """Tell whether two facts may be one.

    A day that is reckoned from a publication may be off by one unless both name the day of the week, a date without
    a year may be of any, a whole number may stand for one with a fraction, and of two equal numbers one may leave out
    what it counts, or name it otherwise.
    """
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        slack = int((one.reckoned or other.reckoned) and not (one.weekday and other.weekday))
        return _overlap(one, other, slack) or _same_but_for_year(one, other)
    if one.unit != other.unit:
        return one.value == other.value and (not (one.unit and other.unit) or float(one.value) > _COUNTED_ON_FINGERS)
    return _overlap(one, other, _ROUNDED if ("." in one.value) != ("." in other.value) else 0.0)


def _overlap(one: Fact, other: Fact, slack: float) -> bool:
    return one.least - slack <= other.most and other.least <= one.most + slack


def _same_but_for_year(one: Fact, other: Fact) -> bool:
    """Tell whether two dates are the same but for the year, which one of them has only by a guess."""
    day, another = one.value[_YEAR:], other.value[_YEAR:]
    if not (day and another and (one.yearless or other.yearless)):
        return False
    return day.startswith(another) or another.startswith(day)


def may_differ(one: Fact, other: Fact) -> bool:
    """Tell whether two facts can be held against each other, if they are of one thing.

    Dates must say when by themselves, and equally exactly: one that is reckoned may be the day of the telling.
    """
    if one.kind != other.kind or one.unit != other.unit:
        return False
    if one.kind == "date":
        ranges = ("/" in one.value) == ("/" in other.value)
        return ranges and not (one.reckoned or other.reckoned)
    doubtful = any(fact.least * _DOUBTFUL < fact.most for fact in (one, other))
    less, more = sorted((float(one.value), float(other.value)))
    return one.unit != _NOTHING and not doubtful and more < less * _OF_OTHER_SIZE
