"""Opening the window from the command line, by the shortest road."""

from __future__ import annotations

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
    # Qt, which the command line never loads
    from desktop.quick_start import hurry  # noqa: PLC0415

    hurry()
    from desktop.app import run  # noqa: PLC0415

    return run(**start._asdict())
