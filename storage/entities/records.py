"""The records of what is known of entities, apart from those that a start of the window needs."""

from __future__ import annotations

from typing import NamedTuple

from storage.records import AliasOrigin, Entity


class EntityDetails(NamedTuple):
    """What the analyst knows of an entity; ``latin_name`` is empty if it is written by rule."""

    entity: Entity
    description: str
    latin_name: str
    part_of: Entity | None
    created_at: str


class Alias(NamedTuple):
    """A spelling of an entity as it was written, and where it comes from."""

    id: int
    entity_id: int
    name: str
    origin: AliasOrigin


class EntityNote(NamedTuple):
    """The analyst's text on an entity."""

    id: int
    entity_id: int
    body: str
    created_at: str
    modified_at: str


class EntityLink(NamedTuple):
    """An address, or an item of Wikidata (``Q5907430``), where something is known of an entity."""

    id: int
    entity_id: int
    address: str


class EntityTagging(NamedTuple):
    """One tag on one entity."""

    id: int
    tag_id: int
    name: str
    entity_id: int
