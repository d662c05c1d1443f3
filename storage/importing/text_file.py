"""A plain text file becomes an article."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING

from storage.importing.encoding import NotTextError, UnknownEncodingError, decode
from storage.importing.refusals import LARGEST_FILE, RefusedFileError, printable_name
from storage.importing.sidecar import read_sidecar
from storage.records import NewArticle
from storage.text.paragraphs import guess_headline, languages

if TYPE_CHECKING:
    from pathlib import Path

# How other kinds of document begin, some of which would pass for text.
_OTHER_KINDS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format 3",
)
_MARKUP = ("<!doctype", "<html", "<?xml")


def read_text_file(path: Path) -> NewArticle:
    """Read one text file and its sidecar; raise RefusedFileError with the reason if no article comes of it.

    What its sidecar leaves out, the headline, the language and the day of publication, the text itself may tell.
    """
    raw = _read_bytes(path)
    if path.suffix.lower() == ".json" or raw.startswith(_OTHER_KINDS):
        raise RefusedFileError(path, "wrong_type")
    try:
        decoded = decode(raw)
    except NotTextError as error:
        raise RefusedFileError(path, "binary") from error
    except UnknownEncodingError as error:
        raise RefusedFileError(path, "unknown_encoding") from error
    if not guess_headline(decoded.text):
        raise RefusedFileError(path, "empty")
    if decoded.text[:100].lstrip().casefold().startswith(_MARKUP):
        raise RefusedFileError(path, "wrong_type")
    known = {"language": next(iter(languages(decoded.text)), "")} | read_sidecar(path)
    if "headline" not in known or "published" not in known:
        from storage.importing.publication import guess_details  # noqa: PLC0415 - sample articles come with all of it

        known = guess_details(decoded.text, known["language"]) | known
    return NewArticle(
        text=decoded.text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        file_name=printable_name(path),
        encoding=decoded.encoding,
        details=(),
        **known,
    )


def _read_bytes(path: Path) -> bytes:
    """Read a regular file of bearable size."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise RefusedFileError(path, "wrong_type")
        if status.st_size > LARGEST_FILE:
            raise RefusedFileError(path, "too_large")
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise RefusedFileError(path, "missing") from error
    except (OSError, ValueError) as error:
        raise RefusedFileError(path, "unreadable") from error
    if len(raw) > LARGEST_FILE:
        raise RefusedFileError(path, "too_large")
    return raw
