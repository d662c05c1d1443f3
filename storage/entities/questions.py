"""What the library knows of its entities: who they are, where and with whom they are named, and how by whom.

Only mentions in the latest text of an article count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from sqlite3 import Connection
from typing import Final, Literal, NamedTuple

from storage.entities.aliases import list_aliases
from storage.entities.details import get_details, list_links, list_notes, list_tags
from storage.entities.finding import find_entities
from storage.entities.lookup import count_mentions
from storage.entities.names import fold_name
from storage.entities.records import Alias, EntityDetails, EntityLink, EntityNote, EntityTagging
from storage.entities.romanisation import latin_name
from storage.marks import OUTDATED
from storage.records import Entity, EntityCount, EntityKind
from storage.text.alphabet import alphabetical
from storage.text.folding import fold_text

EntitySort = Literal["mentions", "name"]
Span = tuple[int, int]

_MONTH: Final = len("2021-10")
_EXCERPT: Final = 280
"""Letters of a passage; where both entities stand farther apart, the passage is as long as that needs."""
_EXCERPT_SIDE: Final = 60
# An entity mentioned more often has its companions counted from the whole index, which is as fast then.
_MANY: Final = 20_000


class AliasCount(NamedTuple):
    """A spelling of an entity, and how many mentions are written so (folded; a clitic on the mention is none)."""

    alias: Alias
    mentions: int


class EntityPage(NamedTuple):
    """All that an entity's page says before its mentions are listed; ``latin_name`` is the one to be shown."""

    details: EntityDetails
    latin_name: str
    aliases: tuple[AliasCount, ...]
    links: tuple[EntityLink, ...]
    tags: tuple[EntityTagging, ...]
    notes: tuple[EntityNote, ...]
    mentions: int
    articles: int


class CompanionPlace(NamedTuple):
    """A passage in which two entities stand, ``spans`` being where in ``excerpt``, of the first and of the second.

    ``start`` and ``end`` are the place of the first of these in the version's text, for going there.
    """

    article_id: int
    version_id: int
    headline: str
    published: str
    start: int
    end: int
    excerpt: str
    spans: tuple[Span, ...]
    other_spans: tuple[Span, ...]


class OutletName(NamedTuple):
    """How an outlet writes an entity's name: from one month (``2021-10``) to another, and how often.

    ``spelling`` is the commonest of those that fold alike; the outlet and the months may be empty: not known.
    """

    outlet: str
    spelling: str
    first_month: str
    last_month: str
    mentions: int


def list_entities(
    db: Connection,
    typed: str = "",
    kind: EntityKind | None = None,
    sort: EntitySort = "mentions",
    limit: int | None = None,
) -> list[EntityCount]:
    """Return entities of a kind that what was typed may mean, the most mentioned first or by the alphabet.

    By mentions, with something typed, equal spellings come first (see ``find_entities``).
    """
    (number,) = db.execute("SELECT count(*) FROM entities").fetchone()
    counts = find_entities(db, typed, number, kind) if typed.strip() else _list_all(db, kind)
    if sort == "name":
        counts.sort(key=lambda count: (_sort_key(count.entity.name), count.entity.id))
    return counts[:limit]


def _list_all(db: Connection, kind: EntityKind | None) -> list[EntityCount]:
    rows = db.execute("SELECT id, name, kind FROM entities WHERE kind = ifnull(?, kind)", (kind,)).fetchall()
    mentions = count_mentions(db)
    counts = [EntityCount(Entity(*row), mentions[row[0]]) for row in rows]
    counts.sort(key=lambda count: (-count.mentions, count.entity.name, count.entity.id))
    return counts


def _sort_key(name: str) -> str:
    """Return what a name is sorted by: its letters without the article."""
    return alphabetical(fold_text(name).removeprefix("ال"))


def read_entity(db: Connection, entity_id: int) -> EntityPage:
    """Return what an entity's page says; raise RecordMissing."""
    details = get_details(db, entity_id)
    rows = db.execute(
        f"SELECT exact, count(*) FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED} GROUP BY exact",
        (entity_id,),
    ).fetchall()
    (articles,) = db.execute(
        f"SELECT count(DISTINCT version_id) FROM mentions WHERE entity_id = ? AND version_id NOT IN {OUTDATED}",
        (entity_id,),
    ).fetchone()
    return EntityPage(
        details,
        latin_name(details),
        _count_spellings(list_aliases(db, entity_id), rows),
        tuple(list_links(db, entity_id)),
        tuple(list_tags(db, entity_id)),
        tuple(list_notes(db, entity_id)),
        sum(number for _exact, number in rows),
        articles,
    )


def _count_spellings(aliases: Sequence[Alias], written: Iterable[tuple[str, int]]) -> tuple[AliasCount, ...]:
    """Give each mention to the spelling that is written just so, else to the first that folds alike."""
    by_name = {alias.name: alias.id for alias in aliases}
    by_fold: dict[str, int] = {}
    for alias in aliases:
        by_fold.setdefault(fold_name(alias.name), alias.id)
    counts: Counter[int | None] = Counter()
    for exact, number in written:
        line = " ".join(exact.split())
        counts[by_name.get(line) or by_fold.get(fold_name(line))] += number
    return tuple(AliasCount(alias, counts[alias.id]) for alias in aliases)


def list_companions(db: Connection, entity_id: int, limit: int) -> list[EntityCount]:
    """Return who is mentioned in the same articles, with in how many of them, the most first."""
    (known,) = db.execute(
        "SELECT ifnull(max(mentions), 0) FROM entity_lookup WHERE entity_id = ?", (entity_id,)
    ).fetchone()
    own = f"FROM mentions WHERE entity_id = ?1 AND version_id NOT IN {OUTDATED}"
    if known > _MANY:
        companions = f"mentions WHERE +version_id IN (SELECT version_id {own}) AND entity_id <> ?1"
    else:
        companions = (
            f"(SELECT DISTINCT article_id, version_id {own}) AS own "
            "CROSS JOIN mentions USING (article_id, version_id) WHERE entity_id <> ?1"
        )
    rows = db.execute(
        f"SELECT id, name, kind, number FROM (SELECT entity_id, count(DISTINCT version_id) AS number FROM {companions} "
        "GROUP BY entity_id ORDER BY number DESC, entity_id LIMIT ?2) JOIN entities ON id = entity_id "
        "ORDER BY number DESC, id",
        (entity_id, limit),
    )
    return [EntityCount(Entity(row_id, name, kind), number) for row_id, name, kind, number in rows]


def list_companion_places(db: Connection, entity_id: int, other_id: int, limit: int = 300) -> list[CompanionPlace]:
    """Return the passages that speak of both entities, those of the newest article first.

    These are the paragraphs that name both; in an article without such a one, the first mention of the one, with the
    other's if it is not far. No more articles than ``limit`` are read.
    """
    versions = db.execute(
        "SELECT versions.id, articles.id, headline, published FROM versions JOIN articles ON articles.id = article_id "
        "WHERE versions.id IN (SELECT version_id FROM mentions WHERE entity_id = ?1 "
        "INTERSECT SELECT version_id FROM mentions WHERE entity_id = ?2) "
        f"AND versions.id NOT IN {OUTDATED} ORDER BY published = '', published DESC, articles.id DESC LIMIT ?3",
        (entity_id, other_id, limit),
    ).fetchall()
    places: list[CompanionPlace] = []
    for version_id, article_id, headline, published in versions:
        (text,) = db.execute("SELECT text FROM versions WHERE id = ?", (version_id,)).fetchone()
        ours, others = (_list_spans(db, one, version_id) for one in (entity_id, other_id))
        for own, other in _pair(text, ours, others):
            first, last = _excerpt_range(text, own, other)
            excerpt = text[first:last].replace("\n", " ")
            spans = (_within(some, first, last) for some in (own, other))
            places.append(CompanionPlace(article_id, version_id, headline, published, *own[0], excerpt, *spans))
    return places


def _list_spans(db: Connection, entity_id: int, version_id: int) -> list[Span]:
    return db.execute(
        "SELECT range_start, range_end FROM mentions WHERE entity_id = ? AND version_id = ? ORDER BY range_start",
        (entity_id, version_id),
    ).fetchall()


def _pair(text: str, ours: Sequence[Span], others: Sequence[Span]) -> list[tuple[list[Span], list[Span]]]:
    """Return the places of both by the paragraphs that have both; if there are none, their first places."""

    @cache
    def paragraph(place: int) -> int:
        return text.rfind("\n", 0, place)

    by_paragraph: dict[int, tuple[list[Span], list[Span]]] = {}
    for side, spans in enumerate((ours, others)):
        for span in spans:
            by_paragraph.setdefault(paragraph(span[0]), ([], []))[side].append(span)
    both = [pair for _place, pair in sorted(by_paragraph.items()) if all(pair)]
    return both or [([ours[0]], [others[0]])]


def _excerpt_range(text: str, own: Sequence[Span], other: Sequence[Span]) -> Span:
    """Return a piece of the text, cut between words, that has the first place of the one and the other's nearest."""
    start, end = own[0]
    near = min(other, key=lambda span: abs(span[0] - start))
    if abs(near[0] - start) <= 2 * _EXCERPT or text.find("\n", min(start, near[0]), max(start, near[0])) < 0:
        start, end = min(start, near[0]), max(end, near[1])
    side = max(_EXCERPT_SIDE, (_EXCERPT - (end - start)) // 2)
    first = max(text.rfind("\n", 0, start) + 1, start - side)
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + side)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    while end < last and text[last - 1].isspace():
        last -= 1
    return first, last


def _within(spans: Iterable[Span], first: int, last: int) -> tuple[Span, ...]:
    return tuple((start - first, end - first) for start, end in spans if first <= start and end <= last)


def mentions_by_month(db: Connection, entity_id: int) -> list[tuple[str, int]]:
    """Return how often an entity is mentioned by the month of publication (``2021-10``), oldest first.

    What has no known month is left out; months without a mention between are not listed.
    """
    return db.execute(
        "SELECT substr(published, 1, ?1) AS month, count(*) FROM mentions JOIN articles ON articles.id = article_id "
        f"WHERE entity_id = ?2 AND version_id NOT IN {OUTDATED} AND length(published) >= ?1 "
        "GROUP BY month ORDER BY month",
        (_MONTH, entity_id),
    ).fetchall()


def names_by_outlet(db: Connection, entity_id: int) -> list[OutletName]:
    """Return how outlets write an entity's name: by outlet, that with the most first, its commonest spelling first.

    An outlet that is not known comes last.
    """
    rows = db.execute(
        "SELECT outlet, exact, min(month), max(month), sum(number) FROM (SELECT outlet, exact, count(*) AS number, "
        "iif(length(published) >= ?1, substr(published, 1, ?1), NULL) AS month "
        "FROM mentions JOIN articles ON articles.id = article_id "
        f"WHERE entity_id = ?2 AND version_id NOT IN {OUTDATED} GROUP BY outlet, exact, month) GROUP BY outlet, exact",
        (_MONTH, entity_id),
    )
    alike: dict[tuple[str, str], list[OutletName]] = {}
    of_outlet: Counter[str] = Counter()
    for outlet, exact, first, last, number in rows:
        spelling = " ".join(exact.split())
        alike.setdefault((outlet, fold_name(spelling)), []).append(
            OutletName(outlet, spelling, first or "", last or "", number)
        )
        of_outlet[outlet] += number
    names = [_united(names) for names in alike.values()]
    names.sort(key=lambda name: (not name.outlet, -of_outlet[name.outlet], name.outlet, -name.mentions, name.spelling))
    return names


def _united(names: Sequence[OutletName]) -> OutletName:
    """Return spellings of an outlet that fold alike as one."""
    commonest = max(names, key=lambda name: (name.mentions, -len(name.spelling)))
    return commonest._replace(
        first_month=min((name.first_month for name in names if name.first_month), default=""),
        last_month=max(name.last_month for name in names),
        mentions=sum(name.mentions for name in names),
    )
