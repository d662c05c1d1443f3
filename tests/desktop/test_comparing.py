"""Comparing in the whole window: its keys, what undoing brings back, and what is typed when the page goes."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.compare.page import ComparePage
from tests.desktop.conftest import Analyst, OpenProgram

TENTH = "10 نوفمبر/تشرين الثاني 2020"


@pytest.fixture
def comparing(open_program: OpenProgram) -> Analyst:
    """The window with the two tellings of the ceasefire side by side."""
    analyst = open_program("en")
    crossing = analyst.program.crossing
    assert crossing is not None
    crossing.compare(_article_with(analyst, "معارك ضارية استمرت 44"), _article_with(analyst, "وُقّع في التاسع"))
    analyst.settle()
    return analyst


def _article_with(analyst: Analyst, words: str) -> int:
    db = analyst.program.library.db
    return int(db.execute("SELECT article_id FROM versions WHERE instr(text, ?)", (words,)).fetchone()[0])


def page_of(analyst: Analyst) -> ComparePage:
    assert analyst.program.crossing is not None
    return analyst.program.crossing.comparison


def select_the_tenth(analyst: Analyst) -> None:
    view = page_of(analyst).view
    analyst.press("]", view)
    cursor = view.cursor_
    cursor.select(cursor.caret, cursor.caret + len(TENTH))
    assert view.sheet.texts[0][slice(*cursor.selection)] == TENTH


def test_the_difference_that_the_sidebar_tells_is_found(comparing: Analyst) -> None:
    page = page_of(comparing)
    assert page.answer is not None
    assert page.answer.counts.differences == 1
    differences = page.view.differences
    comparing.press("]", page.view)
    assert differences.lit is not None
    told = differences.explain(differences.lit)
    assert TENTH in told
    assert "09.11.2020" in told


def test_the_size_of_the_text_follows_its_keys(comparing: Analyst) -> None:
    view = page_of(comparing).view
    before = view.style_.text_size
    comparing.press("Ctrl++", view)
    assert view.style_.text_size > before
    comparing.press("Ctrl+-", view)
    comparing.press("Ctrl+-", view)
    assert view.style_.text_size < before
    comparing.press("Ctrl+0", view)
    assert view.style_.text_size == before


def test_a_mark_made_there_is_undone_and_made_again_there(comparing: Analyst) -> None:
    view = page_of(comparing).view
    select_the_tenth(comparing)
    comparing.press("3", view)
    assert comparing.rows("highlights")
    comparing.press("Ctrl+Z", view)
    assert comparing.rows("highlights") == []
    assert view.marks is not None
    assert list(view.marks[0].highlights) == []
    comparing.press("Ctrl+Shift+Z", view)
    assert len(list(view.marks[0].highlights)) == 1


@pytest.mark.parametrize("way", ["close", "language", "leave"])
def test_what_is_typed_in_a_note_is_kept_when_the_page_goes(comparing: Analyst, way: str) -> None:
    select_the_tenth(comparing)
    comparing.press("N", page_of(comparing).view)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert page_of(comparing).notes.panel.isAncestorOf(editor)
    QTest.keyClicks(editor, "the ninth elsewhere")
    if way == "close":
        comparing.window.close()
    elif way == "language":
        comparing.window.actions_.switch_language.trigger()
    else:
        page_of(comparing).head.back_button.click()
    comparing.settle()
    (note,) = comparing.rows("notes")
    assert "the ninth elsewhere" in note
