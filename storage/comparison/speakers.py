"""By whose word two passages say the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from storage.comparison.names import are_apart
from storage.text.attribution import Attribution, find_attributions
from storage.text.name_tokens import tokenise
from storage.text.sentences import split_sentences
from storage.text.word_lists import folded_words
from storage.text.words import is_stop_word, stem, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.comparison.records import Place

_AGENCIES: Final = folded_words("وكالة صحيفة قناة تلفزيون التلفزيون هيئة إذاعة موقع مجلة جريدة راديو شبكة")
_ORGANISATIONS: Final = folded_words("""
نادي النادي وزارة الوزارة هيئة الهيئة شركة الشركة مؤسسة المؤسسة منظمة المنظمة اتحاد الاتحاد لجنة اللجنة حزب الحزب حركة
الحركة جماعة الجماعة تنظيم التنظيم جيش الجيش قوات القوات شرطة الشرطة حكومة الحكومة مركز المركز جامعة الجامعة بنك البنك
إدارة الإدارة مجلس المجلس مديرية المديرية أمانة الأمانة بلدية البلدية دولة بيان البيان تقرير التقرير
""")
_BYNAMES: Final = folded_words("أبو أبي أبا أم ابن")
"""A man called by his son's name has another name besides."""
_LEAST_SAID: Final = 5
_LEAST_SAME: Final = 0.5


class Statement:
    """What somebody says in a passage: the speaker, and the stems of what is said and of the whole passage."""

    def __init__(self, text: str, attribution: Attribution, sentence: tuple[int, int], passage: frozenset[str]) -> None:
        self.attribution = attribution
        start, end = sentence
        said = text[start : min(attribution.start, end)] + " " + text[attribution.end : end]
        self.said = {stem(word) for word in words_of(said) if not is_stop_word(word)}
        words = words_of(attribution.speaker)
        self.is_agency = words[0] in _AGENCIES
        self.is_person = words[0] not in _AGENCIES | _ORGANISATIONS | _BYNAMES
        self.name = " ".join(words[1:] if self.is_agency else words)
        self.stems = frozenset(map(stem, self.name.split()))
        self.passage = passage
        self.is_named = self.is_agency or any(token.given for token in tokenise(attribution.speaker))


def read_statements(place: Place) -> list[Statement]:
    """Return what is said in a passage by somebody who is named."""
    statements = []
    passage = frozenset(map(stem, words_of(place.text[place.start : place.end])))
    for start, end in split_sentences(place.text, place.start, place.end):
        found = find_attributions(place.text, start, end)
        if len(found) == 1:  # of several it is not sure who says what
            statements.append(Statement(place.text, found[0], (start, end), passage))
    return [statement for statement in statements if statement.is_named]


def speakers_apart(first: list[Statement], second: list[Statement]) -> Iterator[tuple[Attribution, Attribution]]:
    """Yield who says in one passage and in the other what is the same, where these are surely two."""
    for one in first:
        for other in second:
            fewer = min(len(one.said), len(other.said))
            same = len(one.said & other.said)
            if same < _LEAST_SAID or same < fewer * _LEAST_SAME:
                continue
            if not (one.is_agency and other.is_agency) and not (one.is_person and other.is_person):
                continue
            if (
                one.stems <= other.passage or other.stems <= one.passage
            ):  # who is named by an office there, in full here
                continue
            if one.name and other.name and not one.stems & other.stems and are_apart(one.name, other.name):
                yield one.attribution, other.attribution
