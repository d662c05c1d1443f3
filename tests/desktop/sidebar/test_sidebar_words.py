"""Dates, distances in time and passages: what the sidebar reckons before it draws."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sidebar.dates import normalise_date
from desktop.sidebar.distance import word_distance
from desktop.sidebar.passage import cut_passage


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2021", "2021"),
        ("2021-10", "2021-10"),
        ("2021-10-12", "2021-10-12"),
        ("12.10.2021", "2021-10-12"),
        ("1/2/2021", "2021-02-01"),
        ("10.2021", "2021-10"),
        ("١٢.١٠.٢٠٢١", "2021-10-12"),
        ("۲۰۲۱", "2021"),
        (" \u200f12.10.2021\u200f ", "2021-10-12"),
        ("29.2.2020", "2020-02-29"),
        ("", ""),
        ("29.2.2021", None),
        ("13.2021", None),
        ("2021-10-12-1", None),
        ("12.10", None),
        ("21", None),
        ("yesterday", None),
        ("0000", None),
    ],
)
def test_typed_dates(typed: str, iso: str | None) -> None:
    assert normalise_date(typed) == iso


@given(st.dates())
def test_every_date_comes_back_from_either_form(day: object) -> None:
    iso = str(day)
    assert normalise_date(iso) == iso
    assert normalise_date(".".join(reversed(iso.split("-")))) == iso


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "same day"),
        (1, "+1 day"),
        (-45, "−45 day"),
        (46, "+2 month"),
        (307, "+10 month"),
        (-714, "−23 month"),
        (-723, "−2 year"),
        (1600, "+4 year"),
    ],
)
def test_distances(days: int, words: str) -> None:
    assert word_distance(days).startswith(words)


TEXT = "أول الكلام.\n" + "كلمة " * 60 + "جيهون بايراموف" + " كلمة" * 60 + "\nآخر الكلام."


def test_a_passage_is_cut_between_words_of_its_paragraph() -> None:
    start = TEXT.index("جيهون")
    passage = cut_passage(TEXT, [(start, start + 14), (len(TEXT) - 7, len(TEXT))])
    assert passage is not None
    assert [passage.words[first:last] for first, last in passage.lit] == ["جيهون بايراموف"]
    assert "\n" not in passage.words
    assert re.fullmatch(r"…\u00a0(كلمة )+جيهون بايراموف( كلمة)+\u00a0…", passage.words)
    assert len(passage.words) < 260


def test_without_a_range_there_is_no_passage() -> None:
    assert cut_passage(TEXT, []) is None


@given(st.text(alphabet="اب \n😀", min_size=1, max_size=600), st.data())
def test_a_passage_always_shows_its_reason(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 20)))
    passage = cut_passage(text, [(start, end)])
    assert passage is not None
    ((first, last),) = passage.lit
    assert passage.words[first:last] == text[start:end]
