"""How an entity looks in the list of all: sign and name, Latin name and description, and how often it is mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import direction_of, isolated
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView

    from desktop.entities.list_model import EntityListRow
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme

_SIDE: Final = 10
_SIGN: Final = 16
_POINTS: Final = 13.0
_NUMBER: Final = 76
_NAME_SHARE: Final = 0.46

_Index = QModelIndex | QPersistentModelIndex


class EntityRowPainter(QStyledItemDelegate):
    """Paints rows of one line; ``target`` is the row that something is being dragged onto, -1 for none."""

    def __init__(self, theme: Theme, words: EntityWords, reading_font: str, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._words = words
        self._view = view
        self.target = -1
        self._small = chip_font(view.font())
        self._reading = QFont(reading_font)
        self._reading.setPointSizeF(_POINTS)
        self._height = int(QFontMetricsF(self._reading).height()) + 10

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height, so that thousands of them cost nothing."""
        return QSize(80, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row over a hairline."""
        row: EntityListRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option, index)
        sign, name, known, number = self.columns(rect)
        place = QRectF(sign.left(), sign.center().y() - _SIGN / 2, _SIGN, _SIGN).toRect()
        self._theme.icon(row.entity.kind, row.entity.kind).paint(painter, place)
        direction = self._view.layoutDirection()
        self._paint_words(
            painter, name, row.entity.name, self._reading, "ink", direction_of(row.entity.name, direction)
        )
        parts = [isolated(part) for part in row.known if part]
        self._paint_words(painter, known, " · ".join(parts), self._small, "muted", direction)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("ink" if row.mentions else "muted"))
        painter.setLayoutDirection(self._view.layoutDirection())
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, trailing, self._words.language.number(row.mentions))
        painter.restore()

    def columns(self, rect: QRect) -> tuple[QRectF, QRectF, QRectF, QRectF]:
        """Return the boxes of the sign, the name, what is known, and the number, from where the interface begins."""
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, -1)
        text = room.width() - _SIGN - _NUMBER - 3 * _SIDE
        name = text * _NAME_SHARE
        widths = (_SIGN, name, text - name, _NUMBER)
        boxes: list[QRectF] = []
        along = 0.0
        for width in widths:
            rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = room.right() - along - width if rtl else room.left() + along
            boxes.append(QRectF(left, room.top(), width, room.height()))
            along += width + _SIDE
        return boxes[0], boxes[1], boxes[2], boxes[3]

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: _Index) -> None:
        current = index == self._view.currentIndex()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        target = index.row() == self.target
        if target or current or hovered:
            ring = target or (current and self._view.hasFocus())
            painter.setPen(QPen(self._theme.colour("accent"), 2.0 if target else 1.5) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("wash" if current or target else "hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 6, 6)

    def _paint_words(
        self, painter: QPainter, room: QRectF, words: str, font: QFont, token: str, direction: Qt.LayoutDirection
    ) -> None:
        """Paint words on one line, from where the interface begins, whichever way they run."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.setLayoutDirection(direction)
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)
