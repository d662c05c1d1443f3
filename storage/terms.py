"""What an article is about: its weighty words against the rest of the library, and the terms it shares with another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from math import log1p
from sqlite3 import Connection

from storage.text.folding import Folded, fold_text
from storage.text.words import Word, clitic_variants, find_words, is_stop_word, strip_clitics

Term = tuple[str, ...]

_SHORTEST_WORD = 3
_SHORTEST_WITHOUT_ARTICLE = 4
_LONGEST_TERM = 4
_WORDS_WEIGHED = 80
_GENERIC_SHARE = 0.25
_CONJUNCTIONS = "وف"

# Words of any newspaper article, which say how something is told rather than what it is about.
_GENERIC = """
ضرورة لقاء لقائه لقائها اجتماع زيارة زيارته تصريح تصريحات بيان كلمة مؤتمر صحفي اتصال هاتفي هاتفية مباحثات محادثات
وسائل إعلام وكالة أنباء صحيفة مصادر مصدر متحدث متحدثة باسم مسؤول مسؤولون مسؤولين نظيره نظيرها نظيرتها
أخير أخيرة حالي جديد جديدة كبير كبيرة أهم مهم مهمة مختلف مختلفة مشترك مشتركة خاص خاصة عام رسمي رسمية قادة
تطورات يزور مشاركة بلد بلدين بلاد بلاده بلادها دولة دول دولتين مناطق منطقة عاصمة مدينة جانب جانبين طرفين طرف أراضي إقليم
إجراء إعادة اتخاذ تعزيز تطوير تحقيق تنفيذ استمرار مواصلة دعم عمل زيادة بداية نهاية مرحلة فترة وقت نفس تحسين
أكتوبر نوفمبر ديسمبر يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أيلول تشرين كانون شباط آذار نيسان أيار
حزيران تموز آب أسبوع أسابيع شهور سنوات أعوام مساء صباح شمال جنوب شرق غرب قرب عدم حد أمر شيء اسم دخول مصلحة
رئيس وزير وزراء وزارة حكومة عملية قضية قضايا مسألة مسائل موضوع ملف حالة وضع إشارة لافتا فتح حيث جزء مجال سبل مستوى
حسن معلومات وقع توقيع
""".split()


@cache
def _generic_words() -> frozenset[str]:
    return frozenset(map(fold_text, _GENERIC))


def without_article(word: str) -> str:
    """Return a folded word without its article if enough is left: إلهام is not the ال of هام."""
    bare = word.removeprefix("ال")
    return bare if len(bare) >= _SHORTEST_WITHOUT_ARTICLE else word


def forms_of(word: str) -> frozenset[str]:
    """Return the folded forms of a folded word, with and without clitics and article."""
    return frozenset((*clitic_variants(word), *clitic_variants(without_article(word))))


def forms_within(word: str) -> frozenset[str]:
    """Return the forms of a folded word inside a phrase, where a conjunction would begin another."""
    forms = forms_of(word)
    return frozenset(form for form in forms if form[0] not in _CONJUNCTIONS or form[1:] not in forms)


class Vocabulary:
    """In how many articles of a library each folded word stands."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._known: dict[str, int] = {}
        (self.articles,) = db.execute("SELECT count(*) FROM articles").fetchone()

    def articles_with(self, word: str) -> int:
        """Return the number of articles in which exactly this word stands."""
        if word not in self._known:
            row = self._db.execute("SELECT doc FROM article_words WHERE term = ?", (word,)).fetchone()
            self._known[word] = 0 if row is None else row[0]
        return self._known[word]

    def rarity(self, articles: float) -> float:
        """Return how telling it is to be in so many articles and no others; mild where the library is small."""
        return log1p((2 * (self.articles - articles) + 1) / articles)

    def stem(self, word: str) -> str:
        """Return a word without clitics, if what is left is as common as it is, or has the article and is known."""
        return strip_clitics(word, _Stems(word, self))


class _Stems:
    """The words from which one may have been made by joining clitics on."""

    def __init__(self, word: str, vocabulary: Vocabulary) -> None:
        self._word = word
        self._vocabulary = vocabulary

    def __contains__(self, stem: object) -> bool:
        if not isinstance(stem, str) or stem == self._word or len(stem) < _SHORTEST_WORD:
            return False
        least = 1 if stem.startswith("ال") else self._vocabulary.articles_with(self._word)
        return self._vocabulary.articles_with(stem) >= max(1, least)


class Subject:
    """What one article is about. Its words go by keys: folded, without clitics and article."""

    def __init__(self, folded: Folded, vocabulary: Vocabulary) -> None:
        self._folded = folded
        self._words = list(find_words(folded))
        self._vocabulary = vocabulary
        self._weights: dict[str, float] = {}
        counts = Counter(word.text for word in self._words if _may_matter(word.text))
        self._own = {form: without_article(vocabulary.stem(form)) for form in counts}
        self._forms: defaultdict[str, set[str]] = defaultdict(set)
        totals: Counter[str] = Counter()
        for form, key in self._own.items():
            self._forms[key].add(form)
            totals[key] += counts[form]
        self._expected = {form: key for key in totals for form in forms_of(key)} | self._own
        self._totals = totals

    def forms(self, key: str) -> list[str]:
        """Return the forms under a key that stand in the index."""
        return [form for form in sorted(forms_of(key) | self._forms[key]) if self._vocabulary.articles_with(form)]

    def weight(self, key: str) -> float:
        """Return how telling a word is: 0 if no other article has it."""
        if key not in self._weights:
            own = self._forms[key]
            others = sum(self._vocabulary.articles_with(form) - (form in own) for form in self.forms(key))
            articles = min(1 + others, self._vocabulary.articles)
            share = _GENERIC_SHARE if _generic_words() & {key, *own} else 1.0
            self._weights[key] = share * self._vocabulary.rarity(articles) if others else 0.0
        return self._weights[key]

    def weighty_words(self, limit: int) -> dict[str, float]:
        """Return the keys of the weightiest words with their weights here, weightiest first."""

        def promise(key: str) -> float:
            # none has a word that was cut off where reading ended, nor any word while the index is out of step
            return self._totals[key] / (max(map(self._vocabulary.articles_with, self._forms[key])) or 1)

        likely = sorted(self._totals, key=lambda key: (-promise(key), key))[:_WORDS_WEIGHED]
        weights = {key: log1p(self._totals[key]) * self.weight(key) for key in likely}
        best = sorted((key for key in likely if weights[key]), key=lambda key: (-weights[key], key))
        return {key: weights[key] for key in best[:limit]}

    def shared_terms(self, other: Folded, limit: int, hidden: Collection[str]) -> list[str]:
        """Return the weightiest words and phrases that the other article has too, as this one spells them.

        Terms made of ``hidden`` folded words only are left out.
        """
        theirs = Counter(term for term, _ in _terms(other, find_words(other), self._key))
        places: defaultdict[Term, list[list[Word]]] = defaultdict(list)
        for term, words in _terms(self._folded, self._words, self._key):
            if term in theirs:
                places[term].append(words)
        hidden_keys = {self._key(word) for word in hidden}
        scores = {
            term: sum(map(self.weight, term)) * log1p(len(found)) * log1p(theirs[term])
            for term, found in places.items()
            if not hidden_keys.issuperset(term) and not _generic_words().issuperset(term)
        }
        chosen: list[Term] = []
        for term in sorted(scores, key=lambda term: (-scores[term], term)):
            if scores[term] > 0 and not any(set(term) & set(earlier) for earlier in chosen):
                chosen.append(term)
                if len(chosen) == limit:
                    break
        return [self._spell(places[term]) for term in chosen]

    def _key(self, form: str) -> str:
        return self._expected.get(form, form)

    def _spell(self, places: list[list[Word]]) -> str:
        """Return a term as this article mostly writes it, without the clitics before it."""
        return Counter(map(self._spelling, places)).most_common(1)[0][0]

    def _spelling(self, words: list[Word]) -> str:
        first = words[0].text
        bare = self._key(first).removeprefix("ال")
        joined = len(first) - len(bare) if first.endswith(bare) else 0
        if first[:joined].endswith("ال"):
            joined -= len("ال")
        start, end = self._folded.source_range(words[0].folded_start + joined, words[-1].folded_end)
        return self._folded.source[start:end]


def _may_matter(word: str) -> bool:
    return len(word) >= _SHORTEST_WORD and not word.isdigit() and not is_stop_word(word)


def _terms(folded: Folded, words: Iterable[Word], key: Callable[[str], str]) -> Iterator[tuple[Term, list[Word]]]:
    """Yield every word that may matter, and every phrase of two to four words with only a space between them."""
    run: list[Word] = []
    for word in words:
        if run and folded.text[run[-1].folded_end : word.folded_start] != " ":
            run.clear()
        if is_stop_word(word.text) or word.text.isdigit():
            run.clear()
            continue
        if word.text[0] in _CONJUNCTIONS and key(word.text) != word.text:
            run.clear()
        run = [*run[1 - _LONGEST_TERM :], word]
        if _may_matter(word.text):
            yield (key(word.text),), [word]
        for size in range(2, len(run) + 1):
            phrase = run[-size:]
            yield tuple(key(part.text) for part in phrase), phrase
