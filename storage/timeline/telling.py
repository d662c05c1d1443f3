"""What a dated passage tells: the words around its date, by which passages of the same event are known."""

from __future__ import annotations

import re
from functools import cache
from math import sqrt
from operator import ge
from sqlite3 import Connection
from typing import NamedTuple

from storage.parallels.terms import find_terms
from storage.text.dates.calendar_names import month_names
from storage.text.folding import fold_text
from storage.text.word_lists import folded_words
from storage.text.words import split_words
from storage.timeline.records import Dated

_WORDS_AROUND, _WORDS_NEAR = 18, 8
"""How many words before a date and behind it tell what happened then, and how many of them surely do."""
_FAR_SHARE = 0.6
"""How much of its weight a word has that stands farther off."""
_LETTERS_AROUND = 400
_TELLING = 0.6
"""From so much on a word tells what happened, not only where or of whom."""

_HAS_DIGIT = re.compile(r"\d")
_RELATIVE = folded_words("اليوم أمس الأمس غدا قبل بعد منذ خلال today yesterday tomorrow")
_BOUNDS = folded_words("منذ حتى بين إلى خلال قبل بعد نهاية اعتبارا ابتداء تاريخ since until")
"""What stands before a date from or up to which something lasts, or that is the date of a document."""
_BEFORE = 3
_BEGINNING = folded_words("بدأ بدأت يبدأ تبدأ بداية بدء انطلق انطلقت ينطلق تنطلق انطلاق افتتح افتتاح اندلعت اندلاع")
_ENDING = folded_words("انتهى انتهت ينتهي تنتهي نهاية انتهاء اختتم اختتمت يختتم تختتم ختام اختتام حتى")
_LATEST_TEXT = """
SELECT substr(text, ?, ?), published FROM articles JOIN versions ON versions.article_id = articles.id
WHERE articles.id = ? ORDER BY number DESC LIMIT 1
"""


class Likeness(NamedTuple):
    """How much two passages have in common, which share of both that is, and in how many telling terms."""

    shared: float
    share: float
    telling: int

    def reaches(self, least: Likeness) -> bool:
        """Tell whether all of it is at least so much."""
        return all(map(ge, self, least))


class Telling(NamedTuple):
    """A dated passage with its sentence and the terms around its date, each with how telling it is.

    ``stated`` dates say by day, month or year when something was: not اليوم, nor since when, nor when it will be.
    ``side`` is -1 where something begins, 1 where it ends. ``excerpt`` is the sentence, or of a very long one what
    stands around the date, which begins there at ``place``.
    """

    dated: Dated
    excerpt: str
    place: int
    terms: dict[str, float]
    total: float
    stated: bool
    side: int

    @property
    def days(self) -> tuple[int, int]:
        """Return the first and the last day that its date can mean."""
        return self.dated.first_day, self.dated.last_day

    @property
    def telling_terms(self) -> list[str]:
        """Return the terms that tell what happened."""
        return [key for key, telling in self.terms.items() if telling >= _TELLING]

    def likeness(self, other: Telling) -> Likeness:
        """Return how much the two have in common."""
        common = self.terms.keys() & other.terms.keys()
        shared = sum(sqrt(self.terms[key] * other.terms[key]) for key in common)
        share = shared / sqrt(self.total * other.total) if common else 0.0
        return Likeness(shared, share, sum(self.terms[key] >= _TELLING for key in common))


def read_telling(db: Connection, dated: Dated) -> Telling | None:
    """Read what stands around a date; None if its article is gone, or has another text in which it is no longer."""
    first = max(dated.sentence_start, dated.start - _LETTERS_AROUND)
    last = min(dated.sentence_end, dated.end + _LETTERS_AROUND)
    row = db.execute(_LATEST_TEXT, (first + 1, last - first, dated.article_id)).fetchone()
    if row is None:
        return None
    excerpt, published = row
    start, end = dated.start - first, dated.end - first
    if not split_words(fold_text(excerpt[start:end])):
        return None
    before, behind = split_words(fold_text(excerpt[:start])), split_words(fold_text(excerpt[end:]))
    before, behind = before[-_WORDS_AROUND:], behind[:_WORDS_AROUND]
    terms = _weigh([*before, *behind], len(before))
    near = {*before[-_WORDS_NEAR:], *behind[:_WORDS_NEAR]}
    side = (not _ENDING.isdisjoint(near)) - (not _BEGINNING.isdisjoint(near))
    stated = (not published or dated.value <= published) and _is_explicit(excerpt[start:end], before)
    return Telling(dated, excerpt, start, terms, sum(terms.values()), stated, side)


def _weigh(words: list[str], place: int) -> dict[str, float]:
    """Return the terms of some words with how telling each is of a date that stands before the word at ``place``."""
    weights = dict[str, float]()
    for term in find_terms(words):
        if term.kind != "number":
            near = place - _WORDS_NEAR < term.last and term.first < place + _WORDS_NEAR
            weights[term.key] = max(weights.get(term.key, 0.0), term.telling * (1 if near else _FAR_SHARE))
    return weights


def _is_explicit(date: str, before: list[str]) -> bool:
    words = split_words(fold_text(date))
    if words[0] in _RELATIVE or not _BOUNDS.isdisjoint(map(_bare, before[-_BEFORE:])):
        return False
    return _HAS_DIGIT.search(date) is not None or not _words_of_months().isdisjoint(words)


def _bare(word: str) -> str:
    return word[1:] if word[0] in "وب" and word[1:] in _BOUNDS else word


@cache
def _words_of_months() -> frozenset[str]:
    return frozenset(word for name in month_names() for word in name.split())
