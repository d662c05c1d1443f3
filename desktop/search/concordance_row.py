"""How one row of a concordance looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.fonts import READING_FAMILY
from desktop.search.concordance_layout import LineLayout
from desktop.search.concordance_model import ROW_ROLE, Heading
from desktop.search.row_ground import paint_ground
from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import isolated
from desktop.widgets.text_block import Kept

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.theme import Theme
    from storage.search.concordance import Line

_READING_POINTS: Final = 13.0
_SIDE: Final = 12
_ABOVE: Final = 3
_MOST_KEPT: Final = 400

_Index = QModelIndex | QPersistentModelIndex


class ConcordanceRow(QStyledItemDelegate):
    """Paints a line around its keyword with the date at the window's trailing side, or a heading."""

    def __init__(self, theme: Theme, language: Language, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._language = language
        self._laid: Kept[tuple[int, int, float], LineLayout] = Kept(_MOST_KEPT)
        self._reading = QFont(READING_FAMILY)
        self._reading.setPointSizeF(_READING_POINTS)
        self._small = chip_font(view.font())
        self._bold = QFont(view.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._height = int(QFontMetricsF(self._reading).height()) + 2 * _ABOVE + 1

    def set_reading_font(self, family: str) -> None:
        """Set the lines in another typeface."""
        self._reading.setFamily(family)
        self._height = int(QFontMetricsF(self._reading).height()) + 2 * _ABOVE + 1
        self._laid.clear()

    def forget(self) -> None:
        """Drop what was laid out, since other lines are to be shown."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height."""
        return QSize(80, self._height)

    def layout_of(self, line: Line, width: float) -> LineLayout:
        """Return a line laid out for a width, kept for the next time it is painted."""
        return self._laid.get(
            (line.article_id, line.start, width),
            lambda: LineLayout(line, self._reading, width, self._language.direction),
        )

    def words_box(self, rect: QRect) -> QRectF:
        """Return the part of a row that the words have to themselves; the keyword is in its middle."""
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        date = QFontMetricsF(self._small).horizontalAdvance(self._language.format_date("2000-00-00")) + 2 * _SIDE
        if self._language.direction == Qt.LayoutDirection.RightToLeft:
            return room.adjusted(date, 0, 0, 0)
        return room.adjusted(0, 0, -date, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground, the words and the date, and the hairline below."""
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            paint_ground(painter, option, index, self._view, self._theme, QRectF(rect).adjusted(1, 2, -1, -3))
            words = self.words_box(rect)
            laid = self.layout_of(row, words.width())
            corner = QPointF(words.left(), rect.top() + _ABOVE)
            laid.draw(painter, corner, self._theme.colour("ink"), self._theme.colour("rubric"))
            self._paint_small(painter, rect, self._language.format_date(row.published))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        painter.setLayoutDirection(self._language.direction)
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("ink"))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, -2 * _ABOVE)
        # isolated, so that it stands at the window's side whatever its words
        painter.drawText(room, side, isolated(heading.label))
        self._paint_small(painter, rect, self._language.number(heading.size))

    def _paint_small(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Paint small print at the window's trailing side."""
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        painter.setLayoutDirection(self._language.direction)
        side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0), side, words)
