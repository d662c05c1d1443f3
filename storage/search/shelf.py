"""The names of very many things as one folded string, which is looked through at every key."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate, islice, product
from typing import Final, NamedTuple

from storage.text.folding import fold, fold_text

EQUAL, PREFIX, WORDS, ANYWHERE, SIMILAR = range(5)
"""How well a name fits, best first: the same, begins so, has words that begin so, has the letters, is spelled alike."""

_ARTICLE: Final = "ال"
# What Arabic writes onto the beginning of a word; a word behind it has begun all the same.
_JOINED: Final = ("", _ARTICLE, "و", "وال", "ب", "بال", "ل", "لل")
# One character beyond the basic plane would double the memory of the whole string.
_BETWEEN = re.compile("[^\\w\n]+|[_\U00010000-\U0010ffff]+")
_NAMES_AT_ONCE: Final = 1_000
# Words this frequent are settled by their newest places: looking at all of them would be felt.
_MOST_LOOKED_AT: Final = 800
_MOST_LOOKED_AT_FOR_SEVERAL: Final = 3_000
_SAMPLE: Final = 200_000
_SHORTEST_MISSPELT: Final = 4
_LONGER: Final = 8
_MOST_SPELLINGS: Final = 3
_MOST_READINGS: Final = 4


class Match(NamedTuple):
    """A thing that fits, how well, and the folded words by which it was found."""

    id: int
    rank: int
    words: tuple[str, ...]


class Shelf:
    """Names in the order in which equally good ones are to be shown; several may belong to one thing."""

    def __init__(self, names: Iterable[tuple[int, str]], stopped: Callable[[], bool] = lambda: False) -> None:
        """Put up names, each with the id of its thing; when ``stopped``, the rest is left out."""
        parts = ["\n"]
        words: set[str] = set()
        self._ids = array("q")
        self._starts = array("I", (1,))
        rest = iter(names)
        while not stopped() and (some := list(islice(rest, _NAMES_AT_ONCE))):  # so that other threads have their turns
            lines = _lines_of(name for _id, name in some)
            self._ids.extend(key for key, _name in some)
            self._starts.extend(islice(accumulate((len(line) for line in lines), initial=self._starts[-1]), 1, None))
            part = "".join(lines)
            words.update(part.split())
            parts.append(part)
        self._text = "".join(parts)
        self._vocabulary = "\n".join(["", *words, ""])
        self._fitting: tuple[tuple[str, ...], list[int]] = ((), [])

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._starts) - 1

    def first(self, limit: int) -> list[Match]:
        """Return the first things, for when nothing is typed."""
        return [Match(key, EQUAL, ()) for key in islice(dict.fromkeys(self._ids), limit)]

    def find(self, words: tuple[str, ...], limit: int) -> list[Match]:
        """Return the things whose names have all these folded words, best first."""
        if not words:
            return self.first(limit)
        if any(word not in self._vocabulary for word in words):
            return []
        ranks = _Ranks(self, words)
        known, lines = self._fitting
        if known and all(any(before in word for word in words) for before in known):
            ranks.look(lines)  # typing has gone on: what fits now is among what did before
        elif len(words) == 1:
            self._look_for_one(words[0], ranks, limit)
        else:
            self._look_for_several(words, ranks, limit)
        if ranks.complete:
            self._fitting = words, sorted(ranks.best)
        found: dict[int, Match] = {}
        for line in sorted(ranks.best, key=lambda line: (ranks.best[line], line)):
            found.setdefault(self._ids[line], Match(self._ids[line], ranks.best[line], words))
        return list(found.values())[:limit]

    def _look_for_one(self, word: str, ranks: _Ranks, limit: int) -> None:
        """Look where a word stands: everywhere if it is rare, else at beginnings of names and of words first."""
        places, ranks.complete = self._places(word, _MOST_LOOKED_AT)
        if not ranks.complete:
            beginnings, all_seen = self._beginnings(word)
            if not all_seen:
                ranks.look(self._starting(word, limit))
            ranks.look(beginnings)
            if len(ranks.best) < limit:
                ranks.look(self._beginnings(_ARTICLE + word)[0])
        if len(ranks.best) < limit:
            ranks.look(places)

    def _look_for_several(self, words: tuple[str, ...], ranks: _Ranks, limit: int) -> None:
        """Look at beginnings of names, then where the rarest of the words stands, until there is enough."""
        ranks.look(self._starting(" ".join(words), limit))
        rarest = min(words, key=lambda word: (self._text.count(word, 0, _SAMPLE), -len(word)))
        places, ranks.complete = self._places(rarest, _MOST_LOOKED_AT_FOR_SEVERAL)
        ranks.look(places, enough=limit)

    def find_similar(self, words: tuple[str, ...], limit: int) -> list[Match]:
        """Return the things that have all these folded words, of which some may be misspelt by a letter or two."""
        spellings = [self._spellings(word, last=word == words[-1]) for word in words]
        found: dict[int, Match] = {}
        for reading in islice(product(*spellings), _MOST_READINGS):
            if reading != words:
                for match in self.find(reading, limit):
                    found.setdefault(match.id, match._replace(rank=SIMILAR))
        return list(found.values())[:limit]

    def line(self, number: int) -> str:
        """Return a folded name, with a space before it and a line end behind."""
        return self._text[self._starts[number] : self._starts[number + 1]]

    def _places(self, needle: str, most: int) -> tuple[list[int], bool]:
        """Return the lines in which something stands, the first of them if they are many, and whether these are all."""
        lines: list[int] = []
        find, text = self._text.find, self._text
        starts, place = self._starts, find(needle)
        while place >= 0 and len(lines) < most:
            line = bisect_right(starts, place) - 1
            lines.append(line)
            place = text.find(needle, starts[line + 1])
        return lines, place < 0

    def _beginnings(self, word: str) -> tuple[list[int], bool]:
        return self._places(" " + word, _MOST_LOOKED_AT) if f"\n{word}" in self._vocabulary else ([], True)

    def _starting(self, key: str, limit: int) -> list[int]:
        lines: list[int] = []
        needle = f"\n {key}"
        place = self._text.find(needle)
        while place >= 0 and len(lines) < limit:
            lines.append(bisect_right(self._starts, place + 1) - 1)
            place = self._text.find(needle, place + 1)
        return lines

    def _spellings(self, word: str, *, last: bool) -> list[str]:
        """Return the word if it is known, else the known words most like it; the last one may be unfinished."""
        if word in self._vocabulary or len(word) < _SHORTEST_MISSPELT:
            return [word]
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only after a slip of the finger
        from rapidfuzz.process import extract  # noqa: PLC0415

        slips = 1 if len(word) < _LONGER else 2
        known = self._vocabulary.split()
        near = sorted(other for other in known if abs(len(other) - len(word)) <= slips)
        found = extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_SPELLINGS)
        if not found and last:
            beginnings = {other[: len(word)] for other in known if len(other) > len(word)}
            found = extract(word, sorted(beginnings), scorer=OSA.distance, score_cutoff=1, limit=_MOST_SPELLINGS)
        return [spelling for spelling, _slips, _index in found]


class _Ranks:
    """How well each line looked at fits; a line that lacks a word does not."""

    def __init__(self, shelf: Shelf, words: tuple[str, ...]) -> None:
        self._shelf = shelf
        self._words = words
        self._key = " " + " ".join(words)
        self.best: dict[int, int] = {}
        self.complete = True

    def look(self, lines: Iterable[int], enough: int = 0) -> None:
        """Rank these lines, or as many of them as give ``enough`` whose words begin so; then it is not complete."""
        words, line_of, good = self._words, self._shelf.line, 0
        for number in lines:
            line = line_of(number)
            for word in words:
                if word not in line:
                    break
            else:
                rank = self.best[number] = self._rank(line)
                good += rank <= WORDS
                if good == enough > 0:
                    self.complete = False
                    break

    def _rank(self, line: str) -> int:
        if line.startswith(self._key):
            return EQUAL if len(line) == len(self._key) + 1 else PREFIX
        begin = all(any(f" {joined}{word}" in line for joined in _JOINED) for word in self._words)
        return WORDS if begin else ANYWHERE


def find_spans(name: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where these folded words stand in a name, in code points: each once, rather where a word begins."""
    folded = fold(name)
    spans: list[tuple[int, int]] = []
    for word in words:
        begun = re.search(rf"\b(?:{'|'.join(_JOINED)})({re.escape(word)})", folded.text)
        start = folded.text.find(word) if begun is None else begun.start(1)
        if start >= 0:
            spans.append(folded.source_range(start, start + len(word)))
    return sorted(spans)


def words_typed(typed: str) -> tuple[str, ...]:
    """Return the folded words of what was typed, as names on a shelf are looked for."""
    return tuple(_BETWEEN.sub(" ", fold_text(typed).replace("\n", " ")).split())


def _lines_of(names: Iterable[str]) -> list[str]:
    """Return the names folded to their words, on a line each that begins with a space: so every word has one before."""
    text = "\n".join(name.replace("\n", " ") for name in names)
    text = _BETWEEN.sub(" ", fold_text(text))
    text = text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")
    return [f" {line}\n" for line in text.split("\n")]
