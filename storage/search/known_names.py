"""The analyst's names for what stands in a text: whose spelling some words are, and by which an entity is found."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Final, NamedTuple

from storage.entities.names import MOST_LETTERS
from storage.records import Entity, EntityKind
from storage.text.names import NameFinder, name_key

_SHORTEST: Final = 2


class Subject(NamedTuple):
    """Whom or what to look for: an entity, or with None one that is to be made under this name.

    ``written`` is a further spelling of it, as it stands in a text.
    """

    entity_id: int | None
    name: str
    kind: EntityKind
    written: str = ""


def is_findable(name: str) -> bool:
    """Tell whether a name has the two letters without which it would stand everywhere."""
    return len(name_key(name)) >= _SHORTEST


def list_spellings(db: Connection, entity_id: int) -> list[str]:
    """Return the spellings of an entity, in the order in which they came to be."""
    return [name for (name,) in db.execute("SELECT name FROM aliases WHERE entity_id = ? ORDER BY id", (entity_id,))]


def list_names(db: Connection, subject: Subject) -> list[str]:
    """Return the spellings under which someone or something is looked for, each once."""
    known = [] if subject.entity_id is None else list_spellings(db, subject.entity_id)
    names = dict.fromkeys((subject.name, *known, subject.written))
    return [name for name in names if name and len(name) <= MOST_LETTERS]


def list_entities_called(db: Connection, words: str) -> list[Entity]:
    """Return the entities of which some words are a spelling, however spaced, also with clitics before it."""
    key = name_key(words)
    rows = db.execute(
        "SELECT aliases.name, entities.id, entities.name, kind FROM aliases "
        "JOIN entities ON entities.id = entity_id WHERE instr(?, replace(folded, ' ', '')) ORDER BY entities.id",
        (key.replace(" ", ""),),
    ).fetchall()
    places = NameFinder(spelling for spelling, *_entity in rows).find(words)
    if len(places) != 1 or any(map(str.isspace, words[: places[0][0]].lstrip())) or words[places[0][1] :].strip():
        return []
    key = name_key(places[0][2])
    called = (Entity(*entity) for spelling, *entity in rows if name_key(spelling) == key)
    return list(dict.fromkeys(called))
