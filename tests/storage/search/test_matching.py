"""Where a query is answered in a text: every spelling, clitics, words written together, and what is marked of them."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.search.matching import Matcher, merge_hits
from storage.search.query import parse_query
from storage.search.results import Hit
from storage.text.folding import fold_text
from storage.text.words import search_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]


def find(query: str, text: str, other_names: Mapping[str, Collection[str]] | None = None) -> list[tuple[str, str]]:
    """Return what is marked and why, having seen that each hit is in its place."""
    hits = Matcher(parse_query(query), other_names).find(text)
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    return [(hit.text, hit.via) for hit in hits]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أذربيجان", "اذربيجان"),
        ("محمد", "مُحَمَّد"),
        ("العلاقات", "العـــلاقات"),
        ("القاهرة", "القاهره"),
        ("مستشفى", "مستشفي"),
        ("إيران", "وإيران"),
        ("القاهرة", "بالقاهرة"),
        ("علاقات", "العلاقات"),
        ("2023", "٢٠٢٣"),
        ("جمهوري", "جمهوری"),
        ("كرمان", "کرمان"),
        ("القاهرة", "للقاهرة"),
        ("مسئول", "مسؤول"),
        ("لا", "ﻻ"),
        ("عبداللهيان", "عبد اللهيان"),
        ("می\u200cشود", "ميشود"),
        ("وأذربيجان", "لأذربيجان"),
        ("قال", "وقال"),
    ],
)
def test_spellings_find_each_other_both_ways(one: str, other: str) -> None:
    for query, text in [(one, other), (other, one)]:
        found = find(query, f"ثم {text}، بعد")
        assert found
        assert all(via != "exact" for _text, via in found)
        assert fold_text(found[-1][0]) in fold_text(text)


def test_all_nouns_of_the_samples_and_no_adjective() -> None:
    hits = [hit for text in SEEDS for hit in Matcher(parse_query("اذربيجان")).find(text)]
    assert len(hits) == 46
    assert {fold_text(hit.text) for hit in hits} == {"اذربيجان"}
    assert {hit.via for hit in hits} == {"exact", "folded", "clitic"}


def test_how_a_word_was_found() -> None:
    text = "القاهرة القاهره القاهِرة بالقاهرة قاهرة"
    assert find("القاهرة", text) == [
        ("القاهرة", "exact"),
        ("القاهره", "folded"),
        ("القاهِرة", "folded"),
        ("القاهرة", "clitic"),
        ("قاهرة", "clitic"),
    ]


@pytest.mark.parametrize(
    ("query", "written", "marked"),
    [
        ("أذربيجان", "ولأذربيجانَ", "أذربيجانَ"),
        ("القاهرة", "وبالقاهرة", "القاهرة"),
        ("القاهرة", "للقاهرة", "للقاهرة"),
        ("القاهرة", "وللقاهرة", "للقاهرة"),
        ("بالقاهرة", "وبالقاهرة", "بالقاهرة"),
        ("يقول", "وسيقول", "يقول"),
        ("سفارة", "كالسفارة", "السفارة"),
    ],
)
def test_joined_letters_are_not_marked(query: str, written: str, marked: str) -> None:
    assert find(query, f"ثم {written}.") == [(marked, "clitic")]


def test_the_same_stem_comes_last() -> None:
    assert find("مسؤول", "مسؤولين ومسؤول") == [("مسؤولين", "stem"), ("مسؤول", "clitic")]
    assert find("اذربيجان", "أذربيجاني") == []


def test_a_preposition_is_no_name() -> None:
    assert find("علي", "علي على وعلى علی") == [("علي", "exact"), ("علی", "folded")]
    assert find("على", "علي على") == [("على", "exact")]
    assert find("إلى", "إلى الى إلي") == [("إلى", "exact"), ("الى", "folded")]


@pytest.mark.parametrize(
    "written", ["أمير عبد اللهيان", "امير عبداللهيان", "اميرعبداللهيان", "أميرعبد اللهيان", "امير عبد\u00a0اللهیان"]
)
@pytest.mark.parametrize("query", ['"أمير عبد اللهيان"', '"امير عبداللهيان"', "اميرعبداللهيان", "«امیرعبد اللهيان»"])
def test_names_written_together_and_apart(query: str, written: str) -> None:
    (found,) = find(query, f"قال {written} إن")
    assert found[0] == written


def test_words_typed_apart_are_found_as_one() -> None:
    assert find("عبد اللهيان", "وعبداللهيان") == [("عبداللهيان", "clitic")]
    found = Matcher(parse_query("في قره باغ")).find_with_clauses("قرهباغ")
    assert [clause for clause, _hit in found] == [1, 2]


def test_words_in_different_lines_are_not_one() -> None:
    assert find("عبداللهيان", "عبد\nاللهيان") == []
    assert find("عبداللهيان", "عبد، اللهيان") == []


def test_phrases_stand_in_a_row() -> None:
    assert find('"قره باغ"', "قره باغ، قره - باغ؛ في قرة باغ باغ قره قره وباغ") == [
        ("قره باغ", "exact"),
        ("قره - باغ", "exact"),
        ("قرة باغ", "folded"),
    ]
    assert find('"وزير الخارجية"', "لوزير الخارجية ووزير خارجية") == [
        ("وزير الخارجية", "clitic"),
        ("وزير خارجية", "clitic"),
    ]


def test_phrases_that_begin_again() -> None:
    assert find('"ا ب ا ج"', "ا ب ا ب ا ج") == [("ا ب ا ج", "exact")]


def test_words_near_each_other_in_any_order() -> None:
    text = "رئيس دولة إيران … إيران لها رئيس … رئيس في بلاد بعيدة عن إيران"
    assert find('"رئيس إيران"~2', text) == [("رئيس دولة إيران", "exact"), ("إيران لها رئيس", "exact")]
    assert len(find('"رئيس إيران"~4', text)) == 3


def test_beginnings_of_words() -> None:
    assert find("اذربي*", "أذربيجان والأذربيجانيون اذربيجان جاذربي") == [
        ("أذربيجان", "folded"),
        ("الأذربيجانيون", "clitic"),
        ("اذربيجان", "exact"),
    ]


def test_the_very_letters() -> None:
    text = "أحمد احمد أَحمد أحمدي وأحمد أحمدُ أح\u200fمد #أحمد_علي"
    assert find('exact:"أحمد"', text) == [("أحمد", "exact"), ("أح\u200fمد", "exact"), ("أحمد", "exact")]
    assert find('exact:"أَحمد"', text) == [("أَحمد", "exact")]


def test_other_names_are_told_apart() -> None:
    other_names = {"aliyev": ["علييف", "الهام علييف"], "ilham aliyev": ["الهام علييف"]}
    text = "إلهام علييف ولعلييف Aliyev"
    assert find("aliyev", text, other_names) == [("إلهام علييف", "latin"), ("علييف", "latin"), ("Aliyev", "folded")]
    assert find('"ilham aliyev"', text, other_names) == [("إلهام علييف", "latin")]


def test_what_is_ruled_out_is_not_marked() -> None:
    assert find("تركيا -روسيا -exact:روسيا", "تركيا روسيا") == [("تركيا", "exact")]


def test_hits_know_their_clauses() -> None:
    found = Matcher(parse_query('باكو "باكو اليوم" | طهران')).find_with_clauses("باكو اليوم، طهران")
    assert [(clause, hit.text) for clause, hit in found] == [(1, "باكو اليوم"), (0, "باكو"), (1, "طهران")]


def test_overlapping_hits_become_one() -> None:
    text = "اب جد"
    found = [(0, Hit(0, 2, "اب", "stem")), (1, Hit(1, 4, "ب ج", "clitic")), (0, Hit(4, 5, "د", "latin"))]
    assert merge_hits(found, text) == [Hit(0, 4, "اب ج", "clitic"), Hit(4, 5, "د", "latin")]


@pytest.mark.parametrize("query", ["", "-باكو", "بعد:2021", '"', "ـــ"])
def test_nothing_asked_for_is_nowhere(query: str) -> None:
    assert find(query, "باكو 2021 ـــ") == []


WORDS = "أذربيجان اذربيجاني عبد اللهيان عبداللهيان القاهرة للقاهره على علي مسئول ٢٠٢٣ Aliyev قُرْآنٌ ﻻ مسؤولين 😀 ، ـ و ا"
WORD = st.sampled_from([*WORDS.split(), "\n", "\u200f"])
TEXTS = st.lists(st.tuples(WORD, st.sampled_from([" ", "", "\u00a0", "-", "\u200c"])), max_size=12).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@given(TEXTS, TEXTS | st.text())
def test_every_hit_folds_to_what_was_asked(query: str, text: str) -> None:
    parsed = parse_query(query)
    found = Matcher(parsed).find_with_clauses(text)
    for clause, hit in found:
        assert text[hit.start : hit.end] == hit.text
        if hit.via in {"exact", "folded", "clitic"}:
            letters = "".join(fold_text(hit.text).split())
            wanted = {"".join(term.words) for term in parsed.clauses[clause].terms}
            together = {
                "".join(w.terms[0].words[0] for w in parsed.clauses[a:b]) for a in range(99) for b in (a + 2, a + 3)
            }
            letters = "".join(filter(str.isalnum, letters))
            assert any(
                letters in form or form in letters for whole in wanted | together for form in search_forms(whole)
            )
    hits = merge_hits(found, text)
    assert all(left.end <= right.start for left, right in pairwise(hits))
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


@given(TEXTS)
def test_a_text_answers_its_own_words(text: str) -> None:
    for clause in parse_query(text).clauses:
        (term,) = clause.terms
        if term.kind == "word" and not clause.negated:
            assert find(term.source, text)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def test_matching_is_fast() -> None:
    query = parse_query("الهام علييف رئيس اذربيجان يلتقي وزير الخارجية الايراني امير عبداللهيان")
    articles = [text[:1400] for text in SEEDS]
    assert min(_seconds(lambda: Matcher(query)) for _ in range(5)) < 0.01
    matcher = Matcher(query)
    assert min(_seconds(lambda: [matcher.find(text) for text in articles]) for _ in range(5)) < 0.002 * len(articles)


@pytest.mark.parametrize("query", ["في", "و*", '"في من"~5', "في على من", "exact:في", '"ا ا ا ا ا ا ا ا"'])
def test_long_texts_do_not_hang(query: str) -> None:
    text = "\n".join(SEEDS)
    text *= 1_000_000 // len(text) + 1
    assert _seconds(lambda: Matcher(parse_query(query)).find(text)) < 3
