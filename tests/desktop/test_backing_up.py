"""Backups while the library is in use: by time, before risky acts, when asked for, and when they cannot be made."""

from __future__ import annotations

import json
import shutil
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop import backing_up
from storage import backups
from storage.backups import default_folder, list_backups, read_contents
from storage.errors import BackupFailed
from storage.stopping import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from storage.backups import Backup
    from tests.desktop.desk import Desk

WORDS = "عازمة على تعزيز العلاقات"


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backing_up, "SOON_S", 0.05)


def wait_for_backup(desk: Desk, number: int = 1) -> None:
    desk.qtbot.waitUntil(lambda: len(desk.reasons()) >= number, timeout=5_000)
    desk.settle_upkeep()


def make_older(backup: Backup, minutes: int) -> None:
    """Give a backup the name it would have, had it been made so much earlier."""
    moment = datetime.now(UTC) - timedelta(minutes=minutes)
    backup.path.rename(backup.path.with_name(f"library-{moment:%Y%m%dT%H%M%S%fZ}-{backup.reason}.hashiya"))


def records(tmp_path: Path, number: int) -> Path:
    file = tmp_path / "records.jsonl"
    lines = (json.dumps({"title": f"T{one}", "content": f"نص المقال رقم {one}"}) for one in range(number))
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def fail(_path: Path, folder: Path, *_: object, **__: object) -> Backup:
    raise BackupFailed(folder, "No space left on device")


# by time -----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("soon")
def test_a_change_is_backed_up_soon_where_there_is_no_backup_yet(desk: Desk) -> None:
    desk.open()
    desk.mark(WORDS)
    wait_for_backup(desk)
    assert desk.reasons() == ["interval"]
    assert desk.message() == "", "nobody asked, so nothing is said"


@pytest.mark.usefixtures("soon")
def test_without_a_change_there_is_no_backup(desk: Desk) -> None:
    desk.open()
    desk.qtbot.wait(400)  # the opening of an article is noted as read
    desk.settle_upkeep()
    made = len(desk.reasons())
    desk.qtbot.wait(400)
    assert len(desk.reasons()) == made


@pytest.mark.usefixtures("soon")
def test_a_newer_backup_than_half_an_hour_is_enough(desk: Desk) -> None:
    newest = desk.back_up()
    make_older(newest, 20)
    desk.open()
    desk.mark(WORDS)
    desk.qtbot.wait(400)
    desk.settle_upkeep()
    assert desk.reasons() == ["manual"]
    rest = desk.program.upkeep.backing_up._due.remainingTime() / 60_000
    assert 9 < rest < 10.1, "the next is made when half an hour is over"


@pytest.mark.usefixtures("soon")
def test_an_older_backup_is_not(desk: Desk) -> None:
    make_older(desk.back_up(), 31)
    desk.open()
    desk.mark(WORDS)
    wait_for_backup(desk, 2)
    assert desk.reasons() == ["manual", "interval"]


@pytest.mark.usefixtures("soon")
def test_a_clock_that_was_put_back_does_not_stop_the_backups(desk: Desk) -> None:
    make_older(desk.back_up(), -600)
    desk.open()
    desk.mark(WORDS)
    wait_for_backup(desk, 2)


@pytest.mark.usefixtures("soon")
def test_backups_are_thinned_after_each(desk: Desk) -> None:
    for minutes in (90_000, 70_000, 69_999, 69_998, 40):
        make_older(desk.back_up("interval"), minutes)
    desk.open()
    desk.mark(WORDS)
    desk.qtbot.waitUntil(lambda: len(desk.reasons()) == 4, timeout=5_000)
    ages = [datetime.now(UTC) - one.made_at for one in list_backups(desk.file, default_folder(desk.file))]
    assert [age.days for age in ages] == [0, 0, 48, 62], "of the three of one week one is enough"


# when asked for ------------------------------------------------------------------------------------


def test_a_backup_that_is_asked_for_is_made_and_told(desk: Desk) -> None:
    desk.open()
    desk.mark(WORDS)
    desk.program.window.actions_.back_up.trigger()
    wait_for_backup(desk)
    assert desk.message().startswith("Backed up (")
    (made,) = list_backups(desk.file, default_folder(desk.file))
    assert made.reason == "manual"
    assert read_contents(made.path).highlights == 1


def test_it_goes_into_the_folder_that_was_chosen(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    desk.session.settings.set_backup_folder(desk.file, tmp_path / "elsewhere")
    desk.program.window.actions_.back_up.trigger()
    desk.settle_upkeep()
    assert len(list_backups(desk.file, tmp_path / "elsewhere")) == 1
    assert not default_folder(desk.file).exists()


def test_the_window_can_be_closed_in_the_middle_of_one_and_nothing_is_left_of_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def copy_for_ever(_source: Path, part: Path, *, cancelled: Callable[[], bool], **_: object) -> None:
        part.write_bytes(b"half")
        begun.set()
        while not cancelled():
            threading.Event().wait(0.01)
        raise Stopped

    monkeypatch.setattr(backups, "copy_sound", copy_for_ever)
    desk.open()
    desk.program.window.actions_.back_up.trigger()
    desk.qtbot.waitUntil(begun.is_set)
    assert desk.program.window.close()
    desk.session.end()
    assert list(default_folder(desk.file).iterdir()) == []


# before risky acts ---------------------------------------------------------------------------------


def test_many_articles_are_added_once_the_state_before_is_safe(desk: Desk, tmp_path: Path) -> None:
    analyst = desk.open()
    analyst.window.adder.add([records(tmp_path, 250)])
    analyst.settle()
    desk.settle_upkeep()
    assert len(analyst.rows("articles")) == 255
    (made,) = list_backups(desk.file, default_folder(desk.file))
    assert made.reason == "import"
    assert read_contents(made.path).articles < 255


def test_an_addition_of_large_files_is_not_begun_before(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_text("عنوان\n" + "نص طويل جداً " * 300_000, encoding="utf-8")
    analyst = desk.open()
    analyst.window.adder.add([file])
    analyst.settle()
    desk.settle_upkeep()
    assert len(analyst.rows("articles")) == 6
    (made,) = list_backups(desk.file, default_folder(desk.file))
    assert read_contents(made.path).articles == 5


def test_a_few_articles_are_added_without_a_backup(desk: Desk, tmp_path: Path) -> None:
    analyst = desk.open()
    analyst.window.adder.add([records(tmp_path, 20)])
    analyst.settle()
    desk.settle_upkeep()
    assert len(analyst.rows("articles")) == 25
    assert desk.reasons() == []


def test_an_addition_goes_on_where_no_backup_can_be_made(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "back_up", fail)
    analyst = desk.open()
    analyst.window.adder.add([records(tmp_path, 250)])
    analyst.settle()
    assert len(analyst.rows("articles")) == 255
    assert "No backup could be written" in desk.notice()


def test_very_many_articles_are_removed_once_the_state_before_is_safe(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app._MANY", 3)
    analyst = desk.open()
    analyst.window.library_pane.remove_requested.emit([1, 2, 3, 4])
    desk.settle_upkeep()
    analyst.settle()
    assert len(analyst.rows("articles")) == 1
    (made,) = list_backups(desk.file, default_folder(desk.file))
    assert read_contents(made.path).articles == 5
    analyst.window.library_pane.remove_requested.emit([5])
    assert len(analyst.rows("articles")) == 0
    desk.settle_upkeep()
    assert len(desk.reasons()) == 1


# when it cannot be made ----------------------------------------------------------------------------


@pytest.mark.usefixtures("soon")
def test_a_backup_that_fails_is_told_once_with_what_to_do(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backing_up, "back_up", fail)
    desk.open()
    desk.mark(WORDS)
    desk.qtbot.waitUntil(lambda: desk.notice() != "", timeout=5_000)
    assert "the disk is full" in desk.notice()
    assert "choose another folder" in desk.notice()
    desk.program.window.notice.hide()
    by_time = desk.program.upkeep.backing_up
    assert by_time._due.remainingTime() > 20 * 60_000, "it is tried again in half an hour"
    by_time._back_up_by_time()
    desk.settle_upkeep()
    assert desk.notice() == ""
    desk.program.window.actions_.back_up.trigger()
    desk.settle_upkeep()
    assert desk.notice() != "", "one that is asked for is told again"
    desk.press("chooseFolder")
    assert desk.program.window.pages.currentWidget() is desk.open_page()


def test_a_folder_that_is_gone_is_made_again(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    shutil.rmtree(default_folder(desk.file))
    desk.program.window.actions_.back_up.trigger()
    wait_for_backup(desk)


def test_the_language_may_change_meanwhile_and_there_is_one_of_everything(desk: Desk) -> None:
    desk.open()
    before = desk.program.upkeep
    keeping = desk.program.keeping
    desk.program.change_language("ar")
    desk.qtbot.waitUntil(lambda: desk.program.keeping not in (None, keeping))
    assert desk.program.upkeep is before
    desk.program.window.actions_.back_up.trigger()
    wait_for_backup(desk)
    assert desk.reasons() == ["manual"]
    desk.program.change_language("en")
