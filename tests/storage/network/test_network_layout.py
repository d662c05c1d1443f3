"""Where a network's entities lie: always the same, close to whom they belong to, and never on one heap."""

from __future__ import annotations

import random
from itertools import combinations
from math import dist
from statistics import mean

import pytest

from storage.network.layout import Point, lay_out
from storage.network.reading import Network, NetworkEdge, NetworkNode, strongest_edges
from storage.records import Entity
from storage.stopping import Stopped


def make_network(groups: int, size: int, between: int) -> Network:
    """Return groups of entities, each joined to four of its own, and a few edges between groups."""
    chance = random.Random(7)
    nodes = [NetworkNode(Entity(number + 1, f"اسم {number}", "person"), 10) for number in range(groups * size)]
    edges: dict[tuple[int, int], int] = {}
    for number in range(len(nodes)):
        for _ in range(4):
            other = number // size * size + chance.randrange(size)
            if other != number:
                edges[min(number, other) + 1, max(number, other) + 1] = 5
    for _ in range(between):
        one, other = chance.sample(range(1, len(nodes) + 1), 2)
        edges.setdefault((min(one, other), max(one, other)), 1)
    return Network(tuple(nodes), tuple(NetworkEdge(a, b, strength) for (a, b), strength in edges.items()))


def place(network: Network) -> list[Point]:
    return lay_out(network, strongest_edges(network))


@pytest.mark.parametrize("size", [1, 2, 5, 60])
def test_everybody_has_a_place_within_the_circle(size: int) -> None:
    points = place(make_network(1, size, 0))
    assert len(points) == size
    assert all(dist(point, (0, 0)) <= 1.0001 for point in points)
    assert len({(round(x, 4), round(y, 4)) for x, y in points}) == size


def test_nothing_has_no_places() -> None:
    assert lay_out(Network((), ()), []) == []


def test_the_same_network_always_looks_the_same() -> None:
    network = make_network(5, 30, 20)
    assert place(network) == place(network)


def test_who_belongs_together_lies_together() -> None:
    points = place(make_network(6, 30, 25))
    inside = mean(dist(points[a], points[b]) for a, b in combinations(range(180), 2) if a // 30 == b // 30)
    across = mean(dist(points[a], points[b]) for a, b in combinations(range(180), 2) if a // 30 != b // 30)
    assert inside < 0.5 * across


def test_what_is_joined_to_nothing_else_stays_in_the_picture() -> None:
    points = place(make_network(8, 12, 0))
    nearest = [
        min(
            dist(points[a], points[b])
            for b in range(96)
            if b // 12 != group
            for a in range(group * 12, group * 12 + 12)
        )
        for group in range(8)
    ]
    assert max(nearest) < 1


def test_no_two_lie_on_each_other_in_a_large_network() -> None:
    points = place(make_network(20, 40, 200))
    assert min(dist(one, other) for one, other in combinations(points, 2)) > 0.002


def test_it_can_be_stopped() -> None:
    network = make_network(2, 30, 5)
    with pytest.raises(Stopped):
        lay_out(network, strongest_edges(network), cancelled=lambda: True)
