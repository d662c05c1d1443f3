"""The head of the list of entities: what is looked for, of which kind, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.entities.in_place import InPlace
from desktop.entities.part import make_link
from desktop.widgets.line_field import LineField
from desktop.widgets.segmented import Segmented
from storage.records import ENTITY_KINDS

if TYPE_CHECKING:
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme
    from storage.records import EntityKind


class ListHead(QWidget):
    """Says what is to be listed.

    ``changed()`` when another kind or order is chosen; ``left()`` by the button, ``left_downwards()`` on Down in the
    field, ``new_requested(name)``; the rest are wishes of its menu.
    """

    changed = Signal()
    left = Signal()
    left_downwards = Signal()
    new_requested = Signal(str)
    network_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, words: EntityWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.leave_button = make_link(
            "leaveEntities", self.tr("Back to reading"), self.tr("Back to reading (Esc)"), self
        )
        self.leave_button.setIcon(theme.icon("back", "muted"))
        self.leave_button.setIconSize(QSize(16, 16))
        self.title = QLabel(self.tr("Entities"), self)
        self.title.setObjectName("entitiesTitle")
        self.number = QLabel(self)
        self.number.setObjectName("entitiesNumber")
        self.number.setProperty("look", "muted")
        self.new = InPlace(
            make_link("newEntity", self.tr("+ new entity"), self.tr("Make an entity by its name"), self),
            "newEntity",
            260,
            self,
        )
        self.new.field.setAccessibleName(self.tr("Name of the new entity"))
        self.new.field.setPlaceholderText(self.tr("Name of the new entity"))
        self.more = QToolButton(self)
        self.more.setObjectName("entitiesMore")
        self.more.setIcon(theme.icon("more", "muted"))
        self.more.setAccessibleName(self.tr("More to do with entities"))
        self.more.setToolTip(self.more.accessibleName())
        self.field = _SearchField(self)
        self.field.setObjectName("entitiesField")
        self.field.setPlaceholderText(self.tr("Any spelling, in Arabic or Latin letters"))
        self.field.setAccessibleName(self.tr("Find an entity"))
        self.field.setToolTip(self.tr("Find an entity (Ctrl+F)"))
        self.field.setClearButtonEnabled(True)
        self.kinds = Segmented(
            "entityKinds",
            [("all", self.tr("All")), *((kind, words.kinds(kind)) for kind in ENTITY_KINDS)],
            self,
        )
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.set_value("all")
        self.order = Segmented(
            "entityOrder", [("mentions", self.tr("most mentioned")), ("name", self.tr("by name"))], self
        )
        self.order.setAccessibleName(self.tr("Order"))
        self.order.set_value("mentions")
        self._lay_out()
        self.leave_button.clicked.connect(self.left)
        self.kinds.chosen.connect(self._changed)
        self.order.chosen.connect(self._changed)
        self.new.entered.connect(self._ask_new)
        self.more.clicked.connect(self._open_menu)
        self.field.left_downwards.connect(self.left_downwards)

    @property
    def kind(self) -> EntityKind | None:
        """The kind that is listed, None for all."""
        return None if self.kinds.value == "all" else cast("EntityKind", self.kinds.value)

    @property
    def sort(self) -> str:
        """The order: ``mentions`` or ``name``."""
        return self.order.value

    def show_number(self, number: int) -> None:
        """Say how many entities are listed."""
        self.number.setText(self.tr("%Ln entity(s)", "", number))
        self.new.set_words("")

    @Slot(str)
    def type_on(self, text: str) -> None:
        """Go on typing in the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)
        self.field.insert(text)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.leave_button)
        first.addStretch(1)
        first.addWidget(self.new)
        first.addWidget(self.more)
        second = QHBoxLayout()
        second.setSpacing(12)
        second.addWidget(self.title)
        second.addWidget(self.number)
        second.addWidget(self.field, 1)
        second.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.kinds)

    @Slot()
    def _changed(self) -> None:
        self.changed.emit()

    @Slot(str)
    def _ask_new(self, name: str) -> None:
        if name:
            self.new_requested.emit(name)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("entitiesMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Network: who with whom")).triggered.connect(self.network_requested)
        menu.addSeparator()
        menu.addAction(self.tr("Import a CSV file…")).triggered.connect(self.import_requested)
        menu.addAction(self.tr("Export as CSV…")).triggered.connect(self.export_requested)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))


class _SearchField(LineField):
    """``left_downwards()`` on Down."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
