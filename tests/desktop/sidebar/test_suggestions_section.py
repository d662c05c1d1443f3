"""Names that are proposed: decided on beside the text, all by key, without the card moving under the eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.sidebar.suggestion_rows import Wish
from storage.records import Entity
from storage.suggestions.records import Suggestion
from tests.desktop.suggested_names import (
    Named,
    deciding_of,
    mentions,
    open_with_names,
    propose,
    section_of,
    wait_for_suggestions,
)

if TYPE_CHECKING:
    from desktop.deciding import Deciding
    from storage.records import EntityKind
    from tests.desktop.conftest import Analyst, OpenProgram

TEXT = """لقاء في طهران
قال الرئيس حسن روحاني في طهران إن أذربيجان جارة، وأضاف روحاني أن باكو قريبة.
ووصل وزير الخارجية جيهون بايراموف إلى طهران، ورحب حسن روحاني به.
"""
RUHANI, TEHRAN, BAKU, BAYRAMOV = "حسن روحاني", "طهران", "باكو", "جيهون بايراموف"
NAMES = [Named(TEHRAN, "place"), Named(RUHANI), Named(BAKU, "organisation"), Named(BAYRAMOV)]

Key = Qt.Key


@pytest.fixture
def deciding(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> Deciding:
    """The window on a text with four names that nobody knows yet."""
    return open_with_names(analyst, monkeypatch, NAMES, TEXT)


def suggestion_of(name: str) -> Suggestion:
    entity = Entity(1, name, "place")
    return Suggestion("known", name, "place", entity, (), name, 1.0, ((0, len(name)),))


def press(analyst: Analyst, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(section_of(analyst).card, key, modifiers)
    QApplication.processEvents()


def titles(analyst: Analyst) -> list[str]:
    """Return what is on the card, and what follows."""
    section = section_of(analyst)
    return [row.title for row in (*section.cards.rows, *section.coming.rows)]


def click(analyst: Analyst, wish: Wish) -> None:
    card = section_of(analyst).card
    box = card.chip_box(section_of(analyst).cards.index(0), wish)
    assert not box.isEmpty()
    QTest.mouseClick(card.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    QApplication.processEvents()


def undo(analyst: Analyst) -> None:
    analyst.press("Ctrl+Z")
    wait_for_suggestions(analyst)


def add_entity(analyst: Analyst, name: str, kind: EntityKind = "person") -> None:
    analyst.program.edits.entities.add(name, kind)
    wait_for_suggestions(analyst)


@pytest.mark.usefixtures("deciding")
def test_what_is_found_is_shown_one_on_top_with_the_others_in_line(analyst: Analyst) -> None:
    section = section_of(analyst)
    assert titles(analyst) == [TEHRAN, RUHANI, BAKU, BAYRAMOV]
    assert section.header.count == "4"
    (card,) = section.cards.rows
    assert "3 place(s)" in card.description or "3 places" in card.description
    for words in (TEHRAN, "place", "الرئيس", "Enter", "Backspace"):
        assert words in card.description


@pytest.mark.usefixtures("deciding")
def test_without_anything_to_say_there_is_no_section(analyst: Analyst) -> None:
    analyst.open_text("نص لا يذكر أحداً")
    wait_for_suggestions(analyst)
    assert not section_of(analyst).isVisible()
    assert not analyst.view.marks.suggested


def test_the_key_takes_the_keyboard_to_the_card_and_esc_back(analyst: Analyst, deciding: Deciding) -> None:
    assert deciding.parent() is analyst.pane
    analyst.view.setFocus()
    analyst.press("G")
    assert section_of(analyst).card.hasFocus()
    press(analyst, Key.Key_Escape)
    assert analyst.view.hasFocus()


def test_the_key_waits_for_what_is_still_looked_for(analyst: Analyst, deciding: Deciding) -> None:
    analyst.program.edits.entities.add("شيء", "other")
    analyst.window.navigation.open_article(1)
    analyst.window.navigation.open_article(analyst.window.library_pane.articles.ids[0])
    deciding.begin()
    wait_for_suggestions(analyst)
    assert section_of(analyst).card.hasFocus()


def test_enter_marks_every_place_and_the_next_rises(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    press(analyst, Key.Key_Return)
    assert titles(analyst) == [RUHANI, BAKU, BAYRAMOV]
    wait_for_suggestions(analyst)
    assert titles(analyst) == [RUHANI, BAKU, BAYRAMOV]
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "place")}
    assert len(analyst.view.marks.mentions) == 3
    press(analyst, Key.Key_Return)
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "place"), (RUHANI, RUHANI, "person")}
    undo(analyst)
    assert titles(analyst)[0] == RUHANI, "what is undone is asked again"
    undo(analyst)
    assert titles(analyst)[0] == TEHRAN
    assert mentions(analyst) == set()


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_what_is_rejected_is_never_asked_again(analyst: Analyst, deciding: Deciding, key: Key) -> None:
    deciding.begin()
    press(analyst, key)
    wait_for_suggestions(analyst)
    assert titles(analyst) == [RUHANI, BAKU, BAYRAMOV]
    assert mentions(analyst) == set()
    here = analyst.window.navigation.article_id
    assert here is not None
    analyst.open(1)
    analyst.open(here)
    wait_for_suggestions(analyst)
    assert TEHRAN not in titles(analyst)
    undo(analyst)
    assert TEHRAN in titles(analyst)


def test_the_arrows_go_through_all_of_them_and_round(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    seen = []
    for _step in range(4):
        seen.append(titles(analyst)[0])
        press(analyst, Key.Key_Down)
    assert seen == [TEHRAN, RUHANI, BAKU, BAYRAMOV]
    assert titles(analyst)[0] == TEHRAN
    press(analyst, Key.Key_Up)
    assert titles(analyst)[0] == BAYRAMOV


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Key.Key_P, "person"),
        (Key.Key_L, "place"),
        (Key.Key_O, "organisation"),
        (Key.Key_V, "event"),
        (Key.Key_X, "other"),
    ],
)
def test_a_letter_chooses_the_kind_of_a_new_name(analyst: Analyst, deciding: Deciding, key: Key, kind: str) -> None:
    deciding.begin()
    press(analyst, key)
    assert analyst.view.marks.suggested.at(TEXT.index(TEHRAN))[0].suggestion.kind == kind
    press(analyst, Key.Key_Return)
    assert mentions(analyst) == {(TEHRAN, TEHRAN, kind)}


def test_the_letters_work_on_an_arabic_keyboard(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    analyst.type("خ")
    press(analyst, Key.Key_Return)
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "organisation")}


def test_a_kind_chosen_outlasts_what_is_found_anew(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    press(analyst, Key.Key_O)
    add_entity(analyst, "شيء آخر")
    press(analyst, Key.Key_Return)
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "organisation")}


def test_a_name_is_written_otherwise_before_it_is_taken(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    section = section_of(analyst)
    press(analyst, Key.Key_F2)
    assert section.name.hasFocus()
    assert section.name.selectedText() == TEHRAN
    analyst.type("مدينة طهران")
    QTest.keyClick(section.name, Key.Key_Return)
    assert mentions(analyst) == {(TEHRAN, "مدينة طهران", "place")}
    assert section.card.hasFocus()
    wait_for_suggestions(analyst)
    assert titles(analyst) == [RUHANI, BAKU, BAYRAMOV]


def test_a_name_without_a_letter_is_not_taken_and_esc_leaves_it(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    section = section_of(analyst)
    press(analyst, Key.Key_F2)
    analyst.type("…")
    QTest.keyClick(section.name, Key.Key_Return)
    assert section.name.isVisible()
    assert mentions(analyst) == set()
    QTest.keyClick(section.name, Key.Key_Escape)
    assert not section.name.isVisible()
    assert section.card.hasFocus()
    assert titles(analyst)[0] == TEHRAN
    press(analyst, Key.Key_F2)
    assert section.name.maxLength() == 200


def test_a_rejected_name_is_the_one_that_was_found(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    press(analyst, Key.Key_O)
    press(analyst, Key.Key_Backspace)
    wait_for_suggestions(analyst)
    assert TEHRAN not in titles(analyst)


@pytest.mark.usefixtures("deciding")
def test_the_chips_do_what_the_keys_do(analyst: Analyst) -> None:
    click(analyst, Wish("kind", "event"))
    click(analyst, Wish("accept"))
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "event")}
    click(analyst, Wish("reject"))
    wait_for_suggestions(analyst)
    assert titles(analyst) == [BAKU, BAYRAMOV]
    section = section_of(analyst)
    row = section.coming_list.visualRect(section.coming.index(0)).center()
    QTest.mouseClick(section.coming_list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert titles(analyst) == [BAYRAMOV, BAKU]


def test_left_and_right_walk_to_a_chip_and_enter_presses_it(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    press(analyst, Key.Key_Right)
    press(analyst, Key.Key_Return)
    press(analyst, Key.Key_Escape)
    assert analyst.view.marks.suggested.at(TEXT.index(TEHRAN))[0].suggestion.kind == "person"
    assert mentions(analyst) == set()


def test_somebody_else_is_chosen_by_key_and_the_deciding_goes_on(analyst: Analyst, deciding: Deciding) -> None:
    add_entity(analyst, "العاصمة", "place")
    deciding.begin()
    press(analyst, Key.Key_E)
    picker = analyst.view.findChild(QWidget, "entityPicker")
    assert picker is not None
    assert picker.isVisible()
    analyst.type("العاصمة")
    analyst.press("Return", QApplication.focusWidget())
    wait_for_suggestions(analyst)
    assert mentions(analyst) == {(TEHRAN, "العاصمة", "place")}
    assert section_of(analyst).card.hasFocus()
    press(analyst, Key.Key_E)
    assert picker.isVisible()
    analyst.press("Esc", QApplication.focusWidget())
    assert section_of(analyst).card.hasFocus()


# entities that are known -----------------------------------------------------------------------


@pytest.fixture
def two_known(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> Deciding:
    """The window on a text with two known names, a likely one, and a new one."""
    likely = Named(BAYRAMOV, of="جيحون بايراموف", rule="similar")
    propose(monkeypatch, [Named(TEHRAN, of=TEHRAN), Named(RUHANI, of=RUHANI), likely, Named(BAKU, "place")])
    deciding = deciding_of(analyst)
    add_entity(analyst, TEHRAN, "place")
    add_entity(analyst, RUHANI)
    add_entity(analyst, "جيحون بايراموف")
    analyst.open_text(TEXT)
    wait_for_suggestions(analyst)
    return deciding


def test_all_known_ones_are_accepted_as_one_step(analyst: Analyst, two_known: Deciding) -> None:
    section = section_of(analyst)
    assert "5" in section.known_button.text()
    two_known.begin()
    press(analyst, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert titles(analyst) == [BAKU, BAYRAMOV]
    assert mentions(analyst) == {(TEHRAN, TEHRAN, "place"), (RUHANI, RUHANI, "person")}
    assert not section.known_button.isVisible()
    undo(analyst)
    assert mentions(analyst) == set()
    assert titles(analyst)[0] == TEHRAN
    section.known_button.click()
    assert len(mentions(analyst)) == 2


def test_the_same_person_in_another_spelling(analyst: Analyst, two_known: Deciding) -> None:
    two_known.begin()
    press(analyst, Key.Key_Up)
    assert titles(analyst)[0] == BAYRAMOV
    assert "same person" in section_of(analyst).cards.rows[0].reason
    press(analyst, Key.Key_O)
    press(analyst, Key.Key_Return)
    assert mentions(analyst) == {(BAYRAMOV, "جيحون بايراموف", "person")}


def test_who_of_two_with_one_name_is_asked_for_every_place(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    propose(monkeypatch, [Named(RUHANI, of=RUHANI)])
    deciding = deciding_of(analyst)
    add_entity(analyst, RUHANI, "person")
    add_entity(analyst, RUHANI, "other")
    analyst.program.edits.entities.set_description(2, "سفينة")
    analyst.open_text(TEXT)
    wait_for_suggestions(analyst)
    deciding.begin()
    section = section_of(analyst)
    assert titles(analyst) == [RUHANI, RUHANI]
    assert [chip.number for chip in section.cards.rows[0].choices] == ["1", "2"]
    assert [chip.label for chip in section.cards.rows[0].choices] == [RUHANI, f"{RUHANI} · سفينة"]
    press(analyst, Key.Key_Return)
    press(analyst, Key.Key_3)
    assert mentions(analyst) == set(), "nobody was chosen"
    press(analyst, Key.Key_2)
    assert len(section.cards.rows) == 1
    wait_for_suggestions(analyst)
    click(analyst, Wish("choose", 0))
    assert mentions(analyst) == {(RUHANI, RUHANI, "other"), (RUHANI, RUHANI, "person")}
    places = sorted((mention.start, mention.kind) for mention in analyst.view.marks.mentions)
    assert [kind for _start, kind in places] == ["other", "person"]


# nothing jumps ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_card_stays_where_it_is_while_names_are_accepted(
    open_program: OpenProgram, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    analyst = open_program(language)
    propose(monkeypatch, [Named("روحاني", of=RUHANI, rule="surname"), *NAMES])
    deciding = deciding_of(analyst)
    analyst.open_text(TEXT)
    wait_for_suggestions(analyst)
    deciding.begin()
    section = section_of(analyst)
    analyst.qtbot.wait(50)

    def boxes() -> tuple[QPoint, int, QPoint]:
        yes = section.card.chip_box(section.cards.index(0), Wish("accept"))
        corner = section.card.mapTo(analyst.window, QPoint(0, 0))
        return corner, section.card.height(), yes.topLeft().toPoint()

    before = boxes()
    resets = []
    section.cards.modelReset.connect(lambda: resets.append(1))
    for _name in range(2):
        press(analyst, Key.Key_Return)
        assert boxes() == before
        wait_for_suggestions(analyst)
        analyst.qtbot.wait(260)  # what is related would be looked for by now
        assert boxes() == before
    assert not resets


def test_when_it_appears_nothing_is_squeezed(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    propose(monkeypatch, NAMES)
    deciding_of(analyst)
    analyst.open(1)
    analyst.program.tasks.cancel("suggestions")
    analyst.open_text(TEXT)
    column = analyst.window.sidebar.column
    column.suggesting.changed.disconnect()
    wait_for_suggestions(analyst)
    others = (column.related, column.entities, column.outline, column.details)
    before = [section.height() for section in others]
    section = column.make_suggestions()
    assert section.isVisible()
    assert [section.height() for section in others] == before
    column.suggesting.deck.drop(column.suggesting.deck.suggestions)
    section.refresh()
    assert not section.isVisible()
    QApplication.processEvents()
    column.suggesting.deck.fill([suggestion_of(TEHRAN), suggestion_of(RUHANI)])
    section.refresh()
    assert section.known_button.isVisible()
    assert [section.height() for section in others] == before


def test_what_is_related_is_looked_for_when_the_deciding_is_over(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    press(analyst, Key.Key_Return)
    analyst.qtbot.wait(260)
    related = analyst.window.sidebar.column.related
    assert not related._pause.isActive()
    press(analyst, Key.Key_Escape)
    analyst.qtbot.waitUntil(related._pause.isActive)
    analyst.settle()


def test_what_is_found_above_does_not_push_the_card_away(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    column, section = analyst.window.sidebar.column, section_of(analyst)
    analyst.qtbot.wait(50)
    before, y = section.card.mapTo(analyst.window, QPoint(0, 0)), section.y()
    column.related.body.setMinimumHeight(column.related.body.height() + 150)
    analyst.qtbot.waitUntil(lambda: section.y() == y + 150)
    assert section.card.mapTo(analyst.window, QPoint(0, 0)) == before


# after the last one ----------------------------------------------------------------------------


def test_after_the_last_one_enter_goes_on_with_the_next_article(analyst: Analyst, deciding: Deciding) -> None:
    ids = analyst.window.library_pane.articles.ids
    analyst.open(ids[0])
    wait_for_suggestions(analyst)
    deciding.begin()
    here = analyst.window.navigation.article_id
    for _name in range(20):
        if section_of(analyst).cards.rows[0].suggestion is None:
            break
        press(analyst, Key.Key_Return)
        wait_for_suggestions(analyst)
    assert section_of(analyst).card.hasFocus()
    assert section_of(analyst).isVisible()
    assert "No more suggestions" in titles(analyst)[0]
    assert analyst.window.navigation.article_id == here
    press(analyst, Key.Key_Return)
    assert analyst.window.navigation.article_id == ids[1]
    wait_for_suggestions(analyst)
    if section_of(analyst).isVisible():
        assert section_of(analyst).card.hasFocus()


def test_while_more_is_looked_for_enter_does_nothing(analyst: Analyst, deciding: Deciding) -> None:
    here = analyst.window.navigation.article_id
    deciding.begin()
    for _name in NAMES:
        press(analyst, Key.Key_Return)
    assert analyst.window.sidebar.column.suggesting.pending
    press(analyst, Key.Key_Return)
    assert analyst.window.navigation.article_id == here
    wait_for_suggestions(analyst)
    press(analyst, Key.Key_Escape)
    QApplication.processEvents()
    assert analyst.view.hasFocus()
    assert not section_of(analyst).isVisible()


@pytest.mark.usefixtures("deciding")
def test_in_an_older_version_nothing_is_suggested(analyst: Analyst) -> None:
    opened = analyst.pane.opened
    assert opened is not None
    assert analyst.window.sidebar.column.suggesting.version_id == opened.version.id
    analyst.window.sidebar.show_article(opened.article, opened.version, 2)
    wait_for_suggestions(analyst)
    assert titles(analyst) != [TEHRAN, RUHANI, BAKU, BAYRAMOV]
    assert not section_of(analyst).isVisible()
