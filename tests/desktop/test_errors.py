"""Errors nobody foresaw: written down, told calmly with their details to copy, and the window goes on."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from desktop import __version__
from desktop.crash import CrashReports
from storage.library import Library
from tests.desktop.conftest import Analyst, OpenProgram

ROOT = Path(__file__).parents[2]


@pytest.fixture
def reports(analyst: Analyst, tmp_path: Path) -> Iterator[CrashReports]:
    reports = CrashReports(lambda: tmp_path / "logs")
    reports.install()
    reports.listener = analyst.program.failed.emit
    yield reports
    reports.uninstall()
    faulthandler.enable()  # the test runner's own


def fail_in_a_slot() -> None:
    def fail() -> None:
        raise ZeroDivisionError("once")

    QTimer.singleShot(0, fail)
    QApplication.processEvents()
    QApplication.processEvents()


def copy_button(analyst: Analyst) -> QPushButton:
    found = analyst.window.findChild(QPushButton, "copyDetails")
    assert isinstance(found, QPushButton)
    return found


def test_an_unexpected_error_is_told_and_its_details_can_be_copied(analyst: Analyst, reports: CrashReports) -> None:
    analyst.open(3)
    fail_in_a_slot()
    notice = analyst.window.notice
    assert notice.isVisible()
    assert "Something went wrong" in notice.text()
    assert "ZeroDivisionError" not in notice.text(), "the notice is for the analyst, not for whoever mends it"
    button = copy_button(analyst)
    assert button.text() == "Copy details"
    assert button.toolTip()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    details = analyst.clipboard()
    assert f"hashiya {__version__}" in details
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in details
    assert details.rstrip().endswith("ZeroDivisionError: once")
    assert analyst.text[:40] not in details, "nothing of what is read goes along"
    assert details in Path(reports.log.name).read_text("utf-8")
    analyst.drag("حسن روحاني")
    analyst.press("2")
    assert len(analyst.rows("highlights")) == 1, "the window goes on"


def test_the_next_sentence_has_its_own_buttons(analyst: Analyst, reports: CrashReports) -> None:
    fail_in_a_slot()
    assert copy_button(analyst).isVisible()
    analyst.window.notice.show_sentences(["Another matter"])
    assert not copy_button(analyst).isVisible()
    assert "log" in reports.__dict__


def test_a_log_that_cannot_be_written_does_not_keep_it_from_being_told(
    analyst: Analyst, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("where the folder should be")
    reports = CrashReports(lambda: blocked)
    reports.listener = analyst.program.failed.emit
    reports.report(ZeroDivisionError("once"), "main thread")
    assert "Something went wrong" in analyst.window.notice.text()
    assert "ZeroDivisionError: once" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_buttons_of_a_notice_stand_in_reading_order_and_answer_to_keys(
    open_program: OpenProgram, language: str
) -> None:
    analyst = open_program(language)
    pressed: list[str] = []
    actions = []
    for name in ("first", "second"):
        action = QAction(name, analyst.window)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, name=name: pressed.append(name))
        actions.append(action)
    notice = analyst.window.notice
    notice.show_sentences(["A sentence long enough to need more than a line " * 6], actions)
    QApplication.processEvents()
    label = notice.findChild(QLabel)
    close = notice.findChild(QToolButton, "noticeClose")
    assert isinstance(label, QLabel)
    assert isinstance(close, QToolButton)
    buttons = notice.findChildren(QPushButton)
    places = [widget.x() for widget in (label, *buttons, close)]
    assert places == sorted(places, reverse=language == "ar")
    assert notice.height() >= label.heightForWidth(label.width())
    label.setFocus()
    for expected, key in ((buttons[0], Qt.Key.Key_Space), (buttons[1], Qt.Key.Key_Return)):
        QTest.keyClick(analyst.window, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
        QTest.keyClick(expected, key)
    assert pressed == ["first", "second"]
    notice.show_sentences(["Shorter"], actions)
    assert notice.findChildren(QPushButton) == buttons, "the one that has the focus is not taken away"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_closes_the_window_as_the_analyst_would(name: str, sample_library: Library, tmp_path: Path) -> None:
    path = sample_library.path
    sample_library.close()
    home = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [sys.executable, "-m", "desktop", "--library", str(path), "--timings"]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ | home, stderr=subprocess.PIPE, text=True) as running:
        try:
            assert running.stderr is not None
            assert any("first paint" in line for line in running.stderr)
            time.sleep(0.5)  # what watches for signals is made right after the first paint
            running.send_signal(getattr(signal, name))
            assert running.wait(10) == 0
        finally:
            running.kill()
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(path.name)] == [path.name]
