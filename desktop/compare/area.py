"""The scroll area under the comparison: both articles move as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.compare.columns import columns_for
from desktop.compare.pair_layout import Card, Setting
from desktop.typesetting.column_area import ROUNDS, ColumnArea
from desktop.widgets.chip import chip_font

if TYPE_CHECKING:
    from desktop.compare.sheet import PairSheet
    from desktop.theme import Theme
    from desktop.typesetting.reading_style import ReadingStyle

TOP_SPACE: Final = 6
_BOTTOM_SPACE: Final = 80


class Kept(NamedTuple):
    """A line to keep where it is: an article, a position in it, and how far from the top edge it stands."""

    side: int
    position: int
    offset: float


class PairArea(ColumnArea):
    """Shows a sheet of pairs; ``resized()`` with other columns."""

    resized = Signal()

    def __init__(self, theme: Theme, sheet: PairSheet, parent: QWidget) -> None:
        super().__init__(theme, sheet, (TOP_SPACE, _BOTTOM_SPACE), parent)
        self.sheet: PairSheet = sheet
        self.columns = columns_for(800.0, self.layoutDirection())

    def set_sheet(self, sheet: PairSheet, kept: Kept | None = None) -> None:
        """Show other rows from the top, or with a line where it was."""
        self._take(sheet)
        self._set_columns()
        self.put_back(kept)

    def set_style(self, style: ReadingStyle) -> None:
        """Set the type, keeping what is at the top."""
        kept = self.kept()
        self.style_ = style
        self._set_columns()
        self.put_back(kept)

    def origin(self, index: int) -> QPointF:
        """Return where a row's top left corner is, in viewport coordinates."""
        return QPointF(0.0, self.sheet.top(index) - self.scroll_top)

    def first_seen(self, side: int) -> tuple[int, int]:
        """Return the first of an article's passages that is seen; the article's beginning where none is."""
        seen = (self.sheet.pairs[index].passages[side] for index in self.visible_indices())
        return next((passage for passage in seen if passage is not None), (0, 0))

    def card(self, side: int, index: int) -> Card | None:
        """Return the card of a row on a side, laid out; None where the article says nothing there."""
        return self.sheet.lay_out(index).cards[side]

    def card_at(self, point: QPointF) -> tuple[int, Card] | None:
        """Return the row and the card under a viewport point."""
        if not len(self.sheet):
            return None
        index = self.sheet.index_at(point.y() + self.scroll_top)
        card = self.sheet.lay_out(index).card_at(point - self.origin(index))
        return None if card is None else (index, card)

    def kept(self) -> Kept | None:
        """Return the line to keep: the first of the topmost row."""
        seen = self.visible_indices()
        if not seen or self.bar.value() == 0:
            return None
        index = seen[0]
        pair = self.sheet.pairs[index]
        side = 0 if pair.passages[0] is not None and pair.repeated != 0 else 1
        passage = pair.passages[side] or (0, 0)
        return Kept(side, passage[0], self.origin(index).y())

    # scrolling ------------------------------------------------------------------------------------

    def show_box(self, index: int, box: QRectF, *, glide: bool = True) -> None:
        """Bring a box of a row into view, a third from the top, unless it is well in view already."""
        y = self.origin(index).y() + box.top()
        height = self.viewport().height()
        if y >= TOP_SPACE and y + min(box.height(), height / 2) <= height - TOP_SPACE:
            return
        if glide and abs(y) < 2 * height:
            self.smooth.to(self.sheet.top(index) + box.top() + TOP_SPACE - height / 3)
            return
        self.smooth.stop()
        for _round in range(ROUNDS):
            self.bar.setValue(round(self.sheet.top(index) + box.top() + TOP_SPACE - height / 3))

    def keep_in_view(self, index: int, box: QRectF) -> None:
        """Scroll just as far as a box needs; again where heights on the way turn out different."""
        self.smooth.stop()
        for _round in range(ROUNDS):
            y = self.origin(index).y() + box.top()
            below = y + box.height() - self.viewport().height() + TOP_SPACE
            missing = min(0, round(y) - TOP_SPACE) or max(0, round(below))
            if not missing:
                return
            self.bar.setValue(self.bar.value() + missing)

    def put_back(self, kept: Kept | None) -> None:
        """Show a line where it was, or the top."""
        self.smooth.stop()
        index = None if kept is None else self.sheet.index_of(kept.side, kept.position)
        if kept is None or index is None:
            self.bar.setValue(0)
            self._settle()
            return
        for _round in range(ROUNDS):
            self.bar.setValue(round(self.sheet.top(index) - kept.offset) + TOP_SPACE)
            self._settle()

    def _set_columns(self) -> None:
        self.columns = columns_for(float(self.viewport().width()), self.layoutDirection())
        self.sheet.set_setting(Setting(self.style_, self.columns, chip_font(self.font()), self.layoutDirection()))
        self._set_range()
        self.viewport().update()
        self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is at the top."""
        super().resizeEvent(event)
        if event.oldSize().width() == event.size().width():
            self._settle()
            return
        kept = self.kept()
        self._set_columns()
        self.put_back(kept)
