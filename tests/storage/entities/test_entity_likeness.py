"""Which entities may be one and the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.entities.aliases import add_alias
from storage.entities.identity import add_entity
from storage.entities.likeness import list_alike
from storage.entities.rejections import add_rejection

if TYPE_CHECKING:
    from storage.library import Library
    from storage.records import Entity, EntityKind


def make(library: Library, name: str, kind: EntityKind = "person") -> Entity:
    return library.write(add_entity, name, kind).result


def test_another_spelling_of_the_name_is_found_with_both_spellings(library: Library) -> None:
    one, other = make(library, "مسعود بزشكيان"), make(library, "مسعود بيزيشكيان")
    make(library, "جيحون بايراموف")
    (found,) = list_alike(library.db, one.id, 5)
    assert found.other.entity == other
    assert (found.spelling, found.other_spelling) == ("مسعود بزشكيان", "مسعود بيزيشكيان")
    assert 0.5 <= found.score <= 1
    assert found.other.mentions == 0


def test_two_with_the_very_same_spelling_are_asked_about(library: Library) -> None:
    one, other = make(library, "علي أكبر"), make(library, "علي أكبر صالحي")
    library.write(add_alias, other.id, "علي أكبر")
    assert [alike.other.entity for alike in list_alike(library.db, one.id, 5)] == [other]


def test_another_kind_is_not_the_same(library: Library) -> None:
    one = make(library, "جيحون", "person")
    make(library, "جيهون", "place")
    assert list_alike(library.db, one.id, 5) == []


def test_what_was_rejected_is_not_asked_again_from_either_side(library: Library) -> None:
    one, other = make(library, "مسعود بزشكيان"), make(library, "مسعود بيزيشكيان")
    library.write(add_alias, other.id, "بيزيشكيان")
    library.write(add_rejection, "مسعود بيزيشكيان", one.id, None)
    assert list_alike(library.db, one.id, 5) == []
    assert list_alike(library.db, other.id, 5) == []


def test_the_search_can_be_called_off(library: Library) -> None:
    one = make(library, "مسعود بزشكيان")
    make(library, "مسعود بيزيشكيان")
    assert list_alike(library.db, one.id, 5, lambda: True) == []
