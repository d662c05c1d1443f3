"""The comparison for screen readers: the text of the card the caret is on, with the caret and the selection in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextUpdateEvent
from PySide6.QtWidgets import QAccessibleWidget

from desktop.compare.view import CompareView
from desktop.typesetting.accessible_text import AccessibleText, tell_selection

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CardText:
    """The passage the caret is in; places are counted from its first letter."""

    def __init__(self, view: CompareView) -> None:
        self._view = view

    @property
    def text(self) -> str:
        """The passage; nothing before the caret stands anywhere."""
        return self._view.sheet.texts[self._view.cursor_.side][slice(*self._passage)]

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._view.cursor_.caret - self._passage[0]

    @property
    def selection(self) -> tuple[int, int]:
        """The selected range."""
        start, end = self._view.cursor_.selection
        return start - self._passage[0], end - self._passage[0]

    @property
    def viewport(self) -> QWidget:
        """What the passages are painted on."""
        return self._view.viewport()

    def go_to(self, position: int) -> None:
        """Move the caret, and show it."""
        self._view.cursor_.move_to(self._passage[0] + position)
        self._view.show_caret()
        self._view.told_caret()

    def select(self, start: int, end: int) -> None:
        """Select a range; an empty one puts the caret there."""
        first = self._passage[0]
        if start < end:
            self._view.cursor_.select(first + start, first + end)
        else:
            self._view.cursor_.move_to(first + start)
        self._view.told_caret()

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where a range stands on the viewport."""
        card, index = self._view.cursor_.card, self._view.cursor_.index
        if card is None or index is None:
            return []
        first, origin = card.passage[0], self._view.origin(index)
        return [box.translated(origin) for box in card.boxes(first + start, first + end)]

    def letter_at(self, point: QPointF) -> int:
        """Return the letter at a point of the viewport, the nearest of the passage."""
        card, index = self._view.cursor_.card, self._view.cursor_.index
        if card is None or index is None:
            return 0
        return card.block.letter_at(point - self._view.origin(index) - card.place) - card.passage[0]

    def show(self, start: int, end: int) -> None:
        """Bring a range into view."""
        first = self._passage[0]
        self._view.show_range(self._view.cursor_.side, first + start, first + end)

    @property
    def _passage(self) -> tuple[int, int]:
        cursor = self._view.cursor_
        passage = None if cursor.index is None else self._view.sheet.pairs[cursor.index].passages[cursor.side]
        return passage or (0, 0)


class CompareViewAccessible(QAccessibleWidget):
    """The view itself: role document, with the text interface of the card the caret is on."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text_interface = AccessibleText(CardText(view))

    def interface_cast(self, interface_type: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Offer the text interface: the object itself, where the stubs say a pointer, which crashes."""
        if interface_type == QAccessible.InterfaceType.TextInterface:
            return self._text_interface
        return super().interface_cast(interface_type)


def _interface_for(_class_name: str, watched: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(watched, CompareView):
        return None
    if watched.accessible is None:
        watched.accessible = CompareViewAccessible(watched)  # the view holds it: Qt keeps a bare pointer
    return watched.accessible


@cache
def install() -> None:
    """Make Qt ask here for the comparison's accessible interface; once is enough for every page."""
    QAccessible.installFactory(_interface_for)


class CaretTeller(QObject):
    """Tells a screen reader, if one runs, where the caret of the comparison is, and what it can read there."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        install()
        self._view = view
        self._painted = CardText(view)
        self._read = ""
        view.caret_moved.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not QAccessible.isActive():
            return
        text = self._painted.text
        if text != self._read:
            QAccessible.updateAccessibility(QAccessibleTextUpdateEvent(self._view, 0, self._read, text))
            self._read = text
        tell_selection(self._view, self._painted)
