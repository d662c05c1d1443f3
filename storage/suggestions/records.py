"""What a suggestion is: a spelling, whom it would stand for, why, and where in the text."""

from __future__ import annotations

from typing import Literal, NamedTuple

from storage.records import Entity, EntityKind

SuggestionRule = Literal["known", "similar", "surname", "new", "bracket"]


class Suggestion(NamedTuple):
    """A spelling in a text that seems to name an entity.

    ``entity`` is whom it is for, None for a new one; ``others`` are the entities with the very same
    spelling, among whom the analyst is asked. ``evidence`` are the words that tell why: the title, the
    fuller name, the spelling it looks like, or the other name of the bracket. ``score`` is 0–1.
    ``places`` are half-open code-point ranges of the version's text that are not yet mentions of it.
    """

    rule: SuggestionRule
    name: str
    kind: EntityKind
    entity: Entity | None
    others: tuple[Entity, ...]
    evidence: str
    score: float
    places: tuple[tuple[int, int], ...]
