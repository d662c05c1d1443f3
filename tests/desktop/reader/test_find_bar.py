"""Finding in the open article, by the keys and buttons of the bar in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.reader import find_bar, finding
from storage.text import patterns

if TYPE_CHECKING:
    from desktop.reader.find_bar import FindBar
    from desktop.reader.finding import Finding
    from tests.desktop.conftest import Analyst, OpenProgram

LINES = [
    "عنوان المقال",
    *(f"السطر {number} يذكر باكو مرة" if number % 10 == 5 else f"سطر {number}" for number in range(100)),
]
TEXT = "\n".join(LINES)


@pytest.fixture
def reader(analyst: Analyst) -> Analyst:
    """The window on an article that names باكو ten times, far apart."""
    analyst.open_text(TEXT)
    analyst.press("Ctrl+F")
    return analyst


def bar(analyst: Analyst) -> FindBar:
    return analyst.pane.finding.bar


def current(analyst: Analyst) -> str:
    """Return the line of the current hit."""
    joined: Finding = analyst.pane.finding
    assert joined._hits is not None
    assert joined._current is not None
    start, _end = joined._hits[joined._current]
    return TEXT[TEXT.rindex("\n", 0, start) + 1 : TEXT.index("\n", start)]


def in_view(analyst: Analyst, words: str) -> bool:
    return not analyst.view.range_rect(*analyst.place(words)).isNull()


def retype(analyst: Analyst, words: str) -> None:
    bar(analyst).field.selectAll()
    analyst.type(words)


def test_typing_finds_counts_and_shows_the_first_place(reader: Analyst) -> None:
    assert QApplication.focusWidget() is bar(reader).field
    reader.type("باكو")
    assert bar(reader).count.text() == "1 of 10"
    assert current(reader) == "السطر 5 يذكر باكو مرة"
    assert in_view(reader, "السطر 5 ")


def test_enter_goes_on_and_around_and_says_so(reader: Analyst) -> None:
    reader.type("باكو")
    field = bar(reader).field
    for number in range(2, 11):
        reader.press("Return", field)
        assert bar(reader).count.text() == f"{number} of 10"
    reader.qtbot.waitUntil(lambda: in_view(reader, "السطر 95 "))
    reader.press("Return", field)
    assert bar(reader).count.text() == "1 of 10 · from the start"
    reader.press("Shift+Return", field)
    assert bar(reader).count.text() == "10 of 10 · from the end"
    reader.qtbot.mouseClick(bar(reader).previous_button, Qt.MouseButton.LeftButton)
    assert bar(reader).count.text() == "9 of 10"
    reader.qtbot.mouseClick(bar(reader).next_button, Qt.MouseButton.LeftButton)
    assert bar(reader).count.text() == "10 of 10"


def test_finding_begins_with_what_is_seen_and_typing_on_does_not_jump_back(reader: Analyst) -> None:
    reader.view.scroll_line_to_top(reader.place("سطر 40\n")[0])
    reader.type("با")
    assert current(reader) == "السطر 45 يذكر باكو مرة"
    reader.type("كو")
    assert current(reader) == "السطر 45 يذكر باكو مرة"
    assert bar(reader).count.text() == "5 of 10"


def test_clearing_returns_to_where_it_began(reader: Analyst) -> None:
    reader.view.scroll_line_to_top(reader.place("سطر 40\n")[0])
    before = reader.view.bar.value()
    reader.type("سطر 3")
    assert reader.view.bar.value() != before
    bar(reader).field.clear()
    assert reader.view.bar.value() == before
    assert bar(reader).count.text() == ""
    assert not bar(reader).next_button.isEnabled()


def test_esc_gives_the_keys_back_with_the_hit_selected(reader: Analyst) -> None:
    reader.type("باكو")
    reader.press("Return", bar(reader).field)
    reader.press("Esc", bar(reader).field)
    assert not bar(reader).isVisible()
    assert reader.view.hasFocus()
    start, end = reader.view.cursor_.selection
    assert (TEXT[start:end], TEXT[:start].count("باكو")) == ("باكو", 1)
    assert reader.view._found is None


def test_esc_without_a_hit_leaves_the_caret(reader: Analyst) -> None:
    caret = reader.view.cursor_.caret
    reader.type("قاهرة")
    assert bar(reader).count.text() == "Nothing found"
    reader.press("Esc", bar(reader).field)
    assert (reader.view.cursor_.caret, reader.view.cursor_.has_selection) == (caret, False)


def test_f3_and_esc_are_answered_in_the_text_before_the_window_does(reader: Analyst) -> None:
    elsewhere = []
    action = reader.window.actions_.next_hit
    action.setEnabled(True)
    action.triggered.connect(lambda: elsewhere.append("F3"))
    reader.type("باكو")
    reader.press("F3", bar(reader).field)
    reader.view.setFocus()
    reader.press("F3")
    assert bar(reader).count.text() == "3 of 10"
    reader.press("Shift+F3")
    assert bar(reader).count.text() == "2 of 10"
    assert not elsewhere
    reader.press("Esc")
    assert not bar(reader).isVisible()
    reader.press("F3")
    assert elsewhere == ["F3"]


def test_what_is_selected_is_looked_for(analyst: Analyst) -> None:
    analyst.open_text(TEXT)
    place = TEXT.index("باكو", TEXT.index("السطر 25"))
    analyst.view.cursor_.select(place, place + 4)
    analyst.press("Ctrl+F")
    assert bar(analyst).query == "باكو"
    assert bar(analyst).field.selectedText() == "باكو"
    assert bar(analyst).count.text() == "3 of 10"


def test_the_query_stays_for_the_next_article_which_keeps_its_place(reader: Analyst) -> None:
    reader.type("باكو")
    other = "\n".join(["آخر", *["سطر"] * 80, "باكو", "وباكو"])
    reader.open_text(other)
    assert bar(reader).isVisible()
    assert bar(reader).count.text().startswith("2 place")
    assert reader.view.bar.value() == 0
    reader.press("Return", bar(reader).field)
    assert bar(reader).count.text() == "1 of 2"
    reader.press("Esc", bar(reader).field)
    reader.press("Ctrl+F")
    assert bar(reader).query == "باكو"


def test_without_an_article_there_is_nothing_to_find(reader: Analyst) -> None:
    reader.type("باكو")
    reader.pane.show_article(None)
    assert not bar(reader).isVisible()
    reader.press("Ctrl+F", reader.window)
    assert not bar(reader).isVisible()


def test_exact_takes_letters_as_typed(analyst: Analyst) -> None:
    analyst.open_text("عنوان\nأحمد واحمد وأَحمد")
    analyst.press("Ctrl+F")
    analyst.type("احمد")
    assert bar(analyst).count.text() == "1 of 3"
    analyst.qtbot.mouseClick(bar(analyst).exact_switch, Qt.MouseButton.LeftButton)
    assert bar(analyst).count.text() == "1 of 1"


def test_expressions_are_looked_for_in_the_background(reader: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "LONGEST_S", 0.3)
    reader.qtbot.mouseClick(bar(reader).pattern_switch, Qt.MouseButton.LeftButton)
    retype(reader, r"باكو|سطر \d5\b")
    reader.qtbot.waitUntil(lambda: bar(reader).count.text() == "1 of 19")
    retype(reader, "باكو(")
    reader.qtbot.waitUntil(lambda: bar(reader).count.text() == "not a complete expression")
    assert not bar(reader).next_button.isEnabled()
    reader.open_text("عنوان\n" + "a" * 5_000)
    retype(reader, "(?:a|a)*b|(a+)+$b")
    reader.qtbot.waitUntil(lambda: bar(reader).count.text() == "this expression takes too long", timeout=3000)


def test_an_expression_may_match_the_whole_article(reader: Analyst) -> None:
    reader.qtbot.mouseClick(bar(reader).pattern_switch, Qt.MouseButton.LeftButton)
    retype(reader, "(?s).+")
    reader.qtbot.waitUntil(lambda: bar(reader).count.text() == "1 of 1")
    assert reader.view.sheet.laid_out < 60, "what is far below the window need not be laid out"
    reader.press("Esc", bar(reader).field)
    assert reader.view.cursor_.selection == (0, len(TEXT))


def test_a_long_text_is_made_ready_while_the_reader_types(analyst: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_LONG_TEXT", 10)
    analyst.open_text(TEXT)
    analyst.press("Ctrl+F")
    analyst.type("باكو")
    analyst.qtbot.waitUntil(lambda: bar(analyst).count.text() == "1 of 10")


def test_too_many_places_are_not_counted(analyst: Analyst) -> None:
    analyst.open_text("عنوان\n" + "ا ب ت " * 60_000)
    analyst.press("Ctrl+F")
    analyst.type("ا")
    analyst.qtbot.waitUntil(lambda: bar(analyst).count.text().endswith("50,000+\u2069"), timeout=3000)


@pytest.mark.parametrize("typed", ["ـــ", "\u064e", "\u202e\u200f", "😀", " "])
def test_odd_queries_are_answered_quietly(reader: Analyst, typed: str) -> None:
    bar(reader).field.setText(typed)
    assert bar(reader).count.text() in {"Nothing found", ""}
    bar(reader).field.setText(typed * 5_000)
    assert bar(reader).count.text() in {"Nothing found", ""}


def test_all_hits_are_lit_and_the_current_one_has_an_outline(reader: Analyst) -> None:
    before = reader.view.viewport().grab().toImage()
    reader.type("سطر")
    found = reader.view._found
    assert found is not None
    index = reader.view.sheet.block_of(reader.place("سطر 1\n")[0])
    assert len(found.boxes(index, 0, 100).others) == 1
    first = reader.view.sheet.block_of(reader.place("سطر 0\n")[0])
    assert len(found.boxes(first, 0, 100).current) == 1
    after = reader.view.viewport().grab().toImage()
    start = reader.place("سطر 0\n")[0]
    box = reader.view.boxes(start, start + 3)[0].toRect()
    rubric = reader.program.theme.colour("rubric").rgb()
    column = [(box.center().x(), y) for y in range(box.top(), box.bottom())]
    assert rubric in [after.pixel(*place) for place in column]
    assert rubric not in [before.pixel(*place) for place in column]


def test_hits_have_lines_beside_the_scroll_bar(reader: Analyst) -> None:
    reader.type("باكو")
    shares = reader.view.bar._found
    assert len(shares) == 10
    assert list(shares) == sorted(shares)
    assert reader.view.bar._found_here == shares[0]
    reader.press("Esc", bar(reader).field)
    assert len(reader.view.bar._found) == 0


def test_in_one_overlong_paragraph_only_what_is_near_is_laid_out(analyst: Analyst) -> None:
    analyst.open_text("عنوان\n" + "كلمة باكو " * 1_500)
    analyst.press("Ctrl+F")
    analyst.type("باكو")
    found = analyst.view._found
    assert found is not None
    index = analyst.view.visible_indices()[-1]
    boxes = found.boxes(index, 0, 400)
    assert 10 < len(boxes.others) + len(boxes.current) < 300


def test_a_screen_reader_hears_the_count(reader: Analyst, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(find_bar, "announce", lambda _widget, words: said.append(words))
    reader.type("باكو")
    reader.qtbot.waitUntil(lambda: said == ["1 of 10"], timeout=2000)
    named = (bar(reader).previous_button, bar(reader).next_button, bar(reader).exact_switch, bar(reader).pattern_switch)
    assert all(part.accessibleName() and part.toolTip() and part.objectName() for part in named)


def test_the_field_stands_by_its_words_in_both_languages(open_program: OpenProgram) -> None:
    analyst = open_program("ar")
    analyst.open_text(TEXT)
    analyst.press("Ctrl+F")
    analyst.type("BBC")
    assert bar(analyst).field.alignment() & Qt.AlignmentFlag.AlignLeft
    retype(analyst, "باكو")
    assert bar(analyst).field.alignment() & Qt.AlignmentFlag.AlignRight
    assert bar(analyst).layoutDirection() == Qt.LayoutDirection.RightToLeft
