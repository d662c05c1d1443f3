"""What goes to the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.text.shaping import shape_for_display
from tests.desktop.reader.mixed_text import MIXED, cluster_borders

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_copy_gives_the_words_code_point_by_code_point(analyst: Analyst) -> None:
    analyst.open_text(MIXED)
    borders = cluster_borders()
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
