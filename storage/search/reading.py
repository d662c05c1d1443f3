"""The latest texts of articles as a search reads them: folded and cut into words once, to be ranked and to be shown."""

from __future__ import annotations

from functools import cached_property
from sqlite3 import Connection

from storage.text.folding import Folded, fold
from storage.text.prepositions import fold_words
from storage.text.words import split_words, words_of

READ_TO_RANK = 3_000
"""Letters of a text by which it is ranked."""

_LATEST = (
    "SELECT headline, outlet, published, versions.id, substr(text, 1, ?) FROM articles "
    "JOIN versions ON versions.article_id = articles.id WHERE articles.id = ? ORDER BY number DESC LIMIT 1"
)


class Reading:
    """An article's headline and its latest text, or the beginning of that."""

    def __init__(self, headline: str, outlet: str, published: str, version_id: int, text: str) -> None:
        self.headline = headline
        self.outlet = outlet
        self.published = published
        self.version_id = version_id
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text folded."""
        return fold(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The folded words of the text."""
        return split_words(self.folded.text)

    def all_words(self) -> list[str]:
        """Return the folded words of headline and text."""
        return [*words_of(self.headline), *self.words]

    def indexed_words(self) -> list[str]:
        """Return the words of headline and text as the index has them: على and إلى are no names there."""
        return split_words(fold_words(f"{self.headline}\n{self.text}"))


class LatestTexts:
    """Reads articles, and keeps what was read to rank them."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._ranked: dict[int, Reading] = {}

    def read_to_rank(self, article_id: int) -> Reading:
        """Return an article with the beginning of its text."""
        if article_id not in self._ranked:
            self._ranked[article_id] = self._read(article_id, READ_TO_RANK)
        return self._ranked[article_id]

    def read(self, article_id: int, letters: int) -> Reading:
        """Return an article with so many letters of its text, which are more than are read to rank it."""
        known = self._ranked.get(article_id)
        return self._read(article_id, letters) if known is None or len(known.text) >= READ_TO_RANK else known

    def _read(self, article_id: int, letters: int) -> Reading:
        return Reading(*self._db.execute(_LATEST, (letters, article_id)).fetchone())
