"""Passages that may say the same as the one that is read, but less certainly: a line that says how many, unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.sidebar.parallel_list import ParallelList
from desktop.widgets.rows_model import RowsModel
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language
    from desktop.sidebar.parallel_card import ParallelCard
    from desktop.theme import Theme


class LessCertain(QWidget):
    """Seen where there are any, and folded for each passage anew. ``asked()`` when it is unfolded."""

    asked = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._number = 0
        self.button = QPushButton(self)
        self.button.setObjectName("lessCertainParallels")
        self.button.setProperty("look", "link")
        self.button.setCheckable(True)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        words = self.tr("Passages that may say the same; read them before you rely on them")
        self.button.setToolTip(tooltip_of(words))
        self.button.setAccessibleDescription(words)
        self.cards: RowsModel[ParallelCard] = RowsModel(self)
        self.list = ParallelList(theme, self)
        self.list.setObjectName("lessCertainList")
        self.list.setAccessibleName(self.tr("Less certain parallels"))
        self.list.setModel(self.cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.list)
        self.button.toggled.connect(self._follow)
        self.hide()

    @property
    def unfolded(self) -> bool:
        """Whether they are asked for."""
        return self.button.isChecked()

    def fold(self) -> None:
        """Ask for them no more; what is shown stays until the next is shown."""
        with QSignalBlocker(self.button):
            self.button.setChecked(False)

    def show_cards(self, number: int, cards: Sequence[ParallelCard]) -> None:
        """Say how many there are, and show them if they are told."""
        self._number = number
        self.cards.set_rows(list(cards))
        self.list.fit()
        if not cards and self.list.hasFocus():
            self.button.setFocus()
        self.list.setVisible(bool(cards))
        if not number:
            self.fold()
        self._name()
        self.setVisible(bool(number))

    def _name(self) -> None:
        number = self._language.number(self._number)
        shown = self.tr("Show less certain ones (%1)").replace("%1", number)
        words = self.tr("Hide less certain ones") if self.unfolded else shown
        self.button.setText(words)
        self.button.setAccessibleName(words)

    @Slot(bool)
    def _follow(self, unfolded: bool) -> None:
        if unfolded:
            self.asked.emit()
        else:
            self.show_cards(self._number, ())
