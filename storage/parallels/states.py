"""States as news speaks of them: by their name, their capital, and what is theirs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from storage.text.folding import fold_text

# A line for each: its names first, in a bracket adjectives that cannot be made from them. Capitals speak for states.
_STATES: Final = """
إيران طهران
أذربيجان باكو (آذري)
أرمينيا يريفان (أرمني أرمن)
جورجيا تبليسي
تركيا أنقرة (أتراك)
روسيا موسكو الكرملين (روس)
أميركا أمريكا واشنطن البنتاغون
إسرائيل أبيب (عبري صهيوني)
فلسطين
لبنان بيروت
سوريا سورية دمشق
العراق بغداد
السعودية الرياض
اليمن صنعاء
الأردن
الكويت
قطر الدوحة
البحرين المنامة
الإمارات أبوظبي (إماراتي)
مسقط (عماني)
مصر القاهرة
ليبيا طرابلس
تونس
الجزائر
المغرب الرباط
موريتانيا نواكشوط
السودان الخرطوم
الصومال مقديشو
إثيوبيا أثيوبيا
باكستان
أفغانستان كابول كابل (أفغاني)
الهند نيودلهي
الصين بكين
اليابان طوكيو
كوريا
فرنسا باريس الإليزيه
بريطانيا لندن (بريطاني إنجليزي)
ألمانيا برلين
إيطاليا روما
إسبانيا مدريد
البرتغال لشبونة
هولندا لاهاي
بلجيكا
النمسا فيينا
سويسرا جنيف
السويد ستوكهولم
النرويج أوسلو
الدنمارك كوبنهاغن
بولندا وارسو
المجر بودابست (هنغاري)
اليونان أثينا
قبرص
صربيا بلغراد
أوكرانيا كييف
بيلاروسيا مينسك
كازاخستان
أوزبكستان
تركمانستان
قرغيزستان
كندا أوتاوا
المكسيك
البرازيل
الأرجنتين
فنزويلا كراكاس
كوبا هافانا
كولومبيا
أستراليا
إندونيسيا جاكرتا
ماليزيا
الفلبين مانيلا
تايلاند
ميانمار بورما
بنغلاديش
نيجيريا أبوجا
كينيا نيروبي
"""
_LEAD: Final = re.compile("[وف]?(?:[بكل]?ال|لل|[بكل])?")
_NAME_ENDING: Final = re.compile("(?<=...)(?:ييه|يه|يا|ا|ه)$")
_ENDINGS: Final = ("ي", "يه", "يا", "يين", "يون", "يتين", "يان", "يات")
_MOST_REMEMBERED: Final = 1 << 14


@lru_cache(maxsize=_MOST_REMEMBERED)
def state_of(word: str) -> str:
    """Return a key for the state that a folded word names or says something to be of, with its clitics; or nothing."""
    forms = _forms()
    if word in forms:
        return forms[word]
    lead = _LEAD.match(word)
    for start in range(lead.end() if lead is not None else 0, 0, -1):
        if word[start:] in forms and _LEAD.fullmatch(word, 0, start):
            return forms[word[start:]]
    return ""


@cache
def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(fold_text(_STATES).strip().split("\n")):
        names, _, others = line.partition("(")
        for name in names.split():
            bare = name.removeprefix("ال")
            base = _NAME_ENDING.sub("", bare)
            for form in (name, bare, *(base + ending for ending in _ENDINGS)):
                found.setdefault(form, f"s{number}z")
        for other in others.rstrip(")").split():
            base = other.removesuffix("ي")
            for form in (other, *(base + ending for ending in _ENDINGS)):
                found.setdefault(form, f"s{number}z")
    return found
