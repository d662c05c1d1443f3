"""What is wrong with a library is put right: broken indexes in place, all else in a new file beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.backups import list_backups
from storage.errors import LibraryLocked, LibraryMissing
from storage.library import Library
from storage.repairing import Repaired, repair

Rows = dict[str, list[tuple[object, ...]]]
Dump = Callable[[sqlite3.Connection], Rows]

PAGE = 4096


@pytest.fixture
def path(full_library: Library) -> Path:
    full_library.close()
    return full_library.path


@pytest.fixture
def rows(path: Path, dump: Dump) -> Rows:
    return _read(path, dump)


def _read(path: Path, dump: Dump) -> Rows:
    library = Library.open(path, read_only=True)
    try:
        return dump(library.db)
    finally:
        library.close()


def _root(path: Path, table: str) -> int:
    db = sqlite3.connect(path)
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    db.close()
    return int(root)


def _overwrite(path: Path, page: int, content: bytes) -> bytes:
    """Overwrite a page and return the whole file as it is then."""
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * PAGE : (page - 1) * PAGE + len(content)] = content
    path.write_bytes(whole)
    return bytes(whole)


@pytest.fixture
def repaired(path: Path, tmp_path: Path) -> Callable[[], Repaired]:
    def run() -> Repaired:
        outcome = repair(path, tmp_path / "backups")
        assert outcome is not None
        return outcome

    return run


@pytest.mark.parametrize("statement", ["DELETE FROM stem_index_data", "DELETE FROM word_skeletons"])
def test_a_broken_index_is_made_anew_in_place_after_a_backup(
    path: Path, rows: Rows, dump: Dump, repaired: Callable[[], Repaired], statement: str
) -> None:
    db = sqlite3.connect(path)
    db.execute(statement)
    db.commit()
    db.close()
    outcome = repaired()
    assert outcome.report is not None
    assert outcome.report.only_indexes
    assert outcome.salvaged is None
    assert [outcome.backup] == list_backups(path, path.parent / "backups")
    assert _read(path, dump) == rows
    outcome = repaired()
    assert outcome.report is not None
    assert outcome.report.sound
    assert (outcome.backup, outcome.salvaged) == (None, None)


def test_an_index_of_sqlite_s_own_that_lacks_rows(
    path: Path, rows: Rows, dump: Dump, repaired: Callable[[], Repaired]
) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'notes_by_place'").fetchone()
    for wrong in (f"{sql} WHERE id > 1000", sql):
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'notes_by_place'", (wrong,))
        db.execute("PRAGMA writable_schema = RESET")
        if wrong != sql:
            db.execute("REINDEX notes_by_place")
    db.close()
    outcome = repaired()
    assert outcome.report is not None
    assert [finding.kind for finding in outcome.report.findings] == ["lookups"]
    assert outcome.backup is not None
    assert outcome.salvaged is None
    assert _read(path, dump) == rows == _read(outcome.backup.path, dump)
    outcome = repaired()
    assert outcome.report is not None
    assert outcome.report.sound


def test_damage_beyond_the_indexes_goes_into_a_new_file(
    path: Path, rows: Rows, dump: Dump, repaired: Callable[[], Repaired]
) -> None:
    damaged = _overwrite(path, _root(path, "notes"), b"\xff" * PAGE)
    outcome = repaired()
    assert outcome.salvaged is not None
    assert outcome.salvaged.path == path.with_name("library-repaired.hashiya")
    assert outcome.backup is None
    assert path.read_bytes() == damaged
    assert _read(outcome.salvaged.path, dump)["highlights"] == rows["highlights"]
    outcome = repaired()
    assert outcome.salvaged is not None
    assert outcome.salvaged.path == path.with_name("library-repaired-2.hashiya")


def test_what_does_not_even_open_is_repaired_too(
    path: Path, rows: Rows, dump: Dump, repaired: Callable[[], Repaired]
) -> None:
    damaged = _overwrite(path, 1, bytes(PAGE))
    outcome = repaired()
    assert outcome.report is None
    assert outcome.salvaged is not None
    assert _read(outcome.salvaged.path, dump) == rows
    assert path.read_bytes() == damaged


def test_an_open_library_is_not_repaired(path: Path, tmp_path: Path) -> None:
    library = Library.open(path)
    with pytest.raises(LibraryLocked):
        repair(path, tmp_path / "backups")
    library.close()
    with pytest.raises(LibraryMissing):
        repair(tmp_path / "none.hashiya", tmp_path / "backups")
    assert repair(path, tmp_path / "backups", cancelled=lambda: True) is None
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
