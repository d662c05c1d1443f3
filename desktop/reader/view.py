"""The reading view: an own scroll area over one lazily laid-out sheet of paragraphs.

What it costs to paint depends on what is seen, never on the article's length. Positions in its
signals are code points of the article's text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessibleInterface,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.reader.cursor import Cursor
from desktop.reader.keys import KeyMoves
from desktop.reader.marks import Marks
from desktop.reader.painter import BlockPainter
from desktop.reader.pointer import Pointer
from desktop.reader.scroll_marks import MarkedScrollBar
from desktop.reader.sheet import Sheet
from desktop.reader.smooth_scroll import SmoothScroll
from desktop.reader.style import ReadingStyle
from storage.text.paragraphs import split_paragraphs

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import HighlightSpan, Mention

TOP_SPACE = 24
BOTTOM_SPACE = 120
SIDE_SPACE = 28
CARD_WIDTH = 200
CARD_GAP = 28
NARROWEST_COLUMN_BESIDE_CARDS = 360
_TICKS_AFTER_MS = 40


@dataclass(frozen=True)
class Measure:
    """Where things stand across the view, in pixels of the viewport: the text column and the margin for cards."""

    text_left: float
    text_width: float
    cards_left: float | None

    @property
    def text_right(self) -> float:
        """The right edge of the text column."""
        return self.text_left + self.text_width


class ReadingView(QAbstractScrollArea):
    """Shows one article and lets the reader move and select in it.

    ``selection_changed()`` on every move; ``selection_settled()`` when a selection is made and the
    hand rests; ``mark_clicked(position)`` on a plain click over a mark; ``zoomed(factor)`` asks for
    another text size; ``moved()`` whenever what is seen has moved; ``menu_requested(global point)``.
    """

    selection_changed = Signal()
    selection_settled = Signal()
    mark_clicked = Signal(int)
    zoomed = Signal(float)
    moved = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sheet = Sheet("", split_paragraphs("", ""), "rtl", {}, ("", ""))
        self.cursor_ = Cursor(self.sheet)
        self.marks = Marks(self.sheet)
        self.style_ = ReadingStyle()
        self.measure = Measure(0.0, 100.0, None)
        self.accessible: QAccessibleInterface | None = None
        self._painter = BlockPainter(theme)
        self._pointer = Pointer(self)
        self._keys = KeyMoves(self)
        self._last_value = 0
        self._settling = False
        self._bar = MarkedScrollBar(theme, self)
        self._ticks_due = QTimer(self)
        self._ticks_due.setSingleShot(True)
        self._ticks_due.setInterval(_TICKS_AFTER_MS)
        self._ticks_due.timeout.connect(self._refresh_ticks)
        self._dress()
        self.smooth = SmoothScroll(self._bar)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._theme_changed)
        self.set_sheet(self.sheet)

    def _dress(self) -> None:
        self.setObjectName("readingView")
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(self._bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def set_tooltip_source(self, source: Callable[[QPointF], str]) -> None:
        """Ask ``source`` what to say about a viewport point, in plain text."""
        self._pointer.tooltip_for = source

    @Slot()
    def select_all(self) -> None:
        """Select the article from its first to its last letter."""
        self._keys.select_all()

    # what is shown ---------------------------------------------------------------------------

    def set_sheet(self, sheet: Sheet, place: int = 0) -> None:
        """Show a sheet with the line of a position at the top."""
        self.smooth.stop()
        self.sheet = sheet
        self.cursor_ = Cursor(sheet)
        self.marks = Marks(sheet)
        rtl = sheet.direction == "rtl"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._set_measure()
        self.cursor_.move_to(max(sheet.first(), place))
        self.scroll_line_to_top(place)

    def set_style(self, style: ReadingStyle) -> None:
        """Set the type, keeping the line at the top where it is."""
        place, offset = self.top_line()
        self.style_ = style
        self._set_measure()
        self.scroll_line_to_top(place, offset)

    def refresh_marks(self) -> None:
        """Repaint after marks have changed; the ticks beside the scroll bar follow a moment later."""
        self.viewport().update()
        self._ticks_due.start()

    @Slot()
    def _refresh_ticks(self) -> None:
        share = self.sheet.share_of
        ticks = [(share(mark.start), self._painter.tick_colour(mark.colour)) for mark in self.marks.highlights]
        ticks += [(share(start), self._theme.colour("accent")) for start, _end in self.marks.lit]
        self._bar.set_ticks(ticks)

    # between the viewport and the text ---------------------------------------------------------

    @property
    def scroll_top(self) -> float:
        """The height on the sheet that stands at the viewport's top edge."""
        return self.verticalScrollBar().value() - TOP_SPACE

    def to_sheet(self, point: QPointF) -> QPointF:
        """Return a viewport point in the sheet's coordinates."""
        return QPointF(point.x() - self.measure.text_left, point.y() + self.scroll_top)

    def position_at(self, point: QPointF) -> int:
        """Return the caret position nearest to a viewport point."""
        return self.cursor_.position_at(self.to_sheet(point))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes of a range in viewport coordinates; laid out first where need be."""
        found: list[QRectF] = []
        for index in self.sheet.blocks_of(start, end):
            layout = self.sheet.lay_out(index)
            y = self.sheet.top(index) - self.scroll_top
            found.extend(box.translated(self.measure.text_left, y) for box in layout.rectangles(start, end))
        return found

    def caret_box(self) -> QRectF:
        """Return the caret's box in viewport coordinates."""
        index = self.sheet.block_of(self.cursor_.caret)
        box = self.sheet.lay_out(index).caret(self.cursor_.caret)
        return box.translated(self.measure.text_left, self.sheet.top(index) - self.scroll_top)

    def marks_at(self, point: QPointF) -> tuple[list[HighlightSpan], list[Mention]]:
        """Return the highlights and mentions whose boxes hold a viewport point."""
        place = self.to_sheet(point)
        index = self.sheet.block_at(place.y())
        inner = QPointF(place.x(), place.y() - self.sheet.top(index))
        drawn = self.marks.drawn(index)
        highlights = [mark for band in drawn.bands if _hit(band.boxes, inner) for mark in band.highlights]
        mentions = [line.mention for line in drawn.underlines if _hit(line.boxes, inner)]
        return highlights, mentions

    def visible_blocks(self) -> range:
        """Return the indices of the blocks that are seen."""
        first = self.sheet.block_at(self.scroll_top)
        return range(first, self.sheet.block_at(self.scroll_top + self.viewport().height()) + 1)

    def visible_range(self) -> tuple[int, int]:
        """Return the range of the text from the first block that is seen to the last."""
        seen = self.visible_blocks()
        return self.sheet.block(seen[0]).start, self.sheet.block(seen[-1]).end

    # scrolling -----------------------------------------------------------------------------

    def top_line(self) -> tuple[int, float]:
        """Return the position at the start of the line at the top, and how far that line's top is from the edge."""
        index = self.sheet.block_at(max(0.0, self.scroll_top))
        if self.sheet.block(index).label is not None:
            return 0, 0.0
        layout = self.sheet.lay_out(index)
        inner = max(0.0, self.scroll_top - self.sheet.top(index))
        position = layout.line_range(layout.position_at(QPointF(layout.edge_x(), inner)))[0]
        return position, self.sheet.top(index) + layout.caret(position).y() - self.scroll_top

    def scroll_line_to_top(self, place: int, offset: float = 0.0) -> None:
        """Put the line of a position at the viewport's top edge, or ``offset`` pixels below it."""
        self.smooth.stop()
        if place <= self.sheet.first() and offset == 0.0:
            self.verticalScrollBar().setValue(0)
            self._settle()
            return
        for _round in range(2):
            index = self.sheet.block_of(place)
            y = self.sheet.top(index) + self.sheet.lay_out(index).caret(place).y()
            self._set_range()
            self.verticalScrollBar().setValue(round(y - offset) + TOP_SPACE)
            self._settle()

    def show_range(self, start: int, end: int, glide: bool = True) -> None:
        """Bring a range into view, a third from the top, unless it is well in view already."""
        boxes = self.boxes(start, end)
        if not boxes:
            return
        height = self.viewport().height()
        if boxes[0].top() >= 8 and boxes[-1].bottom() <= height - 8:
            return
        value = self.verticalScrollBar().value() + boxes[0].top() - height / 3
        if glide:
            self.smooth.to(value)
        else:
            self.smooth.stop()
            self.verticalScrollBar().setValue(round(value))

    def keep_caret_in_view(self) -> None:
        """Scroll just as far as the caret needs."""
        box = self.caret_box()
        height = self.viewport().height()
        if box.top() < 4:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(box.top()) - 4)
        elif box.bottom() > height - 4:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(box.bottom()) - height + 4)

    @Slot()
    def _scrolled(self) -> None:
        if not self._settling:
            self._settle()
            self.viewport().update()
            self.moved.emit()

    def _settle(self) -> None:
        """Lay out what is seen; where that changes heights above the reader's line, scroll along so that it stays."""
        bar = self.verticalScrollBar()
        went_up = 0 < self._last_value - bar.value() < self.viewport().height()
        held = self.sheet.block_at((self._last_value if went_up else bar.value()) - TOP_SPACE)
        self._settling = True
        for _round in range(3):
            before = self.sheet.top(held)
            index = self.sheet.block_at(self.scroll_top)
            while index < len(self.sheet) and self.sheet.top(index) < self.scroll_top + self.viewport().height():
                self.sheet.lay_out(index)
                index += 1
            moved = self.sheet.top(held) - before
            self._set_range()
            if moved == 0.0:
                break
            self.smooth.shift(moved)
            bar.setValue(bar.value() + round(moved))
        self._settling = False
        self._last_value = bar.value()

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        settling, self._settling = self._settling, True
        bar.setPageStep(height)
        bar.setSingleStep(round(self.style_.line_advance("body")))
        bar.setRange(0, max(0, round(self.sheet.height) + TOP_SPACE + BOTTOM_SPACE - height))
        self._settling = settling

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
        self.sheet.set_measure(self.style_, width)
        self._set_range()

    # events --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks that are seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        clip = QRectF(event.rect())
        start, end = self.cursor_.selection
        for index in self.visible_blocks():
            block = self.sheet.block(index)
            layout = self.sheet.lay_out(index)
            origin = QPointF(self.measure.text_left, self.sheet.top(index) - self.scroll_top)
            selected = None
            if block.label is None and start < block.end and end > block.start:
                selected = (max(start, block.start), min(end, block.end))
            self._painter.paint(painter, layout, block.role, self.marks.drawn(index), origin, selected, clip)
        if self.hasFocus() and self._keys.caret_shown:
            box = self.caret_box()
            painter.fillRect(QRectF(box.x() - 1, box.y() + 3, 2, box.height() - 6), self._theme.colour("accent"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the reader's line when the width changes."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            place, offset = self.top_line()
            self._set_measure()
            self.scroll_line_to_top(place, offset)
        else:
            self._set_range()
            self._settle()
        self.refresh_marks()
        self.moved.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Let gestures and tooltips be handled beside the mouse."""
        return self._pointer.handle(event) or super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or show a hand over a mark."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll smoothly; with Ctrl change the text size."""
        self._pointer.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the mouse, or by key at the caret."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(self.viewport().mapToGlobal(self.caret_box().bottomLeft().toPoint()))
        else:
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret as in any text field."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._keys.show_caret(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Wish for room to read."""
        return QSize(780, 700)

    @Slot()
    def _theme_changed(self) -> None:
        self._painter = BlockPainter(self._theme)
        self.refresh_marks()

    def selection_rect(self) -> QRect:
        """Return what of the selection is seen, in viewport coordinates; null where nothing of it is."""
        return self.range_rect(*self.cursor_.selection)

    def range_rect(self, start: int, end: int) -> QRect:
        """Return what of a range is seen, in viewport coordinates; null where nothing of it is."""
        seen = QRectF(self.viewport().rect())
        covered = QRectF()
        for box in self.boxes(*self._within_view(start, end)):
            covered = covered.united(box.intersected(seen)) if box.intersects(seen) else covered
        return covered.toRect()

    def _within_view(self, start: int, end: int) -> tuple[int, int]:
        """Cut a range to the visible blocks, so that a long one is not laid out as a whole."""
        low, high = self.visible_range()
        return max(start, low), max(start, low, min(end, high))


def _hit(boxes: tuple[QRectF, ...], point: QPointF) -> bool:
    return any(box.contains(point) for box in boxes)
