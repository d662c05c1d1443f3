"""Base direction of paragraphs and articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.direction import article_direction, base_direction

if TYPE_CHECKING:
    from storage.text.direction import Direction
    from tests.storage.text.conftest import BestOfFive

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("fallback", ["rtl", "ltr"])
@pytest.mark.parametrize(
    ("paragraph", "direction"),
    [
        ("BBC: قالت مصادر إن المحادثات بدأت", "rtl"),
        ("BBC: قالت", "rtl"),
        ("@SKhatibzadeh قال إن الزيارة تمت", "rtl"),
        ("COVID-19 في إيران", "rtl"),
        ("https://example.org/news قال", "rtl"),
        ("#Iran #Baku #Tehran قال الوزير", "rtl"),
        ("pic.twitter.com/JanaKwduD3 صورة", "rtl"),
        ("12 October 2021: the ministers of إيران met in Baku", "ltr"),
        ("— Saeed Khatibzadeh (@SKhatibzadeh) December 9, 2020", "ltr"),
        ("\u200fThe Guardian reported", "ltr"),
        ("«Reuters» - (أ ف ب)", "rtl"),
        ("در سفر امروز وزیر خارجه", "rtl"),
        ("שלום", "rtl"),
        ("Привет, мир", "ltr"),
        ("阿塞拜疆", "ltr"),
    ],
)
def test_words_decide(paragraph: str, direction: Direction, fallback: Direction) -> None:
    assert base_direction(paragraph, fallback) == direction


@pytest.mark.parametrize("fallback", ["rtl", "ltr"])
@pytest.mark.parametrize(
    "paragraph", ["", "***", "3+3", "٠٥ - ٢٠٢٣", "2021-10-12", "https://example.org/a", "@name", "www.aa.com.tr", "😀"]
)
def test_a_paragraph_without_words_runs_like_its_article(paragraph: str, fallback: Direction) -> None:
    assert base_direction(paragraph, fallback) == fallback


def test_two_words_in_five_are_enough() -> None:
    assert base_direction("one two three أربعة خمسة", "ltr") == "rtl"
    assert base_direction("one two three four خمسة ستة", "rtl") == "ltr"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_all_paragraphs_of_the_seeds(seed: Path) -> None:
    text = seed.read_text("utf-8")
    wrong = [
        line
        for line in text.split("\n")
        if base_direction(line, "rtl") != ("ltr" if line.startswith("— Saeed") else "rtl")
    ]
    assert wrong == []
    assert article_direction(text) == "rtl"


def test_articles() -> None:
    assert article_direction("BBC\nقال الوزير إن المحادثات بدأت أمس في باكو") == "rtl"
    assert article_direction("The minister said that talks began.\nقال الوزير") == "ltr"
    assert article_direction("12 + 3") == "rtl"


@given(st.text(), st.sampled_from(["rtl", "ltr"]))
def test_every_string_has_a_direction(paragraph: str, fallback: Direction) -> None:
    assert base_direction(paragraph, fallback) in {"rtl", "ltr"}


def test_a_long_article_is_decided_in_a_moment(best_of_five: BestOfFive) -> None:
    lines = [line for seed in SEEDS for line in seed.read_text("utf-8").split("\n") if line]
    paragraphs = (lines * (18_000 // len(lines) + 1))[:18_000]
    # the measure is one walk over the 3.4 million characters, which takes about 100 ms
    walk = best_of_five(lambda: [list(map(ord, paragraph)) for paragraph in paragraphs])
    assert best_of_five(lambda: [base_direction(paragraph, "rtl") for paragraph in paragraphs]) <= 0.6 * walk


def test_one_endless_line_takes_no_longer_than_its_first_page(best_of_five: BestOfFive) -> None:
    line = "BBC قال " * 200_000
    page = best_of_five(lambda: base_direction(line[:20_000], "ltr"))
    assert base_direction(line, "ltr") == "rtl"
    assert best_of_five(lambda: base_direction(line, "ltr")) <= 3 * page
