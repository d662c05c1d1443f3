"""A small card beside a suggested name in the text: why it is proposed, and yes, no, or somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.kind_words import word_for
from desktop.suggestion_words import name_apart, reason_for
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.own_direction import aligned, isolated
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.theme import Theme
    from storage.records import Entity
    from storage.suggestions.records import Suggestion

_WIDTH: Final = 300
_GAP: Final = 8


class SuggestionCard(QFrame):
    """Floats in the reading view while one suggestion is looked at; goes away by Esc and when the text moves.

    ``accepted()``, ``chosen(number)`` of several entities with the name, ``rejected()``, ``other_requested()``.
    """

    accepted = Signal()
    chosen = Signal(int)
    rejected = Signal()
    other_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self.setObjectName("suggestionInText")
        self.setProperty("floating", True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.title = _label("", self)
        self.reason = _label("muted", self)
        self.candidates: list[QPushButton] = []
        self.yes = self._button("acceptSuggestion", self.tr("Yes"), "\u23ce", self.tr("Mark it in the text (Enter)"))
        self.yes.setProperty("look", "primary")
        self.no = self._button("rejectSuggestion", self.tr("No"), "\u232b", self.tr("Do not ask again (Backspace)"))
        self.other = self._button("otherSuggestion", self.tr("Other …"), "E", self.tr("Say who or what it is (E)"))
        bold = self.font()
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        self._choice = FlowLayout(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.yes, self.no, self.other):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.reason)
        column.addLayout(self._choice)
        column.addLayout(row)
        self.yes.clicked.connect(self._accept)
        self.no.clicked.connect(self._reject)
        self.other.clicked.connect(self._ask_for_other)
        self.hide()

    def open(self, suggestion: Suggestion, apart: Mapping[int, str], beside: QRect) -> None:
        """Show it for a suggestion, beside a rectangle of the view, with the keyboard on the likeliest answer."""
        window = self.window().layoutDirection()
        self.setLayoutDirection(window)  # the view that it floats in runs as its text does
        self.title.setText(aligned(f"{suggestion.name} · {word_for(suggestion.kind)}", window))
        self.reason.setText(aligned(reason_for(suggestion), window))
        self.setAccessibleName(f"{suggestion.name}: {reason_for(suggestion)}")
        several = bool(suggestion.others)
        entities = (suggestion.entity, *suggestion.others) if several else ()
        self._offer([entity for entity in entities if entity is not None], apart)
        self.yes.setVisible(not several)
        self._column.activate()
        self.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))
        self._place(beside)
        self.show()
        self.raise_()
        (self.candidates[0] if several else self.yes).setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_quietly(self) -> None:
        """Put it away, and give the keyboard back to the text if it was here."""
        if self.isVisible():
            if any(button.hasFocus() for button in (self.yes, self.no, self.other, *self.candidates)):
                self._ground.setFocus(Qt.FocusReason.PopupFocusReason)
            self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep the card's own keys from the window's."""
        mine = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and not event.modifiers():
            number = event.key() - Qt.Key.Key_1
            if event.key() in (Qt.Key.Key_E, Qt.Key.Key_Escape) or 0 <= number < len(self.candidates):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say no with Backspace or Delete, choose by number, ask for another with E, and go away with Esc."""
        number = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._reject()
        elif event.key() == Qt.Key.Key_E:
            self._ask_for_other()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        elif 0 <= number < len(self.candidates):
            self.candidates[number].click()
        else:
            super().keyPressEvent(event)

    def _offer(self, entities: Sequence[Entity], apart: Mapping[int, str]) -> None:
        """Put a button for each of the entities with the name."""
        for button in self.candidates:
            self._choice.removeWidget(button)
            button.deleteLater()
        self.candidates = []
        for number, entity in enumerate(entities, start=1):
            name = name_apart(entity, apart)
            hint = self.tr("It is: %1 (%2)").replace("%2", str(number)).replace("%1", isolated(name))
            shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDTH - 90)
            button = self._button(f"chooseEntity{number}", shown, str(number), hint)
            button.setIcon(self._theme.icon(entity.kind, entity.kind))
            button.setProperty("number", number - 1)
            button.clicked.connect(self._choose)
            self._choice.addWidget(button)
            self.candidates.append(button)

    def _button(self, name: str, words: str, key: str, hint: str) -> QPushButton:
        button = QPushButton(f"{isolated(words)}  {key}".replace("&", "&&"), self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(tooltip_of(hint))
        button.setAutoDefault(True)  # the return key presses it too
        return button

    def _place(self, beside: QRect) -> None:
        room = self._ground.rect().adjusted(8, 8, -8, -8)
        rtl = self._ground.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = beside.right() - self.width() if rtl else beside.left()
        y = beside.bottom() + _GAP
        if y + self.height() > room.bottom():
            y = max(room.top(), beside.top() - _GAP - self.height())
        self.move(QPoint(max(room.left(), min(x, room.right() - self.width())), y))

    @Slot()
    def _accept(self) -> None:
        self.close_quietly()
        self.accepted.emit()

    @Slot()
    def _choose(self) -> None:
        number = self.sender().property("number")
        self.close_quietly()
        self.chosen.emit(number)

    @Slot()
    def _reject(self) -> None:
        self.close_quietly()
        self.rejected.emit()

    @Slot()
    def _ask_for_other(self) -> None:
        self.close_quietly()
        self.other_requested.emit()


def _label(look: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
