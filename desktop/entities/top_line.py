"""The line above a page about entities: the way back, to all of them, and to the timeline of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.theme import Theme


class TopLine(QWidget):
    """``left()``, ``list_requested()`` and ``timeline_requested()`` by its buttons."""

    left = Signal()
    list_requested = Signal()
    timeline_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        leave = self._button("leaveEntity", self.tr("Back to reading"), self.tr("Back to reading (Esc)"))
        leave.setIcon(theme.icon("back", "muted"))
        leave.setIconSize(QSize(16, 16))
        leave.clicked.connect(self.left)
        everything = self._button("allEntities", self.tr("All entities"), self.tr("Show the list of all entities"))
        everything.clicked.connect(self.list_requested)
        timeline = self._button("entityTimeline", self.tr("Timeline"), self.tr("What is told of it, day by day"))
        timeline.clicked.connect(self.timeline_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(leave)
        row.addWidget(everything)
        row.addWidget(timeline)
        row.addStretch(1)

    def _button(self, name: str, words: str, hint: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("look", "link")
        button.setAutoDefault(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(words)
        button.setToolTip(tooltip_of(hint))
        return button
