"""The saved searches below the list of articles: run by a click, renamed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from desktop.widgets.own_direction import isolated
from desktop.widgets.section import Section
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme import Theme
    from storage.records import SavedSearch

_ROW: Final = 30
_MOST_ROWS: Final = 6
"""Saved searches that are seen at once; more of them scroll."""

_Index = QModelIndex | QPersistentModelIndex


class SavedModel(QAbstractListModel):
    """Lists saved searches; ``renamed(id, name)`` when a name was edited, which is a wish."""

    renamed = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.saved: list[SavedSearch] = []

    def set_saved(self, saved: Sequence[SavedSearch]) -> None:
        """List other searches."""
        self.beginResetModel()
        self.saved = list(saved)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.saved)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let names be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, its picture, and what is searched for."""
        if not index.isValid() or index.row() >= len(self.saved):
            return None
        one = self.saved[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: isolated(one.name),
            Qt.ItemDataRole.EditRole: one.name,
            Qt.ItemDataRole.AccessibleTextRole: self.tr("Saved search: %1").replace("%1", one.name),
            Qt.ItemDataRole.ToolTipRole: tooltip_of(one.query),
            Qt.ItemDataRole.DecorationRole: self._theme.icon("search", "muted"),
            Qt.ItemDataRole.SizeHintRole: QSize(40, _ROW),
        }.get(Qt.ItemDataRole(role))

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Wish for another name; what is shown follows the library."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name:
            return False
        one = self.saved[index.row()]
        if name != one.name:
            self.renamed.emit(one.id, name)
        return True


class SavedList(QListView):
    """``chosen(query, sort)`` on a click or Enter; ``removed(id)`` on Delete or by the menu."""

    chosen = Signal(str, str)
    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = SavedModel(theme, self)
        self.setObjectName("savedSearches")
        self.setAccessibleName(self.tr("Saved searches"))
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(14, 14))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run with Enter, remove with Delete, rename with F2; letters are left to the window's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to rename and to remove."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if keyboard else event.pos()
        if self.indexAt(place).isValid():
            self.setCurrentIndex(self.indexAt(place))
            self.row_menu().popup(self.viewport().mapToGlobal(place))

    def row_menu(self) -> QMenu:
        """Return a menu for the search that the keyboard is on; it goes away when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("savedSearchMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename"))
        rename.setObjectName("renameSavedSearch")
        rename.triggered.connect(self._rename)
        remove = menu.addAction(self._theme.icon("trash"), self.tr("Remove"))
        remove.setObjectName("removeSavedSearch")
        remove.triggered.connect(self._remove)
        return menu

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            one = self.rows.saved[index.row()]
            self.chosen.emit(one.query, one.sort)

    @Slot()
    def _rename(self) -> None:
        self.edit(self.currentIndex())

    @Slot()
    def _remove(self) -> None:
        if self.currentIndex().isValid():
            self.removed.emit(self.rows.saved[self.currentIndex().row()].id)


class SavedSearches(Section):
    """The foldable section around the list; it is there only while there are any."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("savedSearches", parent)
        self.set_title(self.tr("Saved searches"))
        self.list = SavedList(theme, self.body)
        self.rows.addWidget(self.list)
        self.setContentsMargins(10, 0, 6, 0)

    def show_saved(self, saved: Sequence[SavedSearch]) -> None:
        """Show these, in a list as tall as some of them."""
        self.list.rows.set_saved(saved)
        self.list.setFixedHeight(_ROW * min(len(saved), _MOST_ROWS))
        self.setVisible(bool(saved))
