"""Whether two spellings mean one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text.names import same_name

ONE_NAME = [
    ("جيحون", "جيهون"),
    ("بزشكيان", "بيزيشكيان"),
    ("مسعود بزشكيان", "بيزيشكيان"),
    ("حسين أمير عبد اللهيان", "اميرعبداللهيان"),
    ("حسين أمير عبد اللهيان", "عبداللهيان"),
    ("حسين أمير عبد اللهيان", "عبد اللهيان"),
    ("حسين أمير عبد اللهيان", "حسين أميرعبد اللهيان"),
    ("حسين أمير عبد اللهيان", "حسين عبداللهیان"),
    ("اميرعبداللهيان", "عبداللهيان"),
    ("امير عبداللهيان", "حسين أميرعبد اللهيان"),
    ("أذربيجان", "لأذربيجان"),
    ("أذربيجان", "وأذربيجان"),
    ("أذربيجان", "إذربيجان"),
    ("جيحون بايراموف", "جيهون بايراموف"),
    ("إلهام علييف", "علييف"),
    ("إلهام علييف", "الرئيس إلهام علييف"),
    ("حسن روحاني", "روحاني"),
    ("خلف خلف اوف", "خلف خلفوف"),
    ("علي خامنئي", "علی خامنه‌ای"),
    ("بنيامين نتنياهو", "بنجامين نتانياهو"),
    ("محمد بن سلمان", "محمد بن سلمان آل سعود"),
    ("محمد جواد ظريف", "جواد ظريف"),
    ("أبو مازن", "أبي مازن"),
    ("نور الدين", "نورالدين"),
    ("قره باغ", "قرة باغ"),
    ("كاراباخ", "كاراباغ"),
    ("زنغزور", "زنجزور"),
    ("السيستاني", "سيستاني"),
    ("سوريا", "سورية"),
    ("جمهورية أذربيجان", "أذربيجان"),
    ("Hossein Amir-Abdollahian", "حسين أمير عبد اللهيان"),
    ("Ilham Aliyev", "إلهام علييف"),
    ("Masoud Pezeshkian", "بزشكيان"),
    ("Jeyhun Bayramov", "جيهون بايراموف"),
    ("Hassan Rouhani", "Hasan Rohani"),
]
TWO_NAMES = [
    ("حسن", "حسين"),
    ("حسن", "محسن"),
    ("حسن روحاني", "حسين روحاني"),
    ("سالم", "سليم"),
    ("كامل", "كمال"),
    ("سعد", "سعيد"),
    ("أحمد", "محمد"),
    ("محمود", "محمد"),
    ("ناصر", "نصر"),
    ("محمد بن سلمان", "محمد بن سليمان"),
    ("محمد بن سلمان", "محمد بن نايف"),
    ("محمد", "محمد علي"),
    ("علي حسن", "حسن"),
    ("حيدر علييف", "إلهام علييف"),
    ("ميلانيا ترامب", "دونالد ترامب"),
    ("علي", "علييف"),
    ("بايرام", "بايراموف"),
    ("إيران", "إيراني"),
    ("إيران", "الإيرانية"),
    ("أذربيجان", "الأذربيجاني"),
    ("روسيا", "الروسية"),
    ("تركيا", "تركي"),
    ("نيجر", "نيجيريا"),
    ("مالي", "ملاوي"),
    ("سلوفاكيا", "سلوفينيا"),
    ("أيرلندا", "آيسلندا"),
    ("حماس", "حمص"),
    ("أذربيجان", "أذربيجان الشرقية"),
    ("طهران", "جامعة طهران"),
    ("الثورة", "الحرس الثوري"),
    ("الحرس الثوري", "الحرس الوطني"),
    ("وزارة الخارجية", "وزارة الداخلية"),
    ("كوريا الشمالية", "كوريا الجنوبية"),
    ("F-35", "F-16"),
    ("3+3", "33"),
    ("لواء 313", "لواء 331"),
    ("Hassan", "Hussein"),
    ("حسن", "Hussein"),
    ("باكو", "طهران"),
    ("إيران", ""),
    ("", "!"),
]


@pytest.mark.parametrize(("left", "right"), ONE_NAME)
def test_spellings_of_one_name_are_proposed(left: str, right: str) -> None:
    assert same_name(left, right) >= 0.5


@pytest.mark.parametrize(("left", "right"), TWO_NAMES)
def test_different_names_are_not(left: str, right: str) -> None:
    assert same_name(left, right) < 0.5


@pytest.mark.parametrize(
    "written", ["أمير عبداللهيان", "اميرعبداللهيان", "أميرعبد اللهيان", "أمیر عبد اللهیان", "أمير-عبد\u200cاللهيان"]
)
def test_spellings_that_fold_alike_are_the_same_whatever_their_spaces(written: str) -> None:
    assert same_name("أمير عبد اللهيان", written) == 1


def test_the_closer_spelling_is_likelier() -> None:
    full = "حسين أمير عبد اللهيان"
    assert same_name(full, "حسين أمير عبداللهيان") > same_name(full, "اميرعبداللهيان") > same_name(full, "عبداللهيان")


def test_names_without_end_are_compared_all_the_same() -> None:
    assert same_name("إيران " * 2_000, "إيران " * 2_000) == 1
    assert same_name("إيران " * 2_000, "إيراني " * 2_000) < 0.5
    assert same_name("أ ب ت ث ج ح خ د ذ ر ز", "أ ب ت ث ج ح خ د ذ ر س") < 0.5


NAMES = st.text() | st.text(st.sampled_from("حسينعبدالله جغقكاويه ـ3aeHn")) | st.sampled_from([*sum(ONE_NAME, ())])


@given(NAMES, NAMES)
def test_likeness_is_symmetric_and_within_bounds(left: str, right: str) -> None:
    assert 0 <= same_name(left, right) == same_name(right, left) <= 1


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert same_name(name, name) == 1
