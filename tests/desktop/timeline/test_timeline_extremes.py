"""The timeline of almost nothing, of very much, of far times, in little room, and of what changes under it."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from desktop.theme import ThemeName
from desktop.timeline.passages import Passages
from storage.articles import list_article_ids, remove_articles
from storage.entities.identity import add_entity
from storage.records import ArticleFilter
from storage.timeline.records import Dated, Scope
from tests.desktop.timeline.conftest import TimelineDesk, bare
from tests.desktop.timeline.dated import told

both_directions = pytest.mark.parametrize("timeline_desk", ["en", "ar"], indirect=True)
FAR = (
    "في عام 622 هاجر الناس إلى المدينة.",
    "سقطت المدينة في 10 فبراير 1258 بيد الغزاة.",
    "من 1914 إلى 1918 دامت الحرب.",
    "بحلول عام 2199 تنتهي المشاريع وفق الخطة.",
)


def _empty(desk: TimelineDesk) -> None:
    desk.library.write(remove_articles, list_article_ids(desk.library.db, ArticleFilter()))


def _sentence(desk: TimelineDesk) -> QLabel:
    sentence = desk.page.findChild(QLabel, "timelineEmpty")
    assert isinstance(sentence, QLabel)
    return sentence


@both_directions
def test_an_empty_library_is_left_by_key(timeline_desk: TimelineDesk) -> None:
    _empty(timeline_desk)
    timeline_desk.open()
    assert _sentence(timeline_desk).isVisible()
    focus = QApplication.focusWidget()
    assert focus is timeline_desk.page
    timeline_desk.press(Qt.Key.Key_Escape, focus)
    assert timeline_desk.closed == [True]


def test_the_last_article_goes_while_the_keyboard_is_on_the_line(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.press(Qt.Key.Key_Tab)
    timeline_desk.bridge.write(remove_articles, list_article_ids(timeline_desk.library.db, ArticleFilter()))
    timeline_desk.qtbot.waitUntil(_sentence(timeline_desk).isVisible, timeout=3000)
    timeline_desk.settle()
    assert timeline_desk.chosen == ""
    focus = QApplication.focusWidget()
    assert focus is timeline_desk.page
    timeline_desk.press(Qt.Key.Key_Escape, focus)
    assert timeline_desk.closed == [True]
    timeline_desk.add("عاد الوفد في 8 أكتوبر 2023 إلى العاصمة.")
    timeline_desk.page.show_scope(Scope())
    timeline_desk.settle()
    assert timeline_desk.dates() == ["08.10.2023"]
    assert timeline_desk.page.view.hasFocus()


@both_directions
def test_one_passage_stands_in_the_middle(timeline_desk: TimelineDesk) -> None:
    _empty(timeline_desk)
    timeline_desk.add("وُقّع الاتفاق في 10 نوفمبر 2020 في موسكو.")
    timeline_desk.open()
    (face,) = timeline_desk.faces
    view = timeline_desk.page.view
    assert view.camera.x_of(face.middle) == pytest.approx(view.width() / 2, abs=1)
    for key in (Qt.Key.Key_Minus, Qt.Key.Key_Plus, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_0):
        for _ in range(30):
            QTest.keyClick(view, key)
    timeline_desk.settle()
    assert view.camera.x_of(face.middle) == pytest.approx(view.width() / 2, abs=1)
    timeline_desk.press(Qt.Key.Key_Tab)
    timeline_desk.press(Qt.Key.Key_Return)
    assert len(timeline_desk.places) == 1


@both_directions
def test_from_the_hijra_to_far_ahead(timeline_desk: TimelineDesk) -> None:
    for text in FAR:
        timeline_desk.add(text)
    timeline_desk.open()
    timeline_desk.page.choices.hijri.click()
    timeline_desk.page.choices.solar.click()
    view, camera = timeline_desk.page.view, timeline_desk.page.view.camera
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    timeline_desk.settle()
    whole = view.scene.passages.whole
    assert camera.start <= whole.first <= whole.last <= camera.end, "stepping back shows all time that is told of"
    assert camera.start > whole.first - 36_525 - 1
    assert {"622", "10.02.1258", "1914–1918", "2199"} <= {*timeline_desk.dates()}
    for _ in range(80):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    for key, year in ((Qt.Key.Key_Home, "622"), (Qt.Key.Key_End, "2199")):
        timeline_desk.press(key)
        assert [bare(face.date) for face in view.faces_in_view()] == [year], "the ends show the first and the last"
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        for _ in range(60):
            QTest.keyClick(view, key)
        timeline_desk.settle()
        view.grab()


def test_the_strip_below_stays_inside_itself(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    view, overview = timeline_desk.page.view, timeline_desk.page.overview
    for key in (Qt.Key.Key_Minus, Qt.Key.Key_PageUp, Qt.Key.Key_Plus, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        for _ in range(25):
            QTest.keyClick(view, key)
            box = overview.window_box()
            assert 0 <= box.left() < box.right() <= overview.width()


@both_directions
def test_the_date_of_what_is_chosen_stands_where_lines_begin(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.press(Qt.Key.Key_Tab)
    title = timeline_desk.page.side.title
    rtl = timeline_desk.page.layoutDirection() == Qt.LayoutDirection.RightToLeft
    ink = _columns_with_ink(title)
    assert (min(ink) > title.width() / 2) == rtl


def _columns_with_ink(label: QLabel) -> list[int]:
    image = QImage(label.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    label.render(painter, QPoint(), renderFlags=QLabel.RenderFlag.DrawChildren)
    painter.end()
    return [x for x in range(image.width()) if any(image.pixelColor(x, y).alpha() for y in range(image.height()))]


def test_an_article_that_goes_while_its_sentences_are_shown(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card("05.10.2023"))
    side = timeline_desk.page.side
    timeline_desk.library.write(remove_articles, [3])  # unheard of by the page
    timeline_desk.page.choices.hijri.click()
    timeline_desk.settle()
    assert side.sentences.rows == []
    timeline_desk.press(Qt.Key.Key_Down, side.sentence_list)
    timeline_desk.press(Qt.Key.Key_Return, side.sentence_list)
    assert timeline_desk.places == []


def test_what_is_opened_just_after_its_article_went(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    timeline_desk.click(timeline_desk.card("05.10.2023"))
    timeline_desk.bridge.write(remove_articles, [3])
    QTest.keyClick(timeline_desk.page.view, Qt.Key.Key_Return)
    assert timeline_desk.places == []
    assert len(timeline_desk.told) == 1


def test_an_entity_that_is_nowhere_and_one_that_is_gone(timeline_desk: TimelineDesk) -> None:
    entity = timeline_desk.library.write(add_entity, "باكو", "place").result
    for scope in (Scope(entity_id=entity.id), Scope(entity_id=99), Scope(tag_id=99), Scope(article_ids=())):
        timeline_desk.open(scope, "باكو")
        assert _sentence(timeline_desk).isVisible()
        assert not timeline_desk.page.head.export.isEnabled()
        assert timeline_desk.page.head.scope_chip.isVisible(), "there is a way to the whole library"


@both_directions
@pytest.mark.parametrize("width", [320, 480, 900, 901])
def test_little_room(timeline_desk: TimelineDesk, width: int) -> None:
    timeline_desk.add("كلمة" * 300 + " في 5 أبريل 2019 <b>x</b> & \u202eآخر.")
    timeline_desk.open(Scope(article_ids=(1, 2, 3, 4, 6)), "عنوان طويل جدا " * 20)
    page = timeline_desk.page
    for step in (max(width, 880), width):  # first the list beside goes below
        page.resize(step, 560)
        timeline_desk.settle()
    assert page.width() <= max(width, 480)
    for widget in (page.view, page.overview, page.side, page.head.back_button, page.head.export):
        place = widget.mapTo(page, QPoint(0, 0))
        assert place.x() >= 0
        assert place.x() + widget.width() <= page.width()
        assert place.y() + widget.height() <= page.height()
    timeline_desk.press(Qt.Key.Key_Tab)
    assert timeline_desk.chosen


@both_directions
@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_each_theme_repaints_at_once(timeline_desk: TimelineDesk, theme: ThemeName) -> None:
    timeline_desk.open()
    timeline_desk.theme.set_name(theme)
    timeline_desk.settle()
    image = timeline_desk.page.view.grab().toImage()
    assert image.pixelColor(8, image.height() // 3) == timeline_desk.theme.colour("paper")
    (placed, *_rest) = timeline_desk.page.view.placed
    inside = placed.box.bottomLeft().toPoint() + QPoint(14, -4)
    assert image.pixelColor(inside) == timeline_desk.theme.colour("card")


@pytest.mark.parametrize("form", ["csv", "svg"])
def test_what_cannot_be_written_is_told_and_nothing_is_left(
    timeline_desk: TimelineDesk, tmp_path: Path, form: str
) -> None:
    timeline_desk.open()
    (tmp_path / "is a folder").mkdir()
    timeline_desk.page.exports.export_to("csv" if form == "csv" else "svg", tmp_path / "is a folder")
    timeline_desk.settle()
    (sentence,) = timeline_desk.told
    assert "is a folder" in sentence
    assert not list((tmp_path / "is a folder").iterdir())
    assert not list(tmp_path.glob("*.part"))


def test_an_export_of_articles_that_are_gone(timeline_desk: TimelineDesk, tmp_path: Path) -> None:
    timeline_desk.open()
    timeline_desk.library.write(remove_articles, [3])  # unheard of by the page
    timeline_desk.page.exports.export_to("csv", tmp_path / "timeline.csv")
    timeline_desk.settle()
    assert len(timeline_desk.told) == 1
    assert "2023-10-05" not in (tmp_path / "timeline.csv").read_text(encoding="utf-8-sig")


def _very_many(number: int) -> list[Dated]:
    random = Random(5)
    values = [f"{year}-{month:02}-{day:02}" for year in (2014, 2015, 2016) for month in range(1, 13) for day in (3, 17)]
    values += [f"{year}" for year in range(1800, 2100, 7)]
    made = {value: told(value) for value in values}
    return [
        made[random.choice(values)]._replace(article_id=place % 100_000 + 1, start=place, end=place + 4)
        for place in range(number)
    ]


def test_two_hundred_thousand_passages(timeline_desk: TimelineDesk) -> None:
    """Made up, so that the articles of most are not there: what is gone is left out."""
    timeline_desk.open()
    view = timeline_desk.page.view
    passages = Passages(_very_many(200_000))
    view.set_passages(passages, keep_view=False)
    timeline_desk.page.overview.set_passages(passages)
    timeline_desk.settle()
    frames = []
    for key in (Qt.Key.Key_Left,) * 20 + (Qt.Key.Key_Plus,) * 20 + (Qt.Key.Key_Minus,) * 30 + (Qt.Key.Key_Home,):
        started = time.process_time()
        QTest.keyClick(view, key)
        view.repaint()
        timeline_desk.page.overview.repaint()
        frames.append(time.process_time() - started)
    frames.sort()
    assert frames[len(frames) // 2] < 0.016
    timeline_desk.settle()


@both_directions
def test_all_of_it_by_keyboard(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open(Scope(article_ids=(1, 2, 3)), "زيارة")
    page = timeline_desk.page
    met = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
        met.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        timeline_desk.settle()
    buttons = {
        page.head.back_button,
        page.head.scope_chip,
        page.head.zoom.nearer,
        page.head.zoom.whole,
        page.head.export,
    }
    assert met >= buttons | {page.view, page.choices.hijri}
    assert any(isinstance(widget, QAbstractItemView) or widget is page.side.sentence_list for widget in met)
