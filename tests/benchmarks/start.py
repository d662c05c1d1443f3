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

RUNS = 11
_BARE = Path(__file__).with_name("bare_window.py")
_SETTLED_S = 0.6
"""After the first paint the sidebar is still being filled; memory is read after that."""


def measure(folder: Path) -> list[Figure]:
    """Start both by turns, after one start of each that warms up the disk's and Python's caches."""
    made = make_samples(folder / "samples.hashiya")
    text = min(seeds_path().glob("*.txt"))
    ours: list[float] = []
    bare: list[float] = []
    memory: list[float] = []
    for run in range(RUNS + 1):
        library = folder / f"start-{run}" / "library.hashiya"  # the measured program is ended, not closed
        library.parent.mkdir()
        shutil.copy(made, library)
        started, resident = _start("-m", "desktop", "--library", str(library), "--timings", folder=folder)
        compared, _resident = _start(str(_BARE), str(text), folder=folder)
        if run > 0:
            ours.append(started)
            bare.append(compared)
            memory += [] if resident is None else [resident]
    return [
        Figure("start to painted window", statistics.median(ours), "ms", 2.0, statistics.median(bare)),
        Figure("memory of the window", statistics.median(memory), "MB", 110)
        if memory
        else Figure("memory of the window", 0, "MB", 110, skipped=NO_PROC),
    ]


def _start(*arguments: str, folder: Path) -> tuple[float, float | None]:
    """Return the milliseconds from the start of a process to its first paint, and its memory when it rests."""
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
                time.sleep(_SETTLED_S)
                return took, resident_mb(process.pid)
        raise RuntimeError(f"{' '.join(arguments)} ended before it had painted:\n{''.join(said)}")
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()
