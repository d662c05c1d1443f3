"""Draws a network: edges by strength, entities by kind, names by weight; quickly while it moves, and at its best."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from desktop.network.labels import Label, Labels
from desktop.network.picture import STRENGTHS, Picture, Spot, Tie
from desktop.network.shapes import draw_shape

if TYPE_CHECKING:
    from desktop.network.camera import Camera
    from desktop.theme import Theme
    from storage.records import EntityKind

_WIDTHS: Final = (1.0, 1.3, 2.2, 3.6)
_SHARES: Final = (0.26, 0.38, 0.52, 0.70)
"""How much of the muted colour is in an edge; the colours are mixed, since painting through takes far longer."""
_FADED_EDGE, _FADED_NODE = 0.12, 0.28
_NEW_NAMES: Final = 30
"""How many names a frame writes for the first time; each takes ten times as long as again."""
_LINES_AT_ONCE: Final = 500
"""No other thread runs while they are drawn, and a file is drawn in one of its own."""
_RING: Final = 3.0


class Choice(NamedTuple):
    """What is chosen: an entity, and with it another where their edge is; nothing where both are None."""

    entity_id: int | None = None
    other_id: int | None = None


class _Placed(NamedTuple):
    """Names placed for a choice at a scale, in a region of the plane."""

    choice: Choice
    scale: float
    region: QRectF
    labels: list[Label]


class Artist:
    """Draws one picture with one theme's colours."""

    def __init__(self, picture: Picture, theme: Theme, font: QFont) -> None:
        self.picture = picture
        self._theme = theme
        self._labels = Labels(font)
        self._placed: _Placed | None = None
        self._sprites: dict[tuple[EntityKind, int, bool, float], QPixmap] = {}
        self._lines: list[list[QLineF]] = [[] for _ in range(STRENGTHS)]
        for tie in picture.ties:
            self._lines[tie.level].append(tie.line)
        self._by_size = sorted(picture.spots.values(), key=lambda spot: (spot.radius, -spot.order))

    def forget_colours(self) -> None:
        """Draw everything anew, in the colours in force."""
        self._sprites.clear()
        self._labels.forget()

    def labels_for(self, camera: Camera, room: QSizeF, choice: Choice, *, quick: bool = False) -> list[Label]:
        """Return the names that are written; while it moves those of before, without any that would lie on another."""
        seen = QRectF(camera.to_plane(QPointF(0, 0)), camera.to_plane(QPointF(room.width(), room.height())))
        placed = self._placed
        if placed is not None and placed.choice == choice:
            if camera.scale == placed.scale and placed.region.contains(seen):
                return placed.labels
            if quick and camera.scale >= placed.scale:
                return placed.labels
            if quick:
                return self._labels.place(self.picture, camera, seen, [label.spot for label in placed.labels])
        aside, above = seen.width() / 5, seen.height() / 5
        region = seen.adjusted(-aside, -above, aside, above)
        others = self.picture.spots.values() if choice.entity_id is None else ()
        labels = self._labels.place(self.picture, camera, region, others, self._chosen_spots(choice))
        self._placed = _Placed(choice, camera.scale, region, labels)
        return labels

    def draw(self, painter: QPainter, camera: Camera, room: QSizeF, choice: Choice, *, quick: bool) -> bool:
        """Draw what the camera sees, on a ground that is there; ``quick`` leaves the edges' steps unsmoothed.

        Return False if some names had to wait for another frame, since a name seen for the first time takes longer.
        """
        view = QRectF(0, 0, room.width(), room.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not quick)
        self._draw_edges(painter, camera, choice)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sharpness = painter.device().devicePixelRatioF()
        lit = self._lit(choice)
        for spot, place in self._in_view(camera, view):
            self._draw_sprite(painter, spot, place, camera, lit is None or spot.entity_id in lit, sharpness)
        self._draw_rings(painter, camera, choice)
        ground = self._theme.colour("paper")
        near = view.adjusted(-200, -60, 200, 60)
        new = 0
        for label in self.labels_for(camera, room, choice, quick=quick):
            place = camera.to_screen(label.spot.x, label.spot.y)
            ink = self._ink(label.spot, choice)
            if near.contains(place) and new < _NEW_NAMES:
                new += self._labels.draw(painter, label, place, (ink, ground), sharpness)
        return new < _NEW_NAMES

    def draw_lasting(self, painter: QPainter, camera: Camera, room: QSizeF, choice: Choice) -> None:
        """Draw all of it for a file, of shapes and outlines only."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_edges(painter, camera, choice)
        lit = self._lit(choice)
        for spot in self._by_size:
            fill, outline = self._colours(spot.kind, lit is None or spot.entity_id in lit)
            place, radius = camera.to_screen(spot.x, spot.y), self.picture.radius(spot, camera)
            draw_shape(painter, spot.kind, place, radius, fill, outline)
        self._draw_rings(painter, camera, choice)
        for label in self.labels_for(camera, room, choice):
            place = camera.to_screen(label.spot.x, label.spot.y)
            self._labels.write(painter, label, place, self._ink(label.spot, choice), self._theme.colour("paper"))

    # edges ----------------------------------------------------------------------------------------

    def _draw_edges(self, painter: QPainter, camera: Camera, choice: Choice) -> None:
        painter.save()
        painter.translate(camera.x, camera.y)
        painter.scale(camera.scale, camera.scale)
        sparse = self.picture.sparse
        sharpness = painter.device().devicePixelRatioF()  # such pens count in pixels of the device
        growth = min(max(camera.zoom**0.35, 0.8), 2.0) * (0.6 + 0.4 * sparse)
        for level, lines in enumerate(self._lines):
            if lines:
                faded = choice.entity_id is not None
                share = _FADED_EDGE if faded else _SHARES[level] * (0.55 + 0.45 * sparse)
                width = 1.0 if faded else max(1.0, _WIDTHS[level] * growth)
                painter.setPen(_cosmetic(self._mixed("muted", share), width * sharpness))
                for first in range(0, len(lines), _LINES_AT_ONCE):
                    painter.drawLines(lines[first : first + _LINES_AT_ONCE])
        for tie in self._chosen_ties(choice):
            painter.setPen(_cosmetic(self._theme.colour("accent"), max(1.4, _WIDTHS[tie.level] * growth) * sharpness))
            painter.drawLine(tie.line)
        painter.restore()

    def _chosen_ties(self, choice: Choice) -> Iterable[Tie]:
        if choice.entity_id is None:
            return ()
        if choice.other_id is None:
            return self.picture.neighbours[choice.entity_id].values()
        tie = self.picture.tie_between(choice.entity_id, choice.other_id)
        return () if tie is None else (tie,)

    # entities -------------------------------------------------------------------------------------

    def _in_view(self, camera: Camera, view: QRectF) -> Iterable[tuple[Spot, QPointF]]:
        room = view.adjusted(-40, -40, 40, 40)
        left, right, top, bottom = room.left(), room.right(), room.top(), room.bottom()
        scale, dx, dy = camera.scale, camera.x, camera.y
        for spot in self._by_size:
            x, y = spot.x * scale + dx, spot.y * scale + dy
            if left < x < right and top < y < bottom:
                yield spot, QPointF(x, y)

    def _draw_sprite(
        self, painter: QPainter, spot: Spot, place: QPointF, camera: Camera, lit: bool, sharpness: float
    ) -> None:
        halves = round(self.picture.radius(spot, camera) * 2)  # in half pixels, so that few are drawn
        key = (spot.kind, halves, lit, sharpness)
        sprite = self._sprites.get(key)
        if sprite is None:
            side = halves + 8
            sprite = QPixmap(round(side * sharpness), round(side * sharpness))
            sprite.setDevicePixelRatio(sharpness)
            sprite.fill(Qt.GlobalColor.transparent)
            inner = QPainter(sprite)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_shape(inner, spot.kind, QPointF(side / 2, side / 2), halves / 2, *self._colours(spot.kind, lit))
            inner.end()
            self._sprites[key] = sprite
        reach = halves / 2 + 4
        painter.drawPixmap(QPointF(place.x() - reach, place.y() - reach), sprite)

    def _draw_rings(self, painter: QPainter, camera: Camera, choice: Choice) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for entity_id in choice:
            if entity_id is not None:
                spot = self.picture.spots[entity_id]
                reach = self.picture.radius(spot, camera) * (1.25 if spot.kind == "place" else 1.0) + _RING
                painter.setPen(QPen(self._theme.colour("accent"), 2.0))
                painter.drawEllipse(camera.to_screen(spot.x, spot.y), reach, reach)

    def _chosen_spots(self, choice: Choice) -> list[Spot]:
        """Return the chosen entities, and around one its neighbours, the strongest joined first."""
        if choice.entity_id is None:
            return []
        if choice.other_id is not None:
            return [self.picture.spots[choice.entity_id], self.picture.spots[choice.other_id]]
        joined = self.picture.ranked_neighbours(choice.entity_id)
        return [self.picture.spots[one] for one in (choice.entity_id, *joined)]

    def _lit(self, choice: Choice) -> frozenset[int] | None:
        """Return the entities that do not fade; None for all."""
        if choice.entity_id is None:
            return None
        return frozenset(spot.entity_id for spot in self._chosen_spots(choice))

    # colours --------------------------------------------------------------------------------------

    def _colours(self, kind: EntityKind, lit: bool) -> tuple[QColor, QColor]:
        return self._mixed(kind, 1.0 if lit else _FADED_NODE), self._theme.colour("paper")

    def _ink(self, spot: Spot, choice: Choice) -> QColor:
        return self._theme.colour("accent" if spot.entity_id in choice else "ink")

    def _mixed(self, token: str, share: float) -> QColor:
        """Return a colour with as much of the ground in it as is left of its share."""
        colour, ground = self._theme.colour(token), self._theme.colour("paper")
        return QColor(*(round(c * share + g * (1 - share)) for c, g in zip(_rgb(colour), _rgb(ground), strict=True)))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _cosmetic(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
