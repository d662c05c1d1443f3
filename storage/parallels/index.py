"""The index of passages: in which passages of which articles the terms of a passage stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from sqlite3 import Connection, DatabaseError
from typing import Final

from storage.parallels.terms import keys_of
from storage.text.passages import passages_of

ORDINAL_BITS: Final = 20
"""A passage's row is its article's id, and in the last bits which of the article's passages it is."""

_MOST: Final = 1 << ORDINAL_BITS

PASSAGE_INDEX: Final = """
CREATE VIRTUAL TABLE passage_index USING fts5 (
    -- Full-text index of what the passages say; rowid is the article times 1,048,576 plus the passage's number
    terms, -- the stems and meanings of the passage, each once
    content = '',
    detail = none,
    columnsize = 0,
    tokenize = 'unicode61 remove_diacritics 0'
)
"""
PASSAGE_TERMS: Final = "CREATE VIRTUAL TABLE passage_terms USING fts5vocab (passage_index, row)"
STATEMENTS: Final = (
    PASSAGE_INDEX,
    PASSAGE_TERMS,
    "INSERT INTO passage_index (passage_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO passage_index (passage_index, rank) VALUES ('crisismerge', 1999)",
)
"""All that makes the empty tables."""


_FEWEST_TERMS: Final = 4
"""What has fewer says too little to be compared, as a heading does."""


_MOST_PASSAGES: Final = 30
"""Of an article in which a term stands in the index: what one says without end is not therefore common."""


def fold_passages(text: str) -> tuple[str, ...]:
    """Return what the index holds of a text's passages; no library is needed.

    It is empty for what says too little, and for what says the same as an earlier one of the text.
    """
    rows: list[str] = []
    met: set[str] = set()
    counted: Counter[str] = Counter()
    spans = passages_of(text)[:_MOST]
    for start, end in spans:
        keys = keys_of(text[start:end])
        row = " ".join(keys) if len(keys) >= _FEWEST_TERMS else ""
        if len(spans) <= _MOST_PASSAGES:
            rows.append("" if row in met else row)
        elif row and row not in met:
            counted.update(keys)
            rows.append(" ".join(key for key in keys if counted[key] <= _MOST_PASSAGES))
        else:
            rows.append("")
        met.add(row)
    return tuple(rows)


def make_tables(db: Connection) -> None:
    """Make the empty tables, in the running transaction."""
    for statement in STATEMENTS:
        db.execute(statement)


def put_in(db: Connection, article_id: int, passages: Sequence[str]) -> None:
    """Put an article's folded passages in, in the running transaction."""
    db.executemany("INSERT INTO passage_index (rowid, terms) VALUES (?, ?)", _rows(article_id, passages))


def take_out(db: Connection, article_id: int, passages: Sequence[str]) -> None:
    """Take an article's passages out, in the running transaction; they must be what was put in."""
    db.executemany(
        "INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', ?, ?)", _rows(article_id, passages)
    )


def _rows(article_id: int, passages: Sequence[str]) -> list[tuple[int, str]]:
    return [(row, terms) for row, terms in enumerate(passages, article_id << ORDINAL_BITS) if terms]


def read_totals(db: Connection) -> bytes:
    """Return the index's own record of how many passages and terms it holds; empty if there is none.

    It serves to tell one state of the index from another.
    """
    row = db.execute("SELECT block FROM passage_index_data WHERE id = 1").fetchone()
    return b"" if row is None else bytes(row[0])


def count_passages(totals: bytes) -> int:
    """Return how many passages an index holds by its totals: to walk through them takes a hundredfold.

    The first number of the record is the count, seven bits a byte, as SQLite writes numbers of any length.
    """
    number = 0
    for byte in totals:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return number


def count_terms(passages: Sequence[str]) -> Counter[str]:
    """Return in how many of an article's folded passages each term stands."""
    return Counter(chain.from_iterable(map(str.split, passages)))


def find_faults(db: Connection, wanted: Counter[str]) -> Iterator[str]:
    """Yield a sentence if the index is not there, is damaged, or does not hold what it would if it were made anew.

    ``wanted`` is in how many passages each term must stand: what `count_terms` finds in those of all articles.
    """
    try:
        found = dict(db.execute("SELECT term, doc FROM passage_terms").fetchall())
    except DatabaseError as error:
        yield f"passage_index cannot be read: {error}"
        return
    if found != wanted:
        yield "passage_index is out of step"
