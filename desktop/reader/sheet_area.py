"""The scroll area under the reading view: where the sheet stands in it, and which line is kept."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.reader.sheet import Sheet
from desktop.theme import Theme
from desktop.typesetting.column_area import ROUNDS, ColumnArea
from desktop.typesetting.reading_style import ReadingStyle
from storage.text.paragraphs import split_paragraphs

TOP_SPACE = 24
BOTTOM_SPACE = 120
SIDE_SPACE = 28
CARD_WIDTH = 200
CARD_GAP = 28
NARROWEST_COLUMN_BESIDE_CARDS = 360


class Measure(NamedTuple):
    """Where things stand across the view, in pixels of the viewport: the text column and the margin for cards."""

    text_left: float
    text_width: float
    cards_left: float | None

    @property
    def text_right(self) -> float:
        """The right edge of the text column."""
        return self.text_left + self.text_width


class SheetArea(ColumnArea):
    """Shows a sheet in a column between its margins, and keeps the reader's line through all that changes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        sheet = Sheet("", split_paragraphs("", ""), "rtl", {}, ("", ""))
        super().__init__(theme, sheet, (TOP_SPACE, BOTTOM_SPACE), parent)
        self.sheet: Sheet = sheet
        self.measure = Measure(0.0, 100.0, None)
        self._kept_line: tuple[int, float] | None = None

    def set_sheet(self, sheet: Sheet, place: int = 0) -> None:
        """Show a sheet with the line of a position at the top."""
        self._take(sheet)
        rtl = sheet.direction == "rtl"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._set_measure()
        self.scroll_line_to_top(place)

    def set_style(self, style: ReadingStyle) -> None:
        """Set the type, keeping the line at the top where it is."""
        line = self._line_to_keep()
        self.style_ = style
        self._set_measure()
        self._put_back(line)
        self.moved.emit()

    def to_sheet(self, point: QPointF) -> QPointF:
        """Return a viewport point in the sheet's coordinates."""
        return QPointF(point.x() - self.measure.text_left, point.y() + self.scroll_top)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes of a range in viewport coordinates; laid out first where need be."""
        found: list[QRectF] = []
        for index in self.sheet.blocks_of(start, end):
            layout = self.sheet.lay_out(index)
            y = self.sheet.top(index) - self.scroll_top
            found.extend(box.translated(self.measure.text_left, y) for box in layout.rectangles(start, end))
        return found

    def visible_range(self) -> tuple[int, int]:
        """Return the range of the text from the first block that is seen to the last."""
        seen = self.visible_indices()
        return self.sheet.block(seen[0]).start, self.sheet.block(seen[-1]).end

    # scrolling -----------------------------------------------------------------------------

    def top_line(self) -> tuple[int, float]:
        """Return the position at the start of the line at the top, and how far that line's top is from the edge."""
        index = self.sheet.index_at(max(0.0, self.scroll_top))
        if self.sheet.block(index).label is not None:
            below = self.sheet.neighbour(index, forward=True)
            if below is None or self.bar.value() == 0:
                return 0, 0.0
            index = below
        layout = self.sheet.lay_out(index)
        inner = max(0.0, self.scroll_top - self.sheet.top(index))
        position = layout.line_range(layout.position_at(QPointF(layout.edge_x(), inner)))[0]
        return position, self.sheet.top(index) + layout.caret(position).y() - self.scroll_top

    def scroll_line_to_top(self, place: int, offset: float = 0.0) -> None:
        """Put the line of a position at the viewport's top edge, or ``offset`` pixels below it."""
        self.smooth.stop()
        self._kept_line = None
        if place <= self.sheet.first() and offset == 0.0:
            self.bar.setValue(0)
            self._settle()
            return
        for _round in range(ROUNDS):
            index = self.sheet.block_of(place)
            y = self.sheet.top(index) + self.sheet.lay_out(index).caret(place).y()
            self._set_range()
            self.bar.setValue(round(y - offset) + TOP_SPACE)
            self._settle()

    def show_range(self, start: int, end: int, glide: bool = True) -> None:
        """Bring a range into view, a third from the top, unless it is well in view already."""
        boxes = self.boxes(start, end)
        if not boxes:
            return
        height = self.viewport().height()
        if boxes[0].top() >= 8 and boxes[-1].bottom() <= height - 8:
            return
        if glide:
            self.smooth.towards(partial(self._value_showing, start))
            return
        self.smooth.stop()
        for _round in range(ROUNDS):
            self.bar.setValue(round(self._value_showing(start)))

    def _value_showing(self, place: int) -> float:
        """Return the scroll bar's value that puts the line of a position a third from the top."""
        index = self.sheet.block_of(place)
        y = self.sheet.top(index) + self.sheet.lay_out(index).caret(place).y()
        return y + TOP_SPACE - self.viewport().height() / 3

    def _line_to_keep(self) -> tuple[int, float]:
        """Return the line at the top and its offset; through several changes in a row the one it was at first.

        Taken anew each time, a word that began its line would drift away from the edge, step by step.
        """
        return self.top_line() if self._kept_line is None else self._kept_line

    def _put_back(self, line: tuple[int, float]) -> None:
        self.scroll_line_to_top(*line)
        self._kept_line = line

    @Slot()
    def _scrolled(self) -> None:
        if not self._settling:
            self._kept_line = None
        super()._scrolled()

    def _set_measure(self) -> None:
        """Choose column and margin for the present width, and estimate every height anew."""
        room = self.viewport().width()
        wanted = self.style_.column_width
        beside = room - 2 * SIDE_SPACE - CARD_WIDTH - CARD_GAP
        if beside >= min(wanted, NARROWEST_COLUMN_BESIDE_CARDS):
            width = min(wanted, beside)
            left = (room - width - CARD_GAP - CARD_WIDTH) / 2
            if self.sheet.direction == "rtl":
                self.measure = Measure(round(left + CARD_WIDTH + CARD_GAP), width, round(left))
            else:
                self.measure = Measure(round(left), width, round(left + width + CARD_GAP))
        else:
            width = max(80.0, min(wanted, room - 2 * SIDE_SPACE))
            self.measure = Measure(round((room - width) / 2), width, None)
        self._settling = True
        self.sheet.set_measure(self.style_, width)
        self._settling = False
        self._set_range()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reader's line."""
        super().resizeEvent(event)
        line = self._line_to_keep()
        if event.oldSize().width() != event.size().width():
            self._set_measure()
        else:
            self._set_range()
        self._put_back(line)
        self.moved.emit()
