"""What the analyst does with a passage: from the selection or the mark at the caret to a wish."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal, Slot

from desktop.reader.pickers import Pickers

if TYPE_CHECKING:
    from desktop.actions import Actions
    from desktop.bridge import Bridge
    from desktop.reader.open_article import OpenArticle
    from desktop.reader.toolbar import SelectionToolbar
    from desktop.reader.view import ReadingView
    from desktop.settings import Settings
    from desktop.theme import Theme
    from storage.records import HighlightSpan, Mention


class Marking(QObject):
    """Turns keys and buttons into wishes, each with ids and code-point ranges.

    New marks belong to the newest version: elsewhere nobody would find them again. ``marks_refused()`` says so; what
    is marked in an older version already can be coloured, noted on and removed there.
    """

    highlight_requested = Signal(int, int, int, int)
    colour_requested = Signal(int, int)
    range_requested = Signal(int, int, int)
    highlight_removed = Signal(int)
    note_requested = Signal(int, int)
    range_note_requested = Signal(int, int, int, int, int)
    highlight_tag_requested = Signal(int, int, str)
    range_tag_requested = Signal(int, int, int, int, int, str)
    article_tag_requested = Signal(int, str)
    mention_requested = Signal(int, int, int, int)
    entity_requested = Signal(str, str, int, int, int)
    mention_removed = Signal(int)
    selection_needed = Signal()
    marks_refused = Signal()

    def __init__(self, view: ReadingView, bridge: Bridge, actions: Actions, theme: Theme, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._settings = settings
        self._open: OpenArticle | None = None
        self._actions = actions
        self.pickers = Pickers(view, bridge, theme)
        self.pickers.entity_chosen.connect(self._entity_chosen)
        self.pickers.tag_chosen.connect(self._tag_chosen)
        view.selection_settled.connect(self.show_toolbar)
        view.selection_changed.connect(self._selection_changed)
        view.mark_clicked.connect(self._mark_clicked)
        view.moved.connect(self._follow)

    def set_open(self, opened: OpenArticle | None) -> None:
        """Work on another article."""
        self._open = opened
        self.hide()

    def hide(self) -> None:
        """Put the toolbar and the pickers away."""
        self._hide_toolbar()
        self.pickers.close_quietly()

    # what is made when it is first needed, so that a start need not ---------------------------------

    @cached_property
    def toolbar(self) -> SelectionToolbar:
        """The toolbar beside the selection."""
        from desktop.reader.toolbar import SelectionToolbar  # noqa: PLC0415 - the article is to be seen before it

        return SelectionToolbar(self._actions, self._theme, self._view)

    def make_toolbar(self) -> None:
        """Make the toolbar now, if it is not there yet."""
        self.toolbar.ensurePolished()

    def _hide_toolbar(self) -> None:
        if "toolbar" in self.__dict__:
            self.toolbar.hide()

    # acts ----------------------------------------------------------------------------------

    def highlight(self, colour: int) -> None:
        """Mark the selection, lengthen or recolour what it touches, or recolour the mark at the caret."""
        cursor = self._view.cursor_
        if self._open is None or self._refuses(self._open, new=cursor.has_selection):
            return
        self._settings.highlight_colour = colour
        if not cursor.has_selection:
            self._recolour(colour)
            return
        start, end = cursor.selection
        touching = self._view.marks.highlights.touching(start, end)
        same = next((mark for mark in touching if (mark.start, mark.end) == (start, end)), None)
        alike = next((mark for mark in touching if mark.colour == colour), None)
        if same is not None:
            if same.colour != colour:
                self.colour_requested.emit(same.id, colour)
        elif alike is not None:
            self.range_requested.emit(alike.id, min(start, alike.start), max(end, alike.end))
        else:
            self.highlight_requested.emit(self._open.version.id, start, end, colour)
        self._leave_selection()

    def note(self) -> None:
        """Begin a note on the selection or on the highlight at the caret."""
        if self._open is None:
            return
        start, end = self._view.cursor_.selection
        mark = self._highlight_here()
        if self._refuses(self._open, new=mark is None and start < end):
            return
        if mark is not None:
            self.note_requested.emit(self._open.article.id, mark.id)
        elif start < end:
            colour = self._settings.highlight_colour
            self._leave_selection()
            self.range_note_requested.emit(self._open.article.id, self._open.version.id, start, end, colour)
        else:
            self.selection_needed.emit()

    def entity(self) -> None:
        """Ask which entity stands in the selection, or in the word at the caret."""
        if self._open is None or self._refuses(self._open, new=True):
            return
        cursor = self._view.cursor_
        if not cursor.has_selection:
            start, end = cursor.word_here()
            if not self._view.sheet.text[start:end].strip():
                self.selection_needed.emit()
                return
            cursor.select(start, end)
        start, end = trim_range(self._view.sheet.text, *cursor.selection)
        if start == end:
            self.selection_needed.emit()
            return
        cursor.select(start, end)
        self._hide_toolbar()
        self.pickers.entity.open(self._view.sheet.text[start:end], self._passage())

    def tag(self) -> None:
        """Ask for a tag for the selection, the highlight at the caret, or else the article."""
        new = self._view.cursor_.has_selection and self._highlight_here() is None
        if self._open is not None and not self._refuses(self._open, new=new):
            self._hide_toolbar()
            self.pickers.tag.open("", self._passage())

    def remove_mark(self) -> None:
        """Remove a highlight that the selection touches, else the shortest mark at the caret."""
        cursor, marks = self._view.cursor_, self._view.marks
        mentions: list[Mention] = []
        if cursor.has_selection:
            start, end = cursor.selection
            highlights = marks.highlights.overlapping(start, end)
        else:
            mentions = marks.mentions.at(cursor.caret)
            highlights = marks.highlights.at(cursor.caret)
        if mentions and (not highlights or _length(mentions[0]) <= _length(highlights[0])):
            self.mention_removed.emit(mentions[0].id)
        elif highlights:
            self.highlight_removed.emit(highlights[0].id)
        self._hide_toolbar()

    # toolbar -------------------------------------------------------------------------------

    @Slot()
    def show_toolbar(self) -> None:
        """Show the toolbar beside the selection or the mark at the caret."""
        passage = self._passage()
        selected = self._view.cursor_.has_selection
        if self._open is None or passage.isNull() or (selected and not self._open.is_newest):
            self._hide_toolbar()
            return
        mark = self._highlight_here()
        on_mark = mark is not None or bool(self._view.marks.mentions.at(self._view.cursor_.caret))
        self.toolbar.show_beside(passage, None if mark is None else mark.colour, on_mark)

    @Slot()
    def _selection_changed(self) -> None:
        self._hide_toolbar()

    @Slot(int)
    def _mark_clicked(self, position: int) -> None:
        self._view.cursor_.move_to(position)
        self.show_toolbar()

    @Slot()
    def _follow(self) -> None:
        if "toolbar" in self.__dict__ and self.toolbar.isVisible():
            self.show_toolbar()

    # helpers of the acts --------------------------------------------------------------------

    def _refuses(self, opened: OpenArticle, *, new: bool) -> bool:
        """Tell, and say, that an act is not for this text: a new mark in an older one, or any in what changed."""
        refused = opened.comparison is not None or (new and not opened.is_newest)
        if refused:
            self.marks_refused.emit()
        return refused

    def _recolour(self, colour: int) -> None:
        marks = self._view.marks.highlights.at(self._view.cursor_.caret)
        if not marks:
            self.selection_needed.emit()
        elif marks[0].colour != colour:
            self.colour_requested.emit(marks[0].id, colour)
            self.show_toolbar()

    def _highlight_here(self) -> HighlightSpan | None:
        """Return the highlight that is exactly selected, or without a selection the one at the caret."""
        cursor = self._view.cursor_
        if cursor.has_selection:
            found = self._view.marks.highlights.touching(*cursor.selection)
            return next((mark for mark in found if (mark.start, mark.end) == cursor.selection), None)
        marks = self._view.marks.highlights.at(cursor.caret)
        return marks[0] if marks else None

    def _passage(self) -> QRect:
        """Return what the toolbar stands beside: the selection, or the mark (else the caret) without one."""
        if self._view.cursor_.has_selection:
            return self._view.selection_rect()
        caret = self._view.cursor_.caret
        marks = self._view.marks
        ranges = [(mark.start, mark.end) for mark in marks.mentions.at(caret)]
        ranges += [(mark.start, mark.end) for mark in marks.highlights.at(caret)]
        if ranges:
            return self._view.range_rect(*ranges[0])
        return self._view.caret_box().toAlignedRect()

    def _leave_selection(self) -> None:
        self._view.cursor_.move_to(self._view.cursor_.selection[1])
        self._hide_toolbar()
        self._view.viewport().update()

    @Slot(object)
    def _entity_chosen(self, value: int | tuple[str, str]) -> None:
        if self._open is None:
            return
        start, end = self._view.cursor_.selection
        self._leave_selection()
        if isinstance(value, tuple):
            self.entity_requested.emit(value[0], value[1], self._open.version.id, start, end)
        else:
            self.mention_requested.emit(value, self._open.version.id, start, end)

    @Slot(object)
    def _tag_chosen(self, name: str) -> None:
        if self._open is None:
            return
        article_id, version_id = self._open.article.id, self._open.version.id
        start, end = self._view.cursor_.selection
        mark = self._highlight_here()
        if mark is not None:
            self.highlight_tag_requested.emit(article_id, mark.id, name)
        elif start < end:
            colour = self._settings.highlight_colour
            self._leave_selection()
            self.range_tag_requested.emit(article_id, version_id, start, end, colour, name)
        else:
            self.article_tag_requested.emit(article_id, name)


def trim_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space at both ends of a range: a dragged selection often takes it along."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _length(mark: HighlightSpan | Mention) -> int:
    return mark.end - mark.start
