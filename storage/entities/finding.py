"""Entities by what is typed of their names: at every key, among very many."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final

from storage.entities.lookup import NAMES, count_mentions
from storage.records import Entity, EntityCount, EntityKind
from storage.text.words import words_of

_TELLING: Final = 3
"""So many letters are worth looking for across the spaces of a spelling, too."""
_SPELLINGS_ALIKE: Final = 8
"""Rows read for each entity wanted where few letters are typed: several spellings of one may begin with them."""

_ALIASES: Final = "SELECT entity_id, folded FROM aliases"
# With few letters typed the fitting spellings are very many: all is settled in here, and no other comes.
_FITTING: Final = """
WITH spellings AS ({spellings}), fitting AS (
    SELECT entity_id, folded, instr(' ' || folded, ' ' || :key) > 0 AS begins FROM spellings
    WHERE instr(replace(folded, ' ', ''), :squeezed)
)
SELECT id, name, kind, folded, begins FROM fitting JOIN entities ON id = entity_id JOIN entity_lookup USING (entity_id)
WHERE kind = ifnull(:kind, kind) AND (begins OR :most < 0)
ORDER BY folded <> :key, replace(folded, ' ', '') <> :squeezed, mentions DESC, name, id LIMIT :most
"""
_MOST_MENTIONED: Final = """
SELECT id, name, kind, '', 1 FROM entity_lookup JOIN entities ON id = entity_id
WHERE kind = ifnull(:kind, kind) ORDER BY mentions DESC, name, id LIMIT :most
"""


def find_entities(db: Connection, typed: str, limit: int = 20, kind: EntityKind | None = None) -> list[EntityCount]:
    """Return the entities that what was typed may mean, however spelled, in Arabic letters or in Latin ones.

    A spelling fits if what was typed, spaces aside, is the beginning of it or of one of its words.
    Equal spellings come first, then the most mentioned. Nothing typed fits all.
    """
    key = " ".join(words_of(typed))
    squeezed = key.replace(" ", "")
    most = -1 if len(squeezed) >= _TELLING else limit * _SPELLINGS_ALIKE
    question = _FITTING.format(spellings=NAMES if key.isascii() else _ALIASES) if key else _MOST_MENTIONED
    rows = db.execute(question, {"key": key, "squeezed": squeezed, "kind": kind, "most": most})
    found: dict[int, Entity] = {}
    for entity_id, name, its_kind, folded, begins in rows:
        if len(found) < limit and entity_id not in found and (begins or _begins_within(folded, squeezed)):
            found[entity_id] = Entity(entity_id, name, its_kind)
    counts = count_mentions(db, found)
    return [EntityCount(entity, counts[entity.id]) for entity in found.values()]


def _begins_within(folded: str, squeezed: str) -> bool:
    """Tell whether a spelling, from one of its words on, begins so if it is written without spaces."""
    words = folded.split(" ")
    return any("".join(words[first:]).startswith(squeezed) for first in range(len(words)))
