"""Backups: of one moment while others write, whole or not at all, listed by name, and thinned."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import articles, backups, notes
from storage.backups import Backup, back_up, default_folder, list_backups, prune, read_contents, thin
from storage.errors import BackupFailed, LibraryDamaged, LibraryFailed, LibraryMissing, LibraryUnavailable
from storage.library import Library

Dump = Callable[[sqlite3.Connection], dict[str, list[tuple[object, ...]]]]
AddText = Callable[..., int]
InChild = Callable[..., Any]

NOW = datetime(2026, 7, 15, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def _rows(path: Path, dump: Dump) -> dict[str, list[tuple[object, ...]]]:
    copy = Library.open(path, read_only=True)
    try:
        return dump(copy.db)
    finally:
        copy.close()


def test_a_backup_of_an_open_library_is_a_library_at_rest(full_library: Library, folder: Path, dump: Dump) -> None:
    made = back_up(full_library.path, folder, "manual")
    assert made is not None
    assert _rows(made.path, dump) == dump(full_library.db)
    assert made.path.read_bytes()[18:20] == b"\x01\x01"
    assert [made] == list_backups(full_library.path, folder)
    assert (made.reason, made.size) == ("manual", made.path.stat().st_size)
    assert abs(datetime.now(UTC) - made.made_at) < timedelta(minutes=1)
    assert [item.name for item in folder.iterdir()] == [made.path.name]
    counts = {table: len(rows) for table, rows in dump(full_library.db).items()}
    assert read_contents(made.path)._asdict() == {name: counts[name] for name in read_contents(made.path)._fields}


def test_it_is_of_one_moment_whatever_is_written_meanwhile(
    library: Library, folder: Path, add_text: AddText, dump: Dump, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        add_text(f"خبر {number} " * 500)
    before = dump(library.db)
    monkeypatch.setattr(backups, "_SLICE_PAGES", 4)
    slices = []

    def write(done: int, total: int) -> None:
        slices.append((done, total))
        library.write(notes.add_note, 1, None, f"كُتبت أثناء النسخ {done}")

    made = back_up(library.path, folder, "interval", told=write)
    assert made is not None
    assert _rows(made.path, dump) == before
    assert len(slices) > 10
    assert slices[-1][0] == slices[-1][1]
    assert len(dump(library.db)["notes"]) == len(slices)


def test_from_another_thread_while_the_analyst_writes(library: Library, folder: Path, add_text: AddText) -> None:
    for number in range(30):
        add_text(f"خبر {number} " * 2_000)
    made: list[Backup | None] = []
    worker = threading.Thread(target=lambda: made.append(back_up(library.path, folder, "interval")))
    worker.start()
    written = 0
    while worker.is_alive():
        library.write(articles.set_reading_place, 1, written)
        written += 1
    worker.join()
    assert made
    assert made[0] is not None
    assert written
    assert read_contents(made[0].path).articles == 30


def test_stopped_it_leaves_nothing(full_library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_SLICE_PAGES", 4)
    looks = iter([False, False, True])
    assert back_up(full_library.path, folder, "manual", cancelled=lambda: next(looks, True)) is None
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_is_left(full_library: Library, folder: Path, in_child: InChild) -> None:
    path = full_library.path
    full_library.close()

    def fill_up() -> str:
        most = path.stat().st_size // 2
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        with pytest.raises(BackupFailed) as raised:
            back_up(path, folder, "manual")
        return str(raised.value)

    sentence = in_child(fill_up)
    assert str(folder) in sentence
    assert list(folder.iterdir()) == []


def test_a_disk_without_room_is_not_even_begun_to_be_filled(
    full_library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = full_library.path.stat().st_size
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - size, size))
    with pytest.raises(BackupFailed, match="not enough free space") as raised:
        back_up(full_library.path, folder, "manual")
    assert raised.value.path == folder
    assert isinstance(raised.value, LibraryFailed)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(full_library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BackupFailed, match="file"):
        back_up(full_library.path, tmp_path / "file" / "backups", "manual")


def test_a_damaged_library_gives_no_backup(full_library: Library, folder: Path) -> None:
    full_library.close()
    content = bytearray(full_library.path.read_bytes())
    content[5 * 4096 : 6 * 4096] = b"\xff" * 4096
    full_library.path.write_bytes(content)
    with pytest.raises(LibraryDamaged) as raised:
        back_up(full_library.path, folder, "manual")
    assert raised.value.path == full_library.path
    assert full_library.path.read_bytes() == content
    assert list(folder.iterdir()) == []


def test_what_is_not_there_gives_no_backup(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(LibraryMissing):
        back_up(tmp_path / "none.hashiya", folder, "manual")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_removed_after_a_while(full_library: Library, folder: Path) -> None:
    folder.mkdir()
    abandoned = folder / ".library-20260101T000000000000Z-interval.hashiya.part"
    under_way = folder / ".library-20260101T000001000000Z-interval.hashiya.part"
    foreign = folder / ".other-20260101T000000000000Z-interval.hashiya.part"
    for part in (abandoned, under_way, foreign):
        part.touch()
    for part in (abandoned, foreign):
        os.utime(part, (0, 0))
    made = back_up(full_library.path, folder, "manual")
    assert made is not None
    assert set(folder.iterdir()) == {under_way, foreign, made.path}


def test_listed_are_the_library_s_own_newest_first(tmp_path: Path, folder: Path) -> None:
    folder.mkdir()
    ours = [
        "library-20240101T000000000001Z-import.hashiya",
        "library-20240101T000000000000Z-interval.hashiya",
        "library-20231231T235959999999Z.hashiya",  # as the first release named them
    ]
    others = [
        "library.hashiya", "library-20240101.hashiya", "library-20241301T000000000000Z-import.hashiya",
        "library-20240101T000000000000Z-import.hashiya-wal", "other-20240101T000000000000Z-import.hashiya",
        "library-damaged-20240101T000000000000Z.hashiya", ".library-20240101T000000000000Z-import.hashiya.part",
        "library-2-20240101T000000000000Z-import.hashiya", "library-20240101T000000000000Z-import.txt", "نسخة.hashiya",
    ]  # fmt: skip
    for name in (*ours, *others):
        (folder / name).write_text(name)
    (folder / "library-20250101T000000000000Z-import.hashiya").mkdir()
    found = list_backups(tmp_path / "library.hashiya", folder)
    assert [backup.path.name for backup in found] == ours
    assert [backup.reason for backup in found] == ["import", "interval", ""]
    assert found[0].made_at == datetime(2024, 1, 1, 0, 0, 0, 1, tzinfo=UTC)
    assert found[0].size == len(ours[0])
    assert sorted((backup.path.name for backup in found[:2]), reverse=True) == [item.path.name for item in found[:2]]
    assert list_backups(tmp_path / "library.hashiya", tmp_path / "none") == []


def test_strange_names_are_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "مكتبة (1) [x] 100%?#.hashiya"
    Library.open(path).close()
    folder = tmp_path / "نسخ ' احتياطية"
    made = back_up(path, folder, "manual")
    assert list_backups(path, folder) == [made]


@pytest.mark.parametrize("content", [b"", b"text", b"SQLite format 3\0" + bytes(2000)])
def test_contents_of_what_is_no_library_are_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.hashiya"
    path.write_bytes(content)
    with pytest.raises(LibraryUnavailable):
        read_contents(path)


def _at(age: timedelta, reason: str = "interval") -> Backup:
    return Backup(Path(f"{age}-{reason}"), NOW - age, reason, 1)


def test_all_of_two_days_stay_then_one_a_day_a_week_a_month() -> None:
    every_half_hour = [_at(timedelta(minutes=30 * number)) for number in range(2 * 24 * 200)]
    gone = set(thin(every_half_hour, NOW, kept=1_000))
    staying = [backup for backup in every_half_hour if backup not in gone]
    ages = [NOW - backup.made_at for backup in staying]
    assert sum(age <= timedelta(days=2) for age in ages) == 97
    days = [backup.made_at for backup in staying if timedelta(days=3) < NOW - backup.made_at <= timedelta(days=13)]
    assert Counter(day.date() for day in days).most_common(1)[0][1] == 1
    assert len(days) == 10
    assert {(day.hour, day.minute) for day in days} == {(23, 30)}  # the newest of each
    weeks = [backup.made_at for backup in staying if timedelta(days=21) < NOW - backup.made_at <= timedelta(days=56)]
    assert len(weeks) == 5
    assert {week.isoweekday() for week in weeks} == {7}
    months = [backup.made_at for backup in staying if NOW - backup.made_at > timedelta(days=92)]
    assert [(month.month, month.day) for month in months] == [(3, 31), (2, 28), (1, 31), (12, 31)]


def test_what_was_made_before_a_risky_act_outlasts_what_time_made() -> None:
    acts = [_at(timedelta(hours=number), "restore") for number in (1, 7, 30)]
    many = [_at(timedelta(minutes=10 * number + 1)) for number in range(200)]
    gone = thin([*many, *acts], NOW, kept=10)
    assert not set(acts).intersection(gone)
    assert len(many) + len(acts) - len(gone) == 10


def test_too_many_are_thinned_evenly_and_not_from_the_end() -> None:
    old = [_at(timedelta(days=30 * number)) for number in range(1, 13)]
    new = [_at(timedelta(minutes=15 * number)) for number in range(100)]
    gone = set(thin([*old, *new], NOW, kept=20))
    assert old[-1] not in gone
    assert new[0] not in gone
    assert sum(backup not in gone for backup in old) >= 4
    assert sum(backup not in gone for backup in new) >= 6


@given(
    st.lists(st.integers(-3_000, 1_200_000), unique=True, max_size=60),
    st.integers(0, 70),
    st.sampled_from(["interval", "import", ""]),
)
def test_the_newest_and_three_always_stay(minutes: list[int], kept: int, reason: str) -> None:
    all_of_them = [_at(timedelta(minutes=age), reason) for age in minutes]
    gone = thin(all_of_them, NOW, kept)
    staying = [backup for backup in all_of_them if backup not in gone]
    assert len(gone) == len(set(gone))
    assert len(staying) >= min(3, len(all_of_them))
    assert len(staying) <= max(kept, 3)
    if all_of_them:
        assert max(all_of_them, key=lambda backup: backup.made_at) in staying
    assert thin(staying, NOW, max(kept, 3)) == []


def test_pruning_removes_what_can_go(full_library: Library, folder: Path) -> None:
    folder.mkdir()
    for day in range(1, 10):
        (folder / f"library-201001{day:02}T000000000000Z-interval.hashiya").touch()
    (folder / "library-notes.txt").touch()
    made = back_up(full_library.path, folder, "manual")
    gone = prune(full_library.path, folder)
    assert made not in gone
    left = {item.name for item in folder.iterdir()}
    assert {"library-20100109T000000000000Z-interval.hashiya", "library-notes.txt"} < left
    assert len(gone) == 7
    assert len(left) == 4


def test_one_that_cannot_be_removed_is_told_after_the_others_are_gone(tmp_path: Path) -> None:
    stuck, other = tmp_path / "stuck", tmp_path / "other"
    stuck.mkdir()
    other.touch()
    with pytest.raises(LibraryFailed) as raised:
        backups.remove([Backup(stuck, NOW, "", 0), Backup(other, NOW, "", 0)])
    assert raised.value.path == stuck
    assert not other.exists()


def test_by_itself_it_goes_beside_the_library(tmp_path: Path) -> None:
    assert default_folder(tmp_path / "library.hashiya") == tmp_path / "backups"


def test_it_does_not_wait_for_ever_for_another_program(
    full_library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = full_library.path
    full_library.close()
    monkeypatch.setattr(backups, "_PATIENCE_S", 0.2)
    monkeypatch.setattr("storage.connecting._BUSY_S", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    with pytest.raises(LibraryUnavailable):
        back_up(path, folder, "manual")
    assert time.monotonic() - began < 5
    other.execute("ROLLBACK")
    other.close()
    assert list(folder.iterdir()) == []
