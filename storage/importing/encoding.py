"""From a file's bytes to text, whatever Arabic-capable encoding they came in."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import chain
from typing import NamedTuple

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the next one
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)
_ARABIC_CODECS = ("cp1256", "iso8859_6")
_NAMES = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6"}
_SAMPLE = 65_536

# In UTF-16 nearly every other byte of Arabic text is 06 (its page) or 00 (spaces and Latin).
_PAGES = b"\x00\x06"
_MANY_PAGES, _FEW_PAGES = 0.7, 0.3

# What no text holds much of. NULs are counted apart: they are repaired, if there is something between them.
_LAYOUT = "\0\t\n\v\f\r\x1a\x1b\x85"
_STRANGE_BYTES = bytes(code for code in range(32) if chr(code) not in _LAYOUT)
_MOST_STRANGE = 0.02
_MOST_NULS = 0.5
_MOST_DAMAGE = 0.01

# A wrong guess shows in words of Latin and Arabic letters mixed; marks are part of the words.
_MIXED = re.compile("[A-Za-z\u00aa-\u024f][\u0600-\u06ff]|[\u0600-\u06ff][A-Za-z\u00aa-\u024f]")
_WORD = re.compile(r"[\w\u064b-\u0652]+")
_MOST_MIXED_WORDS = 0.05
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


class NotTextError(ValueError):
    """The bytes are no text at all."""


class UnknownEncodingError(ValueError):
    """The bytes look like text, but in none of the encodings known here."""


class Decoded(NamedTuple):
    """A text ready to be frozen, and the name of the encoding it came in."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """Decode a file's bytes; raise NotTextError or UnknownEncodingError.

    Tried in this order: byte order mark, the pattern UTF-16 leaves, strict UTF-8, UTF-8 with little
    damage (repaired with U+FFFD), a detector limited to windows-1256 and ISO-8859-6. Nothing is
    taken on the word of a codec, for some accept any bytes: what comes out must look like text.
    """
    decoded = _decode_unicode(raw)
    if decoded is not None:
        if not _is_text(decoded.text[:_SAMPLE]):
            raise NotTextError
        return Decoded(clean(decoded.text), decoded.encoding)
    if not _may_be_text(raw[:_SAMPLE]):
        raise NotTextError
    for codec in _detected_codecs(raw[:_SAMPLE]):
        text = _strictly(raw, codec)
        if text is not None and _is_plausible(text[:_SAMPLE]):
            return Decoded(clean(text), _NAMES[codec])
    raise UnknownEncodingError


def clean(text: str) -> str:
    """Return a text as a version keeps it: no byte order mark, lines ended by LF, NUL and lone surrogates as U+FFFD.

    Nothing else is touched.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x00", "\ufffd")
    return _LONE_SURROGATES.sub("\ufffd", text)


def _decode_unicode(raw: bytes) -> Decoded | None:
    for mark, codec in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return Decoded(raw[len(mark) :].decode(codec, "replace"), codec)
    utf16 = _utf16_without_mark(raw[:_SAMPLE])
    if utf16 is not None:
        return Decoded(raw.decode(utf16, "replace"), utf16)
    text = _strictly(raw, "utf-8")
    if text is None:
        text = raw.decode("utf-8", "replace")
        beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
        if text.count("\ufffd") > _MOST_DAMAGE * beyond_ascii:
            return None
    return Decoded(text, "utf-8")


def _utf16_without_mark(sample: bytes) -> str | None:
    """Return the UTF-16 codec whose pattern the bytes show, if any."""
    pairs = len(sample) // 2
    if pairs == 0:
        return None
    first, second = (
        (pairs - len(half.translate(None, _PAGES))) / pairs for half in (sample[: 2 * pairs : 2], sample[1::2])
    )
    if second >= _MANY_PAGES and first <= _FEW_PAGES:
        return "utf-16-le"
    if first >= _MANY_PAGES and second <= _FEW_PAGES:
        return "utf-16-be"
    return None


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        return None


def _is_text(sample: str) -> bool:
    """Tell whether decoded characters are ones that people write."""
    strange = sum(
        character == "\ufffd" or (unicodedata.category(character) in {"Cc", "Co"} and character not in _LAYOUT)
        for character in sample
    )
    return strange <= max(1, _MOST_STRANGE * len(sample)) and sample.count("\0") <= _MOST_NULS * len(sample)


def _may_be_text(sample: bytes) -> bool:
    """Tell whether bytes that are not Unicode can be text in a one-byte encoding."""
    strange = len(sample) - len(sample.translate(None, _STRANGE_BYTES))
    return strange <= _MOST_STRANGE * len(sample) and sample.count(0) <= _MOST_NULS * len(sample)


def _detected_codecs(sample: bytes) -> list[str]:
    """Return the Arabic codecs, the likeliest first."""
    # Imported here because it is slow to load and most files are UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    matches = (match.encoding for match in from_bytes(sample, cp_isolation=list(_ARABIC_CODECS)))
    return list(dict.fromkeys(codec for codec in chain(matches, _ARABIC_CODECS) if codec in _ARABIC_CODECS))


def _is_plausible(sample: str) -> bool:
    """Tell whether words are written in one script each, as a wrong codec's are not."""
    words = [word for word in _WORD.findall(sample) if not word.isascii()]
    mixed = sum(_MIXED.search(word) is not None for word in words)
    return mixed <= _MOST_MIXED_WORDS * len(words)
