"""Which passage is being read, and the marks beside passages that have parallels."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.reader.parallel_marks import ParallelMark, ParallelMarks
from desktop.reader.reading_place import ReadingPlace, ReadPassage
from storage.parallels import listing
from storage.parallels.records import Marked
from storage.text.passages import passages_of
from tests.desktop.parallel_passages import FoundParallels

if TYPE_CHECKING:
    from storage.library import Connection
    from tests.desktop.conftest import Analyst

WORD = "أذربيجان"


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> FoundParallels:
    found = FoundParallels(WORD)
    found.install(monkeypatch)
    return found


@pytest.fixture
def place(analyst: Analyst) -> ReadingPlace:
    """The reading place of a low window on the article of 9 December 2020, which has it soon after it is shown."""
    analyst.qtbot.waitUntil(lambda: analyst.pane.findChild(ParallelMarks) is not None)
    analyst.window.resize(1440, 500)
    analyst.open(3)
    place = analyst.pane.findChild(ReadingPlace)
    assert isinstance(place, ReadingPlace)
    analyst.qtbot.waitUntil(lambda: place.passage is not None and place.passage.article_id == 3)
    return place


def marks_in(analyst: Analyst) -> ParallelMarks:
    marks = analyst.pane.findChild(ParallelMarks)
    assert isinstance(marks, ParallelMarks)
    return marks


def wait_for_marks(analyst: Analyst) -> dict[str, ParallelMark]:
    """Return the marks that are seen, by the passages they stand beside."""
    buttons = marks_in(analyst).buttons
    analyst.qtbot.waitUntil(lambda: any(button.isVisible() for button in buttons.values()), timeout=5000)
    return {analyst.text[marked.start : marked.end]: button for marked, button in buttons.items() if button.isVisible()}


def passage_with(analyst: Analyst, words: str) -> tuple[int, int]:
    at = analyst.text.index(words)
    return next((start, end) for start, end in passages_of(analyst.text) if start <= at < end)


def wait_for(analyst: Analyst, place: ReadingPlace, passage: ReadPassage | None) -> None:
    analyst.qtbot.waitUntil(lambda: place.passage == passage, timeout=1000)


def test_of_a_headline_the_first_passage_below_it_is_read(analyst: Analyst, place: ReadingPlace) -> None:
    assert place.passage == ReadPassage(3, *passage_with(analyst, "قال الرئيس"), selected=False)


def test_the_caret_s_passage_is_read_as_long_as_it_is_seen(analyst: Analyst, place: ReadingPlace) -> None:
    analyst.click(analyst.place("وفي السياق")[0] + 3)
    here = ReadPassage(3, *passage_with(analyst, "وفي السياق"), selected=False)
    wait_for(analyst, place, here)
    analyst.view.bar.setValue(analyst.view.bar.value() + 60)
    QTest.qWait(60)
    assert place.passage == here
    top = passage_with(analyst, "الخارجية الإيرانية أعلنت")
    analyst.view.scroll_line_to_top(top[0])
    wait_for(analyst, place, ReadPassage(3, *top, selected=False))


def test_a_passage_that_is_almost_scrolled_away_has_been_read(analyst: Analyst, place: ReadingPlace) -> None:
    first, second = passage_with(analyst, "وفي السياق"), passage_with(analyst, "زادة وفي تغريدة")
    analyst.view.scroll_line_to_top(first[0])
    wait_for(analyst, place, ReadPassage(3, *first, selected=False))
    analyst.view.scroll_line_to_top(second[0], offset=12)
    wait_for(analyst, place, ReadPassage(3, *second, selected=False))


def test_a_glide_counts_as_arrived(analyst: Analyst, place: ReadingPlace) -> None:
    passage = passage_with(analyst, "وقالت وزارة الدفاع")
    analyst.pane.show_place(*passage)
    assert analyst.view.smooth.active
    analyst.qtbot.waitUntil(lambda: place.passage == ReadPassage(3, *passage, selected=False), timeout=1000)
    assert analyst.view.smooth.to_go > 0
    analyst.qtbot.waitUntil(lambda: not analyst.view.smooth.active)
    assert analyst.view.smooth.to_go == 0


def test_a_selection_counts_for_itself_until_it_is_scrolled_away(analyst: Analyst, place: ReadingPlace) -> None:
    start, end = analyst.drag("حسن روحاني")
    wait_for(analyst, place, ReadPassage(3, start, end, selected=True))
    last = passage_with(analyst, "وقالت وزارة الدفاع")
    analyst.view.scroll_line_to_top(last[0])
    wait_for(analyst, place, ReadPassage(3, *last, selected=False))


def test_within_one_passage_nothing_is_told(analyst: Analyst, place: ReadingPlace) -> None:
    told: list[tuple[int, int, int, bool]] = []
    place.changed.connect(lambda *passage: told.append(passage))
    start, end = passage_with(analyst, "وفي السياق")
    analyst.view.show_range(start, end, glide=False)
    for position in (start, start + 10, end - 5):
        analyst.view.cursor_.move_to(position)
        analyst.view.selection_changed.emit()
        QTest.qWait(50)
    assert told == [(3, start, end, False)]


def test_of_an_overlong_paragraph_the_sentence_is_read(analyst: Analyst, place: ReadingPlace) -> None:
    sentences = [f"هذه جملة طويلة عدد {number} وفيها كلمات كثيرة عن أمر ما في بلد بعيد." for number in range(40)]
    analyst.open_text("عنوان\n" + " ".join(sentences))
    at = analyst.text.index("عدد 7 ")
    analyst.click(at)
    analyst.qtbot.waitUntil(lambda: place.passage is not None and place.passage.start <= at < place.passage.end)
    assert place.passage is not None
    assert analyst.text[place.passage.start : place.passage.end] == sentences[7]


def test_an_older_text_is_not_followed(analyst: Analyst, place: ReadingPlace) -> None:
    told: list[tuple[int, int, int, bool]] = []
    place.changed.connect(lambda *passage: told.append(passage))
    analyst.pane.show_article(None)
    wait_for(analyst, place, None)
    assert told == [(0, 0, 0, False)]


@pytest.mark.usefixtures("found", "place")
def test_marks_stand_in_the_margin_beside_passages_with_parallels(analyst: Analyst) -> None:
    marks = wait_for_marks(analyst)
    assert marks
    for passage, button in marks.items():
        assert WORD in passage
        line = analyst.view.boxes(*analyst.place(passage[:20]))[0]
        assert button.geometry().left() >= analyst.view.measure.text_right
        assert button.geometry().right() <= analyst.view.viewport().width()
        assert button.geometry().top() <= line.center().y() <= button.geometry().bottom()
        assert button.accessibleName().startswith("2 parallel passage")
        assert button.accessibleName() in button.toolTip()


@pytest.mark.usefixtures("found", "place")
def test_marks_follow_the_text_and_go_with_it(analyst: Analyst) -> None:
    wait_for_marks(analyst)
    marks = marks_in(analyst)
    button = next(each for each in marks.buttons.values() if each.isVisible() and each.y() > 100)
    y = button.y()
    analyst.view.bar.setValue(40)
    assert button.y() == y - 40
    analyst.pane.apply_style()
    assert button.isVisible()
    analyst.pane.show_article(None)
    assert not marks.buttons


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_pressing_a_mark_goes_to_its_passage(analyst: Analyst, place: ReadingPlace, key: Qt.Key | None) -> None:
    passage, button = list(wait_for_marks(analyst).items())[-1]
    marks = marks_in(analyst)
    with analyst.qtbot.waitSignal(marks.requested):
        if key is None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            button.setFocus()
            QTest.keyClick(button, key)
    start, end = analyst.place(passage)
    assert analyst.view.cursor_.caret == start
    wait_for(analyst, place, ReadPassage(3, start, end, selected=False))
    QApplication.processEvents()


def test_the_search_for_marks_gives_way_to_the_passage_that_is_read(
    analyst: Analyst, place: ReadingPlace, found: FoundParallels, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[float] = []
    moved: list[float] = []
    place.changed.connect(lambda: moved.append(time.monotonic()))

    def list_marked(db: Connection, article_id: int, cancelled: Callable[[], bool]) -> list[Marked]:
        for _passage in range(40):
            if cancelled():
                return []
            steps.append(time.monotonic())
            time.sleep(0.01)
        return found.list_marked(db, article_id, cancelled)

    analyst.open(2)
    monkeypatch.setattr(listing, "list_marked", list_marked)
    analyst.window.navigation.open_article(3)
    analyst.qtbot.waitUntil(lambda: len(steps) > 2, timeout=5000)
    moved.clear()
    analyst.click(analyst.place("وفي السياق")[0] + 3)
    analyst.qtbot.waitUntil(lambda: bool(moved))
    analyst.settle()
    assert len(steps) == 40
    assert not [step for step in steps if moved[0] + 0.02 < step < moved[0] + 0.19]
