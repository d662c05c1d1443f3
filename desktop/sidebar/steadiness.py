"""What is decided on stays where it is in the window, whatever grows or shrinks around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QMoveEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

    from desktop.sidebar.suggestions import SuggestionsSection


class Steadiness(QObject):
    """Holds a section of a scrolling column in place while the analyst is deciding there.

    What comes above it is scrolled away; and the column gets no shorter, for at its end that would pull all down.
    """

    def __init__(self, area: QScrollArea, column: QWidget, section: SuggestionsSection) -> None:
        super().__init__(section)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._column = column
        self._section = section
        self._held = False
        section.pointed.connect(self._follow)
        section.installEventFilter(self)
        self._bar.rangeChanged.connect(self._keep_height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by as much as the section is moved in the column."""
        if self._held and watched is self._section and isinstance(event, QMoveEvent):
            value = max(0, self._bar.value() + event.pos().y() - event.oldPos().y())
            self._hold_height(value + self._area.viewport().height())
            self._bar.setMaximum(max(self._bar.maximum(), value))  # the area finds its own range after the layout
            self._bar.setValue(value)
        return super().eventFilter(watched, event)

    @Slot()
    def _follow(self) -> None:
        deciding = self._section.deciding
        if deciding != self._held:
            self._held = deciding
            self._column.setMinimumHeight(self._column.height() if deciding else 0)

    @Slot()
    def _keep_height(self) -> None:
        if self._held:
            self._hold_height(self._column.height())

    def _hold_height(self, height: int) -> None:
        self._column.setMinimumHeight(max(self._column.minimumHeight(), height))
