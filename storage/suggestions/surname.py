"""A surname alone means the person whose full name stands in the same article."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from storage.records import Entity
from storage.suggestions.full_names import is_full_name, surnames_of
from storage.suggestions.proposals import Proposal, Reading
from storage.text.names import NameFinder
from storage.text.new_names import NewName

_AFTER, _BEFORE = 0.9, 0.8


class _Bearer(NamedTuple):
    """Where a person is named in full, and how."""

    place: int
    entity: Entity
    full: str


def propose_surnames(reading: Reading, told: Sequence[Proposal], new: Sequence[NewName]) -> Iterator[Proposal]:
    """Yield the places of surnames alone; where two persons share one, it is for the one named last before it."""
    bearers: defaultdict[str, list[_Bearer]] = defaultdict(list)
    for bearer in sorted(_full_names(reading, told)):
        for surname in surnames_of(bearer.full):
            bearers[surname].append(bearer)
    people = {surname: {one.entity.id: one for one in reversed(named)} for surname, named in bearers.items()}
    taken = reading.taken(told, new)
    for start, end, surname in NameFinder(bearers).find(reading.text):
        if not taken.is_free(start, end) or reading.in_persian(start):
            continue
        before = bisect_right(bearers[surname], start, key=attrgetter("place"))
        nearest = bearers[surname][max(0, before - 1)]
        entities = reading.allowed(surname, dict.fromkeys((nearest.entity.id, *people[surname])))
        if entities:
            bearer = nearest if nearest.entity == entities[0] else people[surname][entities[0].id]
            score = _AFTER if bearer.place < start else _BEFORE
            name = " ".join(reading.text[start:end].split())
            yield Proposal(start, end, "surname", name, "person", entities, bearer.full, score)


def _full_names(reading: Reading, told: Iterable[Proposal]) -> Iterator[_Bearer]:
    """Yield where persons are named in full, first as mentions and then as proposals."""
    for start, end, entity_id in reading.mentions:
        entity = reading.entity(entity_id)
        words = " ".join(reading.text[start:end].split())
        if entity.kind == "person" and is_full_name(words):
            yield _Bearer(start, entity, words)
    for proposal in told:
        if proposal.kind == "person" and is_full_name(proposal.name) and len(proposal.entities) == 1:
            yield _Bearer(proposal.start, proposal.entities[0], proposal.name)
