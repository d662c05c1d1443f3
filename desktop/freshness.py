"""When a page reads the library: only while it is seen, and after a change once the library rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_CALM_MS: Final = 500
"""How long the library must rest before it is read again after a change."""


class Freshness(QObject):
    """Keeps in mind whether what a page shows is as the library is; ``due()`` when the page is to read it.

    The page tells from its ``showEvent`` that it is seen, and before it reads that what it shows is fresh then.
    """

    due = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._stale = False
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self.due)

    @property
    def stale(self) -> bool:
        """Whether the library is to be read when the page is next seen."""
        return self._stale

    def expire(self) -> None:
        """Take in that something else is to be shown: the library is read at once, or when the page is seen."""
        self._stale = True
        self.catch_up()

    def expire_soon(self) -> None:
        """Take in that the library has changed: it is read again when it rests, or when the page is seen."""
        self._stale = True
        if self._page.isVisible():
            self._calm.start()

    def give_up(self) -> None:
        """Take in that reading was stopped: the page stays as it is until it is next shown."""
        self._stale = True

    def catch_up(self) -> None:
        """Read what was not read yet, if the page is seen."""
        if self._stale and self._page.isVisible():
            self.due.emit()

    def renew(self) -> None:
        """Take in that the library is read now."""
        self._stale = False
        self._calm.stop()
