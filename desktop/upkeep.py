"""What is done for the library while it is open and nobody looks: backups, and a check after an unclean end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from desktop.backing_up import BackingUp
from desktop.checking import Checking
from desktop.tasks import Tasks

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.settings import Settings

_CHECK_AFTER_MS: Final = 5_000


class Upkeep(QObject):
    """Holds ``backing_up`` and ``checking``, with threads of their own: nothing asked in the window waits for them."""

    def __init__(self, bridge: Bridge, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = Tasks(bridge.library, self)
        self.backing_up = BackingUp(bridge, self.tasks, settings, self)
        self.checking = Checking(self.tasks, self)
        if bridge.library.ended_uncleanly:
            QTimer.singleShot(_CHECK_AFTER_MS, self.checking, self.checking.check_at_ease)

    def close(self) -> None:
        """Stop what is under way and wait for it; of a backup that was not finished nothing is left."""
        self.tasks.close()
