"""Layout and fields that the panes are made of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.line_field import LineField
from desktop.widgets.section import Section
from desktop.widgets.tag_chip import TagChip


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_flow_wraps_from_where_the_window_begins(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    area.setLayoutDirection(direction)
    flow = FlowLayout(4, area)
    labels = [QLabel("x" * 8, area) for _number in range(6)]
    for number, label in enumerate(labels):
        label.setFixedSize(60, 20 + 10 * (number == 1))
        flow.addWidget(label)
    flow.setGeometry(QRect(0, 0, 200, 200))
    starts = [label.x() if direction == Qt.LayoutDirection.LeftToRight else 200 - label.x() - 60 for label in labels]
    assert starts == [0, 64, 128, 0, 64, 128]
    # the items of a line stand on its middle, and the next line is clear of the tallest
    assert [label.y() for label in labels] == [5, 0, 5, 34, 34, 34]
    assert flow.heightForWidth(200) == 54
    assert flow.heightForWidth(60) == 6 * 20 + 10 + 5 * 4


def test_flow_gives_its_items_back(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    flow = FlowLayout(4, area)
    label = QLabel("x", area)
    flow.addWidget(label)
    flow.removeWidget(label)
    assert flow.count() == 0
    assert flow.heightForWidth(100) == 0


def test_a_field_aligns_by_its_words(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    for text, side in (("باكو", "Right"), ("Baku", "Left"), ("BBC عربي اليوم", "Right"), ("", "Left")):
        field.setText(text)
        assert bool(field.alignment() & Qt.AlignmentFlag.AlignRight) == (side == "Right")


def test_a_section_folds_by_mouse_and_key(qtbot: QtBot) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    section = Section("things", column)
    section.set_title("Things")
    section.set_count("3")
    section.rows.addWidget(QPushButton("inside", section))
    column.show()
    assert section.header.accessibleName() == "Things"
    assert section.header.accessibleDescription() == "3"
    with qtbot.waitSignal(section.folded_changed) as folded:
        qtbot.keyClick(section.header, Qt.Key.Key_Space)
    assert folded.args == [True]
    assert not section.body.isVisible()
    qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    assert section.body.isVisible()


def test_content_is_never_markup(qtbot: QtBot, qapp: QApplication) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    chip = TagChip("<b>bold</b>", 7, "Remove <b>", Theme("light", qapp), area)
    assert chip.label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in chip.button.toolTip()
    page = EmptyState("page", "<b>nothing</b>", "Do")
    qtbot.addWidget(page)
    assert page.label.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(chip.removed) as removed:
        qtbot.mouseClick(chip.button, Qt.MouseButton.LeftButton)
    assert removed.args == [7]
