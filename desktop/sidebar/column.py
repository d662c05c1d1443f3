"""The sidebar's column: its sections one below the other, kept in step with the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.sidebar.details import DetailsSection
from desktop.sidebar.entities import EntitiesSection
from desktop.sidebar.link_wishes import LinkWishes
from desktop.sidebar.links import LinksSection
from desktop.sidebar.outline import OutlineSection
from desktop.sidebar.parallels import ParallelsSection
from desktop.sidebar.related import RelatedSection
from desktop.sidebar.suggesting import Suggesting
from desktop.widgets.fitted_list import FittedList
from storage.articles import get_article

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.sidebar.review import ReviewSection
    from desktop.sidebar.suggestions import SuggestionsSection
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from storage.records import Article, Change, Version
    from storage.suggestions.records import Suggestion

_SIDE = 8


class SidebarColumn(QWidget):
    """Parallel passages, links, related articles, entities, highlights and notes, and details of one article.

    Wishes are the sections' own signals, and for pairs of articles those of ``link_wishes``;
    ``place_revealed(rect)`` asks to be scrolled to a row, in the column's coordinates. Of the sections that not every
    article needs, ``review_made(section)`` is about marks to decide on, and ``suggestions_made(section)`` about names
    to decide on.
    """

    place_revealed = Signal(QRect)
    review_made = Signal(object)
    suggestions_made = Signal(object)

    def __init__(self, bridge: Bridge, tasks: Tasks, theme: Theme, language: Language) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._language = language
        self.review: ReviewSection | None = None
        self.suggesting = Suggesting(tasks, self)
        self.suggestions: SuggestionsSection | None = None
        self._related_waits = False
        self._article: Article | None = None
        self._version_id: int | None = None
        self._is_newest = False
        self.setAutoFillBackground(False)
        self.link_wishes = LinkWishes(self)
        self.parallels = ParallelsSection(tasks, theme, language, self)
        self.links = LinksSection(bridge, tasks, theme, language, self.link_wishes, self)
        self.related = RelatedSection(tasks, theme, language, self.link_wishes, self)
        self.entities = EntitiesSection(bridge, tasks, theme, language, self)
        self.outline = OutlineSection(bridge, tasks, theme, language, self)
        self.details = DetailsSection(bridge, theme, language, self)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 6, _SIDE, 12)
        layout.setSpacing(4)
        for section in (self.parallels, self.links, self.related, self.entities, self.outline, self.details):
            layout.addWidget(section)
        layout.addStretch(1)
        self._join(bridge)
        self._show_sections()

    def show_article(self, article: Article | None, version: Version | None, versions: int) -> None:
        """Show what belongs to a version of an article, after reporting what was typed about the one before.

        New marks belong to the newest version: in others nothing is suggested.
        """
        self.flush()
        self._related_waits = False
        self._article = article
        self._version_id = None if version is None else version.id
        self._is_newest = version is not None and version.number == versions
        article_id = None if article is None else article.id
        self._show_sections()
        self.parallels.show_article(article if self._is_newest else None)
        self._show_review(article_id, versions)
        self.details.show_article(article)
        self.outline.show_version(article_id, self._version_id)
        self.entities.show_version(self._version_id)
        self.related.show_article(article_id)
        self.links.show_article(article_id)
        undecided = self._is_newest and not self._bridge.library.read_only
        self.suggesting.show_version(self._version_id if undecided else None)

    def flush(self) -> None:
        """Report what was typed and not yet reported."""
        self.details.flush()
        self.outline.notes.flush()
        self.links.flush()

    def _show_review(self, article_id: int | None, versions: int) -> None:
        """Show the marks to decide on; where there is one version there are none, and no section is made for them."""
        if self.review is None and versions > 1:
            from desktop.sidebar.review import ReviewSection  # noqa: PLC0415 - most articles have one version

            self.review = ReviewSection(self._bridge, self._theme, self._language, self)
            self._layout.insertWidget(0, self.review)
            self.review.list.revealed.connect(self._reveal)
            self.review_made.emit(self.review)
        if self.review is not None:
            self.review.show_article(article_id)

    def _join(self, bridge: Bridge) -> None:
        parallels, related, entities = self.parallels, self.related, self.entities
        lists = [
            parallels.list,
            parallels.less_certain.list,
            parallels.quote_list,
            related.list,
            related.copies,
            related.dismissed.list,
        ]
        for rows in (*lists, entities.list, entities.mention_list, self.outline.list):
            rows.revealed.connect(self._reveal)
        bridge.changed.connect(self._follow_change)
        self.suggesting.changed.connect(self._follow_suggestions)

    def _show_sections(self) -> None:
        for section in (self.links, self.related, self.entities, self.outline, self.details):
            section.setVisible(self._article is not None)

    @Slot(QRect)
    def _reveal(self, rect: QRect) -> None:
        rows = self.sender()
        if isinstance(rows, FittedList):
            top = rows.viewport().mapTo(self, rect.topLeft())
            self.place_revealed.emit(QRect(QPoint(top), rect.size()))

    @Slot(object)
    def _follow_change(self, change: Change) -> None:
        if self._article is None:
            return
        here = self._article.id in change.articles
        self.suggesting.follow_change(change)
        if change.touches("entities", "aliases", "mentions"):
            self.entities.show_version(self._version_id)
            self._related_waits = self.deciding
            if not self._related_waits:
                self._look_elsewhere()
        if change.touches("relation_choices"):
            self.related.refresh()
        if change.touches("article_links", "articles"):
            self.links.show_article(self._article.id)
        if change.touches("versions"):
            self._look_elsewhere()
        if here and change.touches("highlights", "notes", "taggings", "tags"):
            self.outline.show_version(self._article.id, self._version_id)
        if here and self.review is not None and change.touches("highlights", "mentions", "moves", "notes"):
            self.review.show_article(self._article.id)
        if change.touches("articles"):
            self._forget_gone(change)
            self._follow_articles(change)

    def _look_elsewhere(self) -> None:
        """Look again for what other articles say."""
        self.related.refresh_soon()
        self.parallels.refresh_soon()

    def make_suggestions(self) -> SuggestionsSection:
        """Return the section of the suggestions, made when there are any or they are asked for."""
        if self.suggestions is None:
            from desktop.sidebar.suggestions import SuggestionsSection  # noqa: PLC0415 - the article comes before it

            section = self.suggestions = SuggestionsSection(self.suggesting, self._theme, self._language, self)
            self._layout.insertWidget(self._layout.indexOf(self.entities), section)
            section.card.revealed.connect(self._reveal)
            section.pointed.connect(self._follow_deciding)
            self.suggestions_made.emit(section)
            section.refresh()
        return self.suggestions

    @Slot()
    def _follow_suggestions(self) -> None:
        if self.suggesting.deck.current is not None:
            self.make_suggestions()

    @Slot(object)
    def _follow_deciding(self, suggestion: Suggestion | None) -> None:
        """Catch up, once nothing is decided on, with what would have moved the card while it was."""
        if suggestion is None and self._related_waits and not self.deciding:
            self._related_waits = False
            self._look_elsewhere()

    @property
    def deciding(self) -> bool:
        """Whether the analyst is deciding on suggested names."""
        return self.suggestions is not None and self.suggestions.deciding

    def _forget_gone(self, change: Change) -> None:
        """Show nothing any more of articles that were removed: who clicks sooner than it is looked again finds none."""
        shown = (self.parallels.shown_articles | self.related.shown_articles) & change.ids("articles")
        gone = {article_id for article_id in shown if self._bridge.find(get_article, article_id) is None}
        if gone:
            self.parallels.forget(gone)
            self.related.forget(gone)

    def _follow_articles(self, change: Change) -> None:
        """Show details changed elsewhere; what is related changes with them and with other articles."""
        before = self._article
        if before is None:
            return
        article = self._bridge.find(get_article, before.id)
        if article is None:
            return
        if before.id in change.ids("articles"):
            self._article = article
            self.details.show_article(article)
        if change.ids("articles") != {before.id} or _without_reading(article) != _without_reading(before):
            self._look_elsewhere()


def _without_reading(article: Article) -> Article:
    """Return the article without what merely reading it changes."""
    return article._replace(status="unread", starred=False, last_read_at="", reading_place=0)
