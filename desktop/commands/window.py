"""Opening the window from the command line, by the shortest road."""

from __future__ import annotations

import builtins
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from desktop import preflight

_SWITCHES = ("--temporary", "--trace-sql", "--timings")  # in the order of WindowStart


class WindowStart(NamedTuple):
    """What the command line says about the window."""

    library: Path | None = None
    temporary: bool = False
    trace_sql: bool = False
    timings: bool = False


def read_start(arguments: Sequence[str]) -> WindowStart | None:
    """Read a command line that plainly opens the window.

    Everything else (commands, help, mistakes) gives None and is left to click, whose import alone takes a fifth
    of the time a window may take to appear.
    """
    library: Path | None = None
    switches = set()
    words = iter(arguments)
    for word in words:
        if word in _SWITCHES:
            switches.add(word)
            continue
        file = next(words, "") if word == "--library" else ""
        if not file or file.startswith("-"):
            return None
        library = Path(file)
    if library is not None and "--temporary" in switches:
        return None
    return WindowStart(library, *(switch in switches for switch in _SWITCHES))


def open_window(start: WindowStart) -> int:
    """Open the window and stay until it closes; return the exit code, 1 where this machine cannot show one."""
    problem = preflight.find_problem()
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return 1
    gc.disable()  # a start makes many objects and no garbage; the program turns it on once the window is painted
    _load_qt()
    from desktop.app import run  # noqa: PLC0415 - Qt, which the command line never loads

    return run(**start._asdict())


def _load_qt() -> None:
    """Import Qt and take its watch off the imports that follow.

    PySide reads the source of every module imported after it, in search of switches (``from __feature__ import …``)
    that this program does not use; over a hundred modules that takes a tenth of the time until the window appears.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - Qt, which the command line never loads

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
