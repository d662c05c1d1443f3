"""A library of the release before is brought forward in sight: a window says how far it is, and may be closed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from desktop.recovery.window import RecoveryWindow
from storage import index, schema
from storage.backups import default_folder, list_backups
from storage.library import Library
from tests.desktop.commands.running import hashiya

if TYPE_CHECKING:
    from tests.desktop.desk import Desk

_NEW = (
    "article_links", "relation_choices", "copies", "dated_passages", "run_index", "passage_terms", "passage_index",
)  # fmt: skip


def _make_older(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in _NEW:
            db.execute(f"DROP TABLE IF EXISTS {table}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0007_links'")
        db.execute("PRAGMA user_version = 6")


@pytest.fixture
def older(desk: Desk) -> Desk:
    """A session on a library of the sixth release."""
    _make_older(desk.file)
    return desk


class _Seen:
    """Looks at the window while the library is prepared."""

    def __init__(self, *, close: bool = False) -> None:
        self.said: set[str] = set()
        self._close = close
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, RecoveryWindow) and window.isVisible():
                self.said |= {label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)}
                assert not window.progress.stop_button.isVisibleTo(window)
                if self._close:
                    assert not window.close()
                    assert window.isVisible()


def test_a_window_says_what_is_done_and_the_library_opens(older: Desk) -> None:
    seen = _Seen()
    older.open()
    assert "Preparing the library for this version…" in seen.said
    assert "0 of 5 articles" in seen.said
    assert schema.read_version(older.file) == len(schema.MIGRATIONS)
    assert index.is_in_step(older.program.library.db)
    assert [backup.reason for backup in list_backups(older.file, default_folder(older.file))] == ["migration"]
    assert not any(
        isinstance(window, RecoveryWindow) for window in QApplication.topLevelWidgets() if window.isVisible()
    )


def test_who_closes_it_ends_the_program_and_leaves_the_library_as_it_was(older: Desk) -> None:
    seen = _Seen(close=True)
    with pytest.raises(SystemExit) as ended:
        older.session.open(older.file)
    assert ended.value.code == 0
    assert "Stopping…" in seen.said
    assert schema.read_version(older.file) == 6
    with closing(sqlite3.connect(older.file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with closing(Library.open(older.file)) as library:
        assert index.is_in_step(library.db)


def test_a_start_on_a_library_of_this_release_prepares_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_work: object) -> None:
        raise AssertionError("there is nothing to prepare")

    monkeypatch.setattr(desk.session, "prepare", never)
    desk.open()


def test_the_command_line_says_so_on_the_error_stream(desk: Desk) -> None:
    _make_older(desk.file)
    made = hashiya("check", "--rebuild-index", "--library", desk.file)
    assert made.returncode == 0, made.stderr
    assert "preparing the library for this version" in made.stderr
    again = hashiya("check", "--rebuild-index", "--library", desk.file)
    assert again.stderr == ""
