"""The world's faults in the interface's language: one sentence that names the file and says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop.widgets.own_direction import isolated
from storage.errors import (
    AlreadyLinked,
    AlreadyMentioned,
    BackupFailed,
    EmptyName,
    LibraryBusy,
    LibraryDamaged,
    LibraryFailed,
    LibraryLocked,
    LibraryMissing,
    LibraryReadOnly,
    LibraryUnavailable,
    LibraryUnrecovered,
    LinkedWithItself,
    MainNameKept,
    MergedWithItself,
    NameTooLong,
    NewerLibrary,
    NoLink,
    NotALibrary,
    PartOfItself,
    RecordMissing,
    SpellingNeeded,
    StorageError,
)

if TYPE_CHECKING:
    from pathlib import Path

    from storage.importing.entity_csv import EntityTableRefused
    from storage.importing.refusals import Refusal, RefusedRecords


_DISK_IS_FULL = ("disk is full", "No space left", "not enough free space")


class Wording(QObject):
    """Words faults; its strings are the translator's."""

    def fault(self, error: StorageError) -> str:
        """Return the sentence for a fault of the library."""
        if not isinstance(error, LibraryUnavailable):
            return self._refused_act(error)
        sentence = next((words for kind, words in self._sentences() if type(error) is kind), None)
        if sentence is None:
            return str(error)
        reason = self._reason(getattr(error, "reason", ""))
        return sentence.replace("%1", isolated(str(error.path))).replace("%2", isolated(reason))

    def _refused_act(self, error: StorageError) -> str:
        sentences: dict[type[StorageError], Callable[[], str]] = {
            EmptyName: lambda: self.tr("A name needs at least one letter or digit."),
            NameTooLong: lambda: self.tr("This is too long for a name; select the name alone."),
            AlreadyMentioned: lambda: self.tr(
                "This entity is marked at this place already; choose another place, or remove one of the two."
            ),
            AlreadyLinked: lambda: self.tr("These two articles are linked like this already; change that link's note."),
            LinkedWithItself: lambda: self.tr("An article cannot be linked with itself; choose another one."),
            MainNameKept: lambda: self.tr("This is the entity's main name; give it another name first."),
            SpellingNeeded: lambda: self.tr(
                "One spelling at least must stay; to call the entity otherwise, rename it."
            ),
            MergedWithItself: lambda: self.tr("An entity cannot be merged with itself; choose another one."),
            PartOfItself: lambda: self.tr(
                "An entity cannot be a part of itself, nor of one of its parts; choose another one."
            ),
            RecordMissing: lambda: self.tr("This is not in the library any more; undo (Ctrl+Z) may bring it back."),
            NoLink: lambda: self.tr("This is no link; type an address (https://…) or an item of Wikidata (Q5907430)."),
        }
        return sentences[type(error)]() if type(error) in sentences else str(error)

    def refused_table(self, refused: EntityTableRefused) -> str:
        """Return the sentence for a file of entities of which nothing was taken."""
        sentences: dict[str, Callable[[], str]] = {
            "unreadable": lambda: self.tr("%1 cannot be read (%2); check the path and its permissions."),
            "too_large": lambda: self.tr("%1 is larger than 64 MB; split it."),
            "not_text": lambda: self.tr("%1 is no text, or in an unknown encoding; save it as CSV in UTF-8."),
            "columns": lambda: self.tr(
                "%1 has other columns than a list of entities, which are name, kind, aliases, description and links; "
                "look at: %2."
            ),
            "cells": lambda: self.tr(
                "%1 cannot be read as a table; a quotation mark may be missing, or a column have no name."
            ),
            "name": lambda: self.tr("%1: “%2” cannot be a name; it needs a letter or digit, and 200 at most."),
            "kind": lambda: self.tr(
                "%1: “%2” is no kind of entity; it may be person, place, organisation, event or other."
            ),
            "link": lambda: self.tr(
                "%1: “%2” is no link; write an address (https://…) or an item of Wikidata (Q5907430)."
            ),
        }
        place = self._place(refused.path, refused.line)
        return sentences[refused.fault]().replace("%2", isolated(refused.said)).replace("%1", place)

    def _place(self, path: Path, line: int) -> str:
        """Name a file, or a line of it."""
        place = isolated(path.name or str(path))
        return self.tr("Line %2 of %1").replace("%2", _line_number(line)).replace("%1", place) if line else place

    def _reason(self, said: str) -> str:
        """Return what the system said, in words where it is what happens most."""
        return self.tr("the disk is full") if any(words in said for words in _DISK_IS_FULL) else said

    def refusal(self, refusal: Refusal) -> str:
        """Return the sentence for a file that was not added."""
        sentences: dict[str, Callable[[], str]] = {
            "missing": lambda: self.tr("%1 does not exist; check the path and add it again."),
            "no_texts": lambda: self.tr("%1 holds no text files; choose a folder with .txt files in it."),
            "unreadable": lambda: self.tr("%1 cannot be read; check its permissions and the disk, then add it again."),
            "empty": lambda: self.tr("%1 is empty; there is nothing in it to read."),
            "binary": lambda: self.tr("%1 is not a text file; save the article as plain text (.txt) and add that."),
            "wrong_type": lambda: self.tr("%1 is not plain text; save its text as a .txt file and add that."),
            "unknown_encoding": lambda: self.tr("%1 is in an unknown encoding; save it as UTF-8 and add it again."),
            "too_large": lambda: self.tr("%1 is larger than 64 MB; split it into articles and add those."),
            "no_text_column": lambda: self.tr("%1 has no column named text or content; its columns are: %2."),
            "damaged": lambda: self.tr(
                "%1 and what follows cannot be read, for the file is damaged; fetch it again and add it."
            ),
        }
        sentence = sentences[refusal.reason]()
        place = self._place(refusal.path, refusal.line)
        return sentence.replace("%2", isolated(refusal.columns)).replace("%1", place)

    def refused_records(self, records: RefusedRecords) -> str:
        """Return the sentence for the records of a file that were not added for one reason."""
        lines = self.tr(", ").join(map(_line_number, records.lines))
        if records.number > len(records.lines):
            lines += self.tr(", …")
        sentence = self.tr("%1: %n record(s) not added, %2 (lines %3)", "", records.number)
        sentence = sentence.replace("%3", lines).replace("%2", self._record_reason(records.reason))
        return sentence.replace("%1", isolated(records.path.name))

    def _record_reason(self, reason: str) -> str:
        reasons: dict[str, Callable[[], str]] = {
            "bad_json": lambda: self.tr("not valid JSON"),
            "no_fields": lambda: self.tr("not an object with fields"),
            "no_text": lambda: self.tr("without text"),
            "unknown_encoding": lambda: self.tr("in an unknown encoding"),
            "too_large": lambda: self.tr("larger than 64 MB"),
            "too_many_fields": lambda: self.tr("more fields than columns"),
            "too_long": lambda: self.tr("longer than 16 million letters"),
        }
        return reasons[reason]()

    def _sentences(self) -> tuple[tuple[type[LibraryUnavailable], str], ...]:
        return (
            (LibraryMissing, self.tr("There is no library at %1; check the path.")),
            (NotALibrary, self.tr("%1 is not a Hashiya library and was left untouched; choose another file.")),
            (
                NewerLibrary,
                self.tr("%1 was made by a newer Hashiya and was left untouched; update Hashiya to open it."),
            ),
            (
                LibraryDamaged,
                self.tr("%1 is damaged and was left as it is; restore a backup, or save what can be read of it."),
            ),
            (
                LibraryReadOnly,
                self.tr("The library %1 can only be read; make its file and folder writable to change it."),
            ),
            (
                LibraryUnrecovered,
                self.tr("%1 was not closed properly; copy its whole folder to a writable place and open it there."),
            ),
            (LibraryBusy, self.tr("A long text is being saved in %1; try again in a moment.")),
            (LibraryLocked, self.tr("The library %1 is open in another window; it is shown here to read only.")),
            (
                LibraryFailed,
                self.tr("The library %1 could not be written or read (%2); check the disk, then try again."),
            ),
            (
                BackupFailed,
                self.tr("No backup could be written into %1 (%2); make room there or choose another folder."),
            ),
        )


def _line_number(number: int) -> str:
    """Write a line's number in the interface's digits, ungrouped as editors show it."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)


def unexpected() -> str:
    """Return the calm sentence for an error nobody foresaw."""
    return QCoreApplication.translate(
        "Wording", "Something went wrong and was written to the log. Your library is safe; you can go on working."
    )
