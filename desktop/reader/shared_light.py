"""The words that a passage shares with another article's, lit up in the open text while one points at that one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.reader.pane import ReadingPane
    from desktop.reader.reading_place import ReadingPlace


class SharedLight(QObject):
    """Lights up and puts out again, until the reader goes on; the text is never scrolled for it.

    What was lit before is lit again afterwards.
    """

    def __init__(self, pane: ReadingPane, place: ReadingPlace) -> None:
        super().__init__(place)
        self._view = pane.view
        self._lit: list[tuple[int, int]] = []
        self._before: list[tuple[int, int]] = []
        place.changed.connect(self._put_out)

    @Slot(object)
    def show(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Light ranges of the open text, in code points, instead of those before; none puts the light out."""
        ours = bool(self._lit) and self._view.marks.lit == self._lit
        if not ours:
            self._before = list(self._view.marks.lit)
        if ranges:
            self._lit = sorted(ranges)
            self._set(self._lit)
        elif ours:
            self._lit = []
            self._set(self._before)

    @Slot()
    def _put_out(self) -> None:
        self.show(())

    def _set(self, ranges: Sequence[tuple[int, int]]) -> None:
        if list(ranges) != self._view.marks.lit:
            self._view.marks.set_lit(ranges)
            self._view.refresh_marks()
