"""Times told by how far off they are: قبل ثلاثة أيام; without a number, as in قبل أسابيع, they stay vague."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.text.dates.calendars import cut
from storage.text.dates.mention import Found, Span
from storage.text.dates.relative import period, shift
from storage.text.dates.vocabulary import (
    AFTER,
    BEFORE,
    COUNTS,
    DEFINITE_PLURALS,
    DUALS,
    FEW,
    FROM,
    LATELY,
    PLURALS,
    SINCE,
    SINGULARS,
    TURNS,
    WITHIN,
    Unit,
)
from storage.text.word_lists import folded_words

if TYPE_CHECKING:
    from storage.text.dates.wording import Wording

_ABOUT = folded_words("نحو حوالي قرابة")
_ROUGHLY = folded_words("أكثر أقل")
_NOW = folded_words("الآن")
_FROM_ELSEWHERE = folded_words("من على")
_FEAST = "عيد"
_LONGEST = 500
_VAGUE = Span(None, "vague")


def read_distance(words: Wording, start: int) -> Found | None:
    """Read how long before or after the publication; not how long before or after something else.

    بعد يومين counts only where the sentence speaks of what comes, for else it follows what was told before.
    """
    word = words[start]
    if word not in {BEFORE, SINCE, AFTER, WITHIN}:
        return None
    at = start + 1
    roughly = words[at] in _ROUGHLY
    if roughly:
        at += 1 + (words[at + 1] == FROM)
    else:
        at += words[at] in _ABOUT
    measured = _measure(words, at)
    if measured is None:
        return None
    end, count, unit = measured
    if words[end] in _FROM_ELSEWHERE:
        if words[end] != FROM or words[end + 1] not in _NOW:
            return None
        end += 2
    if word == WITHIN and (words[end].startswith("ال") or words[end] == _FEAST):  # the days of something
        return None
    if count is None or roughly:
        return None if word == AFTER and not words.speaks_of_what_comes(start) else Found(end, _VAGUE)
    if word == WITHIN or (word == AFTER and not words.speaks_of_what_comes(start)):
        return None
    return Found(end, period(words.published, unit, count if word == AFTER else -count))


def read_stretch(words: Wording, start: int) -> Found | None:
    """Read the last or coming two years, three weeks or days: العامين الماضيين, الأيام الثلاثة المقبلة."""
    dual, plural = DUALS.get(words[start]), DEFINITE_PLURALS.get(words[start])
    unit = dual or plural
    if unit is None or not words[start].startswith("ال"):
        return None
    at, count = start + 1, 2 if dual else None
    number = _count(words, at)
    if plural is not None and number is not None:
        at, count = at + 1, number
    elif words[at] in FEW:
        at += 1
    if words[at] in LATELY:
        return Found(at + 1, _VAGUE)
    turn = TURNS.get(words[at])
    if not turn:
        return None
    if count is None or words.published is None:
        return Found(at + 1, _VAGUE if count is None else Span(None, unit))
    there = shift(words.published, unit, turn * count)
    if there is None:
        return Found(at + 1, Span(None, unit))
    first, last = sorted((there, words.published))
    return Found(at + 1, Span(cut(first, unit), unit, cut(last, unit)))


def _measure(words: Wording, start: int) -> tuple[int, int | None, Unit] | None:
    """Read a number and a unit, or a unit alone; return the word after them, how many (None: some) and which."""
    word = words[start]
    if word in DUALS:
        return start + 1, 2, DUALS[word]
    if word in SINGULARS:
        numbered = words[start + 1 + (words[start + 1] == "(")].isdecimal()
        return None if numbered else (start + 1, 1, SINGULARS[word])
    at, count = start, _count(words, start)
    if count is not None or word in FEW:
        at += 1
    elif word not in PLURALS:
        return None
    unit = PLURALS.get(words[at]) or (SINGULARS.get(words[at]) if count is not None else None)
    if unit is None:
        return None
    at += 1
    return at + (words[at] in FEW), count, unit


def _count(words: Wording, start: int) -> int | None:
    word = words[start].removeprefix("ال")
    count = COUNTS.get(word) if word in COUNTS else words.number(start)
    return count if count is not None and 0 < count <= _LONGEST else None
