"""Who appears with whom: the entities mentioned together, as a network of nodes and edges.

Only the latest version of each article counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from heapq import nsmallest
from itertools import chain, combinations
from sqlite3 import Connection
from typing import Literal, NamedTuple

from storage.marks import list_outdated
from storage.network.units import units_of
from storage.records import ENTITY_KINDS, Entity, EntityKind
from storage.stopping import Cancelled, Stopped, Told, never, untold

Unit = Literal["article", "passage", "sentence"]
Pair = tuple[int, int]

_LOOK_EVERY = 20_000
"""Rows read between two looks at whether to stop."""
_MORE_CANDIDATES = 4
"""How many more than wanted are looked at around an entity, before passages tell who is really close to it."""


class NetworkQuestion(NamedTuple):
    """Which network is asked for.

    Two entities are joined where they share a ``unit``. ``outlets`` are names, none of them for all; ``since`` and
    ``until`` are ISO dates cut to what is known, both included, and leave out articles without a date. With ``around``
    only articles count that mention this entity. Edges weaker than ``least`` are left out, then entities without any.
    ``most_nodes`` are the most mentioned, or with ``around`` that entity and those it shares most units with.
    """

    unit: Unit = "article"
    kinds: frozenset[EntityKind] = frozenset(ENTITY_KINDS)
    outlets: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    least: int = 1
    most_nodes: int = 150
    around: int | None = None


class NetworkNode(NamedTuple):
    """An entity and how often it is mentioned in the articles asked about."""

    entity: Entity
    mentions: int


class NetworkEdge(NamedTuple):
    """Two entities, by id, the smaller first, and in how many units they stand together."""

    a: int
    b: int
    strength: int


class Network(NamedTuple):
    """The most mentioned nodes and the strongest edges first; ``candidates`` is how many entities would fit."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    candidates: int = 0


def read_network(
    db: Connection, question: NetworkQuestion, told: Told = untold, cancelled: Cancelled = never
) -> Network:
    """Count who stands with whom; may take seconds in a large library.

    ``told(done, total)`` hears how many articles are counted of how many. Raises Stopped once ``cancelled()``.
    """
    entities = _list_entities(db, question)
    mentions, versions = _read_mentions(db, entities, question, cancelled)
    chosen = _choose(mentions, versions, question)
    together: defaultdict[int, list[int]] = defaultdict(list)
    for entity_id in sorted(chosen):
        for version_id in versions[entity_id]:
            together[version_id].append(entity_id)
    shared = {version_id: here for version_id, here in together.items() if len(here) > 1}
    strengths: Counter[Pair] = Counter()
    for done, (version_id, here) in enumerate(shared.items()):
        told(done, len(shared))
        if cancelled():
            raise Stopped
        for group in _groups(db, version_id, here, question.unit):
            strengths.update(combinations(group, 2))
    return _network(entities, mentions, strengths, question, len(mentions))


def list_versions(db: Connection, question: NetworkQuestion) -> frozenset[int]:
    """Return the latest versions of the articles that a question is about."""
    conditions, values = [], []
    if question.outlets:
        conditions.append(f"articles.outlet IN ({', '.join('?' * len(question.outlets))})")
        values.extend(sorted(question.outlets))
    if question.since:
        conditions.append("articles.published >= ?")
        values.append(question.since)
    if question.until:
        conditions.append("articles.published <> '' AND substr(articles.published, 1, ?) <= ?")
        values.extend([str(len(question.until)), question.until])
    if question.around is not None:
        conditions.append("versions.id IN (SELECT version_id FROM mentions WHERE entity_id = ?)")
        values.append(str(question.around))
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = db.execute(
        f"SELECT versions.id FROM articles JOIN versions ON versions.article_id = articles.id {where}", values
    )
    return frozenset(version_id for (version_id,) in rows) - list_outdated(db)


def list_outlets(db: Connection) -> list[str]:
    """Return the outlets of the articles, those with most articles first."""
    rows = db.execute("SELECT outlet FROM articles WHERE outlet <> '' GROUP BY outlet ORDER BY count(*) DESC, outlet")
    return [outlet for (outlet,) in rows]


def _list_entities(db: Connection, question: NetworkQuestion) -> dict[int, Entity]:
    """Return the entities of the kinds asked for, and the one in the middle whatever its kind."""
    return {
        entity_id: Entity(entity_id, name, kind)
        for entity_id, name, kind in db.execute("SELECT id, name, kind FROM entities")
        if kind in question.kinds or entity_id == question.around
    }


def _read_mentions(
    db: Connection, entities: Mapping[int, Entity], question: NetworkQuestion, cancelled: Cancelled
) -> tuple[Counter[int], dict[int, list[int]]]:
    """Return how often each entity is mentioned and in which versions.

    Of a whole library the index alone is read, in its own order.
    """
    allowed = list_versions(db, question)
    mentions: Counter[int] = Counter()
    versions: defaultdict[int, list[int]] = defaultdict(list)
    where, values = "", tuple[int, ...]()
    if question.around is not None:
        where = "WHERE article_id IN (SELECT article_id FROM mentions WHERE entity_id = ?)"
        values = (question.around,)
    rows = db.execute(
        f"SELECT entity_id, version_id, count(*) FROM mentions {where} GROUP BY entity_id, version_id", values
    )
    for number, (entity_id, version_id, count) in enumerate(rows):
        if number % _LOOK_EVERY == 0 and cancelled():
            raise Stopped
        if entity_id in entities and version_id in allowed:
            mentions[entity_id] += count
            versions[entity_id].append(version_id)
    return mentions, versions


def _choose(
    mentions: Mapping[int, int], versions: Mapping[int, list[int]], question: NetworkQuestion
) -> frozenset[int]:
    """Return the entities among which pairs are counted: the most mentioned, or those in most articles beside one."""
    around, most = question.around, question.most_nodes
    if around is None:
        return frozenset(nsmallest(most, mentions, key=lambda one: (-mentions[one], one)))
    if question.unit != "article":
        most *= _MORE_CANDIDATES
    closest = nsmallest(most, versions, key=lambda one: (one != around, -len(versions[one]), -mentions[one], one))
    return frozenset(closest)


def _groups(db: Connection, version_id: int, here: list[int], unit: Unit) -> Iterator[list[int]]:
    """Yield the entities of each unit of a version in which there are several."""
    if unit == "article":
        yield here
        return
    text, article_id = db.execute("SELECT text, article_id FROM versions WHERE id = ?", (version_id,)).fetchone()
    units = units_of(text, unit)
    wanted = frozenset(here)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for entity_id, start in db.execute(
        "SELECT entity_id, range_start FROM mentions WHERE article_id = ? AND version_id = ?", (article_id, version_id)
    ):
        if entity_id in wanted:
            found[units.number_at(start)].add(entity_id)
    for group in found.values():
        if len(group) > 1:
            yield sorted(group)


def _network(
    entities: Mapping[int, Entity],
    mentions: Mapping[int, int],
    strengths: Mapping[Pair, int],
    question: NetworkQuestion,
    candidates: int,
) -> Network:
    if question.around is not None:
        strengths = _nearest(strengths, question.around, question)
    # by strength in heaps: to sort a few hundred thousand at once would keep the window waiting
    heaps: defaultdict[int, list[NetworkEdge]] = defaultdict(list)
    for (a, b), strength in strengths.items():
        if strength >= question.least:
            heaps[strength].append(NetworkEdge(a, b, strength))
    edges = tuple(chain.from_iterable(heaps[strength] for strength in sorted(heaps, reverse=True)))
    joined = {end for edge in edges for end in (edge.a, edge.b)}
    nodes = [NetworkNode(entities[entity_id], mentions[entity_id]) for entity_id in joined]
    nodes.sort(key=lambda node: (-node.mentions, node.entity.id))
    return Network(tuple(nodes), edges, candidates)


def _nearest(strengths: Mapping[Pair, int], around: int, question: NetworkQuestion) -> dict[Pair, int]:
    """Keep the pairs among an entity and those it shares most units with, though none fewer than asked for."""
    close = {
        a if b == around else b: strength
        for (a, b), strength in strengths.items()
        if around in (a, b) and strength >= question.least
    }
    ranked = sorted(close, key=lambda one: (-close[one], one))[: question.most_nodes - 1]
    kept = frozenset([around, *ranked])
    return {pair: strength for pair, strength in strengths.items() if kept.issuperset(pair)}


def strongest_edges(network: Network, around: int | None = None) -> list[NetworkEdge]:
    """Return those of the edges, strongest first, that a picture can show: three for each node, at least 300.

    The strongest edge of each node is among them, so that none seems to stand alone, and all edges of ``around``.
    """
    most = max(300, 3 * len(network.nodes))
    if len(network.edges) <= most:
        return list(network.edges)
    seen: set[int] = set()
    first: list[NetworkEdge] = []
    others: list[NetworkEdge] = []
    for edge in network.edges:
        known = edge.a in seen and edge.b in seen
        (others if known and around not in (edge.a, edge.b) else first).append(edge)
        seen.update((edge.a, edge.b))
    kept = [*first, *others[: max(0, most - len(first))]]
    return sorted(kept, key=lambda edge: -edge.strength)
