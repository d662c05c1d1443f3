"""The only writer: one method for each thing the analyst does, each undoable under its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.steps import Act, Addition
from desktop.undoing import LETTERS_OF_A_ROW, Arguments, UndoableWriter
from storage import articles, highlights, notes, places, saved_searches, tags
from storage.entities import mentions
from storage.errors import LibraryUnavailable

if TYPE_CHECKING:
    from desktop.entity_edits import EntityEdits
    from desktop.link_edits import LinkEdits
    from desktop.long_acts import LongActs
    from storage.library import Connection
    from storage.marks import MarkKind
    from storage.places import Place
    from storage.records import (
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
    from storage.versions import Carried, Received


class Edits(UndoableWriter):
    """Every act of the analyst's, written through the bridge and kept on the undo stack.

    A method returns what was written, or None where the library refused and the act is kept until it does not.
    ``progressed(text, share)`` comes while an act on very many articles lasts, ``ended()`` after it, and
    ``told(sentence)`` for the status line.
    """

    progressed = Signal(str, float)
    ended = Signal()
    told = Signal(str)

    @cached_property
    def _long_acts(self) -> LongActs:
        from desktop.long_acts import LongActs  # noqa: PLC0415 - a start does nothing to very many articles

        long_acts = LongActs(self._perform, self)
        long_acts.progressed.connect(self.progressed)
        long_acts.ended.connect(self.ended)
        long_acts.told.connect(self.told)
        self.retracing.connect(long_acts.stop)
        return long_acts

    @property
    def busy(self) -> bool:
        """Whether an act on very many articles is under way."""
        return self._long_acts.busy

    @Slot()
    def stop(self) -> None:
        """Stop an act on very many articles; what is done by then stays."""
        self._long_acts.stop()

    def close(self) -> None:
        """End what is under way, before the library is closed: every part of it is there, or not."""
        self._long_acts.stop()
        super().close()

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

    def tag_all(self, ranges: Sequence[Place], tag: str, colour: int, run: int) -> int | None:
        """Put a tag on ranges and return how many had it already; batches of one run merge into one step."""
        act = Act(lambda: self.tr("tags of a search"), places.add_taggings, (ranges, tag, colour), f"marking {run}")
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
        act = Act(lambda: self.tr("note"), notes.set_note_body, (note_id, body), _note_key(note_id), True)
        try:
            self._perform(act)
        except LibraryUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - told with the words that were typed, which would be lost else
            self.given_up.emit(act, error)

    @Slot(int)
    def remove_note(self, note_id: int) -> None:
        """Remove a note; one that was begun and left empty leaves no step behind."""
        act = Act(lambda: self.tr("removal of a note"), notes.remove_note, (note_id,), _note_key(note_id), True)
        self._perform(act)

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

    @Slot(int)
    def remove_tagging(self, tagging_id: int) -> None:
        """Take a tag off."""
        self._do(lambda: self.tr("removal of a tag"), tags.remove_tagging, tagging_id)

    # entities ------------------------------------------------------------------------------

    @cached_property
    def entities(self) -> EntityEdits:
        """What is done to entities beyond marking them in a text."""
        from desktop.entity_edits import EntityEdits  # noqa: PLC0415 - a start does nothing to entities

        return EntityEdits(self._perform, self._long_acts, self._bridge, self)

    @cached_property
    def links(self) -> LinkEdits:
        """What is done to related articles: pinning, dismissing and linking them."""
        from desktop.link_edits import LinkEdits  # noqa: PLC0415 - a start links nothing

        return LinkEdits(self._perform, self)

    @Slot(int, int, int, int)
    def add_mention(self, entity_id: int, version_id: int, start: int, end: int) -> Mention | None:
        """Say that an entity stands in a range."""
        return self.entities.tag(version_id, start, end, entity_id)

    @Slot(str, str, int, int, int)
    def add_entity(self, name: str, kind: EntityKind, version_id: int, start: int, end: int) -> Mention | None:
        """Make an entity and say that it stands in a range, as one step."""
        return self.entities.tag_new(version_id, start, end, name, kind)

    @Slot(int)
    def remove_mention(self, mention_id: int) -> None:
        """Take an entity's mark off a range."""
        self._do(lambda: self.tr("removal of an entity's mark"), mentions.remove_mention, mention_id)

    # saved searches --------------------------------------------------------------------------

    @Slot(str, str, str)
    def add_saved_search(self, name: str, query: str, sort: SearchSort) -> SavedSearch | None:
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

    def add_articles(self, found: Sequence[NewArticle], run: int) -> Received:
        """Add articles and new versions, and return these and what was here; batches of one run merge into one step."""
        from storage.versions import receive_all  # noqa: PLC0415 - most starts add nothing

        written = self._bridge.write(receive_all, found)
        self._push(Addition(lambda: self.tr("addition of articles"), written.steps, f"addition {run}"))
        return written.result

    @Slot(int, object)
    def add_version(self, article_id: int, new: NewArticle) -> Carried | None:
        """Give an article a new text, to which its marks go over."""
        from storage.versions import add_version  # noqa: PLC0415 - most starts add nothing

        return self._do(lambda: self.tr("new version"), add_version, article_id, new)

    # marks to decide on ----------------------------------------------------------------------

    @Slot(str, int)
    def accept_move(self, kind: MarkKind, mark_id: int) -> None:
        """Let a moved mark stand where it was found again."""
        from storage.settling import accept_move  # noqa: PLC0415 - most starts decide on nothing

        self._do(lambda: self.tr("acceptance of a moved mark"), accept_move, kind, mark_id)

    @Slot(int)
    def accept_all_moves(self, article_id: int) -> None:
        """Let all moved marks of an article stand where they were found again, as one step."""
        from storage.settling import accept_all_moves  # noqa: PLC0415 - most starts decide on nothing

        self._do(lambda: self.tr("acceptance of all moved marks"), accept_all_moves, article_id)

    @Slot(str, int)
    def keep_on_old_version(self, kind: MarkKind, mark_id: int) -> None:
        """Let a mark stay on the version it was made in."""
        from storage.settling import keep_on_old_version  # noqa: PLC0415 - most starts decide on nothing

        self._do(lambda: self.tr("keeping of a mark on its old version"), keep_on_old_version, kind, mark_id)

    @Slot(str, int, int, int, int)
    def place_mark(self, kind: MarkKind, mark_id: int, version_id: int, start: int, end: int) -> None:
        """Put a mark on a range of a version."""
        from storage.settling import place_mark  # noqa: PLC0415 - most starts decide on nothing

        self._do(lambda: self.tr("placing of a mark"), place_mark, kind, mark_id, version_id, start, end)

    # details and states ----------------------------------------------------------------------

    @Slot(int, dict)
    def set_details(self, article_id: int, fields: Mapping[str, str]) -> None:
        """Correct an article's headline, outlet, author, date, language or link."""
        self._do(lambda: self.tr("change of details"), _correct, article_id, fields)

    @Slot(list, str)
    def set_status(self, article_ids: Sequence[int], status: Status) -> None:
        """Mark articles as unread, being read or done, as one step."""
        self._long_acts.do(Act(lambda: self.tr("change of status"), _set_status, (article_ids, status)))

    @Slot(list, bool)
    def set_starred(self, article_ids: Sequence[int], starred: bool) -> None:
        """Star articles, or take their stars away, as one step."""
        self._long_acts.do(Act(lambda: self.tr("star"), _set_starred, (article_ids, starred)))

    @Slot(list)
    def remove_articles(self, article_ids: Sequence[int]) -> None:
        """Remove articles with everything on them; undo brings all of it back."""
        number = len(article_ids)
        act = Act(lambda: self.tr("removal of %n article(s)", "", number), articles.remove_articles, (article_ids,))
        self._long_acts.do(act._replace(weigh=self._weigh_article))

    def _weigh_article(self, article_id: int) -> int:
        return 1 + self._bridge.read(articles.count_letters, article_id) // LETTERS_OF_A_ROW

    @Slot(int, int, str)
    def set_paragraph_direction(self, version_id: int, start: int, direction: Direction | str) -> None:
        """Choose a paragraph's direction by hand; an empty string leaves it to its words again."""
        chosen: Direction | None = "rtl" if direction == "rtl" else "ltr" if direction == "ltr" else None
        self._do(lambda: self.tr("change of direction"), articles.set_paragraph_direction, version_id, start, chosen)


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


def _correct(db: Connection, article_id: int, fields: Mapping[str, str]) -> None:
    articles.set_details(db, article_id, **fields)


def _set_status(db: Connection, article_ids: Sequence[int], status: Status) -> None:
    for article_id in article_ids:
        articles.set_status(db, article_id, status)


def _set_starred(db: Connection, article_ids: Sequence[int], starred: bool) -> None:
    for article_id in article_ids:
        articles.set_starred(db, article_id, starred)
