"""The list of all entities: finding, ordering, renaming, merging by dragging, and very many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.entities.dragging import make_drag_data
from desktop.widgets.rows_model import ROW_ROLE
from storage.entities.identity import add_entity
from tests.desktop.desk import plain
from tests.desktop.entities.conftest import CITY, MINISTER, MINISTRY, STATE, TWIN, drop_on

if TYPE_CHECKING:
    from desktop.entities.list import EntityListPage
    from storage.library import Connection
    from tests.desktop.entities.conftest import EntityDesk

_MANY = 20_000


def listed(page: EntityListPage) -> list[str]:
    return [count.entity.name for count in page.list.entities.counts]


def find(desk: EntityDesk, page: EntityListPage, words: str) -> list[str]:
    page.focus_field()
    desk.analyst.type(words)
    page.refresh()
    desk.settle()
    return listed(page)


def test_the_most_mentioned_come_first_or_the_alphabet_rules(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    numbers = [count.mentions for count in page.list.entities.counts]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == 5
    entity_desk.press("entityOrder_name")
    assert listed(page).index(STATE) < listed(page).index(MINISTER) < listed(page).index(CITY)


def test_an_entity_is_found_by_any_spelling_in_either_script(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    assert find(entity_desk, page, "عبداللهيان")[0] in {MINISTER, TWIN}
    page.head.field.clear()
    assert find(entity_desk, page, "tehran") == [CITY]
    page.head.field.clear()
    assert find(entity_desk, page, "xyz") == []
    assert page.nothing.isVisible()


def test_typing_in_the_list_goes_on_in_the_field_and_down_leads_back(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    page.take_focus()
    entity_desk.key(page.head.field, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    assert page.list.currentIndex().row() == 0
    entity_desk.analyst.type("t")
    assert page.head.field.hasFocus()
    assert page.head.field.text() == "t"


def test_a_kind_narrows_the_list(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    entity_desk.press("entityKinds_place")
    assert set(listed(page)) == {CITY, STATE}
    entity_desk.press("entityKinds_event")
    assert page.nothing.isVisible()


def test_a_row_tells_name_latin_name_kind_and_number(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    row = page.list.entities.index(listed(page).index(CITY))
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    number = page.words.mentions(row.data(ROW_ROLE).mentions)
    assert said == f"{CITY}, Tehran, place, {number}"


def test_enter_opens_and_f2_renames_in_place(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    asked: list[int] = []
    page.entity_requested.connect(asked.append)
    page.list.go_to(listed(page).index(MINISTRY))
    page.list.setFocus()
    entity_desk.key(page.list, Qt.Key.Key_Return)
    assert asked == [entity_desk.ids[MINISTRY]]
    entity_desk.key(page.list, Qt.Key.Key_F2)
    assert page.list.name_field.hasFocus()
    entity_desk.type("وزارة الخارجية الإيرانية")
    assert "وزارة الخارجية الإيرانية" in listed(page)
    assert page.list.current_id == entity_desk.ids[MINISTRY], "the keyboard stays on it"
    assert page.list.hasFocus()
    entity_desk.key(page.list, Qt.Key.Key_F2)
    entity_desk.analyst.type("ا")
    entity_desk.key(page.list.name_field, Qt.Key.Key_Escape)
    assert "وزارة الخارجية الإيرانية" in listed(page)


def test_a_row_dropped_onto_another_asks_and_merges(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    target = page.list.visualRect(page.list.entities.index(listed(page).index(MINISTER))).center()
    drop_on(page.list.viewport(), target, make_drag_data(entity_desk.ids[TWIN]))
    entity_desk.settle()
    assert page.merging.isVisible()
    assert page.merging.pair == (entity_desk.ids[MINISTER], entity_desk.ids[TWIN])
    assert TWIN in plain(page.merging.preview.text())
    assert entity_desk.wished == []
    entity_desk.press("mergeAct")
    assert TWIN not in listed(page)
    entity_desk.undo()
    assert TWIN in listed(page)


def test_a_row_dropped_onto_itself_or_beside_does_nothing(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    own = page.list.visualRect(page.list.entities.index(0)).center()
    data = make_drag_data(page.list.entities.counts[0].entity.id)
    drop_on(page.list.viewport(), own, data)
    drop_on(page.list.viewport(), QPoint(20, page.list.viewport().height() - 5), data)
    assert page.merging.isHidden()


def test_by_key_another_is_chosen_to_merge_with(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    page.list.setFocus()
    page.list.go_to(listed(page).index(TWIN))
    QTest.keyClick(page.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    entity_desk.settle()
    entity_desk.type("حسين أمير عبد اللهيان")
    assert page.merging.pair == (entity_desk.ids[MINISTER], entity_desk.ids[TWIN])
    entity_desk.key(page.merging.act_button, Qt.Key.Key_Escape)
    assert page.merging.isHidden()
    assert page.list.hasFocus()


def test_one_is_removed_with_delete_and_comes_back(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    page.list.setFocus()
    page.list.go_to(1)
    name = listed(page)[1]
    for _time in range(2):  # a key that is held
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
    entity_desk.settle()
    assert len(listed(page)) == 4
    assert name not in listed(page)
    assert page.list.currentIndex().row() == 1
    entity_desk.undo()
    assert name in listed(page)


def test_a_new_entity_is_made_and_chosen(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    entity_desk.press("entityKinds_place")
    entity_desk.press("newEntity")
    entity_desk.type("يريفان")
    assert "يريفان" in listed(page)
    assert page.list.entities.counts[page.list.currentIndex().row()].entity.name == "يريفان"
    assert page.list.hasFocus()


def test_twenty_thousand_are_listed_and_the_last_can_be_reached(arabic_entity_desk: EntityDesk) -> None:
    def add_many(db: Connection) -> None:
        for number in range(_MANY):
            add_entity(db, f"كيان {number}", "other")

    arabic_entity_desk.program.bridge.write(add_many)
    page = arabic_entity_desk.open_list()
    assert len(listed(page)) == _MANY + 5
    page.list.setFocus()
    page.list.go_to(0)
    arabic_entity_desk.key(page.list, Qt.Key.Key_End)
    assert page.list.currentIndex().row() == _MANY + 4
    assert page.list.viewport().rect().intersects(page.list.visualRect(page.list.currentIndex()))
