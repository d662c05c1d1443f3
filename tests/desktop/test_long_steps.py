"""Long acts and long undoing go on part by part: the window answers, may be used, and what is told is true."""

from __future__ import annotations

import json
import time
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.widgets.progress_strip import ProgressStrip
from storage.errors import LibraryFailed
from storage.journal import user_tables
from tests.desktop.conftest import Analyst, OpenProgram

SEEDS = 5
MANY = 1_500
SEED_IDS = set(range(1, SEEDS + 1))
WORDS = "قال الوزير إن الحوار مستمر في باكو وطهران حتى نهاية العام "
VOCABULARY = [first + middle + last for first in "بتثجحخدذرز" for middle in "سشصضطظ" for last in "عغفقكلمنهو"]
READING = {"status", "last_read_at", "reading_place"}


class Beat:
    """Listens how evenly the event loop runs."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._before = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._before)
        self._before = now

    def late(self) -> float:
        """Return how long the loop stood still at most, but for one time in a hundred on a busy machine."""
        self._timer.stop()
        return sorted(self.gaps)[int(len(self.gaps) * 0.99)]


def write(folder: Path, number: int, repeated: int = 5, *, alike: bool = False) -> Path:
    """Write a file of articles; where all are alike each is a copy of every other, and takes long to be added."""
    file = folder / f"{number}.jsonl"
    words, mixed = (WORDS * repeated).split(), Random(number)
    texts = (" ".join(words if alike else mixed.choices(VOCABULARY, k=len(words))) for _each in range(number))
    records = ({"title": f"عنوان {each}", "content": f"{each} {text}"} for each, text in enumerate(texts))
    file.write_text("\n".join(map(json.dumps, records)), "utf-8")
    return file


def add(analyst: Analyst, folder: Path, number: int = MANY, repeated: int = 5, *, alike: bool = False) -> None:
    analyst.window.adder.add([write(folder, number, repeated, alike=alike)])
    wait(analyst)


def wait(analyst: Analyst) -> None:
    """Wait until nothing is under way any more."""
    edits, tasks = analyst.program.edits, analyst.program.tasks

    def quiet() -> bool:
        return not (tasks.any_busy() or edits.retrace.busy or edits.busy)

    analyst.qtbot.waitUntil(quiet, timeout=60_000)
    QApplication.processEvents()


def wait_until_half_done(analyst: Analyst) -> None:
    """Wait until a good part of the articles is gone, or back, and more is to come."""
    analyst.qtbot.waitUntil(lambda: SEEDS + 100 < len(ids(analyst)) < SEEDS + MANY - 100, timeout=60_000)


def ids(analyst: Analyst) -> set[int]:
    return {int(str(row[0])) for row in analyst.rows("articles")}


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def strips(analyst: Analyst) -> list[ProgressStrip]:
    return [one for one in analyst.window.status_line.findChildren(ProgressStrip) if one.isVisible()]


def dump(analyst: Analyst) -> dict[str, list[tuple[object, ...]]]:
    reader = analyst.program.library.open_reader()
    try:
        rows = {}
        for table, columns in user_tables(reader).items():
            names = ", ".join(column for column in columns if column not in READING)
            rows[table] = reader.execute(f"SELECT id, {names} FROM {table} ORDER BY id").fetchall()  # noqa: S608
        return rows
    finally:
        reader.close()


def assert_whole(analyst: Analyst) -> None:
    """Every article has its text and its details, and no text or detail is without its article."""
    there = ids(analyst)
    for table, column in (("versions", 1), ("details", 1)):
        owners = {int(str(row[column])) for row in analyst.rows(table)}
        assert owners <= there
        if table == "versions":
            assert owners == there


# back and forth ---------------------------------------------------------------------------------


def test_an_import_is_undone_and_redone_part_by_part_and_all_of_it_comes_back(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path, alike=True)
    analyst.open(SEEDS + 7)
    analyst.program.edits.marks.add_highlight(SEEDS + 7, 0, 8, 2)
    analyst.press("Ctrl+Z")
    analyst.press("Ctrl+Shift+Z")
    full = dump(analyst)
    seen: list[str] = []
    analyst.window.retracing.progressed.connect(lambda text, _share: seen.append(text))
    analyst.press("Ctrl+Z")
    beat = Beat()
    analyst.press("Ctrl+Z")
    assert analyst.program.edits.retrace.busy
    analyst.press("Ctrl+Z")  # calmly ignored
    wait(analyst)
    assert beat.late() < 0.1
    assert ids(analyst) == SEED_IDS
    assert seen
    assert seen[0].startswith("Undoing: addition of articles · ")
    assert message(analyst) == "Undone: addition of articles"
    assert not strips(analyst)
    analyst.press("Ctrl+Shift+Z")
    wait(analyst)
    analyst.press("Ctrl+Shift+Z")
    wait(analyst)
    assert dump(analyst) == full
    assert not analyst.window.actions_.redo.isEnabled()


def test_a_step_stopped_half_way_can_go_on_either_way(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path)
    full = dump(analyst)
    analyst.press("Ctrl+Z")
    analyst.qtbot.waitUntil(lambda: bool(strips(analyst)), timeout=30_000)
    (shown,) = strips(analyst)
    assert 0 < shown.bar.share < 1
    shown.stop_button.setFocus()
    QTest.keyClick(shown.stop_button, Qt.Key.Key_Escape)
    wait(analyst)
    half = ids(analyst)
    assert half > SEED_IDS
    assert len(half) < SEEDS + MANY
    assert_whole(analyst)
    assert message(analyst) == "Undone in part: addition of articles"
    actions = analyst.window.actions_
    assert actions.undo.isEnabled()
    assert actions.redo.isEnabled(), "what was taken back can be made again"
    analyst.press("Ctrl+Shift+Z")
    wait(analyst)
    assert dump(analyst) == full
    analyst.press("Ctrl+Z")
    analyst.qtbot.waitUntil(lambda: bool(strips(analyst)), timeout=30_000)
    analyst.window.retracing.stop()
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert ids(analyst) == SEED_IDS
    assert not actions.undo.isEnabled()


def test_what_is_done_meanwhile_stays_and_is_undone_first(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path)
    analyst.open(3)
    analyst.press("Ctrl+Z")
    wait_until_half_done(analyst)
    assert analyst.program.edits.retrace.busy
    analyst.program.edits.marks.add_highlight(3, *analyst.place("حسن روحاني"), 2)
    assert len(analyst.rows("highlights")) == 1
    assert analyst.program.edits.retrace.busy, "it goes on, for it has nothing to do with this article"
    wait(analyst)
    assert ids(analyst) == SEED_IDS
    assert len(analyst.rows("highlights")) == 1
    actions = analyst.window.actions_
    assert not actions.redo.isEnabled(), "something new was done"
    analyst.press("Ctrl+Z")
    assert analyst.rows("highlights") == []
    assert not actions.undo.isEnabled()
    analyst.press("Ctrl+Shift+Z")
    assert len(analyst.rows("highlights")) == 1


def test_an_act_on_what_is_being_taken_back_ends_that(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path)
    first = SEEDS + 1  # the last to be taken back
    analyst.open(first)
    analyst.press("Ctrl+Z")
    wait_until_half_done(analyst)
    mark = analyst.program.edits.marks.add_highlight(first, 0, 6, 3)
    assert mark is not None
    wait(analyst)
    assert first in ids(analyst), "what was just marked is not torn away"
    assert len(analyst.rows("highlights")) == 1
    assert message(analyst) == "Undone in part: addition of articles"
    assert_whole(analyst)
    analyst.press("Ctrl+Z")
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert ids(analyst) == SEED_IDS


def test_a_refusing_disk_half_way_leaves_a_true_stack(
    analyst: Analyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(analyst, tmp_path)
    full = dump(analyst)
    library = analyst.program.library
    revert = library.revert

    def refuse(*_args: object) -> None:
        raise LibraryFailed(library.path, "database or disk is full")

    analyst.press("Ctrl+Z")
    wait_until_half_done(analyst)
    with analyst.qtbot.capture_exceptions() as caught:
        monkeypatch.setattr(library, "revert", refuse)
        wait(analyst)
    assert [kind for kind, *_rest in caught] == [LibraryFailed]
    monkeypatch.setattr(library, "revert", revert)
    assert_whole(analyst)
    analyst.press("Ctrl+Shift+Z")
    wait(analyst)
    assert dump(analyst) == full


def test_closing_half_way_leaves_whole_articles(open_program: OpenProgram, tmp_path: Path) -> None:
    analyst = open_program()
    add(analyst, tmp_path)
    analyst.press("Ctrl+Z")
    wait_until_half_done(analyst)
    assert analyst.window.close()
    analyst.program.close()
    QApplication.processEvents()
    again = open_program()
    assert SEEDS < len(ids(again)) < SEEDS + MANY
    assert_whole(again)


# very many at once ------------------------------------------------------------------------------


def test_very_many_articles_are_removed_in_parts_as_one_step(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path, alike=True)
    analyst.program.edits.marks.add_highlight(SEEDS + 7, 0, 8, 2)
    full = dump(analyst)
    steps = analyst.program.edits.stack.count()
    seen: list[str] = []
    analyst.program.edits.progressed.connect(lambda text, _share: seen.append(text))
    beat = Beat()
    analyst.program.edits.articles.remove(sorted(ids(analyst) - SEED_IDS))
    wait(analyst)
    assert ids(analyst) == SEED_IDS
    assert seen
    assert seen[0].startswith("removal of 1,500 articles · ")
    assert analyst.program.edits.stack.count() == steps + 1
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert dump(analyst) == full
    analyst.press("Ctrl+Shift+Z")
    wait(analyst)
    assert ids(analyst) == SEED_IDS
    assert beat.late() < 0.1


def test_a_long_act_can_be_stopped_and_what_is_done_undone(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path)
    full = dump(analyst)
    analyst.program.edits.articles.remove(sorted(ids(analyst) - SEED_IDS))
    analyst.qtbot.waitUntil(lambda: bool(strips(analyst)), timeout=30_000)
    (shown,) = strips(analyst)
    QTest.mouseClick(shown.stop_button, Qt.MouseButton.LeftButton)
    wait(analyst)
    assert ids(analyst) > SEED_IDS
    assert_whole(analyst)
    assert message(analyst) == "Stopped; what was done by then stays"
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert dump(analyst) == full


def test_undo_ends_a_long_act_and_takes_back_what_was_done(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path)
    edits = analyst.program.edits
    edits.articles.set_starred(sorted(ids(analyst)), True)
    assert edits.busy
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert not any(row[9] for row in analyst.rows("articles"))


def test_two_long_acts_are_done_one_after_the_other(analyst: Analyst, tmp_path: Path) -> None:
    add(analyst, tmp_path, 300)
    edits = analyst.program.edits
    steps = edits.stack.count()
    edits.articles.set_starred(sorted(ids(analyst)), True)
    edits.articles.set_status(sorted(ids(analyst)), "done")
    wait(analyst)
    assert all(row[9] and row[8] == "done" for row in analyst.rows("articles"))
    assert [edits.stack.text(number) for number in range(steps, edits.stack.count())] == ["star", "change of status"]


# an import under way ------------------------------------------------------------------------------


def test_one_highlights_and_writes_while_thousands_are_added(analyst: Analyst, tmp_path: Path) -> None:
    analyst.open(3)
    words = [
        "حسن روحاني", "مشروع سكة الحديد", "عازمة على تعزيز", "وزير الخارجية الأذربيجاني",
    ]  # fmt: skip
    analyst.window.adder.add([write(tmp_path, 2_000, alike=True)])
    analyst.qtbot.waitUntil(lambda: analyst.program.edits.stack.count() == 1, timeout=30_000)
    beat = Beat()
    for number, marked in enumerate(words, start=1):
        analyst.drag(marked)
        analyst.press("N")
        analyst.type(f"note {number}")
        analyst.view.setFocus()
        analyst.qtbot.wait(60)
    assert analyst.program.tasks.busy("adding")
    wait(analyst)
    assert beat.late() < 0.1
    assert [row[3] for row in analyst.rows("notes")] == [f"note {number}" for number in range(1, 5)]
    assert len(ids(analyst)) == SEEDS + 2_000
    assert_whole(analyst)
    edits = analyst.program.edits
    names = [edits.stack.text(number) for number in range(edits.stack.count())]
    assert names == ["addition of articles", "note", "note", "note", "note"], "the import stays one step"
    for _note in words:
        analyst.press("Ctrl+Z")
    assert analyst.rows("notes") == analyst.rows("highlights") == []
    analyst.press("Ctrl+Z")
    wait(analyst)
    assert ids(analyst) == SEED_IDS


def test_words_typed_while_the_same_article_changes_are_not_overwritten(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("N")
    analyst.type("saved")
    analyst.pane.flush()
    analyst.type(" and not yet")
    analyst.program.edits.marks.add_highlight(3, *analyst.place("حسن روحاني"), 2)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.toPlainText() == "saved and not yet"  # type: ignore[attr-defined]
    analyst.pane.flush()
    assert analyst.rows("notes")[0][3] == "saved and not yet"
