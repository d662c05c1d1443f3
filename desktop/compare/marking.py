"""What the analyst does with a passage of either article: from the selection or the mark at the caret to a wish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.compare.card_menu import CardMenu
from desktop.copying import copy_exact, copy_with_citation
from desktop.widgets.shortcut import add_shortcut

if TYPE_CHECKING:
    from desktop.compare.marks import SideMarks
    from desktop.compare.view import CompareView
    from desktop.language import Language
    from desktop.settings import Settings
    from desktop.theme import Theme
    from storage.records import HighlightSpan

_COLOURS: Final = 5


class CardMarking(QObject):
    """Turns keys into wishes, each with ids and code-point ranges; ``told(sentence)`` for the status line.

    ``notes_wanted(side, highlight_id)`` is for the page itself: what is noted there is to be read.
    """

    highlight_requested = Signal(int, int, int, int)
    colour_requested = Signal(int, int)
    range_requested = Signal(int, int, int)
    highlight_removed = Signal(int)
    note_requested = Signal(int, int)
    range_note_requested = Signal(int, int, int, int, int)
    notes_wanted = Signal(int, int)
    told = Signal(str)

    def __init__(self, view: CompareView, theme: Theme, language: Language, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._language = language
        self._settings = settings
        # shortcuts and not key events: they find the letter's key on an Arabic keyboard too
        self._colours = {add_shortcut(str(one), self._highlight, view): one for one in range(1, _COLOURS + 1)}
        for keys, act in (("N", self.note), ("C", self.cite), ("Del", self.remove_mark)):
            add_shortcut(keys, act, view)
        add_shortcut(QKeySequence.StandardKey.Copy, self.copy, view)
        view.menu_requested.connect(self._open_menu)

    @property
    def here(self) -> SideMarks | None:
        """The marks of the article the caret is in."""
        return None if self._view.marks is None else self._view.marks[self._view.cursor_.side]

    def mark_here(self) -> HighlightSpan | None:
        """Return the highlight that is exactly selected, or without a selection the one at the caret."""
        marks, cursor = self.here, self._view.cursor_
        if marks is None:
            return None
        if cursor.has_selection:
            touching = marks.highlights.touching(*cursor.selection)
            return next((mark for mark in touching if (mark.start, mark.end) == cursor.selection), None)
        return next(iter(marks.highlights.at(cursor.caret)), None)

    def highlight(self, colour: int) -> None:
        """Mark the selection, lengthen or recolour what it touches, or recolour the mark at the caret."""
        marks, cursor, same = self.here, self._view.cursor_, self.mark_here()
        if marks is None:
            return
        self._settings.highlight_colour = colour
        if same is not None:
            if same.colour != colour:
                self.colour_requested.emit(same.id, colour)
        elif not cursor.has_selection:
            self._ask_for_selection()
            return
        else:
            start, end = cursor.selection
            touching = marks.highlights.touching(start, end)
            alike = next((mark for mark in touching if mark.colour == colour), None)
            if alike is None:
                self.highlight_requested.emit(marks.side.version.id, start, end, colour)
            else:
                self.range_requested.emit(alike.id, min(start, alike.start), max(end, alike.end))
        self._leave_selection()

    @Slot()
    def _highlight(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut) and self._view.cursor_.enter():
            self.highlight(self._colours[shortcut])

    @Slot()
    def note(self) -> None:
        """Read the notes on the mark at the caret, or begin one there or on the selection."""
        marks, cursor, mark = self.here, self._view.cursor_, self.mark_here()
        if marks is None:
            return
        if mark is not None and marks.notes[mark.id]:
            self.notes_wanted.emit(cursor.side, mark.id)
        elif mark is not None:
            self.note_requested.emit(marks.side.article.id, mark.id)
        elif cursor.has_selection:
            side, colour = marks.side, self._settings.highlight_colour
            selection = cursor.selection
            self._leave_selection()
            self.range_note_requested.emit(side.article.id, side.version.id, *selection, colour)
        else:
            self._ask_for_selection()

    @Slot()
    def remove_mark(self) -> None:
        """Remove a highlight that the selection touches, else the shortest at the caret."""
        marks, cursor = self.here, self._view.cursor_
        if marks is None:
            return
        if cursor.has_selection:
            found = marks.highlights.overlapping(*cursor.selection)
        else:
            found = marks.highlights.at(cursor.caret)
        if found:
            self.highlight_removed.emit(found[0].id)

    @Slot()
    def copy(self) -> None:
        """Copy the selection's exact words."""
        if words := self._words():
            copy_exact(words)
            self.told.emit(self.tr("Copied"))
        else:
            self._ask_for_selection()

    @Slot()
    def cite(self) -> None:
        """Copy the selection, or the passage the caret is in, with its source."""
        card, marks = self._view.cursor_.card, self.here
        words = self._words() or ("" if card is None else self._view.sheet.texts[card.side][slice(*card.passage)])
        if words.strip() and marks is not None:
            copy_with_citation(words, marks.side.article, self._language)
            self.told.emit(self.tr("Copied with its source"))

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        if self._view.cursor_.enter():
            menu = CardMenu(self, self._theme, self._view, selected=self._view.cursor_.has_selection)
            menu.open_requested.connect(self._view.keys.open_here)
            menu.popup(place)

    def _words(self) -> str:
        cursor = self._view.cursor_
        return self._view.sheet.texts[cursor.side][slice(*cursor.selection)]

    def _leave_selection(self) -> None:
        cursor = self._view.cursor_
        cursor.move_to(cursor.selection[1])
        self._view.told_caret()

    def _ask_for_selection(self) -> None:
        self.told.emit(self.tr("Select a passage first"))
