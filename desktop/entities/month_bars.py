"""A small bar chart of mentions by month: each bar can be chosen, walked to by key, and is read out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.widgets.chip import chip_font
from desktop.widgets.rows_model import ROW_ROLE, RowsModel
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.records import EntityKind

_BARS: Final = 66
"""The height of the tallest bar, in pixels."""
_LABELS: Final = 34
_WIDEST, _NARROWEST = 42, 7
_GAP_SHARE: Final = 0.16
_BREAK: Final = 3
"""So many months in a row without a mention stand as one gap: what is told is when, not how long nothing was."""
_QUIET_ALPHA, _OTHERS_ALPHA = 190, 80

_Index = QModelIndex | QPersistentModelIndex


class Bar(NamedTuple):
    """One month; without a ``month`` it stands for several in which nothing was said."""

    title: str
    description: str
    month: str
    mentions: int


def make_bars(counts: Sequence[tuple[str, int]], words: EntityWords) -> list[Bar]:
    """Return the bars of months from ``(month, mentions)``, oldest first, with the empty months between."""
    bars: list[Bar] = []
    before = ""
    for month, mentions in counts:
        between = list(_months_between(before, month)) if before else []
        if len(between) >= _BREAK:
            bars.append(Bar(words.nothing(), words.nothing(), "", 0))
        else:
            bars += [_make_bar(empty, 0, words) for empty in between]
        bars.append(_make_bar(month, mentions, words))
        before = month
    return bars


def _make_bar(month: str, mentions: int, words: EntityWords) -> Bar:
    title = words.month(month)
    return Bar(title, words.sentence([title, words.mentions(mentions)]), month, mentions)


def _months_between(before: str, month: str) -> Iterator[str]:
    """Yield the months after one and before another; at most as many as make a break."""
    first, last = (int(one[:4]) * 12 + int(one[5:7]) - 1 for one in (before, month))
    for number in range(first + 1, min(last, first + 1 + _BREAK)):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


class MonthBars(QListView):
    """Shows bars from the side where the interface begins; ``chosen(month)``, empty when a choice is taken back."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.month = ""
        self.kind: EntityKind = "other"
        self.bars: RowsModel[Bar] = RowsModel(self)
        self._small = chip_font(self.font())
        self.setObjectName("monthBars")
        self.setAccessibleName(self.tr("Mentions by month"))
        self.setModel(self.bars)
        self.setItemDelegate(_BarPainter(theme, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_BARS + _LABELS)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self.viewport().update)

    def show_months(self, counts: Sequence[tuple[str, int]], kind: EntityKind) -> None:
        """Show how often an entity is mentioned in each month; a chosen month stays so while it is there."""
        self.kind = kind
        self.bars.set_rows(make_bars(counts, self._words))
        self.setVisible(bool(counts))
        if counts:
            most = max(counts, key=lambda count: count[1])
            self.setAccessibleDescription(
                self.tr("From %1 to %2; most in %3: %4")
                .replace("%1", self._words.month(counts[0][0]))
                .replace("%2", self._words.month(counts[-1][0]))
                .replace("%3", self._words.month(most[0]))
                .replace("%4", self._words.mentions(most[1]))
            )
        self.doItemsLayout()
        self.scrollToBottom()
        self.viewport().update()

    def set_month(self, month: str) -> None:
        """Mark a month as the chosen one, without a signal; empty for none."""
        self.month = month
        self.viewport().update()

    @property
    def pitch(self) -> int:
        """The width of a bar with the gap beside it, in pixels."""
        number = max(1, len(self.bars.rows))
        return max(_NARROWEST, min(_WIDEST, self.viewport().width() // number))

    @property
    def most(self) -> int:
        """How many mentions the tallest bar stands for."""
        return max((bar.mentions for bar in self.bars.rows), default=1) or 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the bars into another width, and keep the latest in view."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
            self.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter or Space, take the choice back with Esc; letters are left to the window's keys."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._clicked(self.currentIndex())
        elif key == Qt.Key.Key_Escape and self.month:
            self._choose("")
        elif key == Qt.Key.Key_Escape or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint the ring where the keyboard is."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which month a bar is, and how many mentions."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar: Bar | None = self.indexAt(event.pos()).data(ROW_ROLE)
            QToolTip.showText(event.globalPos(), tooltip_of(bar.description if bar else ""), self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, and below them as many names as there is room for."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        taken = [0.0, 0.0]
        year = ""
        for number, bar in enumerate(self.bars.rows):
            if not bar.month:
                continue
            box = self.visualRect(self.bars.index(number))
            painter.setPen(self._theme.colour("ink" if bar.month == self.month else "muted"))
            taken[0] = self._paint_label(painter, metrics, box, taken[0], self._words.short_month(bar.month), 0)
            if bar.month[:4] != year:
                year = bar.month[:4]
                taken[1] = self._paint_label(painter, metrics, box, taken[1], self._words.year(year), 1)
        painter.end()

    def _paint_label(
        self, painter: QPainter, metrics: QFontMetrics, box: QRect, taken: float, label: str, line: int
    ) -> float:
        """Paint a label on a line below a bar, unless others reach so far; return how far labels reach now."""
        width, whole = metrics.horizontalAdvance(label), self.viewport().width()
        along = whole - box.right() - 1 if self.isRightToLeft() else box.left()
        first = along + (box.width() - width) / 2
        if not taken:
            first = max(first, 0.0)  # the first of all may be wider than its bar
        if first < taken:
            return taken
        left = whole - first - width if self.isRightToLeft() else first
        place = QRectF(left - 2, _BARS + 2 + line * (metrics.height() - 2), width + 4, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, label)
        return first + width + 6

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        bar: Bar | None = index.data(ROW_ROLE)
        if bar is not None and bar.mentions:
            self._choose("" if bar.month == self.month else bar.month)

    def _choose(self, month: str) -> None:
        self.set_month(month)
        self.chosen.emit(month)


class _BarPainter(QStyledItemDelegate):
    """Paints one bar; where several months are empty, three dots on the ground line."""

    def __init__(self, theme: Theme, view: MonthBars) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every bar the same width."""
        return QSize(self._view.pitch, _BARS + _LABELS - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the bar, and a ring round it where the keyboard is."""
        bar: Bar = index.data(ROW_ROLE)
        rect: QRect = option.rect
        gap = max(1.0, rect.width() * _GAP_SHARE)
        room = QRectF(rect.left() + gap / 2, rect.top(), rect.width() - gap, _BARS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not bar.month:
            painter.setBrush(self._theme.colour("muted"))
            for step in (-4, 0, 4) if rect.width() >= 14 else (0,):
                painter.drawEllipse(QRectF(room.center().x() + step - 1, room.bottom() - 3, 2, 2))
        elif not bar.mentions:
            painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), self._theme.colour("line"))
        else:
            self._paint_bar(painter, room, bar, lit=bool(option.state & QStyle.StateFlag.State_MouseOver))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(rect.left(), rect.top(), rect.width(), _BARS + _LABELS / 2 + 3)
            painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_bar(self, painter: QPainter, room: QRectF, bar: Bar, *, lit: bool) -> None:
        height = max(3.0, (_BARS - 4) * bar.mentions / self._view.most)
        colour = self._theme.colour(self._view.kind)
        chosen = self._view.month
        if not lit and bar.month != chosen:
            colour.setAlpha(_OTHERS_ALPHA if chosen else _QUIET_ALPHA)
        radius = min(3.0, room.width() / 3)
        box = QRectF(room.left(), room.bottom() - height, room.width(), height)
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0, 0, 0, radius), radius, radius)
        painter.setClipRect(box.adjusted(-1, -1, 1, 0))
        painter.fillPath(path, colour)
        painter.setClipping(False)
