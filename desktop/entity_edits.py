"""What the analyst does to entities: one method for each act, each undoable under its name."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from desktop.acts import Acts
from desktop.steps import Act
from storage.entities import aliases, deciding, identity, lists, mentions, merging
from storage.entities import details as entity_details

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.entities.records import Alias, EntityLink, EntityNote, EntityTagging
    from storage.entities.table import EntityRow
    from storage.places import Place
    from storage.records import Entity, EntityKind, Mention
    from storage.suggestions.records import Suggestion

_AT_ONCE: Final = 20
"""How many mentions leave an entity in the act that splits it; the others follow in portions."""

_splits = count(1)


class EntityEdits(Acts):
    """The acts on entities, their spellings, mentions and all that is known of them.

    Removing, merging, splitting and importing go on in portions where there is very much of it.
    What cannot be is a StorageError: EmptyName, NameTooLong, NoLink, MainNameKept, SpellingNeeded, MergedWithItself,
    PartOfItself, RecordMissing.
    """

    # mentions ------------------------------------------------------------------------------

    @Slot(int, int, int, int)
    def add_mention(self, entity_id: int, version_id: int, start: int, end: int) -> Mention | None:
        """Say that an entity stands in a range."""
        return self._do(lambda: self.tr("entity"), deciding.tag, version_id, start, end, entity_id)

    @Slot(str, str, int, int, int)
    def add_mentioned(self, name: str, kind: EntityKind, version_id: int, start: int, end: int) -> Mention | None:
        """Make an entity and say that it stands in a range, as one step."""
        return self._do(lambda: self.tr("entity"), deciding.tag_new, version_id, start, end, name, kind)

    @Slot(int)
    def remove_mention(self, mention_id: int) -> None:
        """Take an entity's mark off a range."""
        self._do(lambda: self.tr("removal of an entity's mark"), mentions.remove_mention, mention_id)

    def mention_all(self, ranges: Sequence[Place], entity_id: int, run: int) -> int | None:
        """Say that an entity stands in ranges and return how many said so already; batches of one run are one step."""
        act = Act(
            lambda: self.tr("mentions of an entity"), mentions.add_mentions, (ranges, entity_id), f"marking {run}"
        )
        known: int | None = self._perform(act)
        return known

    def add_for_all(self, name: str, kind: EntityKind, run: int) -> Entity | None:
        """Make an entity whose mentions follow in a run, with which it is one step."""
        act = Act(lambda: self.tr("mentions of an entity"), identity.add_entity, (name, kind), f"marking {run}")
        made: Entity | None = self._perform(act)
        return made

    @Slot(int, object)
    def accept(self, version_id: int, suggestion: Suggestion) -> Entity | None:
        """Let a suggestion be so, and return the entity that all its places mention now."""
        return self._do(lambda: self.tr("accepted suggestion"), deciding.accept, version_id, suggestion)

    @Slot(int, list)
    def accept_all(self, version_id: int, suggestions: Sequence[Suggestion]) -> None:
        """Let several suggestions be so, as one step."""
        number = len(suggestions)
        name = lambda: self.tr("%n accepted suggestion(s)", "", number)  # noqa: E731 - as all names of acts
        self._do(name, deciding.accept_all, version_id, suggestions)

    @Slot(int, object)
    def reject(self, version_id: int, suggestion: Suggestion) -> None:
        """Say no to a suggestion, which is never made again."""
        self._do(lambda: self.tr("rejected suggestion"), deciding.reject, version_id, suggestion)

    # the entity itself -----------------------------------------------------------------------

    @Slot(str, str)
    def add(self, name: str, kind: EntityKind) -> Entity | None:
        """Make an entity."""
        return self._do(lambda: self.tr("new entity"), identity.add_entity, name, kind)

    @Slot(int, str)
    def rename(self, entity_id: int, name: str) -> None:
        """Give an entity another main name; the old one stays as a spelling."""
        self._do(lambda: self.tr("name of an entity"), identity.rename_entity, entity_id, name)

    @Slot(int, str)
    def set_kind(self, entity_id: int, kind: EntityKind) -> None:
        """Say that an entity is of another kind."""
        self._do(lambda: self.tr("kind of an entity"), identity.set_kind, entity_id, kind)

    @Slot(int, str)
    def set_description(self, entity_id: int, description: str) -> None:
        """Say who or what an entity is; typing on merges into one step."""
        verb, args, key = entity_details.set_description, (entity_id, description), f"description {entity_id}"
        name = lambda: self.tr("description of an entity")  # noqa: E731 - as all names of acts
        self._perform(Act(name, verb, args, key, latest_counts=True, typed=description))

    @Slot(int, str)
    def set_latin_name(self, entity_id: int, latin_name: str) -> None:
        """Write an entity otherwise in Latin letters; an empty string leaves it to the rules again."""
        self._do(lambda: self.tr("Latin name of an entity"), entity_details.set_latin_name, entity_id, latin_name)

    @Slot(int, object)
    def set_part_of(self, entity_id: int, whole_id: int | None) -> None:
        """Say what an entity is a part of; None if of nothing."""
        self._do(lambda: self.tr("part of another entity"), entity_details.set_part_of, entity_id, whole_id)

    @Slot(int)
    def remove(self, entity_id: int) -> None:
        """Remove an entity with its mentions and all that is known of it."""
        found = self._bridge.read(merging.list_mention_ids, entity_id)
        args = (found, entity_id, found[-1] if found else None)
        self._edits.long_acts.do(Act(lambda: self.tr("removal of an entity"), merging.remove_some, args))

    @Slot(int, int)
    def merge(self, kept_id: int, gone_id: int) -> None:
        """Let the second entity become one with the first."""
        found = self._bridge.read(merging.list_mention_ids, gone_id)
        args = (found, kept_id, gone_id, found[-1] if found else None)
        self._edits.long_acts.do(Act(lambda: self.tr("merging of entities"), merging.merge_some, args))

    @Slot(int, list, str, str)
    def split(self, entity_id: int, alias_ids: Sequence[int], name: str, kind: EntityKind) -> Entity | None:
        """Make an entity of its own of some spellings, with the mentions that are spelled so, and return it."""
        found = self._bridge.read(merging.list_leaving, entity_id, alias_ids)
        args = (found[:_AT_ONCE], entity_id, alias_ids, name, kind)
        act = Act(lambda: self.tr("splitting of an entity"), merging.split_some, args, f"split {next(_splits)}")
        new: Entity | None = self._perform(act)
        if len(found) > _AT_ONCE:
            self._edits.long_acts.do(act._replace(args=(found[_AT_ONCE:], *args[1:])))
        return new

    def import_entities(self, rows: Sequence[EntityRow]) -> None:
        """Add entities from a file, or what they lack, as one step."""
        self._edits.long_acts.do(Act(lambda: self.tr("import of entities"), lists.add_rows, (rows,)))

    # what is known of it -----------------------------------------------------------------------

    @Slot(int, str)
    def add_alias(self, entity_id: int, name: str) -> Alias | None:
        """Add a spelling."""
        return self._do(lambda: self.tr("spelling of an entity"), aliases.add_alias, entity_id, name)

    @Slot(int)
    def remove_alias(self, alias_id: int) -> None:
        """Remove a spelling; the mentions that are spelled so stay."""
        self._do(lambda: self.tr("removal of a spelling"), aliases.remove_alias, alias_id)

    @Slot(int, str)
    def add_link(self, entity_id: int, address: str) -> EntityLink | None:
        """Add a link."""
        return self._do(lambda: self.tr("link of an entity"), entity_details.add_link, entity_id, address)

    @Slot(int)
    def remove_link(self, link_id: int) -> None:
        """Remove a link."""
        self._do(lambda: self.tr("removal of a link"), entity_details.remove_link, link_id)

    @Slot(int)
    def add_note(self, entity_id: int) -> EntityNote | None:
        """Begin a note on an entity."""
        name, args = lambda: self.tr("note on an entity"), (entity_id, "")
        begun: EntityNote | None = self._perform(
            Act(name, entity_details.add_note, args, lambda note: _note_key(note.id))
        )
        return begun

    @Slot(int, str)
    def set_note_body(self, note_id: int, body: str) -> None:
        """Save what was typed so far; typing on merges into one step."""
        verb, args, key = entity_details.set_note_body, (note_id, body), _note_key(note_id)
        self._perform(Act(lambda: self.tr("note on an entity"), verb, args, key, latest_counts=True, typed=body))

    @Slot(int)
    def remove_note(self, note_id: int) -> None:
        """Remove a note; one that was begun and left empty leaves no step behind."""
        verb, key = entity_details.remove_note, _note_key(note_id)
        name = lambda: self.tr("removal of a note on an entity")  # noqa: E731 - as all names of acts
        self._perform(Act(name, verb, (note_id,), key, latest_counts=True))

    @Slot(int, str)
    def add_tag(self, entity_id: int, name: str) -> EntityTagging | None:
        """Put a tag on an entity."""
        return self._do(lambda: self.tr("tag on an entity"), entity_details.add_tag, entity_id, name)

    @Slot(int)
    def remove_tag(self, tagging_id: int) -> None:
        """Take a tag off an entity."""
        self._do(lambda: self.tr("removal of a tag"), entity_details.remove_tag, tagging_id)


def _note_key(note_id: int) -> str:
    return f"note on an entity {note_id}"
