"""The sidebar: a scrolling column about the open article, made right after the article itself is painted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.sidebar.column import SidebarColumn
    from desktop.sidebar.review import ReviewSection
    from desktop.sidebar.suggestions import SuggestionsSection
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.marks import MarkKind
    from storage.records import Article, Version

_NARROWEST = 264
_ABOVE = 6
"""Room above a section that is brought into view, as above the first."""


class Sidebar(QScrollArea):
    """Shows what belongs to one article; its signals are wishes with ids.

    ``comparison_requested(article_id, start, end)`` asks for the open article side by side with a place of another,
    ``pair_comparison_requested(first_id, second_id)`` for the two from their beginnings. ``text_requested()`` is for
    the keyboard to go back to the text. ``shared_pointed(ranges)`` tells which words of the open text a passage that is
    pointed at has too.
    ``review_changed()`` when there are other marks to decide on, or none; ``review_finished()`` after the last one.
    """

    article_requested = Signal(int)
    place_requested = Signal(int, int, int)
    marked_place_requested = Signal(int, int, int, int)
    comparison_requested = Signal(int, int, int)
    pair_comparison_requested = Signal(int, int)
    text_requested = Signal()
    shared_pointed = Signal(object)
    reason_requested = Signal(int, object)
    entity_requested = Signal(int)
    details_edited = Signal(int, dict)
    note_requested = Signal(int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)
    tag_requested = Signal(int, str)
    untag_requested = Signal(int)
    mention_removed = Signal(int)
    highlight_removed = Signal(int)
    move_accepted = Signal(str, int)
    moves_accepted = Signal(int)
    mark_kept = Signal(str, int)
    placing_requested = Signal()
    review_changed = Signal()
    review_finished = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__()
        self._parts = (bridge, tasks, theme, language)
        self.review: ReviewSection | None = None
        self._shown: tuple[Article | None, Version | None, int] = (None, None, 0)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("About this article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a scroll bar that came with the first cards would have all of them broken into lines anew
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
        column.related.comparison_requested.connect(self.pair_comparison_requested)
        column.links.article_requested.connect(self.article_requested)
        column.links.comparison_requested.connect(self.pair_comparison_requested)
        column.entities.place_requested.connect(self.place_requested)
        column.entities.entity_requested.connect(self.entity_requested)
        column.entities.mention_removed.connect(self.mention_removed)
        column.outline.place_requested.connect(self.marked_place_requested)
        column.outline.notes.note_requested.connect(self.note_requested)
        column.outline.notes.note_edited.connect(self.note_edited)
        column.outline.notes.note_removed.connect(self.note_removed)
        column.outline.tags.tag_requested.connect(self.tag_requested)
        column.outline.tags.untag_requested.connect(self.untag_requested)
        column.details.details_edited.connect(self.details_edited)
        column.review_made.connect(self._join_review)
        column.suggestions_made.connect(self._steady)
        self._join_parallels(column)

    @Slot(object)
    def _join_review(self, review: ReviewSection) -> None:
        self.review = review
        review.place_requested.connect(self.place_requested)
        review.older_place_requested.connect(self.marked_place_requested)
        review.accept_requested.connect(self.move_accepted)
        review.all_accepted.connect(self.moves_accepted)
        review.keep_requested.connect(self.mark_kept)
        review.removal_requested.connect(self._remove_mark)
        review.placing_requested.connect(self.placing_requested)
        review.changed.connect(self.review_changed)
        review.finished.connect(self.review_finished)

    def _join_parallels(self, column: SidebarColumn) -> None:
        from desktop.sidebar.anchoring import Anchoring  # noqa: PLC0415 - the article is to be seen before it

        parallels = column.parallels
        Anchoring(self, column, parallels)
        parallels.place_requested.connect(self.place_requested)
        parallels.comparison_requested.connect(self.comparison_requested)
        parallels.shared_pointed.connect(self.shared_pointed)

    @Slot(object)
    def _steady(self, suggestions: SuggestionsSection) -> None:
        from desktop.sidebar.steadiness import Steadiness  # noqa: PLC0415 - the article is to be seen before it

        Steadiness(self, self.column, suggestions)

    def make_column(self) -> None:
        """Make the column now, if it is not there yet."""
        self.column.setVisible(True)

    def show_article(self, article: Article | None, version: Version | None, versions: int = 1) -> None:
        """Show what belongs to a version of an article, after reporting what was typed about the one before.

        Another article is shown from its top, the same one where it was.
        """
        before, self._shown = self._shown[0], (article, version, versions)
        if self._is_made():
            self.column.show_article(*self._shown)
            if article is None or before is None or article.id != before.id:
                self.verticalScrollBar().setValue(0)

    def show_entity(self, entity_id: int) -> None:
        """Unfold an entity's mentions and bring its section to the top, since they are read a moment later."""
        self.column.entities.show_entity(entity_id)
        self.verticalScrollBar().setValue(self.column.entities.y())

    def show_review(self) -> None:
        """Bring the marks to decide on into view, with the keyboard on the current one."""
        if self.review is not None:
            self.setVisible(True)
            self.verticalScrollBar().setValue(0)
            self.review.take_focus()

    @Slot(int, int, int, bool)
    def show_passage(self, article_id: int, start: int, end: int, selected: bool) -> None:
        """Show what is parallel to the passage that is read, or selected; with the article 0 to none."""
        if article_id:
            self.column.parallels.show_passage(article_id, start, end, selected)

    @Slot()
    def show_parallels(self) -> None:
        """Bring the parallels of the passage that is read into view."""
        parallels = self.column.parallels
        self.setVisible(True)
        parallels.header.setChecked(True)
        self.verticalScrollBar().setValue(parallels.y() - _ABOVE)

    @Slot()
    def focus_parallels(self) -> None:
        """Bring them into view, with the keyboard on the nearest."""
        self.show_parallels()
        self.column.parallels.take_focus()

    def compare_nearest(self) -> bool:
        """Ask for the open article side by side with the nearest parallel, else the most related; False without."""
        return self.column.parallels.compare() or self.column.related.compare()

    def show_suggestions(self, caret: int, seen: tuple[int, int]) -> None:
        """Put the keyboard on the suggestion at the caret of the text, else on one in what is ``seen`` of it."""
        self.setVisible(True)
        self.column.suggesting.go_near(caret, seen)
        self.column.make_suggestions().take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back to the text by Escape, from wherever it has no other meaning."""
        if event.key() == Qt.Key.Key_Escape:
            self.text_requested.emit()
        else:
            super().keyPressEvent(event)

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

    @Slot(str, int)
    def _remove_mark(self, kind: MarkKind, mark_id: int) -> None:
        removed = self.highlight_removed if kind == "highlight" else self.mention_removed
        removed.emit(mark_id)

    @Slot(QRect)
    def _reveal(self, rect: QRect) -> None:
        middle = rect.center()
        self.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 8)
