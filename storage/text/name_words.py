"""The words of a name that tell it from others: without the title before it, with one form of what is inflected."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from storage.text.established_names import established_names
from storage.text.folding import fold_text
from storage.text.spelling_likeness import without_article
from storage.text.words import split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

# What stands before a name without being part of it.
_TITLES = """
السيد السيدة سيد الشيخ شيخ الدكتور الدكتورة دكتور الرئيس الأستاذ المهندس الإمام آية الجنرال اللواء العميد العقيد
الأمير الملك الحاج الكاتب القائد المرشد جمهورية دولة مملكة مدينة بلدة قرية Mr Mrs Ms Dr
"""

# What the first word of a body's or a region's name may be: the last word alone is then the name of something else.
_BODIES = """
وزارة وزير هيئة حزب وكالة قوات قوة جامعة سفارة سفير حكومة جيش رئيس رئاسة شركة بنك مصرف مجلس مجموعة منظمة حركة جبهة
لجنة مقاطعة إقليم ولاية محافظة اتحاد رابطة مؤسسة مركز معهد مدرسة كلية جنوب شمال شرق غرب وسط قناة صحيفة جريدة مجلة
موقع إذاعة تلفزيون شارع مطار ميناء خط معبر نهر جبل بحر بحيرة خليج جزيرة جزر مضيق ممر سهل وادي صحراء قاعدة مفاعل محطة
نادي فريق منتخب كتائب كتيبة لواء فرقة فيلق حرس شرطة محكمة برلمان نقابة جمعية مكتب مديرية إدارة دائرة غرفة سد قصر
مسجد كنيسة متحف مستشفى حي منطقة قضاء ناحية معركة حرب ثورة اتفاق اتفاقية معاهدة مؤتمر قمة مهرجان
"""

_SON = frozenset(("بن", "ابن", "بنت"))
_FATHER = frozenset(("ابو", "ابي", "ابا"))
_SERVANT = "عبد"
_OF_GOD = frozenset(("الله", "الدين", "الاسلام"))
"""Second halves of names that are written now as two words and now as one, as عبد and أبو are first halves."""


def divide_name(name: str) -> tuple[str, ...]:
    """Return the folded words of a name: no title before it, no بن within it, and its compounds as one word.

    نور الدين and عبد الله are one word each, and أبو is so written in all cases.
    """
    words = split_words(fold_text(name))
    start = 0
    while start < len(words) - 1 and words[start] in _folded(_TITLES):
        start += 1
    words = words[start:]
    divided: list[str] = []
    begun = ""
    for place, word in enumerate(words):
        if place + 1 < len(words) and (word == _SERVANT or word in _FATHER):
            begun += _SERVANT if word == _SERVANT else "ابو"
        elif word in _OF_GOD and divided and not begun:
            divided[-1] += word
        elif place == 0 or word not in _SON or begun:
            divided.append(begun + word)
            begun = ""
    return tuple(divided)


def names_a_body(words: Sequence[str]) -> bool:
    """Tell whether the words of a name are those of a ministry, a party or a region: their last is nobody's surname."""
    return words[0] in _folded(_BODIES) or any(_is_definite(word) for word in words[:-1])


def _is_definite(word: str) -> bool:
    return without_article(word) != word and word not in established_names()


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(fold_text(words).split())
