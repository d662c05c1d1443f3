"""kill -9 at any moment of a library's life: every acknowledged change is there, and all that must hold does."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from storage.library import Library
from tests.faults import life

if TYPE_CHECKING:
    from tests.faults.conftest import Tally

_LONGEST_LIFE_S = 0.15


class Shadow:
    """The same library, never killed: it tells what must be in the other after so many acts."""

    def __init__(self, path: Path) -> None:
        life.begin(path)
        self.library = Library.open(path)
        self._digests = [life.digest(self.library.db)]

    def digest_after(self, acts: int) -> str:
        while len(self._digests) <= acts:
            life.act(self.library, len(self._digests))
            self._digests.append(life.digest(self.library.db))
        return self._digests[acts]


def live_and_be_killed(path: Path, after: float) -> int:
    """Let a child go on with a library, kill it so many seconds later, and return its last acknowledged act."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            library = Library.open(path)
            number = life.number_of_acts(library.db)
            while True:
                os.write(writing, f"{number}\n".encode())
                number += 1
                life.act(library, number)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as acknowledged:
        first = acknowledged.readline()
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "the child ended by itself"
        return int([first, *acknowledged.read().split()][-1])


@pytest.mark.fault("kill -9 at any moment")
@pytest.mark.parametrize("kills", [3, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(300)])])
def test_what_was_acknowledged_survives_kill_9(
    kills: int,
    tmp_path: Path,
    fresh_folder: Callable[[], Path],
    tally: Tally,
    what_is_wrong: Callable[[Library], str],
) -> None:
    path = tmp_path / "library.hashiya"
    life.begin(path)
    shadow = Shadow(fresh_folder() / "library.hashiya")
    chance = Random(kills)
    for _ in range(kills):
        acknowledged = live_and_be_killed(path, chance.uniform(0, _LONGEST_LIFE_S))
        library = Library.open(path)
        found = life.number_of_acts(library.db)
        if not acknowledged <= found <= acknowledged + 1:
            tally.lost(f"{acknowledged} acts were acknowledged, {found} are there")
        elif life.digest(library.db) != shadow.digest_after(found):
            tally.lost(f"after {found} acts something else is there")
        else:
            tally.check(what_is_wrong(library))
        library.close()
    shadow.library.close()
    assert tally.losses == []
