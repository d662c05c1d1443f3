"""Tables with a row of names at their head (CSV): each row becomes an article."""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, cast

from storage.importing.fields import field_of, make_article
from storage.importing.refusals import LONGEST_ROW, RefusedFileError, printable_name, refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storage.importing.record_stream import RecordStream
    from storage.importing.refusals import Refusal
    from storage.records import NewArticle

_DELIMITERS = (",", ";", "\t", "|")
_MOST_COLUMNS_NAMED = 12
_LONGEST_NAME = 40
_MOST_DAMAGE = 0.01


class _TooLongError(Exception):
    """A row has more letters than can be kept."""


class _Head(NamedTuple):
    delimiter: str
    names: list[str]
    recognised: int


class _Rows:
    """Gives csv its lines and remembers those of the row it is at, which must not grow without end."""

    def __init__(self, text: io.TextIOWrapper, stream: RecordStream) -> None:
        self._text = text
        self._stream = stream
        self.lines: list[str] = []
        self.length = 0

    def begin_row(self) -> None:
        self.lines, self.length = [], 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        if not line:
            raise StopIteration
        self._stream.line += 1
        self.length += len(line)
        if self.length > LONGEST_ROW:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(LONGEST_ROW)
            raise _TooLongError
        self.lines.append(line)
        return line


def read_table(stream: RecordStream) -> Iterator[tuple[int, NewArticle | Refusal]]:
    """Yield the number of the line where each row begins that is not blank, and its article or refusal.

    Raises RefusedFileError if the file is no text, or no column in it holds texts.
    """
    csv.field_size_limit(LONGEST_ROW)  # for all of the program, but nothing else in it reads tables
    decoded = stream.decode_head()
    head = _read_head(decoded.text)
    if not any((field_of(name) or ("", 0))[0] == "text" for name in head.names):
        raise RefusedFileError(stream.path, "no_text_column", columns=_listed(head.names))
    text = io.TextIOWrapper(
        cast("io.BufferedReader", stream.file), encoding=decoded.encoding, errors="replace", newline=""
    )
    if text.read(1) != "\ufeff":
        text.seek(0)
    try:
        yield from _read_rows(stream, _Rows(text, stream), head, decoded.encoding)
    finally:
        text.detach()


def _read_rows(
    stream: RecordStream, rows: _Rows, head: _Head, encoding: str
) -> Iterator[tuple[int, NewArticle | Refusal]]:
    reader = csv.reader(rows, delimiter=head.delimiter)
    file_name = printable_name(stream.path)
    names = head.names
    try:
        _first_row(reader)
    except (_TooLongError, csv.Error) as error:
        raise RefusedFileError(stream.path, "too_long", 1) from error
    while True:
        rows.begin_row()
        first = stream.line + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except (_TooLongError, csv.Error):
            yield first, refuse(stream.path, "too_long", first)
            continue
        if not any(values):
            continue
        if any(values[len(names) :]):
            yield first, refuse(stream.path, "too_many_fields", first)
            continue
        row = "".join(rows.lines)
        if row.count("\ufffd") > _MOST_DAMAGE * len(row):
            yield first, refuse(stream.path, "unknown_encoding", first)
            continue
        article = make_article(
            zip(names, values, strict=False),
            raw_sha256=sha256(row.rstrip("\r\n").encode("utf-8", "surrogatepass")).hexdigest(),
            file_name=file_name,
            encoding=encoding,
        )
        yield first, refuse(stream.path, "no_text", first) if article is None else article


def _read_head(text: str) -> _Head:
    """Return the row of names, taken apart by the delimiter that gives the most names known here."""
    heads = []
    for delimiter in _DELIMITERS:
        names = _first_row(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        heads.append(_Head(delimiter, _named(names), sum(field_of(name) is not None for name in names)))
    return max(heads, key=lambda head: (head.recognised, len(head.names)))


def _first_row(rows: Iterable[list[str]]) -> list[str]:
    return next((row for row in rows if any(row)), [])


def _named(names: list[str]) -> list[str]:
    """Give a column without a name its number for one."""
    return [" ".join(name.split()) or str(number) for number, name in enumerate(names, start=1)]


def _listed(names: list[str]) -> str:
    shown = [name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…" for name in names]
    return ", ".join(shown[:_MOST_COLUMNS_NAMED]) + (", …" if len(shown) > _MOST_COLUMNS_NAMED else "")
