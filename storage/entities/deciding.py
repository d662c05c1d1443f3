"""What the analyst decides on a suggestion: yes, and its places are mentions; no, and it is never made again."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.entities.aliases import insert_alias, remember_spelling
from storage.entities.identity import add_entity, get_entity
from storage.entities.mentions import add_mention, add_mentions
from storage.entities.names import normalise_name
from storage.entities.rejections import add_rejection, forget_rejections
from storage.errors import RecordMissing
from storage.records import AliasOrigin, Entity, EntityKind, Mention

if TYPE_CHECKING:
    from storage.suggestions.records import Suggestion, SuggestionRule

_ORIGINS: dict[SuggestionRule, AliasOrigin] = {
    "known": "marked",
    "similar": "similar",
    "surname": "surname",
    "new": "marked",
    "bracket": "bracket",
}


def accept(db: Connection, version_id: int, suggestion: Suggestion) -> Entity:
    """Let a suggestion be so: all its places mention the entity, which is made if it is a new one, by this spelling.

    Of the entities that have the very same spelling the analyst's choice is the suggestion's ``entity``.
    A new entity of a bracket gets both of its names. Raises RecordMissing if the entity or the version is gone,
    ValueError for places outside the text.
    """
    origin = _ORIGINS[suggestion.rule]
    if suggestion.entity is not None:
        entity = get_entity(db, suggestion.entity.id)
        if suggestion.rule != "known":
            insert_alias(db, entity.id, normalise_name(suggestion.name), origin)
    else:
        entity = add_entity(db, suggestion.name, suggestion.kind, "marked")
        if suggestion.rule == "bracket":
            remember_spelling(db, entity.id, suggestion.evidence, origin)
    add_mentions(db, [(version_id, *place) for place in suggestion.places], entity.id, origin)
    return entity


def accept_all(db: Connection, version_id: int, suggestions: Sequence[Suggestion]) -> None:
    """Let several suggestions for a version be so."""
    for suggestion in suggestions:
        accept(db, version_id, suggestion)


def reject(db: Connection, version_id: int, suggestion: Suggestion) -> None:
    """Remember that a suggestion is wrong.

    That a known name, or a surname, is not this entity is said for this article; that a spelling is no spelling of an
    entity, or no name, for all. Where several entities have the spelling, it is none of them.
    """
    if suggestion.entity is None:
        add_rejection(db, suggestion.name, None, None)
        return
    here = suggestion.rule in {"known", "surname"}
    article_id = _article_of(db, version_id) if here else None
    for entity in (suggestion.entity, *suggestion.others):
        add_rejection(db, suggestion.name, entity.id, article_id)


def tag(db: Connection, version_id: int, start: int, end: int, entity_id: int) -> Mention:
    """Say that an entity stands in a range, whatever was said before of what is spelled so; see ``add_mention``."""
    mention = add_mention(db, entity_id, version_id, start, end)
    forget_rejections(db, mention.exact, entity_id, mention.article_id)
    return mention


def tag_new(db: Connection, version_id: int, start: int, end: int, name: str, kind: EntityKind) -> Mention:
    """Make an entity and say that it stands in a range. Raises EmptyName, NameTooLong, and as ``tag`` does."""
    return tag(db, version_id, start, end, add_entity(db, name, kind).id)


def _article_of(db: Connection, version_id: int) -> int:
    row = db.execute("SELECT article_id FROM versions WHERE id = ?", (version_id,)).fetchone()
    if row is None:
        raise RecordMissing("version", version_id)
    return int(row[0])
