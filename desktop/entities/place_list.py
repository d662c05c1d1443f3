"""The list of mentions: walking it by key, going to a place, and taking a mention away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.entities.long_list import LongList
from desktop.entities.place_model import Arrangement, PlaceModel, PlaceRow
from desktop.entities.place_painter import PlacePainter
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.entities.places import PlaceKeys
    from storage.records import EntityKind


class PlaceList(LongList):
    """Shows a ``PlaceModel``.

    ``place_requested(article_id, start, end)`` by a click or Enter; ``mention_removed(id)`` by Delete or the menu.
    """

    place_requested = Signal(int, int, int)
    mention_removed = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, words: EntityWords, reading_font: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._going = 0
        self.places = PlaceModel(bridge, words, self)
        self._painter = PlacePainter(self.places, theme, reading_font, self)
        self.setObjectName("entityPlaces")
        self.setAccessibleName(self.tr("Mentions"))
        self.setModel(self.places)
        self.setItemDelegate(self._painter)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go)

    def set_kind(self, kind: EntityKind) -> None:
        """Underline in the colour of a kind."""
        self._painter.kind = kind
        self.viewport().update()

    def show_keys(self, keys: PlaceKeys) -> None:
        """List these mentions; what the keyboard is on and what is scrolled to stay where they can."""
        current, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._going = 0
        self.places.show_keys(keys)
        if current >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self.places.index(min(current, self.places.rowCount() - 1)))
        self.verticalScrollBar().setValue(scrolled)

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the same otherwise, from the top."""
        self.places.set_arrangement(arrangement)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with Enter, take away with Delete; letters and Esc are left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._remove_current()
        elif event.key() == Qt.Key.Key_Escape or (event.text().isprintable() and event.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a mention."""
        place = self.menu_place(event)
        index = self.indexAt(place)
        row: PlaceRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("placeMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to this place")).triggered.connect(self._go_to_current)
        if row.mention_id is not None and not row.number:
            remove = menu.addAction(self._theme.icon("trash"), self.tr("Remove this mention"))
            remove.triggered.connect(self._remove_current)
        menu.popup(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as another width asks for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        row: PlaceRow | None = index.data(ROW_ROLE)
        if row is not None:
            self.place_requested.emit(*row.place)

    @Slot()
    def _go_to_current(self) -> None:
        self._go(self.currentIndex())

    @Slot()
    def _remove_current(self) -> None:
        row: PlaceRow | None = self.currentIndex().data(ROW_ROLE)
        if row is not None and row.mention_id not in (None, self._going) and not row.number:
            self._going = row.mention_id  # it is shown a moment longer, and wished away once
            self.mention_removed.emit(row.mention_id)
