"""The ground a network is drawn on: a camera that moves about, frames painted quickly while it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.network.artist import Artist, Choice
from desktop.network.camera import Camera

if TYPE_CHECKING:
    from desktop.network.picture import Picture, Spot
    from desktop.theme import Theme

MARGIN: Final = 56
"""Pixels left free around the whole network, for the names at its edge."""
STEP: Final = 1.25
"""By how much one step brings closer."""
_STILL_MS: Final = 120
_NAME_MARGIN: Final = 90


class Window(NamedTuple):
    """A part of the plane: the point in its middle, and how many times larger than where all is seen."""

    x: float
    y: float
    zoom: float


class Canvas(QWidget):
    """Shows a picture with what is chosen in it, as a whole or from nearer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.camera = Camera()
        self.artist: Artist | None = None
        self.choice = Choice()
        self.moving = False
        self._whole = True
        self.setMinimumSize(240, 200)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._come_to_rest)
        theme.changed.connect(self._follow_theme)

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return None if self.artist is None else self.artist.picture

    def kept(self) -> Window | None:
        """Return what of the plane is in view; None for all of it."""
        middle = self.camera.to_plane(QPointF(self.width() / 2, self.height() / 2))
        return None if self._whole else Window(middle.x(), middle.y(), self.camera.zoom)

    def put_back(self, window: Window) -> None:
        """Bring a part of the plane into view again."""
        self.camera.zoom_at(QPointF(), window.zoom / self.camera.zoom)
        self.camera.centre_on(window.x, window.y, self._room())
        self._set_moving()

    def set_picture(self, picture: Picture | None) -> None:
        """Show another picture as a whole; what was chosen stays chosen where it is still there."""
        self.artist = None if picture is None else Artist(picture, self._theme, self.font())
        if picture is None or not picture.has(self.choice):
            self.choice = Choice()
        self.moving = True  # the first frame is drawn quickly, since reading and listing took their time just now
        self._still.start()
        self.show_whole()

    @Slot()
    def show_whole(self) -> None:
        """Show all of the network."""
        if self.picture is not None:
            self.camera.fit(self.picture.bounds, self._room(), MARGIN)
        self._whole = True
        self.update()

    @Slot()
    def zoom_in(self) -> None:
        """Come closer to the middle, or to what is chosen."""
        self.zoom_at(self._anchor(), STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Step back."""
        self.zoom_at(self._anchor(), 1 / STEP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own
        """Paint quickly while it moves; names that had to wait come with the next frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if self.artist is not None:
            done = self.artist.draw(painter, self.camera, self._room(), self.choice, quick=self.moving)
            if not done:
                QTimer.singleShot(0, self, self.update)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in view where all is, and else what is in the middle in the middle."""
        super().resizeEvent(event)
        if self._whole:
            self.show_whole()
        elif event.oldSize().isValid():
            grown = event.size() - event.oldSize()
            self.camera.move(grown.width() / 2, grown.height() / 2)

    def zoom_at(self, place: QPointF, factor: float) -> None:
        """Come closer to a place by a factor."""
        self.camera.zoom_at(place, factor)
        self._set_moving()

    def move_by(self, across: float, down: float) -> None:
        """Shift what is seen by so many pixels."""
        self.camera.move(across, down)
        self._set_moving()

    def _set_moving(self) -> None:
        self.moving = True
        self._whole = False
        self._still.start()
        self.update()

    @Slot()
    def _come_to_rest(self) -> None:
        self.moving = False
        self.update()

    @Slot()
    def _follow_theme(self) -> None:
        if self.artist is not None:
            self.artist.forget_colours()
        self.update()

    def _anchor(self) -> QPointF:
        picture, entity_id = self.picture, self.choice.entity_id
        if picture is not None and entity_id is not None:
            return self.camera.to_screen(picture.spots[entity_id].x, picture.spots[entity_id].y)
        return QPointF(self.width() / 2, self.height() / 2)

    def bring_into_view(self, spot: Spot) -> None:
        """Put an entity into the middle if it, or its name, is not to be seen."""
        place = self.camera.to_screen(spot.x, spot.y).toPoint()
        if self._whole and self.rect().contains(place):
            return  # all are seen as they are, and would not be any more
        if not self.rect().adjusted(_NAME_MARGIN, MARGIN // 2, -_NAME_MARGIN, -MARGIN // 2).contains(place):
            self.camera.centre_on(spot.x, spot.y, self._room())
            self._whole = False

    def _room(self) -> QSizeF:
        return QSizeF(self.size())
