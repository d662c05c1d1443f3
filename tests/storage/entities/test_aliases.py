"""Spellings: what may be a name, which are kept, and which cannot go."""

from __future__ import annotations

import pytest

from storage.entities import aliases, identity
from storage.entities.finding import find_entities
from storage.entities.names import MOST_LETTERS
from storage.errors import EmptyName, MainNameKept, NameTooLong, RecordMissing
from storage.library import Library


def _names(library: Library, entity_id: int) -> list[tuple[str, str]]:
    return [(alias.name, alias.origin) for alias in aliases.list_aliases(library.db, entity_id)]


def test_a_spelling_finds_the_entity_until_it_goes(library: Library) -> None:
    library.write(identity.add_entity, "حسين أمير عبد اللهيان", "person")
    added = library.write(aliases.add_alias, 1, " وزير  الخارجية ", "similar").result
    assert _names(library, 1) == [("حسين أمير عبد اللهيان", "typed"), ("وزير الخارجية", "similar")]
    assert library.write(aliases.add_alias, 1, "وزير الخارجية").result == added, "it is there already"
    assert [found.entity.id for found in find_entities(library.db, "وزير")] == [1]
    library.write(aliases.remove_alias, added.id)
    assert find_entities(library.db, "وزير") == []
    with pytest.raises(RecordMissing):
        library.write(aliases.remove_alias, added.id)
    with pytest.raises(RecordMissing):
        library.write(aliases.add_alias, 9, "أحد")


def test_the_main_name_stays(library: Library) -> None:
    library.write(identity.add_entity, "باكو", "place")
    (main,) = aliases.list_aliases(library.db, 1)
    with pytest.raises(MainNameKept, match="باكو"):
        library.write(aliases.remove_alias, main.id)
    library.write(identity.rename_entity, 1, "مدينة باكو")
    library.write(aliases.remove_alias, main.id)
    assert _names(library, 1) == [("مدينة باكو", "typed")]


def test_two_entities_may_have_one_spelling(library: Library) -> None:
    for _ in range(2):
        library.write(identity.add_entity, "علييف", "person")
    assert [found.entity.id for found in find_entities(library.db, "علييف")] == [1, 2]


def test_what_cannot_be_a_name_is_refused_with_its_reason(library: Library) -> None:
    library.write(identity.add_entity, "س", "other")
    library.write(aliases.add_alias, 1, "ا" * MOST_LETTERS)
    for typed in ("", " \n", "…", "\u200f", "<!-- -->"):
        with pytest.raises(EmptyName):
            library.write(aliases.add_alias, 1, typed)
    with pytest.raises(NameTooLong, match=r"200 letters, and this has 10,000"):
        library.write(aliases.add_alias, 1, "ا" * 10_000)
    with pytest.raises(NameTooLong):
        library.write(identity.rename_entity, 1, "ا" * (MOST_LETTERS + 1))
    assert len(aliases.list_aliases(library.db, 1)) == 2


def test_markup_is_a_name_as_any_other(library: Library) -> None:
    name = '<b>باكو</b> & "x" \'; DROP TABLE entities --'
    assert library.write(identity.add_entity, name, "place").result.name == name
    assert identity.get_entity(library.db, 1).name == name
