"""What stands above the timeline: of what it is, and how much that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.timeline.head_parts import ScopeChip, Summary
from desktop.widgets.own_direction import isolated
from desktop.widgets.picture_head import PictureHead

if TYPE_CHECKING:
    from desktop.theme import Theme


class TimelineHead(PictureHead):
    """The head of the timeline, whose whole is the time that most is told of; saved as ``csv`` or ``svg``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("timeline", theme, parent)
        self.title.setText(self.tr("Timeline"))
        self.scope_chip = ScopeChip(theme, self)
        self.scope_chip.setObjectName("timelineScope")
        self.scope_chip.setToolTip(self.tr("Show the timeline of the whole library"))
        self.scope_chip.hide()
        self.summary = Summary(self)
        self.summary.setObjectName("timelineSummary")
        self.summary.setProperty("look", "muted")
        self.zoom.explain_whole(self.tr("Show the time most is told of (0)"))
        forms = (
            ("csv", self.tr("All dated passages as a table (CSV)…")),
            ("svg", self.tr("What is in view as a drawing (SVG)…")),
        )
        self.export.offer(self.tr("Save the timeline as a file"), forms)
        self.lay_out(self.scope_chip, self.summary)

    def show_scope(self, title: str) -> None:
        """Say of what the timeline is; an empty title for the whole library."""
        self.scope_chip.set_title(title)
        self.scope_chip.setAccessibleName(self.tr("Only %1").replace("%1", isolated(title)))
        self.scope_chip.setVisible(bool(title))
