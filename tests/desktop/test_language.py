"""The interface's language: its choice, direction, words, digits and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.language import Language, system_language, written_share
from desktop.settings import Digits, LanguageCode


class Speak(Protocol):
    """Installs a language for the length of the test."""

    def __call__(self, code: LanguageCode, digits: Digits = "latin") -> Language: ...


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    default = QLocale()
    spoken: list[Language] = []

    def install(code: LanguageCode, digits: Digits = "latin") -> Language:
        spoken.append(Language(code, digits))
        spoken[-1].install(qapp)
        return spoken[-1]

    yield install
    # its translators leave with it
    spoken.clear()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(default)


class OfLanguages:
    """Stands for a system whose user reads these languages."""

    def __init__(self, *languages: str) -> None:
        self._languages = languages

    def uiLanguages(self) -> list[str]:  # noqa: N802
        return list(self._languages)


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        (["ar-Arab-EG", "ar-EG", "ar"], "ar"),
        (["ar"], "ar"),
        (["en-GB", "ar"], "en"),
        (["fa-IR"], "en"),
        (["arn-CL"], "en"),
        ([], "en"),
    ],
)
def test_the_system_chooses_at_first(languages: list[str], code: LanguageCode, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: OfLanguages(*languages))
    assert system_language() == code
    assert Language().code == code
    assert Language("en").code == "en"
    assert Language("ar").code == "ar"


def test_arabic_is_installed_as_a_whole(qapp: QApplication, speak: Speak) -> None:
    language = speak("ar")
    assert language.direction == Qt.LayoutDirection.RightToLeft
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("Actions", "Back") == "رجوع"
    # and Qt's own words
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ألغِ"


def test_switching_leaves_nothing_behind(qapp: QApplication, speak: Speak, qtbot: QtBot) -> None:
    language = speak("ar")
    with qtbot.waitSignal(language.changed, timeout=1000):
        language.set_code("en")
    language.install(qapp)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("Actions", "Back") == "Back"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    language.set_code("ar")
    language.install(qapp)
    assert QCoreApplication.translate("Actions", "Back") == "رجوع"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالاً"),
        (99, "99 مقالاً"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
    ],
)
def test_arabic_numbers_take_the_right_plural(speak: Speak, count: int, words: str) -> None:
    speak("ar")
    assert QCoreApplication.translate("StatusLine", "%n article(s)", "", count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles")])
def test_english_numbers_take_the_right_plural(speak: Speak, count: int, words: str) -> None:
    speak("en")
    assert QCoreApplication.translate("StatusLine", "%n article(s)", "", count) == words


def test_the_digits_are_the_users_choice_everywhere(speak: Speak, qtbot: QtBot) -> None:
    language = speak("ar")
    assert language.number(1234567890) == "1,234,567,890"
    assert language.decimal(1.25, 1) == "1.2"
    assert language.format_date("2021-10-12") == "12.10.2021"
    with qtbot.waitSignal(language.changed, timeout=1000):
        language.set_digits("arabic")
    assert language.number(1234567890) == "١٬٢٣٤٬٥٦٧٬٨٩٠"
    assert language.decimal(1.25, 1) == "١٫٢"
    assert language.format_date("2021-10-12") == "١٢.١٠.٢٠٢١"
    assert QCoreApplication.translate("StatusLine", "%n article(s)", "", 12) == "١٢ مقالاً"
    with qtbot.assertNotEmitted(language.changed):
        language.set_digits("arabic")


@pytest.mark.parametrize("digits", ["latin", "arabic"])
@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_number_is_written_as_the_same_number_in_counted_words(
    speak: Speak, code: LanguageCode, digits: Digits
) -> None:
    language = speak(code, digits)
    assert language.number(15353) == QLocale().toString(15353)
    assert language.number(2021) in ("2021", "٢٠٢١")  # which may be a year
    assert language.percent(92) == ("٩٢٪" if digits == "arabic" else "92%")


@pytest.mark.parametrize("code", ["ar", "en"])
def test_counted_words_have_the_digits_chosen_in_both_languages(speak: Speak, code: LanguageCode) -> None:
    language = speak(code, "arabic")
    assert "١٢" in QCoreApplication.translate("StatusLine", "%n article(s)", "", 12)
    language.set_digits("latin")
    assert "12" in QCoreApplication.translate("StatusLine", "%n article(s)", "", 12)


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2021-10-12", "12.10.2021"),
        ("2023-01", "01.2023"),
        ("2024", "2024"),
        ("2021-10-12T09:30:00.123Z", "12.10.2021"),
        ("", ""),
    ],
)
def test_a_date_is_shown_as_far_as_it_is_known(iso: str, shown: str) -> None:
    assert Language("en").format_date(iso) == shown


@pytest.mark.parametrize(
    ("code", "digits", "written"),
    [("en", "latin", "\u206645%\u2069"), ("ar", "latin", "\u206645%\u2069"), ("ar", "arabic", "\u2067٤٥٪\u2069")],
)
def test_how_much_is_done_is_a_run_of_its_own(speak: Speak, code: LanguageCode, digits: Digits, written: str) -> None:
    speak(code, digits)
    assert written_share(0.459) == written
