"""Making very many things without collecting garbage meanwhile."""

from __future__ import annotations

import gc

import pytest

from desktop.uncollected import uncollected


def test_garbage_is_collected_again_afterwards_whatever_happens() -> None:
    made: list[list[int]] = []
    frozen = gc.get_freeze_count()
    try:
        with pytest.raises(ValueError, match="broken off"):
            _make_until_broken_off(made)
        assert gc.isenabled()
        assert gc.get_freeze_count() >= frozen + len(made)
    finally:
        gc.unfreeze()


def _make_until_broken_off(made: list[list[int]]) -> None:
    with uncollected():
        assert not gc.isenabled()
        made += [[number] for number in range(1000)]
        raise ValueError("broken off")
