"""What the window says of the library itself: that it can only be read, lies badly, or is not sound."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop import upkeep
from desktop.widgets.notice import Notice
from storage.highlights import add_highlight
from storage.library import Library
from storage.locking import lock_path
from storage.placement import Risk
from tests.desktop.desk import press

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.desk import Desk

WORDS = "عازمة على تعزيز العلاقات"


# only to be read --------------------------------------------------------------------------------------


@pytest.fixture
def holder(desk: Desk) -> Iterator[Library]:
    """Another program that holds the library."""
    library = Library.open(desk.file)
    yield library
    library.close()


@pytest.fixture
def held(desk: Desk, holder: Library) -> Desk:
    """A window on a library that is held."""
    assert holder.path == desk.file
    desk.open()
    return desk


def test_why_it_can_only_be_read_stays_whatever_else_is_told(held: Desk) -> None:
    assert "open in another window" in held.notice("readOnlyNotice")
    held.program.window.notice.show_sentences(["Something else"])
    assert "open in another window" in held.notice("readOnlyNotice")


def test_it_is_opened_to_write_once_the_reason_is_gone(held: Desk, holder: Library) -> None:
    before = held.program
    held.press("openToWrite")
    held.analyst.settle()
    assert held.program is before, "it is held still"
    assert "open in another window" in held.notice()
    holder.close()
    held.press_and_wait("openToWrite")
    assert not held.program.library.read_only
    assert held.notice("readOnlyNotice") == ""
    held.mark(WORDS)
    assert held.quotes() == [WORDS]


def test_the_popover_offers_it_too_when_the_banner_is_put_away(held: Desk, holder: Library) -> None:
    strip = held.program.window.findChild(Notice, "readOnlyNotice")
    assert isinstance(strip, Notice)
    press(strip, "noticeClose")
    held.program.window.status_line.library_button.click()
    assert held.program.keeping is not None
    row = held.program.keeping.popover.findChild(QAbstractButton, "openToWriteRow")
    assert isinstance(row, QAbstractButton)
    holder.close()
    before = held.program
    row.click()
    held.wait_for_window(other_than=before)
    assert not held.program.library.read_only


# where it lies ------------------------------------------------------------------------------------------


@pytest.fixture
def in_cloud(desk: Desk, tmp_path: Path) -> Desk:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    moved = folder / "library.hashiya"
    shutil.move(desk.file, moved)
    desk.file = moved
    return desk


def test_a_library_in_a_folder_that_is_copied_about_says_what_can_happen_and_what_to_do(in_cloud: Desk) -> None:
    in_cloud.open()
    assert "Dropbox" in in_cloud.notice("placeNotice")
    assert "move the library to another folder" in in_cloud.notice("placeNotice")


def test_it_is_not_said_again_for_this_library(in_cloud: Desk, tmp_path: Path) -> None:
    in_cloud.open()
    in_cloud.press("acceptPlace")
    assert in_cloud.notice("placeNotice") == ""
    in_cloud.session.end()
    in_cloud.open()
    assert in_cloud.notice("placeNotice") == ""
    assert not in_cloud.session.settings.place_accepted(tmp_path / "other.hashiya")


def test_a_network_drive_has_words_of_its_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.standing.risk_of", lambda _path: Risk("network", "nfs4", desk.file.parent))
    desk.open()
    assert "network drive (nfs4" in desk.notice("placeNotice")


def test_a_library_on_a_disk_of_this_computer_says_nothing(desk: Desk) -> None:
    desk.open()
    assert desk.notice("placeNotice") == ""


# whether it is sound -------------------------------------------------------------------------------------


def empty_the_index(file: Path) -> None:
    """Let the search index lack what the articles hold."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DELETE FROM word_skeletons")


def tell_a_lie(file: Path) -> None:
    """Let a highlight say something else than stands in the text."""
    library = Library.open(file)
    library.write(add_highlight, 3, 20, 40, 1)
    library.close()
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE highlights SET exact = 'something else'")


def test_a_check_by_hand_says_how_much_was_looked_at(desk: Desk) -> None:
    desk.open()
    desk.mark(WORDS)
    desk.program.window.actions_.check_library.trigger()
    desk.settle_upkeep()
    assert desk.notice("checkNotice") == ""
    assert desk.message() == "All is well: 5 articles and 1 marks were checked"
    assert desk.notice("checkNotice") == ""


def test_a_broken_index_is_told_with_details_and_repaired(desk: Desk) -> None:
    empty_the_index(desk.file)
    desk.open()
    desk.program.window.actions_.check_library.trigger()
    desk.settle_upkeep()
    assert "indexes of the library are not in order" in desk.notice("checkNotice")
    desk.press("checkDetails")
    assert "search index" in desk.notice("checkNotice")
    desk.press_and_wait("checkRepair")
    assert "indexes were made anew" in desk.notice()
    assert desk.reasons() == ["repair"]
    desk.program.window.actions_.check_library.trigger()
    desk.settle_upkeep()
    assert desk.notice("checkNotice") == ""


def test_a_damaged_text_is_told_and_leads_to_the_backups(desk: Desk) -> None:
    tell_a_lie(desk.file)
    desk.open()
    desk.program.window.actions_.check_library.trigger()
    desk.settle_upkeep()
    assert "The library is damaged" in desk.notice("checkNotice")
    desk.press("checkDetails")
    assert "1 mark that does not say what stands in the text" in desk.notice("checkNotice")
    desk.press("checkBackups")
    assert desk.program.keeping is not None
    assert desk.program.window.pages.currentWidget() is desk.program.keeping.page


@pytest.fixture
def unclean(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A library whose last window was killed."""
    monkeypatch.setattr(upkeep, "_CHECK_AFTER_MS", 20)
    lock_path(desk.file).write_text("process 1 on another")
    return desk


def test_after_an_unclean_end_all_is_checked_and_one_word_said(unclean: Desk) -> None:
    unclean.open()
    unclean.qtbot.waitUntil(lambda: unclean.message() == "Checked: all is well", timeout=10_000)
    assert unclean.notice("checkNotice") == ""


def test_after_an_unclean_end_what_is_wrong_is_told(unclean: Desk) -> None:
    tell_a_lie(unclean.file)
    lock_path(unclean.file).write_text("process 1 on another")
    unclean.open()
    unclean.qtbot.waitUntil(lambda: unclean.notice("checkNotice") != "", timeout=10_000)


def test_after_a_clean_end_nothing_is_checked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "_CHECK_AFTER_MS", 20)
    desk.open()
    desk.qtbot.wait(200)
    assert not desk.program.upkeep.tasks.any_busy()
    assert desk.message() == ""


def test_a_check_can_be_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_until_stopped(_db: object, *, told: object, cancelled: object) -> None:
        assert callable(told)
        assert callable(cancelled)
        while not cancelled():
            told("texts", 1, 2)

    monkeypatch.setattr("storage.checking.check", check_until_stopped)
    desk.open()
    desk.program.window.actions_.check_library.trigger()
    stop = desk.program.window.status_line.findChild(QAbstractButton, "progressStop")
    assert isinstance(stop, QAbstractButton)
    assert stop.isVisible()
    stop.click()
    desk.settle_upkeep()
    assert desk.message() == "The check was stopped"
    assert not stop.isVisible()
