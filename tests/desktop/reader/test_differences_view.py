"""What changed between two versions, in the reading view itself: seen, walked through, heard and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest

from desktop.reader import versions as reader_versions
from storage.versions import list_versions
from tests.desktop.versioned import NEW, OLD, add_two_versions, new_article

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst, OpenProgram

UNCHANGED = "\n".join(f"فقرة رقم {number} وتبقى كما هي في النصين." for number in range(12))


def compare(analyst: Analyst, old: str = OLD, new: str = NEW) -> int:
    article_id = add_two_versions(analyst, old, new)
    analyst.window.actions_.what_changed.trigger()
    analyst.settle()
    return article_id


def changed(analyst: Analyst, kind: str) -> list[str]:
    assert analyst.view.marks.changes is not None
    return [analyst.text[part.start : part.end] for part in analyst.view.marks.changes.ranges if part.kind == kind]


def count(analyst: Analyst) -> str:
    return analyst.pane.versions.strip.count.text()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told."""
    sentences: list[str] = []
    monkeypatch.setattr(reader_versions, "announce", lambda _widget, words: sentences.append(words))
    return sentences


def test_both_texts_are_shown_as_one(analyst: Analyst) -> None:
    compare(analyst)
    assert changed(analyst, "removed") == [
        "إطلاق",
        "ثلاثة",
        "ويخشى مراقبون من انهيار الهدنة كما حدث في مرات سابقة.",
    ]
    assert changed(analyst, "added") == ["دائم لإطلاق", "أربعة"]
    assert len(analyst.view.marks.highlights) == 0
    assert analyst.pane.margin.cards == {}
    assert count(analyst) == "Change 1 of 3"


def test_the_keys_for_marks_go_from_change_to_change_and_say_them(analyst: Analyst, said: list[str]) -> None:
    compare(analyst)
    carets = [analyst.view.cursor_.caret]
    for expected in ("Change 2 of 3", "Change 3 of 3", "Change 3 of 3"):
        analyst.press("]")
        carets.append(analyst.view.cursor_.caret)
        assert count(analyst) == expected
    assert carets == [analyst.text.index(words) for words in ("إطلاق دائم", "ثلاثة", "ويخشى", "ويخشى")]
    analyst.press("[")
    assert count(analyst) == "Change 2 of 3"
    assert said[1] == "removed: \u2068ثلاثة\u2069 added: \u2068أربعة\u2069"
    assert said[2].startswith("removed: \u2068ويخشى")


def test_the_buttons_do_as_the_keys(analyst: Analyst) -> None:
    compare(analyst)
    strip = analyst.pane.versions.strip
    QTest.mouseClick(strip.next, Qt.MouseButton.LeftButton)
    assert count(analyst) == "Change 2 of 3"
    QTest.mouseClick(strip.previous, Qt.MouseButton.LeftButton)
    assert count(analyst) == "Change 1 of 3"
    for button in (strip.next, strip.previous, strip.whole, strip.newest):
        assert button.accessibleName()
        assert button.toolTip() or button is strip.whole
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_selected_is_copied_plainly_and_never_cited(analyst: Analyst) -> None:
    compare(analyst)
    analyst.drag("استمرت ثلاثة أربعة أيام")
    analyst.press("Ctrl+C")
    assert analyst.clipboard() == "استمرت ثلاثة أربعة أيام"
    analyst.press("C")
    assert analyst.clipboard() == "استمرت ثلاثة أربعة أيام"
    assert "Quote" in analyst.window.status_line._message.text()


def test_nothing_is_marked_over_what_changed(analyst: Analyst) -> None:
    compare(analyst)
    before = analyst.rows("highlights"), analyst.rows("mentions"), analyst.rows("notes")
    analyst.drag("استمرت ثلاثة أربعة أيام")
    for key in ("1", "N", "E", "T", "Del"):
        analyst.press(key)
    assert (analyst.rows("highlights"), analyst.rows("mentions"), analyst.rows("notes")) == before


def longest_run(image: QImage, colour: QColor) -> int:
    """Return the length of the longest line across of about a colour."""
    best = 0
    for y in range(image.height()):
        run = 0
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            off = abs(pixel.red() - colour.red()) + abs(pixel.green() - colour.green())
            run = run + 1 if off + abs(pixel.blue() - colour.blue()) < 110 else 0
            best = max(best, run)
    return best


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_removed_words_are_struck_through_and_added_ones_underlined(open_program: OpenProgram, theme: str) -> None:
    analyst = open_program(theme=theme)
    compare(analyst)
    analyst.press("]")
    analyst.press("]")  # so that no frame stands around the words looked at
    colours = analyst.program.theme
    for words, token in (("ثلاثة", "rubric"), ("أربعة", "accent")):
        (box,) = analyst.view.boxes(*analyst.place(words))
        picture = analyst.view.viewport().grab(box.toRect()).toImage()
        assert longest_run(picture, colours.colour(token)) >= box.width() * 0.9, words
        (other,) = {"accent", "rubric"} - {token}
        assert longest_run(picture, colours.colour(other)) < box.width() * 0.5, words


def test_the_type_is_not_touched_by_what_changed(analyst: Analyst) -> None:
    compare(analyst)
    for words in ("ثلاثة", "أربعة", "المفاوضات"):
        index = analyst.view.sheet.block_of(analyst.place(words)[0])
        before = analyst.view.sheet.lay_out(index).glyph_positions()
        analyst.view.viewport().repaint()
        assert analyst.view.sheet.lay_out(index).glyph_positions() == before


def test_unchanged_paragraphs_are_folded_into_a_line_and_unfolded_by_a_button(analyst: Analyst) -> None:
    compare(analyst, OLD + UNCHANGED + "\nخاتمة قديمة.", NEW + UNCHANGED + "\nخاتمة جديدة.")
    sheet = analyst.view.sheet
    lines = [sheet.block(index).label for index in range(len(sheet)) if sheet.block(index).role == "fold"]
    (line,) = lines
    assert line is not None
    assert "10 paragraph" in line
    shown = [sheet.text[sheet.block(n).start : sheet.block(n).end] for n in range(len(sheet))]
    assert not any("رقم 5" in line for line in shown)
    assert any("رقم 0" in line for line in shown)
    assert any("رقم 11" in line for line in shown)
    analyst.press("]")
    QTest.mouseClick(analyst.pane.versions.strip.whole, Qt.MouseButton.LeftButton)
    sheet = analyst.view.sheet
    assert all(sheet.block(index).role != "fold" for index in range(len(sheet)))
    assert analyst.text[analyst.view.cursor_.caret :].startswith("ثلاثة")
    analyst.press("]")
    assert count(analyst) == "Change 3 of 4"


def test_the_caret_steps_over_a_fold(analyst: Analyst) -> None:
    compare(analyst, OLD + UNCHANGED + "\nخاتمة قديمة.", NEW + UNCHANGED + "\nخاتمة جديدة.")
    analyst.view.cursor_.move_to(analyst.text.index("فقرة رقم 0"))
    analyst.press("J")
    assert analyst.text[analyst.view.cursor_.caret :].startswith("فقرة رقم 11")
    analyst.press("K")
    assert analyst.text[analyst.view.cursor_.caret :].startswith("فقرة رقم 0")


def test_finding_unfolds_the_text(analyst: Analyst) -> None:
    compare(analyst, OLD + UNCHANGED + "\nخاتمة قديمة.", NEW + UNCHANGED + "\nخاتمة جديدة.")
    analyst.press("Ctrl+F")
    analyst.type("رقم 5")
    analyst.settle()
    assert analyst.view.range_rect(*analyst.place("رقم 5")).isValid()


def test_white_space_alone_is_no_change(analyst: Analyst) -> None:
    compare(analyst, NEW, NEW.replace("وقال المتحدث", "\nوقال  المتحدث"))
    assert count(analyst) == "No word changed"
    assert not analyst.pane.versions.strip.next.isVisible()


def test_each_paragraph_keeps_its_direction(analyst: Analyst) -> None:
    old = OLD + "The BBC said on Tuesday that the talks lasted three days.\nالتوقيع: فلان"
    compare(analyst, old, old.replace("Tuesday", "Wednesday").replace("فلان", "علان"))
    sheet = analyst.view.sheet
    assert sheet.direction_of(sheet.block_of(analyst.text.index("BBC"))) == "ltr"
    assert sheet.direction_of(sheet.block_of(analyst.text.index("التوقيع"))) == "rtl"


def test_a_direction_chosen_by_hand_holds_here_too(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    assert analyst.pane.opened is not None
    start = NEW.index("ورحبت")
    analyst.program.edits.articles.set_paragraph_direction(analyst.pane.opened.version.id, start, "ltr")
    analyst.window.actions_.what_changed.trigger()
    analyst.settle()
    sheet = analyst.view.sheet
    assert sheet.direction_of(sheet.block_of(analyst.text.index("ورحبت"))) == "ltr"
    assert analyst.window.navigation.article_id == article_id


def test_a_screen_reader_is_told_what_is_struck_through(analyst: Analyst) -> None:
    compare(analyst)
    interface = QAccessible.queryAccessibleInterface(analyst.view)
    text = interface.interface_cast(QAccessible.InterfaceType.TextInterface)
    for words, attribute in (("ثلاثة", "line-through"), ("أربعة", "underline")):
        start, end = analyst.place(words)
        attributes, first, last = text.attributes(start + 1)  # type: ignore[attr-defined]
        assert attribute in attributes
        assert (first, last) == (start, end)
    assert text.attributes(0)[0] == ""  # type: ignore[attr-defined]


def test_back_and_forward_and_escape(analyst: Analyst) -> None:
    compare(analyst)
    merged = analyst.text
    actions = analyst.window.actions_
    actions.back.trigger()
    assert analyst.text == NEW
    actions.forward.trigger()
    analyst.settle()
    assert analyst.text == merged
    analyst.view.setFocus()
    analyst.press("Esc")
    assert analyst.text == NEW
    assert not analyst.pane.versions.strip.isVisible()


def test_any_two_versions_can_be_compared(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst)
    analyst.program.edits.articles.add_version(article_id, new_article(NEW.replace("أربعة", "خمسة")))
    oldest = analyst.program.bridge.read(list_versions, article_id)[-1]
    analyst.window.navigation.open_version(article_id, oldest.id)
    QTest.mouseClick(analyst.pane.versions.strip.comparison, Qt.MouseButton.LeftButton)
    analyst.settle()
    assert "ثلاثة" in changed(analyst, "removed")
    assert "خمسة" in changed(analyst, "added")
    assert "version 1" in analyst.pane.versions.strip.words.text()
    assert "version 3" in analyst.pane.versions.strip.words.text()


def test_the_window_goes_on_while_long_texts_are_compared(analyst: Analyst) -> None:
    article_id = add_two_versions(analyst, OLD * 200, NEW * 200)
    analyst.window.actions_.what_changed.trigger()
    strip = analyst.pane.versions.strip
    assert analyst.text == NEW * 200
    assert strip.isVisible()
    assert "Comparing" in strip.words.text()
    QTest.mouseClick(strip.newest, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    analyst.settle()
    assert analyst.text == NEW * 200
    assert analyst.window.navigation.article_id == article_id
