"""The known spellings are made ready once, kept for the next article, and made ready again when they changed."""

from __future__ import annotations

import time
from itertools import product
from typing import Final

import pytest

from storage.entities.aliases import add_alias, list_aliases, remove_alias
from storage.entities.identity import add_entity, remove_entity
from storage.library import Connection, Library
from storage.suggestions.known_names import KnownNames, read_known_names
from storage.suggestions.listing import list_suggestions
from tests.storage.suggestions.gold import seed_versions

_MANY: Final = 50_000
_LEAST_S, _MANY_S = 0.03, 0.06


def test_unchanged_names_are_kept_for_other_connections(library: Library) -> None:
    library.write(add_entity, "باكو", "place")
    known = read_known_names(library.db)
    reader = library.open_reader()
    assert read_known_names(reader) is known
    reader.close()


def test_every_change_is_seen(library: Library) -> None:
    def found() -> list[str]:
        return [place.name for place in read_known_names(library.db).find("باكو وطهران وتبريز")]

    assert found() == []
    first = library.write(add_entity, "باكو", "place").result
    assert found() == ["باكو"]
    second = library.write(add_entity, "طهران", "place")
    assert found() == ["باكو", "طهران"]
    library.revert(second.steps)
    assert found() == ["باكو"]
    library.write(add_alias, first.id, "تبريز")
    assert found() == ["باكو", "تبريز"]
    alias = next(one for one in list_aliases(library.db, first.id) if one.name == "تبريز")
    library.write(remove_alias, alias.id)
    assert found() == ["باكو"]
    library.write(remove_entity, first.id)
    assert found() == []


def test_a_few_new_names_are_made_ready_beside_the_many() -> None:
    many = [(1, "باكو"), (2, "أذربيجان")]
    before = KnownNames(many)
    after = KnownNames([*many, (3, "جمهورية أذربيجان")], before)
    assert after._tiers[0] is before._tiers[0]
    assert [(one.name, one.entity_ids) for one in after.find("باكو وجمهورية أذربيجان")] == [
        ("باكو", (1,)),
        ("جمهورية أذربيجان", (3,)),
    ]
    assert [one.name for one in KnownNames(many[1:], after).find("باكو وأذربيجان")] == ["أذربيجان"]
    assert [name for name, _score in after.alike("بأكو")] == ["باكو"]


def test_a_spelling_of_two_entities_is_both_of_theirs() -> None:
    known = KnownNames([(1, "أمير عبد اللهيان"), (2, "اميرعبداللهيان")])
    assert known.owners("أميرعبد اللهيان") == (1, 2)


@pytest.mark.parametrize(("names", "most"), [(500, _LEAST_S), pytest.param(_MANY, _MANY_S, marks=pytest.mark.slow)])
def test_an_article_is_read_in_a_moment(sample_library: Library, names: int, most: float) -> None:
    def fill(db: Connection) -> None:
        syllables = "با تو جي رو سا شي فا كو لي ما نو هي زا دي را".split()
        made = product(syllables, syllables, syllables, ("وف", "يان"), syllables, ("ني", "سكي"))
        for name in (f"{a}{b}{c}{d} {e}{f}" for _, (a, b, c, d, e, f) in zip(range(names), made, strict=False)):
            add_entity(db, name, "person")

    sample_library.write(fill)
    versions = seed_versions(sample_library)
    list_suggestions(sample_library.db, versions["000"])
    spent = []
    for seed in ("001", "003", "004"):
        began = time.process_time()
        list_suggestions(sample_library.db, versions[seed])
        spent.append(time.process_time() - began)
    assert min(spent) <= most, spent
