"""Who else said this, what differs, and why it is related: by keyboard, in the real window, on the sample articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.compare.page import ComparePage
    from desktop.crossing import Crossing
    from desktop.sidebar.parallels import ParallelsSection
    from storage.library import Connection
    from tests.desktop.conftest import Analyst

NINTH, TENTH = "وقالت وزارة الدفاع الأذربيجانية في بيان", "بعد معارك ضارية"
"""How two articles begin to tell of one ceasefire, which they date to different days."""


def crossing_of(analyst: Analyst) -> Crossing:
    crossing = analyst.program.crossing
    assert crossing is not None
    return crossing


def article_with(analyst: Analyst, words: str) -> int:
    reader = analyst.program.library.open_reader()
    try:
        (article_id,) = reader.execute("SELECT article_id FROM versions WHERE instr(text, ?)", (words,)).fetchone()
    finally:
        reader.close()
    assert isinstance(article_id, int)
    return article_id


def compared(page: ComparePage) -> tuple[int, int]:
    assert page.answer is not None
    comparison = page.answer.comparison
    return comparison.first.article.id, comparison.second.article.id


def shown(analyst: Analyst) -> QWidget | None:
    return analyst.window.pages.currentWidget()


def read(analyst: Analyst, words: str) -> ParallelsSection:
    """Open the article with these words, put the caret there, and wait for what the sidebar says to it."""
    analyst.open(article_with(analyst, words))
    analyst.click(analyst.place(words)[0] + 2)
    section = analyst.window.sidebar.column.parallels
    analyst.qtbot.waitUntil(lambda: bool(section.cards.rows), timeout=5000)
    analyst.settle()
    return section


def test_the_passage_that_dates_it_otherwise_is_one_key_away(analyst: Analyst) -> None:
    section = read(analyst, NINTH)
    other = article_with(analyst, TENTH)
    card = next(card for card in section.cards.rows if card.parallel.article_id == other)
    assert [difference.kind for difference in card.parallel.differs] == ["date"]
    assert "التاسع" in card.description
    assert "10 نوفمبر" in card.description
    analyst.press("M")
    assert section.list.hasFocus()
    row = section.cards.rows.index(card)
    section.list.setCurrentIndex(section.cards.index(row))
    analyst.press("Return", section.list)
    analyst.settle()
    assert analyst.window.navigation.article_id == other
    assert analyst.text[analyst.view.visible_range()[0] :].find(TENTH) >= 0
    analyst.press("Alt+Left")
    analyst.settle()
    assert analyst.window.navigation.article_id == article_with(analyst, NINTH)


def test_side_by_side_and_back_where_one_read(analyst: Analyst) -> None:
    section = read(analyst, NINTH)
    top = analyst.view.top_line()
    nearest = section.cards.rows[0].parallel.article_id
    analyst.press("=")
    analyst.settle()
    page = crossing_of(analyst).comparison
    assert shown(analyst) is page
    assert compared(page) == (article_with(analyst, NINTH), nearest)
    analyst.press("Escape", page.view)
    analyst.settle()
    assert analyst.window.pages.currentIndex() == 0
    assert analyst.view.top_line() == top
    assert analyst.view.hasFocus()


def test_a_mark_made_side_by_side_is_on_disk_and_is_undone(analyst: Analyst) -> None:
    crossing = crossing_of(analyst)
    crossing.compare(article_with(analyst, NINTH), article_with(analyst, TENTH))
    analyst.settle()
    view = crossing.comparison.view
    view.setFocus()
    for key in ("Down", "Ctrl+Shift+Right" if analyst.window.isRightToLeft() else "Ctrl+Shift+Left", "2"):
        analyst.press(key, view)
    analyst.settle()
    (highlight,) = analyst.rows("highlights")
    assert 2 in highlight
    analyst.press("Ctrl+Z", view)
    analyst.settle()
    assert analyst.rows("highlights") == []
    assert shown(analyst) is crossing.comparison, "what is undone is seen where it was done"


def test_two_rows_of_the_list_are_compared(analyst: Analyst) -> None:
    articles = analyst.window.library_pane.list
    articles.setCurrentIndex(articles.model().index(0, 0))
    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = articles.selected_ids()
    assert len(chosen) == 2
    menu = articles.row_menu()
    next(action for action in menu.actions() if action.objectName() == "compareArticles").trigger()
    menu.close()
    analyst.settle()
    assert set(compared(crossing_of(analyst).comparison)) == set(chosen)


def test_a_pin_and_a_dismissal_are_taken_back(analyst: Analyst) -> None:
    related = analyst.window.sidebar.column.related
    analyst.qtbot.waitUntil(lambda: len(related.cards.rows) > 1, timeout=5000)
    before = [card.related.article_id for card in related.cards.rows]
    related.list.setFocus()
    related.list.setCurrentIndex(related.cards.index(1))
    analyst.press("P", related.list)
    analyst.settle()
    analyst.qtbot.waitUntil(lambda: related.cards.rows[0].related.article_id == before[1], timeout=5000)
    related.list.setCurrentIndex(related.cards.index(1))
    analyst.press("Delete", related.list)
    analyst.qtbot.waitUntil(lambda: len(related.cards.rows) == len(before) - 1, timeout=5000)
    assert len(analyst.rows("relation_choices")) == 2
    for _step in range(2):
        analyst.press("Ctrl+Z")
        analyst.settle()
    assert analyst.rows("relation_choices") == []
    analyst.qtbot.waitUntil(lambda: [card.related.article_id for card in related.cards.rows] == before, timeout=5000)


def test_the_timeline_of_a_search_leads_back_to_the_search(analyst: Analyst) -> None:
    analyst.window.searching.search_for("باكو")
    analyst.settle()
    search = analyst.window.searching.page
    analyst.qtbot.waitUntil(search.head.timeline_button.isEnabled, timeout=5000)
    search.head.timeline_button.click()
    analyst.settle()
    timeline = crossing_of(analyst).timeline
    assert shown(analyst) is timeline
    analyst.press("Escape", timeline.view)
    analyst.settle()
    assert shown(analyst) is search


def test_the_timeline_of_an_entity_tells_of_it_alone(analyst: Analyst) -> None:
    entity_id = analyst.program.bridge.write(_tag_ceasefire).result
    naming, crossing = analyst.program.naming, crossing_of(analyst)
    assert naming is not None
    naming.open_entity(entity_id)
    analyst.settle()
    naming.page.top.timeline_requested.emit()
    analyst.settle()
    assert shown(analyst) is crossing.timeline
    assert "الأذربيجانية" in crossing.timeline.head.scope_chip.text()
    analyst.qtbot.waitUntil(lambda: bool(crossing.timeline.view.scene.faces), timeout=5000)
    (face,) = crossing.timeline.view.scene.faces
    assert face.event.values == ("2020-11-09",)
    analyst.press("Escape", crossing.timeline.view)
    analyst.settle()
    assert shown(analyst) is naming.page


def _tag_ceasefire(db: Connection) -> int:
    entity = add_entity(db, "وزارة الدفاع الأذربيجانية", "organisation")
    words = "وزارة الدفاع الأذربيجانية في بيان"
    version_id, text = db.execute("SELECT id, text FROM versions WHERE instr(text, ?)", (words,)).fetchone()
    start = text.index(words)
    add_mention(db, entity.id, version_id, start, start + len(entity.name))
    return entity.id


def test_the_timeline_of_the_library_marks_where_dates_differ(analyst: Analyst) -> None:
    analyst.press("Ctrl+Shift+T")
    analyst.settle()
    timeline = crossing_of(analyst).timeline
    assert shown(analyst) is timeline
    analyst.qtbot.waitUntil(lambda: any(face.warning for face in timeline.view.scene.faces), timeout=5000)
    (event,) = [face.event for face in timeline.view.scene.faces if face.warning]
    assert event.values == ("2020-11-09", "2020-11-10")


def test_the_key_compares_two_chosen_rows_and_nothing_where_nothing_is_near(analyst: Analyst) -> None:
    articles = analyst.window.library_pane.list
    articles.setCurrentIndex(articles.model().index(0, 0))
    QTest.keyClick(articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = articles.selected_ids()
    analyst.press("=")
    analyst.settle()
    assert set(compared(crossing_of(analyst).comparison)) == set(chosen)
    analyst.press("Escape", crossing_of(analyst).comparison.view)
    analyst.open_text("خبر قصير عن لا شيء")
    analyst.press("=")
    analyst.settle()
    assert analyst.window.pages.currentIndex() == 0
    assert "choose two articles" in analyst.window.status_line._message.text()
