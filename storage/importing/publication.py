"""An article's headline and day of publication, told by its own text: rather none than wrong ones."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from storage.text.folding import fold_text
from storage.text.line_kinds import agency_words, is_dateline
from storage.text.paragraphs import guess_headline
from storage.text.sentences import split_sentences
from storage.text.word_lists import folded_words
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.text.dates import DateMention

_HEAD, _TAIL = 1_200, 300
"""Code points looked at; a date in the middle of a text tells of something else."""
_LINES_OF_HEAD, _LINES_OF_TAIL = 4, 2
_LONGEST_OPENING = 300
_MOST_WORDS_OF_PLACE = 3
_EARLIEST = 1900

_YEAR = re.compile(r"\d{4}")
_LINE = re.compile(r"[^\n]+")
_TODAY = folded_words("اليوم أمروز today")
_YESTERDAY = folded_words("أمس الأمس البارحة ديروز yesterday")
_WEEKDAY_AND_MONTH = re.compile(r"[^\W\d_]{4,} ,?\d\d? (?:من )?[^\W\d_]{3,}\D*\d{4}")
"""As agencies date their news: الثلاثاء 12 أكتوبر 2021, not الثلاثاء 12/10/2021."""
_OTHER_DAY_BEFORE = folded_words(
    "يوم منذ حتى إلى من بعد قبل بتاريخ تاريخ اعتبارا مساء صباح فجر ليلة نهاية في بين وحتى وفي ومنذ غد غدا"
)
_TO_COME = re.compile(r"[وف]?س[يتن]\w{2,}|[وف]?سوف|(?:ال)?(?:مقبل|قادم|مقرر|مرتقب|مزمع|منتظر|متوقع)ه?|غدا?")


def guess_details(text: str, language: str) -> dict[str, str]:
    """Return the ``headline`` and the day on which it was ``published``, empty where a text does not tell them."""
    return {"headline": _guess_headline(text, language), "published": guess_published(text, language)}


def _guess_headline(text: str, language: str) -> str:
    """Return the first line that may be one, passing over the place and the date that an agency opens with."""
    headline = guess_headline(text)
    if _YEAR.search(headline) is None or not any(_day_of_dateline(headline, language)):
        return headline
    return guess_headline(text.partition(headline)[2]) or headline


def guess_published(text: str, language: str) -> str:
    """Return the day of publication in ISO 8601 that a text tells itself; empty if it does not clearly tell.

    It tells by a line of nothing but a date, at its beginning or end; by the date behind a place and beside the name
    of an agency; or by اليوم, أمس or a weekday with a full date in one of its first sentences. The days to come are
    none, nor is a date without its year.
    """
    head, tail = text[:_HEAD], text[max(_HEAD, len(text) - _TAIL) :]
    if _YEAR.search(head) is None and _YEAR.search(tail) is None:
        return ""
    today = date.today()  # noqa: DTZ011 - the reader's own day
    days = (day for day in _days(head, tail, language) if day.year >= _EARLIEST and day <= today)
    return next((day.isoformat() for day in days), "")


def _days(head: str, tail: str, language: str) -> Iterator[date]:
    """Yield the days that the beginning and the end of a text may tell, the likeliest first."""
    first = [line for line in _LINE.findall(head) if line.strip()][:_LINES_OF_HEAD]
    last = [line for line in _LINE.findall(tail) if line.strip()][-_LINES_OF_TAIL:]
    for line in first:
        yield from _day_of_dateline(line.strip(), language)
    for line in first:
        for start, end in split_sentences(line, 0, len(line))[:1]:
            yield from _day_of_sentence(line[start : min(end, start + _LONGEST_OPENING)], language)
    for line in last:
        if is_dateline(line.strip()):
            yield from _day_of_dateline(line.strip(), language)


def _full_dates(text: str, language: str) -> list[DateMention]:
    from storage.text.dates import find_dates  # noqa: PLC0415 - few texts come without a date, and a start adds none

    found = find_dates(text, None, language)
    return [mention for mention in found if mention.precision == "day" and mention.value and not mention.end_value]


def _day_of_dateline(line: str, language: str) -> Iterator[date]:
    """Yield the day of a line that is a date, or opens with the place and the date and the agency they are from."""
    dates = _full_dates(line[:_LONGEST_OPENING], language)
    if not dates:
        return
    last = dates[0]
    for mention in dates[1:]:
        if mention.value == last.value:  # the same day in another calendar
            last = mention
    before = words_of(line[: dates[0].start])
    beside = {*before, *words_of(line[last.end : _LONGEST_OPENING])[:1]}
    signed = len(before) <= _MOST_WORDS_OF_PLACE and not agency_words().isdisjoint(beside)
    if signed or is_dateline(line):
        yield date.fromisoformat(str(dates[0].value))


def _day_of_sentence(sentence: str, language: str) -> Iterator[date]:
    """Yield the day on which a first sentence was written, if it calls a full date today, yesterday or by weekday."""
    for mention in _full_dates(sentence, language):
        day, first_word = date.fromisoformat(str(mention.value)), words_of(mention.text)[0]
        before = words_of(sentence[: mention.start])
        if first_word in _TODAY:
            yield day
        elif first_word in _YESTERDAY:
            yield day + timedelta(days=1)
        elif _is_news(before) and _WEEKDAY_AND_MONTH.match(fold_text(mention.text)):
            yield day


def _is_news(before: list[str]) -> bool:
    """Tell whether words speak of what has just happened, not of another day or one to come."""
    return bool(before) and before[-1] not in _OTHER_DAY_BEFORE and not any(map(_TO_COME.fullmatch, before))
