"""The search page: asking as one types, what is shown, and narrowing it."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.search import asking
from storage import articles
from storage.search.search import find_articles

if TYPE_CHECKING:
    from sqlite3 import Connection

    from storage.search.results import Found
    from tests.desktop.search.conftest import Desk


def test_before_anything_is_typed_examples_can_be_clicked(desk: Desk) -> None:
    assert desk.page.results.currentWidget() is desk.page.results.examples
    for button in desk.page.results.examples.buttons:
        query = button.property("query")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        desk.settle()
        assert desk.page.query == query
        assert desk.articles(), f"the example {query} finds nothing in the samples"
        desk.page.head.field.clear()
        assert desk.page.results.currentWidget() is desk.page.results.examples


def test_results_come_as_one_types(desk: Desk) -> None:
    desk.type("اذربيجان")
    assert desk.page.results.currentWidget() is desk.page.results.list
    assert re.findall(r"\d+", desk.page.head.summary.text()) == ["46", "5"]
    assert desk.page.head.took.text().endswith("ms")
    assert len(desk.articles()) == 5
    lit = [hit.text for row in desk.page.results.list.rows.rows if row.passage for hit in row.passage.hits]
    assert "أذربيجان" in lit, "the hit stands there as the article writes it"


def test_a_late_answer_to_an_older_question_is_dropped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(db: Connection, query: str, **how: object) -> Found:
        if query == "باكو":
            time.sleep(0.3)
        return find_articles(db, query, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "find_articles", slow)
    desk.page.search_for("باكو")
    desk.page.search_for("علييف")
    desk.settle()
    assert desk.page.asking.answer is not None
    assert desk.page.asking.answer.found.query == "علييف"


def test_typing_does_not_wait_for_the_library(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(db: Connection, query: str, **how: object) -> Found:
        time.sleep(0.2)
        return find_articles(db, query, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(asking, "find_articles", slow)
    longest, clock, beat = [0], QElapsedTimer(), QTimer()

    def tick() -> None:
        longest[0] = max(longest[0], clock.restart())

    beat.timeout.connect(tick)
    clock.start()
    beat.start(1)
    desk.type("اذربيجان")
    beat.stop()
    assert longest[0] < 150, "the window waited for an answer"


def test_the_reason_is_told_where_the_spelling_is_another(desk: Desk) -> None:
    desk.ask("اذربيجان")
    reasons = {row.reason for row in desk.page.results.list.rows.rows if row.kind == "passage"}
    assert {"hamza", "prefix"} <= reasons
    desk.ask("karabakh")
    assert {row.reason for row in desk.page.results.list.rows.rows if row.kind == "passage"} == {"Latin"}


def test_a_facet_narrows_and_its_chip_widens_again(desk: Desk) -> None:
    desk.ask("اذربيجان")
    tags = desk.page.facets.facets["tag"]
    assert [(row.title, row.number) for row in tags.rows_model.rows] == [("دبلوماسية", "2")]
    QTest.mouseClick(
        tags.list.viewport(), Qt.MouseButton.LeftButton, pos=tags.list.visualRect(tags.rows_model.index(0)).center()
    )
    desk.settle()
    assert desk.page.query == "اذربيجان وسم:دبلوماسية"
    assert sorted(desk.articles()) == [1, 3]
    assert tags.rows_model.rows[0].chosen
    (chip,) = desk.page.chips.chips
    chip.button.click()
    desk.settle()
    assert desk.page.query == "اذربيجان"
    assert len(desk.articles()) == 5
    assert not desk.page.chips.isVisible()


def test_a_chosen_facet_is_let_go_by_choosing_it_again(desk: Desk) -> None:
    desk.ask("اذربيجان")
    years = desk.page.facets.facets["on"]
    for query, number in (("اذربيجان on:2025", 1), ("اذربيجان", 5)):
        years.list.setCurrentIndex(years.rows_model.index(0))
        QTest.keyClick(years.list, Qt.Key.Key_Return)
        desk.settle()
        assert desk.page.query == query
        assert len(desk.articles()) == number


def test_an_entity_narrows_under_its_name(desk: Desk) -> None:
    desk.ask("اذربيجان")
    facet = desk.page.facets.facets["entity"]
    assert [row.kind for row in facet.rows_model.rows] == ["person"]
    facet.toggled.emit("entity", facet.rows_model.rows[0].value, False)
    desk.settle()
    assert desk.articles() == [2]


def test_the_order_follows_the_choice(desk: Desk) -> None:
    desk.ask("اذربيجان")
    dates = {key: desk.bridge.read(articles.get_article, key).published for key in range(1, 6)}
    desk.page.head.sorts.button("newest").click()
    desk.settle()
    assert [dates[key] for key in desk.articles()] == sorted(dates.values(), reverse=True)
    desk.page.head.sorts.button("oldest").click()
    desk.settle()
    assert [dates[key] for key in desk.articles()] == sorted(dates.values())


def test_most_of_the_words_come_below_a_line(desk: Desk) -> None:
    desk.ask("رئيس طهران موسكو باكو غواصة")
    assert desk.kinds()[0] == "divider"
    assert desk.kinds().count("divider") == 1
    assert len(desk.articles()) == 5


def test_nothing_found_says_so_and_offers_what_may_be_meant(desk: Desk) -> None:
    desk.ask("اذربيجانن")
    assert desk.page.results.currentWidget() is desk.page.results.nothing
    assert "اذربيجانن" in desk.page.results.nothing.label.text()
    assert desk.page.results.nothing.suggestion.isVisible()
    desk.page.results.nothing.suggestion.click()
    desk.settle()
    assert desk.articles()


def test_filters_that_leave_nothing_can_be_dropped(desk: Desk) -> None:
    desk.ask("باكو after:2030")
    assert desk.page.results.nothing.without_filters.isVisible()
    desk.page.results.nothing.without_filters.click()
    desk.settle()
    assert desk.page.query == "باكو"
    assert desk.articles()


@pytest.mark.parametrize("query", ['"', "OR", "-", "\u0640\u0640", "\u0651", "\u202e", "😀", "(((", "x" * 10_000])
def test_what_means_nothing_finds_nothing_quietly(desk: Desk, query: str) -> None:
    desk.ask(query)
    assert desk.articles() == []


def test_markup_is_only_letters(desk: Desk) -> None:
    desk.ask("<b>باكوو</b>")
    assert "<b>" in desk.page.results.nothing.label.text()
    assert desk.page.results.nothing.label.textFormat() == Qt.TextFormat.PlainText


def test_the_keyboard_goes_down_opens_and_comes_back(desk: Desk) -> None:
    desk.ask("اذربيجان")
    opened: list[tuple[int, int, int]] = []
    desk.page.place_requested.connect(lambda *place: opened.append(place))
    left: list[bool] = []
    desk.page.left.connect(lambda: left.append(True))
    field, rows = desk.page.head.field, desk.page.results.list
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rows
    assert rows.currentIndex().row() == 0
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    row = rows.rows.rows[1]
    assert row.passage is not None
    assert opened == [(row.article_id, row.passage.hits[0].start, row.passage.hits[0].end)]
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert rows.rows.rows[rows.currentIndex().row()].kind == "heading"
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert left == [True]


def test_up_in_the_first_row_and_letters_lead_back_to_the_field(desk: Desk) -> None:
    desk.ask("باكو")
    rows = desk.page.results.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is desk.page.head.field
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_X)
    desk.settle()
    assert desk.page.query == "باكوx"


def test_the_field_remembers_what_was_asked(desk: Desk) -> None:
    desk.ask("باكو")
    desk.ask("طهران")
    field = desk.page.head.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "باكو"
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "طهران"
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is desk.page.results.list


def test_a_change_in_the_library_is_followed_and_the_place_kept(desk: Desk) -> None:
    desk.ask("اذربيجان")
    rows = desk.page.results.list
    rows.go_to(5)
    key = rows.rows.rows[5].key
    last = desk.articles()[-1]
    desk.bridge.write(articles.remove_articles, [last])
    desk.settle()
    assert last not in desk.articles()
    assert rows.rows.rows[rows.currentIndex().row()].key == key


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.ask("اذربيجان")
    head = desk.page.head
    for widget in (
        head.field,
        head.save_button,
        head.highlight_button,
        head.tag_button,
        desk.page.results.list,
        desk.page,
    ):
        assert widget.accessibleName()
        assert widget.objectName()
    spoken = desk.page.results.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(desk.page.results.list.rows.rows[0].title)
    assert re.search(r"\d+ place", spoken)
