"""Files of records added in the window: progress, stopping, one step to undo, and what is told."""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from desktop import adding
from desktop.widgets.progress_strip import ProgressStrip
from storage.records import NewArticle
from tests.desktop.conftest import Analyst, OpenProgram

SEEDS = 5
LONG = 60_000
"""So many records take longer than a test waits before it stops them."""


def write(path: Path, records: Iterable[object]) -> Path:
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in records), "utf-8")
    return path


def record(number: int, letters: int = 40) -> dict[str, str]:
    return {"title": f"عنوان {number}", "content": f"{number} " + "ط" * letters, "section": "سياسة"}


def message(analyst: Analyst) -> str:
    label = analyst.window.status_line.findChild(QLabel, "statusMessage")
    assert isinstance(label, QLabel)
    return label.text() if label.isVisible() else ""


def strip(analyst: Analyst) -> ProgressStrip | None:
    return analyst.window.status_line.findChild(ProgressStrip)


def wait(analyst: Analyst) -> None:
    analyst.qtbot.waitUntil(lambda: not analyst.program.tasks.busy("adding"), timeout=60_000)
    QApplication.processEvents()


def test_records_are_added_and_the_refused_counted_by_reason(analyst: Analyst, tmp_path: Path) -> None:
    records = [record(1), "bad", {"title": "x"}, record(2), *["bad"] * 20, record(1)]
    analyst.window.adder.add([write(tmp_path / "news.jsonl", records)])
    analyst.settle()
    assert len(analyst.rows("articles")) == SEEDS + 2
    assert message(analyst) == "2 articles added · 1 here already · 22 not added"
    bad, no_text = analyst.window.notice.text().replace("\u2068", "").replace("\u2069", "").split("\n")
    assert bad.startswith("news.jsonl: 21 record")
    assert bad.endswith("not valid JSON (lines 2, 5, 6, 7, 8, …)")
    assert no_text.startswith("news.jsonl: 1 record")
    assert no_text.endswith("without text (line 3)")
    analyst.press("Ctrl+Z")
    assert (len(analyst.rows("articles")), analyst.rows("details")) == (SEEDS, [])
    analyst.press("Ctrl+Shift+Z")
    assert len(analyst.rows("articles")) == SEEDS + 2
    assert [row[2:] for row in analyst.rows("details")] == [("section", "سياسة")] * 2


def test_a_table_without_texts_is_told_with_its_columns(analyst: Analyst, tmp_path: Path) -> None:
    analyst.window.adder.add([write(tmp_path / "prices.csv", ["name,price", "a,1"])])
    analyst.settle()
    assert "its columns are: \u2068name, price\u2069" in analyst.window.notice.text()


def test_short_work_shows_no_progress(analyst: Analyst, tmp_path: Path) -> None:
    analyst.window.adder.add([write(tmp_path / "a.jsonl", [record(1)])])
    analyst.settle()
    QTest.qWait(150)
    assert strip(analyst) is None


def test_progress_is_shown_and_stopping_keeps_whole_articles(analyst: Analyst, tmp_path: Path) -> None:
    file = write(tmp_path / "long.jsonl", (record(number) for number in range(LONG)))
    reports: list[tuple[str, float]] = []
    analyst.window.adder.progressed.connect(lambda text, share: reports.append((text, share)))
    began = time.monotonic()
    analyst.window.adder.add([file])
    analyst.qtbot.waitUntil(lambda: len(reports) >= 5, timeout=10_000)
    assert len(reports) <= 11 * (time.monotonic() - began)
    shown = strip(analyst)
    assert shown is not None
    assert shown.isVisible()
    assert shown.label.text().endswith("%")
    assert 0 < shown.bar.share < 1
    assert shown.stop_button.accessibleName() == "Stop"
    assert "Esc" in shown.stop_button.toolTip()
    shown.stop_button.setFocus()
    QTest.keyClick(shown.stop_button, Qt.Key.Key_Escape)
    wait(analyst)
    assert not shown.isVisible()
    added = len(analyst.rows("articles")) - SEEDS
    assert 0 < added < LONG
    assert len(analyst.rows("versions")) == added + SEEDS
    assert len(analyst.rows("details")) == added
    assert message(analyst) == f"Stopped · {added:,} articles added"
    assert analyst.program.edits.stack.count() == 1
    analyst.press("Ctrl+Z")
    analyst.qtbot.waitUntil(lambda: not analyst.program.edits.retrace.busy, timeout=60_000)
    assert len(analyst.rows("articles")) == SEEDS
    assert analyst.program.edits.stack.count() == 1


def test_the_button_stops_too_and_what_is_left_can_be_added_later(analyst: Analyst, tmp_path: Path) -> None:
    file = write(tmp_path / "long.jsonl", (record(number) for number in range(2_500)))
    analyst.window.adder.add([file])
    analyst.qtbot.waitUntil(lambda: strip(analyst) is not None, timeout=10_000)
    shown = strip(analyst)
    assert shown is not None
    QTest.mouseClick(shown.stop_button, Qt.MouseButton.LeftButton)
    wait(analyst)
    assert len(analyst.rows("articles")) - SEEDS < 2_500
    analyst.window.adder.add([file])
    wait(analyst)
    assert len(analyst.rows("articles")) - SEEDS == 2_500


def test_texts_are_counted(analyst: Analyst, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "_LEAST_COST", 1_000)
    monkeypatch.setattr(adding, "_FIRST_COST", 1_000)
    for number in range(1_200):
        (tmp_path / f"{number}.txt").write_text(f"عنوان\nنص {number}", "utf-8")
    texts: list[str] = []
    analyst.window.adder.progressed.connect(lambda text, _share: texts.append(text))
    analyst.window.adder.add([tmp_path])
    wait(analyst)
    assert any(text.endswith(" of 1,200 added") for text in texts)


def test_undoing_what_is_being_added_stops_it(analyst: Analyst, tmp_path: Path) -> None:
    analyst.window.adder.add([write(tmp_path / "long.jsonl", (record(number) for number in range(LONG)))])
    analyst.qtbot.waitUntil(lambda: analyst.program.edits.stack.count() == 1, timeout=10_000)
    told: list[str] = []
    analyst.window.adder.told.connect(told.append)
    analyst.press("Ctrl+Z")
    wait(analyst)
    analyst.qtbot.waitUntil(lambda: not analyst.program.edits.retrace.busy, timeout=60_000)
    left = len(analyst.rows("articles")) - SEEDS
    assert left < 500  # at most the batch that was on its way
    assert len(told) == 1
    assert told[0].startswith("Stopped")
    assert message(analyst) in {told[0], "Undone: addition of articles"}, "whichever ended last"


def test_it_goes_on_in_another_language(open_program: OpenProgram, tmp_path: Path) -> None:
    analyst = open_program()
    analyst.window.adder.add([write(tmp_path / "a.jsonl", (record(number) for number in range(1_500)))])
    analyst.qtbot.waitUntil(lambda: analyst.program.edits.stack.count() == 1, timeout=10_000)
    analyst.program.change_language("ar")
    wait(analyst)
    assert len(analyst.rows("articles")) == SEEDS + 1_500
    assert "1500" in message(analyst).replace(".", "").replace(",", "")


def test_closing_the_window_stops_it(analyst: Analyst, tmp_path: Path) -> None:
    analyst.window.adder.add([write(tmp_path / "long.jsonl", (record(number) for number in range(LONG)))])
    analyst.qtbot.waitUntil(lambda: analyst.program.edits.stack.count() == 1, timeout=10_000)
    analyst.window.close()
    analyst.program.close()
    QApplication.processEvents()
    assert not analyst.program.tasks.any_busy()


def test_reading_waits_for_writing(analyst: Analyst, tmp_path: Path) -> None:
    file = write(tmp_path / "large.jsonl", (record(number, 20_000) for number in range(1_000)))
    read: list[int] = []

    def write_slowly(batch: list[NewArticle], large: bool) -> None:
        read.append(len(batch))
        QTest.qWait(20)
        original(batch, large)

    original = analyst.program.adder._take_batch
    analyst.program.adder._batch_read.disconnect()
    analyst.program.adder._batch_read.connect(write_slowly)
    tracemalloc.start()
    try:
        analyst.program.adder.add([file])
        analyst.qtbot.waitUntil(lambda: len(read) >= 12, timeout=20_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 12_000_000  # all of it would be 40 MB
    analyst.program.adder.stop()
    wait(analyst)


def test_the_window_answers_while_it_adds(analyst: Analyst, tmp_path: Path) -> None:
    words = "قال الوزير إن الحوار مستمر في باكو وطهران حتى نهاية العام".split() * 30
    mixed = Random(1)
    others = ["".join(mixed.choices("بتثجحخدذرزسشصضطظ", k=4)) for _ in range(2_000)]
    # every third is a copy of those before, and takes longer and longer to be added
    texts = (mixed.choices(others, k=len(words)) if number % 3 else words for number in range(600))
    records = ({"content": f"{number} {' '.join(text)}"} for number, text in enumerate(texts))
    gaps: list[float] = []
    before = time.perf_counter()

    def beat() -> None:
        nonlocal before
        now = time.perf_counter()
        gaps.append(now - before)
        before = now

    timer = QTimer()
    timer.timeout.connect(beat)
    analyst.window.adder.add([write(tmp_path / "a.jsonl", records)])
    before = time.perf_counter()
    timer.start(0)
    wait(analyst)
    timer.stop()
    gaps.sort()
    assert gaps[int(len(gaps) * 0.99)] < 0.1
    assert len(analyst.rows("articles")) == SEEDS + 600


def test_the_dialog_offers_all_kinds(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []

    def choose(_parent: QWidget, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        offered.append(kinds)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    analyst.window._choose_files()
    for suffix in (".txt", ".jsonl", ".jsonl.gz", ".csv"):
        assert f"*{suffix}" in offered[0]


def test_details_of_the_file_are_shown_below_the_usual(analyst: Analyst, tmp_path: Path) -> None:
    long = "س" * 5_000
    details = {"section": "سياسة خارجية", "desk": "World <b>desk</b>", "raw": long}
    analyst.window.adder.add([write(tmp_path / "a.jsonl", [{"content": "نص", **details}])])
    analyst.settle()
    kept = analyst.window.sidebar.column.details.kept
    assert not kept.isVisible()
    analyst.open(SEEDS + 1)
    labels = {label.accessibleName(): label for label in kept.findChildren(QLabel) if label.accessibleName()}
    assert list(labels) == list(details)
    assert labels["desk"].text() == details["desk"]
    assert labels["desk"].textFormat() == Qt.TextFormat.PlainText
    assert labels["section"].layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert labels["desk"].layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert labels["section"].textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert len(labels["raw"].text()) < 1_000
    button = kept.findChild(QWidget, "copyDetail")
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert analyst.clipboard() == long
    analyst.open(1)
    QApplication.processEvents()
    assert not kept.isVisible()
