"""The bytes of a file of records, plain or packed with gzip: never more than a record of them in memory."""

from __future__ import annotations

import gzip
import io
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from storage.importing.encoding import Decoded, NotTextError, UnknownEncodingError, decode
from storage.importing.refusals import LARGEST_RECORD, RefusedFileError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_GZIP = b"\x1f\x8b"
_BUFFER = 1024 * 1024
_HEAD = 256 * 1024
_SKIP = 1024 * 1024
_LONGEST_SKIP = 1024 * 1024 * 1024
"""In bytes: a line that goes on beyond this, as in a file made to exhaust its readers, ends the reading."""

_DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)


class RecordStream:
    """An open file of records. ``line`` counts the lines that `lines` has given."""

    def __init__(self, path: Path, raw: BinaryIO) -> None:
        self.path = path
        self.line = 0
        self._raw = raw
        packed = raw.read(len(_GZIP)) == _GZIP
        raw.seek(0)
        unpacked = cast("io.RawIOBase", gzip.GzipFile(fileobj=raw)) if packed else None
        self.file: io.BufferedIOBase | BinaryIO = raw if unpacked is None else io.BufferedReader(unpacked, _BUFFER)

    def consumed(self) -> int:
        """Return how many bytes of the file on the disk have been read."""
        return self._raw.tell()

    def decode_head(self) -> Decoded:
        """Return the beginning of the text with the encoding it is in, and go back to its start.

        Raises RefusedFileError if it is empty, no text, or in an unknown encoding.
        """
        head = self.file.read(_HEAD)
        self.file.seek(0)
        if len(head) == _HEAD:
            head = head[: head.rfind(b"\n") + 1] or head
        if not head.strip():
            raise RefusedFileError(self.path, "empty")
        try:
            return decode(head)
        except NotTextError as error:
            raise RefusedFileError(self.path, "binary") from error
        except UnknownEncodingError as error:
            raise RefusedFileError(self.path, "unknown_encoding") from error

    def lines(self) -> Iterator[bytes | None]:
        """Yield the lines; None for one larger than LARGEST_RECORD, which is passed over."""
        while line := self.file.readline(LARGEST_RECORD + 1):
            self.line += 1
            if len(line) > LARGEST_RECORD:
                self._skip_line(line)
                yield None
            else:
                yield line

    def _skip_line(self, line: bytes) -> None:
        skipped = len(line)
        while line and not line.endswith(b"\n"):
            if skipped > _LONGEST_SKIP:
                raise RefusedFileError(self.path, "damaged", self.line)
            line = self.file.readline(_SKIP)
            skipped += len(line)


@contextmanager
def open_records(path: Path) -> Iterator[RecordStream]:
    """Open a file of records; raise RefusedFileError if it cannot be read, or no longer from some line on."""
    stream = None
    try:
        if not _is_regular(path):
            raise RefusedFileError(path, "wrong_type")
        with path.open("rb", buffering=_BUFFER) as raw:
            stream = RecordStream(path, raw)
            yield stream
    except FileNotFoundError as error:
        raise RefusedFileError(path, "missing") from error
    except _DAMAGED as error:
        raise RefusedFileError(path, "damaged", 0 if stream is None else stream.line + 1) from error
    except OSError as error:
        raise RefusedFileError(path, "unreadable") from error


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except ValueError as error:  # a name that no file can have
        raise RefusedFileError(path, "unreadable") from error
