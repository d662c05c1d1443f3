"""New spellings that look like a known name, or that the gazetteer has for a known place."""

from __future__ import annotations

from collections.abc import Sequence

from storage.entities.gazetteer import find_place
from storage.records import Entity, EntityKind
from storage.suggestions.full_names import is_full_name, lineages_agree, surnames_of
from storage.suggestions.proposals import Proposal, Reading
from storage.text.name_tokens import tokenise
from storage.text.names import name_key, same_name
from storage.text.new_names import NewName

_LEAST: dict[EntityKind, float] = {"person": 0.7, "place": 0.85, "organisation": 0.85, "event": 0.85, "other": 0.65}
"""How alike two names of some words must be: bodies and places differ by a letter, وزارة العدل and وزارة العمل."""

_LIKE = 0.5
_LONE_SURNAME, _LONE_PERSON, _LONE_PLACE = 0.65, 0.72, 0.8
"""How alike a lone word must be: everyday words are many, and some look like names."""

_SHORTEST_UNLIKE = 6
_SAME_PLACE = 0.9
_ARTICLE = "ال"
_ADJECTIVES = ("ي", "يه", "يا", "يين", "يون")
_PRONOUN = "ه"


def propose_similar(reading: Reading, name: NewName) -> Proposal | None:
    """Return whose name a name in a text may be another spelling of; None if it is like none."""
    if name.kind in {"place", "other"} and find_place(name.name) is not None:
        return propose_same_place(reading, name)  # what the gazetteer knows is not another place's name
    return _by_spelling(reading, name)


def propose_same_place(reading: Reading, name: NewName) -> Proposal | None:
    """Return which known place has another name in the gazetteer; None if there is none."""
    place = find_place(name.name)
    for other in (*place.arabic, *place.persian, place.latin) if place is not None else ():
        entities = [one for one in reading.allowed(name.name, reading.known.owners(other)) if one.kind == "place"]
        if entities:
            return _proposal(name, entities, other, _SAME_PLACE)
    return None


def _by_spelling(reading: Reading, name: NewName) -> Proposal | None:
    fits = _names_alike if " " in name.name or name.evidence else _is_like_lone_word
    for known, score in reading.known.alike(name.name):
        entities = [
            entity
            for entity in reading.allowed(name.name, reading.known.owners(known))
            if fits(name, known, score, entity.kind) and _is_same_person(reading, name.name, entity)
        ]
        if entities:
            return _proposal(_without_clitics(name, known), entities, known, score)
    return None


def _without_clitics(name: NewName, known: str) -> NewName:
    """Return a word's place without the clitics before the known name or surname that is left of it."""
    keys = {*map(name_key, surnames_of(known)), name_key(known)}
    for reading in tokenise(name.name)[0].readings()[1:]:
        if name_key(reading.word) in keys:
            return name._replace(start=name.start + reading.start, name=reading.raw)
    return name


def _names_alike(name: NewName, known: str, score: float, kind: EntityKind) -> bool:
    """Tell whether what is a name by its surroundings may be a known one of this kind."""
    if score < _LEAST[name.kind] or (kind != name.kind and "other" not in {kind, name.kind}):
        return False
    places = (find_place(name.name), find_place(known)) if kind == "place" else (None, None)
    return None in places or places[0] == places[1]


def _is_like_lone_word(name: NewName, known: str, score: float, kind: EntityKind) -> bool:
    """Tell whether a word may be a known name, although nothing but its letters tells so."""
    word = name.name
    if kind == "person" and name_key(word) in map(name_key, surnames_of(known)):
        return score >= _LONE_SURNAME
    if kind not in {"person", "place"} or len(word) < _SHORTEST_UNLIKE or word.endswith(_PRONOUN):
        return kind == "place" and score >= _SAME_PLACE
    if word.startswith(_ARTICLE) != known.startswith(_ARTICLE) or _is_derived(name_key(word), name_key(known)):
        return False
    return score >= (_LONE_PERSON if kind == "person" else _LONE_PLACE)


def _is_derived(word: str, known: str) -> bool:
    """Tell the adjective of a name, and the name of an adjective: عسيري is somebody from عسير."""
    return any(word == known + ending or known == word + ending for ending in _ADJECTIVES)


def _is_same_person(reading: Reading, name: str, entity: Entity) -> bool:
    """Tell whether a full name agrees with a person's full names: the surname alone is others' too."""
    if entity.kind != "person" or not is_full_name(name):
        return True
    full = [known for known in reading.known.names(entity.id) if is_full_name(known)]
    return not full or any(same_name(name, known) >= _LIKE and lineages_agree(name, known) for known in full)


def _proposal(name: NewName, entities: Sequence[Entity], evidence: str, score: float) -> Proposal:
    start, end = name.start, name.end
    return Proposal(start, end, "similar", name.name, entities[0].kind, tuple(entities), evidence, score)
