"""Restoring, repairing and opening another file: the library is closed meanwhile, and a window of its own shows it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from desktop.backup_words import BackupWords
from desktop.language import Language
from desktop.recovery.job import Job
from desktop.recovery.refusal import Refusal, find_good
from desktop.recovery.window import RecoveryWindow
from desktop.theme import Theme
from desktop.wording import Wording, unexpected
from storage.backups import default_folder
from storage.errors import LibraryUnavailable, StorageError
from storage.library import Library
from storage.repairing import repair
from storage.restoring import restore

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.app import Program, Session
    from desktop.recovery.job import Work
    from desktop.recovery.refusal import GoodBackup
    from storage.repairing import Repaired
    from storage.restoring import Restored
    from storage.stopping import Cancelled, Told


class Recovery(QObject):
    """Takes the place of the session's program until another can begin."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._wording = Wording(self)
        self._window: RecoveryWindow | None = None
        self._refusal: Refusal | None = None
        self._unfit: set[Path] = set()
        self._job: Job | None = None
        self._done: Callable[[Any], object] | None = None
        self._failed: Callable[[Exception], object] | None = None

    # what is asked for -------------------------------------------------------------------------------

    def refuse(self, error: LibraryUnavailable, hint: str = "") -> None:
        """Say why a library cannot be opened and offer what can be done; ``hint`` says what was tried in vain."""
        window = self._shown_window()
        refusal = self._refusal = Refusal(error, window, BackupWords(window.language, window))
        refusal.restore_requested.connect(self.restore)
        refusal.repair_requested.connect(self.repair)
        refusal.opening_requested.connect(self._open)
        refusal.left.connect(self.leave)
        refusal.show(hint=hint)
        if refusal.may_have_backups:
            work = partial(find_good, error.path, self._folder(error.path), frozenset(self._unfit))
            self._start(work, partial(self._show_backup, hint), self._raise)

    @Slot(object, object, object)
    def restore(self, path: Path, backup: Path, moment: datetime | None) -> None:
        """Put a backup, or a repaired library, in the place of the library at ``path``, and open that."""
        self._take_over()
        sentence = self.tr("The present state is kept.")
        self._shown_window().show_work(self.tr("Restoring the library…"), sentence)
        self._shown_window().working = True
        work = partial(_restore, path, backup, self._folder(path))
        self._start(work, partial(self._end_restore, path, moment), partial(self._fail_to_restore, path, backup))

    @Slot(object)
    def repair(self, path: Path) -> None:
        """Put right what is wrong with the library at ``path``, or save what can be read of it, and open that."""
        self._take_over()
        sentence = self.tr("The library is looked through first; with a large one this takes some minutes.")
        self._shown_window().show_work(self.tr("Repairing the library…"), sentence)
        self._shown_window().working = True
        work = partial(_repair, path, self._folder(path))
        self._start(work, partial(self._end_repair, path), partial(self._fail, path))

    def reopen(self, program: Program) -> None:
        """Open a library to write that is open to read, if that is possible by now; else say why not."""
        try:
            library = Library.open(program.library.path)
        except LibraryUnavailable as error:
            program.tell(error)
            return
        if library.read_only_because is None:
            self._take_over()
            self._hand_over(self._session.begin(library))
        else:
            library.close()
            program.tell(library.read_only_because)

    @Slot()
    def leave(self) -> None:
        """End the program; what is being done is stopped first."""
        if self._window is not None:
            self._window.close()

    def close(self) -> None:
        """Stop what is being done and wait for it, at the end of the program."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
        self._put_window_away()

    # what came of it ---------------------------------------------------------------------------------

    def _show_backup(self, hint: str, good: GoodBackup | None) -> None:
        if self._refusal is None:
            return
        if good is None and not hint:
            self._refusal.show_without_backup()
        else:
            self._refusal.show(good, hint)

    def _end_restore(self, path: Path, moment: datetime | None, restored: Restored | None) -> None:
        program = self._open(path)
        if program is None:
            return
        if restored is None:
            program.window.status_line.show_message(self.tr("Stopped; the library is as it was"))
        elif program.keeping is not None:
            program.keeping.tell_restored(moment, restored)

    def _end_repair(self, path: Path, repaired: Repaired | None) -> None:
        salvaged = None if repaired is None else repaired.salvaged
        program = self._open(path if salvaged is None else salvaged.path)
        if program is None:
            return
        if repaired is None:
            program.window.status_line.show_message(self.tr("Stopped; the library is as it was"))
        elif program.keeping is not None:
            program.keeping.tell_repaired(path, repaired)

    def _fail_to_restore(self, path: Path, backup: Path, error: Exception) -> None:
        if isinstance(error, LibraryUnavailable) and error.path == backup:
            self._unfit.add(backup)  # the next older one is offered instead
        self._fail(path, error)

    def _fail(self, path: Path, error: Exception) -> None:
        """Go back to where it began: the library's window, or what is offered for one that cannot be opened."""
        if isinstance(error, StorageError):
            sentence = self._wording.fault(error)
        else:
            sentence = unexpected()
            self._raise(error)
        program = self._open(path, sentence)
        if program is not None:
            program.window.notice.show_sentences([sentence])

    def _raise(self, error: Exception) -> None:
        sys.excepthook(type(error), error, error.__traceback__)

    # the window and the work -------------------------------------------------------------------------

    @Slot(object)
    def _open(self, path: Path, hint: str = "") -> Program | None:
        """Open a library and go away, or say why it cannot be opened."""
        program = self._session.open(path, hint)
        if program is not None:
            self._hand_over(program)
        return program

    def _hand_over(self, program: Program) -> None:
        self._unfit.clear()
        self._put_window_away()
        program.look_after()

    def _take_over(self) -> None:
        """Put the library's window away, once this one stands in its place."""
        program = self._session.program
        window = self._shown_window()
        if program is not None:
            window.setGeometry(program.window.geometry())
            self._session.end()

    def _shown_window(self) -> RecoveryWindow:
        if self._window is None:
            settings = self._session.settings
            theme, language = Theme(settings.theme), Language(settings.language, settings.digits)
            theme.apply(self._session.app)
            language.install(self._session.app)
            self._window = RecoveryWindow(theme, language)
            self._window.stop_requested.connect(self._stop)
            self._window.show()
        return self._window

    def _put_window_away(self) -> None:
        window, self._window = self._window, None
        self._refusal = None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _folder(self, path: Path) -> Path:
        return self._session.settings.backup_folder(path) or default_folder(path)

    def _start(self, work: Work, done: Callable[[Any], object], failed: Callable[[Exception], object]) -> None:
        """Do some work in the background; what was being done before is stopped."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self._done, self._failed = done, failed
        self._job = Job(work, self)
        self._job.told.connect(self._shown_window().show_progress)
        self._job.finished.connect(self._finish)
        self._job.start()

    @Slot()
    def _finish(self) -> None:
        job = self.sender()
        if job is not self._job or not isinstance(job, Job):
            return  # something else was begun meanwhile
        self._job = None
        job.deleteLater()
        self._shown_window().working = False
        if job.error is None and self._done is not None:
            self._done(job.outcome)
        elif job.error is not None and self._failed is not None:
            self._failed(job.error)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _restore(path: Path, backup: Path, folder: Path, told: Told, cancelled: Cancelled) -> Restored | None:
    return restore(path, backup, folder, told=told, cancelled=cancelled)


def _repair(path: Path, folder: Path, told: Told, cancelled: Cancelled) -> Repaired | None:
    return repair(path, folder, told=told, cancelled=cancelled)
