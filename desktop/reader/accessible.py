"""The reading view for screen readers: a document with its text, caret and selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from desktop.reader.view import ReadingView
from desktop.typesetting import accessible_text
from desktop.typesetting.accessible_text import AccessibleText, to_position
from desktop.widgets.text_block import to_units

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SUGGESTED = "text-underline-type:single;text-underline-style:dotted"
_ATTRIBUTES = {"": "", "removed": "text-line-through-type:single", "added": "text-underline-type:single"}


class ReadText:
    """The article as it is painted."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view

    @property
    def text(self) -> str:
        """The article's text."""
        return self._view.sheet.text

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._view.cursor_.caret

    @property
    def selection(self) -> tuple[int, int]:
        """The selected range."""
        return self._view.cursor_.selection

    @property
    def viewport(self) -> QWidget:
        """What the article is painted on."""
        return self._view.viewport()

    def go_to(self, position: int) -> None:
        """Move the caret, and show it."""
        self._view.cursor_.move_to(position)
        self._view.keep_caret_in_view()
        self._changed()

    def select(self, start: int, end: int) -> None:
        """Select a range; an empty one puts the caret there."""
        if start < end:
            self._view.cursor_.select(start, end)
        else:
            self._view.cursor_.move_to(start)
        self._changed()

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where a range stands on the viewport."""
        return self._view.boxes(start, end)

    def letter_at(self, point: QPointF) -> int:
        """Return the letter at a point of the viewport."""
        return self._view.letter_at(point)

    def show(self, start: int, end: int) -> None:
        """Bring a range into view."""
        self._view.show_range(start, end, glide=False)

    def _changed(self) -> None:
        self._view.viewport().update()
        self._view.selection_changed.emit()


class ReadingViewText(AccessibleText):
    """The article's text, with what looks otherwise in it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(ReadText(view))
        self._view = view

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Say what was removed or added, where that is shown, else which names are only proposed."""
        changes, position = self._view.marks.changes, to_position(self._text, offset)
        if changes is None:
            start, end, suggested = self._view.marks.suggested_around(position, len(self._text))
            return _SUGGESTED if suggested else "", to_units(self._text, start), to_units(self._text, end)
        start, end, kind = changes.stretch_at(position, len(self._text))
        return _ATTRIBUTES[kind], to_units(self._text, start), to_units(self._text, end)


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
    accessible_text.tell_selection(view, ReadText(view))
