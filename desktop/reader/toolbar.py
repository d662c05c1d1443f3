"""The selection toolbar: five colours and what else can be done with a passage, beside it and never over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.widgets.colour_dot import paint_dot

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.theme import Theme

_GAP = 10
_DOT = 20


class ColourButton(QToolButton):
    """A round button in a highlight's colour with its number's key; ringed while it is the mark's own."""

    def __init__(self, action: QAction, colour: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self._theme = theme
        self.setDefaultAction(action)
        self.setObjectName(f"highlightButton{colour}")
        self.setAccessibleName(action.text())
        self.setFixedSize(QSize(_DOT + 10, _DOT + 10))
        self.current = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot; hover and focus show as a ring."""
        painter = QPainter(self)
        ringed = self.current or self.hasFocus() or self.underMouse()
        ring = self.palette().buttonText().color() if ringed else None
        paint_dot(painter, self.rect(), self._theme.colours.highlights[self._colour - 1], ring, chosen=self.current)
        painter.end()


class SelectionToolbar(QFrame):
    """Floats in the reading view while a passage is selected or a mark was clicked."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("selectionToolbar")
        self.setProperty("floating", True)
        self.setAccessibleName(self.tr("What to do with the passage"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        self.colour_buttons = [
            ColourButton(action, number, theme, self) for number, action in enumerate(actions.highlights, start=1)
        ]
        for button in self.colour_buttons:
            row.addWidget(button)
        line = QFrame(self)
        line.setObjectName("toolbarLine")
        line.setFixedSize(1, 20)
        row.addSpacing(4)
        row.addWidget(line)
        row.addSpacing(4)
        for action, words in (
            (actions.note, True),
            (actions.entity, True),
            (actions.tag, True),
            (actions.cite, False),
            (actions.search_passage, False),
            (actions.remove_mark, False),
        ):
            tool = QToolButton(self)
            tool.setDefaultAction(action)
            tool.setObjectName(action.objectName() + "Tool")
            tool.setAccessibleName(action.text())
            tool.setAutoRaise(True)
            tool.setIconSize(QSize(16, 16))
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
            tool.setToolButtonStyle(style)
            row.addWidget(tool)
        self._remove = self.findChild(QToolButton, "removeMarkTool")
        self.hide()

    def show_beside(self, passage: QRect, current_colour: int | None, on_mark: bool) -> None:
        """Show above a passage, below it where there is no room, else at the parent's lower edge.

        ``current_colour`` is ringed; ``on_mark`` offers to remove the mark.
        """
        for number, button in enumerate(self.colour_buttons, start=1):
            button.current = number == current_colour
            button.update()
        if self._remove is not None:
            self._remove.setVisible(on_mark)
        self.adjustSize()
        room = self._ground.rect().adjusted(8, 8, -8, -8)
        x = passage.center().x() - self.width() // 2
        x = max(room.left(), min(x, room.right() - self.width()))
        above = passage.top() - _GAP - self.height()
        below = passage.bottom() + _GAP
        if above >= room.top():
            y = above
        elif below + self.height() <= room.bottom():
            y = below
        else:
            y = room.bottom() - self.height()
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
