"""Killed, or the power cut, inside an act that moves whole files: before or after is found, never between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from storage import schema
from storage.backups import back_up, default_folder, list_backups
from storage.errors import LibraryUnavailable
from storage.library import Library
from storage.restoring import restore
from tests.faults import life
from tests.faults.power_loss import LOSSES, Crash, crashes, files_in
from tests.faults.tracing import watch

if TYPE_CHECKING:
    from sqlite_utils import Database

    from storage.stopping import Told
    from tests.faults.conftest import Tally

_ACTS = 12
Folders = Callable[[], Path]
WhatIsWrong = Callable[[Library], str]

pytestmark = pytest.mark.usefixtures("needs_watching")


def states(few: int) -> pytest.MarkDecorator:
    """Try a few states in the suite, and each moment with each kind of loss where there is time for it."""
    every = pytest.param(0, marks=[pytest.mark.slow, pytest.mark.timeout(300)])
    return pytest.mark.parametrize("number", [few, every])


def each_crash(work: Callable[[], object], folder: Path, number: int, parents: Folders) -> Iterator[tuple[Crash, Path]]:
    """Do the work in a child and yield what its folder would hold after a crash, laid out anew.

    ``number`` is of how many moments, with some kind of loss each; 0 is each moment with each kind.
    """
    before = files_in(folder)

    def do(acknowledge: Callable[[str], None]) -> None:
        work()
        acknowledge("done")

    operations = watch(do, folder)
    chance = Random(number)
    moments = range(len(operations) + 1)
    rounds: list[tuple[Sequence[int], tuple[float, ...]]] = [(moments, (lost,)) for lost in LOSSES]
    if number:
        rounds = [(chance.choices(moments, k=number), LOSSES)]
    for cuts, losses in rounds:
        for crash in crashes(operations, before, cuts, chance, losses):
            target = parents()
            crash.lay_out(folder, target)
            yield crash, target


@pytest.fixture
def lived(fresh_folder: Folders) -> tuple[Path, str]:
    """A closed library that has seen some acts, and the digest of what is in it."""
    path = fresh_folder() / "library.hashiya"
    life.begin(path)
    library = Library.open(path)
    for number in range(1, _ACTS + 1):
        life.act(library, number)
    digest = life.digest(library.db)
    library.close()
    return path, digest


def compare(path: Path, digest: str, what_is_wrong: WhatIsWrong) -> str:
    """Open a library and say what is not as it should be."""
    try:
        library = Library.open(path)
    except LibraryUnavailable as fault:
        return f"it cannot be opened: {fault}"
    try:
        if life.digest(library.db) != digest:
            return "something else is in it"
        return what_is_wrong(library)
    finally:
        library.close()


@pytest.mark.fault("killed while a library is made")
@states(20)
def test_killed_while_a_library_is_made(number: int, fresh_folder: Folders, tally: Tally) -> None:
    folder = fresh_folder()
    for crash, found in each_crash(
        lambda: Library.open(folder / "library.hashiya").close(), folder, number, fresh_folder
    ):
        path = found / "library.hashiya"
        if crash.acknowledged and not path.exists():
            tally.lost(f"at {crash.at}: it was made, and is not there")
            continue
        try:
            Library.open(path).close()
        except LibraryUnavailable as fault:
            tally.lost(f"at {crash.at}: {fault}")
        else:
            tally.survived()
    assert tally.losses == []


@pytest.mark.fault("killed while closing")
@states(20)
def test_killed_while_closing(
    number: int, lived: tuple[Path, str], fresh_folder: Folders, tally: Tally, what_is_wrong: WhatIsWrong
) -> None:
    path, _ = lived
    library = Library.open(path)
    life.act(library, _ACTS + 1)
    digest = life.digest(library.db)
    library.close()

    def open_act_and_close() -> None:
        opened = Library.open(path)
        life.act(opened, _ACTS + 2)
        opened.close()

    shadow = fresh_folder() / path.name
    shadow.write_bytes(path.read_bytes())
    later = Library.open(shadow)
    life.act(later, _ACTS + 2)
    digests = [digest, life.digest(later.db)]
    later.close()
    for crash, found in each_crash(open_act_and_close, path.parent, number, fresh_folder):
        faults = [compare(found / path.name, one, what_is_wrong) for one in digests[bool(crash.acknowledged) :]]
        tally.check("" if "" in faults else f"at {crash.at}: {faults[0]}")
    assert tally.losses == []


@pytest.mark.fault("killed while making a backup")
@states(20)
def test_killed_while_making_a_backup(
    number: int, lived: tuple[Path, str], fresh_folder: Folders, tally: Tally, what_is_wrong: WhatIsWrong
) -> None:
    path, digest = lived
    folder = default_folder(path)
    for crash, found in each_crash(lambda: back_up(path, folder, "manual"), path.parent, number, fresh_folder):
        target = found / path.name
        backups = [backup.path for backup in list_backups(target, default_folder(target))]
        faults = [compare(one, digest, what_is_wrong) for one in (target, *backups)]
        if crash.acknowledged and not backups:
            faults.append("it was made, and is not there")
        tally.check(next((f"at {crash.at}: {fault}" for fault in faults if fault), ""))
    assert tally.losses == []


@pytest.mark.fault("killed while restoring")
@states(20)
@pytest.mark.parametrize("ending", ["closed", "killed", "damaged"])
def test_killed_while_restoring(
    number: int,
    ending: str,
    lived: tuple[Path, str],
    fresh_folder: Folders,
    tally: Tally,
    what_is_wrong: WhatIsWrong,
) -> None:
    path, backed_up = lived
    folder = default_folder(path)
    backup = back_up(path, folder, "manual")
    assert backup is not None
    present = _leave_another_state(path, ending)

    def fault_of(crash: Crash, found: Path) -> str:
        target = found / path.name
        if compare(found / "backups" / backup.path.name, backed_up, what_is_wrong):
            return "the backup was harmed"
        if not any(one.read_bytes() == present for one in found.glob("*.hashiya")) and ending == "damaged":
            return "the damaged file is gone"
        if fault := compare(target, backed_up, what_is_wrong):
            if crash.acknowledged:
                return f"it was restored, and is not: {fault}"
            return "" if ending == "damaged" else compare(target, str(present), what_is_wrong)
        if ending == "damaged":
            return ""
        kept = [one.path for one in list_backups(target, found / "backups") if one.reason == "restore"]
        return compare(kept[0], str(present), what_is_wrong) if kept else "the state before is gone"

    for crash, found in each_crash(lambda: restore(path, backup.path, folder), path.parent, number, fresh_folder):
        fault = fault_of(crash, found)
        tally.check(fault and f"at {crash.at}: {fault}")
    assert tally.losses == []


def _leave_another_state(path: Path, ending: str) -> str | bytes:
    """Go on with a library after its backup, and leave it closed, as if killed, or damaged; return what it holds."""
    library = Library.open(path)
    life.act(library, _ACTS + 1)
    digest = life.digest(library.db)
    left = {item: item.read_bytes() for item in path.parent.glob("library.hashiya*") if not item.name.endswith("-shm")}
    library.close()
    if ending == "killed":
        for item, content in left.items():
            item.write_bytes(content)
    if ending == "damaged":
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size // 2)
        return path.read_bytes()
    return digest


def m9999_next(db: Database, _told: Told) -> None:
    """A migration that changes a table, and much of what is in it."""
    db.execute("ALTER TABLE articles ADD COLUMN later TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE articles SET later = hex(randomblob(3000))")


@pytest.mark.fault("killed inside a migration")
@states(20)
def test_killed_inside_a_migration(
    number: int,
    lived: tuple[Path, str],
    fresh_folder: Folders,
    tally: Tally,
    what_is_wrong: WhatIsWrong,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, digest = lived
    old, new = schema.MIGRATIONS, (*schema.MIGRATIONS, m9999_next)
    before = path.read_bytes()
    monkeypatch.setattr(schema, "MIGRATIONS", new)
    for crash, found in each_crash(lambda: Library.open(path).close(), path.parent, number, fresh_folder):
        target = found / path.name
        fault = ""
        if target.read_bytes() != before:
            backups = [*(found / "backups").glob("*.hashiya")]
            monkeypatch.setattr(schema, "MIGRATIONS", old)
            faults = [compare(backup, digest, what_is_wrong) for backup in backups]
            fault = "" if "" in faults else f"no good backup: {faults}"
        version = schema.read_version(target)
        if not fault and version == len(old):
            monkeypatch.setattr(schema, "MIGRATIONS", old)
            fault = compare(target, digest, what_is_wrong)
        monkeypatch.setattr(schema, "MIGRATIONS", new)
        if crash.acknowledged and version == len(old):
            fault = "the migration was done, and is not there"
        tally.check(fault and f"at {crash.at}: {fault}")
        fault = _migrated(target, what_is_wrong)
        tally.check(fault and f"at {crash.at}, once more: {fault}")
    assert tally.losses == []


def _migrated(path: Path, what_is_wrong: WhatIsWrong) -> str:
    library = Library.open(path)
    try:
        (changed,) = library.db.execute("SELECT count(*) FROM articles WHERE length(later) = 6000").fetchone()
        (articles,) = library.db.execute("SELECT count(*) FROM articles").fetchone()
        if life.number_of_acts(library.db) != _ACTS or changed != articles:
            return "the migration is half-done"
        return what_is_wrong(library)
    finally:
        library.close()
