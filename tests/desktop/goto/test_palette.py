"""Going to anything in the real window: what is listed, how one walks there, and what happens then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from storage.articles import set_last_read
from storage.saved_searches import add_saved_search

if TYPE_CHECKING:
    from desktop.goto.palette import Palette
    from desktop.goto.rows import Row
    from tests.desktop.conftest import Analyst, OpenProgram

HEADLINES = {
    1: "بحثت إيران وأذربيجان آخر تطورات العلاقات الثنائية",
    3: "روحاني: إيران عازمة على تعزيز العلاقات مع أذربيجان",
}


def open_palette(analyst: Analyst) -> Palette:
    """Press Ctrl+K and wait for all names."""
    analyst.press("Ctrl+K")
    palette = analyst.window.going.palette
    assert palette.isVisible()
    analyst.qtbot.waitUntil(lambda: palette.finder.complete, timeout=5000)
    analyst.settle()
    return palette


def type_into(analyst: Analyst, palette: Palette, words: str) -> list[Row]:
    palette.field.clear()
    analyst.type(words)
    return list(palette.rows.rows)


def shown(rows: list[Row]) -> list[tuple[str, str]]:
    return [(row.kind, row.title) for row in rows]


def headline(analyst: Analyst, article_id: int) -> str:
    row = next(row for row in analyst.rows("articles") if row[0] == article_id)
    return str(row[1])


def mark_up(analyst: Analyst) -> None:
    """Put a person, a place, a tag, notes and a saved search into the library, by way of the third article."""
    analyst.open(3)
    edits = analyst.program.edits
    edits.entities.add_mentioned("حسن روحاني", "person", 3, *analyst.place("حسن روحاني"))
    edits.entities.add_mentioned("أذربيجان", "place", 3, *analyst.place("أذربيجان"))
    edits.marks.tag_article(3, "دبلوماسية/وساطة")
    note = edits.marks.add_note(3)
    assert note is not None
    edits.marks.set_note_body(note.id, "راجع مقالاً آخر عن ممر زنغزور")
    analyst.program.bridge.write(add_saved_search, "ملف قره باغ", "قره باغ after:2021", "newest")


def test_nothing_is_made_before_it_is_asked_for(analyst: Analyst) -> None:
    assert "palette" not in analyst.window.going.__dict__
    assert analyst.window.findChild(QWidget, "goTo") is None


def test_ctrl_k_opens_and_closes_it_and_gives_the_keyboard_back(analyst: Analyst) -> None:
    analyst.view.setFocus()
    palette = open_palette(analyst)
    assert palette.field.hasFocus()
    analyst.press("Ctrl+K", palette.field)
    assert not palette.isVisible()
    assert analyst.view.hasFocus()
    filter_field = analyst.window.library_pane.filter_bar.field
    filter_field.setFocus()
    analyst.press("Ctrl+K", filter_field)
    assert palette.isVisible()
    analyst.press("Esc", palette.field)
    assert not palette.isVisible()
    assert filter_field.hasFocus()


def test_a_click_on_the_box_opens_it_and_one_outside_closes_it(analyst: Analyst) -> None:
    QTest.mouseClick(analyst.window.top_bar.go_to_box, Qt.MouseButton.LeftButton)
    palette = analyst.window.going.palette
    assert palette.isVisible()
    assert palette.field.hasFocus()
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 600))
    assert not palette.isVisible()


def test_empty_it_lists_what_was_read_last_but_not_what_is_open(analyst: Analyst) -> None:
    mark_up(analyst)
    for article_id in (2, 4, 1):
        analyst.program.bridge.write(set_last_read, article_id)
    analyst.open(1)
    palette = open_palette(analyst)
    rows = list(palette.rows.rows)
    assert [row.target for row in rows if row.kind == "article"][:2] == [4, 2]
    assert 1 not in [row.target for row in rows]
    assert shown(rows)[-1] == ("saved search", "ملف قره باغ")
    assert palette.list.currentIndex().row() == 0
    analyst.press("Return", palette.field)
    analyst.settle()
    assert analyst.window.navigation.article_id == 4
    assert analyst.view.hasFocus()


def test_every_kind_is_found_however_it_is_spelled(analyst: Analyst) -> None:
    mark_up(analyst)
    palette = open_palette(analyst)
    found = type_into(analyst, palette, "اذربيجان")
    assert shown(found)[0] == ("entity", "أذربيجان")
    assert ("article", HEADLINES[3]) in shown(found)
    assert shown(found)[-1][0] == "search"
    assert "«" not in found[-1].title
    assert "اذربيجان" in found[-1].title
    assert ("tag", "دبلوماسية/وساطة") in shown(type_into(analyst, palette, "وساطه"))
    (note,) = [row for row in type_into(analyst, palette, "زنغزور") if row.kind == "note"]
    assert "ممر زنغزور" in note.title
    assert note.title[note.spans[0][0] : note.spans[0][1]] == "زنغزور"
    assert HEADLINES[3] in note.detail
    saved = type_into(analyst, palette, "ملف قره")[0]
    assert (saved.kind, saved.target) == ("saved search", ("قره باغ after:2021", "newest"))
    command = next(row for row in type_into(analyst, palette, "dark or") if row.kind == "command")
    assert (command.title, command.keys) == ("Dark or light", "Ctrl+D")


def test_a_slip_of_the_finger_still_finds(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    assert [row.kind for row in type_into(analyst, palette, "ازربيجان")] == ["search"]
    analyst.qtbot.waitUntil(lambda: len(palette.rows.rows) > 1, timeout=3000)
    assert "أذربيجان" in palette.rows.rows[0].title
    assert palette.list.currentIndex().row() == 0


@pytest.mark.parametrize(("typed", "kind"), [("@", "entity"), ("#", "tag"), (">", "command"), ("<", "command")])
def test_a_sign_narrows_to_one_kind(analyst: Analyst, typed: str, kind: str) -> None:
    mark_up(analyst)
    palette = open_palette(analyst)
    assert {row.kind for row in type_into(analyst, palette, typed)} == {kind}
    assert {row.kind for row in type_into(analyst, palette, typed + "و")} <= {kind, "search"}


def test_commands_are_triggered_and_disabled_ones_left_out(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    commands = {row.target for row in type_into(analyst, palette, ">")}
    actions = analyst.window.actions_
    assert commands == {action for action in actions.all_actions if action.isEnabled() and action is not actions.go_to}
    assert actions.undo not in commands
    type_into(analyst, palette, "dark or light")
    analyst.press("Return", palette.field)
    assert analyst.program.theme.name == "dark"
    assert not palette.isVisible()


def test_the_keys_walk_round(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    last = len(type_into(analyst, palette, ">")) - 1
    assert last > 20

    def press(key: str) -> int:
        analyst.press(key, palette.field)
        return palette.list.currentIndex().row()

    assert [press(key) for key in ("Down", "Down", "Up", "Up", "Up", "Down")] == [1, 2, 1, 0, last, 0]
    assert press("End") == last
    assert press("Home") == 0
    page = press("PgDown")
    assert 5 < page < last
    assert palette.list.viewport().rect().contains(palette.list.visualRect(palette.list.currentIndex()))
    assert press("PgUp") == 0
    assert palette.field.text() == ">"


def test_enter_on_the_last_row_searches_and_so_does_ctrl_enter(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    with analyst.qtbot.waitSignal(analyst.window.going.search_requested) as wish:
        rows = type_into(analyst, palette, "بيان")
        assert rows[-1].kind == "search"
        analyst.press("Up", palette.field)
        analyst.press("Return", palette.field)
    assert wish.args == ["بيان"]
    analyst.program.bridge.write(add_saved_search, "ملف قره باغ", "قره باغ after:2021", "newest")
    palette = open_palette(analyst)
    with analyst.qtbot.waitSignal(analyst.window.going.saved_search_requested) as wish:
        type_into(analyst, palette, "ملف")
        analyst.press("Return", palette.field)
    assert wish.args == ["قره باغ after:2021", "newest"]
    for keys in ("Ctrl+Return", "Shift+Return"):
        palette = open_palette(analyst)
        with analyst.qtbot.waitSignal(analyst.window.going.search_requested) as wish:
            type_into(analyst, palette, "اذربيجان")
            analyst.press(keys, palette.field)
        assert wish.args == ["اذربيجان"]
        assert not palette.isVisible()


def test_from_the_search_page_one_comes_back_to_the_text(analyst: Analyst) -> None:
    analyst.press("Ctrl+Shift+F")
    assert not analyst.view.isVisible()
    palette = open_palette(analyst)
    assert analyst.window.actions_.note not in {row.target for row in type_into(analyst, palette, ">")}
    type_into(analyst, palette, "روحاني عازمه")
    analyst.press("Return", palette.field)
    analyst.settle()
    assert analyst.view.isVisible()
    assert analyst.view.hasFocus()
    assert analyst.window.navigation.article_id == 3


def test_a_note_leads_to_its_passage(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.place("سكة الحديد")
    note = analyst.program.edits.marks.add_note_on_range(3, 3, start, end, 2)
    assert note is not None
    analyst.program.edits.marks.set_note_body(note.id, "متى يكتمل المشروع؟")
    analyst.open(1)
    palette = open_palette(analyst)
    assert type_into(analyst, palette, "يكتمل")[0].kind == "note"
    analyst.press("Return", palette.field)
    analyst.settle()
    assert analyst.window.navigation.article_id == 3
    box = analyst.view.boxes(start, end)[0]
    assert analyst.view.viewport().rect().contains(box.center().toPoint())


def test_an_entity_opens_its_page_and_a_tag_is_searched_for(analyst: Analyst) -> None:
    mark_up(analyst)
    asked: list[str] = []
    analyst.window.going.search_requested.connect(asked.append)
    palette = open_palette(analyst)
    type_into(analyst, palette, "@روحاني")
    analyst.press("Return", palette.field)
    analyst.settle()
    naming = analyst.program.naming
    assert naming is not None
    assert analyst.window.pages.currentWidget() is naming.page
    assert naming.page.contents is not None
    assert naming.page.contents.page.details.entity.name == "حسن روحاني"
    palette = open_palette(analyst)
    type_into(analyst, palette, "#وساط")
    analyst.press("Return", palette.field)
    assert asked == ['tag:"دبلوماسية/وساطة"']


def test_the_mouse_chooses(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    rows = type_into(analyst, palette, "روحاني عازمه")
    assert rows[0].target == 3
    place = palette.list.visualRect(palette.rows.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    analyst.settle()
    assert analyst.window.navigation.article_id == 3


def test_what_changes_is_found_anew_and_what_is_gone_is_not(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    analyst.press("Esc", palette.field)
    analyst.open_text("نص عن بحر قزوين", headline="قمة بحر قزوين")
    palette = open_palette(analyst)
    article = type_into(analyst, palette, "قزوين")[0]
    assert (article.kind, article.title) == ("article", "قمة بحر قزوين")
    analyst.press("Esc", palette.field)
    analyst.program.edits.articles.remove([article.target])
    palette = open_palette(analyst)
    assert [row.kind for row in type_into(analyst, palette, "قزوين")] == ["search"]


def test_a_row_is_told_to_screen_readers(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    mark_up(analyst)
    palette = open_palette(analyst)
    rows = type_into(analyst, palette, "@")
    analyst.press("Down", palette.field)
    assert told[-2:] == [rows[0].description, rows[1].description]
    assert {row.description for row in rows} == {"حسن روحاني, person", "أذربيجان, place"}
    model = palette.list.model()
    spoken = [model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(2)]
    assert spoken == told[-2:]
    monkeypatch.undo()
    for widget in (palette, palette.field, palette.list):
        assert widget.accessibleName()
        assert widget.objectName()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("size", [(1440, 900), (760, 480)])
def test_it_lies_over_the_box_and_inside_the_window(
    open_program: OpenProgram, language: str, size: tuple[int, int]
) -> None:
    analyst = open_program(language, size=size)
    palette = open_palette(analyst)
    type_into(analyst, palette, ">")
    window, content = analyst.window, palette.content
    corner = content.mapTo(window, QPoint())
    assert corner.x() >= 0
    assert corner.x() + content.width() <= window.width()
    assert corner.y() + content.height() <= window.height()
    box = window.top_bar.go_to_box
    assert abs(corner.y() - box.mapTo(window, QPoint()).y()) < 10
    middle = box.mapTo(window, box.rect().center()).x()
    if size[0] > 1000:
        assert abs(corner.x() + content.width() // 2 - middle) < 3
        assert abs(middle - window.width() // 2) < 3
    assert palette.list.height() % palette.painter.row_height == 0
    window.resize(size[0] - 60, size[1])
    QApplication.processEvents()
    assert content.mapTo(window, QPoint()).x() + content.width() <= window.width()


def test_it_opens_while_only_the_text_is_shown(analyst: Analyst) -> None:
    analyst.press("F11")
    assert not analyst.window.top_bar.isVisible()
    palette = open_palette(analyst)
    assert palette.field.hasFocus()
    assert palette.content.mapTo(analyst.window, QPoint()).y() >= 0
    analyst.press("Esc", palette.field)
    assert analyst.view.hasFocus()


@pytest.mark.parametrize("words", ["\x00", "ـــ", "\u202e\u2066", "😀", '"' * 3, "x" * 10_000, "@", "# ", "%1"])
def test_no_words_are_too_odd(analyst: Analyst, words: str) -> None:
    palette = open_palette(analyst)
    palette.field.setText(words)
    palette.field.textEdited.emit(palette.field.text())
    palette.finder.look_further(palette.field.text())
    analyst.settle()
    analyst.window.grab()
    assert palette.isVisible()
    assert isinstance(palette.field, QLineEdit)
