"""The words beside a keyword, folded, and those words bare: without the clitics that Arabic writes onto them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from storage.search.concordance import Line
from storage.terms import without_article
from storage.text.folding import fold_text
from storage.text.words import strip_clitics

_WORD = re.compile(r"[^\W_]+")
# What is written onto the keyword itself: the preposition of بالقاهرة, the ending of a word found by its beginning.
_JOINED_BEFORE = re.compile(r"[^\W_]+\Z")
_JOINED_AFTER = re.compile(r"\A[^\W_]+")
_SHORTEST_BARE = 3


def words_before(line: Line) -> list[str]:
    """Return the folded words before the keyword, the nearest first; letters joined to the keyword are none."""
    return _WORD.findall(_JOINED_BEFORE.sub("", fold_text(line.before)))[::-1]


def words_after(line: Line) -> list[str]:
    """Return the folded words after the keyword, the nearest first."""
    return _WORD.findall(_JOINED_AFTER.sub("", fold_text(line.after)))


class BareForms:
    """Takes clitics and the article off folded words, where the texts they are from know what is left."""

    def __init__(self, words: Mapping[str, int]) -> None:
        """Take how often each folded word stands in the texts."""
        self.words = words
        self._known: dict[str, str] = {}

    def bare(self, word: str) -> str:
        """Return a folded word bare; what is left of it must be as frequent as it is, or have the article."""
        if word not in self._known:
            self._known[word] = without_article(strip_clitics(word, _Stems(word, self.words)))
        return self._known[word]


class _Stems:
    """The words from which one may have been made by joining clitics on."""

    def __init__(self, word: str, words: Mapping[str, int]) -> None:
        self._word = word
        self._words = words

    def __contains__(self, stem: object) -> bool:
        if not isinstance(stem, str) or stem == self._word or len(stem) < _SHORTEST_BARE:
            return False
        least = 1 if stem.startswith("ال") else self._words.get(self._word, 0)
        return self._words.get(stem, 0) >= max(1, least)
