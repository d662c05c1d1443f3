"""A text as the detectors of names read it: its words, what stands between them, and which words can be names."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from storage.text.common_words import common_words
from storage.text.folding import fold, fold_text
from storage.text.given_names import given_names
from storage.text.stop_words import stop_words
from storage.text.words import find_words

NameKind = Literal["person", "place", "organisation", "event", "other"]

_ARTICLE = "ال"
_CLITICS = ("و", "ف", "ب", "ل", "ك", "ول", "وب", "فل", "فب")
_FIRST_OF_CLITICS = frozenset("وفبلك")
_SHORTEST_AFTER_CLITIC = 3
_BLANKS = " \u00a0\u200e\u200f"
_OPENING = "\"'«“„‹‘"
_COMMA = "،,"
_PRONOUNS = ("ها", "هم", "هما", "هن", "كم", "نا", "ته")
_COMMON_ENDINGS = ("ة", "ات", "اً", "ًا", "يين", "يون", "تين", "ائه", "ئ")
_IMPERFECT = frozenset("يت")
_AFTER_OWN_WAW = frozenset("واليه")
_LONGEST_VERB = 5
_SHORTEST_DEFINITE = 4
_PREPOSITIONS = frozenset(("على", "إلى", "الى", "حتى", "لدى", "متى"))
_REMEMBERED = 1 << 15


class Token(NamedTuple):
    """A word: folded, as written, its place in the source, and what stands between it and the word before."""

    word: str
    raw: str
    start: int
    end: int
    gap: str

    @property
    def follows(self) -> bool:
        """Tell whether only blanks stand before it."""
        return self.gap == " " or (bool(self.gap) and not self.gap.strip(_BLANKS))

    @property
    def quoted(self) -> bool:
        """Tell whether an opening quotation mark stands before it, and no more than blanks before that."""
        mark = self.gap.strip(_BLANKS)
        return len(mark) == 1 and mark in _OPENING

    @property
    def near(self) -> bool:
        """Tell whether no more than a comma and an opening quotation mark stand before it."""
        marks = self.gap.strip(_BLANKS).lstrip(_COMMA).strip(_BLANKS)
        return bool(self.gap) and (not marks or (len(marks) == 1 and marks in _OPENING))

    @property
    def definite(self) -> bool:
        """Tell whether it has the article: الهلال has, إلهام has not."""
        return self.raw.startswith(_ARTICLE) and len(self.word) >= _SHORTEST_DEFINITE and self.word not in given_names()

    @property
    def given(self) -> bool:
        """Tell whether it is a given name."""
        return self.word in given_names() and self.raw not in _PREPOSITIONS

    @property
    def future(self) -> bool:
        """Tell whether it looks like a verb of what will be: ستستضيف."""
        return self.word.startswith(("سي", "ست")) and not self.given

    @property
    def bare(self) -> str:
        """Return the folded word without its article."""
        return self.word[2:] if self.definite else self.word

    def readings(self) -> list[Token]:
        """Return the word, and what it is if its first letters are joined conjunctions and prepositions."""
        if self.raw[0] not in _FIRST_OF_CLITICS:
            return [self]
        return [self, *(Token(word, raw, self.start + cut, self.end, self.gap) for word, raw, cut in _cut(self[:2]))]

    def without(self, letters: int) -> Token:
        """Cut off so many letters; marks written on them go with them."""
        cut = _place_of(self.raw, letters)
        return Token(self.word[letters:], self.raw[cut:], self.start + cut, self.end, self.gap)

    def can_be_name(self) -> bool:
        """Tell whether it may be a part of a person's name: a given name, or no word of everyday."""
        return _can_be_name(self.word, self.raw)


class Found(NamedTuple):
    """A name a detector found: its first word without clitics, the place of its last word, and the words that told."""

    first: Token
    last: int
    kind: NameKind
    evidence: str
    score: float


def tokenise(text: str) -> list[Token]:
    """Return the words of a text with what stands before each."""
    tokens: list[Token] = []
    last = 0
    for word in find_words(fold(text)):
        tokens.append(Token(word.text, text[word.start : word.end], word.start, word.end, text[last : word.start]))
        last = word.end
    return tokens


@lru_cache(maxsize=_REMEMBERED)
def _cut(word_and_raw: tuple[str, str]) -> tuple[tuple[str, str, int], ...]:
    """Return what is left of a word without clitics, folded and as written, and how many characters are cut off."""
    word, raw = word_and_raw
    found: list[tuple[str, str, int]] = []
    for clitic in _CLITICS:
        letters = len(clitic)
        if not raw.startswith(clitic) or len(word) < letters + _SHORTEST_AFTER_CLITIC:
            continue
        cut = _place_of(raw, letters)
        found.append((word[letters:], raw[cut:], cut))
        if clitic.endswith("ل") and word[letters] == "ل":  # the article's alif falls away after ل
            found.append(("ا" + word[letters:], "ا" + raw[cut:], cut - 1))
    return tuple(found)


def _place_of(raw: str, letters: int) -> int:
    """Return where a word as written goes on after so many letters, with the marks written on them."""
    place = letters
    while place < len(raw) and not fold_text(raw[place]):
        place += 1
    return place


@lru_cache(maxsize=_REMEMBERED)
def _can_be_name(word: str, raw: str) -> bool:
    token = Token(word, raw, 0, len(raw), "")
    if token.given:
        return True
    if len(word) < 2 or not word[0].isalpha() or raw in _PREPOSITIONS or _is_everyday(token):
        return False
    if raw.endswith(_COMMON_ENDINGS) or word.endswith(_PRONOUNS):
        return False
    if word[0] == "و" and word[1] not in _AFTER_OWN_WAW:
        return False
    if word.startswith("يت") or (word[0] in _IMPERFECT and len(word) <= _LONGEST_VERB):
        return False
    return not any(reading.given or _is_everyday(reading) for reading in token.readings()[1:])


def _is_everyday(token: Token) -> bool:
    word = token.word
    return token.definite or word in common_words() or word in stop_words() or word.removesuffix("ا") in common_words()
