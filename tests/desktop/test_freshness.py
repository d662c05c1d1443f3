"""When a page reads the library: never unseen, at once when it is seen, and after a change once the library rests."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import freshness
from desktop.freshness import Freshness


class Page(QWidget):
    """Counts how often it read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        self.freshness = Freshness(self)
        self.freshness.due.connect(self.read)

    def read(self) -> None:
        self.freshness.renew()
        self.reads += 1


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(freshness, "_CALM_MS", 30)
    page = Page()
    qtbot.addWidget(page)
    return page


def test_what_nobody_sees_is_read_when_it_is_seen(page: Page) -> None:
    page.freshness.expire()
    page.freshness.expire_soon()
    page.freshness.catch_up()
    assert page.reads == 0
    assert page.freshness.stale
    page.show()
    page.freshness.catch_up()
    page.freshness.catch_up()
    assert page.reads == 1
    assert not page.freshness.stale


def test_something_else_is_read_at_once_and_a_change_when_the_library_rests(page: Page, qtbot: QtBot) -> None:
    page.show()
    page.freshness.expire()
    assert page.reads == 1
    for _change in range(5):
        page.freshness.expire_soon()
        qtbot.wait(5)
    assert page.reads == 1
    qtbot.waitUntil(lambda: page.reads == 2, timeout=2_000)
    qtbot.wait(60)
    assert page.reads == 2


def test_what_was_read_meanwhile_is_not_read_again(page: Page, qtbot: QtBot) -> None:
    page.show()
    page.freshness.expire_soon()
    page.freshness.expire()
    qtbot.wait(90)
    assert page.reads == 1


def test_what_was_stopped_is_read_when_the_page_is_shown_again(page: Page, qtbot: QtBot) -> None:
    page.show()
    page.freshness.expire()
    page.freshness.give_up()
    qtbot.wait(60)
    assert page.reads == 1
    page.freshness.catch_up()
    assert page.reads == 2
