"""The places of entities asked for by name alone: their mentions, and wherever a spelling of theirs stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.lookup import NAMES
from storage.records import EntityKind
from storage.search.matching import Matcher
from storage.search.query import Filter, FilterField, Query, parse_query, remove_filter
from storage.search.results import Hit
from storage.search.search import list_found_ids
from storage.text.words import words_of

_KINDS: dict[FilterField, EntityKind | None] = {
    "entity": None,
    "person": "person",
    "place": "place",
    "org": "organisation",
}
_MOST_SPELLINGS = 48

Span = tuple[int, int]


class NamedPlaces(NamedTuple):
    """The articles with such places, newest first, the mentions by version, and what finds the spellings."""

    article_ids: list[int]
    mentions: Mapping[int, Sequence[Span]]
    matcher: Matcher

    @classmethod
    def read(cls, db: Connection, query: str) -> NamedPlaces | None:
        """Return the places that a query of filters alone asks for; None if it asks for words, or names no entity."""
        parsed = parse_query(query)
        names = [one for one in parsed.filters if one.field in _KINDS and not one.negated]
        if parsed.clauses or not names:
            return None
        entities = [_find_entities(db, name) for name in names]
        spellings = [_list_spellings(db, ids) for ids in entities]
        rest = query
        for name in names:
            rest = remove_filter(rest, name)
        found = set(list_found_ids(db, query, "newest"))
        spelled = Query()
        if all(spellings):
            words = " ".join(" OR ".join(f'"{spelling}"' for spelling in some) for some in spellings)
            spelled = parse_query(words)
            found.update(list_found_ids(db, f"{words} {rest}", "newest"))
        mentions = _read_mentions(db, {entity_id for ids in entities for entity_id in ids})
        return cls(_newest_first(db, found), mentions, Matcher(spelled))

    def find(self, version_id: int, text: str) -> list[Hit]:
        """Return the places in one text in order; a spelling that overlaps a mention is the mention's."""
        mentioned = self.mentions.get(version_id, ())
        hits = [Hit(start, end, text[start:end], "exact") for start, end in mentioned]
        hits += (
            hit
            for hit in self.matcher.find(text)
            if not any(start < hit.end and hit.start < end for start, end in mentioned)
        )
        return sorted(hits)


def _find_entities(db: Connection, name: Filter) -> list[int]:
    """Return the entities of the right kind with a spelling or a Latin name that equals the name, spaces aside.

    If there are none, those with one that has all words of the name.
    """
    words = words_of(name.value)
    rows = db.execute(
        f"SELECT entity_id, folded FROM ({NAMES}) JOIN entities ON entities.id = entity_id "
        "WHERE kind = ifnull(?, kind) AND instr(replace(folded, ' ', ''), ?)",
        (_KINDS[name.field], words[0]),
    ).fetchall()
    equal = {entity_id for entity_id, folded in rows if folded.replace(" ", "") == "".join(words)}
    return sorted(equal or {entity_id for entity_id, folded in rows if set(words) <= set(folded.split(" "))})


def _list_spellings(db: Connection, entity_ids: Sequence[int]) -> list[str]:
    """Return the folded spellings of entities, the first ones known before later ones."""
    marks = ", ".join("?" * len(entity_ids))
    rows = db.execute(
        f"SELECT folded FROM aliases WHERE entity_id IN ({marks}) GROUP BY folded ORDER BY min(id) LIMIT ?",
        (*entity_ids, _MOST_SPELLINGS),
    )
    return [folded for (folded,) in rows]


def _read_mentions(db: Connection, entity_ids: set[int]) -> dict[int, list[Span]]:
    marks = ", ".join("?" * len(entity_ids))
    mentions: defaultdict[int, list[Span]] = defaultdict(list)
    for version_id, start, end in db.execute(
        "SELECT DISTINCT version_id, range_start, range_end FROM mentions "
        f"WHERE entity_id IN ({marks}) AND anchoring <> 'orphan' ORDER BY version_id, range_start, range_end",
        tuple(entity_ids),
    ):
        mentions[version_id].append((start, end))
    return dict(mentions)


def _newest_first(db: Connection, article_ids: set[int]) -> list[int]:
    rows = db.execute("SELECT id FROM articles ORDER BY published = '', published DESC, id DESC")
    return [article_id for (article_id,) in rows if article_id in article_ids]
