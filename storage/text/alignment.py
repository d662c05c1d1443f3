"""Two sequences laid side by side: which of their items are the same, in the same order, with bounded effort."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Block = tuple[int, int, int]
"""Where a stretch of the same items begins on either side, and how many they are."""

Pair = tuple[int, int]

_FEW: Final = 1 << 10
"""Pairs of items up to which all common items are found at once."""

_MANY: Final = 1 << 26
"""Pairs of items up to which this is done where no item is rare; it takes a bit of memory for each."""

_DEEPEST: Final = 24


def align(old: Sequence[str], new: Sequence[str], most_repeats: int) -> list[Block]:
    """Return the common items as blocks, ascending on both sides; neighbouring blocks differ on at least one side.

    Stretches are divided at the items that occur once on either side (the patience diff of Bram Cohen), then by
    a longest common subsequence. Where both fail, the rarest common items divide it, if they occur at most
    ``most_repeats`` times; what is left counts as unlike.
    """
    blocks: list[Block] = []
    stretches = [(0, len(old), 0, len(new), 0)]
    while stretches:
        old_start, old_end, new_start, new_end, depth = stretches.pop()
        size = min(old_end - old_start, new_end - new_start)
        head = 0
        while head < size and old[old_start + head] == new[new_start + head]:
            head += 1
        size -= head
        tail = 0
        while tail < size and old[old_end - 1 - tail] == new[new_end - 1 - tail]:
            tail += 1
        blocks += [(old_start, new_start, head), (old_end - tail, new_end - tail, tail)]
        if tail == size:
            continue
        old_start, new_start, old_end, new_end = old_start + head, new_start + head, old_end - tail, new_end - tail
        olds, news = old[old_start:old_end], new[new_start:new_end]
        pairs, final = _pairs(olds, news, most_repeats if depth < _DEEPEST else 0)
        if final:
            blocks += [(old_start + i, new_start + j, length) for i, j, length in pairs]
            continue
        gap_old, gap_new = old_start, new_start
        for i, j, _length in pairs:
            stretches.append((gap_old, old_start + i, gap_new, new_start + j, depth + 1))
            gap_old, gap_new = old_start + i, new_start + j
        stretches.append((gap_old, old_end, gap_new, new_end, depth + 1))
    return list(join_blocks(sorted(block for block in blocks if block[2])))


def _pairs(old: Sequence[str], new: Sequence[str], most_repeats: int) -> tuple[list[Block], bool]:
    """Return items that belong together, and whether those between them need not be looked at."""
    amount = len(old) * len(new)
    chain = _longest_rising(_rare_pairs(old, new, min(1, most_repeats))) if amount > _FEW else []
    if not chain:
        if amount <= _MANY:
            return _common(old, new), True
        chain = _longest_rising(_rare_pairs(old, new, most_repeats))
    return [(i, j, 1) for i, j in chain], not chain


def _rare_pairs(old: Sequence[str], new: Sequence[str], most_repeats: int) -> list[Pair]:
    """Pair the common items that are repeated least, the first with the first and so on, in the order of the old."""
    olds, news = Counter(old), Counter(new)
    repeats = {item: max(count, news[item]) for item, count in olds.items() if item in news}
    fewest = min(repeats.values(), default=0)
    if not 0 < fewest <= most_repeats:
        return []
    rare = {item for item, count in repeats.items() if count == fewest}
    places: dict[str, list[int]] = {item: [] for item in rare}
    for place, item in enumerate(new):
        if item in rare:
            places[item].append(place)
    rests = {item: iter(found) for item, found in places.items()}
    return [(i, j) for i, item in enumerate(old) if item in rare for j in [next(rests[item], -1)] if j >= 0]


def _longest_rising(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the most of these pairs, ascending in the first, that ascend in the second as well."""
    listed = list(pairs)
    lowest: list[int] = []  # the least second number with which a chain of each length ends
    ends: list[int] = []
    before: list[int] = []
    for place, (_old, new) in enumerate(listed):
        length = bisect_left(lowest, new)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [new]
        ends[length : length + 1] = [place]
    chain: list[Pair] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        chain.append(listed[place])
        place = before[place]
    return chain[::-1]


def _common(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    numbers = {item: number for number, item in enumerate(dict.fromkeys([*old, *new]))}
    codes = LCSseq.opcodes([numbers[item] for item in old], [numbers[item] for item in new])
    return [(code.src_start, code.dest_start, code.src_end - code.src_start) for code in codes if code.tag == "equal"]


def join_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join the ascending blocks that follow one another on both sides."""
    held: Block | None = None
    for old, new, length in blocks:
        if held is not None and held[0] + held[2] == old and held[1] + held[2] == new:
            held = (held[0], held[1], held[2] + length)
            continue
        if held is not None:
            yield held
        held = (old, new, length)
    if held is not None:
        yield held
