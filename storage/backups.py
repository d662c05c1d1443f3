"""Copies of a library, made by SQLite itself, checked, and put in place whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from storage.errors import LibraryDamaged


def back_up(path: Path) -> Path:
    """Copy the library that is not open for writing into the folder ``backups`` beside it and return the copy.

    Raises LibraryDamaged if the copy does not pass SQLite's check; nothing is left of it then.
    """
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem}-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}{path.suffix}"
    part = target.with_name(f".{target.name}.part")
    try:
        with (
            closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(part, isolation_level=None)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise LibraryDamaged(path)
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)
    return target


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name so that it is there, whole, even after a power cut."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name != "nt":  # Windows has no folders that can be synced
        descriptor = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
