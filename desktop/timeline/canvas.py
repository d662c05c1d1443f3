"""The ground a timeline is drawn on: a camera that moves along it, frames painted quickly while it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.timeline.answer import Sight
from desktop.timeline.artist import Artist, Scene
from desktop.timeline.camera import Camera
from desktop.timeline.cards import WIDTH
from desktop.timeline.passages import Passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme
    from desktop.timeline.cards import Key, Placed
    from desktop.timeline.words import Face, TimelineWords
    from storage.text.dates.mention import Calendar

STEP: Final = 1.25
"""By how much one step brings closer."""
_MARGIN: Final = 48.0
_STILL_MS: Final = 120
_SLOT: Final = WIDTH * 0.75
"""In how many pixels something is shown where there is too much to show all of it."""
_HEIGHT: Final = 260


class Window(NamedTuple):
    """A part of time: the day in its middle, and how many pixels a day has."""

    middle: float
    scale: float


class Canvas(QWidget):
    """Shows passages as bars and events as cards.

    ``moved()`` with every change of what is in view; ``rested(Sight)`` once it stays, with what is around it too.
    """

    moved = Signal()
    rested = Signal(object)

    def __init__(self, theme: Theme, words: TimelineWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.camera = Camera(rtl=rtl)
        self.artist = Artist(theme, self.font(), words, self.layoutDirection())
        self.scene = Scene(Passages(()))
        self.placed: list[Placed] = []
        self._busy = True
        self.setMinimumSize(240, _HEIGHT)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._come_to_rest)
        theme.changed.connect(self._follow_theme)

    def set_passages(self, passages: Passages, *, keep_view: bool) -> None:
        """Show other passages: the same time as before, or what most tell of; events come with ``set_faces``."""
        self.scene = self.scene._replace(passages=passages, faces=self.scene.faces if keep_view else ())
        self.camera.set_limits(*passages.whole)
        if keep_view:
            self._move()
        else:
            self.show_busy()

    def kept(self) -> Window | None:
        """Return which time is in view; None for the time that most is told of."""
        middle = (self.camera.start + self.camera.end) / 2
        return None if self._busy else Window(middle, self.camera.scale)

    def put_back(self, window: Window) -> None:
        """Bring a time into view again, in the middle of what room there is."""
        self.camera.scale = window.scale
        self.centre_on(window.middle)

    def set_faces(self, faces: Sequence[Face]) -> None:
        """Show these events; what was chosen stays, also where it is not among them, as long as there is such."""
        chosen = self.chosen_face()
        if chosen is not None:
            first = chosen.event.dated[0]
            same = next((face for face in faces if first in face.event.dated), None)
            if same is None and self.scene.passages.holds(first):
                same = chosen
                faces = sorted((*faces, chosen), key=_middle)
            chosen = same
        self.artist.cards.set_faces(faces)
        self.scene = self.scene._replace(faces=tuple(faces), chosen=None if chosen is None else chosen.key)
        self.update()

    def set_calendars(self, calendars: Sequence[Calendar]) -> None:
        """Mark the line in these calendars."""
        self.scene = self.scene._replace(calendars=tuple(calendars))
        self.update()

    def face_of(self, key: Key) -> Face | None:
        """Return the event of a key, if it is shown."""
        return next((face for face in self.scene.faces if face.key == key), None)

    def chosen_face(self) -> Face | None:
        """Return the event that is chosen."""
        return None if self.scene.chosen is None else self.face_of(self.scene.chosen)

    def faces_in_view(self) -> list[Face]:
        """Return the events in view, earliest first."""
        return [face for face in self.scene.faces if self.camera.start <= face.middle <= self.camera.end]

    @Slot()
    def show_busy(self) -> None:
        """Show the time that most is told of."""
        self.camera.fit(*self.scene.passages.busy, _MARGIN)
        self._busy = True
        self._move()

    @Slot()
    def zoom_in(self) -> None:
        """Come closer to the middle, or to what is chosen."""
        self.zoom_at(self._anchor(), STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Step back."""
        self.zoom_at(self._anchor(), 1 / STEP)

    def zoom_at(self, x: float, factor: float) -> None:
        """Come closer to a place by a factor."""
        self.camera.zoom_at(x, factor)
        self._busy = False
        self._move()

    def move_by(self, pixels: float) -> None:
        """Shift what is seen by so many pixels to the right."""
        self.camera.move(pixels)
        self._busy = False
        self._move()

    @Slot(float)
    def centre_on(self, day: float) -> None:
        """Bring a day into the middle."""
        self.camera.centre_on(day)
        self._busy = False
        self._move()

    def bring_into_view(self, face: Face) -> None:
        """Put an event into the middle if it is not to be seen."""
        if not self.camera.start <= face.middle <= self.camera.end:
            self.centre_on(face.middle)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own
        """Paint; cards that had to wait come with the next frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        room = QSizeF(self.size())
        self.placed = self.artist.place(self.scene, self.camera, room)
        if not self.artist.draw(painter, self.scene, self.camera, room, self.placed):
            QTimer.singleShot(0, self, self.update)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in view where all is, and else what is in the middle in the middle."""
        super().resizeEvent(event)
        self.camera.resize(event.size().width())
        if self._busy:
            self.show_busy()
        else:
            self._move()

    def _move(self) -> None:
        self._still.start()
        self.update()
        self.moved.emit()

    @Slot()
    def _come_to_rest(self) -> None:
        """Ask also for what is at both sides, so that a small move finds it there."""
        half = (self.camera.end - self.camera.start) / 2
        slots = max(1, round(2 * self.camera.width / _SLOT))
        self.rested.emit(Sight(self.camera.start - half, self.camera.end + half, slots))

    @Slot()
    def _follow_theme(self) -> None:
        self.artist.cards.forget_colours()
        self.update()

    def _anchor(self) -> float:
        chosen = self.chosen_face()
        if chosen is not None and self.camera.start <= chosen.middle <= self.camera.end:
            return self.camera.x_of(chosen.middle)
        return self.camera.width / 2


def _middle(face: Face) -> float:
    return face.middle
