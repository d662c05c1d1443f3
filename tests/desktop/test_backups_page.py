"""The page of backups: what is listed, what it says of each, and where they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel, QToolButton

from desktop.settings import Settings
from desktop.widgets.rows_model import ROW_ROLE
from storage.backups import default_folder, list_backups
from tests.desktop.desk import plain, press

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.backups.listing import BackupRow
    from desktop.backups.page import BackupsPage
    from tests.desktop.conftest import OpenProgram
    from tests.desktop.desk import Desk

FIRST, SECOND = "عازمة على تعزيز العلاقات", "حسن روحاني"


def rows(page: BackupsPage) -> list[BackupRow]:
    return [page.list.rows.index(number).data(ROW_ROLE) for number in range(page.list.rows.rowCount())]


def said(page: BackupsPage) -> str:
    """Return all that the preview says."""
    return plain("\n".join(label.text() for label in page.preview.findChildren(QLabel) if label.isVisible()))


def card(page: BackupsPage, name: str) -> str:
    frame = page.preview.findChild(QFrame, f"preview_{name}")
    assert isinstance(frame, QFrame)
    return plain("\n".join(label.text() for label in frame.findChildren(QLabel)))


# ways to it ------------------------------------------------------------------------------------------


def test_the_library_in_the_status_line_offers_what_can_be_done(desk: Desk) -> None:
    desk.open()
    window = desk.program.window
    QTest.mouseClick(window.status_line.library_button, Qt.MouseButton.LeftButton)
    assert desk.program.keeping is not None
    popover = desk.program.keeping.popover
    desk.analyst.settle()
    assert popover.isVisible()
    assert popover.geometry().bottom() <= window.height(), "it opens upwards"
    words = plain("\n".join(label.text() for label in popover.findChildren(QLabel))).replace("\u200b", "")
    assert "library.hashiya" in words
    assert str(desk.file.parent) in words
    assert "No backup yet" in words
    press(popover, "backupsRow")
    assert not popover.isVisible()
    assert window.pages.currentWidget() is desk.program.keeping.page


def test_every_act_is_a_command_too(desk: Desk) -> None:
    desk.open()
    names = {action.text() for action in desk.program.window.actions_.all_actions}
    assert {"Back up now", "Backups", "Check the library", "Show the library in its folder"} <= names


def test_escape_and_the_button_lead_back_to_the_article(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    page = desk.open_page()
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert desk.program.window.pages.currentIndex() == 0
    assert desk.analyst.view.hasFocus()
    desk.open_page()
    desk.press("leaveBackups")
    assert desk.program.window.pages.currentIndex() == 0


def test_letters_typed_on_the_page_mark_nothing_in_the_article_behind(desk: Desk) -> None:
    desk.open()
    desk.analyst.open(3)
    desk.analyst.drag(FIRST)
    desk.back_up()
    page = desk.open_page()
    for key in ("1", "N", "T"):
        desk.analyst.press(key, page.list)
    assert desk.quotes() == []


# what is listed --------------------------------------------------------------------------------------


def test_without_backups_the_page_says_when_there_will_be_one_and_makes_one(desk: Desk) -> None:
    desk.open()
    page = desk.open_page()
    assert page.empty.isVisible()
    assert "every half hour" in page.empty.label.text()
    page.empty.button.click()
    desk.settle_upkeep()
    desk.analyst.settle()
    assert page.list.isVisible()
    assert len(rows(page)) == 1


def test_each_backup_says_when_why_how_large_and_how_much(desk: Desk) -> None:
    desk.open()
    desk.back_up("import")
    desk.mark(FIRST)
    desk.back_up("manual")
    newest, older = rows(desk.open_page())
    assert plain(newest.title).startswith("just now · ")
    assert [plain(newest.facts[0]).split(" · ")[0], plain(older.facts[0]).split(" · ")[0]] == [
        "made by hand",
        "before adding articles",
    ]
    assert " KB" in newest.facts[0]
    assert [plain(row.facts[1]).split(" · ")[0].split()[0] for row in (newest, older)] == ["5", "5"]
    assert [plain(row.facts[1]).split(" · ")[1].split()[0] for row in (newest, older)] == ["1", "0"]
    assert plain(newest.facts[1]) in plain(newest.description), "a screen reader hears all of it"


def test_a_backup_that_cannot_be_read_is_listed_as_such_and_cannot_be_restored(desk: Desk) -> None:
    desk.open()
    broken = desk.back_up()
    broken.path.write_bytes(b"nonsense" * 1000)
    page = desk.open_page()
    assert "cannot be read" in rows(page)[0].facts[1]
    assert not page.preview.restore_button.isEnabled()
    assert broken.path.name in said(page)


def test_a_new_backup_appears_while_the_page_is_open_and_the_chosen_one_stays(desk: Desk) -> None:
    desk.open()
    first = desk.back_up()
    page = desk.open_page()
    desk.press("backUpOnPage")
    desk.settle_upkeep()
    desk.analyst.settle()
    assert len(rows(page)) == 2
    current = page.list.current()
    assert current is not None
    assert current.path == first.path


# what it would change --------------------------------------------------------------------------------


def test_what_would_go_and_come_back_is_said_with_its_words(desk: Desk) -> None:
    analyst = desk.open()
    desk.mark(FIRST)
    desk.back_up()
    analyst.click(analyst.place(FIRST)[0])
    analyst.press("Del")
    desk.mark(SECOND)
    page = desk.open_page()
    assert "Would go" in card(page, "lost")
    assert SECOND in card(page, "lost")
    assert "Would come back" in card(page, "back")
    assert FIRST in card(page, "back")


def test_quotes_run_their_own_way(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    desk.mark(FIRST)
    page = desk.open_page()
    examples = page.preview.findChildren(QLabel, "previewExample")
    assert {label.layoutDirection() for label in examples} == {Qt.LayoutDirection.RightToLeft}
    assert {label.textFormat() for label in examples} == {Qt.TextFormat.PlainText}


def test_a_backup_like_the_library_says_so(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    assert "Nothing in it differs" in said(desk.open_page())


def test_another_backup_is_compared_when_it_is_chosen(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    desk.mark(FIRST)
    desk.back_up()
    page = desk.open_page()
    assert "Nothing in it differs" in said(page)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    desk.analyst.settle()
    assert FIRST in card(page, "lost")


def test_what_changed_meanwhile_is_compared_when_the_page_is_opened_again(desk: Desk) -> None:
    desk.open()
    desk.back_up()
    desk.open_page()
    desk.program.window.searching.show_reading()
    desk.mark(FIRST)
    assert FIRST in card(desk.open_page(), "lost")


# where they are kept ---------------------------------------------------------------------------------


def test_another_folder_is_chosen_for_this_library_and_left_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
    desk.open()
    desk.back_up()
    page = desk.open_page()
    desk.press("chooseBackupFolder")
    desk.analyst.settle()
    assert desk.session.settings.backup_folder(desk.file) == elsewhere
    assert desk.session.settings.backup_folder(tmp_path / "other.hashiya") is None
    assert page.empty.isVisible(), "there are none in it yet"
    desk.press("backUpOnPage")
    desk.settle_upkeep()
    assert len(list_backups(desk.file, elsewhere)) == 1
    desk.press("defaultBackupFolder")
    desk.analyst.settle()
    assert desk.session.settings.backup_folder(desk.file) is None
    assert len(rows(page)) == 1


def test_the_number_is_kept_in_the_settings(desk: Desk) -> None:
    desk.open()
    page = desk.open_page()
    more = page.findChild(QToolButton, "backupsKeptMore")
    assert isinstance(more, QToolButton)
    more.click()
    assert Settings(desk.session.settings.path).backups_kept == desk.session.settings.backups_kept == 70


def test_the_folder_is_shown_only_when_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    desk.open()
    desk.back_up()
    desk.open_page()
    assert shown == []
    desk.press("showBackupFolder")
    desk.program.window.actions_.show_in_folder.trigger()
    assert [url.toLocalFile() for url in shown] == [str(default_folder(desk.file)), str(desk.file.parent)]


# look ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [(1440, 900), (860, 620)])
def test_nothing_on_the_page_is_cut_or_overlaps(
    open_program: OpenProgram, language: str, size: tuple[int, int]
) -> None:
    analyst = open_program(language, size=size)
    analyst.program.look_after()
    analyst.window.actions_.back_up.trigger()
    analyst.qtbot.waitUntil(lambda: not analyst.program.upkeep.tasks.any_busy())
    analyst.window.actions_.backups.trigger()
    analyst.settle()
    QApplication.processEvents()
    assert analyst.program.keeping is not None
    page = analyst.program.keeping.page
    mirrored = language == "ar"
    assert (page.list.geometry().center().x() > page.preview.geometry().center().x()) is mirrored
    for part in (page.list, page.preview, page.keeping_place):
        assert page.rect().contains(part.geometry() if part.parent() is page else part.rect())
    assert page.list.geometry().intersected(page.preview.geometry()).isEmpty()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
