"""The words that numbers and what they count are made of, folded: Arabic ones, and where a table does, all others."""

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

_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PERSIAN = "دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
_PERSIAN_TENS = "بیست سی چهل پنجاه شصت هفتاد هشتاد نود"
_PERSIAN_HUNDREDS = "صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد"

SCALES = {
    **dict.fromkeys(folded_words("ألف ألفا آلاف هزار thousand"), 1_000),
    **dict.fromkeys(folded_words("مليون مليونا ملايين میلیون million millions"), 1_000_000),
    **dict.fromkeys(folded_words("مليار مليارا مليارات بليون میلیارد billion billions"), 1_000_000_000),
    **dict.fromkeys(folded_words("تريليون تريليونا ترليون تریلیون trillion trillions"), 1_000_000_000_000),
}
TWO_SCALES = {
    **dict.fromkeys(folded_words("ألفان ألفين ألفا"), 2_000),
    **dict.fromkeys(folded_words("مليونان مليونين مليوني"), 2_000_000),
    **dict.fromkeys(folded_words("ملياران مليارين ملياري"), 2_000_000_000),
}
HUNDREDS = folded_words(f"{_HUNDRED} hundred")
TEN_OF_TEENS = folded_words("عشر عشرة")

ABOUT = folded_words("""
نحو حوالي قرابة زهاء تقريبا يقارب يقرب بنحو بحوالي حدود ناهز يناهز نزدیک
about around nearly almost approximately roughly some
""")
OVER = folded_words("""
أكثر أزيد يزيد تزيد تجاوز تجاوزت يتجاوز تتجاوز يتعدى تتعدى فوق فاق فاقت تخطى تخطت بیش حداقل more over exceeded least
""")
UNDER = folded_words("أقل أدنى يقل تقل کمتر حداکثر less fewer under most")
AT_LEAST, AT_MOST = folded_words("الأقل"), folded_words("الأكثر")
NOT = "لا"
BETWEEN = folded_words("بين مابين between")
UNTIL = folded_words("إلى حتى تا to") | frozenset("-–—")
TIMES_OF_DAY = folded_words("ظهرا صباحا مساء عصرا فجرا ليلا ظهر الظهر م ص")
HOUR = "الساعه"

LABELS = folded_words("""
رقم الرقم برقم رمز الرمز بالرمز هاتف الهاتف مادة المادة بند البند فقرة الفقرة قرار القرار صفحة الصفحة غرفة مبنى
طراز موديل سباق لسباق السباق شماره ماده number no article room page code resolution
""")
"""Words behind which a number is a name, and counts nothing."""

PERCENT = frozenset("%٪") | folded_words("المئة المائة بالمئة بالمائة درصد percent")
IN = "في"

KILLED = folded_words("مقتل مصرع قتل قتلت استشهاد استشهد وفاة مات سقوط بمقتل لمقتل")
HURT = folded_words("إصابة أصيب جرح أصابت بإصابة بجروح")
KILLED_BEHIND = folded_words("کشته جان killed dead died deaths")
HURT_BEHIND = folded_words("زخمی مجروح مصدوم wounded injured hurt")
"""In English and Persian what befell people stands behind them: 20 people were killed, ۲۰ نفر کشته شدند."""
KILLED_UNIT, HURT_UNIT, PERSON, PERCENT_UNIT = "قتيل", "جريح", "شخص", "%"

_COUNTED = """
يوم يوما أيام يومين يومان روز day days
ساعة ساعات ساعتين ساعتان hour hours
دقيقة دقائق دقيقتين دقيقتان minute minutes
أسبوع أسبوعا أسابيع أسبوعين أسبوعان هفته week weeks
شهر شهرا أشهر شهور شهرين شهران ماه month months
سنة سنوات سنين عام عاما أعوام سنتين سنتان عامين عامان سال year years
شخص شخصا أشخاص شخصين شخصان نفر تن person persons people
قتيل قتيلا قتلى شهيد شهيدا شهداء قتيلين قتيلان شهيدين شهيدان کشته dead deaths
جريح جريحا جرحى مصاب مصابا مصابين مصابون جريحين جريحان زخمی wounded injured
جندي جنديا جنود جنديين جنديان سرباز soldier soldiers troops
مدني مدنيا مدنيين مدنيون غیرنظامی civilian civilians
طفل طفلا أطفال طفلين طفلان کودک child children
عنصر عنصرا عناصر عنصرين عنصران
مسلح مسلحا مسلحين مسلحون
كيلومتر كيلومترا كيلومترات كلم كم كيلومترين کیلومتر kilometre kilometres kilometer kilometers km
متر مترا أمتار مترين متران metre metres meter meters
ميل ميلا أميال ميلين
دولار دولارا دولارات دولارين دلار dollar dollars
ريال ريالا ريالات ريالين
صاروخ صاروخا صواريخ صاروخين صاروخان موشک missile missiles rocket rockets
طائرة طائرات طائرتين طائرتان هواپیما plane planes aircraft
دولة دول دولتين دولتان کشور country countries state states
مرة مرات مرتين مرتان بار time times
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
    numbers |= {word: number for number, word in enumerate(_ENGLISH.split(), 2)}
    numbers |= {word: 10 * number for number, word in enumerate(_ENGLISH_TENS.split(), 2)}
    return numbers


@cache
def persian_numbers() -> dict[str, int]:
    """Return the Persian numbers that are one word; many of them are other words in Arabic, some a part of names."""
    numbers = {fold_text(word): number for number, word in enumerate(_PERSIAN.split(), 2)}
    numbers |= {fold_text(word): 10 * number for number, word in enumerate(_PERSIAN_TENS.split(), 2)}
    return numbers | {fold_text(word): 100 * number for number, word in enumerate(_PERSIAN_HUNDREDS.split(), 1)}


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
