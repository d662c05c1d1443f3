"""The reader's line stays where the eye left it, whatever happens around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.conftest import Analyst

SENTENCE = "قال وزير الخارجية الأذربيجاني إن العلاقات بين البلدين تسير منذ 2021 في المسار الصحيح، وأضاف COVID-19. "
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def paragraphs(count: int) -> str:
    """Return numbered paragraphs of very different lengths, some left to right, some subheadings."""
    parts = []
    for number in range(count):
        if number % 7 == 3:
            parts.append(f"عنوان فرعي {number}")
        elif number % 11 == 5:
            parts.append(f"Paragraph {number} runs the other way, and says little more than that. " * (number % 3 + 1))
        else:
            parts.append(f"الفقرة {number}: " + SENTENCE * (number % 9 + 1))
    return "\n".join(parts)


@pytest.fixture(scope="module")
def two_megabytes() -> str:
    text = paragraphs(3_400)
    assert len(text.encode()) > 2_000_000
    return text


def wheel(analyst: Analyst, angle: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER, pixels: int = 0) -> None:
    """Turn the wheel over the text; ``angle`` is in eighths of a degree, a touchpad also gives ``pixels``."""
    viewport = analyst.view.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(middle.toPoint())),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def top_of(analyst: Analyst, position: int) -> float:
    return analyst.view.boxes(position, position + 1)[0].top()


def rest(analyst: Analyst) -> None:
    analyst.qtbot.waitUntil(lambda: not analyst.view.smooth.active, timeout=3000)


def narrower(analyst: Analyst) -> None:
    analyst.window.resize(1000, 700)


def higher(analyst: Analyst) -> None:
    analyst.window.resize(1440, 1000)


def larger_by_wheel(analyst: Analyst) -> None:
    for _step in range(3):
        wheel(analyst, 120, CONTROL)


def smaller_by_key(analyst: Analyst) -> None:
    for _step in range(3):
        analyst.press("Ctrl+-")


def without_panes(analyst: Analyst) -> None:
    analyst.press("F9")
    analyst.press("F10")


def only_text(analyst: Analyst) -> None:
    analyst.press("F11")


def other_theme(analyst: Analyst) -> None:
    analyst.press("Ctrl+D")


CHANGES = [narrower, higher, larger_by_wheel, smaller_by_key, without_panes, only_text, other_theme]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("words", ["ويزور الرئيس الإيراني", "وقد تصاعدت التوترات", "وفي الأسبوع الماضي"])
def test_the_line_at_the_top_stays_in_an_article(
    analyst: Analyst, words: str, change: Callable[[Analyst], None]
) -> None:
    analyst.window.resize(1440, 500)
    analyst.open(4)
    place = analyst.place(words)[0] + 60
    analyst.view.scroll_line_to_top(place)
    top, _offset = analyst.view.top_line()
    before = top_of(analyst, top)
    change(analyst)
    analyst.settle()
    assert top_of(analyst, top) == pytest.approx(before, abs=1.5)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_line_at_the_top_stays_in_two_megabytes(
    analyst: Analyst, two_megabytes: str, change: Callable[[Analyst], None]
) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    view = analyst.view
    for share in (0.5, 0.9):
        view.bar.setValue(round(view.bar.maximum() * share))
        QApplication.processEvents()
        top, _offset = view.top_line()
        before = top_of(analyst, top)
        change(analyst)
        analyst.settle()
        assert top_of(analyst, top) == pytest.approx(before, abs=1.5)


def test_after_a_jump_to_the_end_the_last_line_is_in_view_and_stays_when_panes_fold(
    analyst: Analyst, two_megabytes: str
) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    view = analyst.view
    view.setFocus()
    analyst.press("Ctrl+End")
    assert view.cursor_.caret == len(two_megabytes.rstrip())
    assert view.viewport().rect().contains(view.caret_box().center().toPoint())
    assert view.sheet.laid_out < 200, "what lies between was not laid out"
    top, _offset = view.top_line()
    before = top_of(analyst, top)
    analyst.press("F9")
    analyst.press("F10")
    analyst.settle()
    after = top_of(analyst, top)
    bottom = view.bar.value() == view.bar.maximum()
    assert after == pytest.approx(before, abs=1.5) or bottom, "unless the end itself holds it up"
    analyst.press("Ctrl+Home")
    assert view.bar.value() == 0


def test_what_was_seen_stays_while_scrolling_up_over_paragraphs_never_laid_out(
    analyst: Analyst, two_megabytes: str
) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    view = analyst.view
    view.bar.setValue(round(view.bar.maximum() * 0.6))
    QApplication.processEvents()
    for _step in range(120):
        first = view.visible_indices()[0]
        place = view.sheet.block(first).end - 1
        before, value = top_of(analyst, place), view.bar.value()
        wheel(analyst, 0, pixels=70)
        assert top_of(analyst, place) - before == pytest.approx(70, abs=1.5)
        assert value != view.bar.value()


def drag_the_frame(analyst: Analyst) -> None:
    for width in range(1430, 990, -20):
        analyst.window.resize(width, 500)
        QApplication.processEvents()


def fold_and_unfold(analyst: Analyst) -> None:
    for keys in ("F9", "F10", "F9", "F10", "F11", "F11"):
        analyst.press(keys)


def zoom_in_and_out(analyst: Analyst) -> None:
    for keys in ("Ctrl++", "Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+-", "Ctrl+-"):
        analyst.press(keys)


@pytest.mark.parametrize("changes", [drag_the_frame, fold_and_unfold, zoom_in_and_out], ids=lambda act: act.__name__)
def test_many_changes_in_a_row_do_not_let_the_line_drift(analyst: Analyst, changes: Callable[[Analyst], None]) -> None:
    analyst.window.resize(1440, 500)
    analyst.open(4)
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0] + 300)
    top, offset = analyst.view.top_line()
    changes(analyst)
    analyst.settle()
    assert top_of(analyst, top) == pytest.approx(offset, abs=1.5)


def test_at_the_very_top_the_headline_stays_in_view(analyst: Analyst) -> None:
    analyst.open(1)
    for keys in ("Ctrl++", "F9", "F10", "Ctrl+-", "F11"):
        analyst.press(keys)
        assert analyst.view.bar.value() == 0


def test_asking_for_a_place_far_above_does_not_move_what_is_seen(analyst: Analyst, two_megabytes: str) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    view = analyst.view
    view.bar.setValue(view.bar.maximum() // 2)
    QApplication.processEvents()
    place = view.top_line()[0]
    before = top_of(analyst, place)
    for number in range(10, 60, 7):
        view.boxes(*analyst.place(f"الفقرة {number}"))
    assert top_of(analyst, place) == before


def test_scrolling_up_moves_the_picture_and_changes_nothing_in_it(analyst: Analyst, two_megabytes: str) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    analyst.view.bar.setValue(round(analyst.view.bar.maximum() * 0.4))
    QApplication.processEvents()
    before = picture(analyst)
    wheel(analyst, 0, pixels=50)
    after = picture(analyst)
    height = before.height() - 50
    width = before.width()
    assert before.copy(0, 0, width, height) == after.copy(0, 50, width, height)


def picture(analyst: Analyst) -> QImage:
    return analyst.view.viewport().grab().toImage()


def test_the_wheel_glides_as_far_as_it_was_turned(analyst: Analyst) -> None:
    analyst.window.resize(1100, 500)
    analyst.open(4)
    analyst.view.scroll_line_to_top(0)
    line = analyst.view.style_.line_advance("body")
    seen: list[int] = []
    analyst.view.bar.valueChanged.connect(seen.append)
    wheel(analyst, -120)
    wheel(analyst, -120)
    rest(analyst)
    assert analyst.view.bar.value() == round(2 * 3 * line)
    assert len(seen) > 4, "in steps the eye can follow"
    assert seen == sorted(seen)
    wheel(analyst, 240)
    rest(analyst)
    assert analyst.view.bar.value() == 0


def test_space_goes_on_by_a_page_with_one_line_in_common(analyst: Analyst) -> None:
    analyst.window.resize(1100, 500)
    analyst.open(4)
    analyst.view.setFocus()
    analyst.view.scroll_line_to_top(0)
    last, _offset = analyst.view.top_line()
    analyst.press("Space")
    rest(analyst)
    page = analyst.view.viewport().height() - analyst.view.style_.line_advance("body")
    assert analyst.view.bar.value() == round(page)
    analyst.press("Shift+Space")
    rest(analyst)
    assert analyst.view.top_line()[0] == last


def test_a_glide_to_a_far_place_ends_with_the_place_a_third_from_the_top(analyst: Analyst, two_megabytes: str) -> None:
    analyst.open_text(two_megabytes, "مقال طويل")
    for words in ("الفقرة 3011: ", "الفقرة 25: ", "الفقرة 1700: "):
        start, end = analyst.place(words)
        analyst.view.show_range(start, end)
        rest(analyst)
        assert top_of(analyst, start) == pytest.approx(analyst.view.viewport().height() / 3, abs=2)


def test_what_is_in_view_already_is_not_moved(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.view.scroll_line_to_top(0)
    value = analyst.view.bar.value()
    analyst.view.show_range(*analyst.place("عازمة على"))
    rest(analyst)
    assert analyst.view.bar.value() == value


def test_a_press_stops_the_glide(analyst: Analyst) -> None:
    analyst.window.resize(1100, 500)
    analyst.open(4)
    analyst.view.scroll_line_to_top(0)
    wheel(analyst, -1200)
    QTest.mousePress(analyst.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert not analyst.view.smooth.active
    value = analyst.view.bar.value()
    QTest.mouseRelease(analyst.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    QTest.qWait(60)
    assert analyst.view.bar.value() == value


def test_a_pinch_of_the_wheel_with_control_zooms_and_ctrl_0_returns(analyst: Analyst) -> None:
    analyst.open(3)
    size = analyst.view.style_.text_size
    wheel(analyst, 120, CONTROL)
    assert analyst.view.style_.text_size > size
    wheel(analyst, -240, CONTROL)
    assert analyst.view.style_.text_size < size
    analyst.press("Ctrl+0")
    assert analyst.view.style_.text_size == size
    for _step in range(40):
        wheel(analyst, -120, CONTROL)
    assert analyst.view.style_.text_size == 8.0, "and not below what can be read"


def test_two_fingers_zoom_and_the_line_stays(analyst: Analyst) -> None:
    analyst.window.resize(1440, 500)
    analyst.open(4)
    analyst.view.scroll_line_to_top(analyst.place("وقد تصاعدت التوترات")[0])
    line = analyst.view.top_line()
    size = analyst.view.style_.text_size
    viewport = analyst.view.viewport()
    place = QPointF(viewport.rect().center())
    above = QPointF(viewport.mapToGlobal(place.toPoint()))
    for _step in range(3):
        pinch = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            place,
            place,
            above,
            0.1,
            QPointF(),
        )
        QApplication.sendEvent(viewport, pinch)
    assert analyst.view.style_.text_size > size + 2
    assert top_of(analyst, line[0]) == pytest.approx(line[1], abs=1.5)


def test_the_place_is_kept_from_one_opening_to_the_next(analyst: Analyst) -> None:
    analyst.window.resize(1100, 500)
    analyst.open(4)
    analyst.view.scroll_line_to_top(analyst.place("وتعارض طهران بشدة")[0])
    top = analyst.view.top_line()[0]
    analyst.open(1)
    analyst.open(4)
    assert analyst.view.top_line()[0] == top
