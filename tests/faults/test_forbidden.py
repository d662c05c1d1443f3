"""A library that may not be written, by its disk, its folder or another program: it opens to read, at once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.errors import LibraryLocked, LibraryReadOnly, LibraryUnavailable
from storage.library import Library
from tests.faults import life

_ACTS = 6
_AT_ONCE_S = 1.0


@pytest.fixture
def lived(fresh_folder: Callable[[], Path]) -> Path:
    """A closed library that has seen some acts."""
    path = fresh_folder() / "library.hashiya"
    life.begin(path)
    library = Library.open(path)
    for number in range(1, _ACTS + 1):
        life.act(library, number)
    library.close()
    return path


def opens_to_read(path: Path) -> None:
    """Assert that a library opens at once, says why it cannot be written, refuses acts and is read as it is."""
    before = {item.name: item.read_bytes() for item in path.parent.iterdir() if item.is_file()}
    began = time.monotonic()
    library = Library.open(path)
    assert time.monotonic() - began < _AT_ONCE_S
    assert library.read_only
    assert isinstance(library.read_only_because, LibraryUnavailable)
    assert life.number_of_acts(library.db) == _ACTS
    reader = library.open_reader()
    assert life.number_of_acts(reader) == _ACTS
    reader.close()
    with pytest.raises(LibraryReadOnly):
        life.act(library, _ACTS + 1)
    library.close()
    assert {item.name: item.read_bytes() for item in path.parent.iterdir() if item.is_file()} == before


@pytest.fixture
def disk_made_read_only(small_disk: Path, lived: Path) -> Iterator[Path]:
    """The library on a disk that was then made to be read only, which binds root too."""
    path = small_disk / lived.name
    shutil.copyfile(lived, path)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    yield path
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)


@pytest.fixture
def folder_for_chattr(tmp_path: Path, lived: Path) -> Iterator[Path]:
    """The library on a disk where root can make files immutable."""
    path = tmp_path / "chattr" / lived.name
    path.parent.mkdir()
    shutil.copyfile(lived, path)
    chattr = shutil.which("chattr")
    if chattr is None or os.geteuid() != 0:
        pytest.skip("only root can make a file immutable, with chattr")
    made = subprocess.run([chattr, "+i", path], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        pytest.skip(f"files here cannot be made immutable: {made.stderr.strip()}")
    subprocess.run([chattr, "-i", path], check=True)
    yield path
    subprocess.run([chattr, "-i", path.parent, path], check=True)


@pytest.mark.fault("read-only disk, folder or file")
def test_on_a_read_only_disk(disk_made_read_only: Path) -> None:
    opens_to_read(disk_made_read_only)


@pytest.mark.fault("read-only disk, folder or file")
@pytest.mark.parametrize("immutable", ["file", "folder", "both"])
def test_where_file_or_folder_cannot_be_changed(folder_for_chattr: Path, immutable: str) -> None:
    path = folder_for_chattr
    chosen = {"file": [path], "folder": [path.parent], "both": [path, path.parent]}[immutable]
    subprocess.run(["chattr", "+i", *chosen], check=True)
    opens_to_read(path)


@pytest.mark.fault("read-only disk, folder or file")
def test_a_library_not_closed_on_a_disk_now_read_only_says_so(small_disk: Path, lived: Path) -> None:
    path = small_disk / lived.name
    shutil.copyfile(lived, path)
    library = Library.open(path)
    life.act(library, _ACTS + 1)
    left = {item: item.read_bytes() for item in small_disk.iterdir() if not item.name.endswith(("-shm", ".lock"))}
    library.close()
    for item, content in left.items():
        item.write_bytes(content)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    try:
        with pytest.raises(LibraryUnavailable, match="not closed properly"):
            Library.open(path)
    finally:
        subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    library = Library.open(path)
    assert life.number_of_acts(library.db) == _ACTS + 1
    library.close()


_HOLD = """
import sys
from pathlib import Path
from storage.library import Library
library = Library.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.fault("locked by another program")
def test_held_by_another_process_it_opens_to_read_at_once(lived: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, lived], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        began = time.monotonic()
        with pytest.raises(LibraryLocked, match=f"process {holder.pid}"):
            Library.open(lived)
        library = Library.open(lived, read_only=True)
        assert life.number_of_acts(library.db) == _ACTS
        assert time.monotonic() - began < _AT_ONCE_S
        library.close()
        holder.kill()
    library = Library.open(lived)
    assert not library.read_only, "a lock left behind holds nobody up"
    library.close()


@pytest.mark.fault("locked by another program")
@pytest.mark.slow
def test_a_foreign_program_that_holds_the_file_is_waited_for_but_not_for_ever(lived: Path) -> None:
    library = Library.open(lived)
    other = sqlite3.connect(lived, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(LibraryLocked):
        life.act(library, _ACTS + 1)
    assert time.monotonic() - began < 10
    assert life.number_of_acts(library.db) == _ACTS
    other.execute("ROLLBACK")
    other.close()
    life.act(library, _ACTS + 1)
    assert life.number_of_acts(library.db) == _ACTS + 1
    library.close()
