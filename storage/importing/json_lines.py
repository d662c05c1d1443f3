"""Files of JSON, one object a line: each object becomes an article."""

from __future__ import annotations

from hashlib import sha256
from json import JSONDecoder
from typing import TYPE_CHECKING

from storage.importing.encoding import Decoded, NotTextError, UnknownEncodingError, decode
from storage.importing.fields import make_article
from storage.importing.refusals import RefusedFileError, printable_name, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.importing.record_stream import RecordStream
    from storage.importing.refusals import Refusal
    from storage.records import NewArticle

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BY_BYTES = ("utf-8", "windows-1256", "iso-8859-6")
"""The encodings in which a byte of ten ends a line, whatever stands before it."""

# Lines within a text should be escaped, but not everybody does; tabs likewise.
_parse = JSONDecoder(strict=False).decode


def read_json_lines(stream: RecordStream) -> Iterator[tuple[int, NewArticle | Refusal]]:
    """Yield the number of each line that is not blank, and its article or refusal.

    Raises RefusedFileError if the file is no text.
    """
    encoding = stream.decode_head().encoding
    if encoding not in _BY_BYTES:
        raise RefusedFileError(stream.path, "unknown_encoding")
    file_name = printable_name(stream.path)
    for line in stream.lines():
        if line is None:
            yield stream.line, refuse(stream.path, "too_large", stream.line)
            continue
        raw = line.removeprefix(_BYTE_ORDER_MARK).strip() if stream.line == 1 else line.strip()
        if raw:
            yield stream.line, _read_line(stream, raw, encoding, file_name)


def _read_line(stream: RecordStream, raw: bytes, encoding: str, file_name: str) -> NewArticle | Refusal:
    try:
        text, encoding = _decode_line(raw, encoding)
    except (NotTextError, UnknownEncodingError):
        return refuse(stream.path, "unknown_encoding", stream.line)
    try:
        record = _parse(text)
    except (ValueError, RecursionError):
        return refuse(stream.path, "bad_json", stream.line)
    if not isinstance(record, dict):
        return refuse(stream.path, "no_fields", stream.line)
    article = make_article(record.items(), raw_sha256=sha256(raw).hexdigest(), file_name=file_name, encoding=encoding)
    return refuse(stream.path, "no_text", stream.line) if article is None else article


def _decode_line(raw: bytes, encoding: str) -> Decoded:
    """Decode one line: as UTF-8 if that can be, for one bad line may hide what the file is in."""
    for codec in ("utf-8", encoding):
        try:
            return Decoded(raw.decode(codec), codec)
        except UnicodeDecodeError:
            continue
    return decode(raw)
