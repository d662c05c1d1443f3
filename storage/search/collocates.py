"""Collocates: the words that stand beside a keyword more often than chance would have it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from storage.search.concordance import Concordance, Line
from storage.search.neighbours import BareForms, words_after, words_before
from storage.terms import forms_of
from storage.text.folding import fold
from storage.text.words import find_words, is_stop_word, words_of

SPAN = 5
"""How many words to each side of the keyword are beside it."""

_MOST = 100
_FEWEST = 2


class Collocate(NamedTuple):
    """A word as it is mostly written, how many times it is beside the keyword, and how surely that is no chance.

    ``score`` is the log-likelihood; above 6.63 there is one chance in a hundred. ``lines`` are the numbers
    of the concordance's lines that have it there.
    """

    word: str
    times: int
    score: float
    lines: frozenset[int]


def list_collocates(concordance: Concordance, forms: BareForms, limit: int = _MOST) -> list[Collocate]:
    """Return the words that are within five of the keyword at least twice, and oftener than elsewhere, surest first.

    They are compared with their frequency in the rest of the texts that the lines are from. Forms with and
    without clitics are one word; stop words, numbers and the keyword itself are left out.
    """
    beside, places, size = _count_beside(concordance.lines, forms)
    texts = sum(forms.words.values())
    scores: dict[str, float] = {}
    for word, count in beside.items():
        if count >= _FEWEST:
            others = max(0, _frequency(word, forms) - count)
            scores[word] = log_likelihood(count, size, others, max(others, texts - size))
    best = sorted((word for word in scores if scores[word] > 0), key=lambda word: (-scores[word], word))
    spellings = _Spellings(concordance.lines, forms)
    return [
        Collocate(spellings.most_frequent(word, places[word]), beside[word], scores[word], frozenset(places[word]))
        for word in best[:limit]
    ]


def log_likelihood(here: int, size_here: int, elsewhere: int, size_elsewhere: int) -> float:
    """Return Dunning's G², positive where a word is more frequent here than elsewhere, negative where less.

    The word stands ``here`` times among ``size_here`` words, and so elsewhere. After T. Dunning, "Accurate
    Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1), 1993.
    """
    total, found = size_here + size_elsewhere, here + elsewhere
    cells = (
        (here, size_here * found),
        (elsewhere, size_elsewhere * found),
        (size_here - here, size_here * (total - found)),
        (size_elsewhere - elsewhere, size_elsewhere * (total - found)),
    )
    score = 2 * sum(seen * log(seen * total / expected) for seen, expected in cells if seen)
    return score if here * size_elsewhere > elsewhere * size_here else -score


def _count_beside(lines: Sequence[Line], forms: BareForms) -> tuple[Counter[str], dict[str, list[int]], int]:
    """Count the bare words beside the keyword; return also in which lines they are, and how many words of all kinds."""
    beside: Counter[str] = Counter()
    places: defaultdict[str, list[int]] = defaultdict(list)
    size = 0
    for number, line in enumerate(lines):
        words = words_before(line)[:SPAN] + words_after(line)[:SPAN]
        size += len(words)
        own = {forms.bare(word) for word in words_of(line.keyword)}
        for word in words:
            if is_stop_word(word) or word.isdigit():
                continue
            bare = forms.bare(word)
            if bare not in own and not is_stop_word(bare):
                beside[bare] += 1
                places[bare].append(number)
    return beside, places, size


def _frequency(bare: str, forms: BareForms) -> int:
    """Return how often a bare word stands in the texts, in whichever form."""
    known = forms.words
    return sum(known[form] for form in forms_of(bare) if form in known and forms.bare(form) == bare)


class _Spellings:
    """How words beside the keyword are written, read from the lines as they are asked for."""

    def __init__(self, lines: Sequence[Line], forms: BareForms) -> None:
        self._lines = lines
        self._forms = forms
        self._read: dict[int, list[tuple[str, bool, str]]] = {}

    def most_frequent(self, bare: str, numbers: Sequence[int]) -> str:
        """Return the spelling that a bare word mostly has in some lines, without conjunctions where it has one so."""
        seen: Counter[tuple[bool, str]] = Counter()
        for number in numbers:
            if number not in self._read:
                self._read[number] = list(self._spelled(self._lines[number]))
            seen.update((plain, spelled) for key, plain, spelled in self._read[number] if key == bare)
        return max(seen.items(), key=lambda item: (item[0][0], item[1]))[0][1]

    def _spelled(self, line: Line) -> Iterator[tuple[str, bool, str]]:
        """Yield the words of a line bare, whether they stand without clitics, and as they are written."""
        for side in (line.before, line.after):
            for word in find_words(fold(side)):
                bare = self._forms.bare(word.text)
                yield bare, word.text.removeprefix("ال") == bare, side[word.start : word.end]
