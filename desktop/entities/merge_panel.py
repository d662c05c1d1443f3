"""What would go where if two entities became one, told before it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.widgets.announce import announce
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.hint import make_hint
from desktop.widgets.own_direction import isolated
from storage.entities.merging import preview_merge
from storage.errors import RecordMissing

if TYPE_CHECKING:
    from desktop.entities.words import EntityWords
    from desktop.tasks import Progress, Tasks
    from storage.entities.merging import MergePreview
    from storage.library import Connection

_KEY: Final = "entity merge"
_MOST_NAMED: Final = 6


class MergePanel(QFrame):
    """Shows a preview; ``confirmed(kept_id, gone_id)`` or ``closed()``."""

    confirmed = Signal(int, int)
    closed = Signal()

    def __init__(self, tasks: Tasks, words: EntityWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._words = words
        self._pair = (0, 0)
        self.setObjectName("mergePanel")
        self.setProperty("look", "card")
        self.title = QLabel(self)
        self.title.setObjectName("sectionTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.preview = make_hint("", self)
        self.preview.setObjectName("mergePreview")
        self.act_button = QPushButton(self.tr("Merge"), self)
        self.act_button.setObjectName("mergeAct")
        self.act_button.setProperty("look", "primary")
        self.act_button.setToolTip(self.tr("Merge, as one step that can be undone (Enter)"))
        self.swap_button = QPushButton(self.tr("Keep the other name"), self)
        self.swap_button.setObjectName("mergeSwap")
        self.swap_button.setToolTip(self.tr("Let the first go over to the second instead"))
        self.drop_button = QPushButton(self.tr("Cancel"), self)
        self.drop_button.setObjectName("mergeCancel")
        self.drop_button.setToolTip(self.tr("Leave both as they are (Esc)"))
        buttons = FlowLayout(8)
        for button in (self.act_button, self.swap_button, self.drop_button):
            button.setAutoDefault(True)
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.preview)
        column.addLayout(buttons)
        self.act_button.clicked.connect(self._act)
        self.swap_button.clicked.connect(self._swap)
        self.drop_button.clicked.connect(self.close_panel)
        self.hide()

    @property
    def pair(self) -> tuple[int, int]:
        """Which entity is kept, and which goes."""
        return self._pair

    def ask(self, kept_id: int, gone_id: int) -> None:
        """Show what would happen, and put the keyboard on the button that does it."""
        self._pair = (kept_id, gone_id)
        self.title.setText(self.tr("Merging two entities"))
        self.preview.setText(self.tr("Looking what goes where…"))
        self.act_button.setEnabled(False)
        self.show()
        self.refresh()
        self.drop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Tell anew what would happen, after a change in the library."""
        if not self.isHidden():
            kept_id, gone_id = self._pair
            self._tasks.run(_KEY, partial(_preview, kept_id=kept_id, gone_id=gone_id), self._show_preview)

    @Slot()
    def close_panel(self) -> None:
        """Leave both as they are."""
        if not self.isHidden():
            self._tasks.cancel(_KEY)
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave both as they are on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _show_preview(self, preview: MergePreview | None) -> None:
        if preview is None:
            self.preview.setText(self.tr("One of the two is not in the library any more."))
            if self.act_button.hasFocus():
                self.drop_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.act_button.setEnabled(False)
            announce(self.preview, self.preview.text())
            return
        kept, gone = isolated(preview.kept.name), isolated(preview.gone.name)
        self.title.setText(self.tr("Merge %1 into %2?").replace("%1", gone).replace("%2", kept))
        sentences = [
            self._tell_going(preview),
            self._name_spellings(preview),
            self.tr("%Ln mention(s) stand(s) where the other stands already, and become(s) one.", "", preview.doubled)
            if preview.doubled
            else "",
            self.tr("%1 is no entity of its own any more. Undo (Ctrl+Z) brings it back.").replace("%1", gone),
        ]
        if preview.kept.kind != preview.gone.kind:
            kinds = self.tr("They are of different kinds: it will be %1.")
            sentences.insert(1, kinds.replace("%1", self._words.kind(preview.kept.kind)))
        self.preview.setText("\n".join(sentence for sentence in sentences if sentence))
        had_focus = self.drop_button.hasFocus()
        self.act_button.setEnabled(True)
        if had_focus:
            self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.preview, f"{self.title.text()} {self.preview.text()}")

    def _tell_going(self, preview: MergePreview) -> str:
        """Say what the entity that is kept gets, if it gets anything."""
        words = self._words
        in_articles = self.tr("%1 in %2").replace("%1", words.mentions(preview.mentions))
        parts = [in_articles.replace("%2", words.articles(preview.articles))] if preview.mentions else []
        parts += [words.spellings(len(preview.spellings))] if preview.spellings else []
        parts += [self.tr("%Ln note(s)", "", preview.notes)] if preview.notes else []
        parts += [self.tr("%Ln tag(s)", "", preview.tags)] if preview.tags else []
        parts += [self.tr("%Ln link(s)", "", preview.links)] if preview.links else []
        parts += [self.tr("%Ln part(s)", "", preview.parts)] if preview.parts else []
        goes = self.tr("Goes over to %1: %2.").replace("%2", words.sentence(parts))
        return goes.replace("%1", isolated(preview.kept.name)) if parts else ""

    def _name_spellings(self, preview: MergePreview) -> str:
        named = [isolated(name) for name in preview.spellings[:_MOST_NAMED]]
        if not named:
            return ""
        more = self.tr(" …") if len(preview.spellings) > _MOST_NAMED else ""
        return self.tr("New spellings: %1").replace("%1", self.tr(", ").join(named) + more)

    @Slot()
    def _act(self) -> None:
        pair = self._pair
        self.close_panel()
        self.confirmed.emit(*pair)

    @Slot()
    def _swap(self) -> None:
        kept, gone = self._pair
        self.ask(gone, kept)


def _preview(db: Connection, _progress: Progress, kept_id: int, gone_id: int) -> MergePreview | None:
    try:
        return preview_merge(db, kept_id, gone_id)
    except RecordMissing:
        return None
