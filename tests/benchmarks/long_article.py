"""An article of 5 MB with 10,000 highlights in the reading pane, beside the bare text in Qt's text browser.

Run as a module (``reader|browser LIBRARY ID``) it is the measured process.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from storage import articles
from tests.benchmarks.corpus import LONG_BYTES, LONG_HIGHLIGHTS, make_marked
from tests.benchmarks.measure import (
    NO_PROC,
    Figure,
    answer,
    collect,
    medians,
    milliseconds,
    resident_mb,
    run_fresh,
)
from tests.benchmarks.stage import HEIGHT, WIDTH, BrowserStage, ReadingStage, settle

RUNS = 5
_PLACES = 60
_ADDED = 20


def measure(folder: Path) -> list[Figure]:
    """Run both by turns, each time in a fresh process on a fresh copy."""
    made = folder / "long.hashiya"
    article_id = make_marked(made, LONG_BYTES, LONG_HIGHLIGHTS, 120)
    ours: list[dict[str, float]] = []
    bare: list[dict[str, float]] = []
    for run in range(RUNS):
        copy = folder / f"long-{run}.hashiya"
        shutil.copy(made, copy)
        bare.append(run_fresh("long_article", "browser", copy, str(article_id), folder=folder))
        ours.append(run_fresh("long_article", "reader", copy, str(article_id), folder=folder))
        copy.unlink()
    reader, browser = medians(collect(ours)), medians(collect(bare))
    grown = reader.get("growth")
    return [
        Figure("5 MB: open and first paint", reader["open"], "ms", 0.6, browser["open"]),
        Figure("5 MB: jump to the end", reader["end"], "ms", 0.02, browser["end"]),
        Figure("5 MB: repaint of a full frame", reader["repaint"], "ms", 8),
        Figure("5 MB: add one highlight", reader["add"], "ms", 25),
        Figure("5 MB: growth of memory", grown, "MB", 40)
        if grown is not None
        else Figure("5 MB: growth of memory", 0, "MB", 40, skipped=NO_PROC),
        Figure("5 MB: all highlights read", reader["rest"], "ms"),
        Figure("5 MB: scroll anywhere", reader["scroll"], "ms"),
        Figure("5 MB: another text size at the end", reader["zoom"], "ms", against=browser["zoom"]),
        Figure("5 MB: another width at the end", reader["resize"], "ms", against=browser["resize"]),
    ]


def _read(library: Path, article_id: int) -> dict[str, float]:
    stage = ReadingStage(library)
    pane, view = stage.pane, stage.pane.view
    before = resident_mb()

    def show() -> None:
        pane.show_article(article_id)
        stage.paint()

    def scroll(value: int) -> None:
        view.verticalScrollBar().setValue(value)
        stage.paint()

    def end() -> None:
        QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        stage.paint()

    def larger() -> None:
        pane.acts.zoom(1.1)
        stage.paint()

    def narrower() -> None:
        stage.window.resize(WIDTH - 200, HEIGHT)
        stage.paint()

    numbers = {"open": milliseconds(show), "rest": milliseconds(stage.app.processEvents)}
    settle(stage.app)
    after = resident_mb()
    if before is not None and after is not None:
        numbers["growth"] = after - before
    if len(view.marks.highlights) != LONG_HIGHLIGHTS:
        raise RuntimeError("not all highlights are shown")
    numbers["end"] = milliseconds(end)
    _check_end(stage)
    chance = random.Random(2)
    frames, moves = [], []
    for _each in range(_PLACES):
        moves.append(milliseconds(partial(scroll, chance.randrange(view.verticalScrollBar().maximum()))))
        settle(stage.app, 0)
        frames.append(milliseconds(stage.paint))
    numbers |= {"repaint": statistics.median(frames), "scroll": statistics.median(moves)}
    numbers["add"] = statistics.median(milliseconds(partial(_add, stage)) for _each in range(_ADDED))
    end()
    numbers["zoom"] = milliseconds(larger)
    settle(stage.app)
    numbers["resize"] = milliseconds(narrower)
    return numbers


def _add(stage: ReadingStage) -> None:
    """Mark some letters of the second paragraph that is seen: to the file, and to the screen."""
    view, opened = stage.pane.view, stage.pane.opened
    if opened is None:
        raise RuntimeError("no article is open")
    known = len(view.marks.highlights)
    block = view.sheet.block(view.visible_indices()[1])
    stage.edits.marks.add_highlight(opened.version.id, block.start, block.start + 20, 2)
    stage.paint()
    if len(view.marks.highlights) != known + 1:
        raise RuntimeError("the new highlight is not shown")


def _check_end(stage: ReadingStage) -> None:
    """Make sure that the last line is in view and nothing is below it."""
    view = stage.pane.view
    box = view.caret_box()
    if view.cursor_.caret != view.sheet.last() or not 0 <= box.top() <= box.bottom() <= view.viewport().height():
        raise RuntimeError("the end of the article is not shown")


def _browse(library: Path, article_id: int) -> dict[str, float]:
    stage = BrowserStage(library)
    browser = stage.browser

    def show() -> None:
        browser.setPlainText(articles.get_version(stage.library.db, article_id).text)
        stage.paint()

    def end() -> None:
        browser.moveCursor(QTextCursor.MoveOperation.End)
        stage.paint()

    def larger() -> None:
        browser.zoomIn(2)
        browser.ensureCursorVisible()  # which the reading view does by itself
        stage.paint()

    def narrower() -> None:
        browser.resize(WIDTH - 200, HEIGHT)
        browser.ensureCursorVisible()
        stage.paint()

    numbers = {"open": milliseconds(show)}
    settle(stage.app)
    numbers["end"] = milliseconds(end)
    if browser.cursorRect().bottom() > browser.viewport().height():
        raise RuntimeError("the end of the text is not shown")
    numbers["zoom"] = milliseconds(larger)
    numbers["resize"] = milliseconds(narrower)
    return numbers


if __name__ == "__main__":
    answer({"reader": _read, "browser": _browse}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3])))
