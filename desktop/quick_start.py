"""What shortens the time until the window is painted, and is put right once it is."""

from __future__ import annotations

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - its watch on imports is there from here on


def hurry() -> None:
    """Put off the collection of garbage, and take Qt's watch off the imports that follow.

    A start makes many objects and no garbage. And PySide reads the source of every module imported after it, in
    search of switches (``from __feature__ import ...``) that this program does not use; over a hundred modules that
    takes a tenth of the time until the window appears.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def calm_down() -> None:
    """Collect garbage from now on, and spare the collector what the start made, which stays anyway."""
    gc.freeze()
    gc.enable()
