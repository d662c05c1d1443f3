"""The reading pane: one article in the reading view, with its margin, its toolbar and its keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.reader.accessible import tell_selection
from desktop.reader.acts import ReadingActs
from desktop.reader.margin import NoteMargin
from desktop.reader.marking import Marking
from desktop.reader.open_article import OpenArticle, read_article
from desktop.reader.shown_marks import ShownMarks
from desktop.reader.view import ReadingView
from desktop.typesetting.reading_style import ReadingStyle
from storage import articles

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.reader.finding import Finding
    from desktop.reader.suggested import Suggested
    from desktop.reader.tooltips import Tooltips
    from desktop.reader.versions import Versions
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Article, Change

_PLACE_AFTER_MS = 800


class ReadingPane(QWidget):
    """Shows the open article and keeps it in step with the library.

    ``article_shown()`` when another text is open, or none any more, and ``comparison_shown()`` when that is what
    changed between two versions, which takes a while to find; ``place_changed(article_id, position)`` follows
    scrolling; ``entity_shown(entity_id)`` on a click on a mention. Wishes are ``note_edited(note_id, body)``,
    ``note_removed(note_id)``, ``version_requested(article_id, version_id)``, with 0 for the newest,
    ``comparison_requested(article_id, older_id, newer_id)``, and the signals of ``marking`` and ``acts``.
    """

    article_shown = Signal()
    place_changed = Signal(int, int)
    note_edited = Signal(int, str)
    note_removed = Signal(int)
    entity_shown = Signal(int)
    version_requested = Signal(int, int)
    comparison_requested = Signal(int, int, int)
    comparison_shown = Signal()

    def __init__(
        self,
        bridge: Bridge,
        tasks: Tasks,
        actions: Actions,
        theme: Theme,
        language: Language,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._tasks = tasks
        self._actions = actions
        self._theme = theme
        self._language = language
        self._settings = settings
        self.opened: OpenArticle | None = None
        self.view = ReadingView(theme, self)
        self.margin = NoteMargin(self.view, theme)
        self._marks = ShownMarks(self.view, self.margin, bridge, tasks)
        self.marking = Marking(self.view, bridge, actions, theme, settings)
        self.acts = ReadingActs(self, actions, language, settings)
        self._empty = _empty_page(self.tr("Choose an article from the library to read it here."), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._pages = QStackedLayout()
        self._column.addLayout(self._pages, 1)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        self._place_pause = QTimer(self, singleShot=True, interval=_PLACE_AFTER_MS)
        self._place_pause.timeout.connect(self.report_place)
        self.apply_style()
        self._connect()

    # what is shown ---------------------------------------------------------------------------

    def show_article(self, article_id: int | None, place: int | None = None, version_id: int | None = None) -> None:
        """Open an article at a position, or where it was left; None shows the empty pane when one is gone.

        Of an older version that was asked for the beginning is shown, or the place.
        """
        if article_id is None:
            self._place_pause.stop()  # of an article that is gone nothing can be saved any more
            self._marks.show(None)
            self.margin.clear()
            self.opened = None
            self.marking.set_open(None)
            self._follow_versions()
            self._pages.setCurrentWidget(self._empty)
            self.article_shown.emit()
            return
        self.flush()
        opened = read_article(self._bridge, article_id, self._language, version_id)
        left_at = opened.article.reading_place if opened.is_newest else 0
        self.show_opened(opened, left_at if place is None else place)

    def show_opened(self, opened: OpenArticle, place: int) -> None:
        """Show a text that was read from the library, at a position."""
        self.flush()
        self.margin.clear()
        self.opened = opened
        self.marking.set_open(opened)
        self._pages.setCurrentWidget(self.view)
        self.view.setAccessibleName(opened.article.headline)
        self.view.set_sheet(opened.sheet, place)
        self._marks.show(opened)
        self._follow_versions()
        self.article_shown.emit()
        if opened.comparison is not None:
            self.comparison_shown.emit()

    def show_place(self, start: int, end: int) -> None:
        """Bring a range into view and put the caret there."""
        self.view.cursor_.move_to(start)
        self.view.show_range(start, end)
        self.view.viewport().update()
        self.view.selection_changed.emit()

    def light(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Light ranges up, and bring the first into view if none of them is seen."""
        self.view.marks.set_lit(ranges)
        self.view.refresh_marks()
        begin, end = self.view.visible_range()
        if ranges and not any(begin <= start <= end for start, _end in ranges):
            self.view.show_range(*ranges[0])

    @cached_property
    def finding(self) -> Finding:
        """The finding in the article, below the text; made when it is first asked for, so that a start need not."""
        from desktop.reader.finding import Finding  # noqa: PLC0415 - not at every start

        finding = Finding(self, self._tasks, self._theme, self._language)
        self._column.addWidget(finding.bar)
        return finding

    @cached_property
    def suggested(self) -> Suggested:
        """The suggested names in the text; made once the article is seen, for they are found after that."""
        from desktop.reader.suggested import Suggested  # noqa: PLC0415 - the article is to be seen before it

        return Suggested(self, self._theme)

    @cached_property
    def tooltips(self) -> Tooltips:
        """What is told of the marks under the pointer; made when it first rests on the text."""
        from desktop.reader.tooltips import Tooltips  # noqa: PLC0415 - no start shows one

        return Tooltips(self)

    @cached_property
    def versions(self) -> Versions:
        """The versions of the open article; made when one with several is opened."""
        from desktop.reader.versions import Versions  # noqa: PLC0415 - most articles have one

        versions = Versions(self, self._bridge, self._tasks, self._actions, self._theme, self._language)
        versions.version_requested.connect(self.version_requested)
        versions.comparison_requested.connect(self.comparison_requested)
        return versions

    def stop_comparing(self) -> None:
        """Go on with the text that is shown, if another was on its way."""
        self._follow_versions()

    def _follow_versions(self) -> None:
        if "versions" in self.__dict__ or (self.opened is not None and self.opened.versions > 1):
            self.versions.follow(self.opened)

    @property
    def is_newest(self) -> bool:
        """Whether the open article is shown as it is now."""
        return self.opened is not None and self.opened.is_newest

    def add_above(self, strip: QWidget) -> None:
        """Let a strip stand above the text."""
        self._column.insertWidget(0, strip)

    def apply_style(self) -> None:
        """Set the type as the settings say, keeping the reader's line."""
        self.view.set_style(_style_of(self._settings))
        self.view.refresh_marks()

    def flush(self) -> None:
        """Report everything that is not saved yet: notes being typed and the reading place."""
        self.margin.flush()
        if self._place_pause.isActive():
            self.report_place()

    @Slot()
    def report_place(self) -> None:
        """Report which line of the newest text is at the top."""
        self._place_pause.stop()
        if self.opened is not None and self.opened.is_newest:
            self.place_changed.emit(self.opened.article.id, self.view.top_line()[0])

    def drop_place(self) -> None:
        """Leave unreported where the reader is: in another text it would be another place."""
        self._place_pause.stop()

    def focus_note(self, highlight_id: int, note_id: int) -> None:
        """Put the caret into a note in the margin."""
        mark = self.view.marks.highlights.get(highlight_id)
        if mark is not None:
            self.view.show_range(mark.start, min(mark.start + 1, mark.end), glide=False)
            self.margin.focus_note(highlight_id, note_id)

    # keeping in step with the library ---------------------------------------------------------

    def follow_change(self, change: Change) -> None:
        """Read again what a change touched in the open article."""
        opened = self.opened
        if opened is None or not (opened.article.id in change.articles or change.touches("entities", "tags")):
            return
        if "articles" in change.rows:
            article = self._bridge.find(articles.get_article, opened.article.id)
            if article is None:
                self.show_article(None)
                return
            if opened.comparison is None and _shown_details(article) != _shown_details(opened.article):
                place, offset = self.view.top_line()
                self.show_article(article.id, place, opened.version.id)
                self.view.scroll_line_to_top(place, offset)
        if change.touches("paragraph_directions") and opened.comparison is None:
            place, offset = self.view.top_line()
            self.view.sheet.set_overrides(self._bridge.read(articles.list_paragraph_directions, opened.version.id))
            self.view.scroll_line_to_top(place, offset)
        self._marks.follow_change(change)

    # signals of the parts ---------------------------------------------------------------------

    def _connect(self) -> None:
        self.view.moved.connect(self._place_pause.start)
        self.view.selection_changed.connect(self._tell_selection)
        self.view.mark_clicked.connect(self._mark_clicked)
        self.view.set_tooltip_source(self._tooltip)
        self.margin.body_edited.connect(self.note_edited)
        self.margin.note_removed.connect(self.note_removed)
        self.margin.note_added.connect(self._another_note)
        self.margin.clicked.connect(self._card_clicked)

    @Slot()
    def _tell_selection(self) -> None:
        tell_selection(self.view)

    @Slot(int)
    def _mark_clicked(self, position: int) -> None:
        for mention in self.view.marks.mentions.at(position)[:1]:
            self.entity_shown.emit(mention.entity_id)

    @Slot(int)
    def _another_note(self, highlight_id: int) -> None:
        if self.opened is not None:
            self.marking.note_requested.emit(self.opened.article.id, highlight_id)

    @Slot(int)
    def _card_clicked(self, highlight_id: int) -> None:
        mark = self.view.marks.highlights.get(highlight_id)
        if mark is not None:
            self.show_place(mark.start, mark.end)

    def _tooltip(self, point: QPointF) -> str:
        return self.tooltips.words_at(point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from an older version, and from what changed, to the article as it is now by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.opened is not None and not self.opened.is_newest:
            self.versions.leave()
        else:
            super().keyPressEvent(event)


def _shown_details(article: Article) -> tuple[str, ...]:
    return article.headline, article.outlet, article.author, article.published


def _style_of(settings: Settings) -> ReadingStyle:
    return ReadingStyle(settings.reading_font, settings.text_size, settings.column_width, settings.line_height)


def _empty_page(words: str, parent: QWidget) -> QLabel:
    page = QLabel(words, parent)
    page.setObjectName("readingEmpty")
    page.setProperty("look", "muted")
    page.setTextFormat(Qt.TextFormat.PlainText)
    page.setAlignment(Qt.AlignmentFlag.AlignCenter)
    page.setWordWrap(True)
    return page
