"""Quotes that say where a mark stands, by its own words and the words around it, and find it in another version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.records import Anchoring

CONTEXT = 32


class Quote(NamedTuple):
    """The marked text and up to 32 characters of what stands before and after it."""

    exact: str
    prefix: str
    suffix: str


class FoundAgain(NamedTuple):
    """Where a mark stands in another version of its text.

    ``anchored``: there, without doubt. ``moved``: most likely there, to be reviewed. ``orphan``: nowhere, and
    ``start`` and ``end`` are -1. The ``score`` says how alike the place and its surroundings are, up to 1.
    """

    start: int
    end: int
    anchoring: Anchoring
    score: float


def quote(text: str, start: int, end: int) -> Quote:
    """Quote ``text[start:end]`` with its context; raise ValueError if the range is empty or outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no range {start}–{end} in a text of {len(text)} characters")
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def find_again(old: str, new: str, places: Sequence[tuple[int, int]]) -> list[FoundAgain]:
    """Find marks of the old text in the new: one answer for each place, in their order.

    Anchored is what the two texts prove: the words stand unchanged with 32 unchanged characters on either side, or
    between stretches that stayed, and nothing else can be meant. Raises ValueError as `quote` does.
    """
    for start, end in places:
        if not 0 <= start < end <= len(old):
            raise ValueError(f"no range {start}–{end} in a text of {len(old)} characters")
    if old == new:
        return [FoundAgain(start, end, "anchored", 1.0) for start, end in places]
    if not places or not new:
        return [FoundAgain(-1, -1, "orphan", 0.0)] * len(places)
    # Imported here because a start of the program never needs it.
    from storage.text.reanchoring import Reanchoring  # noqa: PLC0415

    versions = Reanchoring(old, new)
    return [versions.find(start, end) for start, end in places]
