"""Files added in the window that are new texts of articles in the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from storage import articles, highlights, notes, versions
from storage.entities import finding
from storage.settling import list_unsettled

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

HEAD = "زيارة بايراموف إلى طهران\n"
BODY = (
    "أعلنت وزارة الخارجية الأذربيجانية أن الوزير جيهون بايراموف سيزور طهران يوم الأربعاء المقبل.\n"
    "وسيبحث الوزير مع نظيره الإيراني العلاقات الثنائية بين البلدين والوضع على الحدود المشتركة.\n"
    "وكانت باكو قد استدعت السفير في سبتمبر احتجاجاً على تصريحات وصفتها وزارة الخارجية بغير المقبولة.\n"
    "وقال المتحدث باسم الوزارة إن الحوار بين الجانبين مستمر على جميع المستويات رغم الخلافات القائمة.\n"
    "وتشترك الدولتان في حدود يزيد طولها على سبعمئة كيلومتر وتربطهما مشاريع للنقل والطاقة منذ سنوات.\n"
)
LAST = "ويرى مراقبون أن المنطقة تشهد توتراً متزايداً."
FIRST = HEAD + BODY + LAST
SECOND = f"{HEAD}فقرة أضيفت بعد النشر.\n{BODY.replace('نظيره الإيراني', 'نظيره الايراني')}".rstrip()


@pytest.fixture
def file(analyst: Analyst, tmp_path: Path) -> Path:
    """A file whose article is in the library and open, with a note in the margin, an entity and an orphan to be."""
    file = tmp_path / "visit.txt"
    file.write_text(FIRST, encoding="utf-8")
    analyst.window.adder.add([file])
    analyst.settle()
    (article_id,) = set(analyst.window.library_pane.articles.ids) - set(range(1, 6))
    analyst.open(article_id)
    edits, version = analyst.program.edits, articles.get_version(analyst.program.library.db, article_id)
    for words in ("جيهون بايراموف سيزور طهران", "مع نظيره الإيراني العلاقات الثنائية", "المنطقة تشهد توتراً"):
        start = FIRST.index(words)
        mark = edits.marks.add_highlight(version.id, start, start + len(words), 2)
        assert mark is not None
        note = edits.marks.add_note(article_id, mark.id)
        assert note is not None
        edits.marks.set_note_body(note.id, f"على {words}")
    start = FIRST.index("جيهون بايراموف")
    edits.entities.add_mentioned("بايراموف", "person", version.id, start, start + len("جيهون بايراموف"))
    analyst.settle()
    return file


def _add_again(analyst: Analyst, file: Path, text: str) -> list[versions.Carried]:
    file.write_text(text, encoding="utf-8")
    told: list[list[versions.Carried]] = []
    analyst.window.adder.versions_added.connect(told.append)
    analyst.window.adder.add([file])
    analyst.settle()
    analyst.window.adder.versions_added.disconnect(told.append)
    assert len(told) <= 1
    return told[0] if told else []


def _message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_new_text_is_shown_with_its_marks_in_place(analyst: Analyst, file: Path) -> None:
    (carried,) = _add_again(analyst, file, SECOND)
    assert (carried.number, carried.kept, carried.moved, carried.orphans) == (2, 2, 1, 1)
    assert "0 articles added · 1 article" in _message(analyst)
    assert analyst.pane.opened is not None
    assert analyst.pane.opened.version.id == carried.version_id
    assert analyst.text == SECOND
    shown = {analyst.text[mark.start : mark.end] for mark in analyst.view.marks.highlights}
    assert shown == {"جيهون بايراموف سيزور طهران", "مع نظيره الايراني العلاقات الثنائية"}
    (mention,) = analyst.view.marks.mentions
    assert analyst.text[mention.start : mention.end] == "جيهون بايراموف"
    outline = analyst.window.sidebar.column.outline.highlights
    assert outline.rowCount() == 2
    assert len(list_unsettled(analyst.program.library.db, carried.article_id)) == 2


def test_undo_brings_the_old_text_back_and_redo_the_new(analyst: Analyst, file: Path) -> None:
    db = analyst.program.library.db
    article_id = analyst.window.navigation.article_id
    tables = ("articles", "versions", "highlights", "notes", "mentions", "moves")
    before = [analyst.rows(table) for table in tables]
    _add_again(analyst, file, SECOND)
    after = [analyst.rows(table) for table in tables]
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert [analyst.rows(table) for table in tables] == before
    assert (analyst.text, analyst.window.navigation.article_id) == (FIRST, article_id)
    assert len(list(analyst.view.marks.highlights)) == 3
    analyst.press("Ctrl+Shift+Z")
    analyst.settle()
    assert [analyst.rows(table) for table in tables] == after
    assert analyst.text == SECOND
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert [analyst.rows(table) for table in tables] == before
    assert len(notes.list_notes(db, article_id or 0)) == 3


def test_marks_that_were_all_kept_are_not_made_much_of(analyst: Analyst, file: Path) -> None:
    assert _add_again(analyst, file, FIRST + "\nتصحيح.") == []
    assert "updated" in _message(analyst)


def test_new_articles_and_new_texts_are_undone_as_one_step(analyst: Analyst, file: Path, tmp_path: Path) -> None:
    before = {table: analyst.rows(table) for table in ("articles", "versions", "highlights", "mentions", "moves")}
    folder = tmp_path / "both"
    folder.mkdir()
    (folder / file.name).write_text(SECOND, encoding="utf-8")
    (folder / "other.txt").write_text("خبر آخر\nلا صلة له بما سبق.", encoding="utf-8")
    steps = analyst.program.edits.stack.count()
    analyst.window.adder.add([folder])
    analyst.settle()
    assert "1 article added · 1 article" in _message(analyst)
    assert analyst.program.edits.stack.count() == steps + 1
    after = {table: analyst.rows(table) for table in before}
    analyst.press("Ctrl+Z")
    analyst.settle()
    assert {table: analyst.rows(table) for table in before} == before
    analyst.press("Ctrl+Shift+Z")
    analyst.settle()
    assert {table: analyst.rows(table) for table in before} == after


def test_what_is_being_typed_is_saved_before_the_text_changes(analyst: Analyst, file: Path) -> None:
    (card,) = [card for card in analyst.pane.margin.cards.values() if card.highlight.start == FIRST.index("جيهون")]
    next(iter(card.editors.values())).setFocus()
    analyst.type(" وما كُتب للتو")
    _add_again(analyst, file, SECOND)
    bodies = {
        note.body for note in notes.list_notes(analyst.program.library.db, analyst.window.navigation.article_id or 0)
    }
    assert any("للتو" in body for body in bodies)


def test_the_reader_stays_where_the_same_words_are(analyst: Analyst, file: Path) -> None:
    lines = [f"فقرة رقم {number} من نص طويل يقرؤه المحلل سطراً سطراً حتى يصل إلى ما يعنيه." for number in range(300)]
    file.write_text("عنوان طويل\n" + "\n".join(lines), encoding="utf-8")
    analyst.window.adder.add([file])
    analyst.settle()
    analyst.open(max(analyst.window.library_pane.articles.ids))
    place = analyst.text.index("فقرة رقم 200 ")
    analyst.view.scroll_line_to_top(place)
    QApplication.processEvents()
    analyst.pane.report_place()
    analyst.view.scroll_line_to_top(place)  # a place that waits to be reported counts in the text that was
    _add_again(analyst, file, "عنوان طويل\n" + "\n".join(["فقرة جديدة في أول النص."] * 50 + lines))
    top = analyst.view.top_line()[0]
    assert analyst.text[top:].startswith("فقرة رقم 200 ")
    analyst.pane.report_place()
    article = articles.get_article(analyst.program.library.db, analyst.window.navigation.article_id or 0)
    assert article.reading_place == top


def test_a_note_on_an_orphan_opens_its_article_and_no_wrong_place(analyst: Analyst, file: Path) -> None:
    _add_again(analyst, file, SECOND)
    db = analyst.program.library.db
    article_id = analyst.window.navigation.article_id or 0
    (orphan,) = [mark for mark in list_unsettled(db, article_id) if mark.anchoring == "orphan"]
    (note,) = [note for note in notes.list_notes(db, article_id) if note.highlight_id == orphan.id]
    analyst.open(1)
    analyst.window.going.palette.note_requested.emit(article_id, note.id)
    analyst.settle()
    assert analyst.window.navigation.article_id == article_id
    assert highlights.get_highlight(db, orphan.id).version_id != articles.get_version(db, article_id).id
    (entity,) = finding.find_entities(db, "بايراموف")
    assert entity.mentions == 1
