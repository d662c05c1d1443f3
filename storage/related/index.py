"""The index of runs of three words, and the copies recognised by it when an article comes.

Of the hashes of an article's runs the lowest eighth stands in the index. Which is lowest depends on the hash alone, so
two articles that share runs share about as much of what stands there (a sketch after Broder, "On the resemblance and
containment of documents", 1997). Articles that share enough of it are read, and what they share is counted exactly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from sqlite3 import Connection
from typing import Final
from zlib import crc32

from storage.text.prepositions import fold_words
from storage.text.words import split_words

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

_FEWEST, _MOST = 24, 256
_FEWEST_OF_COPIES: Final = 5
"""Runs; what is shorter may well be said twice."""

LEAST_SHARE: Final = 0.6
"""Of the runs of two articles, from which they are copies; measured on newspapers by whoever chose it."""

_LEAST_SAMPLED: Final = 0.4
"""Of the smaller sample, from which two articles are read to be compared."""

_COMPARED: Final = 40
_ARTICLES_OF_A_RUN: Final = 400
"""What more articles have is printed under all of them, and tells nothing."""


def make_tables(db: Connection) -> None:
    """Make the empty tables, in the running transaction."""
    for statement in STATEMENTS:
        db.execute(statement)


def hash_runs(words: Sequence[str]) -> frozenset[int]:
    """Return the hashes of the runs of three words, each once."""
    runs = zip(words, islice(words, 1, None), islice(words, 2, None), strict=False)  # no copies of a long text's words
    return frozenset(map(crc32, map(str.encode, map(" ".join, runs))))


def sample_runs(runs: Collection[int]) -> tuple[str, ...]:
    """Return what stands in the index of an article with runs of these hashes."""
    size = min(max(len(runs) // _SAMPLED, _FEWEST), _MOST)
    return tuple(format(run, "x") for run in sorted(runs)[:size])


def count_shared(db: Connection, sample: Sequence[str], least: float = 0) -> Counter[int]:
    """Return how many of these samples each article has; those that very many have do not count.

    It looks no further once no article can have ``least`` of them, and then returns of none.
    """
    shared: Counter[int] = Counter()
    most = 0
    for left, run in zip(range(len(sample), 0, -1), sample, strict=True):
        if most + left < least:
            return Counter()
        rows = db.execute(
            "SELECT rowid FROM run_index WHERE run_index MATCH ? LIMIT ?", (run, _ARTICLES_OF_A_RUN + 1)
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
    return hash_runs(split_words(fold_words(row[0]))) if row else frozenset()


def _find_copies(db: Connection, runs: frozenset[int], sample: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Yield the articles that are copies of one with these runs, and how much of the runs they share."""
    if len(runs) < _FEWEST_OF_COPIES:
        return
    least = len(sample) * _LEAST_SAMPLED
    for other_id, shared in count_shared(db, sample, least).most_common(_COMPARED):
        if shared < least:
            return
        others = read_runs(db, other_id)
        share = share_of(runs, others)
        if share >= LEAST_SHARE and len(others) >= _FEWEST_OF_COPIES:
            yield other_id, share


def put_in(db: Connection, article_id: int, runs: frozenset[int]) -> None:
    """Put in the samples of an article's runs and the copies it has, in the running transaction."""
    sample = sample_runs(runs)
    for other_id, share in list(_find_copies(db, runs, sample)):
        rows = ((article_id, other_id, share), (other_id, article_id, share))
        db.executemany("INSERT INTO copies (article_id, other_id, share) VALUES (?, ?, ?)", rows)
    db.execute("INSERT INTO run_index (rowid, runs) VALUES (?, ?)", (article_id, " ".join(sample)))


def take_out(db: Connection, article_id: int, runs: frozenset[int]) -> None:
    """Take out an article; the runs must be those that were put in."""
    sample = " ".join(sample_runs(runs))
    db.execute("INSERT INTO run_index (run_index, rowid, runs) VALUES ('delete', ?, ?)", (article_id, sample))
    others = db.execute("SELECT other_id FROM copies WHERE article_id = ?", (article_id,)).fetchall()
    for (other_id,) in others:
        pairs = ((article_id, other_id), (other_id, article_id))
        db.executemany("DELETE FROM copies WHERE article_id = ? AND other_id = ?", pairs)


def find_faults(db: Connection) -> Iterator[str]:
    """Yield a sentence if a pair of copies is none, or is known of one of the two only."""
    pairs = {(one, other): share for one, other, share in db.execute("SELECT article_id, other_id, share FROM copies")}
    wrong = (
        pairs.get((other, one)) != share or (one < other and not _are_copies(db, one, other, share))
        for (one, other), share in pairs.items()
    )
    if any(wrong):
        yield "copies is out of step"


def _are_copies(db: Connection, article_id: int, other_id: int, share: float) -> bool:
    return share >= LEAST_SHARE and share_of(read_runs(db, article_id), read_runs(db, other_id)) == share
