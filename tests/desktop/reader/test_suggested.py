"""Names that are proposed, as they are seen and decided on in the text itself."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.reader.accessible import ReadingViewText
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
    from desktop.reader.suggestion_card import SuggestionCard
    from storage.records import EntityKind
    from tests.desktop.conftest import Analyst

FAR = "\n".join(["فقرة طويلة لا تذكر أحداً ولا شيئاً مما يُبحث عنه، وفيها كلام كثير."] * 60)
TEXT = f"""لقاء في طهران
قال الرئيس حسن روحاني في طهران إن أذربيجان جارة.
{FAR}
ووصل جيهون بايراموف أخيراً.
"""
RUHANI, TEHRAN, BAYRAMOV = "حسن روحاني", "طهران", "جيهون بايراموف"
NAMES = [Named(RUHANI), Named(TEHRAN, "place"), Named(BAYRAMOV)]


@pytest.fixture
def deciding(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> Deciding:
    """The window on a text in which three names are proposed."""
    return open_with_names(analyst, monkeypatch, NAMES, TEXT)


def version(analyst: Analyst) -> int:
    assert analyst.pane.opened is not None
    return analyst.pane.opened.version.id


def centre(analyst: Analyst, words: str) -> QPoint:
    start, end = analyst.show(words)
    return analyst.view.boxes(start, end)[0].center().toPoint()


def card(analyst: Analyst) -> SuggestionCard:
    return analyst.pane.suggested.card


def click_on(analyst: Analyst, words: str) -> SuggestionCard:
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(analyst, words))
    QApplication.processEvents()
    return card(analyst)


def tooltip(analyst: Analyst, words: str) -> str:
    point, viewport = centre(analyst, words), analyst.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    return QToolTip.text()


def framed(analyst: Analyst) -> set[str]:
    """Return the words that have a frame."""
    return {analyst.text[place.start : place.end] for place in analyst.view.marks.suggested if place.current}


@pytest.mark.usefixtures("deciding")
def test_each_place_is_dotted_in_the_colour_of_its_kind(analyst: Analyst) -> None:
    places = {(place.start, place.end) for place in analyst.view.marks.suggested}
    assert analyst.place(RUHANI) in places
    assert len(places) == 4
    start, end = analyst.show(RUHANI)
    box = analyst.view.boxes(start, end)[0]
    image = analyst.view.viewport().grab().toImage()
    colour = analyst.program.theme.colour("person")
    rows = [
        [_near(image.pixelColor(x, y), colour) for x in range(int(box.left()), int(box.right()))]
        for y in range(int(box.top()), int(box.bottom()) + 1)
    ]
    best = max(rows, key=sum)
    changes = sum(one != other for one, other in pairwise(best))
    assert changes > 16, "dots, one beside the other"
    assert sum(best) < len(best) / 2, "with more room between than on them"


def _near(one: QColor, other: QColor) -> bool:
    parts = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, parts)) < 90


@pytest.mark.usefixtures("deciding")
def test_the_mouse_tells_why_and_shows_a_hand(analyst: Analyst) -> None:
    told = tooltip(analyst, RUHANI)
    for words in (RUHANI, "person", "الرئيس"):
        assert words in told
    point = QPointF(centre(analyst, RUHANI))
    none, left = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, point, analyst.view.viewport().mapToGlobal(point), none, none, left)
    QApplication.sendEvent(analyst.view.viewport(), move)
    assert analyst.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


@pytest.mark.usefixtures("deciding")
def test_a_click_opens_a_card_and_enter_accepts(analyst: Analyst) -> None:
    opened = click_on(analyst, RUHANI)
    assert opened.isVisible()
    assert opened.yes.hasFocus()
    assert "الرئيس" in opened.reason.text()
    assert section_of(analyst).cards.rows[0].title == RUHANI, "it is the one on top beside the text too"
    QTest.keyClick(opened.yes, Qt.Key.Key_Return)
    assert mentions(analyst) == {(RUHANI, RUHANI, "person")}
    assert not opened.isVisible()
    assert analyst.view.hasFocus()
    assert [mark.name for mark in analyst.view.marks.mentions] == [RUHANI]
    assert analyst.place(RUHANI) not in {(place.start, place.end) for place in analyst.view.marks.suggested}


@pytest.mark.usefixtures("deciding")
def test_the_card_runs_as_the_interface_does(analyst: Analyst) -> None:
    opened = click_on(analyst, RUHANI)
    assert opened.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert opened.yes.x() < opened.no.x() < opened.other.x()
    assert analyst.view.rect().contains(opened.geometry())


@pytest.mark.usefixtures("deciding")
def test_backspace_on_the_card_rejects_and_esc_leaves_it(analyst: Analyst) -> None:
    opened = click_on(analyst, RUHANI)
    QTest.keyClick(opened.yes, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert analyst.view.hasFocus()
    click_on(analyst, RUHANI)
    QTest.keyClick(opened.no, Qt.Key.Key_Backspace)
    wait_for_suggestions(analyst)
    assert mentions(analyst) == set()
    assert analyst.place(RUHANI) not in {(place.start, place.end) for place in analyst.view.marks.suggested}


@pytest.mark.usefixtures("deciding")
@pytest.mark.parametrize("by_key", [True, False])
def test_somebody_else_is_chosen_for_the_whole_name(analyst: Analyst, by_key: bool) -> None:
    opened = click_on(analyst, RUHANI)
    if by_key:
        QTest.keyClick(opened.yes, Qt.Key.Key_E)
    else:
        opened.other.click()
    picker = analyst.view.findChild(QWidget, "entityPicker")
    assert picker is not None
    assert picker.isVisible()
    assert analyst.view.cursor_.selection == analyst.place(RUHANI)
    assert not opened.isVisible()
    analyst.press("Esc", QApplication.focusWidget())


def test_one_of_several_is_chosen_by_number(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    propose(monkeypatch, [Named(RUHANI, of=RUHANI)])
    deciding_of(analyst)
    kinds: tuple[EntityKind, ...] = ("person", "other")
    for kind in kinds:
        analyst.program.edits.entities.add(RUHANI, kind)
    analyst.open_text(TEXT)
    wait_for_suggestions(analyst)
    opened = click_on(analyst, RUHANI)
    assert not opened.yes.isVisible()
    assert opened.candidates[0].hasFocus()
    QTest.keyClick(opened.candidates[0], Qt.Key.Key_2)
    assert mentions(analyst) == {(RUHANI, RUHANI, "other")}


@pytest.mark.usefixtures("deciding")
def test_a_mention_is_clicked_before_a_suggestion_and_that_before_a_highlight(analyst: Analyst) -> None:
    start, end = analyst.place(RUHANI)
    analyst.program.edits.marks.add_highlight(version(analyst), start - 7, end + 5, 1)
    assert click_on(analyst, RUHANI).isVisible()
    card(analyst).close_quietly()
    analyst.program.edits.entities.add_mentioned("الرئيس", "person", version(analyst), start, end)
    assert not click_on(analyst, RUHANI).isVisible()


def test_what_is_decided_on_is_framed_and_brought_into_view(analyst: Analyst, deciding: Deciding) -> None:
    assert framed(analyst) == set()
    deciding.begin()
    assert framed(analyst) == {TEHRAN}
    card_beside = section_of(analyst).card
    QTest.keyClick(card_beside, Qt.Key.Key_Down)
    assert framed(analyst) == {RUHANI}
    QTest.keyClick(card_beside, Qt.Key.Key_Down)
    assert framed(analyst) == {BAYRAMOV}
    start, end = analyst.place(BAYRAMOV)
    analyst.qtbot.waitUntil(lambda: not analyst.view.range_rect(start, end).isNull())
    QTest.keyClick(card_beside, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert framed(analyst) == set()


def test_space_goes_through_the_places(analyst: Analyst, deciding: Deciding) -> None:
    deciding.begin()
    places = [place.start for place in analyst.view.marks.suggested if place.current]
    assert len(places) == 2
    carets = []
    analyst.view.cursor_.move_to(0)
    for _place in range(3):
        QTest.keyClick(section_of(analyst).card, Qt.Key.Key_Space)
        carets.append(analyst.view.cursor_.caret)
    assert carets == [*places, places[0]]


def test_the_key_begins_at_the_caret_or_with_what_is_seen(analyst: Analyst, deciding: Deciding) -> None:
    start, _end = analyst.show(BAYRAMOV)
    deciding.begin()
    assert section_of(analyst).cards.rows[0].title == BAYRAMOV
    QTest.keyClick(section_of(analyst).card, Qt.Key.Key_Escape)
    analyst.view.cursor_.move_to(analyst.place(RUHANI)[0] + 2)
    deciding.begin()
    assert section_of(analyst).cards.rows[0].title == RUHANI
    assert start > 0


@pytest.mark.usefixtures("deciding")
def test_another_text_has_none_of_them_and_they_come_back_with_theirs(analyst: Analyst) -> None:
    here = analyst.window.navigation.article_id
    assert here is not None
    click_on(analyst, RUHANI)
    analyst.open_text("نص آخر لا يذكر أحداً")
    assert not card(analyst).isVisible()
    assert not analyst.view.marks.suggested
    analyst.open(here)
    wait_for_suggestions(analyst)
    assert len(analyst.view.marks.suggested) == 4


@pytest.mark.usefixtures("deciding")
def test_they_stay_when_the_details_of_the_article_change(analyst: Analyst) -> None:
    here = analyst.window.navigation.article_id
    assert here is not None
    analyst.program.edits.articles.set_details(here, {"outlet": "قناة"})
    assert len(analyst.view.marks.suggested) == 4


@pytest.mark.usefixtures("deciding")
def test_a_screen_reader_is_told_which_words_are_dotted(analyst: Analyst) -> None:
    interface = QAccessible.queryAccessibleInterface(analyst.view)
    assert interface is not None
    text = analyst.view.accessible.interface_cast(QAccessible.InterfaceType.TextInterface)  # type: ignore[union-attr]
    assert isinstance(text, ReadingViewText)
    start, end = analyst.place(RUHANI)
    attributes, begin, stop = text.attributes(start + 1)
    assert "dotted" in attributes
    assert (begin, stop) == (start, end)
    attributes, begin, stop = text.attributes(end)
    assert attributes == ""
    assert (begin, stop) == (end, analyst.text.index(TEHRAN, end))
