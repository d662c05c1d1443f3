"""Which related articles are wanted: small toggles that narrow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.tooltip import tooltip_of
from storage.related.records import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence


class RelatedFilters(QWidget):
    """Three toggles; ``changed()`` when one was pressed."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("relatedFilters")
        self.setAccessibleName(self.tr("Only some related articles"))
        flow = FlowLayout(2, self)
        made: Sequence[QPushButton] = [
            self._make("otherOutlets", self.tr("Other outlets"), self.tr("Only articles of other outlets")),
            self._make("onlyAfter", self.tr("Later"), self.tr("Only articles published later")),
            self._make("withNotes", self.tr("With my notes"), self.tr("Only articles with highlights or notes")),
        ]
        self.other_outlets, self.only_after, self.with_notes = made
        for button in made:
            flow.addWidget(button)

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        return Wanted(self.other_outlets.isChecked(), self.only_after.isChecked(), self.with_notes.isChecked())

    def _make(self, name: str, words: str, hint: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("look", "toggle")
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(hint)
        button.setToolTip(tooltip_of(hint))
        button.clicked.connect(self.changed)
        return button
