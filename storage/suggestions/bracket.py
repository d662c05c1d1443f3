"""A name in brackets behind a known one is another name of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from storage.entities.gazetteer import find_place
from storage.records import Entity
from storage.suggestions.proposals import Proposal, Reading
from storage.text.brackets import Bracket, find_brackets
from storage.text.names import same_name

_SCORE = 0.7
_LIKE = 0.5
_KUNYAS = ("أبو ", "ابو ", "أبي ", "أم ")


def propose_brackets(reading: Reading, told: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the places of names in brackets that are not yet told of, for whoever is named before them."""
    ends = {proposal.end: proposal for proposal in told if len(proposal.entities) == 1}
    mentions = {end: (start, entity_id) for start, end, entity_id in reading.mentions}
    taken = reading.taken(told)
    for bracket in find_brackets(reading.text):
        start, end = bracket.start, bracket.end
        if not taken.is_free(start, end):
            continue
        before = bracket.name_end
        while before > 0 and reading.text[before - 1] in "\"'»”’ ":
            before -= 1
        if before in mentions:
            first, entity_id = mentions[before]
            entity, known = reading.entity(entity_id), reading.text[first:before]
        elif before in ends:
            entity, known = ends[before].entities[0], ends[before].name
        else:
            continue
        name = " ".join(reading.text[start:end].split())
        if _is_another_name(bracket, name, entity, known) and reading.allowed(name, (entity.id,)):
            yield Proposal(start, end, "bracket", name, entity.kind, (entity,), known, _SCORE)


def _is_another_name(bracket: Bracket, name: str, entity: Entity, known: str) -> bool:
    """Tell whether what stands in a bracket fits what stands before it: a town's bracket may hold its country."""
    if entity.kind == "person":
        return name.startswith(_KUNYAS) or known.startswith(_KUNYAS) or same_name(name, known) >= _LIKE
    if entity.kind == "place":
        return not bracket.quoted and _may_be_same_place(name, known)
    return entity.kind == "organisation"


def _may_be_same_place(name: str, known: str) -> bool:
    """Tell whether the gazetteer has two names for one place, or knows neither, or they are spelled alike."""
    place, other = find_place(name), find_place(known)
    return place == other or (place is None and same_name(name, known) >= _LIKE)
