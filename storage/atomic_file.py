"""A file that is there whole, even after a power cut, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import ExportFailed


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, in the place of what had it, so that it lasts."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name != "nt":  # Windows has no folders that can be synced
        descriptor = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def exported(target: Path) -> Iterator[Path]:
    """Give the path to write a file to, which then takes the place of ``target``; raise ExportFailed if it cannot."""
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        put_in_place(part, target)
    except OSError as error:
        raise ExportFailed(target, error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
