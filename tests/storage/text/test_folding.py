"""Folding: each rule by its example, and what must hold for every string."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.text.folding import fold, fold_text
from storage.text.words import find_words

if TYPE_CHECKING:
    from tests.storage.text.conftest import BestOfFive

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))

ARABIC = st.text(
    st.sampled_from("اأإآٱبتةهىيیئؤءوكکلـ\u064b\u064e\u0651\u0654\u0670\u200c\u200f\u00a0 ﻻﷲ٠۵Éß😀\r\n\u2028")
)
ANY_TEXT = st.text() | ARABIC


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("وُقّعَ", "وقع"),
        ("رحمٰن", "رحمن"),
        ("قُرْآنٌ", "قران"),
        ("العـــلاقات", "العلاقات"),
        ("\u202bباكو\u202c \u2067باكو\u2069 باكو\u200f", "باكو باكو باكو"),
        ("می\u200cشود", "ميشود"),
        ("ه\u200dـ", "ه"),
        ("أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"),
        ("مؤتمر هيئة", "موتمر هييه"),
        ("وزارة مستشفى", "وزاره مستشفي"),
        ("جمهوری کرد", "جمهوري كرد"),
        ("گچپژ", "گچپژ"),
        ("٠٥ ٢٠٢٣ ۱۳۹۹ 44", "05 2023 1399 44"),
        ("Élysée CAFÉ Straße İstanbul", "elysee cafe strasse istanbul"),
        ("ﻻ ﻷ ﺍﻟﻌﺮﺑﻴﺔ ﷲ", "لا لا العربيه الله"),
        ("مسئول شئون", "مسوول شوون"),
        ("مسؤول شؤون", "مسوول شوون"),
        ("مسئُول", "مسوول"),
        ("رئيس", "رييس"),
        ("عبد\u00a0اللهيان", "عبد اللهيان"),
        ("½ ² ﷺ ﷼ …", "½ ² ﷺ ﷼ …"),
        ("سيئ\u0654 مي\u0654ة مسي\u0654ول", "سيي ميه مسوول"),
        ("ﹰﹶﹼ", ""),
        ("", ""),
    ],
)
def test_each_rule_by_its_example(written: str, folded: str) -> None:
    assert fold_text(written) == folded


@pytest.mark.parametrize(
    "variant", ["أذربيجان", "اذربيجان", "إذربيجان", "أَذْرْبَيْجان", "آذربيجان", "أذربيـجان", "ﺃﺫﺭﺑﻴﺠﺎﻥ"]
)
def test_spellings_of_one_name_are_one(variant: str) -> None:
    assert fold_text(variant) == "اذربيجان"


def test_letters_that_tell_words_apart_stay_apart() -> None:
    words = ["باكو", "پاكو", "گاز", "غاز", "چاي", "جاي", "سماء", "سما", "كتب", "كتاب"]
    assert len({fold_text(word) for word in words}) == len(words)


def test_every_character_folds_once_and_for_all() -> None:
    everything = "".join(map(chr, range(0x20000)))
    folded = fold(everything)
    assert fold_text(folded.text) == folded.text
    assert len(folded.offsets) == len(folded.text) + 1


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(ANY_TEXT)
def test_offsets_are_ordered_and_inside(text: str) -> None:
    folded = fold(text)
    offsets = list(folded.offsets)
    assert len(offsets) == len(folded.text) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert all(0 <= offset < len(text) for offset in offsets[:-1])


@given(ANY_TEXT, st.data())
def test_folding_the_range_of_a_hit_gives_the_hit(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assume(folded.text)
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    # half a ligature, or hamza's seat cut off from the و that decides it, is no hit
    assume(start == 0 or folded.offsets[start - 1] < folded.offsets[start])
    assume(folded.offsets[end - 1] < folded.offsets[end])
    assume("ئ" not in text and "\u0654" not in text)
    first, last = folded.source_range(start, end)
    assert fold_text(text[first:last]) == folded.text[start:end]


@given(ARABIC)
def test_folding_the_range_of_a_word_gives_the_word(text: str) -> None:
    for word in find_words(fold(text)):
        assert fold_text(text[word.start : word.end]) == word.text


@given(ANY_TEXT, ANY_TEXT)
def test_context_reaches_no_further_than_one_letter(before: str, after: str) -> None:
    assert fold_text(before + " " + after) == fold_text(before) + " " + fold_text(after)


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("😀😀 كَتَبَ الخبر", "كتب", "كَتَبَ"),
        ("سطر\r\nثانٍ\r\nثالث", "ثان", "ثانٍ"),
        ("عبد\u00a0اللهيان", "عبد اللهيان", "عبد\u00a0اللهيان"),
        ("قال\u2028وقّع", "وقع", "وقّع"),
        ("\ufeffمؤكداً أنه", "موكدا", "مؤكداً"),
        ("\u202bلأذربيجان\u202c", "اذربيجان", "أذربيجان"),
        ("سلاﻻم", "سلالا", "سلاﻻ"),
        ("العـــلاقات ٢٠٢٣", "2023", "٢٠٢٣"),
    ],
)
def test_a_hit_leads_back_to_what_was_written(text: str, word: str, found: str) -> None:
    folded = fold(text)
    start = folded.text.index(word)
    first, last = folded.source_range(start, start + len(word))
    assert text[first:last] == found


def test_marks_on_the_last_letter_belong_to_the_hit_but_controls_do_not() -> None:
    folded = fold("باً\u200f ج")
    assert folded.source_range(0, 2) == (0, 3)


@pytest.mark.parametrize("vowelled", [False, True])
def test_long_texts_fold_fast(best_of_five: BestOfFive, vowelled: bool) -> None:
    text = "".join(seed.read_text("utf-8") for seed in SEEDS) * 100
    if vowelled:
        text = "وَقَّعَ الرَّئِيسُ اتِّفَاقًا مَعَ إِيرَانَ. " * 30_000
    # the measure is one walk over the characters, which is about 55 MB of UTF-8 a second
    walk = best_of_five(lambda: list(map(ord, text)))
    assert best_of_five(lambda: fold_text(text)) <= 0.8 * walk
    assert best_of_five(lambda: fold(text).offsets) <= 4 * walk
