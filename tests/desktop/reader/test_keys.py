"""Caret and selection by keyboard: in reading order, whichever way a paragraph runs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.desktop.reader.mixed_text import BETWEEN_LAM_AND_ALEF, MIXED, cluster_borders

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst


def press_key(analyst: Analyst, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    QTest.keyClick(analyst.view, key, modifiers)
    return analyst.view.cursor_.caret


def test_the_arrow_to_the_left_reads_on_in_a_right_to_left_paragraph(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    second = MIXED.index("قال")
    analyst.click(second)
    places = [analyst.view.cursor_.caret]
    while places[-1] < second + len(MIXED.split("\n")[1]):
        places.append(press_key(analyst, Qt.Key.Key_Left))
    assert all(0 < after - before <= 2 for before, after in pairwise(places)), "through the Latin words in order too"
    back = [places[-1]]
    while back[-1] > places[0]:
        back.append(press_key(analyst, Qt.Key.Key_Right))
    assert back == places[::-1]


def test_arrows_turn_round_with_the_paragraph(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    english = MIXED.index("The Iranian")
    analyst.click(english)
    places = [analyst.view.cursor_.caret] + [press_key(analyst, Qt.Key.Key_Right) for _ in range(30)]
    assert places == list(range(english, english + 31)), "also through the Arabic words inside"
    analyst.click(english)
    assert press_key(analyst, Qt.Key.Key_Left) == english - 1, "back over the paragraph's border"
    assert press_key(analyst, Qt.Key.Key_Left) == english, "and there the left reads on"


def test_arrows_step_over_whole_clusters(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    borders = cluster_borders()
    analyst.view.show_range(borders[0], borders[-1], glide=False)
    analyst.view.setFocus()
    analyst.view.cursor_.move_to(borders[0])
    walked = [borders[0]]
    while walked[-1] < borders[-1]:
        walked.append(press_key(analyst, Qt.Key.Key_Left))
    assert walked == sorted({*borders, BETWEEN_LAM_AND_ALEF + borders[0]})


def test_an_arrow_without_shift_leaves_the_selection_at_its_side(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    assert press_key(analyst, Qt.Key.Key_Left) == end
    assert not analyst.view.cursor_.has_selection
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    assert press_key(analyst, Qt.Key.Key_Right) == start


@pytest.mark.parametrize(
    ("words", "forward", "back"),
    [("قال متحدث باسم BBC", Qt.Key.Key_Left, Qt.Key.Key_Right), ("said on 5", Qt.Key.Key_Right, Qt.Key.Key_Left)],
)
def test_with_control_arrows_go_from_word_to_word(analyst: Analyst, words: str, forward: Qt.Key, back: Qt.Key) -> None:
    analyst.open_text(MIXED)
    start, _end = analyst.show(words)
    analyst.click(start)
    starts = [start + words.index(word) for word in words.split(" ")]
    walked = [start] + [press_key(analyst, forward, Qt.KeyboardModifier.ControlModifier) for _ in starts[1:]]
    assert walked == starts
    returned = [press_key(analyst, back, Qt.KeyboardModifier.ControlModifier) for _ in starts[1:]]
    assert returned == starts[-2::-1]


def test_home_and_end_go_to_the_ends_of_the_line_and_with_control_of_the_article(analyst: Analyst) -> None:
    analyst.open(1)
    start, _end = analyst.show("الاحترام المتبادل")
    analyst.click(start)
    sheet = analyst.view.sheet
    home = press_key(analyst, Qt.Key.Key_Home)
    end = press_key(analyst, Qt.Key.Key_End)
    assert home <= start < end
    assert analyst.view.boxes(home, home + 1)[0].right() == pytest.approx(analyst.view.measure.text_right, abs=2)
    tops = {box.top() for position in range(home, end) for box in analyst.view.boxes(position, position + 1)}
    assert len(tops) == 1, "one line"
    assert press_key(analyst, Qt.Key.Key_End) == end, "stays on its line"
    assert press_key(analyst, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier) == sheet.last()
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())
    assert press_key(analyst, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier) == sheet.first()
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())


def lines_of(analyst: Analyst) -> list[tuple[int, int]]:
    """Return each line of the article as (block, where it begins)."""
    sheet = analyst.view.sheet
    lines: list[tuple[int, int]] = []
    for index in range(len(sheet)):
        block = sheet.block(index)
        if block.label is not None:
            continue
        place = block.start
        while True:
            start, end = sheet.lay_out(index).line_range(place)
            lines.append((index, start))
            if end >= block.end:
                break
            place = sheet.lay_out(index).stepped(end, forward=True, by_word=False)
    return lines


def walk(analyst: Analyst, key: Qt.Key) -> list[tuple[int, int]]:
    """Press a key until the caret stays, and return the lines it stood on."""
    sheet, cursor = analyst.view.sheet, analyst.view.cursor_
    stood: list[tuple[int, int]] = []
    for _step in range(400):
        index = sheet.block_of(cursor.caret)
        line = index, sheet.lay_out(index).line_range(cursor.caret)[0]
        if not stood or stood[-1] != line:
            stood.append(line)
        before = cursor.caret
        if press_key(analyst, key) == before:
            return stood
    raise AssertionError("the walk does not end")


@pytest.mark.parametrize("article", range(1, 6))
def test_up_and_down_stand_on_every_line_once(analyst: Analyst, article: int) -> None:
    analyst.open(article)
    analyst.view.setFocus()
    lines = lines_of(analyst)
    assert len(lines) > 15
    analyst.press("Ctrl+Home")
    assert walk(analyst, Qt.Key.Key_Down) == lines
    assert analyst.view.cursor_.caret == analyst.view.sheet.last()
    assert walk(analyst, Qt.Key.Key_Up) == lines[::-1]
    assert analyst.view.cursor_.caret == analyst.view.sheet.first()


def test_a_walk_down_keeps_to_its_column_over_short_lines(analyst: Analyst) -> None:
    long = "كلمات كثيرة تملأ السطر من أوله إلى آخره ثم تزيد " * 3
    analyst.open_text(f"عنوان\n{long}\nقصير\n{long}")
    analyst.click(analyst.view.sheet.paragraphs[1].start + 50)
    column = analyst.view.caret_box().x()
    stood = [column]
    while analyst.view.cursor_.caret < analyst.view.sheet.paragraphs[3].start:
        press_key(analyst, Qt.Key.Key_Down)
        stood.append(analyst.view.caret_box().x())
    assert max(stood) > column + 100, "the short line lay on the way"
    assert stood[-1] == pytest.approx(column, abs=12)


def test_page_down_and_up_walk_through_the_article_and_keep_the_caret_in_view(analyst: Analyst) -> None:
    analyst.open(4)
    analyst.window.resize(1100, 500)
    analyst.settle()
    analyst.view.setFocus()
    analyst.press("Ctrl+Home")
    for key, goal in (
        (Qt.Key.Key_PageDown, analyst.view.sheet.last()),
        (Qt.Key.Key_PageUp, analyst.view.sheet.first()),
    ):
        places = [analyst.view.cursor_.caret]
        while places[-1] != goal:
            places.append(press_key(analyst, key))
            assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())
            assert len(places) < 40
        assert len(places) > 4
        assert places == sorted(places, reverse=key == Qt.Key.Key_PageUp)


@pytest.mark.parametrize(
    "keys", ["Shift+Left", "Ctrl+Shift+Left", "Shift+End", "Shift+Down", "Ctrl+Shift+Down", "Ctrl+Shift+End"]
)
def test_shift_extends_from_where_the_caret_stood_and_the_toolbar_comes_when_the_hand_rests(
    analyst: Analyst, keys: str
) -> None:
    analyst.open(1)
    start, _end = analyst.show("الاتصال الهاتفي")
    analyst.click(start)
    analyst.press(keys.replace("Shift+", ""))
    goal = analyst.view.cursor_.caret
    analyst.click(start)
    analyst.press(keys)
    assert (analyst.view.cursor_.anchor, analyst.view.cursor_.caret) == (start, goal)
    assert goal > start
    assert not analyst.pane.marking.toolbar.isVisible()
    analyst.qtbot.waitUntil(analyst.pane.marking.toolbar.isVisible, timeout=1000)


def test_escape_lets_go_of_the_selection(analyst: Analyst) -> None:
    analyst.open(3)
    _start, end = analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("Esc")
    assert analyst.view.cursor_.selection == (end, end)
    assert not analyst.pane.marking.toolbar.isVisible()


def test_j_and_k_go_from_paragraph_to_paragraph(analyst: Analyst) -> None:
    analyst.open(1)
    starts = analyst.view.sheet.paragraphs.starts
    analyst.press("Ctrl+Home")
    assert [press_key(analyst, Qt.Key.Key_J) for _ in range(4)] == starts[1:5]
    assert [press_key(analyst, Qt.Key.Key_K) for _ in range(3)] == starts[3:0:-1]


def test_brackets_go_from_mark_to_mark(analyst: Analyst) -> None:
    analyst.open(3)
    version = analyst.pane.opened.version.id  # type: ignore[union-attr]
    places = [analyst.place(words)[0] for words in ("عازمة", "حسن روحاني", "سعيد خطيب زادة")]
    for place in places:
        analyst.program.edits.marks.add_highlight(version, place, place + 4, 1)
    analyst.press("Ctrl+Home")
    assert [press_key(analyst, Qt.Key.Key_BracketRight) for _ in range(3)] == places
    assert [press_key(analyst, Qt.Key.Key_BracketLeft) for _ in range(2)] == places[1::-1]


@pytest.mark.parametrize("into", [0, 3, 4])
def test_the_word_at_the_caret_is_taken_where_nothing_is_selected(analyst: Analyst, into: int) -> None:
    analyst.open_text("عنوان\nزار باكو، ثم عاد")
    start, _end = analyst.show("باكو")
    analyst.view.setFocus()
    analyst.view.cursor_.move_to(start + into)
    analyst.press("E")
    assert analyst.pane.marking.pickers.entity.field.text() == "باكو"


def test_a_sign_is_no_name_for_anything(analyst: Analyst) -> None:
    analyst.open_text("عنوان\nزار باكو ... ثم عاد")
    analyst.drag("...")
    analyst.press("E")
    assert analyst.pane.marking.pickers.entity.list.count() == 0
    analyst.press("Esc", analyst.pane.marking.pickers.entity.field)
    analyst.press("T")
    analyst.type("#/")
    assert analyst.pane.marking.pickers.tag.list.count() == 0
