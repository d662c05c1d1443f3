"""Notes written in place, whatever they are on."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.note_cards import NoteCards


class Body(NamedTuple):
    """A note as the cards know it."""

    id: int
    body: str


class Ground(QWidget):
    """The cards above another field, in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = NoteCards("note", "Write", "Note", self)
        self.elsewhere = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.cards)
        layout.addWidget(self.elsewhere)


@pytest.fixture
def ground(qtbot: QtBot) -> Ground:
    ground = Ground()
    qtbot.addWidget(ground)
    with qtbot.waitExposed(ground):
        ground.show()
    ground.activateWindow()
    return ground


def test_they_are_seen_only_where_there_is_a_note(ground: Ground) -> None:
    assert ground.cards.isHidden()
    ground.cards.show_notes(7, [Body(1, "one")])
    assert ground.cards.isVisible()
    editor = ground.cards.editor(1)
    assert (editor.objectName(), editor.placeholderText(), editor.accessibleName()) == ("note", "Write", "Note")
    ground.cards.show_notes(7, [])
    assert ground.cards.isHidden()


def test_what_was_rubbed_out_is_not_written_back_by_another_change(qtbot: QtBot, ground: Ground) -> None:
    ground.cards.show_notes(7, [Body(1, "one")])
    editor = ground.cards.editor(1)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(ground.cards.note_edited):
        editor.flush()
    ground.cards.show_notes(7, [Body(1, "one"), Body(2, "two")])
    assert editor.toPlainText() == ""
    with qtbot.waitSignal(ground.cards.note_removed) as removed:
        ground.cards.flush()
    assert removed.args == [1]


def test_a_note_that_was_asked_for_gets_the_keyboard(qtbot: QtBot, ground: Ground) -> None:
    with qtbot.assertNotEmitted(ground.cards.note_requested):
        ground.cards.ask()  # on nothing there can be none
    ground.cards.show_notes(7, [Body(1, "")])
    ground.elsewhere.setFocus()
    with qtbot.waitSignal(ground.cards.note_requested) as asked:
        ground.cards.ask()
    assert asked.args == [7]
    ground.cards.show_notes(7, [Body(1, ""), Body(2, "")])
    assert ground.focusWidget() is ground.cards.editor(2)
    ground.elsewhere.setFocus()
    ground.cards.show_notes(7, [Body(1, ""), Body(2, ""), Body(3, "")])
    assert ground.focusWidget() is ground.elsewhere, "that one was not asked for"


def test_a_note_that_comes_late_does_not_take_the_keyboard_away(ground: Ground) -> None:
    ground.cards.show_notes(7, [Body(1, "one")])
    ground.elsewhere.setFocus()
    ground.cards.ask()
    ground.cards.editor(1).setFocus()
    ground.cards.show_notes(7, [Body(1, "one"), Body(2, "")])
    assert ground.focusWidget() is ground.cards.editor(1)


def test_a_card_that_goes_says_nothing_of_being_left(qtbot: QtBot, ground: Ground) -> None:
    ground.cards.show_notes(7, [Body(1, "")])
    ground.cards.editor(1).setFocus()
    with qtbot.assertNotEmitted(ground.cards.note_removed):
        ground.cards.drop(1)
    assert ground.cards.isHidden()


def test_escape_is_told(qtbot: QtBot, ground: Ground) -> None:
    ground.cards.show_notes(7, [Body(1, "one")])
    with qtbot.waitSignal(ground.cards.escaped):
        qtbot.keyClick(ground.cards.editor(1), Qt.Key.Key_Escape)
