"""What an article is about: its weighty words against the rest of the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log1p
from typing import Final

from storage.related.vocabulary import Vocabulary
from storage.text.folding import fold_text
from storage.text.words import is_stop_word, stem

_SHORTEST_WORD: Final = 3
_WORDS_WEIGHED: Final = 200
"""Those that stand in a text most often, and of those that stand in it once the first."""

_GENERIC_SHARE: Final = 0.25
_IN_HEADLINE: Final = 1.5

# Words of any newspaper article, which say how something is told rather than what it is about.
_GENERIC = """
ضرورة لقاء لقائه لقائها اجتماع زيارة زيارته تصريح تصريحات بيان كلمة مؤتمر صحفي اتصال هاتفي هاتفية مباحثات محادثات
وسائل إعلام وكالة أنباء صحيفة مصادر مصدر متحدث متحدثة باسم مسؤول مسؤولون مسؤولين نظيره نظيرها نظيرتها
أخير أخيرة حالي جديد جديدة كبير كبيرة أهم مهم مهمة مختلف مختلفة مشترك مشتركة خاص خاصة عام رسمي رسمية قادة
تطورات يزور مشاركة بلد بلدين بلاد بلاده بلادها دولة دول دولتين مناطق منطقة عاصمة مدينة جانب جانبين طرفين طرف أراضي إقليم
إجراء إعادة اتخاذ تعزيز تطوير تحقيق تنفيذ استمرار مواصلة دعم عمل زيادة بداية نهاية مرحلة فترة وقت نفس تحسين
أكتوبر نوفمبر ديسمبر يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أيلول تشرين كانون شباط آذار نيسان أيار
حزيران تموز آب أسبوع أسابيع شهور سنوات أعوام مساء صباح شمال جنوب شرق غرب قرب عدم حد أمر شيء اسم دخول مصلحة
رئيس وزير وزراء وزارة خارجية حكومة عملية قضية قضايا مسألة مسائل موضوع ملف حالة وضع إشارة لافتا فتح حيث جزء مجال سبل
مستوى حسن معلومات وقع توقيع الله معالي سمو صلى مدة لمدة بلغ بلغت نسبة بنسبة يرى يري سواء توفر تتناسب يعادل
""".split()


@cache
def generic_words() -> frozenset[str]:
    """Return the words of any newspaper article, folded."""
    return frozenset(map(fold_text, _GENERIC))


@cache
def _generic_stems() -> frozenset[str]:
    return frozenset(map(stem, generic_words()))


class Subject:
    """What one article is about, by the stems of its words."""

    def __init__(self, headline: Iterable[str], body: Iterable[str], vocabulary: Vocabulary) -> None:
        self._headline = {stem(word) for word in headline if may_matter(word)}
        totals: Counter[str] = Counter(dict.fromkeys(self._headline, 1))
        for form, number in Counter(body).items():
            if may_matter(form):
                totals[stem(form)] += number
        self._totals = dict(totals.most_common(_WORDS_WEIGHED))
        self._rarities = {root: _rarity(vocabulary, root) for root in self._totals}

    def weighty_words(self, limit: int) -> dict[str, float]:
        """Return the stems of the weightiest words with their weights, weightiest first."""
        weights = {
            root: log1p(self._totals[root]) * rarity * (_IN_HEADLINE if root in self._headline else 1)
            for root, rarity in self._rarities.items()
            if rarity
        }
        best = sorted(weights, key=lambda root: (-weights[root], root))
        return {root: weights[root] for root in best[:limit]}

    def rarity(self, root: str) -> float:
        """Return how telling a stem is: 0 if no other article has it, and for those that are not weighed."""
        return self._rarities.get(root, 0.0)


def _rarity(vocabulary: Vocabulary, root: str) -> float:
    articles = vocabulary.articles_with_stem(root)
    share = _GENERIC_SHARE if root in _generic_stems() else 1.0
    return share * vocabulary.rarity(articles) if articles > 1 else 0.0


def may_matter(word: str) -> bool:
    """Tell whether a folded word can say what an article is about."""
    return len(word) >= _SHORTEST_WORD and not word.isdigit() and not is_stop_word(word)
