"""A passage on one line always shows its first hit, and what is lit is the hit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.passages.cropping import crop
from storage.search.results import Hit, Passage


def passage(text: str, *places: tuple[int, int], start: int = 100) -> Passage:
    hits = tuple(Hit(start + first, start + end, text[first:end], "exact") for first, end in places)
    return Passage(start, start + len(text), text, hits)


def test_a_short_passage_stays_whole() -> None:
    line = crop(passage("بحثت إيران وأذربيجان", (5, 10)), 60)
    assert line.words == "بحثت إيران وأذربيجان"
    assert [line.words[start:end] for start, end in line.lit] == ["إيران"]


def test_a_late_hit_comes_into_the_line() -> None:
    text = "كلمة " * 60 + "باكو " + "كلمة " * 20
    first = text.index("باكو")
    line = crop(passage(text, (first, first + 4)), 80)
    assert line.words.startswith("… كلمة")
    assert line.words.index("باكو") < 80
    assert [line.words[start:end] for start, end in line.lit] == ["باكو"]


def test_other_names_are_lit_apart() -> None:
    text = "قره باغ وباكو"
    mixed = Passage(0, len(text), text, (Hit(0, 7, "قره باغ", "latin"), Hit(9, 13, "باكو", "clitic")))
    line = crop(mixed, 40)
    assert line.lit == ((9, 13),)
    assert line.lit_names == ((0, 7),)


words = st.lists(st.text("ابتثج abc😀", min_size=1, max_size=9), min_size=1, max_size=60)


@given(words, st.integers(0, 59), st.integers(1, 90))
def test_whatever_is_cut_the_hits_stay_what_they_were(parts: list[str], number: int, letters: int) -> None:
    text = " ".join(parts)
    before = len(" ".join(parts[: number % len(parts)]))
    start = before + 1 if before else 0
    end = min(len(text), start + len(parts[number % len(parts)]))
    if start >= end:
        return
    line = crop(passage(text, (start, end)), letters)
    assert [line.words[first:last] for first, last in line.lit] == [text[start:end]]
