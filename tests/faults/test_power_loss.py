"""The power fails: what was acknowledged is there, and nothing is half-done. Replayed from what was really written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from storage.library import Library
from tests.faults import life
from tests.faults.operations import Acknowledgement, Operation
from tests.faults.power_loss import Crash, crashes, files_in
from tests.faults.tracing import watch

if TYPE_CHECKING:
    from tests.faults.conftest import Tally

_ACTS = 30
Folders = Callable[[], Path]
WhatIsWrong = Callable[[Library], str]
STATES = [60, pytest.param(400, marks=[pytest.mark.slow, pytest.mark.timeout(300)])]

pytestmark = pytest.mark.usefixtures("needs_watching")


@pytest.mark.fault("power loss, replayed from a trace of writes")
@pytest.mark.parametrize("states", STATES)
def test_what_was_acknowledged_survives_a_power_cut(
    states: int, fresh_folder: Folders, tally: Tally, what_is_wrong: WhatIsWrong
) -> None:
    written = live(fresh_folder())
    chance = Random(states)
    cuts = chance.choices(range(len(written.operations) + 1), k=states)
    for crash in crashes(written.operations, written.before, cuts, chance):
        tally.check(written.what_is_lost(crash, fresh_folder(), what_is_wrong))
    assert tally.losses == []


def test_a_library_that_does_not_sync_each_change_would_be_found_out(fresh_folder: Folders) -> None:
    written = live(fresh_folder(), "PRAGMA synchronous = NORMAL")
    acknowledged = [at for at, one in enumerate(written.operations, 1) if isinstance(one, Acknowledgement)]
    found = crashes(written.operations, written.before, acknowledged[:-1], Random(0), losses=(1.0,))
    lost = [crash for crash in found if written.what_is_lost(crash, fresh_folder(), lambda _: "")]
    assert len(lost) > _ACTS / 2


class Written(NamedTuple):
    """What a library's life did to its file, and what was in it after each act."""

    folder: Path
    before: dict[Path, bytes]
    operations: list[Operation]

    def what_is_lost(self, crash: Crash, folder: Path, what_is_wrong: WhatIsWrong) -> str:
        """Open what a crash left, in another folder, and compare it with what had been acknowledged."""
        crash.lay_out(self.folder, folder)
        library = Library.open(folder / "library.hashiya")
        try:
            found, acknowledged = life.number_of_acts(library.db), len(crash.acknowledged)
            if not acknowledged <= found <= acknowledged + 1:
                return f"at {crash.at}: {acknowledged} acts were acknowledged, {found} are there"
            digests = [one.word for one in self.operations if isinstance(one, Acknowledgement)]
            if found and life.digest(library.db) != digests[found - 1]:
                return f"at {crash.at}: after {found} acts something else is there"
            return what_is_wrong(library)
        finally:
            library.close()


def live(folder: Path, *settings: str) -> Written:
    """Let a child make a library, change it many times and close it, and watch what it writes."""
    path = folder / "library.hashiya"
    life.begin(path)
    before = files_in(folder)

    def write(acknowledge: Callable[[str], None]) -> None:
        library = Library.open(path)
        for setting in ("PRAGMA wal_autocheckpoint = 40", *settings):  # the log is to be folded in several times
            library.db.execute(setting)
        for number in range(1, _ACTS + 1):
            life.act(library, number)
            acknowledge(life.digest(library.db))
        library.close()

    return Written(folder, before, watch(write, folder))
