"""At the opening it is known whether the last one to write closed the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storage import notes
from storage.library import Library

InChild = Callable[..., Any]


@pytest.fixture
def path(full_library: Library) -> Path:
    assert not full_library.ended_uncleanly
    full_library.close()
    return full_library.path


def _ended_uncleanly(path: Path) -> bool:
    library = Library.open(path)
    library.close()
    return library.ended_uncleanly


def test_closed_it_ended_cleanly(path: Path) -> None:
    assert not _ended_uncleanly(path)


def test_killed_it_did_not_until_it_was_closed_once(path: Path, in_child: InChild) -> None:
    in_child(lambda: bool(Library.open(path).write(notes.add_note, 2, None, "x")), kill=True)
    assert _ended_uncleanly(path)
    assert not _ended_uncleanly(path)


def test_killed_before_anything_was_written(path: Path, in_child: InChild) -> None:
    in_child(lambda: bool(Library.open(path)), kill=True)
    assert _ended_uncleanly(path)
    assert not _ended_uncleanly(path)


def test_a_log_without_a_lock_tells_it_too(path: Path, in_child: InChild) -> None:
    in_child(lambda: bool(Library.open(path).write(notes.add_note, 2, None, "x")), kill=True)
    path.with_name(path.name + ".lock").unlink()
    assert _ended_uncleanly(path)


def test_one_who_only_reads_does_not_say_so_of_one_who_writes(path: Path) -> None:
    writing = Library.open(path)
    writing.write(notes.add_note, 2, None, "x")
    reading = Library.open(path, read_only=True)
    assert not reading.ended_uncleanly
    reading.close()
    writing.close()
    assert not _ended_uncleanly(path)


def test_the_log_of_a_library_that_was_moved_away_is_no_part_of_a_new_one(path: Path, in_child: InChild) -> None:
    in_child(lambda: bool(Library.open(path).write(notes.add_note, 2, None, "x")), kill=True)
    log = path.with_name(path.name + "-wal").read_bytes()
    path.rename(path.with_name("elsewhere"))
    library = Library.open(path)
    assert library.ended_uncleanly
    assert library.db.execute("SELECT count(*) FROM notes").fetchone() == (0,)
    assert library.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    library.close()
    assert log in [item.read_bytes() for item in path.parent.iterdir() if item.name.endswith("-wal")]
