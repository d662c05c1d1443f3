"""What stands above the network: the way back, what is shown, how near, how far the work is, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.widgets.own_direction import isolated
from desktop.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme import Theme


class NetworkHead(QWidget):
    """``closed()`` by the button back; ``widened()`` to see all again; ``stop_requested()``.

    ``zoom_requested(sign)`` with 1, -1, or 0 for the whole; ``export_requested(form)`` with ``png``, ``svg`` or
    ``graphml``.
    """

    closed = Signal()
    widened = Signal()
    zoom_requested = Signal(int)
    export_requested = Signal(str)
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.back_button = QPushButton(theme.icon("back"), self.tr("Back"), self)
        self.back_button.setObjectName("networkBack")
        self.back_button.setAccessibleName(self.back_button.text())
        self.back_button.setToolTip(self.tr("Back (Esc)"))
        self.title = QLabel(self.tr("Network"), self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        self.around_chip = QPushButton(theme.icon("close", "muted"), "", self)
        self.around_chip.setObjectName("networkAroundChip")
        self.around_chip.setToolTip(self.tr("Show the whole network again"))
        self.around_chip.hide()
        self.summary = QLabel(self)
        self.summary.setObjectName("networkSummary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress = ProgressStrip(self)
        self.progress.hide()
        self.progress.stop_requested.connect(self.stop_requested)
        self.farther = self._make_zoom("networkZoomOut", theme, "minus", self.tr("Farther (-)"), self._zoom_out)
        self.nearer = self._make_zoom("networkZoomIn", theme, "add", self.tr("Nearer (+)"), self._zoom_in)
        self.whole = QToolButton(self)
        self.whole.setObjectName("networkWhole")
        self.whole.setText(self.tr("Whole"))
        self.whole.setAccessibleName(self.tr("Show all of the network"))
        self.whole.setToolTip(self.tr("Show all of the network (0)"))
        self.whole.clicked.connect(self._zoom_whole)
        self.export = QToolButton(self)
        self.export.setObjectName("networkExport")
        self.export.setText(self.tr("Export"))
        self.export.setAccessibleName(self.export.text())
        self.export.setToolTip(self.tr("Save the network as a file"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(self._make_menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.back_button)
        layout.addWidget(self.title)
        layout.addWidget(self.around_chip)
        layout.addWidget(self.summary, 1)
        layout.addWidget(self.progress)
        for button in (self.farther, self.nearer, self.whole, self.export):
            layout.addWidget(button)
        self.back_button.clicked.connect(self.closed)
        self.around_chip.clicked.connect(self.widened)

    def show_around(self, name: str) -> None:
        """Say around whom the network is; an empty name for all."""
        words = self.tr("Around %1").replace("%1", isolated(name)) if name else ""
        self.around_chip.setText(words.replace("&", "&&"))
        self.around_chip.setAccessibleName(words)
        self.around_chip.setVisible(bool(name))

    def set_usable(self, usable: bool) -> None:
        """Let it be looked at and exported, where there is something."""
        for button in (self.farther, self.nearer, self.whole, self.export):
            button.setEnabled(usable)

    def _make_zoom(self, name: str, theme: Theme, icon: str, words: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(theme.icon(icon))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRepeat(True)
        button.clicked.connect(slot)
        return button

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.export)
        for form, words in (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Drawing (SVG)…")),
            ("graphml", self.tr("Data for network programs (GraphML)…")),
        ):
            menu.addAction(words).setData(form)
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
