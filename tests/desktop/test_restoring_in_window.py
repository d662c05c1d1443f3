"""A backup takes the place of the library under the window, and the way back from it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from storage import restoring
from storage.errors import BackupFailed
from storage.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from storage.stopping import Cancelled, Told
    from tests.desktop.desk import Desk

FIRST, SECOND = "عازمة على تعزيز العلاقات", "حسن روحاني"


@pytest.fixture
def changed(desk: Desk) -> Desk:
    """The page on a library with two highlights, of which the only backup has one."""
    desk.open()
    desk.mark(FIRST)
    desk.back_up()
    desk.mark(SECOND)
    desk.open_page()
    return desk


def confirm_button(desk: Desk) -> QPushButton:
    button = desk.program.window.findChild(QPushButton, "restoreConfirm")
    assert isinstance(button, QPushButton)
    return button


def restore_chosen(desk: Desk) -> None:
    desk.press("restoreBackup")
    desk.press_and_wait("restoreConfirm")


def test_a_backup_is_restored_only_after_it_is_confirmed(changed: Desk) -> None:
    program = changed.program
    changed.press("restoreBackup")
    assert confirm_button(changed).hasFocus()
    changed.press("restoreCancel")
    assert changed.session.program is program
    assert changed.quotes() == [FIRST, SECOND]
    restore_chosen(changed)
    assert changed.quotes() == [FIRST]
    assert changed.program.window.isVisible()
    assert changed.notice().startswith("Restored to ")
    assert changed.reasons() == ["manual", "restore"], "the state before is kept"


def test_escape_takes_the_question_back(changed: Desk) -> None:
    changed.press("restoreBackup")
    confirm = confirm_button(changed)
    QTest.keyClick(confirm, Qt.Key.Key_Escape)
    assert not confirm.isVisible()
    assert changed.program.window.pages.currentIndex() != 0, "the page stays"


def test_the_restore_is_undone_by_its_button(changed: Desk) -> None:
    restore_chosen(changed)
    changed.press_and_wait("undoRestore")
    assert changed.quotes() == [FIRST, SECOND]
    changed.press_and_wait("undoRestore")
    assert changed.quotes() == [FIRST], "and that too is undone"


def test_the_undo_key_takes_the_restore_back_until_something_else_is_done(changed: Desk) -> None:
    restore_chosen(changed)
    changed.mark(SECOND)
    changed.analyst.press("Ctrl+Z")
    assert changed.quotes() == [FIRST], "the highlight goes, the restore stays"
    before = changed.program
    changed.analyst.press("Ctrl+Z")
    changed.wait_for_window(other_than=before)
    assert changed.quotes() == [FIRST, SECOND]


def test_the_window_stands_where_it_stood_and_shows_the_same_article(changed: Desk) -> None:
    changed.program.window.resize(1100, 640)
    restore_chosen(changed)
    assert changed.program.window.height() == 640  # the width is more than a screen that is not there has
    assert changed.program.window.navigation.article_id == 3


def test_a_note_being_typed_is_in_the_state_that_is_kept(changed: Desk) -> None:
    changed.program.window.searching.show_reading()
    analyst = changed.analyst
    analyst.drag("وزير الخارجية الأذربيجاني")
    analyst.press("N")
    analyst.type("half a thou")
    changed.open_page()
    restore_chosen(changed)
    assert changed.analyst.rows("notes") == []
    changed.press_and_wait("undoRestore")
    assert [row[3] for row in changed.analyst.rows("notes")] == ["half a thou"]


def test_a_restore_that_fails_leaves_the_library_as_it_was_and_says_why(
    changed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, folder: Path, *_: object, **__: object) -> None:
        raise BackupFailed(folder, "No space left on device")

    monkeypatch.setattr(restoring, "back_up", refuse)
    restore_chosen(changed)
    assert changed.quotes() == [FIRST, SECOND]
    assert "the disk is full" in changed.notice()
    assert not [one for one in changed.file.parent.iterdir() if one.name.endswith(".part")]


def test_a_library_that_another_program_takes_meanwhile_is_shown_to_read(
    changed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    holders: list[Library] = []
    end = changed.session.end

    def end_and_be_overtaken() -> None:
        end()
        holders.append(Library.open(changed.file))

    monkeypatch.setattr(changed.session, "end", end_and_be_overtaken)
    restore_chosen(changed)
    try:
        assert changed.quotes() == [FIRST, SECOND]
        assert "open in another window" in changed.notice("readOnlyNotice")
    finally:
        holders[0].close()


def test_restoring_a_large_library_shows_how_far_it_is_and_can_be_stopped(
    changed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait_until_stopped(*_: object, told: Told, cancelled: Cancelled) -> None:
        told(1, 4)
        while not cancelled():
            time.sleep(0.01)

    monkeypatch.setattr("desktop.recovery.recovery.restore", wait_until_stopped)
    before = changed.program
    changed.press("restoreBackup")
    changed.press("restoreConfirm")
    window = changed.recovery
    assert "Restoring the library" in changed.said()
    changed.qtbot.waitUntil(lambda: window.progress.bar.share == 0.25)
    window.close()
    assert window.isVisible(), "first what is being done is stopped"
    changed.wait_for_window(other_than=before)
    assert changed.quotes() == [FIRST, SECOND]
    assert changed.message() == "Stopped; the library is as it was"
