"""Two entities become one, or one two: what goes where, told beforehand and done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from storage.entities.aliases import insert_alias, list_aliases, remember_spelling
from storage.entities.details import PARTS
from storage.entities.identity import get_entity, insert_entity, remove_entity, rename_entity
from storage.entities.names import fold_name, normalise_name
from storage.entities.records import Alias
from storage.errors import MergedWithItself, SpellingNeeded
from storage.records import Entity, EntityKind
from storage.values import clean_line

_DOUBLED = (
    "SELECT 1 FROM mentions AS kept WHERE kept.entity_id = ?1 AND kept.version_id = mentions.version_id "
    "AND kept.range_start = mentions.range_start AND kept.range_end = mentions.range_end"
)
# What is unique for each entity, by what tells one row of it from another.
_ONCE_EACH = {
    "aliases": "kept.name = {table}.name",
    "entity_links": "kept.address = {table}.address",
    "entity_taggings": "kept.tag_id = {table}.tag_id",
    "rejections": "kept.folded = {table}.folded AND kept.article_id IS {table}.article_id",
}


class MergePreview(NamedTuple):
    """What goes over to ``kept`` when ``gone`` becomes one with it.

    ``mentions`` counts those that go over, in ``articles`` articles; ``doubled`` those that are there already.
    ``spellings`` are those that ``kept`` does not have yet. ``parts`` are the entities that are part of ``gone``.
    """

    kept: Entity
    gone: Entity
    mentions: int
    articles: int
    doubled: int
    spellings: tuple[str, ...]
    notes: int
    tags: int
    links: int
    parts: int


class SplitPreview(NamedTuple):
    """What leaves an entity with some of its spellings, and what stays.

    ``name`` is what the entity is called afterwards, for its main name may be among the spellings that leave.
    """

    entity: Entity
    name: str
    spellings: tuple[str, ...]
    mentions: int
    articles: int
    staying_spellings: tuple[str, ...]
    staying_mentions: int


# two become one --------------------------------------------------------------------------------


def preview_merge(db: Connection, kept_id: int, gone_id: int) -> MergePreview:
    """Tell what would go over. Raises MergedWithItself or RecordMissing."""
    kept, gone = _pair(db, kept_id, gone_id)
    pair = (kept_id, gone_id)
    mentions, articles = db.execute(
        f"SELECT count(*), count(DISTINCT article_id) FROM mentions WHERE entity_id = ?2 AND NOT EXISTS ({_DOUBLED})",
        pair,
    ).fetchone()
    (of_gone,) = db.execute("SELECT count(*) FROM mentions WHERE entity_id = ?", (gone_id,)).fetchone()
    known = {alias.name for alias in list_aliases(db, kept_id)}
    spellings = tuple(alias.name for alias in list_aliases(db, gone_id) if alias.name not in known)
    notes, parts = (
        db.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (gone_id,)).fetchone()[0]
        for table, column in (("entity_notes", "entity_id"), ("entities", "part_of"))
    )
    tags, links = (
        db.execute(
            f"SELECT count(*) FROM {table} WHERE entity_id = ?2 AND NOT EXISTS ({_same(table)})", pair
        ).fetchone()[0]
        for table in ("entity_taggings", "entity_links")
    )
    return MergePreview(kept, gone, mentions, articles, of_gone - mentions, spellings, notes, tags, links, parts)


def merge_entities(db: Connection, kept_id: int, gone_id: int) -> None:
    """Let all that is one entity's be another's, and remove the first: mentions, spellings, and what is known of it.

    What both have is kept once. The description of the one that goes is put below the other's, a Latin name that
    differs becomes a spelling. Raises MergedWithItself or RecordMissing.
    """
    _pair(db, kept_id, gone_id)
    _move_mentions(db, kept_id, gone_id, "entity_id = ?2")
    for table in _ONCE_EACH:
        origin = ", origin = 'merged'" if table == "aliases" else ""
        db.execute(
            f"UPDATE {table} SET entity_id = ?1{origin} WHERE entity_id = ?2 AND NOT EXISTS ({_same(table)})",
            (kept_id, gone_id),
        )
    db.execute("UPDATE entity_notes SET entity_id = ? WHERE entity_id = ?", (kept_id, gone_id))
    _join_descriptions(db, kept_id, gone_id)
    _join_parts(db, kept_id, gone_id)
    remove_entity(db, gone_id)


def merge_some(db: Connection, mention_ids: Sequence[int], kept_id: int, gone_id: int, last_id: int | None) -> None:
    """Let some mentions go over from one entity to another, and after the last of them all that is left.

    For merging in portions: ``last_id`` is the last of all the mentions, None if there are none.
    """
    _pair(db, kept_id, gone_id)
    for mention_id in mention_ids:
        _move_mentions(db, kept_id, gone_id, "entity_id = ?2 AND id = ?3", mention_id)
    if last_id is None or last_id in mention_ids:
        merge_entities(db, kept_id, gone_id)


def remove_some(db: Connection, mention_ids: Sequence[int], entity_id: int, last_id: int | None) -> None:
    """Remove some mentions of an entity, and after the last of them the entity; see ``merge_some``."""
    get_entity(db, entity_id)
    db.executemany("DELETE FROM mentions WHERE id = ? AND entity_id = ?", [(one, entity_id) for one in mention_ids])
    if last_id is None or last_id in mention_ids:
        remove_entity(db, entity_id)


def list_mention_ids(db: Connection, entity_id: int) -> list[int]:
    """Return all mentions of an entity, outdated ones too."""
    rows = db.execute("SELECT id FROM mentions WHERE entity_id = ? ORDER BY id", (entity_id,))
    return [mention_id for (mention_id,) in rows]


def _pair(db: Connection, kept_id: int, gone_id: int) -> tuple[Entity, Entity]:
    if kept_id == gone_id:
        raise MergedWithItself(kept_id)
    return get_entity(db, kept_id), get_entity(db, gone_id)


def _same(table: str) -> str:
    """Return the question whether the entity that is kept has this row's like."""
    return f"SELECT 1 FROM {table} AS kept WHERE kept.entity_id = ?1 AND {_ONCE_EACH[table].format(table=table)}"


def _move_mentions(db: Connection, kept_id: int, gone_id: int, which: str, *more: int) -> None:
    values = (kept_id, gone_id, *more)
    db.execute(f"UPDATE mentions SET entity_id = ?1 WHERE {which} AND NOT EXISTS ({_DOUBLED})", values)
    db.execute(f"DELETE FROM mentions WHERE {which} AND EXISTS ({_DOUBLED})", values)


def _join_descriptions(db: Connection, kept_id: int, gone_id: int) -> None:
    (mine, my_latin), (theirs, their_latin) = (
        db.execute("SELECT description, latin_name FROM entities WHERE id = ?", (entity_id,)).fetchone()
        for entity_id in (kept_id, gone_id)
    )
    description = mine if theirs in mine else f"{mine}\n{theirs}".strip()
    db.execute(
        "UPDATE entities SET description = ?, latin_name = ? WHERE id = ?",
        (description, my_latin or their_latin, kept_id),
    )
    if my_latin and their_latin:
        remember_spelling(db, kept_id, their_latin, "merged")


def _join_parts(db: Connection, kept_id: int, gone_id: int) -> None:
    """Let the parts of both be part of the one that is kept, and that be part of what either was, without a circle."""
    whole = {
        entity_id: db.execute("SELECT part_of FROM entities WHERE id = ?", (entity_id,)).fetchone()[0]
        for entity_id in (kept_id, gone_id)
    }
    inner = {part for entity_id in (kept_id, gone_id) for (part,) in db.execute(PARTS, (entity_id,))}
    outer = next((whole_id for whole_id in whole.values() if whole_id is not None and whole_id not in inner), None)
    db.execute("UPDATE entities SET part_of = ? WHERE id = ?", (outer, kept_id))
    db.execute("UPDATE entities SET part_of = ? WHERE part_of = ? AND id <> ?", (kept_id, gone_id, kept_id))


# one becomes two -------------------------------------------------------------------------------


def preview_split(db: Connection, entity_id: int, alias_ids: Iterable[int]) -> SplitPreview:
    """Tell what would leave an entity with these of its spellings. Raises SpellingNeeded or RecordMissing."""
    entity = get_entity(db, entity_id)
    going, staying = _divide(db, entity_id, alias_ids)
    leaving = set(list_leaving(db, entity_id, alias_ids))
    articles = {
        article_id
        for mention_id, article_id in db.execute(
            "SELECT id, article_id FROM mentions WHERE entity_id = ?", (entity_id,)
        )
        if mention_id in leaving
    }
    (mentions,) = db.execute("SELECT count(*) FROM mentions WHERE entity_id = ?", (entity_id,)).fetchone()
    return SplitPreview(
        entity,
        _name_after(entity, staying),
        tuple(alias.name for alias in going),
        len(leaving),
        len(articles),
        tuple(alias.name for alias in staying),
        mentions - len(leaving),
    )


def split_some(
    db: Connection, mention_ids: Sequence[int], entity_id: int, alias_ids: Sequence[int], name: str, kind: EntityKind
) -> Entity:
    """Let some mentions go over to the entity that some spellings of one become, which is made if it is not yet.

    For splitting in portions, each with the same spellings; ``list_leaving`` says which mentions these are. If the main
    name leaves, the entity is called by the first spelling that stays. Raises SpellingNeeded if none stays, ValueError
    if none goes, EmptyName, NameTooLong or RecordMissing.
    """
    owner = db.execute("SELECT entity_id FROM aliases WHERE id = ?", (alias_ids[0] if alias_ids else 0,)).fetchone()
    begun = owner is not None and owner[0] != entity_id
    new = get_entity(db, owner[0]) if begun else _split_off(db, entity_id, alias_ids, name, kind)
    for mention_id in mention_ids:
        values = (new.id, mention_id)
        db.execute(f"UPDATE mentions SET entity_id = ?1 WHERE id = ?2 AND NOT EXISTS ({_DOUBLED})", values)
        db.execute("DELETE FROM mentions WHERE id = ?2 AND entity_id <> ?1", values)
    return new


def _split_off(db: Connection, entity_id: int, alias_ids: Iterable[int], name: str, kind: EntityKind) -> Entity:
    entity = get_entity(db, entity_id)
    going, staying = _divide(db, entity_id, alias_ids)
    if not going:
        raise ValueError("no spelling goes")
    rename_entity(db, entity_id, _name_after(entity, staying))
    name = normalise_name(name)
    new = insert_entity(db, name, kind)
    # the very rows go, so that a later portion knows the entity by them
    db.executemany("UPDATE aliases SET entity_id = ? WHERE id = ?", [(new.id, alias.id) for alias in going])
    insert_alias(db, new.id, name, "typed")
    return new


def list_leaving(db: Connection, entity_id: int, alias_ids: Iterable[int]) -> list[int]:
    """Return the mentions that leave an entity with some of its spellings.

    These are the ones whose words are compared as one of them is, unless they are to the letter a spelling that stays.
    """
    going, staying = _divide(db, entity_id, alias_ids)
    folded = {fold_name(alias.name) for alias in going}
    exact = {alias.name for alias in staying}
    leaving: dict[str, bool] = {}
    found = []
    rows = db.execute("SELECT id, exact FROM mentions WHERE entity_id = ? ORDER BY id", (entity_id,))
    for mention_id, written in rows:
        if written not in leaving:
            leaving[written] = clean_line(written) not in exact and fold_name(written) in folded
        if leaving[written]:
            found.append(mention_id)
    return found


def _divide(db: Connection, entity_id: int, alias_ids: Iterable[int]) -> tuple[list[Alias], list[Alias]]:
    chosen = set(alias_ids)
    aliases = list_aliases(db, entity_id)
    going = [alias for alias in aliases if alias.id in chosen]
    staying = [alias for alias in aliases if alias.id not in chosen]
    if not staying:
        raise SpellingNeeded(entity_id)
    return going, staying


def _name_after(entity: Entity, staying: Sequence[Alias]) -> str:
    names = [alias.name for alias in staying]
    return entity.name if entity.name in names else names[0]
