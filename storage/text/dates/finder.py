"""Finding dates: every place in a text is tried with the readers of dates, the longest kinds first."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from storage.text.dates.calendars import resolve
from storage.text.dates.clock import read_clock
from storage.text.dates.day_month import is_event_name, read_month_date
from storage.text.dates.distances import read_distance, read_stretch
from storage.text.dates.mention import DateMention, Found, PartialDate, Span
from storage.text.dates.numeric import read_figures
from storage.text.dates.ranges import read_range
from storage.text.dates.relative import read_period, read_today, read_weekday
from storage.text.dates.vocabulary import EDGES, FROM, ORDINALS, WEEK, openers
from storage.text.dates.wording import Wording
from storage.text.dates.years import read_decade, read_part_of_year, read_year

if TYPE_CHECKING:
    from collections.abc import Iterator

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_HAS_LETTER_OR_DIGIT = re.compile(r"\w")
_NOT_EDGES_BEFORE = frozenset({"لا", "بلا"})
_LAST_ORDINAL = "الاخير"
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('"«“'), frozenset('"»”')
_LONGEST_TITLE = 8

_READERS = (
    read_today, read_month_date, read_weekday, read_stretch, read_period, read_distance, read_figures,
    read_part_of_year, read_decade, read_year,
)  # fmt: skip


def find_dates(text: str, published: date | str | None, language: str | None = None) -> list[DateMention]:
    """Find the dates in a text, in order and without overlaps, and work out which Gregorian dates they are.

    ``published`` is the day, as such or in ISO 8601, from which اليوم and a date without its year are reckoned;
    without a whole one such dates have no value. ``language`` is that of the text: in English the month comes first
    in 10/05/2023, in Persian years like 1400 are solar where nothing says so. A date reckoned from another event
    (بعد يومين من الهجوم, قبل ذلك بيوم) is none here, for nothing tells when that was.
    """
    if not _HAS_LETTER_OR_DIGIT.search(text):
        return []
    words = Wording(text, _day(published), language)
    return list(_mentions(text, words))


def _mentions(text: str, words: Wording) -> Iterator[DateMention]:
    first_words, at = openers(), 0
    while at < len(words):
        word = words.words[at]
        found = _read_any(words, at) if word in first_words or word.isdecimal() else None
        if found is None:
            at += 1
            continue
        if not _is_name(words, at, found):
            when = found.date if isinstance(found.date, Span) else resolve(found.date, words.published)
            end = read_clock(words, found.end) if when.precision == "day" else found.end
            start, end = words.folded.source_range(words.starts[at], words.ends[end - 1])
            yield DateMention(start, end, text[start:end], when.value, when.precision, when.end_value)
        at = found.end


def _read_any(words: Wording, at: int) -> Found | None:
    return read_range(words, at, _read_one) or _read_one(words, at)


def _read_one(words: Wording, at: int) -> Found | None:
    edge = _after_edge(words, at)
    if edge > at:
        found = _read_plain(words, edge) or _year_alone(words, edge)
        return found if found is not None and _has_parts(found) else None
    return _read_plain(words, at)


def _read_plain(words: Wording, at: int) -> Found | None:
    for read in _READERS:
        found = read(words, at)
        if found is not None:
            return found
    return None


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
