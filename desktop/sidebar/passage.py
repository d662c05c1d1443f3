"""The few words of another article that show a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from storage.articles import get_version
from storage.related.reasons import find_reason

if TYPE_CHECKING:
    from storage.library import Connection
    from storage.related.records import Reason

_BEFORE: Final = 70
_LENGTH: Final = 220


class Passage(NamedTuple):
    """Some words of a text; ``lit`` are half-open ranges of them, in code points."""

    words: str
    lit: tuple[tuple[int, int], ...]


def read_passage(db: Connection, article_id: int, reason: Reason) -> Passage | None:
    """Return the first passage of an article that shows the reason, or None if none does."""
    return cut_passage(get_version(db, article_id).text, find_reason(db, article_id, reason))


def cut_passage(text: str, ranges: Sequence[tuple[int, int]]) -> Passage | None:
    """Cut about 200 characters around the first range out of its paragraph, between words."""
    if not ranges:
        return None
    first, last = ranges[0]
    paragraph = text.rfind("\n", 0, first) + 1
    ending = text.find("\n", last)
    ending = len(text) if ending < 0 else ending
    start, end = max(paragraph, first - _BEFORE), min(ending, max(last, first - _BEFORE + _LENGTH))
    while paragraph < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < ending and not text[end].isspace():
        end -= 1
    opening = "… " if start > paragraph else ""
    closing = " …" if end < ending else ""
    shift = len(opening) - start
    lit = tuple((begin + shift, stop + shift) for begin, stop in ranges if begin >= start and stop <= end)
    return Passage(opening + text[start:end] + closing, lit)
