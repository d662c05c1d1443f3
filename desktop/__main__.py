"""The entry point: ``hashiya``, or ``python -m desktop``."""

from __future__ import annotations

import sys

from desktop.commands.window import open_window, read_start


def main() -> int:
    """Open the window, or run one command; return the exit code."""
    arguments = sys.argv[1:]
    start = read_start(arguments)
    if start is not None:
        return open_window(start)
    from desktop.commands.group import run  # noqa: PLC0415 - click costs 20 ms that the window does not need

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
