"""Words of the news that say the same: whoever tells a thing in other words takes them from here."""

from __future__ import annotations

from functools import cache
from typing import Final

from storage.text.words import stem, words_of

# A line for each meaning, those first that many things can be. Each stem stands once; words that as often mean
# something else stand nowhere.
_GROUPS: Final = """
حوار؛ تفاوض؛ مفاوضات؛ محادثات؛ مباحثات؛ مشاورات؛ تشاور؛ تباحث؛ نقاش؛ مناقشات
خلاف؛ نزاع؛ أزمة؛ مشكلة؛ مشاكل؛ سوء التفاهم
تسوية؛ حل؛ حلول؛ معالجة
تعزيز؛ تطوير؛ تحسين؛ تحسن؛ توسيع؛ توطيد؛ ترسيخ؛ إرساء؛ تقوية؛ تدعيم؛ تعميق
توتر؛ تصعيد؛ تصاعد؛ احتقان؛ تأزم
اتفاق؛ معاهدة؛ توافق؛ اتفق؛ اتفقت؛ وافق
رفض؛ رفضت؛ معارضة؛ عارض؛ عارضت؛ يعارض؛ تعارض؛ ترفض؛ يرفض؛ اعترض؛ اعتراض
عازمة؛ عزم؛ مستعدة؛ استعداد؛ رغبة؛ إرادة
ارتفاع؛ ارتفع؛ ارتفعت؛ صعود؛ صعد؛ زيادة؛ ازدياد
انخفاض؛ انخفض؛ انخفضت؛ تراجع؛ تراجعت؛ هبوط؛ هبط؛ تدهور
مغادرة؛ غادر؛ غادرت
استئناف؛ استأنفت؛ إعادة فتح؛ أعيد فتحها؛ أعيد فتح

مكالمة؛ اتصال هاتفي؛ اتصالا هاتفيا؛ مكالمته الهاتفية؛ محادثة هاتفية؛ هاتفيا
مناورة؛ تدريبات عسكرية؛ تمارين عسكرية؛ تدريبات بحرية
وقف إطلاق النار؛ لوقف إطلاق النار؛ هدنة؛ لوقف القتال؛ لوقف النار؛ وقف الأعمال القتالية؛ وقف القتال؛ وقف النار
اشتباك؛ معارك؛ معركة؛ قتال؛ مواجهات
هجوم؛ هجمات؛ اعتداء؛ مهاجمة
سلاح؛ أسلحة؛ ذخائر؛ ذخيرة؛ عتاد
مورد؛ مزود
سفارة؛ بعثة دبلوماسية
قتل؛ قتلت؛ مقتل؛ مصرع؛ ضحايا؛ استشهاد؛ استشهد؛ شهداء؛ اغتيال؛ أودى بحياة؛ أودت بحياة
إصابة؛ أصيب؛ جرح؛ جريح؛ مصابين
انفجار؛ تفجير؛ عبوة ناسفة؛ سيارة مفخخة
قصف؛ غارة؛ ضربة جوية؛ قصفت
اعتقال؛ اعتقلت؛ اعتقل؛ توقيف؛ أوقفت؛ احتجاز؛ محتجزين؛ إلقاء القبض؛ ألقت القبض؛ معتقلين؛ موقوفين
إفراج؛ إطلاق سراح؛ أفرجت
استقالة؛ تنحي
إقالة؛ عزل؛ إعفاء من منصبه
انتخابات؛ اقتراع؛ صناديق الاقتراع
مظاهرة؛ تظاهرة؛ احتجاج؛ متظاهرين؛ محتجين؛ اعتصام
إدانة؛ أدانت؛ استنكار؛ استنكر؛ تنديد؛ ندد؛ نددت؛ شجب
تحذير؛ حذر؛ حذرت
مخاوف؛ قلق؛ خشية؛ تخشى؛ يخشى
تحرير؛ استعادة؛ استعادت؛ حررت
انسحاب؛ سحب قوات؛ انسحبت
عقوبات؛ حظر
لاجئ؛ لاجئين؛ نازحين؛ مهجرين؛ مشردين
طرد؛ إبعاد؛ ترحيل
زلزال؛ هزة أرضية
فيضان؛ سيول
حريق؛ حرائق؛ نيران
وباء؛ جائحة؛ فيروس
لقاح؛ لقاحات؛ تطعيم
محكمة؛ محاكمة
فوز؛ فاز؛ فازت؛ انتصار؛ تغلب
خسارة؛ خسر؛ هزيمة
خسائر؛ أضرار
حليف؛ حلفاء
عدو؛ أعداء
وساطة؛ وسيط؛ وسطاء
رهائن؛ مختطفين؛ اختطاف؛ خطف
ميليشيا؛ ميليشيات؛ مليشيات؛ مليشيا
إرهاب
متمردين؛ تمرد
انقلاب
جوار؛ جيران؛ مجاورة
إعمار؛ إعادة بناء
تهريب؛ مهربين
فساد؛ رشوة؛ اختلاس
ميزانية؛ موازنة
شحنة
سفينة؛ سفن؛ ناقلة
طائرة
صاروخ؛ صواريخ
جندي؛ جنود؛ عسكريين
ممر؛ معبر؛ معابر
دبلوماسي
خرق؛ انتهاك؛ خروقات
مساعدات؛ معونات؛ إغاثة
إغلاق؛ أغلقت؛ أغلق
تعليق؛ علقت
غير قانونية؛ غير شرعية؛ غير مشروعة
متنام؛ نامية
"""
_BETWEEN: Final = "؛"

MOST_WORDS: Final = 3
"""Of a phrase."""


@cache
def meanings() -> dict[tuple[str, ...], str]:
    """Return under what the stems of each word and phrase go: a key that no word has."""
    found: dict[tuple[str, ...], str] = {}
    for number, line in enumerate(filter(None, _GROUPS.split("\n"))):
        for phrase in line.split(_BETWEEN):
            found.setdefault(tuple(map(stem, words_of(phrase))), f"m{number}z")
    return found


@cache
def broad_meanings() -> frozenset[str]:
    """Return the keys of those meanings that many things can be: a talk, a quarrel, a rise."""
    first = _GROUPS.strip().split("\n\n")[0]
    return frozenset(f"m{number}z" for number in range(len(first.split("\n"))))


@cache
def begins_phrase() -> frozenset[str]:
    """Return the stems with which the phrases of several words begin."""
    return frozenset(stems[0] for stems in meanings() if len(stems) > 1)
