"""Files that are no library, not a whole one, or one of a later release: untouched, and the newest backup restores."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from storage import schema
from storage.backups import back_up, default_folder, list_backups
from storage.checking import check
from storage.errors import LibraryDamaged, LibraryUnavailable, NewerLibrary, NotALibrary
from storage.library import Library
from storage.restoring import restore
from tests.faults import life

if TYPE_CHECKING:
    from tests.faults.conftest import Tally

_ACTS = 25
_HEADER = 100
Harm = Callable[[bytearray], None]


@pytest.fixture(scope="module")
def _lived_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived") / "library.hashiya"
    life.begin(path)
    library = Library.open(path)
    for number in range(1, _ACTS + 1):
        life.act(library, number)
    library.close()
    return path


@pytest.fixture
def lived(_lived_file: Path, fresh_folder: Callable[[], Path]) -> Path:
    """A closed library that has seen some acts."""
    path = fresh_folder() / _lived_file.name
    path.write_bytes(_lived_file.read_bytes())
    return path


def digest_of(path: Path) -> str:
    library = Library.open(path, read_only=True)
    try:
        return life.digest(library.db)
    finally:
        library.close()


def _emptied(content: bytearray) -> None:
    content.clear()


def _a_text(content: bytearray) -> None:
    content[:] = "مقال عن باكو".encode() * 500


def _a_picture(content: bytearray) -> None:
    content[:16] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def _of_another_program(content: bytearray) -> None:
    content[68:72] = b"GPKG"


def _of_a_later_release(content: bytearray) -> None:
    content[60:64] = (len(schema.MIGRATIONS) + 7).to_bytes(4, "big")


def _zeroed_in_the_middle(content: bytearray) -> None:
    content[4096 : 4096 * 20] = bytes(4096 * 19)


def _cut_to(size: int) -> Harm:
    def cut(content: bytearray) -> None:
        del content[size:]

    cut.__name__ = f"cut to {size}"
    return cut


@pytest.mark.fault("no library, cut off, newer, or foreign")
@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (_emptied, NotALibrary),
        (_a_text, NotALibrary),
        (_a_picture, NotALibrary),
        (_of_another_program, NotALibrary),
        (_of_a_later_release, NewerLibrary),
        (_zeroed_in_the_middle, LibraryDamaged),
        (_cut_to(50), LibraryDamaged),
        (_cut_to(100), LibraryDamaged),
        (_cut_to(5_000), LibraryDamaged),
        (_cut_to(100_000), LibraryDamaged),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_cannot_be_used_is_refused_untouched_and_the_newest_backup_restores(
    lived: Path, harm: Harm, fault: type[LibraryUnavailable]
) -> None:
    folder = default_folder(lived)
    digest = digest_of(lived)
    assert back_up(lived, folder, "manual") is not None
    content = bytearray(lived.read_bytes())
    harm(content)
    lived.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(fault, match=str(lived)):
            Library.open(lived, read_only=read_only)
        assert lived.read_bytes() == content
        assert sorted(item.name for item in lived.parent.iterdir()) == ["backups", lived.name]

    restored = restore(lived, list_backups(lived, folder)[0].path, folder)
    assert restored is not None
    assert digest_of(lived) == digest
    left = [restored.damaged] if restored.damaged else [one.path for one in list_backups(lived, folder)]
    assert any(one.read_bytes()[_HEADER:] == content[_HEADER:] for one in left), "what was there is kept as it was"


@pytest.mark.fault("flipped bits")
@pytest.mark.parametrize("flips", [20, pytest.param(1000, marks=[pytest.mark.slow, pytest.mark.timeout(300)])])
def test_flipped_bits_are_refused_or_found_and_nothing_is_made_worse(lived: Path, flips: int, tally: Tally) -> None:
    chance = Random(flips)
    sound = lived.read_bytes()
    digest = digest_of(lived)
    unnoticed = 0
    for _ in range(flips):
        content = bytearray(sound)
        place = chance.randrange(len(content))
        content[place] ^= 1 << chance.randrange(8)
        lived.write_bytes(content)
        found, noticed = _open_and_check(lived, digest)
        changed = [at for at, (one, other) in enumerate(zip(content, found, strict=False)) if one != other]
        if len(found) != len(content) or (changed and changed[-1] >= _HEADER):
            tally.lost(f"with bit {place} flipped the file was changed from {changed[:1]} on")
        else:
            tally.survived()
        unnoticed += not noticed
        lived.write_bytes(sound)
    assert tally.losses == []
    assert unnoticed <= 0.01 * flips, "only what is the analyst's own writing has no hash to be checked by"


def _says(library: Library, digest: str) -> bool:
    """Tell whether all that an analyst has in a library is as it was; letters that are none are not."""
    try:
        return life.digest(library.db) == digest
    except sqlite3.OperationalError:
        return False


def _open_and_check(path: Path, digest: str) -> tuple[bytes, bool]:
    """Open a library, check and close it; return what the file then is, and whether what is wrong was noticed."""
    try:
        library = Library.open(path)
    except LibraryUnavailable:
        return path.read_bytes(), True
    try:
        report = check(library.db)
        assert report is not None
        noticed = bool(report.findings) or _says(library, digest)
    finally:
        try:
            library.close()
        except LibraryUnavailable as fault:
            assert isinstance(fault, LibraryDamaged)  # noqa: PT017 - it may be refused, but not in any other way
    return path.read_bytes(), noticed
