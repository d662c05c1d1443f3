"""The way through a network by key: from entity to entity, and along the edges of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.network.artist import Choice

if TYPE_CHECKING:
    from desktop.network.picture import Picture


def step(picture: Picture, choice: Choice, across: int, down: int) -> Choice:
    """Return the next entity in a direction; without a choice yet the most mentioned one."""
    if choice.entity_id is None:
        return Choice(next(iter(picture.spots), None))
    spot = picture.spot_towards(choice.entity_id, across, down)
    return Choice(choice.entity_id if spot is None else spot.entity_id)


def along_edges(picture: Picture, choice: Choice, *, forward: bool) -> Choice | None:
    """Return the next edge of the chosen entity, the strongest first, or None past its last and before its first."""
    if choice.entity_id is None:
        return None
    others = picture.ranked_neighbours(choice.entity_id)
    here = others.index(choice.other_id) if choice.other_id in others else -1 if forward else len(others)
    following = here + (1 if forward else -1)
    return Choice(choice.entity_id, others[following]) if 0 <= following < len(others) else None
