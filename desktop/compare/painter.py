"""Paints one row: the cards, what is marked and lit on them, the texts, and the middle between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from desktop.compare.drawn import Drawn
    from desktop.compare.pair_layout import Card, PairLayout
    from desktop.theme import Theme

NOTE_SIGN: Final = 14
_RADIUS: Final = 8.0
_LIT: Final = 0.13
_QUOTED: Final = 0.22
_DASHES: Final = (2.0, 1.5)


class Look(NamedTuple):
    """What a row looks like besides its text: a difference lit or pointed at, and the caret if it is here.

    ``side`` is where the caret is, with the ``selection`` (empty for none); ``differs`` where what is lit differs;
    ``repeated`` is the side that is shown a second time.
    """

    shared: bool
    lit: int | None
    pointed: int | None
    side: int | None
    selection: tuple[int, int]
    caret: int | None
    differs: bool
    repeated: int | None


class PairPainter:
    """Knows the theme's colours; made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._highlights = [QColor(colour) for colour in theme.colours.highlights]
        self._accent, self._rubric = theme.colour("accent"), theme.colour("rubric")
        self._ink, self._line, self._quiet = theme.colour("ink"), theme.colour("line"), theme.colour("muted")
        self._grounds = {True: theme.colour("card"), False: theme.colour("paper")}
        self._selection = (theme.colour("selection"), theme.colour("selection_ink"))

    def paint(
        self,
        painter: QPainter,
        layout: PairLayout,
        drawn: tuple[Drawn | None, Drawn | None],
        look: Look,
        origin: QPointF,
        clip: QRectF,
    ) -> None:
        """Paint a row with its top left corner at ``origin`` and captions in the painter's font.

        A passage alone stands on the bare paper, one that is shown again in a frame of dashes.
        """
        for card, under in zip(layout.cards, drawn, strict=True):
            if card is not None and under is not None:
                self._paint_ground(painter, card, origin, look)
                painter.save()
                painter.translate(origin)
                self._paint_marks(painter, card, under, look)
                painter.restore()
                self._paint_caption(painter, card, origin)
                self._paint_text(painter, card, look, origin, clip)
                self._paint_notes(painter, card, under, origin)
        if layout.middle is not None:
            layout.middle.draw(painter, origin + layout.middle_place, self._theme, look.lit, look.pointed)

    def _paint_ground(self, painter: QPainter, card: Card, origin: QPointF, look: Look) -> None:
        current, again = look.side == card.side, look.repeated == card.side
        pen = QPen(self._accent if current else self._quiet if again else self._line, 1.6 if current else 1.0)
        if again:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._grounds[look.shared and not again])
        painter.drawRoundedRect(card.box.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_marks(self, painter: QPainter, card: Card, drawn: Drawn, look: Look) -> None:
        for band in drawn.bands:
            for box in band.boxes:
                height = box.height() / len(band.colours)
                for number, chosen in enumerate(band.colours):
                    part = QRectF(box.left(), box.top() + number * height, box.width(), height)
                    painter.fillRect(part, self._highlights[chosen - 1])
        colour = self._rubric if look.differs else self._accent
        ground = QColor(colour)
        ground.setAlphaF(_LIT)
        for box in drawn.lit:
            painter.fillRect(box.adjusted(-1, 3, 1, -3), ground)
        painter.setPen(_flat_pen(colour, 1.4))
        for box in drawn.lit:
            painter.drawLine(_line_under(card, box))
        self._paint_quotes(painter, card, drawn, look)

    def _paint_quotes(self, painter: QPainter, card: Card, drawn: Drawn, look: Look) -> None:
        """Underline what both tell differently; frame the two quotes of the difference that is lit or pointed at."""
        for number, boxes in enumerate(drawn.quotes):
            if number in (look.lit, look.pointed):
                ground = QColor(self._rubric)
                ground.setAlphaF(_QUOTED)
                painter.setPen(QPen(self._rubric, 1.4) if number == look.lit else Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                for box in boxes:
                    painter.drawRoundedRect(box.adjusted(-2, 2, 2, -2), 4, 4)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = _flat_pen(self._rubric, 1.8)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            for box in boxes:
                painter.drawLine(_line_under(card, box))

    def _paint_caption(self, painter: QPainter, card: Card, origin: QPointF) -> None:
        """Write above a text that it is shown again, beginning where its lines do."""
        if card.caption:
            side = Qt.AlignmentFlag.AlignRight if card.block.direction == "rtl" else Qt.AlignmentFlag.AlignLeft
            room = card.caption_box
            words = QFontMetricsF(painter.font()).elidedText(card.caption, Qt.TextElideMode.ElideRight, room.width())
            painter.setPen(self._quiet)
            painter.drawText(room.translated(origin), side | Qt.AlignmentFlag.AlignAbsolute, words)

    def _paint_text(self, painter: QPainter, card: Card, look: Look, origin: QPointF, clip: QRectF) -> None:
        here = look.side == card.side
        start, end = look.selection
        selected = look.selection if here and start < end else None
        painter.setPen(self._quiet if look.repeated == card.side else self._ink)
        card.block.draw(painter, origin + card.place, selected, self._selection, clip)
        if here and look.caret is not None:
            box = card.block.caret(look.caret).translated(origin + card.place)
            painter.fillRect(QRectF(box.x() - 1, box.y() + 3, 2, box.height() - 6), self._accent)

    def _paint_notes(self, painter: QPainter, card: Card, drawn: Drawn, origin: QPointF) -> None:
        icon = self._theme.icon("note", "muted")
        for noted in drawn.noted:
            icon.paint(painter, note_box(card, noted.box).translated(origin).toRect())


def note_box(card: Card, last: QRectF) -> QRectF:
    """Return where the sign of a note stands: beside the line on which its highlight ends, where lines end."""
    inside = 0 if card.block.direction == "rtl" else card.box.width() - NOTE_SIGN
    return QRectF(card.box.left() + inside, last.center().y() - NOTE_SIGN / 2, NOTE_SIGN, NOTE_SIGN)


def _line_under(card: Card, box: QRectF) -> QLineF:
    """Return where a line runs below the letters in a box of a row."""
    base = card.block.baseline(box.center().y() - card.place.y()) + card.place.y()
    y = min(box.bottom() - 2, base + card.block.descent() * 0.72)
    return QLineF(box.left(), y, box.right(), y)


def _flat_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
