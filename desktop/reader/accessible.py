"""The reading view for screen readers: a document with its text, caret and selection.

Offsets of the accessible text are UTF-16 code units, as Qt counts; they are mapped to the article's
code points here and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from desktop.reader.view import ReadingView
from desktop.widgets.text_block import to_units

if TYPE_CHECKING:
    from desktop.reader.cursor import Cursor


_SUGGESTED = "text-underline-type:single;text-underline-style:dotted"
_ATTRIBUTES = {"": "", "removed": "text-line-through-type:single", "added": "text-underline-type:single"}


def to_position(text: str, units: int) -> int:
    """Return the code-point position of a UTF-16 offset; inside a pair, that of the pair; outside the text, its end."""
    units = max(0, units)
    return len(text[:units].encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


class ReadingViewText(QAccessibleTextInterface):
    """The article's text as Qt's accessibility asks for it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__()
        self._view = view

    @property
    def _text(self) -> str:
        return self._view.sheet.text

    @property
    def _cursor(self) -> Cursor:
        return self._view.cursor_

    def characterCount(self) -> int:
        """Return the length of the article."""
        return to_units(self._text, len(self._text))

    def cursorPosition(self) -> int:
        """Return where the caret is."""
        return to_units(self._text, self._cursor.caret)

    def setCursorPosition(self, position: int) -> None:
        """Move the caret and show it."""
        self._cursor.move_to(to_position(self._text, position))
        self._view.keep_caret_in_view()
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def text(self, startOffset: int, endOffset: int) -> str:
        """Return the text of a range."""
        return self._text[to_position(self._text, startOffset) : to_position(self._text, endOffset)]

    def selectionCount(self) -> int:
        """Return 1 while something is selected."""
        return int(self._cursor.has_selection)

    def selection(self, selectionIndex: int) -> tuple[int, int]:
        """Return the selected range."""
        start, end = self._cursor.selection
        return to_units(self._text, start), to_units(self._text, end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        """Select a range; there is never more than one."""
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        """Select a range, with the whole of a letter that either end cuts in two."""
        start, end = to_position(self._text, startOffset), to_position(self._text, endOffset)
        cut = to_units(self._text, end) < min(endOffset, self.characterCount())
        self._cursor.select(start, end + 1 if cut else end)
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def removeSelection(self, selectionIndex: int) -> None:
        """Select nothing."""
        self._cursor.move_to(self._cursor.caret)
        self._view.viewport().update()
        self._view.selection_changed.emit()

    def characterRect(self, offset: int) -> QRect:
        """Return where a letter stands on the screen."""
        position = to_position(self._text, offset)
        boxes = self._view.boxes(position, position + 1)
        if not boxes:
            return QRect()
        return boxes[0].toAlignedRect().translated(self._view.viewport().mapToGlobal(QPoint(0, 0)))

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the letter under a point of the screen."""
        local = QPointF(self._view.viewport().mapFromGlobal(point))
        return to_units(self._text, self._view.letter_at(local))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Say what was removed or added, where that is shown, else which names are only proposed."""
        changes, position = self._view.marks.changes, to_position(self._text, offset)
        if changes is None:
            start, end, suggested = self._view.marks.suggested_around(position, len(self._text))
            return _SUGGESTED if suggested else "", to_units(self._text, start), to_units(self._text, end)
        start, end, kind = changes.stretch_at(position, len(self._text))
        return _ATTRIBUTES[kind], to_units(self._text, start), to_units(self._text, end)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        """Bring a range into view."""
        self._view.show_range(to_position(self._text, startIndex), to_position(self._text, endIndex), glide=False)


class ReadingViewAccessible(QAccessibleWidget):
    """The view itself: role document, with the text interface."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text_interface = ReadingViewText(view)

    def interface_cast(self, interface_type: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Offer the text interface: the object itself, where the stubs say a pointer, which crashes."""
        if interface_type == QAccessible.InterfaceType.TextInterface:
            return self._text_interface
        return super().interface_cast(interface_type)


def _interface_for(_class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(watched, ReadingView):
        return None
    if watched.accessible is None:
        watched.accessible = ReadingViewAccessible(watched)  # the view holds it: Qt keeps a bare pointer
    return watched.accessible


def install() -> None:
    """Make Qt ask here for the reading view's accessible interface."""
    QAccessible.installFactory(_interface_for)


def tell_selection(view: ReadingView) -> None:
    """Tell a screen reader, if one runs, where caret and selection are now."""
    if not QAccessible.isActive():
        return
    text = view.sheet.text
    start, end = view.cursor_.selection
    event: QAccessibleEvent
    if view.cursor_.has_selection:
        event = QAccessibleTextSelectionEvent(view, to_units(text, start), to_units(text, end))
    else:
        event = QAccessibleTextCursorEvent(view, to_units(text, view.cursor_.caret))
    QAccessible.updateAccessibility(event)
