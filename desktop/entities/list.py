"""The page of all entities: found by any spelling, by kind, the most mentioned first or by the alphabet."""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.entities.entity_picker import EntityPicker
from desktop.entities.list_head import ListHead
from desktop.entities.list_model import PAGE, Listed, read_known
from desktop.entities.list_view import EntityList
from desktop.entities.merge_panel import MergePanel
from desktop.entities.wishes import Wishes
from desktop.entities.words import EntityWords
from desktop.widgets.announce import announce
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.shortcut import add_shortcut
from storage.entities.questions import EntitySort, list_entities

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection
    from storage.records import Change, EntityKind

_KEY: Final = "entity list"
_PAUSE_MS: Final = 80
_WIDE: Final = 1100


class EntityListPage(QWidget):
    """Lists entities; acts are ``wishes``.

    ``closed()`` on Esc or by the button, ``entity_requested(id)``, ``network_requested()``, ``import_requested()`` and
    ``export_requested()`` for a file of entities.
    """

    closed = Signal()
    entity_requested = Signal(int)
    network_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._stale = True
        self._merged = 0
        self._awaited = ""
        self.setObjectName("entityListPage")
        self.setAccessibleName(self.tr("Entities"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = EntityWords(language, self)
        self.wishes = Wishes(self)
        self.head = ListHead(theme, self.words, self)
        self.merging = MergePanel(tasks, self.words, self)
        self.list = EntityList(bridge, theme, self.words, settings.reading_font, self)
        self.empty = EmptyState(
            "noEntities",
            self.tr("No entities yet. Select a name in an article and press E; it is then found wherever it stands."),
            self.tr("Back to reading"),
            self,
        )
        self.nothing = QLabel(self.tr("No entity fits."), self)
        self.nothing.setProperty("look", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picker = EntityPicker("listMergePicker", bridge, theme, self.words, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        language.changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Read the list again if the page can be seen; else when it is shown."""
        self._pause.stop()
        self._stale = not self.isVisible()
        if not self._stale:
            head = self.head
            work = partial(_list, typed=head.field.text(), kind=head.kind, sort=head.sort)
            self._tasks.run(_KEY, work, self._show)

    def take_focus(self) -> None:
        """Put the keyboard where it was: on a row, or into the field."""
        if self.list.currentIndex().isValid():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_field()

    @Slot()
    def focus_field(self) -> None:
        """Put the caret into the field, ready to be overwritten."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further."""
        super().hideEvent(event)
        if self._tasks.busy(_KEY):
            self._tasks.cancel(_KEY)
            self._stale = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.merging.isVisible():
            self.merging.close_panel()
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page air where there is room."""
        super().resizeEvent(event)
        side = max(20, min(40, event.size().width() // 28), (event.size().width() - _WIDE) // 2)
        self._column.setContentsMargins(side, 8, side, 0)

    # parts ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        for widget in (self.list, self.nothing, self.empty):
            self.stack.addWidget(widget)
        around = QHBoxLayout()
        around.addWidget(self.merging)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(self.head)
        self._column.addLayout(around)
        self._column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        head, rows = self.head, self.list
        self.setFocusProxy(rows)  # where the picker gives the keyboard back to
        head.left.connect(self.closed)
        self.empty.pressed.connect(self.closed)
        head.field.textChanged.connect(self._pause.start)
        head.field.returnPressed.connect(self._enter_list)
        head.left_downwards.connect(self._enter_list)
        head.changed.connect(self.refresh)
        head.new_requested.connect(self._add)
        head.network_requested.connect(self.network_requested)
        head.import_requested.connect(self.import_requested)
        head.export_requested.connect(self.export_requested)
        self._pause.timeout.connect(self.refresh)
        rows.entity_requested.connect(self.entity_requested)
        rows.renamed.connect(self.wishes.rename)
        rows.removal_requested.connect(self.wishes.remove)
        rows.merge_wanted.connect(self._choose_other)
        rows.dropped.connect(self.merging.ask)
        rows.left_upwards.connect(self.focus_field)
        rows.typed.connect(head.type_on)
        self.picker.chosen.connect(self._ask_merge)
        self.merging.confirmed.connect(self.wishes.merge)
        self.merging.closed.connect(rows.setFocus)
        self._bridge.changed.connect(self._follow_change)
        add_shortcut(QKeySequence.StandardKey.Find, self.focus_field, self)

    # what is listed ---------------------------------------------------------------------------

    def _show(self, listed: Listed) -> None:
        self.list.show_entities(listed)
        self._go_to_awaited()
        asked = bool(self.head.field.text().strip()) or self.head.kind is not None
        self.stack.setCurrentIndex(0 if listed.counts else 1 if asked else 2)
        self.head.show_number(len(listed.counts))
        announce(self.list, self.head.number.text())

    def _go_to_awaited(self) -> None:
        """Put the keyboard on the entity that was just made."""
        awaited, self._awaited = self._awaited, ""
        for row, count in enumerate(self.list.entities.counts if awaited else ()):
            if count.entity.name == awaited:
                self.list.go_to(row)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _enter_list(self) -> None:
        if self.list.entities.counts:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.go_to(0)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if change.touches("entities", "aliases", "mentions", "versions"):
            self.merging.refresh()
            self.refresh()

    # what is done -----------------------------------------------------------------------------

    @Slot(str)
    def _add(self, name: str) -> None:
        self._awaited = name
        self.wishes.add.emit(name, self.head.kind or "person")

    @Slot(int)
    def _choose_other(self, entity_id: int) -> None:
        """Let the entity be chosen that one is to become one with."""
        self._merged = entity_id
        self.picker.leave_out(entity_id)
        self.picker.title.setText(self.tr("Merge with this entity:"))
        row = self.list.visualRect(self.list.currentIndex())
        self.picker.open("", QRect(self.list.viewport().mapTo(self, row.topLeft()), row.size()))

    @Slot(int)
    def _ask_merge(self, other_id: int) -> None:
        self.merging.ask(other_id, self._merged)


def _list(db: Connection, _progress: Progress, typed: str, kind: EntityKind | None, sort: str) -> Listed:
    counts = list_entities(db, typed, kind, cast("EntitySort", sort))
    ids = array("q", [count.entity.id for count in counts])
    return Listed(counts, ids, read_known(db, ids[:PAGE]))
