"""Words, stop words and clitics."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.folding import fold, fold_text
from storage.text.words import (
    clitic_variants,
    find_words,
    is_stop_word,
    joined_letters,
    search_forms,
    split_words,
    stem,
    strip_clitics,
    words_of,
    words_with_stems,
)

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def test_words_know_their_places_in_both_texts() -> None:
    text = "😀 قالَ مؤكِّداً: «باكو»\r\nCOVID-19\u00a0٢٠٢٣"
    folded = fold(text)
    words = list(find_words(folded))
    assert [text[word.start : word.end] for word in words] == ["قالَ", "مؤكِّداً", "باكو", "COVID", "19", "٢٠٢٣"]
    assert [word.text for word in words] == ["قال", "موكدا", "باكو", "covid", "19", "2023"]
    assert all(folded.text[word.folded_start : word.folded_end] == word.text for word in words)


@given(st.text() | st.text(st.sampled_from("أبيو َّـ\u200cﻻ_9é\n")))
def test_words_are_in_order_apart_and_agree_with_the_quick_way(text: str) -> None:
    words = list(find_words(fold(text)))
    assert [word.text for word in words] == words_of(text) == split_words(fold_text(text))
    assert all(left.end <= right.start for left, right in pairwise(words))
    assert all(0 <= word.start < word.end <= len(text) for word in words)


@pytest.mark.parametrize(
    "word", ["في", "من", "إلى", "على", "والذي", "وفي", "فإن", "أنه", "که", "است", "برای", "the", "said", "و", "7"]
)
def test_words_that_say_nothing(word: str) -> None:
    assert is_stop_word(fold_text(word))


@pytest.mark.parametrize(
    "word", ["أذربيجان", "مناورات", "بزشكيان", "سفارة", "القوقاز", "تهران", "embassy", "2023", "القدس", "الأمن"]
)
def test_words_that_say_something(word: str) -> None:
    assert not is_stop_word(fold_text(word))


def test_all_places_of_a_name_are_found_with_its_clitics() -> None:
    variants = set(clitic_variants("أذربيجان"))
    words = [word for seed in SEEDS for word in words_of(seed.read_text("utf-8"))]
    found = [word for word in words if word in variants]
    adjectives = [word for word in words if "اذربيجان" in word and word not in variants]
    assert len(found) == 46
    assert all("اذربيجاني" in word for word in adjectives)
    assert adjectives


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("أذربيجان", "لأذربيجان"),
        ("أذربيجان", "وأذربيجان"),
        ("القاهرة", "بالقاهرة"),
        ("القاهرة", "للقاهرة"),
        ("القاهرة", "ولالقاهرة"),
        ("العلاقات", "علاقات"),
        ("علاقات", "والعلاقات"),
        ("سفارة", "للسفارة"),
        ("إلهام", "لإلهام"),
    ],
)
def test_variants_of_a_word(word: str, form: str) -> None:
    variants = clitic_variants(word)
    assert variants[0] == fold_text(word)
    assert fold_text(form) in variants


@pytest.mark.parametrize(("word", "variants"), [("دم", ("دم",)), ("BBC", ("bbc",)), ("٢٠٢٣", ("2023",))])
def test_short_and_foreign_words_have_no_variants(word: str, variants: tuple[str, ...]) -> None:
    assert clitic_variants(word) == variants


def test_an_alef_and_lam_that_are_no_article_stay() -> None:
    assert "هام" not in clitic_variants("إلهام")
    assert len(set(clitic_variants("القاهرة"))) == len(clitic_variants("القاهرة"))


def test_clitics_are_cut_only_where_a_known_word_is_left() -> None:
    known = {fold_text(word) for word in ("أذربيجان", "القاهرة", "علاقات", "وكالة")}
    for word, left in [
        ("ولأذربيجان", "أذربيجان"),
        ("بأذربيجان", "أذربيجان"),
        ("للقاهرة", "القاهرة"),
        ("وبالقاهرة", "القاهرة"),
        ("والعلاقات", "علاقات"),
        ("وكالة", "وكالة"),
        ("والد", "والد"),
        ("أذربيجاني", "أذربيجاني"),
    ]:
        assert strip_clitics(fold_text(word), known) == fold_text(left)


@pytest.mark.parametrize(
    ("word", "form", "joined"),
    [
        ("أذربيجان", "أذربيجان", 0),
        ("أذربيجان", "ولأذربيجان", 2),
        ("القاهرة", "القاهرة", 0),
        ("القاهرة", "وبالقاهرة", 2),
        ("القاهرة", "للقاهرة", 0),
        ("القاهرة", "وللقاهرة", 1),
        ("القاهرة", "قاهرة", 0),
        ("بالقاهرة", "القاهرة", 0),
        ("بالقاهرة", "وبالقاهرة", 1),
        ("للقاهرة", "القاهرة", 0),
        ("لإيران", "إيران", 0),
        ("ولبنان", "لبنان", 0),
        ("وأذربيجان", "بأذربيجان", 1),
        ("يقول", "وسيقول", 2),
    ],
)
def test_forms_in_which_a_searched_word_is_found(word: str, form: str, joined: int) -> None:
    forms = search_forms(word)
    assert next(iter(forms)) == fold_text(word)
    assert forms[fold_text(form)] == joined


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("أذربيجان", "أذربيجاني"),
        ("فعالية", "عالية"),
        ("والدين", "الدين"),
        ("باريس", "اريس"),
        ("لجنة", "جنة"),
        ("وكالة", "كالة"),
        ("كتب", "سكتب"),
        ("دم", "الدم"),
    ],
)
def test_forms_that_are_other_words(word: str, other: str) -> None:
    assert fold_text(other) not in search_forms(word)


@pytest.mark.parametrize("word", ["أذربيجان", "القاهرة", "بالقاهرة", "ولبنان", "يقول", "قره"])
def test_no_form_is_a_word_with_something_else_before_it(word: str) -> None:
    for form, joined in search_forms(word).items():
        assert joined_letters(form, form[joined:]) == joined
        assert joined_letters("x" + form, form) is None


@pytest.mark.parametrize(
    "family",
    [
        "مسؤول المسؤولين للمسؤولين ومسؤولون بالمسؤولين مسئول",
        "القاهرة بالقاهرة للقاهرة",
        "علاقات العلاقات وبالعلاقات علاقاتهم علاقاتنا",
        "بطولة البطولة بطولات",
        "قال وقال قالوا",
        "اقتصادي الاقتصادية اقتصاديين",
    ],
)
def test_a_family_of_words_has_one_stem(family: str) -> None:
    assert len({stem(fold_text(word)) for word in family.split()}) == 1


def test_other_scripts_short_words_and_adjectives_keep_their_stems() -> None:
    assert [stem(word) for word in ("iran", "2023", "من", "و", "")] == ["iran", "2023", "من", "و", ""]
    assert stem("اذربيجان") != stem("اذربيجاني")


@given(st.text("ابتكلوفهينمس", min_size=2))
def test_a_stem_is_a_piece_of_its_word(word: str) -> None:
    assert stem(word) in word
    assert len(stem(word)) >= 2


@pytest.mark.parametrize(
    "stems", [set(), {"باك"}, {"رئيس", "في", "covid"}, {"رئيس", "خارج", "في", "باك", "ه", "ارمين", "اذربيج"}]
)
def test_words_of_some_stems_are_found_however_many_these_are(stems: set[str]) -> None:
    words = {word for seed in SEEDS for word in words_of(seed.read_text("utf-8"))} | {"covid", "رئيسها"}
    assert words_with_stems(words, stems) == {word: stem(word) for word in words if stem(word) in stems}
