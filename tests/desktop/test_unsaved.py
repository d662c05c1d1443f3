"""What the disk refuses stays in memory, is told, tried again, saved elsewhere, and never lost without a word."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton

from desktop import unsaved
from desktop.sidebar.link_card import LinkCard
from storage import highlights, notes
from storage.entities.identity import remove_entity
from storage.errors import LibraryFailed
from storage.library import Library
from storage.related.links import remove_link
from tests.desktop.conftest import Analyst
from tests.desktop.refusing_disk import LONG_TEXT, Disk, begin_note, button, message, notice, status, told, type_much

if TYPE_CHECKING:
    from desktop.edits import Edits


@pytest.fixture
def disk(analyst: Analyst) -> Disk:
    return Disk(analyst)


def write_records(folder: Path, number: int, words: str) -> Path:
    file = folder / "news.jsonl"
    file.write_text("\n".join(json.dumps({"content": f"{each} {words}"}) for each in range(number)), "utf-8")
    return file


# what is kept ---------------------------------------------------------------------------------


def test_a_note_that_cannot_be_saved_stays_in_its_card_until_it_can(
    analyst: Analyst, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsaved, "_RETRY_MS", 50)
    begin_note(analyst)
    disk.fill()
    typed = type_much(analyst)
    assert told(analyst).startswith("The library library.hashiya cannot be saved, for the disk is full; 1 change")
    assert status(analyst) == "Not saved"
    analyst.window.sidebar.note_requested.emit(3)
    analyst.open(1)
    analyst.open(3)
    (editor,) = (one for card in analyst.pane.margin.cards.values() for one in card.editors.values())
    assert editor.toPlainText() == typed
    assert analyst.rows("notes")[0][3] == ""
    disk.make_room()
    analyst.qtbot.waitUntil(lambda: notice(analyst) is None, timeout=3000)
    assert status(analyst) == "Saved"
    assert message(analyst) == "All changes are saved now"
    assert [row[3] for row in analyst.rows("notes")] == [typed, ""]
    assert editor.toPlainText() == typed
    edits = analyst.program.edits
    assert edits.undo_name() == "note"
    while edits.undo():
        pass
    assert analyst.rows("notes") == []


def test_acts_are_saved_in_their_order_also_those_that_follow_from_others(analyst: Analyst, disk: Disk) -> None:
    edits = analyst.program.edits
    mark = edits.marks.add_highlight(3, 0, 6, 1)
    note = edits.marks.add_note(3)
    assert mark is not None
    assert note is not None
    disk.fill()
    edits.marks.set_note_body(note.id, LONG_TEXT)
    assert edits.marks.add_highlight(3, 14, 38, 2) is None
    edits.marks.set_highlight_colour(mark.id, 4)
    edits.marks.remove_highlight(mark.id)
    edits.articles.set_starred([1], True)
    assert edits.marks.tag_article(3, "اقتصاد") is None
    edits.marks.set_note_body(note.id, LONG_TEXT + "!")
    assert edits.unsaved.number == 6
    assert "6 change" in told(analyst)
    assert [row[5] for row in analyst.rows("highlights")] == [1]
    before = edits.stack.count()
    disk.make_room()
    edits.marks.add_highlight(3, 40, 50, 3)  # the next act brings all of them along
    analyst.qtbot.waitUntil(lambda: edits.all_saved, timeout=1000)
    assert [row[5] for row in analyst.rows("highlights")] == [2, 3]
    assert analyst.rows("notes")[0][3] == LONG_TEXT + "!"
    assert len(analyst.rows("taggings")) == 1
    assert [row[0] for row in analyst.rows("articles") if row[9]] == [1]
    names = [edits.stack.text(number) for number in range(before - 1, edits.stack.count())]
    assert names == ["note", "highlight", "change of colour", "removal of a highlight", "star", "tag", "highlight"]
    while edits.undo():
        pass
    assert analyst.rows("highlights") == analyst.rows("notes") == analyst.rows("taggings") == []


def test_the_same_act_again_and_newer_words_take_the_place_of_older(analyst: Analyst, disk: Disk) -> None:
    edits = analyst.program.edits
    note, other = edits.marks.add_note(3), edits.marks.add_note(4)
    assert note is not None
    assert other is not None
    disk.fill()
    edits.marks.set_note_body(note.id, LONG_TEXT)
    for _press in range(3):
        edits.marks.add_highlight(3, 14, 38, 2)
    edits.marks.remove_note(other.id)
    edits.marks.set_note_body(other.id, "it is here still, so that one can write on")
    edits.marks.set_note_body(note.id, LONG_TEXT * 2)
    assert edits.unsaved.number == 3
    disk.make_room()
    assert edits.unsaved.save(whole=True)
    assert len(analyst.rows("highlights")) == 1
    assert [row[3] for row in analyst.rows("notes")] == [LONG_TEXT * 2, "it is here still, so that one can write on"]


def test_a_closed_notice_comes_back_by_the_status_line_and_with_the_next_change(analyst: Analyst, disk: Disk) -> None:
    begin_note(analyst)
    disk.fill()
    typed = type_much(analyst)
    shown = notice(analyst)
    assert shown is not None
    shown.hide()
    note_id = analyst.program.edits.unsaved.acts[0].args[0]
    analyst.program.edits.marks.set_note_body(note_id, typed + "…")
    assert notice(analyst) is None, "it would be in the way of typing"
    sign = analyst.window.status_line.findChild(QToolButton, "statusNotSaved")
    assert isinstance(sign, QToolButton)
    QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert notice(analyst) is not None
    shown.hide()
    analyst.drag("حسن روحاني")
    analyst.press("2")
    assert "2 change" in told(analyst)
    disk.make_room()


def test_undo_waits_for_what_is_not_saved(analyst: Analyst, disk: Disk) -> None:
    begin_note(analyst)
    disk.fill()
    typed = type_much(analyst)
    analyst.press("Ctrl+Z", analyst.window)
    assert analyst.rows("notes")[0][3] == ""
    assert analyst.program.edits.unsaved.number == 1
    assert "waits" in message(analyst)
    disk.make_room()
    analyst.press("Ctrl+Z", analyst.window)
    assert analyst.program.edits.all_saved
    assert analyst.rows("notes") == [], "the note that was saved first is what was taken back"
    analyst.press("Ctrl+Shift+Z", analyst.window)
    assert analyst.rows("notes")[0][3] == typed


def test_where_one_reads_is_no_change_to_alarm_anyone(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    db = analyst.program.library.db
    refused: list[str] = []

    def refuse(*_args: object) -> None:
        refused.append("once")
        raise LibraryFailed(analyst.program.library.path, "database or disk is full")

    monkeypatch.setattr(analyst.program.library, "write", refuse)
    analyst.open(4)
    analyst.view.verticalScrollBar().setValue(300)
    analyst.qtbot.wait(600)
    analyst.pane.flush()
    assert refused
    assert notice(analyst) is None
    assert analyst.program.edits.all_saved
    assert not db.in_transaction


def test_what_can_never_be_saved_is_told_with_its_words(analyst: Analyst, disk: Disk) -> None:
    edits = analyst.program.edits
    note = edits.marks.add_note(3)
    assert note is not None
    disk.fill()
    analyst.program.library.write(notes.set_note_body, note.id, "short")  # there is room for little
    edits.marks.set_note_body(note.id, LONG_TEXT)
    edits.unsaved.acts.insert(0, edits.unsaved.acts[0]._replace(verb=notes.remove_note, args=(note.id,)))
    disk.make_room()
    assert edits.unsaved.save(whole=True)
    assert LONG_TEXT in analyst.window.notice.text()
    assert status(analyst) == "Saved"


def write_of_what_goes(edits: Edits, thing: str) -> Callable[[str], None]:
    """Make an entity with a note, or a link, and return how words on it are written; it is removed meanwhile."""
    entity = edits.entities.add("باكو", "place")
    note = None if entity is None else edits.entities.add_note(entity.id)
    link = edits.links.add_link(3, 4, "continues")
    assert entity is not None
    assert note is not None
    assert link is not None
    library = edits.entities._bridge.library
    library.write(remove_entity, entity.id)
    library.write(remove_link, link.id)
    if thing == "note":
        return partial(edits.entities.set_note_body, note.id)
    if thing == "description":
        return partial(edits.entities.set_description, entity.id)
    return partial(edits.links.set_link, link.id, "contradicts")


@pytest.mark.parametrize("thing", ["note", "description", "link"])
def test_words_on_an_entity_or_a_link_that_is_gone_are_told(analyst: Analyst, thing: str) -> None:
    edits = analyst.program.edits
    write = write_of_what_goes(edits, thing)
    before = edits.stack.count()
    write("typed while it went")
    assert "typed while it went" in analyst.window.notice.text()
    assert edits.stack.count() == before


@pytest.mark.parametrize("thing", ["note", "description", "link"])
def test_kept_words_on_an_entity_or_a_link_that_is_gone_are_told(analyst: Analyst, disk: Disk, thing: str) -> None:
    edits = analyst.program.edits
    write, note = write_of_what_goes(edits, thing), edits.marks.add_note(3)
    assert note is not None
    disk.fill()
    edits.marks.set_note_body(note.id, LONG_TEXT)
    write("typed while it went")
    assert edits.unsaved.number == 2
    disk.make_room()
    assert edits.unsaved.save(whole=True)
    assert "typed while it went" in analyst.window.notice.text()
    assert analyst.rows("notes")[0][3] == LONG_TEXT, "what could be written was"


def test_words_on_an_entity_that_cannot_be_saved_stay_on_its_page(analyst: Analyst, disk: Disk) -> None:
    edits = analyst.program.edits
    one, other = edits.entities.add("باكو", "place"), edits.entities.add("طهران", "place")
    assert one is not None
    assert other is not None
    note = edits.entities.add_note(one.id)
    naming = analyst.program.naming
    assert note is not None
    assert naming is not None
    disk.fill()
    edits.entities.set_note_body(note.id, LONG_TEXT)
    edits.entities.set_description(one.id, "العاصمة")
    for entity in (one, other, one):
        naming.open_entity(entity.id)
        analyst.settle()
    assert naming.page.side.notes.cards.editor(note.id).toPlainText() == LONG_TEXT
    assert naming.page.header.facts.description.toPlainText() == "العاصمة"
    disk.make_room()
    assert edits.unsaved.save(whole=True)
    analyst.settle()
    assert analyst.rows("entity_notes")[0][2] == LONG_TEXT
    assert naming.page.header.facts.description.toPlainText() == "العاصمة"


def test_a_note_on_a_link_that_cannot_be_saved_stays_on_its_card(analyst: Analyst, disk: Disk) -> None:
    edits = analyst.program.edits
    analyst.open(3)
    link = edits.links.add_link(3, 4, "continues")
    assert link is not None
    disk.fill()
    edits.links.set_link(link.id, "continues", LONG_TEXT)
    for article in (4, 5, 3):
        analyst.open(article)
    (card,) = (one for one in analyst.window.sidebar.findChildren(LinkCard) if one.isVisible())
    assert card.note.toPlainText().strip() == LONG_TEXT.strip()
    disk.make_room()


def test_a_program_that_locks_the_file_holds_nobody_up(analyst: Analyst) -> None:
    other = sqlite3.connect(analyst.program.library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.perf_counter()
    analyst.open(3)
    analyst.drag("حسن روحاني")
    analyst.press("2")
    assert time.perf_counter() - began < 2
    assert "another program" in told(analyst)
    other.execute("ROLLBACK")
    other.close()
    QTest.mouseClick(button(analyst, "trySaving"), Qt.MouseButton.LeftButton)
    assert status(analyst) == "Saved"
    assert len(analyst.rows("highlights")) == 1


def test_a_long_act_goes_on_in_memory_and_is_one_change(analyst: Analyst, disk: Disk, tmp_path: Path) -> None:
    words = "قال الوزير إن الحوار مستمر في باكو وطهران حتى نهاية العام "
    analyst.window.adder.add([write_records(tmp_path, 300, words * 20)])
    analyst.qtbot.waitUntil(lambda: not analyst.program.tasks.busy("adding"), timeout=30_000)
    edits = analyst.program.edits
    note = edits.marks.add_note(3)
    assert note is not None
    disk.fill()
    edits.marks.set_note_body(note.id, LONG_TEXT)
    edits.articles.set_starred(list(range(6, 306)), True)
    analyst.qtbot.waitUntil(lambda: edits.unsaved.number == 2 and not edits.busy, timeout=30_000)
    assert "2 change" in told(analyst)
    disk.make_room()
    edits.unsaved.save()
    analyst.qtbot.waitUntil(lambda: edits.all_saved, timeout=30_000)
    assert sum(bool(row[9]) for row in analyst.rows("articles")) == 300
    edits.undo()
    analyst.qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert sum(bool(row[9]) for row in analyst.rows("articles")) == 0


# elsewhere ------------------------------------------------------------------------------------


def save_elsewhere(analyst: Analyst, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    QTest.mouseClick(button(analyst, "saveElsewhere"), Qt.MouseButton.LeftButton)
    analyst.settle()


def test_a_copy_elsewhere_holds_all_of_it_and_then_the_window_may_close(
    analyst: Analyst, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_note(analyst)
    disk.fill()
    typed = type_much(analyst)
    analyst.drag("حسن روحاني")
    analyst.press("2")
    target = tmp_path / "stick" / "نسخة.hashiya"
    target.parent.mkdir()
    save_elsewhere(analyst, target, monkeypatch)
    assert str(target) in told(analyst)
    assert "may be closed" in told(analyst)
    assert status(analyst) == "Not saved", "in the library itself it is not"
    assert [file.name for file in target.parent.iterdir()] == [target.name]
    copy = Library.open(target)
    assert [note.body for note in notes.list_notes(copy.db, 3)] == [typed]
    assert len(highlights.list_highlights(copy.db, 3)) == 2
    copy.close()
    analyst.drag("مشروع سكة الحديد")
    analyst.press("3")
    assert "what was done before" in told(analyst)
    assert not analyst.window.close(), "the newest is in no copy"
    save_elsewhere(analyst, target, monkeypatch)
    assert analyst.window.close()
    copy = Library.open(target, read_only=True)
    assert len(highlights.list_highlights(copy.db, 3)) == 3
    copy.close()


def test_a_copy_that_cannot_be_made_is_told_and_nothing_is_left_of_it(
    analyst: Analyst, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_note(analyst)
    disk.fill()
    type_much(analyst)
    with analyst.qtbot.capture_exceptions() as caught:
        save_elsewhere(analyst, tmp_path / "missing" / "copy.hashiya", monkeypatch)
    (failed,) = caught
    assert isinstance(failed[1], LibraryFailed)
    assert button(analyst, "saveElsewhere").isEnabled()
    assert not (tmp_path / "missing").exists()
    save_elsewhere(analyst, analyst.program.library.path, monkeypatch)
    assert "another place" in message(analyst)
    assert analyst.program.edits.unsaved.number_at_risk == 1
    disk.make_room()
