"""The sidebar: a scrolling column about the open article, made right after the article itself is painted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.sidebar.column import SidebarColumn
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Article, Version

_NARROWEST = 264


class Sidebar(QScrollArea):
    """Shows what belongs to one article; its signals are wishes with ids."""

    article_requested = Signal(int)
    place_requested = Signal(int, int, int)
    reason_requested = Signal(int, object)
    entity_requested = Signal(int)
    details_edited = Signal(int, dict)
    note_requested = Signal(int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)
    tag_requested = Signal(int, str)
    untag_requested = Signal(int)
    mention_removed = Signal(int)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__()
        self._parts = (bridge, tasks, theme, language)
        self._shown: tuple[Article | None, int | None] = (None, None)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("About this article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget(self))  # a viewport of Qt's own making would have PySide load every kind of widget
        self.viewport().setAutoFillBackground(False)

    @cached_property
    def column(self) -> SidebarColumn:
        """The column itself, made when it is first needed."""
        from desktop.sidebar.column import SidebarColumn  # noqa: PLC0415 - the article is to be seen before it

        column = SidebarColumn(*self._parts)
        self._join(column)
        column.place_revealed.connect(self._reveal)
        self.setWidget(column)
        self.updateGeometry()
        column.show_article(*self._shown)
        return column

    def _join(self, column: SidebarColumn) -> None:
        """Let the sections speak through the sidebar's own signals."""
        column.related.article_requested.connect(self.article_requested)
        column.related.reason_requested.connect(self.reason_requested)
        column.entities.place_requested.connect(self.place_requested)
        column.entities.entity_requested.connect(self.entity_requested)
        column.entities.mention_removed.connect(self.mention_removed)
        column.outline.place_requested.connect(self.place_requested)
        column.outline.notes.note_requested.connect(self.note_requested)
        column.outline.notes.note_edited.connect(self.note_edited)
        column.outline.notes.note_removed.connect(self.note_removed)
        column.outline.tags.tag_requested.connect(self.tag_requested)
        column.outline.tags.untag_requested.connect(self.untag_requested)
        column.details.details_edited.connect(self.details_edited)

    def make_column(self) -> None:
        """Make the column now, if it is not there yet."""
        self.column.setVisible(True)

    def show_article(self, article: Article | None, version: Version | None) -> None:
        """Show what belongs to an article, after reporting what was typed about the one before."""
        self._shown = (article, None if version is None else version.id)
        if self._is_made():
            self.column.show_article(*self._shown)

    def show_entity(self, entity_id: int) -> None:
        """Unfold an entity's mentions and bring its section to the top, since they are read a moment later."""
        self.column.entities.show_entity(entity_id)
        self.verticalScrollBar().setValue(self.column.entities.y())

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        if self._is_made():
            self.column.flush()

    def minimumSizeHint(self) -> QSize:
        """Be wide enough for the fields, since the column does not scroll sideways."""
        width = self.column.minimumSizeHint().width() if self._is_made() else 0
        return QSize(max(_NARROWEST, width + self.verticalScrollBar().sizeHint().width()), 120)

    def _is_made(self) -> bool:
        return "column" in self.__dict__

    @Slot(QRect)
    def _reveal(self, rect: QRect) -> None:
        middle = rect.center()
        self.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 8)
