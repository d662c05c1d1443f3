"""The clock and its zone behind a date: they belong to the mention, but not to its value, which is a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.text.dates.relative import skip_separators
from storage.text.dates.vocabulary import AT, HALVES_OF_DAY, HOUR, MEAN_TIMES, ZONES

if TYPE_CHECKING:
    from storage.text.dates.wording import Wording

_MECCA, _HONOURED = "مكه", "المكرمه"


def read_clock(words: Wording, start: int) -> int:
    """Return the word after a clock with its zone, or ``start`` if there is none."""
    at = skip_separators(words, start)
    at += words[at] in AT and words[at + 1] == HOUR
    named = words[at] == HOUR or (words[at] == "t" and words.touches_next(at))
    at += named
    hour = words.figure(at)
    if hour is None or hour > 24 or len(words[at]) > 2:
        return start
    if words[at + 1] != ":" or not _is_sixtieth(words, at + 2):
        return _after_zone(words, at + 1) if named else start
    at += 3
    if words[at] == ":" and _is_sixtieth(words, at + 1):
        at += 2
    return _after_zone(words, at)


def _is_sixtieth(words: Wording, at: int) -> bool:
    number = words.figure(at)
    return number is not None and number < 60 and len(words[at]) == 2


def _after_zone(words: Wording, start: int) -> int:
    at = start + (words[start] in HALVES_OF_DAY or words[start] == "z")
    if words[at] in MEAN_TIMES:
        return at + 3 if words[at + 1] in {"+", "-"} and words.figure(at + 2) is not None else at + 1
    if words[at] in ZONES and words[at + 1].isalpha():
        return at + 2 + (words[at + 1] == _MECCA and words[at + 2] == _HONOURED)
    return at
