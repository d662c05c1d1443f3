"""What entities are called in the interface's language: their kinds, where a spelling came from, months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from desktop.kind_words import word_for, word_for_all

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.language import Language
    from storage.records import AliasOrigin, EntityKind


class EntityWords(QObject):
    """Words kinds, origins, numbers and months."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self.language = language
        # of the Arabic locales this one calls the months what newspapers of most countries call them
        self._months = QLocale("ar_EG" if language.code == "ar" else "en_GB")

    def kind(self, kind: EntityKind) -> str:
        """Return the word for a kind."""
        return word_for(kind)

    def kinds(self, kind: EntityKind) -> str:
        """Return the word for all of a kind."""
        return word_for_all(kind)

    def same(self, kind: EntityKind) -> str:
        """Ask whether a name means this entity too."""
        words: dict[EntityKind, str] = {
            "person": self.tr("same person?"),
            "place": self.tr("same place?"),
            "organisation": self.tr("same organisation?"),
            "event": self.tr("same event?"),
            "other": self.tr("the same?"),
        }
        return words[kind]

    def origin(self, origin: AliasOrigin) -> str:
        """Say where a spelling came from."""
        words: dict[AliasOrigin, str] = {
            "typed": self.tr("you"),
            "marked": self.tr("marked in a text"),
            "similar": self.tr("found, accepted"),
            "surname": self.tr("surname"),
            "bracket": self.tr("from a bracket"),
            "imported": self.tr("imported"),
            "merged": self.tr("by merging"),
        }
        return words[origin]

    def mentions(self, number: int) -> str:
        """Return a number of mentions."""
        return self.tr("%Ln mention(s)", "", number)

    def articles(self, number: int) -> str:
        """Return a number of articles."""
        return self.tr("%Ln article(s)", "", number)

    def spellings(self, number: int) -> str:
        """Return a number of spellings."""
        return self.tr("%Ln spelling(s)", "", number)

    def nothing(self) -> str:
        """Say that there is no mention in several months."""
        return self.tr("no mentions")

    def month(self, month: str) -> str:
        """Return a month of a year in words: ``2021-10`` is October 2021."""
        year, number = month.split("-")
        name = self._months.standaloneMonthName(int(number))
        return self.tr("%1 %2", "a month and its year").replace("%1", name).replace("%2", self.year(year))

    def short_month(self, month: str) -> str:
        """Return the name of a month, as short as it can be."""
        return self._months.standaloneMonthName(int(month[5:7]), QLocale.FormatType.ShortFormat)

    def year(self, year: str) -> str:
        """Return a year in the chosen digits."""
        return self.language.number(int(year))

    def sentence(self, parts: Iterable[str]) -> str:
        """Join what a screen reader is to say."""
        return self.tr(", ").join(part for part in parts if part)
