from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst


def highlights(analyst: Analyst) -> list[tuple[object, ...]]:
    reader = analyst.program.library.open_reader()
    try:
        return reader.execute("SELECT range_start, range_end, colour, exact FROM highlights ORDER BY id").fetchall()
    finally:
        reader.close()


def test_select_one_key_read_on(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    assert analyst.view.cursor_.selection == (start, end)
    assert analyst.pane.marking.toolbar.isVisible()
    analyst.press("2")
    assert highlights(analyst) == [(start, end, 2, "عازمة على تعزيز العلاقات")]
    assert not analyst.view.cursor_.has_selection
    assert not analyst.pane.marking.toolbar.isVisible()


def test_toolbar_is_beside_the_selection_and_never_over_it(analyst: Analyst) -> None:
    analyst.open(4)
    for words in ("الرئيس الإيراني يصل", "تحسين العلاقات والتعاون بين البلدين", "ممر زانجيزور"):
        analyst.drag(words)
        toolbar = analyst.pane.marking.toolbar
        passage = analyst.view.selection_rect().translated(analyst.view.viewport().pos())
        assert toolbar.isVisible()
        assert not toolbar.geometry().intersects(passage)
        assert analyst.view.rect().contains(toolbar.geometry())


def test_same_colour_over_a_longer_passage_lengthens_the_highlight(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.drag("عازمة على تعزيز")
    analyst.press("1")
    _start, end = analyst.drag("تعزيز العلاقات")
    analyst.press("1")
    assert [(row[0], row[1]) for row in highlights(analyst)] == [(start, end)]


def test_another_colour_over_it_overlaps_and_a_click_recolours(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز")
    analyst.press("1")
    analyst.drag("تعزيز العلاقات")
    analyst.press("3")
    assert [row[2] for row in highlights(analyst)] == [1, 3]
    analyst.click(start + 2)
    analyst.press("5")
    assert [row[2] for row in highlights(analyst)] == [5, 3]
    assert highlights(analyst)[0][:2] == (start, end)


def test_delete_removes_the_mark_at_the_caret_and_undo_brings_it_back(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.drag("عازمة على تعزيز")
    analyst.press("1")
    before = analyst.rows("highlights")
    analyst.click(start + 2)
    analyst.press("Del")
    assert highlights(analyst) == []
    analyst.press("Ctrl+Z")
    assert analyst.rows("highlights") == before


def test_a_note_is_written_in_the_margin_and_saved_while_typing(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    analyst.type("قارن مع صياغة 2021")
    analyst.qtbot.waitUntil(lambda: analyst.rows("notes")[0][3] == "قارن مع صياغة 2021", timeout=2000)
    card = next(iter(analyst.pane.margin.cards.values()))
    assert card.isVisible()
    assert len(highlights(analyst)) == 1


def test_keys_typed_into_a_note_are_its_text_and_not_actions(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("net 1 c?")
    analyst.pane.flush()
    assert analyst.rows("notes")[0][3] == "net 1 c?"
    assert len(highlights(analyst)) == 1


def test_several_notes_on_one_mark_and_an_empty_one_leaves_nothing(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("first")
    analyst.click(start + 3)
    analyst.press("N")
    analyst.type("second")
    analyst.click(start + 3)
    analyst.press("N")
    steps = analyst.program.edits.stack.count()
    analyst.view.setFocus()
    QApplication.processEvents()
    assert [row[3] for row in analyst.rows("notes")] == ["first", "second"]
    assert analyst.program.edits.stack.count() == steps - 1, "a note begun and left empty leaves no step"


def test_a_note_being_typed_is_saved_before_another_article_opens(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("typed just before leaving")
    analyst.open(1)
    assert analyst.rows("notes")[0][3] == "typed just before leaving"


def test_a_note_being_typed_is_saved_when_the_window_closes(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("typed just before closing")
    analyst.window.close()
    assert analyst.rows("notes")[0][3] == "typed just before closing"


def test_highlighting_part_of_a_word_moves_no_glyph_and_no_ink(analyst: Analyst) -> None:
    analyst.open(2)
    start, _end = analyst.show("لأذربيجان")
    analyst.view.cursor_.move_to(0)
    index = analyst.view.sheet.block_of(start)
    before = analyst.view.sheet.lay_out(index).glyph_positions()
    plain = _ink(analyst)
    analyst.program.edits.marks.add_highlight(analyst.pane.opened.version.id, start + 1, start + 9, 1)  # type: ignore[union-attr]
    QApplication.processEvents()
    assert analyst.view.sheet.lay_out(index).glyph_positions() == before
    assert _ink(analyst) == plain
    assert len(analyst.view.marks.drawn(index).bands) == 1


def _ink(analyst: Analyst) -> set[tuple[int, int]]:
    """Return the pixels that are wholly ink: what lies under the text cannot change them."""
    image = analyst.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ink = analyst.program.theme.colour("ink").rgb()
    return {(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == ink}


def test_an_entity_is_made_by_typing_and_found_again_by_any_spelling(analyst: Analyst) -> None:
    analyst.open(1)
    analyst.drag("حسين أمير عبد اللهيان")
    analyst.press("E")
    picker = analyst.pane.marking.pickers.entity
    assert picker.isVisible()
    assert picker.field.text() == "حسين أمير عبد اللهيان"
    assert "New person" in picker.list.item(0).text()
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert [row[1:3] for row in analyst.rows("entities")] == [("حسين أمير عبد اللهيان", "person")]
    analyst.open(5)
    analyst.drag("أميرعبد اللهيان")
    analyst.press("E")
    picker.field.clear()
    analyst.type("حسين امير")
    assert "حسين أمير عبد اللهيان" in picker.list.item(0).text()
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert len(analyst.rows("entities")) == 1
    assert len(analyst.rows("mentions")) == 2
    assert len(analyst.rows("aliases")) == 2


def test_a_tag_is_nested_and_completed(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("T")
    picker = analyst.pane.marking.pickers.tag
    analyst.type("دبلوماسية/وساطة")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert [row[1] for row in analyst.rows("tags")] == ["دبلوماسية/وساطة"]
    assert len(highlights(analyst)) == 1
    analyst.drag("مشروع سكة الحديد")
    analyst.press("T")
    analyst.type("وساط")
    assert "دبلوماسية/وساطة" in picker.list.item(0).text()
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert len(analyst.rows("tags")) == 1
    assert len(analyst.rows("taggings")) == 2


def test_escape_closes_the_picker_and_changes_nothing(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("حسن روحاني")
    analyst.press("E")
    QTest.keyClick(analyst.pane.marking.pickers.entity.field, Qt.Key.Key_Escape)
    assert not analyst.pane.marking.pickers.entity.isVisible()
    assert analyst.view.hasFocus()
    assert analyst.rows("entities") == []


def test_undo_has_a_name_and_returns_to_the_article_it_happened_in(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("1")
    analyst.open(1)
    assert "highlight" in analyst.window.actions_.undo.text()
    analyst.press("Ctrl+Z")
    assert analyst.window.navigation.article_id == 3
    assert highlights(analyst) == []
    assert "highlight" in analyst.window.actions_.redo.text()
    analyst.press("Ctrl+Shift+Z")
    assert len(highlights(analyst)) == 1
