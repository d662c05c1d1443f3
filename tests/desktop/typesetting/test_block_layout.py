from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from desktop.files import seeds_path
from desktop.typesetting.block_layout import BlockLayout
from desktop.typesetting.reading_style import ReadingStyle
from storage.records import Direction

pytestmark = pytest.mark.usefixtures("qapp")

MIXED = [
    "قال متحدث باسم BBC News إن COVID-19 انتشر في إيران (2021) و\u201cأذربيجان\u201d أيضاً",
    "بعد اتفاق 3+3 زار @SKhatibzadeh باكو في 12/10/2021 الساعة 03:55 GMT",
    "The Iranian ministry وزارة الخارجية الإيرانية said on 5 October ٢٠٢٣ that talks go on",
    "در سفر امروز وزیر خارجه #اذربايجان به تهران pic.twitter.com/JanaKwduD3 تبادل نظر شد",
]
AWKWARD = ["a😀كَتَبَ", "لأذربيجان\u00a0وَقَّعَ", "سطر\u2028آخر", "👩‍👩‍👧 عائلة", "لاإله 😀😀 لآل"]


def layout(text: str, width: float = 400.0, direction: Direction = "rtl", start: int = 0) -> BlockLayout:
    return BlockLayout(text, start, "body", direction, ReadingStyle(), width)


@pytest.mark.parametrize("text", MIXED)
@pytest.mark.parametrize("width", [160.0, 400.0, 2000.0])
def test_boxes_of_a_range_cover_each_of_its_letters(text: str, width: float) -> None:
    laid = layout(text, width)
    letters = [laid.rectangles(place, place + 1) for place in range(len(text))]
    for start in range(0, len(text), 3):
        for end in range(start + 1, len(text) + 1, 4):
            boxes = laid.rectangles(start, end)
            for place in range(start, end):
                for letter in letters[place]:
                    assert _covered(letter, boxes), (text[start:end], text[place])


@pytest.mark.parametrize("text", MIXED)
def test_boxes_of_a_range_leave_other_words_bare(text: str) -> None:
    laid = layout(text)
    words = text.split(" ")
    begin = len(" ".join(words[:2])) + 1
    boxes = laid.rectangles(begin, begin + len(words[2]))
    outside = [place for place in range(len(text)) if not begin <= place < begin + len(words[2]) and text[place] != " "]
    for place in outside:
        for letter in laid.rectangles(place, place + 1):
            assert not any(box.adjusted(1, 0, -1, 0).contains(letter.center()) for box in boxes), text[place]


@pytest.mark.parametrize("text", [*MIXED, *AWKWARD])
@pytest.mark.parametrize("width", [120.0, 300.0, 2000.0])
def test_a_click_on_either_half_of_a_letter_puts_the_caret_at_that_side(text: str, width: float) -> None:
    laid = layout(text, width)
    place = 0
    while place < len(text):
        after = laid.stepped(place, forward=True, by_word=False)
        boxes = laid.rectangles(place, after)
        if len(boxes) == 1 and boxes[0].width() > 3 and text[place] not in " \u00a0\u2028":
            box = boxes[0]
            near = laid.caret(place).x()
            first, second = box.left() + 1, box.right() - 1
            if abs(near - first) > abs(near - second):
                first, second = second, first
            assert laid.position_at(QPointF(first, box.center().y())) == place, text[place]
            assert laid.position_at(QPointF(second, box.center().y())) in (place, after), text[place]
        place = after


@pytest.mark.parametrize("text", AWKWARD)
def test_steps_visit_grapheme_borders_only_and_return_the_same_way(text: str) -> None:
    laid = layout(text, start=100)
    forth = [100]
    while forth[-1] < 100 + len(text):
        forth.append(laid.stepped(forth[-1], forward=True, by_word=False))
    back = [100 + len(text)]
    while back[-1] > 100:
        back.append(laid.stepped(back[-1], forward=False, by_word=False))
    assert forth == back[::-1]
    marks_only = [place for place in forth if place - 100 < len(text) and text[place - 100] in "\u064e\u064b\u200d"]
    assert not marks_only


def test_a_line_that_ends_by_wrapping_keeps_the_caret_on_it() -> None:
    laid = layout(MIXED[0], 160.0)
    first = laid.line_range(0)
    assert 0 < first[1] < len(MIXED[0])
    assert laid.caret(first[1]).top() == laid.caret(0).top()
    assert laid.position_at(QPointF(-50.0, 1.0)) <= first[1]


@pytest.mark.parametrize("file", sorted(seeds_path().glob("*.txt")), ids=lambda file: file.name[:3])
def test_short_right_to_left_lines_stand_at_the_right_edge(file: object) -> None:
    text = seeds_path().joinpath(getattr(file, "name")).read_text(encoding="utf-8").split("\n")[0]  # noqa: B009
    laid = layout(text[:12], 500.0)
    assert laid.rectangles(0, 1)[0].right() == pytest.approx(500.0, abs=1.0)


@given(st.text(alphabet="اب ك\u064eلأ😀\u0301e1\u200d\u2066\u2069\n\t", max_size=40), st.floats(30, 500))
def test_any_text_can_be_laid_out_and_asked_about(text: str, width: float) -> None:
    assert QApplication.instance() is not None
    laid = layout(text, width, start=7)
    for place in range(7, 7 + len(text) + 1):
        assert 7 <= laid.stepped(place, forward=True, by_word=True) <= 7 + len(text)
        low, high = laid.line_range(place)
        assert 7 <= low <= high <= 7 + len(text)
        assert laid.caret(place).height() > 0
        assert place <= laid.snapped(place, forward=True) <= 7 + len(text)


def _covered(letter: QRectF, boxes: list[QRectF]) -> bool:
    """Tell whether boxes together hold a letter's box, to the third of a pixel that glyph metrics round."""
    same_line = sorted((box for box in boxes if abs(box.top() - letter.top()) < 1), key=QRectF.left)
    left = letter.left() + 0.4
    for box in same_line:
        if box.left() <= left <= box.right():
            left = box.right() + 0.4
    return left >= letter.right() - 0.4
