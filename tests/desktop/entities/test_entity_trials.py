"""What goes wrong beside an entity's page: names like markup, refusals, and others who change what is shown."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.app import Program
from desktop.settings import Settings
from storage.entities.aliases import list_aliases
from storage.entities.details import add_link, get_details, list_links
from storage.entities.identity import add_entity
from storage.errors import EmptyName, LibraryReadOnly, NoLink
from storage.library import Library
from storage.records import Entity
from tests.desktop.conftest import Analyst
from tests.desktop.entities.conftest import CITY, MINISTER, STATE, TWIN, EntityDesk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.entities.page import EntityPage

Key = Qt.Key


@pytest.fixture
def read_only(qapp: QApplication, qtbot: QtBot, tmp_path: Path, _sample_file: Path) -> Iterator[Analyst]:
    """The window on a library that can only be read, with one entity that has a link."""
    file = tmp_path / "library.hashiya"
    shutil.copyfile(_sample_file, file)
    library = Library.open(file)
    entity = library.write(add_entity, CITY, "place").result
    library.write(add_link, entity.id, "Q3616")
    library.close()
    settings = Settings(tmp_path / "settings.ini")
    settings.language = "en"
    program = Program(qapp, Library.open(file, read_only=True), settings)
    program.show()
    qtbot.waitExposed(program.window)
    qtbot.waitUntil(lambda: program.naming is not None)
    analyst = Analyst(program, qtbot)
    analyst.settle()
    yield analyst
    program.window.close()
    program.close()


def tick(page: EntityPage, name: str) -> None:
    """Tick a spelling that is to be split off."""
    spellings = page.side.spellings
    (row,) = (number for number, one in enumerate(spellings.list.spellings.rows) if one.title == name)
    spellings.list.setCurrentIndex(spellings.list.spellings.index(row))
    QTest.keyClick(spellings.list, Key.Key_Space)


def test_an_ampersand_is_written_out_and_underlines_nothing(entity_desk: EntityDesk) -> None:
    entities = entity_desk.program.edits.entities
    entities.add_link(entity_desk.ids[CITY], "https://example.org/?a=1&b=2")
    entities.set_latin_name(entity_desk.ids[CITY], "A&B")
    facts = entity_desk.open(CITY).header.facts
    (chip,) = facts._links
    assert chip.button.text() == "example.org/?a=1&&b=2 ↗"
    assert facts.latin.button.text() == "A&&B"
    assert facts.latin.button.accessibleName() == "Latin name: A&B"


@pytest.mark.parametrize("keys", ["F2", "Ctrl+M"])
def test_nothing_is_asked_about_an_entity_that_is_gone(entity_desk: EntityDesk, keys: str) -> None:
    page = entity_desk.open(CITY)
    page.take_focus()
    entity_desk.program.edits.entities.remove(entity_desk.ids[CITY])
    entity_desk.settle()
    button = QApplication.focusWidget()
    assert button is not None
    assert page.gone.isAncestorOf(button)
    entity_desk.analyst.press(keys, button)
    assert QApplication.focusWidget() is button
    entity_desk.undo()
    assert page.contents is not None
    entity_desk.analyst.press("F2", page.mentions.list)
    assert page.header.name.field.hasFocus(), "the keys are back with the entity"


def test_what_was_typed_a_moment_before_a_removal_comes_back_with_undo(entity_desk: EntityDesk, qtbot: QtBot) -> None:
    page = entity_desk.open(CITY)
    QTest.mouseClick(page.header.facts.describe, Qt.MouseButton.LeftButton)
    entity_desk.analyst.type("the capital")
    page.header.more.click()
    qtbot.waitUntil(lambda: page.header.findChild(QMenu, "entityMenu") is not None)
    menu = page.header.findChild(QMenu, "entityMenu")
    assert isinstance(menu, QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    entity_desk.settle()
    assert CITY not in entity_desk.names()
    qtbot.wait(900)  # a field that still waited to save would be refused by now
    assert not entity_desk.program.window.notice.isVisible()
    entity_desk.undo()
    db = entity_desk.program.library.db
    assert get_details(db, entity_desk.ids[CITY]).description == "the capital"


def test_a_preview_of_merging_follows_what_happens_meanwhile(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(MINISTER)
    page.side.ask_merge(entity_desk.ids[TWIN])
    entity_desk.settle()
    panel = page.side.merging
    assert panel.act_button.hasFocus()
    entity_desk.program.edits.entities.rename(entity_desk.ids[TWIN], "الوزير")
    entity_desk.settle()
    assert "الوزير" in panel.title.text()
    entity_desk.program.edits.entities.remove(entity_desk.ids[TWIN])
    entity_desk.settle()
    assert panel.isVisible()
    assert "not in the library" in panel.preview.text()
    assert not panel.act_button.isEnabled()
    assert panel.drop_button.hasFocus()


def test_a_split_follows_the_spellings_that_go_meanwhile(entity_desk: EntityDesk) -> None:
    entities = entity_desk.program.edits.entities
    page = entity_desk.open(STATE)
    entities.add_alias(entity_desk.ids[STATE], "بلاد النار")
    entity_desk.settle()
    panel = page.side.spellings.split
    page.side.spellings.begin_split()
    tick(page, "بلاد النار")
    entity_desk.settle()
    assert panel.act_button.isEnabled()
    entity_desk.program.window.actions_.undo.trigger()
    entity_desk.settle()
    assert page.side.spellings.splitting
    assert not panel.act_button.isEnabled(), "nothing is ticked any more"
    assert "Tick" in panel.preview.text()


def test_what_was_refused_can_be_mended_without_typing_it_again(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(CITY)
    adding = page.header.facts.add_link
    adding.open()
    with entity_desk.analyst.qtbot.captureExceptions() as refused:
        entity_desk.type("example.org/a b")
    assert [kind for kind, _error, _trace in refused] == [NoLink]
    adding.open()
    assert adding.field.text() == "example.org/a b"
    entity_desk.key(adding.field, Key.Key_Escape)
    adding.open()
    assert adding.field.text() == "", "Esc drops it"
    entity_desk.type("example.org/a")
    assert [link.address for link in list_links(entity_desk.program.library.db, entity_desk.ids[CITY])] == [
        "https://example.org/a"
    ]
    adding.open()
    assert adding.field.text() == "", "what was taken is not asked again"


def test_a_refused_name_does_not_hide_the_real_one(entity_desk: EntityDesk) -> None:
    page = entity_desk.open(CITY)
    page.header.rename()
    with entity_desk.analyst.qtbot.captureExceptions() as refused:
        entity_desk.type("!")
    assert [kind for kind, _error, _trace in refused] == [EmptyName]
    page.header.rename()
    assert page.header.name.field.text() == "!"
    entity_desk.key(page.header.name.field, Key.Key_Escape)
    page.header.rename()
    assert page.header.name.field.text() == CITY


def test_what_cannot_be_removed_stays_to_be_seen(read_only: Analyst) -> None:
    naming = read_only.program.naming
    assert naming is not None
    with read_only.qtbot.captureExceptions() as refused:
        naming.open_entity(1)
        read_only.settle()
        (chip,) = naming.page.header.facts._links
        QTest.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
        read_only.settle()
        read_only.settle()
    assert [kind for kind, _error, _trace in refused] == [LibraryReadOnly]
    assert [chip.button.text() for chip in naming.page.header.facts._links] == ["Q3616 ↗"]


@pytest.mark.parametrize("name", ["<b>x</b>", "<img src=x>", "A & B", "%1 %2"])
def test_a_name_like_markup_is_only_a_name(entity_desk: EntityDesk, name: str) -> None:
    entity: Entity | None = entity_desk.program.edits.entities.add(name, "person")
    assert entity is not None
    entity_desk.ids[name] = entity.id
    page = entity_desk.open(name)
    page.side.ask_merge(entity_desk.ids[CITY])
    entity_desk.settle()
    assert page.header._shown.text() == name
    assert name in page.side.merging.title.text()
    assert page.side.merging.title.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in page.header._shown.toolTip()
    assert [alias.name for alias in list_aliases(entity_desk.program.library.db, entity.id)] == [name]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return])
def test_the_keyboard_is_to_be_seen_after_choosing_what_it_is_part_of(entity_desk: EntityDesk, key: Key) -> None:
    side = entity_desk.open(CITY).side
    entity_desk.press("chooseWhole")
    entity_desk.analyst.type(STATE)
    entity_desk.key(side.whole_picker.field, key)
    assert side.hierarchy.choose_button.hasFocus()


def test_the_keyboard_is_back_on_the_list_when_no_other_entity_is_chosen(entity_desk: EntityDesk) -> None:
    page = entity_desk.open_list()
    page.list.go_to(0)
    page.list.setFocus()
    entity_desk.analyst.press("Ctrl+M", page.list)
    assert page.picker.field.hasFocus()
    entity_desk.key(page.picker.field, Key.Key_Escape)
    assert page.list.hasFocus()


def test_what_is_being_typed_outlives_a_change_of_language(analyst: Analyst) -> None:
    program = analyst.program
    entity = program.edits.entities.add(CITY, "place")
    assert entity is not None

    def open_page() -> EntityPage:
        assert program.naming is not None
        program.naming.open_entity(entity.id)
        analyst.settle()
        return program.naming.page

    def change_language(code: str) -> None:
        before = program.naming
        program.change_language(code)
        analyst.qtbot.waitUntil(lambda: program.naming not in (None, before))
        analyst.settle()

    QTest.mouseClick(open_page().side.notes.button, Qt.MouseButton.LeftButton)
    analyst.settle()
    analyst.settle()
    analyst.type("ملاحظة")
    change_language("ar")
    assert [row[2] for row in analyst.rows("entity_notes")] == ["ملاحظة"]
    open_page().header.rename()
    analyst.type("العاصمة")
    change_language("en")
    assert get_details(program.library.db, entity.id).entity.name == "العاصمة"
    page = open_page()
    page.header.facts.add_link.open()
    analyst.type("Q3616")
    page.side.spellings.add.open()
    analyst.type("تهران")
    change_language("ar")
    assert [link.address for link in list_links(program.library.db, entity.id)] == ["Q3616"]
    assert "تهران" in [alias.name for alias in list_aliases(program.library.db, entity.id)]
