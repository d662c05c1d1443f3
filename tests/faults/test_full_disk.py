"""The disk is full, or refuses to be written: a clear sentence, nothing half-done, and the same act works later."""

from __future__ import annotations

import resource
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from storage.backups import back_up, default_folder
from storage.errors import BackupFailed, ExportFailed, LibraryFailed
from storage.exporting.concordance_csv import export_concordance
from storage.library import Library
from storage.search.concordance import list_concordance
from tests.faults import life
from tests.faults.conftest import fill

if TYPE_CHECKING:
    from tests.faults.conftest import Tally

_PAGE = 4096
_ACTS = 12
_GRASP = 40
"""Acts tried at a time with ever less room."""
WhatIsWrong = Callable[[Library], str]


def lived(path: Path) -> Library:
    life.begin(path)
    library = Library.open(path)
    for number in range(1, _ACTS + 1):
        life.act(library, number)
    return library


def try_to_act(library: Library, number: int) -> str:
    """Do an act and return nothing, or the sentence with which it was refused."""
    try:
        life.act(library, number)
    except LibraryFailed as refused:
        return str(refused)
    return ""


@pytest.mark.fault("disk full while writing")
def test_a_full_disk_refuses_whole_acts_and_takes_them_once_there_is_room(
    small_disk: Path, tally: Tally, what_is_wrong: WhatIsWrong
) -> None:
    library = lived(small_disk / "library.hashiya")
    number, refusals = _ACTS, 0
    for pages in (*range(_GRASP), *range(_GRASP)):  # different acts each time
        filler = fill(small_disk, pages * _PAGE)
        before = life.digest(library.db)
        sentence = try_to_act(library, number + 1)
        if sentence:
            refusals += 1
            assert "full" in sentence
            assert "try again" in sentence
            tally.check("" if life.digest(library.db) == before else f"{pages} pages left: half an act is there")
            filler.unlink()
            assert try_to_act(library, number + 1) == "", "with room it works"
        number += 1
        tally.check("" if life.number_of_acts(library.db) == number else f"{pages} pages left: an act is not there")
        filler.unlink(missing_ok=True)
    assert refusals > 5
    tally.check(what_is_wrong(library))
    library.close()
    assert [item.name for item in small_disk.iterdir()] == ["library.hashiya"]
    assert tally.losses == []


@pytest.mark.fault("disk full while closing")
def test_closing_on_a_full_disk_loses_nothing(small_disk: Path, tally: Tally, what_is_wrong: WhatIsWrong) -> None:
    path = small_disk / "library.hashiya"
    library = lived(path)
    for pages in range(12):
        number = life.number_of_acts(library.db) + 1
        life.act(library, number)
        digest = life.digest(library.db)
        filler = fill(small_disk, pages * _PAGE)
        try:
            library.close()
        except LibraryFailed as refused:
            assert str(path) in str(refused)  # noqa: PT017 - it may be refused, but not in any other way
        filler.unlink()
        library = Library.open(path)
        tally.check(what_is_wrong(library) if life.digest(library.db) == digest else "an act is gone")
    library.close()
    assert tally.losses == []


@pytest.mark.fault("disk full while opening")
def test_opening_on_a_full_disk_loses_nothing(small_disk: Path, tally: Tally, what_is_wrong: WhatIsWrong) -> None:
    path = small_disk / "library.hashiya"
    library = lived(path)
    digest = life.digest(library.db)
    library.close()
    for pages in range(12):
        filler = fill(small_disk, pages * _PAGE)
        opened = Library.open(path)
        tally.check("" if life.digest(opened.db) == digest else f"{pages} pages left: it cannot be read")
        if opened.read_only:
            assert isinstance(opened.read_only_because, LibraryFailed)
        opened.close()
        reading = Library.open(path, read_only=True)
        tally.check("" if life.digest(reading.db) == digest else f"{pages} pages left: it cannot be looked at")
        reading.close()
        filler.unlink()
        library = Library.open(path)
        tally.check(what_is_wrong(library) if life.digest(library.db) == digest else "acts are gone")
        library.close()
        assert [item.name for item in small_disk.iterdir()] == ["library.hashiya"]
    assert tally.losses == []


def try_to_close(library: Library) -> None:
    try:
        library.close()
    except LibraryFailed as refused:
        assert str(library.path) in str(refused)  # noqa: PT017 - it may be refused, but not in any other way


@pytest.mark.fault("write error (limited file size)")
def test_a_write_that_fails_is_told_and_changes_nothing(
    fresh_folder: Callable[[], Path],
    in_child: Callable[..., object],
    tally: Tally,
    what_is_wrong: WhatIsWrong,
) -> None:
    path = fresh_folder() / "library.hashiya"
    lived(path).close()

    def act_within_limits() -> list[str]:
        library = Library.open(path)
        faults, number, refusals = [], _ACTS, 0
        for limit in range(0, 60 * _PAGE, 3 * _PAGE + 500):
            before = life.digest(library.db)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            sentence = try_to_act(library, number + 1)
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            refusals += bool(sentence)
            if sentence and life.digest(library.db) != before:
                faults.append(f"limit {limit}: half an act is there")
            if sentence:
                life.act(library, number + 1)
            number += 1
            faults.append("" if life.number_of_acts(library.db) == number else f"limit {limit}: an act is not there")
        faults.append(what_is_wrong(library))
        faults.append("" if refusals > 5 else "nothing was refused")
        library.close()
        return faults

    found = in_child(act_within_limits)
    assert isinstance(found, list)
    for fault in found:
        tally.check(fault)
    assert tally.losses == []


@pytest.mark.fault("disk full while exporting or backing up")
def test_an_export_to_a_full_disk_leaves_the_old_file(small_disk: Path, fresh_folder: Callable[[], Path]) -> None:
    library = lived(fresh_folder() / "library.hashiya")
    lines = list_concordance(library.db, "إلى").lines * 20
    exported = small_disk / "lines.csv"
    export_concordance(lines, exported)
    before = exported.read_bytes()
    assert len(before) > _PAGE
    for pages in range(1 + len(before) // _PAGE):
        filler = fill(small_disk, pages * _PAGE)
        with pytest.raises(ExportFailed, match=r"lines\.csv"):
            export_concordance(lines, exported)
        assert exported.read_bytes() == before
        filler.unlink()
        assert [item.name for item in small_disk.iterdir()] == ["lines.csv"]
    export_concordance(lines, exported)
    library.close()


@pytest.mark.fault("disk full while exporting or backing up")
def test_a_backup_on_a_full_disk_leaves_nothing_behind(small_disk: Path) -> None:
    path = small_disk / "library.hashiya"
    lived(path).close()
    before = path.read_bytes()
    for pages in range(0, len(before) // _PAGE, 3):
        filler = fill(small_disk, pages * _PAGE)
        with pytest.raises(BackupFailed, match="backups"):
            back_up(path, default_folder(path), "manual")
        assert path.read_bytes() == before
        assert [*default_folder(path).glob("*")] == []
        filler.unlink()
    assert back_up(path, default_folder(path), "manual") is not None
