"""New texts of articles: joins what brings them with what has the marks in them decided on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.new_version import NewVersion
from desktop.reviewing import Reviewing

if TYPE_CHECKING:
    from desktop.adding import FileAdder
    from desktop.bridge import Bridge
    from desktop.edits import Edits
    from desktop.main_window import MainWindow
    from desktop.tasks import Tasks


class Versioning(QObject):
    """Holds both as long as the window is there. ``told(sentence)`` is for the status line."""

    told = Signal(str)

    def __init__(self, window: MainWindow, adder: FileAdder, bridge: Bridge, edits: Edits, tasks: Tasks) -> None:
        super().__init__(window)
        actions, navigation = window.actions_, window.navigation
        reviewing = Reviewing(bridge, edits, actions, navigation, window.reading_pane, window.sidebar, window.notice)
        new_version = NewVersion(tasks, edits, actions, navigation, window.library_pane, window)
        for source in (reviewing, new_version):
            source.told.connect(self.told)
        for added in (adder, new_version):
            added.versions_added.connect(reviewing.tell_versions)
        new_version.refused.connect(window.notice.show_sentences)
