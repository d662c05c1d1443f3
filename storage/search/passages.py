"""The pieces of an article to show around hits: those that say most of what was asked first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from storage.search.results import Hit, Passage

MOST_PASSAGES = 3
_AROUND = 70
_LONGEST = 240
_BREAK = re.compile(r"\n")


def best_passages(text: str, found: Sequence[tuple[int, Hit]], hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Return at most three passages of a text, those that answer most clauses first.

    ``found`` are the hits by clause and ``hits`` the same merged, both in order. A passage stays within
    its paragraph and begins and ends with a whole word.
    """
    groups: list[list[Hit]] = []
    for hit in hits:
        begun = groups[-1] if groups else None
        near = begun is not None and hit.end - begun[0].start <= _LONGEST - _AROUND
        if begun and near and not _BREAK.search(text, begun[-1].end, hit.start):
            begun.append(hit)
        else:
            groups.append([hit])

    answered = [{clause for clause, _hit in _within(found, group)} for group in groups]
    ranked = sorted(range(len(groups)), key=lambda place: (-len(answered[place]), place))
    return tuple(_passage(text, groups[place]) for place in ranked[:MOST_PASSAGES])


def _within(found: Sequence[tuple[int, Hit]], group: Sequence[Hit]) -> Sequence[tuple[int, Hit]]:
    """Return the hits by clause that begin where a group of merged hits stands."""
    first = bisect_left(found, group[0].start, key=_start)
    return found[first : bisect_left(found, group[-1].end, key=_start)]


def _start(one: tuple[int, Hit]) -> int:
    return one[1].start


def opening(text: str) -> Passage:
    """Return the first words of a text."""
    start = len(text) - len(text.lstrip())
    return _cut(text, start, start, ())


def passage_around(text: str, hit: Hit) -> Passage:
    """Return a few words before and after a hit, of its paragraph only."""
    return _passage(text, (hit,))


def _passage(text: str, hits: Sequence[Hit]) -> Passage:
    return _cut(text, hits[0].start, hits[-1].end, tuple(hits))


def _cut(text: str, first: int, last: int, hits: tuple[Hit, ...]) -> Passage:
    start = max(first - _AROUND, text.rfind("\n", 0, first) + 1, 0)
    line_end = text.find("\n", last)
    end = min(max(last + _AROUND, start + _LONGEST - _AROUND), len(text) if line_end < 0 else line_end)
    if start > 0 and not text[start - 1].isspace():
        start = _next_word(text, start, first)
    if end < len(text) and not text[end].isspace():
        end = _last_word_end(text, end, last)
    while start < first and text[start].isspace():
        start += 1
    while end > last and text[end - 1].isspace():
        end -= 1
    return Passage(start, end, text[start:end], hits)


def _next_word(text: str, start: int, limit: int) -> int:
    for place in range(start, limit):
        if text[place].isspace():
            return place + 1
    return limit


def _last_word_end(text: str, end: int, limit: int) -> int:
    for place in range(end - 1, limit - 1, -1):
        if text[place].isspace():
            return place
    return limit
