"""Names in Latin letters: as newspapers write them where they are known, readable where they are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.latin_spellings import latin_spellings
from storage.text.transliteration import transliterate

NAMES = {
    "حسين أمير عبد اللهيان": "Hossein Amir-Abdollahian",
    "حسين أميرعبد اللهيان": "Hossein Amir-Abdollahian",
    "اميرعبداللهيان": "Amir-Abdollahian",
    "عبداللهيان": "Abdollahian",
    "جيحون بايراموف": "Jeyhun Bayramov",
    "جيهون بايراموف": "Jeyhun Bayramov",
    "مسعود بزشكيان": "Masoud Pezeshkian",
    "بيزيشكيان": "Pezeshkian",
    "إلهام علييف": "Ilham Aliyev",
    "حكمت حاجييف": "Hikmet Hajiyev",
    "خلف خلف اوف": "Khalaf Khalafov",
    "سعيد خطيب زادة": "Saeed Khatibzadeh",
    "حسن روحاني": "Hassan Rouhani",
    "ناصر كنعاني": "Naser Kanaani",
    "بنيامين نتنياهو": "Benjamin Netanyahu",
    "محمد باقر قاليباف": "Mohammad Bagher Ghalibaf",
    "محمد بن سلمان": "Mohammed bin Salman",
    "عبد الفتاح السيسي": "Abdul Fattah al-Sisi",
    "عَبْدُ اللهِ الثاني": "Abdullah al-Thani",
    "عبدالعزيز بوتفليقة": "Abdulaziz Bouteflika",
    "علی خامنه‌ای": "Ali Khamenei",
    "أحمدي نجاد": "Ahmadinejad",
    "القدومي": "Al-Qadumi",
    "أبو مازن": "Abu Mazen",
    "بورتنيكوف": "Bortnikov",
    "براندون": "Brandon",
    "سوغاوارا": "Sogawara",
    "Ali علي 2": "Ali Ali 2",
}


@pytest.mark.parametrize(("name", "latin"), NAMES.items())
def test_names_are_written_as_newspapers_do(name: str, latin: str) -> None:
    assert transliterate(name) == latin


def test_a_spelling_without_hamza_or_with_vowel_signs_is_the_same_name() -> None:
    assert transliterate("إبراهيم أحمد") == transliterate("ابراهيم احمد") == transliterate("إِبْراهِيم أَحْمَد")


def test_every_known_spelling_is_one_word_of_latin_letters() -> None:
    spellings = latin_spellings()
    assert len(spellings) > 600
    for spelling in spellings.values():
        assert all(re.fullmatch("[A-Za-z][A-Za-z-]*", word) for word in spelling)


@given(
    st.text(
        st.characters(min_codepoint=0x621, max_codepoint=0x63A) | st.sampled_from(" فقكلمنهويىگچپژکیـَۆێڕ\u200c"),
        max_size=30,
    )
)
def test_nothing_arabic_is_left_of_words_in_arabic_letters(name: str) -> None:
    latin = transliterate(name)
    assert re.fullmatch(r"[A-Za-z' -]*", latin), latin
    assert latin == latin.strip()


@given(st.text(max_size=40))
def test_any_text_is_taken(name: str) -> None:
    assert "\n" not in transliterate(name)


@given(st.text("abcXYZ éü-'", max_size=20))
def test_what_is_not_arabic_stays(name: str) -> None:
    assert transliterate(name).lower() == " ".join(name.split()).lower()
