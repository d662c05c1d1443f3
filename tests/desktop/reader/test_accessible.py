"""The article as a screen reader gets it: through QAccessible alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.reader.accessible import ReadingViewText

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

TEXT = "عنوان 😀 المقال\nقال a😀كَتَبَ ثم 👩‍👩‍👧 عائلة\nThe last 😀 line."


def units(text: str) -> int:
    """Return a text's length as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture
def reader(analyst: Analyst) -> Analyst:
    """The window on an article with signs beyond the first 65,536."""
    analyst.open_text(TEXT, "عنوان 😀 المقال")
    return analyst


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """Gather what is told to a screen reader while one runs."""
    told: list[QAccessibleEvent] = []
    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    yield told
    QAccessible.setActive(False)


def interface(analyst: Analyst) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(analyst.view)
    assert found is not None
    return found


def text_of(analyst: Analyst) -> ReadingViewText:
    found = interface(analyst).interface_cast(QAccessible.InterfaceType.TextInterface)
    assert isinstance(found, ReadingViewText)
    return found


def test_it_is_a_document_named_by_its_headline(analyst: Analyst) -> None:
    analyst.open(3)
    found = interface(analyst)
    assert found.isValid()
    assert found.role() == QAccessible.Role.Document
    assert found.object() is analyst.view
    assert found.text(QAccessible.Text.Name) == "روحاني: إيران عازمة على تعزيز العلاقات مع أذربيجان"
    assert found.state().focusable
    assert found.rect().size() == analyst.view.size()


def test_the_whole_text_can_be_asked_for_and_counts_as_qt_counts(reader: Analyst) -> None:
    text = text_of(reader)
    assert text.characterCount() == units(TEXT) == len(TEXT) + 6
    assert text.text(0, text.characterCount()) == TEXT
    start = units(TEXT[: TEXT.index("a😀")])
    assert text.text(start, start + 3) == "a😀"
    assert text.text(start + 1, start + 3) == "😀"


@pytest.mark.parametrize("article", range(1, 6))
def test_the_text_of_every_seed_comes_whole(analyst: Analyst, article: int) -> None:
    analyst.open(article)
    text = text_of(analyst)
    assert text.text(0, text.characterCount()) == analyst.text


def test_the_interface_follows_to_another_article(analyst: Analyst) -> None:
    analyst.open(3)
    text = text_of(analyst)
    analyst.open(4)
    assert text.text(0, 30).startswith("الرئيس الإيراني يصل أذربيجان")
    assert text_of(analyst) is text


def test_the_caret_is_told_and_can_be_moved(reader: Analyst) -> None:
    text = text_of(reader)
    place = TEXT.index("The last 😀 line") + len("The last 😀")
    reader.view.cursor_.move_to(place)
    assert text.cursorPosition() == units(TEXT[:place])
    text.setCursorPosition(units(TEXT[: TEXT.index("ثم")]))
    assert reader.view.cursor_.selection == (TEXT.index("ثم"), TEXT.index("ثم"))


def test_a_selection_is_told_set_and_removed(reader: Analyst) -> None:
    text = text_of(reader)
    start, end = reader.drag("ثم")
    assert text.selectionCount() == 1
    assert text.selection(0) == (units(TEXT[:start]), units(TEXT[:end]))
    text.setSelection(0, units(TEXT[: TEXT.index("a😀")]), units(TEXT[: TEXT.index(" ثم")]))
    reader.press("Ctrl+C")
    assert reader.clipboard() == "a😀كَتَبَ"
    text.removeSelection(0)
    assert text.selectionCount() == 0
    text.addSelection(0, units("عنوان 😀"))
    assert reader.view.cursor_.selection == (0, len("عنوان 😀"))


@pytest.mark.parametrize(("inside", "whole"), [("كَ", "كَ"), ("😀", "😀"), ("👩‍👩‍👧", "👩‍👩‍👧")])
def test_a_selection_that_cuts_a_cluster_takes_the_whole(reader: Analyst, inside: str, whole: str) -> None:
    start = TEXT.index(inside, TEXT.index("قال"))
    text_of(reader).setSelection(0, units(TEXT[:start]), units(TEXT[:start]) + 1)
    first, last = reader.view.cursor_.selection
    assert TEXT[first:last] == whole


def test_letters_are_where_they_are_painted(reader: Analyst) -> None:
    text = text_of(reader)
    start, _end = reader.show("عائلة")
    viewport = reader.view.viewport()
    for position in range(start, start + 5):
        box = text.characterRect(units(TEXT[:position]))
        painted = reader.view.boxes(position, position + 1)[0]
        assert box.center() == viewport.mapToGlobal(painted.toAlignedRect().center())
        assert text.offsetAtPoint(box.center()) == units(TEXT[:position])


def test_a_place_far_away_is_scrolled_to(analyst: Analyst) -> None:
    analyst.window.resize(1440, 450)
    analyst.open(4)
    analyst.view.scroll_line_to_top(0)
    text = text_of(analyst)
    place = analyst.place("وتعارض طهران بشدة")[0]
    assert not analyst.view.geometry().contains(analyst.view.mapFromGlobal(text.characterRect(place).center())), (
        "it begins out of view"
    )
    text.scrollToSubstring(place, place + 10)
    QApplication.processEvents()
    shown = analyst.view.viewport().mapFromGlobal(text.characterRect(place).center())
    assert analyst.view.viewport().rect().contains(shown)
    text.setCursorPosition(0)
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())


def test_offsets_beyond_the_text_do_no_harm(reader: Analyst) -> None:
    text = text_of(reader)
    beyond = text.characterCount() + 50
    assert text.text(beyond, beyond + 5) == ""
    assert text.characterRect(beyond).isEmpty()
    text.setCursorPosition(beyond)
    assert text.cursorPosition() == text.characterCount()
    text.setSelection(0, 5, beyond)
    assert text.selection(0) == (5, text.characterCount())
    text.setSelection(0, -3, 2)
    assert text.selection(0) == (0, 2)


def test_every_move_is_told_while_a_screen_reader_runs(reader: Analyst, events: list[QAccessibleEvent]) -> None:
    start, _end = reader.show("ثم")
    reader.click(start)
    moves = [event for event in events if isinstance(event, QAccessibleTextCursorEvent)]
    assert moves[-1].cursorPosition() == units(TEXT[:start])
    assert moves[-1].object() is reader.view
    events.clear()
    reader.press("Left")
    (move,) = [event for event in events if isinstance(event, QAccessibleTextCursorEvent)]
    assert move.cursorPosition() == units(TEXT[: start + 1])
    events.clear()
    reader.press("Shift+Left")
    (chosen,) = [event for event in events if isinstance(event, QAccessibleTextSelectionEvent)]
    assert chosen.selectionStart() == units(TEXT[: start + 1])
    assert chosen.selectionEnd() == units(TEXT[: start + 2])


def test_what_happens_is_announced(analyst: Analyst, events: list[QAccessibleEvent]) -> None:
    analyst.open(3)
    events.clear()
    analyst.drag("حسن روحاني")
    analyst.press("Ctrl+C")
    QTest.qWait(1)
    announced = [event for event in events if event.type() == QAccessible.Event.Announcement]
    assert announced, "that it was copied"
