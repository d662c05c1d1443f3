"""The reading view's scroll bar: slim, with a tick for each highlight, lit passage and hit beside the handle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.theme import Theme

_WIDTH = 12
_TICK = 3
_HERE = 5
_SHORTEST_HANDLE = 32
"""As the style sheet says for all scroll bars."""


class MarkedScrollBar(QScrollBar):
    """Paints itself; ``set_ticks`` takes places as shares of the whole height with their colours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._ticks: list[tuple[float, int]] = []
        self._found: Sequence[float] = ()
        self._found_here: float | None = None
        self.setObjectName("readingScrollBar")
        self.setAccessibleName(self.tr("Place in the article"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Keep it slim."""
        return QSize(_WIDTH, 60)

    def handle(self) -> QRectF:
        """Return where the handle is, as every style of Qt's reckons it from range, page and place.

        Asking the style itself would load its enums at every start, which takes 4 ms.
        """
        span = max(1, self.maximum() - self.minimum())
        length = max(_SHORTEST_HANDLE, self.height() * self.pageStep() / (span + self.pageStep()))
        top = (self.height() - length) * (self.value() - self.minimum()) / span
        return QRectF(0, top, self.width(), length)

    def set_ticks(self, ticks: Sequence[tuple[float, QColor]]) -> None:
        """Show ticks at shares (0–1) of the article's height; many on one pixel are drawn once."""
        height = max(1, self.height())
        rgba = [(share, colour.rgba()) for share, colour in ticks]
        seen = {(int(share * height / 2), colour): (share, colour) for share, colour in rgba}
        self._ticks = list(seen.values())
        self.update()

    def set_found(self, shares: Sequence[float], here: float | None) -> None:
        """Show a thin line across for each hit, at shares of the article's height, and a bold one at ``here``."""
        self._found, self._found_here = shares, here
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint in new colours."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the handle and the ticks over both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(track, 4, 4)
        if self.maximum() > self.minimum():
            colour = QColor(self._theme.colour("muted"))
            colour.setAlphaF(0.55 if self.underMouse() or self.isSliderDown() else 0.32)
            painter.setBrush(colour)
            painter.drawRoundedRect(self.handle().adjusted(2, 2, -2, -2), 4, 4)
        self._paint_ticks(painter, track)
        self._paint_found(painter, track)
        painter.end()

    def _paint_ticks(self, painter: QPainter, track: QRectF) -> None:
        """Draw all ticks of a colour at once: with each call a busy thread may take Python away for a while."""
        left, top, width, span = track.left(), track.top(), track.width(), track.height() - _TICK
        boxes: dict[int, list[QRectF]] = {}
        for share, colour in self._ticks:
            boxes.setdefault(colour, []).append(QRectF(left, top + share * span, width, _TICK))
        for colour, ticks in boxes.items():
            painter.setBrush(QColor.fromRgba(colour))
            painter.drawRects(ticks)

    def _paint_found(self, painter: QPainter, track: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(self._theme.colour("rubric"))
        left, top, width, span = track.left(), track.top(), track.width(), track.height() - 2
        painter.drawRects([QRectF(left, top + share * span, width, 2) for share in self._found])
        if self._found_here is not None:
            top = track.top() + self._found_here * (track.height() - _HERE)
            painter.drawRect(QRectF(0, top, self.width(), _HERE))
