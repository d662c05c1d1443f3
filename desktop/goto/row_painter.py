"""How a row of the palette looks: sign, title with the letters found strengthened, and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QRegion
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.widgets.chip import chip_font
from desktop.widgets.rows_model import ROW_ROLE
from desktop.widgets.text_block import Kept, TextBlock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from desktop.goto.rows import Row
    from desktop.language import Language
    from desktop.theme import Theme

_SIDE: Final = 12
_ABOVE: Final = 7
_SIGN: Final = 16
_GAP: Final = 10
_KEY_PADDING: Final = 5
_RADIUS: Final = 6
_DETAIL_SHARE: Final = 0.42
_STRENGTH: Final = 0.4
"""How far apart the strokes of a strengthened letter are drawn, in pixels; a bold font would part joined letters."""
_MOST_KEPT: Final = 300

_Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints rows of one line each, from the side where the window begins."""

    def __init__(self, theme: Theme, language: Language, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._rtl = language.direction == Qt.LayoutDirection.RightToLeft
        self._direction = language.direction
        self._font = QFont(view.font())
        self._small = chip_font(self._font)
        self._metrics = QFontMetricsF(self._font)
        self._small_metrics = QFontMetricsF(self._small)
        self.row_height = int(self._metrics.height()) + 2 * _ABOVE
        self._titles: Kept[tuple[str, int], tuple[TextBlock, float]] = Kept(_MOST_KEPT)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height."""
        return QSize(80, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, sign, title and detail."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = index == self._view.currentIndex()
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("wash" if current else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), _RADIUS, _RADIUS)
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        sign = self._take(room, _SIGN)
        place = QRectF(sign.left(), sign.center().y() - _SIGN / 2, _SIGN, _SIGN).toRect()
        self._theme.icon(row.icon, row.shade).paint(painter, place)
        if row.keys:
            self._paint_keys(painter, room, row.keys)
        elif row.detail:
            self._paint_detail(painter, room, row.detail)
        self._paint_title(painter, room, row)
        painter.restore()

    def _take(self, room: QRectF, width: float, *, at_end: bool = False) -> QRectF:
        """Cut a place off the side where the window's lines begin, or ``at_end`` off the other, and a gap beside it."""
        place = QRectF(room)
        if self._rtl != at_end:
            place.setLeft(room.right() - width)
            room.setRight(place.left() - _GAP)
        else:
            place.setRight(room.left() + width)
            room.setLeft(place.right() + _GAP)
        return place

    def _paint_keys(self, painter: QPainter, room: QRectF, keys: str) -> None:
        place = self._take(room, self._small_metrics.horizontalAdvance(keys) + 2 * _KEY_PADDING, at_end=True)
        height = self._small_metrics.height() + 2
        box = QRectF(place.left(), place.center().y() - height / 2, place.width(), height)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._small)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)

    def _paint_detail(self, painter: QPainter, room: QRectF, detail: str) -> None:
        most = room.width() * _DETAIL_SHARE
        detail = self._small_metrics.elidedText(detail, Qt.TextElideMode.ElideRight, most)
        place = self._take(room, min(most, self._small_metrics.horizontalAdvance(detail) + 2), at_end=True)
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._small)
        painter.setLayoutDirection(self._direction)
        painter.drawText(place, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, detail)

    def _paint_title(self, painter: QPainter, room: QRectF, row: Row) -> None:
        block, width = self._title(row.title, max(1, int(room.width())))
        left = room.right() - width if self._rtl else room.left()
        place = QPointF(left, room.center().y() - block.line_height / 2)
        block.draw(painter, place, self._theme.colour("ink"))
        region = QRegion()
        for box in block.span_boxes(row.spans):
            region += box.translated(place).toAlignedRect()
        if not region.isEmpty():
            painter.setClipRegion(region)
            for shift in (0.0, _STRENGTH):
                block.draw(painter, place + QPointF(shift, 0), self._theme.colour("accent"))

    def _title(self, title: str, room: int) -> tuple[TextBlock, float]:
        """Return a title laid out in its own direction, and how wide it is; kept for the next time it is painted."""

        def lay_out() -> tuple[TextBlock, float]:
            width = min(float(room), self._metrics.horizontalAdvance(title[:room]) + 2)
            return TextBlock(title, self._font, width, 1, self._direction), width

        return self._titles.get((title, room), lay_out)
