"""Which other entities may be the same as one, because a spelling of theirs looks like one of its spellings."""

from __future__ import annotations

from collections.abc import Callable
from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.identity import get_entity
from storage.entities.lookup import count_mentions
from storage.records import EntityCount
from storage.text.names import SpellingIndex


class Alike(NamedTuple):
    """Another entity; its ``other_spelling`` looks like ``spelling`` by ``score`` (.5–1)."""

    other: EntityCount
    spelling: str
    other_spelling: str
    score: float


def list_alike(
    db: Connection, entity_id: int, limit: int, cancelled: Callable[[], bool] = lambda: False
) -> list[Alike]:
    """Return the entities of the same kind that look like one, the likeliest first.

    Left out is an entity with a spelling that was said never to mean this one, or the other way round.
    """
    entity = get_entity(db, entity_id)
    own = [name for (name,) in db.execute("SELECT name FROM aliases WHERE entity_id = ? ORDER BY id", (entity_id,))]
    refused = _list_refused(db, entity_id)
    holders: dict[str, list[int]] = {}
    for other_id, name in db.execute(
        "SELECT entity_id, aliases.name FROM aliases JOIN entities ON entities.id = entity_id "
        "WHERE kind = ? AND entity_id <> ?",
        (entity.kind, entity_id),
    ):
        holders.setdefault(name, []).append(other_id)
    if cancelled():
        return []
    known = SpellingIndex(holders)
    best: dict[int, tuple[float, str, str]] = {}
    for spelling in own:
        for name, score in known.alike(spelling):
            for other_id in holders[name]:
                if other_id not in refused and (other_id not in best or score > best[other_id][0]):
                    best[other_id] = (score, spelling, name)
    chosen = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))[:limit]
    counts = count_mentions(db, [other_id for other_id, _found in chosen])
    return [
        Alike(EntityCount(get_entity(db, other_id), counts[other_id]), spelling, name, score)
        for other_id, (score, spelling, name) in chosen
    ]


def _list_refused(db: Connection, entity_id: int) -> set[int]:
    """Return the entities that were said to be others: by a spelling of theirs, or by one of this entity's."""
    rows = db.execute(
        "SELECT aliases.entity_id FROM rejections JOIN aliases USING (folded) "
        "WHERE rejections.entity_id = ?1 AND article_id IS NULL "
        "UNION SELECT rejections.entity_id FROM aliases JOIN rejections USING (folded) "
        "WHERE aliases.entity_id = ?1 AND article_id IS NULL AND rejections.entity_id IS NOT NULL",
        (entity_id,),
    )
    return {other_id for (other_id,) in rows}
