"""Two entities become one, and one two: asked, told beforehand, done and undone on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.entities.dragging import make_drag_data
from tests.desktop.desk import plain
from tests.desktop.entities.conftest import CITY, MINISTER, MINISTRY, STATE, TWIN, drop_on, places, spellings

if TYPE_CHECKING:
    from tests.desktop.entities.conftest import EntityDesk


def test_merging_is_shown_before_it_is_done_and_can_be_undone(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(CITY)
    before = len(places(page))
    page.take_focus()
    QTest.keyClick(page.mentions.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    entity_desk.type("أذربيجان")
    panel = page.side.merging
    assert panel.isVisible()
    assert panel.act_button.hasFocus()
    assert STATE in plain(panel.title.text())
    assert "They are of different kinds" not in panel.preview.text()
    assert entity_desk.wished == []
    goes = panel.preview.text()
    entity_desk.key(panel.act_button, Qt.Key.Key_Space)
    assert STATE not in entity_desk.names()
    assert len(places(page)) > before
    assert page.words.mentions(len(places(page)) - before) in goes
    assert STATE in spellings(page)
    entity_desk.undo()
    assert STATE in entity_desk.names()
    assert len(places(page)) == before


def test_kept_and_gone_can_be_exchanged_and_the_page_follows(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(CITY)
    page.side.ask_merge(entity_desk.ids[MINISTRY])
    entity_desk.settle()
    assert "They are of different kinds: it will be place." in page.side.merging.preview.text()
    entity_desk.press("mergeSwap")
    assert "it will be organisation" in page.side.merging.preview.text()
    entity_desk.press("mergeAct")
    assert page.entity_id == entity_desk.ids[MINISTRY]
    assert page.header.name.button.text() == MINISTRY
    assert CITY not in entity_desk.names()


def test_escape_leaves_both_as_they_are(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(CITY)
    left: list[bool] = []
    page.closed.connect(lambda: left.append(True))
    page.side.ask_merge(entity_desk.ids[STATE])
    entity_desk.settle()
    entity_desk.key(page.side.merging.act_button, Qt.Key.Key_Escape)
    assert page.side.merging.isHidden()
    assert entity_desk.wished == []
    assert left == []
    page.take_focus()
    entity_desk.key(page.mentions.list, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_likely_twin_is_asked_about_and_never_again_after_a_no(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    card = page.side.same
    assert card.isVisible()
    assert TWIN in plain(card.question.text())
    card.setFocus()
    entity_desk.key(card, Qt.Key.Key_Return)
    assert page.side.merging.pair == (entity_desk.ids[MINISTER], entity_desk.ids[TWIN])
    entity_desk.press("mergeCancel")
    card.setFocus()
    entity_desk.key(card, Qt.Key.Key_Backspace)
    assert card.isHidden()
    page = entity_desk.open(CITY)
    page = entity_desk.open(MINISTER)
    assert card.isHidden()
    entity_desk.undo()
    assert card.isVisible()


def test_what_is_dropped_on_the_head_is_asked_to_be_merged(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    data = make_drag_data(entity_desk.ids[STATE])
    drop_on(page.header, QPoint(20, 20), data)
    entity_desk.settle()
    assert page.side.merging.pair == (entity_desk.ids[MINISTER], entity_desk.ids[STATE])
    assert page.side.merging.act_button.isEnabled()


def test_spellings_are_split_off_with_their_mentions(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    whole = len(places(page))
    entity_desk.press("splitEntity")
    rows = page.side.spellings.list
    assert rows.hasFocus()
    assert not page.side.spellings.split.act_button.isEnabled()
    names = [row.title for row in rows.spellings.rows]
    rows.setCurrentIndex(rows.spellings.index(names.index("عبداللهيان")))
    entity_desk.key(rows, Qt.Key.Key_Space)
    panel = page.side.spellings.split
    assert panel.name.text() == "عبداللهيان"
    assert f"Goes: {page.words.spellings(1)}" in panel.preview.text()
    panel.name.setFocus()
    panel.name.selectAll()
    entity_desk.type("عبداللهيان آخر")
    assert "عبداللهيان آخر" in entity_desk.names()
    assert len(places(page)) < whole
    assert panel.isHidden()
    entity_desk.undo()
    assert len(places(page)) == whole
    assert "عبداللهيان آخر" not in entity_desk.names()


def test_not_all_spellings_can_leave(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.press("splitEntity")
    rows = page.side.spellings.list
    for row in [row for row in rows.spellings.rows if row.alias_id is not None]:
        rows.ticked.emit(row.alias_id)
    entity_desk.settle()
    assert not page.side.spellings.split.act_button.isEnabled()
    assert "One spelling at least" in page.side.spellings.split.preview.text()
    page.take_focus()
    entity_desk.key(page.mentions.list, Qt.Key.Key_Escape)
    assert not page.side.spellings.splitting
