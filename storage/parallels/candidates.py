"""Which passages of the library may say the same as one: those that share the most of its rare terms."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from heapq import nlargest
from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.parallels.index import ORDINAL_BITS
from storage.parallels.likeness import PassageMeasure
from storage.parallels.passage import Named, Passage
from storage.parallels.subject import Stories, Subject, read_subject, set_side_by_side
from storage.parallels.terms import FRAME_SHARE
from storage.text.passages import passages_of

_MOST_ROWS: Final = 12_000
"""Of the index that are looked at for one passage, those of the rarest terms first."""

_FEWEST_KEYS: Final = 3
_MOST_CANDIDATES: Final = 40
_LEAST_VOTES: Final = 0.3
_ALWAYS_READ: Final = 12
"""Behind so many a passage is read only if it has such a share of the most votes."""

_MOST_OF_ARTICLE: Final = 4
"""An article may say the same sentence a thousand times."""

_NAMED: Final = "SELECT range_start, range_end, entity_id FROM mentions WHERE article_id = ? AND version_id = ?"
_LONG: Final = 50_000
_ORDINAL: Final = (1 << ORDINAL_BITS) - 1


class Source(NamedTuple):
    """An article's latest text, and what is shown of the article."""

    article_id: int
    version_id: int
    headline: str
    outlet: str
    published: str
    language: str
    text: str
    spans: list[tuple[int, int]]
    named: tuple[Named, ...]


class Candidates:
    """Looks up candidates; keeps the texts it has read, so one should serve for a whole piece of work."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self.measure = PassageMeasure(db)
        self._sources: dict[int, Source | None] = {}
        self._read: dict[int, Passage] = {}
        self._subjects: dict[int, Subject] = {}

    def source(self, article_id: int) -> Source | None:
        """Return an article with its latest text; None if there is no such article."""
        if article_id not in self._sources:
            row = self._db.execute(
                "SELECT articles.id, versions.id, headline, outlet, published, language, text FROM articles "
                "JOIN versions ON versions.article_id = articles.id WHERE articles.id = ? ORDER BY number DESC LIMIT 1",
                (article_id,),
            ).fetchone()
            if row is not None:
                row = (*row, _spans(row[-1]), tuple(self._db.execute(_NAMED, row[:2])))
            self._sources[article_id] = None if row is None else Source._make(row)
        return self._sources[article_id]

    def stories(self, first: Source, second: Source) -> Stories:
        """Return what two articles are about."""
        return set_side_by_side(self._subject(first), self._subject(second))

    def _subject(self, source: Source) -> Subject:
        if source.article_id not in self._subjects:
            self._subjects[source.article_id] = read_subject(source.text, self.measure.rarity)
        return self._subjects[source.article_id]

    def passages_like(self, passage: Passage, article_id: int) -> list[tuple[Source, Passage]]:
        """Return passages of other articles that share terms with a passage of this one, the most promising first."""
        found = []
        for row in self._rows_like(passage, article_id):
            source = self.source(row >> ORDINAL_BITS)
            if source is not None and row & _ORDINAL < len(source.spans):  # not while the index is out of step
                if row not in self._read:
                    start, end = source.spans[row & _ORDINAL]
                    self._read[row] = Passage(source.text[start:end], start, end, source.named)
                found.append((source, self._read[row]))
        return found

    def _rows_like(self, passage: Passage, article_id: int) -> list[int]:
        votes: defaultdict[int, float] = defaultdict(float)
        telling = (key for key, term in passage.terms.items() if term.telling > FRAME_SHARE)
        keys = sorted(telling, key=self.measure.passages_with)
        looked_at = 0
        for number, key in enumerate(keys):
            looked_at += self.measure.passages_with(key)
            if looked_at > _MOST_ROWS and number >= _FEWEST_KEYS:
                break
            weight = passage.terms[key].telling * self.measure.rarity(key)
            for (row,) in self._db.execute(
                "SELECT rowid FROM passage_index WHERE passage_index MATCH ? LIMIT ?", (f'"{key}"', _MOST_ROWS)
            ):
                votes[row] += weight
        first = article_id << ORDINAL_BITS
        for row in [row for row in votes if first <= row <= first + _ORDINAL]:
            del votes[row]
        return _best(votes)


def _best(votes: dict[int, float]) -> list[int]:
    """Return the rows with the most votes, only some of an article."""
    taken: Counter[int] = Counter()
    best: list[int] = []
    least = _LEAST_VOTES * max(votes.values(), default=0.0)
    for row in nlargest(_MOST_CANDIDATES * _MOST_OF_ARTICLE, votes, key=votes.__getitem__):
        if votes[row] < least and len(best) >= _ALWAYS_READ:
            break
        taken[row >> ORDINAL_BITS] += 1
        if taken[row >> ORDINAL_BITS] <= _MOST_OF_ARTICLE:
            best.append(row)
            if len(best) == _MOST_CANDIDATES:
                break
    return best


def _spans(text: str) -> list[tuple[int, int]]:
    return passages_of(text) if len(text) < _LONG else _spans_of_long(text)


_spans_of_long = lru_cache(maxsize=4)(passages_of)
