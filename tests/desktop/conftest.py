"""The real window on a real library, and an analyst's hands for it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program, Session
from desktop.crash import CrashReports
from desktop.settings import Settings
from storage.library import Library
from storage.records import NewArticle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.main_window import MainWindow
    from desktop.reader.pane import ReadingPane
    from desktop.reader.view import ReadingView
    from tests.desktop.desk import Desk


class Analyst:
    """Drives the window with mouse and keys as a reader would."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def pane(self) -> ReadingPane:
        return self.window.reading_pane

    @property
    def view(self) -> ReadingView:
        return self.pane.view

    @property
    def text(self) -> str:
        return self.view.sheet.text

    def open(self, article_id: int) -> None:
        self.window.navigation.open_article(article_id)
        self.settle()

    def open_text(self, text: str, headline: str = "") -> None:
        """Put a text into the library and open it; its first line is its headline unless another is given."""
        headline = headline or text.partition("\n")[0]
        new = NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=headline)
        received = self.program.edits.articles.add([new], 1)
        self.open(received.added[0].id)

    def settle(self) -> None:
        """Let background answers arrive, what is written in portions come to its end, and everything be painted."""
        tasks, edits = self.program.tasks, self.program.edits
        self.qtbot.waitUntil(lambda: not (tasks.any_busy() or edits.busy or edits.retrace.busy), timeout=5000)
        QApplication.processEvents()

    def place(self, words: str) -> tuple[int, int]:
        start = self.text.index(words)
        return start, start + len(words)

    def show(self, words: str) -> tuple[int, int]:
        start, end = self.place(words)
        self.view.show_range(start, end, glide=False)
        QApplication.processEvents()
        return start, end

    def point(self, position: int, *, after: bool = False) -> QPoint:
        """Return a point on the reading side of a letter, or on its far side."""
        box = self.view.boxes(position, position + 1)[0]
        rtl = self.view.sheet.direction_of(self.view.sheet.block_of(position)) == "rtl"
        x = box.left() + 1 if after == rtl else box.right() - 1
        return QPointF(x, box.center().y()).toPoint()

    def drag(self, words: str) -> tuple[int, int]:
        """Select words by dragging the mouse over them."""
        start, end = self.show(words)
        viewport = self.view.viewport()
        first, last = self.point(start), self.point(end - 1, after=True)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
        for share in (0.3, 0.7, 1.0):
            self.move_held(viewport, first + (last - first) * share)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)
        QApplication.processEvents()
        return start, end

    def move_held(self, widget: QWidget, point: QPoint) -> None:
        """Move with the left button held; QTest's own moves carry no buttons."""
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            QPointF(widget.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)

    def click(self, position: int) -> None:
        self.view.show_range(position, position + 1, glide=False)
        QApplication.processEvents()
        box = self.view.boxes(position, position + 1)[0]
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        QApplication.processEvents()

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key or a combination, given as in menus."""
        QTest.keySequence(widget or self.view, QKeySequence(keys))
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type into whatever has the focus; QTest's own keys know Latin letters only."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        for letter in words:
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
                QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()

    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def rows(self, table: str) -> list[tuple[object, ...]]:
        """Return a table's rows as they are on disk, read over a connection of their own."""
        reader = self.program.library.open_reader()
        try:
            return reader.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608
        finally:
            reader.close()


class OpenProgram(Protocol):
    """Opens the program as a start would; without a file on the sample library."""

    def __call__(
        self, language: str = "en", theme: str = "light", size: tuple[int, int] = (1440, 900), file: Path | None = None
    ) -> Analyst: ...


@pytest.fixture
def open_program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, _sample_file: Path) -> Iterator[OpenProgram]:
    """Give a function that opens the program; all are closed and freed afterwards."""
    programs: list[Program] = []

    def make(
        language: str = "en", theme: str = "light", size: tuple[int, int] = (1440, 900), file: Path | None = None
    ) -> Analyst:
        if file is None:
            file = tmp_path / "library.hashiya"
            if not file.exists():
                shutil.copyfile(_sample_file, file)
        settings = Settings(tmp_path / "settings.ini")
        settings.language = "ar" if language == "ar" else "en"
        settings.theme = "dark" if theme == "dark" else "light"
        program = Program(qapp, Library.open(file), settings)
        programs.append(program)
        program.window.resize(*size)
        program.show()
        qtbot.waitExposed(program.window)
        analyst = Analyst(program, qtbot)
        qtbot.waitUntil(lambda: program.window.sidebar.widget() is not None)
        analyst.settle()
        return analyst

    yield make
    for program in programs:
        if shiboken6.isValid(program.window):
            program.window.close()
            program.close()
        program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    programs.clear()
    gc.collect()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def analyst(open_program: OpenProgram) -> Analyst:
    """The window in English on the sample library."""
    return open_program()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path, _sample_file: Path) -> Iterator[Desk]:
    """The program in English, not opened yet, on the sample library; it may close one window and open another."""
    from tests.desktop.desk import Desk  # noqa: PLC0415 - most tests open one window only

    file = tmp_path / "library.hashiya"
    shutil.copyfile(_sample_file, file)
    settings = Settings(tmp_path / "settings.ini")
    settings.language = "en"
    session = Session(qapp, settings, CrashReports(lambda: tmp_path / "logs"))
    session._watched = True  # the process and its signals are the test runner's
    qapp.setQuitOnLastWindowClosed(False)
    yield Desk(session, file, qtbot)
    if session.program is not None:
        session.program.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    qapp.setQuitOnLastWindowClosed(True)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
