"""A text as a row of folded words, numbers and signs, each of which knows its place in the text."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from storage.text.dates.vocabulary import AND, COUNTED, beginnings_of_names, known_words, prefixed_words
from storage.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

_WORD = re.compile(r"(\n|[^\W\d_]+|\d+|[^\w\s]|_)")
_END_OF_SENTENCE = frozenset(".!?؟\n;؛")
_JOINING = frozenset(".,٫٬:+/-–#@%$٪")
_TO_COME = re.compile(
    r"[وف]?(?:س[يتن](?!اس|ار|اد|طر|نا|د|ين|و|ه)\w{3,}|سوف|لن|غدا)|(?:ال)?(?:مقرر|مرتقب|مزمع|منتظر|متوقع)ه?"
)
_WORDS_LOOKED_BACK = 10
_YEARS = range(1000, 2200)
_PORTION = 1 << 15


def _split(text: str) -> list[str]:
    """Return what lies between words, and a word, by turns; a long text in portions, since other threads wait."""
    pieces = [""]
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PORTION) + 1 or len(text)
        first, *rest = _WORD.split(text[start:end])
        pieces[-1] += first
        pieces += rest
        start = end
    return pieces


class Wording:
    """The words of one text, its language, and the day on which it was published."""

    def __init__(self, text: str, published: date | None, language: str | None) -> None:
        self.published = published
        self.language = language
        self.folded = fold(text)
        pieces = _split(self.folded.text)
        places = list(accumulate(map(len, pieces)))
        self.words = words = pieces[1::2]
        self.starts = starts = places[:-1:2]
        self.ends = places[1::2]
        prefixed = prefixed_words()
        taken = {at: prefixed[word] for at, word in enumerate(words) if word in prefixed}
        for at, (word, letters) in taken.items():
            words[at] = word
            starts[at] += letters
        if not beginnings_of_names().isdisjoint(words):
            self._join_names(taken)

    def _join_names(self, taken: Container[int]) -> None:
        """Make one word of each name of several, whose further words have no particle: تشرين الثاني."""
        known, beginnings = known_words(), beginnings_of_names()
        parts = list(zip(self.words, self.starts, self.ends, strict=True))
        self.words, self.starts, self.ends = words, starts, ends = list[str](), list[int](), list[int]()
        before = ""
        for at, (word, start, end) in enumerate(parts):
            joined = f"{before} {word}"
            if before in beginnings and joined in known and at not in taken:
                before = words[-1] = joined
                ends[-1] = end
                continue
            words.append(word)
            starts.append(start)
            ends.append(end)
            before = word

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> str:
        """Return a word; an empty one before the first and after the last."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def number(self, index: int) -> int | None:
        """Return the number at a place if it has at most four digits and is no part of a longer one."""
        return None if self._joined(index, -1) else self.figure(index)

    def figure(self, index: int) -> int | None:
        """Return the number at a place if it has at most four digits, whatever stands beside it."""
        word = self[index]
        return int(word) if word.isdecimal() and len(word) <= 4 else None

    def year(self, index: int) -> int | None:
        """Return the year at a place, if what stands there is one and counts nothing."""
        number = self.number(index)
        if number is None or number not in _YEARS or self._joined(index, 1) or self[index + 1] in COUNTED:
            return None
        return number

    def has_before(self, index: int, letter: str = AND) -> bool:
        """Tell whether a word is written with a particle before it, و if not told otherwise."""
        start = self.starts[index] if 0 <= index < len(self) else 0
        return start > 0 and self.folded.text[start - 1] == letter

    def touches_next(self, index: int) -> bool:
        """Tell whether nothing lies between a word and the next."""
        return 0 <= index < len(self) - 1 and self.ends[index] == self.starts[index + 1]

    def speaks_of_what_comes(self, index: int) -> bool:
        """Tell whether the sentence before a word has a verb or an adjective of things to come."""
        for place in range(index - 1, max(-1, index - 1 - _WORDS_LOOKED_BACK), -1):
            if self.words[place] in _END_OF_SENTENCE:
                return False
            if _TO_COME.fullmatch(self.words[place]):
                return True
        return False

    def _joined(self, index: int, step: int) -> bool:
        """Tell whether a sign joins a number to another: 3+3, 12,000, 05-10-2023-11."""
        first, second = (index - 1, index - 2) if step < 0 else (index, index + 1)
        beside = index + step
        if self[beside] not in _JOINING or not self.touches_next(first):
            return False
        return self[beside + step].isdecimal() and self.touches_next(second)
