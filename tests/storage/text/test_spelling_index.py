"""Which known names a spelling looks like."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.names import SpellingIndex, same_name
from tests.storage.text.conftest import BestOfFive

KNOWN = [
    "حسين أمير عبد اللهيان", "جيحون بايراموف", "مسعود بزشكيان", "إلهام علييف", "حسن روحاني", "حسين روحاني", "إيران",
    "أذربيجان", "الحرس الثوري", "محمد بن سلمان آل سعود", "محمد جواد ظريف", "Ilham Aliyev", "وزارة الخارجية",
]  # fmt: skip


@pytest.fixture(scope="module")
def index() -> SpellingIndex:
    return SpellingIndex(KNOWN)


@pytest.mark.parametrize(
    ("spelling", "names"),
    [
        ("اميرعبداللهيان", ["حسين أمير عبد اللهيان"]),
        ("عبداللهيان", ["حسين أمير عبد اللهيان"]),
        ("جيهون بيرموف", ["جيحون بايراموف"]),
        ("بيزيشكيان", ["مسعود بزشكيان"]),
        ("روحاني", ["حسن روحاني", "حسين روحاني"]),
        ("محمد بن سلمان", ["محمد بن سلمان آل سعود"]),
        ("محمد ظريف", ["محمد جواد ظريف"]),
        ("الهام علیف", ["إلهام علييف", "Ilham Aliyev"]),
        ("إيراني", []),
        ("الثورة", []),
        ("محمد", []),
        ("", []),
        ("، !", []),
    ],
)
def test_known_names_are_found_by_other_spellings(index: SpellingIndex, spelling: str, names: list[str]) -> None:
    assert [name for name, _score in index.alike(spelling)] == names


@given(st.text(st.sampled_from("حسينعبدالله جغقكاويوفر")) | st.sampled_from(KNOWN))
def test_what_is_found_is_alike_and_the_likeliest_comes_first(spelling: str) -> None:
    index = SpellingIndex(KNOWN)
    found = index.alike(spelling)
    assert all(score == same_name(spelling, name) >= 0.5 for name, score in found)
    assert [score for _name, score in found] == sorted((score for _name, score in found), reverse=True)
    assert (spelling not in KNOWN) or spelling in dict(found)


def test_many_names_are_no_obstacle(best_of_five: BestOfFive) -> None:
    chance = random.Random(5)
    names = ["".join(chance.choices("ابتثجحخدرزسشصطعغفقكلمنهوي", k=chance.randint(4, 9))) for _each in range(20_000)]
    index = SpellingIndex([*names, "مسعود بزشكيان"])
    assert "مسعود بزشكيان" in dict(index.alike("بيزيشكيان"))
    assert best_of_five(lambda: index.alike("بيزيشكيان")) < 0.05
