"""Files added in the window, and what is told of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QToolButton,
)

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

LEFT = Qt.MouseButton.LeftButton


def press_button(analyst: Analyst, name: str) -> None:
    button = analyst.window.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A new article, one that is here already, an empty one, and one that does not exist."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "new.txt").write_text("عنوان جديد\nنص المقال الجديد عن باكو وطهران.", encoding="utf-8")
    seed = next(path for path in (Path(__file__).parents[2] / "seeds").glob("002*.txt"))
    (folder / "known.txt").write_bytes(seed.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    return [folder / name for name in ("new.txt", "known.txt", "empty.txt", "missing.txt")]


def test_files_are_added_by_the_menu_and_each_outcome_is_told(
    analyst: Analyst, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file) for file in files], ""))
    press_button(analyst, "addFilesButton")
    analyst.settle()
    assert len(analyst.rows("articles")) == 6
    assert len(analyst.window.library_pane.articles.ids) == 6
    told = message(analyst)
    for part in ("1 article added", "1 here already", "2 not added"):
        assert part in told
    notice = analyst.window.notice
    assert notice.isVisible()
    sentences = notice.text().split("\n")
    assert ["empty.txt" in sentences[0], "missing.txt" in sentences[1]] == [True, True]
    press_button(analyst, "noticeClose")
    assert not notice.isVisible()
    analyst.press("Ctrl+Z")
    assert len(analyst.rows("articles")) == 5
    assert len(analyst.window.library_pane.articles.ids) == 5


def test_the_same_file_twice_adds_nothing_and_leaves_no_step(analyst: Analyst, files: list[Path]) -> None:
    analyst.window.adder.add([files[1]])
    analyst.settle()
    assert len(analyst.rows("articles")) == 5
    assert "1 here already" in message(analyst)
    assert analyst.program.edits.stack.count() == 0


def test_files_dropped_on_the_library_are_added(analyst: Analyst, files: list[Path]) -> None:
    pane = analyst.window.library_pane
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(files[0].parent))])
    place, copy, nothing = QPoint(100, 200), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, dropped, LEFT, nothing)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(pane, QDropEvent(QPointF(place), copy, dropped, LEFT, nothing))
    analyst.settle()
    assert len(analyst.rows("articles")) == 6


def test_an_error_nobody_foresaw_is_told_calmly(analyst: Analyst) -> None:
    analyst.program.failed.emit(ValueError("<b>inner</b> details"))
    notice = analyst.window.notice
    assert notice.isVisible()
    assert "inner" not in notice.text()
    assert "library is safe" in notice.text()
