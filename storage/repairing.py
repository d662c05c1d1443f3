"""A library that is not sound is put right: its indexes in place, all else in a new file beside it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection, IntegrityError
from typing import NamedTuple

from storage import checking, index
from storage.backups import Backup, back_up
from storage.connecting import faults_of, recover
from storage.errors import LibraryDamaged, LibraryMissing, NotALibrary
from storage.library import Library
from storage.locking import Lock
from storage.salvage import Salvaged, salvage
from storage.stopping import Cancelled, Stopped, Told, never, untold


class Repaired(NamedTuple):
    """What was found and done.

    ``report`` is the check of the library before, None if it could not even be opened. If only its indexes were
    broken they were made anew, after ``backup``. Otherwise the library is as it was, and ``salvaged`` says what was
    saved into another file. If all was sound, both are None.
    """

    report: checking.Report | None
    backup: Backup | None
    salvaged: Salvaged | None


def repair(path: Path, folder: Path, *, told: Told = untold, cancelled: Cancelled = never) -> Repaired | None:
    """Check a library that nobody has open and put right what is wrong; None if it was stopped.

    Backups go into ``folder``; what is salvaged goes into ``<name>-repaired`` beside the library. Raises LibraryLocked
    if the library is open, and other LibraryUnavailable if it cannot be read at all or there is no room.
    """
    path = path.resolve()
    if not path.exists():
        raise LibraryMissing(path)
    lock = Lock(path)
    try:
        report = _look(path, cancelled)
    except Stopped:
        return None
    finally:
        lock.release()
    if report is not None and report.sound:
        return Repaired(report, None, None)
    if report is not None and report.only_indexes:
        backup = back_up(path, folder, "repair", told=told, cancelled=cancelled)
        if backup is None:
            return None
        if _make_indexes_anew(path, cancelled):
            return Repaired(report, backup, None)
    salvaged = salvage(path, _free_name(path), told=told, cancelled=cancelled)
    return None if salvaged is None else Repaired(report, None, salvaged)


def _look(path: Path, cancelled: Cancelled) -> checking.Report | None:
    """Check a library without changing a byte of it; None if it cannot be opened. Raises Stopped."""
    try:
        with faults_of(path):
            recover(path)
        with closing(Library.open(path, read_only=True)) as library:
            report = checking.check(library.db, cancelled=cancelled)
    except (LibraryDamaged, NotALibrary):
        return None
    if report is None:
        raise Stopped
    return report


def _make_indexes_anew(path: Path, cancelled: Cancelled) -> bool:
    """Tell whether the library is sound after its indexes were made anew."""
    with closing(Library.open(path)) as library:
        try:
            library.write(_rebuild)
        except (LibraryDamaged, IntegrityError):  # it was not only the indexes
            return False
        report = checking.check(library.db, cancelled=cancelled)
    return report is None or report.sound


def _rebuild(db: Connection) -> None:
    db.execute("REINDEX")
    index.rebuild(db)


def _free_name(path: Path) -> Path:
    """Return a name beside a library that nothing has yet."""
    number = 1
    while True:
        ending = "-repaired" if number == 1 else f"-repaired-{number}"
        target = path.with_name(f"{path.stem}{ending}{path.suffix}")
        if not target.exists():
            return target
        number += 1
