"""The cards of events: where each stands above the line so that none lies on another, and how it is drawn."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from desktop.widgets.chip import chip_font
from desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor

    from desktop.theme import Theme
    from desktop.timeline.camera import Camera
    from desktop.timeline.words import Face

WIDTH: Final = 190.0
BETWEEN: Final = 10.0
_SIDE: Final = 10.0
_TOP: Final = 7.0
_LINES: Final = 3
_GAP: Final = 2.0
_EDGE: Final = 4.0
_ASIDE: Final = WIDTH / 2 - 14.0
"""How far from over its event a card may stand, so that its stem still leads to it."""
_RADIUS: Final = 8.0
_RING: Final = 2.0
"""Room around a card in its picture, for the ring of the one that is chosen."""

Key = tuple[int, int]


class Placed(NamedTuple):
    """A card and where it is."""

    face: Face
    box: QRectF


class _Stand(NamedTuple):
    """Where a card stands: in which lane, 0 being the lowest, and how far from over its event."""

    lane: int
    aside: float


class Placer:
    """Finds a lane for each card; what stands in one stays there while the line moves, as long as it can."""

    def __init__(self) -> None:
        self._stands: dict[Key, _Stand] = {}

    def place(
        self, faces: Sequence[Face], camera: Camera, room: QRectF, cards: CardPainter, chosen: Key | None
    ) -> list[Placed]:
        """Return the cards that have room, those told by most articles first; the chosen one always has it."""
        pitch = cards.height + BETWEEN
        lanes = [_Lane(camera) for _ in range(max(1, int((room.height() + BETWEEN) // pitch)))]
        placed: list[Placed] = []
        kept, self._stands = self._stands, {}

        def rank(face: Face) -> tuple[bool, bool, bool, int, float]:
            return (face.key != chosen, face.key not in kept, not face.warning, -face.articles, face.middle)

        in_view = [face for face in faces if camera.start <= face.middle <= camera.end]
        for face in sorted(in_view, key=rank):
            over = camera.x_of(face.middle) - WIDTH / 2
            stand = _find_stand(lanes, over, kept.get(face.key))
            if stand is not None:
                left = over + stand.aside
                lanes[stand.lane].take(left)
                self._stands[face.key] = stand
                height = cards.height_of(face)
                bottom = room.bottom() - stand.lane * pitch
                placed.append(Placed(face, QRectF(round(left), round(bottom - height), WIDTH, height)))
        return placed


class _Lane:
    """The cards of one lane, by where they begin."""

    def __init__(self, camera: Camera) -> None:
        self._taken: list[float] = []
        self._last = max(camera.width - WIDTH - _EDGE, _EDGE)

    def take(self, left: float) -> None:
        """Put a card there."""
        insort(self._taken, left)

    def nearest(self, left: float) -> float | None:
        """Return the free place nearest to one, as long as what is below it stays below it; None if there is none."""
        number = bisect_left(self._taken, left)
        first, last = max(_EDGE, left - _ASIDE), min(self._last, left + _ASIDE)
        # at the edge of the view a card may stand farther from its event
        first, last = min(first, self._last), max(last, _EDGE)
        if number:
            first = max(first, self._taken[number - 1] + WIDTH + BETWEEN)
        if number < len(self._taken):
            last = min(last, self._taken[number] - WIDTH - BETWEEN)
        return min(max(left, first), last) if first <= last else None


def _find_stand(lanes: Sequence[_Lane], over: float, kept: _Stand | None) -> _Stand | None:
    """Return where a card has room: where it was, or in the lowest lane right over its event, or a little aside."""
    if kept is not None and kept.lane < len(lanes):
        left = lanes[kept.lane].nearest(over + kept.aside)
        if left is not None and abs(left - over - kept.aside) < 1:
            return kept
    best: _Stand | None = None
    for number, lane in enumerate(lanes):
        left = lane.nearest(over)
        if left is None:
            continue
        if abs(left - over) < 1:
            return _Stand(number, 0.0)
        if best is None or abs(left - over) < abs(best.aside):
            best = _Stand(number, left - over)
    return best


class CardPainter:
    """Draws cards; each is drawn once and kept as a picture until the colours or the card change."""

    def __init__(self, theme: Theme, font: QFont, direction: Qt.LayoutDirection) -> None:
        self._theme = theme
        self._direction = direction
        self._small = chip_font(font)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._small_height = QFontMetricsF(self._small).height()
        self.height = 2 * _TOP + 2 * self._small_height + _LINES * QFontMetricsF(self._strong).height() + 2 * _GAP
        self._faces: dict[Key, Face] = {}
        self._blocks: dict[Key, TextBlock] = {}
        self._pictures: dict[tuple[Key, bool, float], QPixmap] = {}

    def set_faces(self, faces: Sequence[Face]) -> None:
        """Keep the pictures of the cards that are as they were, and drop the others."""
        same = {face.key for face in faces if self._faces.get(face.key) == face}
        self._faces = {face.key: face for face in faces}
        self._blocks = {key: block for key, block in self._blocks.items() if key in same}
        self._pictures = {key: picture for key, picture in self._pictures.items() if key[0] in same}

    def forget_colours(self) -> None:
        """Draw everything anew, in the colours in force."""
        self._pictures.clear()

    def height_of(self, face: Face) -> float:
        """Return how high a card is: as high as its words need."""
        written = self._small_height * (2 if face.warning else 1) + self._words(face).height
        return round(2 * _TOP + written + _GAP * (2 if face.warning else 1))

    def draw(self, painter: QPainter, placed: Placed, *, chosen: bool, draw_new: bool) -> bool:
        """Draw a card from its picture; return False, with ``draw_new`` having drawn it, where there was none."""
        sharpness = painter.device().devicePixelRatioF()
        key = (placed.face.key, chosen, sharpness)
        picture = self._pictures.get(key)
        known = picture is not None
        if picture is None:
            if not draw_new:
                return False
            picture = self._pictures[key] = self._paint(placed, chosen, sharpness)
        painter.drawPixmap(QPointF(placed.box.left() - _RING, placed.box.top() - _RING), picture)
        return known

    def draw_lasting(self, painter: QPainter, placed: Placed, *, chosen: bool) -> None:
        """Draw a card as shapes and outlines."""
        painter.save()
        painter.translate(placed.box.topLeft())
        self._write(painter, placed, chosen, TextBlock.draw_outlines)
        painter.restore()

    def _words(self, face: Face) -> TextBlock:
        block = self._blocks.get(face.key)
        if block is None:
            block = TextBlock(face.words, self._strong, WIDTH - 2 * _SIDE, _LINES, self._direction)
            self._blocks[face.key] = block
        return block

    def _paint(self, placed: Placed, chosen: bool, sharpness: float) -> QPixmap:
        width, height = placed.box.width() + 2 * _RING, placed.box.height() + 2 * _RING
        picture = QPixmap(round(width * sharpness), round(height * sharpness))
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_RING, _RING)
        self._write(painter, placed, chosen, TextBlock.draw)
        painter.end()
        return picture

    def _write(
        self,
        painter: QPainter,
        placed: Placed,
        chosen: bool,
        draw: Callable[[TextBlock, QPainter, QPointF, QColor], None],
    ) -> None:
        """Draw a card at the origin: who tells and when on top, then the words, then that the dates differ."""
        face, theme = placed.face, self._theme
        painter.setPen(QPen(theme.colour("accent" if chosen else "line"), 2.0 if chosen else 1.0))
        painter.setBrush(theme.colour("card"))
        frame = QRectF(0, 0, placed.box.width(), placed.box.height()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        inner = WIDTH - 2 * _SIDE
        # the date takes what it needs where lines of the interface end, who tells it the rest
        long = min(QFontMetricsF(self._small).horizontalAdvance(face.date) + 1, inner)
        rest = inner - long - _SIDE
        rtl = self._direction == Qt.LayoutDirection.RightToLeft
        when = TextBlock(face.date, self._small, long, 1, self._direction)
        draw(when, painter, QPointF(_SIDE if rtl else WIDTH - _SIDE - long, _TOP), theme.colour("muted"))
        if QFontMetricsF(self._small).horizontalAdvance(face.counted) < rest:
            who = TextBlock(face.counted, self._small, rest, 1, self._direction)
            draw(who, painter, QPointF(WIDTH - _SIDE - rest if rtl else _SIDE, _TOP), theme.colour("muted"))
        top = _TOP + self._small_height + _GAP
        words = self._words(face)
        draw(words, painter, QPointF(_SIDE, top), theme.colour("ink"))
        if face.warning:
            warning = TextBlock(f"⚠ {face.warning}", self._small, inner, 1, self._direction)
            draw(warning, painter, QPointF(_SIDE, top + words.height + _GAP), theme.colour("rubric"))
