from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.marks import Marks
from desktop.reader.sheet import Sheet
from desktop.typesetting.reading_style import ReadingStyle
from desktop.typesetting.spans import flattened
from storage.records import HighlightSpan
from storage.text.paragraphs import split_paragraphs

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "الفقرة الأولى هنا\nوالفقرة الثانية هناك\nوهذه هي الثالثة"


def highlight(number: int, start: int, end: int, colour: int = 1) -> HighlightSpan:
    return HighlightSpan(number, start, end, colour)


def marks() -> Marks:
    sheet = Sheet(TEXT, split_paragraphs(TEXT, "عنوان"), "rtl", {}, ("عنوان", ""))
    sheet.set_measure(ReadingStyle(), 400.0)
    return Marks(sheet)


ranges = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12)


@given(ranges)
def test_flattened_stretches_hold_each_letter_once_with_all_its_highlights(spans: list[tuple[int, int]]) -> None:
    made = [highlight(number, start, start + length) for number, (start, length) in enumerate(spans)]
    stretches = flattened(made, 5, 25)
    covered = [place for start, end, _marks in stretches for place in range(start, end)]
    assert covered == sorted(set(covered))
    for place in range(5, 25):
        expected = {mark.id for mark in made if mark.start <= place < mark.end}
        found = [{mark.id for mark in over} for start, end, over in stretches if start <= place < end]
        assert found == ([expected] if expected else [])


def test_a_highlight_over_two_paragraphs_is_drawn_in_both() -> None:
    made = marks()
    made.set_highlights([highlight(1, 5, 30)])
    with_bands = [
        index for index in range(len(made._sheet)) if made._sheet.block(index).label is None and made.drawn(index).bands
    ]
    assert len(with_bands) == 2


def test_replacing_one_highlight_leaves_the_others() -> None:
    made = marks()
    made.set_highlights([highlight(1, 0, 6), highlight(2, 3, 10, colour=2), highlight(3, 20, 25)])
    made.replace_highlight(2, highlight(2, 3, 10, colour=4))
    assert [mark.colour for mark in made.highlights.at(4)] == [1, 4]
    made.replace_highlight(1, None)
    assert [mark.id for mark in made.highlights.at(4)] == [2]
    assert [mark.id for mark in made.highlights.at(21)] == [3]


def test_the_shortest_mark_comes_first_and_an_end_counts_only_where_nothing_else_is() -> None:
    made = marks()
    made.set_highlights([highlight(1, 0, 12), highlight(2, 4, 8), highlight(3, 12, 16)])
    assert [mark.id for mark in made.highlights.at(5)] == [2, 1]
    assert [mark.id for mark in made.highlights.at(12)] == [3]
    assert [mark.id for mark in made.highlights.at(16)] == [3]
