"""What is seen of a scrolling column stays where it is while something above it grows or shrinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from desktop.sidebar.column import SidebarColumn
    from desktop.sidebar.parallels import ParallelsSection


class Anchoring(QObject):
    """Scrolls along when a section that is scrolled past changes its height."""

    def __init__(self, area: QScrollArea, column: SidebarColumn, section: ParallelsSection) -> None:
        super().__init__(section)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._column = column
        section.installEventFilter(self)
        self._section = section

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by as much as the section has grown, unless what is decided on is held in place already."""
        if watched is self._section and isinstance(event, QResizeEvent) and not self._column.deciding:
            passed = self._bar.value() >= self._section.y() + event.oldSize().height() > 0
            grown = event.size().height() - event.oldSize().height()
            if passed and grown and event.oldSize().isValid():
                value = max(0, self._bar.value() + grown)
                self._bar.setMaximum(max(self._bar.maximum(), value))  # the area finds its own range after the layout
                self._bar.setValue(value)
        return super().eventFilter(watched, event)
