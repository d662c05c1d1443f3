"""What a program asks the system to do with files, as far as it matters when the power fails."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Create(NamedTuple):
    """A file, or a folder, that was not there."""

    path: Path
    folder: bool = False


class Write(NamedTuple):
    """Bytes written into a file at a place."""

    path: Path
    offset: int
    data: bytes


class Truncate(NamedTuple):
    """A file cut, or stretched with zeros, to a size; with ``grows`` never cut."""

    path: Path
    size: int
    grows: bool = False


class Sync(NamedTuple):
    """A file's bytes, or a folder's names, brought to the disk."""

    path: Path


class Rename(NamedTuple):
    """A file given another name, in the place of what had it."""

    path: Path
    target: Path


class Link(NamedTuple):
    """A second name for a file."""

    path: Path
    target: Path


class Unlink(NamedTuple):
    """A name taken away."""

    path: Path


class Acknowledgement(NamedTuple):
    """What the program said to be done."""

    word: str


Operation = Create | Write | Truncate | Sync | Rename | Link | Unlink | Acknowledgement
