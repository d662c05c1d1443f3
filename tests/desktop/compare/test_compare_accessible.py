"""The comparison as a screen reader gets it: through QAccessible alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleTextCursorEvent, QAccessibleTextUpdateEvent

from desktop.typesetting.accessible_text import AccessibleText
from tests.desktop.compare.conftest import FIRST, SECOND

if TYPE_CHECKING:
    from tests.desktop.compare.conftest import CompareDesk

LINES = (FIRST.split("\n"), SECOND.split("\n"))


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleEvent]]:
    """Gather what is told to a screen reader while one runs."""
    told: list[QAccessibleEvent] = []
    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    yield told
    QAccessible.setActive(False)


def text_of(desk: CompareDesk) -> AccessibleText:
    found = QAccessible.queryAccessibleInterface(desk.page.view)
    assert found is not None
    assert found.role() == QAccessible.Role.Document
    assert found.text(QAccessible.Text.Name) == "Passages of two articles"
    text = found.interface_cast(QAccessible.InterfaceType.TextInterface)
    assert isinstance(text, AccessibleText)
    return text


def test_the_card_with_the_caret_is_read_and_the_next_after_it(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    text = text_of(compare_desk)
    assert text.text(0, text.characterCount()) == LINES[0][0]
    assert text.cursorPosition() == 0
    compare_desk.press("J")
    compare_desk.press("Tab")
    assert text.text(0, text.characterCount()) == LINES[1][1]
    compare_desk.press("Ctrl+Left")
    assert text.cursorPosition() == LINES[1][1].index(" ") + 1


def test_caret_and_selection_can_be_set(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.press("J")
    text, cursor = text_of(compare_desk), compare_desk.page.view.cursor_
    text.setCursorPosition(5)
    assert cursor.caret == FIRST.index(LINES[0][1]) + 5
    text.setSelection(0, 0, len("أعلن"))
    assert FIRST[slice(*cursor.selection)] == "أعلن"
    assert (text.selectionCount(), text.selection(0)) == (1, (0, len("أعلن")))
    text.removeSelection(0)
    assert text.selectionCount() == 0


def test_a_letter_is_found_where_it_stands_on_the_screen(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.press("J")
    compare_desk.press("Tab")
    text = text_of(compare_desk)
    place = LINES[1][1].index("ستة")
    box = text.characterRect(place)
    seen = compare_desk.letter(1, SECOND.index("ستة"))
    assert box.adjusted(-2, -2, 2, 2).contains(compare_desk.page.view.viewport().mapToGlobal(seen))
    assert text.offsetAtPoint(box.center()) == place
    assert text.offsetAtPoint(box.center() + QPoint(0, 4)) == place


def test_before_anything_is_shown_there_is_nothing_to_read(compare_desk: CompareDesk) -> None:
    compare_desk.page.show()
    text = text_of(compare_desk)
    assert (text.characterCount(), text.cursorPosition(), text.selectionCount()) == (0, 0, 0)
    assert text.characterRect(0).isEmpty()


def test_another_card_and_every_move_on_it_are_told(compare_desk: CompareDesk, events: list[QAccessibleEvent]) -> None:
    compare_desk.open()
    events.clear()
    compare_desk.press("J")
    (text,) = [event for event in events if isinstance(event, QAccessibleTextUpdateEvent)]
    assert (text.textRemoved(), text.textInserted()) == (LINES[0][0], LINES[0][1])
    events.clear()
    compare_desk.press("Left")
    (caret,) = [event for event in events if isinstance(event, QAccessibleTextCursorEvent)]
    assert caret.cursorPosition() == 1
    assert not any(isinstance(event, QAccessibleTextUpdateEvent) for event in events)
