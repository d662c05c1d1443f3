"""A dot in a highlight's colour, ringed where it is chosen or the keyboard is on it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def paint_dot(painter: QPainter, rect: QRect, colour: str, ring: QColor | None, *, chosen: bool) -> QRectF:
    """Fill the middle of ``rect`` with a dot and return its box; a ``ring`` is stronger around the chosen one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dot = QRectF(rect).adjusted(5, 5, -5, -5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(dot)
    if ring is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ring, 2.0 if chosen else 1.2))
        painter.drawEllipse(dot.adjusted(-2.5, -2.5, 2.5, 2.5))
    return dot
