"""What two articles say word for word: the longest run of words that stands in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from storage.text.folding import Folded
from storage.text.words import Word, words_of

_FEWEST: Final = 6
"""Words; fewer in a row may well be said twice by chance."""

_MOST: Final = 25
"""Words that are shown of it."""


def find_longest_quotation(folded: Folded, words: Sequence[Word], others: Sequence[str]) -> str:
    """Return the longest run of a text's words that stands among another's folded words too; empty if there is none.

    It is spelled as this text has it, and cut after 25 words.
    """
    own = [word.text for word in words]
    theirs = {tuple(others[place : place + _FEWEST]) for place in range(len(others) - _FEWEST + 1)}
    places = [place for place in range(len(own) - _FEWEST + 1) if tuple(own[place : place + _FEWEST]) in theirs]
    if not places:
        return ""
    starts = [places[0], *(place for before, place in pairwise(places) if place != before + 1)]
    ends = [*(before for before, place in pairwise(places) if place != before + 1), places[-1]]
    first, last = max(zip(starts, ends, strict=True), key=lambda streak: streak[1] - streak[0])
    number = min(last - first + _FEWEST, _MOST)
    # runs that follow each other here need not follow each other there
    if f" {' '.join(own[first : first + number])} " not in f" {' '.join(others)} ":
        number = _FEWEST
    return folded.source[words[first].start : words[first + number - 1].end]


def find_quotation(folded: Folded, quotation: str) -> list[tuple[int, int]]:
    """Return where the words of a quotation stand in a text, whatever is between them."""
    words = words_of(quotation)
    if not words:
        return []
    pattern = r"[\W_]+".join(map(re.escape, words))
    matches = re.finditer(rf"(?<![^\W_]){pattern}(?![^\W_])", folded.text)
    return [folded.source_range(*match.span()) for match in matches]
