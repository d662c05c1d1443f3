"""Numbers in running text: what they are, what they count, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.numbers import NumberMention, find_numbers


def only(text: str) -> NumberMention:
    (found,) = find_numbers(text)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("استمرت 44 يوماً", "44 يوماً", 44),
        ("حدود تمتد على ٧٠٠ كيلومتر", "٧٠٠ كيلومتر", 700),
        ("لمدة يومين في بحر قزوين", "يومين", 2),
        ("بثلاثة صواريخ", "ثلاثة صواريخ", 3),
        ("خلال خمسة عشر يوما", "خمسة عشر يوما", 15),
        ("خلال أربع وعشرين ساعة", "أربع وعشرين ساعة", 24),
        ("مئة وخمسة وعشرين يوما", "مئة وخمسة وعشرين يوما", 125),
        ("ثلاثمئة جندي", "ثلاثمئة جندي", 300),
        ("ثلاثة آلاف وخمسمئة جندي", "ثلاثة آلاف وخمسمئة جندي", 3_500),
        ("مليوني شخص", "مليوني شخص", 2_000_000),
        ("1.5 مليار دولار", "1.5 مليار دولار", 1_500_000_000),
        ("بقيمة (174) مليون ريال", "(174) مليون ريال", 174_000_000),
        ("12,500 دولار", "12,500 دولار", 12_500),
        ("بنسبة ٧٫٥٪", "٧٫٥٪", 7.5),
        ("12 في المئة", "12 في المئة", 12),
        ("ضبط (97) سبعة وتسعين موقوفاً", "(97) سبعة وتسعين موقوفاً", 97),
        ("(120) مائة وعشرون جنديا", "(120) مائة وعشرون جنديا", 120),
        ("2.063.000.000 ريال", "2.063.000.000 ريال", 2_063_000_000),
        ("و20 ألف ريال", "20 ألف ريال", 20_000),
        ("twelve missiles", "twelve missiles", 12),
        ("twenty-five people", "twenty-five people", 25),
        ("two hundred and five soldiers", "two hundred and five soldiers", 205),
        ("two thousand five hundred days", "two thousand five hundred days", 2_500),
        ("1.5 million dollars", "1.5 million dollars", 1_500_000),
    ],
)
def test_figures_and_words_are_read(text: str, words: str, value: float) -> None:
    found = only(text)
    assert (found.text, found.value) == (words, value)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "اجتماع 3+3",
        "طائرة F-16",
        "يوم 05/10/2023",
        "الساعة 03:55",
        "عند الساعة 12 ظهرا",
        "بين 20 و30 شخصا",
        "مابين 8.46% إلى 1.48%",
        "بسرعة 15 - 35 كم",
        "من 20 إلى 30 شخصا",
        "عشرات القتلى",
        "في الطابق الثالث",
        "واحد منهم",
        "الخامسة عشرة والرابعة عشرة ووظيفة",
        "مبلغ المئة مليار يورو",
        "تبدأ بالرمز 211 مسافة",
        "سباق 800 متر",
        "between 20 and 30 people",
        "one of them",
        "بلغ 7.\u200f4 في المائة",
        "سي بي إس",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("بیست و پنج نفر", "بیست و پنج نفر", 25),
        ("صد و بیست هزار دلار", "صد و بیست هزار دلار", 120_000),
        ("دو میلیون و سیصد هزار نفر", "دو میلیون و سیصد هزار نفر", 2_300_000),
        ("سه موشک", "سه موشک", 3),
        ("۱٫۵ میلیارد دلار", "۱٫۵ میلیارد دلار", 1_500_000_000),
    ],
)
def test_persian_words_are_read_in_a_persian_text(text: str, words: str, value: float) -> None:
    (found,) = find_numbers(text, "fa")
    assert (found.text, found.value) == (words, value)


def test_a_joined_word_behind_a_number_is_not_what_it_counts() -> None:
    assert [found.unit for found in find_numbers("المرتبتان 14 و15 ووظيفة سفير")] == ["", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("20 يوماً", "ثلاثة أيام"),
        ("20 people were killed", "سقط 25 قتيلا"),
        ("twelve soldiers", "20 جنديا"),
        ("5 أعوام", "خمس سنوات"),
        ("مقتل 20 شخصاً", "سقط 25 قتيلاً"),
        ("بنسبة 5%", "خمسة في المئة"),
        ("7 صواريخ", "عشرون صاروخا"),
    ],
)
def test_what_is_counted_has_one_key_in_all_its_forms(one: str, other: str) -> None:
    assert only(one).unit == only(other).unit != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("44 يوماً", "700 كيلومتر"),
        ("مقتل 20 شخصاً", "إصابة 25 شخصاً"),
        ("20 جندياً", "20 مدنياً"),
        ("20 دولار", "20 ريال"),
    ],
)
def test_two_things_have_two_keys(one: str, other: str) -> None:
    assert only(one).unit != only(other).unit


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("44 يوماً", 44, 44),
        ("700 كيلومتر", 650, 750),
        ("1.2 مليون شخص", 1_150_000, 1_250_000),
        ("أكثر من 20 قتيلاً", 20, 30),
        ("ما لا يقل عن 20 قتيلاً", 20, 30),
        ("20 قتيلاً على الأقل", 20, 30),
        ("أقل من 20 يوما", 10, 20),
        ("لا تتجاوز 20 يوما", 10, 20),
        ("نحو 40 يوما", 34, 46),
        ("about 40 days", 34, 46),
        ("at least 20 people", 20, 30),
        ("34.500 قرض", 34.5, 34_550),
    ],
)
def test_words_and_round_figures_say_how_exact_a_number_is(text: str, least: float, most: float) -> None:
    found = only(text)
    assert (found.least, found.most) == pytest.approx((least, most))


@given(st.text("1٢۳ وألفمئةعشرخ%.,()-بين\n", max_size=40))
def test_mentions_are_ordered_and_inside_whatever_the_text(text: str) -> None:
    last = 0
    for found in find_numbers(text):
        assert last <= found.start < found.end <= len(text)
        assert found.least <= found.value <= found.most
        last = found.end
