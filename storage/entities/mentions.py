"""Where entities are mentioned: made, removed, and listed with the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from storage.errors import RecordMissing
from storage.marks import OUTDATED, find_anchor, list_outdated
from storage.records import AliasOrigin, Entity, EntityCount, Mention, MentionPlace
from storage.text.anchors import quote
from storage.values import now

_EXCERPT_SIDE = 60
_FEW = 4
"""Places in one text that are quoted one by one rather than from the whole of it."""
_MENTION = (
    "mentions.id, entity_id, entities.kind, entities.name, "
    "article_id, version_id, range_start, range_end, exact, anchoring"
)
_MENTIONS = f"SELECT {_MENTION} FROM mentions JOIN entities ON entities.id = entity_id"
_ADD = (
    "INSERT INTO mentions (entity_id, article_id, version_id, range_start, range_end, exact, prefix, suffix, "
    "anchoring, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'anchored', ?) ON CONFLICT DO NOTHING"
)


def add_mention(
    db: Connection, entity_id: int, version_id: int, start: int, end: int, origin: AliasOrigin = "marked"
) -> Mention:
    """Say that an entity stands in a range; a new spelling is remembered, a mention already there is returned.

    Raises RecordMissing, and ValueError if the range is empty or outside the text.
    """
    from storage.entities.aliases import remember_spelling  # noqa: PLC0415 - a start marks nothing

    _check_entity(db, entity_id)
    article_id, words = find_anchor(db, version_id, start, end)
    db.execute(_ADD, (entity_id, article_id, version_id, start, end, *words, now()))
    remember_spelling(db, entity_id, words.exact, origin)
    row = db.execute(
        f"{_MENTIONS} WHERE entity_id = ? AND version_id = ? AND range_start = ? AND range_end = ?",
        (entity_id, version_id, start, end),
    ).fetchone()
    return Mention(*row)


def add_mentions(
    db: Connection, places: Iterable[tuple[int, int, int]], entity_id: int, origin: AliasOrigin = "marked"
) -> int:
    """Say that an entity stands in places, each a version and a range, and return how many were left out.

    Left out is what says so already, or stands in a text that is no longer the latest of its article. New spellings
    are remembered. Places in one version are best given one after the other. Raises as ``add_mention`` does.
    """
    from storage.entities.aliases import remember_spelling  # noqa: PLC0415 - a start marks nothing

    _check_entity(db, entity_id)
    left_out = 0
    outdated = list_outdated(db)
    spellings: dict[str, None] = {}
    for version_id, group in groupby(places, key=itemgetter(0)):
        ranges = [(start, end) for _, start, end in group]
        if version_id in outdated:
            left_out += len(ranges)
            continue
        moment = now()
        for row in _quoted(db, version_id, ranges):
            added = db.execute(_ADD, (entity_id, *row, moment)).rowcount
            left_out += not added
            if added:
                spellings[row[4]] = None
    for spelling in spellings:
        remember_spelling(db, entity_id, spelling, origin)
    return left_out


def _quoted(
    db: Connection, version_id: int, ranges: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int, int, str, str, str]]:
    """Return article, version, start, end and quote of ranges of a version, reading its text no more than needed."""
    if len(ranges) <= _FEW:
        anchors = [find_anchor(db, version_id, *place) for place in ranges]
        return [
            (anchor.article_id, version_id, *place, *anchor.quote)
            for place, anchor in zip(ranges, anchors, strict=True)
        ]
    row = db.execute("SELECT article_id, text FROM versions WHERE id = ?", (version_id,)).fetchone()
    if row is None:
        raise RecordMissing("version", version_id)
    article_id, text = row
    return [(article_id, version_id, start, end, *quote(text, start, end)) for start, end in ranges]


def _check_entity(db: Connection, entity_id: int) -> None:
    if db.execute("SELECT 1 FROM entities WHERE id = ?", (entity_id,)).fetchone() is None:
        raise RecordMissing("entity", entity_id)


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


def count_places(db: Connection, entity_id: int) -> tuple[int, int]:
    """Return how often an entity is mentioned in the latest texts, and in how many."""
    mentions, articles = db.execute(
        "SELECT count(*), count(DISTINCT version_id) FROM mentions "
        f"WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
        (entity_id,),
    ).fetchone()
    return mentions, articles


def list_mention_places(db: Connection, entity_id: int, limit: int = -1) -> list[MentionPlace]:
    """Return where an entity is mentioned in the latest texts, with the words around, newest article first.

    No more than ``limit`` places are read, if it is not negative.
    """
    rows = db.execute(
        f"SELECT {_MENTION}, articles.headline, articles.published FROM mentions "
        "JOIN entities ON entities.id = entity_id JOIN articles ON articles.id = article_id "
        f"WHERE entity_id = ? AND version_id NOT IN {OUTDATED} "
        "ORDER BY articles.published DESC, article_id DESC, range_start LIMIT ?",
        (entity_id, limit),
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
