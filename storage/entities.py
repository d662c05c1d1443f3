"""Entities: persons, places, organisations, events and other things, and where they are mentioned."""

from __future__ import annotations

from sqlite3 import Connection

from storage.errors import EmptyName, RecordMissing
from storage.marks import OUTDATED, find_anchor
from storage.records import Entity, EntityCount, EntityKind, Mention, MentionPlace
from storage.text.words import words_of
from storage.values import clean_line, now

_EXCERPT_SIDE = 60
_COUNT = f"(SELECT count(*) FROM mentions WHERE entity_id = entities.id AND version_id NOT IN {OUTDATED})"
_MENTION = (
    "mentions.id, entity_id, entities.kind, entities.name, "
    "article_id, version_id, range_start, range_end, exact, anchoring"
)
_MENTIONS = f"SELECT {_MENTION} FROM mentions JOIN entities ON entities.id = entity_id"


def add_entity(db: Connection, name: str, kind: EntityKind) -> Entity:
    """Make an entity; its name becomes its first spelling. Raises EmptyName."""
    name = _normalise_name(name)
    cursor = db.execute("INSERT INTO entities (name, kind, created_at) VALUES (?, ?, ?)", (name, kind, now()))
    assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
    _add_alias(db, cursor.lastrowid, name)
    return Entity(cursor.lastrowid, name, kind)


def get_entity(db: Connection, entity_id: int) -> Entity:
    """Return an entity, or raise RecordMissing."""
    row = db.execute("SELECT id, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        raise RecordMissing("entity", entity_id)
    return Entity(*row)


def set_entity(db: Connection, entity_id: int, name: str, kind: EntityKind) -> None:
    """Give an entity another main name and kind; the old name stays as a spelling. Raises EmptyName."""
    name = _normalise_name(name)
    if db.execute("UPDATE entities SET name = ?, kind = ? WHERE id = ?", (name, kind, entity_id)).rowcount != 1:
        raise RecordMissing("entity", entity_id)
    _add_alias(db, entity_id, name)


def find_entities(db: Connection, typed: str, limit: int = 20) -> list[EntityCount]:
    """Return the entities that what was typed may mean, however spelled.

    A spelling fits if what was typed, spaces aside, is the beginning of it or of one of its words.
    Equal spellings come first, then the most mentioned. Nothing typed fits all.
    """
    key = " ".join(words_of(typed))
    squeezed = key.replace(" ", "")
    ranks: dict[int, int] = {}
    for entity_id, folded in db.execute(
        "SELECT entity_id, folded FROM aliases WHERE instr(replace(folded, ' ', ''), ?)", (squeezed,)
    ):
        words = folded.split(" ")
        if any("".join(words[first:]).startswith(squeezed) for first in range(len(words))):
            rank = 0 if folded == key else 1 if folded.replace(" ", "") == squeezed else 2
            ranks[entity_id] = min(rank, ranks.get(entity_id, rank))
    counts = [
        EntityCount(Entity(entity_id, name, kind), mentions)
        for entity_id, name, kind, mentions in db.execute(f"SELECT id, name, kind, {_COUNT} FROM entities")
        if entity_id in ranks
    ]
    counts.sort(key=lambda count: (ranks[count.entity.id], -count.mentions, count.entity.name))
    return counts[:limit]


def _normalise_name(typed: str) -> str:
    name = clean_line(typed)
    if not words_of(name):
        raise EmptyName(typed)
    return name


def _add_alias(db: Connection, entity_id: int, name: str) -> None:
    """Remember a spelling, folded to its words with one space between them."""
    db.execute(
        "INSERT INTO aliases (entity_id, name, folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (entity_id, name, " ".join(words_of(name))),
    )


def add_mention(db: Connection, entity_id: int, version_id: int, start: int, end: int) -> Mention:
    """Say that an entity stands in a range; a new spelling is remembered, a mention already there is returned.

    Raises RecordMissing, and ValueError if the range is empty or outside the text.
    """
    get_entity(db, entity_id)
    article_id, quote = find_anchor(db, version_id, start, end)
    db.execute(
        "INSERT INTO mentions (entity_id, article_id, version_id, range_start, range_end, exact, prefix, suffix, "
        "anchoring, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'anchored', ?) ON CONFLICT DO NOTHING",
        (entity_id, article_id, version_id, start, end, quote.exact, quote.prefix, quote.suffix, now()),
    )
    spelling = clean_line(quote.exact)
    if words_of(spelling):
        _add_alias(db, entity_id, spelling)
    row = db.execute(
        f"{_MENTIONS} WHERE entity_id = ? AND version_id = ? AND range_start = ? AND range_end = ?",
        (entity_id, version_id, start, end),
    ).fetchone()
    return Mention(*row)


def list_mentions(db: Connection, version_id: int) -> list[Mention]:
    """Return all mentions in a version, in the order of the text."""
    rows = db.execute(
        f"{_MENTIONS} WHERE article_id = (SELECT article_id FROM versions WHERE id = ?1) AND version_id = ?1 "
        "ORDER BY range_start, mentions.id",
        (version_id,),
    )
    return [Mention(*row) for row in rows]


def list_entities_here(db: Connection, version_id: int) -> list[EntityCount]:
    """Return the entities mentioned in a version, the most mentioned first."""
    rows = db.execute(
        "SELECT entities.id, entities.name, entities.kind, count(*) AS here "
        "FROM mentions JOIN entities ON entities.id = entity_id "
        "WHERE article_id = (SELECT article_id FROM versions WHERE id = ?1) AND version_id = ?1 "
        "GROUP BY entities.id ORDER BY here DESC, min(range_start)",
        (version_id,),
    )
    return [EntityCount(Entity(entity_id, name, kind), here) for entity_id, name, kind, here in rows]


def list_mention_places(db: Connection, entity_id: int) -> list[MentionPlace]:
    """Return where an entity is mentioned in the latest texts, with the words around, newest article first."""
    rows = db.execute(
        f"SELECT {_MENTION}, articles.headline, articles.published FROM mentions "
        "JOIN entities ON entities.id = entity_id JOIN articles ON articles.id = article_id "
        f"WHERE entity_id = ? AND version_id NOT IN {OUTDATED} "
        "ORDER BY articles.published DESC, article_id DESC, range_start",
        (entity_id,),
    )
    places: list[MentionPlace] = []
    read_version, text = 0, ""
    for *fields, headline, published in rows:
        mention = Mention(*fields)
        if mention.version_id != read_version:  # each text is read once, however often the entity stands in it
            read_version = mention.version_id
            (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (read_version,)).fetchone()
        first, last = _excerpt_range(text, mention.start, mention.end)
        excerpt = text[first:last].replace("\n", " ")
        places.append(MentionPlace(mention, headline, published, excerpt, mention.start - first, mention.end - first))
    return places


def _excerpt_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range by about 60 characters on each side to where words begin and end."""
    first = max(0, start - _EXCERPT_SIDE)
    if first > 0:
        while first < start and not text[first - 1].isspace():
            first += 1
    last = min(len(text), end + _EXCERPT_SIDE)
    if last < len(text):
        while last > end and not text[last].isspace():
            last -= 1
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def remove_mention(db: Connection, mention_id: int) -> None:
    """Say that an entity does not stand there; the entity and its spellings stay."""
    if db.execute("DELETE FROM mentions WHERE id = ?", (mention_id,)).rowcount != 1:
        raise RecordMissing("mention", mention_id)
