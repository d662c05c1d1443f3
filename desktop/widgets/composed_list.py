"""A list whose rows are compositions: words and chips, each of which can be clicked or reached by key."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip, QWidget

from desktop.widgets.announce import announce
from desktop.widgets.chip import Chip
from desktop.widgets.composition import Composition
from desktop.widgets.fitted_list import FittedList
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from desktop.theme import Theme

_RADIUS = 8.0
_BETWEEN = 8

Compose = Callable[[Any, float, Qt.LayoutDirection], Composition]
_Index = QModelIndex | QPersistentModelIndex


class ComposedDelegate(QStyledItemDelegate):
    """Composes each row once for the list's width and paints it, as a card or on the bare ground."""

    def __init__(self, compose: Compose, theme: Theme, cards: bool, parent: ComposedList) -> None:
        super().__init__(parent)
        self._compose = compose
        self._theme = theme
        self._list = parent
        self._between = _BETWEEN if cards else 0
        self._cards = cards
        self._composed: dict[int, tuple[Any, float, Composition]] = {}

    def composition(self, index: _Index) -> Composition:
        """Return the row's composition for the width at hand."""
        row = index.data(ROW_ROLE)
        width = float(self._list.viewport().width())
        kept = self._composed.get(index.row())
        if kept is None or kept[0] is not row or kept[1] != width:
            kept = (row, width, self._compose(row, width, self._list.layoutDirection()))
            self._composed[index.row()] = kept
        return kept[2]

    @Slot()
    def forget(self) -> None:
        """Drop what was composed, for rows or words that are no longer the same."""
        self._composed.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Return the composed height; the width is the list's."""
        return QSize(40, self.composition(index).height + self._between)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground, what was composed, and where the keyboard is."""
        rect = QRectF(option.rect).adjusted(0, 0, 0, -self._between)
        state: QStyle.StateFlag = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused_chip = self._list.focused_chip(index)
        current = index == self._list.currentIndex() and self._list.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        ring = current and focused_chip is None
        ground = "card" if self._cards else "hover" if hovered else "panel"
        outline = "accent" if ring else "muted" if hovered and self._cards else "line" if self._cards else ground
        painter.setPen(QPen(self._theme.colour(outline), 1.5 if ring else 1.0))
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.translate(rect.topLeft())
        self.composition(index).draw(painter, self._theme, self._list.hovered_chip(index), focused_chip)
        painter.restore()


class ComposedList(FittedList):
    """Shows a ``RowsModel`` of rows that ``compose(row, width, direction)`` lays out.

    ``chosen(index)`` on Enter or a click beside the chips; ``chip_chosen(index, target)`` on a
    chip; ``unfold_requested(index)`` on Space.
    """

    chip_chosen = Signal(QModelIndex, object)

    def __init__(self, compose: Compose, theme: Theme, *, cards: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = ComposedDelegate(compose, theme, cards, self)
        self.setItemDelegate(self._composer)
        self._hovered: tuple[int, Chip] | None = None
        self._pressed: tuple[int, Chip | None] | None = None
        self._focused = -1
        theme.changed.connect(self.viewport().update)

    def hovered_chip(self, index: _Index) -> Chip | None:
        """Return the chip under the pointer, if it is in this row."""
        return self._hovered[1] if self._hovered and self._hovered[0] == index.row() else None

    def focused_chip(self, index: _Index) -> Chip | None:
        """Return the chip that the keyboard is on, if it is in this row."""
        if self._focused < 0 or index.row() != self.currentIndex().row() or not self.hasFocus():
            return None
        targets = self._composer.composition(index).targets
        return targets[self._focused] if self._focused < len(targets) else None

    def chip_box(self, index: _Index, target: object) -> QRectF:
        """Return where a chip with this target lies in the viewport; empty if there is none."""
        box = self._composer.composition(index).chip_box(target)
        return box.translated(QPointF(self.visualRect(index).topLeft())) if not box.isEmpty() else box

    def fit(self) -> None:
        """Compose the rows anew and take their height."""
        self._composer.forget()
        super().fit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Begin with the row itself, not with one of its chips."""
        self._focused = -1
        super().currentChanged(current, previous)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the chips of a row with Left and Right, and choose one with Enter."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (event.key() == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            last = len(self._composer.composition(index).targets) - 1
            self._focused = max(-1, min(last, self._focused + (1 if forward else -1)))
            self.viewport().update()
            reached = self.focused_chip(index)
            if reached is not None:
                announce(self, reached.hint or reached.label)
            return
        chip = self.focused_chip(index) if index.isValid() else None
        if chip is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chip_chosen.emit(index, chip.target)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what the pointer is on."""
        index, chip = self._hit(event.position())
        self._hovered = (index.row(), chip) if chip else None
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed, to see whether the same is released."""
        super().mousePressEvent(event)
        self._focused = -1
        index, chip = self._hit(event.position())
        left = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        self._pressed = (index.row(), chip) if left else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a chip that is clicked twice quickly as clicked twice; a row was chosen by the first click."""
        super().mouseDoubleClickEvent(event)
        index, chip = self._hit(event.position())
        left = event.button() == Qt.MouseButton.LeftButton and chip is not None
        self._pressed = (index.row(), chip) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row or its chip."""
        super().mouseReleaseEvent(event)
        index, chip = self._hit(event.position())
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != (index.row(), chip):
            return
        if chip is None:
            self.chosen.emit(index)
        else:
            self.chip_chosen.emit(index, chip.target)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain chips, and forget them when the pointer leaves."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            _index, chip = self._hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), escape(chip.hint) if chip else "", self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)

    def _hit(self, place: QPointF) -> tuple[QModelIndex, Chip | None]:
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return index, None
        return index, self._composer.composition(index).chip_at(place - QPointF(self.visualRect(index).topLeft()))
