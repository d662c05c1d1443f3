"""The random acts on entities, for the test that compares a library with a model of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from storage.entities import aliases, deciding, identity, mentions, merging, rejections
from storage.entities import details as entity_details
from storage.library import Connection
from storage.records import Entity
from storage.suggestions.records import Suggestion, SuggestionRule
from tests.storage import entity_acts

if TYPE_CHECKING:
    from tests.storage.entity_model import Change, EntityModel
    from tests.storage.library_model import Place

LINES = st.sampled_from(["باكو", "طهران", "وزير الخارجية", "a — b", "محمد حسين سليمي", "مُحمّد حسين"])
PICK = st.integers(min_value=0, max_value=1000)


class EntityRules(RuleBasedStateMachine):
    """What a machine that has a library and a model can do to entities."""

    model: EntityModel
    _do: Callable[[Callable[[Connection], object], Change], None]
    _refused: Callable[[Callable[[Connection], object]], None]
    _some: Callable[[str, int], int | None]
    _place: Callable[[int], Place | None]
    _article_of: Callable[[str, int], int]

    @rule(pick=PICK, name=LINES)
    def mention_someone_new(self, pick: int, name: str) -> None:
        if place := self._place(pick):
            self._do(
                lambda db: mentions.add_mention(db, identity.add_entity(db, name, "other").id, *place),
                lambda model: model.mention(model.add_entity(name, "other"), place),
            )

    @rule(pick=PICK, other=PICK)
    def mention(self, pick: int, other: int) -> None:
        place, entity = self._place(pick), self._some("entities", other)
        if place and entity:
            self._do(lambda db: mentions.add_mention(db, entity, *place), lambda model: model.mention(entity, place))

    @rule(pick=PICK)
    def remove_mention(self, pick: int) -> None:
        if mention := self._some("mentions", pick):
            self._do(lambda db: mentions.remove_mention(db, mention), lambda model: model.remove_mention(mention))

    @rule(pick=PICK, other=PICK, decided=st.sampled_from(["known", "similar", "surname", "new", "bracket"]))
    def accept(self, pick: int, other: int, decided: SuggestionRule) -> None:
        place, entity = self._place(pick), self._some("entities", other)
        if place is None or entity is None:
            return
        name = str(self.model.row("entities", entity)["name"])
        whom = None if decided == "new" else Entity(entity, name, "other")
        suggestion = Suggestion(decided, "عبد اللهيان", "person", whom, (), "", 1.0, (place[1:],))
        origin = {"known": "marked", "new": "marked"}.get(decided, decided)

        def follow(model: EntityModel) -> None:
            chosen = model.add_entity("عبد اللهيان", "person", "marked") if whom is None else entity
            if decided not in {"known", "new"}:
                model.add_alias(chosen, "عبد اللهيان", origin)
            if model.mention_at(chosen, place) is None:
                model.mention(chosen, place, origin)

        self._do(lambda db: deciding.accept(db, place[0], suggestion), follow)

    @rule(pick=PICK, other=PICK, name=LINES, how=st.sampled_from(["here", "everywhere", "no name"]))
    def reject(self, pick: int, other: int, name: str, how: str) -> None:
        entity = None if how == "no name" else self._some("entities", pick)
        article = self._some("articles", other) if how == "here" else None
        self._do(
            lambda db: rejections.add_rejection(db, name, entity, article),
            lambda model: model.reject(name, entity, article),
        )

    @rule(pick=PICK, name=LINES)
    def rename_entity(self, pick: int, name: str) -> None:
        if entity := self._some("entities", pick):
            self._do(
                lambda db: entity_acts.set_entity(db, entity, name, "place"),
                lambda model: model.set_entity(entity, name, "place"),
            )

    @rule(pick=PICK, name=LINES)
    def add_alias(self, pick: int, name: str) -> None:
        if entity := self._some("entities", pick):
            self._do(
                lambda db: aliases.add_alias(db, entity, name), lambda model: model.add_alias(entity, name, "typed")
            )

    @rule(pick=PICK)
    def remove_alias(self, pick: int) -> None:
        if alias := self._some("aliases", pick):
            row = self.model.row("aliases", alias)
            if row["name"] == self.model.row("entities", int(str(row["entity_id"])))["name"]:
                self._refused(lambda db: aliases.remove_alias(db, alias))
            else:
                self._do(lambda db: aliases.remove_alias(db, alias), lambda model: model.remove("aliases", alias))

    @rule(pick=PICK, words=LINES, latin=st.sampled_from(["", "Baku"]))
    def describe(self, pick: int, words: str, latin: str) -> None:
        if entity := self._some("entities", pick):

            def describe(db: Connection) -> None:
                entity_details.set_description(db, entity, words)
                entity_details.set_latin_name(db, entity, latin)

            self._do(describe, lambda model: model.tell(entity, description=words, latin_name=latin))

    @rule(pick=PICK, other=PICK)
    def set_part_of(self, pick: int, other: int) -> None:
        part, whole = self._some("entities", pick), self._some("entities", other)
        if part is None or whole is None:
            return
        if part in self.model.whole(whole):
            self._refused(lambda db: entity_details.set_part_of(db, part, whole))
        else:
            self._do(
                lambda db: entity_details.set_part_of(db, part, whole), lambda model: model.tell(part, part_of=whole)
            )

    @rule(pick=PICK, address=st.sampled_from(["Q5907430", "https://example.org/باكو"]))
    def link(self, pick: int, address: str) -> None:
        if entity := self._some("entities", pick):
            self._do(lambda db: entity_details.add_link(db, entity, address), lambda model: model.link(entity, address))

    @rule(pick=PICK)
    def remove_link(self, pick: int) -> None:
        if link := self._some("entity_links", pick):
            self._do(lambda db: entity_details.remove_link(db, link), lambda model: model.remove("entity_links", link))

    @rule(pick=PICK, body=LINES)
    def note_on_entity(self, pick: int, body: str) -> None:
        if entity := self._some("entities", pick):
            self._do(
                lambda db: entity_details.add_note(db, entity, body), lambda model: model.note_on_entity(entity, body)
            )

    @rule(pick=PICK, body=LINES)
    def edit_entity_note(self, pick: int, body: str) -> None:
        if note := self._some("entity_notes", pick):
            self._do(
                lambda db: entity_details.set_note_body(db, note, body),
                lambda model: model.edit_entity_note(note, body),
            )

    @rule(pick=PICK)
    def remove_entity_note(self, pick: int) -> None:
        if note := self._some("entity_notes", pick):
            self._do(lambda db: entity_details.remove_note(db, note), lambda model: model.remove("entity_notes", note))

    @rule(pick=PICK, name=st.sampled_from(["سياسة", "سياسه/دفاع", "سؤال"]))
    def tag_entity(self, pick: int, name: str) -> None:
        if entity := self._some("entities", pick):
            self._do(lambda db: entity_details.add_tag(db, entity, name), lambda model: model.tag_entity(entity, name))

    @rule(pick=PICK)
    def untag_entity(self, pick: int) -> None:
        if tagging := self._some("entity_taggings", pick):
            self._do(lambda db: entity_details.remove_tag(db, tagging), lambda model: model.untag_entity(tagging))

    @rule(pick=PICK, other=PICK)
    def merge(self, pick: int, other: int) -> None:
        kept, gone = self._some("entities", pick), self._some("entities", other)
        if kept is None or gone is None:
            return
        if kept == gone:
            self._refused(lambda db: merging.merge_entities(db, kept, gone))
        else:
            self._do(lambda db: merging.merge_entities(db, kept, gone), lambda model: model.merge(kept, gone))

    @rule(pick=PICK, name=LINES, share=st.integers(1, 3))
    def split(self, pick: int, name: str, share: int) -> None:
        entity = self._some("entities", pick)
        if entity is None:
            return
        spellings = sorted(self.model.where("aliases", entity_id=entity))
        going = spellings[::share]
        if going == spellings:
            self._refused(lambda db: entity_acts.split_entity(db, entity, going, name, "other"))
        else:
            self._do(
                lambda db: entity_acts.split_entity(db, entity, going, name, "other"),
                lambda model: model.split(entity, going, name, "other"),
            )

    @rule(pick=PICK)
    def remove_entity(self, pick: int) -> None:
        if (entity := self._some("entities", pick)) and pick % 3 == 0:  # or there would be few to do anything to
            self._do(lambda db: identity.remove_entity(db, entity), lambda model: model.remove_entity(entity))
