"""What the analyst does with related articles: pins, dismisses and takes back, narrows, compares and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMetaMethod, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.edits import Edits
from desktop.sidebar.link_wishes import ACTS, LinkWishes
from desktop.sidebar.related_card import make_card
from storage import articles, notes
from storage.records import NewArticle
from storage.related.choices import clear_choice, dismiss, list_choices, pin
from storage.related.links import add_link, list_links
from storage.related.records import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.sidebar.related import RelatedSection
    from desktop.widgets.composed_list import ComposedList
    from tests.desktop.sidebar.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def section(desk: Desk) -> RelatedSection:
    """The section, whose wishes are done as the window does them."""
    wishes = desk.sidebar.column.link_wishes

    def does(verb: Callable[..., object]) -> Callable[..., None]:
        return lambda *args: desk.write(verb, *args)

    for signal, verb in (
        (wishes.pin, pin), (wishes.dismiss, dismiss), (wishes.clear_choice, clear_choice), (wishes.add_link, add_link),
    ):  # fmt: skip
        signal.connect(does(verb))
    return desk.sidebar.column.related


def shown(section: RelatedSection) -> list[int]:
    return [card.related.article_id for card in section.cards.rows]


def enter(qtbot: QtBot, desk: Desk, rows: ComposedList, row: int) -> None:
    desk.sidebar.activateWindow()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rows.hasFocus)
    rows.setCurrentIndex(rows.model().index(row, 0))


def click_chip(qtbot: QtBot, rows: ComposedList, row: int, target: object) -> None:
    box = rows.chip_box(rows.model().index(row, 0), target)
    assert not box.isEmpty()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=box.center().toPoint())


def test_the_parts_of_the_score_add_up_and_are_told(qtbot: QtBot, section: RelatedSection) -> None:
    card = section.cards.rows[0]
    assert sum(share for share, _token in card.meter) == pytest.approx(card.related.score)
    assert "words" in card.parts
    assert re.sub("[\u2066-\u2069]", "", card.parts) in card.description
    height = section.list.height()
    click_chip(qtbot, section.list, 0, "explain")
    assert section.cards.rows[0].explained
    qtbot.waitUntil(lambda: section.list.height() > height)
    click_chip(qtbot, section.list, 0, "explain")
    qtbot.waitUntil(lambda: section.list.height() == height)


@pytest.mark.parametrize("letter", ["p", "ح"])
def test_a_key_pins_and_takes_the_pin_off(qtbot: QtBot, desk: Desk, section: RelatedSection, letter: str) -> None:
    last = shown(section)[-1]
    enter(qtbot, desk, section.list, len(shown(section)) - 1)

    def press() -> None:
        key = Qt.Key.Key_P if letter == "p" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(section.list, event)
            assert event.isAccepted(), "the window's own P must not be heard"

    press()
    qtbot.waitUntil(lambda: shown(section)[0] == last)
    assert section.cards.rows[0].related.choice == "pinned"
    assert "pinned" in section.cards.rows[0].description
    assert section.list.currentIndex().row() == 0, "the keyboard goes along"
    press()
    qtbot.waitUntil(lambda: section.cards.rows[-1].related.article_id == last)
    assert desk.bridge.read(list_choices, desk.article.id) == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_what_is_dismissed_is_gone_at_once_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, section: RelatedSection, key: Qt.Key
) -> None:
    before = shown(section)
    enter(qtbot, desk, section.list, 1)
    qtbot.keyClick(section.list, key)
    assert shown(section) == [before[0], *before[2:]], "nothing is waited for"
    assert section.list.currentIndex().row() == 1
    assert section.list.hasFocus()
    qtbot.waitUntil(section.dismissed.isVisible)
    assert section.dismissed.button.text() == "Not shown: 1"
    assert not section.dismissed.list.isVisible()
    section.dismissed.button.click()
    assert section.dismissed.list.isVisible()
    click_chip(qtbot, section.dismissed.list, 0, "restore")
    qtbot.waitUntil(lambda: shown(section) == before)
    assert not section.dismissed.isVisible()


def test_a_dismissal_holds_on_the_other_side_too(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    here, other = desk.article.id, shown(section)[0]
    click_chip(qtbot, section.list, 0, "dismiss")
    desk.open(other)
    qtbot.waitUntil(lambda: section.dismissed.isVisible() and bool(shown(section)))
    assert here not in shown(section)


def test_a_choice_taken_back_elsewhere_is_followed(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    before = shown(section)
    written = desk.bridge.write(dismiss, desk.article.id, before[0])
    qtbot.waitUntil(lambda: before[0] not in shown(section))
    desk.bridge.revert(written.steps)
    qtbot.waitUntil(lambda: shown(section) == before)


def test_filters_narrow(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    before = shown(section)
    noted = before[-1]
    desk.write(notes.add_note, noted, None, "رأيي")
    section.filters.with_notes.click()
    qtbot.waitUntil(lambda: shown(section) == [noted])
    assert "with your marks" in section.cards.rows[0].facts
    section.filters.with_notes.click()
    section.filters.only_after.click()
    qtbot.waitUntil(lambda: not section._tasks.any_busy() and len(shown(section)) > 1)
    assert all(card.related.published > desk.article.published for card in section.cards.rows)
    assert section.filters.wanted == Wanted(only_after=True)


def test_where_a_filter_leaves_nothing_that_is_said(qtbot: QtBot, section: RelatedSection) -> None:
    section.filters.with_notes.click()
    qtbot.waitUntil(lambda: not shown(section))
    assert section._hint.isVisible()
    assert section._hint.text() == "No related article is like that."
    assert section.filters.isVisible(), "the way back must stay"


def test_copies_are_named_by_their_outlet(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    copy = NewArticle(
        f"{desk.version.text}\nوهذه نهاية الخبر.",
        "again",
        desk.article.headline,
        outlet="الرياض",
        published="2020-12-10",
    )
    made = desk.bridge.write(articles.add_article, copy).result
    qtbot.waitUntil(section.copies.isVisible)
    (row,) = section.copies.others.rows
    assert row.article_id == made.id
    assert row.description.startswith("Also in: الرياض, 99% the same text")
    assert made.id not in shown(section)
    with qtbot.waitSignal(desk.sidebar.pair_comparison_requested) as compared:
        click_chip(qtbot, section.copies, 0, "compare")
    assert compared.args == [desk.article.id, made.id]
    enter(qtbot, desk, section.copies, 0)
    with qtbot.waitSignal(desk.sidebar.article_requested) as opened:
        qtbot.keyClick(section.copies, Qt.Key.Key_Return)
    assert opened.args == [made.id]


def test_a_card_is_compared_by_chip_key_and_menu(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    pair = [desk.article.id, shown(section)[1]]
    asked: list[list[int]] = []
    desk.sidebar.pair_comparison_requested.connect(lambda first, second: asked.append([first, second]))
    click_chip(qtbot, section.list, 1, "compare")
    enter(qtbot, desk, section.list, 1)
    qtbot.keyClick(section.list, Qt.Key.Key_Equal)
    menu = section.list.card_menu(section.cards.index(1))
    compare = menu.findChild(QAction, "compareRelated")
    assert compare is not None
    compare.trigger()
    menu.close()
    assert asked == [pair] * 3


def test_a_card_is_linked_by_its_menu(desk: Desk, section: RelatedSection) -> None:
    menu = section.list.card_menu(section.cards.index(0))
    links = next(action.menu() for action in menu.actions() if action.menu() is not None)
    next(action for action in links.actions() if action.text() == "Continued by").trigger()  # type: ignore[attr-defined]
    menu.close()
    (made,) = desk.bridge.read(list_links, desk.article.id)
    assert (made.article_id, made.other_id, made.kind) == (shown(section)[0], desk.article.id, "continues")


def test_an_explained_card_stays_so_when_others_come(qtbot: QtBot, desk: Desk, section: RelatedSection) -> None:
    click_chip(qtbot, section.list, 0, "explain")
    explained = shown(section)[0]
    with qtbot.waitSignal(section._pause.timeout):
        desk.write(articles.set_details, desk.article.id, headline="آخر")
    qtbot.waitUntil(lambda: not section._tasks.any_busy())
    assert [card.related.article_id for card in section.cards.rows if card.explained] == [explained]


def test_every_wish_has_its_act(desk: Desk) -> None:
    wishes = LinkWishes()
    done_by = Edits(desk.bridge, wishes).links.metaObject()
    methods = [done_by.method(number) for number in range(done_by.methodCount())]
    for act in ACTS:
        wished = QMetaMethod.fromSignal(getattr(wishes, act)).parameterTypes()
        assert [method.parameterTypes() for method in methods if method.name() == act.encode()] == [wished], act


def test_the_same_words_make_the_same_card(section: RelatedSection) -> None:
    card = section.cards.rows[0]
    assert make_card(card.related, section._language) == card
