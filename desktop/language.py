"""The language of the interface: its words, direction, digits and dates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal

from desktop.files import resource_path

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QGuiApplication

    from desktop.settings import Digits, LanguageChoice, LanguageCode

LANGUAGE_NAMES: Final = {"ar": "عربي", "fa": "فارسی", "en": "English"}
"""Each language by its own name, whatever the interface speaks."""

_ARABIC_INDIC: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_GROUPED_FROM: Final = 10_000
"""Below it are years, which have no thousands."""
# of Qt's locales these are the ones that write Arabic, and English, with the digits named, and thousands with a comma:
# a point, as in ar_MA, is for the newspapers of the East what parts the whole from its fraction
_LOCALES: Final[dict[tuple[LanguageCode, Digits], str]] = {
    ("ar", "latin"): "ar_AE",
    ("ar", "arabic"): "ar_EG",
    ("en", "latin"): "en_GB",
    ("en", "arabic"): "ar_EG",
}


class Language(QObject):
    """The chosen language and digits; ``changed`` once others hold."""

    changed = Signal()

    def __init__(self, choice: LanguageChoice = "", digits: Digits = "latin", parent: QObject | None = None) -> None:
        """Take the language chosen, or the system's where none is."""
        super().__init__(parent)
        self._code: LanguageCode = choice or system_language()
        self._digits: Digits = digits
        self._translators: list[QTranslator] = []

    @property
    def code(self) -> LanguageCode:
        """The language in force: ``ar`` or ``en``."""
        return self._code

    @property
    def digits(self) -> Digits:
        """The digits in force: ``latin`` (123) or ``arabic`` (١٢٣)."""
        return self._digits

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The direction of the interface as a whole."""
        return Qt.LayoutDirection.RightToLeft if self._code == "ar" else Qt.LayoutDirection.LeftToRight

    @property
    def locale(self) -> QLocale:
        """The locale whose digits ``%Ln`` and Qt's own number fields use."""
        return QLocale(_LOCALES[self._code, self._digits])

    def set_code(self, code: LanguageCode) -> None:
        """Choose another language; windows built after the next ``install`` speak it."""
        if code != self._code:
            self._code = code
            self.changed.emit()

    def set_digits(self, digits: Digits) -> None:
        """Choose other digits, at once for whatever is written from now on."""
        if digits != self._digits:
            self._digits = digits
            QLocale.setDefault(self.locale)
            self.changed.emit()

    def install(self, app: QGuiApplication) -> None:
        """Give the application this language's words, Qt's own among them, and its direction.

        Raises FileNotFoundError where the program's own words are missing.
        """
        for translator in self._translators:
            app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = [self._load(path) for path in self._catalogues()]
        QLocale.setDefault(self.locale)
        for translator in self._translators:
            app.installTranslator(translator)
        app.setLayoutDirection(self.direction)

    def number(self, number: int) -> str:
        """Write a whole number in the chosen digits, the thousands of a long one apart."""
        text = f"{number:,}" if abs(number) >= _GROUPED_FROM else str(number)
        return self._in_digits(text.replace(",", "٬") if self._digits == "arabic" else text)

    def percent(self, number: int) -> str:
        """Write a number of hundredths with the sign that goes with the chosen digits."""
        return f"{self.number(number)}{'٪' if self._digits == 'arabic' else '%'}"

    def decimal(self, number: float, places: int) -> str:
        """Write a number with ``places`` digits after the point, in the chosen digits."""
        text = f"{number:.{places}f}"
        return self._in_digits(text.replace(".", "٫") if self._digits == "arabic" else text)

    def format_date(self, iso: str) -> str:
        """Write an ISO date or moment day first, as far as it is known: ``12.10.2021``, ``01.2023``, ``2024``."""
        return self._in_digits(".".join(reversed(iso[:10].split("-"))))

    def format_moment(self, moment: datetime) -> str:
        """Write a moment in the time of this machine, day first: ``12.10.2021 14:30``."""
        return self._in_digits(f"{moment.astimezone():%d.%m.%Y %H:%M}")

    def _in_digits(self, text: str) -> str:
        return text.translate(_ARABIC_INDIC) if self._digits == "arabic" else text

    def _catalogues(self) -> list[Path]:
        own = resource_path("translations", f"hashiya_{self._code}.qm")
        if self._code == "en":
            return [own]
        return [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_ar.qm"), own]

    def _load(self, path: Path) -> QTranslator:
        translator = QTranslator(self)
        if not translator.load(str(path)):
            raise FileNotFoundError(f"The translation {path} cannot be loaded.")
        return translator


def written_share(share: float) -> str:
    """Write how much is done, 0–1, in percent rounded down, as a run of its own in the digits of the interface."""
    locale = QLocale()
    opening, sign = ("\u2067", "٪") if locale.zeroDigit() == "٠" else ("\u2066", "%")
    return f"{opening}{locale.toString(int(100 * share))}{sign}\u2069"


def system_language() -> LanguageCode:
    """Return Arabic where the system's first language is Arabic, else English."""
    languages = QLocale.system().uiLanguages()
    return "ar" if languages and languages[0].split("-")[0] == "ar" else "en"
