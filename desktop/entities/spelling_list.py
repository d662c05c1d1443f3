"""The spellings of an entity, each with where it came from and how often it is written so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.widgets.chip import chip_font
from desktop.widgets.fitted_list import FittedList
from desktop.widgets.own_direction import direction_of
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme

_POINTS: Final = 13.0
_TICK: Final = 18
_SIDE: Final = 2
_NAME_SHARE: Final = 0.62

_Index = QModelIndex | QPersistentModelIndex


class SpellingRow(NamedTuple):
    """One spelling; ``alias_id`` is None for the Latin name that stands below them.

    ``ticked`` is None unless spellings are being split off; the main name is ``main``.
    """

    title: str
    description: str
    detail: str
    alias_id: int | None
    main: bool = False
    ticked: bool | None = None


class SpellingList(FittedList):
    """Shows spellings.

    ``spelling_chosen(name)`` by a click or Enter, ``alias_removed(id)`` by Delete, ``main_chosen(name)`` from its menu,
    ``ticked(id)`` when a spelling is ticked or unticked, where that is asked.
    """

    spelling_chosen = Signal(str)
    alias_removed = Signal(int)
    main_chosen = Signal(str)
    ticked = Signal(int)

    def __init__(self, theme: Theme, reading_font: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.spellings: RowsModel[SpellingRow] = RowsModel(self)
        self._going = 0
        self.setObjectName("spellingList")
        self.setAccessibleName(self.tr("Spellings"))
        self.setModel(self.spellings)
        self.setItemDelegate(_SpellingPainter(theme, reading_font, self))
        self.chosen.connect(self._choose)
        self.clicked.connect(self._choose)
        self.unfold_requested.connect(self._tick)
        self.removal_requested.connect(self._remove)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[SpellingRow]) -> None:
        """Show these spellings."""
        self._going = 0
        self.spellings.set_rows(rows)
        self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a spelling."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        row = self._row(self.indexAt(place))
        if row is None or row.alias_id is None:
            return
        self.setCurrentIndex(self.indexAt(place))
        menu = QMenu(self)
        menu.setObjectName("spellingMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("List its mentions")).triggered.connect(self._choose_current)
        if not row.main:
            menu.addAction(self.tr("Make it the main name")).triggered.connect(self._make_main)
            remove = menu.addAction(self._theme.icon("trash"), self.tr("Remove this spelling"))
            remove.triggered.connect(self._remove_current)
        menu.popup(self.viewport().mapToGlobal(place))

    def _row(self, index: _Index) -> SpellingRow | None:
        row: SpellingRow | None = index.data(ROW_ROLE)
        return row

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is None or row.alias_id is None:
            return
        if row.ticked is None:
            self.spelling_chosen.emit(row.title)
        else:
            self.ticked.emit(row.alias_id)

    @Slot(QModelIndex)
    def _tick(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and row.ticked is not None and row.alias_id is not None:
            self.ticked.emit(row.alias_id)

    @Slot(QModelIndex)
    def _remove(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and row.alias_id not in (None, self._going) and not row.main:
            self._going = row.alias_id  # it is shown a moment longer, and wished away once
            self.alias_removed.emit(row.alias_id)

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self.currentIndex())

    @Slot()
    def _make_main(self) -> None:
        row = self._row(self.currentIndex())
        if row is not None:
            self.main_chosen.emit(row.title)

    @Slot()
    def _remove_current(self) -> None:
        self._remove(self.currentIndex())


class _SpellingPainter(QStyledItemDelegate):
    """Paints the spelling at the right, where Arabic begins, and what is told of it at the left."""

    def __init__(self, theme: Theme, reading_font: str, view: SpellingList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._small = chip_font(view.font())
        self._reading = QFont(reading_font)
        self._reading.setPointSizeF(_POINTS)
        self._height = int(QFontMetricsF(self._reading).height()) + 9

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the same height."""
        return QSize(80, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row over a hairline."""
        row: SpellingRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        ring = self._view.hasFocus() and index == self._view.currentIndex()
        if ring or (row.alias_id is not None and option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(QPen(self._theme.colour("accent"), 1.5) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if ring else self._theme.colour("hover"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 6, 6)
        room = QRectF(rect).adjusted(_SIDE + 2, 0, -_SIDE - 2, -1)
        if row.ticked is not None:
            room = self._paint_tick(painter, room, row)
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        name = QRectF(room.right() - room.width() * _NAME_SHARE, room.top(), room.width() * _NAME_SHARE, room.height())
        self._paint_words(painter, name, row.title, self._reading, "ink", Qt.AlignmentFlag.AlignRight | vertical)
        detail = QRectF(room.left(), room.top(), room.width() - name.width() - 8, room.height())
        self._paint_words(painter, detail, row.detail, self._small, "muted", Qt.AlignmentFlag.AlignLeft | vertical)
        painter.restore()

    def _paint_tick(self, painter: QPainter, room: QRectF, row: SpellingRow) -> QRectF:
        """Paint a box where the window begins, and return the room that is left."""
        rtl = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() - _TICK if rtl else room.left()
        box = QRectF(left, room.center().y() - _TICK / 2, _TICK, _TICK).adjusted(1.5, 1.5, -1.5, -1.5)
        if row.alias_id is not None:
            painter.setPen(QPen(self._theme.colour("accent" if row.ticked else "muted"), 1.2))
            painter.setBrush(self._theme.colour("accent" if row.ticked else "card"))
            painter.drawRoundedRect(box, 4, 4)
            if row.ticked:
                self._theme.icon("check", "on_accent").paint(painter, box.adjusted(1, 1, -1, -1).toRect())
        taken = _TICK + 8
        return room.adjusted(0, 0, -taken, 0) if rtl else room.adjusted(taken, 0, 0, 0)

    def _paint_words(
        self, painter: QPainter, room: QRectF, words: str, font: QFont, token: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(token))
        painter.setLayoutDirection(direction_of(words, self._view.layoutDirection()))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, side, shown)
