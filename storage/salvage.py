"""All that can be read of a damaged library, written into a new one; the damaged file is never touched."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from storage import index, schema
from storage.atomic_file import put_in_place
from storage.checking import Report, check
from storage.connecting import connect, faults_of
from storage.errors import LibraryFailed, LibraryMissing, NewerLibrary, NotALibrary
from storage.journal import user_tables
from storage.locking import Lock
from storage.mending import Mended, mend
from storage.mending_names import FOLDED
from storage.raw_pages import RawPages, Row, Value
from storage.stopping import Cancelled, Stopped, Told, never, untold
from storage.values import clean

_DECLARED = {"INTEGER": int, "TEXT": str}
_IF_CUT_OFF: Mapping[str, Value] = {"anchoring": "anchored", "colour": 1, "origin": "typed"}
"""What a column is taken to be that lies beyond the end of what could be read of a row; others are empty."""
_ROWLESS = "WITHOUT ROWID"


class Salvaged(NamedTuple):
    """What came of a damaged library.

    ``rows`` counts by table what was read; of these ``dropped`` contradict others or themselves. ``mended`` says
    what was put in the place of what was lost. ``report`` is the check of the new library.
    """

    path: Path
    rows: Mapping[str, int]
    dropped: Mapping[str, int]
    mended: Mended
    unreadable_pages: int
    report: Report


class _Table(NamedTuple):
    name: str
    columns: tuple[tuple[str, type, bool], ...]
    """Name, type, and whether it must have a value."""


def salvage(damaged: Path, target: Path, *, told: Told = untold, cancelled: Cancelled = never) -> Salvaged | None:
    """Write what can be read of a damaged library into a new one; None if it was stopped.

    Marks, notes and tags are kept even if the text or the article they are on is lost: a stand-in takes its place, in
    which the marks' own words stand where they stood. ``told`` hears of pages. Raises NotALibrary if nothing of one
    is found in the file, NewerLibrary, and LibraryFailed if either file fails or the target is there already.
    """
    damaged, target = damaged.resolve(), target.resolve()
    if not damaged.exists():
        raise LibraryMissing(damaged)
    if target.exists():
        raise LibraryFailed(target, "there is such a file already")
    part = target.with_name(f".{target.name}.part")
    with faults_of(target):
        lock = Lock(target)
        part.unlink(missing_ok=True)
        try:
            with closing(connect(part, "rwc")) as db:
                salvaging = _Salvaging(damaged, db, told, cancelled)
                mended = salvaging.run()
                report = check(db, cancelled=cancelled)
                if report is None:
                    raise Stopped
            put_in_place(part, target)
        except Stopped:
            return None
        finally:
            part.unlink(missing_ok=True)
            lock.release()
    return Salvaged(target, salvaging.rows, salvaging.dropped, mended, salvaging.unreadable, report)


class _Salvaging:
    """Reads the pages of one file into an empty library of the release that made it, then brings that up to date."""

    def __init__(self, damaged: Path, db: sqlite3.Connection, told: Told, cancelled: Cancelled) -> None:
        self.rows: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        self.unreadable = 0
        self._damaged = damaged
        self._db = db
        self._told = told
        self._cancelled = cancelled
        self._tables: dict[str, _Table] = {}
        self._cut: set[int] = set()

    def run(self) -> Mended:
        for setting in ("journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF"):
            self._db.execute(f"PRAGMA {setting}")
        with faults_of(self._damaged), RawPages(self._damaged) as pages:
            release = self._release(pages)
            schema.migrate(self._db, release)
            self._tables = {name: _Table(name, tuple(_columns(self._db, name))) for name in user_tables(self._db)}
            self._db.execute("BEGIN")
            self._read(pages)
        if not self.rows:
            raise NotALibrary(self._damaged)
        mended = mend(self._db, self._cut, self.dropped, self._cancelled)
        self._db.execute("COMMIT")
        schema.migrate(self._db)
        self._db.execute("BEGIN")
        index.rebuild(self._db)
        self._db.execute("COMMIT")
        self._db.execute("PRAGMA journal_mode = DELETE")
        return mended

    def _release(self, pages: RawPages) -> int:
        """Return how many migrations the file has seen, all if it can no longer be told."""
        head = pages.page(1)[:100]
        version = int.from_bytes(head[60:64], "big")
        known = int.from_bytes(head[68:72], "big") == schema.APPLICATION_ID
        if known and version > len(schema.MIGRATIONS):
            raise NewerLibrary(self._damaged)
        return version if known and version else len(schema.MIGRATIONS)

    def _read(self, pages: RawPages) -> None:
        roots = self._find_roots(pages)
        claimed: set[int] = set()
        for name, root in roots.items():
            for leaf in pages.leaves(root):
                self._step(len(claimed), pages.count)
                claimed.add(leaf)
                if name in self._tables:
                    for row in pages.rows(leaf):
                        self._insert(self._tables[name], row)
                elif name == "sqlite_sequence":
                    self._restore_numbers(pages.rows(leaf))
        self.unreadable = len(pages.unreadable)
        if pages.unreadable or self.dropped or not self._tables.keys() <= roots.keys():
            lost = set(range(2, pages.count + 1)) - claimed - pages.free_pages()
            self._read_lost(pages, sorted(lost))

    def _step(self, done: int, total: int) -> None:
        if self._cancelled():
            raise Stopped
        self._told(done, total)

    def _find_roots(self, pages: RawPages) -> dict[str, int]:
        """Return where each table begins, as far as that can still be read."""
        leaves = list(pages.leaves(1))
        if pages.unreadable:
            leaves += [number for number in range(2, pages.count + 1) if pages.is_leaf(number)]
        roots: dict[str, int] = {}
        for leaf in leaves:
            for row in pages.rows(leaf) if leaf == 1 or _is_schema(pages, leaf) else ():
                match row.values:
                    case ("table", str(name), str(), int(root), str(sql)) if root > 0 and _ROWLESS not in sql:
                        roots.setdefault(name, root)
        return roots

    def _read_lost(self, pages: RawPages, numbers: Sequence[int]) -> None:
        """Read the pages to which no way leads any more, each into the table that takes most of its rows."""
        for done, number in enumerate(numbers):
            self._step(done, len(numbers))
            rows = list(pages.rows(number)) if pages.is_leaf(number) else []
            likely = [table for table in self._tables.values() if any(_looks_like(table, row) for row in rows)]
            if likely:
                best = likely[0] if len(likely) == 1 else max(likely, key=partial(self._count_fitting, rows))
                for row in rows:
                    if _looks_like(best, row):
                        self._insert(best, row, again=True)

    def _count_fitting(self, rows: Sequence[Row], table: _Table) -> int:
        """Return how many rows a table would take, which does not take them yet."""
        self._db.execute("SAVEPOINT trial")
        fitting = sum(_looks_like(table, row) and self._put(table, row) for row in rows)
        self._db.execute("ROLLBACK TO trial")
        self._db.execute("RELEASE trial")
        return fitting

    def _insert(self, table: _Table, row: Row, *, again: bool = False) -> None:
        """Keep a row; what was read ``again`` from an old copy of a page is no loss if it is there already."""
        values = _complete(table, row)
        if values is not None and self._put(table, row):
            self.rows[table.name] += 1
            if table.name == "versions" and not row.whole:
                self._cut.add(row.id)
        elif not again:
            self.rows[table.name] += 1
            self.dropped[table.name] += 1

    def _put(self, table: _Table, row: Row) -> bool:
        values = _complete(table, row)
        if values is None:
            return False
        marks = ", ".join("?" * len(values))
        try:
            self._db.execute(f"INSERT INTO {table.name} VALUES ({marks})", values)
        except (sqlite3.IntegrityError, OverflowError):
            return False
        return True

    def _restore_numbers(self, rows: Iterator[Row]) -> None:
        """Remember which numbers were given before, so that none is given twice."""
        for row in rows:
            match row.values:
                case (str(name), int(number)) if name in self._tables:
                    known = self._db.execute(
                        "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, name)
                    )
                    if not known.rowcount:
                        self._db.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, number))


def _columns(db: sqlite3.Connection, table: str) -> Iterator[tuple[str, type, bool]]:
    for _, name, declared, needed, *_ in db.execute(f"PRAGMA table_info({table})"):
        yield name, _DECLARED[declared], bool(needed)


def _is_schema(pages: RawPages, leaf: int) -> bool:
    first = next(pages.rows(leaf), None)
    return first is not None and len(first.values) == 5 and first.values[0] in {"table", "index", "trigger"}


def _complete(table: _Table, row: Row) -> list[Value] | None:
    """Return the values of a row as its table takes them, what is cut off replaced; None if they cannot be its."""
    if len(row.values) > len(table.columns) or row.values[0] is not None or row.id < 1:
        return None
    if row.whole and len(row.values) != len(table.columns):
        return None
    values: list[Value] = [row.id]
    for place, (name, kind, needed) in enumerate(table.columns[1:], start=1):
        value = row.values[place] if place < len(row.values) else _IF_CUT_OFF.get(name, "" if kind is str else 0)
        if isinstance(value, str):
            value = clean(value)
        if not isinstance(value, kind) and (needed or value is not None):
            return None
        values.append(value)
    return values


def _looks_like(table: _Table, row: Row) -> bool:
    """Tell whether a row from anywhere can be one of a table, by its types and by what no constraint says."""
    if _complete(table, row) is None or not (row.whole or table.name == "versions"):
        return False
    if table.name not in FOLDED:
        return True
    fold, names = FOLDED[table.name], [name for name, *_ in table.columns]
    return row.values[names.index("folded")] == fold(str(row.values[names.index("name")]))
