"""The parts of the program that are measured on their own, put together as the program does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextBrowser, QVBoxLayout, QWidget

from desktop.actions import Actions
from desktop.bridge import Bridge
from desktop.edits import Edits
from desktop.language import Language
from desktop.reader.pane import ReadingPane
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage.library import Library

WIDTH, HEIGHT = 900, 830


class ReadingStage:
    """A window with nothing but the reading pane in it, on an open library."""

    def __init__(self, library_file: Path) -> None:
        self.app = QApplication([])
        self.library = Library.open(library_file)
        settings = Settings(library_file.with_suffix(".ini"))
        theme = Theme(settings.theme)
        theme.apply(self.app)
        language = Language("ar")
        language.install(self.app)
        self.bridge = Bridge(self.library)
        self.edits = Edits(self.bridge)
        self.window = QWidget()
        self.tasks = Tasks(self.library)
        self.pane = ReadingPane(
            self.bridge, self.tasks, Actions(self.window, theme), theme, language, settings, self.window
        )
        self.bridge.changed.connect(self.pane.follow_change)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.pane.show_article(None)
        settle(self.app)

    def paint(self) -> None:
        """Paint the whole view now."""
        self.pane.view.viewport().repaint()

    def scroll(self, value: int) -> None:
        """Move to a place of the scroll bar and let everything follow."""
        self.pane.view.verticalScrollBar().setValue(value)
        settle(self.app)


class BrowserStage:
    """Qt's text browser in a window of the same size, with the same typeface, on the same library."""

    def __init__(self, library_file: Path) -> None:
        self.app = QApplication([])
        self.library = Library.open(library_file)
        settings = Settings(library_file.with_suffix(".ini"))
        Theme(settings.theme).apply(self.app)
        self.browser = QTextBrowser()
        font = QFont(settings.reading_font)
        font.setPointSizeF(settings.text_size)
        self.browser.setFont(font)
        self.browser.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.browser.resize(WIDTH, HEIGHT)
        self.browser.show()
        settle(self.app)

    def paint(self) -> None:
        """Paint the whole view now."""
        self.browser.viewport().repaint()


class LoopWatch(QObject):
    """Finds the longest time in which the event loop answered nobody, with a timer that is due every 5 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch."""
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self.longest_ms = max(self.longest_ms, self._clock.nsecsElapsed() / 1e6)
        self._clock.start()


def press(field: QWidget, letter: str) -> None:
    """Press the key of a letter in a field."""
    QApplication.sendEvent(
        field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    )


def settle(app: QApplication, rest_ms: int = 80, until: Callable[[], bool] | None = None) -> None:
    """Handle events for a while, longer than the pauses after which marks and places are followed; then ``until``."""
    clock = QElapsedTimer()
    clock.start()
    while not clock.hasExpired(rest_ms) or not (until is None or until()):
        app.processEvents()
