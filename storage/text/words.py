"""Words: where they stand, which of them matter, and the clitics that Arabic writes onto them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from storage.text.folding import Folded, fold_text
from storage.text.stop_words import function_words, stop_words

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator

_WORD = re.compile(r"[^\W_]+")
# The same but for the underscore, and a fifth faster: the usual letters are known without being looked up.
# It is compiled when first used, since that takes longer than most and a start needs it not.
_LETTERS = r"[\u0621-\u064aa-z0-9\w]+"

_ARTICLE = "ال"
_SHORTEST_STEM = 2
# What may be joined before a word, and before one that has the article (whose ا falls away after ل).
_BEFORE_BARE = ("", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل")
_BEFORE_DEFINITE = ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل")
_PREFIXES = tuple(sorted((*_BEFORE_BARE[1:], *_BEFORE_DEFINITE), key=len, reverse=True))
# Words as short as عن or دم would swallow half the language if every letter before them were a clitic.
_SHORTEST_EXPANDED = 3
# The article is taken off a searched word only if enough is left: إلهام is not the ال of هام.
_SHORTEST_WITHOUT_ARTICLE = 4

# A conjunction and a preposition, with how many letters of the word they take; the article belongs to its word.
_JOINED = tuple(map("".join, product(("", "و", "ف"), ("", "ب", "ك", "ل"))))
_LEADS = {joined: len(joined) for joined in _JOINED}
_DEFINITE_LEADS = {joined + _ARTICLE: len(joined) for joined in _JOINED} | {"لل": 0, "ولل": 1, "فلل": 1}
_FUTURE_LEADS = {"س": 1, "وس": 2, "فس": 2}
_ALL_LEADS = _LEADS | _DEFINITE_LEADS | _FUTURE_LEADS
_BEGINS_FUTURE = "يتنا"
# والد and بالغ have no article; the more could be the word's own, the more must be left.
_DEFINITE = re.compile("(?:(?:[وف]?[بك])?ال|[وف]?لل)(?P<rest>.{3,})|(?:[وف]|[وف]?ل)ال(?P<longer>.{4,})")
_SHORTEST_JOINED = 5
_SHORTEST_JOINED_ALEF = 4

# Words whose first letter is their own although what follows it is a word too: فعالية is not ف before عالية.
_OWN_FIRST_LETTER = frozenset(
    "بطاقات فعاليه فعاليات كارثه كامله كاملا كاملين كاميرا والدي والديه والدين والدته والدتها واحدا واحده وفاتها"
    " فايده باشرت باريس باراك باكستان".split()
)

# What light stemming takes off: a beginning, a letter more if so many are left, and each ending in this order.
_STEM_PREFIXES = ("وبال", "وكال", "ولال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_STEM_FIRST_LETTERS = {"و": 3, "ب": 4, "ل": 4, "ف": 4, "ك": 4}
_STEM_SUFFIXES = ("هما", "كما", "ها", "هم", "هن", "نا", "ان", "ات", "ون", "وا", "ين", "يه", "ه", "ي", "ا")
_SHORTEST_BEFORE_SUFFIX = 3
_FEW_STEMS = 3
_ROOT_BEGINNINGS = ("وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_ROOT_ENDINGS = (
    "تهما", "اتها", "اتهم", "يتها", "تهم", "تها", "هما", "كما", "ات", "ون", "ين", "ان", "ها", "هم", "هن", "نا", "وا",
    "ته", "يه", "يا", "ه", "ي", "ت", "ا",
)  # fmt: skip
_VERB_BEGINNINGS = "يتنمسا"
_SHORTEST_ROOT = 3
_PORTION = 1 << 15
_SHORTEST_WITH_BEGINNING = 4
_LONG_VOWELS = str.maketrans("", "", "اويءئ")

COMPOUND_HEADS = frozenset(
    "عبد ابو ابي ابا ابن بن ام ال ذو قره نور شمس سيف علاء خير فخر ناصر صلاح سان سانت نيو لوس بور بورت كفر تل بيت جبل"
    " راس دير باب امير شاه مير خان حسن محمد دار".split()
)
"""First halves, folded, of names that are written now as two words and now as one."""


class Word(NamedTuple):
    """A word as it is compared, with its place in the folded text and in the source."""

    text: str
    folded_start: int
    folded_end: int
    start: int
    end: int


def find_words(folded: Folded) -> Iterator[Word]:
    """Yield the words of a folded text in order; a word's range holds the marks written on it."""
    for match in _WORD.finditer(folded.text):
        start, end = match.span()
        yield Word(match[0], start, end, *folded.source_range(start, end))


def split_words(folded: str) -> list[str]:
    """Return the words of a text that is folded already; those of a long one in portions, for other threads wait."""
    text = folded.replace("_", " ")
    if len(text) <= _PORTION:
        return re.findall(_LETTERS, text)
    words: list[str] = []
    start = 0
    while start < len(text):
        space = text.find(" ", start + _PORTION)
        end = len(text) if space < 0 else space
        words += re.findall(_LETTERS, text[start:end])
        start = end
    return words


def words_of(text: str) -> list[str]:
    """Return the words of a text folded, without places, as fast as may be."""
    return split_words(fold_text(text))


def is_stop_word(word: str) -> bool:
    """Tell whether a folded word says nothing about the subject; single letters and digits never do."""
    return len(word) == 1 or word in stop_words()


def is_function_word(word: str) -> bool:
    """Tell whether a folded word is a particle or a pronoun, which a question holds for the sake of its grammar."""
    return word in function_words()


def clitic_variants(word: str) -> tuple[str, ...]:
    """Return the folded word first, then the forms it takes with conjunctions, prepositions and the article.

    A word with the article is also given without it when four letters or more are left. Words that
    are short or not Arabic come back alone.
    """
    word = fold_text(word)
    if not _takes_clitics(word):
        return (word,)
    stem = word.removeprefix(_ARTICLE)
    forms = [word, *(before + word for before in _BEFORE_BARE)]
    if stem != word and len(stem) >= _SHORTEST_EXPANDED:
        forms += (before + stem for before in _BEFORE_DEFINITE)
        if len(stem) >= _SHORTEST_WITHOUT_ARTICLE:
            forms += (before + stem for before in _BEFORE_BARE)
    elif stem == word:
        forms += (before + word for before in _BEFORE_DEFINITE)
    return tuple(dict.fromkeys(forms))


def _takes_clitics(word: str) -> bool:
    return len(word) >= _SHORTEST_EXPANDED and all("ء" <= letter <= "ي" or letter in "پچژگ" for letter in word)


def search_forms(word: str) -> dict[str, int]:
    """Return the folded forms in which a searched word is found, the word itself first.

    With each form comes how many of its first letters are joined conjunctions and prepositions, which
    are no part of what was found: 1 for لاذربيجان, 0 for القاهره and للقاهره. Unlike `clitic_variants`, which
    starts from a name, this also takes off what was typed with the word: بالقاهرة finds القاهرة.
    """
    word = fold_text(word)
    if not _takes_clitics(word):
        return {word: 0}
    forms = {word: 0}
    definite = _DEFINITE.fullmatch(word)
    leads = [(_LEADS, word)]
    if definite is not None:
        rest = definite["rest"] or definite["longer"]
        leads.append((_DEFINITE_LEADS, rest))
        if len(rest) >= _SHORTEST_WITHOUT_ARTICLE:
            leads.append((_LEADS, rest))
    else:
        leads.append((_DEFINITE_LEADS, word))
        for rest in _without_joined(word):
            leads += [(_LEADS, rest), (_DEFINITE_LEADS, rest)]
        if word[0] in _BEGINS_FUTURE:
            leads.append((_FUTURE_LEADS, word))
    for befores, rest in leads:
        for before, joined in befores.items():
            forms.setdefault(before + rest, joined)
    return forms


def joined_letters(form: str, word: str) -> int | None:
    """Return how many letters of a folded form are conjunctions and prepositions before a word; None if it is no such.

    The article may stand before the word too, and is not counted.
    """
    return _ALL_LEADS.get(form[: len(form) - len(word)]) if form.endswith(word) else None


def _without_joined(word: str) -> Iterator[str]:
    """Yield what a folded word may be without a conjunction and a preposition, if enough is left."""
    if word in _OWN_FIRST_LETTER:
        return
    for joined in (1, 2):
        rest = word[joined:]
        shortest = _SHORTEST_JOINED_ALEF if rest.startswith("ا") else _SHORTEST_JOINED
        if word[:joined] in _LEADS and len(rest) >= shortest:
            yield rest


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a folded word without article, clitics and the commonest endings; words in other scripts stay.

    A stem brings together in an index what belongs together. It is no word, and readers never see it.
    """
    if word.isascii():
        return word
    for prefix in _STEM_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
            word = word[len(prefix) :]
            break
    if len(word) > _STEM_FIRST_LETTERS.get(word[0], len(word)):
        word = word[1:]
    for suffix in _STEM_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_BEFORE_SUFFIX:
            word = word[: -len(suffix)]
    return word


def words_with_stems(words: Collection[str], stems: Collection[str]) -> dict[str, str]:
    """Return those of some folded words that have one of these stems, with the stem they have."""
    if len(stems) <= _FEW_STEMS:  # a stem is a piece of its word, which is sooner seen than made
        words = [word for root in stems for word in words if root in word]
    return {word: root for word, root in zip(words, map(stem, words), strict=True) if root in stems}


@lru_cache(maxsize=1 << 16)
def consonants(word: str) -> str:
    """Return what most words of one root have in common: no clitics, endings, first letter of a verb or long vowels.

    كتاب and كتب share it, and so do يبحث and بحث. It guesses, and unites some words that have nothing in common.
    """
    root = _without_ending(_without_beginning(word))
    for beginnings in (_VERB_BEGINNINGS, "ت"):
        if len(root) > _SHORTEST_WITH_BEGINNING and root[0] in beginnings:
            root = root[1:]
    bare = root[:1] + root[1:].translate(_LONG_VOWELS)
    return bare if len(bare) > 1 else root


def _without_beginning(word: str) -> str:
    for beginning in _ROOT_BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= _SHORTEST_ROOT:
            return word[len(beginning) :]
    return word[1:] if len(word) > _SHORTEST_WITH_BEGINNING and word[0] in "وف" else word


def _without_ending(word: str) -> str:
    for ending in _ROOT_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            return word[: -len(ending)]
    return word


def strip_clitics(word: str, known: Container[str]) -> str:
    """Return what is left of a folded word without its clitics if that is a known word, else the word itself.

    Nothing is cut on suspicion: وكالة is no "and" before كالة unless كالة is known.
    """
    if word in known:
        return word
    for prefix in _PREFIXES:
        stem = word[len(prefix) :]
        if word.startswith(prefix) and len(stem) >= _SHORTEST_STEM:
            if stem in known:
                return stem
            if prefix.endswith("ل") and _ARTICLE + stem in known:
                return _ARTICLE + stem
    return word
