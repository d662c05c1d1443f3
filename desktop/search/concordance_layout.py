"""The words of one concordance line, laid out around its keyword in the line's own direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from desktop.widgets.own_direction import direction_of
from desktop.widgets.text_block import to_units

if TYPE_CHECKING:
    from storage.search.concordance import Line

_GAP: Final = 14.0
_SLACK: Final = 4.0
"""By how much a line may come out wider than it was measured."""

_KEYWORD_SHARE: Final = 0.4
"""How much of the line the keyword may take."""

# What is written onto the keyword without a space: a preposition, a comma. Longer runs, as in addresses, stay outside.
_JOINED_BEFORE: Final = re.compile(r"\S{1,12}\Z")
_JOINED_AFTER: Final = re.compile(r"\A\S{1,12}")


class _Words:
    """One piece of text on one line, as wide as it is."""

    def __init__(self, text: str, font: QFont, direction: Qt.LayoutDirection) -> None:
        self.text = text
        self._layout = QTextLayout(text, font)
        rtl = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setLineWidth(0)
        self.width = line.naturalTextWidth()
        line.setLineWidth(self.width)
        self._layout.endLayout()

    @property
    def line(self) -> QTextLine:
        """The line, valid as long as this object."""
        return self._layout.lineAt(0)

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Return from where to where a range of code points reaches, relative to the line."""
        first, last = (self._x(place) for place in (start, end))
        return min(first, last), max(first, last)

    def _x(self, place: int) -> float:
        units = to_units(self.text, place)
        x, _position = cast("tuple[float, int]", self.line.cursorToX(units))  # PySide's own types leave it open
        return x


class Places(NamedTuple):
    """The boxes of the three parts of a line, from which its alignment can be told."""

    before: QRectF
    keyword: QRectF
    after: QRectF


class LineLayout:
    """A line laid out for a width: the keyword in the middle, what comes before it on the side where reading begins."""

    def __init__(self, line: Line, font: QFont, width: float, fallback: Qt.LayoutDirection) -> None:
        self.direction = direction_of(line.before + line.keyword + line.after, fallback)
        metrics = QFontMetricsF(font)
        before, lead = _parted(line.before, _JOINED_BEFORE)
        after, tail = _parted(line.after, _JOINED_AFTER)
        most = width * _KEYWORD_SHARE
        whole = lead + line.keyword + tail
        self._marked = (len(lead), len(lead) + len(line.keyword))
        if metrics.horizontalAdvance(whole) > most:
            whole = metrics.elidedText(whole, Qt.TextElideMode.ElideMiddle, most)
            self._marked = (0, len(whole))
        self._keyword = _Words(whole, font, self.direction)
        room = max(0.0, (width - self._keyword.width) / 2 - _GAP - _SLACK)
        nearest_last, nearest_first = before.split(" "), after.split(" ")
        while len(nearest_last) > 1 and metrics.horizontalAdvance(" ".join(nearest_last)) > room:
            del nearest_last[0]
        while len(nearest_first) > 1 and metrics.horizontalAdvance(" ".join(nearest_first)) > room:
            del nearest_first[-1]
        before = metrics.elidedText(" ".join(nearest_last), Qt.TextElideMode.ElideLeft, room)
        after = metrics.elidedText(" ".join(nearest_first), Qt.TextElideMode.ElideRight, room)
        self._before = _Words(before, font, self.direction)
        self._after = _Words(after, font, self.direction)
        self.height = metrics.height()
        self._width = width

    def places(self) -> Places:
        """Return where the parts stand, from the left upper corner of the line."""
        left = (self._width - self._keyword.width) / 2
        keyword = QRectF(left, 0, self._keyword.width, self.height)
        rtl = self.direction == Qt.LayoutDirection.RightToLeft
        on_left, on_right = (self._after, self._before) if rtl else (self._before, self._after)
        first = QRectF(keyword.left() - _GAP - on_left.width, 0, on_left.width, self.height)
        last = QRectF(keyword.right() + _GAP, 0, on_right.width, self.height)
        return Places(last, keyword, first) if rtl else Places(first, keyword, last)

    def draw(self, painter: QPainter, corner: QPointF, ink: QColor, rubric: QColor) -> None:
        """Draw the line, its keyword in the rubric's colour and what is written onto it in the ink's."""
        places = self.places()
        painter.setPen(ink)
        self._before.line.draw(painter, corner + places.before.topLeft())
        self._after.line.draw(painter, corner + places.after.topLeft())
        place = corner + places.keyword.topLeft()
        start, end = self._marked
        if (start, end) == (0, len(self._keyword.text)):
            painter.setPen(rubric)
            self._keyword.line.draw(painter, place)
            return
        # the whole word is drawn each time, since Arabic letters drawn apart would not join
        left, right = (place.x() + x for x in self._keyword.extent(start, end))
        edges = (place.x() - _GAP, left, right, place.x() + self._keyword.width + _GAP)
        for colour, from_x, to_x in zip((ink, rubric, ink), edges, edges[1:], strict=False):
            painter.save()
            painter.setClipRect(QRectF(from_x, place.y(), to_x - from_x, self.height))
            painter.setPen(colour)
            self._keyword.line.draw(painter, place)
            painter.restore()


def _parted(side: str, joined: re.Pattern[str]) -> tuple[str, str]:
    """Return the words of one side, and what of them is written onto the keyword."""
    found = joined.search(side)
    if found is None or (found.start() > 0 and not side[found.start() - 1].isspace()):
        return side.strip(), ""
    if found.end() < len(side) and not side[found.end()].isspace():
        return side.strip(), ""
    return (side[: found.start()] + side[found.end() :]).strip(), found[0]
