"""The library pane: the list of articles, what narrows it, and the place to drop files on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.library.filter_bar import FilterBar
from desktop.library.listing import Listing, Query, find_leader, keep_in_place, read_listing, unfold
from desktop.library.model import ArticleModel
from desktop.library.view import ArticleList
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.own_direction import isolated
from storage.articles import count_library
from storage.saved_searches import list_saved_searches

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.library.saved import SavedSearches
    from desktop.settings import Settings
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.library import Connection
    from storage.records import Change

LARGE: Final = 5_000
"""A library with more articles is listed in the background."""

_TASK: Final = "article list"

_FEW: Final = 500
_LIST_AGAIN_MS: Final = 300
"""More articles than a few are not listed again with every change of many, but once in so long."""


class LibraryPane(QWidget):
    """Lists the library's articles.

    ``article_requested(id)``, ``status_requested(ids, status)``, ``starred_requested(ids, starred)``,
    ``remove_requested(ids)``, ``new_version_requested(id)``, ``comparison_requested(first_id, second_id)``,
    ``add_files_requested()`` and ``files_dropped(paths)`` are wishes, as are, of saved searches,
    ``search_requested(query, sort)``, ``search_renamed(id, name)`` and ``search_removed(id)``.
    """

    article_requested = Signal(int)
    status_requested = Signal(list, str)
    starred_requested = Signal(list, bool)
    remove_requested = Signal(list)
    new_version_requested = Signal(int)
    comparison_requested = Signal(int, int)
    add_files_requested = Signal()
    files_dropped = Signal(list)
    search_requested = Signal(str, str)
    search_renamed = Signal(int, str)
    search_removed = Signal(int)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._bridge = bridge
        self._tasks = tasks
        self._theme = theme
        self._listing: Listing | None = None
        self._open_article: int | None = None
        self._unfolded: frozenset[int] = frozenset()
        self._empty_library: EmptyState | None = None
        self._nothing_found: EmptyState | None = None
        self.saved: SavedSearches | None = None
        self.setObjectName("libraryPane")
        self.setAccessibleName(self.tr("Library"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.filter_bar = FilterBar(theme, language, settings, self)
        self.articles = ArticleModel(bridge, language, self)
        self.list = ArticleList(self.articles, theme, language, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._drop_sign = DropSign(theme, self.tr("Drop to add to the library"), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.filter_bar)
        self._column.addWidget(self._pages, 1)
        self.filter_bar.query_changed.connect(self._list_articles)
        self.filter_bar.left_downwards.connect(self._enter_list)
        self.list.article_requested.connect(self.article_requested)
        self.list.status_requested.connect(self.status_requested)
        self.list.starred_requested.connect(self.starred_requested)
        self.list.remove_requested.connect(self.remove_requested)
        self.list.new_version_requested.connect(self.new_version_requested)
        self.list.comparison_requested.connect(self.comparison_requested)
        self.list.unfold_requested.connect(self._unfold)
        bridge.changed.connect(self._follow_change)
        self._large = bridge.read(count_library).articles > LARGE
        self._list_again = QTimer(self, singleShot=True, interval=_LIST_AGAIN_MS)
        self._list_again.timeout.connect(self._list_articles)
        self._list_articles()

    def set_current(self, article_id: int | None) -> None:
        """Show which article is open; a copy that is folded away is unfolded for it."""
        self._open_article = article_id
        if self.articles.copies and self._unfold_open():
            self._show_ids(keep_place=True)
        self.list.set_open(article_id)

    def first_article(self) -> int | None:
        """Return the first article of the list, waiting for the list if need be; None if nothing is listed."""
        if self._listing is None:
            self._tasks.cancel(_TASK)
            self._show_listing(self._bridge.read(read_listing, self.filter_bar.query()))
        return self.articles.ids[0] if self.articles.ids else None

    def show_saved_searches(self) -> None:
        """Show the saved searches below the list; without any, nothing is made for them."""
        saved = self._bridge.read(list_saved_searches)
        if saved and self.saved is None:
            from desktop.library.saved import SavedSearches  # noqa: PLC0415 - many libraries have none

            self.saved = SavedSearches(self._theme, self)
            self.saved.list.chosen.connect(self.search_requested)
            self.saved.list.rows.renamed.connect(self.search_renamed)
            self.saved.list.removed.connect(self.search_removed)
            self._column.addWidget(self.saved)
        if self.saved is not None:
            self.saved.show_saved(saved)

    def focus_filter(self) -> None:
        """Put the caret into the filter, ready to be overwritten."""
        self.filter_bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.field.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped here."""
        if _local_paths(event):
            event.acceptProposedAction()
            self._drop_sign.setGeometry(self.rect())
            self._drop_sign.raise_()
            self._drop_sign.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go back to normal."""
        self._drop_sign.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish for the files to be added."""
        self._drop_sign.hide()
        paths = _local_paths(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    @Slot()
    def _list_articles(self) -> None:
        """List again, in the background where it could be felt."""
        query = self.filter_bar.query()
        if self._large:
            self._tasks.run(_TASK, partial(_list_in_background, query=query), self._show_listing)
        else:
            self._show_listing(self._bridge.read(read_listing, query))

    def _show_listing(self, listing: Listing) -> None:
        same_query = self._listing is not None and self._listing.query == listing.query
        self._listing = listing
        self._large = listing.counts.articles > LARGE
        self._unfolded &= listing.copies.keys()
        self._unfold_open()
        self.filter_bar.show_counts(listing.counts)
        self._show_ids(keep_place=same_query)
        if not same_query:
            self.list.set_open(self._open_article)
        self._show_page(listing)

    def _show_ids(self, *, keep_place: bool) -> None:
        """List what is to be listed now, copies below those that are unfolded."""
        listing = self._listing
        if listing is None:
            return
        ids = unfold(listing.ids, listing.copies, self._unfolded)
        if keep_place and self._open_article is not None and self.articles.has_summary(self._open_article):
            # what is being read stays where it is, though it may have just ceased to be unread
            ids = keep_in_place(self._open_article, self.articles.ids, ids)
        self.articles.set_copies(listing.copies, self._unfolded)
        self.list.show_ids(ids, keep_place=keep_place)

    def _unfold_open(self) -> bool:
        """Unfold what the open article is folded under; tell whether there is such a one that was not."""
        if self._listing is None or self._open_article is None or not self._listing.copies:
            return False
        leader = find_leader(self._open_article, self._listing.copies)
        if leader is None or leader in self._unfolded:
            return False
        self._unfolded |= {leader}
        return True

    @Slot(int, bool)
    def _unfold(self, article_id: int, unfolded: bool) -> None:
        self._unfolded = self._unfolded | {article_id} if unfolded else self._unfolded - {article_id}
        self._show_ids(keep_place=True)

    def _show_page(self, listing: Listing) -> None:
        if self.articles.ids:
            self._pages.setCurrentWidget(self.list)
        elif listing.counts.articles == 0:
            self._pages.setCurrentWidget(self._library_is_empty())
        else:
            page = self._nothing_is_found()
            words = listing.query.wanted.text
            sentence = self.tr("Nothing matches “%1”.") if words else self.tr("No such articles.")
            page.label.setText(sentence.replace("%1", isolated(words)))
            self._pages.setCurrentWidget(page)

    def _library_is_empty(self) -> EmptyState:
        if self._empty_library is None:
            sentence = self.tr("No articles yet. Drop text files here or press Ctrl+O.")
            self._empty_library = EmptyState("emptyLibrary", sentence, self.tr("Add files"), self)
            self._empty_library.pressed.connect(self.add_files_requested)
            self._pages.addWidget(self._empty_library)
        return self._empty_library

    def _nothing_is_found(self) -> EmptyState:
        if self._nothing_found is None:
            self._nothing_found = EmptyState("nothingFound", "", self.tr("Clear filter"), self)
            self._nothing_found.pressed.connect(self.filter_bar.clear)
            self._pages.addWidget(self._nothing_found)
        return self._nothing_found

    @Slot()
    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid() and self.articles.ids:
            self.list.setCurrentIndex(self.articles.index(0))

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if change.touches("saved_searches"):
            self.show_saved_searches()
        if not change.touches("articles", "highlights", "notes"):
            return
        moved = self.articles.refresh(change.articles)
        if moved and change.touches("articles"):
            if len(self.articles.ids) <= _FEW:
                self._list_articles()
            elif not self._list_again.isActive():
                self._list_again.start()


class DropSign(QWidget):
    """Lies over the pane while files are held over it."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setObjectName("dropSign")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed frame and what will happen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.colour("card")
        ground.setAlphaF(0.9)
        painter.setBrush(ground)
        painter.setPen(QPen(self._theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 8, 8)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()
        event.accept()


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _list_in_background(db: Connection, _progress: Progress, query: Query) -> Listing:
    return read_listing(db, query)
