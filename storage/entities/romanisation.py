"""What an entity is called in Latin letters: as the analyst says, else as the world does, else letter by letter."""

from __future__ import annotations

import re
from typing import Final

from storage.entities.gazetteer import find_place
from storage.entities.records import EntityDetails
from storage.records import EntityKind
from storage.text.transliteration import transliterate

_WRITTEN_BY_RULE: Final = frozenset[EntityKind](("person", "place"))
_ARABIC: Final = re.compile("[\u0620-\u06d3]")


def latin_name(details: EntityDetails) -> str:
    """Return the Latin name that is shown of an entity; empty if there is none (see `romanise`)."""
    return romanise(details.entity.name, details.entity.kind, details.latin_name)


def romanise(name: str, kind: EntityKind, own: str = "") -> str:
    """Return the analyst's own Latin name; else a known place's English one; else one by the rules of spelling.

    By rule only persons and places have one; a name that is written in Latin letters needs none. Both are empty then.
    """
    if own or kind not in _WRITTEN_BY_RULE or not _ARABIC.search(name):
        return own
    place = find_place(name) if kind == "place" else None
    return transliterate(name) if place is None else place.latin
