"""A sidebar on a library with marks, and the wishes it utters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.sidebar.pane import Sidebar
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage import articles, highlights, notes, tags
from storage.entities import identity, mentions
from storage.library import Library
from storage.records import Article, ArticleFilter, Entity, EntityKind, Highlight, Note, Version


@dataclass
class Desk:
    """The sidebar, the open article, and short ways to change the library as the window does."""

    sidebar: Sidebar
    bridge: Bridge
    article: Article
    version: Version

    def write(self, verb: Callable[..., object], *args: object, **fields: object) -> None:
        self.bridge.write(verb, *args, **fields)

    def open(self, article_id: int) -> None:
        self.article = self.bridge.read(articles.get_article, article_id)
        self.version = self.bridge.read(articles.get_version, article_id)
        self.sidebar.show_article(self.article, self.version)

    def highlight(self, words: str, colour: int = 1) -> Highlight:
        start = self.version.text.index(words)
        written = self.bridge.write(highlights.add_highlight, self.version.id, start, start + len(words), colour)
        return written.result

    def note(self, highlight_id: int | None, body: str) -> Note:
        return self.bridge.write(notes.add_note, self.article.id, highlight_id, body).result

    def tag(self, name: str) -> None:
        self.bridge.write(tags.add_tagging, name, self.article.id)

    def others(self) -> list[int]:
        ids = self.bridge.read(articles.list_article_ids, ArticleFilter())
        return [article_id for article_id in ids if article_id != self.article.id]

    def entity(self, name: str, kind: EntityKind) -> Entity:
        """Make an entity and mention it wherever its name stands, in all articles."""
        entity = self.bridge.write(identity.add_entity, name, kind).result
        for article_id in self.bridge.read(articles.list_article_ids, ArticleFilter()):
            version = self.bridge.read(articles.get_version, article_id)
            start = version.text.find(name)
            while start >= 0:
                self.bridge.write(mentions.add_mention, entity.id, version.id, start, start + len(name))
                start = version.text.find(name, start + 1)
        return entity


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, sample_library: Library) -> Iterator[Desk]:
    """The sidebar beside the article of 9 December 2020."""
    bridge, tasks = Bridge(sample_library, qapp), Tasks(sample_library, qapp)
    sidebar = Sidebar(bridge, tasks, Theme("light", qapp), Language("en"))
    qtbot.addWidget(sidebar)
    sidebar.resize(330, 900)
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    article_id = bridge.read(articles.list_article_ids, ArticleFilter())[-1]
    desk = Desk(
        sidebar, bridge, bridge.read(articles.get_article, article_id), bridge.read(articles.get_version, article_id)
    )
    desk.open(article_id)
    qtbot.waitUntil(lambda: len(sidebar.column.related.cards.rows) == 4)
    yield desk
    sidebar.show_article(None, None)
    tasks.close()
