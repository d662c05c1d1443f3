"""Which part of a plane is seen, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

_CLOSEST = 40.0
_FARTHEST = 0.4


class Camera:
    """Turns points of the plane into pixels; ``scale`` is pixels to a unit, ``whole`` the scale that shows all."""

    def __init__(self) -> None:
        self.scale = 1.0
        self.whole = 1.0
        self.x = 0.0
        self.y = 0.0

    @property
    def zoom(self) -> float:
        """How many times larger than where all is seen."""
        return self.scale / self.whole

    def fit(self, bounds: QRectF, room: QSizeF, margin: float) -> None:
        """Show all of ``bounds`` in the middle of the room, with at least so many pixels around."""
        width, height = max(bounds.width(), 1.0), max(bounds.height(), 1.0)
        free = max(room.width() - 2 * margin, 40.0), max(room.height() - 2 * margin, 40.0)
        self.scale = self.whole = min(free[0] / width, free[1] / height, 2.0)
        self.x = room.width() / 2 - bounds.center().x() * self.scale
        self.y = room.height() / 2 - bounds.center().y() * self.scale

    def to_screen(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane is seen."""
        return QPointF(x * self.scale + self.x, y * self.scale + self.y)

    def to_plane(self, place: QPointF) -> QPointF:
        """Return what point of the plane is seen at a place."""
        return QPointF((place.x() - self.x) / self.scale, (place.y() - self.y) / self.scale)

    def move(self, across: float, down: float) -> None:
        """Shift what is seen by so many pixels."""
        self.x += across
        self.y += down

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Bring everything closer by a factor; what is seen at ``place`` stays there."""
        fixed = self.to_plane(place)
        self.scale = min(max(self.scale * factor, self.whole * _FARTHEST), self.whole * _CLOSEST)
        self.x = place.x() - fixed.x() * self.scale
        self.y = place.y() - fixed.y() * self.scale

    def centre_on(self, x: float, y: float, room: QSizeF) -> None:
        """Bring a point of the plane into the middle."""
        self.x = room.width() / 2 - x * self.scale
        self.y = room.height() / 2 - y * self.scale
