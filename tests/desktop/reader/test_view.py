"""Caret and selection by mouse and keyboard, and what is copied, in the real window."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from storage.records import NewArticle
from storage.text.shaping import shape_for_display

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier

CLUSTERS = ["a", "😀", "كَ", "تَ", "بَ", " ", "👩‍👩‍👧", " ", "لأ", "ذ", "\u00a0", "وَّ"]
BETWEEN_LAM_AND_ALEF = len("".join(CLUSTERS[:8])) + 1
"""One sign to the eye, but two letters to every text field."""
MIXED = "\n".join(
    [
        "عنوان المقال المجموع من كل شيء",
        "قال متحدث باسم BBC News إن COVID-19 انتشر في إيران سنة 2021 وفي «أذربيجان» أيضاً.",
        "The Iranian ministry وزارة الخارجية said on 5 October that talks go on, and on.",
        "كلمات " + "".join(CLUSTERS) + " نهاية",
        "السطر الأخير من المقال.",
    ]
)


def open_text(analyst: Analyst, text: str) -> None:
    """Put a text into the library and open it."""
    new = NewArticle(text=text, raw_sha256=sha256(text.encode()).hexdigest(), headline=text.partition("\n")[0])
    added, _known = analyst.program.edits.add_articles([new], 1)
    analyst.open(added[0].id)


def borders_of_clusters(analyst: Analyst) -> list[int]:
    """Return where the clusters of ``CLUSTERS`` begin in the open text, and where the last ends."""
    place = analyst.text.index("".join(CLUSTERS))
    borders = [place]
    for cluster in CLUSTERS:
        place += len(cluster)
        borders.append(place)
    return borders


def double_click(analyst: Analyst, point: QPoint) -> None:
    """Click twice, and keep the button down the second time."""
    viewport = analyst.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=point)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def release(analyst: Analyst, point: QPoint) -> None:
    QTest.mouseRelease(analyst.view.viewport(), LEFT, pos=point)


def selected(analyst: Analyst) -> str:
    start, end = analyst.view.cursor_.selection
    return analyst.text[start:end]


def press_key(analyst: Analyst, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    QTest.keyClick(analyst.view, key, modifiers)
    return analyst.view.cursor_.caret


# mouse ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["بالقاهرة", "COVID", "كَتَبَ", "2021"])
def test_a_double_click_selects_the_word_without_the_signs_around_it(analyst: Analyst, word: str) -> None:
    open_text(analyst, f"عنوان\nقال («{word}») هنا")
    start, end = analyst.show(word)
    for position in (start, end - 1):
        point = analyst.point(position)
        double_click(analyst, point)
        release(analyst, point)
        assert selected(analyst) == word
    assert analyst.pane.marking.toolbar.isVisible()


def test_a_third_click_selects_the_paragraph(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    start, _end = analyst.show("متحدث")
    point = analyst.point(start + 2)
    double_click(analyst, point)
    release(analyst, point)
    QTest.mouseClick(analyst.view.viewport(), LEFT, pos=point)
    assert selected(analyst) == MIXED.split("\n")[1]


def test_a_click_with_shift_reaches_from_the_caret_to_the_place(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.show("عازمة على")
    analyst.click(start)
    anchor = analyst.view.cursor_.anchor
    target, end = analyst.place("حسن روحاني")
    assert target > start
    point = analyst.point(end - 1, after=True)
    QTest.mouseClick(analyst.view.viewport(), LEFT, SHIFT, point)
    assert analyst.view.cursor_.selection == (anchor, end)
    QTest.mouseClick(analyst.view.viewport(), LEFT, SHIFT, analyst.point(analyst.view.sheet.first()))
    assert analyst.view.cursor_.selection == (analyst.view.sheet.first(), anchor)


@pytest.mark.parametrize("upwards", [False, True])
def test_a_drag_goes_from_one_paragraph_into_another(analyst: Analyst, upwards: bool) -> None:
    analyst.open(1)
    first, _ = analyst.show("اتصال هاتفي")
    _, last = analyst.place("علاقات عريقة")
    ends = [analyst.point(first), analyst.point(last - 1, after=True)]
    if upwards:
        ends.reverse()
    QTest.mousePress(analyst.view.viewport(), LEFT, pos=ends[0])
    for share in (0.2, 0.5, 1.0):
        analyst.move_held(analyst.view.viewport(), ends[0] + (ends[1] - ends[0]) * share)
    release(analyst, ends[1])
    assert analyst.view.cursor_.selection == (first, last)
    assert "\n" in selected(analyst)
    assert (analyst.view.cursor_.caret == first) is upwards


def test_a_drag_after_a_double_click_goes_by_whole_words_both_ways(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    analyst.show("متحدث")
    viewport = analyst.view.viewport()
    begin = analyst.point(analyst.place("باسم")[0] + 1)
    double_click(analyst, begin)
    analyst.move_held(viewport, analyst.point(analyst.place("COVID")[0] + 1))
    assert selected(analyst) == "باسم BBC News إن COVID"
    analyst.move_held(viewport, analyst.point(analyst.place("متحدث")[0] + 3))
    assert selected(analyst) == "متحدث باسم"
    release(analyst, begin)


def test_a_drag_beyond_the_edge_scrolls_along_and_stops_with_the_hand(analyst: Analyst) -> None:
    analyst.open(4)
    viewport, bar = analyst.view.viewport(), analyst.view.bar
    analyst.window.resize(1000, 420)
    analyst.settle()
    start, _end = analyst.show("مسعود بزشكيان")
    QTest.mousePress(viewport, LEFT, pos=analyst.point(start))
    below = QPoint(viewport.width() // 2, viewport.height() + 80)
    analyst.move_held(viewport, below)
    value = bar.value()
    analyst.qtbot.waitUntil(lambda: bar.value() > value + 150, timeout=3000)
    bottom = analyst.view.cursor_.caret
    assert analyst.view.cursor_.anchor == start
    assert bottom > start + 200
    shown_until = analyst.view.visible_range()[1]
    assert bottom <= shown_until
    analyst.move_held(viewport, QPoint(viewport.width() // 2, viewport.height() // 2))
    value = bar.value()
    QTest.qWait(120)
    assert bar.value() == value
    analyst.move_held(viewport, QPoint(viewport.width() // 2, -120))
    analyst.qtbot.waitUntil(lambda: bar.value() == 0, timeout=3000)
    release(analyst, QPoint(viewport.width() // 2, -120))
    assert analyst.view.cursor_.selection[1] == start
    assert analyst.view.cursor_.caret < start


def test_a_hand_that_trembles_while_clicking_selects_nothing(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.show("حسن روحاني")
    point = analyst.point(start + 2)
    QTest.mousePress(analyst.view.viewport(), LEFT, pos=point)
    analyst.move_held(analyst.view.viewport(), point + QPoint(2, 1))
    release(analyst, point + QPoint(2, 1))
    assert not analyst.view.cursor_.has_selection


def test_a_right_click_keeps_the_selection_it_hits_and_moves_the_caret_elsewhere(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.RightButton, pos=analyst.point(start + 3))
    assert analyst.view.cursor_.selection == (start, end)
    other = analyst.place("حسن روحاني")[0]
    QTest.mouseClick(analyst.view.viewport(), Qt.MouseButton.RightButton, pos=analyst.point(other))
    assert analyst.view.cursor_.selection == (other, other)


def test_dragging_over_clusters_never_cuts_one(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    borders = borders_of_clusters(analyst)
    analyst.view.show_range(borders[0], borders[-1], glide=False)
    viewport = analyst.view.viewport()
    boxes = analyst.view.boxes(borders[0], borders[-1])
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    y = boxes[0].center().y()
    QTest.mousePress(viewport, LEFT, pos=QPointF(right - 1, y).toPoint())
    reached: set[int] = set()
    for x in range(int(left) - 5, int(right) + 6, 2):
        analyst.move_held(viewport, QPointF(x, y).toPoint())
        reached |= set(analyst.view.cursor_.selection)
    release(analyst, QPointF(left, y).toPoint())
    inside = {position for position in reached if borders[0] <= position <= borders[-1]}
    assert len(inside) > 6
    assert inside <= {*borders, BETWEEN_LAM_AND_ALEF + borders[0]}


# keyboard ------------------------------------------------------------------------------------


def test_the_arrow_to_the_left_reads_on_in_a_right_to_left_paragraph(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    second = MIXED.index("قال")
    analyst.click(second)
    places = [analyst.view.cursor_.caret]
    while places[-1] < second + len(MIXED.split("\n")[1]):
        places.append(press_key(analyst, Qt.Key.Key_Left))
    assert all(0 < after - before <= 2 for before, after in pairwise(places)), "through the Latin words in order too"
    back = [places[-1]]
    while back[-1] > places[0]:
        back.append(press_key(analyst, Qt.Key.Key_Right))
    assert back == places[::-1]


def test_arrows_turn_round_with_the_paragraph(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    english = MIXED.index("The Iranian")
    analyst.click(english)
    places = [analyst.view.cursor_.caret] + [press_key(analyst, Qt.Key.Key_Right) for _ in range(30)]
    assert places == list(range(english, english + 31)), "also through the Arabic words inside"
    analyst.click(english)
    assert press_key(analyst, Qt.Key.Key_Left) == english - 1, "back over the paragraph's border"
    assert press_key(analyst, Qt.Key.Key_Left) == english, "and there the left reads on"


def test_arrows_step_over_whole_clusters(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    borders = borders_of_clusters(analyst)
    analyst.view.show_range(borders[0], borders[-1], glide=False)
    analyst.view.setFocus()
    analyst.view.cursor_.move_to(borders[0])
    walked = [borders[0]]
    while walked[-1] < borders[-1]:
        walked.append(press_key(analyst, Qt.Key.Key_Left))
    assert walked == sorted({*borders, BETWEEN_LAM_AND_ALEF + borders[0]})


def test_an_arrow_without_shift_leaves_the_selection_at_its_side(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    assert press_key(analyst, Qt.Key.Key_Left) == end
    assert not analyst.view.cursor_.has_selection
    start, end = analyst.drag("عازمة على تعزيز العلاقات")
    assert press_key(analyst, Qt.Key.Key_Right) == start


@pytest.mark.parametrize(
    ("words", "forward", "back"),
    [("قال متحدث باسم BBC", Qt.Key.Key_Left, Qt.Key.Key_Right), ("said on 5", Qt.Key.Key_Right, Qt.Key.Key_Left)],
)
def test_with_control_arrows_go_from_word_to_word(analyst: Analyst, words: str, forward: Qt.Key, back: Qt.Key) -> None:
    open_text(analyst, MIXED)
    start, _end = analyst.show(words)
    analyst.click(start)
    starts = [start + words.index(word) for word in words.split(" ")]
    walked = [start] + [press_key(analyst, forward, Qt.KeyboardModifier.ControlModifier) for _ in starts[1:]]
    assert walked == starts
    returned = [press_key(analyst, back, Qt.KeyboardModifier.ControlModifier) for _ in starts[1:]]
    assert returned == starts[-2::-1]


def test_home_and_end_go_to_the_ends_of_the_line_and_with_control_of_the_article(analyst: Analyst) -> None:
    analyst.open(1)
    start, _end = analyst.show("الاحترام المتبادل")
    analyst.click(start)
    sheet = analyst.view.sheet
    home = press_key(analyst, Qt.Key.Key_Home)
    end = press_key(analyst, Qt.Key.Key_End)
    assert home <= start < end
    assert analyst.view.boxes(home, home + 1)[0].right() == pytest.approx(analyst.view.measure.text_right, abs=2)
    tops = {box.top() for position in range(home, end) for box in analyst.view.boxes(position, position + 1)}
    assert len(tops) == 1, "one line"
    assert press_key(analyst, Qt.Key.Key_End) == end, "stays on its line"
    assert press_key(analyst, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier) == sheet.last()
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())
    assert press_key(analyst, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier) == sheet.first()
    assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())


def lines_of(analyst: Analyst) -> list[tuple[int, int]]:
    """Return each line of the article as (block, where it begins)."""
    sheet = analyst.view.sheet
    lines: list[tuple[int, int]] = []
    for index in range(len(sheet)):
        block = sheet.block(index)
        if block.label is not None:
            continue
        place = block.start
        while True:
            start, end = sheet.lay_out(index).line_range(place)
            lines.append((index, start))
            if end >= block.end:
                break
            place = sheet.lay_out(index).stepped(end, forward=True, by_word=False)
    return lines


def walk(analyst: Analyst, key: Qt.Key) -> list[tuple[int, int]]:
    """Press a key until the caret stays, and return the lines it stood on."""
    sheet, cursor = analyst.view.sheet, analyst.view.cursor_
    stood: list[tuple[int, int]] = []
    for _step in range(400):
        index = sheet.block_of(cursor.caret)
        line = index, sheet.lay_out(index).line_range(cursor.caret)[0]
        if not stood or stood[-1] != line:
            stood.append(line)
        before = cursor.caret
        if press_key(analyst, key) == before:
            return stood
    raise AssertionError("the walk does not end")


@pytest.mark.parametrize("article", range(1, 6))
def test_up_and_down_stand_on_every_line_once(analyst: Analyst, article: int) -> None:
    analyst.open(article)
    analyst.view.setFocus()
    lines = lines_of(analyst)
    assert len(lines) > 15
    analyst.press("Ctrl+Home")
    assert walk(analyst, Qt.Key.Key_Down) == lines
    assert analyst.view.cursor_.caret == analyst.view.sheet.last()
    assert walk(analyst, Qt.Key.Key_Up) == lines[::-1]
    assert analyst.view.cursor_.caret == analyst.view.sheet.first()


def test_a_walk_down_keeps_to_its_column_over_short_lines(analyst: Analyst) -> None:
    long = "كلمات كثيرة تملأ السطر من أوله إلى آخره ثم تزيد " * 3
    open_text(analyst, f"عنوان\n{long}\nقصير\n{long}")
    analyst.click(analyst.view.sheet.paragraphs[1].start + 50)
    column = analyst.view.caret_box().x()
    stood = [column]
    while analyst.view.cursor_.caret < analyst.view.sheet.paragraphs[3].start:
        press_key(analyst, Qt.Key.Key_Down)
        stood.append(analyst.view.caret_box().x())
    assert max(stood) > column + 100, "the short line lay on the way"
    assert stood[-1] == pytest.approx(column, abs=12)


def test_page_down_and_up_walk_through_the_article_and_keep_the_caret_in_view(analyst: Analyst) -> None:
    analyst.open(4)
    analyst.window.resize(1100, 500)
    analyst.settle()
    analyst.view.setFocus()
    analyst.press("Ctrl+Home")
    for key, goal in (
        (Qt.Key.Key_PageDown, analyst.view.sheet.last()),
        (Qt.Key.Key_PageUp, analyst.view.sheet.first()),
    ):
        places = [analyst.view.cursor_.caret]
        while places[-1] != goal:
            places.append(press_key(analyst, key))
            assert analyst.view.viewport().rect().contains(analyst.view.caret_box().center().toPoint())
            assert len(places) < 40
        assert len(places) > 4
        assert places == sorted(places, reverse=key == Qt.Key.Key_PageUp)


@pytest.mark.parametrize(
    "keys", ["Shift+Left", "Ctrl+Shift+Left", "Shift+End", "Shift+Down", "Ctrl+Shift+Down", "Ctrl+Shift+End"]
)
def test_shift_extends_from_where_the_caret_stood_and_the_toolbar_comes_when_the_hand_rests(
    analyst: Analyst, keys: str
) -> None:
    analyst.open(1)
    start, _end = analyst.show("الاتصال الهاتفي")
    analyst.click(start)
    analyst.press(keys.replace("Shift+", ""))
    goal = analyst.view.cursor_.caret
    analyst.click(start)
    analyst.press(keys)
    assert (analyst.view.cursor_.anchor, analyst.view.cursor_.caret) == (start, goal)
    assert goal > start
    assert not analyst.pane.marking.toolbar.isVisible()
    analyst.qtbot.waitUntil(analyst.pane.marking.toolbar.isVisible, timeout=1000)


def test_escape_lets_go_of_the_selection(analyst: Analyst) -> None:
    analyst.open(3)
    _start, end = analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("Esc")
    assert analyst.view.cursor_.selection == (end, end)
    assert not analyst.pane.marking.toolbar.isVisible()


def test_j_and_k_go_from_paragraph_to_paragraph(analyst: Analyst) -> None:
    analyst.open(1)
    starts = analyst.view.sheet.paragraphs.starts
    analyst.press("Ctrl+Home")
    assert [press_key(analyst, Qt.Key.Key_J) for _ in range(4)] == starts[1:5]
    assert [press_key(analyst, Qt.Key.Key_K) for _ in range(3)] == starts[3:0:-1]


def test_brackets_go_from_mark_to_mark(analyst: Analyst) -> None:
    analyst.open(3)
    version = analyst.pane.opened.version.id  # type: ignore[union-attr]
    places = [analyst.place(words)[0] for words in ("عازمة", "حسن روحاني", "سعيد خطيب زادة")]
    for place in places:
        analyst.program.edits.add_highlight(version, place, place + 4, 1)
    analyst.press("Ctrl+Home")
    assert [press_key(analyst, Qt.Key.Key_BracketRight) for _ in range(3)] == places
    assert [press_key(analyst, Qt.Key.Key_BracketLeft) for _ in range(2)] == places[1::-1]


@pytest.mark.parametrize("into", [0, 3, 4])
def test_the_word_at_the_caret_is_taken_where_nothing_is_selected(analyst: Analyst, into: int) -> None:
    open_text(analyst, "عنوان\nزار باكو، ثم عاد")
    start, _end = analyst.show("باكو")
    analyst.view.setFocus()
    analyst.view.cursor_.move_to(start + into)
    analyst.press("E")
    assert analyst.pane.marking.entity_picker.field.text() == "باكو"


def test_a_sign_is_no_name_for_anything(analyst: Analyst) -> None:
    open_text(analyst, "عنوان\nزار باكو ... ثم عاد")
    analyst.drag("...")
    analyst.press("E")
    assert analyst.pane.marking.entity_picker.list.count() == 0
    analyst.press("Esc", analyst.pane.marking.entity_picker.field)
    analyst.press("T")
    analyst.type("#/")
    assert analyst.pane.marking.tag_picker.list.count() == 0


# copying -------------------------------------------------------------------------------------


def test_copy_gives_the_words_code_point_by_code_point(analyst: Analyst) -> None:
    open_text(analyst, MIXED)
    borders = borders_of_clusters(analyst)
    for start, end in ((borders[0], borders[-1]), (borders[2], borders[5]), (borders[8], borders[11])):
        analyst.view.cursor_.select(start, end)
        analyst.press("Ctrl+C")
        assert analyst.clipboard() == MIXED[start:end]
    assert "\u00a0" in analyst.clipboard()


def test_copy_over_joined_paragraphs_gives_the_hidden_signs_too(analyst: Analyst) -> None:
    analyst.open(2)
    paragraphs = analyst.view.sheet.paragraphs
    start, end = paragraphs[2].start + 4, paragraphs[3].start + 30
    hidden = analyst.text[paragraphs[2].end : paragraphs[3].start]
    assert hidden.startswith(",")
    analyst.view.show_range(start, end, glide=False)
    QTest.mouseClick(analyst.view.viewport(), LEFT, pos=analyst.point(start))
    QTest.mouseClick(analyst.view.viewport(), LEFT, SHIFT, analyst.point(end))
    analyst.press("Ctrl+C")
    assert analyst.clipboard() == analyst.text[start:end]
    assert hidden in analyst.clipboard()


@pytest.mark.parametrize("article", range(1, 6))
def test_select_all_and_copy_give_the_article(analyst: Analyst, article: int) -> None:
    analyst.open(article)
    analyst.view.setFocus()
    analyst.press("Ctrl+A")
    analyst.press("Ctrl+C")
    assert analyst.clipboard() == analyst.text.strip()


def test_copy_without_a_selection_keeps_the_clipboard_and_says_what_to_do(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("حسن روحاني")
    analyst.press("Ctrl+C")
    analyst.press("Esc")
    analyst.press("Ctrl+C")
    assert analyst.clipboard() == "حسن روحاني"
    assert "Select a passage" in analyst.window.status_line._message.text()


def test_copy_as_shaped_text_gives_joined_forms_in_visual_order(analyst: Analyst) -> None:
    analyst.open(3)
    analyst.drag("حسن روحاني")
    analyst.press("Ctrl+Shift+C")
    shaped = analyst.clipboard()
    assert shaped == shape_for_display("حسن روحاني")
    assert not any("\u0600" <= letter <= "\u06ff" for letter in shaped)
    assert shaped[0] in "\ufef1\ufef2", "the last letter, final ya, stands leftmost"


def test_c_copies_the_words_with_their_source(analyst: Analyst) -> None:
    analyst.open(5)
    analyst.drag("لغة السلام والأمن")
    analyst.press("C")
    quotation, source = analyst.clipboard().split("\n")
    assert quotation == "«لغة السلام والأمن»"
    assert source.startswith("— ")
    for part in ("لغة السلام والأمن يجب أن تحل", "قناة العالم", "05.10.2023"):
        assert part in source


def test_c_on_a_highlight_copies_the_highlight(analyst: Analyst) -> None:
    analyst.open(3)
    start, _end = analyst.drag("عازمة على تعزيز العلاقات")
    analyst.press("1")
    analyst.click(start + 3)
    analyst.press("C")
    assert analyst.clipboard().startswith("«عازمة على تعزيز العلاقات»\n— ")
