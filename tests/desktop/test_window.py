"""The window as a whole: its panes in both languages, its keys, and what it tells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst, OpenProgram

LEFT = Qt.MouseButton.LeftButton


def x_of(analyst: Analyst, widget: QWidget) -> int:
    return widget.mapTo(analyst.window, QPoint(0, 0)).x()


def button(analyst: Analyst, name: str) -> QToolButton:
    found = analyst.window.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def press_button(analyst: Analyst, name: str) -> None:
    QTest.mouseClick(button(analyst, name), LEFT)
    QApplication.processEvents()


def end(analyst: Analyst) -> None:
    """Close the window and the program behind it, as its end does."""
    analyst.window.close()
    analyst.program.close()


# panes and languages -------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "mirrored"), [("en", False), ("ar", True)])
def test_panes_stand_in_reading_order(open_program: OpenProgram, language: str, mirrored: bool) -> None:
    analyst = open_program(language)
    window = analyst.window
    places = [x_of(analyst, pane) for pane in (window.library_pane, window.reading_pane, window.sidebar)]
    assert places == sorted(places, reverse=mirrored)
    assert (window.layoutDirection() == Qt.LayoutDirection.RightToLeft) is mirrored
    back, forward = x_of(analyst, button(analyst, "backButton")), x_of(analyst, button(analyst, "forwardButton"))
    assert (back > forward) is mirrored
    analyst.open(3)
    assert analyst.view.sheet.direction_of(3) == "rtl", "the article runs by its own words in both"


@pytest.mark.parametrize("size", [(1440, 900), (1000, 700)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_panes_share_the_window_and_none_is_cut(
    open_program: OpenProgram, language: str, size: tuple[int, int]
) -> None:
    analyst = open_program(language, size=size)
    window = analyst.window
    assert (window.width(), window.height()) == size
    for pane in (window.library_pane, window.reading_pane, window.sidebar):
        left = x_of(analyst, pane)
        assert left >= 0
        # Qt places the parts of a right-to-left splitter one pixel too far to the right
        assert left + pane.width() <= window.width() + (language == "ar")
        assert pane.width() >= pane.minimumSizeHint().width()
    assert window.reading_pane.width() > window.sidebar.width()


def test_each_direction_remembers_its_own_widths(open_program: OpenProgram) -> None:
    def widths(analyst: Analyst) -> list[int]:
        return analyst.window._splitter.sizes()

    def drag_first_handle(analyst: Analyst, by: int) -> None:
        handle = analyst.window._splitter.handle(1)
        middle = handle.rect().center()
        QTest.mousePress(handle, LEFT, pos=middle)
        analyst.move_held(handle, middle + QPoint(by, 0))
        QTest.mouseRelease(handle, LEFT, pos=middle + QPoint(by, 0))
        QApplication.processEvents()

    first = open_program("en")
    begun = widths(first)
    drag_first_handle(first, 80)
    english = widths(first)
    assert english[0] == pytest.approx(begun[0] + 80, abs=3)
    end(first)
    second = open_program("ar")
    assert widths(second)[0] == pytest.approx(begun[0], abs=3), "the other direction begins as it was drawn"
    drag_first_handle(second, -40)
    arabic = widths(second)
    assert arabic[0] == pytest.approx(begun[0] + 40, abs=3)
    end(second)
    third = open_program("en")
    assert widths(third) == pytest.approx(english, abs=2)
    end(third)
    fourth = open_program("ar")
    assert widths(fourth) == pytest.approx(arabic, abs=2)


def test_the_language_changes_in_the_window_and_all_stays_as_it_was(open_program: OpenProgram) -> None:
    analyst = open_program("en", size=(1440, 500))
    analyst.open(1)
    analyst.open(4)
    analyst.drag("ويزور الرئيس الإيراني مسعود بزشكيان")
    analyst.press("1")
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0])
    line = analyst.view.top_line()[0]
    old = analyst.window
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.window is not old
    assert not old.isVisible() if shiboken6.isValid(old) else True
    assert analyst.window.isVisible()
    assert analyst.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert analyst.window.navigation.article_id == 4
    assert analyst.view.top_line()[0] == line
    assert analyst.window.actions_.undo.isEnabled()
    assert "تظليل" in analyst.window.actions_.undo.text(), "named in the new language"
    analyst.press("Ctrl+Z")
    assert analyst.rows("highlights") == []
    analyst.press("Alt+Left")
    assert analyst.window.navigation.article_id == 1, "the way back is still known"
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert analyst.program.settings.language == "en"


def test_a_note_being_typed_survives_the_change_of_language(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("half a thou")
    press_button(analyst, "switchLanguageButton")
    analyst.settle()
    assert analyst.rows("notes")[0][3] == "half a thou"


# look ----------------------------------------------------------------------------------------


def test_ctrl_d_repaints_everything_and_is_remembered(open_program: OpenProgram) -> None:
    analyst = open_program("en")
    analyst.open(3)
    before = picture(analyst)
    analyst.press("Ctrl+D")
    after = picture(analyst)
    window = analyst.window
    for pane in (window.top_bar, window.library_pane, window.sidebar, window.status_line):
        corner = pane.mapTo(window, QPoint(3, 3))
        assert before.pixelColor(corner).lightnessF() > 0.85, pane.objectName()
        assert after.pixelColor(corner).lightnessF() < 0.25, pane.objectName()
    paper = analyst.program.theme.colour("paper")
    assert analyst.view.viewport().grab().toImage().pixelColor(2, 2) == paper
    end(analyst)
    again = open_program("en", theme="dark")
    assert again.program.theme.name == "dark"


def picture(analyst: Analyst) -> QImage:
    QApplication.processEvents()
    return analyst.window.grab().toImage()


def test_sepia_is_chosen_in_the_popover(analyst: Analyst) -> None:
    press_button(analyst, "appearanceButton")
    swatch = analyst.window.findChild(QAbstractButton, "theme_sepia")
    assert isinstance(swatch, QAbstractButton)
    QTest.mouseClick(swatch, LEFT)
    assert analyst.program.theme.name == "sepia"
    assert analyst.program.settings.theme == "sepia"
    paper = analyst.program.theme.colour("paper")
    assert analyst.view.viewport().grab().toImage().pixelColor(2, 2) == paper


def test_digits_are_chosen_in_the_popover_and_hold_everywhere(open_program: OpenProgram) -> None:
    analyst = open_program("ar")
    analyst.open(5)
    analyst.settle()
    assert "05.10.2023" in (analyst.view.sheet.block(1).label or "")
    press_button(analyst, "appearanceButton")
    digits = analyst.window.looks.popover.findChild(QWidget, "digits")
    assert digits is not None
    arabic = next(found for found in digits.findChildren(QAbstractButton) if found.text() == "١٢٣")
    QTest.mouseClick(arabic, LEFT)
    analyst.settle()
    assert analyst.window.navigation.article_id == 5
    meta = analyst.view.sheet.block(1).label or ""
    assert "٠٥.١٠.٢٠٢٣" in meta
    assert not re.search(r"[0-9]", meta)
    counts = analyst.window.status_line.findChild(QLabel, "statusArticles")
    assert isinstance(counts, QLabel)
    assert "٥" in counts.text()
    assert analyst.program.settings.digits == "arabic"


def test_f9_f10_and_f11_fold_panes_away_and_bring_them_back(analyst: Analyst) -> None:
    window = analyst.window
    parts = (window.library_pane, window.sidebar, window.top_bar, window.status_line)
    analyst.press("F9")
    assert [part.isVisible() for part in parts] == [False, True, True, True]
    analyst.press("F10")
    assert [part.isVisible() for part in parts] == [False, False, True, True]
    analyst.press("F9")
    analyst.press("F10")
    analyst.press("F11")
    assert not any(part.isVisible() for part in parts)
    assert analyst.view.hasFocus()
    analyst.press("F11")
    assert all(part.isVisible() for part in parts)


def test_only_the_text_leaves_folded_panes_folded(analyst: Analyst) -> None:
    analyst.press("F9")
    analyst.press("F11")
    analyst.press("F11")
    assert not analyst.window.library_pane.isVisible()
    assert analyst.window.sidebar.isVisible()


def test_a_question_mark_shows_every_key_and_esc_puts_it_away(analyst: Analyst) -> None:
    analyst.view.setFocus()
    analyst.press("?")
    sheet = analyst.window.key_sheet
    assert sheet.isVisible()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for action in analyst.window.actions_.all_actions:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            assert f"\u2066{keys}\u2069" in shown
            assert action.text() in shown
    assert analyst.window.rect().contains(sheet.geometry()), "all of it can be seen"
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert analyst.view.hasFocus(), "and reading goes on with the same keys"


def test_no_key_is_given_twice(analyst: Analyst) -> None:
    keys = [key.toString() for action in analyst.window.actions_.all_actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


# going about ---------------------------------------------------------------------------------


def click_article(analyst: Analyst, article_id: int) -> None:
    """Click an article in the list."""
    pane = analyst.window.library_pane
    row = pane.list.visualRect(pane.articles.index(pane.articles.ids.index(article_id)))
    QTest.mouseClick(pane.list.viewport(), LEFT, pos=row.center())
    analyst.settle()


def test_back_returns_to_the_same_line_and_forward_too(open_program: OpenProgram) -> None:
    analyst = open_program(size=(1440, 500))
    click_article(analyst, 4)
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0])
    fourth = analyst.view.top_line()
    click_article(analyst, 1)
    analyst.view.scroll_line_to_top(analyst.place("مناورات عسكرية")[0])
    first = analyst.view.top_line()
    analyst.press("Alt+Left")
    assert analyst.window.navigation.article_id == 4
    assert analyst.view.top_line() == pytest.approx(fourth, abs=1)
    assert analyst.window.library_pane.list.current_id() == 4
    press_button(analyst, "forwardButton")
    assert analyst.window.navigation.article_id == 1
    assert analyst.view.top_line() == pytest.approx(first, abs=1)
    assert not analyst.window.actions_.forward.isEnabled()


def test_removing_the_open_article_shows_what_to_do_and_undo_brings_it_back(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("1")
    before = analyst.rows("highlights")
    analyst.program.edits.articles.remove([3])
    analyst.settle()
    assert analyst.pane.opened is None
    empty = analyst.window.findChild(QLabel, "readingEmpty")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    analyst.press("Ctrl+Z", analyst.window)
    analyst.settle()
    assert analyst.window.navigation.article_id == 3
    assert analyst.rows("highlights") == before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_library_says_what_to_do_and_no_key_does_harm(
    open_program: OpenProgram, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    analyst = open_program(language, file=tmp_path / "empty.hashiya")
    labels = [label.text() for label in analyst.window.library_pane.findChildren(QLabel) if label.isVisible()]
    assert any("Ctrl+O" in text for text in labels)
    press_every_key(analyst)
    assert analyst.rows("articles") == []


def press_every_key(analyst: Analyst) -> None:
    stays = {"quit", "onlyText", "switchLanguage"}
    for action in analyst.window.actions_.all_actions:
        if action.objectName() not in stays:
            keys = action.shortcut().toString()  # the others are of keyboards with keys of their own for it
            if keys:
                analyst.press(keys, QApplication.focusWidget() or analyst.window)
    analyst.settle()


def test_no_key_does_harm_where_nothing_is_selected(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    analyst.open(3)
    tables = ("highlights", "notes", "tags", "entities", "mentions")
    press_every_key(analyst)
    assert [analyst.rows(table) for table in tables] == [[]] * len(tables)
