from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.files import seeds_path
from desktop.reader.sheet import LONGEST_BLOCK, Sheet
from desktop.typesetting.reading_style import ReadingStyle
from storage.text.paragraphs import split_paragraphs

pytestmark = pytest.mark.usefixtures("qapp")


def sheet_of(text: str, headline: str = "عنوان") -> Sheet:
    made = Sheet(text, split_paragraphs(text, headline), "rtl", {}, (headline, "meta"))
    made.set_measure(ReadingStyle(), 500.0)
    return made


def test_headline_of_the_text_comes_first_and_the_meta_line_second() -> None:
    text = seeds_path().joinpath("002_6a0633c1b55f4488.txt").read_text(encoding="utf-8")
    made = sheet_of(text, text.split("\n")[0])
    assert [block.role for block in map(made.block, range(3))] == ["headline", "meta", "body"]
    assert made.block(0).label is None, "the text's own headline can be marked"


def test_headline_that_is_not_in_the_text_stands_above_it_as_a_label() -> None:
    made = sheet_of("نص المقال هنا", "عنوان من عند القارئ")
    assert [(block.role, block.label) for block in map(made.block, range(2))] == [
        ("headline", "عنوان من عند القارئ"),
        ("meta", "meta"),
    ]
    assert made.first() == 0


def test_every_position_leads_to_the_block_that_holds_it() -> None:
    text = seeds_path().joinpath("004_0d083f3321f654a4.txt").read_text(encoding="utf-8")
    made = sheet_of(text, text.split("\n")[0])
    for number, block in enumerate(map(made.block, range(len(made)))):
        if block.label is None:
            for position in (block.start, (block.start + block.end) // 2, block.end):
                assert made.block_of(position) == number


def test_only_what_is_asked_for_is_laid_out() -> None:
    made = sheet_of("\n".join(f"فقرة رقم {number} فيها كلام كثير" for number in range(5_000)))
    assert made.height > 100_000
    assert made.laid_out == 2, "the headline and the meta line"
    made.lay_out(made.index_at(made.height / 2))
    assert made.laid_out == 3


def test_layouts_far_away_are_let_go_and_their_heights_stay() -> None:
    made = sheet_of("\n".join(f"فقرة {number} " + "كلام " * 30 for number in range(1_000)))
    for index in range(len(made)):
        made.lay_out(index)
    known = made.height
    assert made.laid_out < 500
    made.lay_out(0)
    assert made.height == known


def test_a_paragraph_of_a_megabyte_is_laid_out_in_pieces_without_a_gap() -> None:
    text = "كلمة وأخرى " * 60_000
    made = sheet_of(text)
    pieces = [block for block in map(made.block, range(len(made))) if block.label is None]
    assert max(block.end - block.start for block in pieces) <= LONGEST_BLOCK
    assert all(before.end == after.start for before, after in pairwise(pieces))
    assert all(text[block.start - 1] == " " for block in pieces[1:])
    assert {block.paragraph for block in pieces} == {0}


def test_direction_chosen_by_hand_wins_over_the_words() -> None:
    text = "BBC said\nقال"
    made = Sheet(text, split_paragraphs(text, ""), "rtl", {0: "rtl"}, ("", ""))
    made.set_measure(ReadingStyle(), 300.0)
    first = made.block_of(0)
    assert made.direction_of(first) == "rtl"
    made.set_overrides({})
    assert made.direction_of(first) == "ltr"
    assert made.direction_of(made.block_of(9)) == "rtl"
