"""Older versions of an article in the real window: found, read, and left again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from storage.articles import get_version
from storage.highlights import list_highlights
from storage.versions import list_versions
from tests.desktop.versioned import KEPT, LOST, MOVED, MOVED_TO, NEW, OLD, add_two_versions, new_article

if TYPE_CHECKING:
    from storage.records import Highlight
    from tests.desktop.conftest import Analyst, OpenProgram


def version_ids(analyst: Analyst, article_id: int) -> list[int]:
    """Return the versions of an article, the oldest first."""
    return [version.id for version in analyst.program.bridge.read(list_versions, article_id)][::-1]


def open_menu(analyst: Analyst) -> dict[str, QAction]:
    """Press the button as a mouse would, and return what the menu offers."""
    button = analyst.pane.versions.button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menus = [menu for menu in button.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    actions = {action.objectName(): action for action in menus[0].actions() if action.objectName()}
    menus[0].close()
    return actions


def test_an_article_with_one_version_has_no_button_and_loads_nothing_for_it(analyst: Analyst) -> None:
    analyst.open(3)
    assert "versions" not in analyst.pane.__dict__
    analyst.window.actions_.versions.trigger()
    assert "one version" in analyst.window.status_line._message.text()


def test_the_button_lies_on_its_words_and_follows_them(analyst: Analyst) -> None:
    add_two_versions(analyst)
    button = analyst.pane.versions.button
    assert button.accessibleName() == "Version\u00a02\u00a0of\u00a02"
    assert button.isVisible()
    sheet = analyst.view.sheet
    index = sheet.meta_line()
    top = sheet.top(index) - analyst.view.scroll_top
    assert top <= button.geometry().center().y() <= top + sheet.lay_out(index).height
    analyst.open_text("نص آخر له نسخة واحدة\nوفيه فقرة")
    assert not button.isVisible()


def test_the_button_is_reached_and_pressed_by_key(analyst: Analyst) -> None:
    add_two_versions(analyst)
    button = analyst.pane.versions.button
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    menus = [menu for menu in button.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()


def test_an_older_version_is_read_with_its_marks(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    assert analyst.text == NEW
    actions = open_menu(analyst)
    assert list(actions) == ["version2", "version1", "whatChanged"]
    assert actions["version2"].isChecked()
    actions["version1"].trigger()
    analyst.settle()
    assert analyst.text == OLD
    strip = analyst.pane.versions.strip
    assert strip.isVisible()
    assert "Version 1 of 2" in strip.words.text()
    assert [OLD[mark.start : mark.end] for mark in analyst.view.marks.highlights] == [LOST]
    assert analyst.pane.margin.words_on(next(iter(analyst.view.marks.highlights)).id) == ["يُراجع"]
    assert [row.title for row in analyst.window.sidebar.column.outline.highlights.rows] == [LOST]
    assert analyst.window.navigation.article_id == article_id


def test_an_orphan_in_the_outline_is_gone_to_in_its_own_version(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    analyst.settle()
    outline = analyst.window.sidebar.column.outline
    outline.list.chosen.emit(outline.highlights.index(0))
    assert analyst.text == OLD
    assert analyst.view.cursor_.caret == OLD.index(LOST)


def test_the_way_back_knows_the_version(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    actions = analyst.window.actions_
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    analyst.open(3)
    actions.back.trigger()
    assert analyst.text == OLD
    actions.back.trigger()
    assert analyst.text == NEW
    assert not analyst.pane.versions.strip.isVisible()
    actions.forward.trigger()
    assert analyst.text == OLD


def test_escape_and_the_button_lead_to_the_newest(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    old_id = version_ids(analyst, article_id)[0]
    analyst.window.navigation.open_version(article_id, old_id)
    analyst.view.setFocus()
    analyst.press("Esc")
    assert analyst.text == NEW
    analyst.window.navigation.open_version(article_id, old_id)
    QTest.mouseClick(analyst.pane.versions.strip.newest, Qt.MouseButton.LeftButton)
    assert analyst.text == NEW


def test_nothing_new_is_marked_in_an_older_version_but_what_is_there_can_be_changed(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    before = analyst.rows("highlights"), analyst.rows("mentions"), analyst.rows("notes")
    analyst.drag("وزارة الخارجية")
    assert not analyst.pane.marking.toolbar.isVisible()
    for key in ("1", "N", "E", "T"):
        analyst.press(key)
        assert "newest version" in analyst.window.status_line._message.text(), key
        analyst.window.status_line.show_message("")
    assert (analyst.rows("highlights"), analyst.rows("mentions"), analyst.rows("notes")) == before
    analyst.press("Ctrl+C")
    assert analyst.clipboard() == "وزارة الخارجية"
    analyst.click(OLD.index(LOST) + 2)
    analyst.press("5")
    assert [mark.colour for mark in analyst.view.marks.highlights] == [5]


def test_finding_works_in_an_older_version(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    analyst.press("Ctrl+F")
    analyst.type("انهيار")
    analyst.settle()
    assert "1" in analyst.pane.finding.bar.count.text()
    start = OLD.index("انهيار")
    assert analyst.view.range_rect(start, start + 6).isValid()


def test_scrolling_an_older_version_leaves_the_reading_place(analyst: Analyst) -> None:
    filler = "\n".join(f"فقرة طويلة رقم {number} " + "كلام " * 40 for number in range(60))
    article_id = add_two_versions(analyst, OLD + filler, NEW + filler)
    analyst.view.scroll_line_to_top(NEW.index("وأكد"))
    analyst.pane.report_place()
    place = analyst.rows("articles")[-1]
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    analyst.view.bar.setValue(analyst.view.bar.maximum())
    analyst.pane.flush()
    assert analyst.rows("articles")[-1] == place


def test_moved_marks_have_a_dotted_outline_until_they_are_accepted(analyst: Analyst) -> None:
    add_two_versions(analyst)
    start = NEW.index(MOVED_TO)
    assert [(moved.start, moved.end) for moved in analyst.view.marks.moved] == [(start, start + len(MOVED_TO))]
    outlined = analyst.view.viewport().grab().toImage()
    (moved,) = [row for row in analyst.window.sidebar.column.review.marks if row.exact == MOVED]  # type: ignore[union-attr]
    analyst.program.edits.moved_marks.accept(moved.kind, moved.id)
    QApplication.processEvents()
    assert len(analyst.view.marks.moved) == 0
    assert analyst.view.viewport().grab().toImage() != outlined


def test_a_new_text_shows_by_itself_but_who_reads_an_older_one_goes_on(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.program.edits.articles.add_version(article_id, new_article(NEW + "وهذه زيادة.\n"))
    assert analyst.text.endswith("وهذه زيادة.\n")
    analyst.window.navigation.open_version(article_id, version_ids(analyst, article_id)[0])
    analyst.program.edits.articles.add_version(article_id, new_article(NEW + "وهذه زيادة أخرى.\n"))
    assert analyst.text == OLD
    assert "1 of 4" in analyst.pane.versions.strip.words.text()
    analyst.program.edits.undo()
    analyst.settle()
    assert analyst.text == OLD
    assert "1 of 3" in analyst.pane.versions.strip.words.text()


def test_a_version_that_is_undone_while_it_is_read_gives_way_to_the_newest(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.program.edits.undo()
    analyst.settle()
    assert analyst.text == OLD
    assert not analyst.pane.versions.button.isVisible()
    assert [mark.anchoring for mark in marks_of(analyst, article_id)] == ["anchored"] * 3


def marks_of(analyst: Analyst, article_id: int) -> list[Highlight]:
    version = analyst.program.bridge.read(get_version, article_id)
    return analyst.program.bridge.read(list_highlights, version.id)


@pytest.mark.parametrize(("language", "words"), [("en", "Version"), ("ar", "")])
def test_the_line_says_which_version_in_both_languages(open_program: OpenProgram, language: str, words: str) -> None:
    analyst = open_program(language)
    add_two_versions(analyst)
    line = analyst.view.sheet.block(analyst.view.sheet.meta_line()).label
    assert line is not None
    assert analyst.pane.versions.button.accessibleName() in line
    assert words in line
    assert KEPT in analyst.text
