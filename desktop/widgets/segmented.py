"""A row of buttons of which exactly one is down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

_GAP: Final = 4


class Segmented(QWidget):
    """Lets one of a few values be chosen; ``chosen(value)`` when the user chose another one.

    The arrow keys go from one button to the next, as Qt does for exclusive ones.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make a button for each ``(value, label)``, called ``<name>_<value>``."""
        super().__init__(parent)
        self.setObjectName(name)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for value, label in choices:
            button = QPushButton(label, self)
            button.setObjectName(f"{name}_{value}")
            button.setProperty("look", "segment")
            button.setProperty("value", value)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._buttons[value] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def value(self) -> str:
        """The value chosen, empty while there is none."""
        button = self._group.checkedButton()
        return str(button.property("value")) if button else ""

    def set_value(self, value: str) -> None:
        """Choose a value without a signal."""
        check(self._group, value)

    def button(self, value: str) -> QPushButton:
        """Return the button of a value, to relabel or describe it."""
        return self._buttons[value]

    @Slot(QAbstractButton)
    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("value")))


def check(group: QButtonGroup, value: str) -> None:
    """Check the button of an exclusive group whose property ``value`` is this one, and let Tab lead to it alone.

    Qt leads Tab to whichever of them had the focus last, also where another one was checked meanwhile.
    """
    for button in group.buttons():
        chosen = button.property("value") == value
        if chosen:
            button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
