"""What the program remembers about its user, apart from the library."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, TypeVar, get_args

from PySide6.QtCore import QByteArray, QSettings, Qt

from desktop.colours import THEME_NAMES, ThemeName

LanguageCode = Literal["ar", "en"]
LanguageChoice = Literal["ar", "en", ""]
Digits = Literal["latin", "arabic"]
ArticleSort = Literal["date", "title", "added", "read"]

LANGUAGE_CHOICES: Final[tuple[LanguageChoice, ...]] = get_args(LanguageChoice)
DIGITS: Final[tuple[Digits, ...]] = get_args(Digits)
ARTICLE_SORTS: Final[tuple[ArticleSort, ...]] = get_args(ArticleSort)

TEXT_SIZES: Final = (8.0, 48.0)
DEFAULT_TEXT_SIZE: Final = 15.0
COLUMN_WIDTHS: Final = (40, 90)
LINE_HEIGHTS: Final = (1.0, 2.0)
BACKUPS_KEPT: Final = (10, 200)

_Choice = TypeVar("_Choice", bound=str)


class Settings:
    """Typed settings in an INI file; what is missing or makes no sense reads as its default."""

    def __init__(self, path: Path | None = None) -> None:
        """Use the file at ``path``, or without one the user's own."""
        if path is None:
            self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Hashiya", "Hashiya")
        else:
            self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def path(self) -> Path:
        """Where the settings are kept."""
        return Path(self._store.fileName())

    def save(self) -> None:
        """Write to the file now what Qt would write a moment later."""
        self._store.sync()

    @property
    def language(self) -> LanguageChoice:
        """The interface's language; empty means the system's."""
        return self._choice("language", LANGUAGE_CHOICES, "")

    @language.setter
    def language(self, code: LanguageChoice) -> None:
        self._store.setValue("language", code)

    @property
    def theme(self) -> ThemeName:
        """The name of the theme."""
        return self._choice("theme", THEME_NAMES, "light")

    @theme.setter
    def theme(self, name: ThemeName) -> None:
        self._store.setValue("theme", name)

    @property
    def digits(self) -> Digits:
        """The digits of numbers and dates: 123 or ١٢٣."""
        return self._choice("digits", DIGITS, "latin")

    @digits.setter
    def digits(self, digits: Digits) -> None:
        self._store.setValue("digits", digits)

    @property
    def reading_font(self) -> str:
        """The family in which articles are set."""
        return self._text("reading/font") or "Amiri"

    @reading_font.setter
    def reading_font(self, family: str) -> None:
        self._store.setValue("reading/font", family)

    @property
    def text_size(self) -> float:
        """The size of articles in points."""
        return self._number("reading/text_size", DEFAULT_TEXT_SIZE, TEXT_SIZES)

    @text_size.setter
    def text_size(self, points: float) -> None:
        self._store.setValue("reading/text_size", _within(points, TEXT_SIZES))

    @property
    def column_width(self) -> int:
        """The width of the text column in letters."""
        return round(self._number("reading/column_width", 65, COLUMN_WIDTHS))

    @column_width.setter
    def column_width(self, letters: int) -> None:
        self._store.setValue("reading/column_width", round(_within(letters, COLUMN_WIDTHS)))

    @property
    def line_height(self) -> float:
        """The distance of lines, as a multiple of the font's own height."""
        return self._number("reading/line_height", 1.1, LINE_HEIGHTS)

    @line_height.setter
    def line_height(self, factor: float) -> None:
        self._store.setValue("reading/line_height", _within(factor, LINE_HEIGHTS))

    @property
    def article_sort(self) -> ArticleSort:
        """What the list of articles is sorted by."""
        return self._choice("library/sort", ARTICLE_SORTS, "date")

    @article_sort.setter
    def article_sort(self, sort: ArticleSort) -> None:
        self._store.setValue("library/sort", sort)

    @property
    def article_sort_descending(self) -> bool:
        """Whether the list begins with the newest, or with the last letter."""
        return self._choice("library/order", ("descending", "ascending"), "descending") == "descending"

    @article_sort_descending.setter
    def article_sort_descending(self, descending: bool) -> None:
        self._store.setValue("library/order", "descending" if descending else "ascending")

    @property
    def copies_folded(self) -> bool:
        """Whether the list shows near-duplicates as one row."""
        return self._choice("library/copies", ("apart", "folded"), "apart") == "folded"

    @copies_folded.setter
    def copies_folded(self, folded: bool) -> None:
        self._store.setValue("library/copies", "folded" if folded else "apart")

    @property
    def timeline_calendars(self) -> tuple[str, ...]:
        """In which calendars beside the Gregorian one the timeline is marked: ``hijri``, ``solar``."""
        chosen = self._text("timeline/calendars").split()
        return tuple(calendar for calendar in ("hijri", "solar") if calendar in chosen)

    @timeline_calendars.setter
    def timeline_calendars(self, calendars: tuple[str, ...]) -> None:
        self._store.setValue("timeline/calendars", " ".join(calendars))

    @property
    def last_article(self) -> int | None:
        """The id of the article that was open last, or None."""
        identity = self._text("library/last_article")
        return int(identity) if identity.isdecimal() else None

    @last_article.setter
    def last_article(self, article_id: int | None) -> None:
        self._store.setValue("library/last_article", "" if article_id is None else str(article_id))

    @property
    def highlight_colour(self) -> int:
        """The colour of the last highlight, 1 to 5."""
        return round(self._number("reading/highlight_colour", 1, (1, 5)))

    @highlight_colour.setter
    def highlight_colour(self, colour: int) -> None:
        self._store.setValue("reading/highlight_colour", colour)

    @property
    def backups_kept(self) -> int:
        """How many backups of a library are kept at most."""
        return round(self._number("backups/kept", 60, BACKUPS_KEPT))

    @backups_kept.setter
    def backups_kept(self, number: int) -> None:
        self._store.setValue("backups/kept", round(_within(number, BACKUPS_KEPT)))

    def backup_folder(self, library: Path) -> Path | None:
        """Return the folder chosen for the backups of a library; None for the one beside it."""
        folder = self._text(_library_key(library, "backup_folder"))
        return Path(folder) if folder else None

    def set_backup_folder(self, library: Path, folder: Path | None) -> None:
        """Remember another folder; each library has its own, since backups are told apart by file name."""
        self._store.setValue(_library_key(library, "backup_folder"), "" if folder is None else str(folder))

    def place_accepted(self, library: Path) -> bool:
        """Tell whether the analyst knows that a library lies where something may happen to it."""
        return self._text(_library_key(library, "place_accepted")) == "yes"

    def accept_place(self, library: Path) -> None:
        """Remember that the place of a library need not be warned of any more."""
        self._store.setValue(_library_key(library, "place_accepted"), "yes")

    @property
    def window_geometry(self) -> QByteArray:
        """Where the window stood, as QWidget.saveGeometry gave it; empty before the first time."""
        return self._bytes("window/geometry")

    @window_geometry.setter
    def window_geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    def window_state(self, direction: Qt.LayoutDirection) -> QByteArray:
        """Return how the panes stood when the window last ran in this direction; empty before the first time."""
        return self._bytes(_state_key(direction))

    def set_window_state(self, direction: Qt.LayoutDirection, state: QByteArray) -> None:
        """Remember how the panes stand; each direction has its own, since one ruins the other."""
        self._store.setValue(_state_key(direction), state)

    def _choice(self, key: str, choices: tuple[_Choice, ...], default: _Choice) -> _Choice:
        value = self._text(key)
        return next((choice for choice in choices if choice == value), default)

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else str(value)

    def _number(self, key: str, default: float, limits: tuple[float, float]) -> float:
        try:
            value = float(self._text(key))
        except ValueError:
            return default
        # the comparison also turns away "nan"
        return value if limits[0] <= value <= limits[1] else default

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _within(value: float, limits: tuple[float, float]) -> float:
    return min(max(value, limits[0]), limits[1])


def _library_key(library: Path, name: str) -> str:
    return f"libraries/{library.as_posix().strip('/')}/{name}"


def _state_key(direction: Qt.LayoutDirection) -> str:
    return "window/state_rtl" if direction == Qt.LayoutDirection.RightToLeft else "window/state_ltr"
