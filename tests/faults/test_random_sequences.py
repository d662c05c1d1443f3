"""Random sequences of all an analyst can do, with crashes, backups and restores: the file equals a plain model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.storage.test_model import LibraryMachine, run_random_sequences

if TYPE_CHECKING:
    from tests.faults.conftest import Tally


@pytest.mark.fault("random sequences with crashes (steps)")
@pytest.mark.slow
@pytest.mark.timeout(300)
def test_random_sequences(tmp_path: Path, tally: Tally) -> None:
    run_random_sequences(10_000, tmp_path)
    tally.survived(LibraryMachine.steps_done)
