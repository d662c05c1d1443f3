"""How the rows and the box are drawn: the letters found stand out without coming apart, and all is mirrored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.goto.rows import Row

if TYPE_CHECKING:
    from desktop.goto.palette import Palette
    from tests.desktop.conftest import Analyst, OpenProgram


def painted(palette: Palette, row: Row) -> QImage:
    """Paint one row that nothing is pointed at and that is not the current one."""
    palette.rows.set_rows([Row("command", None, "", "", "command"), row])
    palette.list.setCurrentIndex(palette.rows.index(0))
    palette._place()
    rect = palette.list.visualRect(palette.rows.index(1))
    return palette.content.grab().toImage().copy(rect.translated(palette.list.pos()))


def columns_of(image: QImage, colour: str, tolerance: int = 60) -> list[int]:
    """Return the columns in which a colour stands."""
    wanted = int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16)

    def is_near(x: int, y: int) -> bool:
        pixel = image.pixelColor(x, y)
        parts = (pixel.red(), pixel.green(), pixel.blue())
        return all(abs(part - other) < tolerance for part, other in zip(parts, wanted, strict=True))

    return [x for x in range(image.width()) if any(is_near(x, y) for y in range(image.height()))]


def open_palette(analyst: Analyst) -> Palette:
    analyst.press("Ctrl+K")
    analyst.settle()
    return analyst.window.going.palette


TITLE = "الوزير في باكو"


def test_only_the_letters_found_are_strengthened(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    accent = analyst.program.theme.colours.accent
    row = Row("article", 1, TITLE, "", "article")
    start = TITLE.index("باكو")
    plain, lit = painted(palette, row), painted(palette, row._replace(spans=((start, start + 4),)))
    assert columns_of(plain, accent, 25) == []
    strong = columns_of(lit, accent, 25)
    assert strong
    ink = columns_of(lit, analyst.program.theme.colours.ink)
    assert max(strong) < max(ink), "the word found ends the line, so it stands left of the others"
    # the letters keep their joined shapes and places: nothing moves but the strokes' strength
    untouched = range(max(strong) + 3, plain.width())
    assert all(plain.pixel(x, y) == lit.pixel(x, y) for x in untouched for y in range(plain.height()))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("title", [TITLE, "The minister in Baku"])
def test_a_row_begins_where_the_window_begins(open_program: OpenProgram, language: str, title: str) -> None:
    analyst = open_program(language)
    palette = open_palette(analyst)
    image = painted(palette, Row("article", 1, title, "", "article"))
    ink = columns_of(image, analyst.program.theme.colours.ink)
    if language == "ar":
        assert min(ink) > image.width() / 2
    else:
        assert max(ink) < image.width() / 2


@pytest.mark.parametrize(
    "kind", ["article", "person", "place", "organisation", "event", "other", "tag", "note", "command", "saved-search"]
)
def test_every_kind_has_a_sign_of_its_own(analyst: Analyst, kind: str) -> None:
    icon = analyst.program.theme.icon(kind, "muted")
    assert not icon.isNull()
    others = [other for other in ("article", "tag", "note", "command", "saved-search", "search") if other != kind]
    picture = icon.pixmap(32, 32).toImage()
    assert all(picture != analyst.program.theme.icon(other, "muted").pixmap(32, 32).toImage() for other in others)


def test_a_long_title_is_cut_and_leaves_the_detail_readable(analyst: Analyst) -> None:
    palette = open_palette(analyst)
    image = painted(palette, Row("article", 1, "كلمة " * 200, "وكالة · 2021", "article"))
    muted = columns_of(image, analyst.program.theme.colours.muted, 40)
    assert max(muted) > image.width() - 40


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("width", [1440, 1000, 700])
def test_the_box_stands_between_the_buttons(open_program: OpenProgram, language: str, width: int) -> None:
    analyst = open_program(language, size=(width, 600))
    bar = analyst.window.top_bar
    box = bar.go_to_box
    assert box.toolTip()
    assert box.accessibleName() == analyst.window.actions_.go_to.text()
    overlapping = [
        other.objectName()
        for other in bar.findChildren(QWidget)
        if other is not box and other.isVisible() and other.geometry().intersects(box.geometry())
    ]
    assert overlapping == []
    if width > 1000:
        assert box.width() == 420
        assert abs(box.geometry().center().x() - bar.width() // 2) <= 1
    assert box.mapTo(bar, QPoint()).y() > 0
    assert box.focusPolicy() == Qt.FocusPolicy.TabFocus
