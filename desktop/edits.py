"""The only writer: one method for each thing the analyst does, each undoable under its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.undoing import Addition, UndoableWriter
from storage import articles, entities, highlights, notes, places, saved_searches, tags
from storage.errors import DuplicateArticle

if TYPE_CHECKING:
    from storage.library import Connection
    from storage.places import Place
    from storage.records import (
        Article,
        Direction,
        EntityKind,
        Highlight,
        Mention,
        NewArticle,
        Note,
        SavedSearch,
        SearchSort,
        Status,
        Tagging,
    )


class Edits(UndoableWriter):
    """Every act of the analyst's, written through the bridge and kept on the undo stack."""

    # highlights ----------------------------------------------------------------------------

    @Slot(int, int, int, int)
    def add_highlight(self, version_id: int, start: int, end: int, colour: int) -> Highlight:
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

    def highlight_all(self, ranges: Sequence[Place], colour: int, run: int) -> int:
        """Mark ranges and return how many were marked so already; batches of one run merge into one step."""
        written = self._bridge.write(places.add_highlights, ranges, colour)
        self._push(lambda: self.tr("highlights of a search"), written.steps, f"marking {run}")
        return written.result

    def tag_all(self, ranges: Sequence[Place], name: str, colour: int, run: int) -> int:
        """Put a tag on ranges and return how many had it already; batches of one run merge into one step."""
        written = self._bridge.write(places.add_taggings, ranges, name, colour)
        self._push(lambda: self.tr("tags of a search"), written.steps, f"marking {run}")
        return written.result

    # notes ---------------------------------------------------------------------------------

    @Slot(int)
    @Slot(int, int)
    def add_note(self, article_id: int, highlight_id: int | None = None) -> Note:
        """Begin a note on a highlight, or on the article as a whole."""
        written = self._bridge.write(notes.add_note, article_id, highlight_id, "")
        self._push(lambda: self.tr("note"), written.steps, _note_key(written.result.id))
        return written.result

    @Slot(int, int, int, int, int)
    def add_note_on_range(self, article_id: int, version_id: int, start: int, end: int, colour: int) -> Note:
        """Mark a range and begin a note on it, as one step."""

        def mark_and_note(db: Connection) -> Note:
            mark = highlights.add_highlight(db, version_id, start, end, colour)
            return notes.add_note(db, article_id, mark.id, "")

        written = self._bridge.write(mark_and_note)
        self._push(lambda: self.tr("note"), written.steps, _note_key(written.result.id))
        return written.result

    @Slot(int, str)
    def set_note_body(self, note_id: int, body: str) -> None:
        """Save what was typed so far; typing on merges into one step."""
        written = self._bridge.write(notes.set_note_body, note_id, body)
        self._push(lambda: self.tr("note"), written.steps, _note_key(note_id))

    @Slot(int)
    def remove_note(self, note_id: int) -> None:
        """Remove a note; one that was begun and left empty leaves no step behind."""
        written = self._bridge.write(notes.remove_note, note_id)
        self._push(lambda: self.tr("removal of a note"), written.steps, _note_key(note_id))

    # tags ----------------------------------------------------------------------------------

    @Slot(int, str)
    def tag_article(self, article_id: int, name: str) -> Tagging:
        """Put a tag on an article."""
        return self._do(lambda: self.tr("tag"), tags.add_tagging, name, article_id)

    @Slot(int, int, str)
    def tag_highlight(self, article_id: int, highlight_id: int, name: str) -> Tagging:
        """Put a tag on a highlight."""
        return self._do(lambda: self.tr("tag"), tags.add_tagging, name, article_id, highlight_id)

    @Slot(int, int, int, int, int, str)
    def tag_range(self, article_id: int, version_id: int, start: int, end: int, colour: int, name: str) -> Tagging:
        """Mark a range and put a tag on it, as one step."""

        def mark_and_tag(db: Connection) -> Tagging:
            mark = highlights.add_highlight(db, version_id, start, end, colour)
            return tags.add_tagging(db, name, article_id, mark.id)

        return self._do(lambda: self.tr("tag"), mark_and_tag)

    @Slot(int)
    def remove_tagging(self, tagging_id: int) -> None:
        """Take a tag off."""
        self._do(lambda: self.tr("removal of a tag"), tags.remove_tagging, tagging_id)

    # entities ------------------------------------------------------------------------------

    @Slot(int, int, int, int)
    def add_mention(self, entity_id: int, version_id: int, start: int, end: int) -> Mention:
        """Say that an entity stands in a range."""
        return self._do(lambda: self.tr("entity"), entities.add_mention, entity_id, version_id, start, end)

    @Slot(str, str, int, int, int)
    def add_entity(self, name: str, kind: EntityKind, version_id: int, start: int, end: int) -> Mention:
        """Make an entity and say that it stands in a range, as one step."""

        def make_and_mention(db: Connection) -> Mention:
            entity = entities.add_entity(db, name, kind)
            return entities.add_mention(db, entity.id, version_id, start, end)

        return self._do(lambda: self.tr("entity"), make_and_mention)

    @Slot(int)
    def remove_mention(self, mention_id: int) -> None:
        """Take an entity's mark off a range."""
        self._do(lambda: self.tr("removal of an entity's mark"), entities.remove_mention, mention_id)

    # saved searches --------------------------------------------------------------------------

    @Slot(str, str, str)
    def add_saved_search(self, name: str, query: str, sort: SearchSort) -> SavedSearch:
        """Keep a search."""
        return self._do(lambda: self.tr("saved search"), saved_searches.add_saved_search, name, query, sort)

    @Slot(int, str)
    def rename_saved_search(self, saved_id: int, name: str) -> None:
        """Call a saved search otherwise."""
        self._do(lambda: self.tr("name of a search"), saved_searches.rename_saved_search, saved_id, name)

    @Slot(int)
    def remove_saved_search(self, saved_id: int) -> None:
        """Forget a saved search."""
        self._do(lambda: self.tr("removal of a saved search"), saved_searches.remove_saved_search, saved_id)

    # articles ------------------------------------------------------------------------------

    def add_articles(self, found: Sequence[NewArticle], run: int) -> tuple[list[Article], list[DuplicateArticle]]:
        """Add what is new, and return it and what was here already; batches of one run merge into one step."""

        def add_new(db: Connection) -> tuple[list[Article], list[DuplicateArticle]]:
            added: list[Article] = []
            known: list[DuplicateArticle] = []
            for new in found:
                try:
                    added.append(articles.add_article(db, new))
                except DuplicateArticle as duplicate:
                    known.append(duplicate)
            return added, known

        written = self._bridge.write(add_new)
        if written.steps:
            self.stack.push(Addition(lambda: self.tr("addition of articles"), written.steps, f"addition {run}"))
        return written.result

    @Slot(int, dict)
    def set_details(self, article_id: int, fields: Mapping[str, str]) -> None:
        """Correct an article's headline, outlet, author, date, language or link."""

        def correct(db: Connection) -> None:
            articles.set_details(db, article_id, **fields)

        self._do(lambda: self.tr("change of details"), correct)

    @Slot(list, str)
    def set_status(self, article_ids: Sequence[int], status: Status) -> None:
        """Mark articles as unread, being read or done, as one step."""

        def set_all(db: Connection) -> None:
            for article_id in article_ids:
                articles.set_status(db, article_id, status)

        self._do(lambda: self.tr("change of status"), set_all)

    @Slot(list, bool)
    def set_starred(self, article_ids: Sequence[int], starred: bool) -> None:
        """Star articles, or take their stars away, as one step."""

        def set_all(db: Connection) -> None:
            for article_id in article_ids:
                articles.set_starred(db, article_id, starred)

        self._do(lambda: self.tr("star"), set_all)

    @Slot(list)
    def remove_articles(self, article_ids: Sequence[int]) -> None:
        """Remove articles with everything on them; undo brings all of it back."""
        number = len(article_ids)
        self._do(lambda: self.tr("removal of %n article(s)", "", number), articles.remove_articles, list(article_ids))

    @Slot(int, int, str)
    def set_paragraph_direction(self, version_id: int, start: int, direction: Direction | str) -> None:
        """Choose a paragraph's direction by hand; an empty string leaves it to its words again."""
        chosen: Direction | None = "rtl" if direction == "rtl" else "ltr" if direction == "ltr" else None
        self._do(lambda: self.tr("change of direction"), articles.set_paragraph_direction, version_id, start, chosen)


def _note_key(note_id: int) -> str:
    return f"note {note_id}"
