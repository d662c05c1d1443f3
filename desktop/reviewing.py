"""Deciding on marks that a new text did not keep to the letter: in the open article, then in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from desktop.reader.marking import trim_range
from desktop.widgets.tooltip import tooltip_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.navigation import Navigation
    from desktop.reader.pane import ReadingPane
    from desktop.sidebar.pane import Sidebar
    from desktop.widgets.notice import Notice
    from storage.versions import Carried


class Reviewing(QObject):
    """Joins the sidebar's section of such marks with the text, the library and the notice.

    ``told(sentence)`` is for the status line.
    """

    told = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        actions: Actions,
        navigation: Navigation,
        reading: ReadingPane,
        sidebar: Sidebar,
        notice: Notice,
    ) -> None:
        super().__init__(reading)
        self._bridge = bridge
        self._edits = edits
        self._actions = actions
        self._navigation = navigation
        self._reading = reading
        self._sidebar = sidebar
        self._notice = notice
        self._going_on = False
        self._offer = QAction(self.tr("Review"), self)
        self._offer.setObjectName("reviewMarks")
        self._offer.setToolTip(tooltip_of(self.tr("Decide on these marks, one after the other")))
        self._offer.triggered.connect(self.begin)
        actions.review.triggered.connect(self.begin)
        actions.accept_move.triggered.connect(self._accept)
        actions.place_mark.triggered.connect(self._place)
        actions.keep_mark.triggered.connect(self._keep)
        sidebar.move_accepted.connect(edits.moved_marks.accept)
        sidebar.moves_accepted.connect(edits.moved_marks.accept_all)
        sidebar.mark_kept.connect(edits.moved_marks.keep_on_old_version)
        sidebar.highlight_removed.connect(edits.marks.remove_highlight)
        sidebar.placing_requested.connect(self._place)
        sidebar.review_changed.connect(self._follow_review)
        sidebar.review_finished.connect(self._finish_article)
        self._follow_review()

    @Slot(list)
    def tell_versions(self, carried: Sequence[Carried]) -> None:
        """Say what became of the marks of articles that got a new text, and offer to decide on them."""
        kept, moved = sum(one.kept for one in carried), sum(one.moved for one in carried)
        orphans = sum(one.orphans for one in carried)
        parts = [
            self.tr("%Ln mark(s) kept", "", kept),
            self.tr("%Ln moved", "", moved),
            self.tr("%Ln without a place", "", orphans),
        ]
        told = [part for part, number in zip(parts, (kept, moved, orphans), strict=True) if number]
        articles = self.tr("%Ln article(s) have a new text", "", len(carried))
        sentence = self.tr("%1: %2").replace("%1", articles).replace("%2", self.tr(", ").join(told))
        self._notice.show_sentences([sentence], [self._offer] if moved or orphans else [])

    @Slot()
    def begin(self) -> None:
        """Open the first article with marks to decide on, that which is open before others; then go on to the next."""
        self._going_on = self._open_next()
        if not self._going_on:
            self.told.emit(self.tr("There are no marks to review"))

    def _open_next(self) -> bool:
        from storage.settling import list_articles_to_settle  # noqa: PLC0415 - most starts decide on nothing

        waiting = [article.article_id for article in self._bridge.read(list_articles_to_settle)]
        if not waiting:
            return False
        here = self._navigation.article_id
        self._navigation.open_article(here if here in waiting else waiting[0])
        self._sidebar.show_review()
        return True

    @Slot()
    def _follow_review(self) -> None:
        """Let the keys work where there is a mark to decide on."""
        review = self._sidebar.review
        for action in (self._actions.accept_move, self._actions.place_mark, self._actions.keep_mark):
            action.setEnabled(review is not None and bool(review.marks))

    @Slot()
    def _finish_article(self) -> None:
        """When the last mark of an article is decided on, go on to the next article, if that was asked for."""
        if self._going_on and not self._edits.retrace.busy:
            QTimer.singleShot(0, self, self._go_on)  # after the act is done

    @Slot()
    def _go_on(self) -> None:
        self._going_on = self._open_next()
        if not self._going_on:
            self._notice.hide()
            self.told.emit(self.tr("All marks are reviewed"))

    @Slot()
    def _accept(self) -> None:
        if self._sidebar.review is not None:
            self._sidebar.review.accept_current()

    @Slot()
    def _keep(self) -> None:
        if self._sidebar.review is not None:
            self._sidebar.review.keep_current()

    @Slot()
    def _place(self) -> None:
        """Put the current mark on what is selected in the text."""
        mark = None if self._sidebar.review is None else self._sidebar.review.current
        opened = self._reading.opened
        if mark is None or opened is None or not self._reading.isVisible():
            return
        cursor = self._reading.view.cursor_
        if not cursor.has_selection or opened.comparison is not None:
            self.told.emit(self.tr("Select the new place in the text first, then press P"))
            return
        start, end = trim_range(self._reading.view.sheet.text, *cursor.selection)
        cursor.move_to(end)
        if start < end:
            self._edits.moved_marks.place(mark.kind, mark.id, opened.version.id, start, end)
