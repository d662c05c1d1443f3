"""The words that numbers and what they count are made of, folded: Arabic, with the signs all scripts share."""

from __future__ import annotations

from functools import cache

from storage.text.folding import fold_text
from storage.text.word_lists import folded_words

_UNITS = (
    "", "", "اثنان اثنين اثنتان اثنتين", "ثلاثة ثلاث", "أربعة أربع", "خمسة خمس", "ستة ست", "سبعة سبع",
    "ثمانية ثماني ثمان", "تسعة تسع", "عشرة عشر",
)  # fmt: skip
_ONES_BEFORE_TEN = ("", "أحد إحدى حادية", "اثنا اثني اثنتا اثنتي", *_UNITS[3:10])
_ONES_BEFORE_TENS = ("", "واحد واحدا واحدة", *_UNITS[2:10])
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان ثماني", "تسع")
_HUNDRED = "مئة مائة"

SCALES = {
    **dict.fromkeys(folded_words("ألف ألفا آلاف"), 1_000),
    **dict.fromkeys(folded_words("مليون مليونا ملايين"), 1_000_000),
    **dict.fromkeys(folded_words("مليار مليارا مليارات بليون"), 1_000_000_000),
    **dict.fromkeys(folded_words("تريليون تريليونا ترليون"), 1_000_000_000_000),
}
TWO_SCALES = {
    **dict.fromkeys(folded_words("ألفان ألفين ألفا"), 2_000),
    **dict.fromkeys(folded_words("مليونان مليونين مليوني"), 2_000_000),
    **dict.fromkeys(folded_words("ملياران مليارين ملياري"), 2_000_000_000),
}
HUNDREDS = folded_words(_HUNDRED)
TEN_OF_TEENS = folded_words("عشر عشرة")

ABOUT = folded_words("نحو حوالي قرابة زهاء تقريبا يقارب يقرب بنحو بحوالي حدود ناهز يناهز")
OVER = folded_words("أكثر أزيد يزيد تزيد تجاوز تجاوزت يتجاوز تتجاوز يتعدى تتعدى فوق فاق فاقت تخطى تخطت")
UNDER = folded_words("أقل أدنى يقل تقل")
AT_LEAST, AT_MOST = folded_words("الأقل"), folded_words("الأكثر")
NOT = "لا"
BETWEEN = folded_words("بين مابين")
UNTIL = folded_words("إلى حتى to") | frozenset("-–—")
TIMES_OF_DAY = folded_words("ظهرا صباحا مساء عصرا فجرا ليلا ظهر الظهر م ص")
HOUR = "الساعه"

PERCENT = frozenset("%٪") | folded_words("المئة المائة بالمئة بالمائة percent")
IN = "في"

KILLED = folded_words("مقتل مصرع قتل قتلت استشهاد استشهد وفاة مات سقوط بمقتل لمقتل")
HURT = folded_words("إصابة أصيب جرح أصابت بإصابة بجروح")
KILLED_UNIT, HURT_UNIT, PERSON, PERCENT_UNIT = "قتيل", "جريح", "شخص", "%"

_COUNTED = """
يوم يوما أيام يومين يومان
ساعة ساعات ساعتين ساعتان
دقيقة دقائق دقيقتين دقيقتان
أسبوع أسبوعا أسابيع أسبوعين أسبوعان
شهر شهرا أشهر شهور شهرين شهران
سنة سنوات سنين عام عاما أعوام سنتين سنتان عامين عامان
شخص شخصا أشخاص شخصين شخصان
قتيل قتيلا قتلى شهيد شهيدا شهداء قتيلين قتيلان شهيدين شهيدان
جريح جريحا جرحى مصاب مصابا مصابين مصابون جريحين جريحان
جندي جنديا جنود جنديين جنديان
مدني مدنيا مدنيين مدنيون
طفل طفلا أطفال طفلين طفلان
عنصر عنصرا عناصر عنصرين عنصران
مسلح مسلحا مسلحين مسلحون
كيلومتر كيلومترا كيلومترات كلم كم كيلومترين
متر مترا أمتار مترين متران
ميل ميلا أميال ميلين
دولار دولارا دولارات دولارين
ريال ريالا ريالات ريالين
صاروخ صاروخا صواريخ صاروخين صاروخان
طائرة طائرات طائرتين طائرتان
دولة دول دولتين دولتان
مرة مرات مرتين مرتان
"""
_DUALS = ("ين", "ان")
_NOT_DUAL = folded_words("سنين مصابين مدنيين مسلحين")


@cache
def small_numbers() -> dict[str, int]:
    """Return the numbers below a thousand that are one word; one is none, for it rarely counts."""
    numbers = {word: number for number, words in enumerate(_UNITS) for word in folded_words(words)}
    for number, stem in enumerate(_TENS):
        if stem:
            numbers |= dict.fromkeys(folded_words(f"{stem}ون {stem}ين"), 10 * number)
    numbers |= dict.fromkeys(HUNDREDS, 100)
    numbers |= dict.fromkeys(folded_words("مئتان مئتين مئتي مائتان مائتين مائتي"), 200)
    for number, stems in enumerate(_HUNDREDS):
        joined = (stem + hundred for stem in stems.split() for hundred in _HUNDRED.split())
        numbers |= dict.fromkeys(folded_words(" ".join(joined)), 100 * number)
    return numbers


@cache
def ones_of_teens() -> dict[str, int]:
    """Return the first words of eleven to nineteen."""
    return {word: number for number, words in enumerate(_ONES_BEFORE_TEN) for word in folded_words(words)}


@cache
def ones_before_tens() -> dict[str, int]:
    """Return what stands before عشرين and the other tens, joined to them by و."""
    return {word: number for number, words in enumerate(_ONES_BEFORE_TENS) for word in folded_words(words)}


@cache
def counted_things() -> dict[str, str]:
    """Return the forms of what is often counted, each with its singular, which stands for all of them."""
    return {
        fold_text(form): fold_text(line.split()[0]) for line in _COUNTED.strip().splitlines() for form in line.split()
    }


@cache
def pairs() -> dict[str, str]:
    """Return the duals of what is often counted, which say two by themselves, each with its singular."""
    return {
        form: unit
        for form, unit in counted_things().items()
        if form.endswith(_DUALS) and form != unit and form not in _NOT_DUAL
    }
