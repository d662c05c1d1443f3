"""Searches find entities by their Latin names: as words, as a filter, and in the concordance's places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storage.entities import details as entity_details
from storage.entities import identity, mentions
from storage.library import Library
from storage.search.named_places import NamedPlaces
from storage.search.search import list_found_ids

AddText = Callable[..., int]


@pytest.fixture
def named(library: Library, add_text: AddText) -> Library:
    """A library in which a person is mentioned once, by a title, whose Latin name sounds like no Arabic one."""
    add_text("قال الوزير في باكو كلاماً")
    add_text("قال جيحون بايراموف في طهران كلاماً")
    add_text("كلام عن غيره")
    person = library.write(identity.add_entity, "جيحون بايراموف", "person").result
    library.write(mentions.add_mention, person.id, 1, 4, 10)
    library.write(entity_details.set_latin_name, person.id, "Ceyhun B. Smith-Jones")
    return library


@pytest.mark.parametrize("typed", ['"Ceyhun B. Smith-Jones"', '"smith jones"'])
def test_words_in_latin_letters_find_every_spelling(named: Library, typed: str) -> None:
    assert list_found_ids(named.db, typed, "newest") == [2, 1]


@pytest.mark.parametrize("typed", ["person:smith", 'entity:"Smith Ceyhun"', 'person:"Ceyhun B. Smith-Jones"'])
def test_a_filter_takes_the_latin_name(named: Library, typed: str) -> None:
    assert list_found_ids(named.db, typed, "newest") == [1]


@pytest.mark.parametrize("typed", ["place:smith", "person:jeyhun", "person:smit"])
def test_another_kind_or_name_finds_nothing(named: Library, typed: str) -> None:
    assert list_found_ids(named.db, typed, "newest") == []


def test_the_places_of_a_latin_name_are_those_of_the_entity(named: Library) -> None:
    places = NamedPlaces.read(named.db, 'person:"Ceyhun B. Smith-Jones"')
    assert places is not None
    assert dict(places.mentions) == {1: [(4, 10)]}
