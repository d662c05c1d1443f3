"""The differences that are told between the cards: pointed at, lit up with both quotes, and walked by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF

from desktop.widgets.announce import announce

if TYPE_CHECKING:
    from desktop.compare.view import CompareView
    from desktop.compare.words import CompareWords


class Lit(NamedTuple):
    """A difference: its row, and its number there."""

    row: int
    number: int


class Differences(QObject):
    """Knows which difference is ``lit`` until another is, and which the pointer is on."""

    def __init__(self, view: CompareView, words: CompareWords) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self.lit: Lit | None = None
        self.pointed: Lit | None = None

    def forget(self) -> None:
        """Let go of both: the rows are other ones."""
        self.lit = self.pointed = None

    def at(self, point: QPointF) -> Lit | None:
        """Return the difference that is told at a viewport point."""
        view = self._view
        if not len(view.sheet):
            return None
        row = view.sheet.index_at(point.y() + view.scroll_top)
        number = view.sheet.lay_out(row).difference_at(point - view.origin(row))
        return None if number is None else Lit(row, number)

    def explain(self, one: Lit) -> str:
        """Tell a difference in full."""
        return self._words.explain(self._view.sheet.pairs[one.row].differences[one.number])

    def point_at(self, pointed: Lit | None) -> None:
        """Show that a difference can be clicked."""
        if pointed != self.pointed:
            self.pointed = pointed
            self._view.viewport().update()

    def light(self, lit: Lit | None) -> None:
        """Light up a difference in the middle and its two quotes on the cards, the one on the caret's side in view."""
        self.lit = lit
        if lit is not None:
            difference = self._view.sheet.pairs[lit.row].differences[lit.number]
            side = self._view.cursor_.side
            card = self._view.card(side, lit.row)
            boxes = [] if card is None else list(card.boxes(*(difference.second if side else difference.first)))
            told = self._view.sheet.lay_out(lit.row).difference_box(lit.number)
            for box in (told, *boxes[:1]):  # the quote last, if there is no room for both
                self._view.keep_in_view(lit.row, box)
            announce(self._view, self.explain(lit))
        self._view.viewport().update()

    def walk(self, *, forward: bool) -> None:
        """Light up the next or previous difference, counted from the one that is lit or from the caret."""
        cursor, pairs = self._view.cursor_, self._view.sheet.pairs
        places = [Lit(row, n) for row, pair in enumerate(pairs) if pair.opens for n in range(len(pair.differences))]
        if not places:
            return
        here = self.lit or Lit(cursor.index or 0, -1 if forward else 0)
        wanted = [one for one in places if (one > here if forward else one < here)] or places
        found = wanted[0 if forward else -1]
        cursor.put(found.row, 0, pairs[found.row].differences[found.number].first[0])
        self._view.show_caret()
        self.light(found)
