"""Entities are found by Latin names too, and by few letters among many."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage.entities import aliases, identity, mentions
from storage.entities import details as entity_details
from storage.entities.finding import find_entities
from storage.library import Library
from storage.records import EntityKind

AddText = Callable[..., int]


def _add(library: Library, name: str, kind: EntityKind = "person") -> int:
    return library.write(identity.add_entity, name, kind).result.id


def _found(library: Library, typed: str, limit: int = 20, kind: EntityKind | None = None) -> list[int]:
    return [count.entity.id for count in find_entities(library.db, typed, limit, kind)]


@pytest.mark.parametrize("typed", ["Hossein", "hossein amir", "AMIR-ABDOLL", "Abdollahian", "amirabdollahian", "ho"])
def test_a_latin_name_finds(library: Library, typed: str) -> None:
    person = _add(library, "حسين أمير عبد اللهيان")
    _add(library, "جيحون بايراموف")
    assert _found(library, typed) == [person]


def test_the_analysts_own_latin_name_takes_the_place_of_the_one_by_rule(library: Library) -> None:
    person = _add(library, "جيحون بايراموف")
    library.write(entity_details.set_latin_name, person, "Ceyhun Bayramov")
    assert _found(library, "Ceyhun") == [person]
    assert _found(library, "Jeyhun") == []


def test_a_place_is_found_by_the_name_the_world_knows(library: Library) -> None:
    cairo = _add(library, "القاهرة", "place")
    assert _found(library, "Cairo") == [cairo]
    assert _found(library, "Cairo", kind="person") == []


def test_few_letters_find_the_most_mentioned_of_many(library: Library, add_text: AddText) -> None:
    add_text("محمد ومحمود ومحمد ومنصور")
    seldom, often, never = _add(library, "محمود"), _add(library, "محمد"), _add(library, "منصور")
    for name in ("محمد علي", "محمد بن علي", "محمد العلي"):
        library.write(aliases.add_alias, often, name)
    library.write(mentions.add_mention, seldom, 1, 6, 11)
    for start in (0, 13):
        library.write(mentions.add_mention, often, 1, start, start + 4)
    assert _found(library, "م") == [often, seldom, never]
    assert _found(library, "م", 2) == [often, seldom]
    assert _found(library, "", 2) == [often, seldom]
    assert [count.mentions for count in find_entities(library.db, "م")] == [2, 1, 0]


def test_what_is_typed_apart_or_together_finds_the_other(library: Library) -> None:
    together, apart = _add(library, "عبداللهيان"), _add(library, "عبد اللهيان الثاني")
    assert set(_found(library, "عبد اللهيان")) == {together, apart}
    assert set(_found(library, "عبدالله")) == {together, apart}


@pytest.mark.parametrize("typed", ["%", "_", "'", '"', "--", "<b>"])
def test_signs_find_nothing_special(library: Library, typed: str) -> None:
    person = _add(library, "باكو", "place")
    assert _found(library, f"باكو{typed}") in ([person], [])
    assert find_entities(library.db, typed) is not None
