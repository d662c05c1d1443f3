"""A library pane on a library file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.language import Language
from desktop.library.pane import LibraryPane
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.theme import Theme
from storage.library import Library

OpenPane = Callable[[Library], LibraryPane]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def open_pane(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[OpenPane]:
    """Opens a pane of 300 × 700 pixels on a library."""
    opened: list[Tasks] = []
    theme, language = Theme("light", qapp), Language("en")

    def open_on(library: Library) -> LibraryPane:
        bridge, tasks = Bridge(library, qapp), Tasks(library, qapp)
        opened.append(tasks)
        pane = LibraryPane(bridge, tasks, theme, language, settings)
        qtbot.addWidget(pane)
        pane.resize(300, 700)
        with qtbot.waitExposed(pane):
            pane.show()
        return pane

    yield open_on
    for tasks in opened:
        tasks.close()


@pytest.fixture
def pane(open_pane: OpenPane, sample_library: Library) -> LibraryPane:
    """The pane on the five sample articles."""
    return open_pane(sample_library)
