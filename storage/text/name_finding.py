"""Where many names stand in a text: whole words, however spelled and spaced, without the clitics joined to them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.established_names import established_names
from storage.text.folding import fold, fold_text
from storage.text.stop_words import function_words
from storage.text.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from storage.text.folding import Folded

Place = tuple[int, int, str]
"""Where a name stands in a text, code points half-open, and the name as it was given."""

_WORD: Final = re.compile(r"[^\W_]+")
# What may stand between two words of one name: blanks and one line's end, the signs of hashtags and joined names.
# It is compiled when first used, since a start needs it not.
_JOINT: Final = r"[^\S\n\r]*(?:[_'’+&\-‐‑–]|\r?\n)?[^\S\n\r]*|_+|\."

_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ك", "ل")
_LEADS: Final = tuple(filter(None, map("".join, product(_CONJUNCTIONS, _PREPOSITIONS))))
_FIRST_OF_LEADS: Final = frozenset("وفبكل")
_ARTICLE: Final = "ال"
_HAMZAS: Final = "أإآٱ"
_SHORTEST_WITH_LEAD: Final = 3
_SHORTEST_WITH_ARTICLE: Final = 5
"""Letters from which on a name is found with an article before it: السيستاني is سيستاني, but الحسن is not حسن."""

_SHORTEST_RESPACED: Final = 4
"""Letters from which on a name is found with other spaces than it was given with."""

# Folded, these two are spelled like the prepositions على and إلى, of which the first is a name when written with ي.
_LIKE_PREPOSITIONS: Final = frozenset(("علي", "الي"))
_PREPOSITION_ENDS: Final = frozenset("ىﻰﻯ")
_FATHER: Final = ("ابو", "ابي", "ابا")


class _Beginning(NamedTuple):
    """What a word of the text may begin a name with: how many letters are cut off, the rest, and the shortest key."""

    cut: int
    rest: str
    shortest: int


class _Hit(NamedTuple):
    """Where the letters of a name stand in the folded text."""

    start: int
    end: int
    key: str


def name_key(name: str) -> str:
    """Return what the spellings of a name have in common that fold alike or differ in spaces; '' without letters.

    Spaces between digits stay: 3+3 is not 33.
    """
    return _join(split_words(fold_text(name)))


class NameFinder:
    """Names made ready to be found in texts, which takes some tenths of a second for 50,000 of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, list[str]] = {}
        self._spaced: set[str] = set()
        for name in dict.fromkeys(names):
            for words in _inflected(split_words(fold_text(name))):
                self._names.setdefault(_join(words), []).append(name)
                self._spaced.add(" ".join(words))
        self._keys = sorted(self._names)

    def find(self, text: str) -> list[Place]:
        """Return where the names stand, in order and without overlaps; of names that overlap the longest is taken.

        A name is found as whole words, however it is spelled (see `fold_text`) and spaced. Conjunctions and
        prepositions joined before it are not part of its place; the article is, with the ل that took its alif.
        Of names with one key the one written as in the text is given, else the first of them.
        """
        folded = fold(text)
        free = bytearray(b"\1" * len(folded.text))
        taken: list[_Hit] = []
        for hit in sorted(self._hits(folded), key=lambda hit: (-len(hit.key), hit)):
            if all(free[hit.start : hit.end]):
                free[hit.start : hit.end] = bytes(hit.end - hit.start)
                taken.append(hit)
        places = [(*folded.source_range(hit.start, hit.end), hit.key) for hit in sorted(taken)]
        return [(start, end, self._as_given(key, text[start:end])) for start, end, key in places]

    def _as_given(self, key: str, written: str) -> str:
        names = self._names[key]
        return written if written in names else names[0]

    def _hits(self, folded: Folded) -> Iterator[_Hit]:
        """Yield every name that begins at a word or behind its clitics, one within the other too."""
        words = [(match[0], *match.span()) for match in _WORD.finditer(folded.text)]
        joined = [_is_joint(folded.text[left[2] : right[1]]) for left, right in pairwise(words)] + [False]
        for first, (word, start, _end) in enumerate(words):
            for beginning in _beginnings(word):
                key, last = beginning.rest, first
                while self._begins_a_name(key):
                    if key in self._names and len(key) >= beginning.shortest:
                        hit = _Hit(start + beginning.cut, words[last][2], key)
                        pieces = [beginning.rest, *(later for later, _start, _end in words[first + 1 : last + 1])]
                        if self._is_name(folded, hit, word, pieces):
                            yield hit
                    if not joined[last]:
                        break
                    last += 1
                    key = _join((key, words[last][0]))

    def _begins_a_name(self, key: str) -> bool:
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place].startswith(key)

    def _is_name(self, folded: Folded, hit: _Hit, word: str, pieces: Sequence[str]) -> bool:
        """Tell whether what has the letters of a name is one, by its spaces and by what was cut off its first word."""
        start, end = folded.source_range(hit.start, hit.end)
        written = folded.source[start:end]
        if hit.key in _LIKE_PREPOSITIONS and (hit.key != "علي" or not _PREPOSITION_ENDS.isdisjoint(written)):
            return False
        if len(pieces) == 1 and written[0] not in _HAMZAS and _is_cut_from_a_name(word, pieces[0]):
            return False
        return " ".join(pieces) in self._spaced or _may_be_respaced(word, pieces)


def _inflected(words: list[str]) -> Iterator[list[str]]:
    """Yield the words of a name, with أبو before another word in each of its cases."""
    if len(words) > 1 and words[0] in _FATHER:
        yield from ([father, *words[1:]] for father in _FATHER)
    elif words:
        yield words


def _join(words: Iterable[str]) -> str:
    joined = ""
    for word in words:
        joined += f" {word}" if joined[-1:].isdigit() and word[:1].isdigit() else word
    return joined


def _is_joint(between: str) -> bool:
    return between == " " or re.fullmatch(_JOINT, between) is not None


def _beginnings(word: str) -> Iterator[_Beginning]:
    """Yield what may be the first word of a name in a word of the text."""
    yield _Beginning(0, word, 1)
    if word.startswith(_ARTICLE):
        yield _Beginning(0, word[len(_ARTICLE) :], _SHORTEST_WITH_ARTICLE)
    if word[0] not in _FIRST_OF_LEADS:
        return
    for lead in _LEADS:
        if not word.startswith(lead) or len(word) == len(lead):
            continue
        cut = len(lead)
        rest = word[cut:]
        yield _Beginning(cut, rest, _SHORTEST_WITH_LEAD)
        if rest.startswith(_ARTICLE):
            yield _Beginning(cut, rest[len(_ARTICLE) :], _SHORTEST_WITH_ARTICLE)
        if lead.endswith("ل") and rest.startswith("ل"):
            yield _Beginning(cut - 1, _ARTICLE + rest[1:], _SHORTEST_WITH_LEAD)
            yield _Beginning(cut - 1, _ARTICLE + rest, _SHORTEST_WITH_LEAD)
            yield _Beginning(cut - 1, rest[1:], _SHORTEST_WITH_ARTICLE)


def _is_cut_from_a_name(word: str, rest: str) -> bool:
    """Tell whether what was cut off belongs to another name: ريم is no part of كريم, nor of وكريم."""
    cut = len(word) - len(rest)
    return any(word[place:] in established_names() for place in range(cut))


def _may_be_respaced(word: str, pieces: Sequence[str]) -> bool:
    """Tell whether words may be the parts of a name that was given with other spaces: no particle is such a part."""
    letters = "".join(pieces)
    if not letters.isalpha():
        return True
    if len(pieces) == 1:
        return len(letters) >= _SHORTEST_RESPACED
    particles = function_words() | _LIKE_PREPOSITIONS
    return len(letters) >= _SHORTEST_RESPACED and not any(
        len(piece) == 1 or piece in particles for piece in (word, *pieces)
    )
