"""Whether the full-text indexes are sound and hold what the library holds, found out without writing to it.

SQLite's own check compares an index with the text it is of, fast, but it asks for it by an INSERT, which would hold
up who writes and is refused to who only reads; and the indexes keep no text. So they are copied into a file of its own
that SQLite removes, and the text as it is compared is put beside them.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from sqlite3 import SQLITE_CORRUPT, SQLITE_ERROR, Connection, DatabaseError
from typing import NamedTuple

from storage import index
from storage.connecting import result_code
from storage.entities import lookup
from storage.parallels import index as passages
from storage.related import index as runs
from storage.text.folding import fold_text
from storage.text.latin import arabic_skeleton
from storage.text.words import split_words
from storage.timeline import index as dates

_BROKEN = (SQLITE_CORRUPT, SQLITE_ERROR)
_WITHOUT_TEXT = {"article_index": "headline, body", "stem_index": "headline, body", "run_index": "runs"}
"""The indexes that keep no text, and their columns."""

_INDEXES = (*_WITHOUT_TEXT, "annotation_index")
_MOST_SEEN = 200_000
_ANNOTATIONS = "SELECT rowid, text, kind, owner_id FROM annotation_index ORDER BY rowid"


class _Made(NamedTuple):
    """What the texts make and is compared at the end: in how many passages each term is, and each article's runs."""

    terms: Counter[str]
    samples: dict[int, runs.Sample]


def find_faults(db: Connection, told: Callable[[int], object] = lambda _done: None) -> Iterator[str]:
    """Yield a sentence for each index that is unsound, or does not hold what it would hold if made anew.

    ``told`` hears how many articles were looked at, and may raise what it likes to stop. Where the library's own
    pages cannot be read, sqlite3.DatabaseError is raised.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        copy.execute("BEGIN")
        missing = [name for name in _INDEXES if not _copy_parts(db, copy, name)] + _list_missing(db)
        if missing:
            yield f"{' and '.join(missing)} cannot be read"
            return
        known, made = _Known(db), _Made(Counter(), {})
        if not _put_texts_beside(db, copy, known, made, told):
            yield "dated_passages is out of step"
        unsound = _find_unsound(db, copy)
        if unsound:
            yield unsound
            return
        if _annotations(db) != copy.execute(_ANNOTATIONS).fetchall():
            yield "annotation_index is out of step"
        for (text,) in copy.execute("SELECT text FROM annotation_index"):
            known.look_up(split_words(text))
        if not known.all:
            yield "word_skeletons is out of step"
    yield from passages.find_faults(db, made.terms)
    yield from lookup.find_faults(db)
    yield from runs.find_faults(db, made.samples)
    yield from dates.find_faults(db)


def _find_unsound(db: Connection, copy: Connection) -> str:
    """Let SQLite compare the copied indexes with the texts beside them; return what is wrong with the first."""
    try:
        _join_parts(db, copy)
    except DatabaseError as error:
        return f"the indexes cannot be read: {error}"
    copy.execute("COMMIT")
    for name in _INDEXES:
        try:
            copy.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")
        except DatabaseError as error:
            if result_code(error) not in _BROKEN:
                raise
            return f"{name} is damaged or out of step ({error})"
    return ""


def _list_missing(db: Connection) -> list[str]:
    """Return which of the other tables that are made from the rest are not there."""
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return [name for name in ("word_skeletons", "copies", "dated_passages") if name not in there]


def _copy_parts(db: Connection, copy: Connection, name: str) -> bool:
    """Copy the tables an index consists of; False if there are none, or other ones."""
    parts = db.execute(
        "SELECT name, CAST(sql AS TEXT) FROM sqlite_schema "
        "WHERE type = 'table' AND name GLOB ? AND sql NOT LIKE 'CREATE VIRTUAL%'",
        (f"{name}_*",),
    ).fetchall()
    for part, sql in parts:
        copy.execute(sql)
        rows = db.execute(f"SELECT * FROM {part}")
        copy.executemany(f"INSERT INTO {part} VALUES ({', '.join('?' * len(rows.description))})", rows)
    return {part for part, _ in parts} >= {f"{name}_{part}" for part in ("config", "data", "docsize", "idx")}


def _put_texts_beside(
    db: Connection, copy: Connection, known: _Known, made: _Made, told: Callable[[int], object]
) -> bool:
    """Write what the indexes without text should be of, and tell whether the dated passages are what they should be.

    What is compared when all articles are read is gathered on the way.
    """
    in_step = True
    for name, columns in _WITHOUT_TEXT.items():
        copy.execute(f"CREATE TABLE {name}_texts (id INTEGER PRIMARY KEY, {columns})")
    for done, (article_id, shown) in enumerate(index.list_shown(db)):
        told(done)
        folded = index.fold_shown(shown)
        for name, row in folded.rows():
            copy.execute(f"INSERT INTO {name}_texts VALUES (?, ?, ?)", (article_id, *row))
        sample = runs.sample_runs(folded.runs)
        copy.execute("INSERT INTO run_index_texts VALUES (?, ?)", (article_id, runs.written(sample)))
        known.look_up(folded.names)
        made.samples[article_id] = sample
        made.terms.update(passages.count_terms(folded.passages))
        in_step = in_step and dates.holds(db, article_id, index.find_dated(shown))
    return in_step


def _join_parts(db: Connection, copy: Connection) -> None:
    """Make the tables indexes again, of the texts beside them; to create them in the usual way would empty them."""
    copy.execute("PRAGMA writable_schema = ON")
    for name in _INDEXES:
        (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone() or ("",)
        sql = sql.replace("content = ''", f"content = '{name}_texts', content_rowid = 'id'")
        copy.execute("INSERT INTO sqlite_schema VALUES ('table', ?, ?, 0, ?)", (name, name, sql))
    copy.execute("PRAGMA writable_schema = RESET")


def _annotations(db: Connection) -> list[tuple[int, str, str, int]]:
    """Return the rows that the index of annotations must have."""
    return sorted(
        (index.annotation_row(table, row_id), fold_text(text), kind, row_id)
        for table, (kind, column) in index.ANNOTATED.items()
        for row_id, text in db.execute(f"SELECT id, {column} FROM {table} WHERE {column} <> ''")
    )


class _Known:
    """Looks up words by which names typed in Latin letters find; ``all`` is false once one lacks its skeleton."""

    def __init__(self, db: Connection) -> None:
        self.all = True
        self._db = db
        self._right: set[str] = set()

    def look_up(self, words: Iterable[str]) -> None:
        """Look up those not met lately, many of them in one question."""
        new = list(filter(index.is_learned, set(words) - self._right))
        if not new or not self.all:
            return
        rows = self._db.execute(
            "SELECT word, skeleton FROM json_each(?) CROSS JOIN word_skeletons ON word = value",
            (json.dumps(new, ensure_ascii=False),),
        )
        right = [word for word, skeleton in rows if skeleton == arabic_skeleton(word.replace(" ", ""))]
        self.all = len(right) == len(new)
        if len(self._right) > _MOST_SEEN:
            self._right.clear()
        self._right.update(right)
