"""The look: tokens, contrast, palette, style sheet and icons."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.colours import DARK, LIGHT, THEMES, Colours, ThemeName
from desktop.files import resource_path
from desktop.fonts import INTERFACE_FAMILY, READING_FAMILY, arabic_families
from desktop.theme import THEME_NAMES, Theme
from storage.records import ENTITY_KINDS

ICONS = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, scale: float = 1.0) -> QImage:
    return icon.pixmap(QSize(24, 24), scale, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def alike(one: QColor, other: str) -> bool:
    """Tell whether two colours differ by no more than what half-transparent pixels lose to rounding."""
    wanted = QColor(other)
    pairs = ((one.red(), wanted.red()), (one.green(), wanted.green()), (one.blue(), wanted.blue()))
    return all(abs(a - b) <= 2 for a, b in pairs)


def strongest(image: QImage) -> QColor:
    """Return the least transparent pixel's colour."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in places), key=QColor.alpha)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_text_is_readable_on_every_ground(name: ThemeName) -> None:
    colours = THEMES[name]
    for ground in (*colours.highlights, colours.wash, colours.hover):
        assert contrast(colours.ink, ground) >= 4.5
    for ground in (colours.paper, colours.panel, colours.card):
        assert contrast(colours.ink, ground) >= 7
        assert contrast(colours.muted, ground) >= 4.1
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.selection_ink, colours.selection) >= 4.5


@pytest.mark.parametrize("name", THEME_NAMES)
def test_kinds_are_readable_and_told_apart(name: ThemeName) -> None:
    colours = THEMES[name]
    kinds = [colours.token(kind) for kind in ENTITY_KINDS]
    assert len(set(kinds)) == len(ENTITY_KINDS)
    for colour in (*kinds, colours.rubric, colours.accent):
        for ground in (colours.paper, colours.panel, colours.card):
            assert contrast(colour, ground) >= 4.45


def test_light_and_dark_hold_the_colours_agreed_on() -> None:
    assert (LIGHT.paper, LIGHT.panel, LIGHT.card) == ("#FCFAF5", "#F4F0E7", "#FFFFFF")
    assert (LIGHT.line, LIGHT.ink, LIGHT.muted, LIGHT.accent) == ("#E4DDCE", "#23201A", "#7A7263", "#1E5A6B")
    assert LIGHT.highlights == ("#F8E08A", "#BFE3B4", "#B5D6F2", "#F3BFCB", "#D6C6F0")
    assert (DARK.paper, DARK.panel, DARK.card) == ("#17181A", "#1E2023", "#25282C")
    assert (DARK.line, DARK.ink, DARK.muted, DARK.accent) == ("#30343A", "#E7E3DA", "#9A958A", "#6CB6C9")
    assert DARK.highlights == ("#5E4F12", "#23502A", "#1D4468", "#6B2A3B", "#46346E")


def test_a_token_is_found_by_name() -> None:
    assert LIGHT.token("rubric") == "#A5382B"
    assert LIGHT.token("highlight5") == LIGHT.highlights[4]
    with pytest.raises(AttributeError):
        LIGHT.token("turquoise")
    with pytest.raises(TypeError):
        LIGHT.token("highlights")


def test_apply_dresses_the_application(qapp: QApplication) -> None:
    theme = Theme("sepia")
    theme.apply(qapp)
    assert QFontInfo(qapp.font()).family() == INTERFACE_FAMILY
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("panel")
    assert palette.color(QPalette.ColorRole.Text) == theme.colour("ink")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.colour("muted")
    assert palette.color(QPalette.ColorRole.Highlight) == theme.colour("selection")


def test_another_theme_shows_at_once_and_says_so_once(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply(qapp)
    label = QLabel("متن")
    label.setProperty("look", "muted")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.muted)
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_name("dark")
    assert theme.colours == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.panel)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.muted)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_name("dark")


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_style_sheet_is_left_with_no_token(name: ThemeName) -> None:
    sheet = Theme(name).style_sheet()
    assert "@" not in sheet
    assert THEMES[name].rubric in sheet
    files = re.findall(r"url\(([^)]+)\)", sheet)
    assert files
    assert all(Path(file).is_file() for file in files)


def test_the_style_sheet_knows_just_the_looks_widgets_ask_for() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py"))
    asked = set(re.findall(r"""setProperty\("look", "([a-z]+)"\)""", code))
    assert asked >= {"muted", "segment"}
    assert set(re.findall(r"""\[look="([a-z]+)"\]""", Theme().style_sheet())) == asked


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_the_ink_of_its_theme(name: str) -> None:
    theme = Theme("light")
    icon = theme.icon(name)
    assert alike(strongest(drawn(icon)), LIGHT.ink)
    theme.set_name("dark")
    assert alike(strongest(drawn(icon)), DARK.ink)


def test_an_icon_has_its_states() -> None:
    theme = Theme("light")
    icon = theme.icon("note")
    plain, disabled = drawn(icon), drawn(icon, QIcon.Mode.Disabled)
    assert strongest(disabled).alpha() < strongest(plain).alpha() / 2
    assert alike(strongest(drawn(icon, QIcon.Mode.Active)), LIGHT.accent)
    pressed = icon.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert alike(strongest(pressed.convertToFormat(QImage.Format.Format_ARGB32)), LIGHT.accent)


def test_an_icon_can_have_the_colour_of_a_kind() -> None:
    theme = Theme("light")
    assert alike(strongest(drawn(theme.icon("place", "place"))), LIGHT.place)


def test_icons_are_crisp_at_twice_the_size() -> None:
    theme = Theme("light")
    icon = theme.icon("sun")
    small, large = drawn(icon), drawn(icon, scale=2.0)
    assert (large.width(), large.height()) == (48, 48)
    enlarged = small.scaled(48, 48, mode=Qt.TransformationMode.SmoothTransformation)
    # an enlarged picture is blurred: it has few pixels that are fully painted
    solid = [
        sum(picture.pixelColor(x, y).alpha() > 250 for x in range(48) for y in range(48))
        for picture in (large, enlarged)
    ]
    assert solid[0] > 2 * solid[1]


def test_icons_with_a_direction_turn_round(qapp: QApplication) -> None:
    theme = Theme("light")
    back, moon = drawn(theme.icon("back")), drawn(theme.icon("moon"))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert drawn(theme.icon("back")) == back.flipped(Qt.Orientation.Horizontal)
    assert drawn(theme.icon("back")) != back
    assert drawn(theme.icon("moon")) == moon


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        Theme().icon("no-such-icon")


def test_every_icon_the_program_names_exists() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py"))
    named = set(re.findall(r"""(?:\.icon\(|\bicon=)["']([\w-]+)["']""", code))
    assert {"back", "undo", "minus"} <= named
    assert named <= set(ICONS)


def test_each_kind_has_a_picture_of_its_own(qapp: QApplication) -> None:
    theme = Theme(parent=qapp)
    pictures = [theme.icon(kind, kind).pixmap(26, 26).toImage() for kind in ENTITY_KINDS]
    assert all(one != other for one, other in combinations(pictures, 2))


@pytest.mark.usefixtures("qapp")
def test_icons_outlive_their_theme() -> None:
    theme = Theme()
    icon = theme.icon("person")
    del theme
    gc.collect()
    assert not icon.pixmap(16, 16).isNull()


def test_the_programs_own_fonts_are_offered_first() -> None:
    families = arabic_families()
    assert families[:2] == [READING_FAMILY, INTERFACE_FAMILY]
    assert len(set(families)) == len(families)


def test_colours_are_whole_tokens() -> None:
    for colours in THEMES.values():
        assert isinstance(colours, Colours)
        for name in Colours._fields:
            value = getattr(colours, name)
            for colour in value if isinstance(value, tuple) else (value,):
                assert re.fullmatch(r"#[0-9A-F]{6}", colour), name
