"""The end that the system asks for: logging out, shutting down, or a signal. Nothing typed is lost by it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Slot
from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

_SIGNALS: Final = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending(QObject):
    """Saves when the system asks for it, and closes the window when the process is asked to end."""

    def __init__(self, app: QGuiApplication, save: Callable[[], bool], close: Callable[[], object]) -> None:
        """``save()`` tells whether nothing would be lost; ``close()`` closes the window, if nothing is."""
        super().__init__(app)
        self._app = app
        self._save = save
        self._close = close
        app.commitDataRequest.connect(self._commit, Qt.ConnectionType.DirectConnection)
        if sys.platform != "win32":
            self._watch_signals()

    def _watch_signals(self) -> None:
        """Have Qt's loop hear of signals, which Python by itself looks at only when it is next called."""
        self._heard, self._told = os.pipe()
        os.set_blocking(self._told, False)
        signal.set_wakeup_fd(self._told, warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _SIGNALS]
        self._before = {number: signal.signal(number, _leave_to_the_loop) for number in numbers}
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)

    def release(self) -> None:
        """Leave signals to the system again."""
        self._app.commitDataRequest.disconnect(self._commit)
        if sys.platform != "win32":
            signal.set_wakeup_fd(-1)
            for number, handler in self._before.items():
                signal.signal(number, handler)
            self._notifier.setEnabled(False)
            os.close(self._heard)
            os.close(self._told)

    @Slot()
    def _end(self) -> None:
        os.read(self._heard, 64)
        self._close()

    @Slot(QSessionManager)
    def _commit(self, manager: QSessionManager) -> None:
        """Save before the session ends; where something cannot be saved, ask for it to go on."""
        if not self._save() and manager.allowsInteraction():
            manager.cancel()
            manager.release()


def _leave_to_the_loop(_number: int, _frame: object) -> None:
    """Do nothing here: the byte that the signal wrote wakes the event loop up."""
