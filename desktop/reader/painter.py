"""Paints one block: highlights, lit passages and hits first, then entity underlines, then the text over them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.reader.marks import Drawn

if TYPE_CHECKING:
    from desktop.reader.change_painter import ChangePainter
    from desktop.reader.found import FoundBoxes
    from desktop.theme import Theme
    from desktop.typesetting.block_layout import BlockLayout

_TICK_INK = 0.3
_FOUND = 0.24
_FOUND_HERE = 0.32
_POINTED = 0.12
_DOT = 2.0
_DOTS = (0.01, 2.6)
"""How long a dot is, and how far it is to the next, in widths of the pen."""

MOST_BANDS = 5
"""More colours on one place than this would be thinner than the eye can tell; one band stands for each colour."""

KIND_STROKES: dict[str, tuple[float, ...]] = {
    "person": (),
    "organisation": (5, 2),
    "place": (2, 1),
    "event": (4, 2, 1, 2),
    "other": (4, 2, 1, 2, 1, 2),
}
"""Colour is never the only sign, so each kind has its own stroke: dashes and gaps in widths of the pen, or a whole
line. Dots alone are left to what is only proposed."""


class BlockPainter:
    """Knows the theme's colours; made anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._highlights = [QColor(colour) for colour in theme.colours.highlights]
        self._ink = theme.colour("ink")
        self._ticks = [_mixed(ground, self._ink, _TICK_INK) for ground in self._highlights]
        self._muted = theme.colour("muted")
        self._kinds = {kind: theme.colour(kind) for kind in KIND_STROKES}
        self._lit = theme.colour("accent")
        self._found = theme.colour("rubric")
        self._selection = (theme.colour("selection"), theme.colour("selection_ink"))

    @cached_property
    def _change_painter(self) -> ChangePainter:
        from desktop.reader.change_painter import ChangePainter  # noqa: PLC0415 - a start compares nothing

        return ChangePainter(self._theme)

    def tick_colour(self, colour: int) -> QColor:
        """Return a highlight's colour (1–5) as it shows in a thin tick: nearer to the ink than its ground."""
        return self._ticks[colour - 1]

    def paint(
        self,
        painter: QPainter,
        layout: BlockLayout,
        role: str,
        drawn: Drawn,
        found: FoundBoxes | None,
        origin: QPointF,
        selection: tuple[int, int] | None,
        clip: QRectF,
    ) -> None:
        """Paint a block with its top left corner at ``origin``."""
        painter.save()
        painter.translate(origin)
        self._paint_bands(painter, drawn)
        self._paint_lit(painter, drawn)
        if found is not None:
            self._paint_found(painter, found)
        self._paint_underlines(painter, layout, drawn)
        if drawn.suggested:
            self._paint_suggested(painter, layout, drawn)
        if drawn.moved:
            self._paint_moved(painter, drawn)
        if drawn.changes is not None:
            self._change_painter.paint_grounds(painter, layout, drawn.changes)
        painter.restore()
        painter.setPen(self._muted if role in ("meta", "credit", "dateline", "fold") else self._ink)
        if drawn.changes is None:
            layout.draw(painter, origin, selection, self._selection, clip)
        else:
            layout.draw(painter, origin, selection, self._selection, clip, drawn.changes.faded, self._muted)
            self._change_painter.strike(painter, layout, drawn.changes, origin)

    def _paint_bands(self, painter: QPainter, drawn: Drawn) -> None:
        for band in drawn.bands:
            colours = list(dict.fromkeys(mark.colour for mark in band.highlights))[-MOST_BANDS:]
            for box in band.boxes:
                height = box.height() / len(colours)
                for number, colour in enumerate(colours):
                    part = QRectF(box.left(), box.top() + number * height, box.width(), height)
                    painter.fillRect(part, self._highlights[colour - 1])

    def _paint_lit(self, painter: QPainter, drawn: Drawn) -> None:
        if not drawn.lit:
            return
        ground = QColor(self._lit)
        ground.setAlphaF(0.18)
        painter.setPen(QPen(self._lit, 1.0))
        painter.setBrush(ground)
        for box in drawn.lit:
            painter.drawRoundedRect(box.adjusted(-2, 3, 2, -3), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_moved(self, painter: QPainter, drawn: Drawn) -> None:
        """Draw a dotted outline around what moved and was not looked at since."""
        painter.setPen(QPen(self._ink, 1.2, Qt.PenStyle.DotLine))
        for box in drawn.moved:
            painter.drawRect(box.adjusted(-1, 1.5, 1, -1.5))

    def _paint_found(self, painter: QPainter, found: FoundBoxes) -> None:
        """Tint all hits; the current one is darker, and has an outline for whoever cannot tell the two by colour."""
        for boxes, strength, width in ((found.others, _FOUND, 0.0), (found.current, _FOUND_HERE, 2.0)):
            ground = QColor(self._found)
            ground.setAlphaF(strength)
            painter.setBrush(ground)
            painter.setPen(QPen(self._found, width) if width else Qt.PenStyle.NoPen)
            for box in boxes:
                painter.drawRoundedRect(box.adjusted(-1, 4, 1, -4), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_underlines(self, painter: QPainter, layout: BlockLayout, drawn: Drawn) -> None:
        for underline in drawn.underlines:
            pen = QPen(self._kinds[underline.mention.kind], 2.0)
            if stroke := KIND_STROKES[underline.mention.kind]:
                pen.setDashPattern(stroke)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for box in underline.boxes:
                painter.drawLine(_line_under(layout, box))

    def _paint_suggested(self, painter: QPainter, layout: BlockLayout, drawn: Drawn) -> None:
        """Draw fine round dots, apart from each other, under names that are only proposed; a frame around the current.

        No stroke of a mark looks so, and the eye goes over them while reading.
        """
        for place, boxes in drawn.suggested:
            colour = self._kinds[place.suggestion.kind]
            if place.current:
                ground = QColor(colour)
                ground.setAlphaF(_POINTED)
                painter.setPen(QPen(colour, 1.0))
                painter.setBrush(ground)
                for box in boxes:
                    painter.drawRoundedRect(box.adjusted(-2, 3, 2, -1), 4, 4)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(colour, _DOT)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern(_DOTS)
            painter.setPen(pen)
            for box in boxes:
                painter.drawLine(_line_under(layout, box))


def _line_under(layout: BlockLayout, box: QRectF) -> QLineF:
    """Return where the line of a mark runs below the letters in a box."""
    y = min(box.bottom() - 2, layout.baseline(box.center().y()) + layout.descent() * 0.72)
    return QLineF(box.left() + 1, y, box.right() - 1, y)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` with a share (0–1) of ``other`` in it."""
    parts = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in parts))
