"""What is said around a place in a passage: by it two figures are told to be of one thing, or of two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice, product
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.folding import fold
from storage.text.sentences import split_sentences
from storage.text.words import find_words, is_stop_word, joined_letters, stem

if TYPE_CHECKING:
    from storage.comparison.records import Place

_MOST_ASIDE: Final = 8
_NEAREST: Final = 2
_NEAR: Final = 3
_SHORTEST: Final = 3


class Wordings(NamedTuple):
    """The words of a passage that say something, one beside the other: by stem, as folded, and where they stand.

    ``sentences`` is where each sentence begins.
    """

    stems: list[str]
    words: list[str]
    starts: list[int]
    sentences: list[int]


class Likeness(NamedTuple):
    """How many words around two places are the same, and which share of the fewer that is."""

    words: int
    share: float

    def reaches(self, least: Likeness) -> bool:
        """Tell whether it is as great as another in both."""
        return self.words >= least.words and self.share >= least.share


def read_wordings(place: Place) -> Wordings:
    """Read a passage; figures are none of its words, since they are what is compared."""
    sentences = [start for start, _ in split_sentences(place.text, place.start, place.end)]
    wordings = Wordings([], [], [], sentences)
    for word in find_words(fold(place.text[place.start : place.end])):
        if not (is_stop_word(word.text) or word.text[0].isdecimal()):
            wordings.stems.append(stem(word.text))
            wordings.words.append(word.text)
            wordings.starts.append(place.start + word.start)
    return wordings


def compare_around(first: Wordings, one: tuple[int, int], second: Wordings, other: tuple[int, int]) -> Likeness:
    """Compare what stands around two ranges in their sentences, up to eight words on either side of each."""
    left, right = ({**before, **behind} for before, behind in (_aside(first, one), _aside(second, other)))
    fewer = min(len(left), len(right))
    shared = len(left.keys() & right.keys())
    spare = [word for key, word in right.items() if key not in left]
    shared += sum(any(_is_same(word, another) for another in spare) for key, word in left.items() if key not in right)
    return Likeness(shared, min(1.0, shared / fewer) if fewer else 0.0)


def stand_alike(
    first: Wordings, one: tuple[int, int], second: Wordings, other: tuple[int, int], *, either_side: bool = False
) -> bool:
    """Tell whether a word right beside one range stands near the other too, on the same side of it or on either."""
    ours, theirs = _aside(first, one), _aside(second, other)
    sides = product(ours, theirs) if either_side else zip(ours, theirs, strict=True)
    return any(_nearest_shared(here, there) or _nearest_shared(there, here) for here, there in sides)


def sentence_of(wordings: Wordings, place: int) -> int:
    """Return which sentence a place is in."""
    return bisect_right(wordings.sentences, place)


def _nearest_shared(ours: dict[str, str], theirs: dict[str, str]) -> bool:
    near = dict(islice(theirs.items(), _NEAR))
    return any(
        key in near or any(_is_same(word, another) for another in near.values())
        for key, word in islice(ours.items(), _NEAREST)
    )


def _aside(wordings: Wordings, place: tuple[int, int]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the words before a range and behind it by their stems, nearest first, without those within it."""
    sentence = sentence_of(wordings, place[0])
    begin = wordings.sentences[sentence - 1] if sentence else 0
    least = bisect_left(wordings.starts, begin)
    end = bisect_left(wordings.starts, wordings.sentences[sentence]) if sentence < len(wordings.sentences) else None
    first, last = (bisect_left(wordings.starts, edge) for edge in place)
    before = range(first - 1, max(least, first - _MOST_ASIDE) - 1, -1)
    behind = range(last, min(len(wordings.starts) if end is None else end, last + _MOST_ASIDE))
    stems, words = wordings.stems, wordings.words
    return {stems[index]: words[index] for index in before}, {stems[index]: words[index] for index in behind}


def _is_same(word: str, other: str) -> bool:
    """Tell whether one word is the other with clitics, which are too short for their stems to tell: لوقف and وقف."""
    short, long = sorted((word, other), key=len)
    return len(short) >= _SHORTEST and bool(joined_letters(long, short))
