"""The notices below the top bar: what the library refuses, what went wrong, and what is not saved."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.notice import Notice
from desktop.wording import Wording
from storage.errors import StorageError

if TYPE_CHECKING:
    from desktop.edits import Edits
    from desktop.saving import Saving
    from desktop.status_line import StatusLine
    from desktop.steps import Act
    from desktop.tasks import Tasks
    from desktop.theme import Theme
    from desktop.trouble import Trouble
    from storage.library import Library


class Notices(QObject):
    """Two strips at most: ``notice`` for what is told once, and one that stays while something is not saved.

    ``lost`` counts what could never be saved, each of it told.
    """

    def __init__(
        self,
        library: Library,
        edits: Edits,
        tasks: Tasks,
        theme: Theme,
        status_line: StatusLine,
        column: QVBoxLayout,
        window: QWidget,
    ) -> None:
        """Add the strips to ``column``."""
        super().__init__(window)
        self._library = library
        self._edits = edits
        self._tasks = tasks
        self._theme = theme
        self._status_line = status_line
        self._column = column
        self._window = window
        self.wording = Wording(self)
        self.lost = 0
        self.notice = Notice(theme.icon("close"))
        column.addWidget(self.notice)
        edits.unsaved_changed.connect(self.show_unsaved)
        edits.given_up.connect(self._tell_lost)

    def make_strip(self, name: str) -> Notice:
        """Make one more strip above the others, for what holds as long as it is shown."""
        strip = Notice(self._theme.icon("close"))
        strip.setObjectName(name)
        self._column.insertWidget(self._column.indexOf(self.notice), strip)
        return strip

    @cached_property
    def trouble(self) -> Trouble:
        """What tells of errors nobody foresaw."""
        from desktop.trouble import Trouble  # noqa: PLC0415 - hoped never to be needed

        trouble = Trouble(self.notice, self)
        trouble.told.connect(self._status_line.show_message)
        return trouble

    @cached_property
    def saving(self) -> Saving:
        """What tells that something is not saved."""
        from desktop.saving import Saving  # noqa: PLC0415 - most disks refuse nothing

        notice = self.make_strip("unsavedNotice")
        path = self._library.path
        return Saving(self._edits, path, self._tasks, self._theme, self._status_line, notice, self._window)

    def tell(self, error: BaseException) -> None:
        """Say calmly that something failed: a fault of the world in its own words, anything else as logged."""
        if isinstance(error, StorageError):
            self.notice.show_sentences([self.wording.fault(error)])
        else:
            self.trouble.tell(error)

    def show_state(self) -> None:
        """Say to begin with what is not saved yet."""
        if not self._edits.all_saved:
            self.show_unsaved()

    @Slot()
    def show_unsaved(self) -> None:
        """Say what is not saved, or that all is."""
        self.saving.show_state()

    def may_close(self) -> bool:
        """Save what waits, and tell whether nothing would be lost by closing; else offer what can be done."""
        return self._edits.all_saved or self.saving.may_close()

    @Slot(object, object)
    def _tell_lost(self, act: Act, error: Exception) -> None:
        self.lost += 1
        if not isinstance(error, StorageError):
            sys.excepthook(type(error), error, error.__traceback__)
        self.notice.show_sentences([self.saving.words_of_lost(act)])
