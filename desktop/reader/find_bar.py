"""The bar below the text in which the reader types what to find in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.widgets.announce import announce
from desktop.widgets.line_field import LineField
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.theme import Theme

_FIELD_WIDTH: Final = 300
_ICON: Final = QSize(16, 16)
_BUTTON: Final = 28
_SAID_AFTER_MS: Final = 500
"""A screen reader says the count when typing rests, not with every letter."""

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# they cannot be seen in the field, and stand in what is pasted from other programs
_DIRECTION_CONTROLS: Final = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class FindField(LineField):
    """What to find; ``next_wanted()`` on Enter, ``previous_wanted()`` with Shift, ``left()`` on Esc."""

    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to hits with Enter, leave with Esc."""
        if event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Asks what to find and says how much there is of it.

    ``query_changed()`` when words or switches are others; ``next_wanted()``, ``previous_wanted()``;
    ``left()`` when the bar is to go away.
    """

    query_changed = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in the article"))
        self.field = FindField(self)
        self.field.setObjectName("findField")
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setToolTip(tooltip_of(self.tr("Find in the article") + " (\u2066Ctrl+F\u2069)"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.previous_button = self._button("findPrevious", self.tr("Previous place"), "\u21e7\u23ce", "chevron-up")
        self.next_button = self._button("findNext", self.tr("Next place"), "\u23ce", "chevron-down")
        self.exact_switch = self._switch(
            "findExact", self.tr("Exact"), self.tr("Letters exactly as typed, with hamza and marks")
        )
        self.pattern_switch = self._switch("findPattern", "\u2066.*\u2069", self.tr("Regular expression"))
        self.close_button = self._button("findClose", self.tr("Close"), "Esc", "close")
        self.count = QLabel(self)
        self.count.setObjectName("findCount")
        self.count.setProperty("look", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said = QTimer(self, singleShot=True, interval=_SAID_AFTER_MS)
        self._said.timeout.connect(self._say)
        self._lay_out()
        self._connect()
        self.hide()

    # what is asked ---------------------------------------------------------------------------

    @property
    def query(self) -> str:
        """What is to be found, without controls of direction."""
        return self.field.text().translate(_DIRECTION_CONTROLS)

    @property
    def exact(self) -> bool:
        """Whether letters count as they are typed."""
        return self.exact_switch.isChecked()

    @property
    def pattern(self) -> bool:
        """Whether the query is a regular expression."""
        return self.pattern_switch.isChecked()

    def set_query(self, query: str) -> None:
        """Put words, which are no expression, into the field without a signal."""
        blocked = self.blockSignals(True)
        self.pattern_switch.setChecked(False)
        self.field.setText(query)
        self.blockSignals(blocked)

    def take_focus(self) -> None:
        """Let the reader type over what stands in the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # what is said ----------------------------------------------------------------------------

    def show_count(self, number: int | None, total: int, complete: bool, around: str = "") -> None:
        """Say which of how many hits is the current one; ``around`` is ``end`` or ``start`` after a step over it."""
        if not total:
            self.show_none(self.tr("Nothing found"))
            return
        self._allow_steps(True)
        locale = self._language.locale
        written = locale.toString(total) if complete else f"\u2066{locale.toString(total)}+\u2069"
        if number is not None:
            words = self.tr("%1 of %2").replace("%1", locale.toString(number)).replace("%2", written)
        elif complete:
            words = self.tr("%Ln place(s)", "", total)
        else:
            words = self.tr("%1 places").replace("%1", written)
        turns = {
            "end": self.tr("from the start"),
            "start": self.tr("from the end"),
        }
        self.show_words(f"{words} · {turns[around]}" if around else words)

    def show_none(self, words: str = "") -> None:
        """Say quietly why there is nothing to go to; nothing at all where nothing is asked."""
        self._allow_steps(False)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Say something in the place of the count."""
        self.count.setText(words)
        self.count.setToolTip(tooltip_of(words))
        if words:
            self._said.start()
        else:
            self._said.stop()

    def _allow_steps(self, allowed: bool) -> None:
        self.previous_button.setEnabled(allowed)
        self.next_button.setEnabled(allowed)

    @Slot()
    def _say(self) -> None:
        if self.isVisible():
            announce(self.count, self.count.text())

    # its parts -------------------------------------------------------------------------------

    def _button(self, name: str, words: str, key: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(self._theme.icon(icon))
        button.setIconSize(_ICON)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setAccessibleName(words)
        button.setToolTip(tooltip_of(f"{words} (\u2066{key}\u2069)"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _switch(self, name: str, label: str, words: str) -> QPushButton:
        switch = QPushButton(label, self)
        switch.setObjectName(name)
        switch.setProperty("look", "segment")
        switch.setCheckable(True)
        switch.setAccessibleName(words)
        switch.setToolTip(tooltip_of(words))
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return switch

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addSpacing(4)
        row.addWidget(self.count, 1)
        row.addWidget(self.exact_switch)
        row.addWidget(self.pattern_switch)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_changed)
        self.field.next_wanted.connect(self.next_wanted)
        self.field.previous_wanted.connect(self.previous_wanted)
        self.field.left.connect(self.left)
        self.next_button.clicked.connect(self.next_wanted)
        self.previous_button.clicked.connect(self.previous_wanted)
        self.close_button.clicked.connect(self.left)
        self.exact_switch.toggled.connect(self.query_changed)
        self.pattern_switch.toggled.connect(self.query_changed)
