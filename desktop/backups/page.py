"""The page of backups: the list, what the chosen one would change, and below where backups are kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.backup_words import BackupWords
from desktop.backups.keeping_place import KeepingPlace
from desktop.backups.listing import BackupList, make_row
from desktop.backups.preview import Preview
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.own_direction import isolated
from desktop.wording import Wording
from storage.backups import BackupContents, list_backups, read_contents
from storage.errors import LibraryUnavailable, StorageError
from storage.previewing import preview

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.tasks import Progress, Tasks
    from desktop.theme import Theme
    from storage.backups import Backup
    from storage.library import Connection
    from storage.previewing import Difference

_LIST, _LOOK, _COMPARE = "backups: list", "backups: contents", "backups: compare"

Contents = dict["Path", BackupContents | None]
"""What is in each backup looked into by now; None for one that cannot be read."""


class Listed(NamedTuple):
    """The backups of a folder, and whether that could be looked into."""

    backups: Sequence[Backup]
    fault: LibraryUnavailable | None = None


class BackupsPage(QWidget):
    """``left()`` on Esc or by the button.

    ``back_up_requested()`` and ``restore_requested(backup, moment)`` are wishes.
    """

    left = Signal()
    back_up_requested = Signal()
    restore_requested = Signal(object, object)

    def __init__(self, library: Path, tasks: Tasks, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__()
        self._library = library
        self._tasks = tasks
        self._words = BackupWords(language, self)
        self._wording = Wording(self)
        self._listed = Listed(())
        self._contents: Contents = {}
        self._compared: Backup | None = None
        self.setObjectName("backupsPage")
        self.setAccessibleName(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = BackupList(theme, self)
        self.preview = Preview(self._words, self)
        self.keeping_place = KeepingPlace(library, settings, theme, language, self)
        self.empty = EmptyState(
            "noBackups",
            self.tr(
                "There are no backups in this folder yet. One is made every half hour in which something changes, "
                "and before anything that changes very much."
            ),
            self.tr("Back up now"),
            self,
        )
        self._lay_out(theme)
        self.list.chosen.connect(self._choose)
        self.list.left.connect(self.left)
        self.empty.pressed.connect(self.back_up_requested)
        self.preview.restore_requested.connect(self._request_restore)
        self.keeping_place.folder_changed.connect(self.refresh)
        language.changed.connect(self._show_rows)

    @Slot()
    def refresh(self) -> None:
        """Look again what there is, if the page can be seen."""
        if self.isVisible():
            work = partial(_list, library=self._library, folder=self.keeping_place.folder)
            self._tasks.run(_LIST, work, self._show_list)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        (self.list if self.stack.currentIndex() == 0 else self.empty.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Look what there is now."""
        super().showEvent(event)
        self._compared = None
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compare and count no further."""
        super().hideEvent(event)
        for key in (_LIST, _LOOK, _COMPARE):
            self._tasks.cancel(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # parts ------------------------------------------------------------------------------------

    def _lay_out(self, theme: Theme) -> None:
        title = QLabel(self.tr("Backups of %1").replace("%1", isolated(self._library.name)), self)
        title.setObjectName("backupsTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        leave = QPushButton(self.tr("Back to reading"), self)
        leave.setObjectName("leaveBackups")
        leave.setIcon(theme.icon("back"))
        leave.setToolTip(self.tr("Back to reading (Esc)"))
        leave.setAutoDefault(True)
        leave.clicked.connect(self.left)
        now = QPushButton(self.tr("Back up now"), self)
        now.setObjectName("backUpOnPage")
        now.setAutoDefault(True)
        now.clicked.connect(self.back_up_requested)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(12)
        head.addWidget(leave)
        head.addWidget(title, 1)
        head.addWidget(now)
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list, 2)
        row.addWidget(_line(both, upright=True))
        row.addWidget(self.preview, 3)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(both)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_line(self, upright=False))
        column.addWidget(self.stack, 1)
        column.addWidget(_line(self, upright=False))
        column.addWidget(self.keeping_place)

    # what there is ----------------------------------------------------------------------------

    def _show_list(self, listed: Listed) -> None:
        self._listed = listed
        had_focus = self.empty.button.hasFocus() or self.list.hasFocus()
        self.stack.setCurrentIndex(0 if listed.backups else 1)
        if listed.fault is not None:
            self.empty.label.setText(self._wording.fault(listed.fault))
        self._show_rows()
        if had_focus:
            self.take_focus()
        unknown = [backup.path for backup in listed.backups if backup.path not in self._contents]
        if unknown:
            self._tasks.run(_LOOK, partial(_look_into, paths=unknown), self._show_contents, None, self._show_contents)

    @Slot()
    def _show_rows(self) -> None:
        broken = self.tr("cannot be read")
        rows = [
            make_row(
                backup,
                self._contents.get(backup.path),
                self._words,
                broken if self._contents.get(backup.path, True) is None else "",
            )
            for backup in self._listed.backups
        ]
        self.list.show_rows(rows)
        current = self.list.current()
        if current is not None:
            self._choose(current)

    def _show_contents(self, contents: Contents) -> None:
        self._contents.update(contents)
        self._show_rows()

    # what one would change --------------------------------------------------------------------

    @Slot(object)
    def _choose(self, backup: Backup) -> None:
        if backup != self._compared:
            self._compared = backup
            self.preview.show_backup(backup)
            work = partial(_compare, library=self._library, backup=backup.path)
            self._tasks.run(_COMPARE, work, self.preview.show_differences, self._fail_to_compare)

    def _fail_to_compare(self, error: BaseException) -> None:
        if not isinstance(error, StorageError):
            raise error
        self.preview.show_fault(self._wording.fault(error))

    @Slot(object)
    def _request_restore(self, backup: Backup) -> None:
        self.restore_requested.emit(backup.path, backup.made_at)


def _line(parent: QWidget, *, upright: bool) -> QWidget:
    line = QWidget(parent)
    line.setObjectName("backupsLine")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


# in the background ------------------------------------------------------------------------------


def _list(_reader: Connection, _progress: Progress, *, library: Path, folder: Path) -> Listed:
    try:
        return Listed(list_backups(library, folder))
    except LibraryUnavailable as fault:
        return Listed((), fault)


def _look_into(_reader: Connection, progress: Progress, *, paths: Sequence[Path]) -> Contents:
    """Count what is in each backup, newest first."""
    contents: Contents = {}
    for path in paths:
        if progress.cancelled():
            break
        try:
            contents[path] = read_contents(path)
        except LibraryUnavailable:
            contents[path] = None
        progress.report(dict(contents))
    return contents


def _compare(_reader: Connection, progress: Progress, *, library: Path, backup: Path) -> Sequence[Difference]:
    return preview(library, backup, cancelled=progress.cancelled) or ()
