"""Numbers and what they count, as running text writes them: figures of all scripts, and words for small ones."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from storage.text.number_values import Number, NumberReader
from storage.text.number_words import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    HOUR,
    HUNDREDS,
    HURT,
    HURT_BEHIND,
    HURT_UNIT,
    IN,
    KILLED,
    KILLED_BEHIND,
    KILLED_UNIT,
    LABELS,
    NOT,
    OVER,
    PERCENT,
    PERCENT_UNIT,
    PERSON,
    SCALES,
    TEN_OF_TEENS,
    TIMES_OF_DAY,
    UNDER,
    UNTIL,
    counted_things,
    pairs,
)
from storage.text.stop_words import stop_words
from storage.text.words import consonants

_JOINING: Final = frozenset("+-–/:#@_.")
_MAY_TOUCH: Final = frozenset(("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل"))
_AND: Final = "و"
_TURNED: Final = re.compile(r"\d[.,٫٬]?[\u200e\u200f][.,٫٬]?\d")
"""Figures between which a mark of direction stands: which of them is the first is not sure."""
_ANDS: Final = frozenset((_AND, "and"))
_LOOKED_BACK: Final = 3
_ABOUT_SHARE, _BOUND_SHARE = 0.15, 0.5


class NumberMention(NamedTuple):
    """A number and what it counts, with the range of code points where both stand.

    ``unit`` is a key that is the same for all forms of what is counted, empty if nothing is. The true value lies
    between ``least`` and ``most`` as far as the words say: around a round number, or one behind نحو or أكثر من.
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    least: float
    most: float


def find_numbers(text: str, language: str = "") -> list[NumberMention]:
    """Find the numbers in a text that count something or stand for themselves, in order and without overlaps.

    Parts of names, labels, clocks, dates in figures, ranges and formulas (3+3, F-16, 05/10/2023) are no numbers here;
    ordinals are none either, nor is one, nor what is only thereabouts (عشرات). Words are read in Arabic and English,
    and if ``language`` is ``fa`` in Persian, of which the short ones mean something else elsewhere.
    """
    reader = NumberReader(text, language)
    mentions = []
    at = 0
    while at < len(reader):
        word, cut = reader.without_clitic(at)
        pair = pairs().get(word)
        number = Number(2, at + 1, 0, 2) if pair is not None else reader.read(at, word)
        if number is None:
            at += 1
            continue
        unit, after = (pair, at + 1) if pair is not None else _unit(reader, number.after)
        if pair is not None or not _is_part(reader, at, number, unit):
            found = _mention(reader, text, (at, cut, after), number, _fate(reader, at, after, unit))
            if _TURNED.search(found.text) is None:
                mentions.append(found)
        at = after if pair is not None or unit else number.after
    return mentions


def _mention(reader: NumberReader, text: str, tokens: tuple[int, int, int], number: Number, unit: str) -> NumberMention:
    """Return the mention of these tokens, of which so many letters are cut off the first."""
    at, cut, after = tokens
    start, end = reader.folded.source_range(reader.places[at][0] + cut, reader.places[after - 1][1])
    if ")" in text[start:end]:  # the bracket before a figure belongs to it
        start = max(text.rfind("(", 0, start), 0)
    return NumberMention(start, end, text[start:end], number.value, unit, *_bounds(reader, at, number))


def _unit(reader: NumberReader, at: int) -> tuple[str, int]:
    """Return the key of what the number before a token counts, and the token behind it."""
    word = reader[at]
    if word in PERCENT:
        return PERCENT_UNIT, at + 1
    if word == IN and reader[at + 1] in PERCENT:
        return PERCENT_UNIT, at + 2
    if len(word) < 2 or not word[0].isalpha():
        return "", at
    known = counted_things().get(word)
    if known is not None:
        return known, at + 1
    bare = word.removeprefix(_AND)
    if (
        bare.startswith(_AND)
        or bare in counted_things()
        or word.startswith("ال")
        or not stop_words().isdisjoint((word, bare))
        or word in BETWEEN
    ):
        return "", at
    return ("", at) if reader.read(at, reader.without_clitic(at)[0]) is not None else (consonants(word), at + 1)


def _fate(reader: NumberReader, at: int, after: int, unit: str) -> str:
    """Return a key of its own for people who were killed or hurt, however they are counted: مقتل 20 شخصا."""
    if unit not in counted_things().values():
        return unit
    before = {reader[place].removeprefix(_AND) for place in range(at - _LOOKED_BACK, at)}
    behind = {reader[place] for place in range(after, after + _LOOKED_BACK)}
    killed = not KILLED.isdisjoint(before) or not KILLED_BEHIND.isdisjoint(before | behind)
    hurt = not HURT.isdisjoint(before) or not HURT_BEHIND.isdisjoint(before | behind)
    if killed == hurt or unit in {KILLED_UNIT, HURT_UNIT}:
        return unit
    fate = KILLED_UNIT if killed else HURT_UNIT
    return fate if unit == PERSON else f"{fate} {unit}"


def _bounds(reader: NumberReader, at: int, number: Number) -> tuple[float, float]:
    """Return between what the number lies, by the words around it and by how round it is."""
    value, half = number.value, number.step / 2
    before = {reader[place] for place in range(at - _LOOKED_BACK, at)}
    behind = {reader[place] for place in range(number.after, number.after + _LOOKED_BACK)}
    over, under = not OVER.isdisjoint(before), not UNDER.isdisjoint(before)
    if NOT in before:
        over, under = under, over
    if over or not AT_LEAST.isdisjoint(behind):
        return number.least, value * (1 + _BOUND_SHARE)
    if under or not AT_MOST.isdisjoint(behind):
        return number.least * (1 - _BOUND_SHARE), value
    if not ABOUT.isdisjoint(before | behind):
        half = max(half, value * _ABOUT_SHARE)
    return min(number.least, value - half), value + half


def _is_part(reader: NumberReader, at: int, number: Number, unit: str) -> bool:
    """Tell whether a number is a part of something: a clock, an ordinal, a range, a name or a formula."""
    if reader[at - 1] == HOUR or reader[number.after] in TIMES_OF_DAY or reader[at - 1] in LABELS:
        return True
    before = reader[at - 1].removeprefix(_AND)
    if reader[at] in TEN_OF_TEENS and before.startswith("ال"):  # الثانية عشرة
        return True
    if reader[at] in SCALES and before.removeprefix("ال") in HUNDREDS:  # المئة مليار, which is none of one
        return True
    if _is_joined(reader, at, -1) or _is_joined(reader, number.after - 1, 1):
        return True
    return _begins_range(reader, at, number.after, unit) or _ends_range(reader, at, unit)


def _is_joined(reader: NumberReader, at: int, step: int) -> bool:
    """Tell whether a sign or a letter stands right beside figures (3+3, F-16)."""
    beside = at + step
    if not reader.is_figure(at) or not reader.touches(min(at, beside)):
        return False
    if reader[beside] in _JOINING:
        return reader.touches(min(beside, beside + step)) and reader[beside + step] not in {"", "\n"}
    return reader[beside].isalpha() and not (step < 0 and reader[beside] in _MAY_TOUCH)


def _begins_range(reader: NumberReader, at: int, after: int, unit: str) -> bool:
    """Tell whether a number is the first of two: بين 20 و30, 15 - 35, 2% إلى 3%."""
    if reader[at - 1] in BETWEEN or (reader[after] in UNTIL and reader.is_figure(after + 1)):
        return True
    return unit == PERCENT_UNIT and reader[after + 1] in UNTIL and reader[after + 3] in PERCENT


def _ends_range(reader: NumberReader, at: int, unit: str) -> bool:
    """Tell whether a number is the second of two."""
    if reader[at - 1] in _ANDS and reader[at - 3] in BETWEEN:
        return True
    if reader[at - 1] not in UNTIL:
        return False
    return reader.is_figure(at - 2) or (unit == PERCENT_UNIT and reader[at - 2] in PERCENT)
