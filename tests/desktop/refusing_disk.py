"""A disk that refuses, and what the window says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QToolButton

from desktop.widgets.notice import Notice

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

LONG_TEXT = "كلام طويل " * 20_000
"""More than fits into the free pages of a file that may not grow."""


class Disk:
    """A disk that is full or has room again, as SQLite sees it: the file may grow no further."""

    def __init__(self, analyst: Analyst) -> None:
        self._db = analyst.program.library.db

    def fill(self) -> None:
        (pages,) = self._db.execute("PRAGMA page_count").fetchone()
        self._db.execute(f"PRAGMA max_page_count = {pages}")

    def make_room(self) -> None:
        self._db.execute("PRAGMA max_page_count = 1000000")


def notice(analyst: Analyst) -> Notice | None:
    found = analyst.window.findChild(Notice, "unsavedNotice")
    return found if isinstance(found, Notice) and found.isVisible() else None


def told(analyst: Analyst) -> str:
    shown = notice(analyst)
    assert shown is not None
    return shown.text().replace("\u2068", "").replace("\u2069", "")


def button(analyst: Analyst, name: str) -> QPushButton:
    found = analyst.window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def status(analyst: Analyst) -> str:
    not_saved = analyst.window.status_line.findChild(QToolButton, "statusNotSaved")
    if isinstance(not_saved, QToolButton) and not_saved.isVisible():
        assert not not_saved.icon().isNull(), "colour is never the only sign"
        return not_saved.text()
    saved = analyst.window.status_line.findChild(QLabel, "statusSaved")
    assert isinstance(saved, QLabel)
    return saved.text()


def begin_note(analyst: Analyst, words: str = "عازمة على تعزيز العلاقات") -> None:
    analyst.open(3)
    analyst.drag(words)
    analyst.press("N")


def type_much(analyst: Analyst) -> str:
    """Put into the note that has the focus more than the disk has room for, and save it as typing does."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.insertPlainText(LONG_TEXT)
    analyst.pane.flush()
    return LONG_TEXT


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text()
