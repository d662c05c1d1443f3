"""Finding in one text: however it is spelled, exactly, and what must hold of every hit."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text import finding
from storage.text.finding import Findable, Hits, find_exact
from storage.text.folding import fold_text

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))

# letters that fold one by one, so that a hit can be folded again by itself; ئ and ligatures have tests of their own
LETTERS = st.text(st.sampled_from("اأىيةهلبدـ\u064b\u0651\u200c\u200f \u00a0\n\u2028،«1٢aÉ"), max_size=60)
QUERIES = st.text(st.sampled_from("اأىيةهلبدـ\u064b\u200f \u00a01٢aÉ"), min_size=1, max_size=8)


def found(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in Findable(text).find(query)]


def letters(text: str) -> str:
    return "".join(fold_text(text).split())


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("زار أذربيجان أمس", "اذربيجان", ["أذربيجان"]),
        ("مناورة لأذربيجان", "اذربيجان", ["أذربيجان"]),
        ("وبأَذْرَبَيْجَانَ.", "اذربيجان", ["أَذْرَبَيْجَانَ"]),
        ("العـــلاقات", "العلاقات", ["العـــلاقات"]),
        ("وزارة ووزاره", "وزارة", ["وزارة", "وزاره"]),
        ("مستشفى", "مستشفي", ["مستشفى"]),
        ("جمهوری کرد", "جمهوري كرد", ["جمهوری کرد"]),
        ("عام ٢٠٢١ و۲۰۲۱", "2021", ["٢٠٢١", "۲۰۲۱"]),
        ("مسئول ومسؤول", "مسؤول", ["مسئول", "مسؤول"]),
        ("ﺍﻟﻌﺮﺑﻴﺔ", "العربية", ["ﺍﻟﻌﺮﺑﻴﺔ"]),
        ("Élysée", "elysee", ["Élysée"]),
        ("سفر للقاهرة وإلى القاهرة وبالقاهرة", "القاهرة", ["للقاهرة", "القاهرة", "القاهرة"]),
        ("عاد للغة وللجنة", "اللغة", ["للغة"]),
        ("رئيس للوزراء", "رئيس الوزراء", ["رئيس للوزراء"]),
        ("وزير\u00a0الخارجية وزير\n  الخارجية", "وزير  الخارجية", ["وزير\u00a0الخارجية", "وزير\n  الخارجية"]),
        ("عبداللهيان", "عبد اللهيان", ["عبداللهيان"]),
        ("لعبد اللهيان، عبداللهيان", "عبداللهيان", ["عبد اللهيان", "عبداللهيان"]),
        ("قال «عبد اللهيان»", "عبداللهيان", ["عبد اللهيان"]),
        ("😀 باكو 😀", "😀", ["😀", "😀"]),
        ("قبل\0بعد", "ل\0ب", ["ل\0ب"]),
        ("باكو", " باكو ", ["باكو"]),
        ("\u202bباكو\u202c", "\u2067باكو\u2069", ["باكو"]),
        ("ااا", "اا", ["اا"]),
    ],
)
def test_spellings_are_found(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("قادم نحو الحدود", "من"),
        ("كان تحت", "كانت"),
        ("10 20", "1020"),
        ("في هذا", "فيه"),
        ("باكو", "باكوو"),
        ("ألى لي", "الى لى لى"),
    ],
)
def test_what_is_not_there_is_not_found(text: str, query: str) -> None:
    assert found(text, query) == []


@pytest.mark.parametrize("query", ["", " ", "\u064e\u0651", "ـــ", "\u200f\u202e", "\n\t"])
def test_a_query_without_letters_finds_nothing(query: str) -> None:
    assert len(Findable("كَتَبَ ـ \u200f شيئا\n").find(query)) == 0
    assert len(Findable("").find(query)) == 0


@given(LETTERS, QUERIES)
def test_every_hit_folds_to_what_was_asked(text: str, query: str) -> None:
    wanted = {letters(query)}
    words = fold_text(query).split()
    for number, word in enumerate(words):
        if word.startswith("ال"):
            behind = [f"لل{word[2:]}", f"ل{word[2:]}"]
            wanted |= {"".join([*words[:number], form, *words[number + 1 :]]) for form in behind}
    hits = list(Findable(text).find(query))
    assert {letters(text[start:end]) for start, end in hits} <= wanted
    assert hits == sorted(hits)
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(hits))
    assert not hits or (hits[0][0] >= 0 and hits[-1][1] <= len(text))


@given(LETTERS, QUERIES)
def test_nothing_that_is_there_is_missed(text: str, query: str) -> None:
    plain, wanted = " ".join(fold_text(text).split()), " ".join(fold_text(query).split())
    assert not wanted or len(Findable(text).find(query)) >= plain.count(wanted)


@given(st.text(st.sampled_from("اىئوي\u0654\u0651ـ بﻻ\u200f\n5é"), max_size=80), st.integers(1, 9))
def test_stretches_change_nothing(text: str, length: int) -> None:
    whole = Findable(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "_STRETCH", length)
        cut = Findable(text)
        for query in ("ا", "ئو", "ب ا", "اىئو", "لا"):
            assert list(cut.find(query)) == list(whole.find(query))


@given(LETTERS, QUERIES, st.integers(0, 60), st.integers(0, 60))
def test_hits_are_looked_up_by_their_place(text: str, query: str, one: int, other: int) -> None:
    start, end = min(one, other), max(one, other)
    hits = Findable(text).find(query)
    every = list(hits)
    assert hits.first_from(start) == sum(hit[0] < start for hit in every)
    within = set(hits.within(start, end))
    assert {number for number, hit in enumerate(every) if start <= hit[0] < end} <= within
    assert within <= {number for number, hit in enumerate(every) if hit[0] < end and hit[1] > start}


def test_stretches_of_the_text_that_hold_a_hit() -> None:
    hits = Findable("باكو\nطهران\nباكو باكو\n").find("باكو")
    assert hits.occupied([0, 5, 11]) == [0, 2]
    assert find_exact("ab ab", "ab").occupied([0, 1, 3]) == [0, 2]


def test_in_the_samples_every_azerbaijan_is_found() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    assert sum(len(Findable(text).find("اذربيجان")) for text in texts) >= 46
    for text in texts:
        asked = fold_text(text).count("اذربيجان")
        assert len(Findable(text).find("أذربيجان")) == asked


def test_exact_means_letter_for_letter() -> None:
    text = "أحمد احمد أَحمد BBC bbc"
    assert list(find_exact(text, "أحمد")) == [(0, 4)]
    assert list(find_exact(text, "bbc")) == [(20, 23)]
    assert list(find_exact(text, "\u064e")) == [(11, 12)]
    assert len(find_exact(text, "")) == 0


def find_folded(text: str, query: str, near: int) -> Hits:
    return Findable(text).find(query, near)


@pytest.mark.parametrize("find", [find_folded, find_exact])
def test_of_too_many_hits_those_near_the_reader_are_given(find: Callable[[str, str, int], Hits]) -> None:
    text = "ا ب " * 60_000
    far = find(text, "ا", 200_000)
    assert not far.complete
    assert len(far) <= finding.MOST_HITS
    assert far.first_from(200_000) < len(far)
    assert text[far[far.first_from(200_000)][0]] == "ا"
    near = find(text, "ا", 0)
    assert (near.complete, len(near), near[0]) == (False, finding.MOST_HITS, (0, 1))


def test_a_huge_query_is_answered() -> None:
    assert found("باكو " * 50, "باكو " * 2_000) == []
    assert len(Findable("ا" * 100_000).find("ا" * 10_000)) == 10
