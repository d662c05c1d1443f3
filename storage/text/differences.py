"""What two texts have in common, and what changed from one to the other, in whole words."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from storage.text.alignment import Block, align, join_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Change = Literal["same", "removed", "added"]

# What is written onto a letter or joins letters without being one: it stays with the word.
_WRITTEN_ON: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08ca-\u08ff\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u200c-\u200f\u202a-\u202e\u2060-\u2069"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_WORD: Final = re.compile(rf"(?:[\w{_WRITTEN_ON}]+|[^\w\s][{_WRITTEN_ON}]*)\s*")
_WORD_CHARACTER: Final = re.compile(rf"[\w{_WRITTEN_ON}]")
_SENTENCE: Final = re.compile(rf"[^\n.!?؟۔…]*(?:\n|[.!?؟۔…][{_WRITTEN_ON}]*|\Z)\s*")

_ANY_REPEATS: Final = 1 << 30
_FEW_REPEATS: Final = 8
_STEP: Final = 1 << 12

_PORTION: Final = 1 << 15
"""Code points divided into words at once: other threads wait for it, a millisecond."""

_ISLAND_WORDS: Final = 3
_SENTENCE_ENDS: Final = frozenset(".!?؟۔…")


class Run(NamedTuple):
    """A stretch of equal text: ``old[r.old : r.old + r.length] == new[r.new : r.new + r.length]``."""

    old: int
    new: int
    length: int


class Difference(NamedTuple):
    """One piece of the way from the old text to the new, with its range on both sides.

    What is ``removed`` has an empty range in the new text, what is ``added`` in the old; what is ``same`` may
    differ in its white space.
    """

    change: Change
    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Words(NamedTuple):
    """The words and signs of a text, each with where it starts; the white space behind one belongs to it."""

    words: list[str]
    starts: list[int]
    """One more than there are words: the last is where the text ends."""


class _Side(NamedTuple):
    """A text and where its words start, as in `Words`; the words of a long text are not kept, for few are needed."""

    text: str
    starts: list[int]

    @property
    def size(self) -> int:
        """How many words there are."""
        return len(self.starts) - 1

    def word(self, number: int) -> str:
        """Return a word without the white space behind it."""
        return self.text[self.starts[number] : self.starts[number + 1]].rstrip()


def split_words(text: str) -> Words:
    """Divide a text into its words, each with its marks, and its signs, each by itself."""
    words: list[str] = []
    starts = [_first_word(text)]
    size = _PORTION
    while starts[-1] < len(text):
        pieces = _WORD.findall(text, starts[-1], starts[-1] + size)
        if starts[-1] + size < len(text):  # the last may be cut short
            if len(pieces) == 1:
                size *= 2
                continue
            del pieces[-1]
        words += map(str.rstrip, pieces)
        starts += islice(accumulate(map(len, pieces), initial=starts[-1]), 1, None)
    return Words(words, starts)


def _first_word(text: str) -> int:
    return len(text) - len(text.lstrip())


def is_inside_word(text: str, place: int) -> bool:
    """Tell whether a place lies between two characters of one word, or between a letter and its mark."""
    return (
        0 < place < len(text)
        and _WORD_CHARACTER.match(text, place) is not None
        and _WORD_CHARACTER.match(text, place - 1) is not None
    )


def equal_runs(old: str, new: str) -> list[Run]:
    """Return what two texts have in common, in whole words, ascending on both sides and disjoint.

    Lines and sentences are compared first, then the words between those that stayed. Effort is bounded: in long
    stretches that are unlike, some common words are passed over.
    """
    head = _common_head(old, new)
    tail = _common_tail(old, new, head)
    runs = [Run(0, 0, head), Run(len(old) - tail, len(new) - tail, tail)]
    for common in (_common_sentences, _common_words):
        gaps = [gap for gap in _gaps(runs) if gap[0] < gap[1] and gap[2] < gap[3]]
        for old_start, old_end, new_start, new_end in gaps:
            found = common(old[old_start:old_end], new[new_start:new_end])
            runs += [Run(old_start + run.old, new_start + run.new, run.length) for run in found]
        runs.sort()
    return list(_joined(old, new, runs))


def word_differences(old: str, new: str) -> list[Difference]:
    """Return the way from the old text to the new in pieces of whole words, which cover both texts in order.

    A piece that is replaced is removed and then added. White space behind a word belongs to it and makes no
    difference by itself, so a text whose lines are broken elsewhere is the same. One to three words that stayed
    amid larger changes are told as changed, for a reader to see one change and not its splinters.
    """
    olds, news = _read(old), _read(new)
    if not olds.size or not news.size:
        if old and new and not olds.size and not news.size:
            return [Difference("same", 0, len(old), 0, len(new))]
        removed, added = Difference("removed", 0, len(old), 0, 0), Difference("added", len(old), len(old), 0, len(new))
        return [piece for piece, text in ((removed, old), (added, new)) if text]
    blocks = _without_islands(olds, news, join_blocks(_word_blocks(olds, news, equal_runs(old, new))))
    return list(_pieces(olds, news, _settled(olds, news, blocks)))


def _read(text: str) -> _Side:
    """Find where the words of a text start, one after another: other threads would wait for all of them at once."""
    first = _first_word(text)
    return _Side(text, [first, *(word.end() for word in _WORD.finditer(text, first))])


def _common_head(old: str, new: str) -> int:
    """Return how many characters both texts begin with, up to the end of a word."""
    size = min(len(old), len(new))
    head = 0
    while head < size and old[head : min(head + _STEP, size)] == new[head : min(head + _STEP, size)]:
        head = min(head + _STEP, size)
    while head < size and old[head] == new[head]:
        head += 1
    while not (_is_border(old, head) and _is_border(new, head)):
        head -= 1
    return head


def _common_tail(old: str, new: str, head: int) -> int:
    """Return how many characters both texts end with behind a common head, from the beginning of a word."""
    size = min(len(old), len(new)) - head
    olds, news = len(old), len(new)
    tail = 0
    while tail < size:
        step = min(_STEP, size - tail)
        if old[olds - tail - step : olds - tail] != new[news - tail - step : news - tail]:
            break
        tail += step
    while tail < size and old[olds - tail - 1] == new[news - tail - 1]:
        tail += 1
    while not (_is_border(old, olds - tail) and _is_border(new, news - tail)):
        tail -= 1
    return tail


def _is_border(text: str, place: int) -> bool:
    return place in {0, len(text)} or text[place - 1].isspace() or text[place].isspace()


def _gaps(runs: Iterable[Run]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges between runs, old and new."""
    for before, after in pairwise(runs):
        yield before.old + before.length, after.old, before.new + before.length, after.new


def _common_sentences(old: str, new: str) -> Iterator[Run]:
    olds, news = _SENTENCE.findall(old), _SENTENCE.findall(new)
    old_starts = list(accumulate(map(len, olds), initial=0))
    new_starts = list(accumulate(map(len, news), initial=0))
    for i, j, count in align(olds, news, _ANY_REPEATS):
        yield Run(old_starts[i], new_starts[j], old_starts[i + count] - old_starts[i])


def _common_words(old: str, new: str) -> Iterator[Run]:
    olds, news = split_words(old), split_words(new)
    for i, j, count in align(olds.words, news.words, _FEW_REPEATS):
        old_start, new_start = olds.starts[i], news.starts[j]
        length = olds.starts[i + count - 1] + len(olds.words[i + count - 1]) - old_start
        if old[old_start : old_start + length] == new[new_start : new_start + length]:
            yield Run(old_start, new_start, length)
            continue
        for step in range(count):
            yield Run(olds.starts[i + step], news.starts[j + step], len(olds.words[i + step]))


def _joined(old: str, new: str, runs: Iterable[Run]) -> Iterator[Run]:
    """Join runs with nothing or with equal text between them, and let them reach over common white space."""
    held = Run(0, 0, 0)
    for run in [*runs, Run(len(old), len(new), 0)]:
        gap_old, gap_new = old[held.old + held.length : run.old], new[held.new + held.length : run.new]
        if gap_old == gap_new:
            held = Run(held.old, held.new, run.old + run.length - held.old)
            continue
        size = min(len(gap_old), len(gap_new))
        before = after = 0
        while before < size and gap_old[before] == gap_new[before] and gap_old[before].isspace():
            before += 1
        while after < size - before and gap_old[-1 - after] == gap_new[-1 - after] and gap_old[-1 - after].isspace():
            after += 1
        if held.length + before:
            yield Run(held.old, held.new, held.length + before)
        held = Run(run.old - after, run.new - after, run.length + after)
    if held.length:
        yield held


def _word_blocks(olds: _Side, news: _Side, runs: Iterable[Run]) -> Iterator[Block]:
    """Yield the words that runs hold; a run begins and ends where words do."""
    for run in runs:
        first = bisect_left(olds.starts, run.old)
        count = bisect_left(olds.starts, run.old + run.length, hi=olds.size) - first
        if count > 0:
            yield first, bisect_left(news.starts, run.new), count


def _without_islands(olds: _Side, news: _Side, blocks: Iterable[Block]) -> list[Block]:
    """Leave out the few words between two changes that are each longer than they."""
    kept: list[Block] = [(0, 0, 0)]
    for block in [*blocks, (olds.size, news.size, 0)]:
        while len(kept) > 1 and kept[-1][2] <= _ISLAND_WORDS:
            old, _new, count = kept[-1]
            length = olds.starts[old + count] - olds.starts[old]
            if not 0 < length < min(_changed(olds, news, kept[-2], kept[-1]), _changed(olds, news, kept[-1], block)):
                break
            kept.pop()
        kept.append(block)
    return kept


def _changed(olds: _Side, news: _Side, before: Block, after: Block) -> int:
    """Return how long the change between two blocks is, on the side where it is longer."""
    removed = olds.starts[after[0]] - olds.starts[before[0] + before[2]]
    added = news.starts[after[1]] - news.starts[before[1] + before[2]]
    return max(removed, added)


def _settled(olds: _Side, news: _Side, blocks: Sequence[Block]) -> list[Block]:
    """Let what is only removed or only added begin where a line or a sentence does, if it can as well."""
    settled = list(blocks)
    for place, (i, j, count) in enumerate(blocks[1:]):
        before = settled[place]
        old_start, new_start = before[0] + before[2], before[1] + before[2]
        if (old_start < i) == (new_start < j):
            continue
        side, start, end = (news, new_start, j) if old_start == i else (olds, old_start, i)
        best, shift, back = _opening(side, start), 0, 0
        while back < before[2] and side.word(start - back - 1) == side.word(end - back - 1):
            back += 1
            opening = _opening(side, start - back)
            if opening > best:
                best, shift = opening, back
        settled[place] = (before[0], before[1], before[2] - shift)
        settled[place + 1] = (i - shift, j - shift, count + shift)
    return settled


def _opening(side: _Side, place: int) -> int:
    """Tell whether a word opens a line (2), a sentence (1) or neither."""
    if place == 0 or "\n" in side.text[side.starts[place - 1] : side.starts[place]]:
        return 2
    return int(side.word(place - 1) in _SENTENCE_ENDS)


def _pieces(olds: _Side, news: _Side, blocks: Sequence[Block]) -> Iterator[Difference]:
    """Yield the blocks and what lies between them as ranges of characters, from the texts' beginnings to their ends."""
    old_starts, new_starts = [0, *olds.starts[1:]], [0, *news.starts[1:]]
    end = (olds.size, news.size, 0)
    for (i, j, count), (next_i, next_j, _count) in pairwise([*blocks, end]):
        old_start, old_end, old_next = old_starts[i], old_starts[i + count], old_starts[next_i]
        new_start, new_end, new_next = new_starts[j], new_starts[j + count], new_starts[next_j]
        if count:
            yield Difference("same", old_start, old_end, new_start, new_end)
        if old_end < old_next:
            yield Difference("removed", old_end, old_next, new_end, new_end)
        if new_end < new_next:
            yield Difference("added", old_next, old_next, new_end, new_next)
