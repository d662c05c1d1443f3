"""What the library's name in the status line opens: where the file lies, and what can be done for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.backup_words import BackupWords
from desktop.widgets.own_direction import aligned
from desktop.widgets.popover import Popover
from storage.backups import list_backups
from storage.errors import LibraryUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from desktop.language import Language
    from desktop.tasks import Progress, Tasks
    from storage.backups import Backup
    from storage.library import Connection

_KEY = "library popover"
_WIDTH = 340


class LibraryPopover(Popover):
    """Shows the file, how old the newest backup is, and actions as rows; ``folder()`` says where backups lie."""

    def __init__(
        self,
        anchor: QWidget,
        library: Path,
        folder: Callable[[], Path],
        tasks: Tasks,
        language: Language,
        actions: Sequence[QAction],
    ) -> None:
        super().__init__(anchor)
        self._library = library
        self._folder = folder
        self._tasks = tasks
        self._rows = actions
        self._words = BackupWords(language, self)
        self.setObjectName("libraryPopover")
        self.setAccessibleName(self.tr("The library"))

    def fill(self) -> None:
        """Make the rows."""
        column = QVBoxLayout(self.content)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(2)
        name = self._label("libraryName")
        name.setText(aligned(self._library.name, self.layoutDirection()))
        place = self._label("libraryFolder", look="muted")
        # so that a long path may be broken
        folder = str(self._library.parent).replace("/", "/\u200b").replace("\\", "\\\u200b")
        place.setText(aligned(folder, self.layoutDirection()))
        self._newest = self._label("newestBackup", look="muted")
        for label in (name, place, self._newest):
            column.addWidget(label)
        column.addSpacing(6)
        for action in self._rows:
            column.addWidget(self._row(action))
        self.content.setFixedWidth(_WIDTH)

    def refresh(self) -> None:
        """Show how old the newest backup is, once that is known, and what can be done now."""
        self._newest.setText(" ")
        work = partial(_newest, library=self._library, folder=self._folder())
        self._tasks.run(_KEY, work, self._show_newest)

    def _show_newest(self, newest: Backup | None) -> None:
        if newest is None:
            self._newest.setText(self.tr("No backup yet"))
        else:
            self._newest.setText(self.tr("Last backup: %1").replace("%1", self._words.ago(newest.made_at)))

    def _label(self, name: str, look: str = "") -> QLabel:
        label = QLabel(self.content)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setContentsMargins(8, 0, 8, 0)
        if look:
            label.setProperty("look", look)
        return label

    def _row(self, action: QAction) -> QToolButton:
        row = QToolButton(self.content)
        row.setObjectName(f"{action.objectName()}Row")
        row.setText(action.text())
        row.setAccessibleName(action.text())
        row.setToolTip(action.toolTip())
        row.setIcon(action.icon())
        row.setIconSize(QSize(16, 16))
        row.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.setProperty("look", "row")
        row.setEnabled(action.isEnabled())
        row.clicked.connect(self._leave)
        row.clicked.connect(action.trigger)
        return row

    @Slot()
    def _leave(self) -> None:
        self.hide()


def _newest(_reader: Connection, _progress: Progress, *, library: Path, folder: Path) -> Backup | None:
    try:
        return next(iter(list_backups(library, folder)), None)
    except LibraryUnavailable:
        return None
