"""Which known names a spelling looks like, among very many."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from storage.text.established_names import established_names
from storage.text.latin import arabic_skeleton, latin_skeletons
from storage.text.name_likeness import LIKE, same_name, word_likeness
from storage.text.name_words import divide_name, names_a_body
from storage.text.spelling_likeness import without_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_WORDS: Final = 8
_LONGEST: Final = 40
_SHORTEST_TAIL: Final = 4
_LONGEST_TAIL: Final = 3
_SHORTEST_SHORTENED: Final = 3
_LATIN: Final = re.compile("[a-z]")
# Consonants that names exchange from one paper to the next; their skeletons must not keep them apart.
_EXCHANGED: Final = str.maketrans("JXZCD", "KKSST")
_DOUBLED: Final = re.compile(r"(.)\1+")


class SpellingIndex:
    """Known names made ready to be compared with new spellings; 50,000 of them take a second or two.

    A name is looked up by its words written together and, where it may be a person's, by its surname. Of those only
    the ones are compared whose consonants differ by no more than one.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._bearers: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            for handle in _handles(divide_name(name)):
                self._bearers.setdefault(handle, []).append(name)
        self._handles: dict[str, list[str]] = {}
        for handle in self._bearers:
            for skeleton in _skeletons(handle):
                self._handles.setdefault(skeleton, []).append(handle)

    def alike(self, spelling: str) -> list[tuple[str, float]]:
        """Return the known names that a spelling may mean, the likeliest first, with their `same_name` from .5 on.

        The spelling itself is among them if it is known.
        """
        found: set[str] = set()
        for handle in _handles(divide_name(spelling)):
            for known in self._near(handle):
                found.update(self._bearers[known])
        scores = ((name, same_name(spelling, name)) for name in found)
        return sorted(((name, score) for name, score in scores if score >= LIKE), key=lambda one: (-one[1], one[0]))

    def _near(self, handle: str) -> Iterator[str]:
        """Yield the known handles that may be other spellings of one."""
        for known in set(chain.from_iterable(self._handles.get(skeleton, ()) for skeleton in _skeletons(handle))):
            if word_likeness(handle, known) >= LIKE:
                yield known


def _handles(words: tuple[str, ...]) -> set[str]:
    """Return by what a name is looked up: all its words, the first with the last, and what may be its surname."""
    if not words or len(words) > _MOST_WORDS:
        return set()
    handles = {"".join(words)}
    if not names_a_body(words):
        if len(words) > 2:
            handles.add(words[0] + words[-1])
        house = words.index("ال") if "ال" in words else len(words)
        for last in {house, len(words)}:
            tails = ("".join(words[first:last]) for first in range(max(0, last - _LONGEST_TAIL), last))
            handles.update(filter(_may_be_surname, tails))
    return {handle for handle in handles if len(handle) <= _LONGEST}


def _may_be_surname(tail: str) -> bool:
    return len(tail) >= _SHORTEST_TAIL and without_article(tail) not in established_names()


def _skeletons(handle: str) -> set[str]:
    """Return the consonants of a spelling as signs, and what is left of them without each one."""
    whole = latin_skeletons(handle) if _LATIN.search(handle) else (arabic_skeleton(handle),)
    skeletons = {_DOUBLED.sub(r"\1", skeleton.translate(_EXCHANGED)) for skeleton in whole}
    for skeleton in tuple(skeletons):
        if len(skeleton) >= _SHORTEST_SHORTENED:
            skeletons.update(skeleton[:place] + skeleton[place + 1 :] for place in range(len(skeleton)))
    return skeletons
