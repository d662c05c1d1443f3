"""Words that turn into a field when they are pressed, and back when what was typed is taken or dropped."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.widgets.line_field import LineField

_NARROWEST: Final = 180
_SPARE: Final = 60


class InPlace(QWidget):
    """Shows ``button``; pressed, it gives way to a field.

    ``entered(text)`` on Enter, and on leaving the field, if the words are others than before; Esc drops them. What was
    entered and is not told to be so by ``set_words`` was refused, and can be mended: the field begins with it again.
    """

    entered = Signal(str)

    def __init__(self, button: QAbstractButton, name: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = button
        self.field = PassingField(self)
        self.field.setObjectName(f"{name}Field")
        self.field.setFont(button.font())
        self.field.setMinimumWidth(120)
        self._width = width
        self.field.hide()
        button.setObjectName(name)
        button.setParent(self)
        self._before = self._entered = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.open)
        self.field.returnPressed.connect(self.take)
        self.field.left.connect(self.take)
        self.field.escaped.connect(self._drop)

    def set_words(self, words: str) -> None:
        """Tell what the field begins with; what is being typed stays."""
        self._before, self._entered = words, ""

    @property
    def typing(self) -> bool:
        """Whether the field is open."""
        return not self.field.isHidden()

    @Slot()
    def open(self) -> None:
        """Open the field, as high as the words and at most somewhat wider, with all of it selected."""
        self.field.setText(self._entered or self._before)
        self.field.setMinimumHeight(self.button.height())
        self.field.setMaximumWidth(min(self._width, max(_NARROWEST, self.button.width() + _SPARE)))
        self.button.hide()
        self.field.show()
        self.updateGeometry()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self, *, refocus: bool) -> None:
        """Show the words again."""
        self.field.hide()
        self.button.show()
        self.updateGeometry()
        if refocus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def take(self) -> None:
        """Report what was typed, if the field is open, and close it."""
        if not self.typing:
            return
        typed = " ".join(self.field.text().split())
        self.close_field(refocus=self.field.hasFocus())
        self._entered = ""
        if typed != self._before:
            self._entered = typed
            self.entered.emit(typed)

    @Slot()
    def _drop(self) -> None:
        self._entered = ""
        self.close_field(refocus=True)


class PassingField(LineField):
    """A field that tells when it is left: ``left()`` by the focus going elsewhere, ``escaped()`` on Esc."""

    left = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what was typed on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when something else is pressed; a menu or another window takes nothing."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
