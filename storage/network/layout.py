"""Where the entities of a network lie in its picture: a force layout, the same each time for the same network."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import ceil, sqrt
from typing import NamedTuple

from storage.network.reading import Network, NetworkEdge
from storage.stopping import Cancelled, Stopped, never

Point = tuple[float, float]
Weighted = tuple[int, int, float]

_SEED = 1
_TIES = 3
"""How many of its closest others each entity is drawn to; drawn to all, everything ends up in one lump."""
_GRAVITY = 5.0
"""How strongly all are drawn to the middle, so that what is joined to nothing else stays near."""
_COARSEST = 40
_CLUSTER = 6
_LEAST_SHRINKING = 0.85
_ROUNDS_AT_FIRST = 200
_FEWEST_ROUNDS, _MOST_ROUNDS = 16, 100
_ROUNDS_TIMES_NODES = 45_000
_CALL_COST = 2_000_000
"""Pairs of entities in one call of the library, which lets no other thread run meanwhile: about 10 ms."""
_STEP = 0.1
"""How far rustworkx moves an entity in the first round of a call, whatever the distances are."""


class _Level(NamedTuple):
    """A graph, and in which entity of the coarser graph each of its entities went up."""

    nodes: int
    edges: list[Weighted]
    parents: list[int]


def lay_out(network: Network, drawn: Sequence[NetworkEdge], cancelled: Cancelled = never) -> list[Point]:
    """Return a place for each node of a network, in its order, around (0, 0) and within a circle of radius 1.

    ``drawn`` are the edges that the picture shows. Clusters of entities are placed before the entities themselves,
    so that few rounds suffice. Takes about a second for 2,000 nodes; raises Stopped once ``cancelled()``.
    """
    if not network.nodes:
        return []
    edges = _ties(network, drawn)
    levels = [_Level(len(network.nodes), edges, [])]
    while levels[-1].nodes > _COARSEST:
        coarser, parents = _coarsen(levels[-1])
        if coarser.nodes > levels[-1].nodes * _LEAST_SHRINKING:
            break
        levels[-1] = levels[-1]._replace(parents=parents)
        levels.append(coarser)
    chance = random.Random(_SEED)  # noqa: S311 - nothing secret: it must give the same each time
    coarsest = levels.pop()
    reach = sqrt(coarsest.nodes)
    places = [(chance.uniform(-reach, reach), chance.uniform(-reach, reach)) for _ in range(coarsest.nodes)]
    places = _relax(coarsest, places, _ROUNDS_AT_FIRST, 1.0, cancelled)
    for level in reversed(levels):
        growth = sqrt(level.nodes / len(places))
        above = [places[parent] for parent in level.parents]
        places = [(x * growth + chance.uniform(-0.3, 0.3), y * growth + chance.uniform(-0.3, 0.3)) for x, y in above]
        rounds = min(_MOST_ROUNDS, max(_FEWEST_ROUNDS, _ROUNDS_TIMES_NODES // level.nodes))
        places = _relax(level, places, rounds, 0.4, cancelled)
    return _within_circle(places)


def _ties(network: Network, drawn: Sequence[NetworkEdge]) -> list[Weighted]:
    """Return the edges that place the nodes: for each its closest ones, seen against how often both are mentioned."""
    numbers = {node.entity.id: number for number, node in enumerate(network.nodes)}
    mentions = [node.mentions for node in network.nodes]
    ends = [(numbers[edge.a], numbers[edge.b]) for edge in drawn]
    closeness = [edge.strength / sqrt(mentions[a] * mentions[b]) for edge, (a, b) in zip(drawn, ends, strict=True)]
    of_node: list[list[int]] = [[] for _ in network.nodes]
    for number, (a, b) in enumerate(ends):
        of_node[a].append(number)
        of_node[b].append(number)
    kept: set[int] = set()
    for candidates in of_node:
        candidates.sort(key=lambda number: (-closeness[number], number))
        kept.update(candidates[:_TIES])
    return [(*ends[number], 1.0) for number in sorted(kept)]


def _coarsen(level: _Level) -> tuple[_Level, list[int]]:
    """Put each node together with its closest neighbour, in clusters of a few, those with fewest neighbours first."""
    neighbours: list[list[tuple[float, int]]] = [[] for _ in range(level.nodes)]
    for a, b, weight in level.edges:
        neighbours[a].append((weight, b))
        neighbours[b].append((weight, a))
    parents = [-1] * level.nodes
    sizes: list[int] = []
    left_at: dict[int, int] = {}  # by the closest neighbour, the cluster of those it had no room for
    for node in sorted(range(level.nodes), key=lambda one: (len(neighbours[one]), one)):
        if parents[node] >= 0:
            continue
        ranked = sorted(neighbours[node], key=lambda one: (-one[0] / sqrt(len(neighbours[one[1]])), one[1]))
        roomy = (other for _, other in ranked if parents[other] < 0 or sizes[parents[other]] < _CLUSTER)
        other = next(roomy, None)
        if other is not None and parents[other] < 0:
            parents[other] = len(sizes)
            sizes.append(1)
        cluster = parents[other] if other is not None else left_at.get(ranked[0][1] if ranked else -1, -1)
        if cluster < 0 or sizes[cluster] >= _CLUSTER:
            cluster = len(sizes)
            sizes.append(0)
            left_at[ranked[0][1] if ranked else -1] = cluster
        parents[node] = cluster
        sizes[cluster] += 1
    merged: dict[tuple[int, int], float] = {}
    for a, b, weight in level.edges:
        pair = (min(parents[a], parents[b]), max(parents[a], parents[b]))
        if pair[0] != pair[1]:
            merged[pair] = merged.get(pair, 0.0) + weight
    return _Level(len(sizes), [(a, b, weight) for (a, b), weight in merged.items()], []), parents


def _relax(level: _Level, places: list[Point], rounds: int, step: float, cancelled: Cancelled) -> list[Point]:
    """Let joined nodes pull and all nodes push each other, in smaller and smaller steps, the first ``step`` long.

    Distances count in ideal lengths of an edge. The steps are made smaller by making everything else larger.
    """
    import rustworkx  # noqa: PLC0415 - with numpy behind it takes longer than a start may

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(level.nodes + 1))
    graph.add_edges_from(level.edges)
    middle = level.nodes  # stays where it is, and draws all to it
    graph.add_edges_from([(node, middle, _GRAVITY / sqrt(level.nodes)) for node in range(level.nodes)])
    cost = (level.nodes + 1) ** 2
    at_once = max(1, _CALL_COST // cost)
    parts = ceil(cost / _CALL_COST)  # a round of very many is made in several calls, each of which moves some of them
    everybody = frozenset(range(level.nodes + 1))
    still = [set(everybody.difference(range(part, level.nodes, parts))) for part in range(parts)]
    done = 0
    while done < rounds:
        now = min(at_once, rounds - done)
        scale = _STEP / (step * (1 - done / rounds))
        scaled = {number: (x * scale, y * scale) for number, (x, y) in enumerate(places)} | {middle: (0.0, 0.0)}
        for fixed in still:
            if cancelled():
                raise Stopped
            found = rustworkx.spring_layout(
                graph,
                pos=scaled,
                fixed=fixed,
                k=scale,
                repulsive_exponent=1,
                adaptive_cooling=False,
                num_iter=now,
                weight_fn=float,
                seed=_SEED,
            )
            scaled = {number: (x, y) for number, (x, y) in found.items()}
        places = [(scaled[number][0] / scale, scaled[number][1] / scale) for number in range(level.nodes)]
        done += now
    return places


def _within_circle(places: list[Point]) -> list[Point]:
    middle_x = (min(x for x, _ in places) + max(x for x, _ in places)) / 2
    middle_y = (min(y for _, y in places) + max(y for _, y in places)) / 2
    reach = max(sqrt((x - middle_x) ** 2 + (y - middle_y) ** 2) for x, y in places) or 1.0
    return [((x - middle_x) / reach, (y - middle_y) / reach) for x, y in places]
