"""A library made before anything was known of entities but their names is brought forward with all of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import index, schema
from storage.backups import back_up
from storage.checking import check
from storage.entities import details as entity_details
from storage.entities import identity
from storage.entities.finding import find_entities
from storage.entities.records import EntityDetails
from storage.entities.rejections import add_rejection
from storage.library import Library
from storage.previewing import preview


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A library of the fifth release with two entities, and one that was removed."""
    path = tmp_path / "older.hashiya"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        schema.migrate(db, 5)
        for number, name in enumerate(("باكو", "طهران", "يزول"), start=1):
            db.execute("INSERT INTO entities VALUES (?, ?, 'place', '2024-01-01T00:00:00.000Z')", (number, name))
            db.execute("INSERT INTO aliases VALUES (?, ?, ?, ?)", (number, number, name, name))
        db.execute("DELETE FROM aliases WHERE entity_id = 3")
        db.execute("DELETE FROM entities WHERE id = 3")
        index.rebuild(db)
    return path


def test_entities_and_their_numbers_are_kept(older: Path) -> None:
    library = Library.open(older)
    city = identity.get_entity(library.db, 1)
    assert entity_details.get_details(library.db, 1) == EntityDetails(city, "", "", None, "2024-01-01T00:00:00.000Z")
    assert library.db.execute("SELECT name, origin FROM aliases").fetchall() == [("باكو", "typed"), ("طهران", "typed")]
    assert library.write(identity.add_entity, "تبريز", "place").result.id == 4, "a number is never used twice"
    assert [found.entity.name for found in find_entities(library.db, "طهران")] == ["طهران"]
    library.write(entity_details.set_description, 2, "عاصمة إيران")
    report = check(library.db)
    assert report is not None
    assert report.findings == ()
    library.close()


def test_a_backup_made_before_is_compared(older: Path, tmp_path: Path) -> None:
    made = back_up(older, tmp_path / "kept", "manual")
    assert made is not None
    library = Library.open(older)
    assert preview(older, made.path) == ()
    library.write(entity_details.set_latin_name, 1, "Baku")
    library.write(entity_details.add_link, 2, "Q3616")
    library.write(entity_details.add_note, 2, "راجع")
    library.write(entity_details.add_tag, 2, "جوار")
    library.write(add_rejection, "المدينة", 1, None)
    differences = preview(older, made.path)
    library.close()
    assert differences is not None
    found = {one.table: (one.only_here.number, one.only_there.number, one.changed.number) for one in differences}
    new = (1, 0, 0)
    assert found == {
        "entities": (0, 0, 1), "entity_links": new, "entity_notes": new, "entity_taggings": new, "rejections": new,
    }  # fmt: skip
