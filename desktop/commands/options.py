"""The options that several commands share, and the library they open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from desktop.samples import open_users_library, users_library_path
from storage.library import Library

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


@contextmanager
def chosen_library(library: Path | None, *, read_only: bool) -> Iterator[Library]:
    """Open the library named after the command, else the one named before it, else the user's own; close it after.

    For reading, a library that stands open in a window is no hindrance. For writing, a new file is made.
    """
    file = library or click.get_current_context().find_object(Path)
    opened = open_users_library(read_only=read_only) if file is None else Library.open(file, read_only=read_only)
    try:
        yield opened
    finally:
        opened.close()
