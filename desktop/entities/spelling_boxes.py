"""The spellings that were found, each with how often: one can be left out with all of its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.own_direction import isolated
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.language import Language

_MOST: Final = 12


class SpellingBoxes(QWidget):
    """``toggled(number, wanted)`` when a spelling was left out, or taken in again."""

    toggled = Signal(int, bool)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("taggingSpellings")
        self._language = language
        self._flow = FlowLayout(16, self)
        self.boxes: list[QCheckBox] = []
        self.hide()

    def show_spellings(self, spellings: Sequence[tuple[str, int]]) -> None:
        """Show spellings with their numbers of places, the most frequent ones; a single one is not worth showing."""
        for box in self.boxes:
            self._flow.removeWidget(box)
            box.deleteLater()
        shown = spellings[:_MOST] if len(spellings) > 1 else []
        self.boxes = [self._make(number, *spelling) for number, spelling in enumerate(shown)]
        self.setVisible(bool(self.boxes))

    def set_wanted(self, number: int, *, wanted: bool) -> None:
        """Show whether a spelling is taken in."""
        if number < len(self.boxes):
            self.boxes[number].setChecked(wanted)

    def _make(self, number: int, name: str, places: int) -> QCheckBox:
        box = QCheckBox(f"{isolated(name)}  {self._language.number(places)}".replace("&", "&&"), self)
        box.setObjectName(f"spelling{number}")
        box.setProperty("number", number)
        box.setChecked(True)
        box.setAccessibleName(f"{name}, {self.tr('%Ln place(s)', '', places)}")
        box.setToolTip(tooltip_of(self.tr("Leave this spelling out, or take it in (Space)")))
        box.clicked.connect(self._tell)
        self._flow.addWidget(box)
        box.show()
        return box

    @Slot()
    def _tell(self) -> None:
        box = self.sender()
        if isinstance(box, QCheckBox):
            self.toggled.emit(box.property("number"), box.isChecked())
