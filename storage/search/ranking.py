"""How well a text answers the words of a query, judged by reading it.

The score adds up, for each word weighed by its rarity: how often it stands there (as in Okapi BM25,
Robertson and Zaragoza 2009), how many of the words stand close together and in the order asked, and
how early. A word counts fully as it was typed or with clitics, a little less in another form of its stem,
and least where it only looks alike: that brings together what no stemmer does, as كتب and كاتب.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

from storage.text.words import consonants, is_function_word, search_forms, stem

_SATURATION, _LENGTH_SHARE = 0.8, 0.85
_AS_STEM, _SAME_CONSONANTS, _LOOKS_ALIKE, _LEAST_ALIKE = 0.9, 0.5, 0.8, 0.4
_SHORTEST_ALIKE = 4
_PIECE = 3
_FUNCTION_WORD = 0.4
_LITERAL_SHARE, _PAIR_SHARE, _WINDOW_SHARE, _FIRST_SHARE, _EARLY_SHARE = 0.5, 0.7, 1.2, 0.35, 0.3
_WINDOW, _NEIGHBOURS = 25, 4
_OUT_OF_ORDER = 0.4
_FIRST, _EARLY = 10, 40
_WORDS_READ = 2_000
_FEWEST_FOR_LIKENESS = 3
_WORDS_READ_TWICE = 5_000

_Meaning = tuple[tuple[int, float], ...]


def rarity(articles: int, of_all: int) -> float:
    """Return how telling it is to be in so many of all articles."""
    return log1p((max(of_all - articles, 0) + 0.5) / (articles + 0.5))


class Ranker:
    """Scores texts by the words of one query; made once, it gets faster with each text.

    ``articles_with`` says for each word in how many articles its stem stands. ``other_names`` are folded
    words that count as a word of the query, ``prefixes`` those words of it that may go on.
    """

    def __init__(
        self,
        articles_with: Mapping[str, int],
        of_all: int,
        other_names: Mapping[str, Sequence[str]],
        prefixes: Sequence[str] = (),
    ) -> None:
        self._words = list(articles_with)
        self._weights = [
            rarity(count, of_all) * (_FUNCTION_WORD if is_function_word(word) else 1.0)
            for word, count in articles_with.items()
        ]
        self._forms = _Forms(self._words, other_names, prefixes)
        self._alike = _Likenesses(self._words, self._forms) if len(self._words) >= _FEWEST_FOR_LIKENESS else None

    def scores(self, texts: Sequence[Sequence[str]]) -> list[float]:
        """Return the score of each text, given as its folded words, the headline's first.

        What only looks like the words asked is looked for in the best of them, the others have too little of the rest.
        """
        read = [text[:_WORDS_READ] for text in texts]
        average = sum(map(len, read)) / max(1, len(read)) or 1.0
        scores = [self._score(text, len(text) / average, self._forms) for text in read]
        if self._alike is not None:
            words = 0
            for place in sorted(range(len(read)), key=lambda place: -scores[place]):
                scores[place] = self._score(read[place], len(read[place]) / average, self._alike)
                words += len(read[place])
                if words > _WORDS_READ_TWICE:
                    break
        return scores

    def _score(self, text: Sequence[str], length: float, meanings: _Forms) -> float:
        """Score one text; ``length`` is its length as a multiple of the average."""
        places = [(place, found) for place, found in enumerate(map(meanings.__getitem__, text)) if found]
        if not places:
            return 0.0
        counts = _Counts(len(self._words), places)
        full = _SATURATION + 1
        dampened = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length)
        score = 0.0
        for word, weight in enumerate(self._weights):
            often, literal = counts.stems[word] + counts.alike[word], counts.literal[word]
            value = often * full / (often + dampened) + _LITERAL_SHARE * literal * full / (literal + dampened)
            score += weight * (value + _FIRST_SHARE * counts.first[word] + _EARLY_SHARE * counts.early[word])
        return score + _PAIR_SHARE * self._neighbours(counts.flat) + _WINDOW_SHARE * self._closest(counts.flat)

    def _neighbours(self, flat: Sequence[tuple[int, int, float]]) -> float:
        """Return how much stands side by side that was asked side by side."""
        best: dict[tuple[int, int], float] = {}
        before_place, before_word, before_level = flat[0]
        for place, word, level in flat[1:]:
            gap = place - before_place
            if word != before_word and gap <= _NEIGHBOURS:
                value = min(level, before_level) * (self._weights[word] + self._weights[before_word]) / 2 / max(1, gap)
                if word != before_word + 1:
                    value *= _OUT_OF_ORDER
                pair = before_word, word
                if value > best.get(pair, 0.0):
                    best[pair] = value
            before_place, before_word, before_level = place, word, level
        return sum(best.values())

    def _closest(self, flat: Sequence[tuple[int, int, float]]) -> float:
        """Return the weight of the words in the window that has most of them."""
        best = 0.0
        weights = self._weights
        for number, (begin, _word, _level) in enumerate(flat):
            seen: dict[int, float] = {}
            for index in range(number, len(flat)):
                place, word, level = flat[index]
                if place - begin > _WINDOW:
                    break
                if level > seen.get(word, 0.0):
                    seen[word] = level
            value = 0.0
            for word, level in seen.items():
                value += weights[word] * level
            best = max(best, value)
        return best


class _Counts:
    """What stands in one text of each word asked, by the word's number; ``flat`` lists place, word and level."""

    def __init__(self, size: int, places: Sequence[tuple[int, _Meaning]]) -> None:
        self.literal, self.stems, self.alike, self.first, self.early = ([0.0] * size for _ in range(5))
        self.flat: list[tuple[int, int, float]] = []
        for place, found in places:
            for word, level in found:
                self.flat.append((place, word, level))
                self._count(word, level)
                if place < _EARLY and level > self.early[word]:
                    self.early[word] = level
                    if place < _FIRST:
                        self.first[word] = level

    def _count(self, word: int, level: float) -> None:
        if level == 1.0:
            self.literal[word] += 1.0
        if level >= _AS_STEM:
            self.stems[word] += 1.0
        elif level > self.alike[word]:
            self.alike[word] = level


class _Forms(dict[str, _Meaning]):
    """For each word met so far, which words of the query it is a form of, and how nearly."""

    def __init__(self, words: Sequence[str], other_names: Mapping[str, Sequence[str]], prefixes: Sequence[str]) -> None:
        super().__init__()
        self._prefixes = [(words.index(prefix), tuple(search_forms(prefix))) for prefix in prefixes]
        self._stems: dict[str, _Meaning] = {}
        forms: dict[str, dict[int, float]] = {}
        for number, word in enumerate(words):
            for form in (word,) if is_function_word(word) else search_forms(word):
                forms.setdefault(form, {})[number] = 1.0 if form == word else _AS_STEM
            for name in other_names.get(word, ()):
                forms.setdefault(name, {})[number] = 1.0
            self._stems[stem(word)] = (*self._stems.get(stem(word), ()), (number, _AS_STEM))
        self.update({form: self._with_stem(form, found) for form, found in forms.items()})

    def __missing__(self, word: str) -> _Meaning:
        meaning = self._stems.get(stem(word), ())
        if self._prefixes:
            meaning = self._with_stem(word, {n: _AS_STEM for n, starts in self._prefixes if word.startswith(starts)})
        self[word] = meaning
        return meaning

    def _with_stem(self, word: str, found: dict[int, float]) -> _Meaning:
        return tuple((dict(self._stems.get(stem(word), ())) | found).items())


class _Likenesses(_Forms):
    """Adds words of the same consonants, and words that look alike."""

    def __init__(self, words: Sequence[str], forms: _Forms) -> None:
        super().__init__((), {}, ())
        self._known = forms
        self._sizes: list[int] = []
        self._consonants: dict[str, list[int]] = {}
        self._pieces: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            self._consonants.setdefault(consonants(word), []).append(number)
            pieces = _pieces(word) if len(word) >= _SHORTEST_ALIKE else ()
            self._sizes.append(len(pieces))
            for piece in pieces:
                self._pieces.setdefault(piece, []).append(number)

    def __missing__(self, word: str) -> _Meaning:
        meaning = self._known[word]
        alike = self._alike(word) if len(word) >= _SHORTEST_ALIKE else {}
        for number in self._consonants.get(consonants(word), ()):
            alike[number] = max(alike.get(number, 0.0), _SAME_CONSONANTS)
        if alike:
            meaning = tuple((alike | dict(meaning)).items())
        self[word] = meaning
        return meaning

    def _alike(self, word: str) -> dict[int, float]:
        """Return the query's words that share runs of three letters with this one, by Dice's coefficient."""
        shared: dict[int, int] = {}
        pieces = _pieces(word)
        for piece in pieces:
            for number in self._pieces.get(piece, ()):
                shared[number] = shared.get(number, 0) + 1
        likenesses: dict[int, float] = {}
        for number, count in shared.items():
            dice = 2 * count / (len(pieces) + self._sizes[number])
            if dice >= _LEAST_ALIKE:
                likenesses[number] = _LOOKS_ALIKE * dice
        return likenesses


def _pieces(word: str) -> set[str]:
    return {word[place : place + _PIECE] for place in range(len(word) - _PIECE + 1)}
