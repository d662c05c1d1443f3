"""The passages of a text: its paragraphs, and the sentences of overlong ones."""

from __future__ import annotations

from typing import Final

from storage.text.paragraphs import split_paragraphs
from storage.text.sentences import split_sentences

_LONGEST: Final = 800
"""Code points; a longer paragraph is taken by its sentences."""

_LONGEST_SENTENCE: Final = 2_000
"""Code points; a longer sentence is no sentence, and is cut between two words."""


def passages_of(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a text's passages in order, as code points: whatever is shown as a paragraph of its own.

    A paragraph of more than 800 code points is taken by its sentences. Headings and bylines are passages too.
    """
    paragraphs = split_paragraphs(text, "")
    passages: list[tuple[int, int]] = []
    for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
        if end - start <= _LONGEST:
            passages.append((start, end))
        else:
            for sentence in split_sentences(text, start, end):
                passages += _cut(text, *sentence)
    return passages


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what is too long to be a sentence between words, or where it must be."""
    pieces = []
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = space if space > 0 else start + _LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut + (space > 0)
    return [*pieces, (start, end)]
