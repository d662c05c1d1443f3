"""How likely two words in Arabic letters are spellings of one name, letter by letter.

Every letter two spellings share speaks for one name, the rarer the letter the louder; letters that names exchange
from one paper to the next (ج and غ, س and ز), vowels written or left out, and doubled letters speak little
against it, and other differences much. The weights are tenths of the natural logarithm of how much likelier
something is in two spellings of one name than in two names, rounded by hand from a few hundred names.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations
from typing import Final

from rapidfuzz.distance import Indel

_SAME: Final = {**dict.fromkeys("اينور", 20), **dict.fromkeys("سلكمتبد", 29), **dict.fromkeys("فهغزجش", 33)}
_SAME_RARE: Final = 40
_MISSING: Final = {
    **dict.fromkeys("اي", -15),
    **dict.fromkeys("وهعء", -24),
    **dict.fromkeys("لت", -27),
    **dict.fromkeys("دج", -33),
    **dict.fromkeys("سف", -40),
}
_MISSING_OTHER: Final = -60
_MISSING_DOUBLE: Final = -12
_AT_AN_EDGE: Final = -10
_EXCHANGED_OTHER: Final = -60
# Letters that names exchange, and how much less an exchange says than a shared letter.
_EXCHANGES: Final = (
    (10, "تط حه قكگ جغگچ سص بپ فڤ زژ ذظضز دض دظ اعء"),
    (15, "سز جق غق صز كج"),
    (25, "سش تث سث زث حخ جخ خك جي غك كش شچ ذد تد غخ خه فو"),
    (37, "ايو ها هي"),
    (60, "بف من لر"),
)

_ARTICLE: Final = "ال"
_SHORTEST_WITH_ARTICLE: Final = 6
_ENOUGH: Final = 4.2
"""Evidence by letter from which on two spellings are more likely one name than two."""

_MOST: Final = 15.0
_LEAST_SHARED: Final = 0.4
"""The share of letters below which two spellings are not compared further."""


def spelling_likeness(left: str, right: str) -> float:
    """Return from 0 to 1 how likely two folded words in Arabic letters spell one name; .5 is the turning point."""
    left, right = without_article(left), without_article(right)
    if not Indel.normalized_similarity(left, right, score_cutoff=_LEAST_SHARED):
        return 0.0
    evidence = _evidence(left, right) / (len(left) + len(right))
    if evidence < _ENOUGH:
        return max(0.0, 0.5 * evidence / _ENOUGH)
    return min(0.99, 0.5 + 0.5 * (evidence - _ENOUGH) / (_MOST - _ENOUGH))


def without_article(word: str) -> str:
    """Return a folded word without the article, where enough is left to be sure that it is one."""
    return word.removeprefix(_ARTICLE) if len(word) >= _SHORTEST_WITH_ARTICLE else word


def _evidence(left: str, right: str) -> int:
    """Return the weight of the likeliest way to lay one spelling over the other."""
    exchanged = _exchanged()
    missing = _missing_each(right)
    row = [0]
    for weight in missing:
        row.append(row[-1] + weight)
    for letter, absent in zip(left, _missing_each(left), strict=True):
        following = [row[0] + absent]
        for place, other in enumerate(right):
            if letter == other:
                shared = _SAME.get(letter, _SAME_RARE)
            else:
                shared = exchanged.get(letter + other, _EXCHANGED_OTHER)
            following.append(max(row[place] + shared, row[place + 1] + absent, following[place] + missing[place]))
        row = following
    return row[-1]


@lru_cache(maxsize=1)
def _exchanged() -> dict[str, int]:
    """Return what the exchange of two letters weighs."""
    weights: dict[str, int] = {}
    for less, groups in _EXCHANGES:
        for group in groups.split():
            for one, other in permutations(group, 2):
                shared = min(_SAME.get(one, _SAME_RARE), _SAME.get(other, _SAME_RARE))
                weights.setdefault(one + other, shared - less)
    return weights


def _missing_each(word: str) -> list[int]:
    """Return what it weighs when each letter of a word is missing in the other spelling."""
    weights = [_MISSING.get(letter, _MISSING_OTHER) for letter in word]
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            weights[place] = _MISSING_DOUBLE
    weights[0] += _AT_AN_EDGE
    if word[-1] in "اويه":
        weights[-1] += _AT_AN_EDGE
    return weights
