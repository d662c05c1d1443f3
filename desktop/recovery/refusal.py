"""A library that cannot be opened: why, in plain words, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from desktop.widgets.own_direction import isolated
from desktop.wording import Wording
from storage.backups import Backup, BackupContents, list_backups, read_contents
from storage.errors import LibraryDamaged, LibraryUnavailable, NewerLibrary, NotALibrary
from storage.restoring import check_fitness

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.backup_words import BackupWords
    from desktop.recovery.window import RecoveryWindow
    from storage.stopping import Cancelled, Told


class GoodBackup(NamedTuple):
    """A backup that can be read, and what is in it."""

    backup: Backup
    contents: BackupContents


class Refusal(QObject):
    """Fills the window with one refusal.

    What is chosen is a wish: ``restore_requested(library, backup, moment)``, ``repair_requested(library)``,
    ``opening_requested(library)`` and ``left()``.
    """

    restore_requested = Signal(object, object, object)
    repair_requested = Signal(object)
    opening_requested = Signal(object)
    left = Signal()

    def __init__(self, error: LibraryUnavailable, window: RecoveryWindow, words: BackupWords) -> None:
        super().__init__(window)
        self.error = error
        self._window = window
        self._words = words
        self._wording = Wording(self)
        self._good: GoodBackup | None = None

    @property
    def may_have_backups(self) -> bool:
        """Whether the file may once have been a library; one that is cut short does not look like any."""
        return isinstance(self.error, LibraryDamaged | NotALibrary)

    def show(self, good: GoodBackup | None = None, hint: str = "") -> None:
        """Say it, with the newest good backup if there is one; nothing is touched before something is chosen."""
        self._good = good
        damaged = isinstance(self.error, LibraryDamaged)
        if damaged:
            title = self.tr("This library is damaged")
            sentence = self.tr("%1 contradicts itself and was left as it is.")
            sentence = sentence.replace("%1", isolated(str(self.error.path)))
        else:
            title = self.tr("This library cannot be opened")
            sentence = self._wording.fault(self.error)
        actions = []
        if good is not None:
            actions.append(self._restore_action(good))
            hint = hint or self.tr("A restore puts the file aside under another name; it is not deleted.")
        if damaged:
            actions.append(
                self._action("repairLibrary", self.tr("Save what can be read into a new file"), self._repair)
            )
        elif not isinstance(self.error, NotALibrary | NewerLibrary):
            actions.append(self._action("tryOpening", self.tr("Try again"), self._try_again))
        actions.append(self._action("openAnother", self.tr("Open another library…"), self._choose_file))
        actions.append(self._action("quitHashiya", self.tr("Quit"), self.left.emit))
        self._window.show_refusal(title, sentence, hint, actions)

    def show_without_backup(self) -> None:
        """Say it, and that no backup was found of a library that is damaged."""
        self.show(hint=self.tr("No backup of it was found.") if isinstance(self.error, LibraryDamaged) else "")

    def _restore_action(self, good: GoodBackup) -> QAction:
        text = self.tr("Restore the backup of %1 (%2)")
        text = text.replace("%2", self.tr(", ").join(self._words.contents(good.contents)))
        text = text.replace("%1", isolated(self._words.moment(good.backup.made_at)))
        return self._action("restoreNewest", text, self._restore)

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action

    @Slot()
    def _restore(self) -> None:
        if self._good is not None:
            self.restore_requested.emit(self.error.path, self._good.backup.path, self._good.backup.made_at)

    @Slot()
    def _repair(self) -> None:
        self.repair_requested.emit(self.error.path)

    @Slot()
    def _try_again(self) -> None:
        self.opening_requested.emit(self.error.path)

    @Slot()
    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a window of the system's, rarely asked for

        name, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open another library"),
            str(self.error.path.parent),
            self.tr("Library (*.hashiya);;All files (*)"),
        )
        if name:
            self.opening_requested.emit(Path(name))


def find_good(
    library: Path, folder: Path, unfit: frozenset[Path], _told: Told, cancelled: Cancelled
) -> GoodBackup | None:
    """Return the newest backup that can take the library's place, leaving out those known to be unfit."""
    try:
        backups = list_backups(library, folder)
    except LibraryUnavailable:
        return None
    for backup in backups:
        if cancelled():
            return None
        if backup.path not in unfit:
            try:
                check_fitness(library, backup.path)
                return GoodBackup(backup, read_contents(backup.path))
            except LibraryUnavailable:
                continue
    return None
