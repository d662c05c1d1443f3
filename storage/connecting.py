"""Connections to a library file, the files SQLite puts beside it, and what its errors mean."""

from __future__ import annotations

import os
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from storage.errors import LibraryDamaged, LibraryFailed, LibraryLocked, LibraryReadOnly, LibraryUnavailable

if TYPE_CHECKING:
    from types import TracebackType

SIDE_FILES = ("-wal", "-shm", "-journal")

_BUSY_S = 5.0
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_FAILED = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


def connect(path: Path, mode: str) -> Connection:
    """Connect with the settings every connection has; ``mode`` is SQLite's ro, rw or rwc."""
    uri = f"{path.as_uri()}?mode={mode}"
    if mode == "ro" and not side_file(path, "-wal").exists() and not os.access(path.parent, os.W_OK):
        uri += "&immutable=1"  # nothing can be made beside it, and nobody there to change it
    db = sqlite3.connect(uri, uri=True, timeout=_BUSY_S, isolation_level=None, cached_statements=256)
    for setting in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", "recursive_triggers = ON"):
        db.execute(f"PRAGMA {setting}")
    db.execute("PRAGMA temp_store = MEMORY")
    if db.execute("PRAGMA foreign_keys").fetchone() != (1,):
        raise RuntimeError("this SQLite was built without foreign keys")
    return db


def side_file(path: Path, suffix: str) -> Path:
    """Return where SQLite keeps its log (-wal), the log's index (-shm) or its journal (-journal) of a library."""
    return path.with_name(path.name + suffix)


def recover(path: Path) -> None:
    """Let SQLite take back what a migration left half-done when it was killed."""
    if side_file(path, "-journal").exists():
        with closing(connect(path, "rw")) as db:
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def result_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code of an error, 0 if it came without one."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def faults_of(path: Path) -> AbstractContextManager[None]:
    """Raise the world's faults as LibraryUnavailable; what is left of sqlite3.Error is a bug."""
    return _Faults(path)


class _Faults(AbstractContextManager[None]):
    """Every write goes through it; a generator would take three times as long."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            fault = _fault_of(self._path, error)
            if fault is not None:
                raise fault from error


def _fault_of(path: Path, error: BaseException) -> LibraryUnavailable | None:
    if isinstance(error, sqlite3.Error):
        code = result_code(error)
        if code in _DAMAGED:
            return LibraryDamaged(path)
        if code in _LOCKED:
            return LibraryLocked(path)
        if code == sqlite3.SQLITE_READONLY:
            return LibraryReadOnly(path)
        return LibraryFailed(path, str(error)) if code in _FAILED else None
    if isinstance(error, UnicodeDecodeError):  # SQLite quotes what is damaged in its message
        return LibraryDamaged(path)
    return LibraryFailed(path, error.strerror or str(error)) if isinstance(error, OSError) else None
