"""What of a comparison is shown, row by row, whatever the texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.compare.pairs import Pair, Shown, pairs_of
from storage.comparison.records import Comparison, Range, Row, Side, count_rows
from storage.records import Article, Version

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn


def side_of(text: str) -> Side:
    article = Article(1, "", "", "", "", "", "", "", "unread", False, "", "", 0)
    return Side(article, Version(1, 1, 1, text, "", "", "", ""))


def comparison_of(first: str, second: str, rows: list[Row]) -> Comparison:
    return Comparison(side_of(first), side_of(second), tuple(rows), None, ())


def alone(first: Range | None, second: Range | None) -> Row:
    return Row(first, second, 0.0, (), (), ())


def shown_of(pairs: list[Pair], side: int) -> list[Range]:
    return [passage for pair in pairs if (passage := pair.passages[side]) is not None]


@st.composite
def comparisons(draw: DrawFn) -> Comparison:
    kinds = draw(st.lists(st.sampled_from(["both", "first", "second"]), max_size=30))
    firsts = seconds = 0
    rows = []
    for kind in kinds:
        first = (firsts, firsts := firsts + 5) if kind != "second" else None
        second = (seconds, seconds := seconds + 7) if kind != "first" else None
        rows.append(Row(first, second, 0.5 if kind == "both" else 0.0, (), (), ()))
    return comparison_of("ا" * firsts, "ب" * seconds, rows)


@given(comparisons())
def test_every_passage_is_shown_once_and_in_its_order(comparison: Comparison) -> None:
    pairs = pairs_of(comparison, Shown())
    assert shown_of(pairs, 0) == [row.first for row in comparison.rows if row.first is not None]
    assert shown_of(pairs, 1) == [row.second for row in comparison.rows if row.second is not None]
    shared = [(row.first, row.second) for row in comparison.rows if row.first is not None and row.second is not None]
    assert [pair.passages for pair in pairs if pair.shared] == shared


@given(comparisons(), st.booleans(), st.booleans(), st.booleans())
def test_what_is_left_out_is_just_that(comparison: Comparison, shared: bool, first: bool, second: bool) -> None:
    counts = count_rows(comparison.rows)
    pairs = pairs_of(comparison, Shown(shared, first, second))
    assert sum(pair.shared for pair in pairs) == shared * counts.shared
    lone = [pair for pair in pairs if not pair.shared]
    assert len(shown_of(lone, 0)) == first * counts.first
    assert len(shown_of(lone, 1)) == second * counts.second


@pytest.mark.parametrize("text", ["كلمة " * 8000, "ك" * 40_000])
def test_an_overlong_passage_is_cut_into_pieces_that_lose_nothing(text: str) -> None:
    comparison = comparison_of(text, "قصير", [Row((0, len(text)), (0, 4), 0.9, ((0, len(text)),), (), ())])
    pairs = pairs_of(comparison, Shown())
    pieces = shown_of(pairs, 0)
    assert "".join(text[slice(*piece)] for piece in pieces) == text
    assert max(end - start for start, end in pieces) <= 8_000
    assert [pair.opens for pair in pairs] == [True] + [False] * (len(pairs) - 1)
    assert shown_of(pairs, 1) == [(0, 4)]
    assert [pair.lit_on(0, text) for pair in pairs] == [[piece] for piece in pieces]


def test_words_that_follow_one_another_stand_out_as_one_stretch() -> None:
    text = "وقف إطلاق النار، ثم هدنة"
    lit = ((0, 3), (4, 9), (10, 15), (17, 19))
    (pair,) = pairs_of(comparison_of(text, text, [Row((0, 24), (0, 24), 0.9, lit, lit, ())]), Shown())
    assert [text[slice(*part)] for part in pair.lit_on(0, text)] == ["وقف إطلاق النار", "ثم"]


def test_what_only_the_one_says_does_not_pass_what_both_share() -> None:
    rows = [alone((0, 1), None), alone((1, 2), None), Row((2, 3), (0, 1), 0.5, (), (), ()), alone(None, (1, 2))]
    pairs = pairs_of(comparison_of("ابج", "دهو", rows), Shown())
    assert [pair.passages for pair in pairs] == [((0, 1), None), ((1, 2), None), ((2, 3), (0, 1)), (None, (1, 2))]


@pytest.mark.parametrize(("second", "score"), [("قال الوزير", 1.0), ("قال السفير", 0.99)])
def test_only_what_is_the_same_to_the_letter_is_wholly_alike(second: str, score: float) -> None:
    first = "قال الوزير"
    row = Row((0, len(first)), (0, len(second)), 1.0, (), (), ())
    (pair,) = pairs_of(comparison_of(first, second, [row]), Shown())
    assert pair.score == score
