"""How telling a word is: in about how many articles of a library it stands."""

from __future__ import annotations

from math import log1p
from sqlite3 import Connection
from typing import Final

from storage.text.words import strip_clitics

_SHORTEST_WORD: Final = 3
_COUNTED: Final = 200
"""Articles; of words that stand in more it is reckoned from how soon so many were met."""

_FEW: Final = 5_000
"""Articles, which are soon counted; of more the highest number is near enough."""


class Vocabulary:
    """In how many articles of a library each folded word and each stem stands, as exactly as matters."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known: dict[tuple[str, str], float] = {}
        (self._highest,) = db.execute("SELECT ifnull(max(id), 0) FROM articles").fetchone()
        self.articles: int = self._highest
        if self.articles <= _FEW:
            (self.articles,) = db.execute("SELECT count(*) FROM articles").fetchone()

    def articles_with(self, word: str) -> float:
        """Return in how many articles exactly this word stands."""
        return self._count("article_index", word)

    def articles_with_stem(self, root: str) -> float:
        """Return in how many articles a word with this stem stands."""
        return self._count("stem_index", root)

    def _count(self, index: str, word: str) -> float:
        known = self._known.get((index, word))
        if known is None:
            found, last = self._db.execute(
                f"SELECT count(*), max(rowid) FROM (SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?)",
                (f'"{word}"', _COUNTED),
            ).fetchone()
            known = found if found < _COUNTED else max(found, self.articles * found / last)
            self._known[index, word] = known
        return known

    def rarity(self, articles: float) -> float:
        """Return how telling it is to be in so many articles and no others; mild where the library is small."""
        return log1p((2 * max(0, self.articles - articles) + 1) / articles)

    def stem(self, word: str) -> str:
        """Return a word without clitics, if what is left is as common as it is, or has the article and is known."""
        return strip_clitics(word, _Stems(word, self))


class _Stems:
    """The words from which one may have been made by joining clitics on."""

    def __init__(self, word: str, vocabulary: Vocabulary) -> None:
        self._word = word
        self._vocabulary = vocabulary

    def __contains__(self, stem: object) -> bool:
        if not isinstance(stem, str) or stem == self._word or len(stem) < _SHORTEST_WORD:
            return False
        least = 1 if stem.startswith("ال") else self._vocabulary.articles_with(self._word)
        return self._vocabulary.articles_with(stem) >= max(1, least)
