"""The line of time: its marks in one calendar or several, and how much is told of each stretch of it."""

from __future__ import annotations

from math import ceil, floor, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.timeline.ticks import find_ticks
from desktop.widgets.chip import chip_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.theme import Theme
    from desktop.timeline.camera import Camera
    from desktop.timeline.passages import Passages
    from storage.text.dates.mention import Calendar

_LEAST_BAR: Final = 3.0
_LOWEST_BAR: Final = 0.5
_TICK: Final = 5.0
_EDGE: Final = 8.0
_ROUND: Final = (1, 2, 5)
_BAR_SHARE: Final = 0.42
"""How much of the muted colour is in a bar; the rest is the ground."""


class Axis:
    """Draws the line with its marks and bars."""

    def __init__(self, theme: Theme, font: QFont, write: Callable[[str], str]) -> None:
        """Take how a day, month or year in the form of ISO 8601 is written."""
        self._theme = theme
        self._font = chip_font(font)
        self._metrics = QFontMetricsF(self._font)
        self._write = write

    def height(self, calendars: Sequence[Calendar]) -> float:
        """Return how much room the marks of so many calendars need below the line."""
        return _TICK * 2 + len(calendars) * self.row_height

    @property
    def row_height(self) -> float:
        """How much room the marks of one calendar need."""
        return self._metrics.height() + 4

    def draw(
        self,
        painter: QPainter,
        camera: Camera,
        y: float,
        calendars: Sequence[tuple[Calendar, str]],
        *,
        outlines: bool = False,
    ) -> None:
        """Draw the line at a height, below it the marks of each calendar, the second and third with their names."""
        muted, ink = self._theme.colour("muted"), self._theme.colour("ink")
        painter.setPen(QPen(muted, 1.0))
        painter.drawLine(QPointF(0, y), QPointF(camera.width, y))
        for row, (calendar, name) in enumerate(calendars):
            base = y + 2 * _TICK + row * self.row_height + self._metrics.ascent()
            free = (0.0, camera.width)
            if len(calendars) > 1:
                free = self._draw_name(painter, camera, name, base, outlines=outlines)
            for tick in find_ticks(calendar, camera):
                x = camera.x_of(tick.day)
                text = self._write(tick.text)
                width = self._metrics.horizontalAdvance(text)
                painter.setPen(QPen(muted, 1.0))
                painter.drawLine(QPointF(x, y), QPointF(x, y + _TICK if row == 0 else y + _TICK / 2))
                left = x - width / 2
                if free[0] <= left and left + width <= free[1]:
                    self._draw_text(painter, left, base, text, ink if row == 0 else muted, outlines=outlines)

    def _draw_name(
        self, painter: QPainter, camera: Camera, name: str, base: float, *, outlines: bool
    ) -> tuple[float, float]:
        """Write the name of a calendar where the line ends, and return what is left free beside it."""
        width = self._metrics.horizontalAdvance(name)
        left = _EDGE if camera.rtl else camera.width - width - _EDGE
        self._draw_text(painter, left, base, name, self._theme.colour("accent"), outlines=outlines)
        return (left + width + _EDGE, camera.width) if camera.rtl else (0.0, left - _EDGE)

    def _draw_text(
        self, painter: QPainter, x: float, base: float, text: str, colour: QColor, *, outlines: bool
    ) -> None:
        if outlines:
            path = QPainterPath()
            path.addText(x, base, self._font, text)
            painter.fillPath(path, colour)
        else:
            painter.setFont(self._font)
            painter.setPen(colour)
            painter.drawText(QPointF(x, base), text)

    def draw_bars(self, painter: QPainter, camera: Camera, passages: Passages, room: QRectF) -> None:
        """Draw on the floor of a room how much is told of each day, or of as many days as a bar is wide."""
        bars = find_bars(camera, passages, room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar_colour())
        painter.drawRects(bars)

    def _bar_colour(self) -> QColor:
        muted, ground = self._theme.colour("muted"), self._theme.colour("paper")
        pairs = (
            (muted.red(), ground.red()), (muted.green(), ground.green()), (muted.blue(), ground.blue()),
        )  # fmt: skip
        return QColor(*(round(one * _BAR_SHARE + other * (1 - _BAR_SHARE)) for one, other in pairs))


def find_bars(camera: Camera, passages: Passages, room: QRectF) -> list[QRectF]:
    """Return a bar for each stretch of time of which something is told; twice as high is four times as much."""
    days = bar_days(camera.scale)
    first, last = floor(camera.start / days), ceil(camera.end / days)
    edges = [number * days for number in range(first, last + 1)]
    weights = passages.weights(edges)
    most = rounded_up(max(weights, default=0.0))
    wide = max(days * camera.scale - 1.0, 1.0)
    bars = []
    for edge, weight in zip(edges, weights, strict=False):
        height = room.height() * sqrt(max(weight, 0.0) / most)
        if height > _LOWEST_BAR:
            left = camera.x_of(edge + days if camera.rtl else edge)
            bars.append(QRectF(left, room.bottom() - height, wide, height))
    return bars


def bar_days(scale: float) -> int:
    """Return over how many days a bar reaches: 1, 2, 5, 10 … whatever first is wide enough to be seen."""
    power = 1
    while True:
        for number in _ROUND:
            if number * power * scale >= _LEAST_BAR:
                return number * power
        power *= 10


def rounded_up(weight: float) -> float:
    """Return the round number above, so that bars keep their height while the line moves a little."""
    power = 1.0
    while True:
        for number in _ROUND:
            if number * power >= weight:
                return number * power
        power *= 10
