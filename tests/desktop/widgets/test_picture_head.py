"""The head of a picture: what its buttons wish for, and what it says while work lasts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets import progress_strip
from desktop.widgets.picture_head import PictureHead


@pytest.fixture
def head(qapp: QApplication, qtbot: QtBot) -> Iterator[PictureHead]:
    theme = Theme("light", qapp)
    around = QPushButton()
    head = PictureHead("picture", theme, around)
    head.export.offer("Save it", (("csv", "Table"), ("svg", "Drawing")))
    head.lay_out(QPushButton("chip", head), QLabel("summary", head))
    qtbot.addWidget(around)
    head.show()
    around.show()
    yield head
    theme.deleteLater()


def test_a_form_of_the_menu_is_asked_for(head: PictureHead, qtbot: QtBot) -> None:
    menu = head.export.menu()
    assert [action.text() for action in menu.actions()] == ["Table", "Drawing"]
    with qtbot.waitSignal(head.export_requested, timeout=1_000) as asked:
        menu.actions()[1].trigger()
    assert asked.args == ["svg"]


def test_nothing_can_be_zoomed_or_saved_where_there_is_no_picture(head: PictureHead, qtbot: QtBot) -> None:
    head.set_usable(False)
    buttons = (head.zoom.farther, head.zoom.nearer, head.zoom.whole, head.export)
    assert not any(button.isEnabled() for button in buttons)
    assert head.back_button.isEnabled()
    head.set_usable(True)
    assert all(button.isEnabled() for button in buttons)
    with qtbot.waitSignal(head.closed, timeout=1_000):
        QTest.mouseClick(head.back_button, Qt.MouseButton.LeftButton)


def test_every_button_has_a_name_a_tooltip_and_words_for_who_hears_it(head: PictureHead) -> None:
    head.zoom.explain_whole("All (0)")
    buttons = (head.back_button, head.zoom.farther, head.zoom.nearer, head.zoom.whole, head.export)
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    names = [button.objectName() for button in buttons]
    assert names == ["pictureBack", "pictureZoomOut", "pictureZoomIn", "pictureWhole", "pictureExport"]


def test_work_is_told_of_only_when_it_lasts(head: PictureHead, qtbot: QtBot) -> None:
    strip = head.progress
    strip.show_soon("Counting…")
    strip.put_away()
    qtbot.wait(progress_strip._SOON_MS + 60)
    assert not strip.isVisible()
    strip.show_soon("Counting…")
    assert not strip.isVisible()
    qtbot.waitUntil(strip.isVisible, timeout=2_000)
    assert (strip.label.text(), strip.bar.share) == ("Counting…", 0.0)
    strip.put_away()
    strip.show_soon("Counting…")
    strip.show_state("Drawing…", 0.5)
    qtbot.wait(progress_strip._SOON_MS + 60)
    assert (strip.label.text(), strip.bar.share) == ("Drawing…", 0.5)
