"""A backup takes the place of a library that is closed; what was there before is kept."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from storage import schema
from storage.atomic_file import put_in_place
from storage.backups import Backup, back_up, copy_sound
from storage.connecting import SIDE_FILES, connect, faults_of, recover, side_file
from storage.errors import BackupFailed, LibraryDamaged, LibraryFailed, LibraryLocked, LibraryMissing, NotALibrary
from storage.locking import Lock
from storage.stopping import Cancelled, Stopped, Told, never, untold


class Restored(NamedTuple):
    """What became of the library that was there before.

    ``kept`` is the backup made of it; restoring that undoes the restore. If it was damaged, there is
    none, and ``damaged`` says where its file lies now, as it was. If there was no library, both are None.
    """

    kept: Backup | None
    damaged: Path | None


def restore(
    path: Path, backup: Path, folder: Path, *, told: Told = untold, cancelled: Cancelled = never
) -> Restored | None:
    """Put a copy of a backup in the place of a library that nobody has open; None if it was stopped before that.

    The present state is first backed up into ``folder``. A backup of an earlier release is migrated when the library
    is next opened. Until the last moment, the library is as it was. Raises LibraryLocked if it is open, BackupFailed
    if the present state cannot be backed up, and LibraryUnavailable with the backup's path if that is unfit.
    """
    path, backup = path.resolve(), backup.resolve()
    check_fitness(path, backup)
    part = path.with_name(f".{path.name}.part")
    with faults_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(path)
        try:
            _copy(backup, part, path, told, cancelled)
            restored = _keep_present(path, folder, cancelled)
            put_in_place(part, path)
        except Stopped:
            return None
        finally:
            part.unlink(missing_ok=True)
            lock.release()
    return restored


def check_fitness(path: Path, backup: Path) -> None:
    """Raise LibraryUnavailable with the backup's path if it cannot take the place of the library."""
    if not backup.exists():
        raise LibraryMissing(backup)
    if path.exists() and path.samefile(backup):
        raise LibraryFailed(backup, "it is the very library that is to be restored")
    version = schema.read_version(backup)
    schema.refuse_newer(backup, version)
    with faults_of(backup), closing(connect(backup, "ro")) as db:
        schema.check_applied(db, backup, version)


def _copy(backup: Path, part: Path, path: Path, told: Told, cancelled: Cancelled) -> None:
    try:
        copy_sound(backup, part, told=told, cancelled=cancelled)
    except BackupFailed as error:  # it is no backup that is being written here
        raise LibraryFailed(path, error.reason) from error


def _keep_present(path: Path, folder: Path, cancelled: Cancelled) -> Restored:
    """Back up what is there and let SQLite's log be folded into it, or, if it is damaged, set it aside."""
    if not path.exists():
        set_aside(path)
        return Restored(None, None)
    try:
        schema.read_version(path)
        recover(path)
        kept = back_up(path, folder, "restore", cancelled=cancelled)
        if kept is None:
            raise Stopped
        _fold_in(path)
    except (LibraryDamaged, NotALibrary):
        return Restored(None, set_aside(path))
    return Restored(kept, None)


def _fold_in(path: Path) -> None:
    """Leave nothing beside the file: a log under a restored file would bring the old content back."""
    with closing(connect(path, "rw")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if db.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise LibraryLocked(path)


def set_aside(path: Path) -> Path | None:
    """Give a library file that cannot be used, and what SQLite left beside it, another name; return that.

    The file itself keeps its old name too, until another takes its place, wherever the file system can do that.
    Returns None if there was no such file.
    """
    aside = path.with_name(f"{path.stem}-damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}{path.suffix}")
    for suffix in SIDE_FILES:
        if side_file(path, suffix).exists():
            side_file(path, suffix).rename(side_file(aside, suffix))
    if not path.exists():
        return None
    try:
        os.link(path, aside)
    except OSError:  # not every file system knows two names for a file
        path.rename(aside)
    return aside
