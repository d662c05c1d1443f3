"""Words: where they stand, which of them matter, and the clitics that Arabic writes onto them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from storage.text.folding import Folded, fold_text
from storage.text.stop_words import stop_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

_WORD = re.compile(r"[^\W_]+")

_ARTICLE = "ال"
_SHORTEST_STEM = 2
# What may be joined before a word, and before one that has the article (whose ا falls away after ل).
_BEFORE_BARE = ("", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل")
_BEFORE_DEFINITE = ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل")
_PREFIXES = tuple(sorted((*_BEFORE_BARE[1:], *_BEFORE_DEFINITE), key=len, reverse=True))
# Words as short as عن or دم would swallow half the language if every letter before them were a clitic.
_SHORTEST_EXPANDED = 3
# The article is taken off a searched word only if enough is left: إلهام is not the ال of هام.
_SHORTEST_WITHOUT_ARTICLE = 4


class Word(NamedTuple):
    """A word as it is compared, with its place in the folded text and in the source."""

    text: str
    folded_start: int
    folded_end: int
    start: int
    end: int


def find_words(folded: Folded) -> Iterator[Word]:
    """Yield the words of a folded text in order; a word's range holds the marks written on it."""
    for match in _WORD.finditer(folded.text):
        start, end = match.span()
        yield Word(match[0], start, end, *folded.source_range(start, end))


def words_of(text: str) -> list[str]:
    """Return the words of a text folded, without places, as fast as may be."""
    return _WORD.findall(fold_text(text))


def is_stop_word(word: str) -> bool:
    """Tell whether a folded word says nothing about the subject; single letters and digits never do."""
    return len(word) == 1 or word in stop_words()


def clitic_variants(word: str) -> tuple[str, ...]:
    """Return the folded word first, then the forms it takes with conjunctions, prepositions and the article.

    A word with the article is also given without it when four letters or more are left. Words that
    are short or not Arabic come back alone.
    """
    word = fold_text(word)
    if len(word) < _SHORTEST_EXPANDED or not all("ء" <= letter <= "ي" or letter in "پچژگ" for letter in word):
        return (word,)
    stem = word.removeprefix(_ARTICLE)
    forms = [word, *(before + word for before in _BEFORE_BARE)]
    if stem != word and len(stem) >= _SHORTEST_EXPANDED:
        forms += (before + stem for before in _BEFORE_DEFINITE)
        if len(stem) >= _SHORTEST_WITHOUT_ARTICLE:
            forms += (before + stem for before in _BEFORE_BARE)
    elif stem == word:
        forms += (before + word for before in _BEFORE_DEFINITE)
    return tuple(dict.fromkeys(forms))


def strip_clitics(word: str, known: Container[str]) -> str:
    """Return what is left of a folded word without its clitics if that is a known word, else the word itself.

    Nothing is cut on suspicion: وكالة is no "and" before كالة unless كالة is known.
    """
    if word in known:
        return word
    for prefix in _PREFIXES:
        stem = word[len(prefix) :]
        if word.startswith(prefix) and len(stem) >= _SHORTEST_STEM:
            if stem in known:
                return stem
            if prefix.endswith("ل") and _ARTICLE + stem in known:
                return _ARTICLE + stem
    return word
