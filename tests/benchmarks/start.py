"""Process start to a painted, usable window on the sample library, beside a bare text browser."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

from desktop.files import seeds_path
from tests.benchmarks.corpus import make_samples
from tests.benchmarks.measure import LONGEST_CHILD_S, NO_PROC, ROOT, Figure, environment, resident_mb

RUNS = 15
MEMORY_RUNS = 3
_BARE = Path(__file__).with_name("bare_window.py")
_SETTLED_S = 0.6
"""After the first paint the sidebar is still being filled; memory is read after that."""


def measure(folder: Path) -> list[Figure]:
    """Start both by turns, after a start of each that warms up the caches; then look at memory."""
    made = make_samples(folder / "samples.hashiya")
    text = min(seeds_path().glob("*.txt"))
    ours: list[float] = []
    bare: list[float] = []
    for run in range(RUNS + 1):
        started, _memory = _start(*_program(made, folder / f"start-{run}"), folder=folder)
        compared, _memory = _start(str(_BARE), str(text), folder=folder)
        if run > 0:
            ours.append(started)
            bare.append(compared)
    memory = [
        _start(*_program(made, folder / f"memory-{run}"), folder=folder, rest_s=_SETTLED_S)[1]
        for run in range(MEMORY_RUNS)
    ]
    resident = [amount for amount in memory if amount is not None]
    return [
        Figure("start to painted window", statistics.median(ours), "ms", 2.0, statistics.median(bare)),
        Figure("memory of the window", statistics.median(resident), "MB", 110)
        if resident
        else Figure("memory of the window", 0, "MB", 110, skipped=NO_PROC),
    ]


def _program(made: Path, folder: Path) -> list[str]:
    """Return the command for the window on a fresh copy of the library: a measured program is ended, not closed."""
    folder.mkdir()
    library = shutil.copy(made, folder / "library.hashiya")
    return ["-m", "desktop", "--library", str(library), "--timings"]


def _start(*arguments: str, folder: Path, rest_s: float = 0.0) -> tuple[float, float | None]:
    """Return the milliseconds from the start of a process to its first paint, and its memory a while after that."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=environment(folder), stderr=subprocess.PIPE, text=True
    )
    watchdog = Timer(LONGEST_CHILD_S, process.kill)
    watchdog.start()
    said: list[str] = []
    try:
        assert process.stderr is not None
        for line in process.stderr:
            took = (time.perf_counter() - began) * 1000
            said.append(line)
            if line.startswith("first paint"):
                time.sleep(rest_s)
                return took, resident_mb(process.pid)
        raise RuntimeError(f"{' '.join(arguments)} ended before it had painted:\n{''.join(said)}")
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()
