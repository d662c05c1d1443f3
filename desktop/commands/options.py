"""The options that several commands share, and the library they open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.commands.output import complain
from desktop.commands.progress import ProgressLine, stopped_by_interrupt
from desktop.samples import open_users_library, users_library_path
from storage.library import Library
from storage.stopping import Stopped

if TYPE_CHECKING:
    from storage.library import Preparation

RECORD_ID = click.IntRange(max=2**63 - 1)
"""The id of an article or an entity; SQLite knows none beyond."""

library_option = click.option(
    "--library",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The library to use; without it the one in your data folder.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON (UTF-8) for other programs.")
shape_option = click.option(
    "--shape", is_flag=True, help="Join and order Arabic letters for a terminal that cannot do it by itself."
)


def chosen_file(library: Path | None) -> Path:
    """Return the library's file named after the command, else the one named before it, else the user's own."""
    return library or click.get_current_context().find_object(Path) or users_library_path()


def prepare_aloud(work: Preparation) -> None:
    """Bring a library of an earlier release forward and say so on the error stream; Ctrl+C leaves it as it was."""
    complain("preparing the library for this version; this is done once, after a backup.")
    line = ProgressLine()

    def told(done: int, total: int) -> None:
        line.show(f"{done:,} of {total:,} articles")

    with stopped_by_interrupt() as stopped:
        try:
            work(told, stopped)
        except Stopped:
            raise click.Abort from None
        finally:
            line.clear()


@contextmanager
def chosen_library(library: Path | None, *, read_only: bool) -> Iterator[Library]:
    """Open the library named after the command, else the one named before it, else the user's own; close it after.

    For reading, a library that stands open in a window is no hindrance. For writing, a new file is made.
    """
    file = library or click.get_current_context().find_object(Path)
    if file is None:
        opened = open_users_library(read_only=read_only, prepare=prepare_aloud)
    else:
        opened = Library.open(file, read_only=read_only, prepare=prepare_aloud)
    try:
        yield opened
    finally:
        opened.close()
