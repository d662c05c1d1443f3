"""Links by hand: made by typing, seen from both ends, changed and written on in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.sidebar.link_words import Sense, word_sense
from storage.related.links import add_link, get_link, list_links, remove_link, set_link
from storage.related.records import LINK_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.sidebar.links import LinksSection
    from storage.related.records import Link, LinkKind
    from tests.desktop.sidebar.conftest import Desk


@pytest.fixture
def section(desk: Desk) -> LinksSection:
    """The section, whose wishes are done as the window does them."""
    wishes = desk.sidebar.column.link_wishes

    def does(verb: Callable[..., object]) -> Callable[..., None]:
        return lambda *args: desk.write(verb, *args)

    wishes.add_link.connect(does(add_link))
    wishes.set_link.connect(does(set_link))
    wishes.remove_link.connect(does(remove_link))
    return desk.sidebar.column.links


def link(desk: Desk, other_id: int, kind: LinkKind = "continues", note: str = "") -> Link:
    return desk.bridge.write(add_link, desk.article.id, other_id, kind, note).result


def choose(menu: QMenu, words: str) -> None:
    """Choose from a menu what has these words."""
    actions = [action for action in menu.actions() if action.text() == words]
    assert len(actions) == 1, [action.text() for action in menu.actions()]
    actions[0].trigger()
    menu.close()


def card_words(section: LinksSection) -> list[tuple[str, str]]:
    return [(card.kind_button.text(), card.headline.text()) for card in section.cards.values()]


def headline(desk: Desk, article_id: int) -> str:
    from storage.articles import get_article  # noqa: PLC0415

    return desk.bridge.read(get_article, article_id).headline


def test_without_links_there_is_a_button_alone(section: LinksSection) -> None:
    assert section.button.isVisible()
    assert not section.header.isVisible()
    assert not section.cards


def test_a_link_shows_on_both_sides(desk: Desk, section: LinksSection) -> None:
    here, there = desk.article, desk.others()[0]
    link(desk, there, "continues", "تتمة الخبر")
    assert card_words(section) == [("Continues", headline(desk, there))]
    assert section.header.isVisible()
    assert section.header.count == "1"
    desk.open(there)
    assert card_words(section) == [("Continued by", here.headline)]
    (card,) = section.cards.values()
    assert card.note.toPlainText() == "تتمة الخبر"
    desk.open(desk.others()[0])


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_every_kind_has_words_for_both_ends(kind: LinkKind) -> None:
    words = [word_sense(Sense(kind, outgoing)) for outgoing in (True, False)]
    assert all(words)
    assert (words[0] == words[1]) == (kind in {"same_event", "see_also"}), "what is the same from both ends"


def test_a_link_is_made_by_typing_a_headline(qtbot: QtBot, desk: Desk, section: LinksSection) -> None:
    other = next(key for key in desk.others() if "اللهيان" in headline(desk, key))
    desk.sidebar.activateWindow()
    choose(section.sense_menu(), "Contradicts…")
    picker = section.picker
    assert picker.isVisible()
    assert picker.title.text() == "Contradicts"
    assert desk.sidebar.rect().contains(picker.geometry())
    picker.field.setText("اللهيان")
    qtbot.waitUntil(lambda: picker.list.count() == 1)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    (made,) = desk.bridge.read(list_links, desk.article.id)
    assert (made.article_id, made.other_id, made.kind) == (desk.article.id, other, "contradicts")
    assert section.cards[made.id].note.hasFocus(), "a note can be written at once"
    assert not picker.isVisible()


def test_what_points_here_is_made_from_the_other_end(qtbot: QtBot, desk: Desk, section: LinksSection) -> None:
    other = next(key for key in desk.others() if "اللهيان" in headline(desk, key))
    choose(section.sense_menu(), "Has as its source…")
    section.picker.field.setText("اللهيان")
    qtbot.waitUntil(lambda: section.picker.list.count() == 1)
    qtbot.keyClick(section.picker.field, Qt.Key.Key_Return)
    (made,) = desk.bridge.read(list_links, desk.article.id)
    assert (made.article_id, made.other_id, made.kind, made.outgoing) == (other, desk.article.id, "source_of", False)


def test_neither_the_article_itself_nor_one_linked_so_is_offered(
    qtbot: QtBot, desk: Desk, section: LinksSection
) -> None:
    other = desk.others()[0]
    link(desk, other, "see_also")
    choose(section.sense_menu(), "See also…")
    picker = section.picker
    for word in desk.article.headline.split()[0], headline(desk, other).split()[-1]:
        picker.field.setText(word)
        qtbot.waitUntil(lambda: not picker._tasks.any_busy())
        picker.refresh()
        offered = [picker.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(picker.list.count())]
        assert not {desk.article.id, other} & set(offered)
    qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert section.button.hasFocus()


def test_the_kind_is_changed_in_place(desk: Desk, section: LinksSection) -> None:
    made = link(desk, desk.others()[0], "continues", "سبب")
    menu = section.cards[made.id].kind_menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Continues"]
    choose(menu, "Contradicts")
    changed = desk.bridge.read(get_link, made.id)
    assert (changed.kind, changed.note) == ("contradicts", "سبب")
    assert section.cards[made.id].kind_button.text() == "Contradicts"


def test_a_note_is_written_in_place_and_what_is_typed_stays(qtbot: QtBot, desk: Desk, section: LinksSection) -> None:
    made = link(desk, desk.others()[0])
    note = section.cards[made.id].note
    note.setPlainText("ملاحظة ")
    note.flush()
    assert desk.bridge.read(get_link, made.id).note == "ملاحظة"
    assert note.toPlainText() == "ملاحظة ", "a space typed last is still there"
    desk.write(set_link, made.id, "continues", "من مكان آخر")
    assert note.toPlainText() == "من مكان آخر"
    note.setPlainText("لم تُحفظ بعد")
    section.flush()
    assert desk.bridge.read(get_link, made.id).note == "لم تُحفظ بعد"
    assert qtbot is not None


def test_removing_and_opening(qtbot: QtBot, desk: Desk, section: LinksSection) -> None:
    other = desk.others()[0]
    made = link(desk, other)
    card = section.cards[made.id]
    with qtbot.waitSignal(desk.sidebar.article_requested) as opened:
        qtbot.mouseClick(card.headline, Qt.MouseButton.LeftButton)
    assert opened.args == [other]
    with qtbot.waitSignal(desk.sidebar.pair_comparison_requested) as compared:
        card.compare_button.click()
    assert compared.args == [desk.article.id, other]
    card.remove_button.click()
    assert desk.bridge.read(list_links, desk.article.id) == []
    assert not section.cards
    assert not section.header.isVisible()


def test_keys_reach_everything_on_a_card(qtbot: QtBot, desk: Desk, section: LinksSection) -> None:
    made = link(desk, desk.others()[0])
    card = section.cards[made.id]
    desk.sidebar.activateWindow()
    card.kind_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(card.kind_button.hasFocus)
    reached = []
    for _step in range(4):
        QTest.keyClick(desk.sidebar.focusWidget(), Qt.Key.Key_Tab)
        focus = desk.sidebar.focusWidget()
        assert focus is not None
        reached.append(focus.objectName())
    assert reached == ["compareLink", "removeLink", "linkHeadline", "linkNote"]
    for widget in (card.kind_button, card.compare_button, card.remove_button, card.headline, card.note):
        assert widget.accessibleName()


def test_a_headline_of_a_linked_article_follows_its_details(desk: Desk, section: LinksSection) -> None:
    from storage.articles import set_details  # noqa: PLC0415

    other = desk.others()[0]
    link(desk, other)
    desk.write(set_details, other, headline="عنوان مصحح")
    assert card_words(section) == [("Continues", "عنوان مصحح")]


def test_the_menu_offers_what_can_be_said(section: LinksSection) -> None:
    menu = section.sense_menu()
    actions: list[QAction] = menu.actions()
    assert [action.text() for action in actions][:2] == ["Continues…", "Continued by…"]
    menu.close()
