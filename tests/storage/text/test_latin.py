"""Names in Latin letters find their Arabic spellings by their consonants, and the likeliest by their vowels."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.folding import fold_text
from storage.text.latin import arabic_skeleton, latin_skeletons, likeness

NAMES = Path(__file__).parents[4] / "shared" / "data" / "name_variants.jsonl.gz"


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("aliyev", "علييف"),
        ("bayramov", "بايراموف"),
        ("karabakh", "كاراباخ"),
        ("karabakh", "قرهباغ"),
        ("jeyhun", "جيحون"),
        ("jeyhun", "جيهون"),
        ("pezeshkian", "بزشكيان"),
        ("pezeshkian", "بيزيشكيان"),
        ("pezeshkian", "پزشکیان"),
        ("netanyahu", "نتنياهو"),
        ("riyadh", "الرياض"),
        ("khamenei", "خامنئي"),
        ("abdollahian", "عبداللهيان"),
        ("abdullah", "عبدالله"),
        ("lavrov", "لافروف"),
        ("obama", "أوباما"),
        ("tehran", "طهران"),
        ("nakhchivan", "نختشيفان"),
        ("erdoğan", "أردوغان"),
        ("erdogan", "اردوجان"),
        ("putin", "بوتين"),
        ("yanukovych", "يانوكوفيتش"),
        ("djibouti", "جيبوتي"),
        ("warsaw", "وارسو"),
        ("mckinney", "ماكيني"),
        ("albin", "البين"),
        ("iraq", "العراق"),
        ("yemen", "اليمن"),
    ],
)
def test_a_name_and_its_spelling_agree(latin: str, arabic: str) -> None:
    latin, arabic = fold_text(latin), fold_text(arabic)
    assert arabic_skeleton(arabic) in latin_skeletons(latin)
    assert likeness(latin, arabic) > 0.5


@pytest.mark.parametrize(
    ("latin", "arabic", "better"),
    [("putin", "الباطن", "بوتين"), ("omar", "أمير", "عمر"), ("hussein", "حسن", "حسين"), ("sisi", "سوسو", "السيسي")],
)
def test_vowels_tell_the_likelier_spelling(latin: str, arabic: str, better: str) -> None:
    assert likeness(latin, fold_text(arabic)) < likeness(latin, fold_text(better))


@pytest.mark.parametrize(
    ("latin", "arabic"), [("putin", "باكو"), ("iran", "عرض"), ("rouhani", "رحن"), ("paris", "فارس"), ("hussein", "حسن")]
)
def test_other_words_do_not_agree(latin: str, arabic: str) -> None:
    assert likeness(latin, fold_text(arabic)) == 0


def test_a_name_that_begins_like_the_article_is_read_both_ways() -> None:
    assert likeness("ilham", fold_text("إلهام")) > 0.5
    assert likeness("qasim", "القاسم") > 0.5 < likeness("alqasim", "القاسم")


@pytest.mark.parametrize("word", ["", "محمد", "2023", "путин", "é1"])
def test_only_latin_words_have_latin_skeletons(word: str) -> None:
    assert latin_skeletons(word) == frozenset()
    assert likeness(word, "محمد") == 0


@given(st.text(), st.text(st.characters(codec="ascii")), st.text("ابتجحخعهوي"))
def test_any_words_can_be_compared(anything: str, latin: str, arabic: str) -> None:
    assert isinstance(arabic_skeleton(anything), str)
    assert len(latin_skeletons(latin.lower())) <= 64
    assert 0 <= likeness(latin.lower(), arabic) <= 1
    assert likeness(latin.lower(), arabic) == 0 or arabic_skeleton(arabic) in latin_skeletons(latin.lower())


@pytest.mark.skipif(not NAMES.exists(), reason="the collection of names is not beside the project")
def test_most_names_are_found_and_few_wrong_ones() -> None:
    with gzip.open(NAMES, "rt", encoding="utf-8") as lines:
        spelled = {fold_text(name["en"]): {fold_text(one) for one in name["ar"]} for name in map(json.loads, lines)}
    pairs = [(latin, arabic) for latin, spellings in spelled.items() for arabic in spellings]
    found = sum(arabic_skeleton(arabic) in latin_skeletons(latin) for latin, arabic in pairs)
    assert found / len(pairs) >= 0.86
    chance = random.Random(3)
    strangers = [(chance.choice(pairs)[0], chance.choice(pairs)[1]) for _ in range(50_000)]
    wrong = sum(
        arabic not in spelled[latin] and arabic_skeleton(arabic) in latin_skeletons(latin)
        for latin, arabic in strangers
    )
    assert wrong / len(strangers) <= 0.001
