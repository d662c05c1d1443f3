"""Entities, outline, notes, tags and details of the open article, driven through the real sidebar."""

from __future__ import annotations

from sqlite3 import Connection
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.sidebar.mention_rows import MentionRow
from desktop.widgets.note_edit import NoteEdit
from desktop.widgets.tag_chip import TagChip
from storage import articles, highlights, notes, tags
from storage.entities import mentions

if TYPE_CHECKING:
    from tests.desktop.sidebar.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


def centre_of(desk: Desk, row: int) -> QPoint:
    rows = desk.sidebar.column.outline.list
    return rows.visualRect(rows.model().index(row, 0)).center()


def leave(field: NoteEdit) -> None:
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


# entities ------------------------------------------------------------------------------------


def test_without_entities_it_says_how_to_make_one(desk: Desk) -> None:
    assert desk.sidebar.column.entities._hint.isVisible()
    assert "E" in desk.sidebar.column.entities._hint.text()


def test_entities_appear_most_mentioned_first(qtbot: QtBot, desk: Desk) -> None:
    desk.entity("حسن روحاني", "person")
    desk.entity("أذربيجان", "place")
    rows = desk.sidebar.column.entities.entities.rows
    assert [row.title for row in rows] == ["أذربيجان", "حسن روحاني"]
    assert [row.chip.number for row in rows] == ["12", "1"]
    assert [row.chip.outline for row in rows] == ["place", "person"]
    assert len({row.chip.icon for row in rows}) == 2
    qtbot.waitUntil(lambda: desk.sidebar.column.entities.list.height() > 20)
    assert not desk.sidebar.column.entities._hint.isVisible()


def test_a_chip_unfolds_the_mentions_everywhere(qtbot: QtBot, desk: Desk) -> None:
    entity = desk.entity("أذربيجان", "place")
    section = desk.sidebar.column.entities
    qtbot.waitUntil(lambda: section.list.height() > 20)
    place = section.list.visualRect(section.entities.index(0)).center()
    assert not section.page_button.isVisible()
    qtbot.mouseClick(section.list.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: len(section.mentions.rows) == 70)
    with qtbot.waitSignal(desk.sidebar.entity_requested) as shown:
        qtbot.mouseClick(section.page_button, LEFT)
    assert shown.args == [entity.id]
    headings = [row for row in section.mentions.rows if row.heading]
    assert len(headings) == len({row.place.mention.article_id for row in section.mentions.rows}) > 1
    row: MentionRow = section.mentions.rows[-1]
    assert row.title[row.place.start : row.place.end] == "أذربيجان"
    with qtbot.waitSignal(desk.sidebar.place_requested) as asked:
        section.mention_list.chosen.emit(section.mentions.index(69))
    mention = row.place.mention
    assert asked.args == [mention.article_id, mention.start, mention.end]
    with qtbot.waitSignal(desk.sidebar.mention_removed) as removed:
        section.mention_list.setCurrentIndex(section.mentions.index(69))
        qtbot.keyClick(section.mention_list, Qt.Key.Key_Delete)
    assert removed.args == [mention.id]
    desk.write(mentions.remove_mention, mention.id)
    qtbot.waitUntil(lambda: len(section.mentions.rows) == 69)
    qtbot.mouseClick(section.list.viewport(), LEFT, pos=place)
    assert not section.mention_list.isVisible()


def test_an_entity_of_other_articles_can_be_shown(qtbot: QtBot, desk: Desk) -> None:
    entity = desk.entity("بزشكيان", "person")
    desk.sidebar.show_entity(entity.id)
    section = desk.sidebar.column.entities
    qtbot.waitUntil(lambda: bool(section.mentions.rows))
    assert desk.article.id not in {row.place.mention.article_id for row in section.mentions.rows}


# outline -------------------------------------------------------------------------------------


def test_outline_follows_the_text(qtbot: QtBot, desk: Desk) -> None:
    later = desk.highlight("طهران", 2)
    earlier = desk.highlight("الرئيس", 1)
    desk.note(later.id, "قارن")
    desk.write(tags.add_tagging, "وساطة/سؤال", desk.article.id, later.id)
    outline = desk.sidebar.column.outline
    rows = outline.highlights.rows
    assert [row.highlight.id for row in rows] == [earlier.id, later.id]
    assert rows[1].notes == ("قارن",)
    assert "#وساطة/سؤال" in rows[1].tags
    assert "green" in rows[1].description
    assert outline.header.count == "2"
    qtbot.waitUntil(lambda: outline.list.height() > 60)
    with qtbot.waitSignal(desk.sidebar.marked_place_requested) as asked:
        qtbot.mouseClick(outline.list.viewport(), LEFT, pos=centre_of(desk, 1))
    assert asked.args == [desk.article.id, later.version_id, later.start, later.end]
    desk.write(highlights.remove_highlight, later.id)
    assert [row.highlight.id for row in outline.highlights.rows] == [earlier.id]


def test_a_thousand_highlights_are_laid_out_only_where_seen(qtbot: QtBot, desk: Desk) -> None:
    def add(db: Connection) -> None:
        for number in range(1000):
            highlights.add_highlight(db, desk.version.id, number, number + 30 + number % 200, 1 + number % 5)

    desk.write(add)
    rows = desk.sidebar.column.outline.list
    qtbot.waitUntil(lambda: rows.height() > 1000 * 20)
    desk.sidebar.verticalScrollBar().setValue(rows.height() // 2)
    desk.sidebar.viewport().repaint()
    pieces = [composition._pieces[0] for _row, _width, composition in rows._composer._composed.values()]
    laid_out = [piece for piece in pieces if piece.block is not None]  # type: ignore[attr-defined]
    assert 0 < len(laid_out) <= len(pieces) < 100


# notes on the article ------------------------------------------------------------------------


def test_the_button_begins_a_note_where_the_caret_goes(qtbot: QtBot, desk: Desk) -> None:
    desk.sidebar.activateWindow()
    desk.sidebar.note_requested.connect(lambda _article_id: desk.note(None, ""))
    with qtbot.waitSignal(desk.sidebar.note_requested) as asked:
        qtbot.mouseClick(desk.sidebar.column.outline.notes.button, LEFT)
    assert asked.args == [desk.article.id]
    (note,) = desk.bridge.read(notes.list_notes, desk.article.id)
    assert desk.sidebar.focusWidget() is desk.sidebar.column.outline.notes.cards.editor(note.id)


def test_a_note_is_reported_while_typing_and_kept_by_other_changes(qtbot: QtBot, desk: Desk) -> None:
    note = desk.note(None, "one")
    desk.sidebar.note_edited.connect(lambda key, body: desk.write(notes.set_note_body, key, body))
    editor = desk.sidebar.column.outline.notes.cards.editor(note.id)
    with qtbot.waitSignal(desk.sidebar.note_edited) as edited:
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        qtbot.keyClicks(editor, " two")
    assert edited.args == [note.id, "one two"]
    qtbot.keyClicks(editor, " three")
    desk.note(None, "another")
    assert editor.toPlainText() == "one two three"
    with qtbot.waitSignal(desk.sidebar.note_edited, timeout=50):
        desk.sidebar.flush()
    assert desk.bridge.read(notes.get_note, note.id).body == "one two three"


def test_undo_of_a_note_is_shown(desk: Desk) -> None:
    note = desk.note(None, "one")
    written = desk.bridge.write(notes.set_note_body, note.id, "two")
    editor = desk.sidebar.column.outline.notes.cards.editor(note.id)
    assert editor.toPlainText() == "two"
    desk.bridge.revert(written.steps)
    assert editor.toPlainText() == "one"


def test_a_note_left_empty_goes(qtbot: QtBot, desk: Desk) -> None:
    note = desk.note(None, "")
    desk.sidebar.note_removed.connect(lambda key: desk.write(notes.remove_note, key))
    with qtbot.waitSignal(desk.sidebar.note_removed) as removed:
        leave(desk.sidebar.column.outline.notes.cards.editor(note.id))
    assert removed.args == [note.id]
    assert desk.bridge.read(notes.list_notes, desk.article.id) == []
    assert desk.sidebar.column.outline.notes.cards._editors == {}


def test_what_was_typed_is_reported_before_another_article_opens(qtbot: QtBot, desk: Desk) -> None:
    note = desk.note(None, "one")
    editor = desk.sidebar.column.outline.notes.cards.editor(note.id)
    qtbot.keyClicks(editor, "!")
    field = desk.sidebar.column.details.field("outlet")
    field.clear()
    qtbot.keyClicks(field, "BBC")
    before = desk.article.id
    reported: list[tuple[int, object]] = []
    desk.sidebar.note_edited.connect(lambda key, body: reported.append((key, body)))
    desk.sidebar.details_edited.connect(lambda key, fields: reported.append((key, fields)))
    desk.open(desk.others()[0])
    assert sorted(reported, key=str) == sorted([(note.id, "!one"), (before, {"outlet": "BBC"})], key=str)


# tags ----------------------------------------------------------------------------------------


def test_tags_are_added_and_taken_away(qtbot: QtBot, desk: Desk) -> None:
    bar = desk.sidebar.column.outline.tags
    with qtbot.waitSignal(desk.sidebar.tag_requested) as asked:
        qtbot.keyClicks(bar.field, "#media/tv")
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked.args == [desk.article.id, "media/tv"]
    qtbot.waitUntil(lambda: bar.field.text() == "")
    desk.tag("media/tv")
    (chip,) = bar.findChildren(TagChip)
    assert chip.label.text() == "#media/tv"
    (tagging,) = desk.bridge.read(tags.list_taggings, desk.article.id)
    with qtbot.waitSignal(desk.sidebar.untag_requested) as removed:
        qtbot.mouseClick(chip.button, LEFT)
    assert removed.args == [tagging.id]
    desk.write(tags.remove_tagging, tagging.id)
    assert bar._chips == []


def test_known_tags_are_offered(qtbot: QtBot, desk: Desk) -> None:
    desk.tag("media/tv")
    bar = desk.sidebar.column.outline.tags
    qtbot.keyClicks(bar.field, "tv")
    completer = bar.field.completer()
    assert completer is not None
    assert bar._choices.stringList() == ["media/tv"]
    with qtbot.waitSignal(desk.sidebar.tag_requested) as asked:
        completer.activated.emit("media/tv")
        bar.field.setText("media/tv")
    assert asked.args == [desk.article.id, "media/tv"]
    popup = completer.popup()
    assert popup is not None
    popup.hide()


# details -------------------------------------------------------------------------------------


def test_details_are_reported_once_when_left(qtbot: QtBot, desk: Desk) -> None:
    field = desk.sidebar.column.details.field("author")
    field.setFocus()
    with qtbot.assertNotEmitted(desk.sidebar.details_edited, wait=50):
        qtbot.keyClicks(field, "Ali")
    with qtbot.waitSignal(desk.sidebar.details_edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert edited.args == [desk.article.id, {"author": "Ali"}]


def test_unchanged_details_report_nothing(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.sidebar.details_edited, wait=50):
        for name in ("headline", "outlet", "author", "published", "link"):
            qtbot.keyClick(desk.sidebar.column.details.field(name), Qt.Key.Key_Return)


@pytest.mark.parametrize(("typed", "iso"), [("3.4.2022", "2022-04-03"), ("2022-04", "2022-04"), ("", "")])
def test_a_date_is_reported_as_iso(qtbot: QtBot, desk: Desk, typed: str, iso: str) -> None:
    field = desk.sidebar.column.details.field("published")
    assert field.text() == "09.12.2020"
    field.clear()
    qtbot.keyClicks(field, typed)
    with qtbot.waitSignal(desk.sidebar.details_edited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert edited.args == [desk.article.id, {"published": iso}]


def test_a_wrong_date_is_said_inline_and_not_reported(qtbot: QtBot, desk: Desk) -> None:
    field = desk.sidebar.column.details.field("published")
    fault = desk.sidebar.findChild(QLabel, "dateFault")
    assert isinstance(fault, QLabel)
    field.setText("31.2.2021")
    with qtbot.assertNotEmitted(desk.sidebar.details_edited, wait=50):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert fault.isVisible()
    field.setText("09.12.2020")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not fault.isVisible()


def test_language_and_link(qtbot: QtBot, desk: Desk) -> None:
    languages = desk.sidebar.findChild(QComboBox, "languageField")
    assert isinstance(languages, QComboBox)
    assert languages.currentData() == "ar"
    with qtbot.waitSignal(desk.sidebar.details_edited) as edited:
        languages.activated.emit(languages.findData("fa"))
    assert edited.args == [desk.article.id, {"language": "fa"}]
    desk.write(articles.set_details, desk.article.id, link="https://example.org/1")
    qtbot.mouseClick(desk.sidebar.column.details.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "https://example.org/1"


def test_details_follow_changes_made_elsewhere(desk: Desk) -> None:
    desk.write(articles.set_details, desk.article.id, outlet="BBC")
    assert desk.sidebar.column.details.field("outlet").text() == "BBC"


def test_without_an_article_there_is_nothing(desk: Desk) -> None:
    desk.sidebar.show_article(None, None)
    assert not desk.sidebar.column.related.isVisible()
    assert not desk.sidebar.column.details.isVisible()


def test_sections_fold(qtbot: QtBot, desk: Desk) -> None:
    section = desk.sidebar.column.related
    qtbot.mouseClick(section.header, LEFT)
    assert not section.list.isVisible()
    desk.open(desk.others()[0])
    assert not section.list.isVisible()
    qtbot.mouseClick(section.header, LEFT)
    assert section.list.isVisible()


def test_long_words_do_not_widen_the_column(desk: Desk) -> None:
    narrow = desk.sidebar.minimumSizeHint().width()
    desk.tag("x" * 300)
    desk.note(None, "x" * 300)
    desk.highlight(desk.version.text[:600])
    desk.write(articles.set_details, desk.article.id, headline="x" * 300, link="x" * 300)
    desk.entity("أذربيجان", "place")
    QApplication.processEvents()
    assert desk.sidebar.minimumSizeHint().width() == narrow < 300


# where it is scrolled to -----------------------------------------------------------------------


def test_another_article_is_shown_from_the_top_and_the_same_where_it_was(qtbot: QtBot, desk: Desk) -> None:
    for name in ("أذربيجان", "إيران", "طهران", "باكو"):
        desk.entity(name, "place")
    desk.sidebar.resize(300, 260)
    bar = desk.sidebar.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(150)
    desk.open(desk.article.id)
    QApplication.processEvents()
    assert bar.value() == 150
    desk.open(desk.others()[0])
    assert bar.value() == 0
    qtbot.wait(100)
    assert bar.value() == 0
