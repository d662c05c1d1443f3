"""The strip below the timeline: all of its time, and which part of it is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.timeline.axis import find_bars
from desktop.timeline.camera import Camera

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.timeline.passages import Passages

_HEIGHT: Final = 34
_RADIUS: Final = 5.0
_LEAST_WINDOW: Final = 6.0
_MARGIN: Final = 6.0
_SHARE: Final = 0.45


class _Drawn(NamedTuple):
    """What the kept picture of the bars is of."""

    passages: Passages
    first: float
    last: float
    size: QSize
    theme: str
    sharpness: float


class Overview(QWidget):
    """``day_requested(day)`` by a click or by dragging: what should be in the middle of the view."""

    day_requested = Signal(float)

    def __init__(self, theme: Theme, camera: Camera, parent: QWidget) -> None:
        """Follow the camera of the view; whoever moves it calls ``update``."""
        super().__init__(parent)
        self._theme = theme
        self._seen = camera
        self._passages: Passages | None = None
        self._picture = QPixmap()
        self._drawn: _Drawn | None = None
        self._held: float | None = None
        self.setObjectName("timelineOverview")
        self.setAccessibleName(self.tr("All of the timeline"))
        self.setToolTip(self.tr("All of the timeline; drag to look elsewhere (Home, End)"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def set_passages(self, passages: Passages) -> None:
        """Show other passages."""
        self._passages = passages
        self.update()

    def sizeHint(self) -> QSize:
        """Be slim."""
        return QSize(240, _HEIGHT)

    def window_box(self) -> QRectF:
        """Return what part of the strip stands for what is in view, as far as that is on it."""
        whole, width = self._camera(), float(self.width())
        ends = sorted(min(max(whole.x_of(day), 0.0), width) for day in (self._seen.start, self._seen.end))
        wide = max(ends[1] - ends[0], _LEAST_WINDOW)
        left = min(max((ends[0] + ends[1] - wide) / 2, 0.0), width - wide)
        return QRectF(left, 0, wide, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window, or bring it to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            box = self.window_box()
            inside = box.left() <= event.position().x() <= box.right()
            middle = self._camera().x_of((self._seen.start + self._seen.end) / 2)
            self._held = event.position().x() - middle if inside else 0.0
            self._request(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the window along."""
        if self._held is not None:
            self._request(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the window."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own
        """Paint the bars of all time, and over them the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("wash"))
        painter.drawRoundedRect(self.window_box(), _RADIUS, _RADIUS)
        self._draw_bars(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line"), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(self._theme.colour("accent"), 1.0))
        painter.drawRoundedRect(self.window_box(), _RADIUS, _RADIUS)
        painter.end()

    def _camera(self) -> Camera:
        """Return what shows the time most is told of, and more where the view has left that."""
        camera = Camera(rtl=self._seen.rtl)
        camera.width = float(max(self.width(), 1))
        first, last = self._seen.start, self._seen.end
        if self._passages is not None and len(self._passages):
            busy, whole = self._passages.busy, self._passages.whole
            first = min(busy.first, max(first, whole.first))
            last = max(busy.last, min(last, whole.last))
        camera.fit(first, last, _MARGIN)
        return camera

    def _draw_bars(self, painter: QPainter) -> None:
        if self._passages is None:
            return
        camera = self._camera()
        sharpness = self.devicePixelRatioF()
        drawn = _Drawn(self._passages, camera.start, camera.end, self.size(), self._theme.name, sharpness)
        if drawn != self._drawn:
            self._drawn = drawn
            self._picture = QPixmap(self.size() * sharpness)
            self._picture.setDevicePixelRatio(sharpness)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            inner.setPen(Qt.PenStyle.NoPen)
            colour = QColor(self._theme.colour("muted"))
            colour.setAlphaF(_SHARE)
            inner.setBrush(colour)
            inner.drawRects(find_bars(camera, self._passages, QRectF(0, 3, self.width(), self.height() - 6)))
            inner.end()
        painter.drawPixmap(QPointF(0, 0), self._picture)

    def _request(self, x: float) -> None:
        if self._held is not None:
            self.day_requested.emit(self._camera().day_at(x - self._held))
