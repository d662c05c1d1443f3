"""The reading view: an own scroll area over one lazily laid-out sheet of paragraphs.

What it costs to paint depends on what is seen, never on the article's length. Positions in its
signals are code points of the article's text, half-open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
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
from PySide6.QtWidgets import QWidget

from desktop.reader.cursor import Cursor
from desktop.reader.keys import KeyMoves
from desktop.reader.marks import Marks
from desktop.reader.painter import BlockPainter
from desktop.reader.pointer import Pointer
from desktop.reader.sheet import Sheet
from desktop.reader.sheet_area import SheetArea

if TYPE_CHECKING:
    from desktop.reader.found import Found
    from desktop.reader.marks import SuggestedRange
    from desktop.theme import Theme
    from storage.records import HighlightSpan, Mention
    from storage.text.finding import Hits

_TICKS_AFTER_MS = 40


class ReadingView(SheetArea):
    """Shows one article and lets the reader move and select in it.

    ``selection_changed()`` on every move; ``selection_settled()`` when a selection is made and the
    hand rests; ``mark_clicked(position)`` on a plain click over a mark; ``zoomed(factor)`` asks for
    another text size; ``menu_requested(global point)``; ``suggestion_clicked(SuggestedRange)`` over a name that is
    only proposed.
    """

    selection_changed = Signal()
    selection_settled = Signal()
    mark_clicked = Signal(int)
    zoomed = Signal(float)
    menu_requested = Signal(QPoint)
    suggestion_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.cursor_ = Cursor(self.sheet)
        self.marks = Marks(self.sheet)
        self._found: Found | None = None
        self.accessible: QAccessibleInterface | None = None
        self._painter = BlockPainter(theme)
        self._pointer = Pointer(self)
        self._keys = KeyMoves(self)
        self._ticks_due = QTimer(self, singleShot=True, interval=_TICKS_AFTER_MS)
        self._ticks_due.timeout.connect(self._refresh_ticks)
        self.setObjectName("readingView")
        self.setAccessibleName(self.tr("Article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.viewport().installEventFilter(self._pointer)
        theme.changed.connect(self._theme_changed)

    def set_tooltip_source(self, source: Callable[[QPointF], str]) -> None:
        """Ask ``source`` what to say about a viewport point, in plain text."""
        self._pointer.tooltip_for = source

    @Slot()
    def select_all(self) -> None:
        """Select the article from its first to its last letter."""
        self._keys.select_all()

    # what is shown ---------------------------------------------------------------------------

    def set_sheet(self, sheet: Sheet, place: int = 0) -> None:
        """Show a sheet with the line of a position at the top, nothing marked yet."""
        self.cursor_ = Cursor(sheet)
        self.cursor_.move_to(max(sheet.first(), place))
        self.marks = Marks(sheet)
        self.show_found(None, None)
        super().set_sheet(sheet, place)

    def refresh_marks(self) -> None:
        """Repaint after marks have changed; the ticks beside the scroll bar follow a moment later."""
        self.viewport().update()
        self._ticks_due.start()

    def show_found(self, hits: Hits | None, current: int | None) -> None:
        """Show hits in the text and beside the scroll bar, with the one of an index as the current one."""
        if hits is None and self._found is None:
            return
        from desktop.reader.found import Found  # noqa: PLC0415 - a start finds nothing

        self._found = None if hits is None else Found(self.sheet, hits, current)
        self.viewport().update()
        self._refresh_found_ticks()

    def _refresh_found_ticks(self) -> None:
        if self._found is None:
            self.bar.set_found((), None)
        else:
            self.bar.set_found(self._found.shares(max(1, self.bar.height() // 2)), self._found.current_share())

    @Slot()
    def _refresh_ticks(self) -> None:
        share = self.sheet.share_of
        pixels = max(1, self.bar.height())
        seen = {(int(share(mark.start) * pixels), mark.colour): mark for mark in self.marks.highlights}
        ticks = [(share(mark.start), self._painter.tick_colour(mark.colour)) for mark in seen.values()]
        ticks += [(share(start), self._theme.colour("accent")) for start, _end in self.marks.lit]
        if self.marks.changes is not None:
            tokens = {"removed": "rubric", "added": "accent"}
            ticks += [(share(part.start), self._theme.colour(tokens[part.kind])) for part in self.marks.changes.ranges]
        self.bar.set_ticks(ticks)
        self._refresh_found_ticks()

    # between the viewport and the text ---------------------------------------------------------

    def position_at(self, point: QPointF) -> int:
        """Return the caret position nearest to a viewport point."""
        return self.cursor_.position_at(self.to_sheet(point))

    def letter_at(self, point: QPointF) -> int:
        """Return where the letter under a viewport point begins."""
        return self.cursor_.letter_at(self.to_sheet(point))

    def caret_box(self) -> QRectF:
        """Return the caret's box in viewport coordinates."""
        index = self.sheet.block_of(self.cursor_.caret)
        box = self.sheet.lay_out(index).caret(self.cursor_.caret)
        return box.translated(self.measure.text_left, self.sheet.top(index) - self.scroll_top)

    def keep_caret_in_view(self) -> None:
        """Scroll just as far as the caret needs; again where heights on the way turn out different."""
        if self.cursor_.caret == self.sheet.first():
            self.bar.setValue(0)  # a headline that is not in the text stands above its first letter
            return
        height = self.viewport().height()
        for _round in range(3):
            box = self.caret_box()
            missing = min(0, round(box.top()) - 4) or max(0, round(box.bottom()) - height + 4)
            if not missing:
                return
            self.bar.setValue(self.bar.value() + missing)

    def marks_at(self, point: QPointF) -> tuple[list[HighlightSpan], list[Mention]]:
        """Return the highlights and mentions whose boxes hold a viewport point."""
        place = self.to_sheet(point)
        index = self.sheet.index_at(place.y())
        inner = QPointF(place.x(), place.y() - self.sheet.top(index))
        drawn = self.marks.drawn(index)
        highlights = [mark for band in drawn.bands if _hit(band.boxes, inner) for mark in band.highlights]
        mentions = [line.mention for line in drawn.underlines if _hit(line.boxes, inner)]
        return highlights, mentions

    def suggested_at(self, point: QPointF) -> SuggestedRange | None:
        """Return the place of a suggestion whose box holds a viewport point."""
        place = self.to_sheet(point)
        index = self.sheet.index_at(place.y())
        inner = QPointF(place.x(), place.y() - self.sheet.top(index))
        return next((line.place for line in self.marks.drawn(index).suggested if _hit(line.boxes, inner)), None)

    # events --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks that are seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        clip = QRectF(event.rect())
        start, end = self.cursor_.selection
        for index in self.visible_indices():
            block = self.sheet.block(index)
            layout = self.sheet.lay_out(index)
            origin = QPointF(self.measure.text_left, self.sheet.top(index) - self.scroll_top)
            selected = None
            if block.label is None and start < block.end and end > block.start:
                selected = (max(start, block.start), min(end, block.end))
            found = None
            if self._found is not None:
                found = self._found.boxes(index, -origin.y(), self.viewport().height() - origin.y())
            self._painter.paint(painter, layout, block.role, self.marks.drawn(index), found, origin, selected, clip)
        if self.hasFocus() and self._keys.caret_shown:
            box = self.caret_box()
            painter.fillRect(QRectF(box.x() - 1, box.y() + 3, 2, box.height() - 6), self._theme.colour("accent"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ticks follow the new heights."""
        super().resizeEvent(event)
        self.refresh_marks()

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
