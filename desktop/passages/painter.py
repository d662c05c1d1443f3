"""How a row of a list of passages looks; a card is painted row by row, all rows of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.passages.cropping import crop
from desktop.widgets.chip import Chip, chip_font, chip_size, paint_chip
from desktop.widgets.own_direction import direction_of
from desktop.widgets.rows_model import ROW_ROLE
from desktop.widgets.text_block import Kept, TextBlock

if TYPE_CHECKING:
    from desktop.passages.row import PassageRow
    from desktop.theme import Theme
    from storage.search.results import Passage

TICK: Final = 18
"""How wide and high a box to tick is, in pixels."""

_GAP: Final = 8
_SIDE: Final = 14
_RADIUS: Final = 8.0
_BEYOND: Final = 20.0
_READING_POINTS: Final = 13.5
_SAMPLE: Final = "بحثت إيران وأذربيجان آخر تطورات العلاقات الثنائية بين البلدين"
"""Words that tell how wide a letter is on average."""

_FACTS_SHARE: Final = 0.5
_MOST_KEPT: Final = 400

_Index = QModelIndex | QPersistentModelIndex
_RTL: Final = Qt.LayoutDirection.RightToLeft


class _LaidOut:
    """A passage's line, where its hits lie in it, and how wide its words are."""

    def __init__(
        self, passage: Passage, font: QFont, letter: float, width: float, fallback: Qt.LayoutDirection
    ) -> None:
        line = crop(passage, max(20, int(width / letter)))
        self.block = TextBlock(line.words, font, width, 1, fallback)
        self.lit = list(self.block.span_boxes(line.lit))
        self.lit_names = list(self.block.span_boxes(line.lit_names))
        self.width = width if self.block.elided else min(width, QFontMetricsF(font).horizontalAdvance(line.words))


class PassagePainter(QStyledItemDelegate):
    """Paints headlines in the interface's font, passages in the reader's, each in its own direction."""

    def __init__(self, theme: Theme, reading_font: str, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: Kept[tuple[Passage, int], _LaidOut] = Kept(_MOST_KEPT)
        self._bold = QFont(view.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._small = chip_font(view.font())
        self._reading = QFont(reading_font)
        self._reading.setPointSizeF(_READING_POINTS)
        self._letter = max(1.0, QFontMetricsF(self._reading).horizontalAdvance(_SAMPLE) / len(_SAMPLE))
        self._height = int(max(QFontMetricsF(self._reading).height() + 4, QFontMetricsF(self._bold).height() + 18))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height, so that thousands of them cost nothing."""
        return QSize(80, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a piece of a card and what stands on it."""
        row: PassageRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        if row.kind == "divider":
            self._paint_divider(painter, rect, row)
        else:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            current = index == self._view.currentIndex() and self._view.hasFocus()
            self._paint_ground(painter, rect, row, hovered=hovered, current=current)
            inner = self._inner(rect, row)
            if row.ticked is not None:
                inner = self._paint_tick(painter, inner, ticked=row.ticked)
            if row.kind == "heading":
                self._paint_heading(painter, inner, row)
            elif row.kind == "annotation":
                self._paint_annotation(painter, inner, row)
            else:
                self._paint_passage(painter, inner, row)
        painter.restore()

    # the card ---------------------------------------------------------------------------------

    def _card(self, rect: QRectF, row: PassageRow) -> QRectF:
        """Return the whole card as far as it can be told in this row; the rest lies outside the row."""
        top = rect.top() + _GAP + 0.5 if row.kind == "heading" else rect.top() - _BEYOND
        bottom = rect.bottom() - 1.5 if row.ends else rect.bottom() + _BEYOND
        return QRectF(rect.left() + 0.5, top, rect.width() - 1, bottom - top)

    def _inner(self, rect: QRectF, row: PassageRow) -> QRectF:
        top = _GAP if row.kind == "heading" else 0
        return rect.adjusted(_SIDE, top, -_SIDE, -3 if row.ends else 0)

    def _paint_ground(self, painter: QPainter, rect: QRectF, row: PassageRow, *, hovered: bool, current: bool) -> None:
        painter.setPen(QPen(self._theme.colour("line"), 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(self._card(rect, row), _RADIUS, _RADIUS)
        if not hovered and not current:
            return
        box = self._inner(rect, row).adjusted(4 - _SIDE, 3 if row.kind == "heading" else 1, _SIDE - 4, -1)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("wash" if current else "hover"))
        painter.drawRoundedRect(box, 6, 6)

    def _paint_tick(self, painter: QPainter, inner: QRectF, *, ticked: bool) -> QRectF:
        """Paint a box where the window begins, ticked or not, and return what room is left."""
        rtl = self._view.layoutDirection() == _RTL
        left = inner.right() - TICK if rtl else inner.left()
        box = QRectF(left, inner.center().y() - TICK / 2, TICK, TICK).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(self._theme.colour("accent" if ticked else "muted"), 1.2))
        painter.setBrush(self._theme.colour("accent" if ticked else "card"))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            self._theme.icon("check", "on_accent").paint(painter, box.adjusted(1, 1, -1, -1).toRect())
        room = TICK + 10
        return inner.adjusted(0, 0, -room, 0) if rtl else inner.adjusted(room, 0, 0, 0)

    # what stands on it ------------------------------------------------------------------------

    def _paint_divider(self, painter: QPainter, rect: QRectF, row: PassageRow) -> None:
        rtl = self._view.layoutDirection() == _RTL
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        painter.setLayoutDirection(self._view.layoutDirection())
        words = rect.adjusted(2, _GAP, -2, 0)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | vertical, row.title)
        width = QFontMetricsF(self._small).horizontalAdvance(row.title) + 14
        line = words.adjusted(0, 0, -width, 0) if rtl else words.adjusted(width, 0, 0, 0)
        painter.fillRect(QRectF(line.left(), words.center().y(), line.width(), 1), self._theme.colour("line"))

    def _paint_heading(self, painter: QPainter, inner: QRectF, row: PassageRow) -> None:
        """Paint the headline where its words begin, and the facts at the other end."""
        direction = direction_of(row.title, self._view.layoutDirection())
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        small = QFontMetricsF(self._small)
        taken = min(small.horizontalAdvance(row.facts) + 2, inner.width() * _FACTS_SHARE) if row.facts else 0.0
        painter.setLayoutDirection(direction)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(inner, trailing, small.elidedText(row.facts, Qt.TextElideMode.ElideRight, taken + 1))
        taken += 16
        room = inner.adjusted(taken, 0, 0, 0) if direction == _RTL else inner.adjusted(0, 0, -taken, 0)
        block = TextBlock(row.title, self._bold, room.width(), 1, self._view.layoutDirection())
        origin = QPointF(room.left(), room.center().y() - block.height / 2)
        for box in block.span_boxes(row.lit):
            painter.fillRect(box.translated(origin), self._theme.colour("highlight1"))
        block.draw(painter, origin, self._theme.colour("ink"))

    def _paint_passage(self, painter: QPainter, inner: QRectF, row: PassageRow) -> None:
        if row.passage is None:
            return
        chip = Chip(row.reason, "accent", "accent")
        size = chip_size(chip, self._small, inner.width() / 3) if row.reason else QSize()
        kept = self._laid_out(row.passage, inner.width() - (size.width() + 10 if row.reason else 0))
        rtl = kept.block.direction == _RTL
        left = inner.left() + (size.width() + 10 if rtl and row.reason else 0)
        origin = QPointF(left, inner.top() + (inner.height() - kept.block.height) / 2)
        for boxes, token in ((kept.lit, "highlight1"), (kept.lit_names, "highlight3")):
            for box in boxes:
                painter.fillRect(box.translated(origin), self._theme.colour(token))
        kept.block.draw(painter, origin, self._theme.colour("ink"))
        if row.reason:
            start = inner.right() - kept.width - 10 - size.width() if rtl else inner.left() + kept.width + 10
            place = QRectF(start, inner.center().y() - size.height() / 2, size.width(), size.height())
            paint_chip(painter, place, chip, self._small, self._theme)

    def _paint_annotation(self, painter: QPainter, inner: QRectF, row: PassageRow) -> None:
        """Paint the analyst's own words behind a word for what they are."""
        direction = direction_of(row.title, self._view.layoutDirection())
        chip = Chip(row.reason, "muted")
        size = chip_size(chip, self._small, inner.width() / 3)
        left = inner.right() - size.width() if direction == _RTL else inner.left()
        paint_chip(
            painter, QRectF(left, inner.center().y() - size.height() / 2, size.width(), size.height()), chip,
            self._small, self._theme,
        )  # fmt: skip
        taken = size.width() + 10
        room = inner.adjusted(0, 0, -taken, 0) if direction == _RTL else inner.adjusted(taken, 0, 0, 0)
        painter.setLayoutDirection(direction)
        painter.setFont(self._view.font())
        painter.setPen(self._theme.colour("ink"))
        words = " ".join(row.title.split())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)

    def _laid_out(self, passage: Passage, width: float) -> _LaidOut:
        """Return a passage's line, kept for the next time it is painted."""
        return self._kept.get(
            (passage, int(width)),
            lambda: _LaidOut(passage, self._reading, self._letter, width, self._view.layoutDirection()),
        )
