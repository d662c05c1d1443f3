"""Libraries that cannot be written, or are none: read what can be read, say why, and harm nothing."""

from __future__ import annotations

import faulthandler
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.app import Program, _open
from desktop.crash import CrashReports
from desktop.settings import Settings
from desktop.widgets.notice import Notice
from storage.library import Library
from tests.desktop.conftest import Analyst

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Start = Callable[[Path], Analyst]
ROOT = Path(__file__).parents[2]
CLOSED_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
from desktop.__main__ import main
from desktop.recovery.window import RecoveryWindow

def show_refusal(window, title, sentence, hint, actions):
    print("SHOWN", title, sentence, *(action.objectName() for action in actions))
    QTimer.singleShot(100, window.close)

RecoveryWindow.show_refusal = show_refusal
sys.exit(main())
"""


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Give a function that starts on a file as ``hashiya --library FILE`` does, with errors told in the window."""
    reports = CrashReports(lambda: tmp_path / "logs")
    programs: list[Program] = []

    def make(file: Path) -> Analyst:
        settings = Settings(tmp_path / "settings.ini")
        settings.language = "en"
        program = Program(qapp, _open(file, None, None), settings)
        programs.append(program)
        reports.install()
        reports.listener = program.failed.emit
        program.window.resize(1440, 900)
        program.show()
        qtbot.waitExposed(program.window)
        analyst = Analyst(program, qtbot)
        analyst.settle()
        return analyst

    yield make
    for program in programs:
        program.window.close()
        program.close()
        program.deleteLater()
    reports.uninstall()
    faulthandler.enable()  # the test runner's own
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    programs.clear()
    gc.collect()


@pytest.fixture
def file(_sample_file: Path, tmp_path: Path) -> Path:
    """A library with the sample articles, a highlight and a note."""
    from storage import highlights, notes  # noqa: PLC0415

    path = tmp_path / "folder" / "library.hashiya"
    path.parent.mkdir()
    shutil.copyfile(_sample_file, path)
    library = Library.open(path)
    mark = library.write(highlights.add_highlight, 3, 60, 90, 1).result
    library.write(notes.add_note, 3, mark.id, "a note")
    library.close()
    return path


@pytest.fixture
def read_only(file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library as it looks on a medium that cannot be written; permissions alone do not stop root."""
    system = os.access

    def access(path: os.PathLike[str] | str, mode: int) -> bool:
        return mode != os.W_OK and system(path, mode)

    monkeypatch.setattr(os, "access", access)
    return file


def label(analyst: Analyst, name: str) -> str:
    found = analyst.window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def banner(analyst: Analyst) -> str:
    """Return what is said for as long as the library can only be read."""
    analyst.qtbot.waitUntil(lambda: analyst.program.keeping is not None)
    found = analyst.window.findChild(Notice, "readOnlyNotice")
    assert isinstance(found, Notice)
    assert found.isVisible()
    return found.text()


def try_everything(analyst: Analyst) -> None:
    """Press every key that would change something, on a selection, on the mark and on nothing."""
    analyst.open(3)
    for key in ("1", "N", "T", "E"):
        analyst.drag("وزير الخارجية الأذربيجاني")
        analyst.press(key)
        analyst.press("Esc", QApplication.focusWidget())
    analyst.drag("حسن روحاني")
    analyst.press("E")
    QTest.keyClick(analyst.pane.marking.pickers.entity.field, Qt.Key.Key_Return)
    for key in ("3", "N", "Del", "Ctrl+Z", "Ctrl+Shift+Z"):
        analyst.click(75)
        analyst.press(key)
    card = next(iter(analyst.pane.margin.cards.values()))
    editor = next(iter(card.editors.values()))
    editor.setFocus()
    analyst.type("more")
    analyst.view.setFocus()
    analyst.open(1)
    analyst.open(3)
    analyst.settle()


def test_a_library_that_cannot_be_written_opens_to_read_and_says_so(read_only: Path, start: Start) -> None:
    before = read_only.read_bytes()
    analyst = start(read_only)
    assert "can only be read" in banner(analyst)
    assert "library.hashiya" in banner(analyst)
    assert label(analyst, "statusSaved") == "Read only"
    analyst.open(3)
    assert len(analyst.view.marks.highlights) == 1
    assert len(analyst.pane.margin.cards) == 1
    try_everything(analyst)
    assert "can only be read" in analyst.window.notice.text()
    assert [len(analyst.rows(table)) for table in ("highlights", "notes", "entities", "tags")] == [1, 1, 0, 0]
    assert read_only.read_bytes() == before
    assert analyst.window.close(), "and the window can be closed"
    assert [found.name for found in read_only.parent.iterdir()] == [read_only.name]


def test_a_library_open_elsewhere_is_shown_to_read_and_follows_nothing_by_itself(file: Path, start: Start) -> None:
    holder = Library.open(file)
    try:
        analyst = start(file)
        assert "open in another window" in banner(analyst)
        assert label(analyst, "statusSaved") == "Read only"
        try_everything(analyst)
        assert [len(analyst.rows(table)) for table in ("highlights", "notes", "entities", "tags")] == [1, 1, 0, 0]
    finally:
        holder.close()
    assert len(analyst.rows("articles")) == 5, "reading goes on when the other window has closed"
    assert analyst.window.close()


def test_files_dropped_on_a_library_that_cannot_be_written_are_not_added_and_it_is_told(
    read_only: Path, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("عنوان\nنص", encoding="utf-8")
    analyst = start(read_only)
    analyst.window.notice.hide()
    analyst.window.adder.add([tmp_path / "new.txt"])
    analyst.settle()
    assert len(analyst.rows("articles")) == 5
    assert "can only be read" in analyst.window.notice.text()
    assert analyst.window.notice.isVisible()


def not_a_library(path: Path) -> None:
    path.write_text("just a text", encoding="utf-8")


def newer(path: Path) -> None:
    with path.open("r+b") as opened:
        opened.seek(60)
        opened.write((99).to_bytes(4, "big"))


def cut_off(path: Path) -> None:
    with path.open("r+b") as opened:
        opened.truncate(60)


@pytest.mark.parametrize(
    ("harm", "words"), [(not_a_library, "is not a Hashiya library"), (newer, "newer Hashiya"), (cut_off, "damaged")]
)
def test_a_file_that_is_no_library_is_refused_in_one_sentence_and_left_as_it_is(
    file: Path, harm: Callable[[Path], None], words: str
) -> None:
    harm(file)
    before = file.read_bytes()
    ended = subprocess.run(
        [sys.executable, "-c", CLOSED_AT_ONCE, "--library", str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    sentences = [line for line in ended.stderr.splitlines() if "This plugin" not in line]
    assert len(sentences) == 1
    assert words in sentences[0]
    assert str(file) in sentences[0]
    assert ended.stdout.startswith("SHOWN ")
    assert "openAnother quitHashiya" in ended.stdout
    assert words in ended.stdout
    assert file.read_bytes() == before
    assert [found.name for found in file.parent.iterdir()] == [file.name]
