"""The margin: cards beside their lines, and dots where the window is too narrow for cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst


def note_on(analyst: Analyst, words: str, body: str) -> int:
    start, end = analyst.show(words)
    note = analyst.program.edits.marks.add_note_on_range(3, 3, start, end, 2)
    assert note is not None
    analyst.program.edits.marks.set_note_body(note.id, body)
    QApplication.processEvents()
    assert note.highlight_id is not None
    return note.highlight_id


def test_a_card_stands_beside_its_line_outside_the_text(analyst: Analyst) -> None:
    analyst.open(3)
    highlight = note_on(analyst, "حسن روحاني", "أول ملاحظة")
    card = analyst.pane.margin.cards[highlight]
    line = analyst.view.boxes(*analyst.place("حسن روحاني"))[0]
    assert card.isVisible()
    assert card.geometry().top() <= line.center().y() <= card.geometry().bottom()
    assert card.geometry().right() <= analyst.view.measure.text_left
    assert card.geometry().left() >= 0
    before = card.y()
    analyst.window.resize(1440, 500)
    analyst.settle()
    analyst.view.bar.setValue(analyst.view.bar.value() + 20)
    QApplication.processEvents()
    line = analyst.view.boxes(*analyst.place("حسن روحاني"))[0]
    assert card.y() != before
    assert card.geometry().top() <= line.center().y() <= card.geometry().bottom()


def test_cards_of_neighbouring_lines_do_not_cover_one_another(analyst: Analyst) -> None:
    analyst.open(3)
    for words in ("حسن روحاني", "تعزيز العلاقات مع أذربيجان، ومستعدة", "جيهون بايراموف"):
        note_on(analyst, words, "ملاحظة طويلة بعض الشيء " * 6)
    cards = [card for card in analyst.pane.margin.cards.values() if card.isVisible()]
    assert len(cards) == 3
    for number, card in enumerate(cards):
        for other in cards[number + 1 :]:
            assert not card.geometry().intersects(other.geometry())


def test_in_a_narrow_window_notes_fold_to_dots_and_unfold_on_a_click(analyst: Analyst) -> None:
    analyst.open(3)
    highlight = note_on(analyst, "حسن روحاني", "ملاحظة")
    analyst.window.resize(1000, 700)
    analyst.settle()
    analyst.show("حسن روحاني")
    margin = analyst.pane.margin
    dot, line = margin.dots[highlight], analyst.view.boxes(*analyst.place("حسن روحاني"))[0]
    assert dot.isVisible()
    assert not margin.cards[highlight].isVisible()
    assert dot.geometry().center().y() == pytest.approx(line.center().y(), abs=2)
    assert dot.geometry().right() <= analyst.view.measure.text_left
    QTest.mouseClick(dot, Qt.MouseButton.LeftButton)
    card = margin.cards[highlight]
    assert card.isVisible()
    assert card.holds_focus()
    assert analyst.view.viewport().rect().contains(card.geometry())
    analyst.press("Esc", QApplication.focusWidget())
    assert not card.isVisible()
    assert analyst.view.hasFocus()
    analyst.window.resize(1440, 900)
    analyst.settle()
    assert margin.cards[highlight].isVisible()
    assert not dot.isVisible()


def test_dots_do_not_hide_the_text_they_stand_beside(analyst: Analyst) -> None:
    analyst.window.resize(1000, 700)
    analyst.open(3)
    highlight = note_on(analyst, "حسن روحاني", "ملاحظة")
    analyst.settle()
    assert analyst.pane.margin.dots[highlight].geometry().right() < analyst.view.measure.text_left
    assert analyst.pane.margin.dots[highlight].geometry().left() >= 0
