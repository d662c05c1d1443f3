"""The notes on the two texts: shown beside their highlight, and kept in step with the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.compare.note_panel import NotePanel

if TYPE_CHECKING:
    from desktop.bridge import Bridge
    from desktop.compare.view import CompareView


class Noting(QObject):
    """Shows the notes on one highlight at a time in ``panel``, whose wishes they are."""

    def __init__(self, view: CompareView, bridge: Bridge) -> None:
        super().__init__(view)
        self._view = view
        self._bridge = bridge
        self.panel = NotePanel(view)
        view.moved.connect(self.refresh)
        view.caret_moved.connect(self.panel.put_away)
        view.note_clicked.connect(self.show)

    @Slot(int, int)
    def show(self, side: int, highlight_id: int) -> None:
        """Show the notes on a highlight of the first (0) or the second (1) text."""
        marks = None if self._view.marks is None else self._view.marks[side]
        mark = None if marks is None else marks.highlights.get(highlight_id)
        if marks is not None and mark is not None:
            of_article = self._bridge.list_notes(marks.side.article.id)
            notes = [note for note in of_article if note.highlight_id == highlight_id]
            shift = self._view.viewport().pos()
            noted, card = self._view.range_on_card(side, mark.start, mark.end)
            self.panel.show_notes(highlight_id, notes, noted.translated(shift), card.translated(shift))

    def focus(self, highlight_id: int, note_id: int) -> None:
        """Show the notes on a highlight and put the caret into one of them."""
        side = self._side_of(highlight_id)
        if side is not None:
            self.show(side, highlight_id)
            self.panel.focus_note(note_id)

    @Slot()
    def refresh(self) -> None:
        """Show what holds now, where the highlight stands now; what is noted on one that is gone is gone."""
        highlight_id = self.panel.highlight_id
        if highlight_id is None:
            return
        side = self._side_of(highlight_id)
        if side is None:
            self.panel.put_away()
        else:
            self.show(side, highlight_id)

    def _side_of(self, highlight_id: int) -> int | None:
        both = enumerate(self._view.marks or ())
        return next((side for side, marks in both if marks.highlights.get(highlight_id) is not None), None)
