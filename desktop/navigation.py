"""Which article is open: from the list, a link, the way back or an undo, with every pane in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.history import History, Place
from storage import articles

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.library.pane import LibraryPane
    from desktop.reader.pane import ReadingPane
    from desktop.settings import Settings
    from desktop.sidebar.pane import Sidebar
    from storage.library import Connection
    from storage.records import Change
    from storage.related.records import Reason


_COUNTS_AS_OPENED_MS = 250
"""An article that is only leafed past stays unread."""


class Navigation(QObject):
    """Opens articles and remembers the way; ``article_opened(id)`` also when it was open already."""

    article_opened = Signal(int)

    def __init__(
        self,
        bridge: Bridge,
        reading: ReadingPane,
        sidebar: Sidebar,
        library_pane: LibraryPane,
        actions: Actions,
        settings: Settings,
        history: History,
    ) -> None:
        super().__init__(reading)
        self._bridge = bridge
        self._reading = reading
        self._sidebar = sidebar
        self._library_pane = library_pane
        self._actions = actions
        self._settings = settings
        self._history = history
        self._opened_pause = QTimer(self, singleShot=True, interval=_COUNTS_AS_OPENED_MS)
        self._opened_pause.timeout.connect(self._note_opened)
        self._lit_on: tuple[int, Reason] | None = None
        library_pane.article_requested.connect(self.open_article)
        sidebar.article_requested.connect(self.open_article)
        sidebar.place_requested.connect(self.open_place)
        sidebar.marked_place_requested.connect(self.open_marked_place)
        sidebar.reason_requested.connect(self.light_reason)
        reading.version_requested.connect(self.open_version)
        reading.comparison_requested.connect(self.open_comparison)
        reading.comparison_shown.connect(self._show_beside)
        actions.back.triggered.connect(self.go_back)
        actions.forward.triggered.connect(self.go_forward)
        bridge.changed.connect(self._follow_change)
        self._name_ways()

    @property
    def article_id(self) -> int | None:
        """The open article."""
        return None if self._reading.opened is None else self._reading.opened.article.id

    @Slot(int)
    def open_article(self, article_id: int) -> None:
        """Open an article where it was left."""
        if article_id != self.article_id or not self._reading.is_newest:
            self._leave()
            self._show(article_id, None)
        self.article_opened.emit(article_id)

    @Slot(int, int, int)
    def open_place(self, article_id: int, start: int, end: int) -> None:
        """Open an article, if it is another one, and go to a range of its newest text."""
        self._leave()
        if article_id != self.article_id or not self._reading.is_newest:
            self._show(article_id, start)
        self._go_to_range(article_id, start, end)

    @Slot(int, int, int, int)
    def open_marked_place(self, article_id: int, version_id: int, start: int, end: int) -> None:
        """Go to a range of any version of an article."""
        self._leave()
        opened = self._reading.opened
        if opened is None or opened.version.id != version_id or opened.comparison is not None:
            self._show(article_id, start, version_id)
        self._go_to_range(article_id, start, end)

    def _go_to_range(self, article_id: int, start: int, end: int) -> None:
        self._name_ways()
        self._reading.show_place(start, end)
        self.article_opened.emit(article_id)

    @Slot(int, int)
    def open_version(self, article_id: int, version_id: int) -> None:
        """Open an older version of an article at its beginning, or with 0 the newest where it was left."""
        self._leave()
        self._show(article_id, None, version_id or None)
        self.article_opened.emit(article_id)

    @Slot(int, int, int)
    def open_comparison(self, article_id: int, older_id: int, newer_id: int) -> None:
        """Show what changed in an article from one version to another."""
        self._leave()
        self._compare(article_id, older_id, newer_id, None)

    def _compare(self, article_id: int, older_id: int, newer_id: int, place: int | None) -> None:
        if article_id != self.article_id:
            self._show(article_id, None)
        self._reading.versions.compare(older_id, newer_id, place)
        self._name_ways()
        self.article_opened.emit(article_id)

    @Slot(int, object)
    def light_reason(self, other_id: int, reason: Reason) -> None:
        """Light a reason up in this article, and in the other when it is opened; the same again puts it out."""
        self._lit_on = None if self._lit_on == (other_id, reason) else (other_id, reason)
        self._light()

    @Slot()
    def go_back(self) -> None:
        """Return to the place before."""
        if self._history.can_go_back:
            self._go(self._history.back(self._here()))

    @Slot()
    def go_forward(self) -> None:
        """Go to the place that was left by going back."""
        if self._history.can_go_forward:
            self._go(self._history.forward(self._here()))

    @Slot(object)
    def follow_retraced(self, change: Change) -> None:
        """Show the article in which something was undone or done again."""
        if len(change.articles) == 1:
            (article_id,) = change.articles
            if article_id == self.article_id:
                self.article_opened.emit(article_id)
            elif self._bridge.find(articles.get_article, article_id) is not None:
                self.open_article(article_id)

    def open_first(self, last_article: int | None) -> None:
        """Open the article that was open last, else the first of the list, else none."""
        if last_article is not None and self._bridge.find(articles.get_article, last_article) is not None:
            self._show(last_article, None)
        else:
            first = self._library_pane.first_article()
            self._show_nothing() if first is None else self._show(first, None)

    def _go(self, place: Place) -> None:
        if place.compared_with:
            self._compare(place.article_id, place.compared_with, place.version_id, place.position)
            return
        if place._replace(position=0) == self._text_here():
            self._reading.stop_comparing()
            self._reading.view.scroll_line_to_top(place.position)
        else:
            self._show(place.article_id, place.position, place.version_id or None)
        self._name_ways()
        self.article_opened.emit(place.article_id)

    def _here(self) -> Place | None:
        here = self._text_here()
        return None if here is None else here._replace(position=self._reading.view.top_line()[0])

    def _text_here(self) -> Place | None:
        """Return which text is shown, at position 0."""
        opened = self._reading.opened
        if opened is None:
            return None
        older = 0 if opened.comparison is None else opened.comparison.older.id
        return Place(opened.article.id, 0, 0 if opened.is_newest else opened.version.id, older)

    def _leave(self) -> None:
        here = self._here()
        if here is not None:
            self._history.leave(here)

    def _show(self, article_id: int, place: int | None, version_id: int | None = None) -> None:
        self._sidebar.flush()
        self._reading.show_article(article_id, place, version_id)
        self._show_beside()
        self._library_pane.set_current(article_id)
        self._settings.last_article = article_id
        self._light()
        self._name_ways()
        if not self._bridge.library.read_only:
            self._opened_pause.start()

    @Slot()
    def _show_beside(self) -> None:
        opened = self._reading.opened
        if opened is not None:
            self._sidebar.show_article(opened.article, opened.version, opened.versions)

    def _show_nothing(self) -> None:
        self._reading.show_article(None)
        self._sidebar.show_article(None, None)

    @Slot()
    def _note_opened(self) -> None:
        if self.article_id is not None:
            self._bridge.remember(_mark_opened, self.article_id)

    def _light(self) -> None:
        """Light the chosen reason in the open article; nothing where it does not stand there."""
        ranges: list[tuple[int, int]] = []
        opened = self._reading.opened
        if self._lit_on is not None and opened is not None and opened.is_newest and self._lit_on[1].kind != "time":
            from storage.related.reasons import find_reason  # noqa: PLC0415 - a start shows no reason

            ranges = self._bridge.read(find_reason, opened.article.id, self._lit_on[1])
        self._reading.light(ranges)

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        """When the open article is gone, open none; when it has another text, show that."""
        if change.touches("versions") and self.article_id in change.articles:
            self._show_other_text(self.article_id)
        if "articles" not in change.rows:
            return
        gone = frozenset(
            article_id
            for article_id in change.ids("articles")
            if self._bridge.find(articles.get_article, article_id) is None
        )
        if gone:
            self._history.forget(gone)
            self._name_ways()
            if self.article_id in gone:
                self._show_nothing()

    def _show_other_text(self, article_id: int) -> None:
        """Show the text that the open article has now, at the place that went over to it.

        Who reads an older version goes on with it, if it is still there.
        """
        version = self._bridge.find(articles.get_version, article_id)
        opened = self._reading.opened
        if version is None or opened is None or version.number == opened.versions:
            return
        self._reading.drop_place()
        if opened.is_newest or opened.comparison is not None:
            self._show(article_id, None)
        else:
            self._show(article_id, self._reading.view.top_line()[0], opened.version.id)

    def _name_ways(self) -> None:
        self._actions.back.setEnabled(self._history.can_go_back)
        self._actions.forward.setEnabled(self._history.can_go_forward)


def _mark_opened(db: Connection, article_id: int) -> None:
    """Note when an article was opened, and that it is being read from now on if it was not."""
    articles.set_last_read(db, article_id)
    if articles.get_article(db, article_id).status == "unread":
        articles.set_status(db, article_id, "reading")
