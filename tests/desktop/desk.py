"""The program as a whole, for what closes one window and opens the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.backups.page import BackupsPage
from desktop.recovery.window import RecoveryWindow
from desktop.widgets.notice import Notice
from storage.backups import back_up, default_folder, list_backups
from tests.desktop.conftest import Analyst

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program, Session
    from storage.backups import Backup, Reason

LONGEST_MS = 20_000


class Desk:
    """A session on one file, and what of it is on screen."""

    def __init__(self, session: Session, file: Path, qtbot: QtBot) -> None:
        self.session = session
        self.file = file
        self.qtbot = qtbot

    def open(self, file: Path | None = None) -> Analyst:
        """Open a library as a start does; its window is to come."""
        self.session.open(file or self.file)
        return self.wait_for_window()

    # the library's window --------------------------------------------------------------------

    @property
    def program(self) -> Program:
        assert self.session.program is not None, "there is no window"
        return self.session.program

    @property
    def analyst(self) -> Analyst:
        return Analyst(self.program, self.qtbot)

    def wait_for_window(self, other_than: Program | None = None) -> Analyst:
        def ready() -> bool:
            program = self.session.program
            if program is None or program is other_than:
                return False
            return program.keeping is not None and program.window.sidebar.widget() is not None

        self.qtbot.waitUntil(ready, timeout=LONGEST_MS)
        self.analyst.settle()
        return self.analyst

    def press(self, name: str) -> None:
        """Press a button of the library's window."""
        press(self.program.window, name)

    def press_and_wait(self, name: str) -> Analyst:
        """Press a button after which another window comes."""
        before = self.program
        self.press(name)
        return self.wait_for_window(other_than=before)

    def notice(self, name: str = "notice") -> str:
        """Return what a strip says; nothing if it is not there."""
        strip = self.program.window.findChild(Notice, name)
        return plain(strip.text()) if isinstance(strip, Notice) and strip.isVisible() else ""

    def message(self) -> str:
        label = self.program.window.findChild(QLabel, "statusMessage")
        assert isinstance(label, QLabel)
        return plain(label.text()) if label.isVisible() else ""

    def settle_upkeep(self) -> None:
        """Let backups and checks come to their end."""
        self.qtbot.waitUntil(lambda: not self.program.upkeep.tasks.any_busy(), timeout=LONGEST_MS)
        self.analyst.settle()

    def open_page(self) -> BackupsPage:
        self.program.window.actions_.backups.trigger()
        self.analyst.settle()
        page = self.program.window.pages.currentWidget()
        assert isinstance(page, BackupsPage)
        self.analyst.settle()  # what is in each backup, and what the chosen one would change
        return page

    # the library and its backups ----------------------------------------------------------------

    def mark(self, words: str) -> None:
        """Highlight words of the third article."""
        self.analyst.open(3)
        self.analyst.drag(words)
        self.analyst.press("1")

    def quotes(self) -> list[str]:
        return [str(row[6]) for row in self.analyst.rows("highlights")]

    def back_up(self, reason: Reason = "manual") -> Backup:
        made = back_up(self.file, default_folder(self.file), reason)
        assert made is not None
        return made

    def reasons(self) -> list[str]:
        """Return what the backups were made for, the oldest first."""
        return [backup.reason for backup in list_backups(self.file, default_folder(self.file))][::-1]

    # the window without a library ---------------------------------------------------------------

    @property
    def recovery(self) -> RecoveryWindow:
        (window,) = (
            one for one in QApplication.topLevelWidgets() if isinstance(one, RecoveryWindow) and one.isVisible()
        )
        return window

    def refuse(self, file: Path | None = None) -> RecoveryWindow:
        """Open a library that cannot be opened."""
        self.session.open(file or self.file)
        assert self.session.program is None
        self.qtbot.waitUntil(lambda: self.session.recovery._job is None, timeout=LONGEST_MS)
        return self.recovery

    def said(self) -> str:
        return plain("\n".join(label.text() for label in self.recovery.findChildren(QLabel) if label.isVisible()))

    def offered(self) -> list[str]:
        """Return the names of the buttons, from top to bottom."""
        buttons = [one for one in self.recovery.findChildren(QAbstractButton) if one.isVisible() and one.text()]
        return [one.objectName() for one in sorted(buttons, key=lambda one: one.y())]


def press(window: QWidget, name: str) -> None:
    QApplication.processEvents()  # a strip may just have got other buttons
    button = next((one for one in window.findChildren(QAbstractButton, name) if one.isVisible()), None)
    assert button is not None, f"there is no button {name} to be seen"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def plain(text: str) -> str:
    """Return the text without the signs that isolate names in it."""
    return text.translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F)))
