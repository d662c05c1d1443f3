"""One name is tagged wherever it stands, by keyboard alone, and taken back in one step."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.entities.tagging import TaggingPage
from tests.desktop.conftest import Analyst

COUNTRY = "أذربيجان"


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def tagging(analyst: Analyst) -> TaggingPage:
    naming = analyst.program.naming
    assert naming is not None
    return naming.tagging


def finish(analyst: Analyst) -> None:
    page = tagging(analyst)
    analyst.qtbot.waitUntil(lambda: not page.isVisible(), timeout=10_000)
    analyst.settle()


def test_every_mention_of_a_new_name_is_tagged(analyst: Analyst) -> None:
    analyst.open(1)
    analyst.view.cursor_.select(*analyst.show(COUNTRY))
    analyst.press("Shift+E")
    assert focused() == "everywherePickerField"
    analyst.press("Down", QApplication.focusWidget())  # from a new person to a new place
    analyst.press("Return", QApplication.focusWidget())
    analyst.settle()
    page = tagging(analyst)
    assert page.isVisible()
    assert focused() == "taggingList"
    number = len(page.list.ticked())
    assert number > 40
    analyst.press("Down", page.list)
    analyst.press("Space", page.list)
    analyst.press("Return", page.list)
    finish(analyst)
    assert focused() == "readingView", "one goes on reading"
    assert len(analyst.rows("mentions")) == number - 1
    assert [row[1:3] for row in analyst.rows("entities")] == [(COUNTRY, "place")]
    assert str(number - 1) in analyst.window.status_line._message.text()
    analyst.press("Ctrl+Z", analyst.window)
    analyst.qtbot.waitUntil(lambda: not analyst.program.edits.retrace.busy)
    assert analyst.rows("mentions") == []
    assert analyst.rows("entities") == []


def test_from_a_mark_the_others_are_found_at_once(analyst: Analyst) -> None:
    analyst.open(1)
    start, end = analyst.show(COUNTRY)
    version_id = analyst.rows("versions")[0][0]
    assert isinstance(version_id, int)
    analyst.program.edits.entities.add_mentioned(COUNTRY, "place", version_id, start, end)
    analyst.view.cursor_.move_to(start + 2)
    analyst.press("Shift+E")
    analyst.settle()
    page = tagging(analyst)
    assert page.isVisible()
    assert len(page.list.ticked()) > 40
    analyst.press("1", page.list)
    analyst.settle()
    assert {row.article_id for row in page.list.rows.rows} == {1}
    analyst.press("Esc", page.list)
    assert not page.isVisible()
    assert len(analyst.rows("mentions")) == 1
