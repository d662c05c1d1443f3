"""The passages of two articles side by side: painted as far as they are seen, read and marked by mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.compare.area import PairArea
from desktop.compare.cursor import CardCursor
from desktop.compare.differences import Differences, Lit
from desktop.compare.drawn import Drawn, DrawnCards
from desktop.compare.keys import KeyMoves
from desktop.compare.painter import Look, PairPainter, note_box
from desktop.compare.pointer import Pointer
from desktop.widgets.announce import announce
from desktop.widgets.chip import chip_font
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from desktop.compare.area import Kept
    from desktop.compare.marks import SideMarks
    from desktop.compare.sheet import PairSheet
    from desktop.compare.words import CompareWords
    from desktop.theme import Theme


class CompareView(PairArea):
    """Shows the rows of a comparison.

    ``caret_moved()`` with the caret or the selection; ``opened(side, start, end)`` on Enter; ``note_clicked(side,
    highlight_id)`` on the sign of a note; ``menu_requested(global point)``; ``escaped()`` when there is nothing left
    to let go of.
    """

    caret_moved = Signal()
    opened = Signal(int, int, int)
    note_clicked = Signal(int, int)
    menu_requested = Signal(QPoint)
    escaped = Signal()

    def __init__(self, theme: Theme, words: CompareWords, sheet: PairSheet, parent: QWidget) -> None:
        super().__init__(theme, sheet, parent)
        self._theme = theme
        self._words = words
        self._painter = PairPainter(theme)
        self._drawn = DrawnCards()
        self._told: tuple[int, int] | None = None
        self.marks: tuple[SideMarks, SideMarks] | None = None
        self.differs = False
        self.accessible: QAccessibleInterface | None = None
        self.cursor_ = CardCursor(self)
        self.differences = Differences(self, words)
        self.keys = KeyMoves(self)
        self._pointer = Pointer(self)
        self.setObjectName("compareView")
        self.setAccessibleName(self.tr("Passages of two articles"))
        self.bar.setAccessibleName(self.tr("Place in the comparison"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().installEventFilter(self)
        theme.changed.connect(self._theme_changed)

    def show_marks(self, marks: tuple[SideMarks, SideMarks]) -> None:
        """Paint these marks on the two texts."""
        self.marks = marks
        self._drawn.clear()
        self.viewport().update()

    def set_sheet(self, sheet: PairSheet, kept: Kept | None = None) -> None:
        """Show other rows; caret and selection stay if their passage is still shown, what is lit is let go of."""
        before = self.cursor_
        self.cursor_ = CardCursor(self)
        self._told = None
        self.differences.forget()
        self._drawn.clear()
        same = sheet.texts == self.sheet.texts
        super().set_sheet(sheet, kept)
        if same and before.index is not None:
            self.cursor_.put_at(before.side, before.anchor, before.caret)
        self.show_ticks()

    def show_ticks(self) -> None:
        """Show beside the scroll bar where the articles differ."""
        whole, rubric = max(1.0, self.sheet.height), self._theme.colour("rubric")
        pairs = enumerate(self.sheet.pairs)
        self.bar.set_ticks([(self.sheet.top(index) / whole, rubric) for index, pair in pairs if pair.differences])

    # places -----------------------------------------------------------------------------------------

    def show_place(self, side: int, start: int, end: int) -> None:
        """Bring a range of one of the texts into view and put the caret there; the passage around it is selected."""
        index = self.sheet.index_of(side, start)
        if index is None:
            return
        self.cursor_.put(index, side, start)
        self.show_range(side, start, end)
        self.told_caret()

    def show_range(self, side: int, start: int, end: int) -> None:
        """Bring a range of one of the texts into view, on the caret's card if it stands there."""
        index = self._row_with(side, start)
        card = None if index is None else self.card(side, index)
        if index is not None and card is not None:
            self.show_box(index, next(card.boxes(start, max(end, start + 1)), QRectF()), glide=False)

    def show_caret(self) -> None:
        """Bring the caret into view."""
        card, index = self.cursor_.card, self.cursor_.index
        if card is not None and index is not None:
            box = card.block.caret(self.cursor_.caret).translated(card.place)
            if self.cursor_.caret == card.passage[0]:
                box = QRectF(card.box.left(), card.box.top(), 1, min(card.box.height(), self.viewport().height() / 2))
            self.keep_in_view(index, box)

    def told_caret(self) -> None:
        """Tell everybody, a screen reader among them, where the caret is now."""
        cursor = self.cursor_
        if cursor.index is not None and self._told != (cursor.index, cursor.side):
            self._told = (cursor.index, cursor.side)
            words = self._words.describe(self.sheet.pairs[cursor.index], self.sheet.texts, cursor.side)
            self.setAccessibleDescription(words)
            announce(self, words)
        self.viewport().update()
        self.caret_moved.emit()

    def range_rect(self, side: int, start: int, end: int) -> QRect:
        """Return what of a range is seen, in viewport coordinates; null where nothing of it is."""
        return self.range_on_card(side, start, end)[0].intersected(self.viewport().rect())

    def range_on_card(self, side: int, start: int, end: int) -> tuple[QRect, QRect]:
        """Return where a range stands, seen or not, and the card it stands on, in viewport coordinates.

        Of a passage that is shown twice it is where the caret is, else where it stands first of all.
        """
        index = self._row_with(side, start)
        card = None if index is None else self.card(side, index)
        if index is None or card is None:
            return QRect(), QRect()
        covered = QRectF()
        for box in card.boxes(start, max(end, start + 1)):
            covered = covered.united(box)
        origin = self.origin(index)
        return covered.translated(origin).toRect(), card.box.translated(origin).toRect()

    def note_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the side and the highlight whose sign of a note is at a viewport point."""
        found = self.card_at(point)
        if found is None:
            return None
        index, card = found
        drawn = self._drawn_card(index, card.side)
        inner = point - self.origin(index)
        for noted in () if drawn is None else drawn.noted:
            if note_box(card, noted.box).adjusted(-4, -4, 4, 4).contains(inner):
                return card.side, noted.highlight.id
        return None

    def quote_at(self, point: QPointF) -> Lit | None:
        """Return the difference of which a quote stands at a viewport point on a card."""
        found = self.card_at(point)
        drawn = None if found is None else self._drawn_card(found[0], found[1].side)
        if found is None or drawn is None:
            return None
        inner = point - self.origin(found[0])
        quotes = enumerate(drawn.quotes)
        number = next((number for number, boxes in quotes if any(box.contains(inner) for box in boxes)), None)
        return None if number is None else Lit(found[0], number)

    # events -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chip_font(self.font()))
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        clip = QRectF(event.rect())
        focused, cursor = self.hasFocus(), self.cursor_
        lit, pointed = self.differences.lit, self.differences.pointed
        for index in self.visible_indices():
            here = cursor.index == index
            look = Look(
                self.sheet.pairs[index].shared,
                lit.number if lit is not None and lit.row == index else None,
                pointed.number if pointed is not None and pointed.row == index else None,
                cursor.side if here and (focused or cursor.has_selection) else None,
                cursor.selection,
                cursor.caret if here and focused else None,
                self.differs,
                self.sheet.pairs[index].repeated,
            )
            drawn = (self._drawn_card(index, 0), self._drawn_card(index, 1))
            self._painter.paint(painter, self.sheet.lay_out(index), drawn, look, self.origin(index), clip)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or light up a difference."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what can be clicked."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the mouse, or by key at the caret."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            start, end = self.cursor_.selection
            place = self.range_rect(self.cursor_.side, start, end).bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, walk rows and differences, open, let go."""
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Let Tab go to the other card of the row before it leaves."""
        if self.cursor_.change_side(1 if next else 0):
            self.show_caret()
            self.told_caret()
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the caret a card to stand on."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self.cursor_.enter():
            self.told_caret()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell in full what differs where the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            pointed = self.differences.at(QPointF(event.pos()))
            words = "" if pointed is None else self.differences.explain(pointed)
            QToolTip.showText(event.globalPos(), tooltip_of(words), self)
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Wish for room for two columns."""
        return QSize(1200, 700)

    def _row_with(self, side: int, position: int) -> int | None:
        """Return the row of a position, the caret's if its passage stands there too."""
        here = self.cursor_.row_with(side, position)
        return self.sheet.index_of(side, position) if here is None else here

    def _drawn_card(self, index: int, side: int) -> Drawn | None:
        card = self.card(side, index)
        if card is None or self.marks is None:
            return None
        return self._drawn.get(index, self.sheet.pairs[index], card, self.marks[side])

    @Slot()
    def _theme_changed(self) -> None:
        self._painter = PairPainter(self._theme)
        self.show_ticks()
        self.viewport().update()
