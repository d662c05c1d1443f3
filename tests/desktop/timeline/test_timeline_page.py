"""The timeline in the window: choosing by mouse and key, what stands beside, scopes, calendars, and the ways out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from storage.articles import remove_articles, set_details
from storage.entities.identity import add_entity
from storage.entities.mentions import add_mention
from storage.library import Library
from storage.timeline.records import Scope
from tests.desktop.timeline.conftest import TEXTS, TimelineDesk, bare

both_directions = pytest.mark.parametrize("timeline_desk", ["en", "ar"], indirect=True)
LONDON, TEHRAN = "15.01.2024", "05.10.2023"


@both_directions
def test_all_that_is_dated_is_shown_in_the_order_of_reading(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    assert timeline_desk.dates()[-2:] == [TEHRAN, LONDON]
    assert timeline_desk.page.head.summary.text().startswith("4 ")
    rtl = timeline_desk.page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert (timeline_desk.card(TEHRAN).x() > timeline_desk.card(LONDON).x()) == rtl
    assert len(timeline_desk.page.side.events.rows) == len(timeline_desk.faces)


@both_directions
def test_a_click_on_a_card_shows_its_sentence_and_article(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card(TEHRAN))
    assert timeline_desk.chosen == TEHRAN
    (row,) = timeline_desk.page.side.sentences.rows
    assert row.sentence.excerpt == TEXTS[2][2]
    assert row.sentence.excerpt[row.sentence.start : row.sentence.end] == "5 أكتوبر 2023"
    assert "06.10.2023" in row.facts
    assert "الخليج" in row.facts
    assert TEHRAN in bare(timeline_desk.page.view.accessibleDescription())
    timeline_desk.click(QPoint(6, 6))
    assert timeline_desk.chosen == ""


def test_a_click_on_a_dot_chooses_too(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    view = timeline_desk.page.view
    (face,) = (one for one in timeline_desk.faces if bare(one.date) == LONDON)
    height = view.artist.line_y(view.size().toSizeF(), view.scene.calendars)
    timeline_desk.click(QPointF(view.camera.x_of(face.middle), height).toPoint())
    assert timeline_desk.chosen == LONDON


def test_enter_opens_the_place_of_an_event(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card(LONDON))
    timeline_desk.press(Qt.Key.Key_Return)
    ((article_id, start, end),) = timeline_desk.places
    assert article_id == 4
    assert TEXTS[3][2][start:end] == "15 يناير 2024"


@both_directions
def test_tab_walks_through_time_and_then_leads_on(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    seen = []
    for _ in timeline_desk.faces:
        timeline_desk.press(Qt.Key.Key_Tab)
        seen.append(timeline_desk.chosen)
    assert seen == timeline_desk.dates()
    timeline_desk.press(Qt.Key.Key_Backtab)
    assert timeline_desk.chosen == TEHRAN
    timeline_desk.press(Qt.Key.Key_Tab)
    timeline_desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not timeline_desk.page.view


@both_directions
def test_the_list_beside_leads_to_the_place_and_back(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    side = timeline_desk.page.side
    side.event_list.setFocus()
    side.event_list.setCurrentIndex(side.events.index(len(side.events.rows) - 1))
    timeline_desk.press(Qt.Key.Key_Return, side.event_list)
    assert timeline_desk.chosen == LONDON
    assert QApplication.focusWidget() is side.sentence_list, "the keyboard is where the list now is"
    timeline_desk.press(Qt.Key.Key_Return, side.sentence_list)
    assert timeline_desk.places[0][0] == 4
    timeline_desk.press(Qt.Key.Key_Escape, side.sentence_list)
    assert timeline_desk.chosen == ""
    assert QApplication.focusWidget() is side.event_list
    assert timeline_desk.closed == []


def test_escape_lets_go_and_then_leaves(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.press(Qt.Key.Key_Tab)
    timeline_desk.press(Qt.Key.Key_Escape)
    assert timeline_desk.chosen == ""
    assert timeline_desk.closed == []
    timeline_desk.press(Qt.Key.Key_Escape)
    assert timeline_desk.closed == [True]


@both_directions
def test_keys_move_along_time_and_bring_it_closer(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    camera = timeline_desk.page.view.camera
    rtl = timeline_desk.page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    start, scale = camera.start, camera.scale
    timeline_desk.press(Qt.Key.Key_Right)
    assert (camera.start > start) != rtl
    timeline_desk.press(Qt.Key.Key_Plus)
    assert camera.scale == pytest.approx(scale * 1.25)
    for _ in range(8):
        timeline_desk.press(Qt.Key.Key_Plus)
    timeline_desk.press(Qt.Key.Key_Home)
    assert timeline_desk.page.view.faces_in_view()[0] == timeline_desk.faces[0]
    timeline_desk.press(Qt.Key.Key_End)
    assert bare(timeline_desk.page.view.faces_in_view()[-1].date) == LONDON
    timeline_desk.press(Qt.Key.Key_PageUp)
    assert LONDON not in [bare(face.date) for face in timeline_desk.page.view.faces_in_view()]
    timeline_desk.press(Qt.Key.Key_0)
    assert camera.scale == pytest.approx(scale)
    assert camera.start == pytest.approx(start)


@both_directions
def test_the_line_is_dragged_and_the_wheel_comes_closer(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    view, camera = timeline_desk.page.view, timeline_desk.page.view.camera
    day = camera.day_at(300)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    QTest.mouseMove(view, QPoint(60, 14))
    QTest.mouseMove(view, QPoint(100, 14))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(100, 14))
    assert camera.x_of(day) == pytest.approx(380)
    assert timeline_desk.chosen == ""
    scale, day = camera.scale, camera.day_at(200)
    turn(view, QPoint(0, 240))
    assert camera.scale == pytest.approx(scale * 1.25**2)
    assert camera.x_of(day) == pytest.approx(200)
    turn(view, QPoint(120, 0))
    assert camera.x_of(day) == pytest.approx(290)
    turn(view, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert camera.x_of(day) == pytest.approx(200)


def turn(view: QWidget, by: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = QPointF(200, 100)
    wheel = QWheelEvent(
        place, view.mapToGlobal(place), QPoint(), by, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)


@both_directions
def test_the_strip_below_shows_and_moves_what_is_in_view(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    view, overview = timeline_desk.page.view, timeline_desk.page.overview
    assert overview.window_box().width() > overview.width() * 0.9
    for _ in range(10):
        timeline_desk.press(Qt.Key.Key_Plus)
    assert overview.window_box().width() < overview.width() * 0.3
    for x in (100, overview.width() - 100):
        QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        assert overview.window_box().center().x() == pytest.approx(x, abs=2)
    before = view.camera.start
    box = overview.window_box()
    hold = QPoint(int(box.left()) + 2, 10)
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=hold)
    assert view.camera.start == pytest.approx(before), "taking hold of it moves nothing"
    QTest.mouseMove(overview, hold - QPoint(50, 0))
    QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, pos=hold - QPoint(50, 0))
    assert overview.window_box().left() == pytest.approx(box.left() - 50, abs=2)


def test_a_timeline_of_some_articles_says_so_and_leads_to_all(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open(Scope(article_ids=(3,)), "زيارة & لقاء")
    assert timeline_desk.dates() == [TEHRAN]
    chip = timeline_desk.page.head.scope_chip
    assert chip.isVisible()
    assert "زيارة && لقاء" in chip.text()
    chip.click()
    assert timeline_desk.widened == [True]
    timeline_desk.page.show_scope(Scope())
    timeline_desk.settle()
    assert len(timeline_desk.dates()) >= 3
    assert not chip.isVisible()


def test_a_timeline_of_an_entity_follows_its_mentions(timeline_desk: TimelineDesk) -> None:
    entity = timeline_desk.library.write(add_entity, "طهران", "place").result
    timeline_desk.open(Scope(entity_id=entity.id), "طهران")
    sentence = timeline_desk.page.findChild(QLabel, "timelineEmpty")
    assert isinstance(sentence, QLabel)
    assert sentence.isVisible()
    assert not timeline_desk.page.head.export.isEnabled()
    place = TEXTS[2][2].index("طهران")
    timeline_desk.bridge.write(add_mention, entity.id, 3, place, place + 5)
    timeline_desk.qtbot.waitUntil(lambda: timeline_desk.dates() == [TEHRAN], timeout=3000)
    assert not sentence.isVisible()


def test_a_new_article_appears_and_what_is_chosen_and_in_view_stays(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card(TEHRAN))
    for _ in range(4):
        timeline_desk.press(Qt.Key.Key_Plus)
    start = timeline_desk.page.view.camera.start
    timeline_desk.add("سقط الثلج في بيروت في 8 أكتوبر 2023 سقوطا كثيفا.")
    timeline_desk.bridge.write(set_details, 5, outlet="نبأ جديد")
    timeline_desk.qtbot.waitUntil(lambda: "08.10.2023" in timeline_desk.dates(), timeout=3000)
    assert timeline_desk.chosen == TEHRAN
    assert timeline_desk.page.view.camera.start == pytest.approx(start)


def test_what_was_chosen_and_is_removed_is_let_go(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card(TEHRAN))
    timeline_desk.bridge.write(remove_articles, [3])
    timeline_desk.qtbot.waitUntil(lambda: timeline_desk.chosen == "", timeout=3000)
    assert TEHRAN not in timeline_desk.dates()
    assert timeline_desk.page.side.events.rows


def test_other_calendars_are_marked_on_request_and_remembered(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    view, choices = timeline_desk.page.view, timeline_desk.page.choices
    room = view.size().toSizeF()
    before = view.artist.line_y(room, view.scene.calendars)
    choices.hijri.click()
    choices.solar.click()
    assert view.scene.calendars == ("gregorian", "hijri", "solar")
    assert view.artist.line_y(room, view.scene.calendars) < before
    assert timeline_desk.settings.timeline_calendars == ("hijri", "solar")
    timeline_desk.click(timeline_desk.card(LONDON))
    (row,) = timeline_desk.page.side.sentences.rows
    assert "03.07.1445" in row.calendars
    assert "25.10.1402" in row.calendars
    choices.solar.click()
    timeline_desk.settle()
    assert "25.10.1402" not in timeline_desk.page.side.sentences.rows[0].calendars


def test_a_narrow_page_puts_the_list_below(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    side, view = timeline_desk.page.side, timeline_desk.page.view
    assert side.height() == timeline_desk.page.height()
    for width in (880, 640):
        timeline_desk.page.resize(width, 760)
        timeline_desk.settle()
    assert side.width() == 640
    assert side.y() > view.mapTo(timeline_desk.page, QPoint(0, view.height())).y()
    assert len(timeline_desk.faces) >= 3


@both_directions
def test_what_is_in_view_is_exported_as_a_drawing(timeline_desk: TimelineDesk, tmp_path: Path) -> None:
    timeline_desk.open()
    timeline_desk.page.exports.export_to("svg", tmp_path / "timeline.svg")
    timeline_desk.settle()
    assert len(timeline_desk.told) == 1
    svg = (tmp_path / "timeline.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "timeline.svg")).isValid()
    assert "<text" not in svg, "words are outlines, so that no font is needed"
    assert svg.count("<path") >= 16


def test_all_passages_are_exported_as_a_table(timeline_desk: TimelineDesk, tmp_path: Path) -> None:
    timeline_desk.open()
    timeline_desk.page.exports.export_to("csv", tmp_path / "timeline.csv")
    timeline_desk.settle()
    assert len(timeline_desk.told) == 1
    lines = (tmp_path / "timeline.csv").read_text(encoding="utf-8-sig").splitlines()
    assert sum("2023-10-05" in line for line in lines) == 1
    assert len(lines) == 5


@pytest.mark.parametrize("form", ["csv", "svg"])
def test_an_export_that_fails_is_told(timeline_desk: TimelineDesk, tmp_path: Path, form: str) -> None:
    timeline_desk.open()
    timeline_desk.page.exports.export_to("svg" if form == "svg" else "csv", tmp_path / "absent" / "timeline")
    timeline_desk.settle()
    (sentence,) = timeline_desk.told
    assert "could not be written" in sentence


@both_directions
def test_every_control_has_a_name_and_a_place_in_the_tree(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open(Scope(article_ids=(1, 2, 3)), "طهران")
    timeline_desk.press(Qt.Key.Key_Tab)
    for widget in timeline_desk.page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            assert widget.accessibleName(), widget.objectName()
            assert widget.toolTip(), widget.objectName()
            assert widget.objectName()


def test_a_library_without_dates_says_so(timeline_desk: TimelineDesk, library: Library) -> None:
    library.write(remove_articles, [1, 2, 3, 4])
    timeline_desk.open()
    sentence = timeline_desk.page.findChild(QLabel, "timelineEmpty")
    assert isinstance(sentence, QLabel)
    assert sentence.isVisible()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Home, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        timeline_desk.press(key)
