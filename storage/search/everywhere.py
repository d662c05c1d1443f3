"""Every place where an entity's names stand and it is not marked yet: in an article, a search's results, or everywhere.

The index tells which articles to read; in their latest texts the names are found.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sqlite3 import Connection
from typing import Final, Literal, NamedTuple

from storage.search.candidates import list_by_date
from storage.search.known_names import is_findable
from storage.search.name_candidates import list_candidates
from storage.search.passages import passage_around
from storage.search.results import Hit, Passage
from storage.search.search import list_found_ids
from storage.stopping import Cancelled, Told, never, untold
from storage.text.name_windows import FewNames
from storage.text.names import name_key

MOST_PLACES: Final = 100_000
"""Places found at most; once these are marked, another search finds the others."""

_READ_AT_ONCE: Final = 100
_LATEST: Final = (
    "SELECT articles.id, versions.id, headline, outlet, published, text FROM articles "
    "JOIN versions ON versions.article_id = articles.id WHERE articles.id IN (SELECT value FROM json_each(?)) "
    "AND number = (SELECT max(number) FROM versions WHERE article_id = articles.id)"
)
_MARKED: Final = (
    "SELECT range_start, range_end, entity_id, name FROM mentions JOIN entities ON entities.id = entity_id "
    "WHERE article_id = ? AND version_id = ?"
)

Doubt = Literal["", "taken", "refused"]
"""Why a place is hardly meant: another entity is marked there, or the analyst said that it is not this one."""


class Scope(NamedTuple):
    """Where to look: in one article, in what a query finds, or in the whole library where neither is given."""

    article_id: int | None = None
    query: str = ""


class NamedPlace(NamedTuple):
    """Where a name stands, as the only hit of a passage; ``name`` is the known spelling that it is.

    ``taken_by`` is the name of the other entity that is marked there.
    """

    passage: Passage
    name: str
    doubt: Doubt = ""
    taken_by: str = ""


class NamedArticle(NamedTuple):
    """An article with places in its latest text, in their order."""

    article_id: int
    version_id: int
    headline: str
    outlet: str
    published: str
    places: tuple[NamedPlace, ...]


class FoundEverywhere(NamedTuple):
    """What was found; ``cut`` tells that there is more."""

    articles: tuple[NamedArticle, ...]
    cut: bool


def find_everywhere(
    db: Connection,
    entity_id: int | None,
    names: Iterable[str],
    scope: Scope,
    cancelled: Cancelled = never,
    told: Told = untold,
) -> FoundEverywhere:
    """Find an entity's names where it is not marked yet; None for one that does not exist yet.

    Articles come newest first, those of a query as it orders them. Names of less than two letters are left out. Once
    ``cancelled()`` what was found by then is returned; ``told`` is how many of how many articles are read.
    """
    search = _Search(db, entity_id, [*filter(is_findable, names)])
    article_ids = search.candidates(scope)
    found: list[NamedArticle] = []
    places = 0
    for number, (article_id, version_id, headline, outlet, published, text) in enumerate(_read(db, article_ids)):
        if cancelled():
            return FoundEverywhere(tuple(found), cut=True)
        told(number, len(article_ids))
        here = search.places(article_id, version_id, text)[: MOST_PLACES - places]
        if here:
            found.append(NamedArticle(article_id, version_id, headline, outlet, published, here))
            places += len(here)
            if places == MOST_PLACES:
                return FoundEverywhere(tuple(found), cut=True)
    return FoundEverywhere(tuple(found), cut=False)


def _read(db: Connection, article_ids: Sequence[int]) -> Iterator[tuple[int, int, str, str, str, str]]:
    """Yield the articles with their latest version and its text, in the order of the ids."""
    for first in range(0, len(article_ids), _READ_AT_ONCE):
        some = article_ids[first : first + _READ_AT_ONCE]
        rows = {row[0]: row for row in db.execute(_LATEST, (json.dumps(some),))}
        yield from (rows[article_id] for article_id in some if article_id in rows)


class _Search:
    """An entity's names, made ready to be found, and what the analyst has decided about them."""

    def __init__(self, db: Connection, entity_id: int | None, names: Sequence[str]) -> None:
        self._db = db
        self._entity_id = entity_id
        self._names = names
        self._finder = FewNames(names)
        self._refused = _list_refused(db, entity_id)

    def candidates(self, scope: Scope) -> Sequence[int]:
        """Return the articles to read."""
        if not self._names:
            return []
        if scope.article_id is not None:
            return [scope.article_id]
        likely = list_candidates(self._db, self._names)
        if not scope.query:
            return list_by_date(self._db, likely, oldest_first=False)
        among = set(likely)
        return [article_id for article_id in list_found_ids(self._db, scope.query) if article_id in among]

    def places(self, article_id: int, version_id: int, text: str) -> tuple[NamedPlace, ...]:
        """Return where the names stand in a text and the entity is not marked."""
        found = self._finder.find(text)
        if not found:
            return ()
        marked = self._db.execute(_MARKED, (article_id, version_id)).fetchall()
        refused = self._refused.get(article_id, set())
        places: list[NamedPlace] = []
        for start, end, name in found:
            if any(first < end and start < last and whose == self._entity_id for first, last, whose, _name in marked):
                continue
            here = [called for first, last, _whose, called in marked if first <= start and end <= last]
            written = text[start:end]
            passage = passage_around(text, Hit(start, end, written, "exact"))
            if here:
                places.append(NamedPlace(passage, name, "taken", here[0]))
            elif refused and not refused.isdisjoint((name_key(written), name_key(name))):
                places.append(NamedPlace(passage, name, "refused"))
            else:
                places.append(NamedPlace(passage, name))
        return tuple(places)


def _list_refused(db: Connection, entity_id: int | None) -> Mapping[int, set[str]]:
    """Return by article the spellings that are not this entity there, as the analyst said."""
    refused: dict[int, set[str]] = {}
    for article_id, folded in db.execute(
        "SELECT article_id, folded FROM rejections WHERE entity_id = ? AND article_id IS NOT NULL", (entity_id,)
    ):
        refused.setdefault(article_id, set()).add(name_key(folded))
    return refused
