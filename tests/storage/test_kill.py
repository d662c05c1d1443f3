"""What was acknowledged is there, whatever kills the program afterwards."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from storage import schema
from storage.errors import NewerLibrary
from storage.library import Library, Written

if TYPE_CHECKING:
    from sqlite_utils import Database

    from storage.stopping import Told

Acts = dict[str, Callable[[Library], Written[Any]]]
Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]
InChild = Callable[..., Any]


def test_killed_after_each_kind_of_change_nothing_acknowledged_is_lost(
    tmp_path: Path, acts: Acts, dump: Dump, in_child: InChild, check_index: Callable[[Library], None]
) -> None:
    path = tmp_path / "library.hashiya"
    for name, act in acts.items():

        def change(act: Callable[[Library], Written[Any]] = act) -> object:
            library = Library.open(path)
            assert act(library).steps
            return dump(library.db)

        acknowledged = in_child(change, kill=True)
        assert isinstance(acknowledged, dict), f"{name}: {acknowledged}"
        library = Library.open(path)
        assert dump(library.db) == acknowledged, name
        assert library.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert library.db.execute("PRAGMA foreign_key_check").fetchall() == []
        check_index(library)
        library.close()


def test_killed_inside_a_change_leaves_nothing_of_it(
    full_library: Library, dump: Dump, in_child: InChild, acts: Acts
) -> None:
    before = dump(full_library.db)
    full_library.close()

    def change_halfway() -> None:
        library = Library.open(full_library.path)
        remove = acts["remove article with all its marks"]
        library.db.set_trace_callback(lambda sql: os.kill(os.getpid(), signal.SIGKILL) if sql == "COMMIT" else None)
        remove(library)

    in_child(change_halfway, kill=True)
    library = Library.open(full_library.path)
    assert dump(library.db) == before
    library.close()


def m0002_second(db: Database, _told: Told) -> None:
    db.execute("ALTER TABLE articles ADD COLUMN second TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE articles SET headline = headline || ' x'")


def m0002_killed(db: Database, told: Told) -> None:
    m0002_second(db, told)
    db.execute("PRAGMA cache_spill = 1")
    os.kill(os.getpid(), signal.SIGKILL)


def _columns(db: sqlite3.Connection) -> set[str]:
    return {row[1] for row in db.execute("PRAGMA table_info(articles)")}


def test_killed_inside_a_migration_the_old_library_is_there_and_its_backup_too(
    full_library: Library, dump: Dump, in_child: InChild, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first = full_library.path, schema.MIGRATIONS
    before = dump(full_library.db)
    full_library.close()
    monkeypatch.setattr(schema, "MIGRATIONS", (*first, m0002_killed))
    in_child(lambda: bool(Library.open(path)), kill=True)

    monkeypatch.setattr(schema, "MIGRATIONS", first)
    library = Library.open(path)
    assert dump(library.db) == before
    library.close()
    (backup,) = (path.parent / "backups").iterdir()
    copy = Library.open(backup, read_only=True)
    assert dump(copy.db) == before
    copy.close()

    monkeypatch.setattr(schema, "MIGRATIONS", (*first, m0002_second))
    library = Library.open(path)
    assert "second" in _columns(library.db)
    assert [row[0] for row in library.db.execute("SELECT headline FROM articles")] == [
        f"{row[1]} x" for row in before["articles"]
    ]
    library.close()

    monkeypatch.setattr(schema, "MIGRATIONS", first)
    with pytest.raises(NewerLibrary):
        Library.open(path)


def test_killed_between_the_pages_of_a_migrations_commit(
    full_library: Library, dump: Dump, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first = full_library.path, schema.MIGRATIONS
    before = dump(full_library.db)
    full_library.close()

    def m0002_copies(db: Database, told: Told) -> None:
        m0002_second(db, told)
        db.execute("PRAGMA user_version = 2")
        db.execute("PRAGMA cache_size = 1")
        db.execute("CREATE TABLE filler (id INTEGER PRIMARY KEY, body BLOB) STRICT")
        db.execute("INSERT INTO filler (body) VALUES (zeroblob(500000))")  # spills pages into the file
        for suffix in ("", "-journal"):
            copies[suffix] = path.with_name(path.name + suffix).read_bytes()

    copies: dict[str, bytes] = {}
    monkeypatch.setattr(schema, "MIGRATIONS", (*first, m0002_copies))
    Library.open(path).close()
    assert len(copies[""]) > 500_000, "nothing was spilled, so this tests nothing"

    for suffix, content in copies.items():
        path.with_name(path.name + suffix).write_bytes(content)
    monkeypatch.setattr(schema, "MIGRATIONS", first)
    library = Library.open(path)
    assert dump(library.db) == before
    library.close()


def test_a_migration_that_fails_changes_nothing(
    full_library: Library, dump: Dump, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first = full_library.path, schema.MIGRATIONS
    before = dump(full_library.db)
    full_library.close()

    def m0002_breaks_a_reference(db: Database, told: Told) -> None:
        m0002_second(db, told)
        db.execute("DELETE FROM versions WHERE id = 1")

    monkeypatch.setattr(schema, "MIGRATIONS", (*first, m0002_breaks_a_reference))
    with pytest.raises(RuntimeError, match="m0002_breaks_a_reference breaks a reference"):
        Library.open(path)
    monkeypatch.setattr(schema, "MIGRATIONS", first)
    library = Library.open(path)
    assert dump(library.db) == before
    library.close()
