"""The page of one entity: what it says, by what it is narrowed, and every change made in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from storage.entities import details as entity_details
from tests.desktop.entities.conftest import CITY, MINISTER, MINISTRY, places, spellings

if TYPE_CHECKING:
    import pytest

    from desktop.entities.page import EntityPage
    from tests.desktop.entities.conftest import EntityDesk


def companions(page: EntityPage) -> dict[str, str]:
    return {row.title: row.chip.number for row in page.side.companions.companions.rows}


# what it says ----------------------------------------------------------------------------------------


def test_the_head_names_kind_counts_and_latin_name(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    mentions = len(places(page))
    assert mentions > 5
    assert page.header.name.button.text() == MINISTER
    assert page.header.kind.text() == "person"
    articles = len({row.place[0] for row in places(page)})
    assert page.header.counts.text() == f"{page.words.mentions(mentions)} · {page.words.articles(articles)}"
    assert page.header.facts.latin.button.text() == "Hossein Amir-Abdollahian"
    assert page.accessibleName() == f"Entity: {MINISTER}"


def test_every_mention_stands_in_its_passage_with_its_place(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    for row in places(page):
        (hit,) = row.passage.hits
        assert row.passage.text[hit.start - row.passage.start : hit.end - row.passage.start] == row.exact
    dates = [row.published for row in places(page)]
    assert dates == sorted(dates, reverse=True)
    asked: list[tuple[int, int, int]] = []
    page.place_requested.connect(lambda *place: asked.append(place))
    page.take_focus()
    entity_desk.key(page.mentions.list, Qt.Key.Key_Return)
    assert asked == [places(page)[0].place]


def test_spellings_tell_where_they_came_from_and_how_often(entity_desk: EntityDesk) -> None:
    shown = spellings(entity_desk.open())
    assert shown[MINISTER].startswith("you · ")
    assert shown["أمير عبد اللهيان"].startswith("found, accepted · ")
    assert shown["Hossein Amir-Abdollahian"] == "transliteration"


def test_an_arabic_window_runs_from_right_to_left(arabic_entity_desk: EntityDesk) -> None:
    page = arabic_entity_desk.open()
    assert page.header.mapTo(page, QPoint(0, 0)).x() > page.side.mapTo(page, QPoint(0, 0)).x() + page.side.width()
    first, last = (page.bars.visualRect(page.bars.bars.index(row)) for row in (0, page.bars.bars.rowCount() - 1))
    assert first.left() > last.left(), "time runs from right to left"
    assert "أكتوبر" in page.bars.bars.rows[0].title
    assert not page.grab().isNull()


# narrowing -------------------------------------------------------------------------------------------


def test_a_month_a_spelling_and_a_companion_narrow_the_mentions(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    whole = len(places(page))
    page.bars.setFocus()
    page.bars.setCurrentIndex(page.bars.bars.index(0))
    entity_desk.key(page.bars, Qt.Key.Key_Return)
    month = page.bars.bars.rows[0]
    assert len(places(page)) == month.mentions < whole
    assert all(row.published.startswith(month.month) for row in places(page))
    entity_desk.press("removeTag")
    assert len(places(page)) == whole
    assert page.bars.month == ""
    page.side.spellings.list.spelling_chosen.emit("عبداللهيان")
    entity_desk.settle()
    assert places(page)
    assert {row.exact for row in places(page)} == {"عبداللهيان"}
    page.take_focus()
    entity_desk.key(page.mentions.list, Qt.Key.Key_Escape)
    assert len(places(page)) == whole, "Esc lists all again before it leaves"
    chips = page.side.companions.list
    row = [chip.title for chip in page.side.companions.companions.rows].index(CITY)
    QTest.mouseClick(
        chips.viewport(), Qt.MouseButton.LeftButton, pos=chips.visualRect(chips.model().index(row, 0)).center()
    )
    entity_desk.settle()
    assert places(page)
    for found in places(page):
        assert found.others
        assert {found.passage.text[start:end] for start, end in found.others} == {CITY}


def test_by_article_each_article_has_a_heading_with_its_number(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    flat = places(page)
    entity_desk.press("placesBy_article")
    grouped = places(page)
    headings = [row for row in grouped if row.number]
    assert [row for row in grouped if not row.number] == [
        row._replace(ends=other.ends)
        for row, other in zip(flat, (one for one in grouped if not one.number), strict=True)
    ]
    assert sum(row.number for row in headings) == len(flat)
    assert len({row.place[0] for row in headings}) == len(headings)
    entity_desk.press("placesBy_table")
    assert places(page) == flat


def test_an_outlet_tells_how_it_writes_the_name(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    rows = page.side.outlets.outlets.rows
    assert any(row.outlet == "قناة العالم" for row in rows)
    row = next(row for row in rows if row.outlet == "قناة العالم")
    page.side.outlets.list.chip_chosen.emit(page.side.outlets.outlets.index(rows.index(row)), row.chips[0].target)
    entity_desk.settle()
    assert {place.outlet for place in places(page)} == {"قناة العالم"}
    assert str(len(places(page))) == row.chips[0].number


# changing --------------------------------------------------------------------------------------------


def test_the_name_is_changed_in_its_place_and_the_old_one_stays_a_spelling(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    page.take_focus()
    entity_desk.key(page.mentions.list, Qt.Key.Key_F2)
    assert page.header.name.field.hasFocus()
    entity_desk.type("أمير عبد اللهيان، حسين")
    assert page.header.name.button.text() == "أمير عبد اللهيان، حسين"
    assert MINISTER in spellings(page)
    entity_desk.undo()
    assert page.header.name.button.text() == MINISTER


def test_escape_leaves_a_name_as_it_was(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    page.header.rename()
    entity_desk.analyst.type("ا")
    entity_desk.key(page.header.name.field, Qt.Key.Key_Escape)
    assert page.header.name.button.isVisible()
    assert entity_desk.wished == []


def test_kind_latin_name_description_links_tags_and_notes_are_kept(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_id = entity_desk.ids[MINISTER]
    page.header.kind.chosen.emit("other")
    entity_desk.press("latinName")
    entity_desk.type("H. Amirabdollahian")
    entity_desk.press("addLink")
    entity_desk.type("https://www.wikidata.org/wiki/Q5907430")
    page.side.tags.bar.field.setFocus()
    entity_desk.type("دبلوماسية")
    entity_desk.press("addDescription")
    entity_desk.analyst.type("وزير")
    page.flush()
    entity_desk.press("addEntityNote")
    (editor,) = page.side.notes.cards._editors.values()
    assert editor.hasFocus()
    entity_desk.analyst.type("راجع")
    page.flush()
    entity_desk.settle()
    details = entity_desk.program.bridge.read(entity_details.get_details, entity_id)
    assert (details.entity.kind, details.latin_name, details.description) == ("other", "H. Amirabdollahian", "وزير")
    assert [link.address for link in entity_desk.program.bridge.read(entity_details.list_links, entity_id)] == [
        "Q5907430"
    ]
    assert [tag.name for tag in entity_desk.program.bridge.read(entity_details.list_tags, entity_id)] == ["دبلوماسية"]
    assert [note.body for note in entity_desk.program.bridge.read(entity_details.list_notes, entity_id)] == ["راجع"]
    assert page.header.kind.text() == "other"
    assert page.header.facts.latin.button.text() == "H. Amirabdollahian"


def test_a_link_opens_in_the_browser_and_goes_by_its_cross(
    entity_desk: EntityDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page = entity_desk.open()
    page.wishes.add_link.emit(entity_desk.ids[MINISTER], "Q5907430")
    entity_desk.settle()
    entity_desk.press("openLink")
    assert opened == [QUrl("https://www.wikidata.org/wiki/Q5907430")]
    entity_desk.press("removeLink")
    assert page.contents is not None
    assert page.contents.page.links == ()


def test_a_note_left_empty_goes_without_a_trace(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.press("addEntityNote")
    page.take_focus()
    entity_desk.settle()
    assert entity_desk.analyst.rows("entity_notes") == []
    assert not page.side.notes.cards._editors


def test_a_spelling_is_added_made_the_main_name_and_removed(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.press("addSpelling")
    entity_desk.type("أمير عبداللهيان")
    assert spellings(page)["أمير عبداللهيان"].startswith("you · ")
    page.side.spellings.list.main_chosen.emit("أمير عبداللهيان")
    entity_desk.settle()
    assert page.header.name.button.text() == "أمير عبداللهيان"
    rows = page.side.spellings.list.spellings
    names = [row.title for row in rows.rows]
    page.side.spellings.list.setCurrentIndex(rows.index(names.index("عبداللهيان")))
    entity_desk.key(page.side.spellings.list, Qt.Key.Key_Delete)
    assert "عبداللهيان" not in spellings(page)
    page.side.spellings.list.setCurrentIndex(rows.index(0))
    before = spellings(page)
    main = [row.main for row in rows.rows].index(True)
    page.side.spellings.list.setCurrentIndex(rows.index(main))
    entity_desk.key(page.side.spellings.list, Qt.Key.Key_Delete)
    assert spellings(page) == before, "the main name stays"


def test_a_mention_is_removed_once_and_the_keyboard_goes_on(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    before = places(page)
    page.take_focus()
    page.mentions.list.setCurrentIndex(page.mentions.list.places.index(2))
    for _time in range(2):  # a key that is held
        QTest.keyClick(page.mentions.list, Qt.Key.Key_Delete)
    entity_desk.settle()
    assert len(places(page)) == len(before) - 1
    assert page.mentions.list.currentIndex().row() == 2
    entity_desk.undo()
    assert len(places(page)) == len(before)


def test_it_is_part_of_what_is_chosen(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.press("chooseWhole")
    assert page.side.whole_picker.field.hasFocus()
    entity_desk.type("وزارة")
    assert [row.title for row in page.side.hierarchy.whole.rows] == [MINISTRY]
    page = entity_desk.open(MINISTRY)
    assert [row.title for row in page.side.hierarchy.parts.rows] == [MINISTER]
    page = entity_desk.open(MINISTER)
    entity_desk.press("clearWhole")
    assert page.side.hierarchy.whole.rows == []


# leaving and going -----------------------------------------------------------------------------------


def test_an_entity_that_went_says_so_and_comes_back_with_undo(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    page.wishes.remove.emit(entity_desk.ids[MINISTER])
    entity_desk.settle()
    assert page.gone.isVisible()
    entity_desk.undo()
    assert not page.gone.isVisible()
    assert page.header.name.button.text() == MINISTER


def test_names_are_words_and_never_markup(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    name = "<b>وزير</b> & <img src=x>"
    page.wishes.rename.emit(entity_desk.ids[MINISTER], name)
    entity_desk.settle()
    assert page.header.name.button.text() == name
    assert "<img" not in page.header.name.button.toolTip()
    assert companions(entity_desk.open(CITY))[name]


def test_what_was_typed_is_kept_when_the_page_is_left(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.press("addDescription")
    entity_desk.analyst.type("وزير خارجية")
    entity_desk.program.window.searching.show_reading()
    entity_desk.settle()
    details = entity_desk.program.bridge.read(entity_details.get_details, entity_desk.ids[MINISTER])
    assert details.description == "وزير خارجية"
    assert entity_desk.open().header.facts.description.toPlainText() == "وزير خارجية"
    assert page.header.facts.description.isVisible()


def test_what_changed_meanwhile_is_shown_when_the_page_comes_back(entity_desk: EntityDesk) -> None:
    page = entity_desk.open()
    entity_desk.program.window.searching.show_reading()
    page.wishes.rename.emit(entity_desk.ids[MINISTER], "الوزير")
    entity_desk.settle()
    assert page.header.name.button.text() == MINISTER, "nobody looks"
    entity_desk.program.window.searching.show_page(page)
    entity_desk.settle()
    assert page.header.name.button.text() == "الوزير"
