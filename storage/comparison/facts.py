"""What a passage states that can be compared: when, and how many."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.dates import DateMention, find_dates
from storage.text.dates.calendar_names import month_names
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
_DIGIT_OR_LETTER: Final = re.compile(r"\w")


class Fact(NamedTuple):
    """A date or a number as it is compared with another: between what it lies, and of what it is.

    ``unit`` is what is counted, of a date how exact it is. A ``reckoned`` date hangs on the day of publication alone
    (today, last Tuesday), one that is ``yearless`` in its year.
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
    for number in find_numbers(passage):
        dated = any(mention.start < number.end and number.start < mention.end for mention in mentions)
        if not dated:
            start, end = place.start + number.start, place.start + number.end
            value = f"{number.value:.15g}"
            facts.append(Fact("number", start, end, value, number.unit, number.least, number.most))
    return sorted(facts, key=lambda fact: fact.start)


def _dated(mention: DateMention, offset: int) -> Iterator[Fact]:
    if mention.value is None or mention.precision not in _COMPARED_PRECISIONS:
        return
    first, _ = days_of(mention.value)
    _, last = days_of(mention.end_value or mention.value)
    value = mention.value if mention.end_value is None else f"{mention.value}/{mention.end_value}"
    yearless = _YEAR_WRITTEN.search(mention.text) is None
    says_day = _names_month(mention.text) or _DAY_WRITTEN.search(mention.text) is not None
    start, end = offset + mention.start, offset + mention.end
    yield Fact("date", start, end, value, mention.precision, first, last, yearless and not says_day, yearless)


def _names_month(text: str) -> bool:
    words = words_of(text)
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

    A day that is reckoned from a publication may be off by one, a whole number may stand for one with a fraction, and
    of two equal numbers one may leave out what it counts.
    """
    if one.kind != other.kind or (one.unit != other.unit and one.kind == "number"):
        return one.value == other.value and not (one.unit and other.unit)
    rounded = _ROUNDED if ("." in one.value) != ("." in other.value) else 0.0
    slack = int(one.reckoned or other.reckoned) if one.kind == "date" else rounded
    return one.least - slack <= other.most and other.least <= one.most + slack


def may_differ(one: Fact, other: Fact) -> bool:
    """Tell whether two facts can be held against each other, if they are of one thing.

    Of dates one at least must say when by itself; where a year is not written it may be guessed wrongly.
    """
    if one.kind != other.kind:
        return False
    if one.kind == "number":
        doubtful = any(fact.least * _DOUBTFUL < fact.most for fact in (one, other))
        return one.unit == other.unit != _NOTHING and not doubtful
    if (one.reckoned and other.reckoned) or (one.unit == "year") != (other.unit == "year"):
        return False
    days = one.value[_YEAR:], other.value[_YEAR:]
    same_but_for_year = days[0].startswith(days[1]) or days[1].startswith(days[0])
    return not ((one.yearless or other.yearless) and same_but_for_year)
