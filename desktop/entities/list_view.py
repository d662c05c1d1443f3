"""The list of entities: walking it by key, renaming in place, and dragging one row onto another to merge them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.entities.dragging import dragged_entity, make_drag_data
from desktop.entities.in_place import PassingField
from desktop.entities.list_model import EntityListModel
from desktop.entities.list_painter import EntityRowPainter
from desktop.entities.long_list import LongList

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent

    from desktop.bridge import Bridge
    from desktop.entities.list_model import Listed
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme

_EDGE: Final = 28
"""So near to the edge the list scrolls while something is dragged, in pixels."""


class EntityList(LongList):
    """Shows an ``EntityListModel``.

    ``entity_requested(id)`` by a click or Enter, ``renamed(id, name)``, ``merge_wanted(id)`` to choose with whom,
    ``dropped(kept_id, gone_id)``, ``removal_requested(id)`` by Delete; ``left_upwards()`` on Up in the first row,
    ``typed(text)`` when letters are typed.
    """

    entity_requested = Signal(int)
    renamed = Signal(int, str)
    merge_wanted = Signal(int)
    dropped = Signal(int, int)
    removal_requested = Signal(int)
    left_upwards = Signal()
    typed = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, words: EntityWords, reading_font: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.entities = EntityListModel(bridge, words, self)
        self._painter = EntityRowPainter(theme, words, reading_font, self)
        self._renaming = self._going = 0
        self.setObjectName("allEntitiesList")
        self.setAccessibleName(self.tr("Entities"))
        self.setModel(self.entities)
        self.setItemDelegate(self._painter)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.name_field = PassingField(self.viewport())
        self.name_field.setObjectName("renameField")
        self.name_field.setAccessibleName(self.tr("Name of the entity"))
        self.name_field.hide()
        self.name_field.returnPressed.connect(self._take_name)
        self.name_field.left.connect(self._take_name)
        self.name_field.escaped.connect(self._drop_name)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._drop_name)

    @property
    def current_id(self) -> int | None:
        """The entity that the keyboard is on."""
        row = self.currentIndex().row()
        return self.entities.counts[row].entity.id if 0 <= row < len(self.entities.counts) else None

    def show_entities(self, listed: Listed) -> None:
        """List these; the keyboard stays on its entity, or if that has gone or is going on the row where it was."""
        chosen, before = self.current_id, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        going, self._going = self._going, 0  # it loses its mentions first, and with them its place in the list
        self.entities.show_entities(listed)
        if chosen is not None:
            row = self.entities.row_of(chosen) if chosen != going else -1
            self.go_to(row if row >= 0 else min(before, len(listed.counts) - 1))
            self.verticalScrollBar().setValue(scrolled)

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row, if there is one."""
        if 0 <= row < len(self.entities.counts):
            self.setCurrentIndex(self.entities.index(row))

    @Slot()
    def rename_current(self) -> None:
        """Open a field over the name that the keyboard is on."""
        if self.current_id is None:
            return
        self._renaming = self.current_id
        self.scrollTo(self.currentIndex())
        name = self._painter.columns(self.visualRect(self.currentIndex()))[1]
        self.name_field.setGeometry(name.toRect().adjusted(-6, 2, 6, -2))
        self.name_field.setText(self.entities.counts[self.currentIndex().row()].entity.name)
        self.name_field.show()
        self.name_field.selectAll()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, rename with F2, remove with Delete; letters go on in the field."""
        key, current = event.key(), self.current_id
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_F2:
            self.rename_current()
        elif key == Qt.Key.Key_Delete:
            self._remove_current()
        elif key == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.ControlModifier and current is not None:
            self.merge_wanted.emit(current)
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entity."""
        place = self.menu_place(event)
        index = self.indexAt(place)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setObjectName("entityRowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open its page\tEnter")).triggered.connect(self._open_current)
        menu.addAction(self.tr("Rename\tF2")).triggered.connect(self.rename_current)
        menu.addAction(self.tr("Merge with another…\tCtrl+M")).triggered.connect(self._merge_current)
        menu.addSeparator()
        remove = menu.addAction(self._theme.icon("trash"), self.tr("Remove this entity\tDelete"))
        remove.triggered.connect(self._remove_current)
        menu.popup(self.viewport().mapToGlobal(place))

    # dragging -----------------------------------------------------------------------------------

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the pressed entity along."""
        if self.current_id is not None:
            drag = QDrag(self)
            drag.setMimeData(make_drag_data(self.current_id))
            drag.exec(Qt.DropAction.LinkAction)
            self._show_target(-1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let entities in."""
        if dragged_entity(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show what it would be dropped onto, and scroll near the edges."""
        place = event.position().toPoint()
        self._scroll_near_edge(place)
        row = self.indexAt(place).row()
        other = self.entities.counts[row].entity.id if row >= 0 else None
        if other is None or other == dragged_entity(event.mimeData()):
            self._show_target(-1)
            event.ignore()
        else:
            self._show_target(row)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget what it would have been dropped onto."""
        self._show_target(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish that what was dragged goes over to what it is dropped onto; a preview comes first."""
        gone, row = dragged_entity(event.mimeData()), self.indexAt(event.position().toPoint()).row()
        self._show_target(-1)
        if gone is not None and row >= 0 and self.entities.counts[row].entity.id != gone:
            event.acceptProposedAction()
            self.dropped.emit(self.entities.counts[row].entity.id, gone)

    def _scroll_near_edge(self, place: QPoint) -> None:
        bar = self.verticalScrollBar()
        if place.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif place.y() > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)

    def _show_target(self, row: int) -> None:
        if row != self._painter.target:
            self._painter.target = row
            self.viewport().update()

    # what is done with the current one ------------------------------------------------------------

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self.entities.counts):
            self.entity_requested.emit(self.entities.counts[index.row()].entity.id)

    @Slot()
    def _open_current(self) -> None:
        self._open(self.currentIndex())

    @Slot()
    def _merge_current(self) -> None:
        if self.current_id is not None:
            self.merge_wanted.emit(self.current_id)

    @Slot()
    def _remove_current(self) -> None:
        if self.current_id not in (None, self._going):
            self._going = self.current_id  # it is shown a moment longer, and wished away once
            self.removal_requested.emit(self.current_id)

    @Slot()
    def _take_name(self) -> None:
        if self.name_field.isHidden():
            return
        name, entity_id = " ".join(self.name_field.text().split()), self._renaming
        self._drop_name()
        row = self.entities.row_of(entity_id)
        if row >= 0 and name != self.entities.counts[row].entity.name:
            self.renamed.emit(entity_id, name)

    @Slot()
    def _drop_name(self) -> None:
        if not self.name_field.isHidden():
            had_focus = self.name_field.hasFocus()
            self.name_field.hide()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
