"""The strip above a text that is not the article as it is now: an older version, or what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
)

from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.actions import Actions
    from desktop.language import Language
    from desktop.theme import Theme
    from storage.records import Version


_LEAST_WORDS = 240
"""Pixels; with less room the words would be broken into more than two lines."""

B = TypeVar("B", bound=QAbstractButton)


class VersionStrip(QFrame):
    """Says calmly what is shown, and the way on.

    ``newest_wanted()``, ``comparison_wanted()`` and ``folding_changed(folded)`` are wishes; the way from change to
    change is by the window's actions.
    """

    newest_wanted = Signal()
    comparison_wanted = Signal()
    folding_changed = Signal(bool)

    def __init__(self, actions: Actions, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setObjectName("versionStrip")
        self.words = QLabel(self)
        self.words.setObjectName("versionWords")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.count = QLabel(self)
        self.count.setObjectName("changeCount")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("look", "muted")
        self.previous = self._make_tool("previousChange", self.tr("Previous change"), actions.previous_mark)
        self.previous.setIcon(theme.icon("chevron-up"))
        self.next = self._make_tool("nextChange", self.tr("Next change"), actions.next_mark)
        self.next.setIcon(theme.icon("chevron-down"))
        self.whole = self._make_button("wholeText", self.tr("Whole text"))
        self.whole.setCheckable(True)
        self.whole.setToolTip(tooltip_of(self.tr("Show the paragraphs that did not change too")))
        self.whole.toggled.connect(self._fold)
        self.comparison = self._make_button("whatChangedButton", self.tr("What changed"))
        self.comparison.clicked.connect(self.comparison_wanted)
        self.newest = self._make_button("newestVersion", self.tr("Newest version"))
        self.newest.setToolTip(tooltip_of(f"{self.tr('Newest version')} (\u2066Esc\u2069)"))
        self.newest.clicked.connect(self.newest_wanted)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(16, 4, 8, 4)
        self._box.setSpacing(4)
        self._box.addWidget(self.words, 1)
        row = self._controls = QHBoxLayout()
        row.setSpacing(6)
        self._box.addLayout(row)
        for widget in (self.count, self.previous, self.next, self.whole, self.comparison, self.newest):
            row.addWidget(widget)
        row.addStretch()
        self.hide()

    def show_older(self, version: Version, versions: int) -> None:
        """Say which older version is read."""
        words = self.tr("Version %1 of %2, added %3. It stays as it was; new marks are made in the newest version.")
        for place, part in (
            ("%1", self._language.number(version.number)),
            ("%2", self._language.number(versions)),
            ("%3", self._language.format_date(version.imported_at)),
        ):
            words = words.replace(place, part)
        self.words.setText(words)
        self._show_only(self.comparison, self.newest)

    def show_comparing(self) -> None:
        """Say that two versions are being compared."""
        self.words.setText(self.tr("Comparing the versions…"))
        self._show_only(self.newest)

    def show_comparison(self, older: Version, newer: Version, changes: int, *, foldable: bool) -> None:
        """Say what was compared, and how much differs."""
        words = self.tr("What changed from version %1 (%2) to version %3 (%4)")
        for place, part in (
            ("%1", self._language.number(older.number)),
            ("%2", self._language.format_date(older.imported_at)),
            ("%3", self._language.number(newer.number)),
            ("%4", self._language.format_date(newer.imported_at)),
        ):
            words = words.replace(place, part)
        self.words.setText(words)
        self.show_change(None, changes)
        self.whole.blockSignals(True)
        self.whole.setChecked(False)
        self.whole.blockSignals(False)
        parts: list[QWidget] = [self.count, self.newest]
        if changes:
            parts += [self.previous, self.next]
        if foldable:
            parts.append(self.whole)
        self._show_only(*parts)

    def show_change(self, current: int | None, changes: int) -> None:
        """Tell how many changes there are, and which one is looked at, counted from 0."""
        if not changes:
            self.count.setText(self.tr("No word changed"))
        elif current is None:
            self.count.setText(self.tr("%Ln change(s)", "", changes))
        else:
            words = self.tr("Change %1 of %2").replace("%1", self._language.number(current + 1))
            self.count.setText(words.replace("%2", self._language.number(changes)))

    def _show_only(self, *parts: QWidget) -> None:
        for part in (self.count, self.previous, self.next, self.whole, self.comparison, self.newest):
            part.setVisible(part in parts)
        self.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done below the words where both do not fit in one line."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._controls.sizeHint().width() + _LEAST_WORDS
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != direction:
            self._box.setDirection(direction)

    @Slot(bool)
    def _fold(self, whole: bool) -> None:
        self.folding_changed.emit(not whole)

    def _make_button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)  # the return key presses it too
        return self._named(button, name, words)

    def _make_tool(self, name: str, words: str, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16))
        button.setAutoRaise(True)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(tooltip_of(f"{words} (\u2066{keys}\u2069)"))
        button.clicked.connect(action.trigger)
        return self._named(button, name, words)

    def _named(self, button: B, name: str, words: str) -> B:
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
