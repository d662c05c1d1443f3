"""Caret and selection by mouse, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.reader.mixed_text import BETWEEN_LAM_AND_ALEF, MIXED, cluster_borders

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def double_click(analyst: Analyst, point: QPoint) -> None:
    """Click twice, and keep the button down the second time."""
    viewport = analyst.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=point)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def release(analyst: Analyst, point: QPoint) -> None:
    QTest.mouseRelease(analyst.view.viewport(), LEFT, pos=point)


def selected(analyst: Analyst) -> str:
    start, end = analyst.view.cursor_.selection
    return analyst.text[start:end]


@pytest.mark.parametrize("word", ["بالقاهرة", "COVID", "كَتَبَ", "2021"])
def test_a_double_click_selects_the_word_without_the_signs_around_it(analyst: Analyst, word: str) -> None:
    analyst.open_text(f"عنوان\nقال («{word}») هنا")
    start, end = analyst.show(word)
    for position in (start, end - 1):
        point = analyst.point(position)
        double_click(analyst, point)
        release(analyst, point)
        assert selected(analyst) == word
    assert analyst.pane.marking.toolbar.isVisible()


def test_a_third_click_selects_the_paragraph(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    start, _end = analyst.show("متحدث")
    point = analyst.point(start + 2)
    double_click(analyst, point)
    release(analyst, point)
    QTest.mouseClick(analyst.view.viewport(), LEFT, pos=point)
    assert selected(analyst) == MIXED.split("\n")[1]


def test_a_click_with_shift_reaches_from_the_caret_to_the_place(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.show("عازمة على")
    analyst.click(start)
    anchor = analyst.view.cursor_.anchor
    target, end = analyst.place("حسن روحاني")
    assert target > start
    point = analyst.point(end - 1, after=True)
    QTest.mouseClick(analyst.view.viewport(), LEFT, SHIFT, point)
    assert analyst.view.cursor_.selection == (anchor, end)
    QTest.mouseClick(analyst.view.viewport(), LEFT, SHIFT, analyst.point(analyst.view.sheet.first()))
    assert analyst.view.cursor_.selection == (analyst.view.sheet.first(), anchor)


@pytest.mark.parametrize("upwards", [False, True])
def test_a_drag_goes_from_one_paragraph_into_another(analyst: Analyst, upwards: bool) -> None:
    analyst.open(1)
    first, _ = analyst.show("اتصال هاتفي")
    _, last = analyst.place("علاقات عريقة")
    ends = [analyst.point(first), analyst.point(last - 1, after=True)]
    if upwards:
        ends.reverse()
    QTest.mousePress(analyst.view.viewport(), LEFT, pos=ends[0])
    for share in (0.2, 0.5, 1.0):
        analyst.move_held(analyst.view.viewport(), ends[0] + (ends[1] - ends[0]) * share)
    release(analyst, ends[1])
    assert analyst.view.cursor_.selection == (first, last)
    assert "\n" in selected(analyst)
    assert (analyst.view.cursor_.caret == first) is upwards


def test_a_drag_after_a_double_click_goes_by_whole_words_both_ways(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    analyst.show("متحدث")
    viewport = analyst.view.viewport()
    begin = analyst.point(analyst.place("باسم")[0] + 1)
    double_click(analyst, begin)
    analyst.move_held(viewport, analyst.point(analyst.place("COVID")[0] + 1))
    assert selected(analyst) == "باسم BBC News إن COVID"
    analyst.move_held(viewport, analyst.point(analyst.place("متحدث")[0] + 3))
    assert selected(analyst) == "متحدث باسم"
    release(analyst, begin)


def test_a_drag_beyond_the_edge_scrolls_along_and_stops_with_the_hand(analyst: Analyst) -> None:
    analyst.open(4)
    viewport, bar = analyst.view.viewport(), analyst.view.bar
    analyst.window.resize(1000, 420)
    analyst.settle()
    start, _end = analyst.show("مسعود بزشكيان")
    QTest.mousePress(viewport, LEFT, pos=analyst.point(start))
    below = QPoint(viewport.width() // 2, viewport.height() + 80)
    analyst.move_held(viewport, below)
    value = bar.value()
    analyst.qtbot.waitUntil(lambda: bar.value() > value + 150, timeout=3000)
    bottom = analyst.view.cursor_.caret
    assert analyst.view.cursor_.anchor == start
    assert bottom > start + 200
    shown_until = analyst.view.visible_range()[1]
    assert bottom <= shown_until
    analyst.move_held(viewport, QPoint(viewport.width() // 2, viewport.height() // 2))
    value = bar.value()
    QTest.qWait(120)
    assert bar.value() == value
    analyst.move_held(viewport, QPoint(viewport.width() // 2, -120))
    analyst.qtbot.waitUntil(lambda: bar.value() == 0, timeout=3000)
    release(analyst, QPoint(viewport.width() // 2, -120))
    assert analyst.view.cursor_.selection[1] == start
    assert analyst.view.cursor_.caret < start


def test_a_hand_that_trembles_while_clicking_selects_nothing(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.show("حسن روحاني")
    point = analyst.point(start + 2)
    QTest.mousePress(analyst.view.viewport(), LEFT, pos=point)
    analyst.move_held(analyst.view.viewport(), point + QPoint(2, 1))
    release(analyst, point + QPoint(2, 1))
    assert not analyst.view.cursor_.has_selection


def test_a_right_click_keeps_the_selection_it_hits_and_moves_the_caret_elsewhere(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.RightButton, pos=analyst.point(start + 3))
    assert analyst.view.cursor_.selection == (start, end)
    other = analyst.place("حسن روحاني")[0]
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.RightButton, pos=analyst.point(other))
    assert analyst.view.cursor_.selection == (other, other)


def test_dragging_over_clusters_never_cuts_one(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    borders = cluster_borders()
    analyst.view.show_range(borders[0], borders[-1], glide=False)
    viewport = analyst.view.viewport()
    boxes = analyst.view.boxes(borders[0], borders[-1])
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    y = boxes[0].center().y()
    QTest.mousePress(viewport, LEFT, pos=QPointF(right - 1, y).toPoint())
    reached: set[int] = set()
    for x in range(int(left) - 5, int(right) + 6, 2):
        analyst.move_held(viewport, QPointF(x, y).toPoint())
        reached |= set(analyst.view.cursor_.selection)
    release(analyst, QPointF(left, y).toPoint())
    inside = {position for position in reached if borders[0] <= position <= borders[-1]}
    assert len(inside) > 6
    assert inside <= {*borders, BETWEEN_LAM_AND_ALEF + borders[0]}
