"""Text blocks, compositions and lists of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.chip import Chip, chip_size
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.rows_model import RowsModel
from desktop.widgets.text_block import TextBlock

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
LONG = "من جولات التصعيد بين باكو وطهران لتوافق لحل الخلافات بالحوار"


def inked_columns(block: TextBlock, width: int) -> list[int]:
    """Draw the block black on white and return the columns with ink."""
    image = QImage(width, int(block.height) + 2, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.draw(painter, QPointF(0, 0), QColor("black"))
    painter.end()
    return [x for x in range(width) if any(image.pixelColor(x, y).value() < 128 for y in range(image.height()))]


@pytest.mark.parametrize(("text", "side"), [("باكو", RTL), ("Baku", LTR), ("BBC: قالت إيران اليوم", RTL)])
@pytest.mark.usefixtures("qapp")
def test_text_stands_where_its_own_words_begin(text: str, side: Qt.LayoutDirection) -> None:
    ink = inked_columns(TextBlock(text, QFont(), 400, 1, LTR), 400)
    assert (max(ink) > 390) == (side == RTL)
    assert (min(ink) < 10) == (side == LTR)


@pytest.mark.usefixtures("qapp")
def test_long_text_is_cut_after_its_last_line() -> None:
    block = TextBlock(LONG, QFont(), 120, 2, LTR)
    assert block.elided
    assert block.height == 2 * block.line_height
    whole = TextBlock(LONG, QFont(), 120, 9, LTR)
    assert not whole.elided
    assert whole.height > block.height


@pytest.mark.usefixtures("qapp")
def test_spans_cover_their_letters_past_emoji_and_breaks() -> None:
    text = "😀 خبر\nباكو الآن"
    start = text.index("باكو")
    block = TextBlock(text, QFont(), 400, 1, RTL)
    (box,) = block.span_boxes([(start, start + 4)])
    alone = TextBlock("باكو", QFont(), 400, 1, RTL)
    (expected,) = alone.span_boxes([(0, 4)])
    assert abs(box.width() - expected.width()) < 1.5
    assert box.right() < expected.right() - 20
    assert block.height == block.line_height


@given(st.text(max_size=60), st.integers(20, 300), st.integers(1, 3))
@pytest.mark.usefixtures("qapp")
def test_any_text_fits_its_block(text: str, width: int, most_lines: int) -> None:
    block = TextBlock(text, QFont(), width, most_lines, LTR)
    assert block.height <= most_lines * block.line_height
    assert list(block.span_boxes([(0, len(text))])) is not None


@dataclass(frozen=True)
class Card:
    title: str
    description: str = ""
    chips: tuple[Chip, ...] = ()


def compose(card: Card, width: float, direction: Qt.LayoutDirection) -> Composition:
    composer = Composer(width, (10, 8, 10, 8), direction)
    composer.text(card.title, QFont(), "ink", 2)
    composer.chips(card.chips, QFont())
    return composer.finish()


CHIPS = tuple(Chip(f"word {number}", target=number) for number in range(9))


@pytest.mark.parametrize("direction", [LTR, RTL])
@pytest.mark.usefixtures("qapp")
def test_chips_flow_from_where_the_window_begins(direction: Qt.LayoutDirection) -> None:
    row = compose(Card("title", chips=CHIPS), 300, direction)
    boxes = [row.chip_box(number) for number in range(9)]
    first_line = [box for box in boxes if box.top() == boxes[0].top()]
    lefts = [box.left() for box in first_line]
    assert lefts == sorted(lefts, reverse=direction == RTL)
    assert len({box.top() for box in boxes}) > 1
    assert all(10 <= box.left() < box.right() <= 290 for box in boxes)
    assert all(not one.intersects(two) for one in boxes for two in boxes if one is not two)
    assert all(row.chip_at(box.center()) is chip for box, chip in zip(boxes, CHIPS, strict=True))


@pytest.mark.usefixtures("qapp")
def test_a_chip_is_never_wider_than_its_room() -> None:
    assert chip_size(Chip(LONG), QFont(), 100).width() <= 101


@pytest.fixture
def rows(qtbot: QtBot, qapp: QApplication) -> Iterator[ComposedList]:
    column = QWidget()
    qtbot.addWidget(column)
    shown = ComposedList(compose, Theme("light", qapp), cards=True, parent=column)
    model: RowsModel[Card] = RowsModel(shown)
    shown.setModel(model)
    shown.setFixedWidth(300)
    column.resize(400, 600)
    with qtbot.waitExposed(column):
        column.show()
    model.set_rows([Card("one"), Card(LONG * 3, chips=CHIPS), Card("three")])
    qtbot.waitUntil(lambda: shown.height() > 100)
    yield shown
    column.close()


def model_of(rows: ComposedList) -> RowsModel[Card]:
    model = rows.model()
    assert isinstance(model, RowsModel)
    return model


def test_a_list_is_as_tall_as_its_rows(qtbot: QtBot, rows: ComposedList) -> None:
    model = model_of(rows)
    assert rows.height() == sum(rows.visualRect(model.index(row)).height() for row in range(3))
    height = rows.height()
    rows.setFixedWidth(180)
    qtbot.waitUntil(lambda: rows.height() > height)
    model.set_rows([])
    qtbot.waitUntil(lambda: rows.height() == 0)


def test_equal_rows_change_nothing(qtbot: QtBot, rows: ComposedList) -> None:
    model = model_of(rows)
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([Card("one"), Card(LONG * 3, chips=CHIPS), Card("three")])
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([Card("one"), Card(LONG * 3, chips=CHIPS), Card("four")])
    assert changed.args is not None
    assert changed.args[0].row() == 2


def test_a_click_means_the_row_or_its_chip(qtbot: QtBot, rows: ComposedList) -> None:
    index = model_of(rows).index(1)
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(rows.chip_chosen) as chip, qtbot.assertNotEmitted(rows.chosen):
        qtbot.mouseClick(rows.viewport(), left, pos=rows.chip_box(index, 4).center().toPoint())
    assert chip.args == [index, 4]
    with qtbot.waitSignal(rows.chosen) as chosen, qtbot.assertNotEmitted(rows.chip_chosen):
        qtbot.mouseClick(rows.viewport(), left, pos=rows.visualRect(index).topLeft() + QPointF(40, 15).toPoint())
    assert chosen.args == [index]


def test_arrows_walk_along_the_chips_the_way_they_lie(qtbot: QtBot, rows: ComposedList) -> None:
    rows.setLayoutDirection(RTL)
    rows.window().activateWindow()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rows.hasFocus)
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    index = rows.currentIndex()
    assert rows.focused_chip(index) == CHIPS[1]
    with qtbot.waitSignal(rows.chip_chosen) as chip:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chip.args == [index, 1]
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    with qtbot.waitSignal(rows.chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
