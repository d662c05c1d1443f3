"""What may go into a column: the present moment, and typed text made safe to keep."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return this moment in UTC to the millisecond, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


def clean(text: str) -> str:
    """Return text with NUL and lone surrogates, which SQLite cannot keep, replaced by U+FFFD."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def clean_line(text: str) -> str:
    """Return clean text as one line: trimmed, each run of white space a single space."""
    return " ".join(clean(text).split())


def clean_lines(text: str) -> str:
    """Return clean text of one or more lines, ended by LF whatever ended them; trimmed."""
    return "\n".join(clean(text).splitlines()).strip()
