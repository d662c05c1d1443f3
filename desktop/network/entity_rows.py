"""The entities of a network as a list: its sign, its name, and a number behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.network.shapes import draw_shape
from desktop.widgets.own_direction import directed
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from desktop.theme import Theme
    from storage.records import EntityKind

_HEIGHT: Final = 30
_SIDE: Final = 12.0
_SIGN: Final = 5.5
_GAP: Final = 10.0


class EntityRow(NamedTuple):
    """One entity; ``description`` says for a screen reader what the row shows."""

    title: str
    description: str
    entity_id: int
    kind: EntityKind
    number: str


class EntityList(QListView):
    """Lists entities; ``chosen(entity_id)`` by a click or Enter, ``escaped()`` by Esc."""

    chosen = Signal(int)
    escaped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.entities: RowsModel[EntityRow] = RowsModel(self)
        self.setObjectName("networkEntities")
        self.setModel(self.entities)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[EntityRow]) -> None:
        """List other entities, from the top."""
        self.entities.set_rows(rows)
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, leave with Esc; other letters are left to the window's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to begin with."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.entities.index(0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW_ROLE).entity_id)


class _RowPainter(QStyledItemDelegate):
    """Paints a row from the side where the interface begins; the name runs by its own words."""

    def __init__(self, theme: Theme, parent: EntityList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's own
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Return one height for all rows."""
        return QSize(80, _HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the sign, the name and the number."""
        row: EntityRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        current = index == self._list.currentIndex() and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5) if current else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        rtl = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = rect.right() - _SIDE - _SIGN if rtl else rect.left() + _SIDE + _SIGN
        ground = self._theme.colour("panel")
        draw_shape(painter, row.kind, QPointF(x, rect.center().y()), _SIGN, self._theme.colour(row.kind), ground)
        metrics = option.fontMetrics
        number = metrics.horizontalAdvance(row.number) + _GAP
        before = _SIDE + 2 * _SIGN + _GAP
        room = rect.adjusted(_SIDE, 0, -before, 0) if rtl else rect.adjusted(before, 0, -_SIDE, 0)
        inner = room.adjusted(number, 0, 0, 0) if rtl else room.adjusted(0, 0, -number, 0)
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        start, end = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)[:: 1 if rtl else -1]
        painter.setFont(option.font)
        painter.setPen(self._theme.colour("ink"))
        name = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, upright | start, directed(name, self._list.layoutDirection()))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(room, upright | end, row.number)
        painter.restore()
