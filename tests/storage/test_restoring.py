"""A backup takes the library's place; what was there is kept, whole or damaged; and before it is told what differs."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage import articles, notes, schema
from storage.backups import list_backups
from storage.checking import check
from storage.errors import (
    BackupFailed,
    LibraryDamaged,
    LibraryFailed,
    LibraryLocked,
    LibraryMissing,
    NewerLibrary,
    NotALibrary,
)
from storage.library import Library
from storage.locking import Lock
from storage.previewing import preview
from storage.restoring import restore

Rows = dict[str, list[tuple[object, ...]]]
Dump = Callable[[sqlite3.Connection], Rows]
InChild = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def path(full_library: Library) -> Path:
    return full_library.path


def _rows(path: Path, dump: Dump) -> Rows:
    library = Library.open(path, read_only=True)
    try:
        return dump(library.db)
    finally:
        library.close()


def _files(path: Path) -> set[str]:
    return {item.name for item in path.parent.iterdir() if item.is_file() and item.suffix != ".pickle"}


def test_a_restore_and_its_undo(full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump) -> None:
    now, then = dump(full_library.db), _rows(backup, dump)
    assert now != then
    full_library.close()
    before = _files(path)
    restored = restore(path, backup, folder)
    assert restored is not None
    assert restored.damaged is None
    assert restored.kept is not None
    assert restored.kept.reason == "restore"
    assert [restored.kept] == list_backups(path, folder)
    assert _rows(path, dump) == then
    assert _rows(restored.kept.path, dump) == now
    assert _files(path) == before
    library = Library.open(path)
    assert not library.ended_uncleanly
    report = check(library.db)
    library.close()
    assert report is not None
    assert report.sound
    assert restore(path, restored.kept.path, folder) is not None
    assert _rows(path, dump) == now


def test_the_log_of_a_program_that_was_killed_is_kept_and_does_not_come_back(
    full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump, in_child: InChild
) -> None:
    then = _rows(backup, dump)
    full_library.close()

    def write() -> Rows:
        library = Library.open(path)
        library.write(notes.add_note, 2, None, "كُتبت قبل القتل")
        return dump(library.db)

    acknowledged = in_child(write, kill=True)
    assert path.with_name(path.name + "-wal").stat().st_size
    restored = restore(path, backup, folder)
    assert restored is not None
    assert restored.kept is not None
    assert _rows(restored.kept.path, dump) == acknowledged
    assert _rows(path, dump) == then
    assert not path.with_name(path.name + "-wal").exists()


def _overwrite_header(content: bytearray) -> None:
    content[:4096] = bytes(4096)


def _overwrite_page(content: bytearray) -> None:
    content[5 * 4096 : 6 * 4096] = b"\xff" * 4096


def _cut_off(content: bytearray) -> None:
    del content[20_000:]


def _empty(content: bytearray) -> None:
    content.clear()


@pytest.mark.parametrize("damage", [_overwrite_header, _overwrite_page, _cut_off, _empty])
def test_in_the_place_of_a_damaged_library_which_is_kept_as_it_is(
    full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump, damage: Callable[[bytearray], None]
) -> None:
    full_library.close()
    content = bytearray(path.read_bytes())
    damage(content)
    path.write_bytes(content)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"what was in the log")
    restored = restore(path, backup, folder)
    assert restored is not None
    assert restored.kept is None
    assert restored.damaged is not None
    assert restored.damaged.parent == path.parent
    assert restored.damaged.read_bytes() == content
    assert restored.damaged.with_name(restored.damaged.name + "-wal").read_bytes() == b"what was in the log"
    assert not log.exists()
    assert _rows(path, dump) == _rows(backup, dump)
    assert list_backups(path, folder) == []
    assert list_backups(path, path.parent)[0].path == backup, "what is damaged is no backup"


def test_where_a_file_can_have_only_one_name(
    full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    full_library.close()
    path.write_bytes(b"overwritten")
    monkeypatch.setattr(os, "link", refuse)
    restored = restore(path, backup, folder)
    assert restored is not None
    assert restored.damaged is not None
    assert restored.damaged.read_bytes() == b"overwritten"
    assert _rows(path, dump) == _rows(backup, dump)


def test_where_there_is_no_library_any_more(
    full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump
) -> None:
    full_library.close()
    shutil.rmtree(folder, ignore_errors=True)
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(b"a log without its library")
    assert restore(path, backup, folder) == (None, None)
    assert _rows(path, dump) == _rows(backup, dump)
    elsewhere = path.parent / "new folder" / "library.hashiya"
    assert restore(elsewhere, backup, folder) == (None, None)
    assert _rows(elsewhere, dump) == _rows(backup, dump)


def test_an_open_library_is_left_alone(full_library: Library, path: Path, backup: Path, folder: Path) -> None:
    with pytest.raises(LibraryLocked):
        restore(path, backup, folder)
    full_library.close()
    before = path.read_bytes()
    lock = Lock(path)
    with pytest.raises(LibraryLocked):
        restore(path, backup, folder)
    lock.release()
    assert path.read_bytes() == before
    assert not folder.exists()


def test_a_library_that_another_window_reads_is_left_alone(
    full_library: Library, path: Path, backup: Path, folder: Path, dump: Dump
) -> None:
    reading = Library.open(path, read_only=True)
    expected = dump(reading.db)
    full_library.close()  # which cannot fold the log in while the other reads
    with pytest.raises(LibraryLocked):
        restore(path, backup, folder)
    assert dump(reading.db) == expected
    reading.close()
    assert _rows(path, dump) == expected


def test_the_lock_is_held_while_it_works(full_library: Library, path: Path, backup: Path, folder: Path) -> None:
    full_library.close()

    def look(*_: object) -> None:
        with pytest.raises(LibraryLocked):
            Library.open(path)

    assert restore(path, backup, folder, told=look) is not None
    Library.open(path).close()


def test_stopped_the_library_is_as_it_was(full_library: Library, path: Path, backup: Path, folder: Path) -> None:
    full_library.close()
    before = path.read_bytes()
    for looks_before in range(3):
        looks = iter([False] * looks_before)
        assert restore(path, backup, folder, cancelled=lambda looks=looks: next(looks, True)) is None  # type: ignore[misc]
        assert path.read_bytes() == before
        assert _files(path) == {path.name, backup.name}


def _make_newer(backup: Path) -> None:
    db = sqlite3.connect(backup)
    db.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    db.close()


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda backup: backup.unlink(), LibraryMissing),
        (lambda backup: backup.write_bytes(b"text"), NotALibrary),
        (lambda backup: backup.write_bytes(backup.read_bytes()[:50_000]), LibraryDamaged),
        (_make_newer, NewerLibrary),
    ],
)
def test_an_unfit_backup_changes_nothing(
    full_library: Library,
    path: Path,
    backup: Path,
    folder: Path,
    spoil: Callable[[Path], None],
    fault: type[LibraryFailed],
) -> None:
    full_library.close()
    before = path.read_bytes()
    spoil(backup)
    for act in (lambda: restore(path, backup, folder), lambda: preview(path, backup)):
        with pytest.raises(fault) as raised:
            act()
        assert raised.value.path == backup
    assert path.read_bytes() == before
    assert not folder.exists()
    assert not [name for name in _files(path) if name.endswith((".part", ".lock"))]


def test_a_library_is_no_backup_of_itself(full_library: Library, path: Path, folder: Path) -> None:
    full_library.close()
    before = path.read_bytes()
    with pytest.raises(LibraryFailed):
        restore(path, path.parent / "." / path.name, folder)
    assert path.read_bytes() == before


def test_where_the_present_state_cannot_be_kept_nothing_is_restored(
    full_library: Library, path: Path, backup: Path, folder: Path
) -> None:
    full_library.close()
    before = path.read_bytes()
    folder.touch()
    with pytest.raises(BackupFailed) as raised:
        restore(path, backup, folder)
    assert raised.value.path == folder
    assert path.read_bytes() == before


def test_a_full_disk_is_told_and_the_library_is_as_it_was(
    full_library: Library, path: Path, backup: Path, folder: Path, in_child: InChild
) -> None:
    full_library.close()
    before = path.read_bytes()

    def fill_up() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, len(before) // 2))
        with pytest.raises(LibraryFailed) as raised:
            restore(path, backup, folder)
        return type(raised.value).__name__ + str(raised.value.path)

    assert in_child(fill_up) == f"LibraryFailed{path}"
    assert path.read_bytes() == before
    assert _files(path) == {path.name, backup.name}


def test_a_backup_of_an_earlier_release_is_migrated_at_the_next_opening(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, backup = tmp_path / "library.hashiya", tmp_path / "old.hashiya"
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:2])
        Library.open(backup).close()
        db = sqlite3.connect(backup)
        db.execute(
            "INSERT INTO articles VALUES (1, 'قديم', '', '', '', 'ar', '', '', 'unread', 0, '2020-01-01T00:00Z', '', 0)"
        )
        db.execute("INSERT INTO versions VALUES (1, 1, 1, 'x', 'x', 'utf-8', '', 'نص قديم')")
        db.commit()
        db.close()
    Library.open(path).close()
    differences = preview(path, backup)
    assert differences is not None
    assert [(one.table, one.only_there.number) for one in differences] == [("articles", 1), ("versions", 1)]
    assert restore(path, backup, folder) is not None
    library = Library.open(path)
    assert articles.get_article(library.db, 1).headline == "قديم"
    assert library.db.execute("SELECT rowid FROM article_index WHERE article_index MATCH 'قديم'").fetchall() == [(1,)]
    library.close()
    assert [backup.reason for backup in list_backups(path, folder)] == ["migration", "restore"]
