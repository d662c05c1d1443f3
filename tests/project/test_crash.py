"""What nothing else catches is written down and told."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import __version__
from desktop.crash import LARGEST_LOG, CrashReports, log_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[CrashReports]:
    opened = CrashReports(lambda: tmp_path / "log")
    yield opened
    opened.uninstall()
    faulthandler.enable()  # the test runner's own


def test_a_report_has_version_place_and_trace(reports: CrashReports, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[BaseException] = []
    reports.listener = told.append
    try:
        int("bad place")
    except ValueError as error:
        reports.report(error, "main thread")
    log = Path(reports.log.name).read_text(encoding="utf-8")
    assert f"hashiya {__version__}" in log
    assert 'int("bad place")' in log
    assert [str(error) for error in told] == ["invalid literal for int() with base 10: 'bad place'"]
    assert "bad place" in capsys.readouterr().err


def test_a_failing_thread_is_reported_and_the_hooks_are_given_back(reports: CrashReports) -> None:
    before = sys.excepthook, threading.excepthook
    reports.install()
    worker = threading.Thread(target=[].pop, name="indexer")
    worker.start()
    worker.join()
    reports.uninstall()
    log = Path(reports.log.name).read_text(encoding="utf-8")
    assert "thread indexer" in log
    assert "IndexError" in log
    assert (sys.excepthook, threading.excepthook) == before


def test_a_log_that_grew_large_makes_room(tmp_path: Path) -> None:
    (tmp_path / "crash.log").write_text("x" * (LARGEST_LOG + 1))
    reports = CrashReports(lambda: tmp_path)
    assert reports.log.tell() == 0
    reports.uninstall()
    assert (tmp_path / "crash.1.log").stat().st_size > LARGEST_LOG
    assert (tmp_path / "crash.log").stat().st_size == 0


@pytest.mark.parametrize(
    ("failing", "expected"),
    [
        ("raise ZeroDivisionError('once')", "ZeroDivisionError: once"),
        ("import faulthandler; faulthandler._sigabrt()", "Aborted"),
    ],
)
def test_the_end_of_a_process_is_in_the_log(failing: str, expected: str, tmp_path: Path) -> None:
    program = f"""
import pathlib, desktop.crash
reports = desktop.crash.CrashReports(lambda: pathlib.Path({str(tmp_path)!r}))
reports.install()
reports.watch_faults()
{failing}
"""
    outcome = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode != 0
    assert expected in (tmp_path / "crash.log").read_text(encoding="utf-8")


def test_the_log_lies_in_the_users_own_folder(own_folders: Path) -> None:
    assert log_folder().is_relative_to(own_folders) or sys.platform != "linux"


def test_a_foreseen_error_is_told_and_not_logged(tmp_path: Path) -> None:
    told: list[BaseException] = []
    reports = CrashReports(lambda: tmp_path, foreseen=(PermissionError,))
    reports.listener = told.append
    reports.install()
    refused = PermissionError("read only")
    sys.excepthook(PermissionError, refused, None)
    reports.uninstall()
    assert told == [refused]
    assert not (tmp_path / "crash.log").exists()
