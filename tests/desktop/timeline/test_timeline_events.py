"""Events on the line: cards that do not lie on one another, and dates that differ."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import Language
from desktop.theme import Theme
from desktop.timeline.artist import Artist, Scene
from desktop.timeline.axis import find_bars
from desktop.timeline.camera import Camera
from desktop.timeline.passages import Passages
from desktop.timeline.words import Face, TimelineWords
from storage.timeline.records import Dated, Event
from tests.desktop.timeline.conftest import TimelineDesk, bare
from tests.desktop.timeline.dated import day, told

ROOM = QSizeF(1200, 560)


def event(*dated: Dated, words: str = "وقع أمر ذو شأن في هذا اليوم") -> Event:
    values = tuple(dict.fromkeys(one.value for one in dated))
    first, last = min(one.first_day for one in dated), max(one.last_day for one in dated)
    return Event(first, last, dated, words, len(values) > 1, values)


@pytest.fixture
def words(qapp: QApplication) -> TimelineWords:
    return TimelineWords(Language("en"), qapp)


@pytest.fixture
def artist(qapp: QApplication, words: TimelineWords) -> Artist:
    return Artist(Theme("light", qapp), qapp.font(), words, Qt.LayoutDirection.LeftToRight)


def crowd(words: TimelineWords, number: int) -> list[Face]:
    random = Random(5)
    dates = (f"2021-{random.randint(1, 12):02}-{random.randint(1, 28):02}" for _ in range(number))
    faces = [
        words.face(event(*(told(value, n + 1000 * m, n) for m in range(n % 4 + 1)))) for n, value in enumerate(dates)
    ]
    return sorted(faces, key=lambda face: face.middle)


def looking(faces: list[Face]) -> Camera:
    camera = Camera()
    camera.width = ROOM.width()
    camera.set_limits(faces[0].event.first_day, faces[-1].event.last_day)
    camera.fit(faces[0].middle, faces[-1].middle, 40)
    return camera


@pytest.mark.parametrize("factor", [1, 2, 6])
def test_no_card_lies_on_another_and_each_stands_over_its_day(
    artist: Artist, words: TimelineWords, factor: float
) -> None:
    faces = crowd(words, 150)
    camera = looking(faces)
    camera.zoom_at(600, factor)
    placed = artist.place(Scene(Passages(()), tuple(faces)), camera, ROOM)
    assert len(placed) >= 12
    assert not any(one.box.intersects(other.box) for one, other in combinations(placed, 2))
    for one in placed:
        assert one.box.left() <= camera.x_of(one.face.middle) <= one.box.right()
        assert one.box.left() >= 0
        assert one.box.right() <= ROOM.width()
        assert one.box.bottom() < artist.line_y(ROOM, ("gregorian",))


def test_what_more_articles_tell_has_room_before_others(artist: Artist, words: TimelineWords) -> None:
    faces = crowd(words, 150)
    placed = artist.place(Scene(Passages(()), tuple(faces)), looking(faces), ROOM)
    shown = sum(one.face.articles for one in placed) / len(placed)
    assert shown > 1.3 * sum(face.articles for face in faces) / len(faces)


def test_moving_aside_leaves_cards_where_they_are(artist: Artist, words: TimelineWords) -> None:
    faces = crowd(words, 60)
    camera = looking(faces)
    camera.zoom_at(600, 4)
    scene = Scene(Passages(()), tuple(faces))
    before = {one.face.key: one.box for one in artist.place(scene, camera, ROOM) if 200 < one.box.center().x() < 900}
    camera.move(17)
    after = {one.face.key: one.box for one in artist.place(scene, camera, ROOM)}
    assert before
    for key, box in before.items():
        assert after[key].top() == box.top()
        assert after[key].left() == pytest.approx(box.left() + 17, abs=1)


def test_the_chosen_event_always_has_a_card(artist: Artist, words: TimelineWords) -> None:
    faces = crowd(words, 150)
    camera = looking(faces)
    without = {one.face.key for one in artist.place(Scene(Passages(()), tuple(faces)), camera, ROOM)}
    hidden = next(face for face in faces if face.key not in without)
    placed = artist.place(Scene(Passages(()), tuple(faces), hidden.key), camera, ROOM)
    assert hidden.key in {one.face.key for one in placed}


@pytest.mark.parametrize(
    ("dated", "written"),
    [
        ((told("2021-10-12"),), "12.10.2021"),
        ((told("2023-01"),), "01.2023"),
        ((told("0622"),), "622"),
        ((told("2021-10-05", end_value="2021-10-08"),), "05–08.10.2021"),
        ((told("2020-11-30", end_value="2020-12-06"),), "30.11.–06.12.2020"),
        ((told("2020-12-30", end_value="2021-01-02"),), "30.12.2020–02.01.2021"),
        ((told("2021-03", end_value="2021-05"),), "03–05.2021"),
        ((told("2020", end_value="2029"),), "2020–2029"),
        ((told("2020-11-09"), told("2020-11-10", 2)), "09–10.11.2020"),
    ],
)
def test_dates_are_written_short(words: TimelineWords, dated: tuple[Dated, ...], written: str) -> None:
    assert bare(words.face(event(*dated)).date) == written


def test_where_dates_differ_it_is_said(words: TimelineWords) -> None:
    agreeing, differing = (
        words.face(event(told("2020-11-09"))),
        words.face(event(told("2020-11-09"), told("2020-11-10", 2))),
    )
    assert agreeing.warning == ""
    assert differing.warning.startswith("2 ")
    assert differing.warning in differing.description


def test_only_what_differs_can_be_shown(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    page = timeline_desk.page
    calm, differing = event(told("2021-10-12", 3)), event(told("2020-11-09", 2), told("2020-11-10", 1))
    page._take_events([differing, calm])
    assert page.choices.differing.isVisible()
    page.choices.differing.click()
    assert timeline_desk.dates() == ["09–10.11.2020"]
    assert [bare(row.face.date) for row in page.side.events.rows] == ["09–10.11.2020"]
    page.choices.differing.click()
    assert len(timeline_desk.faces) == 2


def test_an_event_of_several_articles_opens_its_list(timeline_desk: TimelineDesk) -> None:
    timeline_desk.open()
    page = timeline_desk.page
    page._take_events([event(told("2020-11-09", 2), told("2020-11-10", 1))])
    timeline_desk.press(Qt.Key.Key_Tab)
    timeline_desk.press(Qt.Key.Key_Return)
    assert timeline_desk.places == []
    assert QApplication.focusWidget() is page.side.sentence_list
    rows = page.side.sentences.rows
    assert [row.sentence.dated.article_id for row in rows] == [2, 1]
    assert all(row.differs for row in rows)
    warning = page.findChild(QWidget, "timelineWarning")
    assert warning is not None
    assert warning.isVisible()


def test_bars_are_as_high_as_much_is_told() -> None:
    passages = Passages([*(told("2021-10-12", n) for n in range(16)), *(told("2021-10-20", n) for n in range(4))])
    camera = Camera()
    camera.width = 1000
    camera.fit(day("2021-10-01"), day("2021-11-01"), 0)
    bars = find_bars(camera, passages, QRectF(0, 0, 1000, 100))
    assert [round(camera.day_at(bar.left() + 2)) for bar in bars] == [day("2021-10-12"), day("2021-10-20")]
    assert bars[0].height() == pytest.approx(2 * bars[1].height())


def test_a_day_in_another_calendar_is_never_parted_from_its_name(words: TimelineWords) -> None:
    one = told("2014-03-08")
    for part in words.other_calendars(one, ("gregorian", "hijri", "solar")).split(" · "):
        assert " " not in part
        assert "\u00a0" in part


def test_an_event_is_told_line_by_line_each_in_its_own_direction(words: TimelineWords) -> None:
    face = words.face(event(told("2021-10-01"), words="ردت طهران من خلال مناورة."))
    day, sentence, number = face.description.split("\n")
    assert (day, sentence) == ("\u206601.10.2021\u2069", "\u2068ردت طهران من خلال مناورة.\u2069")
    assert number.startswith("1 article")  # as English or, untranslated, as the source has it
