"""The menu over a card: five colours, a note, copying, and the way to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from desktop.widgets.colour_dot import paint_dot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.compare.marking import CardMarking
    from desktop.theme import Theme

_DOT = 22


class CardMenu(QMenu):
    """Offers what the keys do; ``open_requested()`` for the article at the caret."""

    open_requested = Signal()

    def __init__(self, marking: CardMarking, theme: Theme, parent: QWidget, *, selected: bool) -> None:
        super().__init__(parent)
        self._marking = marking
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marked = marking.mark_here() is not None
        if selected or marked:
            self._add_colours(theme)
        if selected or marked:
            self._add(self.tr("Note"), "N", theme.icon("note"), marking.note)
        if marked:
            self._add(self.tr("Remove the mark"), "Del", theme.icon("trash"), marking.remove_mark)
        if not self.isEmpty():
            self.addSeparator()
        if selected:
            self._add(self.tr("Copy"), "Ctrl+C", theme.icon("copy"), marking.copy)
        self._add(self.tr("Copy with citation"), "C", theme.icon("cite"), marking.cite)
        self.addSeparator()
        self._add(self.tr("Open the article here"), "Return", theme.icon("article"), self.open_requested.emit)

    def _add_colours(self, theme: Theme) -> None:
        words = (
            self.tr("Highlight yellow"), self.tr("Highlight green"), self.tr("Highlight blue"),
            self.tr("Highlight pink"), self.tr("Highlight violet"),
        )  # fmt: skip
        for number, word in enumerate(words, start=1):
            action = self._add(word, str(number), _dot(theme.colours.highlights[number - 1]), self._highlight)
            action.setData(number)

    def _add(self, words: str, keys: str, icon: QIcon, act: Callable[[], object]) -> QAction:
        action = self.addAction(icon, words)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        return action

    @Slot()
    def _highlight(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._marking.highlight(action.data())


def _dot(colour: str) -> QIcon:
    picture = QPixmap(_DOT, _DOT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_dot(painter, QRect(0, 0, _DOT, _DOT), colour, None, chosen=False)
    painter.end()
    return QIcon(picture)
