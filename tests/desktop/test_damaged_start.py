"""A library that cannot be opened: what is said, what is offered, and that nothing is touched before it is chosen."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from storage.backups import default_folder
from storage.errors import LibraryFailed
from storage.library import Library
from tests.desktop.desk import press

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.desk import Desk

WORDS = "عازمة على تعزيز العلاقات"
PAGE = 4096


def damage(file: Path) -> None:
    """Make the list of tables unreadable, and leave what is in them."""
    with file.open("r+b") as opened:
        opened.seek(100)
        opened.write(b"\xff" * 3000)


@pytest.fixture
def damaged(desk: Desk) -> Desk:
    """A damaged library with a highlight, of which there is a backup."""
    desk.open()
    desk.mark(WORDS)
    desk.program.window.close()
    desk.session.end()
    desk.back_up()
    damage(desk.file)
    return desk


def hash_of(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def test_a_damaged_library_says_so_and_offers_the_newest_backup_with_what_is_in_it(damaged: Desk) -> None:
    before = hash_of(damaged.file)
    window = damaged.refuse()
    assert "This library is damaged" in damaged.said()
    assert str(damaged.file) in damaged.said()
    assert damaged.offered() == ["restoreNewest", "repairLibrary", "openAnother", "quitHashiya"]
    button = window.findChild(QPushButton, "restoreNewest")
    assert isinstance(button, QPushButton)
    assert "5 article" in button.text()
    assert "1 highlight" in button.text()
    assert button.hasFocus(), "the best comes first, for the keyboard too"
    assert hash_of(damaged.file) == before
    assert [one.name for one in damaged.file.parent.glob("*damaged*")] == []


def test_the_backup_is_restored_and_the_damaged_file_kept(damaged: Desk) -> None:
    before = hash_of(damaged.file)
    window = damaged.refuse()
    button = window.findChild(QPushButton, "restoreNewest")
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    damaged.wait_for_window()
    assert damaged.quotes() == [WORDS]
    (kept,) = damaged.file.parent.glob("library-damaged-*.hashiya")
    assert hash_of(kept) == before
    assert kept.name in damaged.notice()


def test_a_backup_that_is_damaged_too_is_passed_over_for_the_next(damaged: Desk) -> None:
    (good,) = default_folder(damaged.file).iterdir()
    worse = good.with_name("library-20990101T000000000000Z-manual.hashiya")
    worse.write_bytes(good.read_bytes())
    with worse.open("r+b") as opened:  # it looks well until all of it is read
        opened.seek(worse.stat().st_size - 8 * PAGE)
        opened.write(b"\xff" * 8 * PAGE)
    window = damaged.refuse()
    press(window, "restoreNewest")
    damaged.qtbot.waitUntil(
        lambda: (
            damaged.session.program is not None
            or ("damaged" in damaged.said() and "restoreNewest" in damaged.offered() and "20990101" in damaged.said())
        ),
        timeout=10_000,
    )
    assert damaged.session.program is None
    press(damaged.recovery, "restoreNewest")
    damaged.wait_for_window()
    assert damaged.quotes() == [WORDS]


def test_what_can_be_read_is_saved_into_a_new_file_and_may_take_the_place_of_the_damaged_one(damaged: Desk) -> None:
    before = hash_of(damaged.file)
    window = damaged.refuse()
    press(window, "repairLibrary")
    damaged.wait_for_window()
    assert damaged.program.library.path.name == "library-repaired.hashiya"
    assert len(damaged.analyst.rows("articles")) == 5
    assert damaged.quotes() == [WORDS]
    assert "library-repaired.hashiya" in damaged.notice()
    assert hash_of(damaged.file) == before
    damaged.press_and_wait("useRepaired")
    assert damaged.program.library.path == damaged.file
    assert damaged.quotes() == [WORDS]
    (kept,) = damaged.file.parent.glob("library-damaged-*.hashiya")
    assert hash_of(kept) == before


def test_without_a_backup_that_is_said(desk: Desk) -> None:
    damage(desk.file)
    desk.refuse()
    assert "No backup of it was found" in desk.said()
    assert desk.offered() == ["repairLibrary", "openAnother", "quitHashiya"]


def test_a_newer_library_is_left_alone(desk: Desk) -> None:
    with desk.file.open("r+b") as opened:
        opened.seek(60)
        opened.write((99).to_bytes(4, "big"))
    before = hash_of(desk.file)
    desk.refuse()
    assert "newer Hashiya" in desk.said()
    assert desk.offered() == ["openAnother", "quitHashiya"]
    assert hash_of(desk.file) == before


def test_a_foreign_file_is_left_alone_and_another_may_be_opened(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = tmp_path / "letter.hashiya"
    foreign.write_bytes(b"Dear Sir or Madam, " * 500)
    before = hash_of(foreign)
    window = desk.refuse(foreign)
    assert "is not a Hashiya library" in desk.said()
    assert desk.offered() == ["openAnother", "quitHashiya"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    press(window, "openAnother")
    assert window.isVisible(), "nothing was chosen"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(desk.file), ""))
    press(window, "openAnother")
    desk.wait_for_window()
    assert len(desk.analyst.rows("articles")) == 5
    assert hash_of(foreign) == before


def test_quitting_leaves_everything_as_it_was(damaged: Desk) -> None:
    before = hash_of(damaged.file)
    window = damaged.refuse()
    press(window, "quitHashiya")
    assert not window.isVisible()
    assert hash_of(damaged.file) == before


def test_it_is_said_in_arabic_from_the_right(damaged: Desk) -> None:
    damaged.session.settings.language = "ar"
    window = damaged.refuse()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.accessibleName() != ""
    for button in window.findChildren(QPushButton):
        assert button.width() <= window.width()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_the_language_of_the_interface_can_be_changed_after_a_recovery(damaged: Desk) -> None:
    window = damaged.refuse()
    press(window, "restoreNewest")
    damaged.wait_for_window()
    damaged.program.change_language("ar")
    assert damaged.program.window.actions_.note.text() == "ملاحظة"
    damaged.program.change_language("en")
    assert damaged.program.window.actions_.note.text() == "Note"


def test_a_library_that_can_be_opened_again_by_now_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: object) -> Library:
        raise LibraryFailed(path, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(Library, "open", refuse)
        desk.refuse()
    assert desk.offered()[0] == "tryOpening"
    press(desk.recovery, "tryOpening")
    desk.wait_for_window()
    assert len(desk.analyst.rows("articles")) == 5
