"""What stands out in the rows of two copies: what neither the passage beside nor the rest of the other text says."""

from __future__ import annotations

import pytest

from storage.articles import add_article
from storage.comparison.alignment import compare_articles
from storage.comparison.records import Comparison, Row
from storage.comparison.standing_out import StandingOut
from storage.library import Library
from storage.text.differences import word_differences
from tests.storage.conftest import new_article

SAID = "وأكد الجانبان أن أمن البلدين كل لا يتجزأ"
MOVED = "ودعا الوزير إلى حوار عاجل بين الطرفين"
FIRST = f"بدأت الزيارة يوم الأحد. {SAID}.\nوقال الناطق إن اللقاء ناجح. {MOVED}.\n{SAID}."
SECOND = f"{SAID}!\nوقال الناطق إن اللقاء ناجح.\n{MOVED}."


def lines(text: str) -> list[tuple[int, int]]:
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    return [(start, len(text) if (end := text.find("\n", start)) < 0 else end) for start in starts]


@pytest.fixture
def comparison(library: Library) -> Comparison:
    one, other = (library.write(add_article, new_article(text)).result.id for text in (FIRST, SECOND))
    found = compare_articles(library.db, one, other)
    first, second = lines(FIRST), lines(SECOND)
    rows = (
        Row(first[0], second[0], 0.6, (), (), ()),
        Row(first[1], second[1], 0.7, (), (), ()),
        Row(None, second[2], 0.0, (), (), ()),
        Row(first[2], second[0], 0.9, (), (), (), "second"),
    )
    return found._replace(rows=rows, near_duplicate=0.8, changes=tuple(word_differences(FIRST, SECOND)))


def words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_what_the_passage_beside_says_too_does_not_stand_out(comparison: Comparison) -> None:
    first, second = StandingOut(comparison).of(comparison.rows[0])
    assert words(FIRST, first) == ["بدأت الزيارة يوم الأحد.", "."]
    assert words(SECOND, second) == ["!"]


def test_what_only_moved_does_not_stand_out(comparison: Comparison) -> None:
    standing_out = StandingOut(comparison)
    assert MOVED not in " ".join(words(FIRST, standing_out.of(comparison.rows[1])[0]))
    assert MOVED not in " ".join(words(SECOND, standing_out.of(comparison.rows[2])[1]))


def test_nothing_stands_out_where_a_passage_is_shown_again(comparison: Comparison) -> None:
    assert StandingOut(comparison).of(comparison.rows[3]) == ([], [])


def test_of_other_articles_what_both_say_stands_out(comparison: Comparison) -> None:
    row = comparison.rows[0]._replace(lit_first=((0, 4),), lit_second=((2, 6),))
    assert StandingOut(comparison._replace(near_duplicate=None, changes=())).of(row) == ([(0, 4)], [(2, 6)])
