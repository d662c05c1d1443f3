"""The kind of an entity as a chip that can be pressed to choose another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from desktop.widgets.chip import Chip, chip_font, chip_size, paint_chip
from storage.records import ENTITY_KINDS

if TYPE_CHECKING:
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.records import EntityKind


class KindButton(QAbstractButton):
    """Shows a kind; ``chosen(kind)`` when another one is chosen from its menu."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.kind: EntityKind = "other"
        self.setObjectName("entityKind")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Change the kind"))
        self.clicked.connect(self._open_menu)
        theme.changed.connect(self.update)

    def show_kind(self, kind: EntityKind) -> None:
        """Show a kind."""
        self.kind = kind
        self.setText(self._words.kind(kind))
        self.setAccessibleName(self.tr("Kind: %1").replace("%1", self.text()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as the chip."""
        return chip_size(self._chip, chip_font(self.font()), 300) + QSize(0, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        font = chip_font(self.font())
        paint_chip(painter, box, self._chip, font, self._theme, lit=self.underMouse(), focused=self.hasFocus())
        painter.end()
        event.accept()

    @property
    def _chip(self) -> Chip:
        return Chip(self.text(), self.kind, self.kind, self.kind)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("kindMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in ENTITY_KINDS:
            action = menu.addAction(self._theme.icon(kind, kind), self._words.kind(kind))
            action.setCheckable(True)
            action.setChecked(kind == self.kind)
            action.setData(kind)
        menu.triggered.connect(self._choose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data() != self.kind:
            self.chosen.emit(action.data())
