"""Which passages of two articles stand beside one another: each with the likest, wherever that stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.comparison.records import Place, Range, Repeated, Side
from storage.parallels.subject import read_subject, set_side_by_side
from storage.related.reasons import days_between
from storage.stopping import Cancelled, Stopped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from storage.parallels.likeness import PassageMeasure
    from storage.parallels.passage import Passage

_MOST_SCORED: Final = 10
"""Passages of the other article that are scored with one."""
_MOST_PLACES: Final = 40
"""In how many passages a term may stand to lead to them."""
_FEWEST_SHARED: Final = 2
"""Terms that passages must share to be scored at all."""

_FEWEST_PLAIN, _PLAIN = 4, 0.5
"""From how many common terms on, and which share of all, two passages are alike by their words alone."""

_ASK_EVERY: Final = 64


class Pair(NamedTuple):
    """Two passages side by side, by their numbers in their articles; one may stand there a second time."""

    first: int
    second: int
    score: float
    repeated: Repeated | None = None


class Passages(NamedTuple):
    """One side with its passages, and the words of each: what is the same in words is the same, whatever its signs."""

    side: Side
    passages: list[Passage]
    words: Sequence[tuple[str, ...]]

    def with_signs(self) -> Passages:
        """Take signs for words where a passage has no words, as rules of stars: in a copy they stand for themselves."""
        texts = (passage.text for passage in self.passages)
        return self._replace(words=[words or (text,) for words, text in zip(self.words, texts, strict=True)])

    def place(self, number: int) -> Place:
        """Return where a passage stands, and when and in which language it was published."""
        article, version = self.side
        passage = self.passages[number]
        return Place(
            article.id, version.id, version.text, article.published, passage.start, passage.end, article.language
        )

    def range(self, number: int) -> Range:
        """Return the range of a passage in its text."""
        return self.passages[number].start, self.passages[number].end


def pair_passages(
    measure: PassageMeasure,
    first: Passages,
    second: Passages,
    cancelled: Cancelled,
) -> list[Pair]:
    """Pair the passages that say the same, each once; then set what is left beside the likest that is paired already.

    So where one article says twice what the other says once, both are seen beside it, and what is shown elsewhere as
    saying the same never stands alone here. Raise Stopped when ``cancelled()`` says so.
    """
    pairing = _Pairing(measure, first, second, cancelled)
    pairing.pair_equal()
    pairing.pair_alike()
    pairing.repeat()
    return pairing.pairs


class _Pairing:
    """What is paired so far, and how alike passages were found to be."""

    def __init__(
        self,
        measure: PassageMeasure,
        first: Passages,
        second: Passages,
        cancelled: Cancelled,
    ) -> None:
        self._measure = measure
        self._first, self._second = first, second
        self._cancelled = cancelled
        self._days = days_between(first.side.article.published, second.side.article.published)
        ours, theirs = (read_subject(each.side.version.text, measure.rarity) for each in (first, second))
        self._stories = set_side_by_side(ours, theirs)
        self._scores: dict[tuple[int, int], float] = {}
        self._taken: tuple[set[int], set[int]] = (set(), set())
        self.pairs: list[Pair] = []

    def pair_equal(self) -> None:
        """Pair the passages of the same words, in their order: a sentence said a thousand times costs nothing."""
        places = _places_of_words(self._second.words)
        for numbers in places.values():
            numbers.reverse()
        for number, words in enumerate(self._first.words):
            if places.get(words):
                self._take(Pair(number, places[words].pop(), 1.0))

    def pair_alike(self) -> None:
        """Pair the passages that say the same, each at most once, the likest first, wherever they stand.

        Tellings of one story rarely keep to one order, so pairs may cross; of pairs as like the less distant is taken.
        """
        free = self._free()
        scored = [
            Pair(one, other, score)
            for one, other in self._candidates(0, *free)
            if (score := self._score(one, other)) >= self._measure.same
        ]
        for pair in sorted(scored, key=lambda pair: (-pair.score, abs(pair.first - pair.second))):
            if pair.first not in self._taken[0] and pair.second not in self._taken[1]:
                self._take(pair)

    def repeat(self) -> None:
        """Set each passage that is left beside the likest of the other article, which is paired already."""
        free = self._free()
        taken = sorted(self._taken[0]), sorted(self._taken[1])
        again: list[Pair] = [Pair(one, other, score, "second") for one, other, score in self._likest(0, free, taken)]
        again += [Pair(other, one, score, "first") for one, other, score in self._likest(1, free, taken)]
        self.pairs += again

    def _likest(
        self, side: int, free: tuple[list[int], list[int]], taken: tuple[list[int], list[int]]
    ) -> Iterator[tuple[int, int, float]]:
        """Yield the free passages of a side, each with the likest of those that are taken on the other, if any is."""
        equal = _places_of_words((self._second, self._first)[side].words)
        words = (self._first, self._second)[side].words
        for number in free[side]:
            if words[number] in equal:
                yield number, equal[words[number]][0], 1.0
        found: dict[int, tuple[float, int, int]] = {}
        unlike = [number for number in free[side] if words[number] not in equal]
        for number, other in self._candidates(side, unlike, taken[1 - side]):
            score = self._score(other, number) if side else self._score(number, other)
            if score >= self._measure.same:
                found[number] = max((score, -abs(number - other), other), found.get(number, (0.0, 0, 0)))
        for number, (score, _, other) in found.items():
            yield number, other, score

    def _take(self, pair: Pair) -> None:
        self._taken[0].add(pair.first)
        self._taken[1].add(pair.second)
        self.pairs.append(pair)

    def _free(self) -> tuple[list[int], list[int]]:
        """Return the numbers of the passages that stand in no pair yet."""
        firsts = [number for number in range(len(self._first.passages)) if number not in self._taken[0]]
        return firsts, [number for number in range(len(self._second.passages)) if number not in self._taken[1]]

    def _candidates(self, side: int, mine: Iterable[int], others: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield pairs of passages that share terms, those with the most first; what is everywhere leads nowhere."""
        passages, opposite = self._first.passages, self._second.passages
        if side:
            passages, opposite = opposite, passages
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number in others:
            for key in opposite[number].terms:
                places[key].append(number)
        for asked, number in enumerate(mine):
            if asked % _ASK_EVERY == 0:
                ask(self._cancelled)
            votes: Counter[int] = Counter()
            for key in passages[number].terms:
                found = places.get(key, ())
                if len(found) <= _MOST_PLACES:
                    votes.update(found)
            likely = votes.most_common(_MOST_SCORED)
            yield from ((number, other) for other, shared in likely if shared >= _FEWEST_SHARED)

    def _score(self, one: int, other: int) -> float:
        """Return how alike two passages are (0–1): by what they say, or plainly by their words if that is more.

        In a library of few articles no word is rare, and what most words of both share is the same whatever they weigh.
        """
        if (known := self._scores.get((one, other))) is not None:
            return known
        first, second = self._first.passages[one], self._second.passages[other]
        if first.is_heading != second.is_heading:
            return 0.0
        common = len(first.terms.keys() & second.terms.keys())
        plain = common / len(first.terms.keys() | second.terms.keys()) if common >= _FEWEST_PLAIN else 0.0
        said = self._measure.score(first, second, self._days, self._stories)
        score = max(said, plain if plain >= _PLAIN else 0.0)
        self._scores[one, other] = score
        return score


def _places_of_words(words: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    """Return which passages have which words; those that have none say nothing."""
    places: dict[tuple[str, ...], list[int]] = {}
    for number, said in enumerate(words):
        if said:
            places.setdefault(said, []).append(number)
    return places


def ask(cancelled: Cancelled) -> None:
    """Raise Stopped if the work is not wanted any more."""
    if cancelled():
        raise Stopped
