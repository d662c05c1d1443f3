"""What every benchmark needs: figures with their bounds, fresh processes, clocks and memory."""

from __future__ import annotations

import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LONGEST_CHILD_S = 120.0
NO_PROC = "read from /proc, which only Linux has"


class Figure(NamedTuple):
    """One measured number.

    Given ``against`` (the same done by a peer: Qt's own text browser, SQLite's plain FTS5), the bound is on
    the ratio of the two, else on the value itself; without a bound the figure is only told.
    """

    name: str
    value: float
    unit: str
    bound: float | None = None
    against: float | None = None
    skipped: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the peer's figure this is."""
        return None if self.against is None else self.value / self.against

    @property
    def verdict(self) -> str:
        """Return ``ok``, ``over`` or ``skipped``; nothing where there is no bound."""
        if self.skipped:
            return "skipped"
        if self.bound is None:
            return ""
        measured = self.value if self.ratio is None else self.ratio
        return "ok" if measured <= self.bound else "over"


Samples = dict[str, list[float]]


def collect(runs: Sequence[Mapping[str, float]]) -> Samples:
    """Turn the answers of several runs into the samples of each measurement."""
    return {name: [run[name] for run in runs] for name in runs[0]}


def medians(samples: Samples) -> dict[str, float]:
    """Return the median of each measurement."""
    return {name: statistics.median(values) for name, values in samples.items()}


def environment(folder: Path) -> dict[str, str]:
    """Return the surroundings of a measured process: the user's own, but with settings and caches in ``folder``.

    Bytecode is kept, as in an installed program, yet outside the checkout. Windows are drawn without a screen
    unless QT_QPA_PLATFORM says otherwise.
    """
    own = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    own["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"QT_QPA_PLATFORM": "offscreen"} | inherited | own


def keep_bytecode(folder: Path) -> None:
    """Compile the program for the processes measured in ``folder``, as installing it does."""
    compile_all = [sys.executable, "-m", "compileall", "-q", "desktop", "storage", "tests/benchmarks"]
    subprocess.run(compile_all, cwd=ROOT, env=environment(folder), check=True)


def run_fresh(
    module: str, *arguments: str | Path, folder: Path, longest_s: float = LONGEST_CHILD_S
) -> dict[str, float]:
    """Run one module of the benchmarks in a process of its own and return the numbers it answers with."""
    outcome = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)],
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=longest_s,
        check=False,
    )
    if outcome.returncode != 0:
        raise RuntimeError(f"{module} {' '.join(map(str, arguments))} failed:\n{outcome.stderr}")
    answer: dict[str, float] = json.loads(outcome.stdout.splitlines()[-1])
    return answer


def answer(numbers: Mapping[str, float]) -> None:
    """Hand the numbers of a fresh process to the one that started it."""
    sys.stdout.write(json.dumps(dict(numbers)) + "\n")


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def resident_mb(pid: int | None = None) -> float | None:
    """Return a process's resident memory in megabytes (this one's by default), after a collection; None off Linux."""
    if pid is None:
        gc.collect()
    status = Path("/proc", "self" if pid is None else str(pid), "status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def machine() -> dict[str, str]:
    """Return what the figures depend on besides the program."""
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        "platform_plugin": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
    }
