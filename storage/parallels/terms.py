"""What a passage is compared by: its words, brought to what they mean, and how telling each is of what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from storage.parallels.states import state_of
from storage.parallels.synonyms import MOST_WORDS, begins_phrase, broad_meanings, meanings
from storage.text.common_words import common_stems
from storage.text.dates.calendar_names import month_names
from storage.text.folding import fold_text
from storage.text.given_names import given_names
from storage.text.words import COMPOUND_HEADS, consonants, is_stop_word, split_words, stem

Kind = Literal["word", "meaning", "state", "name", "number"]

# Words that say who speaks where, of any news; how much such a word counts beside one that says what.
_FRAME: Final = """
خارجية داخلية دفاع رئيس رئاسة رئيسي وزير وزيرا وزراء وزارة حكومة حكومي نظير نظيره نظيرها متحدث متحدثة باسم ناطق مسؤول
مسؤولون مسؤولين مساعد مساعده مستشار سفير نائب نواب برلمان مجلس جمهورية جمهوري مملكة دولة دول دولي دولية بلد بلدين
بلدان بلاد بلاده بلادها شعب عاصمة منطقة مناطق إقليم إقليمي إقليمية مدينة جانب جانبين طرف طرفين أطراف لقاء لقائه
اجتماع اجتماعات زيارة زيارته مؤتمر صحفي صحافي بيان تصريح تصريحات وكالة أنباء إعلام إعلامية وسائل صحيفة قناة تلفزيون
ضرورة أهمية إطار سياق خلفية خلال جديد جديدة كبير كبيرة مهم هام مختلف مختلفة مشترك مشتركة خاص خاصة عام عامة رسمي رسمية
حالي راهن أخير أخيرة آونة فترة مرحلة وقت نفس ذات بعض أنه علاقات علاقة ثنائي ثنائية تطورات مستجدات قضايا قضية مسألة
ملف ملفات موضوع شأن شؤون أمر أمور دور جهود سبل مجال مجالات مستوى مستويات صعيد شكل عدد نسبة يناير فبراير مارس أبريل
مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين أسبوع أسابيع
شهر أشهر شهور سنوات أعوام عام يوم يوما أيام أراضي أراض بشكل كبير أجل تحقيق تنفيذ استمرار مواصلة استكمال إجراء اتخاذ
إشارة أشار أشارت وصف وصفت دعا دعت شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب
شدد شددت أعرب أعربت عبر عبرت جدد أكد أكدت تأكيد لافتا منوها مبينا
"""
_NAME_ENDING: Final = re.compile(
    ".{4,}(?:موف|يوف|نوف|روف|لوف|اوغلو|فيتش|وفسكي|نسكي|اللهيان)|.{2,}(?:ييف|ييفا|شفيلي|زاده)"
)
_CLITICS: Final = ("و", "ف", "ب", "ل", "ك")

FRAME_SHARE: Final = 0.2
"""How telling a word is that says who speaks where."""

_NAME_SHARE: Final = 0.3
_STATE_SHARE: Final = 0.35
_COMMON_SHARE: Final = 0.7
_BROAD_SHARE: Final = 0.75
_NUMBER_SHARE: Final = 0.5
_DAY_SHARE: Final = 0.75
_LAST_OF_MONTH: Final = 31
_SHORTEST_ROOT: Final = 3


class Term(NamedTuple):
    """A word or phrase of a passage; its place is counted in words."""

    key: str
    kind: Kind
    telling: float
    """From 0 to 1, whatever library it stands in."""

    first: int
    last: int


@cache
def _frame_stems() -> frozenset[str]:
    return frozenset(map(stem, fold_text(_FRAME).split()))


class _Word(NamedTuple):
    stem: str
    key: str
    kind: Kind
    telling: float


@lru_cache(maxsize=1 << 16)
def _look_up(word: str) -> _Word:
    root = stem(word)
    if is_stop_word(word):
        return _Word(root, "", "word", 0.0)
    if word.isdigit():
        return _Word(root, word, "number", _NUMBER_SHARE)
    state = state_of(word)
    if state:
        return _Word(root, state, "state", _STATE_SHARE)
    meaning = meanings().get((root,), "")
    if root in _frame_stems():
        return _Word(root, meaning or root, "word", FRAME_SHARE)
    if meaning:
        return _Word(root, meaning, "meaning", _tell(meaning))
    if is_name(word):
        return _Word(root, root, "name", _NAME_SHARE)
    return _Word(root, root, "word", _COMMON_SHARE if root in common_stems() else 1.0)


def _tell(meaning: str) -> float:
    return _BROAD_SHARE if meaning in broad_meanings() else 1.0


def is_name(word: str) -> bool:
    """Tell whether a folded word is part of a person's name wherever it stands, also with a clitic."""
    if word in given_names() or word in COMPOUND_HEADS or _NAME_ENDING.fullmatch(word):
        return True
    return word[0] in _CLITICS and word[1:] in given_names()


def find_terms(words: Sequence[str]) -> list[Term]:
    """Return the terms of a passage, given as folded words, in order."""
    looked_up = list(map(_look_up, words))
    beginnings = begins_phrase()
    terms: list[Term] = []
    place = 0
    after_name = False
    while place < len(words):
        word = looked_up[place]
        phrase = _phrase_at(looked_up, place) if word.stem in beginnings else 0
        if phrase:
            key = meanings()[tuple(each.stem for each in looked_up[place : place + phrase])]
            terms.append(Term(key, "meaning", _tell(key), place, place + phrase))
        elif word.kind == "number" and (day := _day_at(words, place)):
            terms.append(Term(day, "number", _DAY_SHARE, place, place + 1))
        elif word.key:
            kind, telling = word.kind, word.telling
            if after_name and kind == "word" and telling == 1.0:
                kind, telling = "name", _NAME_SHARE
            terms.append(Term(word.key, kind, telling, place, place + 1))
        after_name = not phrase and bool(terms) and terms[-1].last == place + 1 and terms[-1].kind == "name"
        place += phrase or 1
    return terms


def name_term(entity_id: int, first: int, last: int) -> Term:
    """Return the term for an entity that is mentioned."""
    return Term(f"e{entity_id}z", "name", _NAME_SHARE, first, last)


def put_names(terms: Sequence[Term], names: Sequence[Term]) -> list[Term]:
    """Put mentioned entities in the place of the terms their words make; states stay, being known by every name."""
    states = {place for term in terms if term.kind == "state" for place in range(term.first, term.last)}
    names = [name for name in names if states.isdisjoint(range(name.first, name.last))]
    taken = {place for name in names for place in range(name.first, name.last)}
    kept = [term for term in terms if taken.isdisjoint(range(term.first, term.last))]
    return sorted([*kept, *names], key=_first)


def _first(term: Term) -> int:
    return term.first


def _phrase_at(words: Sequence[_Word], place: int) -> int:
    """Return of how many words the longest phrase is that begins here, 0 if none does."""
    for size in range(min(MOST_WORDS, len(words) - place), 1, -1):
        if tuple(word.stem for word in words[place : place + size]) in meanings():
            return size
    return 0


def _day_at(words: Sequence[str], place: int) -> str:
    """Return a key for the day of the year that begins with the number here; empty if no month's name follows."""
    number = words[place]
    if len(number) > len(str(_LAST_OF_MONTH)) or not 1 <= int(number) <= _LAST_OF_MONTH:
        return ""
    months = month_names()
    for size in (2, 1):
        month = months.get(" ".join(words[place + 1 : place + 1 + size]))
        if month is not None:
            return f"d{month.calendar[0]}{month.number}x{int(number)}z"
    return ""


def root_of(term: Term, word: str) -> str:
    """Return what a word has in common with others of its root; empty where that tells nothing."""
    if term.kind != "word":
        return ""
    root = consonants(word)
    return root if len(root) >= _SHORTEST_ROOT else ""


def keys_of(passage: str) -> list[str]:
    """Return the keys of the terms of a passage as `find_terms` finds them, each once; many times as fast."""
    words = split_words(fold_text(passage))
    looked_up = list(map(_look_up, words))
    keys = [word.key for word in looked_up]
    beginnings, done = begins_phrase(), 0
    special = [place for place, word in enumerate(looked_up) if word.stem in beginnings or word.kind == "number"]
    for place in special:
        word = looked_up[place]
        if place < done:
            continue
        if word.stem in beginnings and (size := _phrase_at(looked_up, place)):
            done = place + size
            keys[place:done] = [meanings()[tuple(each.stem for each in looked_up[place:done])], *[""] * (size - 1)]
        elif word.kind == "number":
            keys[place] = _day_at(words, place) or word.key
    return list(filter(None, dict.fromkeys(keys)))
