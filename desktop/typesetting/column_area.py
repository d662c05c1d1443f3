"""The scroll area under a column of long texts: what is seen is laid out, and nothing jumps when heights turn out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.typesetting.reading_style import ReadingStyle
from desktop.widgets.marked_scroll_bar import MarkedScrollBar
from desktop.widgets.smooth_scroll import SmoothScroll

if TYPE_CHECKING:
    from desktop.theme import Theme
    from desktop.typesetting.column import Column

ROUNDS: Final = 3
"""How often a place is looked for again after heights around it have turned out different."""


class ColumnArea(QAbstractScrollArea):
    """Scrolls a ``sheet``; ``moved()`` whenever what is seen has moved."""

    moved = Signal()

    def __init__(self, theme: Theme, sheet: Column[Any], room: tuple[int, int], parent: QWidget | None) -> None:
        """Show a sheet with so much ``room`` above and below it, in pixels."""
        super().__init__(parent)
        self.sheet = sheet
        self.style_ = ReadingStyle()
        self._above, self._below = room
        self._last_value = 0
        self._first_seen = 0
        self._settling = False
        self.bar = MarkedScrollBar(theme, self)
        self.smooth = SmoothScroll(self.bar)
        self.setViewport(QWidget(self))  # a viewport of Qt's own making would have PySide load every kind of widget
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(self.bar)
        self.bar.valueChanged.connect(self._scrolled)

    @property
    def scroll_top(self) -> float:
        """The height on the sheet that stands at the viewport's top edge."""
        return self.bar.value() - self._above

    def visible_indices(self) -> range:
        """Return the numbers of the texts that are seen."""
        if not len(self.sheet):
            return range(0)
        first = self.sheet.index_at(self.scroll_top)
        return range(first, self.sheet.index_at(self.scroll_top + self.viewport().height()) + 1)

    def _take(self, sheet: Column[Any]) -> None:
        """Show another sheet from now on."""
        self.smooth.stop()
        self.sheet = sheet
        sheet.watch_heights(self._height_found)

    @Slot()
    def _scrolled(self) -> None:
        if not self._settling:
            self._settle()
            self.viewport().update()
            self.moved.emit()

    def _settle(self) -> None:
        """Lay out what is seen; where that changes heights above the held text, scroll along so that it stays."""
        if not len(self.sheet):
            self._set_range()
            return
        bar = self.bar
        went_up = 0 < self._last_value - bar.value() < self.viewport().height()
        held = self.sheet.index_at((self._last_value if went_up else bar.value()) - self._above)
        self._settling = True
        for _round in range(ROUNDS):
            before = self.sheet.top(held)
            index = self.sheet.index_at(self.scroll_top)
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
        self._first_seen = self.sheet.index_at(self.scroll_top)

    def _height_found(self, index: int, grown: float) -> None:
        """Scroll along when a text above the window, laid out for some other reason, turns out higher."""
        if self._settling or index >= self._first_seen:
            return
        self._set_range()
        self._settling = True
        self.bar.setValue(self.bar.value() + round(grown))
        self._settling = False
        self._last_value = self.bar.value()
        self.smooth.shift(grown)

    def _set_range(self) -> None:
        bar = self.bar
        height = self.viewport().height()
        settling, self._settling = self._settling, True
        bar.setPageStep(height)
        bar.setSingleStep(round(self.style_.line_advance("body")))
        bar.setRange(0, max(0, round(self.sheet.height) + self._above + self._below - height))
        self._settling = settling
