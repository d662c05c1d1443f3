"""The suggestions for one version of an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from sqlite3 import Connection

from storage.entities.gazetteer import find_place
from storage.suggestions.bracket import propose_brackets
from storage.suggestions.full_names import surnames_of
from storage.suggestions.known import propose_known
from storage.suggestions.proposals import Proposal, Reading
from storage.suggestions.records import Suggestion
from storage.suggestions.similar import propose_same_place, propose_similar
from storage.suggestions.surname import propose_surnames
from storage.suggestions.unknown import find_lone_words, find_persian_places, find_unknown
from storage.text.names import name_key
from storage.text.new_names import NewName
from storage.text.taken_ranges import TakenRanges

_SURE_BODY = 0.8


def list_suggestions(db: Connection, version_id: int) -> list[Suggestion]:
    """Return what the version's text seems to name and is not yet a mention, in the order of first place.

    There is one suggestion for each spelling and entity, with all of its places; no two places overlap. What the
    analyst rejected is not among them. Raises RecordMissing.
    """
    reading = Reading(db, version_id)
    told, new = _weigh(reading, propose_known(reading), find_unknown(reading))
    full = [name for name in new if name.kind != "person" or " " in name.name]
    told += propose_surnames(reading, told, full)
    surnames = {name_key(surname) for name in full if name.kind == "person" for surname in surnames_of(name.name)}
    taken = reading.taken(told)
    told += (
        _as_new(name) for name in new if name_key(name.name) not in surnames and taken.is_free(name.start, name.end)
    )
    told += propose_brackets(reading, told)
    told += _similar_words(reading, reading.taken(told))
    return _grouped(told)


def _weigh(reading: Reading, known: list[Proposal], names: Iterable[NewName]) -> tuple[list[Proposal], list[NewName]]:
    """Return what is known or like it, and the new names; the known gives way to a longer name around it."""
    similar: list[Proposal] = []
    new: list[NewName] = []
    given_way: set[Proposal] = set()
    mentioned = reading.taken()
    for name in names:
        first = bisect_right(known, name.start, key=attrgetter("end"))
        within = known[first : bisect_left(known, name.end, key=attrgetter("start"))]
        if not mentioned.is_free(name.start, name.end) or not all(_is_part(one, name) for one in within):
            continue
        alike = propose_similar(reading, name)
        if alike is not None:
            similar.append(alike)
        elif not reading.refused(name.name) and all(_gives_way(one, name) for one in within):
            new.append(name)
        else:
            continue
        given_way.update(within)
    return [one for one in known if one not in given_way] + similar, new


def _is_part(known: Proposal, name: NewName) -> bool:
    return name.start <= known.start and known.end <= name.end and known[:2] != name[:2]


def _gives_way(known: Proposal, name: NewName) -> bool:
    """Tell whether a longer name of somebody else stands where a known one is a part of it: حيدر علييف, not إلهام."""
    if name.kind == "person":
        return known.kind == "person"
    if name.kind == "organisation":
        return name.score >= _SURE_BODY
    return name.kind == "place" and known.kind == "place" and find_place(name.name) is not None


def _similar_words(reading: Reading, taken: TakenRanges) -> Iterator[Proposal]:
    for propose, words in ((propose_similar, find_lone_words), (propose_same_place, find_persian_places)):
        for word in words(reading):
            similar = propose(reading, word) if taken.is_free(word.start, word.end) else None
            if similar is not None:
                yield similar


def _as_new(name: NewName) -> Proposal:
    return Proposal(name.start, name.end, "new", name.name, name.kind, (), name.evidence, name.score)


def _grouped(proposals: Iterable[Proposal]) -> list[Suggestion]:
    """Return one suggestion for all places of one spelling and entity."""
    groups: dict[tuple[str, int | None], list[Proposal]] = {}
    for proposal in sorted(proposals):
        entity_id = proposal.entities[0].id if proposal.entities else None
        groups.setdefault((name_key(proposal.name), entity_id), []).append(proposal)
    return [_suggestion(group) for group in groups.values()]


def _suggestion(group: Sequence[Proposal]) -> Suggestion:
    first = group[0]
    best = max(group, key=lambda proposal: proposal.score)
    return Suggestion(
        best.rule,
        first.name,
        best.kind,
        best.entities[0] if best.entities else None,
        best.entities[1:],
        best.evidence,
        best.score,
        tuple((proposal.start, proposal.end) for proposal in group),
    )
