"""What stands above the network: around whom it is, and what of it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from desktop.widgets.own_direction import isolated
from desktop.widgets.picture_head import PictureHead

if TYPE_CHECKING:
    from desktop.theme import Theme


class NetworkHead(PictureHead):
    """The head of the network, which is saved as ``png``, ``svg`` or ``graphml``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("network", theme, parent)
        self.title.setText(self.tr("Network"))
        self.around_chip = QPushButton(theme.icon("close", "muted"), "", self)
        self.around_chip.setObjectName("networkAroundChip")
        self.around_chip.setToolTip(self.tr("Show the whole network again"))
        self.around_chip.hide()
        self.summary = QLabel(self)
        self.summary.setObjectName("networkSummary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("look", "muted")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.zoom.explain_whole(self.tr("Show all of the network (0)"))
        forms = (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Drawing (SVG)…")),
            ("graphml", self.tr("Data for network programs (GraphML)…")),
        )
        self.export.offer(self.tr("Save the network as a file"), forms)
        self.lay_out(self.around_chip, self.summary)

    def show_around(self, name: str) -> None:
        """Say around whom the network is; an empty name for all."""
        words = self.tr("Around %1").replace("%1", isolated(name)) if name else ""
        self.around_chip.setText(words.replace("&", "&&"))
        self.around_chip.setAccessibleName(words)
        self.around_chip.setVisible(bool(name))
