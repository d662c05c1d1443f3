"""Where backups are put and how many are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.settings import BACKUPS_KEPT
from desktop.widgets.own_direction import aligned
from desktop.widgets.stepper import Stepper
from storage.backups import default_folder

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.theme import Theme


class KeepingPlace(QFrame):
    """Shows and changes the settings of one library's backups; ``folder_changed()`` when another folder was chosen."""

    folder_changed = Signal()

    def __init__(self, library: Path, settings: Settings, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._language = language
        self.setObjectName("keepingPlace")
        self._folder = QLabel(self)
        self._folder.setObjectName("backupFolder")
        self._folder.setTextFormat(Qt.TextFormat.PlainText)
        self._folder.setWordWrap(True)
        self._folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.choose = self._button("chooseBackupFolder", self.tr("Choose another folder…"))
        self.choose.clicked.connect(self._choose)
        self.reset = self._button("defaultBackupFolder", self.tr("Beside the library"))
        self.reset.setToolTip(self.tr("Put backups into the folder beside the library again"))
        self.reset.clicked.connect(self._reset)
        self.show_folder = self._button("showBackupFolder", self.tr("Show in folder"))
        self.show_folder.clicked.connect(self._show)
        self._kept = Stepper("backupsKept", BACKUPS_KEPT, 10, self._written, self)
        self._kept.describe(
            self.tr("Keep fewer backups"), self.tr("Keep more backups"), theme.icon("minus"), theme.icon("add")
        )
        self._kept.set_value(settings.backups_kept)
        self._kept.changed.connect(self._keep)
        self._lay_out()
        self.refresh()

    @property
    def folder(self) -> Path:
        """The folder that holds now."""
        return self._settings.backup_folder(self._library) or default_folder(self._library)

    @Slot()
    def refresh(self) -> None:
        """Show what holds now."""
        self._folder.setText(aligned(str(self.folder), self.layoutDirection()))
        self.reset.setVisible(self._settings.backup_folder(self._library) is not None)

    def _lay_out(self) -> None:
        rows = QGridLayout(self)
        rows.setContentsMargins(20, 10, 20, 12)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.choose, self.reset, self.show_folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        explained = QLabel(
            self.tr("All of the last two days are kept, then one a day, a week and a month, as long as there is room."),
            self,
        )
        explained.setProperty("look", "muted")
        explained.setTextFormat(Qt.TextFormat.PlainText)
        explained.setWordWrap(True)
        kept = QHBoxLayout()
        kept.setSpacing(12)
        kept.addWidget(self._kept)
        kept.addWidget(explained, 1)
        for row, words in ((0, self.tr("Folder")), (2, self.tr("Kept at most"))):
            label = QLabel(words, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            rows.addWidget(label, row, 0)
        rows.addWidget(self._folder, 0, 1)
        rows.addLayout(buttons, 1, 1)
        rows.addLayout(kept, 2, 1)
        rows.setColumnStretch(1, 1)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    @Slot()
    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a window of the system's, rarely asked for

        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), str(self.folder.parent))
        if name:
            self._set(type(self._library)(name))

    @Slot()
    def _reset(self) -> None:
        self._set(None)

    def _set(self, folder: Path | None) -> None:
        self._settings.set_backup_folder(self._library, folder)
        self.refresh()
        self.folder_changed.emit()

    @Slot()
    def _show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    @Slot(float)
    def _keep(self, number: float) -> None:
        self._settings.backups_kept = round(number)

    def _written(self, number: float) -> str:
        return self._language.number(round(number))
