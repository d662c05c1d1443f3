"""The list of backups, newest first, and how one row of it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.widgets.chip import chip_font
from desktop.widgets.composition import Composer, Composition
from desktop.widgets.own_direction import isolated
from desktop.widgets.rows_model import ROW_ROLE, RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.backup_words import BackupWords
    from desktop.theme import Theme
    from storage.backups import Backup, BackupContents

_BAR: Final = 4
_MARGINS: Final = (18, 12, 14, 12)

_Index = QModelIndex | QPersistentModelIndex


class BackupRow(NamedTuple):
    """One row: when it was made, and the facts below."""

    title: str
    facts: tuple[str, ...]
    description: str
    backup: Backup


def make_row(backup: Backup, contents: BackupContents | None, words: BackupWords, broken: str) -> BackupRow:
    """Word a backup; what is in it follows once it has been looked into. ``broken`` says that it cannot be read."""
    title = f"{words.ago(backup.made_at)} · {isolated(words.moment(backup.made_at))}"
    first = " · ".join(isolated(part) for part in (words.reason(backup), words.size(backup.size)) if part)
    parts = [broken] if broken else [] if contents is None else words.contents(contents)
    second = " · ".join(map(isolated, parts))
    return BackupRow(title, (first, second), " · ".join(part for part in (title, first, second) if part), backup)


class BackupList(QListView):
    """Shows backups; ``chosen(Backup)`` when another row is the current one, ``left()`` on Esc."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: RowsModel[BackupRow] = RowsModel(self)
        self.setObjectName("backupList")
        self.setAccessibleName(self.tr("Backups"))
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumWidth(240)
        self.setMaximumWidth(420)
        theme.changed.connect(self.viewport().update)

    def current(self) -> Backup | None:
        """Return the backup that is chosen."""
        row: BackupRow | None = self.currentIndex().data(ROW_ROLE)
        return None if row is None else row.backup

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """List backups; the chosen one stays so while it is there, else the newest is."""
        before = self.current()
        self.rows.set_rows(rows)
        paths = [row.backup.path for row in rows]
        if paths:
            here = paths.index(before.path) if before is not None and before.path in paths else 0
            self.setCurrentIndex(self.rows.index(here))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which backup is chosen."""
        super().selectionChanged(selected, deselected)
        current = self.current()
        if current is not None and self.selectedIndexes():
            self.chosen.emit(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, leave with Esc; letters are left to the window's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """Composes the rows for the list's width and paints them."""

    def __init__(self, theme: Theme, view: BackupList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Return the height of what is composed."""
        return QSize(40, self._compose(index.data(ROW_ROLE)).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint ground, words, and where the keyboard is."""
        rect: QRect = option.rect
        chosen = self._view.selectionModel().isSelected(index)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.fillRect(rect, self._theme.colour("wash" if chosen else "hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        if chosen:
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            if self._view.isRightToLeft():
                bar.moveRight(rect.right())
            painter.fillRect(bar, self._theme.colour("accent"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 3, -6, -4), 6, 6)
        painter.translate(QPointF(rect.topLeft()))
        self._compose(index.data(ROW_ROLE)).draw(painter, self._theme, None, None)
        painter.restore()

    def _compose(self, row: BackupRow) -> Composition:
        bold = QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small = chip_font(self._view.font())
        composer = Composer(self._view.viewport().width(), _MARGINS, self._view.layoutDirection())
        composer.text(row.title, bold, "ink", 2)
        composer.gap(3)
        for line in row.facts:
            composer.text(line or " ", small, "muted", 1, exact_lines=1)
        return composer.finish()
