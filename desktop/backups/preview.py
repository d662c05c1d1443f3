"""What going back to a backup would change, in words and with examples, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.announce import announce
from desktop.widgets.own_direction import direction_of, isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.backup_words import BackupWords
    from storage.backups import Backup
    from storage.previewing import Difference, Rows

_EXAMPLE_LETTERS: Final = 140


class Preview(QScrollArea):
    """Shows one backup. ``restore_requested(Backup)`` once it has been asked for and confirmed."""

    restore_requested = Signal(object)

    def __init__(self, words: BackupWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._backup: Backup | None = None
        self.setObjectName("backupPreview")
        self.setAccessibleName(self.tr("What restoring would change"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("backupPreviewInner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(12)
        self._title = _label("backupTitle", inner)
        self._state = _label("backupState", inner, look="muted")
        self.restore_button = QPushButton(self.tr("Restore this backup…"), inner)
        self.restore_button.setObjectName("restoreBackup")
        self.restore_button.setToolTip(self.tr("Ask once more, then bring the library back to this state"))
        self.restore_button.setAutoDefault(True)
        self.restore_button.clicked.connect(self._ask)
        self.confirmation = Confirmation(inner)
        self.confirmation.confirmed.connect(self._confirm)
        self.confirmation.dropped.connect(self._drop)
        self._column.addWidget(self._title)
        self._column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.confirmation)
        self._column.addWidget(self._state)
        self._cards: list[QWidget] = []
        self._column.addStretch(1)
        self.setWidget(inner)

    def show_backup(self, backup: Backup) -> None:
        """Show which backup is chosen; what it would change follows."""
        self._backup = backup
        self._title.setText(
            self.tr("The library as it was on %1").replace("%1", isolated(self._words.moment(backup.made_at)))
        )
        self._clear()
        self._drop()
        self.restore_button.setEnabled(True)
        self._state.setText(self.tr("Comparing with the library as it is now…"))

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Say what would go, come back, and be as before."""
        self._clear()
        if not differences:
            self._state.setText(self.tr("Nothing in it differs from the library as it is now."))
        else:
            self._state.setText(self.tr("Compared with the library as it is now:"))
            self._add_card("lost", self.tr("Would go"), [(one.table, one.only_here) for one in differences])
            self._add_card("back", self.tr("Would come back"), [(one.table, one.only_there) for one in differences])
            self._add_card("changed", self.tr("Would be as before"), [(one.table, one.changed) for one in differences])
        announce(self._state, self._state.text())

    def show_fault(self, sentence: str) -> None:
        """Say why this backup cannot be restored."""
        self._clear()
        self._state.setText(sentence)
        self.restore_button.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the question back on Esc; else leave it to the page."""
        if event.key() == Qt.Key.Key_Escape and self.confirmation.isVisible():
            self._drop()
            self.restore_button.setFocus()
        else:
            event.ignore()

    @Slot()
    def _ask(self) -> None:
        self.restore_button.hide()
        self.confirmation.show()
        self.confirmation.confirm.setFocus()
        announce(self.confirmation, self.confirmation.sentence.text())

    @Slot()
    def _confirm(self) -> None:
        if self._backup is not None:
            self.restore_requested.emit(self._backup)

    @Slot()
    def _drop(self) -> None:
        had_focus = self.confirmation.confirm.hasFocus() or self.confirmation.drop.hasFocus()
        self.confirmation.hide()
        self.restore_button.show()
        if had_focus:
            self.restore_button.setFocus()

    def _clear(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []

    def _add_card(self, name: str, heading: str, changes: Sequence[tuple[str, Rows]]) -> None:
        changes = [(table, rows) for table, rows in changes if rows.number]
        if not changes:
            return
        card = QFrame(self.widget())
        card.setObjectName(f"preview_{name}")
        card.setProperty("look", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(4)
        title = _label("previewHeading", card, look="warning" if name == "lost" else "")
        title.setText(heading)
        column.addWidget(title)
        for table, rows in changes:
            column.addSpacing(4)
            count = _label("previewCount", card)
            count.setText(self._count(table, rows.number))
            column.addWidget(count)
            for example in rows.examples:
                if example.strip():
                    column.addWidget(_example(example, card))
            if rows.number > len(rows.examples) > 0:
                more = _label("previewMore", card, look="muted")
                more.setText(self.tr("… and %n more", "", rows.number - len(rows.examples)))
                column.addWidget(more)
        self._cards.append(card)
        self._column.insertWidget(self._column.count() - 1, card)

    def _count(self, table: str, number: int) -> str:
        words = {
            "articles": lambda: self.tr("%n article(s)", "", number),
            "versions": lambda: self.tr("%n text(s) of articles", "", number),
            "highlights": lambda: self.tr("%n highlight(s)", "", number),
            "notes": lambda: self.tr("%n note(s)", "", number),
            "taggings": lambda: self.tr("%n tag(s) on articles and highlights", "", number),
            "entities": lambda: self.tr("%n entity(s)", "", number),
            "entity_notes": lambda: self.tr("%n note(s) on entities", "", number),
            "entity_taggings": lambda: self.tr("%n tag(s) on entities", "", number),
            "entity_links": lambda: self.tr("%n link(s) of entities", "", number),
            "rejections": lambda: self.tr("%n rejected suggestion(s)", "", number),
            "mentions": lambda: self.tr("%n mark(s) of entities", "", number),
            "article_links": lambda: self.tr("%n link(s) between articles", "", number),
            "relation_choices": lambda: self.tr("%n related article(s) pinned or dismissed", "", number),
            "saved_searches": lambda: self.tr("%n saved search(es)", "", number),
        }
        return words[table]()


class Confirmation(QFrame):
    """Asks once more, in the place of the button; ``confirmed()`` or ``dropped()``."""

    confirmed = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restoreConfirmation")
        self.setProperty("look", "card")
        self.sentence = _label("restoreSentence", self)
        self.sentence.setText(
            self.tr(
                "The whole library goes back to this state. Its present state is kept as a backup first, so that you "
                "can come back to it."
            )
        )
        self.confirm = QPushButton(self.tr("Restore"), self)
        self.confirm.setObjectName("restoreConfirm")
        self.confirm.setProperty("look", "primary")
        self.confirm.setAutoDefault(True)
        self.confirm.setAccessibleDescription(self.sentence.text())
        self.confirm.clicked.connect(self.confirmed)
        self.drop = QPushButton(self.tr("Cancel"), self)
        self.drop.setObjectName("restoreCancel")
        self.drop.setToolTip(self.tr("Leave the library as it is (Esc)"))
        self.drop.setAutoDefault(True)
        self.drop.clicked.connect(self.dropped)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        self.hide()


def _label(name: str, parent: QWidget, look: str = "") -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label


def _example(text: str, parent: QWidget) -> QLabel:
    """Make a label for a quote, a headline or a note, in its own direction."""
    words = " ".join(text.split())
    if len(words) > _EXAMPLE_LETTERS:
        words = words[:_EXAMPLE_LETTERS].rsplit(" ", 1)[0] + "…"
    label = _label("previewExample", parent)
    label.setText(words)
    label.setLayoutDirection(direction_of(words, parent.layoutDirection()))
    label.setContentsMargins(12, 0, 12, 0)
    return label
