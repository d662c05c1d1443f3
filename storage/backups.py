"""Copies of a library, made by SQLite itself of one moment, checked, put in place whole or not at all, and thinned.

A backup is a library like any other. Its name says which library, when (UTC) and before what:
``library-20240131T120000000000Z-import.hashiya``, so that names sort by time.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal, NamedTuple

from storage import schema
from storage.atomic_file import put_in_place
from storage.connecting import connect, faults_of, result_code
from storage.errors import BackupFailed, LibraryDamaged, LibraryFailed, LibraryLocked, LibraryMissing
from storage.stopping import Cancelled, Stopped, Told, never, stoppable, untold

Reason = Literal["interval", "manual", "migration", "import", "removal", "restore", "repair"]

DEFAULT_KEPT = 60
FEWEST_KEPT = 3

_UNWRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_MOMENT = "%Y%m%dT%H%M%S%fZ"
_SLICE_PAGES = 512
_PATIENCE_S = 10.0
_ABANDONED_S = 3600.0
_ALL_FOR = timedelta(days=2)
_DAILY_FOR = timedelta(days=14)
_WEEKLY_FOR = timedelta(days=61)


class Backup(NamedTuple):
    """One backup: where, made when (UTC), before or for what, and how many bytes; the first release gave no reason."""

    path: Path
    made_at: datetime
    reason: str
    size: int


class BackupContents(NamedTuple):
    """How much is in a backup."""

    articles: int
    highlights: int
    notes: int
    entities: int


def default_folder(path: Path) -> Path:
    """Return the folder for the backups of a library, unless the analyst chooses another."""
    return path.parent / "backups"


def back_up(
    path: Path, folder: Path, reason: Reason, *, told: Told = untold, cancelled: Cancelled = never
) -> Backup | None:
    """Copy a library into a folder as it is at this moment, whoever writes it meanwhile; None if it was stopped.

    May run in any thread: it has connections of its own and lets others compute. ``told`` hears of pages.
    Raises BackupFailed if the copy cannot be written, and LibraryDamaged if it does not pass SQLite's
    check, or another LibraryUnavailable if the library cannot be read; nothing is left of the copy then.
    """
    path = path.resolve()
    if not path.exists():
        raise LibraryMissing(path)
    moment = datetime.now(UTC)
    target = folder / f"{path.stem}-{moment.strftime(_MOMENT)}-{reason}{path.suffix}"
    part = target.with_name(f".{target.name}.part")
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _remove_abandoned(path, folder)
            copy_sound(path, part, reindexed=reason == "repair", told=told, cancelled=cancelled)
            put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)
        return Backup(target, moment, reason, target.stat().st_size)
    except OSError as error:
        raise BackupFailed(folder, error.strerror or str(error)) from error
    except Stopped:
        return None


def copy_sound(
    source: Path, part: Path, *, reindexed: bool = False, told: Told = untold, cancelled: Cancelled = never
) -> None:
    """Copy a library file, as it is at one moment, to a new file that passes SQLite's check.

    ``reindexed``, it also does if only SQLite's own indexes are broken, for those of the copy are made anew.
    Raises Stopped, LibraryDamaged, BackupFailed and other LibraryUnavailable; the caller removes what there is then.
    """
    part.unlink(missing_ok=True)
    with faults_of(source), closing(connect(source, "ro")) as db:
        (size,) = db.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
        # a copy that fills the disk would leave the analyst's own work no room
        if size + size // 8 > shutil.disk_usage(part.parent).free:
            raise BackupFailed(part.parent, "not enough free space")
        if db.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            db.execute("BEGIN")  # of one moment; without a log this would hold up the one who writes
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        with _faults_of_copy(part), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # what is not finished is thrown away
            copy.execute("PRAGMA synchronous = OFF")
            _copy_pages(db, copy, source, part, told, cancelled)
            copy.execute("PRAGMA journal_mode = DELETE")
            with stoppable(copy, cancelled):
                if reindexed:
                    copy.execute("REINDEX")
                sound = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        if not sound:
            raise LibraryDamaged(source)


def _copy_pages(
    db: sqlite3.Connection, copy: sqlite3.Connection, source: Path, part: Path, told: Told, cancelled: Cancelled
) -> None:
    """Copy in slices, each brought to the disk: else the next commit of the analyst's would wait for all of them."""
    descriptor = os.open(part, os.O_RDWR)
    blocked_since: float | None = None

    def after_slice(status: int, remaining: int, total: int) -> None:
        nonlocal blocked_since
        if cancelled():
            raise Stopped
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            blocked_since = blocked_since or time.monotonic()
            if time.monotonic() - blocked_since > _PATIENCE_S:
                raise LibraryLocked(source)
            return
        blocked_since = None
        os.fsync(descriptor)
        told(total - remaining, total)

    try:
        db.backup(copy, pages=_SLICE_PAGES, progress=after_slice, sleep=0.05)
    finally:
        os.close(descriptor)


@contextmanager
def _faults_of_copy(part: Path) -> Iterator[None]:
    """Raise what goes wrong with the file that is written as BackupFailed, naming its folder."""
    try:
        yield
    except OSError as error:
        raise BackupFailed(part.parent, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        if result_code(error) in _UNWRITABLE:
            raise BackupFailed(part.parent, str(error)) from error
        raise


def _remove_abandoned(path: Path, folder: Path) -> None:
    """Remove what a killed program left of a backup it was at."""
    for part in folder.glob(".*.part"):
        is_ours = _match(path, part.name.removeprefix(".").removesuffix(".part")) is not None
        if is_ours and time.time() - part.stat().st_mtime > _ABANDONED_S:
            part.unlink(missing_ok=True)


def _match(path: Path, name: str) -> re.Match[str] | None:
    """Take the name of a backup of this library apart; None if it is the name of anything else."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    return re.fullmatch(rf"{stem}-(\d{{8}}T\d{{12}}Z)(?:-([a-z]+))?{suffix}", name, re.ASCII)


def list_backups(path: Path, folder: Path) -> list[Backup]:
    """Return the backups of a library in a folder, newest first; whatever else lies there is left out."""
    backups = []
    with faults_of(folder):
        for file in folder.iterdir() if folder.exists() else ():
            match = _match(path, file.name)
            made_at = None if match is None else _moment(match[1])
            if match is not None and made_at is not None and file.is_file():
                backups.append(Backup(file, made_at, match[2] or "", file.stat().st_size))
    return sorted(backups, key=lambda backup: backup.made_at, reverse=True)


def _moment(written: str) -> datetime | None:
    try:
        return datetime.strptime(written, _MOMENT).replace(tzinfo=UTC)
    except ValueError:  # a 13th month: not a name we gave
        return None


def read_contents(path: Path) -> BackupContents:
    """Count what is in a backup, or in any library that is closed; raise LibraryUnavailable."""
    schema.read_version(path)
    with faults_of(path), closing(connect(path, "ro")) as db:
        tables = BackupContents._fields
        return BackupContents(*(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables))


def thin(backups: Iterable[Backup], now: datetime, kept: int = DEFAULT_KEPT) -> list[Backup]:
    """Say which backups can go.

    All of two days stay, then the newest of each day, from two weeks on of each week, from two months on of each
    month. If more than ``kept`` would stay, those go whose time the next older one nearly tells as well, and among
    them first those made only because time had passed. The newest and the oldest, and three in all, always stay.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    seen: set[object] = set()
    staying = []
    for backup in newest_first:
        slot = _slot(backup.made_at, now)
        if slot not in seen:
            seen.add(slot)
            staying.append(backup)
    spare = (backup for backup in newest_first if backup not in staying)
    while len(staying) < min(FEWEST_KEPT, len(newest_first)):
        staying.append(next(spare))
    staying.sort(key=lambda backup: backup.made_at, reverse=True)
    while len(staying) > max(kept, FEWEST_KEPT):
        del staying[min(range(1, len(staying) - 1), key=_worth(staying, now))]
    return [backup for backup in newest_first if backup not in staying]


def _slot(made_at: datetime, now: datetime) -> object:
    """Return what only one backup is to stand for."""
    age = now - made_at
    if age <= _ALL_FOR:
        return made_at
    if age <= _DAILY_FOR:
        return made_at.date()
    if age <= _WEEKLY_FOR:
        return tuple(made_at.isocalendar())[:2]
    return made_at.year, made_at.month, "month"


def _worth(staying: Sequence[Backup], now: datetime) -> Callable[[int], tuple[bool, float]]:
    """Return how much a backup is worth beside its neighbours: the time between them as a part of its age."""

    def worth(place: int) -> tuple[bool, float]:
        newer, backup, older = staying[place - 1 : place + 2]
        age = max(now - backup.made_at, timedelta(minutes=1))
        return backup.reason != "interval", (newer.made_at - older.made_at) / age

    return worth


def remove(backups: Iterable[Backup]) -> None:
    """Remove backups; raise LibraryFailed for one that cannot be, after the others are gone."""
    fault: LibraryFailed | None = None
    for backup in backups:
        try:
            backup.path.unlink(missing_ok=True)
        except OSError as error:
            fault = LibraryFailed(backup.path, error.strerror or str(error))
    if fault is not None:
        raise fault


def prune(path: Path, folder: Path, kept: int = DEFAULT_KEPT) -> list[Backup]:
    """Remove the backups of a library that can go, as `thin` says, and return them. Raises LibraryFailed."""
    gone = thin(list_backups(path, folder), datetime.now(UTC), kept)
    remove(gone)
    return gone
