"""The bar at the top and the line at the bottom of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import status_line
from desktop.actions import Actions
from desktop.language import Language
from desktop.settings import LanguageCode
from desktop.status_line import StatusLine
from desktop.theme import Theme
from desktop.top_bar import TopBar
from storage.records import LibraryCounts

COUNTS = LibraryCounts(articles=5, unread=3, starred=0, highlights=12, notes=1)


class Frame:
    """A window with the bar and the line, in one language."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, code: LanguageCode) -> None:
        self.language = Language(code)
        self.language.install(qapp)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 300)
        self.actions = Actions(self.window, Theme())
        self.bar = TopBar(self.actions, self.language)
        self.line = StatusLine()
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        layout.addWidget(self.line)
        self.window.show()

    def button(self, name: str) -> QToolButton:
        found = self.bar.findChild(QToolButton, name)
        assert isinstance(found, QToolButton)
        return found

    def label(self, name: str) -> QLabel:
        found = self.window.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found

    def x(self, widget: QWidget) -> int:
        return widget.mapTo(self.window, QPoint()).x()


@pytest.fixture
def english(qtbot: QtBot, qapp: QApplication) -> Frame:
    return Frame(qtbot, qapp, "en")


@pytest.fixture
def arabic(qtbot: QtBot, qapp: QApplication) -> Iterator[Frame]:
    yield Frame(qtbot, qapp, "ar")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_bar_is_as_high_as_drawn_and_names_the_program(english: Frame) -> None:
    assert english.bar.height() == 46
    assert english.label("brand").text() == "Hashiya · حاشية"


def test_the_arabic_bar_is_the_mirror_of_the_english_one(qtbot: QtBot, qapp: QApplication) -> None:
    english, arabic = Frame(qtbot, qapp, "en"), Frame(qtbot, qapp, "ar")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert arabic.label("brand").text() == "حاشية"
    assert english.x(english.label("brand")) < 100
    assert arabic.x(arabic.label("brand")) > 900
    ordered = ["backButton", "forwardButton", "undoButton", "appearanceButton"]
    places = [english.x(english.button(name)) for name in ordered]
    assert places == sorted(places)
    mirrored = [arabic.x(arabic.button(name)) for name in ordered]
    assert mirrored == sorted(mirrored, reverse=True)
    ends = english.x(english.button("helpButton")) + english.button("helpButton").width()
    assert 1000 - ends == arabic.x(arabic.button("helpButton"))


@pytest.mark.parametrize(
    "name", ["back", "forward", "undo", "redo", "addFiles", "toggleDark", "appearance", "switchLanguage", "help"]
)
def test_each_button_does_what_its_action_does(english: Frame, qtbot: QtBot, name: str) -> None:
    action = next(action for action in english.actions.all_actions if action.objectName() == name)
    action.setEnabled(True)
    button = english.button(f"{name}Button")
    assert not button.icon().isNull()
    assert button.accessibleName() == action.text()
    shortcut = action.shortcut().toString()
    assert action.text() in button.toolTip()
    assert shortcut in button.toolTip()
    with qtbot.waitSignal(action.triggered, timeout=1000):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_button_follows_its_action(english: Frame) -> None:
    english.actions.back.setEnabled(False)
    assert not english.button("backButton").isEnabled()
    english.actions.undo.setText("Undo: highlight")
    assert english.button("undoButton").accessibleName() == "Undo: highlight"


def test_the_line_says_how_much_there_is_and_where(english: Frame) -> None:
    english.line.show_counts(COUNTS)
    english.line.show_library(Path("/home/a<b>/library.hashiya"), read_only=False)
    assert english.label("statusSaved").text() == "Saved"
    assert english.label("statusArticles").text() == "5 articles"
    assert english.label("statusHighlights").text() == "12 highlights"
    assert english.label("statusNotes").text() == "1 note"
    assert english.line.library_button.text().strip("\u2068\u2069") == "library.hashiya"
    assert english.line.library_button.toolTip() == "<span>/home/a&lt;b&gt;/library.hashiya</span>"
    assert english.x(english.label("statusSaved")) < 100
    assert english.x(english.line.library_button) > 800


def test_the_line_does_not_say_saved_of_a_library_that_is_only_read(english: Frame) -> None:
    english.line.show_library(Path("library.hashiya"), read_only=True)
    assert english.label("statusSaved").text() == "Read only"


def test_the_line_counts_in_arabic(arabic: Frame) -> None:
    arabic.line.show_counts(COUNTS)
    assert arabic.label("statusArticles").text() == "5 مقالات"
    assert arabic.label("statusHighlights").text() == "12 تظليلاً"
    assert arabic.label("statusNotes").text() == "ملاحظة واحدة"


def test_a_message_stands_for_a_while(english: Frame, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status_line, "MESSAGE_MS", 30)
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_counts(COUNTS)
    line.show()
    message = line.findChild(QLabel, "statusMessage")
    counts = line.findChild(QLabel, "statusArticles")
    assert isinstance(message, QLabel)
    assert isinstance(counts, QLabel)
    assert not message.isVisible()
    line.show_message("Undone: highlight")
    assert message.isVisible()
    assert message.text() == "Undone: highlight"
    assert not counts.isVisible()
    qtbot.waitUntil(counts.isVisible, timeout=2000)
    assert not message.isVisible()
    assert english.bar.isVisible()


def test_a_message_is_announced_to_screen_readers(english: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    english.line.show_message("<b>3</b> articles added")
    assert [event.type() for event in told] == [QAccessible.Event.Announcement]
    assert english.label("statusMessage").textFormat() == Qt.TextFormat.PlainText
    QCoreApplication.processEvents()
