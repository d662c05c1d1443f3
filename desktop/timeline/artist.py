"""Draws a timeline: bars, the line, dots with their stems, and cards; quickly enough for every frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from desktop.timeline.axis import Axis
from desktop.timeline.cards import CardPainter, Key, Placed, Placer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme
    from desktop.timeline.camera import Camera
    from desktop.timeline.passages import Passages
    from desktop.timeline.words import Face, TimelineWords
    from storage.text.dates.mention import Calendar

_BARS: Final = 60.0
_ABOVE_BARS: Final = 12.0
_TOP: Final = 8.0
_DOT: Final = 4.5
_REACH: Final = 7.0
_SPAN: Final = 3.0
_NEW_CARDS: Final = 6
"""How many cards a frame draws for the first time; each takes twenty times as long as again."""


class Scene(NamedTuple):
    """What is drawn: all passages as bars, the events in sight as cards and dots, one of them chosen."""

    passages: Passages
    faces: tuple[Face, ...] = ()
    chosen: Key | None = None
    calendars: tuple[Calendar, ...] = ("gregorian",)


class Artist:
    """Draws scenes with one theme's colours, and tells what of them is where."""

    def __init__(self, theme: Theme, font: QFont, words: TimelineWords, direction: Qt.LayoutDirection) -> None:
        self._theme = theme
        self._words = words
        self.axis = Axis(theme, font, words.tick)
        self.cards = CardPainter(theme, font, direction)
        self._placer = Placer()

    def line_y(self, room: QSizeF, calendars: Sequence[Calendar]) -> float:
        """Return at which height the line is."""
        return round(room.height() - self.axis.height(calendars)) + 0.5

    def place(self, scene: Scene, camera: Camera, room: QSizeF) -> list[Placed]:
        """Return the cards that have room, as they are drawn."""
        floor = self.line_y(room, scene.calendars) - _BARS - _ABOVE_BARS
        above = QRectF(0, _TOP, room.width(), max(floor - _TOP, self.cards.height))
        return self._placer.place(scene.faces, camera, above, self.cards, scene.chosen)

    def draw(self, painter: QPainter, scene: Scene, camera: Camera, room: QSizeF, placed: Sequence[Placed]) -> bool:
        """Draw on a ground that is there; return False if some cards had to wait for another frame."""
        y = self._draw_line(painter, scene, camera, room, placed, outlines=False)
        new = 0
        for card in placed:
            chosen = card.face.key == scene.chosen
            new += not self.cards.draw(painter, card, chosen=chosen, draw_new=new < _NEW_CARDS)
        self._draw_dots(painter, scene, camera, y)
        return new < _NEW_CARDS

    def draw_lasting(self, painter: QPainter, scene: Scene, camera: Camera, room: QSizeF) -> None:
        """Draw for a file, of shapes and outlines only."""
        placed = self.place(scene, camera, room)
        y = self._draw_line(painter, scene, camera, room, placed, outlines=True)
        for card in placed:
            self.cards.draw_lasting(painter, card, chosen=card.face.key == scene.chosen)
        self._draw_dots(painter, scene, camera, y)

    def dot_at(self, scene: Scene, camera: Camera, room: QSizeF, place: QPointF) -> Face | None:
        """Return the event whose dot is nearest to a place on the line, or None beside the line."""
        if abs(place.y() - self.line_y(room, scene.calendars)) > _REACH:
            return None
        near = [(abs(camera.x_of(face.middle) - place.x()), number) for number, face in enumerate(scene.faces)]
        distance, number = min(near, default=(_REACH, 0))
        return scene.faces[number] if distance < _REACH else None

    def _draw_line(
        self,
        painter: QPainter,
        scene: Scene,
        camera: Camera,
        room: QSizeF,
        placed: Sequence[Placed],
        *,
        outlines: bool,
    ) -> float:
        """Draw what lies behind the cards and return at which height the line is."""
        y = self.line_y(room, scene.calendars)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self.axis.draw_bars(painter, camera, scene.passages, QRectF(0, y - _BARS, room.width(), _BARS))
        painter.setPen(QPen(self._theme.colour("line"), 1.0))
        for card in placed:
            x = round(camera.x_of(card.face.middle))
            painter.drawLine(QPointF(x, card.box.center().y()), QPointF(x, y))
        named = [(calendar, self._words.calendar(calendar)) for calendar in scene.calendars]
        self.axis.draw(painter, camera, y, named, outlines=outlines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return y

    def _draw_dots(self, painter: QPainter, scene: Scene, camera: Camera, y: float) -> None:
        """Draw a dot for each event in view, in rubric where its dates differ, and the time of the chosen one."""
        chosen = next((face for face in scene.faces if face.key == scene.chosen), None)
        if chosen is not None:
            ends = sorted((camera.x_of(chosen.event.first_day), camera.x_of(chosen.event.last_day + 1)))
            span = QRectF(ends[0], y - _SPAN / 2, ends[1] - ends[0], _SPAN)
            painter.fillRect(span, self._theme.colour("accent"))
        painter.setPen(QPen(self._theme.colour("paper"), 1.5))
        for token in ("muted", "accent", "rubric"):
            painter.setBrush(self._theme.colour(token))
            for face in scene.faces:
                if _token(face) == token and camera.start <= face.middle <= camera.end:
                    painter.drawEllipse(QPointF(camera.x_of(face.middle), y), _DOT, _DOT)
        if chosen is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2.0))
            painter.drawEllipse(QPointF(camera.x_of(chosen.middle), y), _DOT + 3, _DOT + 3)


def _token(face: Face) -> str:
    """Return the colour of an event's dot: where dates differ, where several articles tell it, or one."""
    if face.warning:
        return "rubric"
    return "accent" if face.articles > 1 else "muted"
