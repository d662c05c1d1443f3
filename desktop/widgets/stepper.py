"""A number between a minus and a plus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_VALUE_WIDTH: Final = 56
_ICON: Final = QSize(16, 16)


class Stepper(QWidget):
    """Changes a number by steps within limits; ``changed(value)`` when the user did."""

    changed = Signal(float)

    def __init__(
        self,
        name: str,
        limits: tuple[float, float],
        step: float,
        written: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        """Make one called ``name`` that shows its number as ``written`` gives it."""
        super().__init__(parent)
        self.setObjectName(name)
        self._limits = limits
        self._step = step
        self._written = written
        self._value = limits[0]
        self.less = self._button(f"{name}Less")
        self.more = self._button(f"{name}More")
        self.less.clicked.connect(self._decrease)
        self.more.clicked.connect(self._increase)
        self._shown = QLabel(self)
        self._shown.setObjectName(f"{name}Value")
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(_VALUE_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.less, self._shown, self.more):
            layout.addWidget(widget)

    @property
    def value(self) -> float:
        """The number."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show another number without a signal, brought within the limits."""
        # rounded, so that ten steps of 0.05 do not show what floats are made of
        self._value = round(min(max(value, self._limits[0]), self._limits[1]), 3)
        shown = self._written(self._value)
        self._shown.setText(shown)
        for button in (self.less, self.more):
            button.setAccessibleDescription(shown)
        self.less.setEnabled(self._value > self._limits[0])
        self.more.setEnabled(self._value < self._limits[1])

    def describe(self, less: str, more: str, less_icon: QIcon, more_icon: QIcon) -> None:
        """Give the two buttons their names and icons."""
        for button, words, icon in ((self.less, less, less_icon), (self.more, more, more_icon)):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setIcon(icon)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRepeat(True)
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    @Slot()
    def _decrease(self) -> None:
        self._move_to(self._value - self._step)

    @Slot()
    def _increase(self) -> None:
        self._move_to(self._value + self._step)

    def _move_to(self, value: float) -> None:
        self.set_value(value)
        self.changed.emit(self._value)
