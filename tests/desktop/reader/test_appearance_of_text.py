"""What the reader sees of an article: its parts, its directions, its marks and its margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QMouseEvent, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from desktop.files import seeds_path
from storage.records import ENTITY_KINDS

if TYPE_CHECKING:
    from tests.desktop.conftest import Analyst

SEEDS = sorted(path.name for path in seeds_path().glob("*.txt"))
LEFT_TO_RIGHT = {"— Saeed Khatibzadeh (@SKhatibzadeh) December 9, 2020"}
"""Of the seeds' paragraphs the only one; all others are Arabic or Persian."""

TRAPS = {
    "BBC: قالت الوزارة في بيان إن المحادثات مستمرة": "rtl",
    "@SKhatibzadeh قال إن الزيارة ناجحة": "rtl",
    "COVID-19 في إيران": "rtl",
    "https://example.org/a/b عنوان الصفحة": "rtl",
    "12/10/2021 - 03:55": "rtl",
    "— Saeed Khatibzadeh December 9, 2020": "ltr",
    "The ministry وزارة said no more": "ltr",
}


def version(analyst: Analyst) -> int:
    assert analyst.pane.opened is not None
    return analyst.pane.opened.version.id


def shown_texts(analyst: Analyst) -> list[str]:
    """Return what stands in the blocks from top to bottom."""
    sheet = analyst.view.sheet
    blocks = [sheet.block(index) for index in range(len(sheet))]
    return [analyst.text[block.start : block.end] if block.label is None else block.label for block in blocks]


def seed_text(number: int) -> str:
    return seeds_path().joinpath(SEEDS[number]).read_bytes().decode("utf-8")


def picture(analyst: Analyst) -> QImage:
    QApplication.processEvents()
    return analyst.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def rows_of(image: QImage, box: QRectF, colour: QColor) -> dict[int, int]:
    """Count the pixels of exactly a colour in a box, row by row."""
    found: dict[int, int] = {}
    for y in range(round(box.top()), round(box.bottom())):
        count = sum(image.pixel(x, y) == colour.rgb() for x in range(round(box.left()) + 1, round(box.right()) - 1))
        if count:
            found[y] = count
    return found


def ink_span(analyst: Analyst, index: int) -> tuple[int, int]:
    """Return the leftmost and the rightmost inked column of a block's last line, as painted."""
    view = analyst.view
    block = view.sheet.block(index)
    layout = view.sheet.lay_out(index)
    start, _end = layout.line_range(block.end)
    view.show_range(start, block.end, glide=False)
    image = picture(analyst)
    box = view.caret_box() if start == block.end else view.boxes(start, block.end)[0]
    paper = analyst.program.theme.colour("paper").rgb()
    left, right = round(view.measure.text_left) - 4, round(view.measure.text_right) + 4
    inked = [
        x
        for x in range(left, right)
        if any(image.pixel(x, y) != paper for y in range(round(box.top()) + 4, round(box.bottom()) - 4))
    ]
    return inked[0], inked[-1]


# headline, meta line, paragraphs -----------------------------------------------------------------


def test_a_headline_that_stands_twice_in_the_text_is_shown_once(analyst: Analyst) -> None:
    analyst.open(5)
    headline = "اميرعبداللهيان : لغة السلام والأمن يجب أن تحل محل التوتر والصراع في المنطقة"
    assert analyst.text.count(headline) == 2
    assert [text.strip() for text in shown_texts(analyst)].count(headline) == 1
    assert shown_texts(analyst)[0] == headline
    assert analyst.text == seed_text(4), "the stored text is as it came"


def test_joined_paragraphs_are_shown_apart_and_the_text_is_left_alone(analyst: Analyst) -> None:
    analyst.open(2)
    body = [line for line in seed_text(1).split("\n") if line.strip()][-1]
    expected = [part.strip() for part in body.replace("., ", ".\n").split("\n")]
    assert len(expected) > 10
    shown = shown_texts(analyst)
    assert shown[-len(expected) :] == expected
    assert analyst.text == seed_text(1)
    tops = [analyst.view.sheet.top(index) for index in range(len(analyst.view.sheet))]
    assert tops == sorted(set(tops))


def test_outlet_date_and_reading_time_stand_under_the_headline(analyst: Analyst) -> None:
    analyst.open(5)
    block = analyst.view.sheet.block(1)
    assert block.role == "meta"
    for part in ("قناة العالم", "05.10.2023", "min"):
        assert part in (block.label or "")
    analyst.open(1)
    assert [analyst.view.sheet.block(index).role for index in (0, 1)] == ["headline", "meta"]
    assert analyst.view.sheet.block(0).label == "بحثت إيران وأذربيجان آخر تطورات العلاقات الثنائية"


def test_a_corrected_headline_is_shown_at_once(analyst: Analyst) -> None:
    analyst.open(1)
    analyst.program.edits.articles.set_details(1, {"headline": "عنوان مصحح", "outlet": "صحيفة"})
    QApplication.processEvents()
    assert shown_texts(analyst)[0] == "عنوان مصحح"
    assert "صحيفة" in shown_texts(analyst)[1]


# direction -----------------------------------------------------------------------------------


@pytest.mark.parametrize("article", range(1, 6))
def test_every_paragraph_of_the_seeds_is_aligned_by_its_own_words(analyst: Analyst, article: int) -> None:
    analyst.open(article)
    view = analyst.view
    for index, words in enumerate(shown_texts(analyst)):
        if view.sheet.block(index).label is not None:
            continue
        start, end = view.sheet.lay_out(index).line_range(view.sheet.block(index).start)
        line = view.boxes(start, end)
        if words in LEFT_TO_RIGHT:
            assert min(box.left() for box in line) == pytest.approx(view.measure.text_left, abs=2), words
        else:
            assert max(box.right() for box in line) == pytest.approx(view.measure.text_right, abs=2), words


def test_traps_are_painted_at_the_right_side(analyst: Analyst) -> None:
    analyst.open_text("\n".join(["قالت الوزارة في بيان إن المحادثات مستمرة وستستمر", *TRAPS]))
    measure = analyst.view.measure
    for index, words in enumerate(shown_texts(analyst)):
        if words in TRAPS:
            left, right = ink_span(analyst, index)
            assert right - left < measure.text_width * 0.9
            aligned_right = right > measure.text_right - 8
            aligned_left = left < measure.text_left + 8
            assert (aligned_right, aligned_left) == (TRAPS[words] == "rtl", TRAPS[words] == "ltr"), words


def context_menu(analyst: Analyst, position: int) -> QMenu:
    """Open the context menu over a letter."""
    point = analyst.point(position)
    viewport = analyst.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(analyst: Analyst, menu: QMenu, words: str) -> None:
    """Choose an entry of a menu or of the menus in it."""
    actions = [*menu.actions()]
    for action in menu.actions():
        inner = action.menu()
        actions += inner.actions() if isinstance(inner, QMenu) else []
    chosen = next(action for action in actions if action.text() == words)
    chosen.trigger()
    menu.close()
    analyst.window.activateWindow()  # without a screen nobody gives it the keyboard back
    QApplication.processEvents()


def test_a_paragraphs_direction_is_chosen_in_the_menu_kept_and_undone(analyst: Analyst) -> None:
    analyst.open(3)
    view = analyst.view
    start, _end = analyst.show("در سفر امروز")
    index = view.sheet.block_of(start)
    before = view.boxes(start, start + 2)[0]
    choose(analyst, context_menu(analyst, start + 1), "Left to right")
    assert view.sheet.direction_of(index) == "ltr"
    assert [row[3:] for row in analyst.rows("paragraph_directions")] == [(view.sheet.block(index).start, "ltr")]
    assert view.boxes(start, start + 2)[0] != before
    others = {number: view.sheet.direction_of(number) for number in range(len(view.sheet)) if number != index}
    assert list(others.values()).count("ltr") == 1, "only the line that was so before"
    analyst.open(1)
    analyst.open(3)
    assert view.sheet.direction_of(index) == "ltr"
    analyst.press("Ctrl+Z")
    assert view.sheet.direction_of(index) == "rtl"
    assert analyst.rows("paragraph_directions") == []
    choose(analyst, context_menu(analyst, start + 1), "Left to right")
    choose(analyst, context_menu(analyst, start + 1), "By its words")
    assert analyst.rows("paragraph_directions") == []


# highlights and underlines -------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_on_one_place_are_bands_one_above_the_other(analyst: Analyst, theme: str) -> None:
    if theme == "dark":
        analyst.press("Ctrl+D")
    analyst.open(3)
    start, end = analyst.show("تعزيز العلاقات مع أذربيجان، ومستعدة")
    edits, middle = analyst.program.edits, start + 14
    for colour, (low, high) in {1: (start, end), 3: (start, middle), 5: (start, middle)}.items():
        edits.marks.add_highlight(version(analyst), low, high, colour)
    image = picture(analyst)
    colours = {number: analyst.program.theme.colour(f"highlight{number}") for number in range(1, 6)}
    over = analyst.view.boxes(start, middle)[0]
    found = {number: rows_of(image, over, colour) for number, colour in colours.items()}
    assert {number for number, rows in found.items() if rows} == {1, 3, 5}
    for number in (1, 3, 5):
        assert sum(found[number].values()) > 0.15 * over.width() * over.height()
    assert max(found[1]) < min(found[3]) <= max(found[3]) < min(found[5])
    alone = analyst.view.boxes(middle, end)[0]
    rows = rows_of(image, alone, colours[1])
    assert len(rows) > 0.95 * alone.height(), "where one colour is alone it fills the line"
    assert not rows_of(image, alone, colours[3])


def test_a_highlight_from_inside_a_cluster_covers_the_cluster_and_no_more(analyst: Analyst) -> None:
    analyst.open_text("عنوان\nقال («كَتَبَ») هنا")
    start, _end = analyst.show("كَ")
    assert analyst.view.boxes(start, start + 1) == analyst.view.boxes(start, start + 2)
    assert analyst.view.boxes(start + 1, start + 2) == analyst.view.boxes(start, start + 2)
    before = analyst.view.boxes(start - 1, start)[0]
    assert analyst.view.boxes(start, start + 1)[0].right() <= before.left() + 1


def test_each_kind_of_entity_has_a_stroke_and_a_colour_of_its_own(analyst: Analyst) -> None:
    word = "لماذا"
    analyst.open_text("عنوان\n" + " ".join([word] * len(ENTITY_KINDS)))
    place = analyst.place(word)[0]
    analyst.view.cursor_.move_to(0)
    patterns: dict[str, str] = {}
    for number, kind in enumerate(ENTITY_KINDS):
        start = place + number * (len(word) + 1)
        analyst.program.edits.entities.add_mentioned(f"اسم {kind}", kind, version(analyst), start, start + len(word))
    image = picture(analyst)
    for number, kind in enumerate(ENTITY_KINDS):
        start = place + number * (len(word) + 1)
        box = analyst.view.boxes(start, start + len(word))[0]
        colour = analyst.program.theme.colour(kind)
        fullest = max(
            range(round(box.top()), round(box.bottom())), key=lambda y: _like(image, box, y, colour).count("#")
        )
        patterns[kind] = _like(image, box, fullest, colour).strip(".")
    assert patterns["person"].count(".") == 0, "a person's line is unbroken"
    assert len(patterns["person"]) > 20
    assert all("#." in pattern for kind, pattern in patterns.items() if kind != "person")
    assert len(set(patterns.values())) == len(ENTITY_KINDS)


def _like(image: QImage, box: QRectF, y: int, colour: QColor) -> str:
    """Return one row of pixels as signs: # where it is nearly of a colour."""
    signs = []
    for x in range(round(box.left()), round(box.right())):
        pixel = QColor(image.pixel(x, y))
        far = max(
            abs(pixel.red() - colour.red()),
            abs(pixel.green() - colour.green()),
            abs(pixel.blue() - colour.blue()),
        )
        signs.append("#" if far < 90 else ".")
    return "".join(signs)


def test_the_selection_has_its_own_ground_and_reshapes_nothing(analyst: Analyst) -> None:
    analyst.open(3)
    start, end = analyst.show("حسن روحاني")
    index = analyst.view.sheet.block_of(start)
    before = analyst.view.sheet.lay_out(index).glyph_positions()
    analyst.view.cursor_.select(start, end)
    analyst.view.viewport().update()
    box = analyst.view.boxes(start, end)[0]
    rows = rows_of(picture(analyst), box, analyst.program.theme.colour("selection"))
    assert len(rows) > 0.7 * box.height()
    assert analyst.view.sheet.lay_out(index).glyph_positions() == before


def hover(analyst: Analyst, position: int) -> None:
    """Move over a letter with no button held; QTest's own move is lost where the pointer stood there before."""
    viewport = analyst.view.viewport()
    point = QPointF(analyst.point(position))
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(viewport.mapToGlobal(point)),
        nothing,
        nothing,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def ask_for_tooltip(analyst: Analyst, position: int) -> None:
    viewport = analyst.view.viewport()
    point = analyst.point(position)
    QApplication.sendEvent(viewport, QHelpEvent(QHelpEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))


def tooltip_at(analyst: Analyst, position: int) -> str:
    ask_for_tooltip(analyst, position)
    assert QToolTip.isVisible()
    return QToolTip.text()


@pytest.mark.parametrize("body", ['<b>&amp; <img src="file:///etc/passwd">', 'قال "كذا" & غيره', "it's"])
def test_over_a_mark_a_hand_and_its_words_letter_by_letter(analyst: Analyst, body: str) -> None:
    analyst.open(3)
    start, end = analyst.show("تعزيز العلاقات مع أذربيجان، ومستعدة")
    edits = analyst.program.edits
    note = edits.marks.add_note_on_range(3, version(analyst), start, end, 1)
    assert note is not None
    edits.marks.set_note_body(note.id, body)
    edits.entities.add_mentioned('Az"<i>er', "place", version(analyst), start, start + 5)
    QApplication.processEvents()
    hover(analyst, start + 8)
    assert analyst.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    tooltip = tooltip_at(analyst, start + 8)
    assert plain(tooltip) == body
    assert plain(tooltip_at(analyst, start + 2)).startswith('Az"<i>er')
    outside = analyst.place("حسن روحاني")[0]
    hover(analyst, outside)
    assert analyst.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    ask_for_tooltip(analyst, outside)
    analyst.qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=2000)


def plain(tooltip: str) -> str:
    """Return what a reader reads in a tooltip."""
    assert GuiQt.mightBeRichText(tooltip)
    document = QTextDocument()
    document.setHtml(tooltip)
    return document.toPlainText()


def test_highlights_are_ticks_beside_the_scroll_bar_and_go_with_undo(analyst: Analyst) -> None:
    analyst.open(4)
    bar, painter = analyst.view.bar, analyst.view._painter
    start, end = analyst.place("وتعارض طهران بشدة")
    analyst.program.edits.marks.add_highlight(version(analyst), start, end, 4)
    QTest.qWait(80)
    rows = rows_of(grab(analyst), QRectF(bar.rect()), painter.tick_colour(4))
    assert rows
    share = analyst.view.sheet.share_of(start)
    assert min(rows) == pytest.approx(share * bar.height(), abs=6)
    assert 0.5 < share < 1
    analyst.press("Ctrl+Z")
    QTest.qWait(80)
    assert not rows_of(grab(analyst), QRectF(bar.rect()), painter.tick_colour(4))


def grab(analyst: Analyst) -> QImage:
    return analyst.view.bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
