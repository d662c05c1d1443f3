"""Where two parallel passages give different dates, numbers, places, names or attributions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from storage.comparison.fact_pairs import FactPairs
from storage.comparison.names import names_apart, read_names
from storage.comparison.occasions import are_days_apart
from storage.comparison.records import Difference, DifferenceKind, Place, Range
from storage.comparison.speakers import read_statements, speakers_apart
from storage.comparison.surroundings import Likeness, compare_around, read_wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection

_LEAST: Final[dict[DifferenceKind, Likeness]] = {
    "place": Likeness(4, 0.5),
    "name": Likeness(3, 0.3),
    "attribution": Likeness(0, 0.0),
}
"""How much around two names must be the same for both to speak of one thing; of speakers what they say tells that."""

_LONGEST: Final = 4_000
"""Code points of a passage that are read: what is longer is no passage, and would take too long."""


class _Told(NamedTuple):
    """Where one passage tells something, and what it is as it is compared."""

    range: Range
    value: str


class _Candidate(NamedTuple):
    likeness: Likeness
    difference: Difference


def find_differences(db: Connection, first: Place, second: Place) -> tuple[Difference, ...]:
    """Return what two parallel passages say differently, in the order of the first; none rather than a wrong one.

    A date or number that the other passage gives too is none; nor is one that is of something else, by the words
    around it or by what it counts. Whatever is told stands in one difference only.
    """
    if first.text[first.start : first.end] == second.text[second.start : second.end]:
        return ()
    pair = _Pair(db, _cut(first), _cut(second))
    return tuple(sorted(_without_overlaps(pair.candidates()), key=lambda difference: difference.first))


def _cut(place: Place) -> Place:
    return place._replace(end=min(place.end, place.start + _LONGEST))


def _without_overlaps(candidates: Iterable[_Candidate]) -> list[Difference]:
    """Keep the likeliest: each range stands in one difference, and what differs is told once."""
    taken: tuple[list[Range], list[Range]] = ([], [])
    told: set[tuple[str, str, str]] = set()
    kept: list[Difference] = []
    for _, difference in sorted(candidates, key=lambda candidate: candidate.likeness.share, reverse=True):
        says = difference.kind, difference.first_value, difference.second_value
        if says not in told and _is_free(difference.first, taken[0]) and _is_free(difference.second, taken[1]):
            told.add(says)
            taken[0].append(difference.first)
            taken[1].append(difference.second)
            kept.append(difference)
    return kept


def _is_free(place: Range, taken: Sequence[Range]) -> bool:
    return not any(place[0] < end and start < place[1] for start, end in taken)


class _Pair:
    """Two passages, read once for all that is compared."""

    def __init__(self, db: Connection, first: Place, second: Place) -> None:
        self._places = first, second
        self._names = read_names(db, first), read_names(db, second)
        self._words = read_wordings(first), read_wordings(second)

    def candidates(self) -> Iterator[_Candidate]:
        """Yield all that may be a difference."""
        facts = FactPairs(self._places, self._names, self._words)
        for pair in facts.differing():
            one, other = pair.one, pair.other
            yield self._candidate(one.kind, _Told(one.place, one.value), _Told(other.place, other.value), pair.likeness)
        of_two_events = are_days_apart(*self._places) or facts.count_otherwise()
        for name, another in names_apart(*self._names):
            if name.kind == "name" or not of_two_events:
                yield from self._if_alike(name.kind, _Told(name.place, name.name), _Told(another.place, another.name))
        statements = read_statements(self._places[0]), read_statements(self._places[1])
        for said, otherwise in speakers_apart(*statements):
            ranges = (said.speaker_start, said.speaker_end), (otherwise.speaker_start, otherwise.speaker_end)
            yield from self._if_alike(
                "attribution", _Told(ranges[0], said.speaker), _Told(ranges[1], otherwise.speaker)
            )

    def _if_alike(self, kind: DifferenceKind, one: _Told, other: _Told) -> Iterator[_Candidate]:
        """Yield a difference if enough around both ranges is the same."""
        likeness = compare_around(self._words[0], one.range, self._words[1], other.range)
        if likeness.reaches(_LEAST[kind]):
            yield self._candidate(kind, one, other, likeness)

    def _candidate(self, kind: DifferenceKind, one: _Told, other: _Told, likeness: Likeness) -> _Candidate:
        texts = self._places[0].text[slice(*one.range)], self._places[1].text[slice(*other.range)]
        return _Candidate(likeness, Difference(kind, one.range, other.range, *texts, one.value, other.value))
