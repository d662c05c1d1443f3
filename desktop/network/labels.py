"""Which names are written into a network, and where, so that none lies over another and all can be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from desktop.widgets.own_direction import directed

if TYPE_CHECKING:
    from desktop.network.camera import Camera
    from desktop.network.picture import Picture, Spot

_LONGEST: Final = 170.0
_HALO: Final = 3.0
_AROUND: Final = tuple(QPointF(x, y) for x in (-1.5, 0, 1.5) for y in (-1.5, 0, 1.5) if x or y)
_CELL: Final = 48.0
_BESIDE: Final = 2.0
_SPACING: Final = (38.0, 24.0)
"""How much room around a name stays free of other names, in pixels."""


MOST_NAMES: Final = 90
"""More names at once than these are no picture any more."""
_TIGHT: Final = (4.0, 2.0)
_LARGE: Final = 6.0
"""From this radius on, in pixels, names keep off an entity's sign."""
_NAMED: Final = 5.0
"""Smaller entities are named only when one comes closer, apart from the most mentioned of all."""
_ALWAYS_NAMED: Final = 40
_OVER_SIGNS: Final = 20
"""So many of the most mentioned are named even where their name hides the signs of others."""


class Label(NamedTuple):
    """A name to be written; ``dx`` and ``dy`` lead from the middle of its entity to the corner of its box."""

    spot: Spot
    text: str
    dx: float
    dy: float
    width: float
    height: float


class Labels:
    """Chooses names by weight, measures each once, and keeps what it has drawn."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._measured: dict[int, tuple[str, float]] = {}
        self._drawn: dict[tuple[int, str, str, float], QPixmap] = {}

    def forget(self) -> None:
        """Drop what was measured and drawn, for other names."""
        self._measured.clear()
        self._drawn.clear()

    def place(
        self, picture: Picture, camera: Camera, region: QRectF, spots: Iterable[Spot], first: Sequence[Spot] = ()
    ) -> list[Label]:
        """Return the names that fit at this scale in a region of the plane; those of ``first`` before others."""
        taken = _Taken()
        near = [spot for spot in spots if region.contains(spot.x, spot.y)]
        for spot in (*first, *near):
            radius = picture.radius(spot, camera)
            if radius > _LARGE:
                taken.add(_box(spot, camera.scale, (-radius, -radius, 2 * radius, 2 * radius)), spot.entity_id)
        height = self._metrics.height()
        labels: list[Label] = []
        for number, spot in enumerate((*first, *near)):
            if len(labels) == MOST_NAMES:
                break
            radius = picture.radius(spot, camera)
            if number >= len(first) and radius < _NAMED and spot.order >= _ALWAYS_NAMED:
                continue
            across, down = _SPACING if number >= len(first) else _TIGHT
            text, width = self._measure(spot)
            places = [(dx, dy, width, height) for dx, dy in _offsets(radius, width, height)]
            free = [
                place
                for place in places
                if taken.free(_box(spot, camera.scale, place, across, down), spot.entity_id, names=True)
            ]
            clear = [place for place in free if taken.free(_box(spot, camera.scale, place), spot.entity_id)]
            if clear or (free and spot.order < _OVER_SIGNS):
                place = clear[0] if clear else free[0]
                taken.add(_box(spot, camera.scale, place), spot.entity_id, name=True)
                labels.append(Label(spot, text, *place))
        return labels

    def draw(
        self, painter: QPainter, label: Label, middle: QPointF, colours: tuple[QColor, QColor], sharpness: float
    ) -> bool:
        """Write a name in ink on a halo of the ground's colour, and return whether it is done for the first time.

        ``sharpness`` is the screen's device pixels to a pixel.
        """
        key = (label.spot.entity_id, colours[0].name(), colours[1].name(), sharpness)
        pixmap = self._drawn.get(key)
        new = pixmap is None
        if pixmap is None:
            pixmap = self._drawn[key] = self._paint(label, *colours, sharpness)
        painter.drawPixmap(round(middle.x() + label.dx - _HALO), round(middle.y() + label.dy - _HALO), pixmap)
        return new

    def _paint(self, label: Label, ink: QColor, ground: QColor, sharpness: float) -> QPixmap:
        width, height = label.width + 2 * _HALO + 2, label.height + 2 * _HALO
        pixmap = QPixmap(round(width * sharpness + 0.5), round(height * sharpness + 0.5))
        pixmap.setDevicePixelRatio(sharpness)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setFont(self._font)
        painter.setPen(ground)
        base = QPointF(_HALO, _HALO + self._metrics.ascent())
        for aside in _AROUND:
            painter.drawText(base + aside, label.text)
        painter.setPen(ink)
        painter.drawText(base, label.text)
        painter.end()
        return pixmap

    def write(self, painter: QPainter, label: Label, middle: QPointF, ink: QColor, ground: QColor) -> None:
        """Write a name as outlines, which look the same everywhere, on a halo of the ground's colour."""
        path = QPainterPath()
        path.addText(middle.x() + label.dx, middle.y() + label.dy + self._metrics.ascent(), self._font, label.text)
        pen = QPen(ground, 2 * _HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
        painter.fillPath(path, ink)

    def _measure(self, spot: Spot) -> tuple[str, float]:
        measured = self._measured.get(spot.entity_id)
        if measured is None:
            name = self._metrics.elidedText(spot.name, Qt.TextElideMode.ElideRight, _LONGEST)
            text = directed(name, Qt.LayoutDirection.LeftToRight)
            measured = self._measured[spot.entity_id] = (text, self._metrics.horizontalAdvance(text))
        return measured


class _Taken:
    """Boxes in a grid of cells, so that only those near by are looked at."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[QRectF, int, bool]]] = {}

    def add(self, box: QRectF, entity_id: int, *, name: bool = False) -> None:
        """Take a box for an entity's sign, or for its name."""
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append((box, entity_id, name))

    def free(self, box: QRectF, entity_id: int, *, names: bool = False) -> bool:
        """Tell whether a box lies on none of another entity, or with ``names`` on no name."""
        return not any(
            (name or not names) and other != entity_id and box.intersects(there)
            for cell in _cells(box)
            for there, other, name in self._cells.get(cell, ())
        )


def _cells(box: QRectF) -> list[tuple[int, int]]:
    columns = range(int(box.left() // _CELL), int(box.right() // _CELL) + 1)
    rows = range(int(box.top() // _CELL), int(box.bottom() // _CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _box(
    spot: Spot, scale: float, box: tuple[float, float, float, float], across: float = 0.0, down: float = 0.0
) -> QRectF:
    """Return a box beside an entity, with room around it."""
    x, y, width, height = box
    return QRectF(spot.x * scale + x - across, spot.y * scale + y - down, width + 2 * across, height + 2 * down)


def _offsets(radius: float, width: float, height: float) -> tuple[tuple[float, float], ...]:
    """Return where a name may stand: below, above, at the right, at the left."""
    aside = radius + 2 * _BESIDE
    return (
        (-width / 2, radius + _BESIDE),
        (-width / 2, -radius - _BESIDE - height),
        (aside, -height / 2),
        (-aside - width, -height / 2),
    )
