"""What is remembered about the user survives, and nonsense in the file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt

from desktop.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_an_empty_file_gives_the_defaults(file: Path) -> None:
    settings = Settings(file)
    assert settings.language == ""
    assert settings.theme == "light"
    assert settings.digits == "latin"
    assert settings.reading_font == "Amiri"
    assert settings.text_size == 15.0
    assert settings.column_width == 65
    assert settings.line_height == 1.1
    assert settings.article_sort == "date"
    assert settings.last_article is None
    assert settings.highlight_colour == 1
    assert settings.window_geometry.isEmpty()
    assert settings.window_state(Qt.LayoutDirection.RightToLeft).isEmpty()


def test_everything_comes_back_from_the_file(file: Path) -> None:
    settings = Settings(file)
    settings.language = "ar"
    settings.theme = "sepia"
    settings.digits = "arabic"
    settings.reading_font = "خط النسخ"
    settings.text_size = 18.5
    settings.column_width = 70
    settings.line_height = 1.35
    settings.article_sort = "title"
    settings.last_article = 7
    settings.highlight_colour = 3
    settings.window_geometry = QByteArray(b"\x00geometry\xff")
    settings.save()
    again = Settings(file)
    assert (again.language, again.theme, again.digits) == ("ar", "sepia", "arabic")
    assert (again.reading_font, again.text_size) == ("خط النسخ", 18.5)
    assert (again.column_width, again.line_height) == (70, 1.35)
    assert (again.article_sort, again.last_article, again.highlight_colour) == ("title", 7, 3)
    assert again.window_geometry == QByteArray(b"\x00geometry\xff")
    again.last_article = None
    again.save()
    assert Settings(file).last_article is None


def test_each_direction_has_panes_of_its_own(file: Path) -> None:
    settings = Settings(file)
    settings.set_window_state(Qt.LayoutDirection.RightToLeft, QByteArray(b"rtl"))
    settings.set_window_state(Qt.LayoutDirection.LeftToRight, QByteArray(b"ltr"))
    settings.save()
    again = Settings(file)
    assert again.window_state(Qt.LayoutDirection.RightToLeft) == QByteArray(b"rtl")
    assert again.window_state(Qt.LayoutDirection.LeftToRight) == QByteArray(b"ltr")


def test_nonsense_reads_as_the_default(file: Path) -> None:
    file.write_text(
        "[General]\nlanguage=klingon\ntheme=neon\ndigits=roman\n"
        "[reading]\ntext_size=huge\ncolumn_width=4000\nline_height=nan\nhighlight_colour=9\n"
        "[library]\nsort=colour\nlast_article=-3\n[window]\ngeometry=7\n",
        encoding="utf-8",
    )
    settings = Settings(file)
    assert (settings.language, settings.theme, settings.digits) == ("", "light", "latin")
    assert (settings.text_size, settings.column_width, settings.line_height) == (15.0, 65, 1.1)
    assert (settings.highlight_colour, settings.article_sort, settings.last_article) == (1, "date", None)
    assert settings.window_geometry.isEmpty()


def test_numbers_stay_within_their_limits(file: Path) -> None:
    settings = Settings(file)
    settings.text_size = 400
    settings.column_width = 3
    settings.line_height = 9.0
    assert (settings.text_size, settings.column_width, settings.line_height) == (48.0, 40, 2.0)


def test_without_a_path_the_users_own_file_is_used(own_folders: Path) -> None:
    assert Settings().path.is_relative_to(own_folders)
