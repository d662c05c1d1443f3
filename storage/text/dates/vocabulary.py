"""The other words that dates are made of, folded: ordinals, units, edges, the last and the next, today."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Literal, TypeVar

from storage.text.dates.calendar_names import month_names, weekday_names
from storage.text.folding import fold_text
from storage.text.word_lists import folded_words

Unit = Literal["day", "week", "month", "year", "decade"]
_Value = TypeVar("_Value")


def _valued(*lines: tuple[str, _Value]) -> dict[str, _Value]:
    return {word: value for words, value in lines for word in folded_words(words)}


ORDINALS = {
    word: number
    for number, word in enumerate(
        fold_text("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر").split(), 1
    )
}
FIRST, ELEVENTH, TEEN = "اول", "الحادي", "عشر"
TENS = _valued(("العشرين العشرون", 20), ("الثلاثين الثلاثون", 30))
COUNTS = _valued(
    ("واحد واحدة", 1), ("اثنين اثنان اثنتين", 2), ("ثلاثة ثلاث", 3), ("أربعة أربع", 4), ("خمسة خمس", 5), ("ستة ست", 6),
    ("سبعة سبع", 7), ("ثمانية ثماني ثمان", 8), ("تسعة تسع", 9), ("عشرة عشر", 10), ("عشرين عشرون", 20), ("ثلاثين", 30),
    ("أربعين", 40), ("خمسين", 50),
)  # fmt: skip

TURNS = _valued(
    ("الماضي الماضية الماضيين الماضيتين الفائت الفائتة المنصرم المنصرمة گذشته", -1),
    ("الجاري الجارية الحالي الحالية جاري", 0),
    ("المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية آينده", 1),
)
LATELY = folded_words("الأخيرة الأخيرين")
THIS = folded_words("هذا هذه")

SINGULARS: dict[str, Unit] = _valued(
    ("يوم يوما", "day"),
    ("أسبوع أسبوعا", "week"),
    ("شهر شهرا", "month"),
    ("عام عاما سنة", "year"),
    ("عقد عقدا", "decade"),
)
DEFINITES: dict[str, Unit] = _valued(
    ("الأسبوع هفته", "week"), ("الشهر ماه", "month"), ("العام السنة سال", "year"), ("العقد", "decade")
)
DUALS: dict[str, Unit] = _valued(
    ("يومين يومان اليومين", "day"), ("أسبوعين أسبوعان الأسبوعين", "week"), ("شهرين شهران الشهرين", "month"),
    ("عامين عامان العامين سنتين سنتان السنتين", "year"), ("عقدين عقدان العقدين", "decade"),
)  # fmt: skip
PLURALS: dict[str, Unit] = _valued(
    ("أيام", "day"), ("أسابيع", "week"), ("أشهر شهور", "month"), ("أعوام سنوات سنين", "year"), ("عقود", "decade")
)
DEFINITE_PLURALS: dict[str, Unit] = {"ال" + word: unit for word, unit in PLURALS.items()}
FEW = folded_words("عدة بضعة بضع القليلة العديدة القلائل قليلة")
YEAR_WORDS = folded_words("عام العام سنة السنة سال")
TWO_YEARS = folded_words("عامي العامين سنتي")

EDGES = folded_words("مطلع بداية أوائل مستهل فاتحة منتصف أواسط وسط أواخر نهاية آخر ختام خريف صيف شتاء ربيع")
"""Which part of a month or a year; the value stays the month or the year. Seasons do the same for a year."""
WEEK, PARTS = fold_text("الأسبوع"), {fold_text("الربع"): 3, fold_text("النصف"): 6}

DAYS_OFF = _valued(
    ("اليوم الليلة امروز today", 0), ("أمس الأمس البارحة ديروز yesterday", -1), ("غدا الغد غد فردا tomorrow", 1)
)
PERSIAN_TOMORROW = "فردا"
"""Also Arabic for one person, so it counts in Persian texts only."""
BEFORE, AFTER, SINCE, WITHIN = "قبل", "بعد", "منذ", "خلال"
YESTERDAY, TOMORROW = "امس", ("غد", "الغد")
FROM, BETWEEN, AND, DAY, MONTH = "من", "بين", "و", "يوم", "شهر"
UNTIL = folded_words("إلى حتى لغاية to until")
DASHES = frozenset("-–—")
COMMAS = frozenset("،,")
AGREEING = fold_text("الموافق")

HIJRI_SIGNS, SOLAR_SIGNS = folded_words("هـ هجري هجرية للهجرة"), folded_words("ش شمسي خورشيدي")
GREGORIAN_SIGNS = folded_words("م ميلادي ميلادية للميلاد ad ce")
CHRIST, BC = fold_text("الميلاد"), ("ق", ".", "م")
BEFORE_YEARS = folded_words("في منذ خلال حتى بحلول قبل بعد لعام in since by until during سنة عام")
COUNTED = folded_words(
    "كيلومتر كيلومترا كم متر مترا ميل دولار دولارا يورو ريال درهم دينار جنيه ليرة طن طنا برميل شخص شخصا قتيل "
    "قتيلا جريح جندي مقاتل مقاتلا ألف مليون مليار نسمة وحدة ساعة دقيقة مرة نقطة صاروخ عنصر طفل عائلة أسرة حالة "
    "منزل صوت ميغاواط يوم يوما عاما سنة بالمئة قرية مدينة شركة سيارة طائرة دولة موظف لاجئ مستوطن عامل"
)

DECADES = {
    form: 10 * number
    for number, stem in enumerate("عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين".split(), 2)
    for ending in ("يات", "ات")
    for form in (stem + ending, "ال" + stem + ending)
}
CENTURY = fold_text("القرن")
CENTURIES = {
    fold_text("الماضي"): 1900,
    fold_text("العشرين"): 1900,
    fold_text("الحالي"): 2000,
    fold_text("الجاري"): 2000,
}
TEEN_CENTURIES = {fold_text("السابع"): 1600, fold_text("الثامن"): 1700, fold_text("التاسع"): 1800}

HOUR, ZONES = fold_text("الساعة"), folded_words("توقيت التوقيت")
AT = folded_words("عند على في تمام")
HALVES_OF_DAY = folded_words("صباحا مساء ظهرا ص م فجرا ليلا am pm")
MEAN_TIMES = folded_words("gmt utc غرينتش جرينتش")
_OTHERS = "نحو حوالي أكثر أقل الآن قرابة ما مكة المكرمة القرن ذلك"

_PREFIXES, _FIRST_PREFIXES = "وفبلك", "وف"
_SHORT = frozenset({FROM, "في"})
"""The only words of two letters that are known behind a particle: لدى is not ل and the month دی."""


@cache
def openers() -> frozenset[str]:
    """Return the words with which a date may begin; it may also begin with a number."""
    listed = (
        *(
            ORDINALS,
            TENS,
            COUNTS,
            DUALS,
            DEFINITES,
            DEFINITE_PLURALS,
            DAYS_OFF,
            DECADES,
            EDGES,
            THIS,
            PARTS,
            YEAR_WORDS,
            TWO_YEARS,
        ),
        (FIRST, ELEVENTH, BEFORE, AFTER, SINCE, WITHIN, YESTERDAY, FROM, BETWEEN, MONTH, WEEK),
        *(month_names(), weekday_names()),
    )
    return frozenset(word for words in listed for word in words)


@cache
def known_words() -> frozenset[str]:
    """Return all words that dates are made of, and the first words of names of two words."""
    listed = (
        *(COUNTS, TURNS, LATELY, SINGULARS, PLURALS, FEW, UNTIL, HIJRI_SIGNS, GREGORIAN_SIGNS, ZONES, AT, COUNTED),
        *((AND, DAY, TEEN, AGREEING, CENTURY, HOUR), folded_words(_OTHERS)),
    )
    words = openers().union(*map(frozenset, listed))
    return words | {word.partition(" ")[0] for word in words}


@cache
def beginnings_of_names() -> frozenset[str]:
    """Return what stands before the last word of each name of several: تشرين, ذو."""
    return frozenset(word.rpartition(" ")[0] for word in known_words() if " " in word)


@cache
def prefixed_words() -> dict[str, tuple[str, int]]:
    """Return the known words as they are written with a particle: what each is without, and how many letters it has."""
    befores = (*_PREFIXES, *map("".join, product(_FIRST_PREFIXES, _PREFIXES)))
    forms = {before + word for word in known_words() for before in befores}
    forms |= {"لل" + word[2:] for word in known_words() if word.startswith("ال")}
    split = {form: _split_prefix(form) for form in forms}
    return {form: (word, taken) for form, (word, taken) in split.items() if taken}


def _split_prefix(word: str) -> tuple[str, int]:
    """Take a particle off a word that is known without it; return the word and how many letters were taken off."""
    known = known_words()
    if word in known or len(word) < 3 or word[0] not in _PREFIXES:
        return word, 0
    if word[1:] in known and (len(word) > 3 or word[1:] in _SHORT):
        return word[1:], 1
    if word.startswith("لل") and "ال" + word[2:] in known:
        return "ال" + word[2:], 1
    if word[0] in _FIRST_PREFIXES and word[1] in _PREFIXES and word[2:] in known and len(word) > 4:
        return word[2:], 2
    return word, 0
