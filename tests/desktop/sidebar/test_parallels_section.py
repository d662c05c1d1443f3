"""What says the same elsewhere: cards that follow the reader, without leaping, and where quotations stand too."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.sidebar.parallel_card import BESIDE
from desktop.sidebar.parallels import ParallelsSection
from storage import articles
from storage.articles import get_version
from storage.comparison.records import Difference
from storage.parallels.records import Quotation, QuotationPlace
from storage.text.passages import passages_of
from tests.desktop.parallel_passages import FoundParallels, hover

if TYPE_CHECKING:
    from tests.desktop.sidebar.conftest import Desk

WORD = "أذربيجان"
LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.usefixtures("found")


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> FoundParallels:
    found = FoundParallels(WORD)
    found.install(monkeypatch)
    return found


def section_of(desk: Desk) -> ParallelsSection:
    return desk.sidebar.column.parallels


def passages_with(desk: Desk, word: str, *, without: bool = False) -> list[tuple[int, int]]:
    text = desk.version.text
    return [(start, end) for start, end in passages_of(text) if (word in text[start:end]) != without]


def read(qtbot: QtBot, desk: Desk, passage: tuple[int, int], *, selected: bool = False) -> None:
    """Let the reader rest at a passage, and wait for the answer."""
    desk.sidebar.show_passage(desk.article.id, *passage, selected)
    qtbot.waitUntil(lambda: not section_of(desk)._tasks.busy("parallels"))
    QApplication.processEvents()


def test_the_passage_that_is_read_has_its_parallels_beside_it(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    passage = passages_with(desk, WORD)[0]
    read(qtbot, desk, passage)
    section = section_of(desk)
    assert found.asked == [(desk.article.id, *passage)]
    assert section.isVisible()
    assert section.y() < desk.sidebar.column.related.y()
    assert section.header.text() == "Parallels of this passage"
    assert section.header.count == str(len(section.cards.rows)) == "3"
    card = section.cards.rows[0]
    assert [card.passage.words[start:end] for start, end in card.passage.lit] == [WORD]
    assert card.title in card.description
    assert card.passage.words in card.description
    read(qtbot, desk, passage, selected=True)
    assert section.header.text() == "Parallels of the selection"
    assert section.list.accessibleName() == "Parallels of the selection"


def test_where_nothing_is_parallel_a_quiet_line_says_so(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    assert not section._hint.isVisible()
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    assert not section.cards.rows
    assert section._hint.isVisible()
    assert section.header.count == ""


def test_a_difference_is_told_with_both_quotes(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    found.differs = (Difference("date", (0, 1), (0, 1), "9 November", "10 November", "2020-11-09", "2020-11-10"),)
    read(qtbot, desk, passages_with(desk, WORD)[0])
    card = section_of(desk).cards.rows[0]
    (difference,) = card.differences
    assert difference == "Dates differ: “\u20689 November\u2069” ↔ “\u206810 November\u2069”"
    assert difference in card.description


def test_an_answer_that_was_overtaken_is_never_shown(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    first, second = passages_with(desk, WORD)[0], passages_with(desk, WORD, without=True)[-1]
    go_on = threading.Event()

    def wait(start: int) -> None:
        if start == first[0]:
            go_on.wait(5)

    found.before_answering = wait
    desk.sidebar.show_passage(desk.article.id, *first, False)
    qtbot.waitUntil(lambda: bool(found.asked))
    shown: list[int] = []
    section_of(desk).cards.modelReset.connect(lambda: shown.append(len(section_of(desk).cards.rows)))
    desk.sidebar.show_passage(desk.article.id, *second, False)
    assert len(found.asked) == 1
    go_on.set()
    qtbot.waitUntil(section_of(desk)._hint.isVisible)
    assert [asked[1:] for asked in found.asked] == [first, second]
    assert not any(shown)


def test_another_article_shows_nothing_of_the_one_before(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    asked = len(found.asked)
    before = desk.article.id
    desk.open(desk.others()[0])
    section = section_of(desk)
    assert not section.cards.rows
    desk.sidebar.show_passage(before, 0, 50, False)
    assert len(found.asked) == asked
    desk.sidebar.show_article(desk.article, desk.version, desk.version.number + 1)
    assert not section.isVisible()


def test_a_folded_section_asks_nothing_until_it_is_unfolded(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    passage = passages_with(desk, WORD)[0]
    read(qtbot, desk, passage)
    section = section_of(desk)
    qtbot.mouseClick(section.header, LEFT)
    asked = len(found.asked)
    other = passages_with(desk, WORD)[1]
    read(qtbot, desk, other)
    assert len(found.asked) == asked
    qtbot.mouseClick(section.header, LEFT)
    qtbot.waitUntil(lambda: len(found.asked) == asked + 1)
    assert found.asked[-1][1:] == other


def test_a_click_goes_to_the_passage_and_the_chip_compares(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    parallel = section.cards.rows[1].parallel
    place = [parallel.article_id, parallel.start, parallel.end]
    box = section.list.visualRect(section.cards.index(1))
    with qtbot.waitSignal(desk.sidebar.place_requested) as asked:
        qtbot.mouseClick(section.list.viewport(), LEFT, pos=box.topLeft() + QPoint(60, 16))
    assert asked.args == place
    text = desk.bridge.read(get_version, parallel.article_id).text
    assert text[parallel.start : parallel.end] == parallel.text
    chip = section.list.chip_box(section.cards.index(1), BESIDE)
    with qtbot.waitSignal(desk.sidebar.comparison_requested) as compared:
        qtbot.mouseClick(section.list.viewport(), LEFT, pos=chip.center().toPoint())
    assert compared.args == place


def test_keys_reach_the_cards_and_put_articles_side_by_side(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    parallels = [card.parallel for card in section.cards.rows]
    desk.sidebar.focus_parallels()
    assert section.list.hasFocus()
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.sidebar.comparison_requested) as compared:
        QTest.keyClick(section.list, Qt.Key.Key_Space)
    assert compared.args == [parallels[1].article_id, parallels[1].start, parallels[1].end]
    with qtbot.waitSignal(desk.sidebar.place_requested) as asked:
        QTest.keyClick(section.list, Qt.Key.Key_Return)
    assert asked.args == [parallels[1].article_id, parallels[1].start, parallels[1].end]
    with qtbot.waitSignal(desk.sidebar.text_requested):
        QTest.keyClick(section.list, Qt.Key.Key_Escape)
    desk.sidebar.setFocus()
    with qtbot.waitSignal(desk.sidebar.comparison_requested) as nearest:
        desk.sidebar.compare_nearest()
    assert nearest.args == [parallels[0].article_id, parallels[0].start, parallels[0].end]


def test_the_keyboard_stays_on_the_passage_it_was_on(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    desk.sidebar.focus_parallels()
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    QTest.keyClick(section.list, Qt.Key.Key_Down)
    article = section.cards.rows[2].parallel.article_id
    found.hidden.add(section.cards.rows[0].parallel.article_id)
    read(qtbot, desk, passages_with(desk, WORD)[0], selected=True)
    row = section.list.currentIndex().row()
    assert row == 1
    assert section.cards.rows[row].parallel.article_id == article
    found.hidden.update(card.parallel.article_id for card in section.cards.rows[1:])
    read(qtbot, desk, passages_with(desk, WORD)[0])
    assert section.list.currentIndex().row() == 0


def test_what_stands_below_does_not_leap_while_one_reads_on(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    related = desk.sidebar.column.related
    y = related.y()
    assert y > 200
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    assert related.y() == y
    read(qtbot, desk, passages_with(desk, WORD)[1])
    assert related.y() == y
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    qtbot.waitUntil(lambda: related.y() < y - 100)


class Paints(QObject):
    """Sees, whenever the cards are painted, whether there is room for them and all below stands below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.sidebar)
        self._section, self._related = section_of(desk), desk.sidebar.column.related
        self.fitting: list[bool] = []
        self._section.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            room = self._section.body.height() >= self._section.list.geometry().bottom()
            self.fitting.append(room and self._related.y() >= self._section.geometry().bottom())
        return super().eventFilter(watched, event)


def test_cards_are_never_painted_in_the_room_of_others(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    QTest.qWait(600)
    paints = Paints(desk)
    read(qtbot, desk, passages_with(desk, WORD)[0])
    qtbot.waitUntil(lambda: bool(paints.fitting))
    assert all(paints.fitting)
    assert section_of(desk).list.height() > 200


def test_what_is_seen_of_a_scrolled_column_stays_where_it_is(qtbot: QtBot, desk: Desk) -> None:
    desk.sidebar.resize(330, 300)
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    section, related = section_of(desk), desk.sidebar.column.related
    QTest.qWait(600)
    desk.sidebar.verticalScrollBar().setValue(related.y() + 20)
    height = section.height()
    seen = related.mapTo(desk.sidebar, QPoint(0, 0))
    read(qtbot, desk, passages_with(desk, WORD)[0])
    qtbot.waitUntil(lambda: section.height() > height + 100)
    QApplication.processEvents()
    assert related.mapTo(desk.sidebar, QPoint(0, 0)) == seen
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    qtbot.waitUntil(lambda: section.height() == height)
    QApplication.processEvents()
    assert related.mapTo(desk.sidebar, QPoint(0, 0)) == seen


def test_quotations_of_the_passage_are_listed_where_they_stand_too(
    qtbot: QtBot, desk: Desk, found: FoundParallels
) -> None:
    passage = passages_with(desk, WORD)[1]
    other = desk.others()[0]
    place = QuotationPlace(other, "Elsewhere", "Times", 40, 60, "Khatibzadeh")
    silent = QuotationPlace(other, "Nowhere", "", 70, 90, "")
    found.quotations = [Quotation(passage[0] + 1, passage[0] + 9, "words said", "", "", (place, silent))]
    read(qtbot, desk, passage)
    section = section_of(desk)
    qtbot.waitUntil(lambda: len(section.quotes.rows) == 2)
    first, second = section.quotes.rows
    assert first.heading == "“words said”"
    assert first.facts == "\u2068Times\u2069 · \u2068said there by \u2068Khatibzadeh\u2069\u2069"
    assert (second.heading, second.facts) == ("", "")
    assert "words said" in second.description
    with qtbot.waitSignal(desk.sidebar.place_requested) as asked:
        section.quote_list.chosen.emit(section.quotes.index(0))
    assert asked.args == [other, 40, 60]
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    assert not section.quotes.rows
    assert not section.quote_list.isVisible()


def test_a_changed_library_is_asked_again(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    asked = len(found.asked)
    desk.entity("باكو", "place")
    qtbot.waitUntil(lambda: len(found.asked) == asked + 1)


def test_a_tooltip_tells_what_a_card_can_do(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    viewport = section.list.viewport()
    place = section.list.visualRect(section.cards.index(0)).topLeft() + QPoint(60, 16)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    qtbot.waitUntil(lambda: "Space" in QToolTip.text())
    QToolTip.hideText()


def test_less_certain_ones_are_shown_on_request_only(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    found.likely = 1
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    less = section.less_certain
    assert len(section.cards.rows) == 1
    assert section.header.count == "1"
    assert less.isVisible()
    assert less.button.text() == less.button.accessibleName() == "Show less certain ones (2)"
    assert not less.list.isVisible()
    QTest.keyClick(less.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(less.cards.rows) == 2)
    assert less.button.text() == "Hide less certain ones"
    assert less.list.isVisible()
    assert all(card.description.startswith("Less certain") for card in less.cards.rows)
    assert "Less certain" in less.cards.rows[0].facts
    assert not section.cards.rows[0].description.startswith("Less certain")
    assert section.header.count == "1"
    QTest.keyClick(less.button, Qt.Key.Key_Space)
    assert not less.list.isVisible()
    assert less.button.text() == "Show less certain ones (2)"


def test_less_certain_ones_fold_when_the_reader_goes_on(qtbot: QtBot, desk: Desk, found: FoundParallels) -> None:
    found.likely = 0
    read(qtbot, desk, passages_with(desk, WORD)[0])
    section = section_of(desk)
    less = section.less_certain
    assert section._hint.isVisible()
    qtbot.mouseClick(less.button, LEFT)
    qtbot.waitUntil(lambda: len(less.cards.rows) == 3)
    section.refresh_soon()
    asked = len(found.asked)
    qtbot.waitUntil(lambda: len(found.asked) > asked)
    qtbot.waitUntil(lambda: not section._tasks.busy("parallels"))
    assert len(less.cards.rows) == 3
    less.list.setFocus(Qt.FocusReason.TabFocusReason)
    read(qtbot, desk, passages_with(desk, WORD)[1])
    assert not less.cards.rows
    assert not less.list.isVisible()
    assert less.button.hasFocus()
    assert less.button.text() == "Show less certain ones (3)"
    found.likely = 3
    read(qtbot, desk, passages_with(desk, WORD)[0])
    assert not less.isVisible()


def test_less_certain_ones_are_opened_and_compared_like_the_others(
    qtbot: QtBot, desk: Desk, found: FoundParallels
) -> None:
    found.likely = 1
    read(qtbot, desk, passages_with(desk, WORD)[0])
    less = section_of(desk).less_certain
    qtbot.mouseClick(less.button, LEFT)
    qtbot.waitUntil(lambda: len(less.cards.rows) == 2)
    less.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(less.list, Qt.Key.Key_Down)
    parallel = less.cards.rows[1].parallel
    place = [parallel.article_id, parallel.start, parallel.end]
    with qtbot.waitSignal(desk.sidebar.place_requested) as asked:
        QTest.keyClick(less.list, Qt.Key.Key_Return)
    assert asked.args == place
    with qtbot.waitSignal(desk.sidebar.comparison_requested) as compared:
        QTest.keyClick(less.list, Qt.Key.Key_Space)
    assert compared.args == place
    with qtbot.waitSignal(desk.sidebar.comparison_requested) as compared:
        desk.sidebar.compare_nearest()
    assert compared.args == place


def test_shared_words_are_told_of_the_card_that_is_pointed_at(qtbot: QtBot, desk: Desk) -> None:
    passage = passages_with(desk, WORD)[0]
    read(qtbot, desk, passage)
    section = section_of(desk)
    told: list[object] = []
    desk.sidebar.shared_pointed.connect(told.append)
    shared = section.cards.rows[0].parallel.shared_here
    viewport = section.list.viewport()
    hover(section.list, section.list.visualRect(section.cards.index(0)).center())
    assert told == [shared]
    read(qtbot, desk, passage, selected=True)
    assert told == [shared], "the same cards stay as they are under the pointer"
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    assert told == [shared, ()]
    desk.sidebar.focus_parallels()
    assert told[2:] == [shared]
    desk.sidebar.setFocus()
    assert told[3:] == [()]
    desk.sidebar.focus_parallels()
    read(qtbot, desk, passages_with(desk, WORD, without=True)[-1])
    assert told[-1] == ()


def test_other_cards_are_not_pointed_at_before_the_pointer_moves(
    qtbot: QtBot, desk: Desk, found: FoundParallels
) -> None:
    first, second = passages_with(desk, WORD)[:2]
    read(qtbot, desk, first)
    section = section_of(desk)
    told: list[object] = []
    desk.sidebar.shared_pointed.connect(told.append)
    place = section.list.visualRect(section.cards.index(0)).center()
    hover(section.list, place)
    found.differs = (Difference("date", (0, 1), (0, 1), "9 November", "10 November", "2020-11-09", "2020-11-10"),)
    read(qtbot, desk, second)
    assert told[1:] == [()]
    hover(section.list, place)
    assert told[2:] == [section.cards.rows[0].parallel.shared_here]


def test_of_a_removed_article_nothing_is_shown_from_that_moment(
    qtbot: QtBot, desk: Desk, found: FoundParallels
) -> None:
    passage = passages_with(desk, WORD)[0]
    read(qtbot, desk, passage)
    section, related = section_of(desk), desk.sidebar.column.related
    qtbot.waitUntil(lambda: bool(related.cards.rows))
    gone = section.cards.rows[0].parallel.article_id
    found.quotations = [Quotation(*passage, "words said", "", "", (QuotationPlace(gone, "There", "", 4, 9, ""),))]
    section.refresh_soon()
    qtbot.waitUntil(lambda: bool(section.quotes.rows))
    assert gone in {card.related.article_id for card in related.cards.rows}
    desk.write(articles.remove_articles, [gone])
    assert len(section.cards.rows) == 2
    assert gone not in section.shown_articles
    assert not section.quotes.rows
    assert gone not in {card.related.article_id for card in related.cards.rows}
