"""The card on top of the suggestions, with its keys, and the field in which its name can be written otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from desktop.sidebar.suggestion_rows import KIND_KEYS, Wish, compose_card
from desktop.widgets.composed_list import ComposedList
from desktop.widgets.line_field import LineField
from desktop.widgets.rows_model import ROW_ROLE
from storage.entities.names import MOST_LETTERS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme import Theme
    from storage.records import EntityKind
    from storage.suggestions.records import Suggestion

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ACTS: Final[dict[Qt.Key, Wish]] = {
    Qt.Key.Key_Return: Wish("accept"),
    Qt.Key.Key_Enter: Wish("accept"),
    Qt.Key.Key_Backspace: Wish("reject"),
    Qt.Key.Key_Delete: Wish("reject"),
    Qt.Key.Key_Down: Wish("next"),
    Qt.Key.Key_Up: Wish("previous"),
    Qt.Key.Key_Space: Wish("place"),
    Qt.Key.Key_F2: Wish("rename"),
    Qt.Key.Key_Escape: Wish("text"),
}
_ARABIC_KEYS: Final = {"ح": "P", "م": "L", "خ": "O", "ر": "V", "ء": "X", "ط": "X", "ث": "E"}
"""What the keys of the card's letters write on Arabic and Persian keyboards."""
_KINDS: Final[dict[str, EntityKind]] = {key: kind for kind, key in KIND_KEYS.items()}


class SuggestionList(ComposedList):
    """A list of one card.

    ``wished(Wish)`` by a key or a chip; ``entered()`` and ``left()`` when the keyboard comes and goes.
    """

    wished = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(compose_card, theme, cards=True, parent=parent)

    def event(self, event: QEvent) -> bool:
        """Keep the card's own letters from the window's keys."""
        mine = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and self._wish_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell what is wished for; along the chips one goes with Left and Right, as in every list."""
        index = self.currentIndex()
        on_chip = index.isValid() and self.focused_chip(index) is not None
        pressing = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        wish = None if on_chip and pressing and event.modifiers() in _PLAIN else self._wish_of(event)
        if wish is None:
            super().keyPressEvent(event)
        else:
            self.wished.emit(wish)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the analyst decides now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the analyst does something else."""
        super().focusOutEvent(event)
        self.left.emit()

    def _wish_of(self, event: QKeyEvent) -> Wish | None:
        """Return what a key means on the card that is shown; None if nothing."""
        row = self.model().index(0, 0).data(ROW_ROLE)
        if row is None:
            return None
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            return Wish("accept_known")
        if event.modifiers() not in _PLAIN:
            return None
        if event.key() in _ACTS:
            return _ACTS[Qt.Key(event.key())]
        return None if row.suggestion is None else _wish_for(row.suggestion, event)


def _wish_for(suggestion: Suggestion, event: QKeyEvent) -> Wish | None:
    """Return what a number or a letter means for a suggestion."""
    number = event.key() - Qt.Key.Key_1
    if suggestion.others and 0 <= number <= min(8, len(suggestion.others)):
        return Wish("choose", number)
    letter = _ARABIC_KEYS.get(event.text(), event.text().upper())
    if letter == "E":
        return Wish("other")
    return Wish("kind", _KINDS[letter]) if suggestion.entity is None and letter in _KINDS else None


class NameField(LineField):
    """Lies over the card's title while the name is written otherwise.

    ``name_entered(str)`` by Enter, ``given_up()`` by Esc or when the keyboard goes elsewhere.
    """

    name_entered = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionName")
        self.setMaxLength(MOST_LETTERS)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name with Enter, or leave it with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.name_entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the name as it was."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # the field's own menu
            self.given_up.emit()
