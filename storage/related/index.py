"""The index of runs of three words, and the copies recognised by it when an article comes.

Of the hashes of an article's runs the lowest eighth stands in the index. Which is lowest depends on the hash alone, so
two articles that share runs share about as much of what stands there (a sketch after Broder, "On the resemblance and
containment of documents", 1997). Articles that share enough of it are read, and what they share is counted exactly.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from heapq import nsmallest
from itertools import chain, combinations, islice
from sqlite3 import Connection
from typing import Final
from zlib import crc32

from storage.text.prepositions import fold_words
from storage.text.words import split_words

Sample = Sequence[int]
"""The lowest hashes of an article's runs, which stand in the index."""

RUN_INDEX: Final = """
CREATE VIRTUAL TABLE run_index USING fts5 (
    -- Index of samples of the runs of three words in each text, by which copies are found; rowid is the article
    runs, -- the hashes of the runs with the lowest hashes
    content = '',
    detail = 'none',
    tokenize = 'unicode61 remove_diacritics 0'
)
"""

COPIES: Final = """
CREATE TABLE copies (
    -- Articles that are nearly the same text; made from the texts, each pair both ways round
    article_id INTEGER NOT NULL, -- an article
    other_id INTEGER NOT NULL, -- an article with nearly the same text
    share REAL NOT NULL, -- how much of their runs of three words the two have in common: .6 to 1
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID
"""
STATEMENTS: Final = (
    RUN_INDEX,
    COPIES,
    # merged a little with each change instead, see storage/index.py
    "INSERT INTO run_index (run_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO run_index (run_index, rank) VALUES ('crisismerge', 1999)",
)
"""What makes the empty tables."""

_SAMPLED: Final = 8
"""One in so many runs stands in the index."""

_HASHED_AT_ONCE: Final = 4_096
"""Runs; other threads wait for them, a millisecond."""

_FEWEST, _MOST = 24, 256
_FEWEST_OF_COPIES: Final = 5
"""Runs; what is shorter may well be said twice."""

LEAST_SHARE: Final = 0.6
"""Of the runs of two articles, from which they are copies; measured on newspapers by whoever chose it."""

_LEAST_SAMPLED: Final = 0.4
"""Of the larger sample, from which two articles are read to be compared, whichever of them came first."""

_OF_A_PART: Final = 50_000
"""Articles; of more the samples are compared in parts, for the sake of memory."""

_KEPT_RUNS: Final = 512
"""Articles whose runs are kept while many are compared."""

_SHORT: Final = 10_000
"""Letters; the runs of longer texts would take too much memory to be kept for long."""

_ARTICLES_OF_A_RUN: Final = 400
"""What more articles have is printed under all of them, and tells nothing."""

_CHECKED_ARTICLES_OF_A_RUN: Final = 100
"""A run that fewer have now may have told nothing when the articles came; of so few that is hardly so."""


def make_tables(db: Connection) -> None:
    """Make the empty tables, in the running transaction."""
    for statement in STATEMENTS:
        db.execute(statement)


def hash_runs(words: Sequence[str]) -> frozenset[int]:
    """Return the hashes of the runs of three words, each once."""
    hashes: set[int] = set()
    for start in range(0, len(words), _HASHED_AT_ONCE):
        some = words[start : start + _HASHED_AT_ONCE + 2]
        runs = zip(some, islice(some, 1, None), islice(some, 2, None), strict=False)
        hashes.update(map(crc32, map(str.encode, map(" ".join, runs))))
    return frozenset(hashes)


def sample_runs(runs: Collection[int]) -> Sample:
    """Return which of the hashes of an article's runs stand in the index."""
    size = min(max(len(runs) // _SAMPLED, _FEWEST), _MOST)
    return array("I", nsmallest(size, runs))


def written(sample: Sample) -> str:
    """Return a sample as the index has it."""
    return " ".join(f"{run:x}" for run in sample)


def count_shared(db: Connection, sample: Sample, least: float = 0) -> Counter[int]:
    """Return how many of these samples each article has; those that very many have do not count.

    It looks no further once no article can have ``least`` of them, and then returns of none.
    """
    shared: Counter[int] = Counter()
    most = 0
    for left, run in zip(range(len(sample), 0, -1), sample, strict=True):
        if most + left < least:
            return Counter()
        rows = db.execute(
            "SELECT rowid FROM run_index WHERE run_index MATCH ? LIMIT ?", (f"{run:x}", _ARTICLES_OF_A_RUN + 1)
        ).fetchall()
        if len(rows) <= _ARTICLES_OF_A_RUN:
            for (article_id,) in rows:
                shared[article_id] += 1
                most = max(most, shared[article_id])
    return shared


def share_of(runs: frozenset[int], others: frozenset[int]) -> float:
    """Return how much of the runs of two articles is in both (Jaccard)."""
    both = len(runs & others)
    return both / (len(runs) + len(others) - both) if both else 0.0


def read_runs(db: Connection, article_id: int) -> frozenset[int]:
    """Return the hashes of the runs of an article's latest text."""
    row = db.execute(
        "SELECT text FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1", (article_id,)
    ).fetchone()
    if row is None:
        return frozenset()
    text: str = row[0]
    return _runs_of_short(text) if len(text) <= _SHORT else _runs_of(text)


def _runs_of(text: str) -> frozenset[int]:
    return hash_runs(split_words(fold_words(text)))


_runs_of_short = lru_cache(_KEPT_RUNS)(_runs_of)
"""Of many copies that are added one after the other each is compared with all before it."""


def _find_copies(db: Connection, runs: frozenset[int], sample: Sample) -> Iterator[tuple[int, float]]:
    """Yield the articles that are copies of one with these runs, and how much of the runs they share."""
    if len(runs) < _FEWEST_OF_COPIES:
        return
    least = len(sample) * _LEAST_SAMPLED
    for other_id, shared in count_shared(db, sample, least).items():
        if shared < max(least, _LEAST_SAMPLED * _count_sampled(db, other_id)):
            continue
        others = read_runs(db, other_id)
        share = share_of(runs, others)
        if share >= LEAST_SHARE and len(others) >= _FEWEST_OF_COPIES:
            yield other_id, share


def _count_sampled(db: Connection, article_id: int) -> int:
    """Return how many samples an article has in the index, as that counts them itself: in seven bits a byte."""
    (size,) = db.execute("SELECT sz FROM run_index_docsize WHERE id = ?", (article_id,)).fetchone()
    number = 0
    for byte in size:
        number = number << 7 | byte & 0x7F
    return number


def put_in(db: Connection, article_id: int, runs: frozenset[int]) -> None:
    """Put in the samples of an article's runs and the copies it has, in the running transaction."""
    sample = sample_runs(runs)
    for other_id, share in list(_find_copies(db, runs, sample)):
        rows = ((article_id, other_id, share), (other_id, article_id, share))
        db.executemany("INSERT INTO copies (article_id, other_id, share) VALUES (?, ?, ?)", rows)
    db.execute("INSERT INTO run_index (rowid, runs) VALUES (?, ?)", (article_id, written(sample)))


def take_out(db: Connection, article_id: int, runs: frozenset[int]) -> None:
    """Take out an article; the runs must be those that were put in."""
    sample = written(sample_runs(runs))
    db.execute("INSERT INTO run_index (run_index, rowid, runs) VALUES ('delete', ?, ?)", (article_id, sample))
    others = db.execute("SELECT other_id FROM copies WHERE article_id = ?", (article_id,)).fetchall()
    for (other_id,) in others:
        pairs = ((article_id, other_id), (other_id, article_id))
        db.executemany("DELETE FROM copies WHERE article_id = ? AND other_id = ?", pairs)


def find_faults(db: Connection, samples: Mapping[int, Sample]) -> Iterator[str]:
    """Yield a sentence if a pair of copies is none, is known of one of the two only, or is not known at all.

    ``samples`` are those of all articles.
    """
    known = {(one, other): share for one, other, share in db.execute("SELECT article_id, other_id, share FROM copies")}
    reading = _Reading(db)
    in_step = all(known.get((other, one)) == share for (one, other), share in known.items()) and all(
        reading.share(*pair) == known.get(pair) for pair in _pairs_alike(samples).union(map(_ascending, known))
    )
    if not in_step:
        yield "copies is out of step"


def _ascending(pair: tuple[int, int]) -> tuple[int, int]:
    return min(pair), max(pair)


def _pairs_alike(samples: Mapping[int, Sample]) -> set[tuple[int, int]]:
    """Return the pairs of articles whose samples are so much alike that they are to be read and compared."""
    shared: Counter[tuple[int, int]] = Counter()
    parts = 1 + len(samples) // _OF_A_PART
    for part in range(parts):
        articles_of: defaultdict[int, list[int]] = defaultdict(list)
        for article_id in sorted(samples):
            for run in samples[article_id]:
                if run % parts == part:
                    articles_of[run].append(article_id)
        telling = (ids for ids in articles_of.values() if 1 < len(ids) <= _CHECKED_ARTICLES_OF_A_RUN)
        shared.update(chain.from_iterable(combinations(ids, 2) for ids in telling))
    return {
        (one, other)
        for (one, other), number in shared.items()
        if number >= _LEAST_SAMPLED * max(len(samples[one]), len(samples[other]))
    }


class _Reading:
    """Reads the runs of articles that are compared with many others, each once in a while."""

    def __init__(self, db: Connection) -> None:
        self._read = lru_cache(_KEPT_RUNS)(partial(read_runs, db))

    def share(self, article_id: int, other_id: int) -> float | None:
        """Return how much of their runs two articles share; None if they are no copies."""
        runs, others = self._read(article_id), self._read(other_id)
        share = share_of(runs, others)
        enough = min(len(runs), len(others)) >= _FEWEST_OF_COPIES
        return share if enough and share >= LEAST_SHARE else None
