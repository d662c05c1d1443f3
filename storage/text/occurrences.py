"""Where pieces of one text stand in another, looked up by their rarest words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.text.differences import split_words
from storage.text.folding import fold_text

if TYPE_CHECKING:
    from storage.text.kept_text import KeptText

MOST_FOUND: Final = 32
"""Occurrences up to which a piece of text is looked for; what occurs more often tells no place."""

_MOST_LOOKED_AT: Final = 500
_MOST_WORDS: Final = 200
_MOST_TELLING: Final = 16
_MOST_REPEATS: Final = 64
_PHRASE: Final = 5
_SHORTEST_PHRASE: Final = 3
_MOST_PHRASES: Final = 64
_NEAR: Final = 64


class Key(NamedTuple):
    """A word of a piece of text, folded, and how far behind the piece's beginning it starts."""

    word: str
    offset: int


def fold_each(words: list[str]) -> list[str]:
    """Fold words, each by itself."""
    written = {*words}
    spellings = dict(zip(written, fold_text("\n".join(written)).split("\n"), strict=True)) if written else {}
    return list(map(spellings.__getitem__, words))


def places_of(words: list[str], starts: list[int]) -> dict[str, list[int]]:
    """Return where each word starts."""
    places = defaultdict[str, list[int]](list)
    for word, start in zip(words, starts, strict=False):
        places[word].append(start)
    return places


class OldWords:
    """The words of a text, folded, and where each stands."""

    def __init__(self, text: str) -> None:
        self._written, self.starts = split_words(text)
        self.words = fold_each(self._written)
        self.places = places_of(self.words, self.starts)

    def within(self, start: int, end: int) -> range:
        """Return which words stand inside a range without touching its borders: they are words wherever it stands."""
        first = bisect_right(self.starts, start, hi=len(self.words))
        last = bisect_left(self.starts, end, lo=first, hi=len(self.words))
        if last > first and self.starts[last - 1] + len(self._written[last - 1]) >= end:
            last -= 1
        return range(first, last)

    def extent(self, words: range) -> tuple[int, int]:
        """Return where some words start and end."""
        return self.starts[words[0]], self.starts[words[-1]] + len(self._written[words[-1]])

    def starting(self, start: int, end: int) -> list[str]:
        """Return the words that start in a range."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end, hi=len(self.words))]


class NewWords:
    """The words of the new text: those that stayed are known from the old, only what was added is divided."""

    def __init__(self, kept: KeptText, olds: OldWords) -> None:
        added, starts, self._removed = list[str](), list[int](), Counter[str]()
        for old_start, old_end, new_start, new_end in kept.gaps():
            self._removed.update(olds.starting(old_start, old_end))
            words, word_starts = split_words(kept.new[new_start:new_end])
            added += words
            starts += [new_start + start for start in word_starts[:-1]]
        self._kept = kept
        self._olds = olds
        self._added = places_of(fold_each(added), starts)
        self._places: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """Return where a folded word starts."""
        if word not in self._places:
            carried = map(self._kept.carried_exactly, self._olds.places.get(word, ()))
            self._places[word] = sorted(
                [*(place for place in carried if place is not None), *self._added.get(word, ())]
            )
        return self._places[word]

    def grown(self) -> dict[str, int]:
        """Return the words that stand here more often than in the old text, and how much more often."""
        added = {word: len(places) - self._removed[word] for word, places in self._added.items()}
        return {word: more for word, more in added.items() if more > 0}


class Occurrences:
    """An old text and a new one, in which pieces of the old are looked for."""

    def __init__(self, kept: KeptText) -> None:
        self._old, self._new = kept.old, kept.new
        self._olds = OldWords(kept.old)
        self._news = NewWords(kept, self._olds)
        grown = self._news.grown()
        self._grown = bytes(map(grown.__contains__, self._olds.words))
        counts = Counter(self._olds.words)
        counts.update(grown)
        self._rarity = list(map(counts.__getitem__, self._olds.words))

    def in_old(self, piece: str, key: Key | None, most: int = MOST_FOUND) -> list[int] | None:
        """Return where a piece stands in the old text, given a word it holds; None if that is too often to tell."""
        return _find(self._old, piece, key, [] if key is None else self._olds.places.get(key.word, []), most)

    def in_new(self, piece: str, key: Key | None, most: int = MOST_FOUND) -> list[int] | None:
        """Return where a piece stands in the new text, given a word it holds; None if that is too often to tell."""
        return _find(self._new, piece, key, [] if key is None else self._news.places(key.word), most)

    def rarest(self, start: int, end: int) -> Key | None:
        """Return the word inside a range of the old text that is rarest in both; None if there is none."""
        words = self._olds.within(start, end)[:_MOST_WORDS]
        if not words:
            return None
        index = min(words, key=self._rarity.__getitem__)
        return Key(self._olds.words[index], self._olds.starts[index] - start)

    def is_common(self, key: Key | None) -> bool:
        """Tell whether a word stands in the new text so often that to look at all its places is slow."""
        return key is None or len(self._news.places(key.word)) > _MOST_REPEATS

    def is_single(self, start: int, end: int) -> bool:
        """Tell whether a range of the old text occurs once in both texts."""
        piece, key = self._old[start:end], self.rarest(start, end)
        return all(len(find(piece, key, most=1) or ()) == 1 for find in (self.in_new, self.in_old))

    def is_copied(self, start: int, end: int, copies: int) -> bool:
        """Tell whether parts of a range of the old text have become more by more than the exact ``copies`` of it.

        Then one of the copies may be exact where the true place was changed.
        """
        words = self._olds.within(start, end)
        size = min(_PHRASE, len(words))
        if size < _SHORTEST_PHRASE:
            return False
        index = words.start
        for _each in range(_MOST_PHRASES):
            index = self._grown.find(bytes([True]) * size, index, words.stop)
            if index < 0:
                break
            if self._growth(range(index, index + size)) > copies:
                return True
            index += 1
        return False

    def _growth(self, words: range) -> int:
        """Return how much more often a phrase of the old text stands in the new."""
        start, end = self._olds.extent(words)
        piece, key = self._old[start:end], self.rarest(start, end)
        before, after = self.in_old(piece, key), self.in_new(piece, key)
        return 0 if before is None or after is None else len(after) - len(before)

    def likely_places(self, start: int, around: tuple[int, int], most: int) -> list[int]:
        """Return where in the new text a place of the old is likely to be found, by the words of a range around it."""
        votes: Counter[int] = Counter()
        likely: dict[int, int] = {}
        for places, offset in self._telling(start, around):
            for place in places:
                bucket = (place - offset) // _NEAR
                for each in (bucket, bucket + 1):
                    votes[each] += _MOST_REPEATS // len(places)
                    likely.setdefault(each, max(0, place - offset))
        return list(dict.fromkeys(likely[bucket] for bucket, _votes in votes.most_common(2 * most)))[:most]

    def _telling(self, start: int, around: tuple[int, int]) -> list[tuple[list[int], int]]:
        """Return where the rarest words of a range stand in the new text, and how far behind ``start`` in the old."""
        rarest = sorted(self._olds.within(*around)[:_MOST_WORDS], key=self._rarity.__getitem__)[:_MOST_TELLING]
        found = [(self._news.places(self._olds.words[at]), self._olds.starts[at] - start) for at in rarest]
        return [(places, offset) for places, offset in found if 0 < len(places) <= _MOST_REPEATS]


def _find(text: str, piece: str, key: Key | None, places: list[int], most: int) -> list[int] | None:
    found: list[int] = []
    if key is None:
        place = text.find(piece)
        while place >= 0 and len(found) <= most:
            found.append(place)
            place = text.find(piece, place + 1)
        return found if len(found) <= most else None
    if len(places) > _MOST_LOOKED_AT:
        return None
    for place in places:
        start = place - key.offset
        if start >= 0 and text.startswith(piece, start):
            found.append(start)
            if len(found) > most:
                return None
    return found
