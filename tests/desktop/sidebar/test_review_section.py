"""Marks that a new text did not keep: seen, shown in the text, and decided on by mouse and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.sidebar.review import ReviewSection
from tests.desktop.versioned import LOST, MOVED, MOVED_TO, NEW, OLD, add_two_versions, new_article

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst, OpenProgram


def section(analyst: Analyst) -> ReviewSection:
    review = analyst.window.sidebar.review
    assert review is not None
    return review


def titles(analyst: Analyst) -> list[str]:
    return [row.title for row in section(analyst).model.rows]


def marks(analyst: Analyst) -> dict[str, tuple[int, str]]:
    """Return the version and the anchoring of every highlight, by its words, as they are on disk."""
    reader = analyst.program.library.open_reader()
    try:
        rows = reader.execute(
            "SELECT exact, number, anchoring FROM highlights JOIN versions ON versions.id = version_id"
        ).fetchall()
    finally:
        reader.close()
    return {exact: (number, anchoring) for exact, number, anchoring in rows}


def choose(analyst: Analyst, row: int) -> None:
    """Click on a card, beside its chips."""
    rows = section(analyst).list
    place = rows.visualRect(section(analyst).model.index(row)).topRight()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place - place.__class__(12, -14))
    analyst.settle()


def click_chip(analyst: Analyst, row: int, target: str) -> None:
    rows = section(analyst).list
    box = rows.chip_box(section(analyst).model.index(row), target)
    assert not box.isEmpty()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    QApplication.processEvents()


def undo(analyst: Analyst) -> None:
    analyst.press("Ctrl+Z")
    analyst.settle()


def test_an_article_without_such_marks_has_no_section(analyst: Analyst) -> None:
    analyst.open(3)
    assert analyst.window.sidebar.review is None
    add_two_versions(analyst)
    assert section(analyst).isVisible()
    analyst.open(3)
    assert not section(analyst).isVisible()


def test_each_mark_says_what_it_was_and_what_became_of_it(analyst: Analyst) -> None:
    add_two_versions(analyst)
    review = section(analyst)
    assert titles(analyst) == [MOVED, LOST]
    assert review.header.count == "2"
    moved, orphan = review.model.rows
    assert [MOVED[start:end] for start, end in moved.removed] == ["ثلاثة"]
    assert [MOVED_TO[start:end] for start, end in moved.added] == ["أربعة"]
    assert moved.mark.colour == 2
    for words in ("Moved", MOVED, MOVED_TO, "Enter", "press P", "(O)"):
        assert words in moved.description
    assert orphan.mark.notes == ("يُراجع",)
    assert "يُراجع" in orphan.description
    assert "version 1" in orphan.chips[0].label


def test_a_click_shows_the_mark_in_the_text_or_where_it_stood(analyst: Analyst) -> None:
    add_two_versions(analyst)
    choose(analyst, 1)
    assert analyst.text == OLD
    assert analyst.view.cursor_.caret == OLD.index(LOST)
    choose(analyst, 0)
    assert analyst.text == NEW
    assert analyst.view.cursor_.caret == NEW.index(MOVED_TO)


def test_enter_accepts_and_the_next_is_the_current_one(analyst: Analyst) -> None:
    add_two_versions(analyst)
    analyst.window.sidebar.show_review()
    assert section(analyst).list.hasFocus()
    QTest.keyClick(section(analyst).list, Qt.Key.Key_Return)
    assert marks(analyst)[MOVED_TO] == (2, "anchored")
    assert titles(analyst) == [LOST]
    assert section(analyst).current is not None
    assert section(analyst).current.exact == LOST  # type: ignore[union-attr]
    undo(analyst)
    assert titles(analyst) == [MOVED, LOST]
    assert marks(analyst)[MOVED_TO] == (2, "moved")


def test_enter_on_an_orphan_shows_where_it_stood(analyst: Analyst) -> None:
    add_two_versions(analyst)
    analyst.window.sidebar.show_review()
    rows = section(analyst).list
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert [row.current for row in section(analyst).model.rows] == [False, True]
    QTest.keyClick(rows, Qt.Key.Key_Return)
    analyst.settle()
    assert analyst.text == OLD
    assert titles(analyst) == [MOVED, LOST]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_mark_is_kept_on_its_old_version(analyst: Analyst, by_key: bool) -> None:
    add_two_versions(analyst)
    analyst.window.sidebar.show_review()
    if by_key:
        QTest.keyClick(section(analyst).list, Qt.Key.Key_O)
    else:
        click_chip(analyst, 0, "keep")
    assert marks(analyst)[MOVED] == (1, "anchored")
    assert titles(analyst) == [LOST]
    undo(analyst)
    assert marks(analyst)[MOVED_TO] == (2, "moved")


def test_the_letter_o_does_nothing_in_the_text(analyst: Analyst) -> None:
    add_two_versions(analyst)
    before = marks(analyst)
    analyst.view.setFocus()
    analyst.press("O")
    assert marks(analyst) == before


@pytest.mark.parametrize("by_key", [True, False])
def test_a_mark_is_placed_on_what_is_selected(analyst: Analyst, by_key: bool) -> None:
    article_id = add_two_versions(analyst)
    rows = section(analyst).list
    rows.setCurrentIndex(section(analyst).model.index(1))
    analyst.drag("ملتزمة بكل ما جاء")
    if by_key:
        analyst.press("P")
    else:
        click_chip(analyst, 1, "place")
    assert marks(analyst)["ملتزمة بكل ما جاء"] == (2, "anchored")
    assert LOST not in marks(analyst)
    assert titles(analyst) == [MOVED]
    undo(analyst)
    assert marks(analyst)[LOST] == (1, "orphan")
    assert analyst.window.navigation.article_id == article_id


def test_without_a_selection_it_asks_for_one(analyst: Analyst) -> None:
    add_two_versions(analyst)
    before = marks(analyst)
    analyst.view.cursor_.move_to(5)
    analyst.press("P")
    assert marks(analyst) == before
    assert "Select the new place" in analyst.window.status_line._message.text()


def test_delete_removes_a_mark_that_is_of_no_use_any_more(analyst: Analyst) -> None:
    add_two_versions(analyst)
    analyst.window.sidebar.show_review()
    QTest.keyClick(section(analyst).list, Qt.Key.Key_Down)
    QTest.keyClick(section(analyst).list, Qt.Key.Key_Delete)
    assert LOST not in marks(analyst)
    undo(analyst)
    assert marks(analyst)[LOST] == (1, "orphan")


def test_all_moves_are_accepted_at_once(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    assert section(analyst).all_button.isHidden()
    version_id = analyst.pane.opened.version.id  # type: ignore[union-attr]
    start = NEW.index("ورحبت الأمم المتحدة بالاتفاق ودعت")
    analyst.program.edits.marks.add_highlight(version_id, start, start + 33, 4)
    analyst.program.edits.articles.add_version(
        article_id, new_article(NEW.replace("بالاتفاق ودعت", "باتفاق كهذا ودعت"))
    )
    analyst.settle()
    assert sum(row.mark.new_exact is not None for row in section(analyst).model.rows) > 1
    QTest.mouseClick(section(analyst).all_button, Qt.MouseButton.LeftButton)
    assert titles(analyst) == [LOST]
    assert {anchoring for _number, anchoring in marks(analyst).values()} == {"anchored", "orphan"}
    undo(analyst)
    assert len(titles(analyst)) > 2


def test_a_mention_shows_its_entity(analyst: Analyst) -> None:
    edits = analyst.program.edits
    article = edits.articles.add([new_article(OLD)], 1).added[0]
    analyst.open(article.id)
    assert analyst.pane.opened is not None
    start = OLD.index("انهيار الهدنة")
    edits.entities.add_mentioned("الهدنة", "event", analyst.pane.opened.version.id, start, start + 13)
    edits.articles.add_version(article.id, new_article(NEW))
    analyst.settle()
    (row,) = section(analyst).model.rows
    assert (row.mark.entity_name, row.mark.entity_kind) == ("الهدنة", "event")
    assert "الهدنة" in row.description
    QTest.keyClick(section(analyst).list, Qt.Key.Key_O)
    assert not section(analyst).isVisible()


def test_of_very_many_marks_the_first_are_shown(analyst: Analyst) -> None:
    edits = analyst.program.edits
    lines = [f"سطر رقم {number} فيه كلام يزول كله" for number in range(150)]
    old = "\n".join(["عنوان المقال", *lines, "خاتمة"])
    article = edits.articles.add([new_article(old)], 1).added[0]
    analyst.open(article.id)
    assert analyst.pane.opened is not None
    version_id = analyst.pane.opened.version.id
    for line in lines:
        start = old.index(line)
        edits.marks.add_highlight(version_id, start, start + len(line), 1)
    edits.articles.add_version(article.id, new_article("عنوان المقال\nشيء آخر تماما لا يشبهه\nخاتمة"))
    analyst.settle()
    review = section(analyst)
    assert review.header.count == "150"
    assert len(review.model.rows) == 60
    assert "90" in review._more.text()
    QTest.keyClick(review.list, Qt.Key.Key_O)
    assert review.header.count == "149"
    assert len(review.model.rows) == 60


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_moves_away_under_the_mouse(open_program: OpenProgram, language: str) -> None:
    analyst = open_program(language)
    add_two_versions(analyst)
    rows = section(analyst).list
    point = rows.visualRect(section(analyst).model.index(1)).center()
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()
    assert rows.indexAt(point).row() == 1
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    analyst.settle()
    assert analyst.text == OLD
    assert section(analyst).model.rows[1].current
