"""Where the sentences of a paragraph begin and end."""

from __future__ import annotations

import re

_CLOSING = "\"'”’»›)\\]}"
# A single letter before the stop is an initial or a title (د. أ. م. J.), and a digit on both sides is a number.
# The sign comes first and what must not stand before it after that: so places without one are passed over fast.
_END = re.compile(rf"[.!?؟۔…\n](?:(?<=\n)|(?<!\b\w.)(?:(?<!\.)[!?؟۔…]*|(?<=\.)(?<!\.\.)\.*)[{_CLOSING}]*(?=\s))")


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the ranges of the sentences between two code points, white space around them left out."""
    cuts = [match.end() for match in _END.finditer(text, start, end)]
    spans = []
    for first, last in zip([start, *cuts], [*cuts, end], strict=True):
        sentence = text[first:last]
        if sentence.strip():
            left = first + len(sentence) - len(sentence.lstrip())
            spans.append((left, first + len(sentence.rstrip())))
    return spans
