"""What of a passage is shown where there is room for one line only: always its first hit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from storage.search.results import Hit, Passage

_BEFORE: Final = 0.35
"""How far into the line the first hit may stand, as a share of it."""

_SPARE: Final = 1.4

_CUT: Final = "…"


class Line(NamedTuple):
    """Words to show; ``lit`` are half-open ranges of them, in code points, each with whether the name was another."""

    words: str
    lit: tuple[tuple[int, int], ...]
    lit_names: tuple[tuple[int, int], ...]


def crop(passage: Passage, letters: int) -> Line:
    """Cut a passage, between words, to about ``letters``, so that its first hit is among them.

    Somewhat more is kept, since letters differ in width; what shows the line cuts off the rest.
    """
    text = passage.text
    start, end = 0, len(text)
    if passage.hits and len(text) > letters:
        first = passage.hits[0].start - passage.start
        wished = max(0, min(first - int(letters * _BEFORE), len(text) - letters))
        start = _next_word(text, wished, first)
        end = min(len(text), max(start + int(letters * _SPARE), passage.hits[0].end - passage.start))
    opening = f"{_CUT} " if start else ""
    shift = len(opening) - start - passage.start
    shown = [hit for hit in passage.hits if hit.end - passage.start <= end]
    return Line(
        opening + text[start:end] + (_CUT if end < len(text) else ""),
        _moved((hit for hit in shown if hit.via != "latin"), shift),
        _moved((hit for hit in shown if hit.via == "latin"), shift),
    )


def _next_word(text: str, wished: int, latest: int) -> int:
    """Return where the first word at or behind ``wished`` begins, at latest at ``latest``."""
    while 0 < wished < latest and not text[wished - 1].isspace():
        wished += 1
    return wished


def _moved(hits: Iterable[Hit], shift: int) -> tuple[tuple[int, int], ...]:
    return tuple((hit.start + shift, hit.end + shift) for hit in hits)
