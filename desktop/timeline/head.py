"""What stands above the timeline: the way back, of what it is, how much that is, how near, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from desktop.timeline.head_parts import ScopeChip, Summary
from desktop.widgets.own_direction import isolated
from desktop.widgets.progress_strip import ProgressStrip
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme


class TimelineHead(QWidget):
    """``closed()`` by the button back; ``widened()`` to see the whole library; ``stop_requested()``.

    ``zoom_requested(sign)`` with 1, -1, or 0 for the time that most is told of; ``export_requested(form)`` with
    ``csv`` or ``svg``.
    """

    closed = Signal()
    widened = Signal()
    zoom_requested = Signal(int)
    export_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.back_button = QPushButton(theme.icon("back"), self.tr("Back"), self)
        self.back_button.setObjectName("timelineBack")
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.setToolTip(self.tr("Back (Esc)"))
        self.title = QLabel(self.tr("Timeline"), self)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.scope_chip = ScopeChip(theme, self)
        self.scope_chip.setObjectName("timelineScope")
        self.scope_chip.setToolTip(self.tr("Show the timeline of the whole library"))
        self.scope_chip.hide()
        self.summary = Summary(self)
        self.summary.setObjectName("timelineSummary")
        self.summary.setProperty("look", "muted")
        self.progress = ProgressStrip(self)
        self.progress.hide()
        self.farther = self._make_zoom("timelineZoomOut", theme, "minus", self.tr("Farther (-)"), self._zoom_out)
        self.nearer = self._make_zoom("timelineZoomIn", theme, "add", self.tr("Nearer (+)"), self._zoom_in)
        self.whole = self._make_button("timelineWhole", self.tr("Whole"), self.tr("Show the time most is told of (0)"))
        self.export = self._make_button("timelineExport", self.tr("Export"), self.tr("Save the timeline as a file"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(self._make_menu())
        self._lay_out()
        self.progress.stop_requested.connect(self.stop_requested)
        self.back_button.clicked.connect(self.closed)
        self.scope_chip.clicked.connect(self.widened)
        self.whole.clicked.connect(self._zoom_whole)

    def show_scope(self, title: str) -> None:
        """Say of what the timeline is; an empty title for the whole library."""
        self.scope_chip.set_title(title)
        self.scope_chip.setAccessibleName(self.tr("Only %1").replace("%1", isolated(title)))
        self.scope_chip.setVisible(bool(title))

    def set_usable(self, usable: bool) -> None:
        """Let it be looked at and exported, where there is something."""
        for button in (self.farther, self.nearer, self.whole, self.export):
            button.setEnabled(usable)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.back_button)
        layout.addWidget(self.title)
        layout.addWidget(self.scope_chip)
        layout.addWidget(self.summary, 1)
        layout.addWidget(self.progress)
        for button in (self.farther, self.nearer, self.whole, self.export):
            layout.addWidget(button)

    def _make_zoom(self, name: str, theme: Theme, icon: str, words: str, slot: Callable[[], None]) -> QToolButton:
        button = self._make_button(name, "", words)
        button.setIcon(theme.icon(icon))
        button.setAutoRepeat(True)
        button.clicked.connect(slot)
        return button

    def _make_button(self, name: str, label: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(label)
        button.setAccessibleName(label or words)
        button.setToolTip(tooltip_of(words))
        return button

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.export)
        menu.addAction(self.tr("All dated passages as a table (CSV)…")).setData("csv")
        menu.addAction(self.tr("What is in view as a drawing (SVG)…")).setData("svg")
        menu.triggered.connect(self._export_chosen)
        return menu

    @Slot()
    def _zoom_in(self) -> None:
        self.zoom_requested.emit(1)

    @Slot()
    def _zoom_out(self) -> None:
        self.zoom_requested.emit(-1)

    @Slot()
    def _zoom_whole(self) -> None:
        self.zoom_requested.emit(0)

    @Slot(QAction)
    def _export_chosen(self, action: QAction) -> None:
        self.export_requested.emit(action.data())
