"""Finding dates: every place in a text is tried with the readers of dates, the longest kinds first."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from storage.text.dates.calendar_names import month_names, weekday_names
from storage.text.dates.calendars import resolve
from storage.text.dates.clock import read_clock
from storage.text.dates.day_month import is_event_name, read_month_date
from storage.text.dates.distances import read_distance, read_stretch
from storage.text.dates.mention import DateMention, Found, PartialDate, Span
from storage.text.dates.numeric import read_figures
from storage.text.dates.ranges import read_range
from storage.text.dates.relative import read_period, read_today, read_weekday
from storage.text.dates.vocabulary import (
    AFTER,
    BC,
    BEFORE,
    BETWEEN,
    CHRIST,
    COUNTED,
    COUNTS,
    DAY,
    DAYS_OFF,
    DECADES,
    DEFINITE_PLURALS,
    DEFINITES,
    DUALS,
    EDGES,
    ELEVENTH,
    FIRST,
    FROM,
    MONTH,
    ORDINALS,
    PARTS,
    SINCE,
    TENS,
    THIS,
    TWO_YEARS,
    WEEK,
    WITHIN,
    YEAR_WORDS,
    openers,
)
from storage.text.dates.wording import Wording
from storage.text.dates.years import read_decade, read_part_of_year, read_year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Reader = Callable[[Wording, int], Found | None]

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_HAS_LETTER_OR_DIGIT = re.compile(r"\w")
_NOT_EDGES_BEFORE = frozenset({"لا", "بلا"})
_LAST_ORDINAL = "الاخير"
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('"«“'), frozenset('"»”')
_LONGEST_TITLE = 8
_DIGITS_OF_YEAR = 3

_RANGE_OPENERS = frozenset({FROM, BETWEEN})
_NUMBER = "0"
"""Stands for any number where it is told which words a date may begin with."""


def find_dates(text: str, published: date | str | None, language: str | None = None) -> list[DateMention]:
    """Find the dates in a text, in order and without overlaps, and work out which Gregorian dates they are.

    ``published`` is the day, as such or in ISO 8601, from which اليوم and a date without its year are reckoned;
    without a whole one such dates have no value. ``language`` is that of the text: in English the month comes first
    in 10/05/2023, in Persian years like 1400 are solar where nothing says so. A date reckoned from another event
    (بعد يومين من الهجوم, قبل ذلك بيوم) is none here, for nothing tells when that was.
    """
    return list(iter_dates(text, published, language))


def iter_dates(text: str, published: date | str | None, language: str | None = None) -> Iterator[DateMention]:
    """Yield the same one by one, for whoever stops before the end."""
    if not _HAS_LETTER_OR_DIGIT.search(text):
        return
    words = Wording(text, _day(published), language)
    first_words, read_until = openers(), 0
    for at in [at for at, word in enumerate(words.words) if word in first_words or word.isdecimal()]:
        if at < read_until:
            continue
        found = _read_any(words, at)
        if found is None:
            continue
        read_until = found.end
        if not _is_name(words, at, found):
            when = found.date if isinstance(found.date, Span) else resolve(found.date, words.published)
            if _is_of_another_age(words, found):
                when = Span(None, when.precision)
            end = read_clock(words, found.end) if when.precision == "day" else found.end
            start, end = words.folded.source_range(words.starts[at], words.ends[end - 1])
            yield DateMention(start, end, text[start:end], when.value, when.precision, when.end_value)


def _read_any(words: Wording, at: int) -> Found | None:
    """Read a range or one date; behind من and بين only a range is tried, where a date may begin."""
    if words[at] in _RANGE_OPENERS:
        after = at + 1 + (words[at + 1] == DAY)
        return read_range(words, at, None, _read_one) if _may_begin(words[after]) else None
    one = _read_one(words, at)
    return read_range(words, at, one, _read_one) or one


def _may_begin(word: str) -> bool:
    return word in openers() or word.isdecimal()


def _read_one(words: Wording, at: int) -> Found | None:
    edge = _after_edge(words, at)
    if edge > at:
        found = _read_plain(words, edge) or _year_alone(words, edge)
        return found if found is not None and _has_parts(found) else None
    return _read_plain(words, at)


def _read_plain(words: Wording, at: int) -> Found | None:
    word = words[at]
    for read in _readers().get(_NUMBER if word.isdecimal() else word, ()):
        found = read(words, at)
        if found is not None:
            return found
    return None


@cache
def _readers() -> dict[str, tuple[Reader, ...]]:
    """Return by the word that a date begins with the readers that know such dates, in the order they are tried."""
    numbers = {_NUMBER}
    first_words: tuple[tuple[Reader, Iterable[str]], ...] = (
        (read_today, {*DAYS_OFF, FIRST, BEFORE, AFTER}),
        (read_month_date, {*numbers, *ORDINALS, *TENS, *COUNTS, *THIS, FIRST, ELEVENTH, MONTH, *month_names()}),
        (read_weekday, weekday_names()),
        (read_stretch, {*DUALS, *DEFINITE_PLURALS}),
        (read_period, {*THIS, *DEFINITES}),
        (read_distance, {BEFORE, SINCE, AFTER, WITHIN}),
        (read_figures, numbers),
        (read_part_of_year, PARTS),
        (read_decade, DECADES),
        (read_year, {*numbers, *YEAR_WORDS, *TWO_YEARS}),
    )
    readers: defaultdict[str, tuple[Reader, ...]] = defaultdict(tuple)
    for read, words in first_words:
        for word in words:
            readers[word] += (read,)
    return dict(readers)


def _after_edge(words: Wording, at: int) -> int:
    """Skip مطلع, منتصف, الأسبوع الأول من and the like, which leave the month or year what it is."""
    if words[at] in EDGES and words[at - 1] not in _NOT_EDGES_BEFORE:
        return at + 1 + (words[at + 1] == FROM)
    if words[at] == WEEK and (words[at + 1] in ORDINALS or words[at + 1] == _LAST_ORDINAL):
        return at + 2 + (words[at + 2] == FROM)
    return at


def _year_alone(words: Wording, at: int) -> Found | None:
    number = words.year(at)
    return None if number is None else Found(at + 1, PartialDate(year=number))


def _has_parts(found: Found) -> bool:
    """Tell whether something lasts long enough to have a beginning and an end."""
    if isinstance(found.date, PartialDate):
        return found.date.day is None
    return found.date.precision in {"week", "month", "year", "decade"}


def _is_name(words: Wording, at: int, found: Found) -> bool:
    """Tell what is a name with a date in it: حرب أكتوبر, or a title in quotation marks that ends with a year."""
    if not isinstance(found.date, PartialDate):
        return False
    if found.date.month is not None:
        return is_event_name(words, at, found.date)
    if words[found.end] not in _CLOSING_QUOTES:
        return False
    before = words.words[max(0, at - _LONGEST_TITLE) : at]
    return bool(before) and before[-1] not in _OPENING_QUOTES and not _OPENING_QUOTES.isdisjoint(before)


def _is_of_another_age(words: Wording, found: Found) -> bool:
    """Tell whether behind a date stands that it is before Christ, or behind day and month a year that is not known.

    As in 16 يوليو 622: the day is of that year, and not of the one in which the article was published.
    """
    date, at = found.date, found.end
    if isinstance(date, PartialDate) and date.day and not (date.year or date.turn) and words[at].isdecimal():
        if len(words[at]) >= _DIGITS_OF_YEAR and words[at + 1] not in COUNTED:
            return True
        at += 1
    return (words[at], words[at + 1]) == (BEFORE, CHRIST) or (words[at], words[at + 1], words[at + 2]) == BC


def _day(published: date | str | None) -> date | None:
    """Return the day of publication, None if it is not known to the day."""
    if not isinstance(published, str):
        return published
    if not _ISO_DAY.match(published):
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:  # no such day
        return None
