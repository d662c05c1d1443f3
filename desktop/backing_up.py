"""Backups while the library is in use: by time, before risky acts, and when asked for; never in the window's thread."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.language import written_share
from storage.backups import Backup, back_up, default_folder, list_backups, prune
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.bridge import Bridge
    from desktop.settings import Settings
    from desktop.tasks import Progress, Tasks
    from storage.backups import Reason
    from storage.library import Connection

EVERY_S = 30 * 60
"""How much time lies between two backups by time."""

SOON_S = 60
"""How long after a change it is looked whether a backup is due: short sessions leave backups too."""

_KEY = "backup"


class BackingUp(QObject):
    """Makes one backup at a time, and thins them after each.

    ``made(Backup, asked)`` after each, with whether the analyst asked for it. ``failed(error)`` when one could not be
    made, and not again before one could or one is asked for. ``progressed(text, share)`` comes while one lasts that
    was asked for, ``ended()`` after it.
    """

    made = Signal(object, bool)
    failed = Signal(object)
    progressed = Signal(str, float)
    ended = Signal()
    _begun = Signal()

    def __init__(self, bridge: Bridge, tasks: Tasks, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._path = bridge.library.path
        self._tasks = tasks
        self._settings = settings
        self._waiting: list[Callable[[], object]] = []
        self._copying = False
        self._asked = False
        self._failing = False
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._back_up_by_time)
        self._begun.connect(self._go_on)
        bridge.changed.connect(self._follow_change)

    @property
    def folder(self) -> Path:
        """Where the backups of this library are put."""
        return self._settings.backup_folder(self._path) or default_folder(self._path)

    @property
    def busy(self) -> bool:
        """Whether a backup is being made."""
        return self._tasks.busy(_KEY)

    @Slot()
    def back_up_now(self) -> None:
        """Make a backup because the analyst asks for it; where one is being made, show how far it is."""
        self._asked = True
        self.progressed.emit(self.tr("Backing up…"), 0.0)
        if not self.busy:
            self._start("manual")

    @Slot()
    def stop(self) -> None:
        """Stop the backup under way; nothing is left of it."""
        self._tasks.stop(_KEY)

    def secure(self, reason: Reason, go_on: Callable[[], object]) -> None:
        """Call ``go_on`` once a backup of the state before it is under way, or cannot be made.

        One that has begun already is enough: what was done since then can be undone.
        """
        if self.busy and self._copying:
            go_on()
            return
        self._waiting.append(go_on)
        if not self.busy:
            self._start(reason)

    def _start(self, reason: Reason) -> None:
        self._copying = False
        work = partial(
            _make, path=self._path, folder=self.folder, kept=self._settings.backups_kept, reason=reason,
            begun=self._begun.emit,
        )  # fmt: skip
        self._tasks.run(_KEY, work, self._finish, self._fail, self._report)

    @Slot(object)
    def _follow_change(self, _change: object) -> None:
        if not self._due.isActive():
            self._due.start(1000 * SOON_S)

    @Slot()
    def _back_up_by_time(self) -> None:
        if self.busy:
            self._due.start(1000 * SOON_S)
        else:
            self._start("interval")

    @Slot()
    def _go_on(self) -> None:
        """Let those go on who waited until the state before their act was safe."""
        self._copying = True
        waiting, self._waiting = self._waiting, []
        for go_on in waiting:
            go_on()

    def _report(self, share: float) -> None:
        if self._asked:
            self.progressed.emit(self.tr("Backing up · %1").replace("%1", written_share(share)), share)

    def _finish(self, outcome: Backup | float | None) -> None:
        asked = self._end()
        if isinstance(outcome, Backup):
            self._failing = False
            self.made.emit(outcome, asked)
        elif outcome is not None:
            self._due.start(int(1000 * outcome))

    def _fail(self, error: BaseException) -> None:
        told_already = self._failing and not self._asked
        self._failing = True
        self._end()
        self._due.start(1000 * EVERY_S)
        if not isinstance(error, StorageError):
            raise error
        if not told_already:
            self.failed.emit(error)

    def _end(self) -> bool:
        """Tell that the backup is over, and return whether it was asked for."""
        asked, self._asked = self._asked, False
        if asked:
            self.ended.emit()
        self._go_on()
        self._copying = False
        return asked


def _make(
    _reader: Connection,
    progress: Progress,
    *,
    path: Path,
    folder: Path,
    kept: int,
    reason: Reason,
    begun: Callable[[], object],
) -> Backup | float | None:
    """Make a backup and thin the others; one by time that is not due yet gives the seconds until it is.

    ``begun()`` is called once what is copied is settled, whatever is written after. None if it was stopped.
    """
    if reason == "interval":
        newest = next(iter(list_backups(path, folder)), None)
        wait = 0.0 if newest is None else EVERY_S - (datetime.now(UTC) - newest.made_at).total_seconds()
        if 0 < wait <= EVERY_S:  # a clock that was put back must not stop the backups
            return wait
    first = True

    def told(done: int, total: int) -> None:
        nonlocal first
        if first:
            first = False
            begun()
        progress.report(done / max(total, 1))

    backup = back_up(path, folder, reason, told=told, cancelled=progress.cancelled)
    if backup is not None:
        prune(path, folder, kept)
    return backup
