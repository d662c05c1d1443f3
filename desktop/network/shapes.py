"""The sign of each kind of entity in the picture: a shape as well as a colour."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import EntityKind

_ICON: Final = 16
_SHARP: Final = 2
"""Icons are drawn larger than shown, for screens with many pixels."""


def draw_shape(
    painter: QPainter, kind: EntityKind, middle: QPointF, radius: float, fill: QColor, outline: QColor
) -> None:
    """Draw an entity's sign, whatever its shape about as large.

    A person is a disc, an organisation a square, a place a diamond, an event a hexagon, anything else a ring.
    """
    painter.setPen(QPen(outline, max(1.0, min(radius / 6, 2.0))))
    painter.setBrush(fill)
    if kind == "person":
        painter.drawEllipse(middle, radius, radius)
    elif kind == "organisation":
        side = radius * 0.9
        painter.drawRoundedRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side), side / 4, side / 4)
    elif kind == "place":
        painter.drawPolygon(_polygon(middle, radius * 1.25, 4))
    elif kind == "event":
        painter.drawPolygon(_polygon(middle, radius * 1.1, 6))
    else:
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(outline)
        painter.drawEllipse(middle, radius * 0.5, radius * 0.5)


def shape_icon(kind: EntityKind, theme: Theme) -> QIcon:
    """Return a kind's sign in its colour, as it is drawn in the picture."""
    pixmap = QPixmap(_ICON * _SHARP, _ICON * _SHARP)
    pixmap.setDevicePixelRatio(_SHARP)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_shape(painter, kind, QPointF(_ICON / 2, _ICON / 2), 5.5, theme.colour(kind), theme.colour("card"))
    painter.end()
    return QIcon(pixmap)


def _polygon(middle: QPointF, reach: float, corners: int) -> QPolygonF:
    turn = 2 * pi / corners
    return QPolygonF(
        [QPointF(middle.x() + reach * sin(turn * n), middle.y() - reach * cos(turn * n)) for n in range(corners)]
    )
