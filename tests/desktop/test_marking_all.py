"""Marking very many places holds the window up at no time and is one step to undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.edits import Edits
from desktop.marking_all import AllMarker
from storage import highlights
from storage.entities import mentions
from storage.library import Library

PLACES = [(version, start, start + 3) for version in range(1, 6) for start in range(0, 1200, 4)]


@pytest.fixture
def marker(qapp: QApplication, sample_library: Library) -> Iterator[tuple[AllMarker, Edits]]:
    edits = Edits(Bridge(sample_library, qapp), qapp)
    yield AllMarker(edits, edits), edits
    edits.deleteLater()


def count(edits: Edits) -> int:
    return sum(len(edits._bridge.read(highlights.list_highlights, version)) for version in range(1, 6))


def test_a_thousand_places_are_one_step(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    heard: list[int] = []
    all_marker.progressed.connect(heard.append)
    with qtbot.waitSignal(all_marker.finished, timeout=20_000) as told:
        all_marker.highlight(PLACES, 2)
    assert told.args == [len(PLACES), 0]
    assert len(heard) > 3, "it was done in batches"
    assert edits.stack.count() == 1
    assert count(edits) == len(PLACES)
    edits.undo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert count(edits) == 0
    edits.redo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert count(edits) == len(PLACES)


def test_no_batch_holds_the_window_up(marker: tuple[AllMarker, Edits], monkeypatch: pytest.MonkeyPatch) -> None:
    all_marker, edits = marker
    sizes: list[int] = []
    took: list[int] = []
    highlight_all = edits.marks.highlight_all

    def timed(ranges: list[tuple[int, int, int]], colour: int, run: int) -> int | None:
        clock = QElapsedTimer()
        clock.start()
        skipped = highlight_all(ranges, colour, run)
        took.append(clock.elapsed())
        sizes.append(len(ranges))
        return skipped

    monkeypatch.setattr(edits.marks, "highlight_all", timed)
    all_marker.highlight(PLACES, 1)
    while all_marker.busy:
        QApplication.processEvents()
    assert sum(sizes) == len(PLACES)
    assert sorted(took)[len(took) * 9 // 10] <= 50


def test_places_that_are_marked_so_are_told(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    for version, start, end in PLACES[:3]:
        edits.marks.add_highlight(version, start, end, 4)
    with qtbot.waitSignal(all_marker.finished) as told:
        all_marker.highlight(PLACES[:10], 4)
    assert told.args == [7, 3]
    with qtbot.waitSignal(all_marker.finished) as told:
        all_marker.tag(PLACES[:10], "سؤال", 1)
    assert told.args == [10, 0]
    with qtbot.waitSignal(all_marker.finished) as told:
        all_marker.tag(PLACES[:10], "سؤال", 1)
    assert told.args == [0, 10]
    assert edits.stack.count() == 5


def test_undo_ends_a_run_under_way(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    with qtbot.waitSignal(all_marker.progressed, check_params_cb=bool):
        all_marker.highlight(PLACES, 2)
    with qtbot.waitSignal(all_marker.finished):
        edits.undo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    qtbot.wait(20)
    assert not all_marker.busy
    assert count(edits) == 0


def mentioned(edits: Edits) -> list[str]:
    """Return whom the places mention."""
    return [mention.name for version in range(1, 6) for mention in edits._bridge.read(mentions.list_mentions, version)]


def test_a_thousand_mentions_are_one_step(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    entity = edits.entities.add("باكو", "place")
    assert entity is not None
    with qtbot.waitSignal(all_marker.finished, timeout=20_000) as told:
        all_marker.mention(PLACES, entity.id)
    assert told.args == [len(PLACES), 0]
    assert mentioned(edits) == ["باكو"] * len(PLACES)
    assert edits.stack.count() == 2
    with qtbot.waitSignal(all_marker.finished) as told:
        all_marker.mention(PLACES[:10], entity.id)
    assert told.args == [0, 10]
    edits.undo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert mentioned(edits) == []


def test_a_new_entity_and_its_mentions_are_one_step(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    with qtbot.waitSignal(all_marker.finished, timeout=20_000) as told:
        all_marker.mention_new(PLACES, "باكو", "place")
    assert told.args == [len(PLACES), 0]
    assert edits.stack.count() == 1
    assert mentioned(edits) == ["باكو"] * len(PLACES)
    edits.undo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert edits._bridge.library.db.execute("SELECT count(*) FROM entities").fetchone() == (0,)
    edits.redo()
    qtbot.waitUntil(lambda: not edits.retrace.busy, timeout=30_000)
    assert len(mentioned(edits)) == len(PLACES)


def test_marking_can_be_stopped(marker: tuple[AllMarker, Edits], qtbot: QtBot) -> None:
    all_marker, edits = marker
    all_marker.progressed.connect(lambda done: all_marker.stop() if done else None)
    with qtbot.waitSignal(all_marker.finished, timeout=20_000) as told:
        all_marker.mention_new(PLACES, "باكو", "place")
    assert told.args is not None
    assert 0 < told.args[0] == len(mentioned(edits)) < len(PLACES)
    assert not all_marker.busy
    assert edits.stack.count() == 1
