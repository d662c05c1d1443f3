"""Two articles side by side in the window: rows, differences, filters, marks and notes, and the ways out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.compare import answer
from desktop.compare.differences import Lit
from storage.articles import get_version, remove_articles, set_details
from storage.comparison.alignment import compare_articles
from storage.highlights import add_highlight
from storage.notes import list_notes
from tests.desktop.compare.conftest import FIRST, SECOND, CompareDesk, range_of

both_directions = pytest.mark.parametrize("compare_desk", ["en", "ar"], indirect=True)

SEEDS = Path(__file__).parents[3] / "seeds"
ALONE, PAIR, ONLY_FIRST, ONLY_SECOND = (
    (False, True, True),
    (True, True, True),
    (False, True, False),
    (False, False, True),
)


def test_every_passage_is_shown_once_and_what_stands_alone_is_beside_what_does_in_the_other(
    compare_desk: CompareDesk,
) -> None:
    compare_desk.open()
    assert compare_desk.shown() == [ALONE, PAIR, ONLY_FIRST, PAIR, ONLY_SECOND]
    for side, text in enumerate((FIRST, SECOND)):
        shown = [
            text[slice(*passage)] for pair in compare_desk.page.view.sheet.pairs if (passage := pair.passages[side])
        ]
        assert sorted(shown) == sorted(text.split("\n"))
    assert compare_desk.page.heads.heads[0].accessibleName().endswith("اتفاق وقف النار")


@both_directions
def test_the_first_article_stands_where_reading_begins(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    columns = compare_desk.page.view.columns
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert not columns.stacked
    assert (columns.first[0] > columns.second[0]) == rtl
    heads = compare_desk.page.heads.heads
    assert (heads[0].x() > heads[1].x()) == rtl


def test_a_narrow_window_stacks_the_pair_and_each_text_is_still_read_whole(compare_desk: CompareDesk) -> None:
    compare_desk.page.resize(520, 700)
    compare_desk.open()
    view = compare_desk.page.view
    assert view.columns.stacked
    layout = view.sheet.lay_out(1)
    first, second = layout.cards
    assert first is not None
    assert second is not None
    assert layout.middle is not None
    assert first.box.bottom() <= layout.middle_place.y()
    assert layout.middle_place.y() + layout.middle.height <= second.box.top()
    assert first.box.left() != second.box.left()
    for card in (first, second):
        assert card.box.right() <= view.viewport().width()


def test_chips_tell_how_much_there_is_and_leave_out_what_is_not_wanted(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    head = compare_desk.page.head
    assert [chip.text()[0] for chip in (head.shared, head.first, head.second, head.differing)] == ["2", "2", "2", "1"]
    head.first.click()
    compare_desk.settle()
    assert compare_desk.shown() == [ONLY_SECOND, PAIR, PAIR, ONLY_SECOND]
    head.shared.click()
    compare_desk.settle()
    assert compare_desk.shown() == [ONLY_SECOND, ONLY_SECOND]
    head.differing.click()
    compare_desk.settle()
    assert compare_desk.shown() == [PAIR]
    for chip in (head.differing, head.second):
        chip.click()
    compare_desk.settle()
    assert compare_desk.shown() == []
    assert "Choose more" in _sentence(compare_desk)


def test_a_filter_leaves_the_caret_in_its_passage(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.click(compare_desk.letter(1, SECOND.index("ستة")))
    compare_desk.page.head.first.click()
    compare_desk.settle()
    cursor = compare_desk.page.view.cursor_
    assert (cursor.side, cursor.caret) == (1, SECOND.index("ستة"))
    assert compare_desk.page.view.sheet.pairs[cursor.index or 0].shared


@both_directions
def test_a_click_on_what_differs_lights_both_quotes_and_another_lets_go(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    view = compare_desk.page.view
    layout = view.sheet.lay_out(1)
    assert layout.middle is not None
    box = layout.middle.boxes[0].translated(layout.middle_place + view.origin(1))
    places = [
        place
        for side, words in ((0, "التاسع من نوفمبر 2020"), (1, "10 نوفمبر 2020"))
        for place in compare_desk.boxes(side, *range_of((FIRST, SECOND)[side], words))
    ]
    compare_desk.click(QPoint(2, 2))
    plain = view.viewport().grab().toImage()
    compare_desk.click(box.center().toPoint())
    lit = view.viewport().grab().toImage()
    assert all(_differs(plain, lit, place) for place in places)
    compare_desk.click(box.center().toPoint())
    assert compare_desk.lit() is None
    assert view.viewport().grab().toImage() == plain


@pytest.mark.parametrize(("side", "words"), [(0, "التاسع من نوفمبر"), (1, "10 نوفمبر")])
def test_a_click_on_a_quote_on_its_card_lights_up_both(compare_desk: CompareDesk, side: int, words: str) -> None:
    compare_desk.open()
    start, end = range_of((FIRST, SECOND)[side], words)
    compare_desk.select(side, words)
    assert compare_desk.lit() is None, "what is selected is not clicked"
    compare_desk.click(compare_desk.letter(side, (start + end) // 2))
    assert compare_desk.lit() == (1, 0)


def test_differences_are_walked_by_key_and_told(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    view = compare_desk.page.view
    compare_desk.press("]")
    assert compare_desk.lit() == (1, 0)
    assert "10.11.2020" in view.differences.explain(Lit(1, 0))
    assert FIRST[view.cursor_.caret :].startswith("التاسع من نوفمبر")
    compare_desk.press("[")
    assert compare_desk.lit() == (1, 0), "there is one only, and the walk goes round"
    compare_desk.press("Esc")
    assert compare_desk.closed == []
    assert compare_desk.lit() is None
    compare_desk.press("Esc")
    assert compare_desk.closed == [True]


def test_the_keyboard_waits_for_the_passages_and_esc_does_not(compare_desk: CompareDesk) -> None:
    page = compare_desk.page
    page.show()
    page.activateWindow()
    compare_desk.qtbot.waitExposed(page)
    page.show_articles(compare_desk.first, compare_desk.second)
    page.take_focus()
    compare_desk.press("Esc", page)
    assert compare_desk.closed == [True]
    compare_desk.settle()
    assert page.view.hasFocus()
    assert page.view.cursor_.index == 0


def test_rows_and_cards_are_walked_by_key(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    cursor = compare_desk.page.view.cursor_
    assert (cursor.index, cursor.side) == (0, 0)
    compare_desk.press("J")
    assert (cursor.index, cursor.side) == (1, 0)
    compare_desk.press("Tab")
    assert (cursor.index, cursor.side) == (1, 1)
    assert "86%" in compare_desk.page.view.accessibleDescription()
    compare_desk.press("J")
    assert (cursor.index, cursor.side) == (2, 0), "only the first article says something there"
    compare_desk.press("Ctrl+End")
    assert (cursor.index, cursor.side) == (4, 1)
    compare_desk.press("K")
    assert cursor.index == 3
    compare_desk.press("Shift+Tab")
    assert cursor.side == 0
    compare_desk.press("Ctrl+Home")
    assert (cursor.index, cursor.caret) == (0, 0)


def test_the_caret_moves_as_each_text_runs_and_from_card_to_card(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    cursor = compare_desk.page.view.cursor_
    assert cursor.caret == 0
    compare_desk.press("Left")
    assert cursor.caret == 1, "Arabic runs to the left"
    compare_desk.press("End")
    assert cursor.caret == FIRST.index("\n")
    compare_desk.press("Left")
    assert cursor.caret == FIRST.index("\n") + 1
    compare_desk.press("Down")
    assert cursor.index == 2
    compare_desk.press("Up")
    assert cursor.index == 1
    compare_desk.click(compare_desk.letter(1, SECOND.index("note")))
    compare_desk.press("Right")
    assert cursor.caret == SECOND.index("note") + 1, "English runs to the right"
    compare_desk.press("Shift+End")
    assert SECOND[slice(*cursor.selection)] == "ote in English from the desk."
    compare_desk.press("Shift+Down")
    assert cursor.selection[1] == len(SECOND), "what is selected lies on one card"


@both_directions
@pytest.mark.parametrize(("side", "words"), [(0, "وقف إطلاق النار"), (1, "ستة أسابيع"), (1, "English")])
def test_a_passage_of_either_article_is_marked_by_mouse_and_key(
    compare_desk: CompareDesk, side: int, words: str
) -> None:
    compare_desk.open()
    place = compare_desk.select(side, words)
    view = compare_desk.page.view
    assert view.cursor_.selection == place
    before = view.viewport().grab().toImage()
    compare_desk.press("2")
    (mark,) = compare_desk.highlights
    article_id = (compare_desk.first, compare_desk.second)[side]
    assert (mark.article_id, mark.start, mark.end, mark.colour, mark.exact) == (article_id, *place, 2, words)
    assert not view.cursor_.has_selection
    after = view.viewport().grab().toImage()
    box = compare_desk.boxes(side, *place)[0]
    assert _differs(before, after, box)
    view.cursor_.move_to(mark.start + 1)
    compare_desk.press("4")
    assert [one.colour for one in compare_desk.highlights] == [4]
    compare_desk.press("Del")
    assert compare_desk.highlights == []
    compare_desk.edits.undo()
    assert [one.exact for one in compare_desk.highlights] == [words]


def test_a_selection_that_goes_on_from_a_mark_lengthens_it(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.select(0, "إطلاق النار")
    compare_desk.press("1")
    start, end = range_of(FIRST, "وقف إطلاق")
    compare_desk.page.view.cursor_.select(start, end)
    compare_desk.press("1")
    assert [mark.exact for mark in compare_desk.highlights] == ["وقف إطلاق النار"]


def test_without_a_selection_nothing_is_marked_and_it_is_said(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.press("1")
    compare_desk.press("N")
    assert compare_desk.highlights == []
    assert compare_desk.told == ["Select a passage first", "Select a passage first"]


def test_a_note_is_written_on_a_passage_and_read_again_by_its_sign(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    page = compare_desk.page
    place = compare_desk.select(1, "ستة أسابيع")
    compare_desk.press("N")
    panel = page.notes.panel
    assert panel.isVisible()
    editor = QApplication.focusWidget()
    assert editor is not None
    assert panel.isAncestorOf(editor)
    QTest.keyClicks(editor, "check the count")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    compare_desk.settle()
    (note,) = list_notes(compare_desk.library.db, compare_desk.second)
    assert note.body == "check the count"
    assert not panel.isVisible()
    assert page.view.hasFocus()
    assert compare_desk.closed == [], "Esc leaves the note first"
    (mark,) = compare_desk.highlights
    assert (mark.start, mark.end) == place
    compare_desk.click(_sign_of_note(compare_desk, 1, place))
    assert panel.isVisible()
    compare_desk.click(compare_desk.letter(0, 3))
    assert not panel.isVisible()


def test_a_note_left_empty_goes(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.select(0, "وقف إطلاق النار")
    compare_desk.press("N")
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    compare_desk.settle()
    assert list_notes(compare_desk.library.db, compare_desk.first) == []


def test_a_passage_is_copied_exactly_and_with_its_source(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.select(1, "وقف إطلاق النار")
    compare_desk.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "وقف إطلاق النار"
    compare_desk.press("C")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("«وقف إطلاق النار»\n")
    assert "الثانية" in copied


def test_enter_opens_the_selection_in_its_article_and_a_headline_the_article(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    place = compare_desk.select(1, "ستة أسابيع")
    compare_desk.press("Return")
    compare_desk.press("Left")
    compare_desk.press("Return")
    compare_desk.page.heads.heads[0].click()
    second = compare_desk.second
    assert compare_desk.places == [
        (second, *place), (second, *compare_desk.passage(1, "ستة")), (compare_desk.first, 0, FIRST.index("\n")),
    ]  # fmt: skip


def test_a_drag_selects_on_one_card_only(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    view = compare_desk.page.view
    first, last = compare_desk.letter(0, FIRST.index("وقف إطلاق")), compare_desk.letter(1, SECOND.index("English"))
    compare_desk.drag(first, last)
    start, end = compare_desk.passage(0, "وقف إطلاق")
    assert view.cursor_.side == 0
    assert view.cursor_.selection == (FIRST.index("وقف إطلاق"), end)
    assert start < view.cursor_.selection[0]


def test_a_double_click_selects_the_word_and_a_third_click_the_passage(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    place = compare_desk.letter(0, FIRST.index("الطرفان") + 2)
    viewport = compare_desk.page.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    cursor = compare_desk.page.view.cursor_
    assert FIRST[slice(*cursor.selection)] == "الطرفان"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert cursor.selection == compare_desk.passage(0, "الطرفان")


def test_the_menu_offers_what_the_keys_do(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    compare_desk.select(0, "وقف إطلاق النار")
    compare_desk.page.view.menu_requested.emit(QPoint(40, 40))
    menu = next(menu for menu in compare_desk.page.view.findChildren(QMenu) if menu.isVisible())
    actions = {action.shortcut().toString(): action for action in menu.actions()}
    assert QKeySequence("N").toString() in actions
    actions["3"].trigger()
    menu.close()
    assert [(mark.exact, mark.colour) for mark in compare_desk.highlights] == [("وقف إطلاق النار", 3)]


def test_the_passage_that_was_asked_for_is_brought_into_view(compare_desk: CompareDesk) -> None:
    many = "\n".join(f"فقرة رقم {number} من النص الطويل." for number in range(400))
    long_one = compare_desk.add(many, "", "")
    start = many.index("فقرة رقم 300 ")
    compare_desk.open(compare_desk.first, long_one, (start, start + 8))
    view = compare_desk.page.view
    assert (view.cursor_.side, view.cursor_.caret) == (1, start)
    assert view.range_rect(1, start, start + 8).height() > 10
    assert view.sheet.laid_out < 60, "only what is near the window is laid out"


def test_both_articles_scroll_as_one_and_a_card_stays_where_it_is_in_another_width(compare_desk: CompareDesk) -> None:
    many = "\n".join("كلمات " * (1 + number % 40) + str(number) for number in range(500))
    one, other = compare_desk.add(many, "", ""), compare_desk.add(many + "\nنهاية", "", "")
    compare_desk.open(one, other)
    view = compare_desk.page.view
    view.bar.setValue(view.bar.maximum() // 2)
    kept = view.kept()
    assert kept is not None
    compare_desk.page.resize(1000, 700)
    QApplication.processEvents()
    again = view.kept()
    assert again is not None
    assert abs(again.position - kept.position) <= 300
    for step in range(30):
        top = view.visible_indices()[0]
        y = view.origin(top).y()
        view.bar.setValue(view.bar.value() - 37)
        assert abs(view.origin(top).y() - y - 37) <= 1.5, f"it jumped at step {step}"


def test_of_two_copies_what_differs_is_lit(compare_desk: CompareDesk) -> None:
    text = FIRST + "\n" + "جملة طويلة لا تتغير في النسختين. " * 6
    one, other = compare_desk.add(text, "", ""), compare_desk.add(text.replace("النسختين", "الصيغتين", 1), "", "")
    compare_desk.open(one, other)
    pairs = compare_desk.page.view.sheet.pairs
    lit = [(pair.lit_on(0, text), pair.lit_on(1, text)) for pair in pairs]
    assert lit[:4] == [([], [])] * 4
    assert [text[slice(*part)] for part in lit[4][0]] == ["النسختين"]
    assert "92%" in compare_desk.page.head.summary.text()


def test_an_article_compared_with_itself_is_said_to_be_itself(compare_desk: CompareDesk) -> None:
    compare_desk.open(compare_desk.first, compare_desk.first)
    assert "itself" in compare_desk.page.head.summary.text()


def test_marks_made_elsewhere_appear_and_a_corrected_headline_is_shown(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    before = compare_desk.page.view.viewport().grab().toImage()
    version = get_version(compare_desk.library.db, compare_desk.second)
    place = range_of(SECOND, "ستة أسابيع")
    compare_desk.bridge.write(add_highlight, version.id, *place, 5)
    QApplication.processEvents()
    assert _differs(before, compare_desk.page.view.viewport().grab().toImage(), compare_desk.boxes(1, *place)[0])
    compare_desk.bridge.write(set_details, compare_desk.second, headline="عنوان مصحح")
    heads = compare_desk.page.heads.heads
    compare_desk.qtbot.waitUntil(lambda: heads[1].accessibleName().endswith("عنوان مصحح"), timeout=4000)


def test_an_article_that_goes_is_said_to_be_gone_and_comes_back(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    written = compare_desk.bridge.write(remove_articles, [compare_desk.second])
    compare_desk.qtbot.waitUntil(lambda: "not in the library" in _sentence(compare_desk), timeout=4000)
    assert compare_desk.page.answer is None
    assert not compare_desk.page.head.first.isVisible(), "nothing is known of what only the first says"
    compare_desk.bridge.revert(written.steps)
    compare_desk.qtbot.waitUntil(lambda: compare_desk.page.answer is not None, timeout=4000)
    assert len(compare_desk.shown()) == 5
    assert compare_desk.page.head.first.isVisible()


def test_real_articles_are_compared_in_the_window(compare_desk: CompareDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "compare_articles", compare_articles)
    first, second = (
        compare_desk.add(path.read_text(encoding="utf-8"), "", "") for path in sorted(SEEDS.glob("*.txt"))[:2]
    )
    compare_desk.open(first, second)
    shared = [pair for pair in compare_desk.page.view.sheet.pairs if pair.shared]
    assert shared
    assert all(0 < pair.score <= 1 for pair in shared)
    assert any(pair.lit_on(0, compare_desk.page.view.sheet.texts[0]) for pair in shared)


@pytest.mark.parametrize("form", ["html", "docx"])
def test_the_comparison_is_saved_as_a_file(compare_desk: CompareDesk, tmp_path: Path, form: str) -> None:
    compare_desk.open()
    path = tmp_path / f"comparison.{form}"
    compare_desk.page.exports.export_to("html" if form == "html" else "docx", path)
    compare_desk.settle()
    assert path.stat().st_size > 1000
    assert path.name in compare_desk.told[0]
    compare_desk.page.exports.export_to("html", tmp_path / "no such folder" / "page.html")
    compare_desk.settle()
    assert "could not be written" in compare_desk.told[1]


def test_everything_that_can_be_used_has_a_name_and_a_hint(compare_desk: CompareDesk) -> None:
    compare_desk.open()
    head = compare_desk.page.head
    named: list[QWidget] = [head.back_button, head.shared, head.first, head.second, head.differing, head.export]
    for widget in [*named, *compare_desk.page.heads.heads]:
        assert widget.accessibleName(), widget.objectName()
        assert widget.toolTip(), widget.objectName()
        assert widget.objectName()


def _sentence(desk: CompareDesk) -> str:
    label = desk.page.findChild(QWidget, "compareEmpty")
    assert label is not None
    return str(label.property("text")) if label.isVisible() else ""


def _differs(one: QImage, other: QImage, place: QPoint) -> bool:
    """Tell whether two pictures differ around a point."""
    near = [QPoint(place.x() + x, place.y() + y) for x in range(-6, 7, 2) for y in range(-6, 7, 2)]
    return any(one.pixelColor(point) != other.pixelColor(point) for point in near)


def _sign_of_note(desk: CompareDesk, side: int, place: tuple[int, int]) -> QPoint:
    """Return where the page answers that a note can be read: beside the line, at the card's edge."""
    view = desk.page.view
    y = desk.boxes(side, *place)[-1].y()
    left, width = view.columns.card(side)
    places = (QPoint(int(left + x), y) for x in range(int(width)))
    return next(point for point in places if view.note_at(point.toPointF()) is not None)
