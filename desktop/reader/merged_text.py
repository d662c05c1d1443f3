"""Two texts written as one: what stayed, what was removed and what was added, in the order of reading.

Positions are code points, half-open; those of the merged text unless another text is named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from storage.text.alignment import align, join_blocks
from storage.text.differences import Difference, word_differences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from storage.text.paragraphs import Paragraphs

ChangeKind = Literal["removed", "added"]

_KEPT_BESIDE = 1
"""How many paragraphs on each side of a change are shown with it."""

_FEWEST_FOLDED = 3
"""Fewer paragraphs than these take no more room than the line that would stand for them."""

OPENING = 3
"""Among how many paragraphs a text's own headline is looked for."""

_MOST_REPEATS = 8
"""How often a line may occur on either side for the texts to be divided at it."""

_first = itemgetter(0)
_start = attrgetter("start")


class ChangedRange(NamedTuple):
    """A range that was removed or added; ``id`` counts them from 0."""

    id: int
    start: int
    end: int
    kind: ChangeKind


class MergedText(NamedTuple):
    """Both texts as one.

    ``ranges`` are what differs; ``changes`` are the same, but what took the place of something is one with it.
    ``origins`` pairs places of the new text with those where the same stretch stands here, both ascending.
    """

    text: str
    ranges: tuple[ChangedRange, ...]
    changes: tuple[tuple[int, int], ...]
    origins: tuple[tuple[int, int], ...]

    def place_of(self, position: int) -> int:
        """Return where a position of the new text stands."""
        number = bisect_right(self.origins, position, key=_first) - 1
        if number < 0:
            return position
        new, here = self.origins[number]
        return here + position - new

    def next_change(self, position: int) -> int | None:
        """Return the number of the first change that begins behind a position."""
        number = bisect_right(self.changes, position, key=_first)
        return number if number < len(self.changes) else None

    def previous_change(self, position: int) -> int | None:
        """Return the number of the last change that begins before a position."""
        number = bisect_left(self.changes, position, key=_first) - 1
        return number if number >= 0 else None

    def ranges_of(self, change: int) -> list[ChangedRange]:
        """Return what was removed and what was added by a change."""
        start, end = self.changes[change]
        first = bisect_left(self.ranges, start, key=_start)
        return list(self.ranges[first : bisect_left(self.ranges, end, key=_start)])


class Fold(NamedTuple):
    """Paragraphs that are not shown: a ``number`` of them, from the ``first`` on."""

    first: int
    number: int


def merge(old: str, new: str) -> MergedText:
    """Write two texts as one; what was replaced stands before what took its place."""
    ranges: list[ChangedRange] = []
    changes: list[tuple[int, int]] = []
    origins: list[tuple[int, int]] = []
    written: list[str] = []
    start, before = 0, ""
    for piece, words in _write(old, new, list(_compare(old, new))):
        end = start + len(words.rstrip())
        if piece.change != "removed":
            origins.append((piece.new_start, start))
        if piece.change != "same" and start < end:
            ranges.append(ChangedRange(len(ranges), start, end, piece.change))
            if piece.change == "added" and before == "removed":
                changes[-1] = (changes[-1][0], end)
            else:
                changes.append((start, end))
        written.append(words)
        start += len(words)
        before = piece.change if words.strip() else before
    return MergedText("".join(written), tuple(ranges), tuple(changes), tuple(origins))


def _compare(old: str, new: str) -> Iterator[Difference]:
    """Yield the way from the old text to the new: line by line first, and word by word where lines differ."""
    olds, news = old.splitlines(keepends=True), new.splitlines(keepends=True)
    old_starts, new_starts = _starts(olds), _starts(news)
    i = j = 0
    for next_i, next_j, count in [*join_blocks(align(olds, news, _MOST_REPEATS)), (len(olds), len(news), 0)]:
        before_old, before_new = old_starts[i], new_starts[j]
        old_part, new_part = old[before_old : old_starts[next_i]], new[before_new : new_starts[next_j]]
        for piece in word_differences(old_part, new_part):
            yield Difference(
                piece.change,
                before_old + piece.old_start,
                before_old + piece.old_end,
                before_new + piece.new_start,
                before_new + piece.new_end,
            )
        i, j = next_i + count, next_j + count
        if count:
            yield Difference("same", old_starts[next_i], old_starts[i], new_starts[next_j], new_starts[j])


def _starts(lines: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, lines), initial=0))


def _write(old: str, new: str, pieces: Sequence[Difference]) -> Iterator[tuple[Difference, str]]:
    """Yield each piece with its words and the white space that stands behind it when both texts are one.

    In front of what was removed it is the old text's. A word and the one in its place stand in one line; a paragraph
    and the one in its place do not.
    """
    opens_line = True
    for piece, following in pairwise([*pieces, None]):
        assert piece is not None  # noqa: S101 - only the last is, which nothing follows
        removed = piece.change == "removed"
        words = old[piece.old_start : piece.old_end] if removed else new[piece.new_start : piece.new_end]
        after = following.change if following is not None else ""
        if piece.change == "same" and after == "removed":
            words = words.rstrip() + _space_behind(old[piece.old_start : piece.old_end])
        elif removed and after == "added" and not (opens_line and "\n" in _space_behind(words)):
            words = words.rstrip() + " "
        opens_line = words.endswith("\n")
        yield piece, words


def _space_behind(words: str) -> str:
    return words[len(words.rstrip()) :]


def find_folds(merged: MergedText, paragraphs: Paragraphs) -> list[Fold]:
    """Return the stretches of paragraphs far from any change, which need not be read; none if nothing changed.

    The first paragraphs are always shown: one of them may be the headline.
    """
    if not merged.changes:
        return []
    shown = set(range(OPENING))
    for start, end in merged.changes:
        first = bisect_right(paragraphs.starts, start) - 1
        last = max(first, bisect_left(paragraphs.starts, end) - 1)
        shown.update(range(first - _KEPT_BESIDE, last + _KEPT_BESIDE + 1))
    borders = [*sorted(number for number in shown if 0 <= number < len(paragraphs)), len(paragraphs)]
    return [
        Fold(before + 1, after - before - 1) for before, after in pairwise(borders) if after - before > _FEWEST_FOLDED
    ]
