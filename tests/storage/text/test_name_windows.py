"""A few names are found where all names are, though most of the text is hardly looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.name_windows import FewNames
from storage.text.names import NameFinder

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]
WORDS = [text.split() for text in SEEDS]
PIECES = (
    "أذربيجان",
    "لأذربيجان",
    "وللأذربيجان",
    "عبد",
    "اللهيان",
    "عبداللهيان",
    " ",
    "  ",
    "\n",
    "، ",
    "ئو",
    "َ",
    "3",
    "+",
    "٣",
)


@pytest.mark.parametrize(
    "names",
    [
        ["أذربيجان"],
        ["حسين أمير عبد اللهيان", "اميرعبداللهيان", "عبداللهيان"],
        ["إيران", "الجمهورية الإسلامية الإيرانية", "جمهورية إيران الإسلامية"],
        ["3+3"],
        ["علي", "على"],
        ["Azərbaycan", "İran"],
        ["لا يوجد هذا الاسم"],
    ],
)
def test_what_the_analyst_names_is_found_as_among_all_names(names: list[str]) -> None:
    few, all_names = FewNames(names), NameFinder(names)
    for text in SEEDS:
        assert few.find(text) == all_names.find(text)


@given(st.data())
def test_any_words_of_a_text_are_found_as_among_all_names(data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(WORDS))
    names = []
    for _each in range(data.draw(st.integers(1, 3))):
        first = data.draw(st.integers(0, len(words) - 1))
        names.append(data.draw(st.sampled_from(("", " "))).join(words[first : first + data.draw(st.integers(1, 3))]))
    text = data.draw(st.sampled_from(SEEDS))
    assert FewNames(names).find(text) == NameFinder(names).find(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_of_such_pieces_is_searched_to_its_ends(text: str) -> None:
    names = ["أذربيجان", "عبد اللهيان", "3+3"]
    assert FewNames(names).find(text) == NameFinder(names).find(text)


@pytest.mark.parametrize("names", [[], [""], ["…"]])
def test_without_letters_nothing_is_found(names: list[str]) -> None:
    assert FewNames(names).find(SEEDS[0]) == []
