"""A few lines of one text, laid out in its own direction and elided where its reading ends."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTextLayout, QTextLine, QTextOption

from desktop.widgets.own_direction import direction_of

# one line's worth of control characters becomes spaces, so that positions stay what they were
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\u0085\u2028\u2029", " "))
# no letter of the interface's font is narrower than this part of its height
_NARROWEST = 0.12
_DOTS = "…"
_STOPS = "،؛,;:"
_JOINER = "\u200d"
"""With it Qt keeps the shape of an Arabic letter in front of the dots."""
_MOST_TAKEN_BACK = 0.4

Span = tuple[int, int]
K = TypeVar("K")
V = TypeVar("V")


def to_units(text: str, position: int) -> int:
    """Return the UTF-16 offset, as Qt counts, of a code-point position."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


class TextBlock:
    """Up to ``most_lines`` lines of plain text, ``width`` pixels wide.

    Words of the interface, which are not ``own_words``, run like ``fallback`` whatever names stand among them. Spans
    are half-open and count code points of the text as it was given.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        most_lines: int,
        fallback: Qt.LayoutDirection,
        *,
        own_words: bool = True,
    ) -> None:
        metrics = QFontMetricsF(font)
        self.direction = direction_of(text, fallback) if own_words else fallback
        self.line_height = metrics.height()
        self._width = max(1.0, width)
        # what can never be shown need not be shaped
        room = int(self._width * (most_lines + 1) / (self.line_height * _NARROWEST)) + 1
        self._text = text[:room].translate(_BREAKS)
        self._font = font
        self._layouts: list[QTextLayout] = []
        self._lines: list[tuple[QTextLine, int]] = []
        self.elided = False
        self._lay_out(metrics, most_lines)

    @property
    def height(self) -> float:
        """The height of the lines there are, in pixels."""
        return len(self._lines) * self.line_height

    def draw(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Draw with the top left corner at ``place``."""
        painter.setPen(colour)
        for number, (line, _offset) in enumerate(self._lines):
            line.draw(painter, QPointF(place.x(), place.y() + number * self.line_height))

    def draw_outlines(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Draw as ``draw`` does, but fill the outline of each letter: a drawing in a file then needs no font."""
        outlines = QPainterPath()
        outlines.setFillRule(Qt.FillRule.WindingFill)
        for number, (line, _offset) in enumerate(self._lines):
            base = QPointF(place.x(), place.y() + number * self.line_height)
            for run in line.glyphRuns():
                for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
                    outlines.addPath(run.rawFont().pathForGlyph(glyph).translated(base + position))
        painter.fillPath(outlines, colour)

    def span_boxes(self, spans: Iterable[Span]) -> Iterator[QRectF]:
        """Yield the boxes of the shown part of each span, relative to the block's top left corner."""
        for start, end in spans:
            first, last = to_units(self._text, start), to_units(self._text, end)
            for number, (line, offset) in enumerate(self._lines):
                begin = max(first - offset, line.textStart())
                length = min(last - offset, line.textStart() + line.textLength()) - begin
                if length <= 0:
                    continue
                # the boxes of the glyphs follow each change of direction inside the span
                for run in line.glyphRuns(begin, length):
                    box = run.boundingRect()
                    yield QRectF(box.left(), number * self.line_height, box.width(), self.line_height)

    def _lay_out(self, metrics: QFontMetricsF, most_lines: int) -> None:
        layout = self._begin(self._text)
        starts: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            starts.append(line.textStart())
            if len(starts) > most_lines:
                self.elided = True
                break
        layout.endLayout()
        kept = most_lines - 1 if self.elided else len(starts)
        self._lines = [(layout.lineAt(number), 0) for number in range(kept)]
        if self.elided:
            units = self._text.encode("utf-16-le", "surrogatepass")
            rest = units[2 * starts[kept] :].decode("utf-16-le", "surrogatepass")
            elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._width)
            self._add_last_line(_cut_between_words(elided, rest), starts[kept])

    def _add_last_line(self, text: str, offset: int) -> None:
        layout = self._begin(text)
        line = layout.createLine()
        line.setLineWidth(self._width * 2)
        excess = line.naturalTextWidth() - self._width
        line.setLineWidth(self._width + max(0.0, excess))
        layout.endLayout()
        self._lines.append((layout.lineAt(0), offset))

    def _begin(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        rtl = self.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(self.direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        self._layouts.append(layout)
        return layout


def _cut_between_words(elided: str, whole: str) -> str:
    """Take back what an elided line has of a word it breaks off; of a line that is hardly more, nothing."""
    kept = elided.removesuffix(_DOTS).removesuffix(_JOINER)
    if kept == elided or not whole.startswith(kept) or whole[len(kept) : len(kept) + 1].isspace():
        return elided
    words = kept.rsplit(maxsplit=1)
    return (
        words[0].rstrip(_STOPS) + _DOTS if len(words) > 1 and len(words[1]) <= len(kept) * _MOST_TAKEN_BACK else elided
    )


class Kept(Generic[K, V]):
    """What was laid out last, so that painting it again costs nothing; beyond ``most`` the longest unused goes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, lay_out: Callable[[], V]) -> V:
        """Return what is kept under a key; what is not there yet is laid out now."""
        if key in self._kept:
            self._kept.move_to_end(key)
        else:
            self._kept[key] = lay_out()
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return self._kept[key]

    def clear(self) -> None:
        """Drop everything."""
        self._kept.clear()
