"""Saved searches stand below the list while there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from storage.saved_searches import add_saved_search, remove_saved_search, rename_saved_search

if TYPE_CHECKING:
    from desktop.library.pane import LibraryPane


def add(pane: LibraryPane, name: str, query: str) -> int:
    return pane._bridge.write(add_saved_search, name, query, "newest").result.id


def names(pane: LibraryPane) -> list[str]:
    assert pane.saved is not None
    return [one.name for one in pane.saved.list.rows.saved]


def test_without_any_nothing_is_made(pane: LibraryPane) -> None:
    pane.show_saved_searches()
    assert pane.saved is None


def test_they_come_and_go_with_the_library(pane: LibraryPane) -> None:
    saved_id = add(pane, "الجوار", "باكو")
    assert pane.saved is not None
    assert pane.saved.isVisible()
    assert names(pane) == ["الجوار"]
    pane._bridge.write(rename_saved_search, saved_id, "العاصمة")
    assert names(pane) == ["العاصمة"]
    pane._bridge.write(remove_saved_search, saved_id)
    assert not pane.saved.isVisible()


def test_a_click_and_enter_run_them(pane: LibraryPane) -> None:
    add(pane, "", "باكو")
    add(pane, "", "طهران بعد:2020")
    assert pane.saved is not None
    wishes: list[tuple[str, str]] = []
    pane.search_requested.connect(lambda *wish: wishes.append(wish))
    rows = pane.saved.list
    QApplication.processEvents()
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.rows.index(1)).center()
    )  # fmt: skip
    rows.setCurrentIndex(rows.rows.index(0))
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert wishes == [("طهران بعد:2020", "newest"), ("باكو", "newest")]


def test_renaming_in_place_and_removing_are_wishes(pane: LibraryPane) -> None:
    saved_id = add(pane, "", "باكو")
    assert pane.saved is not None
    rows = pane.saved.list
    renamed: list[tuple[int, str]] = []
    removed: list[int] = []
    pane.search_renamed.connect(lambda *wish: renamed.append(wish))
    pane.search_removed.connect(removed.append)
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(0))
    menu = rows.row_menu()
    rename = menu.findChild(QAction, "renameSavedSearch")
    assert rename is not None
    rename.trigger()
    editor = rows.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "باكو"
    editor.setText("العاصمة")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert renamed == [(saved_id, "العاصمة")]
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert removed == [saved_id]
    menu.close()


def test_it_folds_away(pane: LibraryPane) -> None:
    add(pane, "", "باكو")
    assert pane.saved is not None
    pane.saved.header.click()
    assert not pane.saved.list.isVisible()
