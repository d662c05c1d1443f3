"""The column beside the results: by what they can be narrowed, each value with how many articles have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.language import LANGUAGE_NAMES
from desktop.search.narrowing import narrows_to
from desktop.widgets.chip import Chip, chip_font, chip_size, paint_chip
from desktop.widgets.fitted_list import FittedList
from desktop.widgets.own_direction import direction_of
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.section import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.theme import Theme
    from storage.records import EntityKind
    from storage.search.query import Filter, FilterField
    from storage.search.results import Facets, FacetValue

WIDTH: Final = 232
_ROW: Final = 28
_SIDE: Final = 6
_FIRST: Final = 8
"""Values of one facet that are shown before the rest is asked for."""

_Index = QModelIndex | QPersistentModelIndex


class FacetRow(NamedTuple):
    """One value of a facet; one without a ``value`` unfolds the rest."""

    title: str
    description: str
    number: str = ""
    field: FilterField = "entity"
    value: str = ""
    kind: EntityKind | None = None
    chosen: bool = False


class FacetColumn(QScrollArea):
    """Shows facets; ``narrowed(field, value)`` and ``widened(field, value)`` when a value is chosen or let go."""

    narrowed = Signal(str, str)
    widened = Signal(str, str)

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("facetColumn")
        self.setAccessibleName(self.tr("Narrow what was found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QWidget()
        column.setObjectName("facets")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(8, 10, 8, 12)
        layout.setSpacing(4)
        titles: tuple[tuple[FilterField, str], ...] = (
            ("on", self.tr("Year")),
            ("entity", self.tr("Entity")),
            ("tag", self.tr("Tag")),
            ("source", self.tr("Outlet")),
            ("lang", self.tr("Language")),
        )
        self._column = column
        self.facets = {field: _Facet(field, title, theme, language, column) for field, title in titles}
        for facet in self.facets.values():
            layout.addWidget(facet)
            facet.toggled.connect(self._toggle)
            facet.list.revealed.connect(self._reveal)
        layout.addStretch(1)
        self.setWidget(column)

    def show_facets(self, facets: Facets, filters: Sequence[Filter]) -> None:
        """Show by what can be narrowed, with what is narrowed by already checked."""
        shown: dict[FilterField, tuple[FacetValue, ...]] = {
            "on": facets.years,
            "entity": facets.entities,
            "tag": facets.tags,
            "source": facets.sources,
            "lang": facets.languages,
        }
        for field, values in shown.items():
            self.facets[field].show_values(values, filters)

    def hide_all(self) -> None:
        """Show no facet while nothing is asked."""
        for facet in self.facets.values():
            facet.show_values((), ())

    @Slot(str, str, bool)
    def _toggle(self, field: str, value: str, chosen: bool) -> None:
        (self.widened if chosen else self.narrowed).emit(field, value)

    @Slot(QRect)
    def _reveal(self, rect: QRect) -> None:
        rows = self.sender()
        if isinstance(rows, FittedList):
            middle = rows.viewport().mapTo(self._column, rect.center())
            self.ensureVisible(middle.x(), middle.y(), 0, rect.height())


class _Facet(Section):
    """One facet; ``toggled(field, value, was chosen)``."""

    toggled = Signal(str, str, bool)

    def __init__(self, field: FilterField, title: str, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(f"{field}Facet", parent)
        self._field = field
        self._language = language
        self._values: tuple[FacetValue, ...] = ()
        self._filters: Sequence[Filter] = ()
        self._unfolded = False
        self.set_title(title)
        self.rows_model: RowsModel[FacetRow] = RowsModel(self)
        self.list = FacetList(theme, self.body)
        self.list.setObjectName(f"{field}Facets")
        self.list.setAccessibleName(title)
        self.list.setModel(self.rows_model)
        self.rows.setContentsMargins(0, 0, 0, 8)
        self.rows.addWidget(self.list)
        self.list.chosen.connect(self._choose)
        self.list.unfold_requested.connect(self._choose)
        self.hide()

    def show_values(self, values: tuple[FacetValue, ...], filters: Sequence[Filter]) -> None:
        """Show values; without any the facet goes away."""
        self._values = values
        self._filters = filters
        self._show()

    def _show(self) -> None:
        shown = self._values if self._unfolded or len(self._values) <= _FIRST + 1 else self._values[:_FIRST]
        rows = [self._make_row(value) for value in shown]
        if len(shown) < len(self._values):
            words = self.tr("… and %Ln more", "", len(self._values) - len(shown))
            rows.append(FacetRow(words, words))
        self.rows_model.set_rows(rows)
        self.list.fit()
        self.setVisible(bool(rows))

    def _make_row(self, value: FacetValue) -> FacetRow:
        label = LANGUAGE_NAMES.get(value.label, value.label) if self._field == "lang" else value.label
        chosen = any(narrows_to(one, self._field, value.value) for one in self._filters)
        number = self._language.number(value.articles)
        articles = self.tr("%Ln article(s)", "", value.articles)
        state = self.tr("chosen") if chosen else ""
        description = self.tr(", ").join(part for part in (label, articles, state) if part)
        return FacetRow(label, description, number, self._field, value.value, value.kind, chosen)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row: FacetRow = index.data(ROW_ROLE)
        if row.value:
            self.toggled.emit(row.field, row.value, row.chosen)
        else:
            self._unfolded = True
            self._show()


class FacetList(FittedList):
    """The values of one facet, chosen by a click, Enter or Space."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_FacetDelegate(theme, self))
        theme.changed.connect(self.viewport().update)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the value under the pointer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.chosen.emit(index)


class _FacetDelegate(QStyledItemDelegate):
    """Paints a value where the window begins and its number at the other end."""

    def __init__(self, theme: Theme, parent: FacetList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        return QSize(40, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: FacetRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        small = chip_font(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, row, option)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setLayoutDirection(self._list.layoutDirection())
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(small)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, trailing, row.number)
        taken = QFontMetricsF(small).horizontalAdvance(row.number) + 12
        rtl = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = inner.adjusted(taken, 0, 0, 0) if rtl else inner.adjusted(0, 0, -taken, 0)
        if row.kind is not None:
            chip = Chip(row.title, token=row.kind, outline=row.kind, icon=row.kind)
            size = chip_size(chip, small, room.width())
            left = room.right() - size.width() if rtl else room.left()
            box = QRectF(left, room.center().y() - size.height() / 2, size.width(), size.height())
            paint_chip(painter, box, chip, small, self._theme, lit=row.chosen)
        else:
            self._paint_words(painter, room, row, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, row: FacetRow, option: QStyleOptionViewItem) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (focused or hovered or row.chosen):
            return
        painter.setPen(QPen(self._theme.colour("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("wash" if row.chosen else "hover"))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_words(self, painter: QPainter, room: QRectF, row: FacetRow, option: QStyleOptionViewItem) -> None:
        """Paint words aligned as the window runs, though they run their own way."""
        painter.setFont(option.font if row.value else chip_font(option.font))
        painter.setPen(self._theme.colour("accent" if row.chosen else "ink" if row.value else "muted"))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        rtl = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(direction_of(words, self._list.layoutDirection()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)
