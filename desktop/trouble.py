"""What nobody foresaw, told calmly: the window goes on, and the details can be copied for whoever can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication

from desktop.crash import details_of
from desktop.wording import unexpected

if TYPE_CHECKING:
    from desktop.widgets.notice import Notice


class Trouble(QObject):
    """Tells unexpected errors in the notice; ``told(sentence)`` is for the status line."""

    told = Signal(str)

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._details = ""
        self._copy = QAction(self.tr("Copy details"), self)
        self._copy.setObjectName("copyDetails")
        self._copy.setToolTip(self.tr("Copy the version, the system and where in the program it happened"))
        self._copy.triggered.connect(self._copy_details)

    def tell(self, error: BaseException) -> None:
        """Say that something went wrong and offer the details; the report is in the log already."""
        self._details = details_of(error)
        self._notice.show_sentences([unexpected()], [self._copy])

    @Slot()
    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.told.emit(self.tr("Copied"))
