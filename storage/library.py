"""One library: open, lock, migrate, write, take back and close its file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import cached_property, partial
from pathlib import Path
from shutil import disk_usage
from sqlite3 import Connection
from typing import TYPE_CHECKING, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar

from storage import index, journal, schema
from storage.atomic_file import put_in_place
from storage.connecting import SIDE_FILES, connect, faults_of, recover, result_code, side_file
from storage.errors import (
    LibraryBusy,
    LibraryFailed,
    LibraryLocked,
    LibraryMissing,
    LibraryReadOnly,
    LibraryUnavailable,
    LibraryUnrecovered,
)
from storage.locking import Lock
from storage.records import RowChange

__all__ = ["Connection", "Library", "Written"]

P = ParamSpec("P")
T = TypeVar("T")
Trace = Callable[[str], object]

if TYPE_CHECKING:
    from storage.stopping import Cancelled, Told

    Preparation = Callable[[Told, Cancelled], None]
    Prepare = Callable[[Preparation], None]

_LEAST_ROOM = 256 * 1024
"""Bytes that must be free for a library to be opened to write: its log's index alone takes 32 KB."""


class Written(NamedTuple, Generic[T]):
    """What a verb returned, and the row changes that undo and redo it."""

    result: T
    steps: tuple[RowChange, ...]


class Library:
    """An open library file.

    ``db`` is the connection of the thread that opened it. While the library is open, every
    acknowledged write survives a power cut; closed, it is one plain file. ``ended_uncleanly`` says
    that whoever wrote it last did not close it, so that it is worth a check.
    """

    def __init__(self, path: Path, db: Connection, lock: Lock | None, trace: Trace | None) -> None:
        self.path = path
        self.db = db
        self.read_only = lock is None
        self.read_only_because: LibraryUnavailable | None = None
        self.ended_uncleanly = False
        self._lock = lock
        self._written_apart = False
        self._trace = trace
        db.set_trace_callback(trace)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, trace: Trace | None = None, prepare: Prepare | None = None
    ) -> Library:
        """Open a library, making it if there is none, or raise LibraryUnavailable with the reason.

        Where the file or its folder cannot be written, be it for a full disk, it opens to read, and
        ``read_only_because`` says why; where another program holds it, LibraryLocked is raised, and reading is still
        possible with ``read_only``. ``trace`` is called with each SQL statement, in the thread that runs it.

        A library of an earlier release is backed up and brought forward, which with very many articles takes minutes:
        ``prepare(work)``, if given, is to run ``work(told, cancelled)``, in whatever thread, and to raise what it
        raises. It raises Stopped where ``cancelled()`` says so, and the library is as it was then.
        """
        path = path.resolve()
        with faults_of(path):
            if not path.exists():
                if read_only:
                    raise LibraryMissing(path)
                return cls._open_to_write(path, trace, prepare)
            schema.read_version(path)
            if read_only:
                return cls._open_to_read(path, trace)
            if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
                return cls._open_to_read(path, trace, LibraryReadOnly(path))
            try:
                with faults_of(path):
                    _refuse_full_disk(path)
                    return cls._open_to_write(path, trace, prepare)
            except LibraryFailed as failed:
                with suppress(LibraryUnavailable, sqlite3.Error):
                    return cls._open_to_read(path, trace, failed)
                raise

    @classmethod
    def _open_to_write(cls, path: Path, trace: Trace | None, prepare: Prepare | None) -> Library:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock(path)
        try:
            unclean = lock.left_behind or _was_not_closed(path)
            if not path.exists():
                _create(path)
            recover(path)
            version = schema.read_version(path)
            schema.refuse_newer(path, version)
            with closing(connect(path, "ro")) as probe:  # a reader leaves a file that is refused as it is
                schema.check_applied(probe, path, version)
            if version < len(schema.MIGRATIONS):
                (prepare or _run_here)(partial(_bring_forward, path))
            db = connect(path, "rw")
            try:
                _make_durable(db)
            except BaseException:
                db.close()
                raise
        except BaseException:
            lock.release()
            raise
        library = cls(path, db, lock, trace)
        library.ended_uncleanly = unclean
        return library

    @classmethod
    def _open_to_read(cls, path: Path, trace: Trace | None, because: LibraryUnavailable | None = None) -> Library:
        version = schema.read_version(path)
        schema.refuse_newer(path, version)
        db = connect(path, "ro")
        try:
            db.execute("PRAGMA query_only = ON")
            schema.check_applied(db, path, version)
            if version < len(schema.MIGRATIONS):
                raise LibraryReadOnly(path)
        except sqlite3.OperationalError as error:
            db.close()
            raise LibraryUnrecovered(path) if result_code(error) in _CANNOT_RECOVER else error from error
        except BaseException:
            db.close()
            raise
        library = cls(path, db, None, trace)
        library.read_only_because = because
        return library

    def write(self, verb: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> Written[T]:
        """Run ``verb(db, …)`` in one transaction and return its result with the row changes it made.

        When this returns, the change is on disk; when it raises, nothing has changed.
        """
        return self._transact(lambda db: verb(db, *args, **kwargs))

    def write_apart(
        self, verb: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Written[T]:
        """Do what `write` does, in any thread, on a connection of its own: for what takes longer than a window may.

        Meanwhile all other writing is refused with LibraryBusy, and whoever reads sees what was there before.
        """
        with faults_of(self.path), closing(connect(self.path, "rw")) as db:
            _make_durable(db)
            db.execute("PRAGMA wal_autocheckpoint = 0")
            self._written_apart = True
            try:
                written = self._transact_on(db, journal.Journal(db), lambda db: verb(db, *args, **kwargs))
            finally:
                self._written_apart = False
            db.execute("PRAGMA wal_checkpoint(PASSIVE)")  # else the next small change would wait for all of it
            return written

    def revert(self, steps: Sequence[RowChange]) -> tuple[RowChange, ...]:
        """Take row changes back in one transaction: ids, moments and all are again what they were.

        Returns what it took to do so, with the rows that went because of others.
        """
        return self._transact(lambda db: journal.take_back(db, steps)).steps

    def repeat(self, steps: Sequence[RowChange]) -> None:
        """Make reverted row changes again in one transaction."""
        self._transact(lambda db: journal.make_again(db, steps))

    def set_patience(self, seconds: float) -> None:
        """Wait so long while another program writes the file, then raise LibraryLocked; five seconds unless told."""
        self.db.execute(f"PRAGMA busy_timeout = {round(1000 * seconds)}")

    def open_reader(self) -> Connection:
        """Open a connection that can only read, for use in the calling thread; the caller closes it.

        All it reads is of one moment, that of its first question, whatever is written meanwhile.
        """
        with faults_of(self.path):
            db = connect(self.path, "ro")
            db.execute("PRAGMA query_only = ON")
            db.set_trace_callback(self._trace)
            db.execute("BEGIN")
            return db

    def close(self) -> None:
        """Fold everything into the one file and let go of it; closing twice is harmless.

        While another window still reads the file, or the disk has no room, SQLite's log stays beside it until the next
        writer closes it; all that was acknowledged is in the two.
        """
        try:
            if self._lock is not None:
                with suppress(LibraryLocked, LibraryFailed), faults_of(self.path):
                    self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                    self.db.execute("PRAGMA journal_mode = DELETE")
        finally:
            self.db.close()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    @cached_property
    def _journal(self) -> journal.Journal:
        """The journal, with its triggers; a library that is only looked at is spared them."""
        return journal.Journal(self.db)

    def _transact(self, act: Callable[[Connection], T]) -> Written[T]:
        if self.read_only:
            # without the way it went before, which would grow with each refusal
            raise (self.read_only_because or LibraryReadOnly(self.path)).with_traceback(None)
        if self._written_apart:
            raise LibraryBusy(self.path)
        return self._transact_on(self.db, self._journal, act)

    def _transact_on(self, db: Connection, changes: journal.Journal, act: Callable[[Connection], T]) -> Written[T]:
        changes.clear()
        with faults_of(self.path):
            try:
                db.execute("BEGIN IMMEDIATE")
                result = act(db)
                assert db.in_transaction, "a verb ended the transaction it ran in"  # noqa: S101
                steps = changes.steps
                index.follow(db, steps)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
        return Written(result, steps)


def _make_durable(db: Connection) -> None:
    durable = db.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    # without shared memory there is no WAL; then the rollback journal needs the stronger setting
    db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'EXTRA'}")


def _refuse_full_disk(path: Path) -> None:
    """Raise LibraryFailed where there is no room for SQLite's log: opened to write, the file could not even be read."""
    if disk_usage(path.parent).free < _LEAST_ROOM:
        raise LibraryFailed(path, "the disk is full")


def _create(path: Path) -> None:
    """Make an empty library under another name first, so that it is there whole or not at all."""
    if any(side_file(path, suffix).exists() for suffix in SIDE_FILES):
        # the log of a library that was moved away would become part of the new one
        from storage.restoring import set_aside  # noqa: PLC0415 - hardly ever done

        set_aside(path)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        _run_here(partial(_migrate, part))
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def _bring_forward(path: Path, told: Told, cancelled: Cancelled) -> None:
    """Back a library of an earlier release up, then bring it forward; raise Stopped."""
    from storage.backups import back_up, default_folder  # noqa: PLC0415 - a library is migrated once a release
    from storage.stopping import Stopped  # noqa: PLC0415 - the same

    if back_up(path, default_folder(path), "migration", cancelled=cancelled) is None:
        raise Stopped
    _migrate(path, told, cancelled)


def _migrate(path: Path, told: Told, cancelled: Cancelled) -> None:
    from storage.stopping import stoppable  # noqa: PLC0415 - a library is migrated once a release

    with closing(connect(path, "rwc")) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA synchronous = EXTRA")
        db.execute("PRAGMA foreign_keys = OFF")  # tables that are made anew must not empty those that refer to them
        with stoppable(db, cancelled):
            schema.migrate(db, told=told)


def _run_here(work: Preparation) -> None:
    from storage.stopping import never, untold  # noqa: PLC0415 - a library is migrated once a release

    work(untold, never)


def _was_not_closed(path: Path) -> bool:
    """Tell whether SQLite left a log or a journal of the library behind."""
    try:
        return side_file(path, "-journal").exists() or side_file(path, "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False


_CANNOT_RECOVER = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
