"""The analyst's ten minutes: read, mark, tag, note, follow the links, close, come back, find everything as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.library.pane import LibraryPane
    from desktop.widgets.fitted_list import FittedList
    from storage.records import ArticleSummary
    from tests.desktop.conftest import Analyst, OpenProgram

LEFT = Qt.MouseButton.LeftButton
TABLES = ("highlights", "notes", "tags", "taggings", "entities", "aliases", "mentions")


def click_article(analyst: Analyst, article_id: int) -> None:
    pane: LibraryPane = analyst.window.library_pane
    row = pane.list.visualRect(pane.articles.index(pane.articles.ids.index(article_id)))
    QTest.mouseClick(pane.list.viewport(), LEFT, pos=row.center())
    analyst.settle()
    assert analyst.window.navigation.article_id == article_id


def summary(analyst: Analyst, article_id: int) -> ArticleSummary:
    """Return what the list shows of an article."""
    from desktop.library.model import SUMMARY_ROLE  # noqa: PLC0415

    articles = analyst.window.library_pane.articles
    found: ArticleSummary = articles.index(articles.ids.index(article_id)).data(SUMMARY_ROLE)
    return found


def click_row(analyst: Analyst, rows: FittedList, number: int) -> None:
    """Click the beginning of a row in the sidebar, where its title stands."""
    analyst.qtbot.waitUntil(lambda: rows.model() is not None and rows.model().rowCount() > number, timeout=3000)
    sidebar = analyst.window.sidebar
    sidebar.ensureWidgetVisible(rows)
    rect = rows.visualRect(rows.model().index(number, 0))
    QTest.mouseClick(rows.viewport(), LEFT, pos=QPoint(rect.center().x(), rect.top() + 16))
    analyst.settle()


def dump(analyst: Analyst, tables: Sequence[str] = TABLES) -> dict[str, list[tuple[object, ...]]]:
    return {table: analyst.rows(table) for table in tables}


def mark_up(analyst: Analyst) -> None:
    """Mark, note, tag and name things in the article of December 2020."""
    click_article(analyst, 3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("2")
    analyst.drag("وزير الخارجية الأذربيجاني")
    analyst.press("N")
    analyst.type("قارن مع تصريح 2021")
    analyst.view.setFocus()
    analyst.drag("حسن روحاني")
    analyst.press("E")
    QTest.keyClick(analyst.pane.marking.pickers.entity.field, Qt.Key.Key_Return)
    analyst.drag("مشروع سكة الحديد")
    analyst.press("T")
    analyst.type("اقتصاد/نقل")
    QTest.keyClick(analyst.pane.marking.pickers.tag.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_what_was_done_is_there_after_closing_and_coming_back(open_program: OpenProgram) -> None:
    analyst = open_program(size=(1440, 600))
    for article_id in (1, 2, 4, 5):
        click_article(analyst, article_id)
    mark_up(analyst)
    line = analyst.place("وقالت وزارة الدفاع")[0]
    analyst.view.scroll_line_to_top(line)
    top = analyst.view.top_line()[0]
    analyst.qtbot.waitUntil(lambda: summary(analyst, 3).status == "reading", timeout=2000)
    before = dump(analyst)
    assert [len(before[table]) for table in TABLES] == [3, 1, 1, 1, 1, 1, 1]
    assert (summary(analyst, 3).highlights, summary(analyst, 3).notes) == (3, 1)
    file = analyst.program.library.path
    analyst.window.close()
    analyst.program.close()
    assert [found.name for found in file.parent.glob("library*")] == [file.name], "one plain file at rest"

    again = open_program(size=(1440, 600))
    assert again.window.navigation.article_id == 3
    assert again.view.top_line()[0] == top
    assert dump(again) == before
    again.show("وزير الخارجية الأذربيجاني")
    card = next(card for card in again.pane.margin.cards.values() if card.isVisible() and card.editors)
    assert next(iter(card.editors.values())).toPlainText() == "قارن مع تصريح 2021"
    assert {mark.colour for mark in again.view.marks.highlights} == {2}, "also the note's and the tag's: the last used"
    assert [mention.name for mention in again.view.marks.mentions] == ["حسن روحاني"]
    assert (summary(again, 3).highlights, summary(again, 3).notes) == (3, 1)
    assert summary(again, 3).status == "reading"


def test_a_card_in_the_sidebar_opens_the_other_article_and_back_returns_to_the_line(open_program: OpenProgram) -> None:
    analyst = open_program(size=(1440, 600))
    click_article(analyst, 1)
    analyst.view.scroll_line_to_top(analyst.place("مناورات عسكرية")[0])
    line = analyst.view.top_line()[0]
    related = analyst.window.sidebar.column.related
    analyst.qtbot.waitUntil(lambda: len(related.cards.rows) == 4)
    best = related.cards.rows[0].related.article_id
    click_row(analyst, related.list, 0)
    assert analyst.window.navigation.article_id == best == 2, "the other telling of the same days"
    assert analyst.window.library_pane.list.current_id() == best
    analyst.press("Alt+Left")
    assert analyst.window.navigation.article_id == 1
    assert analyst.view.top_line()[0] == line


def test_a_chip_lights_the_reason_up_in_both_texts(analyst: Analyst) -> None:
    click_article(analyst, 1)
    related = analyst.window.sidebar.column.related
    analyst.qtbot.waitUntil(lambda: len(related.cards.rows) == 4)
    card = related.cards.rows[0]
    index = related.list.model().index(0, 0)
    box = related.list.chip_box(index, card.chips[0].target)
    QTest.mouseClick(related.list.viewport(), LEFT, pos=box.center().toPoint())
    analyst.settle()
    lit = analyst.view.marks.lit
    assert lit
    assert related.cards.rows[0].passage is not None, "and the card shows the other's words"
    words = {analyst.text[start:end] for start, end in lit}
    click_row(analyst, related.list, 0)
    assert analyst.window.navigation.article_id == card.related.article_id
    assert analyst.view.marks.lit
    others = {analyst.text[start:end] for start, end in analyst.view.marks.lit}
    assert any(word[-5:] == other[-5:] for word in words for other in others)


def test_a_click_on_an_entity_leads_to_its_other_mentions_everywhere(analyst: Analyst) -> None:
    for article_id, words in ((1, "حسين أمير عبد اللهيان"), (5, "امير عبداللهيان")):
        click_article(analyst, article_id)
        analyst.drag(words)
        analyst.press("E")
        field = analyst.pane.marking.pickers.entity.field
        field.clear()
        analyst.type("حسين أمير عبد اللهيان")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(analyst.rows("entities")) == 1
    start, _end = analyst.place("امير عبداللهيان")
    analyst.click(start + 2)
    entities = analyst.window.sidebar.column.entities
    analyst.qtbot.waitUntil(lambda: len(entities.mentions.rows) == 2)
    there = [row.place.mention.article_id for row in entities.mentions.rows]
    assert sorted(there) == [1, 5]
    click_row(analyst, entities.mention_list, there.index(1))
    assert analyst.window.navigation.article_id == 1
    assert analyst.view.cursor_.caret == analyst.place("حسين أمير عبد اللهيان")[0]
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())


def test_the_outline_follows_at_once_and_leads_to_the_place(analyst: Analyst) -> None:
    analyst.window.resize(1440, 600)
    click_article(analyst, 4)
    start, end = analyst.drag("وتعارض طهران بشدة المشروع")
    analyst.press("4")
    analyst.view.scroll_line_to_top(0)
    outline = analyst.window.sidebar.column.outline
    assert [row.title for row in outline.highlights.rows] == ["وتعارض طهران بشدة المشروع"]
    click_row(analyst, outline.list, 0)
    analyst.qtbot.waitUntil(lambda: not analyst.view.smooth.active, timeout=3000)
    box = analyst.view.boxes(start, end)[0]
    assert analyst.view.viewport().rect().contains(box.toAlignedRect())


def test_a_corrected_detail_is_seen_everywhere_and_undone(analyst: Analyst) -> None:
    click_article(analyst, 1)
    analyst.qtbot.waitUntil(lambda: analyst.window.findChild(QLineEdit, "outletField") is not None)
    field = analyst.window.findChild(QLineEdit, "outletField")
    assert isinstance(field, QLineEdit)
    analyst.window.sidebar.ensureWidgetVisible(field)
    field.setFocus()
    analyst.type("وكالة الأنباء")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert summary(analyst, 1).outlet == "وكالة الأنباء"
    assert "وكالة الأنباء" in (analyst.view.sheet.block(1).label or "")
    analyst.view.setFocus()
    analyst.press("Ctrl+Z")
    assert summary(analyst, 1).outlet == ""
    assert field.text() == ""


def test_what_is_typed_into_a_detail_is_saved_before_another_article_opens(analyst: Analyst) -> None:
    click_article(analyst, 1)
    analyst.qtbot.waitUntil(lambda: analyst.window.findChild(QLineEdit, "authorField") is not None)
    field = analyst.window.findChild(QLineEdit, "authorField")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    analyst.type("محمد")
    analyst.open(2)
    assert [row[3] for row in analyst.rows("articles")][:2] == ["محمد", ""]
