"""What there is to draw of a network, where it lies in the plane, and what is next to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import hypot, log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF

if TYPE_CHECKING:
    from desktop.network.camera import Camera
    from storage.network.layout import Point
    from storage.network.reading import Network, NetworkEdge
    from storage.records import EntityKind

STRENGTHS: Final = 4
"""Into how many widths the edges are sorted."""
_UNITS: Final = 400.0
"""Half the height of the plane."""
_FEW: Final = 60
_LEAST_GROWTH, _MOST_GROWTH = 0.6, 3.0
_USUAL_SCALE: Final = 0.8
"""Pixels to a unit where a window of some 700 pixels' height shows all."""
_REACH: Final = 5.0
"""How far beside an entity or an edge a click still means it, in pixels."""


class Spot(NamedTuple):
    """An entity in the plane; ``radius`` in pixels at the usual scale, ``order`` its place among the most mentioned."""

    entity_id: int
    name: str
    kind: EntityKind
    mentions: int
    x: float
    y: float
    radius: float
    order: int


class Tie(NamedTuple):
    """An edge in the plane; ``level`` is 0 for the weakest up to ``STRENGTHS`` - 1."""

    a: int
    b: int
    strength: int
    level: int
    line: QLineF


class Picture:
    """Spots by entity, the most mentioned first, and ties, strongest last.

    ``sparse`` is 1 for few spots and nearer 0 the more there are.
    """

    def __init__(
        self, network: Network, drawn: Sequence[NetworkEdge], points: Sequence[Point], stretch: float = 1.0
    ) -> None:
        """Spread the layout over a plane ``stretch`` times as wide as high."""
        most = max((node.mentions for node in network.nodes), default=1)
        self.sparse = min(1.0, sqrt(_FEW / max(1, len(network.nodes))))
        least_radius, radius_range = 2.4 + 2.6 * self.sparse, 5 + 13 * self.sparse
        self.spots: dict[int, Spot] = {}
        for order, (node, (x, y)) in enumerate(zip(network.nodes, points, strict=True)):
            radius = least_radius + radius_range * sqrt(node.mentions / most)
            entity = node.entity
            self.spots[entity.id] = Spot(
                entity.id, entity.name, entity.kind, node.mentions, x * _UNITS * stretch, y * _UNITS, radius, order
            )
        self.ties = self._make_ties(drawn)
        self.neighbours = self._make_neighbours()
        self.bounds = self._find_bounds()

    def radius(self, spot: Spot, camera: Camera) -> float:
        """Return how large an entity is drawn, in pixels: it grows more slowly than the distances do."""
        return spot.radius * min(max(sqrt(camera.scale / _USUAL_SCALE), _LEAST_GROWTH), _MOST_GROWTH)

    def has(self, choice: Iterable[int | None]) -> bool:
        """Tell whether all that is chosen is in it."""
        return all(one is None or one in self.spots for one in choice)

    def tie_between(self, one: int, other: int) -> Tie | None:
        """Return the edge between two entities, if it is drawn."""
        return self.neighbours.get(one, {}).get(other)

    def ranked_neighbours(self, entity_id: int) -> list[int]:
        """Return the entities joined to one, the strongest joined first."""
        ties = self.neighbours.get(entity_id, {})
        return sorted(ties, key=lambda other: (-ties[other].strength, self.spots[other].order))

    def spot_at(self, place: QPointF, camera: Camera) -> Spot | None:
        """Return the entity seen at a place in pixels, the nearest where several are."""
        best, least = None, 0.0
        x, y, scale = (place.x() - camera.x) / camera.scale, (place.y() - camera.y) / camera.scale, camera.scale
        for spot in self.spots.values():
            beside = hypot(spot.x - x, spot.y - y) * scale - self.radius(spot, camera) - _REACH
            if beside < least:
                best, least = spot, beside
        return best

    def tie_at(self, place: QPointF, camera: Camera) -> Tie | None:
        """Return the edge seen at a place in pixels, the strongest where several are."""
        point = camera.to_plane(place)
        reach = _REACH / camera.scale
        for tie in reversed(self.ties):
            if _distance(point, tie.line) <= reach:
                return tie
        return None

    def spot_towards(self, entity_id: int, across: int, down: int) -> Spot | None:
        """Return the nearest entity in one of four directions, one of its neighbours before any other."""
        here = self.spots[entity_id]
        joined = self.neighbours.get(entity_id, {})
        found = None
        best = 0.0
        for spot in self.spots.values():
            dx, dy = spot.x - here.x, spot.y - here.y
            along = dx * across + dy * down
            aside = abs(dx * down) + abs(dy * across)
            if along <= 0 or aside > along:
                continue
            cost = (along + 2 * aside) * (1 if spot.entity_id in joined else 4)
            if found is None or cost < best:
                found, best = spot, cost
        return found

    def _make_ties(self, drawn: Sequence[NetworkEdge]) -> list[Tie]:
        strengths = [edge.strength for edge in drawn] or [1]
        weakest, strongest = log(min(strengths)), log(max(strengths))
        ties = []
        for edge in reversed(drawn):
            a, b = self.spots[edge.a], self.spots[edge.b]
            share = (log(edge.strength) - weakest) / (strongest - weakest) if strongest > weakest else 0.5
            level = min(int(share * STRENGTHS), STRENGTHS - 1)
            ties.append(Tie(edge.a, edge.b, edge.strength, level, QLineF(a.x, a.y, b.x, b.y)))
        return ties

    def _make_neighbours(self) -> Mapping[int, dict[int, Tie]]:
        neighbours: dict[int, dict[int, Tie]] = {entity_id: {} for entity_id in self.spots}
        for tie in self.ties:
            neighbours[tie.a][tie.b] = neighbours[tie.b][tie.a] = tie
        return neighbours

    def _find_bounds(self) -> QRectF:
        if not self.spots:
            return QRectF()
        xs = [spot.x for spot in self.spots.values()]
        ys = [spot.y for spot in self.spots.values()]
        return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _distance(point: QPointF, line: QLineF) -> float:
    """Return how far a point is from a stretch of line."""
    dx, dy = line.dx(), line.dy()
    length = dx * dx + dy * dy
    px, py = point.x() - line.x1(), point.y() - line.y1()
    along = min(max((px * dx + py * dy) / length, 0.0), 1.0) if length else 0.0
    return hypot(px - along * dx, py - along * dy)
