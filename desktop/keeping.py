"""Keeping the library safe, in the window: backups, what a check found, how it stands, and what can be done for it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence

from desktop.backup_words import BackupWords
from desktop.soundness import Soundness
from desktop.standing import Standing
from desktop.widgets.own_direction import isolated
from desktop.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.backups.page import BackupsPage
    from desktop.bridge import Bridge
    from desktop.language import Language
    from desktop.library_popover import LibraryPopover
    from desktop.main_window import MainWindow
    from desktop.page_way import PageWay
    from desktop.settings import Settings
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from desktop.upkeep import Upkeep
    from storage.backups import Backup
    from storage.errors import LibraryUnavailable
    from storage.repairing import Repaired
    from storage.restoring import Restored
    from storage.salvage import Salvaged


class Keeping(QObject):
    """Joins what is done for the library with its window.

    ``restore_requested(library, backup, moment)``, ``repair_requested()`` and ``reopening_requested()`` are wishes for
    what takes the library from under the window.
    """

    restore_requested = Signal(object, object, object)
    repair_requested = Signal()
    reopening_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        upkeep: Upkeep,
        bridge: Bridge,
        tasks: Tasks,
        theme: Theme,
        language: Language,
        settings: Settings,
        way: PageWay,
    ) -> None:
        super().__init__(window)
        self._way = way
        self._window = window
        self._path = bridge.library.path
        self._backing_up = upkeep.backing_up
        self._tasks = tasks
        self._look = (theme, language, settings)
        self._words = BackupWords(language, self)
        self._wording = Wording(self)
        self._undo_from: tuple[Path, Path, datetime | None] | None = None
        self._read_only = bridge.library.read_only
        self._soundness = Soundness(upkeep.checking, window.actions_, window.notices, not self._read_only, self)
        self._standing = Standing(bridge.library, window.notices, settings, self)
        self._undo_restore = self._action("undoRestore", self.tr("Undo"), self._go_back)
        self._use_repaired = self._action("useRepaired", self.tr("Use it from now on"), self._go_back)
        self._choose_folder = self._action("chooseFolder", self.tr("Choose another folder…"), self.open_page)
        self._join(upkeep)
        self._standing.tell()

    def _join(self, upkeep: Upkeep) -> None:
        actions, line = self._window.actions_, self._window.status_line
        backing_up, checking = upkeep.backing_up, upkeep.checking
        self._way.lead_to("backups", self.open_page)
        actions.back_up.triggered.connect(backing_up.back_up_now)
        actions.backups.triggered.connect(self.open_page)
        actions.check_library.triggered.connect(checking.check_now)
        actions.show_in_folder.triggered.connect(self._show_in_folder)
        line.library_pressed.connect(self._toggle_popover)
        for work in (backing_up, checking):
            line.follow(work.progressed, work.ended, work.stop)
        backing_up.made.connect(self._tell_made)
        backing_up.failed.connect(self._tell_failed)
        self._soundness.told.connect(line.show_message)
        self._soundness.repair_requested.connect(self.repair_requested)
        self._standing.reopening_requested.connect(self.reopening_requested)
        # Ctrl+Z takes a restore back as long as there is nothing else to be undone
        self._undo_restore.setShortcut(QKeySequence("Ctrl+Z"))
        self._undo_restore.setEnabled(False)
        self._window.addAction(self._undo_restore)

    # what is made when it is first asked for ---------------------------------------------------------

    @cached_property
    def page(self) -> BackupsPage:
        """The page of backups."""
        from desktop.backups.page import BackupsPage  # noqa: PLC0415 - only for who looks at it

        page = BackupsPage(self._path, self._tasks, *self._look)
        self._window.pages.addWidget(page)
        page.left.connect(self._way.leave)
        page.back_up_requested.connect(self._backing_up.back_up_now)
        page.restore_requested.connect(self._request_restore)
        return page

    @cached_property
    def popover(self) -> LibraryPopover:
        """The popover of the library's name."""
        from desktop.library_popover import LibraryPopover  # noqa: PLC0415 - only for who looks at it

        actions = self._window.actions_
        rows = [actions.show_in_folder, actions.back_up, actions.backups, actions.check_library]
        if self._read_only:
            rows.insert(0, self._standing.open_to_write)
        anchor = self._window.status_line.library_button
        return LibraryPopover(anchor, self._path, self._folder, self._tasks, self._look[1], rows)

    @Slot()
    def open_page(self) -> None:
        """Show the page of backups."""
        self._way.go(self.page, "backups")
        self.page.take_focus()

    @Slot()
    def _toggle_popover(self) -> None:
        self.popover.toggle()

    @Slot()
    def _show_in_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _folder(self) -> Path:
        return self._backing_up.folder

    # what is told ------------------------------------------------------------------------------------

    @Slot(object, bool)
    def _tell_made(self, backup: Backup, asked: bool) -> None:
        if asked:
            sentence = self.tr("Backed up (%1)").replace("%1", self._words.size(backup.size))
            self._window.status_line.show_message(sentence)
        if "page" in self.__dict__:
            self.page.refresh()

    @Slot(object)
    def _tell_failed(self, error: LibraryUnavailable) -> None:
        self._window.notice.show_sentences([self._wording.fault(error)], [self._choose_folder])

    def tell_restored(self, moment: datetime | None, restored: Restored) -> None:
        """Say that another state has taken the place of the one before, and offer to take that back."""
        if moment is None:
            sentences = [self.tr("The repaired library has taken the place of the damaged one.")]
        else:
            sentences = [self.tr("Restored to %1.").replace("%1", isolated(self._words.moment(moment)))]
        if restored.damaged is not None:
            kept = self.tr("The damaged file is kept as %1.").replace("%1", isolated(restored.damaged.name))
            self._window.notice.show_sentences([*sentences, kept])
        elif restored.kept is None:
            self._window.notice.show_sentences(sentences)
        else:
            self._undo_from = (self._path, restored.kept.path, restored.kept.made_at)
            self._undo_restore.setEnabled(True)
            self._window.actions_.undo.enabledChanged.connect(self._follow_undo)
            sentences = [f"{sentences[0]} {self.tr('What was there before is kept as a backup.')}"]
            self._window.notice.show_sentences(sentences, [self._undo_restore])

    def tell_repaired(self, path: Path, repaired: Repaired) -> None:
        """Say what a repair of the library at ``path`` did."""
        if repaired.salvaged is not None:
            self._undo_from = (path, repaired.salvaged.path, None)
            self._window.notice.show_sentences(self._words_of(repaired.salvaged), [self._use_repaired])
        elif repaired.backup is not None:
            self._window.notice.show_sentences(
                [self.tr("The indexes were made anew, and all is well. A backup from before was kept.")]
            )
        else:
            self._window.status_line.show_message(self.tr("All is well; nothing had to be repaired"))

    def _words_of(self, salvaged: Salvaged) -> list[str]:
        locale = QLocale()
        saved = self.tr("This is what could be read of the damaged library: %1 articles, %2 highlights, %3 notes.")
        counts = Counter(salvaged.rows)
        counts.update(salvaged.mended.stand_ins)
        counts.subtract(salvaged.dropped)
        for place, table in (("%1", "articles"), ("%2", "highlights"), ("%3", "notes")):
            saved = saved.replace(place, locale.toString(counts[table]))
        sentences = [saved]
        if salvaged.mended.texts:
            sentences.append(
                self.tr("%n text(s) are not whole; your marks in them are kept.", "", salvaged.mended.texts)
            )
        lost = sum(salvaged.dropped.values())
        if lost:
            sentences.append(self.tr("%n row(s) contradicted the others and were left out.", "", lost))
        where = self.tr("It lies in %1; the damaged file is as it was.")
        return [*sentences, where.replace("%1", isolated(salvaged.path.name))]

    # what can be done about it -----------------------------------------------------------------------

    @Slot(object, object)
    def _request_restore(self, backup: Path, moment: datetime) -> None:
        self.restore_requested.emit(self._path, backup, moment)

    @Slot()
    def _go_back(self) -> None:
        if self._undo_from is not None:
            self.restore_requested.emit(*self._undo_from)

    @Slot(bool)
    def _follow_undo(self, possible: bool) -> None:
        """Leave Ctrl+Z to what was done since the restore."""
        self._undo_restore.setShortcut(QKeySequence() if possible else QKeySequence("Ctrl+Z"))

    def _action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(act)
        return action
