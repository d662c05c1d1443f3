"""What the analyst does to marks in articles: highlights, notes and tags, each act undoable under its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.acts import Acts
from desktop.steps import Act
from storage import highlights, notes, places, tags

if TYPE_CHECKING:
    from desktop.undoing import Arguments
    from storage.library import Connection
    from storage.places import Place
    from storage.records import Highlight, Note, Tagging


class MarkEdits(Acts):
    """The acts on highlights, and on notes and tags on these and on whole articles."""

    # highlights ----------------------------------------------------------------------------

    @Slot(int, int, int, int)
    def add_highlight(self, version_id: int, start: int, end: int, colour: int) -> Highlight | None:
        """Mark a range."""
        return self._do(lambda: self.tr("highlight"), highlights.add_highlight, version_id, start, end, colour)

    @Slot(int, int)
    def set_highlight_colour(self, highlight_id: int, colour: int) -> None:
        """Give a highlight another colour."""
        self._do(lambda: self.tr("change of colour"), highlights.set_colour, highlight_id, colour)

    @Slot(int, int, int)
    def set_highlight_range(self, highlight_id: int, start: int, end: int) -> None:
        """Let a highlight cover another range of its version."""
        self._do(lambda: self.tr("change of a highlight's length"), highlights.set_range, highlight_id, start, end)

    @Slot(int)
    def remove_highlight(self, highlight_id: int) -> None:
        """Remove a highlight with its notes and tags."""
        self._do(lambda: self.tr("removal of a highlight"), highlights.remove_highlight, highlight_id)

    def highlight_all(self, ranges: Sequence[Place], colour: int, run: int) -> int | None:
        """Mark ranges and return how many were marked so already; batches of one run merge into one step."""
        act = Act(lambda: self.tr("highlights of a search"), places.add_highlights, (ranges, colour), f"marking {run}")
        known: int | None = self._perform(act)
        return known

    # notes ---------------------------------------------------------------------------------

    @Slot(int)
    @Slot(int, int)
    def add_note(self, article_id: int, highlight_id: int | None = None) -> Note | None:
        """Begin a note on a highlight, or on the article as a whole."""
        return self._begin_note(notes.add_note, article_id, highlight_id, "")

    @Slot(int, int, int, int, int)
    def add_note_on_range(self, article_id: int, version_id: int, start: int, end: int, colour: int) -> Note | None:
        """Mark a range and begin a note on it, as one step."""
        return self._begin_note(_mark_and_note, article_id, version_id, start, end, colour)

    def _begin_note(self, verb: Callable[[Connection, *Arguments], Note], *args: *Arguments) -> Note | None:
        begun: Note | None = self._perform(Act(lambda: self.tr("note"), verb, args, lambda note: _note_key(note.id)))
        return begun

    @Slot(int, str)
    def set_note_body(self, note_id: int, body: str) -> None:
        """Save what was typed so far; typing on merges into one step."""
        verb, args, key = notes.set_note_body, (note_id, body), _note_key(note_id)
        self._perform(Act(lambda: self.tr("note"), verb, args, key, latest_counts=True, typed=body))

    @Slot(int)
    def remove_note(self, note_id: int) -> None:
        """Remove a note; one that was begun and left empty leaves no step behind."""
        verb, args, key = notes.remove_note, (note_id,), _note_key(note_id)
        self._perform(Act(lambda: self.tr("removal of a note"), verb, args, key, latest_counts=True))

    # tags ----------------------------------------------------------------------------------

    @Slot(int, str)
    def tag_article(self, article_id: int, name: str) -> Tagging | None:
        """Put a tag on an article."""
        return self._do(lambda: self.tr("tag"), tags.add_tagging, name, article_id)

    @Slot(int, int, str)
    def tag_highlight(self, article_id: int, highlight_id: int, name: str) -> Tagging | None:
        """Put a tag on a highlight."""
        return self._do(lambda: self.tr("tag"), tags.add_tagging, name, article_id, highlight_id)

    @Slot(int, int, int, int, int, str)
    def tag_range(
        self, article_id: int, version_id: int, start: int, end: int, colour: int, name: str
    ) -> Tagging | None:
        """Mark a range and put a tag on it, as one step."""
        return self._do(lambda: self.tr("tag"), _mark_and_tag, article_id, version_id, start, end, colour, name)

    def tag_all(self, ranges: Sequence[Place], tag: str, colour: int, run: int) -> int | None:
        """Put a tag on ranges and return how many had it already; batches of one run merge into one step."""
        act = Act(lambda: self.tr("tags of a search"), places.add_taggings, (ranges, tag, colour), f"marking {run}")
        known: int | None = self._perform(act)
        return known

    @Slot(int)
    def remove_tagging(self, tagging_id: int) -> None:
        """Take a tag off."""
        self._do(lambda: self.tr("removal of a tag"), tags.remove_tagging, tagging_id)


def _note_key(note_id: int) -> str:
    return f"note {note_id}"


def _mark_and_note(db: Connection, article_id: int, version_id: int, start: int, end: int, colour: int) -> Note:
    mark = highlights.add_highlight(db, version_id, start, end, colour)
    return notes.add_note(db, article_id, mark.id, "")


def _mark_and_tag(
    db: Connection, article_id: int, version_id: int, start: int, end: int, colour: int, name: str
) -> Tagging:
    mark = highlights.add_highlight(db, version_id, start, end, colour)
    return tags.add_tagging(db, name, article_id, mark.id)
