"""Everything that changes the library can be undone to the first step and redone to the last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storage.journal import user_tables

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

NOT_UNDOABLE = {"status", "last_read_at", "reading_place"}
"""Columns of articles that merely reading changes."""


def dump(analyst: Analyst) -> dict[str, list[tuple[object, ...]]]:
    """Return all that the file holds, but for what merely reading changes."""
    reader = analyst.program.library.open_reader()
    try:
        kept: dict[str, list[tuple[object, ...]]] = {}
        for table, columns in user_tables(reader).items():
            names = ", ".join(column for column in columns if column not in NOT_UNDOABLE)
            kept[table] = reader.execute(f"SELECT id, {names} FROM {table} ORDER BY id").fetchall()  # noqa: S608
        return kept
    finally:
        reader.close()


def choose(analyst: Analyst, key: str, words: str) -> None:
    """Type into the picker that a key opens, and take what it offers first."""
    analyst.press(key)
    field = analyst.pane.marking.pickers.entity.field if key == "E" else analyst.pane.marking.pickers.tag.field
    field.clear()
    analyst.type(words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def do_everything(analyst: Analyst, tmp_path: Path) -> None:
    """Change the library in every way the window knows."""
    edits = analyst.program.edits
    analyst.open(3)
    start, _end = analyst.drag("عازمة على تعزيز")
    analyst.press("1")
    analyst.drag("تعزيز العلاقات")
    analyst.press("1")
    analyst.drag("العلاقات مع أذربيجان")
    analyst.press("3")
    analyst.click(start + 2)
    analyst.press("5")
    analyst.press("N")
    analyst.type("a note")
    analyst.view.setFocus()
    analyst.drag("مشروع سكة الحديد")
    choose(analyst, "T", "اقتصاد/نقل")
    analyst.drag("حسن روحاني")
    choose(analyst, "E", "حسن روحاني")
    analyst.open(1)
    analyst.view.cursor_.move_to(0)
    choose(analyst, "T", "اقتصاد")
    analyst.drag("نظيره الأذربيجاني")
    analyst.press("N")
    analyst.type("another note")
    analyst.view.setFocus()
    edits.articles.set_details(1, {"headline": "عنوان آخر", "published": "2021-10"})
    edits.articles.set_starred([1, 2], True)
    edits.articles.set_status([2], "done")
    edits.articles.set_paragraph_direction(3, 844, "ltr")
    note = edits.marks.add_note(2)
    assert note is not None
    edits.marks.set_note_body(note.id, "on the article")
    file = tmp_path / "new.txt"
    file.write_text("عنوان جديد\nنص جديد عن باكو", encoding="utf-8")
    analyst.window.adder.add([file])
    analyst.settle()
    analyst.open(6)
    analyst.drag("نص جديد")
    analyst.press("2")
    edits.articles.remove([3, 4])
    analyst.open(1)
    analyst.click(analyst.place("نظيره الأذربيجاني")[0] + 2)
    analyst.press("Del")
    analyst.settle()


def test_undo_to_empty_and_redo_to_full_give_the_same_content(analyst: Analyst, tmp_path: Path) -> None:
    empty = dump(analyst)
    do_everything(analyst, tmp_path)
    full = dump(analyst)
    stack = analyst.program.edits.stack
    steps = stack.count()
    assert steps >= 18
    assert all(stack.text(number) for number in range(steps)), "each has a name"
    states = [full]
    while stack.canUndo():
        analyst.press("Ctrl+Z", analyst.window)
        states.append(dump(analyst))
    assert len(states) == steps + 1
    assert states[-1] == empty
    assert not analyst.window.actions_.undo.isEnabled()
    for before in reversed(states[:-1]):
        analyst.press("Ctrl+Shift+Z", analyst.window)
        assert dump(analyst) == before
    assert not stack.canRedo()
    for _step in range(steps):
        analyst.press("Ctrl+Z", analyst.window)
    assert dump(analyst) == empty
    analyst.settle()


def test_an_act_after_undo_ends_the_way_to_redo(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز")
    analyst.press("1")
    analyst.press("Ctrl+Z")
    analyst.drag("حسن روحاني")
    analyst.press("2")
    assert not analyst.window.actions_.redo.isEnabled()
    analyst.press("Ctrl+Shift+Z")
    assert [row[5] for row in analyst.rows("highlights")] == [2]


def test_a_note_typed_with_pauses_is_one_step(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز")
    analyst.press("N")
    for words in ("first ", "second ", "third"):
        analyst.type(words)
        analyst.pane.flush()
    analyst.view.setFocus()
    assert analyst.program.edits.stack.count() == 1
    analyst.press("Ctrl+Z")
    assert analyst.rows("notes") == []
    assert analyst.rows("highlights") == []
    analyst.press("Ctrl+Shift+Z")
    assert [row[3] for row in analyst.rows("notes")] == ["first second third"]


def test_undo_while_a_note_is_being_typed_takes_back_typing_first(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز")
    analyst.press("N")
    analyst.type("words")
    focus = QApplication.focusWidget()
    analyst.press("Ctrl+Z", focus)
    assert len(analyst.rows("highlights")) == 1, "the mark is not torn away under the hand that writes"
