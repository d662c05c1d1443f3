"""How well a text answers the words of a query, judged by reading it.

The score adds up, for each word weighed by its rarity: how often it stands there (as in Okapi BM25,
Robertson and Zaragoza 2009), how many of the words stand close together and in the order asked, and
how early. A word counts fully as it was typed or with clitics, a little less in another form of its stem,
and least where it only looks alike: that brings together what no stemmer does, as كتب and كاتب.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, product
from math import log1p

from storage.text.folding import fold_text
from storage.text.prepositions import KEPT_APART
from storage.text.words import consonants, is_function_word, search_forms, stem, words_with_stems

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

_TOLD_APART = [
    (joined + kept, joined + fold_text(kept)) for joined, kept in product(("", "و", "ف"), set(KEPT_APART.values()))
]
"""The prepositions as the index has them, with the conjunctions before them, and as they are folded elsewhere."""

_Meaning = tuple[tuple[int, float], ...]


def rarity(articles: int, of_all: int) -> float:
    """Return how telling it is to be in so many of all articles."""
    return log1p((max(of_all - articles, 0) + 0.5) / (articles + 0.5))


class Ranker:
    """Scores texts by the words of one query.

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
        self._likenesses = _Likenesses(self._words) if len(self._words) >= _FEWEST_FOR_LIKENESS else None

    @property
    def minds_prepositions(self) -> bool:
        """Whether a text scores otherwise if على and إلى are told apart from the names they would be folded into."""
        spellings = {spelling for pair in _TOLD_APART for spelling in pair}
        meanings = self._with_likenesses(self._forms.among(spellings), spellings)
        return any(meanings.get(kept) != meanings.get(folded) for kept, folded in _TOLD_APART)

    def scores(self, texts: Sequence[Sequence[str]]) -> list[float]:
        """Return the score of each text, given as its folded words, the headline's first.

        What only looks like the words asked is looked for in the best of them, the others have too little of the rest.
        """
        read = [text[:_WORDS_READ] for text in texts]
        average = sum(map(len, read)) / max(1, len(read)) or 1.0
        meanings = self._forms.among(set().union(*read))
        scores = [self._score(text, len(text) / average, meanings) for text in read]
        if self._likenesses is not None:
            places = sorted(range(len(read)), key=lambda place: -scores[place])
            words = accumulate((len(read[place]) for place in places), initial=0)
            best = [place for place, before in zip(places, words, strict=False) if before <= _WORDS_READ_TWICE]
            meanings = self._with_likenesses(meanings, set().union(*(read[place] for place in best)))
            for place in best:
                scores[place] = self._score(read[place], len(read[place]) / average, meanings)
        return scores

    def _with_likenesses(self, meanings: dict[str, _Meaning], words: Set[str]) -> dict[str, _Meaning]:
        """Return what words mean as forms of the query's, and what some words mean by being like them."""
        if self._likenesses is None:
            return meanings
        alike = self._likenesses.among(words)
        return meanings | {word: tuple((alike[word] | dict(meanings.get(word, ()))).items()) for word in alike}

    def _score(self, text: Sequence[str], length: float, meanings: Mapping[str, _Meaning]) -> float:
        """Score one text; ``length`` is its length as a multiple of the average."""
        places = [(place, meanings[word]) for place, word in enumerate(text) if word in meanings]
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


class _Forms:
    """Tells which words are forms of the words of a query, and how nearly."""

    def __init__(self, words: Sequence[str], other_names: Mapping[str, Sequence[str]], prefixes: Sequence[str]) -> None:
        self._prefixes = [(words.index(prefix), tuple(search_forms(prefix))) for prefix in prefixes]
        self._starts = tuple(start for _number, starts in self._prefixes for start in starts)
        self._stems: dict[str, _Meaning] = {}
        forms: dict[str, dict[int, float]] = {}
        for number, word in enumerate(words):
            for form in (word,) if is_function_word(word) else search_forms(word):
                forms.setdefault(form, {})[number] = 1.0 if form == word else _AS_STEM
            for name in other_names.get(word, ()):
                forms.setdefault(name, {})[number] = 1.0
            self._stems[stem(word)] = (*self._stems.get(stem(word), ()), (number, _AS_STEM))
        self._known = {form: self._with_stem(form, found) for form, found in forms.items()}

    def among(self, words: Set[str]) -> dict[str, _Meaning]:
        """Return those of these words that are such forms, with their meanings."""
        found = {word: self._stems[root] for word, root in words_with_stems(words, self._stems).items()}
        if self._starts:
            found |= {word: self._of_prefixes(word) for word in words if word.startswith(self._starts)}
        return found | {form: meaning for form, meaning in self._known.items() if form in words}

    def _of_prefixes(self, word: str) -> _Meaning:
        return self._with_stem(word, {n: _AS_STEM for n, starts in self._prefixes if word.startswith(starts)})

    def _with_stem(self, word: str, found: dict[int, float]) -> _Meaning:
        return tuple((dict(self._stems.get(stem(word), ())) | found).items())


class _Likenesses:
    """Tells which words have the consonants of a word of a query, or look like it."""

    def __init__(self, words: Sequence[str]) -> None:
        self._sizes: list[int] = []
        self._consonants: dict[str, list[int]] = {}
        self._pieces: dict[str, list[int]] = {}
        for number, word in enumerate(words):
            self._consonants.setdefault(consonants(word), []).append(number)
            pieces = _pieces(word) if len(word) >= _SHORTEST_ALIKE else ()
            self._sizes.append(len(pieces))
            for piece in pieces:
                self._pieces.setdefault(piece, []).append(number)

    def among(self, words: Set[str]) -> dict[str, dict[int, float]]:
        """Return those of these words that do, with the numbers of the query's words and how nearly they are alike."""
        alike = self._looking_alike(words)
        for word, root in zip(words, map(consonants, words), strict=True):
            for number in self._consonants.get(root, ()):
                likeness = alike.setdefault(word, {})
                likeness[number] = max(likeness.get(number, 0.0), _SAME_CONSONANTS)
        return alike

    def _looking_alike(self, words: Iterable[str]) -> dict[str, dict[int, float]]:
        """Return the words that share runs of three letters with the query's, by Dice's coefficient."""
        shared: defaultdict[str, Counter[int]] = defaultdict(Counter)
        lines = "\n".join(["", *(word for word in words if len(word) >= _SHORTEST_ALIKE), ""])
        for piece, numbers in self._pieces.items():
            for word in _lines_with(piece, lines):
                shared[word].update(numbers)
        found: dict[str, dict[int, float]] = {}
        for word, counts in shared.items():
            size = len(_pieces(word))
            dice = {number: 2 * count / (size + self._sizes[number]) for number, count in counts.items()}
            likeness = {number: _LOOKS_ALIKE * share for number, share in dice.items() if share >= _LEAST_ALIKE}
            if likeness:
                found[word] = likeness
        return found


def _pieces(word: str) -> dict[str, None]:
    """Return the runs of three letters in a word, each once, in their order."""
    return dict.fromkeys(word[place : place + _PIECE] for place in range(len(word) - _PIECE + 1))


def _lines_with(piece: str, lines: str) -> Iterator[str]:
    """Yield the lines that have a piece in them; ``lines`` begins and ends with the end of a line."""
    place = lines.find(piece)
    while place >= 0:
        end = lines.index("\n", place)
        yield lines[lines.rindex("\n", 0, place) + 1 : end]
        place = lines.find(piece, end)
