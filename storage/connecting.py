"""Connections to a library file, the files SQLite puts beside it, and what its errors mean."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from storage.errors import LibraryDamaged, LibraryFailed, LibraryLocked, LibraryReadOnly

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


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Raise the world's faults as LibraryUnavailable; what is left of sqlite3.Error is a bug."""
    try:
        yield
    except sqlite3.Error as error:
        code = result_code(error)
        if code in _DAMAGED:
            raise LibraryDamaged(path) from error
        if code in _LOCKED:
            raise LibraryLocked(path) from error
        if code == sqlite3.SQLITE_READONLY:
            raise LibraryReadOnly(path) from error
        if code in _FAILED:
            raise LibraryFailed(path, str(error)) from error
        raise
    except UnicodeDecodeError as error:  # SQLite quotes what is damaged in its message
        raise LibraryDamaged(path) from error
    except OSError as error:
        raise LibraryFailed(path, error.strerror or str(error)) from error
