"""Suggestions: accepted they are mentions and spellings, rejected they are remembered as they were meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage import articles
from storage.entities import aliases, deciding, identity, mentions, rejections
from storage.errors import RecordMissing
from storage.library import Library
from storage.records import Entity
from storage.suggestions.records import Suggestion, SuggestionRule

TEXT = "قال حسين أمير عبد اللهيان في نخجوان (نختشيفان). وأضاف عبد اللهيان: شكراً."


def _suggestion(rule: SuggestionRule, name: str, entity: Entity | None, evidence: str = "") -> Suggestion:
    start = TEXT.rindex(name)
    return Suggestion(rule, name, "person", entity, (), evidence, 0.9, ((start, start + len(name)),))


@pytest.fixture
def person(library: Library, add_text: Callable[..., int]) -> Entity:
    add_text(TEXT)
    return library.write(identity.add_entity, "حسين أمير عبد اللهيان", "person").result


@pytest.mark.parametrize("rule", ["known", "similar", "surname"])
def test_what_is_accepted_is_mentioned_and_remembered(library: Library, person: Entity, rule: SuggestionRule) -> None:
    accepted = library.write(deciding.accept, 1, _suggestion(rule, "عبد اللهيان", person)).result
    assert accepted == person
    (mention,) = mentions.list_mentions(library.db, 1)
    assert (mention.entity_id, mention.exact) == (person.id, "عبد اللهيان")
    origins = {alias.name: alias.origin for alias in aliases.list_aliases(library.db, person.id)}
    assert origins["عبد اللهيان"] == ("marked" if rule == "known" else rule)


def test_a_new_name_becomes_an_entity(library: Library, person: Entity) -> None:
    made = library.write(deciding.accept, 1, _suggestion("new", "نخجوان", None)._replace(kind="place")).result
    assert made == Entity(person.id + 1, "نخجوان", "place")
    assert [mention.entity_id for mention in mentions.list_mentions(library.db, 1)] == [made.id]


@pytest.mark.usefixtures("person")
def test_both_names_of_a_bracket_are_of_one_entity(library: Library) -> None:
    made = library.write(deciding.accept, 1, _suggestion("bracket", "نختشيفان", None, "نخجوان")).result
    names = {alias.name: alias.origin for alias in aliases.list_aliases(library.db, made.id)}
    assert names == {"نختشيفان": "marked", "نخجوان": "bracket"}
    second = library.write(identity.add_entity, "نخجوان", "place").result
    library.write(deciding.accept, 1, _suggestion("bracket", "نختشيفان", second, "نخجوان"))
    assert [alias.name for alias in aliases.list_aliases(library.db, second.id)] == ["نخجوان", "نختشيفان"]


def test_several_are_accepted_at_once(library: Library, person: Entity) -> None:
    both = [_suggestion("surname", "عبد اللهيان", person), _suggestion("new", "نخجوان", None)]
    library.write(deciding.accept_all, 1, both)
    assert [mention.exact for mention in mentions.list_mentions(library.db, 1)] == ["نخجوان", "عبد اللهيان"]


@pytest.mark.parametrize(
    ("rule", "entity_id", "article_id"),
    [("known", 1, 1), ("surname", 1, 1), ("similar", 1, None), ("bracket", 1, None), ("new", None, None)],
)
def test_a_no_holds_as_far_as_it_was_meant(
    library: Library, person: Entity, add_text: Callable[..., int], rule: SuggestionRule, entity_id: int | None,
    article_id: int | None,
) -> None:  # fmt: skip
    elsewhere = add_text("نص آخر")
    suggestion = _suggestion(rule, "عبد اللهيان", None if entity_id is None else person)
    library.write(deciding.reject, 1, suggestion)
    (told,) = rejections.list_rejections(library.db, 1)
    assert told == rejections.Rejection(1, "عبد اللهيان", entity_id, article_id)
    assert library.write(deciding.reject, 1, suggestion).steps == (), "it was said already"
    assert len(rejections.list_rejections(library.db, elsewhere)) == (article_id is None)
    assert mentions.list_mentions(library.db, 1) == []


def test_of_several_that_are_called_so_it_is_none(library: Library, person: Entity) -> None:
    other = library.write(identity.add_entity, "عبد اللهيان", "person").result
    suggestion = _suggestion("known", "عبد اللهيان", person)._replace(others=(other,))
    library.write(deciding.reject, 1, suggestion)
    assert {told.entity_id for told in rejections.list_rejections(library.db, 1)} == {person.id, other.id}


def test_what_the_analyst_marks_by_hand_is_rejected_no_longer(library: Library, person: Entity) -> None:
    for suggestion in (
        _suggestion("known", "عبد اللهيان", person),
        _suggestion("similar", "عبد اللهيان", person),
        _suggestion("new", "عبد اللهيان", None),
        _suggestion("new", "نخجوان", None),
    ):
        library.write(deciding.reject, 1, suggestion)
    start = TEXT.rindex("عبد اللهيان")
    library.write(deciding.tag, 1, start, start + 11, person.id)
    assert [told.folded for told in rejections.list_rejections(library.db, 1)] == ["نخجوان"]


def test_what_is_gone_cannot_be_decided_on(library: Library, person: Entity) -> None:
    suggestion = _suggestion("known", "عبد اللهيان", person)
    for verb in (deciding.accept, deciding.reject):
        with pytest.raises(RecordMissing):
            library.write(verb, 99, suggestion)
    library.write(identity.remove_entity, person.id)
    with pytest.raises(RecordMissing):
        library.write(deciding.accept, 1, suggestion)
    library.write(articles.remove_articles, [1])
    assert rejections.list_rejections(library.db, 1) == []
