"""The head of an entity's page: name, kind, counts, and in a line below what is known in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.entities.dragging import dragged_entity
from desktop.entities.facts import Facts
from desktop.entities.in_place import InPlace
from desktop.entities.kind_button import KindButton
from desktop.entities.name_button import NameButton

if TYPE_CHECKING:
    from desktop.entities.reading import PageContents
    from desktop.entities.wishes import Wishes
    from desktop.entities.words import EntityWords
    from desktop.theme import Theme

_NAME_WIDTH: Final = 520


class Header(QWidget):
    """Shows and changes name and kind; takes another entity that is dragged here.

    ``merge_requested()``, ``split_requested()``, ``everywhere_requested()`` (to tag it wherever it stands) and
    ``removal_requested()`` come from its menu; ``dropped(id)`` with the other entity.
    """

    merge_requested = Signal()
    split_requested = Signal()
    everywhere_requested = Signal()
    removal_requested = Signal()
    dropped = Signal(int)

    def __init__(self, theme: Theme, words: EntityWords, wishes: Wishes, reading_font: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._wishes = wishes
        self._entity_id = 0
        self.setObjectName("entityHeader")
        self.setAcceptDrops(True)
        self._shown = NameButton(reading_font, self)
        self.name = InPlace(self._shown, "entityName", _NAME_WIDTH, self)
        self.name.field.setAccessibleName(self.tr("Name of the entity"))
        self.kind = KindButton(theme, words, self)
        self.counts = QLabel(self)
        self.counts.setObjectName("entityCounts")
        self.counts.setProperty("look", "muted")
        self.more = QToolButton(self)
        self.more.setObjectName("entityMore")
        self.more.setIcon(theme.icon("more", "muted"))
        self.more.setIconSize(QSize(18, 18))
        self.more.setAccessibleName(self.tr("More to do with this entity"))
        self.more.setToolTip(self.more.accessibleName())
        self.facts = Facts(theme, wishes, self)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.name)
        first.addWidget(self.kind)
        first.addWidget(self.counts)
        first.addStretch(1)
        first.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.facts)
        self.name.entered.connect(self._rename)
        self.kind.chosen.connect(self._set_kind)
        self.more.clicked.connect(self._open_menu)

    def show_page(self, contents: PageContents) -> None:
        """Show an entity; what is being typed about the same one stays."""
        page = contents.page
        entity = page.details.entity
        other = entity.id != self._entity_id
        self._entity_id = entity.id
        self._shown.show_name(entity.name)
        if other and self.name.typing:
            self.name.close_field(refocus=False)
        self.name.set_words(entity.name)
        self.kind.show_kind(entity.kind)
        self.counts.setText(f"{self._words.mentions(page.mentions)} · {self._words.articles(page.articles)}")
        self.facts.show_page(page)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.name.take()
        self.facts.flush()

    @Slot()
    def rename(self) -> None:
        """Begin to change the name."""
        self.name.open()

    @Slot(str)
    def _rename(self, name: str) -> None:
        self._wishes.rename.emit(self._entity_id, name)

    @Slot(str)
    def _set_kind(self, kind: str) -> None:
        self._wishes.set_kind.emit(self._entity_id, kind)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("entityMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename\tF2")).triggered.connect(self.rename)
        menu.addAction(self.tr("Merge with another…\tCtrl+M")).triggered.connect(self.merge_requested)
        menu.addAction(self.tr("Split off spellings…")).triggered.connect(self.split_requested)
        menu.addAction(self.tr("Tag every occurrence…")).triggered.connect(self.everywhere_requested)
        menu.addSeparator()
        remove = menu.addAction(self._theme.icon("trash"), self.tr("Remove this entity"))
        remove.triggered.connect(self.removal_requested)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another entity."""
        other = dragged_entity(event.mimeData())
        if other is not None and other != self._entity_id:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish to merge with what is dropped; a preview comes first."""
        other = dragged_entity(event.mimeData())
        if other is not None:
            event.acceptProposedAction()
            self.dropped.emit(other)
