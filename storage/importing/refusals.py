"""Why a file, or a record of one, was not imported, said in one sentence; and how often."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

RefusalReason = Literal[
    "missing", "no_texts", "unreadable", "empty", "binary", "wrong_type", "unknown_encoding", "too_large",
    "no_text_column", "damaged", "bad_json", "no_fields", "no_text", "too_many_fields", "too_long",
]  # fmt: skip

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_RECORD = 64 * 1024 * 1024
"""In bytes, of a line of JSON as it is when unpacked."""
LONGEST_ROW = 16 * 1024 * 1024
"""In letters, of a row of a table; each takes the reader of tables four bytes."""

_SENTENCES: dict[RefusalReason, str] = {
    "missing": "{name} does not exist; check the path and add it again.",
    "no_texts": "{name} holds no text files; choose a folder with .txt files in it.",
    "unreadable": "{name} cannot be read; check its permissions and the disk, then add it again.",
    "empty": "{name} is empty; nothing in it can be read as an article.",
    "binary": "{name} is not a text file; save the article as plain text (.txt) and add that.",
    "wrong_type": "{name} is not plain text; save its text as a .txt file and add that.",
    "unknown_encoding": "{name} is in an unknown encoding; save it as UTF-8 and add it again.",
    "too_large": f"{{name}} is larger than {LARGEST_FILE // 1024**2} MB; split it into articles and add those.",
    "no_text_column": "{name} has no column named text or content; its columns are: {columns}.",
    "damaged": "{name} and what follows cannot be read, for the file is damaged; fetch it again and add it.",
    "bad_json": "{name} is not valid JSON.",
    "no_fields": "{name} is not an object with fields.",
    "no_text": "{name} has no text.",
    "too_many_fields": "{name} has more fields than there are columns.",
    "too_long": f"{{name}} is longer than {LONGEST_ROW // 1024**2} million letters; a quotation mark may be missing.",
}

RECORD_REASONS: dict[RefusalReason, str] = {
    "bad_json": "not valid JSON",
    "no_fields": "not an object with fields",
    "no_text": "without text",
    "unknown_encoding": "in an unknown encoding",
    "too_large": f"larger than {LARGEST_RECORD // 1024**2} MB",
    "too_many_fields": "more fields than columns",
    "too_long": f"longer than {LONGEST_ROW // 1024**2} million letters",
}
"""Why single records are refused while the rest of their file goes on."""

LINES_NAMED = 5
"""How many of the lines refused for one reason are named; of the others there is only a count."""


class Refusal(NamedTuple):
    """A file, folder or record that was not imported: why, and one English sentence that says what to do.

    ``line`` is where a record begins, 0 for a file as a whole. ``columns`` are those of a table without texts.
    """

    path: Path
    reason: RefusalReason
    sentence: str
    line: int = 0
    columns: str = ""


class RefusedRecords(NamedTuple):
    """How many records of one file were refused for one reason, and the first lines among them."""

    path: Path
    reason: RefusalReason
    number: int
    lines: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """All of them in one English sentence."""
        if self.number == 1:
            return refuse(self.path, self.reason, self.lines[0]).sentence
        lines = ", ".join(map(str, self.lines)) + (", …" if self.number > len(self.lines) else "")
        name, why = printable_name(self.path), RECORD_REASONS[self.reason]
        return f"{name}: {self.number:,} records refused, {why} (lines {lines})."


class RefusalTally:
    """Counts refusals: files one by one, records by file and reason, so that a million of them take no room."""

    def __init__(self) -> None:
        self.total = 0
        self.files: list[Refusal] = []
        self._records: dict[tuple[Path, RefusalReason], RefusedRecords] = {}

    def add(self, refusal: Refusal) -> bool:
        """Count a refusal; tell whether it is a file's, or among the first of its kind, and worth a sentence."""
        self.total += 1
        if not refusal.line or refusal.reason not in RECORD_REASONS:
            self.files.append(refusal)
            return True
        key = refusal.path, refusal.reason
        before = self._records.get(key, RefusedRecords(*key, 0, ()))
        named = before.number < LINES_NAMED
        lines = (*before.lines, refusal.line) if named else before.lines
        self._records[key] = before._replace(number=before.number + 1, lines=lines)
        return named

    @property
    def records(self) -> list[RefusedRecords]:
        """The refused records, by file and reason."""
        return list(self._records.values())


class RefusedFileError(Exception):
    """A file is not imported, or not from some line on; carries its `Refusal`."""

    def __init__(self, path: Path, reason: RefusalReason, line: int = 0, columns: str = "") -> None:
        super().__init__(path, reason)
        self.refusal = refuse(path, reason, line, columns)

    def __str__(self) -> str:
        return self.refusal.sentence


def refuse(path: Path, reason: RefusalReason, line: int = 0, columns: str = "") -> Refusal:
    """Return the refusal of a file, or of the record that begins at a line of it."""
    name = printable_name(path)
    place = f"Line {line} of {name}" if line else name
    return Refusal(path, reason, _SENTENCES[reason].format(name=place, columns=columns), line, columns)


def printable_name(path: Path) -> str:
    """Return a file's name as valid Unicode, also where the disk's bytes are none."""
    return os.fsencode(path.name or path).decode("utf-8", "replace")
