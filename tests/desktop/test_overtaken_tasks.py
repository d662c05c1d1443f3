"""Work that nobody waits for any more ends soon, and no garbage is looked for while any is under way."""

from __future__ import annotations

import gc
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from desktop.tasks import Progress
    from storage.library import Connection
    from tests.desktop.conftest import Analyst

_LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n"


def test_an_overtaken_question_fails_and_the_newer_is_answered(analyst: Analyst) -> None:
    tasks, errors, answers = analyst.program.tasks, list[str](), list[object]()
    begun = threading.Event()

    def ask_long(db: Connection, _progress: Progress) -> object:
        begun.set()
        try:
            return db.execute(_LONG).fetchone()
        except sqlite3.OperationalError as error:
            errors.append(str(error))
            raise

    def ask(db: Connection, _progress: Progress) -> object:
        return db.execute("SELECT 7").fetchone()

    tasks.run("question", ask_long, answers.append)
    assert begun.wait(10)
    tasks.run("question", ask, answers.append)
    analyst.qtbot.waitUntil(lambda: not tasks.any_busy(), timeout=10_000)
    assert errors == ["interrupted"]
    assert answers == [(7,)]


def test_an_overtaken_question_lets_go_of_the_library(analyst: Analyst, request: pytest.FixtureRequest) -> None:
    tasks, library = analyst.program.tasks, analyst.program.library
    analyst.settle()
    gc.disable()
    request.addfinalizer(gc.enable)
    begun = threading.Event()

    def ask_long(db: Connection, _progress: Progress) -> object:
        articles = db.execute("SELECT id FROM articles")  # it is not read to its end
        begun.set()
        return articles.fetchone(), db.execute(_LONG).fetchone()

    tasks.run("question", ask_long, lambda _answer: None)
    assert begun.wait(10)
    analyst.program.edits.marks.add_highlight(1, 0, 4, 2)
    tasks.cancel("question")
    analyst.qtbot.waitUntil(lambda: not tasks.any_busy(), timeout=10_000)
    busy, *_ = library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy


def test_what_is_only_to_finish_early_still_answers(analyst: Analyst) -> None:
    tasks, answers = analyst.program.tasks, list[object]()
    begun = threading.Event()

    def count(db: Connection, progress: Progress) -> object:
        begun.set()
        while not progress.cancelled():
            pass
        return db.execute(_LONG.replace("1000000000", "100000")).fetchone()

    tasks.run("counting", count, answers.append)
    assert begun.wait(10)
    tasks.stop("counting")
    analyst.qtbot.waitUntil(lambda: not tasks.any_busy(), timeout=10_000)
    assert answers == [(100_000,)]


def test_garbage_is_collected_again_once_nothing_is_under_way(analyst: Analyst) -> None:
    tasks = analyst.program.tasks
    analyst.settle()
    enabled: list[bool] = []

    def look(_db: Connection, _progress: Progress) -> None:
        enabled.append(gc.isenabled())

    before = gc.isenabled()
    tasks.run("look", look, lambda _none: None)
    analyst.qtbot.waitUntil(lambda: not tasks.any_busy(), timeout=10_000)
    assert enabled == [False]
    assert gc.isenabled() == before
