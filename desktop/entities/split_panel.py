"""What would leave an entity with the ticked spellings, told before it is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.entities.kind_button import KindButton
from desktop.widgets.announce import announce
from desktop.widgets.hint import make_hint
from desktop.widgets.line_field import LineField
from desktop.widgets.own_direction import isolated
from storage.entities.merging import preview_split
from storage.errors import RecordMissing, SpellingNeeded
from storage.text.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.entities.words import EntityWords
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.entities.merging import SplitPreview
    from storage.entities.records import Alias
    from storage.library import Connection
    from storage.records import Entity

_KEY: Final = "entity split"


class SplitPanel(QFrame):
    """Asks for the new entity's name and kind; ``confirmed(name, kind)`` or ``closed()``."""

    confirmed = Signal(str, str)
    closed = Signal()

    def __init__(self, tasks: Tasks, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._words = words
        self._entity_id = 0
        self._proposed = ""
        self.setObjectName("splitPanel")
        self.setProperty("look", "card")
        self.title = QLabel(self.tr("Split off an entity of its own"), self)
        self.title.setObjectName("sectionTitle")
        self.name = LineField(self)
        self.name.setObjectName("splitName")
        self.name.setAccessibleName(self.tr("Name of the new entity"))
        self.name.setPlaceholderText(self.tr("Name of the new entity"))
        self.kind = KindButton(theme, words, self)
        self.kind.setObjectName("splitKind")
        self.preview = make_hint("", self)
        self.preview.setObjectName("splitPreview")
        self.act_button = QPushButton(self.tr("Split"), self)
        self.act_button.setObjectName("splitAct")
        self.act_button.setProperty("look", "primary")
        self.act_button.setAutoDefault(True)
        self.act_button.setToolTip(self.tr("Split off, as one step that can be undone (Enter)"))
        self.drop_button = QPushButton(self.tr("Cancel"), self)
        self.drop_button.setObjectName("splitCancel")
        self.drop_button.setAutoDefault(True)
        self.drop_button.setToolTip(self.tr("Leave everything as it is (Esc)"))
        named = QHBoxLayout()
        named.setSpacing(8)
        named.addWidget(self.name, 1)
        named.addWidget(self.kind)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.act_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(named)
        column.addWidget(self.preview)
        column.addLayout(buttons)
        self.kind.chosen.connect(self._set_kind)
        self.name.textChanged.connect(self._judge)
        self.name.returnPressed.connect(self._act)
        self.act_button.clicked.connect(self._act)
        self.drop_button.clicked.connect(self.closed)

    def begin(self, entity: Entity) -> None:
        """Ask which spellings are to leave."""
        self._entity_id = entity.id
        self._proposed = ""
        self.name.clear()
        self.kind.show_kind(entity.kind)
        self.show()
        self.show_chosen((), whole=False)

    def show_chosen(self, chosen: Sequence[Alias], *, whole: bool) -> None:
        """Tell what would happen with these spellings; ``whole`` if none would stay."""
        if self.name.text() == self._proposed:
            self._proposed = chosen[0].name if chosen else ""
            self.name.setText(self._proposed)
        self._tasks.cancel(_KEY)
        self._possible = bool(chosen) and not whole
        if not chosen:
            self.preview.setText(self.tr("Tick the spellings that mean somebody or something else (Space)."))
        elif whole:
            self.preview.setText(self.tr("One spelling at least has to stay."))
        else:
            work = partial(_preview, entity_id=self._entity_id, alias_ids=[alias.id for alias in chosen])
            self._tasks.run(_KEY, work, self._show_preview)
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave everything as it is on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_preview(self, preview: SplitPreview | None) -> None:
        if preview is None:
            return
        going, staying = len(preview.spellings), len(preview.staying_spellings)
        words = self._words
        sentences = [
            self.tr("Goes: %1, %2 in %3.")
            .replace("%1", words.spellings(going))
            .replace("%2", words.mentions(preview.mentions))
            .replace("%3", words.articles(preview.articles)),
            self.tr("Stays with %1: %2, %3.")
            .replace("%2", words.spellings(staying))
            .replace("%3", words.mentions(preview.staying_mentions))
            .replace("%1", isolated(preview.name)),
        ]
        self.preview.setText("\n".join(sentences))
        announce(self.preview, self.preview.text())

    @Slot(str)
    def _set_kind(self, kind: str) -> None:
        self.kind.show_kind(kind)  # type: ignore[arg-type]

    @Slot()
    def _judge(self) -> None:
        self.act_button.setEnabled(self._possible and bool(words_of(self.name.text())))

    @Slot()
    def _act(self) -> None:
        if self.act_button.isEnabled():
            self.confirmed.emit(" ".join(self.name.text().split()), self.kind.kind)


def _preview(db: Connection, _progress: Progress, entity_id: int, alias_ids: Sequence[int]) -> SplitPreview | None:
    try:
        return preview_split(db, entity_id, alias_ids)
    except (RecordMissing, SpellingNeeded):  # the page is about to show what has changed meanwhile
        return None
