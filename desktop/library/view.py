"""The list of articles: walking, choosing, and the wishes that a row can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.library.model import FOLD_ROLE, Fold
from desktop.library.row import ArticleRow
from desktop.library.row_menu import RowMenu
from storage.records import ArticleSummary

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.library.model import ArticleModel
    from desktop.theme import Theme

WALKING_PAUSE_MS: Final = 250
"""How long the keyboard rests on a row before its article opens."""


class ArticleList(QListView):
    """Shows an ``ArticleModel``.

    ``article_requested(id)`` by a click, by Enter, or when walking with the keys comes to rest;
    ``status_requested(ids, status)``, ``starred_requested(ids, starred)`` and ``remove_requested(ids)``
    are wishes, as are ``comparison_requested(first_id, second_id)`` and ``unfold_requested(id, unfolded)``, which
    shows the near-duplicates of an article below it, or folds them away.
    """

    article_requested = Signal(int)
    status_requested = Signal(list, str)
    starred_requested = Signal(list, bool)
    new_version_requested = Signal(int)
    remove_requested = Signal(list)
    comparison_requested = Signal(int, int)
    unfold_requested = Signal(int, bool)

    def __init__(self, articles: ArticleModel, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._articles = articles
        self._theme = theme
        self._pressed_star: QModelIndex | None = None
        self._pressed_copies: QModelIndex | None = None
        self._row = ArticleRow(theme, language, self)
        self.setViewport(QWidget(self))  # a viewport of Qt's own making would have PySide load every kind of widget
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setModel(articles)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=WALKING_PAUSE_MS)
        self._pause.timeout.connect(self._open_current)
        self.clicked.connect(self._clicked)
        theme.changed.connect(self.viewport().update)
        language.changed.connect(self.viewport().update)

    def selected_ids(self) -> list[int]:
        """Return the ids of the chosen articles, in the order of the rows."""
        return [self._articles.ids[row] for row in sorted(index.row() for index in self.selectedIndexes())]

    def current_id(self) -> int | None:
        """Return the id of the row that the keyboard is on."""
        index = self.currentIndex()
        return self._articles.ids[index.row()] if index.isValid() else None

    def set_open(self, article_id: int | None) -> None:
        """Mark the article that is open and bring it into view; without it in the list nothing is chosen."""
        self._row.open_article = article_id
        self._pause.stop()
        row = -1 if article_id is None else self._articles.row_of(article_id)
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif article_id != self.current_id() or not self.selectedIndexes():
            self.setCurrentIndex(self._articles.index(row))
        if row >= 0:
            self.scrollTo(self._articles.index(row))
        self.viewport().update()

    def show_ids(self, ids: list[int], *, keep_place: bool) -> None:
        """List these articles; selection, keyboard and, if wished, the place scrolled to stay."""
        if ids == self._articles.ids:
            return
        selected, current = self.selected_ids(), self.current_id()
        visible, offset = self._visible_ids()
        self._articles.set_ids(ids)
        self.doItemsLayout()
        self._select(selected, current)
        if keep_place:
            self._scroll_back(visible, offset)
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove with Delete, walk and unfold with arrows; letters are left to the window's keys."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif event.key() == Qt.Key.Key_Delete:
            if self.selectedIndexes():
                self.remove_requested.emit(self.selected_ids())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._unfold_current(self._leads_forward(event.key()))
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != before and event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ):
                self._pause.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the selection alone where the star or the number of copies is pressed."""
        left = event.button() == Qt.MouseButton.LeftButton
        place = event.position().toPoint()
        self._pressed_star = self._star_at(place) if left else None
        self._pressed_copies = self._copies_at(place) if left else None
        if self._pressed_star is None and self._pressed_copies is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Star, or take the star away; unfold copies, or fold them away."""
        pressed, self._pressed_star = self._pressed_star, None
        on_copies, self._pressed_copies = self._pressed_copies, None
        if on_copies is not None:
            if on_copies == self._copies_at(event.position().toPoint()):
                self._toggle_copies(on_copies)
        elif pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._star_at(event.position().toPoint()):
            summary = self._articles.summary_at(pressed.row())
            if summary is not None:
                self.starred_requested.emit([summary.id], not summary.starred)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the chosen articles."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        else:
            place = event.pos()
        if self.indexAt(place).isValid():
            self.row_menu().popup(self.viewport().mapToGlobal(place))

    def row_menu(self) -> RowMenu:
        """Return a menu for the chosen articles; it goes away when it is closed."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        chosen = [self._articles.summary_at(row) for row in rows]
        menu = RowMenu([summary for summary in chosen if isinstance(summary, ArticleSummary)], self._theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.article_requested.connect(self.article_requested)
        menu.status_requested.connect(self.status_requested)
        menu.starred_requested.connect(self.starred_requested)
        menu.new_version_requested.connect(self.new_version_requested)
        menu.remove_requested.connect(self.remove_requested)
        menu.comparison_requested.connect(self.comparison_requested)
        return menu

    def _select(self, selected: list[int], current: int | None) -> None:
        choose = self.selectionModel().SelectionFlag
        if current is not None and (row := self._articles.row_of(current)) >= 0:
            self.selectionModel().setCurrentIndex(self._articles.index(row), choose.NoUpdate)
        for article_id in selected:
            if (row := self._articles.row_of(article_id)) >= 0:
                self.selectionModel().select(self._articles.index(row), choose.Select)

    def _visible_ids(self) -> tuple[list[int], int]:
        """Return the ids in view from the top, and how far the first is from the upper edge, in pixels."""
        top, bottom = self.indexAt(QPoint(2, 0)), self.indexAt(QPoint(2, self.viewport().height() - 1))
        if not top.isValid():
            return [], 0
        last = bottom.row() + 1 if bottom.isValid() else len(self._articles.ids)
        return self._articles.ids[top.row() : last], self.visualRect(top).top()

    def _scroll_back(self, visible: list[int], offset: int) -> None:
        height = self.sizeHintForRow(0)
        for number, article_id in enumerate(visible):
            row = self._articles.row_of(article_id)
            if row >= 0:
                self.verticalScrollBar().setValue((row - number) * height - offset)
                return

    def _star_at(self, place: QPoint) -> QModelIndex | None:
        index = self.indexAt(place)
        on_star = index.isValid() and self._row.star_box(self.visualRect(index), index).contains(place)
        return index if on_star else None

    def _copies_at(self, place: QPoint) -> QModelIndex | None:
        index = self.indexAt(place)
        if not index.isValid() or not self._articles.copies:
            return None
        return index if self._row.copies_box(self.visualRect(index), index).contains(place) else None

    def _toggle_copies(self, index: QModelIndex) -> None:
        fold: Fold = index.data(FOLD_ROLE)
        self.unfold_requested.emit(self._articles.ids[index.row()], not fold.unfolded)

    def _leads_forward(self, key: int) -> bool:
        """Tell whether an arrow points where the lines of the window run."""
        return (key == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)

    def _unfold_current(self, unfolded: bool) -> None:
        """Unfold the copies of the current row; to fold them away any of them will do."""
        index = self.currentIndex()
        while index.row() > 0 and not unfolded and index.data(FOLD_ROLE).is_copy:
            index = index.siblingAtRow(index.row() - 1)
        if index.isValid() and index.data(FOLD_ROLE).copies and index.data(FOLD_ROLE).unfolded != unfolded:
            self.setCurrentIndex(index)
            self.unfold_requested.emit(self._articles.ids[index.row()], unfolded)

    @Slot()
    def _open_current(self) -> None:
        self._pause.stop()
        article_id = self.current_id()
        if article_id is not None:
            self.article_requested.emit(article_id)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectedIndexes()) == 1 and index == self.currentIndex():
            self._open_current()
