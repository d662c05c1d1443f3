"""Exports: the file that is chosen, and what is told of one that was written and of one that could not be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop.exporting import Exporting
from desktop.tasks import Tasks
from storage.atomic_file import exported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from storage.library import Connection, Library


class Desk:
    """What exports, and what it tells."""

    def __init__(self, library: Library, qtbot: QtBot, app: QApplication) -> None:
        self.qtbot = qtbot
        self.tasks = Tasks(library, app)
        self.window = QWidget()
        self.page = QWidget(self.window)
        qtbot.addWidget(self.window)
        self.exporting = Exporting(self.tasks, "export", self.page)
        self.told: list[str] = []
        self.exporting.told.connect(self.told.append)

    def write(self, path: Path) -> None:
        self.exporting.write(path, write_letters, "{} letters in %1".format)
        self.qtbot.waitUntil(lambda: not self.tasks.any_busy(), timeout=5000)


def write_letters(_db: Connection, path: Path) -> int:
    with exported(path) as part:
        return part.write_text("حرف", encoding="utf-8")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, library: Library) -> Iterator[Desk]:
    desk = Desk(library, qtbot, qapp)
    yield desk
    desk.tasks.close()


def test_what_was_written_is_told_with_the_files_name(desk: Desk, tmp_path: Path) -> None:
    desk.write(tmp_path / "letters.txt")
    assert (tmp_path / "letters.txt").read_text(encoding="utf-8") == "حرف"
    assert desk.told == ["3 letters in \u2068letters.txt\u2069"]


def test_what_cannot_be_written_is_told_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.write(tmp_path / "absent" / "letters.txt")
    assert len(desk.told) == 1
    assert "\u2068letters.txt\u2069 could not be written" in desk.told[0]
    assert not list(tmp_path.rglob("*letters*"))


def test_a_page_that_goes_while_its_file_is_written_is_told_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.exporting.write(tmp_path / "letters.txt", write_letters, "{} letters in %1".format)
    desk.page.deleteLater()
    desk.qtbot.waitUntil(lambda: not desk.tasks.any_busy(), timeout=5000)
    assert (tmp_path / "letters.txt").exists()
    assert desk.told == []


@pytest.mark.parametrize(("typed", "name"), [("", "proposed.csv"), ("mine", "mine.csv"), ("mine.txt", "mine.txt")])
def test_a_name_without_an_ending_is_given_one(desk: Desk, tmp_path: Path, typed: str, name: str) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        assert field.text() == "proposed.csv"
        if typed:
            field.setText(typed)
        dialog.accept()

    QTimer.singleShot(50, answer)
    assert desk.exporting.ask("Export", "proposed.csv", "Tables (*.csv)") == tmp_path / name


def test_nothing_is_asked_of_who_thinks_better_of_it(desk: Desk) -> None:
    def refuse() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    QTimer.singleShot(50, refuse)
    assert desk.exporting.ask("Export", "proposed.csv", "Tables (*.csv)") is None
