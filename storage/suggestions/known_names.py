"""The spellings of all entities, made ready once to be found in many texts, and again when they changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from sqlite3 import Connection
from threading import Lock
from typing import NamedTuple

from storage.text.names import NameFinder, SpellingIndex, name_key
from storage.text.taken_ranges import TakenRanges

_FEW = 1_000
"""So many new spellings are made ready in a moment beside the others, before all are made ready again."""

_MOST_REMEMBERED = 10_000

Spelling = tuple[int, str]
"""An entity and a name of it."""


class KnownPlace(NamedTuple):
    """Where a known spelling stands in a text, the spelling as it was given, and whose it is."""

    start: int
    end: int
    name: str
    entity_ids: tuple[int, ...]


class _Tier:
    """Names that were made ready together."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = frozenset(names)
        self.finder = NameFinder(names)
        self.index = SpellingIndex(names)


class KnownNames:
    """The spellings of a library's entities, and whose they are."""

    def __init__(self, spellings: Sequence[Spelling], before: KnownNames | None = None) -> None:
        """Make them ready; what is ready of an earlier state is taken over."""
        old: dict[str, str] = {}
        self._tiers: tuple[_Tier, ...] = ()
        if before is not None:
            old, self._tiers = before._keys, before._tiers  # noqa: SLF001 - another of this class
        self._keys: dict[str, str] = {}
        self._owners: dict[str, tuple[int, ...]] = {}
        self._names: defaultdict[int, list[str]] = defaultdict(list)
        for entity_id, name in spellings:
            key = self._keys[name] = old.get(name) or name_key(name)
            self._names[entity_id].append(name)
            owners = self._owners.get(key, ())
            if entity_id not in owners:
                self._owners[key] = (*owners, entity_id)
        self._make_ready()
        self._alike: dict[str, list[tuple[str, float]]] = {}

    def _make_ready(self) -> None:
        """Leave the many names that are ready as they are, if those that are new or gone are few."""
        if self._tiers:
            settled = self._tiers[0]
            new = self._keys.keys() - settled.names
            if len(new) + len(settled.names - self._keys.keys()) <= _FEW:
                unsettled = self._tiers[1:]
                if not unsettled or unsettled[0].names != new:
                    unsettled = (_Tier(sorted(new)),) if new else ()
                self._tiers = (settled, *unsettled)
                return
        self._tiers = (_Tier(self._keys),)

    def find(self, text: str) -> list[KnownPlace]:
        """Return where known spellings stand, in order and without overlaps; the longer are preferred."""
        hits = [hit for tier in self._tiers for hit in tier.finder.find(text)]
        taken = TakenRanges(len(text))
        places: list[KnownPlace] = []
        for start, end, name in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
            owners = self.owners(name)
            if owners and taken.is_free(start, end):
                taken.take(start, end)
                places.append(KnownPlace(start, end, name, owners))
        return sorted(places)

    def owners(self, name: str) -> tuple[int, ...]:
        """Return the entities that have a spelling with the letters of this one."""
        return self._owners.get(self._keys.get(name) or name_key(name), ())

    def names(self, entity_id: int) -> Sequence[str]:
        """Return an entity's spellings in the order in which they came."""
        return self._names.get(entity_id, ())

    def alike(self, spelling: str) -> list[tuple[str, float]]:
        """Return the known spellings that may mean the same name, from .5 to 1, the likeliest first."""
        if spelling not in self._alike:
            if len(self._alike) >= _MOST_REMEMBERED:
                self._alike.clear()
            found = [one for tier in self._tiers for one in tier.index.alike(spelling) if one[0] in self._keys]
            self._alike[spelling] = sorted(found, key=lambda one: -one[1])
        return self._alike[spelling]


# What tells one state of the table from another without reading its names.
_STATE = "SELECT count(*), sum(id * (entity_id + length(folded))) FROM aliases"
_ready: dict[str, tuple[tuple[int, ...], KnownNames]] = {}
_making = Lock()


def read_known_names(db: Connection) -> KnownNames:
    """Return a library's spellings ready to be found; they are read again only when they have changed.

    Those of one library are kept, whatever connection asks.
    """
    file = str(db.execute("PRAGMA database_list").fetchone()[2])
    with _making:
        state = db.execute(_STATE).fetchone()
        kept = _ready.get(file)
        if kept is not None and kept[0] == state:
            return kept[1]
        spellings = db.execute("SELECT entity_id, name FROM aliases ORDER BY id").fetchall()
        known = KnownNames(spellings, None if kept is None else kept[1])
        _ready.clear()
        if file:  # a library in memory has no name to know it by
            _ready[file] = (state, known)
        return known
