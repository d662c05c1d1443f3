"""One paragraph laid out: an unformatted ``QTextLayout`` and the geometry that is asked of it.

Positions outside are code points of the article's text; Qt counts UTF-16 inside. Points and
rectangles are in pixels from the block's own top left corner.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.typesetting.reading_style import ReadingStyle
    from storage.records import Direction


class BlockLayout:
    """A paragraph's lines. It is made when the paragraph comes near the window, and thrown away later."""

    def __init__(
        self, text: str, start: int, role: str, direction: Direction, style: ReadingStyle, width: float
    ) -> None:
        self.start = start
        self.text = text
        self.direction = direction
        self._width = width
        self._units = _utf16_offsets(text)
        self._advance = style.line_advance(role)
        font = style.font(role)
        option = QTextOption()
        rtl = direction == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text.replace("\n", " "), font)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._lines: list[QTextLine] = []
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, y + (self._advance - line.height()) / 2))
            self._lines.append(line)
            y += self._advance
        self._layout.endLayout()
        self.height = y
        self._line_starts = [line.textStart() for line in self._lines]

    def draw(
        self,
        painter: QPainter,
        origin: QPointF,
        selection: tuple[int, int] | None,
        colours: tuple[QColor, QColor],
        clip: QRectF,
        faded: Iterable[tuple[int, int]] = (),
        faded_ink: QColor | None = None,
    ) -> None:
        """Draw the text, the selected range in the selection's ``(ground, ink)`` and others in an ink of their own."""
        formats = [self._coloured(part, faded_ink, None) for part in faded if faded_ink is not None]
        if selection is not None:
            formats.append(self._coloured(selection, colours[1], colours[0]))
        self._layout.draw(painter, origin, formats, clip)

    def _coloured(self, part: tuple[int, int], ink: QColor, ground: QColor | None) -> QTextLayout.FormatRange:
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - its enums cost a start 2 ms, and it selects nothing

        chosen = QTextLayout.FormatRange()
        chosen.start = self._to_units(part[0])
        chosen.length = self._to_units(part[1]) - chosen.start
        form = QTextCharFormat()
        if ground is not None:
            form.setBackground(ground)
        form.setForeground(ink)
        chosen.format = form
        return chosen

    def rectangles(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes that cover a range, one or more a line: the text's bidi runs split it.

        A range that begins or ends inside a grapheme cluster is grown: half of one has no place of its own.
        """
        if start >= end:
            return []
        first = self._to_units(self.snapped(start, forward=False))
        last = self._to_units(self.snapped(end, forward=True))
        boxes: list[QRectF] = []
        for number in range(self._line_of(first), len(self._lines)):
            line = self._lines[number]
            low = max(first, line.textStart())
            high = min(last, line.textStart() + line.textLength())
            if line.textStart() >= last:
                break
            if low < high:
                top = number * self._advance
                runs = [run.boundingRect() for run in line.glyphRuns(low, high - low)]
                spans = sorted((run.left(), run.right()) for run in runs)
                boxes.extend(QRectF(left, top, right - left, self._advance) for left, right in _joined(spans))
        return boxes

    def range_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return the range of the lines that stand between two heights."""
        if not self._lines:
            return self.start, self.start
        last = self._lines[self._line_at(bottom)]
        first = self._lines[self._line_at(top)].textStart()
        return self._from_units(first), self._from_units(last.textStart() + last.textLength())

    def edge_x(self) -> float:
        """Return the edge of the column where lines begin."""
        return self._width if self.direction == "rtl" else 0.0

    def baseline(self, y: float) -> float:
        """Return the base line of the text line that runs through the height ``y``."""
        line = self._lines[self._line_at(y)]
        return line.y() + line.ascent()

    def ascent(self) -> float:
        """Return how far letters reach above the base line."""
        return self._lines[0].ascent() if self._lines else 0.0

    def descent(self) -> float:
        """Return how far letters reach below the base line."""
        return self._lines[0].descent() if self._lines else 0.0

    def position_at(self, point: QPointF) -> int:
        """Return the caret position nearest to a point, on a grapheme border."""
        if not self._lines:
            return self.start
        number = self._line_at(point.y())
        line = self._lines[number]
        unit = self._unit_at(line, point.x())
        end = line.textStart() + line.textLength()
        if unit < end:
            after = self._layout.nextCursorPosition(unit)
            near, far = self._sides(line, unit, after)
            unit = unit if abs(point.x() - near) <= abs(point.x() - far) else after
        if unit >= end and number < len(self._lines) - 1:
            unit = self._layout.previousCursorPosition(end)
        return self._from_units(unit)

    def letter_at(self, point: QPointF) -> int:
        """Return where the letter under a point, or the nearest one of its line, begins."""
        if not self._lines:
            return self.start
        return self._from_units(self._unit_at(self._lines[self._line_at(point.y())], point.x()))

    def _unit_at(self, line: QTextLine, x: float) -> int:
        """Return where the letter nearest to ``x`` begins.

        Qt's own ``xToCursor`` is a letter off in wrapped right-to-left lines, whose last space hangs over the edge.
        """
        unit, end = line.textStart(), line.textStart() + line.textLength()
        best, distance = unit, float("inf")
        while unit < end:
            after = self._layout.nextCursorPosition(unit)
            near, far = self._sides(line, unit, after)
            off = max(min(near, far) - x, x - max(near, far), 0.0)
            if off < distance:
                best, distance = unit, off
            unit = after
        return best

    def caret(self, position: int) -> QRectF:
        """Return the caret's box, one pixel wide, at a position: before its letter, or after the line's last."""
        unit = self._to_units(position)
        number = self._line_of(unit)
        if not self._lines:
            return QRectF(0, 0, 1, self._advance)
        line = self._lines[number]
        end = line.textStart() + line.textLength()
        if unit < end:
            x = self._sides(line, unit, self._layout.nextCursorPosition(unit))[0]
        elif unit > line.textStart():
            x = self._sides(line, self._layout.previousCursorPosition(unit), unit)[1]
        else:
            x = self.edge_x()
        return QRectF(x, number * self._advance, 1, self._advance)

    def _sides(self, line: QTextLine, unit: int, after: int) -> tuple[float, float]:
        """Return the x at which a letter begins and ends in its own run's direction."""
        runs = line.glyphRuns(unit, after - unit)
        boxes = [box for box in (run.boundingRect() for run in runs) if box.width() > 0]
        if not boxes:
            near, far = _edge(line, unit, QTextLine.Edge.Leading), _edge(line, unit, QTextLine.Edge.Trailing)
            return near, far
        left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        return (right, left) if runs[0].isRightToLeft() else (left, right)

    def line_range(self, position: int) -> tuple[int, int]:
        """Return the range of the line a position is on; its end is the last place the caret can stand on it."""
        unit = self._to_units(position)
        number = self._line_of(unit)
        if not self._lines:
            return self.start, self.start
        line = self._lines[number]
        end = line.textStart() + line.textLength()
        if number < len(self._lines) - 1:
            end = self._layout.previousCursorPosition(end)
        return self._from_units(line.textStart()), self._from_units(end)

    def stepped(self, position: int, forward: bool, by_word: bool) -> int:
        """Return the next or previous grapheme or word border in reading order, at most the block's edge."""
        mode = QTextLayout.CursorMode.SkipWords if by_word else QTextLayout.CursorMode.SkipCharacters
        unit = self._to_units(position)
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._from_units(move(unit, mode))

    def snapped(self, position: int, forward: bool) -> int:
        """Return the position, or the next grapheme border if it falls inside a cluster."""
        unit = self._to_units(position)
        if self._layout.isValidCursorPosition(unit):
            return position
        move = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        return self._from_units(move(unit))

    def glyph_positions(self) -> list[tuple[float, float]]:
        """Return where every glyph stands, for tests that nothing moves it."""
        return [(point.x(), point.y()) for line in self._lines for run in line.glyphRuns() for point in run.positions()]

    def _line_at(self, y: float) -> int:
        return max(0, min(len(self._lines) - 1, int(y // self._advance)))

    def _line_of(self, unit: int) -> int:
        return max(0, bisect_right(self._line_starts, unit) - 1)

    def _to_units(self, position: int) -> int:
        index = max(0, min(len(self.text), position - self.start))
        return index if self._units is None else self._units[index]

    def _from_units(self, unit: int) -> int:
        if self._units is None:
            return self.start + unit
        return self.start + bisect_right(self._units, unit) - 1


def _edge(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    """Return the x of one side of a letter; PySide answers (x, unit), where its stubs say float."""
    found: object = line.cursorToX(unit, edge)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _utf16_offsets(text: str) -> list[int] | None:
    """Return each code point's UTF-16 offset and the end; None where both counts agree."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return None
    return list(accumulate((2 if letter > "\uffff" else 1 for letter in text), initial=0))


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Merge spans that touch or lie within a pixel of each other; glyph boxes leave hair-thin gaps."""
    merged: list[tuple[float, float]] = []
    for left, right in spans:
        if merged and left - merged[-1][1] < 1.0:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged
