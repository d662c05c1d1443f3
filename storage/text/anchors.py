"""Quotes that say where a mark stands, by its own words and the words around it."""

from __future__ import annotations

from typing import NamedTuple

CONTEXT = 32


class Quote(NamedTuple):
    """The marked text and up to 32 characters of what stands before and after it."""

    exact: str
    prefix: str
    suffix: str


def quote(text: str, start: int, end: int) -> Quote:
    """Quote ``text[start:end]`` with its context; raise ValueError if the range is empty or outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no range {start}–{end} in a text of {len(text)} characters")
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
