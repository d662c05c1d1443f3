"""The table of faults: what was tried, what survived it, what was lost."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from storage.checking import check
from storage.library import Library
from tests.desktop.conftest import analyst, open_program
from tests.faults import tracing
from tests.storage.conftest import in_child

__all__ = ["analyst", "in_child", "open_program"]

_TRIED, _LOST = pytest.StashKey[int](), pytest.StashKey[int]()
ROWS: dict[str, Row] = {}


class Row(NamedTuple):
    """How often a fault was tried, and how often something was lost by it; why it was not tried at all."""

    tried: int = 0
    lost: int = 0
    skipped: str = ""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test under the fault it is about: as one, or as often as it tried."""
    report = yield
    fault = item.get_closest_marker("fault")
    if fault is None or (report.when != "call" and report.passed):
        return report
    row = ROWS.setdefault(fault.args[0], Row())
    if report.skipped:
        assert isinstance(report.longrepr, tuple)
        ROWS[fault.args[0]] = row._replace(skipped=report.longrepr[2].removeprefix("Skipped: "))
    else:
        tried = item.stash.get(_TRIED, 1)
        lost = max(item.stash.get(_LOST, 0), int(report.failed))
        ROWS[fault.args[0]] = Row(row.tried + max(tried, lost), row.lost + lost, row.skipped)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table, if the faults that take long were tried too."""
    if config.option.markexpr or not ROWS:
        return
    width = max(map(len, ROWS))
    terminalreporter.section("what was tried, and what became of it")
    terminalreporter.line(f"{'fault':<{width}}  {'tried':>8}  {'survived':>8}  {'lost':>8}")
    for fault, row in ROWS.items():
        remark = f"  (in part not tried: {row.skipped})" if row.tried else f"  not tried: {row.skipped}"
        figures = f"{row.tried:>8,}  {row.tried - row.lost:>8,}  {row.lost:>8,}"
        terminalreporter.line(f"{fault:<{width}}  {figures}{remark if row.skipped else ''}")
    tried, lost = (sum(counts) for counts in zip(*((row.tried, row.lost) for row in ROWS.values()), strict=True))
    terminalreporter.line(f"{'all of them':<{width}}  {tried:>8,}  {tried - lost:>8,}  {lost:>8,}")


class Tally:
    """Counts, within one test, how often its fault was tried and how often something was lost by it."""

    def __init__(self, item: pytest.Item) -> None:
        self._item = item
        self._item.stash[_TRIED] = self._item.stash[_LOST] = 0
        self.losses: list[str] = []

    def survived(self, times: int = 1) -> None:
        self._item.stash[_TRIED] += times

    def lost(self, what: str) -> None:
        self.losses.append(what)
        self._item.stash[_TRIED] += 1
        self._item.stash[_LOST] += 1

    def check(self, fault: str) -> None:
        """Count one try: survived, unless something is found to be wrong."""
        if fault:
            self.lost(fault)
        else:
            self.survived()


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    """Count what a test tries."""
    return Tally(request.node)


@pytest.fixture
def needs_watching() -> None:
    """Skip where the system lets no process watch its child."""
    if reason := tracing.why_not():
        pytest.skip(reason)


@pytest.fixture
def fresh_folder() -> Iterator[Callable[[], Path]]:
    """Give a function that makes a new empty folder in memory if there is room for that, else where tests work."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of the test's own is made in it
    with tempfile.TemporaryDirectory(prefix="hashiya-", dir=memory if memory.is_dir() else None) as parent:
        numbers = itertools.count()

        def make() -> Path:
            folder = Path(parent, str(next(numbers)))
            folder.mkdir()
            return folder

        yield make


@pytest.fixture
def what_is_wrong() -> Callable[[Library], str]:
    """Say what does not hold in an open library that must always hold; empty if all does."""

    def look(library: Library) -> str:
        report = check(library.db)
        assert report is not None
        return "; ".join(f"{finding.kind}: {finding.examples}" for finding in report.findings)

    return look


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes, which only root may have; skipped where that is not given."""
    with mounted(tmp_path / "disk") as disk:
        yield disk


@contextmanager
def mounted(disk: Path) -> Iterator[Path]:
    """Mount a disk of eight megabytes of memory."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "hashiya", disk], capture_output=True, text=True, check=False
    )
    if made.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {made.stderr.strip()}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk: Path, leaving: int) -> Path:
    """Fill a disk with a file, but for so many bytes (in pages of memory), and return that file."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leaving)))
    return filler
