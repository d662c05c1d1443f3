"""Why a file was not imported, said in one sentence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

RefusalReason = Literal[
    "missing", "no_texts", "unreadable", "empty", "binary", "wrong_type", "unknown_encoding", "too_large"
]

LARGEST_FILE = 64 * 1024 * 1024

_SENTENCES: dict[RefusalReason, str] = {
    "missing": "{name} does not exist; check the path and add it again.",
    "no_texts": "{name} holds no text files; choose a folder with .txt files in it.",
    "unreadable": "{name} cannot be read; check its permissions and the disk, then add it again.",
    "empty": "{name} is empty; nothing in it can be read as an article.",
    "binary": "{name} is not a text file; save the article as plain text (.txt) and add that.",
    "wrong_type": "{name} is not plain text; save its text as a .txt file and add that.",
    "unknown_encoding": "{name} is in an unknown encoding; save it as UTF-8 and add it again.",
    "too_large": f"{{name}} is larger than {LARGEST_FILE // 1024**2} MB; split it into articles and add those.",
}


class Refusal(NamedTuple):
    """A file or folder that was not imported: why, and one English sentence that says what to do."""

    path: Path
    reason: RefusalReason
    sentence: str


class RefusedFileError(Exception):
    """A file is not imported; carries its `Refusal`."""

    def __init__(self, path: Path, reason: RefusalReason) -> None:
        super().__init__(path, reason)
        self.refusal = Refusal(path, reason, _SENTENCES[reason].format(name=printable_name(path)))

    def __str__(self) -> str:
        return self.refusal.sentence


def printable_name(path: Path) -> str:
    """Return a file's name as valid Unicode, also where the disk's bytes are none."""
    return os.fsencode(path.name or path).decode("utf-8", "replace")
