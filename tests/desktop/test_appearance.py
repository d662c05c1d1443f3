"""The popover of appearance: what is changed in it holds at once, by mouse and by key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.language import Language
from desktop.preferences.appearance import AppearancePopover
from desktop.settings import Settings
from desktop.theme import Theme


class Opened:
    """A window with a button, a field and the popover open on the button."""

    def __init__(self, qtbot: QtBot, tmp_path: Path) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(900, 600)
        self.anchor = QToolButton(self.window)
        self.anchor.setText("Aa")
        self.anchor.setGeometry(700, 8, 32, 32)
        self.elsewhere = QLineEdit(self.window)
        self.elsewhere.setGeometry(20, 500, 100, 30)
        self.theme = Theme("light")
        self.language = Language("en")
        self.settings = Settings(tmp_path / "settings.ini")
        self.popover = AppearancePopover(self.anchor, self.theme, self.language, self.settings)
        self.anchor.clicked.connect(self.popover.toggle)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.click(self.anchor)

    def button(self, name: str) -> QAbstractButton:
        found = self.popover.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton)
        return found

    def shown(self, name: str) -> str:
        found = self.popover.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def focused(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focused(), key)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    yield Opened(qtbot, tmp_path)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def test_it_is_not_made_before_it_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    anchor = QToolButton(window)
    popover = AppearancePopover(anchor, Theme(), Language("en"), Settings(tmp_path / "settings.ini"))
    assert popover.findChildren(QAbstractButton) == []


def test_it_opens_under_its_button_inside_the_window(opened: Opened) -> None:
    assert opened.popover.isVisible()
    panel = opened.popover.content.rect().translated(opened.popover.content.mapTo(opened.window, QPoint()))
    assert panel.top() > opened.anchor.geometry().bottom()
    assert panel.right() == opened.anchor.geometry().right()
    assert opened.window.rect().contains(opened.popover.geometry())
    opened.window.resize(720, 600)
    assert opened.window.rect().contains(opened.popover.geometry())


def test_the_text_grows_and_shrinks_and_stays_so(opened: Opened) -> None:
    before = opened.settings.text_size
    with opened.qtbot.waitSignal(opened.popover.reading_style_changed, timeout=1000):
        opened.click(opened.button("textSizeMore"))
    assert opened.settings.text_size == before + 1
    assert opened.shown("textSizeValue") == str(round(before + 1))
    assert opened.button("textSizeMore").accessibleDescription() == str(round(before + 1))
    opened.click(opened.button("textSizeLess"))
    opened.click(opened.button("textSizeLess"))
    assert opened.settings.text_size == before - 1


def test_column_and_lines_keep_within_their_limits(opened: Opened) -> None:
    for _ in range(30):
        opened.click(opened.button("columnWidthMore"))
        opened.click(opened.button("lineHeightLess"))
    assert opened.settings.column_width == 90
    assert opened.settings.line_height == 1.0
    assert not opened.button("columnWidthMore").isEnabled()
    assert not opened.button("lineHeightLess").isEnabled()
    opened.click(opened.button("lineHeightMore"))
    opened.click(opened.button("lineHeightMore"))
    assert opened.settings.line_height == 1.2
    assert opened.shown("lineHeightValue") == "1.2"


def test_another_font_is_chosen_by_key(opened: Opened) -> None:
    fonts = opened.popover.findChild(QComboBox, "readingFont")
    assert isinstance(fonts, QComboBox)
    assert (fonts.itemText(0), fonts.itemText(1)) == ("Amiri", "IBM Plex Sans Arabic")
    assert fonts.currentText() == "Amiri"
    fonts.setFocus()
    with opened.qtbot.waitSignal(opened.popover.reading_style_changed, timeout=1000):
        opened.press(Qt.Key.Key_Down)
    assert opened.settings.reading_font == "IBM Plex Sans Arabic"


def test_a_font_that_has_gone_is_still_named(opened: Opened) -> None:
    opened.popover.hide()
    opened.settings.reading_font = "خط مفقود"
    opened.click(opened.anchor)
    fonts = opened.popover.findChild(QComboBox, "readingFont")
    assert isinstance(fonts, QComboBox)
    assert fonts.currentText() == "خط مفقود"


@pytest.mark.parametrize("name", ["sepia", "dark"])
def test_a_theme_is_asked_for_and_shown_once_it_holds(opened: Opened, name: str) -> None:
    assert opened.button("theme_light").isChecked()
    with opened.qtbot.waitSignal(opened.popover.theme_requested, timeout=1000) as asked:
        opened.click(opened.button(f"theme_{name}"))
    assert asked.args == [name]
    opened.theme.set_name("sepia" if name == "sepia" else "dark")
    assert opened.button(f"theme_{name}").isChecked()
    assert not opened.button("theme_light").isChecked()


def test_a_theme_is_chosen_by_arrow_keys(opened: Opened) -> None:
    opened.button("theme_light").setFocus()
    opened.press(Qt.Key.Key_Right)
    assert opened.focused().objectName() == "theme_sepia"
    with opened.qtbot.waitSignal(opened.popover.theme_requested, timeout=1000) as asked:
        opened.press(Qt.Key.Key_Space)
    assert asked.args == ["sepia"]


def test_digits_are_asked_for_and_numbers_follow(opened: Opened) -> None:
    opened.popover.digits_requested.connect(opened.language.set_digits)
    with opened.qtbot.waitSignal(opened.popover.digits_requested, timeout=1000) as asked:
        opened.click(opened.button("digits_arabic"))
    assert asked.args == ["arabic"]
    assert opened.shown("textSizeValue") == "١٥"
    assert opened.shown("lineHeightValue") == "١٫١"


def test_the_other_language_is_asked_for(opened: Opened) -> None:
    assert opened.button("interfaceLanguage_en").isChecked()
    with opened.qtbot.waitSignal(opened.popover.language_requested, timeout=1000) as asked:
        opened.click(opened.button("interfaceLanguage_ar"))
    assert asked.args == ["ar"]


def test_it_shows_what_was_changed_elsewhere(opened: Opened) -> None:
    opened.popover.hide()
    opened.settings.text_size = 22
    opened.theme.set_name("dark")
    opened.click(opened.anchor)
    assert opened.shown("textSizeValue") == "22"
    assert opened.button("theme_dark").isChecked()


def test_escape_closes_it_and_gives_the_keyboard_back(opened: Opened) -> None:
    assert opened.popover.isAncestorOf(opened.focused())
    with opened.qtbot.waitSignal(opened.popover.closed, timeout=1000):
        opened.press(Qt.Key.Key_Escape)
    assert not opened.popover.isVisible()
    assert QApplication.focusWidget() is opened.anchor


def test_a_click_outside_closes_it_and_one_inside_does_not(opened: Opened) -> None:
    opened.click(opened.popover.content)
    assert opened.popover.isVisible()
    opened.click(opened.elsewhere)
    assert not opened.popover.isVisible()


def test_its_button_closes_it_again(opened: Opened) -> None:
    opened.click(opened.anchor)
    assert not opened.popover.isVisible()


def test_tab_goes_round_inside_through_every_control(opened: Opened) -> None:
    seen: list[str] = []
    for _ in range(40):
        assert opened.popover.isAncestorOf(opened.focused())
        seen.append(opened.focused().objectName())
        opened.press(Qt.Key.Key_Tab)
    stops = list(dict.fromkeys(seen))
    assert seen[: len(stops)] == seen[len(stops) : 2 * len(stops)]
    assert {
        "theme_light",
        "readingFont",
        "textSizeLess",
        "lineHeightMore",
        "digits_latin",
        "interfaceLanguage_en",
    } <= set(stops)


def test_every_control_has_a_name_and_says_what_it_does(opened: Opened) -> None:
    controls = [*opened.popover.findChildren(QAbstractButton), *opened.popover.findChildren(QComboBox)]
    assert len(controls) >= 14
    for control in controls:
        assert control.objectName()
        assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
        assert control.toolTip(), control.objectName()
