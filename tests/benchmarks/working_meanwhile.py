"""How long the window stands still while 10,000 articles are added and one goes on working, undone, and removed.

Run as a module (``FILE LIBRARY``) it is the measured process.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.settings import Settings
from storage import articles, highlights, notes
from storage.library import Library
from storage.records import ArticleFilter
from tests.benchmarks import news
from tests.benchmarks.corpus import make_samples
from tests.benchmarks.measure import Figure, answer, keep_bytecode, run_fresh
from tests.benchmarks.stage import LoopWatch, press, settle

ARTICLES = 10_000
_LONGEST_STALL_MS = 50.0
_ACT_EVERY_S = 0.15
_FIRST_ACT_S = 1.0
"""By then the first articles are there."""

_QUIET_MS = 500
_READ = 3
"""The sample article that is worked on."""

_NAMES = {
    "add": "working while 10,000 articles are added: longest stall",
    "undo": "undoing an addition of 10,000 articles: longest stall",
    "redo": "adding them again: longest stall",
    "remove": "removing 10,000 articles: longest stall",
}


def measure(folder: Path) -> list[Figure]:
    """Run in a fresh process; each stall has the bound that holds for everything in the window's thread."""
    if not news.is_at_hand():
        return [Figure(name, 0, "ms", _LONGEST_STALL_MS, skipped=news.ABSENT) for name in _NAMES.values()]
    file = folder / "news.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number, new in enumerate(islice(news.make_news(ARTICLES), ARTICLES)):
            # numbered, since one headline a second time would be a new version of the first
            record = {"title": f"{number} {new.headline}", "content": new.text}
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    library = make_samples(folder / "meanwhile.hashiya")
    keep_bytecode(folder)
    measured = run_fresh("working_meanwhile", file, library, folder=folder, longest_s=900)
    stalls = [Figure(name, measured[key], "ms", _LONGEST_STALL_MS) for key, name in _NAMES.items()]
    return [
        *stalls,
        Figure("highlights and notes made meanwhile", measured["acts"], "acts"),
        Figure("adding 10,000 articles meanwhile", measured["add_s"], "s"),
        Figure("undoing that", measured["undo_s"], "s"),
    ]


class Desk:
    """The program on the screen, and an analyst at it."""

    def __init__(self, library_file: Path) -> None:
        self.app = QApplication([])
        settings = Settings(library_file.with_suffix(".ini"))
        settings.last_article = _READ
        self.program = Program(self.app, Library.open(library_file), settings)
        self.program.show()
        settle(self.app, _QUIET_MS, until=lambda: not self.program.tasks.any_busy())
        self.notes: list[str] = []
        self.marked: set[tuple[int, int]] = set()
        text = self.program.window.reading_pane.view.sheet.text
        places = [start for start in range(0, len(text) - 40, 25) if not text[start].isspace()]
        self._places = cycle(places)
        self._kinds = cycle(("highlight", "note", "typing", "typing"))
        self._due = 0.0

    def watch(self, begin: Callable[[], object], busy: Callable[[], bool], *, work: bool) -> tuple[float, float]:
        """Return the longest stall in milliseconds, and how many seconds it took until ``busy`` was so no more."""
        watch = LoopWatch()
        began = time.perf_counter()
        self._due = began + _FIRST_ACT_S
        watch.start()
        begin()
        while busy():
            self.app.processEvents()
            if work and time.perf_counter() > self._due:
                self._act()
                self._due = time.perf_counter() + _ACT_EVERY_S
        took = time.perf_counter() - began
        settle(self.app, _QUIET_MS, until=lambda: not self.program.tasks.any_busy())
        return watch.longest_ms, took

    def _act(self) -> None:
        """Mark a passage, begin a note on one, or write on in it."""
        window = self.program.window
        view = window.reading_pane.view
        kind = next(self._kinds)
        if kind == "typing":
            field = self.app.focusWidget()
            letter = "ابتثجحخ"[len(self.notes) % 7]
            if self.notes and field is not None and field.objectName() == "noteEdit":
                press(field, letter)
                self.notes[-1] += letter
            return
        view.setFocus()
        start = next(self._places)
        view.cursor_.select(start, start + 12)
        self.marked.add(view.cursor_.selection)
        if kind == "highlight":
            window.actions_.highlights[0].trigger()
        else:
            self.notes.append("")
            window.actions_.note.trigger()

    def check(self, added: int) -> int:
        """Return how many marks and notes there are; raise RuntimeError if anything is missing."""
        self.program.window.flush()
        db = self.program.library.db
        written = [note.body for note in notes.list_notes(db, _READ)]
        spans = highlights.list_highlight_spans(db, articles.get_version(db, _READ).id)
        there = articles.count_library(db).articles
        if written != self.notes or {(mark.start, mark.end) for mark in spans} != self.marked or there != added:
            raise RuntimeError(f"{written} is not {self.notes}, or {there} articles are not {added}")
        return len(spans) + len(written)


def _work(file: Path, library_file: Path) -> dict[str, float]:
    desk = Desk(library_file)
    program, edits = desk.program, desk.program.edits
    there = articles.count_library(program.library.db).articles
    add, add_s = desk.watch(lambda: program.adder.add([file]), lambda: program.tasks.busy("adding"), work=True)
    total = articles.count_library(program.library.db).articles
    acts = desk.check(total)
    while edits.undo_name() != edits.stack.text(0):
        edits.undo()
        settle(desk.app, 0, until=lambda: not edits.retrace.busy)
    undo, undo_s = desk.watch(edits.undo, lambda: edits.retrace.busy, work=False)
    if articles.count_library(program.library.db).articles != there:
        raise RuntimeError("undo left articles behind")
    redo, _took = desk.watch(edits.redo, lambda: edits.retrace.busy, work=False)
    if articles.count_library(program.library.db).articles != total:
        raise RuntimeError("redo did not bring all articles back")
    ids = articles.list_article_ids(program.library.db, ArticleFilter())
    gone = [article_id for article_id in ids if article_id > there]
    remove, _took = desk.watch(lambda: edits.articles.remove(gone), lambda: edits.busy, work=False)
    program.close()
    return {"add": add, "undo": undo, "redo": redo, "remove": remove, "acts": acts, "add_s": add_s, "undo_s": undo_s}


if __name__ == "__main__":
    answer(_work(Path(sys.argv[1]), Path(sys.argv[2])))
