"""The cards of related articles as a list: its keys and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from desktop.sidebar.link_words import SENSES, Sense, word_sense
from desktop.sidebar.related_card import CardAct, RelatedCard, compose_card
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.rows_model import ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KEYS: Final[dict[Qt.Key, CardAct]] = {
    Qt.Key.Key_P: "pin",
    Qt.Key.Key_Equal: "compare",
    Qt.Key.Key_Delete: "dismiss",
    Qt.Key.Key_Backspace: "dismiss",
}
_LETTERS: Final[dict[str, CardAct]] = {"ح": "pin"}
"""What the key P writes on Arabic and Persian keyboards."""


class RelatedList(ComposedList):
    """Shows cards; ``wished(index, act)`` by a key or the menu, ``link_wished(index, Sense)`` by the menu."""

    wished = Signal(QModelIndex, str)
    link_wished = Signal(QModelIndex, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(compose_card, theme, cards=True, parent=parent)
        self._theme = theme
        self._menu_index = QPersistentModelIndex()
        self.setObjectName("relatedList")
        self.setAccessibleName(self.tr("Related articles"))

    def event(self, event: QEvent) -> bool:
        """Keep the cards' own letters from the window's keys."""
        mine = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and _act_of(event) is not None and self.currentIndex().isValid():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pin, compare or dismiss the card that the keyboard is on."""
        act = _act_of(event)
        if act is not None and self.currentIndex().isValid():
            self.wished.emit(self.currentIndex(), act)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if keyboard else event.pos()
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.card_menu(index).popup(self.viewport().mapToGlobal(place))

    def card_menu(self, index: QModelIndex) -> QMenu:
        """Return a menu for a card; it goes away when it is closed."""
        card: RelatedCard = index.data(ROW_ROLE)
        self._menu_index = QPersistentModelIndex(index)
        menu = QMenu(self)
        menu.setObjectName("relatedMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(self._open)
        pinned = card.related.choice == "pinned"
        acts: tuple[tuple[CardAct, str, str], ...] = (
            ("compare", "compare", self.tr("Compare side by side")),
            ("pin", "pin", self.tr("Take the pin off") if pinned else self.tr("Pin")),
            ("dismiss", "close", self.tr("Never show as related")),
        )
        for act, icon, words in acts:
            action = menu.addAction(self._theme.icon(icon), words)
            action.setObjectName(f"{act}Related")
            action.setData(act)
            action.triggered.connect(self._wish)
        menu.addSeparator()
        links = menu.addMenu(self._theme.icon("link"), self.tr("Link: this article…"))
        links.setObjectName("linkRelated")
        for sense in SENSES:
            links.addAction(word_sense(sense)).setData(sense)
        links.triggered.connect(self._wish_link)
        return menu

    @Slot()
    def _open(self) -> None:
        if self._menu_index.isValid():
            self.chosen.emit(self.model().index(self._menu_index.row(), 0))

    @Slot()
    def _wish(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._menu_index.isValid():
            self.wished.emit(self.model().index(self._menu_index.row(), 0), action.data())

    @Slot(QAction)
    def _wish_link(self, action: QAction) -> None:
        if self._menu_index.isValid():
            self.link_wished.emit(self.model().index(self._menu_index.row(), 0), Sense(*action.data()))


def _act_of(event: QKeyEvent) -> CardAct | None:
    """Return what a key means on a card; None if nothing."""
    if event.modifiers() not in _PLAIN:
        return None
    key = event.key()
    return _LETTERS.get(event.text()) or (_KEYS.get(Qt.Key(key)) if key in _KEYS else None)
