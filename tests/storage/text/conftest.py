"""What the tests of speed measure with."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

BestOfFive = Callable[[Callable[[], object]], float]


@pytest.fixture
def best_of_five() -> BestOfFive:
    """Give a function that runs some work five times and returns the shortest time, in seconds."""

    def measure(work: Callable[[], object]) -> float:
        times = []
        for _ in range(5):
            started = time.perf_counter()
            work()
            times.append(time.perf_counter() - started)
        return min(times)

    return measure
