"""Entities and tags of a damaged library: what was known of a lost one keeps its place on a stand-in."""

from __future__ import annotations

import pytest

from storage import tags
from storage.checking import check
from storage.entities import details as entity_details
from storage.entities import identity
from storage.entities.aliases import list_aliases
from storage.journal import user_tables
from storage.library import Connection, Library
from storage.mending_names import mend_names


@pytest.fixture
def known(library: Library) -> Library:
    """Three entities, the third a part of the second, with something on the first."""
    for name in ("باكو", "إيران", "طهران"):
        library.write(identity.add_entity, name, "place")
    library.write(entity_details.set_part_of, 3, 2)
    library.write(entity_details.add_note, 1, "راجع")
    library.write(entity_details.add_link, 1, "Q9248")
    library.write(entity_details.add_tag, 1, "جوار")
    library.db.execute("PRAGMA foreign_keys = OFF")
    return library


def _mend(library: Library) -> dict[str, int]:
    stand_ins = library.write(lambda db: mend_names(db, set(user_tables(db)))).result
    report = check(library.db)
    assert report is not None
    assert [finding for finding in report.findings if finding.kind in {"references", "names"}] == []
    return dict(stand_ins)


def test_a_sound_library_needs_nothing(known: Library) -> None:
    assert _mend(known) == {"tags": 0, "entities": 0}


def test_an_entity_is_called_by_what_is_left_of_its_spellings(known: Library) -> None:
    known.write(lambda db: db.execute("DELETE FROM entities WHERE id = 1"))
    assert _mend(known) == {"tags": 0, "entities": 1}
    assert identity.get_entity(known.db, 1) == (1, "باكو", "other")


def test_without_any_spelling_it_is_called_by_its_number(known: Library) -> None:
    for statement in ("DELETE FROM entities WHERE id = 1", "DELETE FROM aliases WHERE entity_id = 1"):
        known.write(Connection.execute, statement)
    assert _mend(known) == {"tags": 0, "entities": 1}
    assert [alias.name for alias in list_aliases(known.db, 1)] == ["entity-1"]
    assert [note.body for note in entity_details.list_notes(known.db, 1)] == ["راجع"]


def test_a_lost_whole_and_a_lost_tag(known: Library) -> None:
    known.write(lambda db: db.execute("DELETE FROM entities WHERE id = 2"))
    known.write(lambda db: db.execute("DELETE FROM aliases WHERE entity_id = 2"))
    known.write(lambda db: db.execute("DELETE FROM tags"))
    assert _mend(known) == {"tags": 1, "entities": 0}
    assert entity_details.get_details(known.db, 3).part_of is None
    assert [tag.name for tag in tags.list_tags(known.db)] == ["tag-1"]
    assert [tagging.name for tagging in entity_details.list_tags(known.db, 1)] == ["tag-1"]
