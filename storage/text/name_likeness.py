"""How likely two spellings mean one name: of one word or several, in Arabic letters, in Latin ones or in both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from storage.text.established_names import established_names
from storage.text.folding import fold_text
from storage.text.latin import latin_skeletons, likeness
from storage.text.name_alignment import lay_together
from storage.text.name_finding import name_key
from storage.text.name_words import divide_name, names_a_body
from storage.text.spelling_likeness import spelling_likeness, without_article
from storage.text.stop_words import function_words
from storage.text.words import joined_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.text.name_alignment import Stretch

LIKE: Final = 0.5
"""From here on two spellings should be proposed as one name."""

_UNLIKE: Final = 0.4
"""What is said at most of names whose letters are alike although something speaks against their being one."""

_LONGEST: Final = 80
_MOST_WORDS: Final = 8
_SHORTEST_SURNAME: Final = 4
_SURE_SURNAME: Final = 5
_LEAST_SURNAME: Final = 0.7
_LEAST_SHORT_SURNAME: Final = 0.85
"""How alike a surname alone must be to the one of a full name."""

_OF_THE_HOUSE: Final = "ال"
_DERIVED: Final = frozenset("يه يون يين وف يف وفا يفا زاده اوغلو".split())
"""Endings that make another name of a name, as بايراموف of بايرام."""

_ADJECTIVE: Final = re.compile("(?<=...)(?:ي|يه|يون|يين|يات)$")
_ENDING: Final = re.compile("(?<=...)(?:يا|ا|ه)$")
_JOINED: Final = 0.9
"""For words that differ by an article or by clitics."""

_DIGITS: Final = re.compile("[0-9]+")
_LATIN: Final = re.compile("[a-z]")
_LATIN_VOWELS: Final = str.maketrans("oey", "uii")
_LEAST_LATIN: Final = 0.8
_LEAST_BETWEEN_SCRIPTS: Final = 0.75


def same_name(left: str, right: str) -> float:
    """Return from 0 to 1 how likely two spellings mean one name; from .5 on they should be proposed as the same.

    1 is for spellings that fold alike, whatever their spaces. A surname alone may be the full name, a first name
    alone is not. Spellings in Latin letters are compared with Arabic ones by their sounds.
    """
    (left_key, left_words), (right_key, right_words) = _prepared(left), _prepared(right)
    if left_key == right_key:
        return 1.0 if left_key else float(fold_text(left) == fold_text(right))
    if not left_key or not right_key or _DIGITS.findall(left_key) != _DIGITS.findall(right_key):
        return 0.0
    shared = _UNLIKE * Indel.normalized_similarity(left_key, right_key)
    if max(len(left_key), len(right_key)) > _LONGEST or max(len(left_words), len(right_words)) > _MOST_WORDS:
        return shared
    return max(shared, _words_likeness(*sorted((left_words, right_words))))


@lru_cache(maxsize=1 << 12)
def _prepared(name: str) -> tuple[str, tuple[str, ...]]:
    return name_key(name), divide_name(name)


def _words_likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """Compare two names word by word; one of them may lack words that the other has."""
    if left == right:
        return 0.99
    if len(left) == len(right) == 1:
        return word_likeness(left[0], right[0])
    matches = lay_together(left, right, word_likeness)
    if not matches:
        return 0.0
    sizes = [sum(map(len, left[slice(*match.left)])) for match in matches]
    mean = sum(match.likeness * size for match, size in zip(matches, sizes, strict=True)) / sum(sizes)
    spare_left = len(left) - sum(end - start for (start, end), _right, _alike in matches)
    spare_right = len(right) - sum(end - start for _left, (start, end), _alike in matches)
    if not spare_left and not spare_right:
        return min(mean, 0.99)
    short, long, found = left, right, [match.right for match in matches]
    if spare_left:
        short, long, found = right, left, [match.left for match in matches]
    if (spare_left and spare_right) or not _may_stand_for(long, found, mean):
        return _UNLIKE * mean
    return LIKE + (mean - LIKE) * sum(map(len, short)) / sum(map(len, long))


def _may_stand_for(long: Sequence[str], found: Sequence[Stretch], alike: float) -> bool:
    """Tell whether a name may be a shorter form of one whose words it has at these places, so much alike.

    It is if it ends as that does (or before آل) and begins as that does, or else ends in a surname; parts of what
    bodies and regions are called name something else.
    """
    start, end = found[0][0], found[-1][1]
    if names_a_body(long) or (end < len(long) and long[end] != _OF_THE_HOUSE):
        return False
    if start == 0 and len(found) > 1:
        return True
    surname = without_article("".join(long[slice(*found[-1])]))
    least = _LEAST_SURNAME if len(surname) >= _SURE_SURNAME else _LEAST_SHORT_SURNAME
    is_surname = len(surname) >= _SHORTEST_SURNAME and surname not in established_names()
    return is_surname and alike >= least and function_words().isdisjoint(long)


@lru_cache(maxsize=1 << 15)
def word_likeness(left: str, right: str) -> float:
    """Return from 0 to 1 how likely two folded words, or words written together, spell one name."""
    if left == right:
        return 1.0
    latin = bool(_LATIN.search(left)), bool(_LATIN.search(right))
    if all(latin):
        return _latin_likeness(left, right)
    if any(latin):
        alike = likeness(left, right) if latin[0] else likeness(right, left)
        return 0.99 * alike if alike >= _LEAST_BETWEEN_SCRIPTS else _UNLIKE * alike
    return _arabic_likeness(left, right)


def _arabic_likeness(left: str, right: str) -> float:
    short, long = sorted(map(without_article, (left, right)), key=len)
    if short == long:
        return _JOINED
    names = established_names()
    if short in names and long in names:
        return 0.0
    if len(short) >= _SHORTEST_SURNAME and joined_letters(long, short):
        return _JOINED
    alike = spelling_likeness(short, long)
    return _UNLIKE * alike if _is_derived(short, long, definite=len(left + right) > len(short + long)) else alike


def _is_derived(short: str, long: str, *, definite: bool) -> bool:
    """Tell whether one word is another with an ending: إيراني of إيران, روسية of روسيا, علييف of علي."""
    if long.startswith(short) and (
        short in established_names() or long[len(short) :] in _DERIVED or (definite and long == short + "ي")
    ):
        return True
    for name, other in ((short, long), (long, short)):
        if name in established_names() and _ADJECTIVE.search(other):
            return _ADJECTIVE.sub("", other) == _ENDING.sub("", name)
    return False


def _latin_likeness(left: str, right: str) -> float:
    alike = Indel.normalized_similarity(left.translate(_LATIN_VOWELS), right.translate(_LATIN_VOWELS))
    if alike < _LEAST_LATIN or latin_skeletons(left).isdisjoint(latin_skeletons(right)):
        return _UNLIKE * alike
    return LIKE + (alike - _LEAST_LATIN) * 0.49 / (1 - _LEAST_LATIN)
