"""The words shared with a parallel passage, lit up in the open text while its card is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.reader.reading_place import ReadingPlace
from tests.desktop.parallel_passages import FoundParallels, hover

if TYPE_CHECKING:
    from desktop.sidebar.parallels import ParallelsSection
    from tests.desktop.conftest import Analyst

WORD = "أذربيجان"


@pytest.fixture
def section(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> ParallelsSection:
    """The section of a window on the article of 9 December 2020, with the parallels of what is read there."""
    FoundParallels(WORD).install(monkeypatch)
    analyst.qtbot.waitUntil(lambda: analyst.pane.findChild(ReadingPlace) is not None)
    analyst.open(3)
    parallels = analyst.window.sidebar.column.parallels
    analyst.qtbot.waitUntil(lambda: len(parallels.cards.rows) == 3, timeout=5000)
    return parallels


def point(section: ParallelsSection, row: int) -> list[tuple[int, int]]:
    """Let the pointer rest on a card; return the words that are shared with it."""
    hover(section.list, section.list.visualRect(section.cards.index(row)).center())
    return sorted(section.cards.rows[row].parallel.shared_here)


def leave(section: ParallelsSection) -> None:
    QApplication.sendEvent(section.list.viewport(), QEvent(QEvent.Type.Leave))


def test_shared_words_are_lit_while_a_card_is_pointed_at(analyst: Analyst, section: ParallelsSection) -> None:
    lit = analyst.view.marks
    scrolled = analyst.view.scroll_top
    assert lit.lit == []
    shared = point(section, 0)
    assert lit.lit == shared
    assert {analyst.text[start:end] for start, end in shared} == {WORD}
    leave(section)
    assert lit.lit == []
    analyst.press("M")
    assert section.list.hasFocus()
    assert lit.lit == shared
    QTest.keyClick(section.list, Qt.Key.Key_Escape)
    assert analyst.view.hasFocus()
    assert lit.lit == []
    assert analyst.view.scroll_top == scrolled


def test_the_light_goes_when_the_reader_goes_on(analyst: Analyst, section: ParallelsSection) -> None:
    assert point(section, 0) == analyst.view.marks.lit
    place = analyst.pane.findChild(ReadingPlace)
    assert isinstance(place, ReadingPlace)
    with analyst.qtbot.waitSignal(place.changed):
        analyst.click(analyst.place("زادة وفي تغريدة")[0] + 3)
    assert analyst.view.marks.lit == []


def test_what_was_lit_before_is_lit_again(analyst: Analyst, section: ParallelsSection) -> None:
    start, end = analyst.place("حسن روحاني")
    analyst.pane.light([(start, end)])
    assert point(section, 1) == analyst.view.marks.lit
    leave(section)
    assert analyst.view.marks.lit == [(start, end)]
    point(section, 1)
    analyst.pane.light([])
    leave(section)
    assert analyst.view.marks.lit == []


def test_keys_reach_the_parallels_and_the_comparison_from_the_text(analyst: Analyst, section: ParallelsSection) -> None:
    analyst.view.setFocus()
    parallel = section.cards.rows[0].parallel
    with analyst.qtbot.waitSignal(analyst.window.sidebar.comparison_requested) as asked:
        analyst.press("=")
    assert asked.args == [parallel.article_id, parallel.start, parallel.end]
