"""Names written in Latin and in Arabic letters: what their consonants have in common, and whether the vowels agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

# One sign for the letters that names exchange on their way between the scripts:
# X for kh, gh and hard g; C for sh and ch; D also for dh and for the emphatic d and z.
_SIGNS = {
    **dict.fromkeys("بپ", "B"),
    **dict.fromkeys("تطث", "T"),
    **dict.fromkeys("جژ", "J"),
    **dict.fromkeys("حه", "H"),
    **dict.fromkeys("خغگ", "X"),
    **dict.fromkeys("دذضظ", "D"),
    **dict.fromkeys("سص", "S"),
    **dict.fromkeys("شچ", "C"),
    **dict.fromkeys("قك", "K"),
    **dict.fromkeys("فڤ", "F"),
    "ر": "R", "ز": "Z", "ل": "L", "م": "M", "ن": "N",
}  # fmt: skip
_FIRST_SIGNS = _SIGNS | dict.fromkeys("اءع", "A") | {"و": "W", "ي": "Y"}
_WITHIN = str.maketrans(_SIGNS | dict.fromkeys("اويءع"))
_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 5
_QARA = ("قره", "كره")

# What a letter or a group of letters may stand for, the likeliest first; an empty choice is no consonant.
_SOUNDS = {
    "b": "B", "p": "B", "ph": "F", "f": "F",
    "t": "T", "th": "T|D", "tz": "TS|Z", "tch": "C", "tsch": "C",
    "d": "D", "dh": "D", "dj": "J", "dzh": "J",
    "j": "J", "zh": "J|Z", "g": "X|J|K", "gh": "X", "h": "H",
    "k": "K", "kh": "X|K", "ck": "K", "q": "K", "c": "K", "x": "KS|X",
    "s": "S", "sh": "C", "sch": "C", "ch": "C|K|X", "z": "Z|D",
    "l": "L", "m": "M", "n": "N", "r": "R", "rh": "R", "v": "F", "w": "|F", "wh": "|F",
}  # fmt: skip
_BEFORE_FRONT_VOWEL = {"c": "S|C|J", "g": "J|X|K"}
_AT_THE_START = {"j": "J|Y", "v": "F|W", "w": "W|F", "wh": "W|F", "x": "Z|C|KS", "y": "Y"}
_BETWEEN_VOWELS_OR_LAST = {"s": "S|Z"}
_BEFORE_CONSONANT_OR_LAST = {"h": "H|", "c": "K|C"}
_VOWELS = "aeiouy"
_SOUND = re.compile(
    f"(?P<group>^y(?=[aeiou])|tsch|dzh|sch|tch|[cdgkpstzrw]h|dj|tz|ck|[b-df-hj-np-tv-xz])(?P<vowels>[{_VOWELS}]*)"
)
_DOUBLED = re.compile(r"([b-df-hj-np-tv-xz])\1+")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "ə": "a", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_SCOTTISH = re.compile("^mc(?=[a-z])")
_LATIN_ARTICLE = re.compile("^[ae]l(?=[a-z]{3})")
_LATIN_LETTERS = re.compile("[a-z]+")
_MOST_READINGS = 32

# The Latin letters that stand for a vowel which Arabic writes: within a name, usual and possible ones, and at its end.
_VOWELS_OF = {"ا": ("a", "aeou"), "و": ("ouw", "ouw"), "ي": ("iey", "ieya")}
_LAST_VOWELS = {"ا": "aeoh", "و": "ouw", "ي": "ieya", "ه": "aeh", "ع": _VOWELS, "ء": _VOWELS}
_SURELY_LONG = re.compile("aa|ee|oo|ou|uu|ii|[ae][iy]|a[uw]")
_SILENT = ("", "e", "ue", "w")
_UNWRITTEN, _SELDOM, _WITH_ARTICLE = 0.7, 0.3, 0.9


_Sound = tuple[tuple[str, ...], str]
"""The signs a group of letters may stand for, and the vowels after it."""


class _Reading(NamedTuple):
    """The consonants of a name as signs, and what follows each of them before the next."""

    skeleton: str
    gaps: tuple[str, ...]


def arabic_skeleton(word: str) -> str:
    """Return the consonants of a folded word in Arabic letters, without its article, as one sign for each sound.

    A name has one of the skeletons of its spelling in Latin letters (see `latin_skeletons`), but so have
    other words: `likeness` tells which of them have the vowels too.
    """
    return _skeleton(_bare(word))


def latin_skeletons(word: str) -> frozenset[str]:
    """Return the skeletons that a folded word in Latin letters may have in Arabic; none for other scripts."""
    return frozenset(reading.skeleton for reading in (*_readings(word), *_readings(_without_latin_article(word))))


def likeness(latin: str, arabic: str) -> float:
    """Return how likely, from 0 to 1, a folded Arabic word spells a name typed in Latin letters.

    It is 0 where the consonants differ, or a vowel that Arabic writes is another one or none in Latin.
    """
    readings = _readings(latin)
    likest = _likest(readings, _arabic_reading(_respelled(arabic)))
    if arabic.startswith(_ARTICLE):
        readings = (*readings, *_readings(_without_latin_article(latin)))
        likest = max(likest, _WITH_ARTICLE * _likest(readings, _arabic_reading(_bare(arabic))))
    return likest


def _bare(word: str) -> str:
    """Return a folded Arabic word without what its romanisations do not write."""
    if word.startswith(_ARTICLE) and len(word) >= _SHORTEST_WITH_ARTICLE:
        word = word[len(_ARTICLE) :]
    return _respelled(word)


def _respelled(word: str) -> str:
    """Return a folded Arabic word with one spelling for sounds that have several."""
    if word.startswith(_QARA):
        word = word[:2] + word[3:]
    if "لل" in word:
        word = word.replace("لل", "ل")
    return word.replace("تش", "چ") if "تش" in word else word


def _skeleton(bare: str) -> str:
    return _FIRST_SIGNS.get(bare[:1], "") + bare[1 : -1 if bare.endswith("ه") else None].translate(_WITHIN)


def _arabic_reading(bare: str) -> _Reading:
    gaps: list[str] = []
    for place, letter in enumerate(bare):
        if place == 0 or (letter in _SIGNS and not (letter == "ه" and place == len(bare) - 1)):
            gaps.append("")
        else:
            gaps[-1] += letter
    return _Reading(_skeleton(bare), tuple(gaps))


def _likest(readings: Sequence[_Reading], written: _Reading) -> float:
    alike = (_vowel_likeness(one.gaps, written.gaps) for one in readings if one.skeleton == written.skeleton)
    return max(alike, default=0.0)


def _without_latin_article(word: str) -> str:
    return _LATIN_ARTICLE.sub("", word)


def _vowel_likeness(latin: Sequence[str], arabic: Sequence[str]) -> float:
    if not arabic:
        return 0.0
    *within, last = map(_gap_likeness, latin, arabic)
    end = arabic[-1]
    last = (1.0 if latin[-1] in _SILENT else 0.0) if not end else float(_has(latin[-1], _LAST_VOWELS.get(end[-1], "")))
    return min(within, default=1.0) and last and (sum(within) + last) / (len(within) + 1)


def _gap_likeness(latin: str, arabic: str) -> float:
    """Compare what stands between two consonants: a vowel that Arabic writes must be there, a long one be written."""
    written = [letter for letter in arabic if letter in _VOWELS_OF]
    if written:
        usual, possible = _VOWELS_OF[written[-1]]
        return 1.0 if _has(latin, usual) else _SELDOM * _has(latin, possible)
    if _SURELY_LONG.search(latin):
        return 0.0
    return _UNWRITTEN if latin else 1.0


def _has(latin: str, vowels: str) -> bool:
    return any(letter in vowels for letter in latin)


@lru_cache(maxsize=256)
def _readings(word: str) -> tuple[_Reading, ...]:
    """Return the ways in which a name in Latin letters can be read, the likeliest first."""
    word = _DOUBLED.sub(r"\1", _SCOTTISH.sub("mac", word.translate(_PLAIN)))
    if not _LATIN_LETTERS.fullmatch(word):
        return ()
    beginning = word[: len(word) - len(word.lstrip(_VOWELS))]
    if beginning[:1] == "y" and len(beginning) > 1:
        beginning = ""
    sounds: list[_Sound] = [(("A",), beginning)] if beginning else []
    sounds += [(_choices(word, match), match["vowels"]) for match in _SOUND.finditer(word)]
    rows = islice(product(*(signs for signs, _vowels in sounds)), _MOST_READINGS)
    return tuple(dict.fromkeys(_read(row, [vowels for _signs, vowels in sounds]) for row in rows))


def _choices(word: str, match: re.Match[str]) -> tuple[str, ...]:
    """Return the signs of one group of letters where it stands."""
    group, after = match["group"], word[match.end("group") : match.end("group") + 1]
    choices = _SOUNDS.get(group, "")
    if match.start() == 0:
        choices = _AT_THE_START.get(group, choices)
    elif not after or after not in _VOWELS:
        choices = _BEFORE_CONSONANT_OR_LAST.get(group, choices)
    if after and after in "eiy":
        choices = _BEFORE_FRONT_VOWEL.get(group, choices)
    if match.start() and (not after or (after in _VOWELS and word[match.start() - 1] in _VOWELS)):
        choices = _BETWEEN_VOWELS_OR_LAST.get(group, choices)
    return tuple(choices.split("|"))


def _read(signs: Sequence[str], vowels: Sequence[str]) -> _Reading:
    gaps: list[str] = []
    for sign, after in zip(signs, vowels, strict=True):
        if sign or not gaps:
            gaps += [""] * max(1, len(sign))
            gaps[-1] = after
        else:
            gaps[-1] += "w" + after
    return _Reading("".join(signs), tuple(gaps))
