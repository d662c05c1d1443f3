"""Making very many things that all stay, without looking for garbage among them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect no garbage meanwhile, and spare the collector what was made: the window would wait for both."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
