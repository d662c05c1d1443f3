"""Searching the library, walking its hits, keeping searches, and marking all that was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from storage.search.search import find_hits, list_found_ids

if TYPE_CHECKING:
    from desktop.search.page import SearchPage
    from desktop.searching import Searching
    from tests.desktop.conftest import Analyst, OpenProgram


def searching(analyst: Analyst) -> Searching:
    return analyst.window.searching


def search(analyst: Analyst, query: str) -> SearchPage:
    """Press the key for searching and type a query."""
    analyst.press("Ctrl+Shift+F", analyst.window)
    page = searching(analyst).page
    page.head.field.selectAll()
    analyst.type(query)
    analyst.qtbot.waitUntil(lambda: not page.asking.waiting(), timeout=5000)
    analyst.settle()
    return page


def open_first_hit(analyst: Analyst, query: str) -> SearchPage:
    page = search(analyst, query)
    QTest.keyClick(page.head.field, Qt.Key.Key_Down)
    QTest.keyClick(page.results.list, Qt.Key.Key_Return)
    analyst.settle()
    return page


def numbers(analyst: Analyst) -> list[int]:
    """Return the numbers on the strip: hit, hits, article, articles."""
    return [int(number) for number in re.findall(r"\d+", searching(analyst).strip.place.text())]


def test_nothing_of_it_is_made_before_it_is_asked_for(analyst: Analyst) -> None:
    assert not {"page", "walk", "strip"} & searching(analyst).__dict__.keys()
    assert analyst.window.pages.count() == 1


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_the_key_to_the_hit_and_back(open_program: OpenProgram, language: str) -> None:
    analyst = open_program(language)
    page = open_first_hit(analyst, "اذربيجان")
    row = page.results.list.rows.rows[0]
    assert analyst.window.navigation.article_id == row.article_id
    assert analyst.view.isVisible()
    start, end = analyst.view.cursor_.selection
    assert analyst.text[start:end].endswith("ذربيجان")
    assert analyst.view._found is not None, "the article's hits are lit"
    assert numbers(analyst)[1:] == [46, 1, 5]
    analyst.press("Ctrl+Shift+F", analyst.window)
    assert page.isVisible()
    assert QApplication.focusWidget() is page.results.list
    assert page.results.list.currentIndex().row() == 0
    assert page.query == "اذربيجان"


def test_f3_on_the_page_opens_what_was_found(analyst: Analyst) -> None:
    analyst.window.searching.search_for("اذربيجان")
    analyst.settle()
    analyst.press("F3", analyst.window)
    analyst.settle()
    assert analyst.view.isVisible()
    start, end = analyst.view.cursor_.selection
    assert analyst.text[start:end].endswith("ذربيجان")


def test_f3_walks_all_hits_of_all_articles_and_round(analyst: Analyst) -> None:
    open_first_hit(analyst, "باكو")
    reader = analyst.program.bridge.library.db
    expected = [
        (article_id, hit.start, hit.end)
        for article_id in list_found_ids(reader, "باكو")
        for hit in find_hits(reader, "باكو", article_id)
    ]

    def here() -> tuple[int, int, int]:
        article_id = analyst.window.navigation.article_id
        assert article_id is not None
        return (article_id, *analyst.view.cursor_.selection)

    first = expected.index(here())
    walked = []
    for _step in expected:
        walked.append(here())
        assert numbers(analyst)[:2] == [expected.index(here()) + 1, len(expected)]
        analyst.press("F3")
        analyst.settle()
    assert walked == expected[first:] + expected[:first]
    assert here() == expected[first]
    analyst.press("Shift+F3")
    analyst.settle()
    assert here() == expected[first - 1]


def test_another_article_shows_its_hits_too_and_the_cross_ends_it(analyst: Analyst) -> None:
    open_first_hit(analyst, "باكو")
    reader = analyst.program.bridge.library.db
    found = list_found_ids(reader, "باكو")
    other = next(key for key in found if key != analyst.window.navigation.article_id)
    analyst.open(other)
    assert len(searching(analyst).walk.hits) == len(find_hits(reader, "باكو", other))
    searching(analyst).strip.close_button.click()
    assert not searching(analyst).strip.isVisible()
    assert analyst.view._found is None
    before = analyst.window.navigation.article_id
    analyst.press("F3")
    analyst.settle()
    assert analyst.window.navigation.article_id == before


def test_escape_leads_back_and_keys_of_the_text_sleep_meanwhile(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز")
    page = search(analyst, "باكو")
    QTest.keyClick(page.head.field, Qt.Key.Key_Down)
    analyst.press("1", page.results.list)
    analyst.press("Ctrl+F", page.results.list)
    assert QApplication.focusWidget() is page.head.field
    assert analyst.rows("highlights") == [], "a key on the page marks nothing in a text that nobody sees"
    QTest.keyClick(page.head.field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert QApplication.focusWidget() is analyst.view
    analyst.press("1")
    assert len(analyst.rows("highlights")) == 1


def test_a_passage_is_searched_from_the_text(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("وقف إطلاق النار")
    tool = analyst.pane.marking.toolbar.findChild(QToolButton, "searchPassageTool")
    assert tool is not None
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)
    analyst.settle()
    page = searching(analyst).page
    assert page.query == '"وقف إطلاق النار"'
    assert page.results.list.rows.rows


def test_a_search_is_saved_run_renamed_removed_and_undone(analyst: Analyst) -> None:
    page = search(analyst, "اذربيجان")
    page.head.sorts.button("newest").click()
    analyst.settle()
    page.head.save_button.click()
    assert [row[1:4] for row in analyst.rows("saved_searches")] == [("اذربيجان", "اذربيجان", "newest")]
    page.head.field.clear()
    QTest.keyClick(page.head.field, Qt.Key.Key_Escape)
    saved = analyst.window.library_pane.saved
    assert saved is not None
    assert saved.isVisible()
    saved.list.setCurrentIndex(saved.list.rows.index(0))
    QTest.keyClick(saved.list, Qt.Key.Key_Return)
    analyst.settle()
    assert page.isVisible()
    assert (page.query, page.sort, len(page.results.list.rows.rows) > 5) == ("اذربيجان", "newest", True)
    saved.list.rows.setData(saved.list.rows.index(0), "الجوار")
    assert [row[1] for row in analyst.rows("saved_searches")] == ["الجوار"]
    page.head.save_button.click()
    assert analyst.rows("saved_searches") == []
    for _step in range(3):
        analyst.press("Ctrl+Z", analyst.window)
    assert analyst.rows("saved_searches") == []
    for _step in range(2):
        analyst.press("Ctrl+Shift+Z", analyst.window)
    assert [row[1] for row in analyst.rows("saved_searches")] == ["الجوار"]


def test_all_places_but_one_are_highlighted_as_one_step(analyst: Analyst) -> None:
    page = search(analyst, "اذربيجان")
    page.head.highlight_button.click()
    analyst.settle()
    review = page.results.review
    assert review.isVisible()
    assert len(review.list.ticked()) == 46
    review.list.go_to(1)
    QTest.keyClick(review.list, Qt.Key.Key_Space)
    assert "45" in review.act_button.text()
    QTest.keyClick(review.list, Qt.Key.Key_3)
    review.act_button.click()
    analyst.qtbot.waitUntil(lambda: not review.busy, timeout=5000)
    analyst.settle()
    assert page.results.list.isVisible()
    marks = analyst.rows("highlights")
    assert len(marks) == 45
    assert {mark[5] for mark in marks} == {3}
    assert analyst.program.edits.stack.count() == 1
    analyst.press("Ctrl+Z", analyst.window)
    analyst.settle()
    assert analyst.rows("highlights") == []
    analyst.press("Ctrl+Shift+Z", analyst.window)
    analyst.settle()
    assert analyst.rows("highlights") == marks


def test_a_headline_leaves_its_whole_article_out(analyst: Analyst) -> None:
    page = search(analyst, "اذربيجان")
    page.head.tag_button.click()
    analyst.settle()
    review = page.results.review
    assert not review.act_button.isEnabled(), "a tag needs a name"
    review.tag_field.setText("الجوار")
    review.list.go_to(0)
    left_out = review.list.rows.rows[0].article_id
    QTest.keyClick(review.list, Qt.Key.Key_Space)
    assert not any(row.article_id == left_out for row in review.list.ticked())
    expected = len(review.list.ticked())
    review.act_button.click()
    analyst.qtbot.waitUntil(lambda: not review.busy, timeout=5000)
    analyst.settle()
    taggings = analyst.rows("taggings")
    assert len(taggings) == expected
    assert left_out not in {tagging[2] for tagging in taggings}
    assert analyst.program.edits.stack.count() == 1


def test_the_review_can_be_left_with_nothing_done(analyst: Analyst) -> None:
    page = search(analyst, "اذربيجان")
    page.head.highlight_button.click()
    analyst.settle()
    QTest.keyClick(page.results.review.list, Qt.Key.Key_Escape)
    assert page.results.list.isVisible()
    assert analyst.rows("highlights") == []


def test_results_can_be_seen_in_their_contexts(analyst: Analyst) -> None:
    page = search(analyst, "اذربيجان")
    page.head.views.button("context").click()
    analyst.settle()
    assert page.results.concordance.isVisible()
    page.results.concordance.place_requested.emit(3, 0, 5)
    analyst.settle()
    assert analyst.window.navigation.article_id == 3
    assert analyst.view.isVisible()
