"""A small inline window to choose by typing: a field, and below it the choices that fit what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.widgets.own_direction import isolated

_WIDTH = 300
ROW_WIDTH = _WIDTH - 24
_MOST_ROWS = 9
_ROW_HEIGHT = 30


class Choice(NamedTuple):
    """One row: what it says, a quieter word behind it, what choosing it means, and a picture before it."""

    label: str
    detail: str
    value: Any
    icon: QIcon | None = None


class Picker(QFrame):
    """Floats over its parent beside a given rectangle.

    ``chosen(value)`` on Enter or a click; ``closed()`` when it goes away for any reason.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, name: str, choices_for: Callable[[str], Sequence[Choice]], parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._beside = QRect()
        self._choices_for = choices_for
        self.setObjectName(name)
        self.setProperty("floating", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("pickerTitle")
        self.field = QLineEdit(self)
        self.field.setObjectName(name + "Field")
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._list_choices)
        self.list = QListWidget(self)
        self.list.setObjectName(name + "List")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.hide()

    def open(self, typed: str, beside: QRect) -> None:
        """Show it with a first text, all of it selected, below ``beside`` or above it where there is no room."""
        self.field.setText(typed)
        self.field.selectAll()
        self._list_choices(typed)
        self._beside = beside
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """List the choices again, for there may be others."""
        self._list_choices(self.field.text())

    def close_quietly(self) -> None:
        """Put it away and give the focus back to where it floats."""
        if self.isVisible():
            self.hide()
            self._ground.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list, choose and close by key while the field has the focus."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.list.underMouse():
            self.hide()
            self.closed.emit()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(1, self.list.count()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            return super().eventFilter(watched, event)
        return True

    @Slot(str)
    def _list_choices(self, typed: str) -> None:
        self.list.clear()
        for choice in self._choices_for(typed):
            text = f"{isolated(choice.label)}  {isolated(choice.detail)}" if choice.detail else choice.label
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setSizeHint(QSize(ROW_WIDTH, _ROW_HEIGHT))
            if choice.icon is not None:
                item.setIcon(choice.icon)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        if self.isVisible():
            self._fit()

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        value = item.data(Qt.ItemDataRole.UserRole)
        self.close_quietly()
        self.chosen.emit(value)

    def _fit(self) -> None:
        """Take the size of what is listed and the place beside the rectangle, inside the parent."""
        room = self._ground.rect().adjusted(8, 8, -8, -8)
        self.list.setFixedHeight(_ROW_HEIGHT * max(1, min(_MOST_ROWS, self.list.count())) + 4)
        self.setFixedWidth(min(_WIDTH, room.width()))
        self.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self._beside.right() - self.width() if rtl else self._beside.left()
        y = self._beside.bottom() + 8
        if y + self.height() > room.bottom() and self._beside.top() - 8 - self.height() >= room.top():
            y = self._beside.top() - 8 - self.height()
        x = max(room.left(), min(x, room.right() - self.width()))
        y = max(room.top(), min(y, room.bottom() - self.height()))
        self.move(QPoint(x, y))
