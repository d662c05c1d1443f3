"""What numbers are worth: figures, words for small ones, and the scales behind both (1.5 مليار, ثلاثة آلاف)."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from storage.text.folding import Folded, fold
from storage.text.number_words import (
    HUNDREDS,
    SCALES,
    TEN_OF_TEENS,
    TWO_SCALES,
    ones_before_tens,
    ones_of_teens,
    pairs,
    persian_numbers,
    small_numbers,
)

_TOKEN: Final = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+|[^\w\s]|\n")
_BRACKETED: Final = re.compile(r"\(\s*\d+(?:[.,٫٬]\d+)*\s*\)")
_FIGURES: Final = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?|\d+[.٫]\d{1,2}|\d+")
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_AND: Final = "و"
_CLITICS: Final = "وفبلك"
_PERSIAN: Final = "fa"
_JOINS: Final = frozenset(("-", "and", _AND))
"""What stands between tens and ones, or hundreds and these: twenty-five, hundred and five, بیست و پنج."""
_MOST_DIGITS: Final = 20
_ROUND: Final = 100


class Number(NamedTuple):
    """A value that was read, the token after it, and the step to which it was rounded.

    ``least`` is less than the value where it is doubtful what was meant: 34.500 may be a fraction.
    """

    value: float
    after: int
    step: float
    least: float


def _certain(value: float, after: int, step: float = 1) -> Number:
    return Number(value, after, step, value)


def _without_brackets(match: re.Match[str]) -> str:
    """Return figures that stand in brackets with blanks for these, so that all places stay: (174) مليون."""
    return match[0].replace("(", " ").replace(")", " ")


class NumberReader:
    """The tokens of a text, and the values that begin at one."""

    def __init__(self, text: str, language: str = "") -> None:
        self._numbers = {**small_numbers(), **persian_numbers()} if language == _PERSIAN else small_numbers()
        self.folded: Folded = fold(text)
        self.places = [match.span() for match in _TOKEN.finditer(_BRACKETED.sub(_without_brackets, self.folded.text))]
        self._words = [self.folded.text[start:end] for start, end in self.places]

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at: int) -> str:
        """Return a token; an empty one before the first and behind the last."""
        return self._words[at] if 0 <= at < len(self._words) else ""

    def is_figure(self, at: int) -> bool:
        """Tell whether a token is written in figures."""
        return self[at][:1].isdecimal()

    def touches(self, at: int) -> bool:
        """Tell whether nothing lies between a token and the next."""
        return 0 <= at < len(self) - 1 and self.places[at][1] == self.places[at + 1][0]

    def without_clitic(self, at: int) -> tuple[str, int]:
        """Return a word without a particle before it if it is a number then, and how many letters were cut off."""
        word = self[at]
        if word in small_numbers() or word in pairs() or len(word) < 3 or word[0] not in _CLITICS:
            return word, 0
        rest = word[1:]
        known = rest in small_numbers() or rest in pairs() or rest in ones_before_tens() or rest in TWO_SCALES
        return (rest, 1) if known else (word, 0)

    def read(self, at: int, word: str) -> Number | None:
        """Return the number that begins at a token, of which ``word`` is left: all groups that belong together.

        Figures that words repeat are one number with these: (97) سبعة وتسعين.
        """
        number = self._read(at, word)
        if number is not None and self.is_figure(at):
            again = self._read(number.after, self[number.after])
            if again is not None and again.value == number.value and not self.is_figure(number.after):
                return number._replace(after=again.after)
        return number

    def _read(self, at: int, word: str) -> Number | None:
        first = self._group(at, word)
        if first is None:
            return None
        value, after, scale, least = first
        while scale >= 1_000 and (joined := self._joined(after)) is not None:
            following = self._group(*joined)
            if following is None or following.value >= scale:
                break
            value, least = value + following.value, least + following.least
            after, scale = following.after, following.step
        return Number(value, after, _rounding(value, scale), least)

    def _group(self, at: int, word: str) -> Number | None:
        """Return figures or words below a thousand, with the scale behind them, as the step."""
        if word in TWO_SCALES and word not in SCALES:
            return _certain(TWO_SCALES[word], at + 1, TWO_SCALES[word] / 2)
        small = self._figures(at, word) if word[:1].isdecimal() else self._small(at, word)
        if small is None:
            alone = word in SCALES and word.endswith(("لف", "ون", "ار")) and not self.is_figure(at - 1)  # ألف دولار
            return _certain(SCALES[word], at + 1, SCALES[word]) if alone else None
        scale = SCALES.get(self[small.after], 0)
        if not scale:
            return small
        return Number(small.value * scale, small.after + 1, scale * min(1, small.step), small.least * scale)

    def _figures(self, at: int, word: str) -> Number | None:
        if len(word) > _MOST_DIGITS:
            return None
        if _DOTTED.fullmatch(word):
            value = float(word.replace(".", ""))
            return Number(value, at + 1, 1, float(word) if word.count(".") == 1 else value)
        if not _FIGURES.fullmatch(word):
            return None
        plain = re.sub("[,٬]", "", word).replace("٫", ".")
        return _certain(float(plain), at + 1, 10.0 ** -len(plain.partition(".")[2]))

    def _small(self, at: int, word: str) -> Number | None:
        """Return a number of words below a thousand."""
        following = self[at + 1]
        if word in ones_of_teens() and following in TEN_OF_TEENS:
            return _certain(10 + ones_of_teens()[word], at + 2)
        ones = ones_before_tens().get(word)
        tens = small_numbers().get(following[1:]) if following.startswith(_AND) else None
        if ones is not None and tens is not None and tens in range(20, 100, 10):
            return _certain(ones + tens, at + 2)
        value = self._numbers.get(word)
        if value is None:
            return None
        if value in range(2, 10) and following in HUNDREDS:
            value, at = 100 * value, at + 1
        less = 100 if value >= 100 else 10 if value in range(20, 100, 10) and not self._is_arabic(word) else 0
        joined = self._joined(at + 1)
        rest = self._small(*joined) if less and joined is not None else None
        if rest is not None and rest.value < less:
            return _certain(value + rest.value, rest.after)
        return _certain(value, at + 1)

    def _joined(self, at: int) -> tuple[int, str] | None:
        """Return the place and the word of what is joined to a number before a token; None if nothing is."""
        word = self[at]
        if word in _JOINS:
            return at + 1, self[at + 1]
        if word.startswith(_AND):
            return at, word[1:]
        return (at, word) if word.isascii() and word in self._numbers else None

    def _is_arabic(self, word: str) -> bool:
        return not word.isascii() and (self._numbers is small_numbers() or word not in persian_numbers())


def _rounding(value: float, scale: float) -> float:
    """Return the step to which a number seems rounded: that of its last figure that is not nought."""
    if scale != 1:
        return scale
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step if step >= _ROUND else 0
