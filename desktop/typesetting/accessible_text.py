"""Painted text for screen readers: with its caret and its selection, as Qt's accessibility asks for it.

Offsets of the accessible text are UTF-16 code units, as Qt counts; they are mapped to code points here and
nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)

from desktop.widgets.text_block import to_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QWidget


class PaintedText(Protocol):
    """What is read: a text, whose places are code points, and how it is painted on a viewport."""

    @property
    def text(self) -> str:
        """The text."""
        ...

    @property
    def caret(self) -> int:
        """Where the caret is."""
        ...

    @property
    def selection(self) -> tuple[int, int]:
        """The selected range; empty for none."""
        ...

    @property
    def viewport(self) -> QWidget:
        """What it is painted on."""
        ...

    def go_to(self, position: int) -> None:
        """Move the caret, and show it."""

    def select(self, start: int, end: int) -> None:
        """Select a range."""

    def boxes(self, start: int, end: int) -> Sequence[QRectF]:
        """Return where a range stands on the viewport."""
        ...

    def letter_at(self, point: QPointF) -> int:
        """Return the letter at a point of the viewport."""
        ...

    def show(self, start: int, end: int) -> None:
        """Bring a range into view."""


def to_position(text: str, units: int) -> int:
    """Return the code-point position of a UTF-16 offset; inside a pair, that of the pair; outside the text, its end."""
    units = max(0, units)
    return len(text[:units].encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


class AccessibleText(QAccessibleTextInterface):
    """A painted text as Qt's accessibility asks for it."""

    def __init__(self, painted: PaintedText) -> None:
        super().__init__()
        self.painted = painted

    @property
    def _text(self) -> str:
        return self.painted.text

    def characterCount(self) -> int:
        """Return the length of the text."""
        return to_units(self._text, len(self._text))

    def cursorPosition(self) -> int:
        """Return where the caret is."""
        return to_units(self._text, self.painted.caret)

    def setCursorPosition(self, position: int) -> None:
        """Move the caret and show it."""
        self.painted.go_to(to_position(self._text, position))

    def text(self, startOffset: int, endOffset: int) -> str:
        """Return the text of a range."""
        return self._text[to_position(self._text, startOffset) : to_position(self._text, endOffset)]

    def selectionCount(self) -> int:
        """Return 1 while something is selected."""
        start, end = self.painted.selection
        return int(start < end)

    def selection(self, selectionIndex: int) -> tuple[int, int]:
        """Return the selected range."""
        start, end = self.painted.selection
        return to_units(self._text, start), to_units(self._text, end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Select a range; there is never more than one."""
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Select a range, with the whole of a letter that either end cuts in two."""
        start, end = to_position(self._text, startOffset), to_position(self._text, endOffset)
        cut = to_units(self._text, end) < min(endOffset, self.characterCount())
        self.painted.select(start, end + 1 if cut else end)

    def removeSelection(self, selectionIndex: int) -> None:
        """Select nothing."""
        self.painted.select(self.painted.caret, self.painted.caret)

    def characterRect(self, offset: int) -> QRect:
        """Return where a letter stands on the screen."""
        position = to_position(self._text, offset)
        boxes = self.painted.boxes(position, position + 1)
        if not boxes:
            return QRect()
        return boxes[0].toAlignedRect().translated(self.painted.viewport.mapToGlobal(QPoint(0, 0)))

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the letter under a point of the screen."""
        local = QPointF(self.painted.viewport.mapFromGlobal(point))
        return to_units(self._text, self.painted.letter_at(local))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Say that all of it looks alike."""
        return "", 0, self.characterCount()

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """Bring a range into view."""
        self.painted.show(to_position(self._text, startIndex), to_position(self._text, endIndex))


def tell_selection(widget: QWidget, painted: PaintedText) -> None:
    """Tell a screen reader, if one runs, where caret and selection are now."""
    if not QAccessible.isActive():
        return
    text = painted.text
    start, end = painted.selection
    event: QAccessibleEvent
    if start < end:
        event = QAccessibleTextSelectionEvent(widget, to_units(text, start), to_units(text, end))
    else:
        event = QAccessibleTextCursorEvent(widget, to_units(text, painted.caret))
    QAccessible.updateAccessibility(event)
