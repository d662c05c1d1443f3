"""Tags as chips and the field for another, whatever they are on."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.tag_bar import TagBar
from desktop.widgets.tag_chip import TagChip


class Label(NamedTuple):
    """A tag as the bar knows it."""

    id: int
    name: str


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    return ground


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication, ground: QWidget) -> TagBar:
    known = [Label(1, "media/tv"), Label(2, "mediation")]
    theme = Theme("light", qapp)
    bar = TagBar(lambda typed: [label for label in known if typed.lstrip("#") in label.name], theme, ground)
    bar.set_words("Add", "Add a tag", "Add a tag; / nests it", "Remove %1")
    with qtbot.waitExposed(ground):
        ground.show()
    return bar


def chips(bar: TagBar) -> list[str]:
    return [chip.label.text() for chip in bar.findChildren(TagChip) if not chip.isHidden()]


def test_each_tag_is_a_chip_that_says_what_its_cross_does(qtbot: QtBot, bar: TagBar) -> None:
    bar.show_tags(7, [Label(4, "وساطة"), Label(5, "media/tv")])
    assert chips(bar) == ["#وساطة", "#media/tv"]
    first = bar.findChildren(TagChip)[0]
    assert first.button.accessibleName() == "Remove وساطة"
    with qtbot.waitSignal(bar.untag_requested) as asked:
        qtbot.mouseClick(first.button, Qt.MouseButton.LeftButton)
    assert asked.args == [4]
    assert chips(bar) == ["#وساطة", "#media/tv"], "a wish may be refused"
    bar.drop(4)
    assert chips(bar) == ["#media/tv"]


def test_the_field_asks_for_a_tag_on_what_is_shown(qtbot: QtBot, bar: TagBar) -> None:
    field = bar.field
    assert (field.placeholderText(), field.accessibleName(), field.toolTip()) == (
        "Add", "Add a tag", "Add a tag; / nests it",
    )  # fmt: skip
    bar.show_tags(7, [])
    qtbot.keyClicks(field, "#tv")
    assert bar._choices.stringList() == ["media/tv"]
    with qtbot.waitSignal(bar.tag_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [7, "tv"]
    qtbot.waitUntil(lambda: field.text() == "")


def test_what_was_typed_about_another_thing_goes_and_nothing_takes_no_tag(qtbot: QtBot, bar: TagBar) -> None:
    bar.show_tags(7, [])
    qtbot.keyClicks(bar.field, "media")
    bar.show_tags(7, [Label(4, "tv")])
    assert bar.field.text() == "media"
    bar.show_tags(None, [])
    assert bar.field.text() == ""
    qtbot.keyClicks(bar.field, "tv")
    with qtbot.assertNotEmitted(bar.tag_requested):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
