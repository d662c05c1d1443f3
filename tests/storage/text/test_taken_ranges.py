"""What is taken is not free, in part or whole; what is beside it is."""

from __future__ import annotations

from storage.text.taken_ranges import TakenRanges


def test_ranges_are_taken_half_open() -> None:
    taken = TakenRanges(10, [(2, 4)])
    taken.take(6, 7)
    free = [(start, start + 1) for start in range(10) if taken.is_free(start, start + 1)]
    assert [start for start, _end in free] == [0, 1, 4, 5, 7, 8, 9]
    assert taken.is_free(4, 6)
    assert not taken.is_free(0, 3)
    assert not taken.is_free(5, 10)
