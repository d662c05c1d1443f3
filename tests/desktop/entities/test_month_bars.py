"""The chart of mentions by month: its bars, its breaks, its words, and choosing by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.entities.month_bars import Bar, MonthBars, make_bars
from desktop.entities.words import EntityWords
from desktop.language import Language
from desktop.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.settings import LanguageCode


def make_words(code: LanguageCode, parent: QObject) -> EntityWords:
    return EntityWords(Language(code, "latin", parent), parent)


def months(bars: list[Bar]) -> list[tuple[str, int]]:
    return [(bar.month, bar.mentions) for bar in bars]


@pytest.fixture
def chart(qapp: QApplication, qtbot: QtBot) -> Iterator[MonthBars]:
    theme = Theme("light", qapp)
    around = QWidget()
    qtbot.addWidget(around)
    chart = MonthBars(theme, make_words("en", around), around)
    chart.resize(600, chart.height())
    around.resize(640, 200)
    around.show()
    yield chart
    around.close()


def test_empty_months_stand_between_and_many_of_them_as_one_break(qapp: QApplication) -> None:
    bars = make_bars([("2020-11", 2), ("2021-02", 5), ("2023-01", 1)], make_words("en", qapp))
    assert months(bars) == [("2020-11", 2), ("2020-12", 0), ("2021-01", 0), ("2021-02", 5), ("", 0), ("2023-01", 1)]


def test_a_date_that_cannot_be_does_not_make_thousands_of_bars(qapp: QApplication) -> None:
    assert len(make_bars([("0001-01", 1), ("9999-12", 1)], make_words("en", qapp))) == 3


def test_months_are_said_in_the_language_of_the_interface(qapp: QApplication) -> None:
    assert make_words("en", qapp).month("2021-10") == "October 2021"
    arabic = make_words("ar", qapp)
    assert arabic.month("2021-10").split()[0] == "أكتوبر"
    assert arabic.short_month("2021-08") == "أغسطس"
    digits = EntityWords(Language("ar", "arabic", qapp), qapp)
    assert digits.year("2021") == "٢٠٢١"


def test_a_bar_is_chosen_by_key_and_the_choice_taken_back(chart: MonthBars) -> None:
    chart.show_months([("2021-10", 3), ("2021-11", 1)], "person")
    asked: list[str] = []
    chart.chosen.connect(asked.append)
    chart.setFocus()
    chart.setCurrentIndex(chart.bars.index(0))
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert asked == ["2021-11", "", "2021-10", ""]


def test_an_empty_month_cannot_be_chosen(chart: MonthBars) -> None:
    chart.show_months([("2021-10", 3), ("2021-12", 1)], "person")
    asked: list[str] = []
    chart.chosen.connect(asked.append)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.visualRect(chart.bars.index(1)).center())
    assert asked == []


def test_a_screen_reader_hears_the_whole_and_each_bar(chart: MonthBars) -> None:
    chart.show_months([("2021-10", 3), ("2023-01", 7)], "person")
    words = make_words("en", chart)
    assert (
        chart.accessibleDescription() == f"From October 2021 to January 2023; most in January 2023: {words.mentions(7)}"
    )
    said = [chart.bars.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said == [f"October 2021, {words.mentions(3)}", "no mentions", f"January 2023, {words.mentions(7)}"]


def test_a_hundred_months_fit_without_scrolling_or_overlapping_names(chart: MonthBars) -> None:
    counts = [(f"{2016 + number // 12}-{number % 12 + 1:02}", number + 1) for number in range(80)]
    chart.show_months(counts, "place")
    assert chart.pitch * 80 <= chart.viewport().width()
    assert not chart.horizontalScrollBar().isVisible()
    assert not chart.grab().isNull()


def test_without_a_date_there_is_no_chart(chart: MonthBars) -> None:
    chart.show_months([], "person")
    assert chart.isHidden()
