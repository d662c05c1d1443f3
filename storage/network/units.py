"""The units of a text in which two entities may stand together: passages, sentences, or the text as a whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from storage.text.paragraphs import split_paragraphs
from storage.text.passages import passages_of
from storage.text.sentences import split_sentences


class Units:
    """The units of one text, by their code points."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = spans
        self._starts = [start for start, _end in spans]

    def number_at(self, place: int) -> int:
        """Return which unit a code point is in, by the last that begins before it; -1 before the first."""
        return bisect_right(self._starts, place) - 1


def units_of(text: str, unit: Literal["article", "passage", "sentence"]) -> Units:
    """Take a text apart; a passage is a paragraph, or a sentence of an overlong one."""
    if unit == "article":
        return Units([(0, len(text))])
    return Units(passages_of(text) if unit == "passage" else list(_sentences(text)))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    paragraphs = split_paragraphs(text, "")
    for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
        yield from split_sentences(text, start, end)
