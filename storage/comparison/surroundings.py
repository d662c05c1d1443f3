"""What is said around a place in a passage: by it two figures are told to be of one thing, or of two."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.folding import fold
from storage.text.words import find_words, is_stop_word, joined_letters, stem

if TYPE_CHECKING:
    from storage.comparison.records import Place

_MOST_ASIDE: Final = 8
_SHORTEST: Final = 3


class Wordings(NamedTuple):
    """The words of a passage that say something, one beside the other: by stem, as folded, and where they stand."""

    stems: list[str]
    words: list[str]
    starts: list[int]


class Likeness(NamedTuple):
    """How many words around two places are the same, and which share of the fewer that is."""

    words: int
    share: float


def read_wordings(place: Place) -> Wordings:
    """Read a passage; figures are none of its words, since they are what is compared."""
    wordings = Wordings([], [], [])
    for word in find_words(fold(place.text[place.start : place.end])):
        if not (is_stop_word(word.text) or word.text[0].isdecimal()):
            wordings.stems.append(stem(word.text))
            wordings.words.append(word.text)
            wordings.starts.append(place.start + word.start)
    return wordings


def compare_around(first: Wordings, one: tuple[int, int], second: Wordings, other: tuple[int, int]) -> Likeness:
    """Compare what stands around two ranges, up to eight words on either side of each."""
    left, right = _around(first, one), _around(second, other)
    fewer = min(len(left), len(right))
    shared = len(left.keys() & right.keys())
    spare = [word for key, word in right.items() if key not in left]
    shared += sum(any(_is_same(word, another) for another in spare) for key, word in left.items() if key not in right)
    return Likeness(shared, min(1.0, shared / fewer) if fewer else 0.0)


def _around(wordings: Wordings, place: tuple[int, int]) -> dict[str, str]:
    """Return the words around a range by their stems, without those within it."""
    first, last = (bisect_left(wordings.starts, edge) for edge in place)
    indices = [*range(max(0, first - _MOST_ASIDE), first), *range(last, min(len(wordings.starts), last + _MOST_ASIDE))]
    return {wordings.stems[index]: wordings.words[index] for index in indices}


def _is_same(word: str, other: str) -> bool:
    """Tell whether one word is the other with clitics, which are too short for their stems to tell: لوقف and وقف."""
    short, long = sorted((word, other), key=len)
    return len(short) >= _SHORTEST and bool(joined_letters(long, short))
