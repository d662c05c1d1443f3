"""Closing never loses a note: not by the window's button, not by the end of the session, not on a full disk."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.ending import Ending
from storage.library import Library
from tests.desktop.conftest import Analyst, OpenProgram
from tests.desktop.refusing_disk import LONG_TEXT, Disk, begin_note, button, notice, status, told, type_much


@pytest.fixture
def disk(analyst: Analyst) -> Disk:
    return Disk(analyst)


def test_the_window_stays_rather_than_lose_a_note(analyst: Analyst, disk: Disk) -> None:
    begin_note(analyst)
    disk.fill()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.insertPlainText(LONG_TEXT)
    assert not analyst.window.close(), "what was typed a moment ago is saved first"
    assert analyst.window.isVisible()
    assert told(analyst).startswith("Closing would lose 1 change")
    names = ["trySaving", "saveElsewhere", "closeAndLose"]
    assert [button(analyst, name).text() for name in names] == [
        "Try again", "Save a copy elsewhere…", "Close and lose 1 change",
    ]  # fmt: skip
    disk.make_room()
    assert analyst.window.close()
    assert not analyst.window.isVisible()
    assert analyst.rows("notes")[0][3] == LONG_TEXT


def test_what_is_not_saved_is_lost_only_when_the_analyst_says_so(analyst: Analyst, disk: Disk) -> None:
    begin_note(analyst)
    disk.fill()
    type_much(analyst)
    assert not analyst.window.close()
    lose = button(analyst, "closeAndLose")
    lose.setFocus()
    QTest.keyClick(lose, Qt.Key.Key_Return)
    assert not analyst.window.isVisible()
    assert analyst.rows("notes")[0][3] == ""


def test_the_change_of_language_keeps_it(analyst: Analyst, disk: Disk) -> None:
    begin_note(analyst)
    disk.fill()
    typed = type_much(analyst)
    analyst.program.change_language("ar")
    analyst.settle()
    assert notice(analyst) is not None
    assert analyst.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for dot in analyst.pane.margin.dots.values():  # where cards have no room
        dot.click()
    (editor,) = (one for card in analyst.pane.margin.cards.values() for one in card.editors.values())
    assert editor.toPlainText() == typed
    disk.make_room()
    analyst.window.close()
    assert analyst.rows("notes")[0][3] == typed


class Session:
    """What the system hands to a program when the session ends."""

    def __init__(self) -> None:
        self.cancelled = False

    def allowsInteraction(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def cancel(self) -> None:
        self.cancelled = True

    def release(self) -> None:
        pass


def test_the_end_of_the_session_saves_or_is_asked_to_wait(analyst: Analyst, disk: Disk, qapp: QApplication) -> None:
    ending = Ending(qapp, analyst.window.save_all, analyst.window.close)
    try:
        begin_note(analyst)
        analyst.type("half a thought")
        session = Session()
        ending._commit(session)  # type: ignore[arg-type]
        assert not session.cancelled
        assert analyst.rows("notes")[0][3] == "half a thought"
        disk.fill()
        type_much(analyst)
        refused = Session()
        ending._commit(refused)  # type: ignore[arg-type]
        assert refused.cancelled
        assert notice(analyst) is not None
        disk.make_room()
    finally:
        ending.release()


# a disk that is full indeed ---------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 6 MB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None:
        pytest.skip("only root on Linux can mount a small file system")
    mounted = subprocess.run([mount, "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("this system mounts no file system here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_loses_nothing(open_program: OpenProgram, small_disk: Path, sample_library: Library) -> None:
    file = small_disk / "library.hashiya"
    sample_library.close()
    shutil.copyfile(sample_library.path, file)
    analyst = open_program(file=file)
    begin_note(analyst)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as rest, contextlib.suppress(OSError):
        while True:
            rest.write(bytes(4096))
    typed = type_much(analyst)
    assert status(analyst) == "Not saved"
    assert "the disk is full" in told(analyst)
    assert not analyst.window.close()
    filler.unlink()
    focus = QApplication.focusWidget()
    QTest.mouseClick(button(analyst, "trySaving"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is focus, "one goes on writing where one was"
    assert status(analyst) == "Saved"
    assert analyst.rows("notes")[0][3] == typed
    assert analyst.window.close()
    analyst.program.close()
    assert [one.name for one in small_disk.iterdir()] == [file.name]
