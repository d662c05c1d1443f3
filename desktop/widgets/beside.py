"""A page's main part with another beside it, or below it where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

UNLIMITED: Final = 16_777_215
"""What Qt takes for no limit of a widget's size."""


class Beside(QWidget):
    """Two parts and a thin line between them; ``turned(beside)`` when the second goes below, or comes back."""

    turned = Signal(bool)

    def __init__(self, name: str, narrow: int, parent: QWidget) -> None:
        """Call the line by ``name``; not wider than ``narrow`` pixels, the second part stands below."""
        super().__init__(parent)
        self._narrow = narrow
        self._line = QWidget(self)
        self._line.setObjectName(name)
        self._line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side: QWidget | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def set_parts(self, main: QLayout, side: QWidget) -> None:
        """Put two parts in, the second at first beside the first."""
        self._side = side
        self._row.addLayout(main, 1)
        self._row.addWidget(self._line)
        self._row.addWidget(side)
        self._turn(beside=True)

    def show_side(self, visible: bool) -> None:
        """Show the second part, or only the first."""
        self._line.setVisible(visible)
        if self._side is not None:
            self._side.setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the second part where there is room for it."""
        super().resizeEvent(event)
        self._turn(beside=event.size().width() > self._narrow)

    def _turn(self, *, beside: bool) -> None:
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._line.setMinimumSize(1, 1)
        self._line.setMaximumSize(*((1, UNLIMITED) if beside else (UNLIMITED, 1)))
        self.turned.emit(beside)
