"""The words beside a keyword as a small table: the word, how often, and how surely it is no chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.search.row_ground import paint_ground
from desktop.widgets.chip import chip_font
from desktop.widgets.own_direction import isolated

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.theme import Theme
    from storage.search.collocates import Collocate

_WIDTH: Final = 232
_SIDE: Final = 12
_COUNT_WIDTH: Final = 52
_SCORE_WIDTH: Final = 60
_MORE_THAN_TEXT: Final = 10
_COLLOCATE_ROLE: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class CollocateModel(QAbstractListModel):
    """Holds the collocates, surest first."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self.collocates: Sequence[Collocate] = ()

    def set_collocates(self, collocates: Sequence[Collocate]) -> None:
        """Show other words."""
        self.beginResetModel()
        self.collocates = collocates
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many words there are."""
        return 0 if parent.isValid() else len(self.collocates)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the collocate, its word, or all of it as a sentence for screen readers."""
        if not index.isValid() or index.row() >= len(self.collocates):
            return None
        collocate = self.collocates[index.row()]
        if role == _COLLOCATE_ROLE:
            return collocate
        if role == Qt.ItemDataRole.DisplayRole:
            return collocate.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sentence = self.tr("%1, %Ln time(s), log-likelihood %2", "", collocate.times)
            return sentence.replace("%1", collocate.word).replace("%2", self._language.decimal(collocate.score, 1))
        return None


class _Columns:
    """Where the three columns of a row are, in the window's direction."""

    def __init__(self, rect: QRect, direction: Qt.LayoutDirection) -> None:
        room = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        word = room.width() - _COUNT_WIDTH - _SCORE_WIDTH
        boxes = [
            QRectF(room.left() + left, room.top(), width, room.height())
            for left, width in ((0.0, word), (word, _COUNT_WIDTH), (word + _COUNT_WIDTH, _SCORE_WIDTH))
        ]
        if direction == Qt.LayoutDirection.RightToLeft:
            for box in boxes:
                box.moveLeft(room.left() + room.right() - box.right())
        self.word, self.count, self.score = boxes
        self._direction = direction

    def paint(self, painter: QPainter, word: str, count: str, score: str) -> None:
        """Paint one row: the word at the leading side, the numbers at the trailing ones."""
        painter.setLayoutDirection(self._direction)
        middle = Qt.AlignmentFlag.AlignVCenter
        # isolated, so that it stands at the window's side whatever its letters
        shown = QFontMetricsF(painter.font()).elidedText(word, Qt.TextElideMode.ElideRight, self.word.width())
        painter.drawText(self.word, Qt.AlignmentFlag.AlignLeading | middle, isolated(shown))
        painter.drawText(self.count, Qt.AlignmentFlag.AlignTrailing | middle, count)
        painter.drawText(self.score, Qt.AlignmentFlag.AlignTrailing | middle, score)


class _CollocateRow(QStyledItemDelegate):
    def __init__(self, theme: Theme, language: Language, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's own
        """Give every row the height of a line with air."""
        return QSize(80, int(QFontMetricsF(self._view.font()).height()) + _MORE_THAN_TEXT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground, the three columns, and where the keyboard is."""
        collocate: Collocate | None = index.data(_COLLOCATE_ROLE)
        if collocate is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, index, self._view, self._theme, QRectF(option.rect).adjusted(1, 1, -1, -1))
        painter.setFont(self._view.font())
        painter.setPen(self._theme.colour("ink"))
        columns = _Columns(option.rect, self._language.direction)
        count, score = self._language.number(collocate.times), self._language.decimal(collocate.score, 1)
        columns.paint(painter, collocate.word, count, score)
        painter.restore()


class _TableHead(QWidget):
    def __init__(self, theme: Theme, language: Language, labels: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._labels = labels
        self.setFixedHeight(28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the columns over a hairline."""
        painter = QPainter(self)
        painter.setFont(chip_font(self.font()))
        painter.setPen(self._theme.colour("muted"))
        _Columns(self.rect(), self._language.direction).paint(painter, *self._labels)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._theme.colour("line"))
        painter.end()
        event.accept()


class CollocateList(QListView):
    """Lists collocates; ``clicked`` also by Enter, ``let_go()`` by Esc."""

    let_go = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, and let a choice go with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.clicked.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.selectedIndexes():
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class CollocateTable(QFrame):
    """The table; ``chosen(number)`` with the place of the word chosen, -1 where none is any more."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("collocates")
        self.setFixedWidth(_WIDTH)
        self._chosen = -1
        self.model = CollocateModel(language, self)
        labels = (self.tr("Beside it"), self.tr("Count"), self.tr("LL"))
        self._head = _TableHead(theme, language, labels, self)
        self._head.setToolTip(
            self.tr("Words within five of the keyword, and by log-likelihood how surely they are there by no chance")
        )
        self.list = CollocateList(self)
        self.list.setObjectName("collocateList")
        self.list.setAccessibleName(self.tr("Words beside it; choose one to see only the lines with it"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CollocateRow(theme, language, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.list, 1)
        self.list.clicked.connect(self._choose)
        self.list.let_go.connect(self.release)
        theme.changed.connect(self._repaint)

    def set_collocates(self, collocates: Sequence[Collocate]) -> None:
        """Show other words, none of them chosen."""
        self._chosen = -1
        self.model.set_collocates(collocates)

    @Slot()
    def release(self) -> None:
        """Let the choice go."""
        self.list.clearSelection()
        if self._chosen != -1:
            self._chosen = -1
            self.chosen.emit(-1)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        """Choose a word; chosen again it is let go."""
        if index.row() == self._chosen:
            self.release()
            return
        self._chosen = index.row()
        self.list.setCurrentIndex(index)
        self.chosen.emit(index.row())

    @Slot()
    def _repaint(self) -> None:
        self._head.update()
        self.list.viewport().update()
