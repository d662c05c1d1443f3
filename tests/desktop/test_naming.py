"""The pages about entities in the real window: how one comes to them and back, and that nothing typed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from storage.entities.details import get_details
from storage.entities.identity import add_entity, get_entity
from storage.entities.mentions import add_mention
from storage.entities.questions import list_entities
from storage.text.names import mentions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.naming import Naming
    from storage.library import Connection
    from tests.desktop.conftest import Analyst

TEHRAN, BAKU = "طهران", "باكو"


@pytest.fixture
def ids(analyst: Analyst) -> dict[str, int]:
    """Tehran and Baku, tagged wherever they stand in the sample articles."""
    return analyst.program.bridge.write(_tag).result


def _tag(db: Connection) -> dict[str, int]:
    made = {name: add_entity(db, name, "place").id for name in (TEHRAN, BAKU)}
    for version_id, text in db.execute("SELECT id, text FROM versions").fetchall():
        for start, end, name in mentions(text, list(made)):
            add_mention(db, made[name], version_id, start, end)
    return made


def naming_of(analyst: Analyst) -> Naming:
    naming = analyst.program.naming
    assert naming is not None
    return naming


def shown(analyst: Analyst) -> QWidget | None:
    return analyst.window.pages.currentWidget()


def leave(analyst: Analyst) -> None:
    page = shown(analyst)
    assert page is not None
    analyst.press("Escape", page)
    analyst.settle()


def test_leaving_a_page_leads_back_the_way_one_came(analyst: Analyst, ids: dict[str, int]) -> None:
    naming, actions = naming_of(analyst), analyst.window.actions_
    actions.entities.trigger()
    analyst.settle()
    assert shown(analyst) is naming.list
    naming.list.entity_requested.emit(ids[TEHRAN])
    analyst.settle()
    naming.page.entity_requested.emit(ids[BAKU])
    analyst.settle()
    naming.page.network_requested.emit(ids[BAKU])
    analyst.settle()
    assert shown(analyst) is naming.network
    leave(analyst)
    assert shown(analyst) is naming.network, "the first Esc lets go of what is chosen in the picture"
    way = []
    for _step in range(4):
        leave(analyst)
        way.append((shown(analyst), naming.page.entity_id))
    reading = analyst.window.pages.widget(0)
    assert way == [
        (naming.page, ids[BAKU]), (naming.page, ids[TEHRAN]), (naming.list, ids[TEHRAN]), (reading, ids[TEHRAN])
    ]  # fmt: skip
    assert analyst.view.hasFocus()


def test_a_mention_leads_into_its_article(analyst: Analyst, ids: dict[str, int]) -> None:
    naming = naming_of(analyst)
    naming.open_entity(ids[TEHRAN])
    analyst.settle()
    assert naming.page.mentions.list.hasFocus()
    analyst.press("Down", naming.page.mentions.list)
    analyst.press("Return", naming.page.mentions.list)
    analyst.settle()
    assert analyst.window.pages.currentIndex() == 0
    first, last = analyst.view.visible_range()
    assert TEHRAN in analyst.view.sheet.text[first:last]
    opened = analyst.window.navigation.article_id
    newest = analyst.program.library.db.execute(
        "SELECT mentions.article_id FROM mentions JOIN articles ON articles.id = article_id WHERE entity_id = ? "
        "ORDER BY published DESC LIMIT 1",
        (ids[TEHRAN],),
    )
    assert newest.fetchone() == (opened,)


def test_what_is_typed_on_a_page_is_saved_when_the_window_closes(analyst: Analyst, ids: dict[str, int]) -> None:
    naming = naming_of(analyst)
    naming.open_entity(ids[TEHRAN])
    analyst.settle()
    naming.page.header.facts.describe.click()
    QTest.keyClicks(naming.page.header.facts.description, "capital")
    assert analyst.window.save_all()
    assert get_details(analyst.program.library.db, ids[TEHRAN]).description == "capital"


def test_undo_stays_on_the_page(analyst: Analyst, ids: dict[str, int]) -> None:
    naming = naming_of(analyst)
    naming.open_entity(ids[TEHRAN])
    analyst.settle()
    count = naming.page.mentions.list.places.places
    analyst.press("Down", naming.page.mentions.list)
    analyst.press("Delete", naming.page.mentions.list)
    analyst.settle()
    assert naming.page.mentions.list.places.places == count - 1
    analyst.window.actions_.undo.trigger()
    analyst.settle()
    assert shown(analyst) is naming.page
    assert naming.page.mentions.list.places.places == count


def test_a_list_of_entities_goes_out_and_comes_in_again(analyst: Analyst, ids: dict[str, int], tmp_path: Path) -> None:
    naming, db = naming_of(analyst), analyst.program.library.db
    file = tmp_path / "entities.csv"
    naming.files.export_file(file)
    analyst.settle()
    analyst.program.edits.entities.remove(ids[TEHRAN])
    analyst.settle()
    assert [found.entity.name for found in list_entities(db)] == [BAKU]
    naming.files.import_file(file)
    analyst.settle()
    assert {found.entity.name for found in list_entities(db)} == {TEHRAN, BAKU}
    analyst.window.actions_.undo.trigger()
    analyst.settle()
    assert [found.entity.name for found in list_entities(db)] == [BAKU]


def test_a_file_that_is_no_list_of_entities_is_refused_in_words(
    analyst: Analyst, ids: dict[str, int], tmp_path: Path
) -> None:
    file = tmp_path / "other.csv"
    file.write_text("colour,size\nred,3\n", encoding="utf-8")
    naming_of(analyst).files.import_file(file)
    analyst.settle()
    assert "has other columns than a list of entities" in analyst.window.notice.text()
    assert get_entity(analyst.program.library.db, ids[BAKU]).name == BAKU
