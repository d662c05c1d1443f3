"""The five colours of highlights as a row of dots, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop.widgets.chip import chip_font
from desktop.widgets.colour_dot import paint_dot

if TYPE_CHECKING:
    from desktop.theme import Theme

_SIZE: Final = 30


class ColourChoice(QWidget):
    """Holds a button for each colour, 1 to 5, named by its number's key."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("colourChoice")
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        names = (self.tr("Yellow"), self.tr("Green"), self.tr("Blue"), self.tr("Pink"), self.tr("Violet"))
        for colour, name in enumerate(names, start=1):
            button = _Dot(colour, theme, self)
            button.setObjectName(f"markColour{colour}")
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (\u2066{colour}\u2069)")
            self._group.addButton(button, colour)
            layout.addWidget(button)
        theme.changed.connect(self.update)

    @property
    def colour(self) -> int:
        """The colour chosen, 1 to 5."""
        return max(1, self._group.checkedId())

    def set_colour(self, colour: int) -> None:
        """Choose a colour, 1 to 5."""
        self._group.button(colour).setChecked(True)


class _Dot(QAbstractButton):
    """A dot with its number on it, ringed while it is the chosen one."""

    def __init__(self, colour: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIZE, _SIZE)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen, focused = self.isChecked(), self.hasFocus()
        ring = self._theme.colour("accent" if focused else "ink") if chosen or focused else None
        dot = paint_dot(painter, self.rect(), self._theme.colours.highlights[self._colour - 1], ring, chosen=chosen)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(chip_font(self.font()))
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(self._colour))
        painter.end()
        event.accept()
