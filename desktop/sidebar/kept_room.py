"""The room of a section whose rows come and go while one reads: it grows at once and shrinks when the reader rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

if TYPE_CHECKING:
    from desktop.widgets.section import Section

_SHRINKS_AFTER_MS: Final = 500
"""From passage to passage there are more and fewer cards: what stands below waits until the reader rests."""


class KeptRoom(QObject):
    """Keeps what stands below a section from leaping up and down."""

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self._section = section
        self._shrinking = QTimer(self, singleShot=True, interval=_SHRINKS_AFTER_MS)
        self._shrinking.timeout.connect(self._shrink)

    def settle(self) -> None:
        """Let all take its new place now, for else the rows would be painted once in the room there was.

        For a while no less room is taken than before.
        """
        section = self._section
        if not section.isVisible():
            return
        rows, body = section.rows, section.body
        needed = rows.minimumSize().height()
        if rows.hasHeightForWidth():
            needed = rows.minimumHeightForWidth(body.width())
        body.setMinimumHeight(max(body.height(), needed))
        self._shrinking.start()
        layout, column = section.layout(), section.parentWidget()
        area = None if column is None else column.parentWidget()
        if layout is not None and area is not None:
            layout.activate()
            QCoreApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))  # makes the column as high as it wants

    @Slot()
    def _shrink(self) -> None:
        self._section.body.setMinimumHeight(0)
