"""Related articles: cards, reasons, and the passages that show them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop.sidebar.related import RelatedSection
from desktop.widgets.composed_list import ComposedList
from storage import articles
from storage.related.records import Reason

if TYPE_CHECKING:
    from tests.desktop.sidebar.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


def section_of(desk: Desk) -> RelatedSection:
    return desk.sidebar.column.related


def chip_centre(rows: ComposedList, row: int, target: object) -> QPoint:
    return rows.chip_box(rows.model().index(row, 0), target).center().toPoint()


def test_the_best_related_article_comes_first_with_its_reasons(desk: Desk) -> None:
    section = section_of(desk)
    scores = [card.related.score for card in section.cards.rows]
    assert scores == sorted(scores, reverse=True)
    assert all(card.chips for card in section.cards.rows)
    assert section.header.count == "4"


def test_a_click_on_a_card_asks_for_the_article(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)
    index = section.cards.index(1)
    with qtbot.waitSignal(desk.sidebar.article_requested) as asked:
        qtbot.mouseClick(section.list.viewport(), LEFT, pos=section.list.visualRect(index).topLeft() + QPoint(60, 14))
    assert asked.args == [section.cards.rows[1].related.article_id]


def test_a_click_on_a_chip_lights_the_reason_and_unfolds_its_passage(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)
    card = section.cards.rows[0]
    reason = card.chips[0].target
    assert isinstance(reason, Reason)
    height = section.list.height()
    with qtbot.waitSignal(desk.sidebar.reason_requested) as asked:
        qtbot.mouseClick(section.list.viewport(), LEFT, pos=chip_centre(section.list, 0, reason))
    assert asked.args == [card.related.article_id, reason]
    qtbot.waitUntil(lambda: section.cards.rows[0].passage is not None)
    passage = section.cards.rows[0].passage
    assert passage is not None
    text = desk.bridge.read(articles.get_version, card.related.article_id).text
    assert passage.words.strip("…\u00a0") in text
    assert passage.lit
    qtbot.waitUntil(lambda: section.list.height() > height)
    qtbot.mouseClick(section.list.viewport(), LEFT, pos=chip_centre(section.list, 0, reason))
    assert section.cards.rows[0].passage is None
    qtbot.waitUntil(lambda: section.list.height() == height)


def test_only_one_passage_is_open(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)

    def has_passage(row: int) -> bool:
        return section.cards.rows[row].passage is not None

    for row in (0, 1):
        section.unfolding.toggle_first(section.cards.index(row))
        qtbot.waitUntil(partial(has_passage, row))
    assert [card.passage is not None for card in section.cards.rows] == [False, True, False, False]


def test_keys_reach_cards_and_chips(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)
    rows = section.list
    desk.sidebar.activateWindow()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(rows.hasFocus)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.sidebar.article_requested) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args == [section.cards.rows[1].related.article_id]
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    with qtbot.waitSignal(desk.sidebar.reason_requested) as lit:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert lit.args == [section.cards.rows[1].related.article_id, section.cards.rows[1].chips[1].target]
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    with qtbot.waitSignal(desk.sidebar.reason_requested) as unfolded:
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert unfolded.args == [section.cards.rows[0].related.article_id, section.cards.rows[0].chips[0].target]


def test_a_shared_entity_becomes_a_reason_without_flicker(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)
    resets: list[int] = []
    section.cards.modelReset.connect(lambda: resets.append(len(section.cards.rows)))
    entity = desk.entity("أذربيجان", "place")

    def shared() -> bool:
        reasons = [reason for card in section.cards.rows for reason in card.related.reasons]
        return any(reason.entity_id == entity.id for reason in reasons)

    qtbot.waitUntil(shared)
    assert resets == []
    chip = next(chip for chip in section.cards.rows[0].chips if chip.outline == "place")
    assert chip.icon == "place"
    assert chip.token == "place"  # noqa: S105 - a colour


def test_reading_alone_computes_nothing_anew(qtbot: QtBot, desk: Desk) -> None:
    section = section_of(desk)
    with qtbot.assertNotEmitted(section._pause.timeout, wait=400):
        desk.write(articles.set_reading_place, desk.article.id, 40)
        desk.write(articles.set_status, desk.article.id, "reading")
    with qtbot.waitSignal(section._pause.timeout):
        desk.write(articles.set_details, desk.article.id, headline="آخر")


def test_cards_read_aloud(desk: Desk) -> None:
    section = section_of(desk)
    sentence = str(section.cards.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    card = section.cards.rows[0]
    assert card.related.headline in sentence
    assert all(chip.label in sentence for chip in card.chips)


def test_a_chip_explains_itself(desk: Desk) -> None:
    section = section_of(desk)
    chip = section.cards.rows[0].chips[0]
    box = section.list.chip_box(section.cards.index(0), chip.target)
    assert section.list._hit(QPointF(box.center()))[1] == chip
    assert chip.label in chip.hint
