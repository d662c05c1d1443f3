"""The search page alone, on the sample library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.search.page import SearchPage
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage import tags
from storage.entities import identity, mentions
from storage.library import Library


class Desk:
    """The page, what it stands on, and short ways to ask and to look."""

    def __init__(self, page: SearchPage, bridge: Bridge, tasks: Tasks, qtbot: QtBot) -> None:
        self.page = page
        self.bridge = bridge
        self.tasks = tasks
        self.qtbot = qtbot

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self.qtbot.waitUntil(lambda: not self.page.asking.waiting() and not self.tasks.any_busy(), timeout=5000)
        QApplication.processEvents()

    def ask(self, query: str) -> None:
        self.page.search_for(query)
        self.settle()

    def type(self, words: str) -> None:
        """Type into the field letter by letter."""
        self.page.head.field.setFocus()
        for letter in words:
            self.page.head.field.insert(letter)
        self.settle()

    def kinds(self) -> list[str]:
        return [row.kind for row in self.page.results.list.rows.rows]

    def articles(self) -> list[int]:
        """Return the articles in the order they are shown."""
        return [row.article_id for row in self.page.results.list.rows.rows if row.kind == "heading"]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, sample_library: Library, tmp_path: Path) -> Iterator[Desk]:
    sample_library.write(tags.add_tagging, "دبلوماسية", 1)
    sample_library.write(tags.add_tagging, "دبلوماسية", 3)
    person = sample_library.write(identity.add_entity, "إلهام علييف", "person").result
    sample_library.write(mentions.add_mention, person.id, 2, 0, 5)
    bridge, tasks = Bridge(sample_library, qapp), Tasks(sample_library, qapp)
    page = SearchPage(bridge, tasks, Theme("light", qapp), Language("en"), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield Desk(page, bridge, tasks, qtbot)
    tasks.close()
